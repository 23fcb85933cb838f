/** The shapes of what the laptop tells and is told, as JSDoc types (server/wire.py and server/room/view.py). It runs nothing. */

/** @typedef {{nl: string, en: string}} Text */
/** @typedef {{id: string, text: string, by: string | null, tag: string, more: string[]}} Item */
/** @typedef {{id: string, name: string, here: boolean, phone: boolean}} Seat */
/** Which step it is: `number` of `count`, `lap` of `laps`; of which method, and whether its source prescribes this very step.
 * @typedef {{id: string, part: string, title: Text, number: number | null, count: number | null, lap?: number | null, laps?: number | null,
 *   method?: Text | null, source?: Text | null, sourced?: boolean}} Head */
/** A clock as of `heard`, the page's own time in milliseconds at which it came in.
 * @typedef {{total: number, spent: number, runs: boolean, heard: number}} Clock */
/** @typedef {{lit: string | null, next: string | null, done: string[], turned: string | null, also?: string[]}} Floor */
/** Who has a role now, and who had it before in this case. @typedef {{role: string, seats: string[], had: string[]}} Cast */
/** @typedef {{step: number, moves: number}} At */
/** @typedef {{count: number, of: number}} Ready */

/** The view of the running step; which fields it has stands in server/steps/<kind>.py.
 * @typedef {{kind: string} & Record<string, any>} StepView */

/**
 * @typedef {object} View
 * @property {"member" | "owner" | "console" | "wall" | "door"} role
 * @property {"door" | "lobby" | "meeting" | "ended"} place
 * @property {"nl" | "en"} language
 * @property {string | null} me
 * @property {string | null} name
 * @property {string | null} code
 * @property {Seat[]} seats those of one's own sub-group where there are some
 * @property {number} group the number of one's own sub-group, from 1
 * @property {string | null} chair
 * @property {boolean} guide
 * @property {string | null} owner
 * @property {string | null} sentence
 * @property {number | null} case
 * @property {At | null} at
 * @property {Head | null} head
 * @property {Floor | null} floor
 * @property {Cast[]} [cast]
 * @property {Clock | null} clock
 * @property {Clock | null} turn
 * @property {StepView | null} step
 * @property {boolean} still
 * @property {boolean} late
 * @property {boolean} gone out of the room, or in no sub-group
 * @property {boolean} offered
 * @property {boolean} again the owner may ask for one lap more
 * @property {boolean} notes
 * @property {Record<string, any> | null} desk
 */

/** @typedef {{locker: string, key: string}} Welcome */
/** @typedef {{wants: "seat" | "wall" | "console", token: string, join?: string, code?: string, key?: string}} Hello */

/** A command as it stands in server/room/commands.py or server/steps/<kind>.py: `do` names it.
 * @typedef {{do: string} & Record<string, any>} Command */

/**
 * What every screen of a phone gets. `act` sends a command and tells whether it was taken; a refusal is shown by itself.
 * @typedef {object} Stage
 * @property {View} view
 * @property {(command: Command) => Promise<boolean>} act
 */

/** A stage on which a step runs, so nothing of it is missing.
 * @typedef {Omit<Stage, "view"> & {view: View & {head: Head, floor: Floor, step: StepView, at: At, me: string}}} StepStage */

export {};
