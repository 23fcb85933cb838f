/** Where a long word may be broken: at its own hyphens and slashes, and between syllables as Dutch mostly has them. It draws nothing. */

/** Vowels that are sounded together, the longest first. */
const VOWELS = /aai|ooi|oei|eeu|ieu|eau|aa|ee|ie|oe|eu|ui|ij|ei|ou|au|oo|uu|[aeiouyáàâãåæéèêíìîóòôõøúùû]|[äëïöü]/giu;
/** Consonants that stay together, whether a syllable begins with them or not. */
const UNITS = /sch|ch|./giu;
/** What a syllable may begin with, beside one consonant. */
const STARTS = new Set("bl br dr fl fr gl gr kl kn kr kw pl pr sl sm sn sp st tr vl vr wr zw sch schr spr str spl".split(" "));
/** What a longer word is often put together from: a break after the one or before the other is read with ease. */
const BEFORE = /^(?:achter|binnen|boven|buiten|samen|tegen|tussen|onder|over|voor|door|ont|ver)(?=\p{L}{4})/iu;
const WEAK = /^[bg]e$/iu; // before the stem of a verb, which keeps its own beginning
const LINKS = /(?:ing|heid|beid|teit|schap|ment|houd)s$/iu;
const LEAST = 3; // letters on either side of a break
const OWN = /[-–/\u00ad]/u; // a word's own places, that need no hyphen

/** Give the places at which a word may be broken, each as the index of what goes to the next line.
 * @param {string} word @returns {number[]} */
export function seams(word) {
  const places = new Set([...word.matchAll(new RegExp(`${OWN.source}(?=.)`, "gu"))].map((found) => found.index + 1));
  for (const part of word.matchAll(/\p{L}+/gu)) for (const place of within(part[0])) places.add(part.index + place);
  return [...places].sort((one, other) => one - other);
}

/** Tell whether a part of a word ends so that a break after it needs no hyphen. @param {string} part */
export function isOpen(part) {
  return OWN.test(part.slice(-1));
}

/** @param {string} word letters only @returns {number[]} */
function within(word) {
  const first = BEFORE.exec(word)?.[0].length ?? 0;
  const found = first ? [first, ...within(word.slice(first)).map((place) => first + place)] : syllables(word);
  const apart = found.filter((place, at) => place - (found[at - 1] ?? 0) > 1);
  return apart.filter((place) => place >= LEAST && word.length - place >= LEAST);
}

/** @param {string} word @returns {number[]} */
function syllables(word) {
  const sounds = [...word.matchAll(VOWELS)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
  return sounds.slice(1).map((sound, at) => between(word, sounds[at].to, sound.from));
}

/** Give where, between two vowels, a new syllable begins. @param {string} word @param {number} from @param {number} to */
function between(word, from, to) {
  for (let end = to; end > from; end -= 1) if (LINKS.test(word.slice(0, end))) return end;
  if (WEAK.test(word.slice(0, from)) && STARTS.has(word.slice(from, to).toLowerCase())) return from;
  const units = word.slice(from, to).match(UNITS) ?? [];
  let start = Math.max(0, units.length - 1);
  while (start > 1 && STARTS.has(units.slice(start - 1).join("").toLowerCase())) start -= 1;
  return to - units.slice(start).join("").length;
}
