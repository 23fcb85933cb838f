/** The words a person reads, in the language of the meeting unless this person chose another. It knows no screen. */
import { signal } from "@preact/signals";
import en from "./words/en.json";
import nl from "./words/nl.json";

/** @type {Record<string, Record<string, string>>} */
const WORDS = { nl, en };

/** Learn further words, of a part of the page that is loaded later. @param {Record<string, Record<string, string>>} more */
export function learn(more) {
  for (const one of Object.keys(WORDS)) WORDS[one] = { ...WORDS[one], ...more[one] };
}

/** The language on this screen.
 * @type {import("@preact/signals").Signal<"nl" | "en">} */
export const language = signal(document.documentElement.lang === "en" ? "en" : "nl");

let chosen = false;

/** Speak the language of the meeting, unless this person chose one.
 * @param {"nl" | "en"} one */
export function followLanguage(one) {
  if (!chosen) speak(one);
}

/** Speak the language this person wants.
 * @param {"nl" | "en"} one */
export function chooseLanguage(one) {
  chosen = true;
  speak(one);
}

/** @param {"nl" | "en"} one */
function speak(one) {
  language.value = one;
  document.documentElement.lang = one;
}

/** Give the words of a key, with its {placeholders} filled; an unknown key gives itself.
 * @param {string} key @param {Record<string, string | number>} [fill] */
export function t(key, fill) {
  return filled(WORDS[language.value]?.[key] ?? key, fill);
}

/** Give the words of a key in both languages, filled in each with what is said in it.
 * @param {string} key @param {Record<string, import("./shapes.js").Text>} [fill] @returns {import("./shapes.js").Text} */
export function both(key, fill = {}) {
  const said = (/** @type {"nl" | "en"} */ one) => filled(WORDS[one]?.[key] ?? key, Object.fromEntries(Object.entries(fill).map(([name, words]) => [name, words[one]])));
  return { nl: said("nl"), en: said("en") };
}

/** Tell whether there are words for a key. @param {string} key */
export function has(key) {
  return key in WORDS.nl;
}

/** Give words that came with a view, in the language of this screen; where nobody has a role that they name, "…" stands.
 * @param {import("./shapes.js").Text | null | undefined} both @param {Record<string, string | number>} [fill] */
export function text(both, fill) {
  return both ? filled(both[language.value] ?? both.nl, fill, "…") : "";
}

/** Give the plain words of a refusal. @param {string} code */
export function refusal(code) {
  return t(has(`refused.${code}`) ? `refused.${code}` : "refused.other");
}

/** @param {string} words @param {Record<string, string | number> | undefined} fill @param {string} [none] what stands for what is not in `fill` */
function filled(words, fill, none) {
  return fill ? words.replace(/\{([\w-]+)\}/g, (all, name) => String(fill[name] ?? none ?? all)) : words;
}
