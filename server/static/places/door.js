/** At the door: a name, a knock, and waiting to be let in. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { useEffect } from "preact/hooks";
import { draft } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Field } from "../parts/field.js";
import { refused } from "../parts/notice.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask, Page } from "../parts/page.js";
import { initials } from "../parts/people.js";
import { EmptyRing } from "../parts/ring.js";
import { Tier } from "../parts/tier.js";
import { refusal, t } from "../words.js";
import { Code } from "./turned.js";

/** @typedef {import("../shapes.js").Stage} Stage */

const NAME_FAULTS = ["name_empty", "name_long", "name_signs", "name_taken", "text_signs", "text_broken"];
/** The door was shut, or opened anew with another code: a name alone does not help. */
const DOOR_FAULTS = ["not_yours", "code_needed", "door_shut"];
/** How this phone came to stand here: it sat, or had knocked, in this very tab. */
const past = { seat: false, knocked: false };

/** Note that this phone had a seat: if it loses it, the door says so. */
export function seatedOnce() {
  past.seat = true;
}

/** @param {Stage & {link: import("../link.js").Link}} props */
export function AtDoor({ link, view, act }) {
  const correcting = useSignal(false);
  useEffect(() => {
    if (view.name) Object.assign(past, { knocked: true, seat: false });
    else correcting.value = false;
  }, [view.name]);
  if (DOOR_FAULTS.includes(refused.value)) return html`<${Code} link=${link} fault=${refused.value === "door_shut" ? refusal("door_shut") : ""} />`;
  if (view.name && !correcting.value) return html`<${Knocked} name=${view.name} correct=${() => (correcting.value = true)} />`;
  return html`<${Name} view=${view} act=${act} back=${view.name ? () => (correcting.value = false) : null} />`;
}

/** @param {Stage & {back: (() => void) | null}} props */
function Name({ view, act, back }) {
  const name = draft("name", view.name ?? "");
  const code = refused.value;
  const fault = NAME_FAULTS.includes(code) ? refusal(code) : "";
  const knock = async () => {
    if (!name.value.trim()) refused.value = "name_empty";
    else if (await act({ do: "knock", name: name.value })) back?.();
  };
  const why = view.name ? "" : past.seat ? t("phone.door.moved") : past.knocked ? t("phone.door.declined") : "";
  return html`<${Page} mid="mid--enter" title=${t("common.kring")} say=${why} quiet=${!!fault}
    thumb=${html`<${Button} label=${back ? t("phone.door.correct") : t("phone.door.knock")} onClick=${knock} />
      ${back ? html`<${Button} kind="plain" label=${t("common.back")} onClick=${back} />` : html`<${OnlyYou}>${t("phone.door.private")}<//>`}`}>
    <${EmptyRing} kind="ring--small" mine label=${t("ring.free")} />
    <div class="stack">
      <${Ask}>${back ? t("phone.door.correct_ask") : t("phone.door.ask")}<//>
      ${why && html`<p class="soft">${why}</p>`}
    </div>
    <${Field} label=${t("phone.door.name")} draft=${name} most=${60} fault=${fault} onEnter=${knock}
      more=${{ autocomplete: "given-name", enterkeyhint: "go", autocapitalize: "words" }} />
    <${Tier} />
  <//>`;
}

/** @param {{name: string, correct: () => void}} props */
function Knocked({ name, correct }) {
  const words = t("phone.door.knocked", { name });
  return html`<${Page} mid="mid--centre" title=${t("common.kring")} say=${words}
    thumb=${html`<${Button} kind="plain" label=${t("phone.door.correct_ask")} onClick=${correct} />`}>
    <${EmptyRing} kind="ring--still" mine knocks=${initials([{ id: "", name, here: true, phone: true }]).get("") ?? ""} label=${t("ring.waiting")} />
    <div class="stack stack--knock"><${Ask}>${words}<//><p class="soft">${t("phone.door.wait")}</p></div>
  <//>`;
}
