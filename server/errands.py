"""What the console may ask of the laptop itself: the way in, meetings, own methods, records.

Values that do nothing. What takes the disk's time stands among `UNHURRIED`: it is carried out while the room goes on.
"""

from __future__ import annotations

from server.steps.kind import Private, Text


class HouseCommand(Private, tag_field="do"):
    """What the console may ask of the laptop itself."""


class SetAddress(HouseCommand, tag="set_address"):
    """Serve phones on this address."""

    ip: str


class OpenSealed(HouseCommand, tag="open_sealed"):
    """Go on with the meeting that was found, by its recovery code."""

    key: str


class ForgetSealed(HouseCommand, tag="forget_sealed"):
    """Forget the meeting that was found."""


class NewMeeting(HouseCommand, tag="new_meeting"):
    """Begin another meeting after this one was closed."""


class CopyMethod(HouseCommand, tag="copy_method"):
    """Make a file of the chair's own: a copy of a method, or of the smallest there is when `of` says nothing."""

    file: str
    called: Text
    source: Text
    of: str = ""


class OpenMethod(HouseCommand, tag="open_method"):
    """Look at a file, or at none."""

    file: str = ""


class WordMethod(HouseCommand, tag="word_method"):
    """Put other words at a key of a step, or of the method itself."""

    file: str
    key: str
    words: Text
    step: str = ""


class WriteMethod(HouseCommand, tag="write_method"):
    """Put another text in the place of the one that `was` there; as a `draft` it may be wrong, and is not offered."""

    file: str
    toml: str
    was: str
    draft: bool = False


class TryMethod(HouseCommand, tag="try_method"):
    """Let guests play a file."""

    file: str


class RemoveMethod(HouseCommand, tag="remove_method"):
    """Throw a file away."""

    file: str


class KeepRecord(HouseCommand, tag="keep_record"):
    """Keep the record of the meeting that ended on this laptop, under this passphrase; without one it is readable."""

    passphrase: str = ""


class OpenRecord(HouseCommand, tag="open_record"):
    """Look at a record that was kept."""

    id: str
    passphrase: str = ""


class CloseRecord(HouseCommand, tag="close_record"):
    """Look at it no longer."""


class RemoveRecord(HouseCommand, tag="remove_record"):
    """Throw a record away."""

    id: str


RECORDS = (KeepRecord, OpenRecord, CloseRecord, RemoveRecord)  # what the cabinet carries out
CRAFT = (CopyMethod, OpenMethod, WordMethod, WriteMethod, TryMethod, RemoveMethod)  # what the workshop carries out
UNHURRIED = (*CRAFT, *RECORDS)
