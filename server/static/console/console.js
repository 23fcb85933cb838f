/** The console: the chair's laptop. It picks the screen by where the meeting is, and shows nothing a view does not give. */
import { html } from "htm/preact";
import { useMemo } from "preact/hooks";
import { t } from "../words.js";
import { useAwake, useGuard } from "./awake.js";
import { Ending } from "./ending.js";
import { Found } from "./found.js";
import { Head } from "./head.js";
import { Lobby } from "./lobby.js";
import { Meeting } from "./meeting.js";
import { Notices } from "./notices.js";
import { sender } from "./order.js";

/** @param {{link: import("../link.js").Link}} props */
export function Console({ link }) {
  const send = useMemo(() => sender(link), [link]);
  const view = link.view.value;
  const house = /** @type {import("./shapes.js").House | null} */ (link.house.value);
  const line = link.line.value;
  const runs = view?.place === "meeting";
  useAwake(runs);
  useGuard(runs);
  return html`<div class="screen console" data-light="paper" data-paper=${t("console.paper")}>
    <${Head} view=${view} house=${house} send=${send} />
    <${Notices} line=${line} house=${house} lobby=${view?.place === "lobby"} />
    <${Place} line=${line} code=${link.code.value} view=${view} house=${house} send=${send} />
  </div>`;
}

/** @param {{line: string, code: string, view: import("../shapes.js").View | null, house: import("./shapes.js").House | null,
 *   send: import("./shapes.js").Send}} props */
function Place({ line, code, view, house, send }) {
  if (line === "refused") return html`<${Blank} ask=${t("console.refused.ask")} line=${t(code === "replaced" ? "console.refused.replaced" : "console.refused.line")} />`;
  if (house?.state === "sealed") return html`<${Found} house=${house} send=${send} />`;
  if (!view || !house) return html`<${Blank} ask=${t("console.waiting.ask")} line=${t("console.waiting.line")} />`;
  const desk = /** @type {import("./shapes.js").Desk | null} */ (view.desk);
  if (!desk) return html`<${Blank} ask=${t("console.refused.ask")} line=${t("console.refused.line")} />`;
  const parts = { view, desk, house, send };
  if (view.place === "ended") return html`<${Ending} ...${parts} />`;
  if (view.place === "lobby" || !view.step) return html`<${Lobby} ...${parts} />`;
  return html`<${Meeting} ...${parts} />`;
}

/** @param {{ask: string, line: string}} props */
function Blank({ ask, line }) {
  return html`<main class="c-blank"><h1 class="ask">${ask}</h1><p class="soft">${line}</p></main><div></div>`;
}

