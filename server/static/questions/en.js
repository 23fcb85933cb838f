/** By what wording an English question is known (methods.md 3c). Short forms stand here in full or without their apostrophe. It decides nothing. */
import { patterns } from "./patterns.js";

const en = patterns({
  WHO: "you|your|he|she|it|they|we|i|that|this|there|his|her|their|my|our|the|an?|people|any\\w+|some\\w+|every\\w+|these|those|him|them",
  ASK: "who|whom|whose|what|where|whereabouts|when|how|which",
  BY: "in|at|on|with|for|from|to|by|about|of|since|until|under|through|towards?|after|before|between|against|beyond|behind|within|without|BYTOO",
  BYTOO: "despite|during|among|around|above|below|over|into|near|inside|outside|via|upon|besides|because of|instead of|out of|in spite of|apart from",
  AUX: "(?:do|does|did|is|are|was|were|have|has|had|ca|can|could|wo|will|would|should|shall|may|might|must)(?:nt)?|am|cannot",
  IS: "(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may|might|must)(?:nt)?|cannot|felt|came|made|took|sounds?|looks?|seems?|[a-z]+ed",
  THEM: "him|her|them|everybody|everyone|someone|somebody|(?:(?:your|the|a|an|his) (?:\\w+ )?)?(?:boss|manager|director|colleagues?|team|hr|board|works council|THEMTOO)",
  THEMTOO: "doctor|coach|mediator|adviser|advisor|lawyer|union|partner|client|customer|parents|management|supervisor|therapist|police|friends?|others",
  SAY: "tell(?:ing)?|say(?:ing)?|describ(?:e|ing)|explain(?:ing)?|shar(?:e|ing)|elaborate|elaborating|expand|clarify|illustrate|outline|summari[sz]e|unpack|SAYTOO",
  SAYTOO: "explor(?:e|ing)|characteri[sz]e|name|naming|narrate|draw|sketch|sketching|paint|reflect|dwell|recall|revisit|relive|think (?:aloud|out loud|back)|SHOW",
  SHOW: "show (?:us|me)|put (?:it|that|this|words|a name|\\w+ \\w+) (?:in(?:to)?|to)|find (?:the |some )?words|go (?:deeper|into|back to (?:\\w+ ){1,4}?(?:moment|point|time|day|evening|scene|start|beginning|room|word|feeling))|take (?:us|me)|walk (?:us|me)|GIVE",
  GIVE: "(?:guide|lead|bring|help|let|fill|talk|give|walking|taking|giving|bringing|helping) (?:us|me)|(?:stay|sit) with|finish|complete|more concrete|shed|a bit more|a little more|give (?:\\w+ ){0,3}(?:examples?|name|voice|colou?r|shape|words|picture|sense|idea|impression)",
  INNER: "us|me|words?|feel\\w*|imagin\\w+|pictur\\w+|mind|moment|memory|eyes|shoes|seat|chair|voice|breath\\w*|aloud|out loud|story|scene|image|metaphor|INNERTOO",
  INNERTOO: "colou?r|shape|name|draw\\w*|body|silence|sentence|wherever|whatever|whichever|however|whenever|anywhere|as it|as if|fear|anger|sadness|doubt|INNERMORE",
  INNERMORE: "younger|inner|inside|second|while|your time|the beginning|role of|comes? up|self|names|title|process|side|sigh|gut|notice|pretend|alone with|on the table",
  ABLE: "live|sleep|rest|let|deal|cope|handle|manage|stop|stay|work|leave|go|return|trust|rely|get|change|do|be|have|keep|choose|help|forgive|forget|relax|accept|ABLETOO",
  ABLETOO: "understand|know|believe|like|want|rather|afford|recogni[sz]e|see|prefer|consider|agree|quit|try|set|ask|say|admit|not|maybe|perhaps|just|simply|possibly|also",
  SOFT: "please|maybe|perhaps|first|just|then|simply|and|also|really|try to|try and|try|now",
  BETTER: "better|wiser?|smarter|easier|best|good|worth|useful|helpful",
  BAD: "ridiculous|stupid|terrible|awful|horrible|lazy|toxic|incompetent|stubborn|dreadful|silly|crazy|arrogant|childish|selfish|annoying|useless|rude",
  BADTOO: "unreasonable|impossible|perfectionism|stubbornness|naivety|people pleasing|control freak|whining|complaining|victim role",
  PLEASE: "please|maybe|perhaps|also|try|and|to|be|able|like|willing|a|bit|mind",
});

