"""The alarm rings when something is due and now and then to look, and not because somebody set it."""

from __future__ import annotations

from threading import Event
from time import monotonic

from server.timepiece import Alarm, Timepiece

SOON_S = 5.0


def test_what_is_due_rings_at_once_though_the_next_look_is_far() -> None:
    rung = Event()
    alarm = Alarm(lambda: 1_000, rung.set)
    alarm.set(1_000)
    assert rung.wait(SOON_S)
    alarm.set(None)
    alarm.stop()


def test_setting_the_alarm_for_later_rings_nothing() -> None:
    rung = Event()
    alarm = Alarm(lambda: 1_000, rung.set)
    for due in (None, 99_000, 99_000, 98_000, None):
        alarm.set(due)
        assert not rung.wait(0.02)
    alarm.stop()


def test_an_alarm_that_was_set_earlier_rings_at_the_new_moment() -> None:
    rung = Event()
    alarm = Alarm(lambda: 1_000, rung.set)
    alarm.set(99_000)
    alarm.set(1_000)
    assert rung.wait(SOON_S)
    alarm.set(None)
    alarm.stop()


def test_a_clock_may_run_so_many_times_as_fast_and_then_the_alarm_does_too_and_nobody_slept() -> None:
    clock = Timepiece(speed=60)
    rung = Event()
    alarm = Alarm(clock.now, rung.set, speed=60)
    began, due = monotonic(), clock.now() + 6_000
    alarm.set(due)
    assert rung.wait(SOON_S)
    assert monotonic() - began < 1.9  # before the next look, and six seconds of the meeting are a tenth of ours
    assert clock.now() >= due
    assert clock.jumped() == 0
    alarm.set(None)
    alarm.stop()
