"""What happened to each client of the sample agency, told from the one line that the list has of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from desktop.domain.periods import Month
from desktop.domain.records import Baseline, Client, Contact, Rep, ServicePeriod
from desktop.services.invention.campaign import Campaign, gaps
from desktop.services.invention.names import landline, mobile, person
from desktop.services.invention.planning import ahead
from desktop.services.invention.sample_clients import (
    CASES,
    DECISION_MAKER_AWAY,
    FIGURES_MISSING,
    MISSES,
    NO_SPEND,
    NOT_SENT,
    PROMISED,
    PROSPECTS,
    PURPOSES,
    RENEWED_FROM,
    RENEWED_LATER,
    RETURNED,
    WON_BACK,
    YOUNG,
    Case,
    Member,
)
from desktop.services.invention.sample_troubles import troubles
from desktop.services.invention.season import Season
from desktop.services.invention.story import CADENCE, Planned, Story
from desktop.services.invention.words import words_for

DAYS = 730
"""Days with figures."""
_CALL_DAYS = 365
_PLANNED_DAYS = 33
_MEAN_INTEREST = 914
"""Mean of the weekdays' factors in thousandths: a month brings so much less than 30 ordinary days."""
_GAP_WON_BACK = 80
_FIRST_NUMBER = 110


def with_referrals(stories: Sequence[Story]) -> list[Story]:
    """The stories in which each client who came by a recommendation names an earlier client who gave it."""
    told: list[Story] = []
    for story in stories:
        givers = [one.client for one in told if one.client.stage == "active"]
        if story.client.source == "referral" and givers:
            giver = givers[(len(told) * 7) % len(givers)]
            told.append(replace(story, client=replace(story.client, referred_by=giver.id)))
        else:
            told.append(story)
    return told


def story_of(place: int, member: Member, reps: Sequence[Rep], season: Season, ids: Iterator[int]) -> Story:
    """The story of one member of the sample agency, who stands at this place in the list."""
    rng = Random(f"story {member.username}")
    today, username = season.today, member.username
    chinese = not member.name.isascii()
    rep = reps[member.rep].id
    case = CASES.get(username)
    first = today - timedelta(YOUNG.get(username, DAYS))
    lapsed = member.ends_in < -30
    client = _client(place, member, rep, first, today, ids, rng)
    periods = () if username in PROSPECTS else _periods(client, member, case, first, today, ids)
    last_figures = today - timedelta(1)
    if lapsed:
        last_figures = today + timedelta(member.ends_in)
    plan = _plan(member, client, season)
    return Story(
        client=client,
        contacts=_contacts(place, member, client, today, ids, rng),
        chinese=chinese,
        campaign=None if username in PROSPECTS else _campaign(member, case, rng),
        figures_from=first,
        figures_to=last_figures,
        missing=_missing(username, first, last_figures, season, rng),
        no_spend_from=today - timedelta(NO_SPEND[username]) if username in NO_SPEND else None,
        periods=periods,
        is_new=username in YOUNG,
        lasts=member.lasts,
        calls_from=max(first, today - timedelta(_CALL_DAYS)),
        last_reached=season.before(today - timedelta(member.last - 1)),
        misses=MISSES.get(username, 0),
        decision_maker_until=today - timedelta(DECISION_MAKER_AWAY[username])
        if username in DECISION_MAKER_AWAY
        else None,
        planned=plan,
        mood=member.mood,
        troubles=troubles(place, username, season, rng),
        keywords=0 if username in PROSPECTS else case.keywords if case else rng.randrange(10, 60),
        worst_rank=case.worst_rank if case else rng.choice((9, 14, 25, 40)),
        rates_keywords=not (case and "keyword_quality" in case.after),
        baselines=_baselines(client, member, case, rep, first, today, ids),
        summary=NOT_SENT.get(username, "returned" if username in RETURNED else "sent"),
        summary_months=6,
    )


