/** Tells what sort of question somebody is typing (methods.md 3b, 3c) and how it could be asked openly. It is pure: it knows no screen,
 * sends nothing, counts nothing. It hears the wording and never the tone, so what it says is a hint and no more. */
import { EN } from "./questions/en.js";
import { NL } from "./questions/nl.js";
import { JUDGED, asking, begun, count, sentences, split } from "./questions/sentence.js";

/** @typedef {"advice" | "leading" | "loaded" | "double" | "choice" | "closed" | "opinion" | "why" | "factual" | "long" | "open"} Kind */
/** @typedef {{language: "nl" | "en", mode?: string}} Step `mode` is what a question may be in this step: factual, open, probing or free */
/** @typedef {import("./questions/patterns.js").Rules} Rules @typedef {import("./questions/sentence.js").Sentence} Sentence */

/** The gravest first. First what does the owner's work: advice brings the solution, leading the answer, loaded the judgement. Then what
 * leaves less room to answer: two questions, given answers, yes or no. Last what only stands around a question or colours it: a view
 * of one's own, the tone of why, a fact, length. @type {Kind[]} */
export const ORDER = ["advice", "leading", "loaded", "double", "choice", "closed", "opinion", "why", "factual", "long"];

const RULES = { nl: NL, en: EN };
const LONGEST = 25; // words
const TAILS = 4; // what follows the last few commas of a sentence may stand alone

/** Give the kinds of a question, the gravest first: ["open"] when there is nothing to say of it, and none for words that are no question
 * and may still become one. @param {string} text @param {Step} step @returns {Kind[]} */
export function kinds(text, { language, mode = "open" }) {
  const rules = RULES[language];
  const all = sentences(text, rules);
  const last = all[all.length - 1];
  if (!last || !(last.end || last.invites || (count(last.body) >= JUDGED && !rules.dangling.test(last.body)))) return [];
  const asks = all.some((one) => one.asks);
  const found = ORDER.filter((kind) => FOUND[kind](all, rules)).sort((one, other) => Number(fits(one, mode)) - Number(fits(other, mode)));
  if (found.length) return asks || last.end || found[0] !== "long" ? found : [];
  if (asks) return ["open"];
  return last.end && !all.some((one) => rules.mirror.test(one.body)) ? ["opinion"] : [];
}

/** Whether a kind is what the step asks for, so that there is nothing to say of it: a fact, or yes or no to one, where facts are asked
 * for, and a fact where anything may be asked (methods.md 3b). @param {Kind} kind @param {string} mode */
export function fits(kind, mode) {
  return kind === "open" || (kind === "factual" && (mode === "factual" || mode === "free")) || (kind === "closed" && mode === "factual");
}

/** Give a better way to ask: the asker's `own` words where a part of them is open already, or else the `key` of words of ours and what
 * fills them. Nothing when we have nothing better. @param {string} text @param {Step} step
 * @returns {{own?: string, key?: string, fill?: Record<string, string>} | null} */
export function rewrite(text, step) {
  const [kind] = kinds(text, step);
  if (!kind || fits(kind, step.mode ?? "open")) return null;
  const own = openPart(text, step, kind);
  if (own) return { own };
  if (kind === "long") return null;
  const rules = RULES[step.language];
  for (const one of sentences(text, rules).filter((other) => other.asks))
    for (const [of, name, words] of rules.tries) {
      const match = of === kind && words.exec(words.ignoreCase ? one.raw : one.body);
      if (match) return match[1] ? { key: `hint.${kind}.${name}`, fill: { words: match[1].trim() } } : { key: `hint.try.${name}` };
    }
  return { key: `hint.${kind}.try` };
}

/** Give the open question that stands in the text already: a sentence of it, what follows a comma, what stands before "and what".
 * @param {string} text @param {Step} step @param {Kind} kind */
