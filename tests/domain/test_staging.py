"""A staged file is a plain value: what may pass follows from the choices alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.changes import Change
from desktop.domain.fields import field_of
from desktop.domain.records import Client, Contact, Rep
from desktop.domain.snapshot import Snapshot, plain
from desktop.domain.staging import (
    Choices,
    DayChange,
    Disposition,
    FieldConflict,
    Staged,
    StagedFigures,
    StagedRow,
    merged_value,
)

HERE = Client(id=1, name="A", industry="here")
values = st.sampled_from([None, "a", "b", "c"])


@given(values, values, values)
def test_the_merge_takes_the_file_only_where_the_file_was_edited(exported: object, here: object, file: object) -> None:
    is_changed, contradicts = merged_value(exported, here, file)
    assert is_changed == (file not in (exported, here))
    assert contradicts == (is_changed and here != exported)


def test_conflicts_pass_only_when_the_file_is_chosen() -> None:
    conflict = FieldConflict(HERE, field_of(Client, "industry"), "then", "here", "file")
    other = Change(HERE, replace(HERE, address="new"))
    row = StagedRow("S", 2, Disposition.CONFLICT, "A", (other,), (conflict,))
    staged = Staged("f", "", "roster", (row,))
    (kept,) = staged.accepted()
    assert isinstance(kept.after, Client)
    assert (kept.after.industry, kept.after.address) == ("here", "new")
    (taken,) = staged.accepted(Choices(take_file=staged.taking_the_file()))
    assert isinstance(taken.after, Client)
    assert (taken.after.industry, taken.after.address) == ("file", "new")


def test_shared_records_come_along_only_where_they_are_needed() -> None:
    rep, spare = Rep(name="R"), Rep(name="S")
    client = Client(name="A", owner=rep.id)
    contact = Contact(name="P", client=client.id)
    rows = (
        StagedRow("S", 2, Disposition.NEW, "A", (Change(None, client),)),
        StagedRow("T", 2, Disposition.NEW, "P", (Change(None, contact),)),
    )
    staged = Staged("f", "", "roster", rows, shared=(rep, spare))
    assert [change.after for change in staged.accepted()] == [rep, client, contact]
    assert not staged.accepted(Choices(left_out=frozenset({rows[0].key}))).changes


def test_rejected_and_missing_rows_write_nothing_by_themselves() -> None:
    rows = (
        StagedRow("S", 2, Disposition.REJECTED, "A", (Change(HERE, replace(HERE, name="B")),)),
        StagedRow("S", 0, Disposition.MISSING, "A", (Change(HERE, HERE),)),
    )
    staged = Staged("f", "", "roster", rows)
    assert not staged.accepted().changes
    at = datetime(2026, 1, 1)
    (gone,) = staged.accepted(Choices(trash=frozenset({rows[1].key})), at=at)
    assert gone.after.trashed_at == at


def test_days_are_new_changed_or_unchanged() -> None:
    day = date(2026, 10, 1)
    figures = StagedFigures(
        "s",
        ("visits", "clicks"),
        (
            DayChange(1, day, None, (1, None)),
            DayChange(1, day, (1, 2), (1, None)),
            DayChange(1, day, (1, 2), (3, None)),
        ),
        unchanged=4,
        rejected=1,
    )
    counted = Staged("f", "", "figures", figures=figures).counted()
    assert counted == {
        Disposition.NEW: 1, Disposition.CHANGED: 1, Disposition.UNCHANGED: 5, Disposition.REJECTED: 1,
    }  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(["client", "contact"]),
        st.dictionaries(
            st.integers(1, 99), st.dictionaries(st.sampled_from("abc"), st.text() | st.integers()), max_size=3
        ),
    )
)
def test_a_snapshot_survives_its_text(rows: dict[str, dict[int, dict[str, object]]]) -> None:
    assert Snapshot.from_text(Snapshot(rows).to_text()).rows == rows


def test_plain_values_are_the_same_for_what_means_the_same() -> None:
    text = field_of(Client, "name").kind
    assert plain(text, "a  b\n") == plain(text, "a b")
    assert plain(field_of(Contact, "is_decision_maker").kind, False) is None
    assert plain(field_of(Client, "tags").kind, ("a", "b")) == ["a", "b"]
