/** The shapes of what only the console is told, beside those in ../shapes.js. Types only: nothing runs here. */

/** @typedef {import("../shapes.js").Text} Text @typedef {import("../shapes.js").Item} Item */
/** Which step it is; in the method's own count, and in the loop it is in. `sourced`: the source prescribes this very step.
 * @typedef {import("../shapes.js").Head & {lap: number | null, laps: number | null, method: Text | null, source: Text | null, sourced: boolean}} Head */
/** A sub-group: who is in it, who has the floor in it, and whether nothing is open there any more.
 * @typedef {{seats: string[], lit: string | null, settled: boolean}} Group */
/** @typedef {{role: string, seats: string[], had: string[]}} Cast */
/** @typedef {import("../shapes.js").Floor & {also: string[]}} Floor */
/** What the console and the wall are told.
 * @typedef {import("../shapes.js").View & {head: Head | null, floor: Floor | null, groups: Group[], cast: Cast[]}} View */
/** @typedef {{id: string, name: string, taken: boolean}} Knock */
/** @typedef {{id: string, code: string, admitted: boolean}} WallScreen */
/** A line of the schedule, known by its `place`; times in seconds.
 * @typedef {{place: number, title: Text, part: string, case: number | null, first: number, planned: number, took: number | null,
 *   now: boolean, reserved: boolean, lap: number | null, dropped: boolean}} Stop */
/** A method as it is offered; times in seconds. `why`: a code, why it does not fit; `hard`: it cannot be chosen; `left`: what there is, if told.
 * @typedef {{method: string, family: string, version: string, name: Text, line: Text, source: Text, least: number, usual: number,
 *   people: [number, number], suits: string[], why: string, hard: boolean, left?: number}} Offer */
/** @typedef {{method: Text, minutes: number, began: number | null, present: string[], agreed: number, actions: Item[], findings: string,
 *   methods: Text[], stopped: {name: Text, reason: string}[]}} MeetingRecord */
/** A record by itself, as it is kept. @typedef {{began: number | null, minutes: number, methods: Text[], present: string[], agreed: number,
 *   actions: {name: string, text: string}[], findings: string, stopped: {name: Text, reason: string}[]}} KeptRecord */
/** @typedef {{id: string, when: number, state: "readable" | "sealed" | "broken" | "newer"}} KeptFile */
/** The records on this laptop; `keeps`: whether any can be added, `mine`: the one of the meeting that ended just now, `trouble`: a refusal's code.
 * @typedef {{keeps: boolean, files: KeptFile[], opened: {id: string, record: KeptRecord} | null, mine: string, trouble: string}} Records */
/** @typedef {{experience: string, safety: string}} Known what the chair says of the group */
/** @typedef {{door: {open: boolean, token: string, code: string}, knocks: Knock[], walls: WallScreen[], minutes: number, cases: number,
 *   least: number, most: number, method: Text, source: Text, chosen: string, picks: boolean, extras: string[], group: Known, offers: Offer[],
 *   say: Text | null, watch: Text | null, next: Head | null, must: string | null, settled: boolean, leaving: boolean, again: boolean, enough: boolean,
 *   stops: boolean, back: boolean, schedule: Stop[], began: number | null, ends: number | null, behind: number, lacking: number,
 *   parked: string[], offered: string | null, stand_in: boolean, record: MeetingRecord | null}} Desk */
/** @typedef {{size: number, path: string}} QR */
/** What is wrong with a method's file: words are under `cli.check.<code>`.
 * @typedef {{code: string, step: string, block: string, key: string, near: string, values: Record<string, string>}} Fault */
/** @typedef {{key: string, nl: string, en: string, must: boolean}} OwnText */
/** @typedef {{id: string, kind: string, title: Text | null, texts: OwnText[]}} OwnStep the method itself has no id */
/** @typedef {{file: string, name: Text | null, faults: Fault[], shut: boolean}} OwnFile */
/** @typedef {{file: string, toml: string, stamp: string, steps: OwnStep[]}} Opened */
/** @typedef {{file: string, over: boolean, failed: boolean, runs: {people: number, steps: number, minutes: number, idle: number, wrong: Fault[]}[]}} Try */
/** The chair's own methods: the folder, whether it is written in, whether there are guests to try one.
 * @typedef {{place: string, writes: boolean, guests: boolean, files: OwnFile[], opened: Opened | null, trying: Try | null, refused: Fault[]}} Own */
/** @typedef {{state: "ready" | "sealed" | "ended", url: string, join: string, code: string, qr: QR | null,
 *   address: string, addresses: {ip: string, card: string, kind: string}[], phones: Record<string, number>,
 *   trouble: string | null, memory: boolean, found: number | null, recovery: string, wall_url: string,
 *   internet: "" | "reachable" | "none" | "unknown", network: string, system: string, left_out: string[], own: Own | null, records: Records | null}} House */
/** Sends an order, for a seat without a phone if one is named; gives null, or the code of the refusal (which is shown by itself).
 * @typedef {(what: import("../shapes.js").Command, seat?: string) => Promise<string | null>} Send */
/** What the parts of the console get: the view and its desk, the house, and how to send.
 * @typedef {{view: View, desk: Desk, house: House, send: Send}} Props */
/** A meeting that runs: no field of its step is missing.
 * @typedef {View & {head: Head, floor: Floor, step: import("../shapes.js").StepView, at: import("../shapes.js").At}} Running */
/** @typedef {Omit<Props, "view"> & {view: Running}} StageProps */

export {};
