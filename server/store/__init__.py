"""What Kring keeps on disk: unfinished meetings, sealed, so that a crash costs nobody the evening; records, when asked.

It never holds a key or a passphrase on disk, never keeps a history, and knows of rooms only that they are plain data.
"""

from server.store.envelope import Broken as Broken
from server.store.key import Key as Key
from server.store.key import WrongKey as WrongKey
from server.store.lock import Hold as Hold
from server.store.lock import hold as hold
from server.store.meetings import Found as Found
from server.store.meetings import Store as Store
from server.store.place import default_folder as default_folder
from server.store.place import synced as synced
from server.store.records import Archive as Archive
