/** How a Dutch sentence invites to tell, also where it looks like a closed question (methods.md 3b). It decides nothing. */
import { nl } from "./words.js";

export const INVITES = {
  invite: nl`^(?:misschien )?(?:vertel(?! (?:het |dat )?(?:SOFT )*THEM\b)|beschrijf|omschrijf|schets|noem|benoem|verwoord|verken|onderzoek|typeer
    + |karakteriseer|illustreer|verbeeld)\b(?! je (?:dat|het|dit)\b)
    ^(?:vertel|fantaseer|droom|associeer|visualiseer|verplaats|kruip|spring|teken|schilder|ervaar|proef|beluister|mijmer|filosofeer|help (?:me|mij
    + |ons))\b(?! je (?:dat|het|dit)\b)(?! THEM\b)
    ^(?:beeld|leef|waan) je\b.*\bin\b|^herinner je (?!je\b)
    ^IMPERATIVE (?!(?:je|ik)\b(?! (?:eens|even|eigen|ogen|gedachten|adem|fantasie|twijfel|angst)\b)).*\b(?:eens|even|maar|rustig|gerust|INNER)\b
    ^(?:toe|kom|zeg|ga|doe|steek|brand)(?: het)? maar\b|^wees zo\b|^leg uit$|^ga (?:door|verder|je gang)\b|^neem (?:\w+ ){0,2}(?:de|je
    + |alle) tijd\b(?! voor jezelf)
    ^som .*\bop$
    ^(?:misschien )?(?:kun|wil|zou|mag) je (?!(?:het |dat |dit |er |dan |wat |ook )*(?:niet|geen|beter|THEM
    +  (?!(?:kunnen |willen |eens )*(?:beschrijven|omschrijven|schetsen|typeren)))\b)(?!(?:(?! (?:over|ASK)\b).)* (?:tegen|aan|met) THEM\b).*\b(?:SAY)\b
    ^(?:kun|wil|zou) je (?!.*\b(?:niet|geen|beter|THEM)\b).*\b(?:een|wat|iets|meer|nog)\b.*\b(?:geven|vinden|bedenken|noemen|kiezen|toevoegen)$
    ^(?:kun|wil|zou) je (?!.*\b(?:niet|geen|beter|THEM)\b).*\b(?:een ander|wat meer|iets meer|een) (?:woord|kleur|beeld|zin|moment|situatie|scene
    + |verhaal)\b
    ^(?:kun|wil|zou) je (?!.*\b(?:niet|geen|beter|loslaten|THEM)\b).*\b(?:FELT)\b|^durf je te (?:zeggen|vertellen|benoemen) ASK\b
    ^heb je (?:\w+ ){0,4}?(?:een (?:voorbeeld|beeld|woord|naam)|woorden)\b
    ^(?:misschien )?(?:kun|wil|zou) je (?!.*\b(?:niet|geen|begrijpen|snappen|weten|inzien|toegeven|THEM|ze)\b).* (?:ASK|waarom) WHO\b
    ^(?:kun|wil|zou) je (?!.*\b(?:niet|THEM)\b).*\b(?:ons|me|mij)\b
    ^(?:kun|wil|zou) je (?!.*\b(?:niet|geen|met THEM|tegen THEM)\b).*\b(?:iets|wat|meer) (?:\w+ )?over\b|^(?:kun|wil|zou) je .*\b(?:tipje|inkijk
    + |opening|draad)\b
    ^(?:ben je bereid|heb je zin|vind je het (?:goed|fijn|oke|ok|prettig)|(?:is|zou) het (?:je )?(?:goed|oke|ok|fijn|mogelijk|lukken|helpend|prettig)
    + |lukt het|durf je|voel je je vrij)\b(?!(?:(?! (?:over|ASK)\b).)* (?:tegen|aan|met) THEM\b).*\b(?:om|ons|me|mij|er|hier|iets)\b.*\b(?:SAY
    + |mee te nemen)\b
    ^(?:zullen|mogen|kunnen|zouden) we\b(?!.*\b(?:vaststellen|concluderen)\b)
    ^(?:mag|zou|kan|kun) ik\b.*\b(?:horen|weten|vragen|uitnodigen|meenemen|terug)\b
    ^(?:neem|vertel|schets|deel|laat|geef|beschrijf|help) je (?:ons|me|mij)\b
    ^is er (?:nog |verder |hier |misschien )*(?:iets|wat|meer)\b.*\b(?:kwijt|zeggen|vertellen|delen|toevoegen)\b|^is er (?:nog |verder )*(?:meer
    + |iets)$
    ^is er (?:nog )?(?:iets|een \w+) (?:dat|wat|die|waar\w*) .*\b(?:verteld|gezegd|genoemd|opkomt)\b
    ^ik (?:nodig je\b.*\buit|(?:wil|zou) je (?:graag |willen |ook )*uitnodigen)\b
    ^je mag (?:\w+ ){0,3}(?:beginnen|vertellen|kiezen|nadenken|tekenen)\b(?!.*THEM\b)|^ik zou (?:het )?(?:fijn|mooi) (?:het )?vinden\b
    ^(?!(?:vraag|bel|praat|bespreek)\b)[a-z]+ (?:(?!WHO\b)\w+ )?(?:eens|even) (?!.*\b(?:hem|haar|hen|hun|ze|collega\w*|baas
    + |team)\b.* ASK\b).* ASK WHO\b
    \ben (?:vertel|beschrijf|schets|omschrijf|zeg)\b(?! (?:het |dat )?THEM\b)|^naar (?:je|jouw|de|het)\b`,
  paves: nl`^(?:zullen|mogen|kunnen|zouden) we\b|^(?:mag|zou|kan|kun) ik\b|^(?:weet|herinner) je (?:je )?(?:\w+ )?nog\b|^(?:ken|herken) je (?:dat|dit
    + |zon)\b
    ^zie je .*\bvoor je\b|^(?:is|vind je|zou) het (?:goed|oke|ok|fijn|helpend|prettig)\b|^(?:lukt|past) (?:het|dat)\b|^zit je (?:goed|lekker|klaar)\b
    + |^ben je (?:er )?(?:klaar|zover)\b|^durf je\b`,
  unsure: nl`^(?:kun|wil|zou|mag) je (?!.*\b(?:THEM)\b)(?!(?:nog |er |daar |het |willen )*(?:dat|als|zonder|tegen|mee
    + |met)\b)(?!.*\b(?:ABLE)\b)(?:\w+ ){3,}\w+`,
};
