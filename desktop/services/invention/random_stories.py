"""Clients by chance, as many as wanted, each with a story as an agency's clients have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from desktop.domain.records import Baseline, Client, Contact, Rep, ServicePeriod
from desktop.services.invention.campaign import Campaign, gaps
from desktop.services.invention.names import Company, Names, landline, mobile, person
from desktop.services.invention.planning import ahead
from desktop.services.invention.season import Season
from desktop.services.invention.story import CADENCE, Planned, Story, Trouble
from desktop.services.invention.words import words_for

_KEY, _PROSPECT, _LAPSED, _YOUNG, _WON_BACK = 0.2, 0.02, 0.05, 0.04, 0.04
_OVERDUE, _NEVER_REACHED, _MISSING, _COMPLAINT = 0.05, 0.01, 0.03, 0.12
_YEAR, _CALL_DAYS, _GAP = 365, 365, 70
_ENDS_SOON = (-20, 7, 25, 55, 85)
"""Days until the period ends, of those that end soon; the first is in its grace time."""
_REASONS = ("no_effect", "price", "service", "competitor", "business", "forgotten", "other")
_ROLES = ("front_desk", "marketing", "webmaster", "finance")


@dataclass(frozen=True, slots=True)
class _Service:
    """How long a client was served, and how that ended."""

    periods: tuple[ServicePeriod, ...]
    first: date
    last: date
    lapsed_on: date | None = None
    no_spend_from: date | None = None
    pause: tuple[date, date] | None = None


def story_of(
    number: int, days: int, reps: Sequence[Rep], names: Names, season: Season, rng: Random, ids: Iterator[int]
) -> Story:
    """The story of the client with this number; ``days`` is how far back figures go at most."""
    today, company = season.today, names.company()
    client_id = next(ids)
    is_prospect, is_young = rng.random() < _PROSPECT, rng.random() < _YOUNG
    first = today - timedelta(rng.randrange(5, min(200, days)) if is_young and days > 10 else days)
    service = None if is_prospect else _service(client_id, first, is_young, today, rng, ids)
    spend = rng.choice((180, 260, 350, 480, 650, 900, 1300, 1900, 3000)) * rng.randrange(85, 116)
    client = _client(client_id, number, company, reps[number % len(reps)].id, service, spend, is_young, season, rng)
    contacts = _contacts(number, client, chinese=company.chinese, today=today, rng=rng, ids=ids)
    served = service is not None and service.lapsed_on is None
    reached, planned, misses = _present(client, service, season, rng)
    return Story(
        client=client,
        contacts=contacts,
        chinese=company.chinese,
        campaign=_campaign(spend, rng) if service else None,
        figures_from=service.first if service else None,
        figures_to=service.last if service else None,
        missing=_missing(service, season, rng) if service else frozenset(),
        no_spend_from=service.no_spend_from if service else None,
        periods=service.periods if service else (),
        is_new=is_young,
        lasts=rng.choice((4, 9, 13, 20, 30, 45, 60, 75, 90)),
        calls_from=max(first, today - timedelta(_CALL_DAYS)),
        last_reached=reached,
        misses=misses,
        decision_maker_until=today - timedelta(rng.randrange(46, 90)) if rng.random() < 0.06 else None,
        planned=planned,
        mood=rng.choice((2, 3, 3, 4, 4, 4, 4, 5)),
        troubles=_troubles(season, rng) if served and rng.random() < _COMPLAINT else (),
        keywords=rng.randrange(10, 61) if service else 0,
        worst_rank=rng.choice((8, 12, 20, 40)),
        baselines=_baselines(client, company, service, rng, ids) if service else (),
        summary=rng.choice(("", "draft", "reviewed", "issued", "sent", "sent", "sent", "sent", "returned")),
        summary_months=min(3, days // 31),
    )


def _client(
    number_id: int, number: int, company: Company, rep: int, service: _Service | None, spend: int, is_young: bool,
    season: Season, rng: Random,
) -> Client:  # fmt: skip
    words, today = words_for(chinese=company.chinese), season.today
    lapsed_on = service.lapsed_on if service else None
    closed = lapsed_on is not None and rng.random() < 0.25
    username = f"{'cn' if company.chinese else 'en'}{number + 1:05d}"
    registered = None
    if service is not None:
        registered = service.first if is_young else min(service.first, today) - timedelta(rng.randrange(0, 3000))
    return Client(
        id=number_id, name=company.name, short_name=company.name[:4] if company.chinese else company.name.split()[0],
        username=username, level="key" if rng.random() < _KEY else "regular",
        stage="prospect" if service is None else "closed" if closed else "lapsed" if lapsed_on else "active",
        owner=rep, industry=company.industry, company_size=rng.choice(words.size), business_scope=company.products,
        products=company.products, sales_region=rng.choice(words.regions), advantages=rng.choice(words.advantages),
        website=f"www.{username}.example",
        address=f"苏州市示例路 {number + 1} 号" if company.chinese else f"{number + 1} Example Road, Suzhou",
        source=rng.choice(("referral", "cold_call", "cold_call", "visit", "web", "exhibition", "sms", "newspaper", "partner")),
        registered_on=registered, monthly_budget=-(-spend * 115 // 1_000_000) * 10_000 if service else None,
        attention=rng.choice(("none", "some", "some", "close")), report_language="zh_CN" if company.chinese else "en",
        lapsed_on=lapsed_on, lapse_reason=rng.choice(_REASONS) if lapsed_on else "",
    )  # fmt: skip


def _contacts(
    number: int, client: Client, *, chinese: bool, today: date, rng: Random, ids: Iterator[int]
) -> tuple[Contact, ...]:
    """One to three people; most clients have somebody who decides, and now and then somebody has left."""
    decides = rng.random() < 0.94
    words = words_for(chinese=chinese)
    people = []
    for place in range(rng.choice((1, 2, 2, 3))):
        chief = place == 0 and decides
        gone = (place == 2 and rng.random() < 0.3) or (chief and rng.random() < 0.02)
        people.append(
            Contact(
                id=next(ids), client=client.id, name=person(rng, chinese=chinese),
                role="owner" if chief else rng.choice(_ROLES), is_decision_maker=chief, phone=landline(3 * number + place),
                mobile=mobile(3 * number + place) if rng.random() < 0.7 else "", email=f"p{place + 1}@{client.username}.example",
                best_time=rng.choice(words.best_times), left_on=today - timedelta(rng.randrange(5, 300)) if gone else None,
            )
        )  # fmt: skip
    return tuple(people)


def _service(client: int, first: date, is_young: bool, today: date, rng: Random, ids: Iterator[int]) -> _Service:
    """Yearly periods; some end soon, some ended without another, some clients went and came back."""
    lapsed = not is_young and rng.random() < _LAPSED
    came_back = not is_young and not lapsed and rng.random() < _WON_BACK
    amount = rng.randrange(2, 13) * 500_00
    ends_in = rng.choice(_ENDS_SOON) if rng.random() < 0.15 else rng.randrange(20, _YEAR - 5)
    if lapsed:
        ends_in = -rng.randrange(35, max(min(400, (today - first).days), 40))
    end = today + timedelta(max(ends_in, 10) if is_young else ends_in)
    spans: list[tuple[date, date]] = []
    pause: tuple[date, date] | None = None
    while not spans or end > first:
        start = first if is_young else end - timedelta(_YEAR - 1)
        spans.append((start, end))
        end = start - timedelta(1)
        if came_back and pause is None and end - timedelta(_GAP) > first:
            pause = (end - timedelta(_GAP - 1), end)
            end = pause[0] - timedelta(1)
    periods = tuple(
        ServicePeriod(id=next(ids), client=client, starts_on=start, ends_on=end, amount=amount)
        for start, end in reversed(spans)
    )
    yesterday = today - timedelta(1)
    if not lapsed:
        return _Service(periods, first, max(yesterday, first), pause=pause)
    last = spans[0][1]
    first = min(first, last)
    if rng.random() < 0.5:
        return _Service(periods, first, last, lapsed_on=min(last + timedelta(31), yesterday))
    return _Service(
        periods, first, last, lapsed_on=last, no_spend_from=max(last - timedelta(rng.randrange(31, 50)), first)
    )


def _campaign(spend: int, rng: Random) -> Campaign:
    """A campaign of about this spend a month (cents): a visit costs ¥0.6 to ¥2, one visit of 25 to 90 inquires."""
    visits = max(spend // (30 * rng.randrange(60, 200)), 2)
    rate = visits * 1000 // rng.randrange(25, 90)
    return Campaign(
        visits=visits, spend=spend // 27, phone=rate * 60 // 100, form=rate * 15 // 100, message=rate * 14 // 100,
        email=rate * 8 // 100, fax=rate * 3 // 100, orders=rate // 8 if rng.random() < 0.4 else None,
        growth=rng.randrange(350, 950), ramp=rng.randrange(60, 500),
        turn=rng.choice((-45, -30, -15, -5, 0, 0, 0, 5, 10, 20, 35)), knows_visits=rng.random() < 0.94,
        knows_inquiries=rng.random() < 0.88,
    )  # fmt: skip


def _missing(service: _Service, season: Season, rng: Random) -> frozenset[date]:
    missing = set(gaps(service.first, service.last, season, rng))
    if rng.random() < _MISSING:
        late = season.today - timedelta(rng.randrange(8, 45))
        missing.update(late + timedelta(offset) for offset in range((season.today - late).days))
    if service.pause is not None:
        start, end = service.pause
        missing.update(start + timedelta(offset) for offset in range((end - start).days + 1))
    return frozenset(missing)


def _present(
    client: Client, service: _Service | None, season: Season, rng: Random
) -> tuple[date | None, tuple[Planned, ...], int]:
    """When somebody was last reached, what is planned, and the tries in vain since."""
    today, (low, high) = season.today, CADENCE[client.level]
    if service is not None and service.lapsed_on is not None:
        return season.before(service.last, rng.randrange(1, 25)), (), 0
    never = service is None and rng.random() < 0.5
    if never or rng.random() < _NEVER_REACHED:
        return None, (Planned(season.between(today, today + timedelta(20))[0]),), 0
    overdue = rng.random() < _OVERDUE
    ago = rng.randrange(high + 1, 2 * high + 3) if overdue else rng.randrange(1, low + 1)
    reached = season.before(today - timedelta(ago - 1))
    due = reached + timedelta(high)
    misses = rng.choice((0, 1, 2, 3)) if overdue else 0
    if overdue:
        on = season.before(max(min(due, today), reached + timedelta(2)))
    else:
        on = season.quietest(
            client.owner, season.between(max(due - timedelta(2), today), max(due, today) + timedelta(12))
        )
    promised = rng.random() < 0.1
    purpose = rng.choice(words_for(chinese=not client.name.isascii()).purposes) if promised else ""
    at = time(rng.randrange(9, 17), rng.choice((0, 15, 30, 45))) if promised else None
    first = Planned(on, at, "promised" if promised else "cadence", purpose)
    return reached, ahead(client.owner, (low, high), first, season, 0), misses


def _troubles(season: Season, rng: Random) -> tuple[Trouble, ...]:
    """A complaint: half of them closed, the others answered or waiting for their answer."""
    calendar, today = season.calendar, season.today
    state = rng.choice(("closed", "closed", "answered", "open"))
    received = season.before(today, rng.randrange(12, 200) if state == "closed" else rng.randrange(4, 9))
    if state == "open":
        received = season.before(today, rng.randrange(1, 5))
    promise = rng.choice((1, 2, 3, 3, 5))
    due = calendar.add_working_days(received, promise)
    answered = (
        min(calendar.add_working_days(received, rng.randrange(1, 5)), today - timedelta(1)) if state != "open" else None
    )
    closed = min(answered + timedelta(6), today - timedelta(1)) if answered and state == "closed" else None
    at = datetime.combine(received, time(rng.randrange(9, 17), rng.randrange(60)))
    return (Trouble(at, due, promise, rng.randrange(6), rng.choice(("low", "medium", "high")), answered, closed),)


def _baselines(
    client: Client, company: Company, service: _Service, rng: Random, ids: Iterator[int]
) -> tuple[Baseline, ...]:
    visits, spend = rng.randrange(2, 15), rng.randrange(1, 9) * 100
    told = Baseline(
        id=next(ids), client=client.id, as_of=service.first - timedelta(7), frozen=True, author=client.owner,
        keywords=str(rng.randrange(5, 25)),
    )  # fmt: skip
    if company.chinese:
        calls, score = rng.choice(("没电话", "一星期一个电话", "一天一个电话")), rng.choice(("不满意", "一般", "满意"))
        return (
            replace(
                told,
                visits_a_day=f"{visits}次左右",
                spend_a_month=f"{spend}以内",
                inquiry_phone=calls,
                satisfaction=score,
            ),
        )
    calls, score = (
        rng.choice(("hardly any", "one a week", "one a day")),
        rng.choice(("dissatisfied", "neutral", "satisfied")),
    )
    return (
        replace(
            told,
            visits_a_day=f"about {visits}",
            spend_a_month=f"under {spend}",
            inquiry_phone=calls,
            satisfaction=score,
        ),
    )
