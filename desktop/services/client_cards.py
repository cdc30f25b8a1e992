"""The printed card of a client, read from its records (product §7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.client_card import CardPerson, Fact, PrintedCard, PrintedCards
from desktop.domain.deciding import decision_makers
from desktop.domain.fields import field_of
from desktop.domain.kinds import Choice, Picture, Reference
from desktop.domain.overview import Overview
from desktop.domain.phrase import Amount, Phrase
from desktop.domain.records import Callback, Client, Complaint, Contact, Payment
from desktop.services.call_sheets import issuer, one_line, people_of, told_call
from desktop.services.client_records import contacts_of, money_of
from desktop.services.comparisons import compare_client
from desktop.services.handover_sheets import is_there, last_calls, told_complaints, waiting_at
from desktop.services.overview import overviews
from desktop.services.session import Session

_IN_THE_HEAD = frozenset({"code", "name", "username", "level", "stage", "owner", "notes"})
_MOST_PEOPLE, _MOST_PAYMENTS = 8, 5


def printed_cards(session: Session, clients: Sequence[Client]) -> PrintedCards:
    """The cards of some clients, in their order."""
    standing = overviews(session, clients)
    cards = tuple(_card(session, client, standing[client.id]) for client in clients)
    return PrintedCards(issuer(session), cards)


def _card(session: Session, client: Client, overview: Overview) -> PrintedCard:
    contacts = contacts_of(session, client)
    present = [contact for contact in contacts if is_there(session, contact)]
    calls = last_calls(session, [client.id])[client.id]
    callbacks = session.store.load(Callback, client=client.id, state="open")
    complaints = [one for one in session.all(Complaint).values() if one.client == client.id]
    details = overview.health_details
    return PrintedCard(
        client=one_line(client.name),
        code=client.code,
        level=client.level,
        stage=client.stage,
        username=one_line(client.username),
        owner=one_line(session.name("rep", client.owner)) if client.owner is not None else "",
        facts=tuple(_facts(session, client)),
        standing=tuple((title, value) for title, value in _standing(overview) if value is not None),
        health=overview.health,
        reasons=tuple(reason.evidence for reason in details.reasons) if details is not None else (),
        people=tuple(_people(present)),
        deciders=tuple(_deciders(contacts)),
        compared=tuple(row for row in compare_client(session, client).rows if row.before is not None),
        waiting=tuple(waiting_at(callbacks, calls, overview)),
        complaints=tuple(told_complaints(complaints)),
        calls=tuple(line for call in calls if (line := told_call(session, call)) is not None),
        payments=tuple(_payments(money_of(session, client).payments)),
        notes=client.notes,
    )


def _facts(session: Session, client: Client) -> Iterator[Fact]:
    """What is filled in, in the order of the catalogue."""
    for entry in Client.catalogue():
        value = getattr(client, entry.name)
        if entry.name in _IN_THE_HEAD or isinstance(entry.kind, Picture) or value in (None, "", ()):
            continue
        if isinstance(entry.kind, Reference):
            value = session.name(entry.kind.to, value)
        yield Fact(entry, one_line(value) if isinstance(value, str) else value)


def _standing(overview: Overview) -> Iterator[tuple[Phrase, object]]:
    yield Phrase("Next callback"), overview.next_callback
    yield Phrase("Last call"), overview.last_call
    yield Phrase("Service period until"), overview.period_ends
    yield Phrase("Balance"), None if overview.balance is None else Amount(overview.balance)
    yield Phrase("Lasts"), None if overview.days_left is None else Phrase("%n day(s)", n=overview.days_left)
    yield Phrase("Visits a day"), overview.visits_a_day
    yield Phrase("Inquiries in 30 days"), overview.inquiries
    yield Phrase("Spend in 30 days"), None if overview.spend is None else Amount(overview.spend)
    yield Phrase("Satisfaction"), None if overview.satisfaction is None else f"{overview.satisfaction}\u00a0/\u00a05"


def _people(present: Sequence[Contact]) -> Iterator[CardPerson]:
    for contact in sorted(present, key=lambda one: (not one.is_decision_maker, one.id))[:_MOST_PEOPLE]:
        (person,) = people_of([contact])
        fax = [Phrase("Fax {number}", number=one_line(contact.fax))] if contact.fax else []
        written = [one_line(text) for text in (contact.email, contact.wechat) if text]
        yield CardPerson(person, (*fax, *written))


def _deciders(contacts: Sequence[Contact]) -> Iterator[Phrase]:
    for one in decision_makers(contacts):
        if one.is_now or one.until is None:
            continue
        name = one_line(one.contact.name)
        if one.since is None:
            yield Phrase("{contact} decided until {until}", contact=name, until=one.until)
        else:
            yield Phrase("{contact} decided from {since} to {until}", contact=name, since=one.since, until=one.until)


def _payments(payments: Sequence[Payment]) -> Iterator[Phrase]:
    kind = field_of(Payment, "kind").kind
    assert isinstance(kind, Choice)
    for one in [payment for payment in payments if payment.paid_on is not None][:_MOST_PAYMENTS]:
        yield Phrase(
            "{day}: {kind} of {amount}", day=one.paid_on, kind=Phrase(kind.label(one.kind)), amount=Amount(one.amount)
        )
