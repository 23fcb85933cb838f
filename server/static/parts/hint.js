/** A hint on a written question (methods.md 3c): private, never red, never in the way; nobody hears of it. Most questions are never written. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { language, t } from "../words.js";
import { QuietButton } from "./button.js";
import { fetched } from "./fetched.js";
import { useRested } from "./rested.js";

const useQuestions = fetched(() => import("../questions.js"));

/** @param {{question: import("@preact/signals").Signal<string>, mode: string}} props `mode` is what a question may be in this step */
export function Hint({ question, mode }) {
  const words = useRested(question);
  const questions = useQuestions(words);
  const put = useSignal({ before: "", after: "" });
  const { before, after } = put.value;
  if (before && question.value === after)
    return html`<p><${QuietButton} label=${t("hint.undo")} onClick=${() => (question.value = before)} /></p>`;
  const step = { language: language.value, mode };
  const [kind] = questions?.kinds(words, step) ?? [];
  if (!kind || questions?.fits(kind, mode)) return null;
  const better = said(questions?.rewrite(words, step) ?? null);
  const take = () => {
    put.value = { before: question.value, after: better };
    question.value = better;
  };
  return html`<div class="hint" role="status">
    <p><span class="hint__kind">${t(`hint.${kind}`)}</span> ${better && t("hint.try")}</p>
    ${better && html`<p class="said">${better}</p><div class="hint__row"><${QuietButton} label=${t("hint.take")} onClick=${take} /></div>`}
  </div>`;
}

/** @param {{own?: string, key?: string, fill?: Record<string, string>} | null} better */
function said(better) {
  return better?.own ?? (better?.key ? t(better.key, better.fill) : "");
}
