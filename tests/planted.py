"""The methods of the tutorials, as they stand in the documents, and the faults planted in them, one at a time."""

from __future__ import annotations

import re

from tests.house import ROOT

DOCS = {"nl": ROOT / "docs" / "eigen-methode.md", "en": ROOT / "docs" / "own-method.md"}
TAUGHT = {"nl": ("een-idee", "twee-gesprekken"), "en": ("one-idea", "two-talks")}
FURTHER = {"nl": "\n## Verder: ", "en": "\n## Further: "}


def taught(language: str = "nl", which: int = 0, fence: str = "toml") -> str:
    """Give the file that the reader of a tutorial ends up with: the first of the document, or the second."""
    part = DOCS[language].read_text("utf-8").split(FURTHER[language])[which]
    return "\n".join(re.findall(rf"```{fence}\n(.*?)```", part, re.DOTALL))


RIGHT = taught()
LOOP = '[[blocks]]\nid = "rondes"\nkind = "loop"\ntimes = 2\n\n'
IN_LOOP = RIGHT.replace('[[steps]]\nid = "vertellen"', LOOP + '[[steps]]\nid = "vertellen"', 1)
IN_LOOP = IN_LOOP.replace('id = "vragen"\n', 'id = "vragen"\nblock = "rondes"\n')
CAST = """
[[steps]]
id = "rol"
part = "case"
number = 1
title = { nl = "Een rol", en = "A role" }
say = { nl = "Wie wil?", en = "Who will?" }

[steps.options]
kind = "appoint"
ask = { nl = "Wie wil?", en = "Who will?" }
line = { nl = "Kies.", en = "Choose." }
posts = [{ role = "teller", name = { nl = "Teller", en = "Teller" } }]
"""


FURTHER_ON = taught(which=1)
SHEET = """kind = "canvas"
picture = ""
leaves = "ideas"
fields = [{ id = "idea", label = { nl = "Idee", en = "Idea" } }]"""
ON_A_SHEET = RIGHT.replace('kind = "write"', SHEET).replace('text = true\nleaves = "ideas"\nto = "all"\n', "")
WITH_ROLE = RIGHT.replace('[[steps]]\nid = "vragen"', CAST + '\n[[steps]]\nid = "vragen"')
TITLE = 'title = { nl = "Vertellen", en = "Telling" }'
NO_BLOCK = IN_LOOP.replace('block = "rondes"\n', "")


def planted(old: str, new: str, text: str = RIGHT) -> str:
    """Give a file with something else in one place."""
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


