/** The records that were kept on this laptop: which there are, and one of them to look at, take along or throw away. It knows no meeting. */
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { refusal, t } from "../words.js";
import { Dialog, Sure } from "./dialog.js";
import { told } from "./order.js";
import { Passphrase } from "./passphrase.js";
import { day, hour } from "./phrase.js";
import { Preview, Take } from "./record.js";

/** @typedef {import("./shapes.js").KeptFile} KeptFile @typedef {import("./shapes.js").Records} Records @typedef {import("./shapes.js").Send} Send */
/** @typedef {{records: Records, file: KeptFile, send: Send}} OneProps */

const ICONS = { sealed: "seal", readable: "open", broken: "cut", newer: "clock" };

/** The quiet way to them, where there are any. @param {{house: import("./shapes.js").House, send: Send, label?: string}} props */
export function RecordsLink({ house, send, label }) {
  const [open, setOpen] = useState(false);
  const { records } = house;
  const left = !open && Boolean(records?.opened);
  useEffect(() => {
    if (left) send({ do: "close_record" }); // the window was shut, or the page came back without it
  }, [left]);
  if (!records || !(open || records.files.length || records.trouble)) return null;
  return html`<button type="button" class="quiet-btn" onClick=${() => setOpen(true)}>${label ?? t("console.records.open")}</button>
    ${open ? html`<${RecordsWindow} records=${records} send=${send} close=${() => setOpen(false)} />` : null}`;
}

/** @param {{records: Records, send: Send, close: () => void}} props */
function RecordsWindow({ records, send, close }) {
  const [chosen, setChosen] = useState("");
  const [last, setLast] = useState("");
  const file = records.files.find((one) => one.id === chosen);
  /** @param {KeptFile} one */
  const choose = (one) => {
    setChosen(one.id);
    setLast(one.id);
    if (one.state === "readable") send({ do: "open_record", id: one.id });
  };
  const back = () => {
    setChosen("");
    told.value = "";
    if (records.opened) send({ do: "close_record" });
  };
  return html`<${Dialog} title=${t("console.records.title")} close=${close} kind="win--records">
    ${file ? html`<${One} key=${file.id} records=${records} file=${file} send=${send} back=${back} />` : html`<${List} records=${records} choose=${choose} last=${last} />`}
  </${Dialog}>`;
}

/** @param {{records: Records, choose: (one: KeptFile) => void, last: string}} props */
function List({ records, choose, last }) {
  const { files, trouble } = records;
  const rows = useRef(/** @type {HTMLUListElement | null} */ (null));
  useEffect(() => {
    if (last) /** @type {HTMLElement | null | undefined} */ (rows.current?.querySelector(`[data-id="${last}"]`) ?? rows.current?.querySelector("button"))?.focus(); // back from it
  }, []);
  return html`<div class="stack stack--4">
    ${trouble ? html`<p class="notice" role="alert">${refusal(trouble)}</p>` : null}
    ${files.length || trouble ? null : html`<p>${t("console.records.none")}</p>`}
    ${files.length ? html`<ul class="c-records" ref=${rows}>${files.map((one) => html`<li key=${one.id}>
      <button type="button" class="choice choice--go" data-id=${one.id} onClick=${() => choose(one)}>
        <span><b>${when(one, files)}</b><span class="soft small c-records__state"><${Icon} name=${ICONS[one.state]} />${t(`console.records.${one.state}`)}</span></span><${Icon} name="right" />
      </button></li>`)}</ul>` : null}
  </div>`;
}

/** @param {OneProps & {back: () => void}} props */
function One({ records, file, send, back }) {
  const [sure, setSure] = useState(false);
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const opened = records.opened?.id === file.id ? records.opened.record : null;
  useEffect(() => {
    /** @type {HTMLElement | null | undefined} */ (box.current?.querySelector(opened || file.state !== "sealed" ? "h3" : "input"))?.focus(); // another thing stands here now
  }, [opened === null]);
  const date = when(file, records.files);
  return html`<div class="stack stack--4 c-one" ref=${box}>
    <button type="button" class="quiet-btn c-one__back" onClick=${back}><${Icon} name="left" />${t("console.records.back")}</button>
    <h3 tabindex="-1">${date}</h3>
    ${opened ? html`<${Take} record=${opened} /><${Preview} record=${opened} />` : html`<${Shut} file=${file} send=${send} />`}
    <button type="button" class="quiet-btn c-one__off" onClick=${() => setSure(true)}>${t("console.records.remove")}</button>
    ${sure ? html`<${Sure} title=${t("console.records.sure", { day: date })} line=${t("console.records.sure_line")} yes=${t("console.records.yes")} no=${t("console.records.no")} warn
      act=${() => send({ do: "remove_record", id: file.id })} close=${() => setSure(false)} />` : null}
  </div>`;
}

/** What is not open: its passphrase is asked, or why it cannot be opened is told. @param {{file: KeptFile, send: Send}} props */
function Shut({ file, send }) {
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);
  if (file.state === "readable") return null;
  if (file.state !== "sealed") return html`<p>${t(`console.records.${file.state}_line`)}</p>`;
  /** @param {Event} event */
  const open = async (event) => {
    event.preventDefault();
    if (busy || !words) return;
    setBusy(true);
    await send({ do: "open_record", id: file.id, passphrase: words });
    setBusy(false);
  };
  return html`<form class="stack stack--4" onSubmit=${open}>
    <${Passphrase} id="open-passphrase" label=${t("console.records.passphrase")} value=${words} set=${setWords} />
    <button class="btn btn--fit" aria-disabled=${busy || !words ? "true" : undefined}>${t(busy ? "console.keeping.busy" : "console.records.go")}</button>
  </form>`;
}

/** The day, and the hour too where it happened twice in a day. @param {KeptFile} file @param {KeptFile[]} files */
function when(file, files) {
  const date = day(file.when);
  return files.filter((one) => day(one.when) === date).length > 1 ? `${date}, ${hour(file.when)}` : date;
}
