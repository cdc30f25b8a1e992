"""What became of prospects, by source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.client import Client
from desktop.domain.phrase import Phrase
from desktop.domain.prospects import Fate, by_source, journey, with_conversion_days

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("stage", "since", "served", "paid", "fate"),
    [
        ("prospect", None, False, None, Fate.OPEN),
        ("active", None, False, None, Fate.WON),
        ("lapsed", None, False, None, Fate.WON),
        ("closed", None, False, None, Fate.LOST),
        ("closed", None, True, None, Fate.WON),
        ("closed", None, False, 100, Fate.WON),
        ("closed", TODAY, False, None, Fate.WON),
    ],
)
def test_who_was_ever_served_or_paid_was_won(
    stage: str, since: date | None, served: bool, paid: int | None, fate: Fate
) -> None:
    client = Client(name="A", stage=stage, became_client_on=since)
    assert journey(client, None, served, paid).fate is fate


def test_a_client_put_down_when_it_was_one_already_says_nothing_about_days() -> None:
    client = Client(name="A", became_client_on=date(2026, 11, 1))
    assert journey(client, date(2026, 10, 20), False, None).days == 12
    assert journey(client, date(2026, 11, 2), False, None).days is None
    assert journey(replace(client, became_client_on=None), date(2026, 10, 1), False, None).days is None


def test_a_source_is_summed_up_and_all_sources_stand_last() -> None:
    def one(source: str, stage: str, days: int | None = None, paid: int | None = None) -> object:
        since = None if days is None else date(2026, 1, 1 + days)
        return journey(
            Client(name="A", source=source, stage=stage, became_client_on=since), date(2026, 1, 1), False, paid
        )

    lines = by_source(
        [one("web", "active", 4, 300), one("web", "active", 9), one("web", "closed"), one("web", "prospect"),
         one("", "prospect"), one("referral", "prospect")]
    )  # fmt: skip
    assert [line.source for line in lines] == ["web", "referral", "", None]
    web, referral, _, everything = lines
    assert (len(web.of(Fate.WON)), len(web.of(Fate.LOST)), len(web.of(Fate.OPEN))) == (2, 1, 1)
    assert (web.rate, web.median_days, web.revenue) == (Decimal("0.5"), Decimal("6.5"), 300)
    assert (referral.rate, referral.median_days, referral.revenue) == (Decimal(0), None, None)
    assert len(everything.journeys) == 6
    assert by_source([])[-1].rate is None


def test_the_day_is_kept_wherever_a_prospect_becomes_a_client() -> None:
    def after(changes: ChangeSet) -> list[date | None]:
        return [change.after.became_client_on for change in with_conversion_days(changes, TODAY).of(Client)]

    prospect = Client(id=1, name="A", stage="prospect")
    won = replace(prospect, stage="active")
    assert after(edited(Phrase("x"), [(prospect, won)])) == [TODAY]
    told = replace(won, became_client_on=date(2026, 1, 2))
    assert after(edited(Phrase("x"), [(prospect, told)])) == [date(2026, 1, 2)]
    assert after(edited(Phrase("x"), [(prospect, replace(prospect, stage="closed"))])) == [None]
    assert after(edited(Phrase("x"), [(won, replace(won, name="B"))])) == [None]
    assert after(created(Phrase("x"), [won])) == [None]
