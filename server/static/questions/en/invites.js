/** How an English sentence invites to tell, also where it looks like a closed question (methods.md 3b). It decides nothing. */
import { en } from "./words.js";

export const INVITES = {
  invite: en`^(?:SOFT )*(?:do )?(?:describe|explain|elaborate|expand|clarify|demonstrate|illustrate|outline|summari[sz]e|unpack|explore
    + |characteri[sz]e|sketch|paint|imagine|picture|draw|name|narrate|rewind|zoom|pretend)\b
    ^(?:SOFT )*(?:do )?(?:tell (?:me|us|a|more|it|your (?:story|tale))|say (?:a|some|more|what|how|in|it|as|whatever|that (?!to|no)|you are|suppose)
    + |share|(?:show|act out|spell out|lay out|map out|dream) (?:how|what|where|us|me|a|for))\b
    ^(?:SOFT )*(?:walk|talk|take|help|show|bring|let|give|guide|lead|fill|paint|tell|catch|lend|put) (?:me|us)\b|^(?:SOFT )*let it (?:come|be|out
    + |settle|speak|sink)\b|^(?:SOFT )*let us (?:suppose|say|imagine|go|stay|hear|look)\b
    ^(?:SOFT )*(?:put (?:it |that |this )?in(?:to)? words|think (?:back|aloud|out loud|of (?:a|the|one) )|go (?:back|on|ahead|deeper|into|inside)
    + |(?:complete|finish) (?:the|this|that)|step (?:back |in))\b
    ^(?:SOFT )*(?:do )?(?:carry on|keep going|continue|feel free|take (?:all )?(?:the|your) time|take a (?:moment|minute|second|breath|seat)
    + |have a (?:think|sip|look|go|guess)|(?:start|begin) (?:at|from|where\w*|any\w*|with (?:the|that|what|how|telling)|by (?:SAY)))\b
    ^(?:SOFT )*(?:stay|sit|dwell|linger|pause|remain|breathe|close your eyes|listen|sense|recall|remember|notice|reflect|dream|wonder|think|feel
    + |hold (?:on|that)|stand (?:there|still|in)|freeze|see yourself|play the|turn the|do finish|quote|read|travel|sink|stop (?:at|there|right)|talk
    + |speak|pick|make|fill in|repeat|respond|let (?:her|him|them|your)|answer|tell)\b(?!.*\b(?:away|calm|home)\b)(?! (?:THEM|about (?:leaving
    + |quitting)))
    ^(?:SOFT )*(?:put|give|find|make|choose|pick|look|look at|be|write|ask|speak|talk|consider|set|let|wind|lay|turn|work|play|add|step|slip|move|run
    + |lift|open) .*\b(?:INNER|ASK WHO|about)\b
    ^(?:care|mind|want|like|able|willing) (?:to )?(?:SAY)\b
    ^(?:SOFT )*(?:can|could|would|will|might|may) you (?!not\b)(?!(?:\w+ ){0,2}?(?:tell|ask|show|explain(?: it)? to|say (?:it|that|no
    + |so)) (?:to )?THEM\b)(?!say (?:you|he|she|it|they|that|this|there)\b)(?!(?:(?! (?:about|ASK|why)\b).)* (?:to|with) THEM\b).*\b(?:SAY
    + |more about)\b
    ^(?:can|could|would|will) you (?!.*\b(?:agree|not|trust|believe|understand|THEM)\b).*\b(?:us|me)\b
    ^(?:can|could|would|will) you (?!not\b)(?:SOFT )*(?:speak (?:to (?:that|this)|about|a )|talk about (?:that|what|how|the)|start (?:from|with|at
    + |where)|begin|lift|zoom|dig|touch on|pick up|set the scene|put (?:it|that|this|in(?:to)?) )
    ^(?:can|could|would|will) you (?!.*\b(?:not|to THEM|with THEM)\b).*\b(?:something|anything|more|a little|a bit|some) (?:\w+ )?about\b
    ^(?:can|could|would|will) you (?:SOFT )*(?!.*\b(?:not|THEM)\b)(?:find|add|offer|think of|come up with|pick|choose|make|remember|give) (?:an?
    + |another|some|something|more|one|what|how|where)\b
    ^(?:can|could|would|will) you (?!.*\b(?:not|let go|THEM)\b).*\b(?:FELT)\b|^(?:can|could|would) you (?:SOFT )*(?:add|place|fill in|catch)\b(?!.*\bTHEM\b)
    ^(?:do you have|have you got|have you) (?:perhaps |maybe )?(?:an? (?:\w+ )?(?:example|picture|image|word|name|sense of)|(?:the |any )?words)\b
    ^(?:SOFT )*you (?:can|could|may|might) (?!not\b)(?:SOFT )*(?:tell (?:us|me)|take (?:us|me)|walk (?:us|me)|share|describe|draw|start|begin
    + |say (?:a|some|more|what|how))\b
    ^(?:can|could|would|will) you (?!(?:SOFT )*(?:see|understand|know|imagine|remember|decide|choose|accept|do|agree|say you|live)\b)(?!.*\b(?:not
    + |THEM|it to)\b).* (?:ASK|why) (?:WHO|moves|touches|happened)\b
    ^(?:do you (?:want|mind|care|feel (?:like|free)|wish)|would you (?:like|care|mind|be (?:\w+ )?(?:to|up for))|are you (?:willing|able|happy|ready|up)
    + |(?:would|is) it (?:be )?(?:ok|okay|all right|alright|good|fine|possible|useful|helpful)|dont you want)\b(?!(?:(?! (?:about|ASK
    + |why)\b).)* (?:to|with) THEM\b)(?: (?!not\b|and\b|did\b)\w+){0,5}? (?:SAY|go on|continue|carry on|start from|begin with)\b
    + (?! (?:it |that |so )*(?:to )?THEM\b)
    ^(?:may|might|can|could|shall) (?:i|we)\b(?!.*\b(?:agree|conclude)\b)
    ^why dont you (?:SOFT )*(?:tell (?:us|me)|walk (?:us|me)|take (?:us|me)|start|begin|describe|share|say more)\b
    ^(?:is|are) there (?:anything|something|more)\b.*\b(?:say|tell|share|add)\b|^is there (?:anything |something |any )?(?:more|else)$|^do (?:go on
    + |carry on|continue|say|tell|share)\b
    ^(?:is|are) there (?:anything|something|an? \w+) .*\b(?:told|said|mentioned|left out|comes to|come to)\b
    ^i (?:(?:would|want) (?:like )?(?:to )?)?(?:invite|ask|like) you to\b
    \b(?:and|or) (?:tell (?:us|me)|describe|say what|say how|show (?:us|me)|let (?:us|me))\b|\bfor us$|^about (?:your|the|his|her|their)\b
    + |^(?:SOFT )*(?:be as|put yourself|keep talking|give it a (?:go|try)|leave nothing|get it off)\b`,
  paves: en`^(?:may|might|can|could|shall|would) (?:i|we)\b|^(?:do|can) you (?:still )?(?:remember|recall|know (?:that|the|this) \w+$|mind)\b|^(?:can
    + |do) you see .*\b(?:before|in front|there)\b
    ^(?:is|would) it (?:be )?(?:ok|okay|all right|fine|useful|helpful)\b|^are you (?:ready|sitting|with)\b|^(?:you )?remember\b`,
  unsure: en`^(?:can|could|would|will) you (?!.*\b(?:THEM|ABLE)\b)(?:\w+ ){3,}\w+`,
};
