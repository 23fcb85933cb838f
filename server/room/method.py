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
    more for each person: `{ usual = 300, least = 180, gives = 1 }` is among the first to go from five minutes to three.
    When there is time to spare it grows, up to `most` and `most_per`. What is `reserved` never shrinks: what the owner
    decides, tips, a closing round.
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
    """Steps in a row that belong together. It stands `within` another block or in none; `kind` says how it is held.

    A `loop` is held `times` times, or once for `each` of the `members` or of `all`; with `until` the owner or the chair
    says when it is enough: `times` laps are planned, `most` can be held. Where it `binds` the owner (`binds = "owner"`)
    each lap has its own: with `each` in sitting order; or with `times` and `volunteer` (`volunteer = true`) whomever
    the lap itself makes owner, by an appoint step with `role = "owner"`. In such a lap {owner} and `owner` mean the
    owner of the lap, and `members` everybody else; after the loop the owner of the case is the owner again.

    A `split` is held in sub-groups of `size`, or `into` so many, at the same time. Who sit next to each other are
    together; who is left over makes a sub-group larger. The same split again gives the same sub-groups, as long as the
    same people are there. `owner` says whether the owner is in one of them.

    A `module` is held only when a branch step chooses it. It stands where its branch stands: what was chosen comes
    right after it, wherever the module's steps stand in the file. One without steps is a way to just go on.
    """

    id: str
    kind: Literal["loop", "split", "module"]
    within: str = ""
    times: int = 1
    each: Literal["", "members", "all"] = ""
    until: Literal["", "owner", "chair"] = ""
    most: int = 5
    binds: Literal["", "owner"] = ""
    volunteer: bool = False
    size: int = 0
    into: int = 0
    owner: bool = False


class Step(Plain):
    """A step as a method declares it: `options` say of which kind it is and what is done, `time` how long it takes.

    `id` is its own name in the file; `title` is its name on the screens; `say` is what the chair reads aloud, `watch`
    what the chair keeps an eye on, `after` what is said once nothing is open any more. `part` is always `"case"`.

    `number` is its place in the method's own count, which steps may share: writing and reading are both `number = 3`
    where the method calls that its third step. `presence` is where the owner is: `in` the circle, as everybody;
    `hears_not_seen`, with the back turned: the owner hears the others, sees no screen with their words and takes no
    part; `absent`, out of the room: the owner's phone is dark until they are back. `needs`: what must be on, such as
    `notes`.

    `block` is the innermost block it is in; `not_first`: the first lap of its loop goes without. A step is `sourced`
    where the `source` prescribes it: `sourced = true` at the turned chair of a gossip; leave it out at what you added
    yourselves, such as writing something down first.
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

    `id` is the name of its file. Methods of one `family` differ by `version`: two ways to gossip both have `family
    = "roddel"`, the one `version = "twee-vragen"`, the other `version = "drie-vragen"`. `name` and `purpose`
    are shown where a method is chosen; `source` says who published it. `people`: for how many it is; `asks`: what it
    asks of them. The `steps` are held in order, those in `blocks` as their blocks say.

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
