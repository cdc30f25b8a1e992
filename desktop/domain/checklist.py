"""The service checklist: what makes a campaign work, point by point, for one client (product §3.9).

A point is decided by a person, who says done, not yet or doesn't apply, or by the data themselves. Where the data can't
tell, the person decides; that a point doesn't apply is always the person's word. A point on which nobody has said
anything is *unasked*: it is something to ask about, but not held against the client's health, for missing is not "no".

==================  =====================================================  ==========================================
decided by          done                                                   can't tell
==================  =====================================================  ==========================================
visits              visits were counted in the latest 30 days              none in the three months before either
keywords            as many as the agency takes for enough (default 20)    no keyword is recorded
landing pages       every keyword has one                                  no keyword has one
decision maker      named, still there, and reached at least once          –
profile             the six facts are filled                               –
==================  =====================================================  ==========================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from desktop.domain.agency import ENOUGH_KEYWORDS
from desktop.domain.client import ChecklistItem, ChecklistPoint, Client
from desktop.domain.fields import field_of
from desktop.domain.phrase import Phrase

PROFILE_FACTS = ("company_size", "business_scope", "products", "industry", "sales_region", "advantages")
UNASKED = "unasked"
"""The state of a point on which neither a person nor the data have said anything."""
_ORDER = {"open": 0, UNASKED: 1, "done": 2, "not_applicable": 3}


def _shipped(item: Phrase, decided_by: str = "person") -> tuple[str, str]:
    return item.text, decided_by


SHIPPED: tuple[tuple[str, str], ...] = (
    _shipped(Phrase("Visit statistics installed"), "visits"),
    _shipped(Phrase("Somebody answers the site's phone")),
    _shipped(Phrase("Callers are asked where they found the number")),
    _shipped(Phrase("The site invites inquiries")),
    _shipped(Phrase("Enough targeted keywords"), "keywords"),
    _shipped(Phrase("Titles and descriptions name the advantages")),
    _shipped(Phrase("Landing pages lead to the product"), "landing_pages"),
    _shipped(Phrase("Ranks fit the budget")),
    _shipped(Phrase("The decision maker is known and was reached"), "decision_maker"),
    _shipped(Phrase("The six facts of the profile are filled"), "profile"),
)
"""The list that comes with the program: each point with who decides it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistFacts:
    """What the data know of a client; ``None`` where they can't tell.

    ``has_visits``: counted in the latest 30 days, or only before. ``keywords`` and ``without_page`` are numbers of
    keywords. ``decision_maker`` is the name of one who is still there, ``reached_on`` the last call that reached one.
    """

    has_visits: bool | None = None
    keywords: int | None = None
    without_page: int = 0
    enough_keywords: int = ENOUGH_KEYWORDS
    decision_maker: str | None = None
    reached_on: date | None = None
    profile_missing: tuple[str, ...] = ()
    """The labels of the facts that are empty."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One point for one client. ``evidence`` says what the data show; ``stored`` is what a person said of it."""

    point: ChecklistPoint
    state: str
    on: date | None = None
    evidence: Phrase | None = None
    by_data: bool = False
    stored: ChecklistItem | None = None

    @property
    def is_missing(self) -> bool:
        """Something to do or to ask about."""
        return self.state in ("open", UNASKED)

    @property
    def note(self) -> str:
        """What a person wrote about it."""
        return self.stored.note if self.stored is not None else ""


Finding = tuple[bool, Phrase, date | None]
"""Done or not, what the data show, and since when."""


def checklist(
    points: Iterable[ChecklistPoint], facts: ChecklistFacts, stored: Mapping[str, ChecklistItem]
) -> tuple[Checked, ...]:
    """A client's list, what is missing first; ``stored`` is what was said, by the name of the point."""
    found = [_checked(point, facts, stored.get(point.item)) for point in points]
    return tuple(sorted(found, key=lambda one: _ORDER[one.state]))


