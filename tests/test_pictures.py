"""The pictures of the instruments: what stands where, no word leaves its room or is lost, and all is told in words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise, product
from math import hypot, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as some

import hatch_build
from tests.browser.pictures_content import CONTENT, SEATS
from tests.pictures import Artist, faults, numbers

WIDTHS = (160, 200, 240, 281, 342, 519, 520, 720)
WALLS = ((705, 340), (440, 300), (250, 300))  # whole, half and a third of a wall of 1280, in the pictures' units
EVERY = [(picture, content) for picture in CONTENT for content in CONTENT[picture]]
HONEST = [(picture, content) for picture, content in EVERY if content != "hostile"]


@pytest.fixture(scope="module")
def node() -> Iterator[Artist]:
    """Node with the pictures in it."""
    artist = Artist()
    yield artist
    artist.shut()


# --- the pie ----------------------------------------------------------------------------------------------------------


def test_hours_that_do_not_fit_lie_outside_the_pie_and_nothing_is_made_smaller(node: Artist) -> None:
    laid = node.ask("call", "portions", "portions", [18, 8, 8, 6, 4], 36)
    turns = {layer: sum(one["to"] - one["from"] for one in laid if one["layer"] == layer) for layer in (0, 1)}
    assert isclose(turns[0], 1)
    assert isclose(turns[1], 8 / 36)
    assert [one["slice"] for one in laid] == [0, 1, 2, 3, 3, 4], "what lies on the rim is cut, not moved"
    assert isclose(laid[0]["to"] - laid[0]["from"], 18 / 36)


def test_far_too_many_hours_go_round_as_often_as_they_must(node: Artist) -> None:
    laid = node.ask("call", "portions", "portions", [100], 30)
    assert [one["layer"] for one in laid] == [0, 1, 2, 3]
    assert isclose(laid[-1]["to"], 1 / 3)


def test_empty_time_is_shown(node: Artist) -> None:
    left = node.ask("call", "portions", "open", [20, 14], 36)
    assert isclose(left["from"], 34 / 36)
    assert left["to"] == 1
    assert node.ask("call", "portions", "open", [20, 16], 36) is None
    assert node.ask("call", "portions", "open", [], 0) == {"from": 0, "to": 1}


@given(parts=some.lists(some.floats(0, 60), max_size=10), whole=some.floats(0.5, 80))
def test_a_pie_holds_exactly_the_hours_it_was_given(node: Artist, parts: list[float], whole: float) -> None:
    laid = node.ask("call", "portions", "portions", parts, whole)
    assert all(0 <= one["from"] < one["to"] <= 1 + 1e-9 for one in laid)
    for slice_, part in enumerate(parts):
        turns = sum(one["to"] - one["from"] for one in laid if one["slice"] == slice_)
        assert isclose(turns * whole, part, abs_tol=1e-6)


WRITTEN = {"7,5": 7.5, "7.5": 7.5, " 8 ": 8, "-3": 0, "veel": 0, "NaN": 0, "Infinity": 0, "99999999": 9999, "": 0}


@pytest.mark.parametrize(("told", "hours"), WRITTEN.items())
def test_hours_are_read_as_people_write_them(node: Artist, told: str, hours: float) -> None:
    assert node.ask("call", "portions", "hours", told) == hours


def test_a_whole_turn_is_drawn_too(node: Artist) -> None:
    where = {"x": 0, "y": 0, "from": 0, "to": 1}
    for inner in (0, 40):
        path = node.ask("call", "strokes", "band", where | {"inner": inner, "outer": 50})
        assert "NaN" not in path
        assert path.startswith("M0 -50A50 50 0 1 1"), "a circle that ends where it begins is no arc"


# --- the other shapes -------------------------------------------------------------------------------------------------


def test_a_pane_is_wider_the_more_stands_in_it_and_none_vanishes(node: Artist) -> None:
    shares = [node.ask("call", "panes", "split", {"known": n, "unknown": 4, "least": 0.36}) for n in (0, 2, 4, 8, 40)]
    assert shares == sorted(shares)
    assert shares[2] == 0.5
    assert (shares[0], shares[-1]) == (0.36, 0.64)


def test_a_count_below_four_is_never_told(node: Artist) -> None:
    words = [{"tag": "open", "text": f"woord {told}", "more": [told]} for told in ("", "1", "3", "4", "7", "veel")]
    chosen = node.ask("call", "panes", "chosen", words, "open")
    assert [one["count"] for one in chosen] == [7, 4, 0, 0, 0, 0]


def test_words_lie_within_the_round_corner_of_a_quarter(node: Artist) -> None:
    fields = [{"name": "Kwaliteit", "text": text} for text in ("zorgzaam", "betuttelend", "loslaten", "x")]
    for wide in (90, 134, 200):
        found = node.ask("call", "quarters", "chosen", fields, wide, [wide, wide * 1.5])
        w, h, r = (found["quarter"][side] for side in "whr")
        for held in found["held"]:
            far_x, far_y = held["box"]["x"] + held["box"]["w"], held["box"]["y"] + held["box"]["h"]
            assert far_x < w
            assert far_y < h
            assert hypot(max(0, far_x - (w - r)), max(0, far_y - (h - r))) < r


def test_short_words_make_a_ring_and_long_ones_a_box(node: Artist) -> None:
    def roundness(text: str) -> float:
        fields = [{"name": "Valkuil", "text": text}] * 4
        quarter = node.ask("call", "quarters", "chosen", fields, 200, [200, 300])["quarter"]
        return float(quarter["r"] / quarter["w"])

    assert roundness("zorg") == 1
    assert (
        roundness("een lange zin die niet in een kwart cirkel past, hoe je hem ook breekt, want er komt steeds meer")
        < 1
    )


def test_a_chain_is_shared_out_over_columns_in_its_order(node: Artist) -> None:
    assert node.ask("call", "chain", "shared", [100, 100, 100, 100], 2) == [[0, 2], [2, 4]]
    assert node.ask("call", "chain", "shared", [300, 50, 50, 50], 2) == [[0, 1], [1, 4]]
    assert node.ask("call", "chain", "shared", [10], 3) == [[0, 1]]


def test_hands_of_cards_lie_beside_each_other_where_they_fit(node: Artist) -> None:
    assert node.ask("call", "cards", "beside", [3, 1, 2], 4) == [[0, 1], [2]]
    assert node.ask("call", "cards", "beside", [9, 1], 4) == [[0], [1]]


def test_a_quality_in_two_hands_is_seen(node: Artist) -> None:
    items = CONTENT["cards"]["short"]
    assert node.ask("call", "cards", "alsoIn", items, items[1]) == ["self"]
    assert node.ask("call", "cards", "alsoIn", items, items[0]) == []


def test_only_the_five_letters_can_be_ticked(node: Artist) -> None:
    drawn = node.draw("plan", "hostile", 342)
    assert sum(mark["look"] == "tick" for mark in drawn["marks"] if "look" in mark) == 1


# --- letters ----------------------------------------------------------------------------------------------------------


BROKEN = """ver·ant·woor·de·lijk·heids·ver·de·ling tegen·over·gesteld zelf·ver·ze·kerd hulp·vaar·dig schoon·heid ja
  zeeën arbeids·on·ge·schikt·heids·ver·ze·ke·rings·maat·schap·pijen oplei·dings·uren en/·of
  co-·ouder·schaps·re·ge·ling"""


@pytest.mark.parametrize("parts", BROKEN.split())
def test_a_long_word_is_broken_where_a_reader_would(node: Artist, parts: str) -> None:
    word = parts.replace("·", "")
    seams = [0, *node.ask("call", "seams", "seams", word), len(word)]
    assert "·".join(word[one:other] for one, other in pairwise(seams)) == parts


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad-]+", "", text)


@given(
    text=some.text(some.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=80),
    wide=some.integers(40, 400),
)
def test_whatever_somebody_writes_no_line_is_too_wide_and_no_letter_is_lost(node: Artist, text: str, wide: int) -> None:
    lines = node.ask("call", "measure", "wrap", text, {"wide": wide, "size": 16, "even": True})
    assert bare("".join(lines)) == bare(text)
    for line in lines:
        assert node.ask("call", "measure", "width", line, 16) <= max(wide, 23 * one_sign(line))


def one_sign(line: str) -> int:
    """1 when a line is one sign as people count, which is never cut; else 0."""
    return int(len(re.sub(r"[\u0300-\u036f\u200d\ufe0f]", "", line)) <= 1)


def test_a_text_that_must_be_short_ends_in_an_ellipsis_within_its_room(node: Artist) -> None:
    lines = node.ask(
        "call", "measure", "wrap", "een zin die veel te lang is voor twee regels", {"wide": 90, "size": 16, "most": 2}
    )
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert node.ask("call", "measure", "width", lines[-1], 16) <= 90


# --- every picture ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("picture", "content"), EVERY)
def test_words_stay_in_their_room_whatever_the_screen(node: Artist, picture: str, content: str) -> None:
    for wide, language in product(WIDTHS, ("nl", "en")):
        drawn = node.draw(picture, content, wide, language=language)
        assert numbers(drawn) is not None
        assert list(faults(drawn)) == [], f"at {wide} in {language}"
        assert 0 < drawn["high"] < 10_000


@pytest.mark.parametrize(("picture", "content"), EVERY)
def test_letters_are_never_smaller_than_sixteen_on_a_page(node: Artist, picture: str, content: str) -> None:
    drawn = node.draw(picture, content, 281)
    assert min(mark["size"] for mark in drawn["marks"] if mark["kind"] == "words") >= 16


@pytest.mark.parametrize(("picture", "content"), HONEST)
def test_nothing_that_was_written_is_missing_on_a_page(node: Artist, picture: str, content: str) -> None:
    for wide in (281, 342, 720):
        drawn = node.draw(picture, content, wide)
        shown = bare("".join("".join(mark["lines"]) for mark in drawn["marks"] if mark["kind"] == "words"))
        assert "…" not in shown, f"at {wide}"
        for item in CONTENT[picture][content]:
            if item["tag"] not in ("hours", "unknown"):
                assert bare(item["text"]) in shown, f"at {wide}"


@pytest.mark.parametrize(("picture", "content"), EVERY)
def test_a_wall_shows_all_of_a_picture_with_letters_as_big_as_can_be(node: Artist, picture: str, content: str) -> None:
    for wide, high in WALLS:
        found = node.ask("wall", picture, CONTENT[picture][content], {"wide": wide, "high": high, "seats": SEATS})
        size, drawn = found["size"], found["drawing"]
        assert list(faults(drawn)) == [], f"at {wide}"
        if content != "hostile" and wide == WALLS[0][0]:
            assert drawn["high"] <= size["high"] + 1
            assert size["wide"] <= 2 * wide, "letters a room can still read"


def test_what_is_missing_is_dashed(node: Artist) -> None:
    for picture in CONTENT:
        looks = [mark.get("look", "") for mark in node.draw(picture, "missing", 342)["marks"]]
        assert any("none" in look for look in looks) or picture in ("chain", "pie"), picture
        assert node.ask("draw", picture, [], {"wide": 342})["marks"], picture


# --- in words ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("picture", "content"), EVERY)
def test_all_that_is_drawn_is_told_in_words(node: Artist, picture: str, content: str, language: str) -> None:
    items = CONTENT[picture][content]
    told = node.ask("tell", picture, items, {"language": language, "seats": SEATS})
    assert told
    assert [
        one
        for one in told
        if not one.strip() or "picture." in one or "undefined" in one or ".." in one.replace("...", "")
    ] == []
    whole = " ".join(told)
    for item in items:
        assert item["text"].strip().rstrip(".") in whole or item["tag"] in ("hours", "unknown")


def test_words_say_what_only_colour_and_place_show(node: Artist) -> None:
    def told(picture: str) -> str:
        return " ".join(node.ask("tell", picture, CONTENT[picture]["short"], {"language": "nl", "seats": SEATS}))

    assert "8 uur te veel" in told("pie")
    assert "kost energie, mag" in told("pie")
    assert "betrokken (gekozen door 5)" in told("johari")
    assert "tekening van een brug: bruggen bouwen" in told("shield")
    assert "van Bram" in told("cards")
    assert "2. Bram: Mijn team praat over elkaar" in told("chain")
    assert "Niet aangevinkt: acceptabel, realistisch" in told("plan")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_drawing_to_choose_from_has_a_name(language: str) -> None:
    words = json.loads((hatch_build.STATIC / "words" / f"{language}.json").read_text("utf-8"))
    source = (hatch_build.STATIC / "pictures" / "signs.js").read_text("utf-8")
    names = re.findall(r'^  (\w+): "M', source, re.MULTILINE)
    assert len(names) >= 16
    assert [name for name in names if f"picture.sign.{name}" not in words] == []


def test_a_drawing_that_is_none_is_none(node: Artist) -> None:
    for name in ("constructor", "__proto__", "../tree", ""):
        assert node.ask("call", "signs", "sign", name) == ""
