/** The console before the meeting: the code to scan, who is there, what to decide, and the beginning. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { Ring } from "../parts/ring.js";
import { t, text } from "../words.js";
import { Armed } from "./armed.js";
import { Dialog } from "./dialog.js";
import { Addresses, Codes, Switch } from "./door.js";
import { Knocks } from "./knocks.js";
import { People } from "./people.js";
import { many } from "./phrase.js";
import { doubts } from "./programme.js";
import { Setup } from "./setup.js";
import { Sitting } from "./sitting.js";
import { Unseated } from "./unseated.js";

/** @param {import("./shapes.js").Props} props */
export function Lobby(props) {
  const { view, desk, house, send } = props;
  return html`<main class="c-lobby">
    <h1 class="sr">${t("console.lobby.title")}</h1>
    <section class="c-qr" aria-labelledby="join-title">
      <div class="qrs">
        <div class="stack stack--4">
          <h2 class="ask" id="join-title">${t("console.lobby.scan")}</h2>
          <${Codes} desk=${desk} house=${house} />
          ${house.internet === "reachable" ? null : html`<p class="soft tipline"><${Icon} name="wifi" /><span>${t("console.lobby.tip")}</span></p>`}
        </div>
        <${Setup} ...${props} />
      </div>
    </section>
    <section class="c-wait" aria-label=${t("console.lobby.who")}>
      <div class="c-ring"><${Ring} seats=${view.seats} named me=${view.chair} apart=${view.guide && !view.chair} you=${t("console.you")} label=${t("console.lobby.ring", { n: view.seats.length })}>
        <span class="who">${view.seats.length}</span><span class="soft small">${many("console.lobby.sit", view.seats.length)}</span>
      </${Ring}></div>
      <${Knocks} ...${props} />
    </section>
  </main>
  <${Foot} ...${props} send=${send} />`;
}

/** @param {import("./shapes.js").Props} props */
function Foot(props) {
  const { view, desk, send } = props;
  const [open, setOpen] = useState("");
  const close = () => setOpen("");
  const missing = lacks(view, desk);
  const warned = warnings(view, desk);
  const tools = html`<div class="c-foot__l">
    <button type="button" class="btn btn--second btn--fit" onClick=${() => setOpen("without")}><${Icon} name="nophone" /><span>${t("console.without.open")}</span></button>
    <button type="button" class="btn btn--second btn--fit" onClick=${() => setOpen("sitting")}><${Icon} name="turn" /><span>${t("console.sitting.open")}</span></button>
    <button type="button" class="btn btn--second btn--fit" onClick=${() => setOpen("people")}><${Icon} name="phone" /><span>${t("console.people.title")}</span></button>
    <button type="button" class="btn btn--second btn--fit" onClick=${() => setOpen("address")}><${Icon} name="house" /><span>${t("console.address.open")}</span></button>
  </div>`;
  return html`<${Armed} at="lobby" tools=${tools} note=${missing[0] ?? t("console.lobby.plan", { minutes: desk.minutes, cases: t(`console.plan.cases.${desk.cases}`) })}
      off=${missing.length > 0} filled label=${t("console.begin.open")} ask=${t("console.begin.ask")} open=${warned.join(" ") || t("console.begin.ready", { n: view.seats.length })}
      yes=${t("console.begin.yes")} no=${t("console.begin.no")} act=${() => send({ do: "begin" })} />
    ${open === "without" ? html`<${Unseated} send=${send} close=${close} />` : null}
    ${open === "sitting" ? html`<${Dialog} title=${t("console.sitting.title")} close=${close} wide><${Sitting} ...${props} /></${Dialog}>` : null}
    ${open === "people" ? html`<${Dialog} title=${t("console.people.title")} close=${close}><${People} ...${props} /></${Dialog}>` : null}
    ${open === "address" ? html`<${Dialog} title=${t("console.address.open")} close=${close}><div class="stack stack--4"><${Switch} ...${props} /><${Addresses} ...${props} /></div></${Dialog}>` : null}`;
}

/** What keeps the meeting from beginning, in words. @param {import("./shapes.js").View} view @param {import("./shapes.js").Desk} desk */
function lacks(view, desk) {
  const here = view.seats.filter((seat) => seat.here).length;
  return [
    here < desk.least && t("console.begin.few", { n: desk.least }),
    here > desk.most && t("console.begin.most", { n: desk.most }),
    !view.guide && !view.chair && t("console.begin.no_chair"),
  ].filter((one) => typeof one === "string");
}

/** What the chair may want to know first. @param {import("./shapes.js").View} view @param {import("./shapes.js").Desk} desk */
function warnings(view, desk) {
  const doubt = doubts(view, desk);
  return [
    doubt && t("console.begin.doubt", { method: text(desk.method), why: doubt }),
    desk.knocks.length > 0 && many("console.begin.knocks", desk.knocks.length),
  ].filter((one) => typeof one === "string");
}
