/** A method of one's own begins as a copy: of which one, and how it is called. The laptop decides whether the name can be. */
import { html } from "htm/preact";
import { both, t, text } from "../words.js";
import { typed } from "./typed.js";

const NAME_MOST = 60;
const FILE_MOST = 48;
const FIRST = { of: "", nl: "", en: "", file: "" };

/** Give a name as a file may have it. @param {string} name */
export function slug(name) {
  const bare = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim().replace(/([0-9])(?=[a-z])/g, "$1 ");
  return (/^[a-z]/.test(bare) || !bare ? bare : `methode ${bare}`).replaceAll(" ", "-").slice(0, FILE_MOST).replace(/-$/, "");
}

/** @param {{desk: import("./shapes.js").Desk, own: import("./shapes.js").Own, send: import("./shapes.js").Send}} props */
export function Make({ desk, own, send }) {
  const form = typed("own//make");
  const now = form.value ?? FIRST;
  const file = now.file || slug(now.nl);
  const ready = Boolean(now.nl.trim() && file);
  /** @param {Partial<typeof FIRST>} change */
  const set = (change) => (form.value = { ...now, ...change });
  /** @param {Event} event */
  const make = async (event) => {
    event.preventDefault();
    if (!ready) return;
    const nl = now.nl.trim();
    const called = { nl, en: now.en.trim() || nl };
    if (!(await send({ do: "copy_method", of: now.of, file, called, source: sourceOf(now.of, desk, own) }))) form.value = null;
  };
  return html`<form class="c-make stack stack--4" onSubmit=${make}>
    <h3 tabindex="-1">${t("console.own.make.title")}</h3>
    <p class="soft">${t("console.own.make.line")}</p>
    <div class="field"><label for="make-of">${t("console.own.make.of")}</label>
      <select id="make-of" value=${now.of} onChange=${(/** @type {Event & {currentTarget: HTMLSelectElement}} */ event) => set({ of: event.currentTarget.value })}>
        <option value="" selected=${!now.of}>${t("console.own.make.smallest")}</option>
        <${Group} label=${t("console.own.make.own")} offers=${desk.offers.filter((one) => isOwn(one, own))} of=${now.of} />
        <${Group} label=${t("console.own.make.shipped")} offers=${desk.offers.filter((one) => !isOwn(one, own))} of=${now.of} />
      </select></div>
    <div class="c-own__both">
      <${Line} id="make-nl" label=${t("console.own.make.nl")} value=${now.nl} set=${(/** @type {string} */ nl) => set({ nl })} />
      <${Line} id="make-en" label=${t("console.own.make.en")} value=${now.en} note=${t("console.own.make.en_line")} set=${(/** @type {string} */ en) => set({ en })} />
    </div>
    <${Line} id="make-file" kind="mono" label=${t("console.own.make.file")} value=${file} note=${t("console.own.make.file_line")} most=${FILE_MOST} set=${(/** @type {string} */ name) => set({ file: name })} />
    <button class="btn btn--fit" aria-disabled=${ready ? undefined : "true"}>${t("console.own.make.go")}</button>
  </form>`;
}

/** @param {import("./shapes.js").Offer} offer @param {import("./shapes.js").Own} own */
function isOwn(offer, own) {
  return own.files.some((one) => one.file === offer.method);
}

/** Who made it: a copy says after whom, a copy of one's own says what that one says.
 * @param {string} of @param {import("./shapes.js").Desk} desk @param {import("./shapes.js").Own} own */
function sourceOf(of, desk, own) {
  const offer = desk.offers.find((one) => one.method === of);
  if (!offer) return both("console.own.ours");
  return isOwn(offer, own) ? offer.source : both("console.own.after", { source: offer.source });
}

/** @param {{label: string, offers: import("./shapes.js").Offer[], of: string}} props */
function Group({ label, offers, of }) {
  const sorted = [...offers].sort((one, two) => text(one.name).localeCompare(text(two.name)));
  return offers.length ? html`<optgroup label=${label}>${sorted.map((one) => html`<option key=${one.method} value=${one.method} selected=${one.method === of}>${text(one.name)}</option>`)}</optgroup>` : null;
}

/** @param {{id: string, label: string, value: string, set: (words: string) => void, note?: string, kind?: string, most?: number}} props */
function Line({ id, label, value, set, note, kind = "", most = NAME_MOST }) {
  return html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} class=${kind} autocomplete="off" maxlength=${most} value=${value} aria-describedby=${note ? `${id}-note` : undefined}
      onInput=${(/** @type {InputEvent & {currentTarget: HTMLInputElement}} */ event) => set(event.currentTarget.value)} />
    ${note ? html`<p class="soft small" id=${`${id}-note`}>${note}</p>` : null}
  </div>`;
}
