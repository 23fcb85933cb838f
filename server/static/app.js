/** Begins a phone's page; desk.js begins the console and the wall, so that a phone does not load them. */
import { Link } from "./link.js";
import { scanned } from "./laptop.js";
import { token } from "./locker.js";
import { Phone } from "./screen.js";
import { secret, start } from "./start.js";

start("phone", new Link({ wants: "seat", token: token(), join: scanned(secret()) }), Phone);
