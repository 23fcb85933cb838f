/** How the rules of a language are written down: patterns of one possibility a line, with words in capitals for groups of words. A line
 * that begins with + goes on where the one before it ended.
 * They are tried on plain words: lower case, without accents, apostrophes and end. `^` is where a sentence or a clause begins. */

/**
 * @typedef {object} Rules
 * @property {[RegExp, string][]} respell how people type, and what it stands for
 * @property {RegExp} filler what comes before a question without belonging to it
 * @property {RegExp} opener how an open question begins
 * @property {RegExp} within an open question after words without a comma
 * @property {RegExp} subordinate a question word that asks nothing: "what you said"
 * @property {RegExp} invite open without a question mark: "tell us"
 * @property {RegExp} verb a sentence that begins with its verb, as closed questions do
 * @property {RegExp} states a sentence that says something, so that with a question mark it asks for a yes
 * @property {RegExp} paves what politely leads up to the question beside it: "may we stay there?"
 * @property {RegExp} unsure a polite form that may well invite; nothing is said of it
 * @property {RegExp} scene a question word that only says when
 * @property {RegExp} aside what is added to a question: "do you think"
 * @property {RegExp} whether an indirect closed question, after "I wonder"
 * @property {RegExp} dangling words after which a sentence goes on
 * @property {RegExp} mirror says what the owner said, or sets a scene
 * @property {RegExp} advice whatever else the sentence asks
 * @property {RegExp} urged advice in the form of a closed question, or of a maybe
 * @property {RegExp} told advice without a question
 * @property {RegExp} order advice as an order: what to do out in the world, never how to go on telling
 * @property {RegExp} inward words of speaking, feeling and looking back: what orders these invites
 * @property {RegExp} leading
 * @property {RegExp} stated leading, in a sentence that is no question by its form
 * @property {RegExp} tag asks for a yes at the end
 * @property {RegExp} check the same, after a statement only
 * @property {RegExp} concluding "so you ..."
 * @property {RegExp} denied "is it not"
 * @property {RegExp} steered leading, though it begins openly
 * @property {RegExp} loaded
 * @property {RegExp} double a second question after "and"
 * @property {RegExp} or
 * @property {RegExp} idiom an "or" that offers nothing
 * @property {RegExp} offered alternatives after an open question
 * @property {RegExp} opinion
 * @property {RegExp} why
 * @property {RegExp} factual
 * @property {RegExp} cut where a second question can be cut off; tried on what was typed
 * @property {[string, string, RegExp][]} tries the kind, the name of what to try instead, and the words it answers; those with a group
 *   in them are tried on what was typed
 */

/** Give what writes patterns with these groups of words; a group may name another, and may be broken off before a |.
 * @param {Record<string, string>} groups */
export function patterns(groups) {
  return (/** @type {TemplateStringsArray} */ { raw }) =>
    new RegExp(filled(raw[0].trim().replace(/\n\s*\+ /g, "").split(/\n\s*/).join("|")));

  /** @param {string} words @returns {string} */
  function filled(words) {
    return words.replace(/\b[A-Z]{2,}/g, (name) => `(?:${filled(groups[name].replace(/\s*\n\s*/g, ""))})`);
  }
}
