/** How long the laptop is missed: soon that is told, and after half a minute what others wrote leaves the page. */

const LOST_MS = 2000; // a shorter gap is nobody's business
const GONE_MS = 30_000;
const SILENT_MS = 9000; // no longer than the laptop waits, and by a timer of its own: a beat would notice up to four seconds late

export class Missing {
  /** @param {() => void} lost @param {() => void} gone @param {() => void} silent the line that was dialled says nothing */
  constructor(lost, gone, silent) {
    this._lost = lost;
    this._gone = gone;
    this._silent = silent;
    this._silence = 0;
    this._seen = Infinity; // by the time of day: it goes on while a phone sleeps, and timers do not
    /** @type {number[]} */
    this._timers = [];
  }

  /** Note that the laptop was heard; gives when, on the page's clock. */
  heard() {
    this._seen = Date.now();
    return this.listen();
  }

  /** Count the silence from now; gives when that is, on the page's clock. */
  listen() {
    clearTimeout(this._silence);
    this._silence = setTimeout(this._silent, SILENT_MS);
    return performance.now();
  }

  /** Whether it was last heard so long ago that this phone must have slept. */
  get slept() {
    return Date.now() - this._seen > GONE_MS;
  }

  /** Start counting, unless it counts already; who slept is late. */
  begin() {
    if (this.slept) this._gone();
    else if (!this._timers.length) this._timers = [setTimeout(this._lost, LOST_MS), setTimeout(this._gone, GONE_MS)];
  }

  /** The laptop is there again, or is not waited for. */
  end() {
    this._seen = Infinity;
    this._timers.forEach(clearTimeout);
    this._timers = [];
  }
}
