"""The headers that every answer carries, errors included. It judges no request."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "connect-src 'self'{socket}",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    )
)

# The screen may be kept awake and filled by our own page; everything else a page could ask of a phone is off.
PERMISSIONS = ", ".join(
    [f"{power}=(self)" for power in ("fullscreen", "screen-wake-lock")]
    + [
        f"{power}=()"
        for power in (
            "accelerometer",
            "autoplay",
            "camera",
            "clipboard-read",
            "display-capture",
            "encrypted-media",
            "geolocation",
            "gyroscope",
            "hid",
            "idle-detection",
            "local-fonts",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "publickey-credentials-get",
            "serial",
            "usb",
            "xr-spatial-tracking",
        )
    ]
)

HEADERS: tuple[tuple[str, str], ...] = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", PERMISSIONS),
    ("X-Frame-Options", "DENY"),
)


def content_policy(host: str | None) -> str:
    """Give the content policy; `host` (checked) names the socket for browsers whose 'self' leaves it out."""
    return CONTENT_POLICY.format(socket=f" ws://{host}" if host else "")


def safe(host: str | None, given: Iterable[tuple[str, str]] = ()) -> list[tuple[str, str]]:
    """Add ours to the headers an answer has; ours win, except over a Cache-Control that a page chose itself."""
    ours = [("Content-Security-Policy", content_policy(host)), *HEADERS]
    names = {name.lower() for name, _ in ours} | {"server"}
    kept = [(name, value) for name, value in given if name.lower() not in names]
    if not any(name.lower() == "cache-control" for name, _ in kept):
        ours.append(("Cache-Control", "no-store"))
    return [*kept, *ours]


def answering(start: StartResponse, host: str | None) -> StartResponse:
    """Give a `start_response` that puts our headers on."""

    def safely(status: str, given: list[tuple[str, str]], *fault: Any) -> Callable[[bytes], object]:
        return start(status, safe(host, given), *fault)

    return safely
