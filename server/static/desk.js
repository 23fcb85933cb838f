/** Begins the console on the laptop, or a wall. */
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

if (location.pathname === "/scherm") start("wall", new Link({ wants: "wall", token: token(".wall") }), Wall);
else start("console", new Link({ wants: "console", token: tabToken(), join: secret() }), Console);
