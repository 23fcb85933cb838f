"""appoint: somebody gets a role, by the owner or the chair, by offering, by rota or by lot (methods.md 11, 14).

A role is public: everybody in the circle may know who has it.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Cast, Eye, Floor, Item, Private, Scene, Text, clockwise, shuffled
from server.steps.people import Who, here

MUST = True


class Post(Plain):
    """A role to fill, with `least` to `most` people: `role` is its name in the method, `name` its name on the screens.

    `cards` say what to do in it; they are given out in order.
    """

    role: str
    name: Text
    cards: tuple[Text, ...] = ()
    least: int = 1
    most: int = 1


class Options(Plain, tag_field="kind", tag="appoint"):
    """Who fills the `posts`, `of` whom; `fresh`: nobody who had the role before in this case, while there are others.

    `by`: the owner appoints, the chair does, people offer themselves (`volunteer`), who sits next to who had it last
    (`rota`), or the lot. The role `owner` makes somebody the owner of what follows, in its loop if there is one.
    """

    ask: Text
    line: Text
    posts: tuple[Post, ...]
    by: Literal["owner", "chair", "volunteer", "rota", "lot"] = "owner"
    of: Who = "members"
    fresh: bool = False


class State(Private, tag_field="kind", tag="appoint"):
    """Who fills which post."""

    cast: tuple[Cast, ...] = ()


class View(Private, tag_field="kind", tag="appoint"):
    """`may` is true for who appoints, `offers` for who may offer to take a post; `card` is what one's own role asks."""

    ask: Text
    line: Text
    posts: tuple[Post, ...]
    cast: tuple[Cast, ...] = ()
    candidates: tuple[str, ...] = ()
    may: bool = False
    offers: bool = False
    card: Text | None = None


class Appoint(Private, tag_field="do", tag="appoint"):
    """This seat gets the role, or no longer has it when it had."""

    role: str
    seat: str


class Offer(Private, tag_field="do", tag="offer"):
    """I take this role, or rather not any more."""

    role: str


COMMANDS = (Appoint, Offer)


def begin(options: Options, scene: Scene) -> State:
    """Nobody yet; by rota or by lot the roles are given out at once."""
    state = State()
    if options.by not in ("rota", "lot"):
        return state
    for post in options.posts:
        order = turn_order(options, post, state, scene)
        for seat in order[: post.least]:
            state = given(state, post.role, seat, scene)
    return state


def turn_order(options: Options, post: Post, state: State, scene: Scene) -> tuple[str, ...]:
    """Give the candidates in the order of the rota, or of the lot."""
    free = candidates(options, post.role, state, scene)
    if options.by == "lot":
        return shuffled(sorted(free), scene.luck + post.role.encode())
    had = next((one.had for one in scene.cast if one.role == post.role), ())
    return tuple(seat for seat in clockwise(scene.seats, had[-1] if had else scene.owner) if seat in free)


def candidates(options: Options, role: str, state: State, scene: Scene) -> tuple[str, ...]:
    """Give who may have a role: here, meant, without another post; who had it before only when nobody else is left."""
    busy = {seat for one in state.cast for seat in one.seats if one.role != role}
    able = tuple(seat for seat in here(options.of, scene) if seat not in busy)
    if not options.fresh:
        return able
    had = {seat for one in scene.cast if one.role == role for seat in one.had}
    return tuple(seat for seat in able if seat not in had) or able


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Give a role, or take it back."""
    chair = by.leads or (by.console and by.seat in (None, scene.owner))
    match command:
        case Appoint(role=role, seat=seat):
            if not chair and not (options.by == "owner" and by.seat is not None and by.seat == scene.owner):
                raise Refused("not_yours")
        case Offer(role=role) if by.seat is not None:
            seat = by.seat
            if options.by != "volunteer":
                raise Refused("not_yours")
        case _:
            raise Refused("not_now")
    return taken(options, state, role, seat, scene)


def taken(options: Options, state: State, role: str, seat: str, scene: Scene) -> State:
    """Give the role to a seat that may have it, or take it away again; refuse more than there is room for."""
    post = next((one for one in options.posts if one.role == role), None)
    if post is None:
        raise Refused("not_a_choice")
    holders = next((one.seats for one in state.cast if one.role == role), ())
    if seat in holders:
        return State(
            tuple(replace(one, seats=minus(one.seats, seat)) if one.role == role else one for one in state.cast)
        )
    if seat not in candidates(options, role, state, scene):
        raise Refused("not_a_choice")
    if post.most == 1 and holders:  # another one in place of the first
        state = emptied(state, role, ())
    elif len(holders) >= post.most:
        raise Refused("list_full")
    return given(state, role, seat, scene)


def emptied(state: State, role: str, seats: tuple[str, ...]) -> State:
    """Leave a role to these seats alone."""
    return State(tuple(replace(one, seats=seats) if one.role == role else one for one in state.cast))


def minus(seats: tuple[str, ...], gone: str) -> tuple[str, ...]:
    """Give the seats but one."""
    return tuple(seat for seat in seats if seat != gone)


def given(state: State, role: str, seat: str, scene: Scene) -> State:
    """Give a role to a seat: in sitting order, so that the order of appointing is not kept."""
    rest = tuple(one for one in state.cast if one.role != role)
    held = {*(one for known in state.cast if known.role == role for one in known.seats), seat}
    fresh = Cast(role, tuple(one for one in scene.seats if one in held))
    return State(tuple(sorted((*rest, fresh), key=lambda one: one.role)))


def stirred(options: Options, state: State, seat: str, scene: Scene) -> State:
    """Who is away has no role."""
    return State(tuple(replace(one, seats=tuple(s for s in one.seats if s in scene.here)) for one in state.cast))


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody has the floor but who appoints: the owner, where the owner does."""
    open_post = not done(options, state, scene)
    return Floor(lit=scene.owner if options.by == "owner" and open_post and scene.owner in scene.here else None)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether every post is filled, as far as there are people for it."""
    held = {one.role: len(one.seats) for one in state.cast}
    free = [seat for seat in here(options.of, scene) if not any(seat in one.seats for one in state.cast)]
    return not free or all(held.get(post.role, 0) >= post.least for post in options.posts)


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Everybody sees who has which role; who appoints may tap."""
    able = dict.fromkeys(seat for post in options.posts for seat in candidates(options, post.role, state, scene))
    bare = tuple(replace(post, cards=()) for post in options.posts)
    plain = View(options.ask, options.line, bare, state.cast, tuple(seat for seat in scene.seats if seat in able))
    if eye.role == "console":
        return replace(plain, may=True)
    if eye.seat is None:
        return plain
    may = options.by == "owner" and eye.role == "owner"
    return replace(
        plain, may=may, offers=options.by == "volunteer" and eye.seat in able, card=card(options, state, eye.seat)
    )


def card(options: Options, state: State, seat: str) -> Text | None:
    """Give what a seat's role asks of it."""
    for post in options.posts:
        held = next((one.seats for one in state.cast if one.role == post.role), ())
        if seat in held and post.cards:
            return post.cards[held.index(seat) % len(post.cards)]
    return None


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave who has each role, with its card, for everybody to know."""
    return tuple(held(options, post, state, scene) for post in options.posts)


def held(options: Options, post: Post, state: State, scene: Scene) -> Artefact:
    """Give one role as it is left."""
    seats = next((one.seats for one in state.cast if one.role == post.role), ())
    return Artefact(f"role:{post.role}", tuple(Item(id=seat, by=seat, tag=post.role) for seat in seats), scene.seats)