/** @type {import("./patterns.js").Rules} */
export const EN = {
  respell: [
    [/\b(?:u|ye|ya|yall|yous|you all)\b/g, "you"], [/\bur\b/g, "your"], [/\b(?:waht|wat|wht)\b/g, "what"], [/\b(?:wy|whay|wyh|y)\b/g, "why"], [/\bhwo\b/g, "how"],
    [/\b(?:wehn|wen)\b/g, "when"], [/\b(?:wich|whihc)\b/g, "which"], [/\bsh(?:oud|uld)\b/g, "should"], [/\bwoud\b/g, "would"], [/\bcoud\b/g, "could"],
    [/\b(what|how|who|where|that)s\b/g, "$1 is"], [/\byoure\b/g, "you are"], [/\byouve\b/g, "you have"], [/\byoud\b/g, "you would"],
    [/\bid\b/g, "i would"], [/\bive\b/g, "i have"], [/\bim\b/g, "i am"], [/\b(why|how|what)d you\b/g, "$1 did you"],
  ],
  filler: en`^(?:and|but|so|well|ok|okay|right|oh|ah|hm+|mm+|aha|now|yes|yeah|um|er|just|also|first|actually|sorry|thanks|thank you|great|hi|honestly|to be honest)\b[, :]*
    ^(?:i (?:am|was) )?(?:\w+ ){0,2}(?:curious|interested|wondering)(?: (?:about|in|to (?:know|hear|learn)))?\b[, :]*
    ^(?:as an? \w+ )?i (?:\w+ )?(?:wonder|(?:keep|find myself|kept|am left|caught myself) wondering)\b[, :]*
    ^i (?:am|would be|was) (?:\w+ )?(?:curious|interested|keen|eager|glad|happy|left)(?: (?:about|in|to (?:know|hear|learn)|hearing|with the question))?\b[, :]*
    ^i (?:would|want) (?:(?:also|like|love|really|so|appreciate|welcome|enjoy) )*(?:to (?:know|hear|ask|understand|learn)|hearing|knowing)(?: you| more)?\b[, :]*
    ^(?:may|can|could|might) i (?:just )?ask(?: you)?(?: something)?\b[, :]*
    ^my question (?:\w+ \w+ )?is\b[, :]*
    ^what i (?:\w+ ){0,3}(?:wonder|know)(?: is)?\b[, :]*`,
  opener: en`^(?!what an?\b)(?:BY )?(?:ASK|why)\b
    ^to what (?:extent|degree)\b
    ^(?:then|such as|because|meaning)$`,
  within: en`\b(?:ASK|how \w+|(?:what|which) \w+) AUX WHO\b
    \bwhat (?:\w+(?:s|ed)|made|went|struck|would|could) (?:you|it|that|to|in|there|up|then|for)\b`,
  subordinate: en`^(?:BY )?(?:ASK) WHO\b|^when (?!AUX\b|exactly|then$|else)\w+ \w+|^(?:BY) (?:ASK) (?!.*\b(?:AUX)\b)\w+ \w+ \w+`,
  invite: en`^(?:SOFT )*(?:do )?(?:describe|explain|elaborate|expand|clarify|demonstrate|illustrate|outline|summari[sz]e|unpack|explore|characteri[sz]e|sketch|paint|imagine|picture|draw|name|narrate|rewind|zoom|pretend)\b
    ^(?:SOFT )*(?:do )?(?:tell (?:me|us|a|more|it|your (?:story|tale))|say (?:a|some|more|what|how|in|it|as|whatever|that (?!to|no)|you are|suppose)|share|(?:show|act out|spell out|lay out|map out|dream) (?:how|what|where|us|me|a|for))\b
    ^(?:SOFT )*(?:walk|talk|take|help|show|bring|let|give|guide|lead|fill|paint|tell|catch|lend|put) (?:me|us)\b|^(?:SOFT )*let it (?:come|be|out|settle|speak|sink)\b|^(?:SOFT )*let us (?:suppose|say|imagine|go|stay|hear|look)\b
    ^(?:SOFT )*(?:put (?:it |that |this )?in(?:to)? words|think (?:back|aloud|out loud|of (?:a|the|one) )|go (?:back|on|ahead|deeper|into|inside)|(?:complete|finish) (?:the|this|that)|step (?:back |in))\b
    ^(?:SOFT )*(?:do )?(?:carry on|keep going|continue|feel free|take (?:all )?(?:the|your) time|take a (?:moment|minute|second|breath|seat)|have a (?:think|sip|look|go|guess)|(?:start|begin) (?:at|from|where\w*|any\w*|with (?:the|that|what|how|telling)|by (?:SAY)))\b
    ^(?:SOFT )*(?:stay|sit|dwell|linger|pause|remain|breathe|close your eyes|listen|sense|recall|remember|notice|reflect|dream|wonder|think|feel|hold (?:on|that)|stand (?:there|still|in)|freeze|see yourself|answer (?:as|for)|play the|turn the|do finish|quote|read|travel|sink|stop (?:at|there|right)|talk|speak|pick|make|fill in)\b(?!.*\b(?:away|calm|home)\b)(?! (?:THEM|about (?:leaving|quitting)))
    ^(?:SOFT )*(?:put|give|find|make|choose|pick|look|look at|be|write|ask|speak|talk|consider|set|let|wind|lay|turn|work|play|add|step|slip|move|run|lift|open) .*\b(?:INNER|ASK WHO|about)\b
    ^(?:care|mind|want|like|able|willing) (?:to )?(?:SAY)\b
    ^(?:SOFT )*(?:can|could|would|will|might|may) you (?!not\b)(?!(?:\w+ ){0,2}?(?:tell|ask|show|explain(?: it)? to|say (?:it|that|no|so)) (?:to )?THEM\b)(?!say (?:you|he|she|it|they|that|this|there)\b)(?!(?:(?! (?:about|ASK|why)\b).)* (?:to|with) THEM\b).*\b(?:SAY|more about)\b
    ^(?:can|could|would|will) you (?!.*\b(?:agree|not|trust|believe|understand|THEM)\b).*\b(?:us|me)\b
    ^(?:can|could|would|will) you (?!not\b)(?:SOFT )*(?:speak (?:to (?:that|this)|about|a )|talk about (?:that|what|how|the)|start (?:from|with|at|where)|begin|lift|zoom|dig|touch on|pick up|set the scene|put (?:it|that|this|in(?:to)?) )
    ^(?:can|could|would|will) you (?!.*\b(?:not|to THEM|with THEM)\b).*\b(?:something|anything|more|a little|a bit|some) (?:\w+ )?about\b
    ^(?:can|could|would|will) you (?:SOFT )*(?!.*\b(?:not|THEM)\b)(?:find|add|offer|think of|come up with|pick|choose|make|remember|give) (?:an?|another|some|something|more|one|what|how|where)\b
    ^(?:do you have|have you got|have you) (?:perhaps |maybe )?an? (?:\w+ )?(?:example|picture|image|word|name)\b
    ^(?:SOFT )*you (?:can|could|may|might) (?!not\b)(?:SOFT )*(?:tell (?:us|me)|take (?:us|me)|walk (?:us|me)|share|describe|draw|start|begin|say (?:a|some|more|what|how))\b
    ^(?:can|could|would|will) you (?!(?:SOFT )*(?:see|understand|know|imagine|remember|decide|choose|accept|do|agree|say you|live)\b)(?!.*\b(?:not|THEM|it to)\b).* (?:ASK|why) (?:WHO|moves|touches|happened)\b
    ^(?:do you (?:want|mind|care|feel like|wish)|would you (?:like|care|mind|be (?:\w+ )?(?:to|up for))|are you (?:willing|able|happy|ready|up)|(?:would|is) it (?:be )?(?:ok|okay|all right|alright|good|fine|possible|useful|helpful)|dont you want)\b(?!(?:(?! (?:about|ASK|why)\b).)* (?:to|with) THEM\b)(?: (?!not\b|and\b|did\b)\w+){0,5}? (?:SAY|go on|continue|carry on|start from|begin with)\b(?! (?:it |that |so )*(?:to )?THEM\b)
    ^(?:may|might|can|could|shall) (?:i|we)\b(?!.*\b(?:agree|conclude)\b)
    ^why dont you (?:SOFT )*(?:tell (?:us|me)|walk (?:us|me)|take (?:us|me)|start|begin|describe|share|say more)\b
    ^(?:is|are) there (?:anything|something|more)\b.*\b(?:say|tell|share|add)\b|^is there (?:anything |something |any )?(?:more|else)$|^do (?:go on|carry on|continue|say|tell|share)\b
    ^(?:is|are) there (?:anything|something|an? \w+) .*\b(?:told|said|mentioned|left out|comes to|come to)\b
    ^i (?:(?:would|want) (?:like )?(?:to )?)?(?:invite|ask|like) you to\b
    \b(?:and|or) (?:tell (?:us|me)|describe|say what|say how|show (?:us|me)|let (?:us|me))\b|\bfor us$`,
  verb: en`^(?!(?:do|dont|have) (?:not )?(?:SAY|go|start|feel|hold|worry|a |be |carry|continue|take)\b)AUX\b(?! you (?:say|see)$)(?!nt (?!WHO\b))`,
  states: en`^(?:(?:surely|obviously|clearly|maybe|perhaps|basically|apparently|\w+ly) )*(?:(?:there|that|this|these|those) (?:IS)|(?:you|he|she|it|they|we|i) (?!BY\b|two|both|all|guys|yourself|personally|too|then|now|and|or|as)\w+)\b(?!.*\b(?:say|saying)$)
    ^(?:the|an?|your|his|her|their|my|our|that|this|those|these|people) (?!you|he|she|it|they|we|i\b)(?:\w+ ){1,3}(?:AUX)\b
    ^if (?:i|we) .*\byou (?:IS)\b`,
  paves: en`^(?:may|might|can|could|shall|would) (?:i|we)\b|^(?:do|can) you (?:still )?(?:remember|recall|know (?:that|the|this) \w+$|mind)\b|^(?:can|do) you see .*\b(?:before|in front|there)\b
    ^(?:is|would) it (?:be )?(?:ok|okay|all right|fine|useful|helpful)\b|^are you (?:ready|sitting|with)\b|^(?:you )?remember\b`,
  unsure: en`^(?:can|could|would|will) you (?!.*\b(?:THEM|ABLE)\b)(?:\w+ ){3,}\w+`,
  scene: /^(?:when|whenever|where)\b(?! (?:do|does|did|is|are|was|were|would|will|can|could|might|should)\b)/,
  aside: /^(?:do|would) you (?:think|say|reckon|feel|suppose)$|^(?:however|whatever) \w+$/,
  whether: /^(?:if|whether)\b/,
  dangling: /\b(?:the|an?|and|or|but|if|my|your|ever|very)$/,
  mirror: /^(?:you (?:said|say|told|mention|describe|spoke|used|use|called|stopped|smiled|laughed|sighed|looked|just (?:said|told|mentioned))|i (?:hear|heard|see|saw|notice|understand)|if i|suppose|imagine|picture)/,
  advice: en`^why (?:do|did|wo|would|have|had|could|ca|should|are)nt you\b
    ^why not (?!tell us|start|begin|describe|take us|share)\w+|^why do you not\b
    ^what if you\b(?! (?:could|can|were|are|had|have|knew|failed|fail|lost|did(?:nt)?|do(?:nt)? nothing|do nothing|never|no longer|got)\b)|^how about (?:an? (?!bit)|(?!(?:any|some|every|no)thing|SAY)\w+ing\b)(?!.*\b(?:how|what|us)\b)|^what about (?!(?:any|some|every|no)thing|morning|evening|feeling|meeting|being)\w+ing\b
    \b(?:if i were you|if it were me|in your (?:place|shoes) i|i (?:would )?(?:suggest|advise|recommend))\b|^my (?:advice|tip|suggestion)\b
    ^i would(?:nt)? (?!(?:\w+ )?(?:like|love|be|want|say you|not know)\b)(?!.*\b(?:hear|hearing|know|you to|appreciate|wonder)\b)`,
  urged: en`^(?:have|had|did|do)(?:nt)? you (?:(?:ever|already|not|maybe|perhaps|just|really|also|at all) )*(?:consider(?:ed)?|thought (?:of|about)|tr(?:ied|y)|looked into)\b
    ^did you (?:ever )?think (?:of|about) \w+ing\b
    ^(?:ever )?(?:thought|considered|tried) (?:of|about|\w+ing)\b
    ^(?:could|ca|should|would|might)nt (?:you|it|that|there)\b(?! (?:see|say|agree|feel|understand|tell|think|admit|accept|realise|have seen))
    ^(?:could|can|would|should|might) you (?!.*\b(?:admit|realise|understand|agree)\b)(?:\w+ )*(?:not|maybe|perhaps|just|simply|possibly|also|at least|try|consider)\b
    ^should you\b
    ^(?:would|might|could)(?:nt)? (?:it|that|an? \S+) .*\b(?:help|BETTER|an idea|an option|something for you)\b
    ^(?:is|would|was)nt (?:it|that|there) .*\b(?:an? (?:\w+ )?idea|an option|time to|BETTER to|a way to)\b
    ^(?:is|would) (?:it|that) (?:be )?an? (?:\w+ )?(?:idea|option)\b
    ^(?:do|dont) you (?:not )?(?:think|feel|believe) (?:that )?(?:you|it) (?:should|could just|would be BETTER|ought)\b
    ^(?:maybe|perhaps) (?:an? (?:\w+ )?idea|you (?:could|should|can|need)|try|it (?:would|might|is) (?:help|BETTER|be BETTER|time))\b`,
  told: en`^(?!.*\b(?:wherever|tell us|tell me|start|begin|draw|say it|language|whatever|if you like|feel free|picture|imagine)\b)(?:(?:maybe|perhaps|then|i think|i feel|honestly) )*you (?:(?:just|really|simply|also|always|probably|definitely) )*(?:should|ought|need to|needs to|(?:had|would) better|might want|better)\b(?!nt)
    ^(?:then )?you (?:have to|must) (?:just|really|simply|stop|talk|tell|say|learn|set)\b
    ^(?:then )?you (?:could|can) (?:just|always|also|simply|try|ask|maybe|perhaps|at least)\b
    \bit (?:might|would|could) (?:help|be BETTER) (?:to|if)\b`,
  order: en`^(?:SOFT )*(?:(?:talk|speak) (?:\w+ )?(?:to|with) THEM\b|(?:sit|catch up) (?:\w+ )?with THEM\b|ask (?:about |for )?(?:THEM|the|for|if|whether|a)\b|tell THEM\b|(?:choose|pick) (?:for yourself|another|a new)
    (?:phone|ring|send|bring in|turn off|switch off|e?mail|text|report|quit|resign|delegate|book|confront|ignore|accept|trust|apologi[sz]e|discuss|propose|suggest|schedule|learn|hire|avoid)\b
    call (?!it|that|this|to)\w+|forget (?:it|about|THEM)\b|invite THEM\b|arrange (?:an?|for)\b|stick to (?:your|the)\b|push back\b
    (?:stop|start|begin|avoid|try|consider) (?:with |by )?(?!(?:any|some|every|no)thing|morning|evening|SAY|talking|speaking|seeing|looking|sitting|standing|thinking|going back|staying|remembering|listening)\w+ing\b
    (?:start|begin|try|consider) (?:with |by )?(?:(?:saying|talking|explaining) (?:no|yes|sorry|it|that|this|to|your|how)|telling THEM|sharing (?:it|the work))\b|(?:start|begin) with an?\b
    try (?:it|an?|that|the|to (?:talk|ask|get|find|be|do|work|keep|stop|relax))\b|consider an?\b|look for\b
    go (?:SOFT )*(?:to (?:THEM|hr|court|bed)|(?:talk|have|see|ask|speak|find|do|sit down)\b|home|on (?:leave|holiday)|for (?:it|a walk)|part time)
    take (?:\w+ ){0,3}(?:off|leave|breaks?|holidays?|distance|it up with|it to THEM|charge|notes|action|a (?:day|week|break|course|holiday|stand)|time off)\b
    say (?:SOFT )*(?:no(?! more)|yes|sorry|nothing)\b|say (?:it|that|so|this|something) to THEM\b|(?:sit down|stand up|speak up|stay (?:calm|home|away)|wait (?:until|till|for|and)|plan|change)\b
    (?:put|write) (?!.*\b(?:ASK WHO|you never|headline)\b)(?:it|that|this|them|everything|things|your\w*|him|a|an|one|down) ?.*\b(?:agenda|writing|paper|list|calendar|down|off|first|letter|note|e?mail|stop to)\b
    make (?:an? (?:plan|list|appointment|schedule|deal)|sure|time|(?:it |yourself )?(?:very )?clear)\b|set (?:\w+ ){0,3}(?:boundar\w+|limits?|priorit\w+|goals?|date|deadline)\b
    find (?:an?|another|some|someone)\b|leave (?:it|THEM|that|the|early|work|on)\b|let (?:it|THEM|that|this|go)(?: \w+)? ?(?:go|rest|sleep|of|alone|know|handle)\b
    be (?:more |a bit |a little |very )?(?:firm\w*|patient|strict\w*|kind\w*|careful|direct|assertive|tough\w*|gentle\w*|(?:clear|honest|open)\w* (?:with|to) THEM)\b
    (?:do not|dont) (?:SOFT )*(?:worry about THEM|let|take|do|go|give|put|make|ask|tell|listen|accept|wait|get|allow|answer|respond|react|blame|bother)\b|do (?:not|(?:it|that)(?: anyway| yourself)?$)
    give (?:it (?:some |a )?(?:time|rest|up|back|to)|THEM|up)\b|keep (?:an?|calm|your distance|notes|it (?!coming|going)|THEM)\b|get (?:an?|some|help|advice|rest|more|another|away)\b
    focus on (?:your|the) (?:work|tasks?|team|good|positive|solution\w*)\b)`,
  inward: en`\b(?:INNER)\b`,
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
  loaded: en`^(?:why|how come) .*\b(?:always|never|so (?!much|important|hard)\w+|still|even|keep|constantly|let|insist|refuse|avoid\w*|being|such an?|every time|bother (?:to|with)|again$)\b
    ^how dare you|^how (?:could|can) you (?:do that|be|let (?!go)|even|possibly|just|not|say (?:that|such)|allow|ever|forget|treat|stand|put up|accept)\b(?!.*differently)
    ^how long (?:will|are|do) you (?:going to )?(?:let|keep|accept|allow)\b|^(?:when|why|will|are|did) .*\bfinally\b
    ^how come you (?:always|never|still|keep|dont)\b
    \bwhat (?:is|was|the hell is) (?:wrong|the matter) with (?:you|him|her|them)\b
    \b(?:put(?:ting)? up with|walk all over|head in the sand|run(?:ning)? away from|finally (?:stop|going|start|do|tell|say|stand)|what possessed)\b
    ^(?:are|do|were|did) you (?:always|still|ever going|constantly)\b.*\b(?:this|so|such|that)\b
    \b(?:that|this|those|your|his|her|their|such an?|an?|the) (?:\w+ )?(?:BAD|BADTOO)\b
    \b(?:so|being|be|this|too) (?:naive|stupid|weak|stubborn|childish|difficult|arrogant|lazy|defensive|negative|dramatic|oversensitive|insecure|jealous|controlling|harsh)\b`,
  double: en`\S+ \S+,? (?:and|but)(?: also| then| so)? (?:(?:BY )?(?:ASK)(?! WHO\b|\w)|why|AUX WHO)\b`,
  or: / or /,
  idiom: en`\bor (?:so|something|anything|anyone|anybody|whatever|what|someone|somebody|otherwise)\b
    \bwhether .* or\b
    \b(?:more or less|one or two|two or three|sooner or later|him or her|he or she|once or twice|an? \w+ or two)\b`,
  offered: /[,:;] ?[^,:;]{0,40}\bor (?!(?:so|something|anything|someone|whatever|you|he|she|they|it)\b)[^,:;]{1,40}$/,
  opinion: en`^(?:in my|in our|at my|at our|personally|to me|as far as i|it seems to me|when i|back when i|with (?:me|us)|same here|we (?:had|solved|did|once|also))\b
    ^my (?:experience|feeling|sense|guess|impression|view|opinion)\b
    ^i (?:think|thought|feel|felt|find|found|believe|guess|reckon|recogni[sz]e|had|once|used|worked|did the|went through|(?:get|know) (?:it|that|the|where|what|how))\b
    ^i have (?:had|been|the same|that|a similar|seen|done)\b|^i do not think|^i dont (?:think|believe)
    \b(?:i had (?:that|the same|it) too|me too|happened to me|my own experience|if you ask me|i recogni[sz]e that|i have been there)\b`,
  why: /^(?:why|how come|for what reason|what for)\b/,
  factual: en`^how (?:many|long|often|old|big|far|late|soon|frequently)\b|^how much (?:time|money|budget|notice|experience|work|is the|was the|does .* cost)\b
    ^(?:since|until) when\b
    ^when (?:did|was|were|will|has|have|is (?:the|it|that|your|his|her))\b
    ^where (?:(?:is|was|were|are) (?:it|he|she|they|that|your|the (?:meeting|office|team|school|department))\b|did .*\b(?:happen|take place)|do you work|did you work)\b
    ^(?:with |to )?who(?:m)? (?!is it about|.* (?:to|for) you\b)(?:is|was|were|else|made|told|has|had|attended|knows|knew|\w+ed (?:you|it|that|this|him|her|the)|decid\w+|runs|leads|did you (?:talk|tell|speak|meet))\b
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
