/** The shapes of what only the console is told, beside those in ../shapes.js. Types only: nothing runs here. */

/** @typedef {import("../shapes.js").View} View @typedef {import("../shapes.js").Text} Text @typedef {import("../shapes.js").Item} Item */
/** @typedef {{id: string, name: string, taken: boolean}} Knock */
/** @typedef {{id: string, code: string, admitted: boolean}} WallScreen */
/** @typedef {{title: Text, part: string, case: number | null, first: number, planned: number, took: number | null,
 *   now: boolean, reserved: boolean}} Stop */
/** @typedef {{method: Text, minutes: number, began: number | null, present: string[], agreed: number,
 *   actions: Item[], findings: string}} MeetingRecord */
/** @typedef {{door: {open: boolean, token: string, code: string}, knocks: Knock[], walls: WallScreen[], minutes: number, cases: number,
 *   least: number, most: number, method: Text, say: Text | null, watch: Text | null, next: import("../shapes.js").Head | null,
 *   must: string | null, settled: boolean, leaving: boolean, back: boolean, schedule: Stop[], began: number | null,
 *   ends: number | null, behind: number, lacking: number, parked: string[], offered: string | null, stand_in: boolean,
 *   record: MeetingRecord | null}} Desk */
/** @typedef {{size: number, path: string}} QR */
/** @typedef {{state: "ready" | "sealed" | "ended", url: string, join: string, code: string, qr: QR | null,
 *   address: string, addresses: {ip: string, card: string, kind: string}[], phones: Record<string, number>,
 *   trouble: string | null, memory: boolean, found: number | null, recovery: string, wall_url: string}} House */
/** Sends an order, for a seat without a phone if one is named; gives null, or the code of the refusal (which is shown by itself).
 * @typedef {(what: import("../shapes.js").Command, seat?: string) => Promise<string | null>} Send */
/** What the parts of the console get: the view and its desk, the house, and how to send.
 * @typedef {{view: View, desk: Desk, house: House, send: Send}} Props */
/** A meeting that runs: no field of its step is missing.
 * @typedef {View & {head: import("../shapes.js").Head, floor: import("../shapes.js").Floor, step: import("../shapes.js").StepView,
 *   at: import("../shapes.js").At}} Running */
/** @typedef {Omit<Props, "view"> & {view: Running}} StageProps */

export {};
