/** The end: the phone forgets what it kept, and says truthfully what is gone and what is not. */
import { html } from "htm/preact";
import { useEffect } from "preact/hooks";
import { forgetDrafts } from "../drafts.js";
import { kept } from "../parts/kept.js";
import { Ask, Page } from "../parts/page.js";
import { EmptyRing, Ring } from "../parts/ring.js";
import { secrecy } from "../parts/secrecy.js";
import { t } from "../words.js";

/** @param {{link: import("../link.js").Link, view: import("../shapes.js").View}} props */
export function Ended({ link, view }) {
  useEffect(() => {
    link.rest();
    link.welcome.value = null;
    forgetDrafts(true);
  }, [link]);
  const told = secrecy.use();
  const seats = view.seats.map((seat) => ({ ...seat, here: true }));
  return html`<${Page} light="night" mid="mid--listen" title=${t("common.kring")} say=${t("phone.ended.ask")}>
    ${seats.length ? html`<${Ring} still seats=${seats} me=${view.me} label=${t("ring.shut")} />` : html`<${EmptyRing} kind="ring--still" label=${t("ring.shut")} />`}
    <div class="stack">
      <${Ask}>${t("phone.ended.ask")}<//>
      <p class="soft">${t("phone.ended.line")}</p>
      <p class="soft">${t(kept.file ? "phone.keep.file" : "phone.ended.nothing")}</p>
      ${told && html`<${told.Beyond} />`}
    </div>
  <//>`;
}
