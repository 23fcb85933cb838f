"""What anyone may ask of a room, beside what the running step understands. Values only: who may, stands in apply."""

from __future__ import annotations

from typing import Literal

from server.steps.kind import Private


class Command(Private, tag_field="do"):
    """The base of every command of the room; on the wire `do` names it."""


class Knock(Command, tag="knock"):
    """I am at the door, and this is my name. Again with another name corrects it."""

    name: str


class AskWall(Command, tag="ask_wall"):
    """This screen wants to be a big screen."""


class Admit(Command, tag="admit"):
    """The chair lets in who knocks: these, or all of them."""

    knocks: tuple[str, ...] = ()


class Decline(Command, tag="decline"):
    """The chair does not let this one in."""

    knock: str


class AdmitWall(Command, tag="admit_wall"):
    """The chair admits the big screen that shows this code."""

    wall: str


class DropWall(Command, tag="drop_wall"):
    """The chair sends a big screen away."""

    wall: str


class AddSeat(Command, tag="add_seat"):
    """A seat for somebody without a phone."""

    name: str


class RemoveSeat(Command, tag="remove_seat"):
    """Take a seat away, and its phone with it."""

    seat: str


class MoveSeat(Command, tag="move_seat"):
    """Give a seat to the phone that knocks; the old phone loses it."""

    seat: str
    knock: str


class Arrange(Command, tag="arrange"):
    """The seats in sitting order, clockwise."""

    seats: tuple[str, ...]


class OpenDoor(Command, tag="open_door"):
    """Open the door: new secrets."""


class ShutDoor(Command, tag="shut_door"):
    """Shut the door: the secrets are dead."""


class SetChair(Command, tag="set_chair"):
    """The chair takes part with this seat, or is a guide without a seat."""

    seat: str = ""
    guide: bool = False


class SetLength(Command, tag="set_length"):
    """How many minutes there are, and for how many cases; 0 is a whole round in which everybody is owner once."""

    minutes: int
    cases: Literal[0, 1, 2]


class SetMethod(Command, tag="set_method"):
    """By which method; empty when it is chosen after the case."""

    method: str = ""


class SetExtras(Command, tag="set_extras"):
    """Which further blocks there are: a warm-up, a look-back."""

    extras: tuple[Literal["warmup", "lookback"], ...]


class SetGroup(Command, tag="set_group"):
    """What the group has done together, and how safe it feels."""

    experience: Literal["any", "some", "experienced"]
    safety: Literal["low", "mid", "high"]


class SetStop(Command, tag="set_stop"):
    """So many seconds for a stop that is still to come."""

    at: int
    seconds: int


class DropStop(Command, tag="drop_stop"):
    """Leave a stop that is still to come out, or take it in again."""

    at: int
    dropped: bool = True


class SwapBlocks(Command, tag="swap_blocks"):
    """Change the order of two blocks that are still to come: those of these stops."""

    one: int
    other: int


class StopMethod(Command, tag="stop_method"):
    """Stop the running method, for this reason; go on with another one for the same case, or with what comes after."""

    reason: Literal["time", "unfit", "helped", "heavy", "other"]
    instead: str = ""


class Again(Command, tag="again"):
    """One lap more of the loop whose last step runs."""


class Enough(Command, tag="enough"):
    """No further lap of the loop that is planned for more."""


class SetNotes(Command, tag="set_notes"):
    """The group writes notes while it gossips, or does not."""

    on: bool


class Begin(Command, tag="begin"):
    """Begin the meeting."""


class Next(Command, tag="next"):
    """Go on to the next step. Leaving a sealed step takes three seconds, in which Stay undoes it."""


class Stay(Command, tag="stay"):
    """Do not go on after all."""


class Back(Command, tag="back"):
    """One step back."""


class Hold(Command, tag="hold"):
    """Stop the clock."""


class Go(Command, tag="go"):
    """Let the clock run on."""


class MoreTime(Command, tag="more_time"):
    """A minute more for this step."""


class TimeOut(Command, tag="time_out"):
    """Everything stands still. Anybody may."""


class Resume(Command, tag="resume"):
    """The chair ends the time-out."""


class HandOver(Command, tag="hand_over"):
    """The chair offers the chair to this seat."""

    seat: str


class AcceptChair(Command, tag="accept_chair"):
    """I take the chair."""


class DeclineChair(Command, tag="decline_chair"):
    """I would rather not."""


class TakeChair(Command, tag="take_chair"):
    """The laptop takes the chair back."""


class Here(Command, tag="here"):
    """This person is here, or is not. The chair may say it of anybody, a seat of itself."""

    here: bool
    seat: str = ""


class Park(Command, tag="park"):
    """Something that does not belong to the case, kept for later in the chair's words."""

    text: str


class Unpark(Command, tag="unpark"):
    """Take a line off the parking list."""

    at: int


class PlanCase(Command, tag="plan_case"):
    """What to do when the second case cannot have its minimum any more."""

    answer: Literal["shorter", "next_time", "later"]


class End(Command, tag="end"):
    """Wipe everything but the record, and close."""


COMMANDS: tuple[type[Command], ...] = tuple(Command.__subclasses__())
