"""The script of a whole meeting: two cases by the seven steps, by nothing but what people see, tap and type."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.table import Table
from tests.browser.words import option

SENTENCE = "Hoe zeg ik nee tegen mijn teamleider?"
QUESTION = "Wat gebeurde er met je toen je ja zei?"
NOTE = "Misschien past nee niet bij wie hij wil zijn."
KEPT = "Dit zeg ik liever niet hardop."
OWN_NOTE = "Ze zien meer dan ik dacht."
ACTION = "Ik ruil deze maand geen diensten."
SIGN = "Ik slaap weer door."
TIP = "Zeg hardop wat je ziet."
FINDING = "Nee zeggen begint bij jezelf."


def hold(table: Table, first: str, second: str) -> None:
    """Hold the meeting from the agreements to the end, with these two cases; the first seat has the chair."""
    table.console.begin()
    open_circle(table)
    choose_cases(table, first, second)
    first_case(table, first)
    table.console.on("pauze")
    for phone in table.phones.values():
        phone.reads_ask("pauze")
    plain_case(table, second)
    close_circle(table, first)


def open_circle(table: Table) -> None:
    """All agree, all check in, from the chair's left."""
    for phone in table.phones.values():
        phone.press("phone.brief.agree")
        phone.reads("phone.brief.agreed")
    table.console.reads("console.of", n=len(table.phones), of=len(table.phones))
    table.console.on("inchecken")
    table.go_round(table.clockwise(table.first))


def choose_cases(table: Table, first: str, second: str) -> None:
    """Two bring a case, one with a sentence; one has nothing; a secret vote."""
    table.console.on("inbreng")
    early = table[first]
    early.field_of("inbreng").fill(SENTENCE)
    early.press("phone.line.hand")
    expect(early.button("phone.line.change")).to_be_visible()
    for phone in table.clockwise(table.first):
        phone.has_turn()
        if phone.name in (first, second):
            phone.end_turn()
        else:
            phone.press("phone.line.nothing")
            phone.press("phone.nothing.pass")
    table.console.on("kiezen")
    table.console.reads("console.vote.open")
    for phone in table.phones.values():
        phone.vote(first, second)
    table.count_votes()
    for phone in table.phones.values():
        phone.reads("phone.choose.result")
        phone.reads_text(SENTENCE)


def first_case(table: Table, owner: str) -> None:
    """The first case, with everything people may type."""
    console, own, group = table.console, table[owner], table.clockwise(owner)[:-1]
    tell(table, owner, "vertellen")
    ask_round(table, owner)
    tell(table, owner, "oordeel")
    console.on("roddelen")
    own.reads("phone.back.stays")
    own.field("phone.back.note").fill(OWN_NOTE)
    lay(table, group[0].name, owner, NOTE, share=True)
    lay(table, group[1].name, owner, KEPT, share=False)
    console.on("stapel")
    for phone in group:
        phone.reads_text(NOTE)
        phone.reads_text(KEPT)
    own.reads_text(table.words.text(option("stapel", "other_ask")))
    own.reads_no_text(NOTE)
    decide(table, owner)
    read_notes(table, owner)
    tips(table, owner)


def tell(table: Table, owner: str, step: str) -> None:
    """The owner speaks, all others listen."""
    table.console.on(step)
    own = table[owner]
    own.reads("phone.speak.you")
    for phone in table.others(owner):
        phone.reads_text(table.words.inside(owner))
        expect(phone.page.get_by_role("textbox")).to_have_count(0)
    own.press("phone.speak.done")
    own.reads("phone.speak.said_you")


def ask_round(table: Table, owner: str) -> None:
    """One types first, one passes and comes back, one question is left, one is passed over and comes at the end."""
    console, own = table.console, table[owner]
    console.on("vragen")
    types, passes, left, gone, *rest = table.clockwise(owner)[:-1]
    types.has_turn()
    passes.reads("phone.turn.next")
    types.field_like("phone.ask.write").fill(QUESTION)
    types.press("phone.ask.done")
    passes.has_turn()
    passes.press("phone.turn.pass")
    left.has_turn()
    own.press("phone.ask.leave")
    left.reads("phone.ask.left_yours", owner=owner)
    gone.has_turn()
    console.pass_over(gone.name)
    passes.press("phone.ask.return")
    for phone in rest:
        phone.has_turn()
        phone.press("phone.ask.done")
    passes.has_turn()
    passes.press("phone.ask.done")
    console.reads("console.turn.rest")
    console.press("console.turn.give", name=gone.name)
    gone.has_turn()
    gone.press("phone.ask.done")
    console.reads("console.turn.all")