def _client(place: int, member: Member, rep: int, first: date, today: date, ids: Iterator[int], rng: Random) -> Client:
    chinese = not member.name.isascii()
    words = words_for(chinese=chinese)
    case = CASES.get(member.username)
    lapsed, prospect = member.ends_in < -30, member.username in PROSPECTS
    return Client(
        id=next(ids), name=member.name, short_name=member.name[:4] if chinese else member.name.split()[0],
        username=member.username, level=member.level, stage="lapsed" if lapsed else "prospect" if prospect else "active",
        owner=rep, industry=member.industry, company_size=rng.choice(words.size), business_scope=member.products,
        products=member.products, sales_region=rng.choice(words.regions), advantages=rng.choice(words.advantages),
        website=f"www.{member.username}.example",
        address=f"苏州市示例路 {101 + place} 号" if chinese else f"{101 + place} Example Road, Suzhou",
        source=rng.choice(("referral", "cold_call", "visit", "web", "web", "exhibition", "partner")),
        registered_on=case.registered_on if case else None if prospect
        else first if member.username in YOUNG else first - timedelta(rng.randrange(0, 900)),
        monthly_budget=None if prospect else max(-(-member.spend * 115 // 10_000) * 100, 200) * 100,
        attention="close" if case else rng.choice(("some", "some", "close", "none")),
        report_language="zh_CN" if chinese else "en",
        lapsed_on=today + timedelta(member.ends_in) if lapsed else None,
        lapse_reason=rng.choice(("no_effect", "price", "forgotten")) if lapsed else "",
    )  # fmt: skip


def _contacts(
    place: int, member: Member, client: Client, today: date, ids: Iterator[int], rng: Random
) -> tuple[Contact, ...]:
    """The one who decides, the front desk, and some others, of whom a few have left."""
    chinese = not member.name.isascii()
    words, number = words_for(chinese=chinese), _FIRST_NUMBER + 3 * place
    mail = f"{{}}@{member.username}.example"
    people = [
        Contact(
            id=next(ids), client=client.id, name=member.contact, role="owner", is_decision_maker=True,
            phone=landline(number), mobile=mobile(number), email=mail.format("office"), best_time=rng.choice(words.best_times),
        ),
        Contact(
            id=next(ids), client=client.id, name=person(rng, chinese=chinese), role="front_desk", phone=landline(number),
            email=mail.format("info"),
        ),
    ]  # fmt: skip
    if rng.random() < 0.45 or member.username == "jjh-print":
        left = rng.random() < 0.35
        people.append(
            Contact(
                id=next(ids), client=client.id, name=person(rng, chinese=chinese), role=rng.choice(("webmaster", "marketing")),
                phone=landline(number + 1), mobile=mobile(number + 1), email=mail.format("web"),
                left_on=today - timedelta(rng.randrange(20, 200)) if left else None,
            )
        )  # fmt: skip
    return tuple(people)


def _campaign(member: Member, case: Case | None, rng: Random) -> Campaign:
    daily = member.spend * 100_000 // (30 * _MEAN_INTEREST)
    rate = member.inquiries * 1_000_000 // (30 * _MEAN_INTEREST)
    if case is not None:
        rising = case.after.get("site_traffic") is not None
        return Campaign(
            visits=member.visits, spend=daily, phone=case.calls_a_day, form=60, message=50, email=30, growth=250,
            ramp=420, turn=member.turn if rising else 0, visits_within=case.visits_within, steady_calls=case.calls_a_day < 1000,
            seasonal=False, orders=60,
        )  # fmt: skip
    return Campaign(
        visits=member.visits, spend=daily, phone=rate * 60 // 100, form=rate * 16 // 100, message=rate * 14 // 100,
        email=rate * 8 // 100, fax=rate * 2 // 100, growth=rng.randrange(450, 800), ramp=rng.randrange(150, 420),
        turn=member.turn, orders=rate // 8 if rng.random() < 0.5 else None,
    )  # fmt: skip


def _periods(
    client: Client, member: Member, case: Case | None, first: date, today: date, ids: Iterator[int]
) -> tuple[ServicePeriod, ...]:
    """Years of service back to the first figures, the last ending as the list says; with a gap for one won back."""
    amount = (case.renewal if case else max(-(-member.spend * 2 // 500) * 500, 500)) * 100
    end = today + timedelta(member.ends_in)
    won_back = WON_BACK.get(member.username)
    spans: list[tuple[date, date]] = []
    while end > first:
        start = end - timedelta(364)
        if won_back and start < today - timedelta(won_back - _GAP_WON_BACK) <= end:
            start = today - timedelta(won_back - _GAP_WON_BACK)
            spans.append((start, end))
            end = today - timedelta(won_back)
            continue
        if member.username in YOUNG:
            start = first
        spans.append((start, end))
        end = start - timedelta(1 + RENEWED_LATER.get(member.username, 0))
    earlier = amount * RENEWED_FROM.get(member.username, 100) // 100
    return tuple(
        ServicePeriod(
            id=next(ids), client=client.id, starts_on=start, ends_on=end, amount=amount if place == 0 else earlier
        )
        for place, (start, end) in reversed(list(enumerate(spans)))
    )


def _missing(username: str, first: date, last: date, season: Season, rng: Random) -> frozenset[date]:
    """Days without figures: a few by chance, a gap where a service paused, and what wasn't imported yet."""
    missing = set(gaps(first, last, season, rng)) if username not in CASES else set()
    if username in FIGURES_MISSING:
        month = Month.of(season.today).previous
        missing.update(day for day in month.span if day.day > 15)
    if username in WON_BACK:
        ended = season.today - timedelta(WON_BACK[username])
        missing.update(ended + timedelta(offset) for offset in range(1, _GAP_WON_BACK))
    return frozenset(missing)


def _plan(member: Member, client: Client, season: Season) -> tuple[Planned, ...]:
    """The next callback, overdue ones included, and the ones after it by the client's cadence."""
    today = season.today
    on = today + timedelta(member.due)
    if member.due < 0:
        on = season.calendar.on_or_before(on)
    elif member.due > 0:
        free = season.between(on - timedelta(1), on + timedelta(2)) or [season.calendar.on_or_after(on)]
        on = season.quietest(client.owner, [day for day in free if day > today] or [season.calendar.on_or_after(on)])
    at, purpose = PROMISED.get(member.username, (None, PURPOSES.get(member.username, "")))
    chinese = not member.name.isascii()
    first = Planned(on, at, "promised" if at else "cadence", purpose)
    plans = list(ahead(client.owner, CADENCE[member.level], first, season, _PLANNED_DAYS))
    if 0 <= member.ends_in <= 60 and member.username not in PROSPECTS:
        renewal = season.calendar.on_or_after(today + timedelta(max(member.ends_in // 2, 2)))
        plans.append(Planned(renewal, kind="renewal", purpose=words_for(chinese=chinese).renewal))
    return tuple(plans)


def _baselines(
    client: Client, member: Member, case: Case | None, rep: int, first: date, today: date, ids: Iterator[int]
) -> tuple[Baseline, ...]:
    """For the four cases what their agency wrote; for the others a rough state before the service."""
    chinese = not member.name.isascii()
    before_on = first - timedelta(10)
    if case is not None:
        return (
            Baseline(id=next(ids), client=client.id, moment="before", as_of=before_on, source=f"{member.contact}口述", author=rep,
                     frozen=True, **case.before),
            Baseline(id=next(ids), client=client.id, moment="after", as_of=today - timedelta(6), source=f"{member.contact}口述",
                     author=rep, **case.after),
        )  # fmt: skip
    if member.username in PROSPECTS:
        return ()
    visits, spend = max(member.visits // 4, 1), max(member.spend // 300, 1) * 100
    told: dict[str, Any]
    if chinese:
        told = {
            "visits_a_day": f"{visits}次左右",
            "spend_a_month": f"{spend}以内",
            "inquiry_phone": "没电话",
            "satisfaction": "一般",
        }
    else:
        told = {"visits_a_day": f"about {visits}", "spend_a_month": f"under {spend}", "inquiry_phone": "hardly any",
                "satisfaction": "neutral"}  # fmt: skip
    return (
        Baseline(id=next(ids), client=client.id, moment="before", as_of=before_on, author=rep, frozen=True,
                 source=member.contact, keywords=str(5 + member.visits // 3), **told),
    )  # fmt: skip
