"""What a view lets a guest do, for every kind of step: by what the view says, never by which method or step it is.

Each deed is a wish with its own key, in the order in which somebody would do them. What leads a step stands in leading.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator

from server.guests import forms
from server.guests.client import Wish
from server.guests.hand import Hand
from server.guests.voice import lap
from server.room import commands as room
from server.room.view import View
from server.steps import appoint, branch, brief, canvas, choose, commit, discuss, enact, keep, pick, rate, reveal, speak
from server.steps import ask as questions
from server.steps import round as rounds
from server.steps import write as writing
from server.steps.kind import Done, Pass, Return
from server.steps.sightings import Observe

Deeds = Iterator[Wish]
SELECTS = 3
HEARD_S = 0.05  # so long it takes at least until others see that somebody offered
TICKS: tuple[commit.Tick, ...] = ("specific", "realistic", "timed")


def deeds(hand: Hand, view: View) -> Deeds:
    """Give what there is to do in the running step, in order."""
    match view.step:
        case brief.View(mine=None):
            yield hand.tap(view, "agree", brief.Agree())
        case rounds.View():
            yield from in_round(hand, view, view.step)
        case questions.View():
            yield from asks(hand, view, view.step)
        case choose.View(phase="vote", may=True, cast=False):
            yield votes(hand, view, view.step)
        case speak.View(you=True, said=False):
            yield from tells(hand, view, view.step)
        case discuss.View(turned=False):
            yield from gossips(hand, view, view.step)
        case reveal.View():
            yield from reads(hand, view, view.step)
        case commit.View(you=True, said=False):
            yield from decides(hand, view, view.step)
        case writing.View(may=True, done=False):
            yield hand.writes(view, "answer", forms.answer(hand.voice, view, view.step))
        case keep.View(done=False):
            yield hand.tap(view, "keep", keep.Keep(hand.voice.record(view.step.own)))
        case _:
            yield from in_further(hand, view)
    if view.again and lap(view) < hand.company.laps:
        yield hand.tap(view, "again", room.Again())


def in_further(hand: Hand, view: View) -> Deeds:
    """Give what there is to do in a step that not every method has."""
    match view.step:
        case rate.View(you=True, said=False):
            yield from rates(hand, view, view.step)
        case pick.View(may=True):
            yield from picks(hand, view, view.step)
        case enact.View():
            yield from plays(hand, view, view.step)
        case canvas.View(may=True, done=False):
            yield from fills(hand, view, view.step)
        case appoint.View():
            yield from appoints(hand, view, view.step)
        case branch.View():
            yield from chooses(hand, view, view.step)


# --- turns ------------------------------------------------------------------------------------------------------------


def in_round(hand: Hand, view: View, step: rounds.View) -> Deeds:
    """Say something, or pass when there is no case to bring; take a turn that nobody gives."""
    line = hand.voice.line(step)
    if step.line and step.you == "now" and not line:
        yield hand.tap(view, "pass", Pass())
        return
    if step.line and step.you == "now" and step.mine is None:
        yield hand.writes(view, "line", rounds.Line(line))
    yield from in_turn(hand, view, step.you, (hand.voice.remark(view, step),))


def asks(hand: Hand, view: View, step: questions.View) -> Deeds:
    """Ask in one's turn; the owner reads written questions, answers a few, and then says it is enough."""
    if step.selects:
        yield from selects(hand, view, step)
        return
    if step.watches and not step.mine:
        yield hand.writes(view, "observe", Observe(hand.voice.mine(hand.voice.lines.seen, lap(view))))
    lines = hand.voice.questions(view, step.mode)
    again = step.round + lap(view) - 1
    yield from in_turn(hand, view, step.you, hand.voice.several(lines, step.each, again))


def selects(hand: Hand, view: View, step: questions.View) -> Deeds:
    """Take the written questions one by one."""
    if step.item is not None:
        yield hand.slow(view, ("answered", step.item), Done(), hand.pace.speak(hand.voice.told(view)))
        return
    left = [one.id for one in step.items if one.id not in step.answered]
    if left and len(step.answered) < SELECTS:
        yield hand.tap(view, ("select", left[0]), questions.Select(left[0]))
    elif left:
        yield hand.tap(view, "enough", Done())


def in_turn(hand: Hand, view: View, you: str | None, words: tuple[str, ...]) -> Deeds:
    """Speak when it is one's turn; ask for one that was passed over, or that nobody gives."""
    if you == "now":
        yield from hand.speaks(view, " ".join(words))
    elif you in ("over", "free"):
        yield hand.tap(view, "return", Return())


def tells(hand: Hand, view: View, step: speak.View) -> Deeds:
    """Tell, and type beside it what is asked."""
    if step.label is not None and not step.text:
        yield hand.writes(view, "type", speak.Type(hand.voice.mine(hand.voice.lines.typed, lap(view))))
    yield from hand.speaks(view, hand.voice.told(view))


def decides(hand: Hand, view: View, step: commit.View) -> Deeds:
    """Say what one will do, and write it down; the ticks are no gate, so not all are set."""
    case = hand.voice.case(view)
    yield from hand.says(view, case.action, hand.pace.tap)
    along = hand.voice.mine(hand.voice.lines.along) if step.smart else ""
    ticks = TICKS if step.smart else ()
    record = commit.Record(case.action, case.moment, case.sign, along, ticks)
    yield hand.writes(view, "record", record)


# --- together ---------------------------------------------------------------------------------------------------------