def lay(table: Table, writer: str, owner: str, note: str, share: bool) -> None:
    """Somebody lays a note on the pile, for the owner too or not."""
    phone = table[writer]
    phone.field("phone.notes.label").fill(note)
    if share:
        phone.switch("phone.notes.share", owner=owner)
    phone.press("phone.notes.lay")
    phone.reads_text(note)
    expect(phone.field("phone.notes.label")).to_have_value("")


def decide(table: Table, owner: str) -> None:
    """The owner turns round again, and writes down what they take."""
    table.console.on("besluit")
    own = table[owner]
    own.reads_text(OWN_NOTE)
    own.field_like("phone.commit.action").fill(ACTION)
    own.pick(table.words("phone.commit.week"))
    own.field("phone.commit.sign").fill(SIGN)
    own.press("phone.commit.keep")
    own.reads("phone.commit.kept")
    for phone in table.others(owner):
        phone.reads("phone.commit.said", owner=owner)


def read_notes(table: Table, owner: str) -> None:
    """The owner wants the notes that may go to them, and sees no other."""
    table.console.on("briefjes")
    own = table[owner]
    own.press("phone.reveal.yes")
    own.reads_text(NOTE)
    own.reads_no_text(KEPT)


def tips(table: Table, owner: str) -> None:
    """All think of a tip, one writes it, all say it; the owner reads it with its writer's name."""
    table.console.on("tip-schrijven")
    group = table.clockwise(owner)[:-1]
    writer, *rest = group
    writer.pick(table.words.text(option("tip-schrijven", "choices")[2].label))
    writer.page.get_by_role("textbox").fill(TIP)
    writer.press("phone.write.give")
    for phone in rest:
        phone.press("phone.write.aloud")
        phone.reads("phone.write.thanks")
    table.console.reads("console.write.all")
    table.console.on("tips")
    table[owner].reads_text(TIP)
    table[owner].reads_text(writer.name)
    writer.has_turn()
    writer.reads_text(TIP)
    table.go_round(group)


def plain_case(table: Table, owner: str) -> None:
    """The second case, in which nobody types."""
    console, own, group = table.console, table[owner], table.clockwise(owner)[:-1]
    tell(table, owner, "vertellen")
    console.on("vragen")
    for phone in group:
        phone.has_turn()
        phone.press("phone.ask.done")
    tell(table, owner, "oordeel")
    console.on("roddelen")
    own.reads("phone.back.stays")
    console.on("stapel")
    group[0].reads("phone.reveal.none")
    console.on("besluit")
    own.press("phone.commit.spoken")
    console.on("briefjes")
    own.press("phone.reveal.no")
    console.on("tip-schrijven")
    console.on("tips")
    table.go_round(group)


def close_circle(table: Table, owner: str) -> None:
    """Look back, a word for the chair, keep or wipe, and the end."""
    console = table.console
    console.on("terugkijken")
    for phone in table.phones.values():
        phone.pick("4")
        phone.press("phone.write.done")
        phone.reads("phone.write.marked")
    console.reads("console.write.average")
    console.on("voor-de-voorzitter")
    table.go_round(table.clockwise(table.first))
    console.on("bewaren")
    own = table[owner]
    own.reads_text(ACTION)
    own.switch("phone.keep.record")
    with own.page.expect_download() as file:
        own.press("phone.keep.all")
    text = file.value.path().read_text("utf-8-sig")
    assert all(one in text for one in (SENTENCE, ACTION, SIGN, TIP, OWN_NOTE)), text
    for phone in table.others(owner):
        phone.touch(phone.page.get_by_role("main").get_by_role("button").last)
    console.field("console.findings.label").fill(FINDING)
    console.press("console.findings.save")
    console.reads("console.findings.saved")
    console.close_circle()
    console.reads_text(ACTION)
    console.reads_text(FINDING)
    for phone in table.phones.values():
        phone.reads("phone.ended.ask")
        phone.reads_no_text(TIP)
