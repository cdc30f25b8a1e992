"""Phrases as text in the database, so that the history is told in whatever language the reader chose."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase


def phrase_to_json(phrase: Phrase) -> str:
    """A phrase with its values."""
    return json.dumps(_encoded(phrase), ensure_ascii=False)


def phrase_from_json(text: str) -> Phrase:
    """The phrase of ``phrase_to_json``."""
    phrase = _decoded(json.loads(text))
    assert isinstance(phrase, Phrase)
    return phrase


def _encoded(value: object) -> object:
    match value:
        case Phrase():
            args = {name: _encoded(arg) for name, arg in value.args}
            return {"phrase": value.text, "args": args, "n": value.n, "comment": value.comment}
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case Month():
            return {"month": str(value)}
        case Decimal():
            return {"decimal": str(value)}
        case tuple():
            return {"words": [_encoded(word) for word in value]}
        case None | bool() | int() | float() | str():
            return value
        case _:
            return str(value)


def _decoded(value: object) -> object:
    match value:
        case {"phrase": str(text), "args": dict(args), "n": n, "comment": str(comment)}:
            known = {str(name): _decoded(arg) for name, arg in args.items()}
            return Phrase(text, comment=comment, n=n, **known)
        case {"moment": str(text)}:
            return datetime.fromisoformat(text)
        case {"day": str(text)}:
            return date.fromisoformat(text)
        case {"month": str(text)}:
            return Month.parse(text)
        case {"decimal": str(text)}:
            return Decimal(text)
        case {"words": list(words)}:
            return tuple(map(_decoded, words))
        case _:
            return value
