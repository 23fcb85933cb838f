/** The groups of words by which an English question is known, and what writes patterns with them. Short forms stand here in full or without their
 * apostrophe. It decides nothing. */
import { patterns } from "../patterns.js";

export const en = patterns({
  WHO: "you|your|he|she|it|they|we|i|that|this|there|his|her|their|my|our|the|an?|people|any\\w+|some\\w+|every\\w+|these|those|him|them",
  ASK: "who|whom|whose|what|where|whereabouts|when|how|which",
  BY: `
    in|at|on|with|for|from|to|by|about|of|since|until|under|through|towards?|after|before|between|against|beyond|behind|within|without|despite|during
    |among|around|above|below|over|into|near|inside|outside|via|upon|besides|because of|instead of|out of|in spite of|apart from`,
  AUX: "(?:do|does|did|is|are|was|were|have|has|had|ca|can|could|wo|will|would|should|shall|may|might|must)(?:nt)?|am|cannot",
  IS: `
    (?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may|might|must)(?:nt)?|cannot|felt|came|made|took|sounds?|looks?|seems?
    |[a-z]+ed`,
  THEM: `
    him|her|them|everybody|everyone|someone|somebody|(?:(?:your|the|a|an|his) (?:\\w+ )?)?(?:boss|manager|director|colleagues?|team|hr|board
    |works council|doctor|coach|mediator|adviser|advisor|lawyer|union|partner|client|customer|parents|management|supervisor|therapist|police
    |friends?|others)`,
  SAY: `
    tell(?:ing)?|say(?:ing)?|describ(?:e|ing)|explain(?:ing)?|shar(?:e|ing)|elaborate|elaborating|expand|clarify|illustrate|outline|summari[sz]e
    |unpack|demonstrate|specify|act (?:it )?out|go (?:a (?:bit|little) )?(?:deeper|further|on|through)|explor(?:e|ing)|characteri[sz]e|name|naming
    |narrate|draw|sketch|sketching|paint|reflect|dwell|recall|revisit|relive|think (?:aloud
    |out loud|back)|show (?:us|me)|put (?:it|that|this|words|a name|\\w+ \\w+) (?:in(?:to)?|to)|find (?:the |some )?words|go (?:into
    |back to (?:\\w+ ){1,4}?(?:moment|point|time|day|evening|scene|start|beginning|room|word|feeling))|take (?:us|me)|walk (?:us|me)|(?:guide|lead
    |bring|help|let|fill|talk|give|walking|taking|giving|bringing|helping) (?:us|me)|(?:stay|sit) with|finish|complete|more concrete|shed
    |a bit more|a little more|give (?:\\w+ ){0,3}(?:examples?|name|voice|colou?r|shape|words|picture|sense|idea|impression)`,
  FELT: `
    words?|feelings?|moment|memory|eyes|shoes|seat|chair|voice|breath\\w*|aloud|out loud|story|scene|image|picture|metaphor|colou?r|shape|name
    |draw\\w*|body|silence|sentence|fear|anger|sadness|doubts?|headline|vulnerability|gut`,
  INNER: `
    us|me|FELT|feel\\w*|imagin\\w+|pictur\\w+|mind|wherever|whatever|whichever|however|whenever|anywhere|as it|as if|younger|inner|inside|second|while
    |your time|the beginning|role of|comes? up|self|names|title|process|side|sigh|notice|pretend|alone with|on the table|place`,
  ABLE: `
    live|sleep|deal|cope|handle|manage|stop|stay|leave|return|trust|rely|change|do|be|have|keep|choose|forgive|forget|relax|accept|understand|know
    |believe|like|want|rather|afford|recogni[sz]e|see|prefer|consider|agree|quit|ask|say|admit|not|maybe|perhaps|just|simply|possibly|also`,
  SOFT: "please|maybe|perhaps|first|just|then|simply|and|also|really|try to|try|now",
  BETTER: "better|wiser?|smarter|easier|best|good|worth|useful|helpful",
  BAD: `
    ridiculous|stupid|terrible|awful|horrible|lazy|toxic|incompetent|stubborn|dreadful|silly|crazy|arrogant|childish|selfish|annoying|useless|rude
    |unreasonable|impossible|perfectionism|stubbornness|naivety|people pleasing|control freak|whining|complaining|victim role`,
  PLEASE: "please|maybe|perhaps|also|try|and|to|be|able|like|willing|a|bit|mind",
});
