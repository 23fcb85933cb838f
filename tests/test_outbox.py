"""An outbox keeps answers in order, only the newest view, and nobody waiting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from server.outbox import Outbox


def outbox(most: int = 64) -> tuple[Outbox, list[bytes], Callable[[], None]]:
    sent: list[bytes] = []
    box = Outbox(lambda: None, most)
    return box, sent, lambda: box.empty_into(sent.append)


def test_answers_go_out_in_order_and_before_the_view_that_was_shown_after_them() -> None:
    box, sent, empty = outbox()
    box.say(b"one")
    box.say(b"two")
    box.show(lambda: b"view")
    empty()
    assert sent == [b"one", b"two", b"view"]


def test_of_all_views_that_wait_only_the_newest_is_drawn_and_sent() -> None:
    box, sent, empty = outbox()
    drawn = []
    for turn in range(50):
        box.show(lambda turn=turn: drawn.append(turn) or b"view %d" % turn)  # type: ignore[func-returns-value,misc]
    empty()
    assert sent == [b"view 49"]
    assert drawn == [49]


def test_a_view_is_drawn_when_it_is_sent_and_not_when_it_is_shown() -> None:
    box, sent, empty = outbox()
    now = [b"early"]
    box.show(lambda: now[0])
    now[0] = b"late"
    empty()
    assert sent == [b"late"]


def test_a_view_equal_to_the_last_one_is_not_sent_again() -> None:
    box, sent, empty = outbox()
    for view in (b"a", b"a", b"b", b"a"):
        box.show(lambda view=view: view)  # type: ignore[misc]
        empty()
    assert sent == [b"a", b"b", b"a"]


def test_nothing_is_sent_twice_and_nothing_out_of_nothing() -> None:
    box, sent, empty = outbox()
    empty()
    box.say(b"once")
    empty()
    empty()
    assert sent == [b"once"]


def test_what_is_said_while_a_view_is_drawn_goes_out_the_next_time() -> None:
    box, sent, empty = outbox()
    box.show(lambda: box.say(b"meanwhile") or b"view")  # type: ignore[func-returns-value]
    empty()
    assert sent == [b"view"]
    empty()
    assert sent == [b"view", b"meanwhile"]


def test_each_thing_that_waits_wakes_the_thread_of_the_screen() -> None:
    woken = []
    box = Outbox(lambda: woken.append(1))
    box.say(b"one")
    box.show(lambda: b"view")
    box.close(4002, "replaced")
    assert len(woken) == 3


def test_answers_that_nobody_reads_close_the_socket_and_are_bounded() -> None:
    box, sent, empty = outbox(most=3)
    for turn in range(10):
        box.say(b"%d" % turn)
    assert box.ending == (1008, "unread")
    empty()
    assert sent == [b"0", b"1", b"2"]


def test_the_first_closing_counts() -> None:
    box, _, _ = outbox()
    assert box.ending is None
    box.close(4002, "replaced")
    box.close(1001, "goodbye")
    assert box.ending == (4002, "replaced")


def test_a_view_that_fails_is_told_to_the_thread_of_the_screen_and_to_nobody_else() -> None:
    box, sent, empty = outbox()
    box.say(b"before")
    box.show(lambda: b"%d" % (1 // 0))
    with pytest.raises(ZeroDivisionError):
        empty()
    assert sent == [b"before"]
