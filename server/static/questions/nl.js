/** By what wording a Dutch question is known (methods.md 3c). jij, u and jullie stand here as je. It decides nothing. */
import { patterns } from "./patterns.js";

const nl = patterns({
  WHO: "je|jouw|hij|ze|zij|het|er|dat|dit|die|deze|de|een|iemand|niemand|ik|we|mijn|haar|zijn|hun|onze?|hem",
  ASK: "wie|wat|waar\\w*|wanneer|hoe\\w*|welke?",
  BY: "op|in|met|van|vanuit|vanaf|aan|bij|door|naar|voor|tegen|over|uit|tot|sinds|volgens|om|onder|tussen|na|zonder|binnen|buiten|achter|rond|rondom|BYTOO",
  BYTOO: "tijdens|ondanks|dankzij|vanwege|wegens|boven|naast|namens|langs|via|richting|jegens|per|qua|gezien",
  NOVERB: "als|toen|dat|omdat|of|zodat|want|zoals|hoewel|terwijl|stel|dan|ook|zo|soms|misschien|daar|hier|alleen|juist|al|net|zodra|nadat",
  NOVERBTOO: "ik|je|hij|ze|we|het|er|die|dit|de|een|geen|mijn|jouw|haar|alle|beste|fijn|mooi|knap|goed|jammer|logisch|dapper|heftig|voordat",
  NOVERBTHREE: "eens|even|nu|nou|nog|verder|samen|later|eerder|gisteren|vandaag|morgen|vanmorgen|vanavond|laatst|vroeger|eenmaal|tja|daarna|straks|welk|wiens",
  IS: "is|was|zijn|waren|bent|heeft|hebt|had|hebben|hadden|wordt|werd|gaat|ging|kan|kunt|kon|moet|moest|wil|wilt|wilde|wou|mag|mocht|zal|zult|zou|vindt|vond",
  ISTOO: "denkt|dacht|weet|wist|voelt|voelde|doet|deed|zegt|zei|komt|kwam|laat|liet|blijft|bleef|ziet|zag|hoeft|snapt|durft|lijkt|leek|klopt|ligt|lag|staat|zit|zat",
  THEM: "hem|haar|hen|hun|ze|iedereen|(?:(?:je|jouw|de|een|die) (?:\\w+ )?)?(?:baas|chef|leidinggevende|manager|directeur|directie|collegas?|team|teamleider|THEMTOO)",
  THEMTOO: "bestuur|hr|ondernemingsraad|bedrijfsarts|huisarts|coach|mediator|vertrouwenspersoon|vakbond|advocaat|partner|klant|ouders",
  SAY: "vertellen|zeggen|beschrijven|omschrijven|uit ?leggen|uit te leggen|schetsen|toe ?lichten|toe te lichten|(?:be)?noemen|verwoorden|delen|kwijt|SAYTOO",
  SAYTOO: "onderzoeken|verkennen|uitdiepen|verduidelijken|verhelderen|uitweiden|schilderen|(?:uit)?tekenen|uitbeelden|inbeelden|illustreren|typeren|FEEL",
  FEEL: "ontrafelen|doorlopen|mijmeren|hardop|uitspreken|samenvatten|aanvullen|afmaken|ingaan|dieper|concreter|stil ?staan|stil (?:\\w+ )?staan|FEELTOO",
  FEELTOO: "terug(?:gaan|denken|kijken|halen|keren|blikken)|mee ?nemen|mee (?:\\w+ )?nemen|onder woorden|in kaart|woorden (?:\\w+ )*(?:geven|vinden)|SHOW",
  SHOW: "laten (?:zien|horen|weten|voelen|meekijken|proeven)|(?:een|iets van een) (?:voorbeeld|beeld|beeldspraak|naam|kleur|vorm|stem|schets|inkijkje|indruk)",
  INNER: "ons|me|mij|woord|woorden|gevoel\\w*|voel|voelen|gedachten|moment|ogen|schoenen|stoel|plaats van|huid|lijf|lichaam|stem|adem\\w*|hardop|INNERTOO",
  INNERTOO: "verhaal|beeld|metafoor|kleur|naam|vorm|stilte|zin af|voor de geest|alsof|proeven|herinner\\w*|angst|twijfel|verdriet|brok|zucht|fantasie|tekening|INNERMORE",
  INNERMORE: "boosheid|woede|schaamte|hart|buik|onderbuik|kant|deel|cijfer|titel|draad|toneel|film|tijd|begin|terug|verder|door|de rol|van wal|in kaart|op een rij|naast elkaar|opkomt|in je op|voor de dag",
  IMPERATIVE: "kijk|blijf|voel|adem|sluit|luister|loop|stap|wandel|duik|graaf|zoom|spoel|haal|breng|pak|praat|zet|maak|doe|speel|kies|geef|laat|leg|licht|IMPERATIVETOO",
  IMPERATIVETOO: "zeg|denk|ga|keer|sta|begin|start|neem|gooi|steek|brand|kom|wees|schrijf|probeer|spreek|schat|roep|zoek|vul|werk|kleur|vlieg|zak|bekijk|vraag|hou|houd|deel|volg|rond|draai|hang|plak|toon|leid|reis|durf|lees|stop|trek|pauzeer",
  ABLE: "leven|slapen|rusten|loslaten|omgaan|aan|stoppen|blijven|werken|doorgaan|weg\\w*|terug|praten|rekenen|vertrouwen|opschieten|accepteren|veranderen|doen|worden|zijn|ABLETOO",
  ABLETOO: "hebben|krijgen|houden|gaan|komen|horen|begrijpen|weten|kiezen|winnen|helpen|vergeven|vergeten|ontspannen|concentreren|herkennen|vinden|stellen|willen|meer|zelf|zo",
  SOFT: "toch|eens|gewoon|maar|dan|nou|nu|even|ook|vaker|wat|lekker|zelf|eerst|misschien|dus|alsjeblieft|ook eens|een keer",
  BETTER: "beter|handig\\w*|slim\\w*|verstandig\\w*|makkelijker",
  BAD: "belachelijke|domme|stomme|vreselijke|onmogelijke|idiote|luie|arrogante|incompetente|slechte|koppige|vervelende|irritante|lompe|rare",
  BADTOO: "onredelijke|rotte?|kinderachtige|asociale|perfectionisme|controledrang|koppigheid|naiviteit|geklaag|gezeur|slachtofferrol",
});

