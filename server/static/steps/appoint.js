/** Somebody gets a role. Everybody sees who; whoever has one reads what it asks, large. */
import { html } from "htm/preact";
import { Button } from "../parts/button.js";
import { Listen } from "../parts/listen.js";
import { Ask, Page } from "../parts/page.js";
import { listed, nameOf, names } from "../parts/people.js";
import { People } from "../play/people.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Text} Text @typedef {import("../shapes.js").Cast} Cast */
/** @typedef {{role: string, name: Text, least: number, most: number}} Post */

/** @param {StepStage} props */
export function Appoint({ view, act }) {
  const { step } = view;
  if (step.may) return html`<${Appointing} view=${view} act=${act} />`;
  if (postsOf(view, view.me).length) return html`<${Mine} view=${view} act=${act} />`;
  const free = step.posts.some((/** @type {Post} */ post) => holders(view, post.role).length < post.most);
  return step.offers && free ? html`<${Offering} view=${view} act=${act} />` : html`<${Waiting} view=${view} />`;
}

/** Give who has a role here. @param {StepStage["view"]} view @param {string} role @returns {string[]} */
function holders(view, role) {
  return view.step.cast.find((/** @type {Cast} */ one) => one.role === role)?.seats ?? [];
}

/** Give the posts that a seat has. @param {StepStage["view"]} view @param {string} seat @returns {Post[]} */
function postsOf(view, seat) {
  return view.step.posts.filter((/** @type {Post} */ post) => holders(view, post.role).includes(seat));
}

/** Who chooses taps a name; tapping it again takes it back. @param {StepStage} props */
function Appointing({ view, act }) {
  const { step } = view;
  /** @type {Post[]} */
  const posts = step.posts;
  const ask = text(step.ask, names(view));
  const open = posts.find((post) => holders(view, post.role).length < post.least);
  const left = open ? open.least - holders(view, open.role).length : 0;
  const line = open ? t(left === 1 ? "phone.appoint.one_left" : "phone.appoint.left", { n: left, role: text(open.name).toLowerCase() }) : t("phone.appoint.filled");
  const lit = view.floor.lit === view.me;
  return html`<${Page} light=${lit ? "lamp" : "paper"} say=${ask}
    lamp=${lit && html`<p class="lamp__you">${t("phone.appoint.you")}</p><${Ask}>${ask}<//>`}
    thumb=${html`<p class="state centre" role="status">${line}</p>`}>
    <div class="stack">${!lit && html`<${Ask}>${ask}<//>`}<p class="soft">${text(step.line, names(view))}</p></div>
    ${posts.map((post) => {
      const held = holders(view, post.role);
      const free = step.candidates.filter((/** @type {string} */ seat) => !postsOf(view, seat).some((other) => other.role !== post.role));
      const able = view.seats.map((seat) => seat.id).filter((seat) => free.includes(seat) || held.includes(seat));
      const legend = post.most > 1 ? t("phone.appoint.post", { name: text(post.name), n: held.length, most: post.most }) : text(post.name);
      return html`<${People} key=${post.role} seen many=${post.most > 1} view=${view} group=${post.role} legend=${legend} seats=${able} chosen=${held}
        choose=${(/** @type {string} */ seat) => act({ do: "appoint", role: post.role, seat })} />`;
    })}
  <//>`;
}

/** Who may offer themselves. @param {StepStage} props */
function Offering({ view, act }) {
  const { step } = view;
  /** @type {Post[]} */
  const posts = step.posts;
  const ask = text(step.ask, names(view));
  const free = posts.filter((post) => holders(view, post.role).length < post.most);
  const one = posts.length === 1;
  return html`<${Page} say=${ask} thumb=${free.map((post, at) => html`<${Button} key=${post.role} kind=${at ? "second" : ""} label=${one ? t("phone.appoint.offer") : t("phone.appoint.offer_as", { role: text(post.name).toLowerCase() })} onClick=${() => act({ do: "offer", role: post.role })} />`)}>
    <div class="stack"><${Ask}>${ask}<//><p class="soft">${text(step.line, names(view))}</p></div>
    <${Held} view=${view} />
    <p class="soft small push">${t("phone.appoint.need_not")}</p>
  <//>`;
}

/** I have a role: what it asks, large. @param {StepStage} props */
function Mine({ view, act }) {
  const { step } = view;
  const [post] = postsOf(view, view.me);
  const name = text(post.name);
  const back = step.offers && html`<${Button} kind="second" label=${t("phone.appoint.back")} onClick=${() => act({ do: "offer", role: post.role })} />`;
  const say = t("phone.appoint.yours", { role: name });
  if (!step.card) return html`<${Listen} who=${view.me} say=${say} thumb=${back || null}><p class="soft">${t("phone.appoint.your_role")}</p><${Ask}>${name}<//><${Held} view=${view} others /><//>`;
  return html`<${Page} say=${say} thumb=${back || null}>
    <div class="stack"><p class="soft">${t("phone.appoint.your_role")}</p><${Ask}>${name}<//></div>
    <p class="rolecard">${text(step.card, names(view))}</p>
    <div class="push"><${Held} view=${view} others /></div>
  <//>`;
}

/** Who waits sees who chooses, and who was chosen. @param {{view: StepStage["view"]}} props */
function Waiting({ view }) {
  const { step, floor } = view;
  const ask = text(step.ask, names(view));
  const held = step.cast.flatMap((/** @type {Cast} */ one) => one.seats.map((seat) => ({ seat, role: one.role })));
  const [only] = held.length === 1 ? held : [];
  const name = only ? text(step.posts.find((/** @type {Post} */ post) => post.role === only.role)?.name) : "";
  const after = floor.lit ? t("phone.appoint.chooses") : "";
  const under = only && !floor.lit ? html`<p class="soft">${name}</p>` : html`<p>${ask}</p><${Held} view=${view} />`;
  return html`<${Listen} who=${floor.lit ?? only?.seat ?? ""} say=${ask} after=${after}>${under}<//>`;
}

/** Who has which role. @param {{view: StepStage["view"], others?: boolean}} props `others`: all but this person */
function Held({ view, others = false }) {
  /** @type {Post[]} */
  const posts = view.step.posts;
  const held = posts.map((post) => ({ post, seats: holders(view, post.role).filter((seat) => !others || seat !== view.me) })).filter(({ seats }) => seats.length);
  if (!held.length) return null;
  return html`<dl class="held">${held.map(({ post, seats }) => html`<div key=${post.role}><dt>${text(post.name)}${others && t("phone.appoint.too")}</dt>
    <dd>${listed(seats.map((seat) => nameOf(view, seat)), t("common.and"))}</dd></div>`)}</dl>`;
}
