"""The five figures on top of a report, against the month before and the state before the service."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.comparison import Comparison
from desktop.domain.effect import KeywordSnapshot
from desktop.domain.phrase import Phrase
from desktop.domain.report_figures import Figure
from desktop.domain.totals import Difference, Totals, difference, difference_of_sums


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the five figures on top of the report.

    ``wanted`` is 1 where more is better, -1 where less is, 0 where a change is neither. ``in_per_cent`` says whether the
    change is shown relatively or as a number. ``before`` is the state before the service as it was written.
    """

    name: str
    label: Phrase
    figure: Figure
    unit: Phrase | None
    value: int | Decimal | None
    previous: int | Decimal | None
    change: Difference | None
    in_per_cent: bool
    wanted: int
    before: str | Phrase = ""
    out_of: int | None = None

    @property
    def is_better(self) -> bool | None:
        """Whether the change is for the better; ``None`` when it is neither, or not known."""
        if self.change is None or not self.wanted or not self.change.sign:
            return None
        return self.change.sign == self.wanted


def tiles(
    now: Totals,
    before: Totals,
    keywords: KeywordSnapshot | None,
    keywords_before: KeywordSnapshot | None,
    comparison: Comparison | None,
) -> tuple[Tile, ...]:
    """The five tiles; one whose figure isn't known stays, with a dash."""
    first_page = keywords.first_page if keywords else None
    first_page_before = keywords_before.first_page if keywords_before else None
    return (
        Tile(
            "visits_a_day",
            Phrase("Visits a day"),
            Figure.MEAN,
            Phrase("visits", comment="unit after a number of visits a day"),
            now.mean("visits"),
            before.mean("visits"),
            difference(now.mean("visits"), before.mean("visits")),
            in_per_cent=True,
            wanted=1,
            before=_as_written(comparison, "visits_a_day"),
        ),
        Tile(
            "inquiries",
            Phrase("Inquiries"),
            Figure.COUNT,
            Phrase("inquiries", comment="unit after a number of inquiries"),
            now.total("inquiries"),
            before.total("inquiries"),
            difference_of_sums("inquiries", now, before),
            in_per_cent=False,
            wanted=1,
            before=_as_written(comparison, "inquiries", "inquiry_phone"),
        ),
        Tile(
            "first_page_keywords",
            Phrase("First-page keywords"),
            Figure.COUNT,
            Phrase("keywords", comment="unit after a number of keywords"),
            first_page,
            first_page_before,
            difference(first_page, first_page_before),
            in_per_cent=False,
            wanted=1,
            before=_as_written(comparison, "keyword_rank", "keywords"),
            out_of=keywords.number if keywords else None,
        ),
        Tile(
            "spend",
            Phrase("Spend"),
            Figure.MONEY,
            None,
            now.total("spend"),
            before.total("spend"),
            difference_of_sums("spend", now, before),
            in_per_cent=True,
            wanted=0,
            before=_as_written(comparison, "spend_a_month"),
        ),
        Tile(
            "cost_per_inquiry",
            Phrase("Cost per inquiry"),
            Figure.MONEY,
            None,
            now.cost_per_inquiry,
            before.cost_per_inquiry,
            difference(now.cost_per_inquiry, before.cost_per_inquiry),
            in_per_cent=True,
            wanted=-1,
            before=_cost_before(comparison),
        ),
    )


def _as_written(comparison: Comparison | None, *names: str) -> str | Phrase:
    """The state before the service in the words of the first of these measures that is known."""
    for name in names:
        row = comparison.row(name) if comparison else None
        if row and row.before:
            return row.before.estimate.words
    return ""


def _cost_before(comparison: Comparison | None) -> str | Phrase:
    row = (comparison.row("inquiries") or comparison.row("inquiry_phone")) if comparison else None
    nothing = row is not None and row.before is not None and row.before.estimate.high == 0
    return Phrase("no inquiries") if nothing else ""
