/** The record of a meeting: shown, printed, taken along as a text or as JSON. It holds what the view gives and nothing that was secret. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { nameOf } from "../parts/people.js";
import { t, text } from "../words.js";
import { day, many } from "./phrase.js";

/** @typedef {import("./shapes.js").KeptRecord} KeptRecord */

/** Give a meeting's record by itself, with names where it has seats. @param {import("./shapes.js").MeetingRecord} record @param {import("./shapes.js").View} view
 * @returns {KeptRecord} */
export function named({ began, minutes, method, methods, present, agreed, actions, findings, stopped }, view) {
  const words = actions.map((item) => ({ name: nameOf(view, item.by), text: item.text }));
  return { began, minutes, methods: methods.length ? methods : [method], present, agreed, actions: words, findings, stopped };
}

/** On paper it stands alone, under its title. @param {{record: KeptRecord}} props */
export function Preview({ record }) {
  return html`<div class="c-record"><p class="c-print" aria-hidden="true"><b>Kring: ${t("console.record.title").toLocaleLowerCase()}</b></p><ul class="lines">
    ${rows(record).map(([head, ...lines]) => html`<li key=${head}><${Icon} name="check" /><span><b>${head}</b>${lines.map((line) => html`<span class="soft">${line}</span>`)}</span></li>`)}
  </ul></div>`;
}

/** The ways to take it along. @param {{record: KeptRecord, paper?: boolean}} props `paper`: it is all that would be printed now */
export function Take({ record, paper = true }) {
  return html`<div class="c-row">
    <button type="button" class="btn btn--second btn--fit" onClick=${() => taken(record, "txt")}>${t("console.record.txt")}</button>
    <button type="button" class="btn btn--second btn--fit" onClick=${() => taken(record, "json")}>${t("console.record.json")}</button>
    ${paper ? html`<button type="button" class="btn btn--second btn--fit" onClick=${() => print()}>${t("console.record.print")}</button>` : null}
  </div>`;
}

/** The record in rows: a head, and its lines. @param {KeptRecord} record @returns {string[][]} */
export function rows(record) {
  const actions = record.actions.map((item) => t("console.record.action", { name: item.name, text: item.text }));
  const stopped = record.stopped.map((one) => t("console.record.stopped", { method: text(one.name), reason: t(`console.reason.${one.reason}`).toLocaleLowerCase() }));
  return [
    [t("console.record.when"), record.began ? day(record.began) : t("console.record.not_known")],
    [t("console.record.who"), record.present.join(", ")],
    [t(record.methods.length > 1 ? "console.record.methods" : "console.record.method"), ...record.methods.map((one) => text(one)), many("console.minutes", record.minutes)],
    ...(stopped.length ? [[t("console.record.stops"), ...stopped]] : []),
    [t("console.record.agreements"), many("console.record.agreed", record.agreed)],
    [t("console.record.actions"), ...(actions.length ? actions : [t("console.record.no_actions")])],
    ...(record.findings ? [[t("console.record.findings"), record.findings]] : []),
  ];
}

/** Give the record to the browser's downloads. @param {KeptRecord} record @param {"txt" | "json"} sort */
function taken(record, sort) {
  const words = sort === "txt"
    ? rows(record).map(([head, ...lines]) => `${head}\n${lines.map((line) => `  ${line}`).join("\n")}\n`).join("\n")
    : `${JSON.stringify({ ...record, methods: record.methods.map((one) => text(one)), stopped: record.stopped.map((one) => ({ method: text(one.name), reason: one.reason })), began: record.began ? new Date(record.began).toISOString() : null }, null, 2)}\n`;
  const place = URL.createObjectURL(new Blob([words], { type: sort === "txt" ? "text/plain" : "application/json" }));
  const link = document.createElement("a");
  link.href = place;
  link.download = `kring-${new Date(record.began ?? Date.now()).toISOString().slice(0, 10)}.${sort}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 1000);
}
