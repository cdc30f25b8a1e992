"""A book of 24 contracts worked by hand, and random histories against a second, slow, obvious reading of product §3.5."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.lapse import LapseCause, ServiceTime, lapses
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.pipeline import Outcome, Timing, pipeline
from desktop.domain.renewal import Served, lapse_rates, renewal_rates, won_back

MARCH = Month(2026, 3)
LATER = date(2026, 6, 1)
YEAR = timedelta(364)
YUAN = 100


def contract(first: str, last: str, yuan: int | None) -> ServiceTime:
    return ServiceTime(date.fromisoformat(first), date.fromisoformat(last), None if yuan is None else yuan * YUAN)


def book() -> list[Served[str]]:
    """24 contracts end in March 2026; 18 go on the next day, 4 in a way of their own, two not at all."""
    plain = [(f"plain {number}", contract("2025-04-01", "2026-03-31", 1000), contract("2026-04-01", "2027-03-31", 1000))
             for number in range(18)]  # fmt: skip
    rows: list[tuple[str, ServiceTime, *tuple[ServiceTime, ...]]] = [
        *plain,
        ("early", contract("2025-03-16", "2026-03-15", 2000), contract("2026-02-20", "2027-02-19", 2000)),
        ("late", contract("2025-03-11", "2026-03-10", 3000), contract("2026-04-09", "2027-04-08", 3000)),
        ("half", contract("2025-03-21", "2026-03-20", 4000), contract("2026-03-21", "2026-09-20", 2000)),
        ("twice", contract("2025-03-26", "2026-03-25", 5000), contract("2026-03-26", "2027-03-25", 3000),
         contract("2026-03-26", "2026-09-25", 2500)),
        ("too late", contract("2025-03-02", "2026-03-01", 6000), contract("2026-04-10", "2027-04-09", 6000)),
        ("gone", contract("2025-03-06", "2026-03-05", 7000)),
    ]  # fmt: skip
    others = [
        ("ends in April", contract("2025-04-21", "2026-04-20", 9000)),
        ("inside a longer one", contract("2025-01-01", "2026-12-31", 9000), contract("2025-04-01", "2026-03-31", 9000)),
    ]
    return [Served(name, times, lapses(times, [], LATER)) for name, *times in [*rows, *others]]


def test_of_24_contracts_22_are_renewed_which_is_91_7_per_cent_and_two_names_are_left() -> None:
    (rate,) = renewal_rates(book(), (MARCH,), LATER)
    assert len(rate.ended) == 24
    assert rate.by_count is not None
    assert round(rate.by_count * 100, 1) == Decimal("91.7")
    assert [ended.client for ended in rate.not_renewed] == ["too late", "gone"]
    # 18 x 1000 + 2000 + 3000 + 4000 + 5000 = 32,000 of 45,000
    assert rate.by_amount == Decimal(32_000) / 45_000


def test_the_pipeline_of_the_book_tells_early_late_half_and_twice_apart() -> None:
    (march,) = pipeline(book(), (MARCH,), LATER)
    by_name = {ending.client: ending for ending in march.due}
    assert {name: by_name[name].timing for name in ("early", "plain 0", "late")} == {
        "early": Timing.EARLY, "plain 0": Timing.ON_TIME, "late": Timing.LATE,
    }  # fmt: skip
    assert (by_name["half"].kept, by_name["twice"].kept) == (Decimal("0.5"), Decimal("1.1"))
    assert [ending.client for ending in march.of(Outcome.LOST)] == ["too late", "gone"]
    assert (march.amount(), march.amount(Outcome.RENEWED), march.amount(Outcome.LOST)) == (
        4_500_000,
        3_200_000,
        1_300_000,
    )
    assert march.new_amount == (18_000 + 2000 + 3000 + 2000 + 5500) * YUAN


def test_who_comes_back_after_the_grace_time_lapsed_and_was_won_back() -> None:
    clients = book()
    (march, april) = lapse_rates(clients, (MARCH, MARCH.next), LATER)
    assert march.lapsed == ("too late", "gone")
    assert len(march.active) == 26
    assert march.by_amount == Decimal(13_000) / (45_000 + 18_000)
    assert won_back(clients, MARCH.next) == ("too late",)
    assert "too late" not in april.active
    assert april.lapsed == ("ends in April",)


def test_a_contract_is_open_until_its_grace_time_is_over_or_a_rep_says_that_it_is_lost() -> None:
    times = [contract("2025-03-26", "2026-03-25", 500)]
    (month,) = pipeline([Served("a", times, ())], (MARCH,), date(2026, 4, 24))
    assert (month.due[0].outcome, month.provisional) == (Outcome.OPEN, True)
    told = lapses(times, [], date(2026, 4, 2), told=[(date(2026, 4, 1), Phrase("too expensive"))])
    (month,) = pipeline([Served("a", times, told)], (MARCH,), date(2026, 4, 2))
    assert month.due[0].outcome is Outcome.LOST
    assert month.due[0].lapse is not None
    assert str(month.due[0].lapse.reason) == "too expensive"


def test_a_contract_that_is_written_down_twice_counts_once() -> None:
    twice = [contract("2025-04-01", "2026-03-31", None), contract("2025-04-01", "2026-03-31", 1000)]
    (rate,) = renewal_rates([Served("a", twice)], (MARCH,), LATER)
    assert [ended.time.amount for ended in rate.ended] == [100_000]


def test_a_day_on_which_a_rep_says_that_it_runs_again_wins_a_client_back() -> None:
    told = [(date(2026, 2, 10), Phrase("too expensive"))]
    (lapse,) = lapses([contract("2025-01-01", "2026-12-31", 1)], [], LATER, told=told, back=[date(2026, 4, 6)])
    assert (lapse.cause, lapse.won_back_on) == (LapseCause.TOLD, date(2026, 4, 6))


# -- random histories against the words of product §3.5, read day by day

DAYS = st.dates(date(2025, 9, 1), date(2026, 5, 1))
TIMES = st.lists(
    st.builds(
        lambda start, length, amount: ServiceTime(start, None if length is None else start + timedelta(length), amount),
        DAYS, st.one_of(st.none(), st.integers(0, 150)), st.one_of(st.none(), st.integers(0, 9)),
    ),
    max_size=4,
)  # fmt: skip
IDLE = st.one_of(st.none(), st.tuples(DAYS, st.integers(20, 70)))
TOLD = st.lists(DAYS, max_size=1)
ROSTER = st.lists(st.tuples(TIMES, IDLE, TOLD), max_size=4)
MONTHS = tuple(Month(2025, 10).plus(number) for number in range(9))
ALL_DAYS = [date(2025, 9, 1) + timedelta(offset) for offset in range(600)]


def idle_days(idle: tuple[date, int] | None) -> list[tuple[date, int]]:
    """Figures that show no spend on some days in a row, and spend on the day before and after."""
    if idle is None:
        return []
    first, length = idle
    spent = [(first + timedelta(offset), 0) for offset in range(length)]
    return [(first - timedelta(1), 500), *spent, (first + timedelta(length), 500)]


def slow_states(
    times: list[ServiceTime], idle: tuple[date, int] | None, told: list[date], today: date
) -> dict[date, bool]:
    """For each day whether the account stands still because of a lapse, found by walking from day to day."""
    stops: dict[date, bool] = {}
    for time in times:
        if time.end is None or time.end + timedelta(30) >= today:
            continue
        runs_on = any(other.start <= time.start and (other.end is None or other.end > time.end) for other in times)
        followed = any(
            time.start < other.start <= time.end + timedelta(30) and (other.end is None or other.end > time.end)
            for other in times
        )
        if not runs_on and not followed:
            stops.setdefault(time.end, False)
    spend = dict(idle_days(idle))
    for day in spend:
        row = [day + timedelta(offset) for offset in range(30)]
        if all(spend.get(each) == 0 and each <= today for each in row):
            stops.setdefault(day - timedelta(1), True)
            break
    for day in told:
        if day <= today:
            stops.setdefault(day, False)
    still, by_spend, found = False, False, {}
    for day in ALL_DAYS:
        starts = any(time.start == day for time in times) and day <= today
        spends = by_spend and spend.get(day, 0) > 0 and day <= today
        if still and (starts or spends):
            still = False
        found[day] = still
        if not still and day in stops:
            still, by_spend = True, stops[day]
    return found


@given(ROSTER, st.dates(date(2026, 1, 1), date(2026, 8, 1)))
def test_the_lapse_rate_is_what_walking_from_day_to_day_finds(
    roster: list[tuple[list[ServiceTime], tuple[date, int] | None, list[date]]], today: date
) -> None:
    clients = []
    for number, (times, idle, told) in enumerate(roster):
        found = lapses(times, idle_days(idle), today, told=[(day, "told") for day in told])
        clients.append(Served(number, times, found))
    for rate in lapse_rates(clients, MONTHS, today):
        active, lapsed = [], []
        for number, (times, idle, told) in enumerate(roster):
            still = slow_states(times, idle, told, today)
            first = rate.month.first
            if any(time.start <= first for time in times) and not still[first]:
                active.append(number)
                if any(still[day + timedelta(1)] and not still[day] for day in rate.month.span):
                    lapsed.append(number)
                elif any(lapse.day in rate.month for lapse in clients[number].lapses):
                    lapsed.append(number)  # it stopped and ran again on the next day
        assert (list(rate.active), list(rate.lapsed)) == (active, lapsed)


@given(ROSTER, st.dates(date(2026, 1, 1), date(2026, 8, 1)))
def test_renewal_rate_and_pipeline_are_what_asking_each_pair_of_contracts_finds(
    roster: list[tuple[list[ServiceTime], tuple[date, int] | None, list[date]]], today: date
) -> None:
    clients = [Served(number, times, lapses(times, [], today)) for number, (times, _, _) in enumerate(roster)]
    rates, months = renewal_rates(clients, MONTHS, today), pipeline(clients, MONTHS, today)
    for rate, month in zip(rates, months, strict=True):
        ended, renewed = set(), set()
        for number, (times, _, _) in enumerate(roster):
            for one in times:
                if one.end is None or one.end not in rate.month:
                    continue
                if any(other.start <= one.start and (other.end is None or other.end > one.end) for other in times):
                    continue
                ended.add((number, one.start, one.end))
                for other in times:
                    lasts_longer = other.end is None or other.end > one.end
                    if lasts_longer and other.start > one.start and (other.start - one.end).days <= 30:
                        renewed.add((number, one.start, one.end))
        assert len(rate.ended) == len(ended)
        assert {(one.client, one.time.start, one.time.end) for one in rate.renewed} == renewed
        assert {(one.client, one.time.start, one.time.end) for one in month.of(Outcome.RENEWED)} == renewed
        assert month.amount() == sum(month.amount(outcome) for outcome in Outcome)
        over = {one for one in ended - renewed if one[2] + timedelta(30) < today}
        assert {(one.client, one.time.start, one.time.end) for one in month.of(Outcome.LOST)} == over
