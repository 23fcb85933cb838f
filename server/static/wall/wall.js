/** The big screen: a beamer or a television. It shows what is spoken, and never a note, a ballot or a tip. */
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { useAwake } from "../console/awake.js";
import { Brand } from "../parts/mark.js";
import { t } from "../words.js";
import { Lobby } from "./lobby.js";
import { Scene } from "./scene.js";

/** @param {{link: import("../link.js").Link}} props */
export function Wall({ link }) {
  const view = link.view.value;
  const line = link.line.value;
  useAwake(true);
  const asked = useRef(false);
  const stranger = line === "ok" && view?.role === "door" && view.place === "door" && !view.code;
  useEffect(() => {
    if (view?.role === "wall") asked.current = true; // who is sent away does not ask again
    if (view?.place === "ended") asked.current = false; // the next meeting is asked anew
    if (!stranger || asked.current) return;
    asked.current = true;
    link.send({ do: "ask_wall" });
  }, [stranger, view?.place, view?.role]);
  return html`<div class="wallroom">
    ${line === "refused" ? html`<${Plain} ask=${t("wall.refused")} line=${t("wall.refused_line")} />` : html`<${Shown} view=${view} house=${link.house.value} />`}
    <p class="w-line" role="status">${line === "lost" && view ? t("wall.lost") : ""}</p>
  </div>`;
}

/** @param {{view: import("../shapes.js").View | null, house: Record<string, any> | null}} props */
function Shown({ view, house }) {
  if (!view) return html`<${Plain} ask=${t("wall.waiting")} line="" />`;
  if (view.place === "ended") return html`<${Plain} ask=${t("wall.ended")} line=${t("wall.ended_line")} />`;
  if (view.role !== "wall") return html`<${Door} code=${view.code} />`;
  if (view.place === "lobby" || !view.step) return html`<${Lobby} view=${view} house=${house} />`;
  return html`<${Scene} view=${view} />`;
}

/** A screen that asks to be let in, by a code the chair can read across the room. @param {{code: string | null}} props */
function Door({ code }) {
  return html`<main class="wall wall--plain" data-light="night"><div class="w-l">
    <${Brand} />
    <h1 class="w-h">${t(code ? "wall.admit" : "wall.refused")}</h1>
    ${code ? html`<p class="w-code"><span class="sr">${t("wall.code")} </span>${code}</p>` : null}
    <p class="w-s soft">${t(code ? "wall.admit_line" : "wall.refused_line")}</p>
  </div></main>`;
}

/** @param {{ask: string, line: string}} props */
function Plain({ ask, line }) {
  return html`<main class="wall wall--plain" data-light="night"><div class="w-l"><${Brand} /><h1 class="w-h">${ask}</h1><p class="w-s soft">${line}</p></div></main>`;
}
