"""Bare Flask with one page: what a start costs at the least."""

from __future__ import annotations

import sys

from flask import Flask


def main(port: int) -> None:
    """Serve one page for ever."""
    app = Flask(__name__)
    app.add_url_rule("/", "page", lambda: "<!doctype html><title>Kring</title>")
    app.run("127.0.0.1", port)


if __name__ == "__main__":
    main(int(sys.argv[1]))