function openPart(text, step, kind) {
  const rules = RULES[step.language];
  const whole = split(text);
  const tails = whole.flatMap((one) => [...one.matchAll(/[,:;]\s+/g)].slice(-TAILS).map((mark) => one.slice(mark.index + mark[0].length)));
  const heads = [...whole, ...tails].map((one) => one.slice(0, Math.max(0, one.search(rules.cut))));
  const before = kind === "choice" ? whole.map((one) => one.split(/[,:;]/)[0]) : [];
  for (const part of [...heads, ...before, ...whole, ...tails]) {
    const words = part.trim().replace(/[\s,.?!]+$/, "");
    const [one] = sentences(words, rules);
    const clause = one?.clauses[one.clauses.length - 1] ?? "";
    if (count(words) < JUDGED || !rules.opener.test(clause) || rules.subordinate.test(clause)) continue;
    const asking = `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
    if (kinds(asking, step)[0] === "open") return asking;
  }
  return "";
}

// --- what makes each kind --------------------------------------------------------------------------------------------

/** @type {Record<string, (all: Sentence[], rules: Rules) => boolean>} */
const FOUND = {
  advice: (all, rules) => all.some((one) => advises(one, rules, all)),
  leading: (all, rules) => all.some((one) => leads(one, rules)),
  loaded: (all, rules) => all.some((one) => begins(rules.loaded, one)),
  double: (all, rules) => all.reduce((sum, one) => sum + (paves(one, rules, all) ? 0 : asked(one, rules)), 0) > 1,
  choice: (all, rules) => all.some((one) => offers(one, rules)),
  closed: (all, rules) => all.some((one) => confirms(one, rules, all) && !paves(one, rules, all)),
  opinion: (all, rules) => all.some((one) => begins(rules.opinion, one)),
  why: (all, rules) => all.some((one) => begins(rules.why, one) || /\b(?:en|and) (?:waarom|why)$/.test(one.body)),
  factual: (all, rules) => all.some((one) => one.asks && begins(rules.factual, one)),
  long: (all) => all.reduce((sum, one) => sum + count(one.whole), 0) > LONGEST,
};

/** @param {RegExp} rule @param {Sentence} one */
function begins(rule, one) {
  return rule.test(one.body) || one.clauses.some((clause) => rule.test(clause));
}

/** @param {Sentence} one @param {Sentence[]} all */
function beside(one, all) {
  return all.some((other) => other !== one && other.opens);
}

/** Whether a sentence only leads up to the open question beside it. @param {Sentence} one @param {Rules} rules @param {Sentence[]} all */
function paves(one, rules, all) {
  return !one.opens && rules.paves.test(one.body) && beside(one, all);
}

/** Whether yes or no answers it: it begins with its verb, or says something and asks whether that is so. A full stop invites, and what
 * an open question follows is not what is asked. @param {Sentence} one @param {Rules} rules @param {Sentence[]} all */
function confirms(one, rules, all) {
  if (!one.asks || one.opens || one.end === "." || !one.states || rules.unsure.test(one.body)) return false;
  if (count(one.body) < JUDGED && all.length > 1) return false;
  return !all.slice(all.indexOf(one) + 1).some((other) => other.opens);
}

/** @param {Sentence} one @param {Rules} rules @param {Sentence[]} all */
function advises(one, rules, all) {
  if (one.invites) return false;
  if (begins(rules.advice, one)) return true;
  if (one.opens || rules.mirror.test(one.body)) return false;
  return begins(rules.urged, one) || begins(rules.told, one) || (one.orders && !beside(one, all));
}

/** @param {Sentence} one @param {Rules} rules */
function leads(one, rules) {
  if (begins(rules.steered, one)) return true;
  if (one.opens) return false;
  if (one.verb) return begins(rules.leading, one) || rules.denied.test(one.body);
  if (rules.tag.test(one.body) || begins(rules.leading, one)) return true;
  if (rules.mirror.test(one.body)) return false;
  return rules.check.test(one.body) || (one.end !== "." && rules.stated.test(one.body)) || (one.end === "?" && rules.concluding.test(one.whole));
}

/** How many questions a sentence asks. @param {Sentence} one @param {Rules} rules */
function asked(one, rules) {
  if (!one.asks || (count(one.whole) < JUDGED && !one.opens)) return 0;
  const heads = one.clauses.map((clause) => asking(clause, rules) && (count(clause) > 1 || one.clauses.length === 1));
  const after = one.clauses.map((_, at) => heads.slice(at + 1).some(Boolean));
  const opened = one.clauses.filter((clause, at) => heads[at] && !(after[at] && rules.scene.test(clause))).length;
  const [first = ""] = one.clauses; // "which step, however small, would you take"
  const goes = rules.opener.test(first) && count(first) < JUDGED;
  const verbs = one.clauses.filter((clause, at) => !goes && !after[at] && begun(clause, rules) && !rules.invite.test(clause)).length;
  const joins = (heads.some(Boolean) || one.verb) && one.clauses.some((clause) => rules.double.test(clause));
  const joined = joins && !(one.invites && one.end !== "?");
  return Math.max(opened + verbs, one.invites ? 0 : 1) + (joined ? 1 : 0);
}

/** @param {Sentence} one @param {Rules} rules */
function offers(one, rules) {
  if (one.opens) return rules.offered.test(one.body);
  return one.asks && rules.or.test(one.wonders ? one.body : ` ${one.body}`) && !rules.idiom.test(one.body);
}
