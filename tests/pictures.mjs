// The pictures' pure parts in one Node: each line asks for a function of a module, each answer is a line.
// It bundles the sources as they are, so that nothing a build made earlier can answer.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const STATIC = new URL("../server/static/", import.meta.url);
const PICTURES = ["cards", "chain", "columns", "forces", "johari", "moment", "pie", "plan", "quadrant", "reword", "shield"];
const PARTS = ["marks", "measure", "panes", "portions", "quarters", "seams", "signs", "space", "strokes"];

globalThis.document = { documentElement: { lang: "nl" } };
const contents = [...PICTURES, ...PARTS].map((name) => `export * as ${name} from "./pictures/${name}.js";`).join("\n");
const made = await build({ stdin: { contents, resolveDir: STATIC.pathname }, bundle: true, format: "esm", write: false, logLevel: "error" });
const modules = await import(`data:text/javascript;base64,${Buffer.from(made.outputFiles[0].contents).toString("base64")}`);
const words = Object.fromEntries(["nl", "en"].map((one) => [one, JSON.parse(readFileSync(new URL(`words/${one}.json`, STATIC), "utf8"))]));

const tongue = (language) => (key, fill = {}) => {
  if (!(key in words[language])) throw new Error(`no words for ${key}`);
  return words[language][key].replace(/\{(\w+)\}/g, (all, name) => String(fill[name] ?? all));
};
const names = (seats) => (id) => seats.find((seat) => seat.id === id)?.name ?? "";
const room = ({ language = "nl", seats = [], wall = false, ...size }) => ({ ...size, wall, t: tongue(language), name: names(seats) });

// How wide each line of words is by the pictures' own reckoning, so that a test can hold it against its room.
const measured = (drawing) => ({
  ...drawing,
  marks: drawing.marks.map((mark) => (mark.kind === "words" ? { ...mark, widths: mark.lines.map((line) => modules.measure.width(line, mark.size, mark.bold)) } : mark)),
});

const WAYS = {
  draw: (picture, items, size) => measured(modules[picture].layout(items, room(size))),
  tell: (picture, items, { language, seats }) => modules[picture].inWords(items, tongue(language), names(seats)),
  wall(picture, items, { wide, high, ...more }) {
    const draw = (w, h) => modules[picture].layout(items, room({ ...more, wide: w, high: h, wall: true }));
    const size = modules.space.onWall(draw, { wide, high });
    return { size, drawing: measured(draw(size.wide, size.high)) };
  },
  call: (module, name, ...given) => modules[module][name](...given),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [way, ...given] = JSON.parse(line);
  let said;
  try {
    said = { answer: WAYS[way](...given) ?? null };
  } catch (fault) {
    said = { fault: String(fault.stack ?? fault) };
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
