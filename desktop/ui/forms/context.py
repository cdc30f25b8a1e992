"""What a form needs to know beside the record: the language of its words, and what references may name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.language import Language
from desktop.services.client_records import reference_options
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class FormContext:
    """``options(table)`` lists the records that a reference to that table may name."""

    language: Language
    options: Callable[[str], Sequence[tuple[int, str]]]
    name: Callable[[str, int], str]


def form_context(session: Session, client: int | None = None) -> FormContext:
    """The context of forms over an agency; contacts to choose from are those of ``client``."""
    return FormContext(session.language, partial(_options, session, client), session.name)


def _options(session: Session, client: int | None, table: str) -> Sequence[tuple[int, str]]:
    return reference_options(session, table, client)
