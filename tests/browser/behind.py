"""Looking behind a screen, as somebody with the browser's tools can: what a page shows, hides, keeps and remembers."""

from __future__ import annotations

import base64
import json
from typing import Any

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt
from playwright.sync_api import Page

BEHIND = """async () => {
  const bases = await (indexedDB.databases?.() ?? [])
  const kept = self.caches ? await caches.keys() : []
  const fields = [...document.querySelectorAll("input, textarea, select")]
  return {
    local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie,
    bases: bases.map(({ name }) => name), caches: kept,
    workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    page: document.documentElement.outerHTML, title: document.title, address: location.href,
    fields: fields.map((one) => [one.value, one.defaultValue, one.checked]), chosen: String(getSelection()),
    entries: performance.getEntries().map(({ name }) => name), window: window.name, state: history.state,
    past: (self.navigation?.entries() ?? []).map(({ url }) => url),
  }
}"""


def behind(page: Page) -> dict[str, Any]:
    """Give all that stands on a page, is hidden in it, and is kept by it."""
    found: dict[str, Any] = page.evaluate(BEHIND)
    return found


def holds(page: Page, *marks: str) -> list[str]:
    """Give the marks that are somewhere on or behind a page."""
    found = str(behind(page))
    return [mark for mark in marks if mark in found]


def locked(page: Page, key: str) -> str:
    """Give what lies in a phone's locker, opened with the laptop's key: empty when there is none."""
    lay = base64.b64decode(behind(page)["local"].get("kring.locker", ""))
    if not lay:
        return ""
    return crypto_aead_xchacha20poly1305_ietf_decrypt(lay[24:], b"", lay[:24], bytes.fromhex(key)).decode()


def remembers(page: Page) -> str:
    """Give all that the page's scripts still hold, as the browser's own debugger tells it: a text to search."""
    parts: list[str] = []
    tool = page.context.new_cdp_session(page)
    tool.on("HeapProfiler.addHeapSnapshotChunk", lambda part: parts.append(part["chunk"]))
    tool.send("HeapProfiler.collectGarbage")
    tool.send("HeapProfiler.takeHeapSnapshot", {"reportProgress": False})
    tool.detach()
    return "\n".join(json.loads("".join(parts))["strings"])
