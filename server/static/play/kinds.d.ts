/** What the build writes (hatch_build.py): the component of each file of steps/, under the file's name. */
declare const kinds: Record<string, (props: import("../shapes.js").StepStage) => any>;
export = kinds;
