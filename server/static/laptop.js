/** The laptop this device speaks with: by which key it is known, and how that key came here. The key is no secret.
 * On the laptop itself there is no channel: nothing leaves it. */

/** @typedef {"scanned" | "typed" | "here"} Known */

const LAPTOP = "kring.laptop";
const ADDRESS = "/sleutel";
const WRITTEN = /^[\w-]{43}$/;

/** @type {{key: string, known: Known}} */
let laptop = { key: "", known: here() ? "here" : "typed" };
try {
  laptop = { ...laptop, ...JSON.parse(localStorage.getItem(LAPTOP) ?? "{}") };
} catch {
  // no storage here: a reload asks for the key anew
}
if (here()) laptop = { key: "", known: "here" };

/** Whether this page was opened on the laptop itself. */
function here() {
  return ["127.0.0.1", "localhost"].includes(location.hostname);
}

/** How sure it is that this is the chair's laptop: its key was scanned, only its address was typed, or the page is on it. */
export function known() {
  return laptop.known;
}

/** Read what the QR code says, `key.join`; gives the door's token. @param {string} said */
export function scanned(said) {
  const [key, join = ""] = said.split(".");
  if (WRITTEN.test(key) && !here()) keep({ key, known: "scanned" });
  return WRITTEN.test(key) ? join : said;
}

/** Give the laptop's key, null on the laptop itself. Who did not scan asks the laptop, and cannot know that it answers.
 * @returns {Promise<Uint8Array | null>} */
export async function key() {
  if (here()) return null;
  if (!laptop.key) {
    const answer = await fetch(ADDRESS, { cache: "no-store" });
    const said = answer.ok ? await answer.text() : "";
    if (!WRITTEN.test(said)) throw new Error("no key");
    keep({ key: said, known: "typed" });
  }
  return Uint8Array.from(atob(laptop.key.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}

/** Forget the key: another laptop answers here, or another meeting. */
export function forget() {
  keep({ key: "", known: here() ? "here" : "typed" });
}

/** @param {typeof laptop} next */
function keep(next) {
  laptop = next;
  try {
    if (next.key) localStorage.setItem(LAPTOP, JSON.stringify(next));
    else localStorage.removeItem(LAPTOP);
  } catch {
    // no storage here: it lives as long as the page
  }
}
