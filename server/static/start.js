/** Ties a screen to its line, its drafts and its language: what phone, wall and console begin with alike. */
import { effect } from "@preact/signals";
import { html, render } from "htm/preact";
import { openDrafts } from "./drafts.js";
import { followLanguage } from "./words.js";

/** @typedef {import("./link.js").Link} Link */

/** The secret behind the # of the address; it leaves the address bar at once. */
export function secret() {
  const found = location.hash.slice(1);
  if (found) history.replaceState(null, "", location.pathname);
  return found;
}

/** @param {"phone" | "wall" | "console"} role @param {Link} link @param {any} Screen */
export function start(role, link, Screen) {
  document.documentElement.dataset.role = role;
  effect(() => {
    const { locker = "" } = link.welcome.value ?? {};
    if (locker && role === "phone") openDrafts(locker);
  });
  effect(() => {
    const spoken = link.view.value?.language;
    if (spoken) followLanguage(spoken);
  });
  // Scanning another meeting's code in this very tab changes nothing but the fragment: begin anew.
  addEventListener("hashchange", () => location.reload());
  addEventListener("pagehide", () => {
    link.view.value = link.house.value = link.welcome.value = null;
    render(/** @type {any} */ (null), document.body); // a page that is put away holds nothing
    // If the browser kept it aside and shows it again, it begins anew: the laptop tells what this device may know.
    addEventListener("pageshow", () => location.reload());
  });
  render(html`<${Screen} link=${link} />`, document.body);
}
