/** A picture of an instrument as a figure: drawn, told in words, and printable. It is loaded when the first one is needed (parts/drawn.js). */
import { html } from "htm/preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../parts/button.js";
import { nameOf } from "../parts/people.js";
import * as cards from "./cards.js";
import * as chain from "./chain.js";
import * as columns from "./columns.js";
import * as forces from "./forces.js";
import * as johari from "./johari.js";
import * as moment from "./moment.js";
import * as pie from "./pie.js";
import * as plan from "./plan.js";
import { clear, print } from "./printing.js";
import * as quadrant from "./quadrant.js";
import * as reword from "./reword.js";
import * as shield from "./shield.js";
import { onPage, onWall, useSpace } from "./space.js";
import { t } from "./words.js";

export { NAMES as SIGNS, sign } from "./signs.js";

/** @typedef {import("../shapes.js").Item} Item @typedef {import("../shapes.js").View} View */
/** @typedef {{Picture: (props: import("./sheet.js").PictureProps) => any, layout: import("./marks.js").Layout, inWords: (items: Item[], t: import("./marks.js").Tongue, name: (seat: string | null) => string) => string[]}} Kind */

/** @type {Map<string, Kind>} */
const PICTURES = new Map(Object.entries({ cards, chain, columns, forces, johari, moment, pie, plan, quadrant, reword, shield }));

const PAPER = 640; // a sheet of paper is about so wide
const TOLD = 700; // signs that a description may have before it only says where the words are

/**
 * @typedef {object} DrawnProps
 * @property {string} picture which instrument, by the name of its module
 * @property {Item[]} items of one person or one group
 * @property {Pick<View, "seats">} view gives names to seats
 * @property {boolean} [wall] on the big screen: as large as there is room, and nothing to press
 * @property {string | null} [of] whose picture it is; without it whoever wrote all of it
 */

/** @param {DrawnProps} props */
export function Drawn({ picture, items, view, wall = false, of = null }) {
  const kind = PICTURES.get(picture);
  const all = picture === "johari" ? [...items, ...shut(view)] : items;
  return kind ? html`<${Figure} key=${picture} kind=${kind} ...${{ picture, items: all, view, wall, of }} />` : null;
}

/** The panes that a step has not opened: an empty pane and a closed one are not the same. @param {any} view @returns {Item[]} */
function shut({ step }) {
  const open = step?.parts?.slice(0, step.part).map((/** @type {{tag: string}} */ one) => one.tag);
  return open?.length ? ["open", "blind", "hidden"].filter((tag) => !open.includes(tag)).map((tag) => ({ id: `shut-${tag}`, tag: "closed", text: tag, by: null, more: [] })) : [];
}

/** @param {Omit<DrawnProps, "of"> & {kind: Kind, wall: boolean, of: string | null}} props */
function Figure({ kind, picture, items, view, wall, of }) {
  const sheet = useRef(/** @type {HTMLElement | null} */ (null));
  const space = useSpace(sheet);
  const paper = usePaper(sheet);
  /** @param {string | null} seat */
  const name = (seat) => nameOf(view, seat);
  const who = name(of ?? writer(items));
  const title = t(`picture.${picture}`);
  const said = kind.inWords(items, t, name);
  const size = useMemo(() => (wall ? onWall((wide, high) => kind.layout(items, { wide, high, wall, t, name }), space) : onPage(space.wide)), [wall, space, items, picture]);
  const label = described(who ? t("picture.of", { title, name: who }) : title, said, wall);
  return html`<figure class=${`pict ${wall ? "pict--wall" : ""}`}>
    <figcaption class="pict__title"><b>${title}</b>${who && html` <span class="soft">${who}</span>`}</figcaption>
    <div class="pict__sheet" ref=${sheet}><${kind.Picture} items=${items} view=${view} wall=${wall} label=${label} ...${paper.on ? { wide: PAPER } : size} /></div>
    ${!wall && html`<${Words} said=${said} /><div class="pict__print"><${Button} kind="plain" fit label=${t("picture.print")} onClick=${paper.print} /></div>`}
  </figure>`;
}

/** @param {{said: string[]}} props */
function Words({ said }) {
  return html`<details class="pict__words">
    <summary>${t("picture.in_words")}</summary>
    <ul>${said.map((sentence, at) => html`<li key=${at}>${sentence}</li>`)}</ul>
  </details>`;
}

/** Give the seat that wrote all items, or nothing. @param {Item[]} items */
function writer(items) {
  const all = new Set(items.map((item) => item.by));
  return all.size === 1 ? [...all][0] : null;
}

/** @param {string} title @param {string[]} said @param {boolean} wall */
function described(title, said, wall) {
  const whole = [`${title}.`, ...said].join(" ");
  return wall || whole.length <= TOLD ? whole : `${title}. ${t("picture.see_words")}`;
}

/** Lay the picture out for paper while it is printed. @param {{current: HTMLElement | null}} sheet */
function usePaper(sheet) {
  const [on, setOn] = useState(false);
  useLayoutEffect(() => {
    const figure = sheet.current?.closest("figure");
    if (on && figure) print(figure, () => setOn(false));
  }, [on]);
  useEffect(() => clear, []);
  return { on, print: () => setOn(true) };
}
