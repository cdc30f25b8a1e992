"""An agency made at random, small, with texts that spreadsheets like to misread."""

from __future__ import annotations

from datetime import date, time, timedelta
from random import Random

from desktop.domain.record import Record
from desktop.domain.records import Callback, Client, Contact, Payment, Rep, ServicePeriod
from desktop.services.session import Session
from tests.services.desk import stored

TRAPS = (
    "007", "=1+1", "+86 512 6234", "-5", "@SUM(A1)", "1e5", "#N/A", "TRUE", "2026-01-02", "1/2", "123456789012345678",
    "'quoted", "_x0041_", "<b>&amp;", "Ünïcode", "🙂", "1.50", "3-4", "10%", "１２３", "=HYPERLINK(\"http://x\")", "0",
)  # fmt: skip
_WORDS = ("环保", "电子材料", "阀门", "Bearings", "Valves", "全国", "华东", "出口", "苏州 工业园区", "pumps, pipes")
REPS = ("周甲", "Rep One", "李 乙")


def text(random: Random) -> str:
    """One line that comes back as it is."""
    if random.random() < 0.3:
        return random.choice(TRAPS)
    return f"{random.choice(_WORDS)} {random.randrange(1000)}"


def day(random: Random) -> date:
    """A day of the last years."""
    return date(2019, 1, 1) + timedelta(random.randrange(2800))


def random_agency(session: Session, random: Random, clients: int = 0) -> None:
    """Reps, clients (a few, unless a number is given) and what belongs to them; every name is borne once."""
    known = {rep.name for rep in session.all(Rep).values()}
    stored(session, *(Rep(name=name) for name in REPS if name not in known))
    reps = [*session.all(Rep), None]
    first = len(session.all(Client))
    wanted = clients or random.randrange(3, 13)
    stored(session, *(item for number in range(first, first + wanted) for item in _client(random, number, reps)))


def _client(random: Random, number: int, reps: list[int | None]) -> list[Record]:
    client = Client(
        name=f"{random.choice(('苏州', 'North', '=A', '007'))} {number} {random.choice(('有限公司', 'Ltd', '厂'))}",
        username=random.choice(("", f"user{number}", f"00{number}", f"1e{number}")),
        level=random.choice(("key", "regular")),
        stage=random.choice(("prospect", "active", "lapsed")),
        owner=random.choice(reps),
        industry=random.choice(("", text(random))),
        address=random.choice(("", text(random))),
        website=random.choice(("", f"site{number}.example")),
        registered_on=random.choice((None, day(random))),
        monthly_budget=random.choice((None, random.randrange(10_000_000))),
        attention=random.choice(("", "none", "some", "close")),
        tags=random.choice(((), ("甲",), ("a", "乙"))),
        notes=random.choice(("", text(random), "two\nlines")),
        cadence_gap=random.choice((None, random.randrange(1, 30))),
    )
    people = [
        Contact(
            client=client.id, name=f"{random.choice(('周', 'Pat', '王'))}{number}{one}", phone=random.choice(("", text(random))),
            mobile=f"0138{random.randrange(10**7):07}", is_decision_maker=random.random() < 0.3,
            role=random.choice(("owner", "marketing", "other")), birthday=random.choice((None, day(random))),
        )
        for one in range(random.randrange(3))
    ]  # fmt: skip
    belongings = [
        *(Callback(client=client.id, due_on=day(random), due_time=random.choice((None, time(9, 30))),
                   contact=random.choice([None, *(one.id for one in people)]), purpose=text(random))
          for _ in range(random.randrange(3))),
        *(Payment(client=client.id, paid_on=day(random), amount=random.randrange(1, 10**7),
                  kind=random.choice(("opening", "renewal")), note=random.choice(("", text(random))))
          for _ in range(random.randrange(4))),
        *(ServicePeriod(client=client.id, starts_on=(start := day(random)), ends_on=start + timedelta(365),
                        amount=random.choice((None, random.randrange(10**7))))
          for _ in range(random.randrange(3))),
    ]  # fmt: skip
    return [client, *people, *belongings]
