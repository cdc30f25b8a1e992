"""``huifang show``: everything about a client."""

from __future__ import annotations

import argparse
from typing import Any

from desktop.cli.documents import overview_document, record_document
from desktop.cli.table import as_json, table
from desktop.domain.comparison import Comparison, ComparisonRow, Side
from desktop.domain.estimate import Estimate
from desktop.domain.fields import fields_of
from desktop.domain.overview import Overview
from desktop.domain.periods import Month, Span
from desktop.domain.record import Record
from desktop.domain.records import (
    Baseline,
    Call,
    Callback,
    ChartNote,
    Client,
    Complaint,
    Contact,
    Keyword,
    KeywordSnapshot,
    Payment,
    SatisfactionAnswer,
    ServicePeriod,
    Summary,
)
from desktop.domain.sentences import VERDICTS
from desktop.domain.totals import SUMMED, WEIGHED
from desktop.language.report_words import side
from desktop.language.values import shown as shown_value
from desktop.services.checklist_points import worded
from desktop.services.checklists import checklist_of
from desktop.services.comparisons import compare_client
from desktop.services.figures import known_span, totals_of
from desktop.services.overview import forecast_of, overview_of
from desktop.services.session import Session

_BELONGINGS: dict[str, type[Record]] = {
    "contacts": Contact,
    "callbacks": Callback,
    "calls": Call,
    "complaints": Complaint,
    "service_periods": ServicePeriod,
    "payments": Payment,
    "satisfaction_answers": SatisfactionAnswer,
    "baselines": Baseline,
    "keywords": Keyword,
    "keyword_snapshots": KeywordSnapshot,
    "chart_notes": ChartNote,
    "summaries": Summary,
}
"""What belongs to a client, by its key in the document; keys stay when a wording changes."""


def shown(arguments: argparse.Namespace, session: Session) -> object:
    """All that is known of a client: profile, people, calls, money, figures, comparison, health and forecast."""
    client = session.client(arguments.client)
    return everything(session, client) if arguments.json else _profile(session, client)


def everything(session: Session, client: Client) -> dict[str, Any]:
    """The JSON document of a client; money in cents, days in ISO."""
    language = session.language
    overview = overview_of(session, client)
    forecast = forecast_of(session, client)
    health = overview.health_details
    document: dict[str, Any] = {"client": record_document(client, session)}
    for key, record in _BELONGINGS.items():
        document[key] = [record_document(item, session) for item in session.store.load(record, client=client.id)]
    document["checklist"] = [
        {
            "item": worded(session, checked.point),
            "state": checked.state,
            "by_data": checked.by_data,
            "evidence": language.say(checked.evidence) if checked.evidence else None,
            "on": as_json(checked.on),
            "note": checked.note,
        }
        for checked in checklist_of(session, client)
    ]
    document["figures"] = _figures(session, client)
    document["overview"] = overview_document(overview, session)
    document["comparison"] = _comparison(session, compare_client(session, client))
    document["health"] = (
        None
        if health is None
        else {
            "score": health.score,
            "computed": health.computed,
            "by_hand": None
            if health.override is None
            else {"reason": health.override.reason, "until": as_json(health.override.until)},
            "reasons": [
                {
                    "factor": reason.factor.value,
                    "points": reason.points,
                    "evidence": language.say(reason.evidence),
                    "action": reason.action.value,
                }
                for reason in health.reasons
            ],
            "left_out": [factor.value for factor in health.left_out],
        }
    )
    document["forecast"] = {
        "balance": forecast.balance,
        "mean_daily_spend": None if forecast.mean_daily_spend is None else float(forecast.mean_daily_spend),
        "days_left": forecast.days_left,
        "lapses_on": as_json(forecast.lapses_on),
        "why_not": language.say(forecast.why_not) if forecast.why_not else None,
    }
    return document


def _figures(session: Session, client: Client) -> dict[str, Any]:
    """From when to when figures are known, and what the latest full month and the latest 30 days add up to."""
    span = known_span(session, client)
    if span is None:
        return {"first": None, "last": None}
    last_month = Month.of(session.today).previous
    return {
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
        "last_month": _totals(session, client, last_month.span),
        "latest_30_days": _totals(session, client, Span.latest(30, min(span.last, session.today))),
    }


def _totals(session: Session, client: Client, span: Span) -> dict[str, Any]:
    sums = totals_of(session, client, span)
    return {
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
        "days_with_figures": sums.days_with_figures,
        **{name: sums.total(name) for name in (*SUMMED, "inquiries") if sums.total(name) is not None},
        **{name: as_json(sums.mean(name)) for name in WEIGHED if sums.mean(name) is not None},
    }


def _comparison(session: Session, comparison: Comparison) -> dict[str, Any]:
    say = session.language.say
    return {
        "period": [as_json(comparison.after.first), as_json(comparison.after.last)] if comparison.after else None,
        "notes": [say(note) for note in comparison.notes],
        "rows": [
            {
                "measure": row.measure.name,
                "label": session.language.tr(row.measure.label),
                "before": _side(row.before),
                "after": _side(row.after),
                "change": [as_json(row.change_low), as_json(row.change_high)],
                "per_cent": as_json(row.change_per_cent),
                "from_nothing": row.from_nothing,
                "verdict": row.verdict.value,
            }
            for row in comparison.rows
        ],
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    return {
        **_estimate(side.estimate),
        "origin": side.origin,
        "source": side.source,
        "as_of": as_json(side.as_of),
    }


def _estimate(estimate: Estimate) -> dict[str, Any]:
    return {
        "text": estimate.text,
        "low": as_json(estimate.low),
        "high": as_json(estimate.high),
        "approximate": estimate.approximate,
    }


def _profile(session: Session, client: Client) -> str:
    """What fits on a screen of the terminal."""
    language = session.language
    overview = overview_of(session, client)
    lines = [f"{client.code}  {client.name}  {client.username}".rstrip(), ""]
    rows = [
        (language.tr(entry.label), shown_value(entry, getattr(item, entry.name), language, session.name))
        for item, source in ((client, Client), (overview, Overview))
        for entry in fields_of(source)
        if entry.name != "logo" and getattr(item, entry.name) not in (None, "", (), b"")
    ]
    lines.append(table((language.tr("Field"), language.tr("Value")), rows))
    if overview.health_details is not None:
        lines += [
            "",
            *(f"-{reason.points}  {language.say(reason.evidence)}" for reason in overview.health_details.reasons),
        ]
    comparison = compare_client(session, client)
    if comparison.rows:
        titles = [language.tr(text) for text in ("Measure", "Before", "After", "Verdict")]
        lines += ["", table(titles, [_row(session, row) for row in comparison.rows])]
    return "\n".join(lines)


def _row(session: Session, row: ComparisonRow) -> tuple[str, str, str, str]:
    language = session.language
    return (
        language.tr(row.measure.label),
        side(language, row.before),
        side(language, row.after),
        language.say(VERDICTS[row.verdict]),
    )
