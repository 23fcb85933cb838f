/** After the end: the record is kept on this laptop, under a passphrase or readable. It says which, and what that means. */
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { t } from "../words.js";
import { Passphrase } from "./passphrase.js";
import { RecordsLink } from "./records.js";

/** @typedef {import("./shapes.js").Props} Props */

/** @param {Props} props */
export function Keeping(props) {
  const { records } = props.house;
  const mine = records?.files.find((one) => one.id === records.mine);
  const line = useRef(/** @type {HTMLParagraphElement | null} */ (null));
  const before = useRef(mine?.id);
  useEffect(() => {
    if (mine && !before.current) line.current?.focus(); // the form that had the focus is gone
    before.current = mine?.id;
  }, [mine?.id]);
  if (!records?.keeps) return html`<${Nothing} />`;
  if (!mine) return html`<p>${t("console.ended.record")}</p><${Form} ...${props} />`;
  return html`<div class="c-kept"><${Icon} name=${mine.state === "sealed" ? "seal" : "open"} />
    <p role="status" tabindex="-1" ref=${line}>${t(`console.kept.${mine.state === "sealed" ? "sealed" : "readable"}`)}</p>
    <${RecordsLink} ...${props} label=${t("console.records.look")} /></div>`;
}

/** @param {Props} props */
function Form({ send }) {
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);
  /** @param {Event} event */
  const keep = async (event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    if (!(await send({ do: "keep_record", passphrase: words }))) setWords("");
    setBusy(false);
  };
  return html`<form class="c-keeping stack stack--4" onSubmit=${keep}>
    <${Passphrase} id="keep-passphrase" label=${t("console.passphrase.label")} more=${t("console.passphrase.optional")} value=${words} set=${setWords} fresh
      note=${t(words ? "console.passphrase.lost" : "console.passphrase.none")} />
    <button class="btn btn--fit" aria-disabled=${busy ? "true" : undefined}>${t(busy ? "console.keeping.busy" : "console.keeping.keep")}</button>
  </form>`;
}

/** Where nothing is written the record can only be taken along. */
function Nothing() {
  return html`<p id="keep-nothing">${t("console.keeping.memory")}</p>
    <button type="button" class="btn btn--second btn--fit" aria-disabled="true" aria-describedby="keep-nothing">${t("console.keeping.keep")}</button>`;
}
