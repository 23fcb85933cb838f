/** Line drawings to choose from for a coat of arms, each in a square of 48. What each is called stands under picture.sign. in the words. */

/** @type {Record<string, string>} */
const SIGNS = {
  tree: "M24 44V18M24 30l-8-7M24 34l8-7M24 5c12 0 18 9 15 17-2 6-9 8-15 6-6 2-13 0-15-6C6 14 12 5 24 5z",
  bridge: "M3 32h42M3 32C12 10 36 10 45 32M13 32V21M24 32V16M35 32V21M3 41q5-4 10 0t11 0 11 0 10 0",
  boat: "M6 32h36l-6 11H12zM24 32V5M24 7c10 4 14 11 14 20H24M21 12c-6 4-9 9-9 15h9",
  ring: "M24 5.5a4 4 0 1 0 .01 0M37 11a4 4 0 1 0 .01 0M42.5 24a4 4 0 1 0 .01 0M37 33a4 4 0 1 0 .01 0M24 38.5a4 4 0 1 0 .01 0M11 33a4 4 0 1 0 .01 0M5.5 20a4 4 0 1 0 .01 0M11 11a4 4 0 1 0 .01 0",
  sun: "M24 15a9 9 0 1 0 .01 0M24 3v5M24 40v5M3 24h5M40 24h5M9 9l4 4M35 35l4 4M39 9l-4 4M13 35l-4 4",
  house: "M6 22L24 6l18 16v21H6zM19 43V30h10v13",
  mountain: "M3 41L19 12l10 17 5-8 11 20zM14 21l5 4 4-5",
  book: "M24 12C18 7 11 7 4 8v32c7-1 14-1 20 4 6-5 13-5 20-4V8c-7-1-14-1-20 4zM24 12v32",
  heart: "M24 42C10 32 4 24 6 15 8 7 19 5 24 14 29 5 40 7 42 15c2 9-4 17-18 27z",
  star: "M24 5l5.8 12.5L43 19l-10 9 3 14-12-7-12 7 3-14-10-9 13.2-1.5z",
  key: "M33 6a9 9 0 1 0 .01 0M26.5 21.5L8 40M13 35l5 5M18 30l4 4",
  compass: "M24 4a20 20 0 1 0 .01 0M31 17l-4 10-10 4 4-10z",
  hand: "M14 26V12a3 3 0 0 1 6 0v10V8a3 3 0 0 1 6 0v14V10a3 3 0 0 1 6 0v13-7a3 3 0 0 1 6 0v14c0 9-5 15-13 15-6 0-9-3-12-9l-5-9c-1-3 2-5 4-3z",
  lantern: "M18 8h12M24 3v5M15 14h18v24H15zM12 38h24v5H12zM24 20c4 4 4 8 0 12-4-4-4-8 0-12z",
  road: "M16 44L21 5M32 44L27 5M24 9v5M24 20v6M24 33v7",
  wave: "M3 17q5-7 10.5 0t10.5 0 10.5 0T45 17M3 29q5-7 10.5 0t10.5 0 10.5 0T45 29",
  music: "M18 37V9l21-4v28M12 33a5.5 5.5 0 1 0 .01 0M33 28.5a5.5 5.5 0 1 0 .01 0",
  seed: "M24 45V22M24 28C12 28 7 21 7 11c11 0 17 6 17 17zM24 22c0-9 5-15 16-16 0 10-5 16-16 16z",
  bird: "M4 18c8-6 15-3 20 5 5-8 12-11 20-5-8 1-13 6-20 14C17 24 12 19 4 18z",
  anchor: "M24 4a5 5 0 1 0 .01 0M24 14v30M14 21h20M6 29c2 10 9 15 18 15s16-5 18-15",
};

/** The names to choose from, in this order. */
export const NAMES = Object.keys(SIGNS);

/** Give the path of a drawing; nothing for a name that is none. @param {string} name */
export function sign(name) {
  return NAMES.includes(name) ? SIGNS[name] : "";
}
