"""What reps do to clients in a random order, through the services that the window uses, and a dump to compare by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, time, timedelta
from itertools import count
from random import Random
from typing import Any

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.fields import Field
from desktop.domain.kinds import Choice, Day, Money, Picture, Reference, Tags, Whole
from desktop.domain.phrase import Phrase
from desktop.domain.prospects import Beginning, Loss
from desktop.domain.record import Record
from desktop.domain.records import RECORDS, Call, Client, Complaint, Contact, Payment, Rep, ServicePeriod
from desktop.services import calls, client_records, clients, complaints, handover, merging, prospects
from desktop.services.duplicates import not_the_same
from desktop.services.session import Session
from desktop.storage.figures import FigureBatch, FigureMove
from desktop.storage.store import Store
from desktop.storage.tables import MEASURES

Written = tuple[ChangeSet, FigureBatch | FigureMove | None]

_STAMPS = ("revision", "created_at", "updated_at")
_WORDS = ("太湖", "Lakeside", "=1+1", "a" * 500, "😀", "\u202eright to left", "line\none", "", "0512-6234 5678", "x\ty")
_FIGURE_TABLES = ("daily_figures", "monthly_figures")
_TITLE = Phrase("Random")
_NOTHING = UserError(Phrase("There is nothing to do it to."), Phrase("Choose something else."))


class RandomWork:
    """Does one random thing after the other; ``done`` are the batches that came of it, in order."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session = session
        self.done: list[int] = []
        self.kinds: dict[str, int] = {}
        self._random = Random(seed)
        self._number = count(1)

    def step(self) -> None:
        """One thing that changes the database; what the services refuse isn't one."""
        while True:
            act = self._random.choice(self.acts())
            try:
                changes, figures = act()
                batch = self.session.do(changes, figures=figures).batch
            except UserError:
                continue
            if batch is not None:
                self.done.append(batch)
                self.kinds[act.__name__] = self.kinds.get(act.__name__, 0) + 1
                return

    def acts(self) -> list[Callable[[], Written]]:
        """All that may be done."""
        return [
            self.edit, self.paste, self.fill, self.bulk, self.merge, self.hand_over, self.delete, self.restore,
            self.new_client, self.new_contact, self.contact_leaves, self.new_payment, self.new_period, self.call,
            self.complain, self.plan, self.win, self.lose, self.tell_apart, self.write_figures,
        ]  # fmt: skip

    # -- the table

    def edit(self) -> Written:
        """One cell."""
        entry = self._field()
        return clients.edited_clients([(self._client(), entry, self._value(entry))]), None

    def paste(self) -> Written:
        """A block of cells; those that are refused are left out, as the rep agrees."""
        entries = [self._field() for _ in range(self._random.randint(1, 4))]
        edits = [(one, entry, self._value(entry)) for one in self._some(6) for entry in entries]
        refused = clients.refused_edits(self.session, edits)
        taken = [edit for place, edit in enumerate(edits) if place not in refused]
        return clients.edited_clients(taken), None

    def fill(self) -> Written:
        """The value of one client's cell over those below it."""
        first, *below = self._some(5)
        entry = self._field()
        if entry.unique:
            raise _NOTHING
        return clients.edited_clients([(one, entry, getattr(first, entry.name)) for one in below]), None

    def bulk(self) -> Written:
        """One value for very many."""
        entry = self._field()
        value = self._value(entry)
        if entry.unique or (entry.required and not value):
            value = self._client().notes
            entry = next(each for each in Client.catalogue() if each.name == "notes")
        return clients.edited_clients([(one, entry, value) for one in self._living()]), None

    # -- whole clients

    def merge(self) -> Written:
        """Two or three become one, with random choices."""
        session, random = self.session, self._random
        order = merging.order_for(session, self._some(3, least=2))
        found = merging.merging(session, order)
        chosen = {row.field.name: random.choice(order.clients).id for row in found.rows if random.random() < 0.3}
        twins: dict[tuple[str, int], merging.TwinChoice] = {
            twin.key: random.choice(("kept", "other")) for twin in found.twins
        }
        order = replace(order, fields=chosen, twins=twins, days=random.choice(("kept", "other", "sum")))
        found = merging.merging(session, order)
        return found.changes(session), found.figure_move

    def hand_over(self) -> Written:
        """Some clients to another rep, with or without what waits there."""
        random = self._random
        order = handover.Order(
            random.choice(list(self.session.all(Rep))), random.random() < 0.5, random.random() < 0.5,
            random.choice(_WORDS),
        )  # fmt: skip
        return handover.handover(self.session, self._some(4), order).changes(self.session), None

    def delete(self) -> Written:
        """Clients, or something that belongs to one, to the trash."""
        if self._random.random() < 0.5 and len(self._living()) > 6:
            return clients.to_trash(self._some(2)), None
        items: list[Record] = [*self.session.all(Contact).values(), *self.session.all(Payment).values()]
        item = self._chosen(items)
        return clients.record_to_trash(_TITLE, item), None

    def restore(self) -> Written:
        """A client out of the trash."""
        return clients.restored([self._chosen(self.session.store.load(Client, trashed=True))]), None

    def new_client(self) -> Written:
        """A client with a name of its own."""
        number = next(self._number)
        return clients.new_client(Client(name=f"New {number}", username=f"new{number}", stage="prospect")), None

    # -- what belongs to a client

    def new_contact(self) -> Written:
        """Somebody at a client."""
        client = self._client()
        contact = Contact(
            client=client.id, name=self._random.choice(("Pat", "周丙")), mobile=f"138{next(self._number):08}",
            is_decision_maker=self._random.random() < 0.5,
        )  # fmt: skip
        return client_records.saved(contact, None, client), None

    def contact_leaves(self) -> Written:
        """Somebody leaves."""
        contact = self._chosen([one for one in self.session.all(Contact).values() if one.left_on is None])
        return client_records.contact_left(contact, self.session.today), None

    def new_payment(self) -> Written:
        """Money comes in."""
        client = self._client()
        amount = self._random.randint(1, 9) * 100_00
        return client_records.saved(Payment(client=client.id, paid_on=self._day(), amount=amount), None, client), None

    def new_period(self) -> Written:
        """A contract is made."""
        client, first = self._client(), self._day()
        period = ServicePeriod(client=client.id, starts_on=first, ends_on=first + timedelta(365))
        return client_records.saved(period, None, client), None

    def call(self) -> Written:
        """A call that settles what was due."""
        client = self._client()
        call = Call(
            client=client.id, rep=client.owner, started_at=self.session.now, what=self._random.choice(_WORDS),
            outcome=self._random.choice(("reached", "decision_maker", "no_answer")),
        )  # fmt: skip
        following = calls.NextCallback(self.session.today + timedelta(self._random.randint(1, 20)))
        return calls.log_call(self.session, call, following), None

    def complain(self) -> Written:
        """A complaint comes in, or an open one is answered or closed."""
        waiting = [one for one in self.session.all(Complaint).values() if one.closed_on is None]
        if waiting and self._random.random() < 0.6:
            return complaints.closed(self.session, self._random.choice(waiting), "explained", 4), None
        made = replace(complaints.new_complaint(self.session, self._client()), what="clicks", promised_days=3)
        return complaints.registered(self.session, made), None

    def plan(self) -> Written:
        """A callback with or without a time."""
        at = self._random.choice((None, time(10)))
        on = self.session.today + timedelta(self._random.randint(0, 30))
        return client_records.planned(self.session, self._client(), on, at, "ask"), None

    def win(self) -> Written:
        """A prospect becomes a client."""
        first = self.session.today
        begun = Beginning(
            on=first, level="key", owner=next(iter(self.session.all(Rep))), first_callback=first + timedelta(3),
            starts_on=first, ends_on=first + timedelta(365), amount=5_000_00,
        )  # fmt: skip
        return prospects.becomes_client(self.session, self._prospect(), begun), None

    def lose(self) -> Written:
        """A prospect is given up."""
        return prospects.given_up(self.session, self._prospect(), Loss(on=self.session.today, reason="price")), None

    def tell_apart(self) -> Written:
        """Two are remembered as not the same."""
        return not_the_same(self.session, self._some(2, least=2)), None

    def write_figures(self) -> Written:
        """Days of figures, new ones and others again."""
        rows = [
            (client.id, self._day(), *(self._random.choice((None, self._random.randint(0, 50))) for _ in MEASURES))
            for client in self._some(4)
        ]
        return ChangeSet(_TITLE), FigureBatch("ads", rows)

    # -- by chance

    def _living(self) -> list[Client]:
        return list(self.session.all(Client).values())

    def _client(self) -> Client:
        return self._random.choice(self._living())

    def _prospect(self) -> Client:
        found: Client = self._chosen([client for client in self._living() if client.stage == "prospect"])
        return found

    def _some(self, most: int, least: int = 1) -> list[Client]:
        found = self._living()
        return self._random.sample(found, min(len(found), self._random.randint(least, most)))

    def _chosen(self, items: list[Any]) -> Any:
        if not items:
            raise _NOTHING
        return self._random.choice(items)

    def _day(self) -> date:
        return self.session.today - timedelta(self._random.randint(0, 60))

    def _field(self) -> Field:
        choosable = [entry for entry in Client.catalogue() if entry.editable and not isinstance(entry.kind, Picture)]
        return self._random.choice(choosable)

    def _value(self, entry: Field) -> object:
        kind, random = entry.kind, self._random
        if isinstance(kind, Choice):
            return random.choice([option.code for option in kind.options])
        if isinstance(kind, Reference):
            return None if kind.to == "client" else random.choice([None, *self.session.all(Rep)])
        if isinstance(kind, Day):
            return random.choice([None, self._day()])
        if isinstance(kind, Tags):
            return tuple(random.sample(("vip", "甲", "b"), random.randint(0, 2)))
        if isinstance(kind, Money | Whole):
            return random.choice([None, random.randint(1, 28)])
        text = random.choice(_WORDS)
        return f"{text[:40]}{next(self._number)}" if entry.unique else text


def dump(store: Store, known: set[tuple[str, int]] | None = None) -> bytes:
    """All that a person can see, as text: every record by table and id without its stamps, and every day of figures.

    ``known`` are the records, by table and id, that are dumped in any case; others only while they are not in the trash,
    where that lies which was new in a step that is taken back.
    """
    lines: list[str] = []
    for record in RECORDS:
        names = [each.name for each in fields(record) if each.name not in _STAMPS]
        for item in store.load(record, trashed=None):
            if known is None or item.trashed_at is None or (record.table, item.id) in known:
                lines.append(f"{record.table} {[getattr(item, name) for name in names]!r}")
    for table in _FIGURE_TABLES:
        rows = store._engine.rows(f'SELECT * FROM "{table}"')
        lines += sorted(f"{table} {[*row]!r}" for row in rows)
    return "\n".join(lines).encode()


def all_records(store: Store) -> set[tuple[str, int]]:
    """Every record there is, by table and id."""
    return {(record.table, item.id) for record in RECORDS for item in store.load(record, trashed=None)}
