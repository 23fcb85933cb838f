"""What the pictures are drawn from where somebody looks at them: short, long, missing, hostile; told in the TOML."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

NAMES = ("Lieke", "Bram", "Fatma", "Milan", "Teun", "Anouk", "Joost", "Wilhelmina-Annemarijke v. Bovenkamp")
SEATS = [{"id": f"s{at}", "name": name, "here": True, "phone": True} for at, name in enumerate(NAMES)]
TEXTS = {
    "{question}": "Hoe blijf ik rustig als iemand aan de balie de verantwoordelijkheidsverdeling ter discussie stelt, "
    "terwijl de wachtkamer vol zit?",
    "{line}": "Ik merk dat ik steeds vaker diensten ruil, ook als ik eigenlijk te moe ben "
    "om de overdracht nog goed te doen.",
    "{word}": "arbeidsongeschiktheidsverzekeringsmaatschappijen",
    "{solid}": "W" * 120,
    "{bad}": "\u202e<svg onload=alert(1)> ' \" ]]> &amp; {n} {name} ${x} \u0645\u0631\u062d\u0628\u0627 "
    "👩\u200d👩\u200d👧\u200d👦 Zo\u0308e\u0308",
}


def written(text: str) -> str:
    """Give a text with what stands between braces filled in."""
    for name, said in TEXTS.items():
        text = text.replace(name, said)
    return text


def item(at: int, told: list[str]) -> dict[str, Any]:
    """Give an item as a view has it."""
    tag, *texts = told
    kind, known, seat = tag.partition("@")
    text, *more = map(written, texts)
    return {"id": f"i{at}", "text": text, "by": (seat or None) if known else "s0", "tag": kind, "more": more}


TOLD = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
CONTENT = {
    picture: {name: [item(at, one) for at, one in enumerate(items)] for name, items in contents.items()}
    for picture, contents in TOLD.items()
}
