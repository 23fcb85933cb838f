/** How an English sentence advises: by a question, by telling, by an order (methods.md 3c). It decides nothing. */
import { en } from "./words.js";

export const ORDERS = {
  advice: en`^why (?:do|did|wo|would|have|had|could|ca|should|are)nt you\b
    ^why not (?!tell us|start|begin|describe|take us|share)\w+|^why do you not\b
    ^what if you\b(?! (?:could|can|were|are|had|have|knew|failed|fail|lost|did(?:nt)?|do(?:nt)? nothing|do nothing|never|no longer|got)\b)
    + |^how about (?:an? (?!bit)|(?!(?:any|some|every|no)thing)\w+ing\b)(?!.*\b(?:how|what|us)\b)|^what about (?!(?:any|some|every|no)thing|morning
    + |evening|feeling|meeting|being)\w+ing\b
    \b(?:if i were you|if it were me|in your (?:place|shoes) i|i (?:would )?(?:suggest|advise|recommend))\b|^my (?:advice|tip|suggestion)\b
    ^i would(?:nt)? (?!(?:\w+ )?(?:like|love|be|want|say you|not know)\b)(?!.*\b(?:hear|hearing|know|you to|appreciate|wonder)\b)`,
  urged: en`^(?:have|had|did|do)(?:nt)? you (?:(?:ever|already|not|maybe|perhaps|just|really|also|at all) )*(?:consider(?:ed)?|thought (?:of|about)
    + |tr(?:ied|y)|looked into)\b
    ^did you (?:ever )?think (?:of|about) \w+ing\b
    ^(?:ever )?(?:thought|considered|tried) (?:of|about|\w+ing)\b
    ^(?:could|ca|should|would|might)nt (?:you|it|that|there)\b(?! (?:see|say|agree|feel|understand|tell|think|admit|accept|realise|have seen))
    ^(?:could|can|would|should|might) you (?!.*\b(?:admit|realise|understand|agree)\b)(?:\w+ )*(?:not|maybe|perhaps|just|simply|possibly|also
    + |at least|try|consider)\b
    ^should you\b
    ^(?:would|might|could)(?:nt)? (?:it|that|an? \S+) .*\b(?:help|BETTER|an idea|an option|something for you)\b
    ^(?:is|would|was)nt (?:it|that|there) .*\b(?:an? (?:\w+ )?idea|an option|time to|BETTER to|a way to)\b
    ^(?:is|would) (?:it|that) (?:be )?an? (?:\w+ )?(?:idea|option)\b
    ^(?:do|dont) you (?:not )?(?:think|feel|believe) (?:that )?(?:you|it) (?:should|could just|would be BETTER|ought)\b
    ^(?:maybe|perhaps) (?:an? (?:\w+ )?idea|you (?:could|should|can|need)|try|it (?:would|might|is) (?:help|BETTER|be BETTER|time))\b`,
  told: en`^(?!.*\b(?:wherever|tell us|tell me|start|begin|draw|say it|language|whatever|if you like|feel free|picture|imagine)\b)(?:(?:maybe|perhaps
    + |then|i think|i feel|honestly) )*you (?:(?:just|really|simply|also|always|probably|definitely) )*(?:should|ought|need to|needs to|(?:had
    + |would) better|might want|better)\b(?!nt)
    ^(?:then )?you (?:have to|must) (?:just|really|simply|stop|talk|tell|say|learn|set)\b
    ^(?:then )?you (?:could|can) (?:just|always|also|simply|try|ask|maybe|perhaps|at least)\b
    \bit (?:might|would|could) (?:help|be BETTER) (?:to|if)\b`,
  order: en`^(?:SOFT )*(?:(?:talk|speak) (?:\w+ )?(?:to|with) THEM\b|(?:sit|catch up) (?:\w+ )?with THEM\b
    + |ask (?:for|if|whether|(?:about |for )?THEM)\b|tell THEM\b|(?:choose|pick) (?:for yourself|another|a new)
    (?:phone|ring|send|bring in|turn off|switch off|e?mail|text|report|quit|resign|delegate|book|confront|ignore|accept|trust|apologi[sz]e|discuss
    + |propose|suggest|schedule|learn|hire|avoid)\b
    call (?!it|that|this|to)\w+|forget (?:it|about|THEM)\b|invite THEM\b|arrange (?:an?|for)\b|stick to (?:your|the)\b|push back\b
    (?:stop|start|begin|avoid|try|consider) (?:with |by )?(?!(?:any|some|every|no)thing|morning|evening|SAY|talking|speaking|seeing|looking|sitting
    + |standing|thinking|going back|staying|remembering|listening)\w+ing\b
    (?:start|begin|try|consider) (?:with |by )?(?:(?:saying|talking|explaining) (?:no|yes|sorry|it|that|this|to|your|how)|telling THEM|sharing (?:it
    + |the work))\b|(?:start|begin) with an?\b
    try (?:it|an?|that|the|to (?:talk|ask|get|find|be|do|work|keep|stop|relax))\b|consider an?\b|look for\b
    go (?:SOFT )*(?:to (?:THEM|hr|court|bed)|(?:talk|have|see|ask|speak|find|do|sit down)\b|home|on (?:leave|holiday)|for a walk|part time)
    take (?:\w+ ){0,3}(?:off|leave|breaks?|holidays?|distance|it up with|it to THEM|charge|notes|action|a (?:day|week|break|course|holiday|stand)
    + |time off)\b
    say (?:SOFT )*(?:no(?! more)|yes|sorry|nothing)\b|say (?:it|that|so|this|something) to THEM\b|(?:sit down|stand up|speak up|stay (?:calm|home
    + |away)|wait (?:until|till|for|and)|plan|change)\b
    (?:put|write) (?!.*\b(?:ASK WHO|you never|headline)\b)(?:it|that|this|them|everything|things|your\w*|him|a|an|one|down) ?.*\b(?:agenda|writing
    + |paper|list|calendar|down|off|first|letter|note|e?mail|stop to)\b
    make (?:an? (?:plan|list|appointment|schedule|deal)|sure|time|(?:it |yourself )?(?:very )?clear)\b|set (?:\w+ ){0,3}(?:boundar\w+|limits?
    + |priorit\w+|goals?|date|deadline)\b
    find (?:an?|another|some|someone)\b|leave (?:it|THEM|that|the|early|work|on)\b|let (?:it|THEM|that|this|go)(?: \w+)? ?(?:go|rest|sleep|of|alone
    + |know|handle)\b
    be (?:more |a bit |a little |very )?(?:firm\w*|patient|strict\w*|kind\w*|careful|direct|assertive|tough\w*|gentle\w*|(?:clear|honest
    + |open)\w* (?:with|to) THEM)\b
    (?:do not|dont) (?:SOFT )*(?:worry about THEM|let|take|do|go|give|put|make|ask|tell|listen|accept|wait|get|allow|answer|respond|react|blame
    + |bother)\b|do (?:not|(?:it|that)(?: anyway| yourself)?$)
    give (?:it (?:some |a )?(?:time|rest|up|back|to)|THEM|up)\b|keep (?:an?|calm|your distance|notes|it (?!coming|going)|THEM)\b|get (?:an?|some|help
    + |advice|rest|more|another|away)\b
    focus on (?:your|the) (?:work|tasks?|team|good|positive|solution\w*)\b)`,
  inward: en`\b(?:INNER)\b`,
};
