/** Begins the console on the laptop, or a wall. */
import { effect } from "@preact/signals";
import { Console } from "./console/console.js";
import { Link } from "./link.js";
import { token } from "./locker.js";
import { randomId } from "./orders.js";
import { secret, start } from "./start.js";
import { Wall } from "./wall/wall.js";

const TAB = "kring.console";

/** The console's secret stays in its tab: a reload comes back as the console, a closed tab does not. */
function tabToken() {
  try {
    const known = sessionStorage.getItem(TAB) ?? randomId();
    sessionStorage.setItem(TAB, known);
    return known;
  } catch {
    return randomId();
  }
}

/** What the laptop told of itself goes with it, and from a page that it turned away; the meeting's key goes with the meeting. @param {Link} link */
function guarded(link) {
  effect(() => {
    if (["refused", "gone"].includes(link.line.value)) link.house.value = null;
    if (link.view.value?.place === "ended") link.welcome.value = null;
  });
  return link;
}

if (location.pathname === "/scherm") start("wall", guarded(new Link({ wants: "wall", token: token(".wall") })), Wall);
else start("console", guarded(new Link({ wants: "console", token: tabToken(), join: secret() })), Console);
