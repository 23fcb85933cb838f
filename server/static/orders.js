/** What was asked of the laptop and not answered yet. An order keeps its id for ever, so that sent twice it counts once. */

/** @typedef {import("./shapes.js").Command} Command @typedef {import("./shapes.js").At} At */

/** 22 random letters: a hundred and twenty-eight bits and four more. */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(17));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").slice(0, 22);
}

export class Orders {
  constructor() {
    /** @type {Map<string, {frame: string, answer: (code: string | null) => void}>} */
    this._open = new Map();
  }

  /** Keep an order, with the step and turn it is meant for. @param {Command} command @param {At | null} at @param {string | null} whom
   * @returns {{frame: string, answered: Promise<string | null>}} */
  add(command, at, whom) {
    const id = randomId();
    const frame = JSON.stringify({ id, do: command, at: at ? [at.step, at.moves] : null, for: whom });
    const answered = new Promise((/** @type {(code: string | null) => void} */ answer) => this._open.set(id, { frame, answer }));
    return { frame, answered };
  }

  /** Give what must be sent again after the line was lost, in the order of asking. */
  frames() {
    return [...this._open.values()].map((order) => order.frame);
  }

  /** Note an answer: null is yes. @param {string | null} id @param {string | null} code */
  answer(id, code) {
    const order = id ? this._open.get(id) : undefined;
    if (!id || !order) return;
    this._open.delete(id);
    order.answer(code);
  }
}
