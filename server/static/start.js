/** Ties a screen to its line, its drafts and its language: what phone, wall and console begin with alike. */
import { effect } from "@preact/signals";
import { html, render } from "htm/preact";
import { openDrafts } from "./drafts.js";
import { followLanguage } from "./words.js";

/** The secret behind the # of the address; it leaves the address bar at once. */
export function secret() {
  const found = location.hash.slice(1);
  if (found) history.replaceState(null, "", location.pathname);
  return found;
}

/** @param {"phone" | "wall" | "console"} role @param {import("./link.js").Link} link @param {any} Screen */
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
  render(html`<${Screen} link=${link} />`, document.body);
}
