/** By what wording an English question is known (methods.md 3c). Short forms stand here in full or without their apostrophe. It decides nothing. */
import { INVITES } from "./en/invites.js";
import { ORDERS } from "./en/orders.js";
import { en } from "./en/words.js";

/** @type {import("./patterns.js").Rules} */
export const EN = {
  ...INVITES,
  ...ORDERS,
  respell: [
    [/\blets\b/g, "let us"],
    [/\b(?:u|ye|ya|yall|yous|you all)\b/g, "you"], [/\bur\b/g, "your"], [/\b(?:waht|wat|wht)\b/g, "what"], [/\b(?:wy|whay|wyh|y)\b/g, "why"],
    [/\bhwo\b/g, "how"],
    [/\b(?:wehn|wen)\b/g, "when"], [/\b(?:wich|whihc)\b/g, "which"], [/\bsh(?:oud|uld)\b/g, "should"], [/\bwoud\b/g, "would"], [/\bcoud\b/g, "could"],
    [/\b(what|how|who|where|that)s\b/g, "$1 is"], [/\byoure\b/g, "you are"], [/\byouve\b/g, "you have"], [/\byoud\b/g, "you would"],
    [/\bid\b/g, "i would"], [/\bive\b/g, "i have"], [/\bim\b/g, "i am"], [/\b(why|how|what)d you\b/g, "$1 did you"],
  ],
  filler: en`^(?:and|but|so|well|ok|okay|right|oh|ah|hm+|mm+|aha|now|yes|yeah|um|er|just|also|first|actually|sorry|thanks|thank you|great|hi|honestly
    + |to be honest)\b[, :]*
    ^(?:i (?:am|was) )?(?:\w+ ){0,2}(?:curious|interested|wondering)(?: (?:about(?! (?:your|the|his|her|their)\b)|in|to (?:know|hear|learn)))?\b[, :]*
    ^(?:as an? \w+ )?i (?:\w+ )?(?:wonder|(?:keep|find myself|kept|am left|caught myself) wondering)\b[, :]*
    ^i (?:am|would be|was) (?:\w+ )?(?:curious|interested|keen|eager|glad|happy|left)(?: (?:about|in|to (?:know|hear|learn)|hearing
    + |with the question))?\b[, :]*
    ^i (?:would|want) (?:(?:also|like|love|really|so|appreciate|welcome|enjoy) )*(?:to (?:know|hear|ask|understand|learn)|hearing|knowing)(?: you
    + | more)?\b[, :]*
    ^(?:may|can|could|might) i (?:just )?ask(?: you)?(?: something)?\b[, :]*
    ^my question (?:\w+ \w+ )?is\b[, :]*
    ^what i (?:\w+ ){0,3}(?:wonder|know)(?: is)?\b[, :]*`,
  opener: en`^(?!what an?\b)(?:BY )?(?:ASK|why)\b
    ^to what (?:extent|degree)\b
    ^(?:then|such as|because|meaning)$`,
  within: en`\b(?:ASK|how \w+|(?:what|which) \w+) AUX WHO\b
    \bwhat (?:\w+(?:s|ed)|made|went|struck|would|could) (?:you|it|that|to|in|there|up|then|for)\b`,
  subordinate: en`^(?:BY )?(?:ASK) WHO\b|^when (?!AUX\b|exactly|then$|else)\w+ \w+|^(?:BY) (?:ASK) (?!.*\b(?:AUX)\b)\w+ \w+ \w+`,
  verb: en`^(?!(?:do|dont|have) (?:not )?(?:SAY|go|start|feel|hold|worry|a |be |carry|continue|take)\b)AUX\b(?! you (?:say|see)$)(?!nt (?!WHO\b))`,
  states: en`^(?:(?:surely|obviously|clearly|maybe|perhaps|basically|apparently|\w+ly) )*(?:(?:there|that|this|these|those) (?:IS)|(?:you|he|she|it
    + |they|we|i) (?!BY\b|two|both|all|guys|yourself|personally|too|then|now|and|or|as)\w+)\b(?!.*\b(?:say|saying)$)
    ^(?:the|an?|your|his|her|their|my|our|that|this|those|these|people) (?!you|he|she|it|they|we|i\b)(?:\w+ ){1,3}(?:AUX)\b
    ^if (?:i|we) .*\byou (?:IS)\b`,
  scene: /^(?:when|whenever|where)\b(?! (?:do|does|did|is|are|was|were|would|will|can|could|might|should)\b)/,
  aside: /^(?:do|would) you (?:think|say|reckon|feel|suppose)$|^(?:however|whatever) \w+$/,
  whether: /^(?:if|whether)\b/,
  dangling: /\b(?:the|an?|and|or|but|if|my|your|ever|very)$/,
  mirror: en`^you (?:said|say|told|mention|describe|spoke|used|use|called|stopped|smiled|laughed|sighed|looked|just (?:said|told|mentioned))
    ^i (?:hear|heard|see|saw|notice|understand)|^(?:if i|suppose|imagine|picture)`,
  leading: en`^(?:do|would|did) you (?:really|honestly|seriously|also|actually)\b.*\b(?:think|believe|agree|feel|want)\b
    ^(?:do|would|dont|wouldnt) you (?:not )?(?:\w+ )?agree\b
    ^(?:could|might|may|can) (?:it|this|that) (?:(?:not|just|perhaps|maybe|also) )*be (?:that|because)\b
    ^is (?:it|that|this) (?:\w+ )?(?:because|possible that|true that|possible you)\b
    ^(?:does|did|is|are|was|were|have|has|had|can|could|will|would|should)nt\b|^dont WHO\b|^(?:cant|wont|cannot)\b`,
  stated: /\b(?:surely|obviously|clearly|of course|no doubt|must|naturally|undoubtedly|you do (?:realise|realize|know|see)|you agree)\b/,
  tag: /[, ](?:(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should)(?:nt)? (?:it|you|he|she|they|we|that|there)(?: not)?|innit|huh|eh)$/,
  check: /[, ](?:right|no|yes|correct|yeah|surely|true)$/,
  concluding: /^so (?:you|he|she|they|it|that|this|basically|really|actually|the|your)\b/,
  denied: /^[a-z]+ \S+ not\b/,
  steered: /^how (?:awful|terrible|horrible|dreadful|unfair|bad|upsetting|frustrating|annoying|painful|angry|sad|disappointing|hurt) /,
  loaded: en`^(?:why|how come) .*\b(?:always|never|so (?!much|important|hard)\w+|still|even|keep|constantly|let|insist|refuse|avoid\w*|being|such an?
    + |every time|bother (?:to|with)|again$)\b
    ^how dare you|^how (?:could|can) you (?:do that|be|let (?!go)|even|possibly|just|not|say (?:that|such)|allow|ever|forget|treat|stand|put up
    + |accept)\b(?!.*differently)
    ^how long (?:will|are|do) you (?:going to )?(?:let|keep|accept|allow)\b|^(?:when|why|will|are|did) .*\bfinally\b
    ^how come you (?:always|never|still|keep|dont)\b
    \bwhat (?:is|was|the hell is) (?:wrong|the matter) with (?:you|him|her|them)\b
    \b(?:put(?:ting)? up with|walk all over|head in the sand|run(?:ning)? away from|finally (?:stop|going|start|do|tell|say|stand)|what possessed)\b
    ^(?:are|do|were|did) you (?:always|still|ever going|constantly)\b.*\b(?:this|so|such|that)\b
    \b(?:that|this|those|your|his|her|their|such an?|an?|the) (?:\w+ )?(?:BAD)\b
    \b(?:so|being|be|this|too) (?:naive|stupid|weak|stubborn|childish|difficult|arrogant|lazy|defensive|negative|dramatic|oversensitive|insecure
    + |jealous|controlling|harsh)\b`,
  double: en`\S+ \S+,? (?:and|but)(?: also| then| so)? (?:(?:BY )?(?:ASK)(?! WHO\b|\w)|why|AUX WHO)\b`,
  or: / or /,
  idiom: en`\bor (?:so|something|anything|anyone|anybody|whatever|what|someone|somebody|otherwise)\b
    \bwhether .* or\b
    \b(?:more or less|one or two|two or three|sooner or later|him or her|he or she|once or twice|an? \w+ or two)\b`,
  offered: /[,:;] ?[^,:;]{0,40}\bor (?!(?:so|something|anything|someone|whatever|you|he|she|they|it)\b)[^,:;]{1,40}$/,
  opinion: en`^(?:in my|in our|at my|at our|personally|to me|as far as i|it seems to me|when i|back when i|with (?:me|us)|same here|we (?:had|solved
    + |did|once|also))\b
    ^my (?:experience|feeling|sense|guess|impression|view|opinion)\b
    ^i (?:think|thought|feel|felt|find|found|believe|guess|reckon|recogni[sz]e|had|once|used|worked|did the|went through|(?:get|know) (?:it|that|the
    + |where|what|how))\b
    ^i have (?:had|been|the same|that|a similar|seen|done)\b|^i do not think|^i dont (?:think|believe)
    \b(?:i had (?:that|the same|it) too|me too|happened to me|my own experience|if you ask me|i recogni[sz]e that|i have been there)\b`,
  why: /^(?:why|how come|for what reason|what for)\b/,
  factual: en`^how (?:many|long|often|old|big|far|late|soon|frequently)\b|^how much (?:time|money|budget|notice|experience|work|is the|was the
    + |does .* cost)\b
    ^(?:since|until) when\b
    ^when (?:did|was|were|will|has|have|is (?:the|it|that|your|his|her))\b
    ^where (?:(?:is|was|were|are) (?:it|he|she|they|that|your|the (?:meeting|office|team|school|department))\b|did .*\b(?:happen|take place)
    + |do you work|did you work)\b
    ^(?:with |to )?who(?:m)? (?!is it about|.* (?:to|for) you\b)(?:is|was|were|else|made|told|has|had|attended|knows|knew|\w+ed (?:you|it|that|this
    + |him|her|the)|decid\w+|runs|leads|did you (?:talk|tell|speak|meet))\b
    ^(?:BY )?(?:which|what) (?:day|date|floor|street|court|time|team|department|month|week|year|school|company|position|role did)\b
    ^what (?:is|was) (?:your|his|her|their|the) (?:\w+ )?(?:job|title|age|name|position|salary|date|department)\b
    ^what (?:is|was) .* called$`,
  cut: /,? (?:and|but) (?=(?:(?:then|also) )?(?:who|what|where|when|how|which|why|do|did|is|are|was|have|can|could|will|would)\b)/i,
  tries: [
    ["advice", "tried", /^(?:have|did) you/],
    ["closed", "tried", /^(?:have|did) you .*\b(?:already|yet|talk\w*|spok\w*|speak|tell|told|ask\w*|tried|discuss\w*|call\w*)\b/],
    ["closed", "like", /^(?:are|were|was|is|(?:do|did) you (?:find|feel))\b/],
    ["closed", "think", /^(?:do|did) you (?:think|believe|know|expect)/],
    ["closed", "want", /^(?:will|would|do) you/],
    ["choice", "want", /^(?:will|would|do) you/],
    ["choice", "like", /^(?:are|were|was|did) /],
    ["factual", "time", /^(?:since when|how (?:long|often)|when)/],
    ["factual", "person", /^(?:with |to )?who/],
    ["why", "matter", /^why (?:is|are|does)\b/],
    ["why", "own", /\bwhy did you ((?!not |never )[^,.?!]+)/i],
    ["why", "own_now", /\bwhy do you ((?!not |never )[^,.?!]+)/i],
  ],
};
