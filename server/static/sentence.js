/** Tells what keeps a sentence from being a good case (methods.md 2), as far as its wording shows. It is pure: it knows no screen, sends
 * nothing, counts nothing. It sees words and not what is meant, so it asks to look again and never judges. */

/** @typedef {"other" | "absent" | "rule" | "me" | "long" | "name"} Fault */

const LONGEST = 25; // words
const JUDGED = 5; // words; of fewer nobody can say whether an "I" is still to come

/** @param {string[]} ways */
const any = (...ways) => new RegExp(ways.join("|"));

const NL = {
  me: /\b(?:ik|mij|me|mijn|mezelf|mijzelf|mn)\b/,
  // What another person should do differently: "Hoe krijg ik mijn collega zover dat hij ..."
  other: any(
    "\\bkrijg(?: ik|en)? .*\\b(?:zover|zo ver|in beweging|aan het (?:werk|praten))\\b|\\bzover (?:krijg|te krijgen)",
    "\\bhoe (?:krijg|overtuig|dwing|motiveer|verander|beweeg|activeer|corrigeer) ik (?:hem|haar|hen|ze|die|deze|mensen|iedereen|(?:mijn|de|het|een|onze) (?!werk\\b|hoofd|rust|tijd|agenda|dag\\b|energie|plek|punt|gedachten|grens|grenzen|inbox))",
    "\\b(?:zorg ik|zorgen|zorg) (?:er ?voor )?dat (?!ik\\b|er\\b|we\\b|het (?!team\\b|bestuur|management|personeel))",
    "\\bhoe (?:laat|maak|leer) ik (?:hem|haar|hen|ze|die|(?:mijn|de|een|onze) \\w+) ",
    "\\bkan ik (?:hem|haar|hen|ze|(?:mijn|de|een|onze) \\w+) (?:\\w+ ){0,2}(?:laten|overtuigen|overhalen|veranderen|motiveren|dwingen|stimuleren)\\b",
    "^(?:hij|ze|zij|(?:mijn|de|een|onze) \\w+) (?:moet|moeten|zou moeten|hoort)\\b",
  ),
  // Why somebody who is not here does what they do.
  absent: any(
    "^(?:en |maar )?waarom \\w+ (?!ik\\b|wij\\b|we\\b|mij\\b|het mij\\b|dit mij\\b|het me\\b|dit me\\b|dat me\\b|je\\b)",
    "\\bhoe komt het dat (?!ik\\b|het me\\b|het mij\\b|dit me\\b|dit mij\\b|we\\b)|\\bwat (?:bezielt|mankeert)\\b|\\bwat is er (?:mis|aan de hand) met (?!mij\\b|me\\b)",
    "\\bwat (?:wil|bedoelt|denkt|vindt) (?:hij|ze|zij|(?:mijn|de|die) \\w+)\\b",
  ),
  // What can be looked up.
  rule: any(
    "\\bwat (?:is|zijn) (?:\\w+ )?(?:de|het|onze) (?:\\w+ )?(?:regels?|wet|wetgeving|procedure|beleid|protocol|richtlijn\\w*|norm\\w*|termijn|afspraken|stappenplan|cao)\\b",
    "\\bwat (?:zegt|staat er in) (?:de|het) (?:wet|cao|protocol|beleid|handboek)|\\bheb ik recht op\\b|\\bben ik verplicht\\b|\\bis het (?:wettelijk|toegestaan|verplicht)\\b",
    "^mag (?:ik|je|mijn|een|de|dat|dit|het)\\b|^hoeveel\\b|^waar (?:vind|kan ik|staat|meld|vraag)\\b|^welk(?:e)? (?:formulier|systeem|programma|wet|regel|cursus|methode)\\b|\\bhoe werkt (?:het|de|een|dit|dat)\\b",
    "^wie (?:is|gaat over|beslist|mag|moet)\\b",
  ),
  kept: /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|nederland|nederlands\w*|engels\w*|duits\w*|frans\w*|kerst\w*|pasen|pinksteren|ramadan|teams|excel|outlook|zoom|whatsapp|word|europa|belgi\w*|vlaams\w*|corona|covid|god|i)$/,
};
const EN = {
  me: /\b(?:i|me|my|mine|myself|im|ive|id|ill)\b/,
  other: any(
    "\\bhow (?:do|can|could|should) i (?:get|make|convince|persuade|force|motivate|push|change|teach|stop|correct) (?:him|her|them|people|everybody|everyone|(?:my|the|a|an|our|this|that) (?!work\\b|head|time|day\\b|mind|point|place|peace|thoughts|inbox|message))",
    "\\bhow (?:do|can|could|should) i get (?!better|used|through|back|close|closer|started|my|it|this|that|more|less)\\w+ to \\w+",
    "\\b(?:make sure|see to it|ensure)(?: that)? (?!i\\b|that i\\b|it\\b|there\\b|we\\b)",
    "\\bhow (?:do|can|could|should) i let (?:him|her|them|(?:my|the|our) \\w+) ",
    "^(?:he|she|they|(?:my|the|our) \\w+) (?:should|must|needs? to|has to|have to|ought to)\\b",
  ),
  absent: any(
    "^(?:and |but )?why (?:do|does|did|is|are|was|were|wont|cant|doesnt|dont|didnt|isnt|arent|would|will|has|have) (?!i\\b|we\\b|it me\\b|this (?:hurt|touch|bother|upset)|it (?:hurt|touch|bother|upset))",
    "\\bhow come (?!i\\b|we\\b|it |this )|\\bwhat is wrong with (?!me\\b)|\\bwhats wrong with (?!me\\b)|\\bwhat (?:does|do) (?:he|she|they|(?:my|the|that) \\w+) (?:want|mean|think)\\b",
  ),
  rule: any(
    "\\bwhat(?: is| are|s) (?:\\w+ )?(?:the|our) (?:\\w+ )?(?:rules?|law|procedure|policy|protocol|guidelines?|norm|deadline|steps)\\b|\\bwhat does the (?:law|policy|protocol|contract|handbook) say\\b",
    "\\b(?:am i|is it|is my boss|are we) (?:allowed|obliged|entitled|legal|legally|required|permitted)\\b|\\bdo i have (?:a|the) right\\b|^(?:can|may) (?:my|the|an?) (?:boss|employer|manager|company)\\b",
    "^how (?:many|much)\\b|^where (?:do|can) i (?:find|get|report|apply)\\b|^which (?:form|system|program|programme|law|rule|course|method)\\b|\\bhow does (?:the|an?|this|that) \\w+ work\\b",
    "^who (?:is|decides|may|must)\\b",
  ),
  kept: /^(?:i|im|ive|ill|id|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|english|dutch|german|french|british|american|christmas|easter|ramadan|teams|excel|outlook|zoom|whatsapp|word|europe|england|covid|god)$/,
};
const WORDS = { nl: NL, en: EN };