PLANTED = [
    ("toml", "", "", planted('version = "1"', "“version” = 1")),
    ("unknown", "vragen", "time.gves", planted("gives = 1", "gves = 1")),
    ("unknown", "vragen", "mod", planted('mode = "open"', 'mod = "open"')),
    ("missing", "", "purpose", re.sub(r"purpose = .*\n", "", RIGHT)),
    ("missing", "besluit", "ask", planted('kind = "commit"\nask', 'kind = "commit"\n# ask')),
    ("language", "vertellen", "title.en", planted(TITLE, 'title = { nl = "Vertellen" }')),
    ("language", "vertellen", "title.en", planted('en = "Telling"', 'en = " "')),
    ("sort", "vertellen", "time.usual", planted("time = { usual = 180 }", 'time = { usual = "180" }')),
    ("sort", "vertellen", "title", planted(TITLE, 'title = "Vertellen"')),
    ("sort", "vertellen", "points", re.sub(r"points = \[.*?\n\]", 'points = "Wat?"', RIGHT, flags=re.DOTALL)),
    ("sort", "besluit", "time.reserved", planted("reserved = true", "reserved = 1")),
    ("sort", "besluit", "number", planted("number = 5", "number = true")),
    ("not_one_of", "besluit", "kind", planted('kind = "commit"', 'kind = "comit"')),
    ("not_one_of", "vragen", "mode", planted('mode = "open"', 'mode = "opne"')),
    ("who", "idee-schrijven", "who", planted('who = "members"', 'who = "iedereen"')),
    ("eyes", "idee-schrijven", "to", planted('to = "all"', 'to = "members"')),
    ("file_name", "", "id", planted('id = "een-idee"', 'id = "twee-ideeen"')),
    ("name", "Vertellen", "id", planted('id = "vertellen"', 'id = "Vertellen"')),
    ("people", "", "people", planted("best = 6", "best = 9")),
    ("people", "", "people", planted("most = 8", "most = 31")),
    ("twice", "", "steps", planted('id = "vragen"', 'id = "vertellen"')),
    ("number", "besluit", "number", planted("number = 5", "number = 3")),
    ("part", "besluit", "part", planted('part = "case"\nnumber = 5', 'part = "closing"\nnumber = 5')),
    ("needs", "besluit", "needs", planted("number = 5", 'number = 5\nneeds = "note"')),
    ("no_reserved", "", "steps", planted(", reserved = true", "")),
    ("gives", "vragen", "time.gives", planted("gives = 1", "gives = 4")),
    ("gives_reserved", "besluit", "time.gives", planted("reserved = true", "reserved = true, gives = 1")),
    ("least_usual", "idee-schrijven", "time.least", planted("least = 60, gives = 2", "least = 130, gives = 2")),
    ("least_usual", "vragen", "time.least", planted("least_per = 45", "least_per = 95")),
    ("most_usual", "idee-schrijven", "time.most", planted("least = 60, gives = 2", "most = 100, gives = 2")),
    ("nothing_asked", "idee-schrijven", "text", planted("text = true", "text = false")),
    ("around", "besluit", "kind", planted('kind = "commit"', 'kind = "choose"\nof = "ideas"')),
    ("no_block", "vragen", "block", planted("number = 2", 'number = 2\nblock = "ronde"', NO_BLOCK)),
    ("no_steps_in", "rondes", "id", NO_BLOCK),
    ("not_in_row", "idee-schrijven", "block", planted('id = "ideeen"\n', 'id = "ideeen"\nblock = "rondes"\n', IN_LOOP)),
    ("one_of", "rondes", "each", planted("times = 2", 'times = 2\neach = "all"', IN_LOOP)),
    ("positive", "rondes", "times", planted("times = 2", "times = 0", IN_LOOP)),
    ("no_block", "rondes", "within", planted("times = 2", 'times = 2\nwithin = "kring"', IN_LOOP)),
    ("in_itself", "rondes", "within", planted("times = 2", 'times = 2\nwithin = "rondes"', IN_LOOP)),
    ("no_volunteer", "rondes", "volunteer", planted("times = 2", 'binds = "owner"\nvolunteer = true', IN_LOOP)),
    ("size_or_into", "rondes", "size", planted('kind = "loop"\ntimes = 2', 'kind = "split"', IN_LOOP)),
    ("not_offered", "rondes", "id", planted('kind = "loop"\ntimes = 2', 'kind = "module"', IN_LOOP)),
    ("no_role", "idee-schrijven", "who", planted('who = "members"', 'who = "role:teller"')),
    ("no_role", "idee-schrijven", "to", planted('to = "all"', 'to = "role:teller"')),
    ("not_left", "ideeen", "of", planted('of = "ideas"\nto', 'of = "idea"\nto')),
    ("narrow", "ideeen", "of", planted('to = "all"\nask', 'to = "owner"\nask')),
    ("narrow", "kiezen", "of", planted('to = "all"\nask', 'to = "group"\nask')),
    ("no_owner", "vertellen", "who", planted('suits = ["ideas", "stuck"]', "needs_case = false")),
    ("blank_owner", "vertellen", "say", planted('suits = ["ideas", "stuck"]', "needs_case = false")),
    ("sealed_owner", "vertellen", "who", planted("number = 1", 'number = 1\npresence = "absent"')),
    ("sealed_nobody", "vragen", "presence", planted("number = 2", 'number = 2\npresence = "absent"').replace(
        'suits = ["ideas", "stuck"]', "needs_case = false")),
    ("blanks", "vragen", "ask", planted("Stel {owner} één open vraag\", en", "Stel één open vraag\", en")),
    ("no_such_blank", "vragen", "watch", planted("Bewaar het.", "Bewaar het, {voorzitter}.")),
    ("narrow", "ideeen", "of", planted('to = "all"\nask', 'to = "self"\nask')),
    ("narrow", "kiezen", "of", planted('to = "all"\nask', 'to = "self"\nask')),
    ("narrow_canvas", "ideeen", "of", ON_A_SHEET),
    ("module_role", "besluit", "ask", planted('nl = "Wat ga je doen?", en = "What',
        'nl = "En {coach}?", en = "{coach}, what', FURTHER_ON)),
    ("module_role", "besluit", "who", planted('kind = "commit"', 'kind = "round"\nwho = "role:coach"', FURTHER_ON)),
    ("module_left", "besluit", "of", planted('kind = "commit"',
        'kind = "rate"\nof = "woorden"\nleaves = "x"\nmarks = []\nline = { nl = "x", en = "x" }',
        planted("each = 3", 'each = 3\nleaves = "woorden"', FURTHER_ON))),
    ("one_group", "groepjes", "size", planted("size = 2", "size = 4", FURTHER_ON)),
    ("one_group", "groepjes", "into", planted("size = 2", "into = 1", FURTHER_ON)),
    ("people_posts", "", "people.least", planted("posts = [{ ", "posts = [{ least = 5, most = 6, ", FURTHER_ON)),
    ("long", "vertellen", "title.nl", planted('nl = "Vertellen"', f'nl = "{"Vertellen " * 5}"')),
    ("long", "vragen", "ask.en", planted('één open vraag", en = "Ask', f'één open vraag", en = "{"Ask " * 30}')),
    ("long", "ideeen", "line.nl", planted("Lees ze rustig.", "Lees ze rustig. " * 11)),
    ("long", "vertellen", "say.nl", planted("{owner}, vertel.", "{owner}, vertel." + " Neem de tijd." * 30)),
    ("toml_key", "", "", planted("best = 6", "best = 6, best = 7")),
    ("toml_twice", "", "", planted('version = "1"', 'version = "1"\nversion = "2"')),
    ("toml_table", "", "", planted("[steps.options]", '[steps.options]\nkind = "speak"\n[steps.options]')),
    ("toml_equals", "", "", planted("version =", "version")),
    ("toml_value", "", "", planted('version = "1"', "version = “1”")),
    ("toml_quote", "", "", planted('version = "1"', 'version = "1')),
    ("toml_open", "", "", planted('"Eén idee", en', '"Eén idee" en')),
    ("toml_backslash", "", "", planted('"Eén idee"', '"Eén \\idee"')),
    ("toml_more", "", "", planted('version = "1"', 'version = "1" of 2')),
    ("toml_head", "", "", planted("[steps.options]", "[steps.options")),
    ("no_lens", "vragen", "lenses", planted('mode = "open"', 'lenses = ["diep"]')),
]  # fmt: skip
