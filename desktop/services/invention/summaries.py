"""Monthly summaries of an invented client; what they say agrees with its figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from desktop.domain.periods import Month
from desktop.domain.records import Summary
from desktop.services.invention.campaign import INQUIRIES, PHONE, VISITS, Row
from desktop.services.invention.season import Season
from desktop.services.invention.story import Story
from desktop.services.invention.words import words_for

_SENT = ("sent", "returned")
_WRITTEN = ("reviewed", "issued", "sent", "returned")


def summaries(
    story: Story,
    season: Season,
    rows: Sequence[tuple[date, Row]],
    calls: Sequence[date],
    rng: Random,
    ids: Iterator[int],
) -> list[Summary]:
    """The summaries of the last months: all sent or returned but the latest, which is as far as the story says."""
    made: list[Summary] = []
    for back in range(story.summary_months, 0, -1):
        month = Month.of(season.today).plus(-back)
        state = story.summary if back == 1 else rng.choice(("sent", "sent", "returned"))
        ours = [row for day, row in rows if day in month]
        if not ours or not state:
            continue
        before = [row for day, row in rows if day in month.previous]
        called = sum(day in month for day in calls)
        made.append(_summary(story, season, month, state, ours, before, called, rng, next(ids)))
    return made


def _summary(
    story: Story, season: Season, month: Month, state: str, ours: list[Row], before: list[Row], called: int, rng: Random,
    number: int,
) -> Summary:  # fmt: skip
    words = words_for(chinese=story.chinese)
    sent = (
        _not_after(season.before(month.last + timedelta(12), rng.randrange(1, 6)), season) if state in _SENT else None
    )
    answered = _not_after(sent + timedelta(rng.randrange(2, 6)), season) if sent and state == "returned" else None
    return Summary(
        id=number, client=story.client.id, month=month, state=state,
        commentary=_commentary(story, month, ours, before) if state in _WRITTEN else "",
        done=rng.choice(words.done).format(calls=called) if state in _WRITTEN else "",
        next=rng.choice(words.next) if state in _WRITTEN else "",
        sent_how=("微信" if story.chinese else "e-mail") if sent else "", sent_on=sent, answered_on=answered,
        answer=words.reply if answered else "",
    )  # fmt: skip


def _commentary(story: Story, month: Month, ours: list[Row], before: list[Row]) -> str:
    """One sentence of the month's own figures; nothing where the client has none of visits or inquiries."""
    words = words_for(chinese=story.chinese)
    now, then = _mean_visits(ours), _mean_visits(before)
    if now is None or ours[0][PHONE] is None:
        return ""
    share = round((now / then - 1) * 100) if then else 0
    trend = words.rose if share > 0 else words.fell if share < 0 else words.steady
    return words.commentary.format(
        month=month.month if story.chinese else f"{month.first:%B %Y}",
        visits=f"{now:.1f}",
        trend=trend.format(share=abs(share)),
        inquiries=sum(count or 0 for row in ours for count in row[INQUIRIES]),
        phone=sum(row[PHONE] or 0 for row in ours),
    )


def _mean_visits(rows: list[Row]) -> float | None:
    known = [visits for row in rows if (visits := row[VISITS]) is not None]
    return sum(known) / len(known) if known else None


def _not_after(day: date, season: Season) -> date:
    return min(day, season.before(season.today))
