/** A part of the page that is a file of its own, loaded when it is first needed. It is asked for until it is there, and then stays. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const AGAIN_MS = 3000;

/** @template T @typedef {{ahead: () => void, use: () => T | null}} Later `ahead` loads it before anything needs it; `use` gives it, or null while a screen waits */

/** Give what loads a part and its look. @template T @param {() => Promise<T>} load @param {() => {href: string, integrity: string}} sheet @returns {Later<T>} */
export function later(load, sheet) {
  /** @type {import("@preact/signals").Signal<T | null>} */
  const found = signal(null);
  let wanted = 0; // screens that wait
  let loading = false;
  /** A file is asked for only when the laptop is there to give it: a browser may remember that it failed. */
  async function ask() {
    if (loading || found.value) return;
    loading = true;
    try {
      const there = await fetch("/ping", { cache: "no-store" });
      if (!there.ok) throw new Error("the laptop is not there");
      const [part] = await Promise.all([load(), look(sheet())]);
      found.value = part;
    } catch {
      if (wanted) setTimeout(ask, AGAIN_MS);
    }
    loading = false;
  }
  function use() {
    useEffect(() => {
      wanted += 1;
      ask();
      return () => void (wanted -= 1);
    }, []);
    return found.value;
  }
  return { ahead: () => void ask(), use };
}

/** Put a style sheet on the page, once. @param {{href: string, integrity: string}} sheet where it is, as the build says (hatch_build.py) */
function look({ href, integrity }) {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, integrity, onload: resolve });
    link.onerror = () => (link.remove(), reject(new Error("no look")));
    document.head.append(link);
  });
}
