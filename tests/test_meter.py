"""What comes in is counted right, however it is cut into pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.meter import Bucket, Frames, Places
from tests.plugs import masked


def test_a_bucket_lets_a_burst_through_and_then_so_many_a_second() -> None:
    bucket = Bucket(per_s=20, burst=40, now=100.0)
    assert bucket.take(40, 100.0)
    assert not bucket.take(1, 100.0)
    assert not bucket.take(1, 100.04)  # what was refused counts too: who goes on hammering stays out
    assert bucket.take(1, 100.2)


def test_a_bucket_never_holds_more_than_its_burst() -> None:
    bucket = Bucket(per_s=20, burst=40, now=0.0)
    assert bucket.take(40, 9_999.0)
    assert not bucket.take(1, 9_999.0)


def test_somebody_who_types_fast_is_never_refused() -> None:
    bucket = Bucket(per_s=20, burst=40, now=0.0)
    assert all(bucket.take(1, turn * 0.06) for turn in range(1_000))


FRAMES = st.tuples(st.integers(0, 70_000), st.sampled_from([0x81, 0x01, 0x00, 0x80, 0x89, 0x8A, 0x88]))


@given(st.lists(FRAMES, max_size=6), st.lists(st.integers(1, 9_000), min_size=1))
def test_frames_are_counted_whatever_their_kind_and_however_they_are_cut(
    sizes: list[tuple[int, int]], cuts: list[int]
) -> None:
    stream = b"".join(masked(b"\x88" * size, first) for size, first in sizes)
    frames, counted, at, turn = Frames(), 0, 0, 0
    while at < len(stream):
        step = cuts[turn % len(cuts)]
        counted += frames.count(stream[at : at + step])
        at, turn = at + step, turn + 1
    assert counted == len(sizes)
    assert frames.closed == any(first == 0x88 for _, first in sizes)


def test_a_frame_that_lies_about_its_length_is_one_frame() -> None:
    frames = Frames()
    assert frames.count(masked(b"\x81\x80" * 20, claim=2**40)) == 1
    assert frames.count(b"\x81\x80" * 1_000) == 0


def test_places_are_counted_in_all_and_for_each_address() -> None:
    places = Places(most=5, per_address=2)
    assert [places.enter("a") for _ in range(3)] == [True, True, False]
    assert [places.enter(None) for _ in range(4)] == [True, True, True, False]
    assert not places.enter("b")
    places.leave("a")
    assert places.enter("b")
    assert places.taken() == 5
