"""What a sheet lists: clients, or calls, callbacks, payments, contracts, contacts or keywords of clients."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Final

from desktop.excel.layout import ColumnHeader, Table, header_key
from desktop.services.mapping.targets import IDENTITY, Target, targets, words_of
from desktop.services.mapping.words import CALLS, GENERAL, KEYWORDS, SUBJECTS, Subject

_NOT_MEANT: Final = {"callback.due_on": frozenset({"回访日期"})}  # in a list of clients it may as well be the last call
_ONLY_ON_THEIR_SHEETS: Final = frozenset({"call", "keyword", "daily_figures"})
_ONLY_ON_THEIR_SHEET_KEYS: Final = frozenset(
    {"callback.due_time", "callback.kind", "callback.rep", "callback.purpose", "callback.state", "callback.reason",
     "payment.kind", "payment.note", "service_period.note"}
)  # fmt: skip
_NAMED_BONUS: Final = 2
_MANY_OF_A_CLIENT: Final = ("call", "keyword", "callback", "payment", "service_period", "contact")


@cache
def general_meanings() -> Mapping[str, tuple[Target, ...]]:
    """Header → what it may mean in a list of clients; a field's own words come before others'."""
    found: defaultdict[str, list[Target]] = defaultdict(list)
    for key, target in targets().items():
        if target.table in _ONLY_ON_THEIR_SHEETS or key in _ONLY_ON_THEIR_SHEET_KEYS:
            continue
        for word in (*words_of(target), *GENERAL.get(key, ())):
            title = header_key(word)
            if title not in _NOT_MEANT.get(key, ()) and target not in found[title]:
                found[title].append(target)
    return {title: tuple(meant) for title, meant in found.items() if title}


@cache
def meanings_on(table: str) -> Mapping[str, tuple[Target, ...]]:
    """Header → what it may mean on a sheet that lists the records of a table."""
    subject = next(subject for subject in SUBJECTS if subject.table == table)
    found: defaultdict[str, list[Target]] = defaultdict(list)
    for words in (subject.sure, _own_words(subject), subject.unsure):
        for key, titles in words.items():
            for title in map(header_key, titles):
                if targets()[key] not in found[title]:
                    found[title].append(targets()[key])
    for title, meant in general_meanings().items():
        found[title] += [target for target in meant if _goes_along(subject, target) and target not in found[title]]
    return {title: tuple(meant) for title, meant in found.items() if title and meant}


def subject_of(table: Table) -> str:
    """The table of the records that a sheet lists; ``client`` where nothing else explains more of its columns."""
    of_clients = _explained(table.columns, general_meanings())
    best, most = "client", len(of_clients) if of_clients.intersection(IDENTITY) else 0
    possible = [
        (subject, explained)
        for subject in SUBJECTS
        if all((explained := _explained(table.columns, meanings_on(subject.table))) & group for group in subject.needs)
    ]
    titled = sum(not column.without_title for column in table.columns)
    whole = [subject for subject, explained in possible if len(explained) == titled]
    for subject, explained in possible:
        is_named = subject.titles.search(table.sheet.name) is not None
        # Titles that say little are enough where every one of them has its meaning for one subject alone.
        is_sure = whole == [subject] or any(_is_sure(subject, column) for column in table.columns)
        if not is_named and not is_sure:
            continue
        score = len(explained) + _NAMED_BONUS * is_named
        if score > most:
            best, most = subject.table, score
    return best


def confirmed_subject(keys: Collection[str]) -> str:
    """What a sheet lists whose columns a person has said: by the keys of the fields that they hold."""
    if "call.started_at" in keys:
        return "call"
    if "keyword.word" in keys:
        return "keyword"
    about_clients = any(key.startswith("client.") and key not in IDENTITY for key in keys)
    if not about_clients and not set(keys).intersection(IDENTITY):
        return next((key.partition(".")[0] for key in sorted(keys) if key.startswith(_MANY_OF_A_CLIENT)), "client")
    return "client"


def is_sure_on(table: str, column: ColumnHeader) -> bool:
    """Whether a title is a field's own on a sheet about the records of a table, and not only used for it there."""
    return any(subject.table == table and _is_sure(subject, column) for subject in SUBJECTS)


def _explained(columns: Iterable[ColumnHeader], meanings: Mapping[str, tuple[Target, ...]]) -> set[str]:
    """The different targets that the columns can go to."""
    found: set[str] = set()
    for column in columns:
        meant = meanings.get(column.key) or meanings.get(column.bare_key) or ()
        key = next((target.key for target in meant if target.key not in found), None)
        if key is not None:
            found.add(key)
    return found


@cache
def _own_words(subject: Subject) -> Mapping[str, tuple[str, ...]]:
    """What the fields of a subject are called everywhere, without the words that stand everywhere."""
    unsure = {header_key(word) for words in subject.unsure.values() for word in words}
    return {
        key: tuple(word for word in (*words_of(target), *GENERAL.get(key, ())) if header_key(word) not in unsure)
        for key, target in targets().items()
        if target.table == subject.table
    }


def _is_sure(subject: Subject, column: ColumnHeader) -> bool:
    return column.is_called(_sure_titles(subject))


@cache
def _sure_titles(subject: Subject) -> frozenset[str]:
    words = (*subject.sure.values(), *_own_words(subject).values())
    return frozenset(header_key(title) for titles in words for title in titles)


def _goes_along(subject: Subject, target: Target) -> bool:
    """Whether a sheet about something else may say this too: whose it is, and of a call with whom and when again."""
    if target.key in IDENTITY:
        return True
    if subject is KEYWORDS:
        return False
    return target.table == "contact" or (subject is CALLS and target.key == "callback.due_on")
