/** Calls functions of one of the page's pure modules in plain Node, for the tests: reads a file of calls, writes a file of answers. */
import { readFileSync, writeFileSync } from "node:fs";

const [given, made] = process.argv.slice(2);
const { module, calls } = JSON.parse(readFileSync(given, "utf-8"));
const functions = await import(new URL(`../../server/static/${module}`, import.meta.url).href);
writeFileSync(made, JSON.stringify(calls.map(([name, words]) => functions[name](...words) ?? null)));
