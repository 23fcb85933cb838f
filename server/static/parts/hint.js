/** A hint on a written question (methods.md 3c): private, never red, never in the way. Most questions are never written at all. */
import { html } from "htm/preact";
import { language, t } from "../words.js";
import { QuietButton } from "./button.js";

/** What comes before a question without belonging to it. */
const FILLER = /^(?:en|maar|dus|ik ben benieuwd|mag ik vragen|and|but|so|may i ask|i wonder)[,:]? /;
/** How open questions begin; a question word after a comma opens one too. */
const OPEN = {
  nl: /(?:^|[,.] )(?:(?:op|in|met|van|aan|bij|door|naar|voor|tegen|over|uit|tot|sinds|volgens) )?(?:wie|wat|waar\w*|wanneer|hoe\w*|welke?|in hoeverre|vertel|beschrijf|schets|noem|neem)\b/,
  en: /(?:^|[,.] )(?:(?:in|at|on|with|for|from|to|by|about) )?(?:who\w*|what|where|when|how|which|tell|describe|walk me through|say more|to what extent)\b/,
};
const ADVICE = {
  nl: /heb je (?:er )?(?:al |ooit |wel )?(?:eens )?(?:aan )?(?:gedacht|overwogen)|(?:zou|kun|kan|moet|wil|ga) je (?:niet|geen|beter|gewoon|toch)|als ik jou was|misschien kun je|wat als je|je (?:moet|kunt) beter/,
  en: /have you (?:ever )?(?:considered|thought of)|why don't you|why not|what if you|if i were you|you should|(?:would|could|should)n't you|how about/,
};
const WHY = { nl: /^waarom\b/, en: /^why\b/ };

/** Give the kind of hint a question asks for, or nothing. @param {string} words @param {"nl" | "en"} spoken */
export function kindOf(words, spoken) {
  const plain = words.trim().toLowerCase().replace(FILLER, "");
  if (ADVICE[spoken].test(plain)) return "advice";
  if (WHY[spoken].test(plain)) return "why";
  return plain.endsWith("?") && !OPEN[spoken].test(plain) ? "closed" : "";
}

/** @param {{question: import("@preact/signals").Signal<string>}} props */
export function Hint({ question }) {
  const kind = kindOf(question.value, language.value);
  if (!kind) return null;
  const better = t(`hint.${kind}.try`);
  return html`<div class="hint">
    <p><span class="hint__kind">${t(`hint.${kind}`)}</span> ${t("hint.try")}</p>
    <p class="said">${better}</p>
    <div class="hint__row"><${QuietButton} label=${t("hint.take")} onClick=${() => (question.value = better)} /></div>
  </div>`;
}
