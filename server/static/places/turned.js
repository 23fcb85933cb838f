/** Turned away: the laptop did not let this device in. It says why in plain words and what to do, such as typing the code. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { forget } from "../laptop.js";
import { Button } from "../parts/button.js";
import { Field } from "../parts/field.js";
import { refused } from "../parts/notice.js";
import { Ask, Page } from "../parts/page.js";
import { EmptyRing } from "../parts/ring.js";
import { Tier } from "../parts/tier.js";
import { refusal, t } from "../words.js";

/** @typedef {import("../link.js").Link} Link */

/** The laptop does not hold the key that this phone knows it by, or a message was touched on its way. */
const CHANNEL = "channel";
const CODES = ["code_needed", "code_wrong", "code_wait"];

/** @param {{link: Link}} props */
export function Turned({ link }) {
  const code = link.code.value;
  const typing = useSignal(false);
  if (typing.value || CODES.includes(code)) return html`<${Code} link=${link} fault=${CODES.includes(code) && code !== "code_needed" ? refusal(code) : ""} />`;
  const type = () => {
    forget();
    typing.value = true;
  };
  const other = code === "replaced" ? t("phone.turned.here") : t("phone.turned.again");
  return html`<${Page} mid="mid--centre" title=${t("common.kring")} say=${refusal(code)}
    thumb=${html`<${Button} label=${other} onClick=${() => link.again({})} />
      ${code === CHANNEL && html`<${Button} kind="plain" label=${t("phone.turned.type")} onClick=${type} />`}
      ${code === "door_shut" && html`<p class="soft small centre">${t("phone.turned.seat")}</p>`}`}>
    <${EmptyRing} kind="ring--still ring--mini" label=${t("ring.shut")} />
    <div class="stack"><${Ask}>${refusal(code)}<//>
      ${code === CHANNEL && html`<p class="soft">${t("phone.turned.channel")}</p>`}</div>
  <//>`;
}

const typed = { code: "" };

/** The code that is on the laptop or the big screen. @param {{link: Link, fault: string}} props */
export function Code({ link, fault }) {
  const code = useSignal(typed.code);
  const empty = useSignal(false);
  const go = () => {
    typed.code = code.value;
    empty.value = !code.value.trim();
    if (empty.value) return;
    refused.value = "";
    link.again({ join: "", code: code.value.toUpperCase().replace(/[^A-Z0-9]/g, "") });
  };
  return html`<${Page} mid="mid--enter" title=${t("common.kring")} say=${fault} quiet
    thumb=${html`<${Button} label=${t("phone.code.go")} onClick=${go} /><p class="soft small centre">${t("phone.code.qr")}</p>`}>
    <${EmptyRing} kind="ring--small" mine label=${t("ring.free")} />
    <div class="stack"><${Ask}>${t("phone.code.ask")}<//><p class="soft">${t("phone.code.line")}</p></div>
    <${Field} label=${t("phone.code.label")} draft=${code} most=${12} fault=${fault || (empty.value ? t("phone.code.empty") : "")} onEnter=${go}
      more=${{ autocapitalize: "characters", enterkeyhint: "go" }} kind="field--code" />
    <${Tier} />
  <//>`;
}