def votes(hand: Hand, view: View, step: choose.View) -> Wish:
    """Choose two cases; what somebody at a real phone brings is everybody's second, so it is played."""
    names = hand.voice.names(view)
    liked = {name: at for at, name in enumerate(hand.voice.person.votes)}
    known = sorted((one.id for one in step.cases if names[one.id] in liked), key=lambda one: liked[names[one]])
    others = [one.id for one in step.cases if one.id not in known]
    first, second = (*known[:1], *others, *known[1:])[:2]
    return hand.writes(view, "vote", choose.Ballot(first, second))


def gossips(hand: Hand, view: View, step: discuss.View) -> Deeds:
    """Offer a hunch aloud, one after the other; lay a note where notes are on."""
    case, place = hand.voice.case(view), hand.voice.place
    yield from hand.says(view, hand.voice.mine(case.hunches, lap(view)), hand.pace.hunch * (0.5 + place))
    if step.notes and place < len(case.notes):
        note = case.notes[place]
        yield hand.writes(view, "note", discuss.Lay(secrets.token_urlsafe(16), note.text, note.share))


def reads(hand: Hand, view: View, step: reveal.View) -> Deeds:
    """Say yes to what one is asked; the owner opens the next part."""
    if step.asked:
        yield hand.tap(view, "want", reveal.Want(True))
    elif step.may:
        yield hand.tap(view, ("part", step.part), reveal.NextPart())


def rates(hand: Hand, view: View, step: rate.View) -> Deeds:
    """Mark what is not marked yet, one by one, and say when that is done."""
    marked = {one.item for one in step.ratings if one.mark}
    for at, item in enumerate(step.items):
        if item.id not in marked:
            yield hand.tap(view, ("rate", item.id), forms.rating(hand.voice, step, at, item))
    yield hand.slow(view, "rated", Done(), hand.pace.speak(""))


def picks(hand: Hand, view: View, step: pick.View) -> Deeds:
    """Pick, or lay one's dots: each begins to look at another place."""
    ids = [one.id for one in step.items]
    start = 0 if step.chooser == "owner" else hand.voice.place % max(len(ids), 1)
    wanted = tuple((ids[start:] + ids[:start])[: step.most])
    if step.chooser == "owner" and wanted and not step.picked:
        yield hand.writes(view, ("pick", *ids), pick.Pick(wanted))
    elif step.chooser == "group":
        yield hand.writes(view, ("dots", *ids), pick.Dots(wanted))


def plays(hand: Hand, view: View, step: enact.View) -> Deeds:
    """The owner lets the scene play, freezes it once, goes back, and ends it; who watches notes what they saw."""
    if step.steers and step.phase != "over":
        told = hand.pace.speak(hand.voice.mine(hand.voice.lines.told))
        first = step.back == 0
        moves = {
            "ready": (enact.Play(), hand.pace.tap),
            "frozen": (enact.Play() if step.back else enact.Rewind(), hand.pace.tap),
            "plays": (enact.Freeze() if first else enact.Cut(), told),
        }
        command, after_s = moves[step.phase]
        yield hand.slow(view, (step.phase, step.back), command, after_s)
    elif step.watches and not step.mine and step.phase != "ready":
        yield hand.writes(view, "observe", Observe(hand.voice.mine(hand.voice.lines.seen, lap(view))))


def fills(hand: Hand, view: View, step: canvas.View) -> Deeds:
    """Fill in one's sheet and show it, most of the time; or write one thing on the sheet that all share."""
    if step.about != "joint":
        share = step.shows and hand.voice.place % 4 != 3
        yield hand.writes(view, "fill", canvas.Fill(forms.sheet(hand.voice, view, step), True, share))
        return
    one = forms.joint(hand.voice, view, step)
    if one is not None:
        yield hand.writes(view, "add", canvas.Add(one))


# --- who, and what next -----------------------------------------------------------------------------------------------


def appoints(hand: Hand, view: View, step: appoint.View) -> Deeds:
    """The owner gives the roles away; where people offer themselves, who sits first does so first."""
    free = open_posts(step)
    if not free:
        return
    role, seats = free[0]
    if step.may and seats:
        yield hand.tap(view, ("appoint", role, seats[0]), appoint.Appoint(role, seats[0]))
    elif step.offers and view.me in seats:
        after_s = hand.pace.tap + (hand.pace.tap + HEARD_S) * seats.index(view.me or "")
        yield hand.slow(view, ("offer", role, *seats), appoint.Offer(role), after_s)


def open_posts(step: appoint.View) -> list[tuple[str, list[str]]]:
    """Give the roles that still want people, with who could take each: a seat has one role at most."""
    held = {one.role: one.seats for one in step.cast}
    busy = {seat for seats in held.values() for seat in seats}
    able = [seat for seat in step.candidates if seat not in busy]
    return [(post.role, able) for post in step.posts if len(held.get(post.role, ())) < post.least and able]


def chooses(hand: Hand, view: View, step: branch.View) -> Deeds:
    """Say what one would rather do, or choose: another way in another case, and by the table's own number."""
    ways = ways_of(step)
    if not ways:
        return
    if step.may and not step.chosen:
        yield hand.tap(view, "take", branch.Take(way(hand.company.variant, view, ways)))
    elif step.wishes:
        yield hand.tap(view, "prefer", branch.Prefer(way(hand.company.variant, view, ways)))


def ways_of(step: branch.View) -> list[str]:
    """Give what can be chosen."""
    return [one.id for one in step.modules] or [one.method for one in step.offers if not one.hard]


def way(variant: int, view: View, ways: list[str]) -> str:
    """Give the way that is taken at this table in this case and this lap, so that in time all are taken."""
    lap = view.head.lap if view.head is not None and view.head.lap is not None else 1
    return ways[(variant + (view.case or 0) + lap - 1) % len(ways)]
