/** The agreements: read in one look, one tap. */
import { html } from "htm/preact";
import { useEffect } from "preact/hooks";
import { draft } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Ask, Page } from "../parts/page.js";
import { t, text } from "../words.js";

/** @typedef {{head: import("../shapes.js").Text, line: import("../shapes.js").Text}} Point */

/** What was agreed at the start, to be read again later. */
export const agreements = draft("agreements", /** @type {Point[]} */ ([]));

/** @param {import("../shapes.js").StepStage} props */
export function Brief({ view, act }) {
  const { points, mine } = view.step;
  useEffect(() => {
    agreements.value = points;
  }, [view.head.id]);
  const agree = html`<${Button} label=${t("phone.brief.agree")} onClick=${() => act({ do: "agree" })} />`;
  const raise = html`<${Button} kind="plain" label=${t("phone.brief.raise")} onClick=${() => act({ do: "raise" })} />`;
  const line = mine === "agreed" ? t("phone.brief.agreed") : mine === "raised" ? t("phone.brief.raised") : "";
  return html`<${Page} say=${line || t("phone.brief.ask")}
    thumb=${html`${line && html`<p class="state">${line}</p>`}${mine !== "agreed" && agree}${mine !== "raised" && raise}`}>
    <${Ask}>${t("phone.brief.ask")}<//>
    <${Agreements} points=${points} />
  <//>`;
}

/** @param {{points: Point[]}} props */
export function Agreements({ points }) {
  return html`<ol class="agreed">
    ${points.map((point, at) => html`<li key=${at}><i>${at + 1}</i><div><b>${text(point.head)}</b><span class="soft">${text(point.line)}</span></div></li>`)}
  </ol>`;
}
