/** Begins the console on the laptop, or a wall. */
import { Console } from "./console/console.js";
import { Link } from "./link.js";
import { token } from "./locker.js";
import { randomId } from "./orders.js";
import { secret, start } from "./start.js";
import { Wall } from "./wall/wall.js";

if (location.pathname === "/scherm") start("wall", new Link({ wants: "wall", token: token(".wall") }), Wall);
else start("console", new Link({ wants: "console", token: randomId(), join: secret() }), Console);
