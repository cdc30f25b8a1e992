"""Health seen over all clients: what other weights would do; and a score set by hand (product §3.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain.agency import Agency
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import InvalidValue
from desktop.domain.health import AT_RISK, Factor, Override, health
from desktop.domain.health_override import HealthOverride, override_on
from desktop.domain.phrase import Phrase
from desktop.domain.record import trashed
from desktop.domain.records import Client
from desktop.services.overview import facts_of_all
from desktop.services.session import Session, utc_now

_NOTABLE = 5
"""A score that moves by so many points is worth telling."""
_HOLDS = 30
"""Days for which a score set by hand holds when nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class WeightsEffect:
    """What other weights would do to the scores of the clients being served."""

    rated: int = 0
    at_risk_now: int = 0
    at_risk_then: int = 0
    moved: int = 0
    most: tuple[tuple[Client, int, int], ...] = ()
    """The clients whose score moves most, with their score now and then."""


def weights_effect(session: Session, agency: Agency, most: int = 5) -> WeightsEffect:
    """Score every client with the weights that are kept and with those of ``agency``; what is set by hand is left out."""
    now, then = session.agency.health_weights, agency.health_weights
    check_weights(then)
    rated = at_risk_now = at_risk_then = 0
    moved: list[tuple[Client, int, int]] = []
    for client, facts in facts_of_all(session):
        before, after = health(facts, now).computed, health(facts, then).computed
        rated += before is not None or after is not None
        at_risk_now += before is not None and before < AT_RISK
        at_risk_then += after is not None and after < AT_RISK
        if before is not None and after is not None and abs(after - before) >= _NOTABLE:
            moved.append((client, before, after))
    moved.sort(key=lambda entry: -abs(entry[2] - entry[1]))
    return WeightsEffect(rated, at_risk_now, at_risk_then, len(moved), tuple(moved[:most]))


def check_weights(weights: Mapping[Factor, int]) -> None:
    """Raises ``InvalidValue`` when nothing has a weight: then nobody could be rated."""
    if not any(weights.values()):
        raise InvalidValue(
            Phrase("No factor has a weight, so no client would be rated."), Phrase("Give at least one factor a weight.")
        )


def standing_override(session: Session, client: Client) -> HealthOverride | None:
    """The score set by hand that holds today."""
    known = [one for one in session.all(HealthOverride).values() if one.client == client.id]
    return override_on(known, session.today)


def new_override(session: Session, client: Client) -> HealthOverride:
    """A score set by hand as its form starts with it: the one that holds, else an empty one."""
    return standing_override(session, client) or HealthOverride(
        client=client.id, until=session.today + timedelta(_HOLDS)
    )


def set_by_hand(session: Session, client: Client, score: int, reason: str, until: date) -> ChangeSet:
    """Set a client's score, with a reason, up to and including a day; one that holds already is changed.

    Raises ``InvalidValue`` for a score outside 0 to 100, without a reason, or for a day that has passed.
    """
    Override(score, reason, until)
    if until < session.today:
        raise InvalidValue(Phrase("{day} has passed.", day=until), Phrase("Choose today or a later day."))
    before = standing_override(session, client)
    kept = before or HealthOverride(client=client.id)
    after = replace(kept, score=score, reason=reason.strip(), until=until, rep=session.rep)
    change = Change(before, after)
    title = Phrase("Health of {client} set to {score}", client=client.name, score=score)
    return ChangeSet(title, () if change.is_empty else (change,))


def computed_again(session: Session, client: Client) -> ChangeSet:
    """Take a score set by hand back; the computed one holds again."""
    before = standing_override(session, client)
    changes = () if before is None else (Change(before, trashed(before, utc_now())),)
    return ChangeSet(Phrase("Health of {client} is computed again", client=client.name), changes)
