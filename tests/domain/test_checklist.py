"""The service checklist: what data decide, what persons say, and what counts against a client's health."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.checklist import UNASKED, ChecklistFacts, checklist, counts, missing_facts, shipped_points
from desktop.domain.records import ChecklistItem, Client

WELL = ChecklistFacts(
    has_visits=True, keywords=30, without_page=0, decision_maker="张甲", reached_on=date(2026, 11, 3), profile_missing=()
)  # fmt: skip
UNKNOWN = ChecklistFacts(decision_maker="张甲", reached_on=date(2026, 11, 3))
PHONE = "Somebody answers the site's phone"
VISITS = "Visit statistics installed"


def state(facts: ChecklistFacts, item: str, **said: str) -> str:
    stored = {item: ChecklistItem(item=item, state=said["said"])} if said else {}
    return next(one for one in checklist(shipped_points(), facts, stored) if one.point.item == item).state


@pytest.mark.parametrize(
    ("facts", "item"),
    [
        (replace(WELL, has_visits=False), VISITS),
        (replace(WELL, keywords=19), "Enough targeted keywords"),
        (replace(WELL, without_page=1), "Landing pages lead to the product"),
        (replace(WELL, reached_on=None), "The decision maker is known and was reached"),
        (replace(WELL, decision_maker=None), "The decision maker is known and was reached"),
        (replace(WELL, profile_missing=("Industry", "Advantages")), "The six facts of the profile are filled"),
    ],
)
def test_the_data_decide_whatever_a_person_said(facts, item):
    assert state(WELL, item, said="open") == "done"
    assert state(facts, item, said="done") == "open"
    assert state(facts, item, said="not_applicable") == "not_applicable"


def test_where_the_data_cant_tell_a_person_decides():
    facts = UNKNOWN
    assert state(facts, VISITS) == UNASKED
    assert state(facts, VISITS, said="done") == "done"
    assert state(replace(facts, keywords=5, without_page=5), "Landing pages lead to the product") == UNASKED


def test_what_is_missing_stands_first_and_says_why():
    found = checklist(shipped_points(), replace(WELL, profile_missing=("Industry", "Advantages")), {})
    assert [one.state for one in found] == sorted((one.state for one in found), key=["open", UNASKED, "done"].index)
    assert str(found[0].evidence) == "Missing: Industry, Advantages"


def test_what_nobody_was_asked_is_not_held_against_the_client():
    assert counts(shipped_points(), WELL, {}) == (0, 5)
    assert counts(shipped_points(), WELL, {PHONE: "open"}) == (1, 6)
    assert counts(shipped_points(), WELL, {PHONE: "not_applicable"}) == (0, 5)
    assert counts(shipped_points()[1:4], WELL, {}) is None


def test_a_point_that_is_not_on_the_list_any_more_does_not_count():
    assert counts(shipped_points(), WELL, {"Something else": "open"}) == (0, 5)


def test_the_six_facts_are_named_when_they_are_missing():
    client = Client(company_size="20", business_scope="x", products="y", industry="z", sales_region=" ")
    assert missing_facts(client) == ("Sales region", "Advantages")
