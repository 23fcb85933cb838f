/** How long the laptop is missed: soon that is told, and after half a minute what others wrote leaves the page. */

const LOST_MS = 2000; // a shorter gap is nobody's business
const GONE_MS = 30_000;

export class Missing {
  /** @param {() => void} lost @param {() => void} gone */
  constructor(lost, gone) {
    this._lost = lost;
    this._gone = gone;
    /** @type {number[]} */
    this._timers = [];
  }

  /** Start counting, unless it counts already. */
  begin() {
    if (!this._timers.length) this._timers = [setTimeout(this._lost, LOST_MS), setTimeout(this._gone, GONE_MS)];
  }

  /** The laptop is there again, or is not waited for. */
  end() {
    this._timers.forEach(clearTimeout);
    this._timers = [];
  }
}
