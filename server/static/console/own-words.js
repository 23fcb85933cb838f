/** The texts of an own method, step by step, in both languages; each is saved by itself. What was typed and not saved stays. */
import { html } from "htm/preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { has, t, text } from "../words.js";
import { Faults } from "./faults.js";
import { told as notice } from "./order.js";
import { many } from "./phrase.js";
import { typed } from "./typed.js";

/** @typedef {import("./shapes.js").OwnStep} OwnStep @typedef {import("./shapes.js").OwnText} OwnText */
/** @typedef {import("./own-method.js").OwnProps} OwnProps */

const MOST = 600;
const WIDE = 34; // signs in a line of a field
const LANGUAGES = /** @type {const} */ (["nl", "en"]);

/** @param {OwnProps} props */
export function OwnWords(props) {
  const { opened } = props;
  if (!opened.steps.length) return html`<p>${t("console.own.words.none")}</p>`;
  return html`<div class="c-own__words">
    <p class="soft small">${t("console.own.words.line", { example: "{owner}" })}</p>
    ${opened.steps.map((step, at) => html`<${Step} key=${step.id} ...${props} step=${step} at=${at} />`)}
  </div>`;
}

/** @param {OwnProps & {step: OwnStep, at: number}} props */
function Step(props) {
  const { file, step, at } = props;
  const changed = step.texts.filter((one) => isChanged(one, typed(nameOf(file.file, step, one)).value)).length;
  const title = step.id ? (step.title ? text(step.title) : step.id) : t("console.own.words.method");
  return html`<details class="c-own__step">
    <summary><span class="c-own__n">${at || ""}</span><span>${title}</span>${changed ? html`<span class="soft small">${many("console.own.words.changed", changed)}</span>` : null}</summary>
    <div class="c-own__both c-own__tongues soft small" aria-hidden="true">${LANGUAGES.map((one) => html`<span key=${one}>${t(`console.own.words.${one}`)}</span>`)}</div>
    ${step.texts.map((one) => html`<${Words} key=${one.key} ...${props} one=${one} />`)}
  </details>`;
}

/** One text. @param {OwnProps & {step: OwnStep, one: OwnText}} props */
function Words({ own, opened, file, step, one, send }) {
  const mine = typed(nameOf(file.file, step, one));
  const [told, setTold] = useState("");
  const waits = useRef(false);
  useEffect(() => {
    if (waits.current) mine.value = null; // what was saved has come back
    waits.current = false;
  }, [opened.stamp]);
  const now = mine.value ?? { nl: one.nl, en: one.en };
  const changed = isChanged(one, mine.value);
  const label = labelOf(one.key);
  /** @param {"nl" | "en"} language @param {string} words */
  const set = (language, words) => {
    setTold("");
    mine.value = { ...now, [language]: words };
  };
  const save = async () => {
    const words = { nl: clean(now.nl), en: clean(now.en) };
    waits.current = true;
    mine.value = words;
    const code = await send({ do: "word_method", file: file.file, step: step.id, key: one.key, words });
    if (code) waits.current = false;
    if (code === "own_wrong") notice.value = ""; // it is told here, by the text itself
    setTold(code || "saved");
  };
  return html`<fieldset class="c-own__text">
    <legend class="label">${label}</legend>
    <div class="c-own__both">${LANGUAGES.map((language) => html`<${Area} key=${language} language=${language} what=${label} value=${now[language]} fixed=${!own.writes} set=${set} save=${() => changed && save()} />`)}</div>
    <div class="c-own__save" role="status">
      ${changed ? html`<button type="button" class="btn btn--fit" aria-label=${t("console.own.words.save_of", { what: label })} onClick=${save}>${t("console.own.words.save")}</button>
        <button type="button" class="quiet-btn" onClick=${() => ((mine.value = null), setTold(""))}>${t("console.own.words.back")}</button>` : null}
      ${told === "saved" && !changed ? html`<p class="soft small">${t("console.own.words.saved")}</p>` : null}
      ${told && told !== "saved" && changed ? html`<p class="field__fault">${t("console.own.words.refused")}</p>` : null}
    </div>
    ${told === "own_wrong" && changed && own.refused.length ? html`<${Faults} faults=${own.refused} bare />` : null}
  </fieldset>`;
}

/** @param {{language: "nl" | "en", what: string, value: string, fixed: boolean, set: (language: "nl" | "en", words: string) => void, save: () => void}} props */
function Area({ language, what, value, fixed, set, save }) {
  const id = useId();
  /** @param {KeyboardEvent} event */
  const enter = (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault(); // a text is one line, however long
    save();
  };
  return html`<div class="field">
    <label for=${id} class="sr">${what}, ${t(`console.own.words.${language}`)}</label>
    <textarea id=${id} autocomplete="off" lang=${language} rows=${Math.min(Math.max(Math.ceil(value.length / WIDE), 1), 8)} maxlength=${MOST} readonly=${fixed} value=${value}
      onInput=${(/** @type {InputEvent & {currentTarget: HTMLTextAreaElement}} */ event) => set(language, event.currentTarget.value)} onKeyDown=${enter}></textarea>
  </div>`;
}

/** @param {string} file @param {OwnStep} step @param {OwnText} one */
function nameOf(file, step, one) {
  return `own/${file}/${step.id}/${one.key}`;
}

/** @param {OwnText} one @param {{nl: string, en: string} | null} mine */
function isChanged(one, mine) {
  return mine !== null && (mine.nl !== one.nl || mine.en !== one.en);
}

/** @param {string} words */
function clean(words) {
  return words.trim().replace(/\s+/g, " ");
}

/** What a key is called by people: `options.fields[2].hints[1]` as box 2, hint 1. @param {string} key */
export function labelOf(key) {
  const parts = [...key.replace(/^options\./, "").matchAll(/(\w+)(?:\[(\d+)\])?/g)];
  return parts.map(([, word, n]) => {
    const what = has(`console.own.key.${word}`) ? t(`console.own.key.${word}`) : (word ?? "");
    return n ? t("console.own.n", { what, n }) : what;
  }).join(" · ");
}
