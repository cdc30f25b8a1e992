"""Calls and callbacks of an invented client: those that took place, those that were missed, those still open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from desktop.domain.record import Record
from desktop.domain.records import Call, Callback, Contact, SatisfactionAnswer
from desktop.services.invention.season import Season
from desktop.services.invention.story import Story
from desktop.services.invention.words import words_for

_LATE, _MISSED, _CANCELLED, _THEY_CALLED, _ASKED = 0.04, 0.13, 0.03, 0.04, 0.5
_DECISION_MAKER = 0.62


def talks(story: Story, season: Season, rng: Random, ids: Iterator[int]) -> list[Record]:
    """Every call and callback until today, and the callbacks that are open."""
    told: list[Record] = []
    if story.last_reached is not None and story.contacts:
        for day, due in reversed(_reached_days(story, season, rng)):
            told += _conversation(story, day, due, season, rng, ids)
    told += _tries_in_vain(story, season, rng, ids)
    told += _open_callbacks(story, ids)
    return told


def _reached_days(story: Story, season: Season, rng: Random) -> list[tuple[date, date]]:
    """Days on which somebody was reached with the day the call was due, last first."""
    begin = max(story.calls_from or season.first, season.first)
    low, high = story.step
    rep = story.client.owner
    day = story.last_reached
    found: list[tuple[date, date]] = []
    while day is not None and day >= begin:
        late = rng.random() < _LATE
        due = season.before(day, rng.randrange(1, 4)) if late else day
        found.append((day, max(due, begin)))
        season.take(rep, day)
        free = season.between(day - timedelta(high + 3 * late), day - timedelta(low + 2 * late))
        free = free or season.between(day - timedelta(high + 8), day - timedelta(high))
        earlier = season.quietest(rep, free) if free else season.before(day - timedelta(high))
        day = earlier if earlier < day else None
    return found


def _conversation(
    story: Story, day: date, due: date, season: Season, rng: Random, ids: Iterator[int]
) -> Iterator[Record]:
    """A call that reached somebody with the callback it settled; perhaps a try in vain before, and an answer after."""
    client, words = story.client, words_for(chinese=story.chinese)
    if rng.random() < _MISSED:
        tried = season.before(day)
        if tried > (story.calls_from or season.first):
            yield _missed(story, tried, rng, ids)
    if rng.random() < _CANCELLED:
        yield Callback(
            id=next(ids), client=client.id, due_on=season.before(day, 2), rep=client.owner, state="cancelled",
            purpose=_purpose(story), reason=rng.choice(words.cancelled),
        )  # fmt: skip
    contact = _spoken_to(story, day, rng)
    what, why, how, follow_up, feeling = rng.choice(words.talks)
    at = time(rng.choice((9, 9, 10, 10, 11, 13, 14, 14, 15, 16)), rng.randrange(0, 60, 5))
    they_called = rng.random() < _THEY_CALLED
    score = min(max(story.mood + feeling, 1), 5) if rng.random() < _ASKED or day == story.last_reached else None
    call = Call(
        id=next(ids), client=client.id, contact=contact.id, rep=client.owner, direction="in" if they_called else "out",
        started_at=datetime.combine(day, at), minutes=rng.randrange(2, 15), who=contact.name, when=f"{at:%H:%M}",
        where=rng.choice(words.places), what=what, why=why, how=how, follow_up=follow_up, satisfaction=score,
        outcome="decision_maker" if contact.is_decision_maker else "reached",
    )  # fmt: skip
    yield call
    if not they_called:
        promised = rng.random() < 0.12
        yield Callback(
            id=next(ids), client=client.id, contact=contact.id, due_on=due, due_time=at if promised and due == day else None,
            kind="promised" if promised else "cadence", rep=client.owner, state="done", call=call.id,
            purpose=rng.choice(words.purposes) if promised else _purpose(story),
        )  # fmt: skip
    if score is not None:
        yield SatisfactionAnswer(
            id=next(ids),
            client=client.id,
            contact=contact.id,
            asked_on=day,
            score=score,
            comment=rng.choice(words.answers),
        )


def _tries_in_vain(story: Story, season: Season, rng: Random, ids: Iterator[int]) -> Iterator[Record]:
    """The calls since somebody was last reached; the last of them on the last working day."""
    for number in range(story.misses, 0, -1):
        day = season.before(season.today, number)
        if story.last_reached is None or day > story.last_reached:
            yield _missed(story, day, rng, ids)


def _open_callbacks(story: Story, ids: Iterator[int]) -> Iterator[Record]:
    decides = next(
        (contact for contact in story.contacts if contact.is_decision_maker and contact.left_on is None), None
    )
    for plan in story.planned:
        yield Callback(
            id=next(ids), client=story.client.id, contact=decides.id if decides else None, due_on=plan.on, due_time=plan.at,
            kind=plan.kind, rep=story.client.owner, purpose=plan.purpose or _purpose(story),
        )  # fmt: skip


def _missed(story: Story, day: date, rng: Random, ids: Iterator[int]) -> Call:
    words = words_for(chinese=story.chinese)
    return Call(
        id=next(ids), client=story.client.id, contact=story.contacts[0].id, rep=story.client.owner,
        started_at=datetime.combine(day, time(rng.randrange(9, 17), rng.randrange(0, 60, 5))), minutes=0,
        who=story.contacts[0].name, what=words.missed, follow_up=words.retry,
        outcome="busy" if rng.random() < 0.2 else "no_answer",
    )  # fmt: skip


def _spoken_to(story: Story, day: date, rng: Random) -> Contact:
    """Who was on the phone: the decision maker more often than not, as long as they could be reached."""
    here = [contact for contact in story.contacts if contact.left_on is None or contact.left_on > day]
    others = [contact for contact in here if not contact.is_decision_maker]
    deciders = [contact for contact in here if contact.is_decision_maker]
    until = story.decision_maker_until
    if deciders and (until is None or day <= until) and (not others or day == until or rng.random() < _DECISION_MAKER):
        return deciders[0]
    return rng.choice(others or here or list(story.contacts))


def _purpose(story: Story) -> str:
    words = words_for(chinese=story.chinese)
    return words.weekly if story.client.level == "key" else words.monthly