/** @type {import("./patterns.js").Rules} */
export const NL = {
  respell: [
    [/\b(?:jij|jullie|u|jr|jee|ge|gij)\b/g, "je"], [/\buw\b/g, "jouw"], [/\b(?:wta|wt|wa)\b/g, "wat"], [/\b(?:heo|hpe|hoee)\b/g, "hoe"], [/\b(?:wanner|waneer|wnr)\b/g, "wanneer"],
    [/\b(?:warom|waarm|wrom|wrm|waaro|waaorm|waroom)\b/g, "waarom"], [/\b(?:hbe|hep|hebt|heeft) je\b/g, "heb je"], [/\b(?:kan|kunt|kunde) je\b/g, "kun je"], [/\bzou(?:dt|den)? je\b/g, "zou je"], [/\bkunnen je\b/g, "kun je"], [/\bwillen je\b/g, "wil je"],
    [/\bbent je\b/g, "ben je"], [/\b(wil|ga|vind|denk|voel)t je\b/g, "$1 je"], [/\bneit\b/g, "niet"], [/\bes\b/g, "eens"], [/\bff\b/g, "even"], [/ [mt] /g, " het "],
  ],
  filler: nl`^(?:en|maar|dus|want|nou|nu|oke|ok|ja|tja|aha|hm+|goh|he|eh|hoor(?! je)|sorry|even(?: hoor)?|eerst|trouwens|eigenlijk|fijn|mooi|eerlijk gezegd|dank je(?: wel)?)\b[, :]*
    ^ik (?:ben|was) (?:\w+ ){0,2}(?:benieuwd|nieuwsgierig)(?: naar)?\b[, :]*
    ^(?:als \w+ )?(?:vraag|vroeg) ik me (?:\w+ )?af\b[, :]*
    ^ik merk dat ik (?:\w+ ){0,2}(?:benieuwd|nieuwsgierig) ben(?: naar)?\b[, :]*
    ^ik (?:vraag|vroeg|zit|zat|loop) me (?:\w+ ){0,3}?(?:af|af te vragen)\b(?! te)[, :]*
    ^ik (?:loop|zit|blijf) (?:\w+ ){0,3}met de vraag\b[, :]*
    ^ik (?:wil|wou|zou|hoor|hoorde) (?:(?:je|ook|zo|heel|graag|wel|eens|even|nog|iets|willen) )*(?:weten|horen|vragen|snappen|begrijpen)\b[, :]*
    ^ik hoor (?:ook |heel |wel )*graag\b[, :]*
    ^mag ik (?:(?:je|eens|even|iets|ook) )*(?:vragen|weten)\b[, :]*
    ^(?:mijn|een|de) vraag (?:\w+ \w+ )?is\b[, :]*
    ^wat ik (?:\w+ ){0,3}(?:afvraag|weten)(?: is)?\b[, :]*`,
  opener: nl`^(?!wat een\b)(?:BY )?(?:ASK|waarom)\b
    ^(?:in hoeverre|hoezo|vanwaar|(?:BY )?wiens)\b
    ^(?:BY|ten|ter) (?:\w+ ){1,3}?(?:van|op|met|voor|in|bij|aan) (?:ASK|wiens)\b
    ^(?:toen|dan|verder|namelijk|zoals)$`,
  within: nl`\b(?:ASK|welke? \w+) (?!WHO )\w+ WHO\b
    \b(?:wat|hoe|wie|waar\w*) (?:is|was|zijn|waren|zou|gaat|ging|voelt|maakt|maakte|helpt|betekent|raakt|gebeurt|speelt|valt)\b`,
  subordinate: nl`^(?:BY )?(?:welke? \w+|ASK) WHO\b`,
  invite: nl`^(?:misschien )?(?:vertel(?! (?:het |dat )?(?:SOFT )*THEM\b)|beschrijf|omschrijf|schets|noem|benoem|verwoord|verken|onderzoek|typeer|karakteriseer|illustreer|verbeeld)\b(?! je (?:dat|het|dit)\b)
    ^(?:vertel|fantaseer|droom|associeer|visualiseer|verplaats|kruip|spring|teken|schilder|ervaar|proef|beluister|mijmer|filosofeer|help (?:me|mij|ons))\b(?! je (?:dat|het|dit)\b)(?! THEM\b)
    ^(?:beeld|leef|waan) je\b.*\bin\b|^herinner je (?!je\b)
    ^IMPERATIVE (?!(?:je|ik)\b(?! (?:eens|even|eigen|ogen|gedachten|adem|fantasie|twijfel|angst)\b)).*\b(?:eens|even|maar|rustig|gerust|INNER)\b
    ^(?:toe|kom|zeg|ga|doe|steek|brand)(?: het)? maar\b|^ga (?:door|verder|je gang)\b|^neem (?:\w+ ){0,2}(?:de|je|alle) tijd\b(?! voor jezelf)
    ^som .*\bop$
    ^(?:misschien )?(?:kun|wil|zou|mag) je (?!(?:het |dat |dit |er |dan |wat |ook )*(?:niet|geen|beter|THEM (?!(?:kunnen |willen |eens )*(?:beschrijven|omschrijven|schetsen|typeren)))\b)(?!(?:(?! (?:over|ASK)\b).)* (?:tegen|aan|met) THEM\b).*\b(?:SAY)\b
    ^(?:kun|wil|zou) je (?!.*\b(?:niet|geen|beter|THEM)\b).*\b(?:een|wat|iets|meer|nog)\b.*\b(?:geven|vinden|bedenken|noemen|kiezen|toevoegen)$
    ^(?:kun|wil|zou) je (?!.*\b(?:niet|geen|beter|THEM)\b).*\b(?:een ander|wat meer|iets meer|een) (?:woord|kleur|beeld|zin|moment|situatie|scene|verhaal)\b
    ^heb je (?:\w+ ){0,4}?een (?:voorbeeld|beeld|woord|naam)\b
    ^(?:misschien )?(?:kun|wil|zou) je (?!.*\b(?:niet|geen|begrijpen|snappen|weten|inzien|toegeven|THEM|ze)\b).* (?:ASK|waarom) WHO\b
    ^(?:kun|wil|zou) je (?!.*\b(?:niet|THEM)\b).*\b(?:ons|me|mij)\b
    ^(?:kun|wil|zou) je (?!.*\b(?:niet|geen|met THEM|tegen THEM)\b).*\b(?:iets|wat|meer) (?:\w+ )?over\b|^(?:kun|wil|zou) je .*\b(?:tipje|inkijk|opening|draad)\b
    ^(?:ben je bereid|heb je zin|vind je het (?:goed|fijn|oke|ok|prettig)|(?:is|zou) het (?:je )?(?:goed|oke|ok|fijn|mogelijk|lukken|helpend|prettig)|lukt het|durf je|voel je je vrij)\b(?!(?:(?! (?:over|ASK)\b).)* (?:tegen|aan|met) THEM\b).*\b(?:om|ons|me|mij|er|hier|iets)\b.*\b(?:SAY|mee te nemen)\b
    ^(?:zullen|mogen|kunnen|zouden) we\b(?!.*\b(?:vaststellen|concluderen)\b)
    ^(?:mag|zou|kan|kun) ik\b.*\b(?:horen|weten|vragen|uitnodigen|meenemen|terug)\b
    ^(?:neem|vertel|schets|deel|laat|geef|beschrijf|help) je (?:ons|me|mij)\b
    ^is er (?:nog |verder |hier |misschien )*(?:iets|wat|meer)\b.*\b(?:kwijt|zeggen|vertellen|delen|toevoegen)\b|^is er (?:nog |verder )*(?:meer|iets)$
    ^is er (?:nog )?(?:iets|een \w+) (?:dat|wat|die|waar\w*) .*\b(?:verteld|gezegd|genoemd|opkomt)\b
    ^ik (?:nodig je\b.*\buit|(?:wil|zou) je (?:graag |willen |ook )*uitnodigen)\b
    ^je mag (?:\w+ ){0,3}(?:beginnen|vertellen|kiezen|nadenken|tekenen)\b(?!.*THEM\b)|^ik zou (?:het )?(?:fijn|mooi) (?:het )?vinden\b
    ^(?!(?:vraag|bel|praat|bespreek)\b)[a-z]+ (?:(?!WHO\b)\w+ )?(?:eens|even) (?!.*\b(?:hem|haar|hen|hun|ze|collega\w*|baas|team)\b.* ASK\b).* ASK WHO\b
    \ben (?:vertel|beschrijf|schets|omschrijf|zeg)\b(?! (?:het |dat )?THEM\b)|^naar (?:je|jouw|de|het)\b`,
  verb: nl`^(?!(?:NOVERB|NOVERBTOO|NOVERBTHREE|BY)\b)[a-z]+ (?!ik\b)WHO\b
    ^(?:is|was|zijn|waren|heeft|hebben|had|kan|kon|gaat|ging|weet|wist|denkt|vindt|komt|doet|moet|mag|zou|wordt) (?!ik\b)\w+ \w+
    ^(?:begrijp|hoor|zie|heb|snap) ik\b|^(?:klopt|werkt|helpt|lukt|mag|kan|moet) (?:dat|het|dit|die)$`,
  states: nl`^(?:(?:eigenlijk|misschien|natuurlijk|dan|nu|toen|blijkbaar|kennelijk) )*(?:je|hij|ze|we|het|dat|dit|die|er) (?:IS|ISTOO)\b(?!.*\bzeggen$)
    ^(?:de|het|een|je|jouw|haar|zijn|hun|die|dat|deze|dit|onze?|mijn) (?:\w+ ){1,3}(?:IS)\b
    ^als (?:ik|je) .*\b(?:wil|wilt|ben|bent|heb|hebt|vind|vindt|denk|denkt|voel|voelt) je\b`,
  paves: nl`^(?:zullen|mogen|kunnen|zouden) we\b|^(?:mag|zou|kan|kun) ik\b|^(?:weet|herinner) je (?:je )?(?:\w+ )?nog\b|^(?:ken|herken) je (?:dat|dit|zon)\b
    ^zie je .*\bvoor je\b|^(?:is|vind je|zou) het (?:goed|oke|ok|fijn|helpend|prettig)\b|^(?:lukt|past) (?:het|dat)\b|^zit je (?:goed|lekker|klaar)\b|^ben je (?:er )?(?:klaar|zover)\b|^durf je\b`,
  unsure: nl`^(?:kun|wil|zou|mag) je (?!.*\b(?:THEM)\b)(?!(?:nog |er |daar |het |willen )*(?:dat|als|zonder|tegen|mee|met)\b)(?!.*\b(?:ABLE)\b)(?:\w+ ){3,}\w+`,
  scene: /^wanneer\b/,
  aside: /^(?:denk|vind|geloof|dacht|zeg) je(?: (?:zelf|nu|eigenlijk|dan))?$|^(?:hoe|wat|waar|wie) (?:\w+ )?(?:dan )?ook$/,
  whether: /^of\b/,
  dangling: /\b(?:de|een|en|of|maar|als|te|mijn|jouw|al|ooit|heel)$|^\S+ \S+ (?:het|dat)$/,
  mirror: /^(?:je (?:zei|zegt|vertel|noem|beschre|gaf|had het|gebruik|sprak|begon|lachte|zuchtte|keek|liet)|ik (?:hoor|zie|zag|merk|begrijp)|als ik|stel(?=,| dat| je|$))/,
  advice: nl`^waarom (?!(?:durf|kun|kon|wil|lukt|mag|voel|ben|was|vind|weet|begrijp|snap)\w* |(?:deed|zei|ging|kwam|\w{2,}(?:de|te)n?) ).*\bje\b.*\b(?:niet|geen)\b
    ^waarom niet \w+
    ^wat (?:nou |nu )?als je\b(?! (?:\w+ ){0,2}?(?:niets|niks|wist|mocht|kon|was|had|hoefde|faalt|zou|ongelijk|bent)\b)|^wat dacht je van (?:een|om|wat)\b
    \bals ik (?:jou|je) was\b|\b(?:ik in jouw plaats|in jouw plaats zou ik|ik raad je|ik adviseer|^mijn (?:advies|tip))\b
    ^(?:(?!als|dat|wat|wanneer|stel)\w+ )?ik zou (?!.*\b(?:je .*vragen|graag|willen|niet weten|fijn|benieuwd|nieuwsgierig|horen|snappen)\b)`,
  urged: nl`^(?:heb|had) je .*\b(?:overwogen|aan (?:\w+ ){0,3}gedacht|eraan gedacht|geprobeerd)\b
    ^(?:heb|ben|had|was) je (?:\w+ ){0,3}(?:al|ooit|wel|niet) ?eens\b(?!.*\b(?:meegemaakt|gehad|gevoeld|gezien|gehoord|eerder|ervaren|gemerkt))
    ^(?:denk|vind) je (?:ook )?(?:zelf )?(?:niet )?dat je .*\b(?:beter|moet|gewoon)\b
    ^(?!zou het (?:(?:ook|niet|zo) )*kunnen|.*niet (?:meer|slapen|tegen)\b|.*\b(?:erkennen|toegeven|inzien|begrijpen|snappen)\b)(?:zou|kun) (?:je|het|dat|een) .*\b(?:niet|geen|beter|gewoon|toch|eens|misschien|kunnen|overwegen)\b
    ^moet je .*\b(?:niet|geen|gewoon|eens)\b
    ^(?:wil|ga|had) je .*\b(?:gewoon|beter|niet (?:eens|eerst|liever|even))\b
    ^(?:zou|was|is|lijkt) (?!.*geworden).*\b(?:geen|een) (?:\w+ )?(?:idee|optie|mogelijkheid|oplossing)\b(?! van)
    ^(?:is|was) het (?:dan )?niet (?:\w+ )?(?:BETTER|tijd)\b
    ^(?:zou|lijkt) .*\b(?:helpen|schelen|BETTER|goed (?:zijn|om|als))\b
    ^(?:is|zou|lijkt) .*\b(?:iets|niets|niks|wat) (?:zijn )?voor je$
    ^als je (?:nou|nu|het|dat|gewoon) (?:\w+ )?(?:eens|gewoon)\b
    ^misschien (?:kun|moet|zou|helpt|een idee|is het (?:\w+ )?(?:goed|een idee|BETTER))\b`,
  told: nl`^(?:dan |eerst |misschien )?je (?:moet|hoeft (?!.*\b(?:mooi|vertellen|uitleggen|weten)\b)) ?(?!(?:je |toch )*(?:wel|vast|haast)\b)
    ^(?:dan )?je (?:kunt|kan|kun|mag) (?!.*\b(?:INNER|beginnen|tekenen)\b).*\b(?:beter|toch|ook|gewoon|eens|altijd|best|misschien)\b
    ^(?:dan )?je zou (?!.*\b(?:INNER|beginnen|tekenen)\b).*\b(?:moeten|kunnen|beter|eens)\b
    \bhet (?:zou|kan|zal) (?:\w+ )?helpen (?:om|als)\b`,
  order: nl`^(?:SOFT )*(?:(?:bel|stuur|plan|regel|bespreek|meld|accepteer|delegeer|negeer|leer|vertrouw|vraag) (?!jezelf|je (?!baas|collega|team|leidinggevende|grens|grenzen|rust|tijd)|ik\b|hij\b|ze\b|er\b)
    praat (?:\w+ ){0,3}(?:met|erover|bij)\b|vertel (?:het |dat )?(?:SOFT )*THEM\b|luister (?:SOFT )*naar THEM\b|spreek (?:SOFT )*THEM\b|geef (?:het |dat )?(?:SOFT )*(?:THEM|feedback|grenzen|je grenzen)\b
    schrijf (?:SOFT )*(?:het|alles|THEM|een (?:mail|brief|bericht))\b|vergeet (?:het|THEM|die)\b|stop (?:SOFT )*(?:met|ermee)\b|schakel .*\bin$|werk (?:SOFT )*(?:minder|meer|thuis|samen|aan)\b
    wees (?:SOFT )*(?:streng\w*|lie[fv]\w*|mild\w*|zacht\w*|assertie\w*|stevig\w*|flink|trots|blij|voorzichtig|consequent\w*|hard\w*|(?:duidelijk|eerlijk)\w* (?:tegen|naar|over))\b
    kies (?:SOFT )*(?:voor|je|zelf|een (?:ander|nieuw)\w*)|zoek (?:SOFT )*(?:hulp|steun|iemand|contact|het|een (?:andere?|nieuwe|coach|baan))\b|pak (?:SOFT )*(?:het|THEM|dat|je) .*\b(?:aan|op)\b
    trek (?:SOFT )*(?:je|een (?:grens|streep)|de|aan)\b|houd? (?:SOFT )*(?:op|afstand|rekening|voet|vol|je (?:aan|grens|grenzen|rust)|het (?:zakelijk|vol|af))\b
    ga (?:SOFT )*(?:het gesprek|dat gesprek|(?:met|naar) (?:THEM|verlof|vakantie|huis)|praten|in gesprek|op (?:vakantie|tijd))\b
    zeg (?:het |dat )?(?:SOFT )*(?:nee|ja|sorry|(?:tegen )?THEM)\b|zeg (?:het|dat|er|iets) (?!.*\bASK\b).*\b(?:tegen THEM|van|af)\b
    doe (?:SOFT )*(?:het|dat) (?:SOFT )*(?:niet|samen)\b|doe (?:SOFT )*(?:niet|rustig|kalm|minder|een stap)\b
    zet (?:\w+ ){1,5}?(?:agenda|papier|telefoon|uit|grens|grenzen|door)$|zet (?:SOFT )*(?:een|je) (?:grens|grenzen|telefoon)\b|stel (?:\w+ ){0,2}(?:grens|grenzen|eisen)\b
    neem (?:SOFT )*(?:(?:meer|een|een paar|THEM) )?(?:dag|dagen|week|coach|pauze|pauzes|besluit|advocaat|vrij|verlof|rust|afstand|ontslag|contact)\b
    maak (?:SOFT )*(?:een (?:afspraak|planning|plan|schema|keuze)|afspraken|duidelijk\w*)\b|(?:begin|start) (?:SOFT )*met (?!het|dat|die|de|wat|hoe|waar|je|vertellen|iets)
    probeer (?:SOFT )*(?!te (?:be|om|ver|schet|voel)\w+)(?!.*\b(?:(?:be|om)schrijven|zeggen|vertellen|zien|blijven|stil|zoals|ASK)\b)
    laat (?:het|hem|haar|dat|ze|dit|je) .*\b(?:los|rusten|gaan|liggen|zitten|helpen|bijstaan|adviseren|weten)$|leg (?:SOFT )*(?:het|dat|dit) .*\b(?:bij|vast|neer|voor|aan)\b
    blijf (?:SOFT )*(?:thuis|weg|uit|(?:rustig|kalm|beleefd)(?: en| tegen|$))|kom (?:SOFT )*(?:voor jezelf|in actie|op voor)\b|wacht (?:SOFT )*(?:af|nog|met|tot (?:na|hij|ze|het))\b|let (?:SOFT )*op je\b)`,
  inward: nl`\b(?:INNER|maar)\b`,
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
    \b(?:die|dat|deze|zijn|haar|jouw|je|hun|zon|zulke) (?:\w+ )?(?:BAD|BADTOO)\b
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
    ^ik (?:denk|dacht|vind|vond|geloof|herken|ken|snap(?! (?:het )?(?:\w+ )?niet)|had|werk\w*|zat|heb (?:het idee|de indruk|dat|zelf|ook)|(?:was|ben) (?:zelf|ook))\b
    ^(?:in mijn|op mijn|toen ik|vroeger|ons team)\b
    \b(?:heb|had|herken|ken|doe|deed|vind|vond|was) ik (?:\w+ )?(?:ook|zelf|wel|heel|erg)\b
    \b(?:mijn (?:ervaring|mening|indruk)|als je het mij vraagt|volgens mij)\b`,
  why: /^(?:waarom|hoezo|vanwaar|om welke reden)\b/,
  factual: nl`^(?:BY )?(?:hoe ?(?:laat(?! je)|lang|vaak|oud(?! voel)|groot|duur|veel))\b|^(?:sinds|vanaf|tot|per) wanneer\b
    ^wanneer (?:was|waren|gebeurde|begon|is|zijn|had|heb|hoorde|kwam|zei|ging|start\w*|heeft|sprak|zag)\b
    ^(?:met |aan |bij |door )?wie (?!.*voor je\b)(?:is|was|zijn|waren|zat\w*|heeft|hebben|had|weet|wist\w*|doet|deed|werk\w*|leidt|gaf|nam|zei|beslist\w*|maakt\w*)\b
    ^(?:met |aan |bij )?wie heb je (?:dit|dat|het|gesproken)\b
    ^waar (?:gebeurde|was|werk|vond|woon|speelde)\b
    ^(?:BY )?welke? (?:dag|datum|straat|verdieping|rechtbank|functie|afdeling|klas|groep|maand|week|jaar|uur|school|locatie|organisatie|opleiding|bedrijf)\b
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
