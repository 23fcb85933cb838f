"""Scripted participants that speak the real protocol over real sockets: the demo, and whatever wants a full room.

They come in by the open door like everybody, see their own views only, and act for nobody but themselves.
"""

from server.guests.table import Table

__all__ = ["Table"]