/** Names that are known as names without a capital too; those that are words as well are left out. */
const NAMES = new Set(
  ("anna anne annemarie anouk bart daan eva fatma femke hans hassan henk ingrid jan jeroen joost kees lars lieke lisa marieke mohamed mohammed " +
    "monique niels noor pieter peter petra ruud samira sanne sophie thijs thomas yusuf wouter alice andrew brian charlotte daniel david " +
    "emily emma george helen james john kate laura linda lucy mary michael paul sarah simon steven susan tom").split(" "),
);

/** Give what to look at again, what matters most first; nothing for a sentence that may be a case as it stands. `names` are those of
 * the people present. @param {string} text @param {{language: "nl" | "en", names?: string[]}} of @returns {Fault[]} */
export function faults(text, { language, names = [] }) {
  const words = WORDS[language];
  const plain = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’‘"“”]/g, "").replace(/[\s.?!,;:()]+/g, " ").trim();
  const count = plain ? plain.split(" ").length : 0;
  /** @type {[Fault, boolean][]} */
  const found = [
    ["other", words.other.test(plain)],
    ["absent", words.absent.test(plain)],
    ["rule", words.rule.test(plain)],
    ["me", count >= JUDGED && !words.me.test(plain)],
    ["long", count > LONGEST],
    ["name", named(text, words.kept, names)],
  ];
  return found.filter(([, is]) => is).map(([fault]) => fault);
}

/** Whether somebody is named: a capital in the middle of a sentence, or a name that is known. @param {string} text @param {RegExp} kept words that
 * have a capital and name nobody @param {string[]} names */
function named(text, kept, names) {
  const present = new Set(names.flatMap((name) => name.split(/\s+/)).filter((part) => part.length > 2)); // "Wil" is a name, "wil" is not
  return (text.match(/[^.?!:]+/g) ?? []).some((sentence) =>
    (sentence.match(/[\p{L}’']+/gu) ?? []).some((word, at) => {
      const bare = word.replace(/['’]s?$/, "");
      const low = bare.toLowerCase();
      const capital = /^\p{Lu}\p{Ll}/u.test(bare) && at > 0 && !kept.test(low.normalize("NFD").replace(/[\u0300-\u036f'’]/g, ""));
      return capital || NAMES.has(low) || present.has(bare);
    }),
  );
}
