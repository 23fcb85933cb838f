/** Begins the page and ties its parts together: the only module that knows phone, wall and console, and where they get their line. */
import { effect } from "@preact/signals";
import { html, render } from "htm/preact";
import { Console } from "./console/console.js";
import { openDrafts } from "./drafts.js";
import { Link } from "./link.js";
import { token } from "./locker.js";
import { randomId } from "./orders.js";
import { Phone } from "./screen.js";
import { Wall } from "./wall/wall.js";
import { followLanguage } from "./words.js";

/** The secret behind the # of the address; it leaves the address bar at once. */
function secret() {
  const found = location.hash.slice(1);
  if (found) history.replaceState(null, "", location.pathname);
  return found;
}

/** @param {"phone" | "wall" | "console"} role @param {Link} link */
function start(role, link) {
  document.documentElement.dataset.role = role;
  effect(() => {
    const { locker = "" } = link.welcome.value ?? {};
    if (locker && role === "phone") openDrafts(locker);
  });
  effect(() => {
    const spoken = link.view.value?.language;
    if (spoken) followLanguage(spoken);
  });
  const Screen = { phone: Phone, wall: Wall, console: Console }[role];
  render(html`<${Screen} link=${link} />`, document.body);
}

// Scanning another meeting's code in this very tab changes nothing but the fragment: begin anew.
addEventListener("hashchange", () => location.reload());

if (location.pathname === "/regie") start("console", new Link({ wants: "console", token: randomId(), join: secret() }));
else if (location.pathname === "/scherm") start("wall", new Link({ wants: "wall", token: token(".wall") }));
else start("phone", new Link({ wants: "seat", token: token(), join: secret() }));
