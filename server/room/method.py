"""What a method declares: its steps, its blocks, whom it is for. Frozen values as they stand in a method's file."""

from __future__ import annotations

from typing import Literal

from server.plain import Plain
from server.steps import AnyOptions
from server.steps.kind import Presence, Text

Part = Literal["opening", "choosing", "method", "case", "between", "closing", "pause"]
Experience = Literal["any", "some", "experienced"]
Safety = Literal["low", "mid", "high"]
Suits = Literal["stuck", "event", "decide", "ideas", "talk", "self", "assumptions", "load", "many", "open"]


class Time(Plain):
    """A step's time in seconds: `usual` and `per` more for each person.

    When time is short a step that `gives` (1: first, 2, 3: last, 0: never) shrinks, down to `least` and `least_per`
    more for each person; when there is time to spare it grows, up to `most` and `most_per`. What is `reserved` never
    shrinks: what the owner decides, tips, a closing round.
    """

    usual: int = 0
    per: int = 0
    least: int = 0
    least_per: int = 0
    most: int = 0
    most_per: int = 0
    gives: int = 0
    reserved: bool = False


class Block(Plain):
    """Steps in a row that belong together, `within` another block or none; `kind` says how they are held.

    A `loop` is held `times` times, or once for `each` member or everybody; with `until` the owner or the chair says
    when it is enough, of `times` planned and `most` at most. With `binds` owner each lap has its own owner, in sitting
    order, or with `volunteer` whom a step of the lap appoints. A `split` is held in sub-groups of `size`, or `into` so
    many, at the same time; `owner` says whether the owner is in one of them. A `module` is held only when a branch
    chooses it.
    """

    id: str
    kind: Literal["loop", "split", "module"]
    within: str = ""
    times: int = 1
    each: Literal["", "members", "all"] = ""
    until: Literal["", "owner", "chair"] = ""
    most: int = 5
    binds: Literal["", "owner", "questioner", "chair"] = ""
    volunteer: bool = False
    size: int = 0
    into: int = 0
    owner: bool = False


class Step(Plain):
    """A step as a method declares it: `options` say of which kind it is and what is done, `time` how long it takes.

    `title` is its name on the screens; `say` is what the chair reads aloud, `watch` what the chair keeps an eye on,
    `after` what is said once nothing is open any more. `part` is `case` in every method. `number`: its place in the
    method's own count, which steps may share. `presence`: where the owner is, `in` the circle, there with the back
    turned (`hears_not_seen`), or out of the room (`absent`). `needs`: what must be on, such as `notes`.

    `block` is the innermost block it is in; `not_first`: the first lap of its loop goes without. `sourced` is true
    where a source prescribes the step; else it is a default.
    """

    id: str
    part: Part
    title: Text
    say: Text
    options: AnyOptions
    time: Time = Time()
    watch: Text | None = None
    after: Text | None = None
    number: int | None = None
    presence: Presence = "in"
    needs: str = ""
    block: str = ""
    not_first: bool = False
    sourced: bool = False


class People(Plain):
    """How many people a method is for, with the owner: the `least`, the `best` number, and the `most`."""

    least: int
    best: int
    most: int


class Asks(Plain):
    """What a method asks of a group: how much `experience` with working like this, and how much `safety`."""

    experience: Experience
    safety: Safety


class Method(Plain):
    """One version of a method, as its file declares it.

    `id` is the name of its file. Methods of one `family` differ by `version`. `name` and `purpose` are shown where a
    method is chosen; `source` says who published it. `people`: for how many it is; `asks`: what it asks of them. The
    `steps` are held in order, those in `blocks` as their blocks say.

    `suits` are the owner's questions it is for; `needs_case` is false where everybody brings something; `chooses` is
    the number that choosing a case has in the method's own count. `own` is never written: true for a file of the
    chair's.
    """

    id: str
    family: str
    version: str
    source: Text
    name: Text
    purpose: Text
    people: People
    asks: Asks
    steps: tuple[Step, ...]
    blocks: tuple[Block, ...] = ()
    suits: tuple[Suits, ...] = ()
    needs_case: bool = True
    chooses: int | None = None
    own: bool = False


Shelf = dict[str, Method]
