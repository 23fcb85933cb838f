/** Takes a text apart into sentences and clauses, and tells of each how it begins: openly, with its verb, as an invitation, as an order.
 * It judges nothing. */

const QUOTED = /(?:^|[\s(:])(["'])((?:[^"']|\w'\w)+)\1(?=[\s.,;:?!)]|$)/g;
const WORD = "iets"; // stands for what is quoted
export const JUDGED = 3; // words; of fewer nothing is said while they have no end

/** @typedef {import("./patterns.js").Rules} Rules @typedef {ReturnType<typeof sentence>} Sentence */

/** Give the sentences of a text as they were typed. @param {string} text @returns {string[]} */
export function split(text) {
  const even = text.replace(/\.{2,}|…/g, " ").replace(/[“”„«»]/g, '"').replace(/[‘’`]/g, "'"); // somebody who leaves it open is not ready
  const whole = even.replace(QUOTED, (quote, _mark, _words, at) => (at + quote.length < even.length ? quote.replace(/[.?!]/g, " ") : quote));
  return (whole.match(/[^.?!]+(?:\.(?=\S)[^.?!]*)*[.?!]*/g) ?? []).map((one) => one.trim()).filter((one) => /\p{L}/u.test(one));
}

/** Give what there is to know of each sentence of a text. @param {string} text @param {Rules} rules */
export function sentences(text, rules) {
  return split(text).map((one) => sentence(one, rules));
}

/** @param {string} raw @param {Rules} rules */
function sentence(raw, rules) {
  const end = /\?[!?"')\s]*$/.test(raw) ? "?" : /[.!]["')\s]*$/.test(raw) ? "." : "";
  const whole = plain(raw, rules);
  const body = bare(whole, rules);
  const clauses = body.split(/\s*[,:;]+\s*| [-–—]+ /).map((one) => bare(one, rules)).filter(Boolean);
  const [first = ""] = clauses;
  const stripped = whole.slice(0, whole.length - body.length);
  const orders = end !== "?" && rules.order.test(first) && !rules.inward.test(body);
  const invites = !orders && [body, ...clauses].some((one) => rules.invite.test(one));
  const wonders = rules.whether.test(body) && /wonder|curious|know|ask|question|\baf\b|nieuw|weten|vra/.test(stripped);
  const verb = wonders || (!invites && !orders && begun(first, rules));
  const later = clauses.slice(1).some((one) => count(one) > 1 && asking(one, rules));
  const turns = clauses.slice(1).some((one) => begun(one, rules)); // "when he left, were you angry"
  const tells = (verb && !later) || (end !== "?" && !stripped && rules.subordinate.test(body));
  const opening = clauses.some((one) => rules.opener.test(one) && !(turns && sets(one, rules))) || rules.within.test(body);
  const opens = invites || (!tells && !orders && opening);
  const states = verb || clauses.some((one) => begun(one, rules)) || rules.states.test(body);
  return { raw, whole, body, clauses, end, wonders, orders, invites, verb, opens, states, asks: end === "?" || opens || verb };
}

/** Whether a clause begins as an open question does. @param {string} clause @param {Rules} rules */
export function asking(clause, rules) {
  return rules.opener.test(clause) && !rules.subordinate.test(clause) && !rules.aside.test(clause);
}

/** Whether a clause only says when. @param {string} clause @param {Rules} rules */
function sets(clause, rules) {
  return rules.scene.test(clause) && rules.subordinate.test(clause);
}

/** Whether a clause begins with its verb. @param {string} clause @param {Rules} rules */
export function begun(clause, rules) {
  return rules.verb.test(clause) && !rules.opener.test(clause) && !rules.aside.test(clause);
}

/** @param {string} raw @param {Rules} rules */
function plain(raw, rules) {
  const own = raw.replace(QUOTED, (quote) => (count(raw) - count(quote) < JUDGED - 1 ? quote : ` ${WORD}`)); // that is the owner's
  const low = own.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’‘`"“”«»()]/g, "").replace(/[\s.?!]+/g, " ").trim();
  return rules.respell.reduce((words, [typed, meant]) => words.replace(typed, meant), low);
}

/** Leave out what comes before a question without belonging to it. @param {string} words @param {Rules} rules @returns {string} */
function bare(words, rules) {
  const rest = words.replace(rules.filler, "");
  return rest === words ? words : bare(rest, rules);
}

/** @param {string} words */
export function count(words) {
  return words.split(/\s+/).filter(Boolean).length;
}
