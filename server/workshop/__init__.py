"""Where the chair's own methods are made, worded, tried and thrown away, for the console alone.

It knows no room: nothing of a meeting ever comes into a file, and no file is touched but those in one folder.
"""

from server.workshop.bench import Workshop

__all__ = ["Workshop"]
