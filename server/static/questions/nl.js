/** By what wording a Dutch question is known (methods.md 3c). jij, u and jullie stand here as je. It decides nothing. */
import { INVITES } from "./nl/invites.js";
import { ORDERS } from "./nl/orders.js";
import { nl } from "./nl/words.js";

/** @type {import("./patterns.js").Rules} */
export const NL = {
  ...INVITES,
  ...ORDERS,
  respell: [
    [/\b(?:jij|jullie|u|jr|jee|ge|gij)\b/g, "je"], [/\buw\b/g, "jouw"], [/\b(?:wta|wt|wa)\b/g, "wat"], [/\b(?:heo|hpe|hoee)\b/g, "hoe"],
    [/\b(?:wanner|waneer|wnr)\b/g, "wanneer"],
    [/\b(?:warom|waarm|wrom|wrm|waaro|waaorm|waroom)\b/g, "waarom"], [/\b(?:hbe|hep|hebt|heeft) je\b/g, "heb je"],
    [/\b(?:kan|kunt|kunde) je\b/g, "kun je"], [/\bzou(?:dt|den)? je\b/g, "zou je"], [/\bkunnen je\b/g, "kun je"], [/\bwillen je\b/g, "wil je"],
    [/\bbent je\b/g, "ben je"], [/\b(wil|ga|vind|denk|voel)t je\b/g, "$1 je"], [/\bneit\b/g, "niet"], [/\bes\b/g, "eens"], [/\bff\b/g, "even"],
    [/ [mt] /g, " het "],
  ],
  filler: nl`^(?:en|maar|dus|want|nou|nu|oke|ok|ja|tja|aha|hm+|goh|he|eh|hoor(?! je)|sorry|even(?: hoor)?|eerst|trouwens|eigenlijk|fijn|mooi
    + |eerlijk gezegd|dank je(?: wel)?)\b[, :]*
    ^(?:ik (?:ben|was) (?:\w+ ){0,2}|ben |was )?(?:(?:wel|zo|heel|erg|ook) )*(?:benieuwd|nieuwsgierig|geinteresseerd in)(?: naar(?! (?:je|jouw|de|het
    + |zijn|haar|hun)\b))?\b[, :]*
    ^(?:als \w+ )?(?:vraag|vroeg) ik me (?:\w+ )?af\b[, :]*
    ^ik merk dat ik (?:\w+ ){0,2}(?:benieuwd|nieuwsgierig) ben(?: naar)?\b[, :]*
    ^ik (?:vraag|vroeg|zit|zat|loop) me (?:\w+ ){0,3}?(?:af|af te vragen)\b(?! te)[, :]*
    ^ik (?:loop|zit|blijf) (?:\w+ ){0,3}met de vraag\b[, :]*
    ^ik (?:wil|wou|zou|hoor|hoorde) (?:(?:je|ook|zo|heel|graag|wel|eens|even|nog|iets|willen) )*(?:weten|horen|vragen|snappen|begrijpen)\b[, :]*
    ^ik hoor (?:ook |heel |wel )*graag\b[, :]*
    ^mag ik (?:(?:je|eens|even|iets|ook) )*(?:vragen|weten)\b[, :]*
    ^(?:mijn|een|de) vraag (?:\w+ \w+ )?is\b[, :]*
    ^wat ik (?:\w+ ){0,3}(?:afvraag|weten)(?: is)?\b[, :]*`,
  opener: nl`^(?!wat (?:een|goed|fijn|mooi|knap|jammer|heftig) (?!is\b|was\b|gaat\b|ging\b))(?:BY )?(?:ASK|waarom)\b
    ^(?:in hoeverre|hoezo|vanwaar|(?:BY )?wiens)\b
    ^(?:BY|ten|ter) (?:\w+ ){1,3}?(?:van|op|met|voor|in|bij|aan) (?:ASK|wiens)\b
    ^(?:toen|dan|verder|namelijk|zoals)$`,
  within: nl`\b(?:ASK|welke? \w+) (?!WHO )\w+ WHO\b
    \b(?:wat|hoe|wie|waar\w*) (?:is|was|zijn|waren|zou|gaat|ging|voelt|maakt|maakte|helpt|betekent|raakt|gebeurt|speelt|valt)\b`,
  subordinate: nl`^(?:BY )?(?:welke? \w+|ASK) WHO\b`,
  verb: nl`^(?!(?:NOVERB|BY)\b)[a-z]+ (?!ik\b)WHO\b
    ^(?:is|was|zijn|waren|heeft|hebben|had|kan|kon|gaat|ging|weet|wist|denkt|vindt|komt|doet|moet|mag|zou|wordt) (?!ik\b)\w+ \w+
    ^(?:begrijp|hoor|zie|heb|snap) ik\b|^(?:klopt|werkt|helpt|lukt|mag|kan|moet) (?:dat|het|dit|die)$`,
  states: nl`^(?:(?:eigenlijk|misschien|natuurlijk|dan|nu|toen|blijkbaar|kennelijk) )*(?:je|hij|ze|we|het|dat|dit|die|er) (?:IS|DOES)\b(?!.*\bzeggen$)
    ^(?:de|het|een|je|jouw|haar|zijn|hun|die|dat|deze|dit|onze?|mijn) (?:\w+ ){1,3}(?:IS)\b
    ^als (?:ik|je) .*\b(?:wil|wilt|ben|bent|heb|hebt|vind|vindt|denk|denkt|voel|voelt) je\b`,
  scene: /^wanneer\b/,
  aside: /^(?:denk|vind|geloof|dacht|zeg) je(?: (?:zelf|nu|eigenlijk|dan))?$|^(?:hoe|wat|waar|wie) (?:\w+ )?(?:dan )?ook$/,
  whether: /^of\b/,
  dangling: /\b(?:de|een|en|of|maar|als|te|mijn|jouw|al|ooit|heel)$|^\S+ \S+ (?:het|dat)$/,
  mirror: nl`^je (?:zei|zegt|vertel|noem|beschre|gaf|had het|gebruik|sprak|begon|lachte|zuchtte|keek|liet)
    ^ik (?:hoor|zie|zag|merk|begrijp)|^als ik|^stel(?=,| dat| je|$)`,
  leading: nl`^(?:vind|denk|geloof) je (?:(?:zelf|dan|dat) )*ook\b
    ^(?:vind|denk|voel|zie|merk|snap|begrijp|besef|geloof) je (?:(?:zelf|dan|dat|dit|het|eigenlijk|nou|ook) )*(?:niet|toch|echt)\b
    ^(?:kan|kun|kon|zou) (?:het|dat|dit) (?:(?:niet|misschien|ook|eigenlijk|gewoon|kunnen|zo|wel) )*(?:zijn )?dat\b
    ^(?:heeft|komt|ligt|is|zit|was) (?:het|dat|dit) .*\b(?:omdat|doordat|te maken dat|aan dat|zo dat|mogelijk dat)\b
    ^(?:ben|was) je het .*\beens\b
    ^eerlijk\b|\b(?:wees|even) (?:nou |eens )?eerlijk\b`,
  stated: /\b(?:vast|natuurlijk|uiteraard|ongetwijfeld|duidelijk|toch|zeker wel|je \w+ zeker|zul\w* .*wel|zal .*wel|moet wel|met me eens)\b/,
  tag: /[, ](?:he|toch|nietwaar|niet dan|is het niet|of niet soms)$/,
  check: /[, ](?:zeker|niet|of niet|ja|klopt(?: dat| he)?)$/,
  concluding: /^dus (?:eigenlijk|je|hij|ze|het|dat|die|de|er|we)\b/,
  denied: /^[a-z]+ \S+ (?:dat (?=niet|geen|gewoon|ook|eigenlijk))?(?:(?!dat |om |als |omdat |of |wat |hoe |die |waar )\S+ )*?(?:niet|geen)\b(?! alleen)/,
  steered: /^hoe (?:erg|vreselijk|vervelend|frustrerend|teleurstellend|naar|rot|verdrietig|pijnlijk) /,
  loaded: nl`^waarom .*\b(?:altijd|nooit|zon|zo(?! (?:graag|ge\w+|aange\w+|belangrijk|lastig))|je maar|weer|steeds|telkens|per se)\b
    ^waarom (?:laat|pik|slik|accepteer|vermijd|ontwijk|ontken|overdrijf|klaag|zeur|verstop)\b
    ^hoe (?:kan|komt|kwam) het (?:toch )?dat je .*\b(?:altijd|nooit|niet|weer|steeds|zon?|geen)\b
    ^hoe (?:kon|kun|heb|durf|haal) je .*\b(?:nou|zon?|in hemelsnaam|in je hoofd)\b
    ^hoe ?lang (?:laat|pik|slik|accepteer) je\b|^wanneer \w+ je (?:\w+ )?(?:nou|eens|eindelijk)\b
    ^(?:ben|doe|maak|reageer|was|deed) je .*\b(?:altijd|steeds|weer|per se|nou)\b.*\bzon?\b
    \b(?:wat bezielde?|wat mankeert|wat (?:is|was) er (?:nou |toch )?(?:mis|fout|zo erg))\b
    \beindelijk (?:eens|een keer|op|met)\b|\b(?:pikken|slikken|over je heen|kop in het zand|weglopen voor)\b
    \b(?:die|dat|deze|zijn|haar|jouw|je|hun|zon|zulke) (?:\w+ )?(?:BAD)\b
    \bzo (?:naief|dom|laf|slap|koppig|kinderachtig|moeilijk doen|arrogant|lui|bot|overgevoelig|dramatisch|negatief|defensief)\b`,
  double: nl`\S+ \S+,? (?:en|maar)(?: dan| ook| vooral)? (?:(?:BY )?(?:welke? \w+|ASK)(?! WHO\b|\w)|waarom)\b
    \S+ \S+,? (?:en|maar)(?: dan| ook| vooral)? (?:heb|had|ben|was|kun|kon|wil|ga|zou|moet|is|denk|vind|voel|weet|durf|lukt|mag|doe) WHO\b`,
  or: / of /,
  idiom: nl`\b(?:weet|wist|weten|vraag|vroeg|vragen|gevraagd|kijk|kijken|gekeken|zien?|zag|gezien|nagaan|gecheckt|twijfel\w*)(?: \w+){0,3} of WHO\b
    \b(?:benieuwd|afgevraagd|bedacht|zeker|merk\w*|duidelijk|gezegd|verteld|gehoord|uitzoeken|idee|besproken|uit)(?: \w+){0,3} of WHO\b
    \bof (?:zo|zoiets|iets|iemand|anders|wat dan)\b
    \b(?:min of meer|een of ander\w*|hem of haar|hij of zij|een of twee|twee of drie|vroeg of laat|al of niet)\b`,
  offered: /[,:;] ?[^,:;]{0,40}\bof (?!(?:zo|iets|iemand|je|hij|ze|het|dat)\b)[^,:;]{1,40}$/,
  opinion: nl`^(?:volgens mij|(?:vind|denk|geloof) ik|persoonlijk|naar mijn|mij lijkt|mij overkwam|(?:het |dat )?lijkt (?:me|mij)|bij (?:mij|ons))\b
    ^ik (?:denk|dacht|vind|vond|geloof|herken|ken|snap(?! (?:het )?(?:\w+ )?niet)|had|werk\w*|zat|heb (?:het idee|de indruk|dat|zelf|ook)|(?:was
    + |ben) (?:zelf|ook))\b
    ^(?:in mijn|op mijn|toen ik|vroeger|ons team)\b
    \b(?:heb|had|herken|ken|doe|deed|vind|vond|was) ik (?:\w+ )?(?:ook|zelf|wel|heel|erg)\b
    \b(?:mijn (?:ervaring|mening|indruk)|als je het mij vraagt|volgens mij)\b`,
  why: /^(?:waarom|hoezo|vanwaar|om welke reden)\b/,
  factual: nl`^(?:BY )?(?:hoe ?(?:laat(?! je| zich)|lang|vaak|oud(?! voel)|groot|duur|veel(?! (?:ruimte|vertrouwen|moeite|energie|plezier|steun|zin
    + |hoop|last|invloed)\b)))\b|^(?:sinds|vanaf|tot|per) wanneer\b
    ^wanneer (?:was|waren|gebeurde|begon|is|zijn|had|heb|hoorde|kwam|zei|ging|start\w*|heeft|sprak|zag)\b
    ^(?:met |aan |bij |door )?wie (?!.*voor je\b)(?:is|was|zijn|waren|zat\w*|heeft|hebben|had|weet|wist\w*|doet|deed|werk\w*|leidt|gaf|nam|zei
    + |beslist\w*|maakt\w*)\b
    ^(?:met |aan |bij )?wie heb je (?:dit|dat|het|gesproken)\b
    ^waar (?:gebeurde|was|werk|vond|woon|speelde)\b
    ^(?:BY )?welke? (?:dag|datum|straat|verdieping|rechtbank|functie|afdeling|klas|groep|maand|week|jaar|uur|school|locatie|organisatie|opleiding
    + |bedrijf)\b
    ^wat (?:is|was) (?:je|jouw|zijn|haar|de) (?:\w+ )?(?:functie|leeftijd|naam|contract|salaris|datum|opleiding)\b|^hoe he(?:et|ten|ette)\b`,
  cut: /,? (?:en|maar) (?=(?:(?:dan|ook) )?(?:wie|wat|waar\w*|wanneer|hoe|welke?|heb|had|ben|kun|kan|wil|ga|zou|is|lukt|weet) )/i,
  tries: [
    ["advice", "tried", /^heb je/],
    ["closed", "tried", /^heb je .*\b(?:al|geprobeerd|gepraat|gesproken|gevraagd|gezegd|verteld|gebeld)\b/],
    ["closed", "like", /^(?:vind|voel|ben|was|raakt?|vond) /],
    ["closed", "think", /^(?:denk|geloof|weet|wist|verwacht) /],
    ["closed", "want", /^(?:wil|zou|ga|durf) je/],
    ["choice", "want", /^(?:wil|ga|zou) je/],
    ["choice", "like", /^(?:ben|was|voel\w*|vind|vond) /],
    ["factual", "time", /^(?:sinds |vanaf )?(?:hoe ?lang|hoe ?vaak|wanneer)/],
    ["factual", "person", /^(?:met |aan |bij )?wie/],
    ["why", "matter", /^waarom (?:vind|denk|wil|kies|doe|ga|zeg|maak|werk|geef|vertel|stoort|stoor) /],
    ["why", "own", /\bwaarom ((?:ben|was|werd|raakt?e?|voelt?|voelde|schrok|lukte?|is|gaat|ging|bleef|viel|kwam|komt) [^,.?!]+)/i],
  ],
};
