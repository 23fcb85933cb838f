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


class Line:
    """A line that takes so many messages at once."""

    def __init__(self, takes: int) -> None:
        self.takes = takes
        self.sent: list[bytes] = []
        self.woken = 0

    def offer(self, message: bytes) -> bool:
        self.takes -= 1
        if self.takes >= 0:
            self.sent.append(message)
        return self.takes >= 0

    def wake(self) -> None:
        self.woken += 1

    def box(self) -> Outbox:
        return Outbox(self.wake, offer=self.offer)


def test_what_the_line_takes_goes_out_at_once_and_wakes_nobody() -> None:
    line = Line(takes=10)
    box = line.box()
    box.say(b"one", later=True)
    box.show(lambda: b"view", later=True)
    assert line.sent == []
    box.go()
    box.show(lambda: b"view")
    assert (line.sent, line.woken) == ([b"one", b"view"], 0)


@pytest.mark.parametrize("takes", [0, 1, 2])
def test_what_the_line_does_not_take_is_sent_by_the_thread_of_the_screen_in_the_same_order(takes: int) -> None:
    line = Line(takes)
    box = line.box()
    box.say(b"one", later=True)
    box.say(b"two", later=True)
    box.show(lambda: b"view", later=True)
    box.go()
    assert line.sent == [b"one", b"two", b"view"][:takes]
    assert line.woken == 1
    box.empty_into(line.sent.append)
    assert line.sent == [b"one", b"two", b"view"]
    box.empty_into(line.sent.append)
    assert len(line.sent) == 3


def test_a_view_that_cannot_be_drawn_hurts_only_the_thread_of_its_screen() -> None:
    line = Line(takes=10)
    box = line.box()
    box.show(lambda: b"%d" % (1 // 0))
    assert line.woken == 1
    with pytest.raises(ZeroDivisionError):
        box.empty_into(line.sent.append)


def test_what_is_said_while_the_line_is_offered_something_is_not_lost() -> None:
    line = Line(takes=10)
    box = line.box()
    box.show(lambda: box.show(lambda: b"newer") or b"view")  # type: ignore[func-returns-value]
    assert line.sent == [b"view"]
    assert line.woken > 0
    box.empty_into(line.sent.append)
    assert line.sent == [b"view", b"newer"]


def test_a_box_that_is_closing_leaves_all_to_the_thread_of_the_screen() -> None:
    line = Line(takes=10)
    box = line.box()
    box.close(4002, "replaced")
    box.say(b"late")
    assert line.sent == []
    assert line.woken == 2


def test_of_news_that_waits_only_the_newest_goes_out_between_the_answers_and_the_view() -> None:
    box, sent, empty = outbox(most=2)
    box.show(lambda: b"view")
    for turn in range(99):
        box.tell(b"news %d" % turn)
    box.say(b"one")
    empty()
    empty()
    assert sent == [b"one", b"news 98", b"view"]
    assert box.ending is None


@pytest.mark.parametrize("takes", [0, 1, 2, 3])
def test_news_goes_out_once_however_much_the_line_takes(takes: int) -> None:
    line = Line(takes)
    box = line.box()
    box.say(b"one", later=True)
    box.tell(b"news", later=True)
    box.show(lambda: b"view", later=True)
    box.go()
    assert line.sent == [b"one", b"news", b"view"][:takes]
    box.empty_into(line.sent.append)
    assert line.sent == [b"one", b"news", b"view"]
