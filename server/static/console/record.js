/** The record of a meeting: shown, and taken along as a text or as JSON. It holds what the view gives and nothing that was secret. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { nameOf } from "../parts/people.js";
import { t, text } from "../words.js";
import { day, many } from "./phrase.js";

/** @typedef {import("./shapes.js").MeetingRecord} MeetingRecord @typedef {import("./shapes.js").View} View */

/** @param {{record: MeetingRecord, view: View}} props */
export function Preview({ record, view }) {
  return html`<ul class="lines">
    ${rows(record, view).map(([head, ...lines]) => html`<li key=${head}><${Icon} name="check" /><span><b>${head}</b>${lines.map((line) => html`<span class="soft">${line}</span>`)}</span></li>`)}
  </ul>`;
}

/** The two ways to take it along. @param {{record: MeetingRecord, view: View}} props */
export function Take({ record, view }) {
  return html`<div class="c-row">
    <button type="button" class="btn btn--second btn--fit" onClick=${() => taken(record, view, "txt")}>${t("console.record.txt")}</button>
    <button type="button" class="btn btn--second btn--fit" onClick=${() => taken(record, view, "json")}>${t("console.record.json")}</button>
  </div>`;
}

/** The record in rows: a head, and its lines. @param {MeetingRecord} record @param {View} view @returns {string[][]} */
export function rows(record, view) {
  const actions = record.actions.map((item) => t("console.record.action", { name: nameOf(view, item.by), text: item.text }));
  const methods = record.methods.length ? record.methods.map((one) => text(one)) : [text(record.method)];
  const stopped = record.stopped.map((one) => t("console.record.stopped", { method: text(one.name), reason: t(`console.reason.${one.reason}`).toLocaleLowerCase() }));
  return [
    [t("console.record.when"), record.began ? day(record.began) : t("console.record.not_known")],
    [t("console.record.who"), record.present.join(", ")],
    [t(methods.length > 1 ? "console.record.methods" : "console.record.method"), ...methods, many("console.minutes", record.minutes)],
    ...(stopped.length ? [[t("console.record.stops"), ...stopped]] : []),
    [t("console.record.agreements"), many("console.record.agreed", record.agreed)],
    [t("console.record.actions"), ...(actions.length ? actions : [t("console.record.no_actions")])],
    ...(record.findings ? [[t("console.record.findings"), record.findings]] : []),
  ];
}

/** Give the record to the browser's downloads. @param {MeetingRecord} record @param {View} view @param {"txt" | "json"} sort */
function taken(record, view, sort) {
  const actions = record.actions.map((item) => ({ name: nameOf(view, item.by), text: item.text }));
  const words = sort === "txt"
    ? rows(record, view).map(([head, ...lines]) => `${head}\n${lines.map((line) => `  ${line}`).join("\n")}\n`).join("\n")
    : `${JSON.stringify({ ...record, method: text(record.method), methods: record.methods.map((one) => text(one)), stopped: record.stopped.map((one) => ({ method: text(one.name), reason: one.reason })), began: record.began ? new Date(record.began).toISOString() : null, actions }, null, 2)}\n`;
  const place = URL.createObjectURL(new Blob([words], { type: sort === "txt" ? "text/plain" : "application/json" }));
  const link = document.createElement("a");
  link.href = place;
  link.download = `kring-${new Date(record.began ?? Date.now()).toISOString().slice(0, 10)}.${sort}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 1000);
}
