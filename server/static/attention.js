/** The signs that somebody looks at this page again: a phone was picked up, a network came back, a finger went down. */

/** @param {() => void} look */
export function attention(look) {
  for (const sign of ["pageshow", "online", "focus", "pointerdown"]) addEventListener(sign, look, { passive: true });
  document.addEventListener("visibilitychange", look);
}
