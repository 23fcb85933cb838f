/** The groups of words by which a Dutch question is known, and what writes patterns with them. jij, u and jullie stand here as je.
 * It decides nothing. */
import { patterns } from "../patterns.js";

export const nl = patterns({
  WHO: "je|jouw|hij|ze|zij|het|er|dat|dit|die|deze|de|een|iemand|niemand|ik|we|mijn|haar|zijn|hun|onze?|hem",
  ASK: "wie|wat|waar\\w*|wanneer|hoe\\w*|welke?",
  BY: `
    op|in|met|van|vanuit|vanaf|aan|bij|door|naar|voor|tegen|over|uit|tot|sinds|volgens|om|onder|tussen|na|zonder|binnen|buiten|achter|rond|rondom
    |tijdens|ondanks|dankzij|vanwege|wegens|boven|naast|namens|langs|via|richting|jegens|per|qua|gezien`,
  NOVERB: `
    als|toen|dat|omdat|of|zodat|want|zoals|hoewel|terwijl|stel|dan|ook|zo|soms|misschien|daar|hier|alleen|juist|al|net|zodra|nadat|ik|je|hij|ze|we
    |het|er|die|dit|de|een|geen|mijn|jouw|haar|alle|beste|fijn|mooi|knap|goed|jammer|logisch|dapper|heftig|voordat|eens|even|nu|nou|nog|verder
    |samen|later|eerder|gisteren|vandaag|morgen|vanmorgen|vanavond|laatst|vroeger|eenmaal|tja|daarna|straks|welk|wiens`,
  IS: `
    is|was|zijn|waren|bent|heeft|hebt|had|hebben|hadden|wordt|werd|gaat|ging|kan|kunt|kon|moet|moest|wil|wilt|wilde|wou|mag|mocht|zal|zult|zou|vindt
    |vond`,
  DOES: `
    denkt|dacht|weet|wist|voelt|voelde|doet|deed|zegt|zei|komt|kwam|laat|liet|blijft|bleef|ziet|zag|hoeft|snapt|durft|lijkt|leek|klopt|ligt|lag|staat
    |zit|zat`,
  THEM: `
    hem|haar|hen|hun|ze|iedereen|(?:(?:je|jouw|de|een|die) (?:\\w+ )?)?(?:baas|chef|leidinggevende|manager|directeur|directie|collegas?|team
    |teamleider|bestuur|hr|ondernemingsraad|bedrijfsarts|huisarts|coach|mediator|vertrouwenspersoon|vakbond|advocaat|partner|klant|ouders)`,
  SAY: `
    vertellen|zeggen|beschrijven|omschrijven|uit ?leggen|uit te leggen|schetsen|toe ?lichten|toe te lichten|(?:be)?noemen|verwoorden|delen|kwijt
    |onderzoeken|verkennen|uitdiepen|verduidelijken|verhelderen|uitweiden|schilderen|(?:uit)?tekenen|uitbeelden|inbeelden|illustreren|typeren
    |ontrafelen|doorlopen|voordoen|invullen|uitwerken|weergeven|op (?:\\w+ )?doorgaan|op terug|mijmeren|hardop|uitspreken|samenvatten|aanvullen
    |afmaken|ingaan|dieper|concreter|stil ?staan|stil (?:\\w+ )?staan
    |terug(?:gaan|denken|kijken|halen|keren|blikken)|terug naar|mee ?nemen|mee (?:\\w+ )?nemen|onder woorden|in kaart|woorden (?:\\w+ )*(?:geven
    |vinden)|laten (?:zien|horen|weten|voelen|meekijken|proeven)|(?:een|iets van een) (?:voorbeeld|beeld|beeldspraak|naam|kleur|vorm|stem|schets
    |inkijkje|indruk)`,
  FELT: `
    woord|woorden|gevoel\\w*|voel|voelen|gedachten|moment|ogen|schoenen|stoel|plaats van|huid|lijf|lichaam|stem|adem\\w*|hardop|verhaal|beeld|metafoor
    |kleur|naam|vorm|stilte|zin af|voor de geest|alsof|proeven|herinner\\w*|angst|twijfel|verdriet|brok|zucht|fantasie|tekening|boosheid|woede|schaamte
    |hart|buik|onderbuik|kant|cijfer|titel|draad|toneel|film|grote lijnen|voordoen|in kaart|op een rij|naast elkaar|opkomt|in je op|voor de dag`,
  INNER: "ons|me|mij|FELT|deel|(?:je|de|alle) tijd|het begin|terug|verder|door|de rol|van wal",
  IMPERATIVE: `
    kijk|blijf|voel|adem|sluit|luister|loop|stap|wandel|duik|graaf|zoom|spoel|haal|breng|pak|praat|zet|maak|doe|speel|kies|geef|laat|leg|licht|zeg
    |denk|ga|keer|sta|begin|start|neem|gooi|steek|brand|kom|wees|schrijf|probeer|spreek|schat|roep|zoek|vul|werk|kleur|vlieg|zak|bekijk|vraag|hou
    |houd|deel|volg|rond|draai|hang|plak|toon|leid|reis|durf|lees|stop|trek|pauzeer|bedenk|overweeg|reageer|beantwoord|herhaal`,
  ABLE: `
    leven|slapen|rusten|loslaten|omgaan|aan|stoppen|blijven|werken|doorgaan|weg\\w*|terug|praten|rekenen|vertrouwen|opschieten|accepteren|veranderen
    |doen|worden|zijn|hebben|krijgen|houden|gaan|komen|horen|begrijpen|weten|kiezen|winnen|helpen|vergeven|vergeten|ontspannen|concentreren
    |herkennen|vinden|stellen|willen|meer|zelf|zo`,
  SOFT: "toch|eens|gewoon|maar|dan|nou|nu|even|ook|vaker|wat|lekker|zelf|eerst|misschien|dus|alsjeblieft|een keer",
  BETTER: "beter|handig\\w*|slim\\w*|verstandig\\w*|makkelijker",
  BAD: `
    belachelijke|domme|stomme|vreselijke|onmogelijke|idiote|luie|arrogante|incompetente|slechte|koppige|vervelende|irritante|lompe|rare|onredelijke
    |rotte?|kinderachtige|asociale|perfectionisme|controledrang|koppigheid|naiviteit|geklaag|gezeur|slachtofferrol`,
});
