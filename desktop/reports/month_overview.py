"""The month of the agency or of one rep on paper: figures of the work, the reps beside each other, every client."""

from __future__ import annotations

from functools import partial

from desktop.domain.effect import SUMMARY_STATES
from desktop.domain.report_figures import Figure, value_of
from desktop.domain.team_month import ClientMonth, MonthOfWork, Share, TeamMonth
from desktop.domain.totals import Totals
from desktop.language import Language
from desktop.language import report_words as words
from desktop.language.language import MISSING
from desktop.reports.canvas import SMALL, Canvas, Style
from desktop.reports.document import A4, Document, Layout, Paper, paper_typesetter
from desktop.reports.first_page import section
from desktop.reports.flow import LEFT, WIDTH, Column, Flow
from desktop.reports.head_and_foot import HEAD, Heading

_VALUE = Style(15, bold=True, leading=1.3)
_STRIP = 20.0
"""Height of the figures on top, in millimetres."""
_GAP = 3.0
_START_OF_TABLE = 25.0


def overview_document(team: TeamMonth, language: Language) -> Document:
    """The month to print; it is laid out for A4 and shrunk onto smaller paper."""
    return Document(_title(team, language), team.issuer.agency, A4, partial(_lay_out, team, language))


def _title(team: TeamMonth, language: Language) -> str:
    if team.issuer.reps:
        return language.tr("{rep}, {month}", rep=language.listed(team.issuer.reps), month=team.month)
    return language.tr("Overview of {month}", month=team.month)


def _lay_out(team: TeamMonth, language: Language, paper: Paper) -> Layout:
    facts = [language.tr("%n client(s)", n=len(team.clients))]
    if team.provisional:
        facts.append(language.tr("lapses and renewals are provisional"))
    heading = Heading(_title(team, language), " · ".join(facts), team.issuer)
    flow = Flow(paper_typesetter(), running_head=heading.running(A4, language))
    flow.draw(heading.first(A4, language))
    flow.y = A4.top + HEAD
    _strip(flow, team.total, language)
    if len(team.reps) > 1:
        _reps(flow, team, language)
    _clients(flow, team, language)
    pages = len(flow.sheets)
    sheets = [(*sheet, heading.foot(A4, language, number, pages)) for number, sheet in enumerate(flow.sheets, start=1)]
    return Layout(flow.typesetter, tuple(sheets), A4, marks=tuple(flow.marks), onto=paper)


def _strip(flow: Flow, work: MonthOfWork, language: Language) -> None:
    """The work in seven figures, each with what it counts."""
    figures = (
        (language.tr("Calls"), language.integer(work.calls), language.tr("{number} reached", number=work.reached)),
        (language.tr("Callbacks done"), *_rate(language, work.callbacks)),
        (language.tr("Summaries sent"), *_rate(language, work.summaries)),
        (language.tr("Complaints"), *_in_time(language, work.complaints)),
        (language.tr("Lapse rate"), *_rate(language, work.lapsed)),
        (language.tr("Renewal rate"), *_rate(language, work.renewed)),
        (
            language.tr("Satisfaction"),
            language.decimal(work.satisfaction),
            language.tr("%n mark(s)", n=work.answers),
        ),
    )
    width = (WIDTH - _GAP * (len(figures) - 1)) / len(figures)
    y = flow.y

    def draw(canvas: Canvas) -> None:
        for number, (label, value, note) in enumerate(figures):
            x = LEFT + number * (width + _GAP)
            canvas.box(x, y, width, 0.5, "accent")
            canvas.text(x, y + 2.0, label, SMALL, width=width)
            canvas.text(x, y + 6.4, value, _VALUE, width=width)
            canvas.text(x, y + 13.4, note, SMALL, width=width)

    flow.draw(draw)
    flow.y += _STRIP + 2


