"""The list of a month's summaries: check mark, client, state, visits and inquiries with their change."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from desktop.domain.effect import SUMMARY_STATES
from desktop.domain.figure_gaps import FigureCheck
from desktop.language import Language
from desktop.services.summary_month import MISSING, STATES, SummaryRow
from desktop.ui.tables.cells import MISSING_NUMBER, Cell, Tone
from desktop.ui.tables.column import Column
from desktop.ui.texts import spoken_language, tr

_LOOKS: dict[str, tuple[Tone, str]] = {
    "missing": ("bad", "file-warning"),
    "draft": ("neutral", "pencil"),
    "reviewed": ("info", "circle-dot"),
    "issued": ("neutral", "file-down"),
    "sent": ("good", "send"),
    "returned": ("good", "inbox"),
}


_WORDS = {option.code: option.label for option in SUMMARY_STATES}


def state_word(state: str) -> str:
    """How far a summary is, in a word."""
    return tr("figures missing") if state == MISSING else spoken_language().tr(_WORDS[state])


def state_look(state: str) -> tuple[Tone, str]:
    """Tone and icon of a state."""
    return _LOOKS[state]


def figure_word(name: str) -> str:
    """A checked figure in a word."""
    return {"visits": tr("Visits"), "spend": tr("Spend"), "inquiries": tr("Inquiries")}[name]


def missing_words(check: FigureCheck, language: Language) -> str:
    """Which days lack a figure."""
    if not check.days:
        return tr("{figure}: none at all", figure=figure_word(check.name))
    return tr("{figure}: without {days}", figure=figure_word(check.name), days=language.days_of_month(check.missing))


def summary_columns(language: Language, checked: Collection[int]) -> tuple[Column[SummaryRow], ...]:
    """``checked`` holds the ids of the clients with a check mark; it is read whenever a cell is made."""

    def is_checked(row: SummaryRow) -> bool:
        return row.client.id in checked

    def mark(row: SummaryRow) -> Cell:
        on = is_checked(row)
        return Cell(kind="check", checked=on, spoken=tr("chosen") if on else tr("not chosen"))

    def client(row: SummaryRow) -> Cell:
        return Cell(row.client.name, bold=row.client.level == "key")

    def state(row: SummaryRow) -> Cell:
        tone, icon = _LOOKS[row.state]
        word = state_word(row.state)
        tip = "\n".join(missing_words(check, language) for check in row.checks if check.missing)
        if row.state == "missing":
            known = any(check.days for check in row.checks)
            word = tr("%n day(s) missing", comment="short", n=len(row.missing)) if known else tr("no figures")
        if row.summary is not None and row.summary.revised:
            word = tr("{state}, revised", state=word)
        return Cell(word, tone, "chip", icon=icon, tip=tip and f"{word}\n{tip}", spoken=tip and f"{word}. {tip}")

    def visits(row: SummaryRow) -> Cell:
        return _figure(language.decimal(row.visits), row.visits, row.visits_change, language)

    def inquiries(row: SummaryRow) -> Cell:
        return _figure(language.integer(row.inquiries), row.inquiries, row.inquiries_change, language)

    return (
        Column(
            "chosen", "", is_checked, mark, 34, least=34, align="center", kind="check", filter_kind=None,
            choices=((True, tr("chosen")), (False, tr("not chosen"))), parse=bool,
        ),
        Column("client", tr("Client"), lambda row: row.client.name, client, 80, least=80, stretch=True),
        Column(
            "state", tr("State"), lambda row: row.state, state, 110, kind="chip", filter_kind="choice",
            choices=tuple((each, state_word(each)) for each in STATES),
        ),
        Column(
            "visits", tr("Visits"), lambda row: row.visits, visits, 98, align="right", kind="change", filter_kind="number"
        ),
        Column(
            "inquiries", tr("Inq.", comment="short for inquiries"), lambda row: row.inquiries, inquiries, 92,
            align="right", kind="change", filter_kind="number", hint=tr("Inquiries"),
        ),
    )  # fmt: skip


def _figure(text: str, value: object, change: Decimal | None, language: Language) -> Cell:
    if value is None:
        return MISSING_NUMBER
    if change is None:
        return Cell(text, kind="change")
    tone: Tone = "good" if change > Decimal("0.02") else "bad" if change < Decimal("-0.10") else "muted"
    return Cell(text, tone, "change", language.change(change))
