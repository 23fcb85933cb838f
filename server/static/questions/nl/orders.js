/** How a Dutch sentence advises: by a question, by telling, by an order (methods.md 3c). It decides nothing. */
import { nl } from "./words.js";

export const ORDERS = {
  advice: nl`^waarom (?!(?:durf|kun|kon|wil|lukt|mag|voel|ben|was|vind|weet|begrijp|snap)\w* |(?:deed|zei|ging|kwam|\w{2,}(?:de
    + |te)n?) ).*\bje\b.*\b(?:niet|geen)\b
    ^waarom niet \w+
    ^wat (?:nou |nu )?als je\b(?! (?:\w+ ){0,2}?(?:niets|niks|wist|mocht|kon|was|had|hoefde|faalt|zou|ongelijk|bent)\b)|^wat dacht je van (?:een|om
    + |wat)\b
    \bals ik (?:jou|je) was\b|\b(?:ik in jouw plaats|in jouw plaats zou ik|ik raad je|ik adviseer|^mijn (?:advies|tip))\b
    ^(?:(?!als|dat|wat|wanneer|stel)\w+ )?ik zou (?!.*\b(?:je .*vragen|graag|willen|niet weten|fijn|benieuwd|nieuwsgierig|horen|snappen)\b)`,
  urged: nl`^(?:heb|had) je .*\b(?:overwogen|aan (?:\w+ ){0,3}gedacht|eraan gedacht|geprobeerd)\b
    ^(?:heb|ben|had|was) je (?:\w+ ){0,3}(?:al|ooit|wel|niet) ?eens\b(?!.*\b(?:meegemaakt|gehad|gevoeld|gezien|gehoord|eerder|ervaren|gemerkt))
    ^(?:denk|vind) je (?:ook )?(?:zelf )?(?:niet )?dat je .*\b(?:beter|moet|gewoon)\b
    ^(?!zou het (?:(?:ook|niet|zo) )*kunnen|.*niet (?:meer|slapen|tegen)\b|.*\b(?:erkennen|toegeven|inzien|begrijpen|snappen)\b)(?:zou|kun) (?:je|het
    + |dat|een) .*\b(?:niet|geen|beter|gewoon|toch|overwegen|(?:eens|misschien|kunnen) .*THEM|THEM .*(?:eens|misschien|kunnen))\b
    ^moet je .*\b(?:niet|geen|gewoon|eens)\b
    ^(?:wil|ga|had) je .*\b(?:gewoon|beter|niet (?:eens|eerst|liever|even))\b
    ^(?:zou|was|is|lijkt) (?!.*geworden).*\b(?:geen|een) (?:\w+ )?(?:idee|optie|mogelijkheid|oplossing)\b(?! van)
    ^(?:is|was) het (?:dan )?niet (?:\w+ )?(?:BETTER|tijd)\b
    ^(?:zou|lijkt) .*\b(?:helpen|schelen|BETTER|goed (?:zijn|om|als))\b
    ^(?:is|zou|lijkt) .*\b(?:iets|niets|niks|wat) (?:zijn )?voor je$
    ^als je (?:nou|nu|het|dat|gewoon) (?:\w+ )?(?:eens|gewoon)\b
    ^misschien (?:kun|moet|zou|helpt|een idee|is het (?:\w+ )?(?:goed|een idee|BETTER))\b`,
  told: nl`^(?:dan |eerst |misschien )?je (?:moet |hoeft (?!.*\b(?:mooi|vertellen|uitleggen|weten)\b))(?!(?:je |toch )*(?:wel|vast|haast)\b)
    ^(?:dan )?je (?:kunt|kan|kun|mag) (?!.*\b(?:INNER|beginnen|tekenen)\b).*\b(?:beter|toch|ook|gewoon|eens|altijd|best|misschien)\b
    ^(?:dan )?je zou (?!.*\b(?:INNER|beginnen|tekenen)\b).*\b(?:moeten|kunnen|beter|eens)\b
    \bhet (?:zou|kan|zal) (?:\w+ )?helpen (?:om|als)\b`,
  order: nl`^(?:SOFT )*(?:(?:bel|stuur|plan|regel|bespreek|meld|accepteer|delegeer|negeer|leer|vertrouw|vraag) (?!jezelf|je (?!baas|collega|team
    + |leidinggevende|grens|grenzen|rust|tijd)|ik\b|hij\b|ze\b|er\b)
    praat (?:\w+ ){0,3}(?:met|erover|bij)\b|vertel (?:het |dat )?(?:SOFT )*THEM\b|luister (?:SOFT )*naar THEM\b|spreek (?:SOFT )*THEM\b
    geef (?:het |dat )?(?:SOFT )*(?:THEM|feedback|grenzen|je grenzen)\b
    schrijf (?:SOFT )*(?:het|alles|THEM|een (?:mail|brief|bericht))\b|vergeet (?:het|THEM|die)\b|stop (?:SOFT )*(?:met|ermee)\b|schakel .*\bin$
    + |werk (?:SOFT )*(?:minder|meer|thuis|samen|aan)\b
    wees (?:SOFT )*(?:streng\w*|lie[fv]\w*|mild\w*|zacht\w*|assertie\w*|stevig\w*|flink|trots|blij|voorzichtig|consequent\w*|hard\w*|(?:duidelijk
    + |eerlijk)\w* (?:tegen|naar|over))\b
    kies (?:SOFT )*(?:voor|je|zelf|een (?:ander|nieuw)\w*)|zoek (?:SOFT )*(?:hulp|steun|iemand|contact|het|een (?:andere?|nieuwe|coach|baan))\b
    + |pak (?:SOFT )*(?:het|THEM|dat|je) .*\b(?:aan|op)\b
    trek (?:SOFT )*(?:je|een (?:grens|streep)|de|aan)\b|houd? (?:SOFT )*(?:op|afstand|rekening|voet|vol|je (?:aan|grens|grenzen|rust)|het (?:zakelijk
    + |vol|af))\b
    ga (?:SOFT )*(?:het gesprek|dat gesprek|(?:met|naar) (?:THEM|verlof|vakantie|huis)|praten|in gesprek|op (?:vakantie|tijd))\b
    zeg (?:het |dat )?(?:SOFT )*(?:nee|ja|sorry|(?:tegen )?THEM)\b|zeg (?:het|dat|er|iets) (?!.*\bASK\b).*\b(?:tegen THEM|van|af)\b
    doe (?:SOFT )*(?:het|dat) (?:SOFT )*(?:niet|samen)\b|doe (?:SOFT )*(?:niet|rustig|kalm|minder|een stap)\b
    zet (?:\w+ ){1,5}?(?:agenda|papier|telefoon|uit|grens|grenzen|door)$|zet (?:SOFT )*(?:een|je) (?:grens|grenzen|telefoon)\b
    + |stel (?:\w+ ){0,2}(?:grens|grenzen|eisen)\b
    neem (?:SOFT )*(?:(?:meer|een|een paar|THEM) )?(?:dag|dagen|week|coach|pauze|pauzes|besluit|advocaat|vrij|verlof|rust|afstand|ontslag|contact)\b
    maak (?:SOFT )*(?:een (?:afspraak|planning|plan|schema|keuze)|afspraken|duidelijk\w*)\b|(?:begin|start) (?:SOFT )*met (?!het|dat|die|de|wat|hoe
    + |waar|je|vertellen|iets)
    probeer .*\bnee te zeggen$|probeer (?:SOFT )*(?!te (?:be|om|ver|schet|voel)\w+)(?!.*\b(?:(?:be|om)schrijven|zeggen|vertellen|zien|blijven|stil
    + |zoals|ASK)\b)
    laat (?:het|hem|haar|dat|ze|dit|je) .*\b(?:los|rusten|gaan|liggen|zitten|helpen|bijstaan|adviseren|weten)$|leg (?:SOFT )*(?:het|dat
    + |dit) .*\b(?:bij|vast|neer|voor|aan)\b
    blijf (?:SOFT )*(?:thuis|weg|uit|(?:rustig|kalm|beleefd)(?: en| tegen|$))|kom (?:SOFT )*(?:voor jezelf|in actie|op voor)\b|wacht (?:SOFT )*(?:af
    + |nog|met|tot (?:na|hij|ze|het))\b|let (?:SOFT )*op je\b)`,
  inward: nl`\b(?:INNER|maar)\b`,
};
