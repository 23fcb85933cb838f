/** The whole text of an own method, for whoever wants to write it as it is. What was typed stays in the field, whatever is refused. */
import { html } from "htm/preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { refusal, t } from "../words.js";
import { Faults } from "./faults.js";
import { told } from "./order.js";
import { typed } from "./typed.js";

/** @typedef {import("./shapes.js").Fault} Fault */

const BYTES_MOST = 14_000;
const SAID_MOST = 16_000; // as it is sent, with the signs that JSON adds: a longer message ends the line

/** @param {string} words */
function isTooLong(words) {
  const bytes = (/** @type {string} */ one) => new TextEncoder().encode(one).length;
  return bytes(words) > BYTES_MOST || bytes(JSON.stringify(words)) > SAID_MOST;
}

/** @param {import("./own-method.js").OwnProps} props */
export function OwnFileText({ own, opened, file, send }) {
  const id = useId();
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const mine = typed(`own/${file.file}//file`);
  const [code, setCode] = useState("");
  const waits = useRef(false);
  useEffect(() => {
    if (waits.current) mine.value = null;
    waits.current = false;
  }, [opened.stamp]);
  const now = mine.value?.toml ?? opened.toml;
  const changed = mine.value !== null && now !== opened.toml;
  const elsewhere = changed && mine.value.was !== opened.stamp && !waits.current;
  /** @param {boolean} draft */
  const save = async (draft) => {
    const long = isTooLong(now);
    told.value = long ? refusal("own_big") : told.value;
    if (long || !changed) return;
    waits.current = true;
    const no = await send({ do: "write_method", file: file.file, toml: now, was: mine.value.was, draft });
    if (no) waits.current = false;
    if (no === "own_wrong") told.value = ""; // it is told here, under the text
    setCode(no || "saved");
  };
  const set = (/** @type {string} */ toml) => (setCode(""), (mine.value = { toml, was: mine.value?.was ?? opened.stamp }));
  const refused = code === "own_wrong" && changed;
  const wrong = refused ? own.refused : changed ? [] : file.faults;
  return html`<div class="c-own__whole">
    <div class="field">
      <label for=${id}>${t("console.own.file.label", { file: `${file.file}.toml` })}</label>
      <p class="soft small" id=${`${id}-line`}>${t("console.own.file.line", { signs: "[ ] { }" })}</p>
      <textarea id=${id} ref=${box} class="mono" rows="18" wrap="off" autocomplete="off" spellcheck=${false} autocapitalize="off" readonly=${!own.writes} aria-describedby=${`${id}-line`} value=${now}
        onInput=${(/** @type {InputEvent & {currentTarget: HTMLTextAreaElement}} */ event) => set(event.currentTarget.value)}></textarea>
    </div>
    ${elsewhere ? html`<div class="notice c-row" role="alert"><p>${t("console.own.file.changed")}</p>
      <button type="button" class="btn btn--second btn--fit" onClick=${() => (mine.value = { toml: now, was: opened.stamp })}>${t("console.own.file.over")}</button>
      <button type="button" class="btn btn--second btn--fit" onClick=${() => (mine.value = null)}>${t("console.own.file.fetch")}</button></div>` : null}
    <div class="c-own__save c-own__save--file">
      <div role="alert" class=${wrong.length ? "c-own__wrong" : ""}>${wrong.length ? html`<h4 class="label">${t(refused ? "console.own.words.refused" : "console.own.faults")}</h4>
        <${Faults} faults=${wrong} go=${(/** @type {Fault} */ one) => go(box.current, one)} />` : null}</div>
      ${own.writes ? html`
      <button type="button" class="btn btn--fit" aria-disabled=${changed ? undefined : "true"} onClick=${() => save(false)}>${t("console.own.file.save")}</button>
      ${refused ? html`<button type="button" class="btn btn--second btn--fit" aria-describedby=${`${id}-draft`} onClick=${() => save(true)}>${t("console.own.file.draft")}</button>` : null}
      ${changed ? html`<button type="button" class="quiet-btn" onClick=${() => ((mine.value = null), setCode(""))}>${t("console.own.file.back")}</button>` : null}
      ${refused ? html`<p class="soft small" id=${`${id}-draft`}>${t("console.own.file.draft_line")}</p>` : null}
      <p class="soft small" role="status">${code === "saved" && !changed ? t("console.own.words.saved") : ""}</p>` : null}
    </div>
  </div>`;
}

/** Put the cursor where a fault is. @param {HTMLTextAreaElement | null} box @param {Fault} fault */
function go(box, fault) {
  if (!box) return;
  const lines = box.value.split("\n");
  const at = placeOf(lines, fault);
  const before = lines.slice(0, at).join("\n").length + (at ? 1 : 0);
  box.scrollIntoView({ block: "start" });
  box.focus({ preventScroll: true });
  box.setSelectionRange(before, before + (lines[at]?.length ?? 0));
  box.scrollTop = (box.scrollHeight / lines.length) * Math.max(at - 4, 0);
}

/** In which line a fault is: the one it names, its key in its step or block, or the beginning. @param {string[]} lines @param {Fault} fault */
export function placeOf(lines, fault) {
  if (fault.values.line) return Math.min(Math.max(Number(fault.values.line) - 1, 0), lines.length - 1);
  const name = fault.step || fault.block;
  const begin = name ? Math.max(lines.findIndex((line) => new RegExp(`^\\s*id\\s*=\\s*["']${name}["']`).test(line)), 0) : 0;
  const key = (fault.key.split(/[.[]/).find((word) => word && !/^\d/.test(word)) ?? "").trim();
  const next = lines.findIndex((line, at) => at > begin && /^\s*\[\[(steps|blocks)\]\]/.test(line));
  const found = lines.findIndex((line, at) => at >= begin && (next < 0 || at < next) && key && new RegExp(`(^|[{,\\s])${key}\\s*=`).test(line));
  return found < 0 ? begin : found;
}