def _reps(flow: Flow, team: TeamMonth, language: Language) -> None:
    section(flow, language.tr("Reps"), keep=_START_OF_TABLE)
    columns = [
        Column(language.tr("Rep"), 1.7),
        Column(language.tr("Clients"), 0.8, "right"),
        Column(language.tr("Calls"), 0.8, "right"),
        Column(language.tr("Reached"), 0.9, "right"),
        Column(language.tr("Callbacks", comment="done of planned"), 1.1, "right"),
        Column(language.tr("Summaries"), 1.15, "right"),
        Column(language.tr("Complaints"), 1.2, "right"),
        Column(language.tr("Lapsed"), 0.9, "right"),
        Column(language.tr("Renewed"), 1.0, "right"),
        Column(language.tr("Satisf.", comment="short for satisfaction"), 0.7, "right"),
    ]
    flow.table(columns, [_rep(work, language) for work in team.reps])
    flow.y -= 4.5
    note = language.tr(
        "Callbacks done of planned, summaries sent, complaints answered within the first promise, clients lapsed of active,"
        " periods renewed of ended."
    )
    flow.paragraph(note, SMALL, after=3)


def _rep(work: MonthOfWork, language: Language) -> list[str]:
    shares = (work.callbacks, work.summaries, work.complaints, work.lapsed, work.renewed)
    return [
        language.tr("nobody") if work.rep is None else work.rep,
        language.integer(work.clients),
        language.integer(work.calls),
        language.integer(work.reached),
        *(_of(share) for share in shares),
        language.decimal(work.satisfaction),
    ]


def _clients(flow: Flow, team: TeamMonth, language: Language) -> None:
    section(
        flow,
        language.tr("Clients"),
        language.tr("changes against {month}", month=team.month.previous),
        keep=_START_OF_TABLE,
    )
    many = len(team.reps) > 1
    change = language.tr("Change", comment="noun")
    columns = [
        Column(language.tr("Client"), 2.6),
        *([Column(language.tr("Rep"), 1.2)] if many else []),
        Column(language.tr("Visits a day"), 1.25, "right"),
        Column(change, 1.0, "right"),
        Column(language.tr("Inquiries"), 1.1, "right"),
        Column(change, 1.0, "right"),
        Column(language.tr("Spend"), 1.2, "right"),
        Column(change, 1.0, "right"),
        Column(language.tr("Per inquiry", comment="cost"), 1.3, "right"),
        Column(language.tr("Summary"), 1.85, "right"),
    ]
    flow.table(columns, [_client(client, language, many=many) for client in team.clients])


def _client(client: ClientMonth, language: Language, *, many: bool) -> list[str]:
    now = client.now
    return [
        f"{client.name} ★" if client.level == "key" else client.name,
        *([client.rep or MISSING] if many else []),
        _figure(language, Figure.MEAN, now, "visits_a_day"),
        language.change(client.change("visits")),
        _figure(language, Figure.COUNT, now, "inquiries"),
        language.change(client.change("inquiries")),
        _figure(language, Figure.MONEY, now, "spend"),
        language.change(client.change("spend")),
        _figure(language, Figure.MONEY, now, "cost_per_inquiry"),
        _state(language, client.state),
    ]


def _figure(language: Language, sort: Figure, now: Totals | None, name: str) -> str:
    return words.figure(language, sort, value_of(now, name) if now is not None else None)


def _state(language: Language, state: str) -> str:
    if state == "missing":
        return language.tr("figures missing")
    return next((language.tr(option.label) for option in SUMMARY_STATES if option.code == state), "")


def _rate(language: Language, share: Share) -> tuple[str, str]:
    note = language.tr("{number} of {all}", number=share.part, all=share.whole) if share.whole else ""
    return language.per_cent(share.rate), note


def _in_time(language: Language, share: Share) -> tuple[str, str]:
    note = language.tr("{number} of {all} in time", number=share.part, all=share.whole) if share.whole else ""
    return language.per_cent(share.rate), note


def _of(share: Share) -> str:
    return f"{share.part} / {share.whole}" if share.whole else MISSING
