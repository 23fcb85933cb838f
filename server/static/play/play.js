/** The kinds of step that a phone loads once it has a seat: every file of steps/, by its name. There is no list to keep. */
import "./words.js";
import * as kinds from "./kinds.js";

/** @type {Record<string, (props: import("../shapes.js").StepStage) => any>} */
export const STEPS = { ...kinds };