def counts(points: Iterable[ChecklistPoint], facts: ChecklistFacts, said: Mapping[str, str]) -> tuple[int, int] | None:
    """How many points are open, and of how many that apply and are decided; ``None`` when nothing is decided.

    ``said`` holds the states that persons gave, by the name of the point.
    """
    missing = applying = 0
    for point in points:
        given = said.get(point.item)
        if given == "not_applicable":
            continue
        decide = _DECIDING.get(point.decided_by)
        finding = decide(facts) if decide is not None else None
        if finding is None and given is None:
            continue
        applying += 1
        missing += not finding[0] if finding is not None else given == "open"
    return (missing, applying) if applying else None


def missing_facts(client: Client) -> tuple[str, ...]:
    """The labels of the six facts of the profile that are empty."""
    return tuple(field_of(Client, name).label for name in PROFILE_FACTS if not getattr(client, name).strip())


def _checked(point: ChecklistPoint, facts: ChecklistFacts, stored: ChecklistItem | None) -> Checked:
    decide = _DECIDING.get(point.decided_by)
    finding = decide(facts) if decide is not None else None
    evidence = finding[1] if finding is not None else None
    if stored is not None and stored.state == "not_applicable":
        return Checked(point, stored.state, stored.on, evidence, False, stored)
    if finding is not None:
        done, _evidence, on = finding
        return Checked(point, "done" if done else "open", on, evidence, True, stored)
    if stored is not None:
        return Checked(point, stored.state, stored.on, None, False, stored)
    return Checked(point, UNASKED)


def _visits(facts: ChecklistFacts) -> Finding | None:
    if facts.has_visits is None:
        return None
    if facts.has_visits:
        return True, Phrase("Visits were counted in the latest 30 days"), None
    return False, Phrase("No visits were counted in the latest 30 days"), None


def _keywords(facts: ChecklistFacts) -> Finding | None:
    if not facts.keywords:
        return None
    enough = facts.keywords >= facts.enough_keywords
    if enough:
        return True, Phrase("%n keyword(s)", n=facts.keywords), None
    return False, Phrase("%n keyword(s), {enough} are enough", n=facts.keywords, enough=facts.enough_keywords), None


def _landing_pages(facts: ChecklistFacts) -> Finding | None:
    if not facts.keywords or facts.without_page == facts.keywords:
        return None
    if not facts.without_page:
        return True, Phrase("Every keyword has a landing page"), None
    return False, Phrase("%n keyword(s) have no landing page", n=facts.without_page), None


def _decision_maker(facts: ChecklistFacts) -> Finding | None:
    if facts.decision_maker is None:
        return False, Phrase("Nobody is marked as decision maker"), None
    if facts.reached_on is None:
        return False, Phrase("{who} was never reached", who=facts.decision_maker), None
    return (
        True,
        Phrase("{who}, last reached on {day}", who=facts.decision_maker, day=facts.reached_on),
        facts.reached_on,
    )


def _profile(facts: ChecklistFacts) -> Finding | None:
    missing = facts.profile_missing
    if not missing:
        return True, Phrase("All six are filled"), None
    named = Phrase(missing[0])
    for label in missing[1:]:
        named = Phrase("{some}, {more}", some=named, more=Phrase(label))
    return False, Phrase("Missing: {facts}", facts=named), None


_DECIDING: Mapping[str, Callable[[ChecklistFacts], Finding | None]] = MappingProxyType(
    {
        "visits": _visits,
        "keywords": _keywords,
        "landing_pages": _landing_pages,
        "decision_maker": _decision_maker,
        "profile": _profile,
    }
)


def shipped_points() -> Sequence[ChecklistPoint]:
    """The list that comes with the program; nothing of it is stored."""
    return [
        ChecklistPoint(item=item, decided_by=decided_by, position=place)
        for place, (item, decided_by) in enumerate(SHIPPED, 1)
    ]
