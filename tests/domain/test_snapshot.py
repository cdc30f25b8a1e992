from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.snapshot import Snapshot

values = st.one_of(st.none(), st.integers(), st.booleans(), st.text(), st.lists(st.one_of(st.integers(), st.text())))
rows = st.dictionaries(st.integers(min_value=1), st.dictionaries(st.text(), values, max_size=4), max_size=4)


@given(st.dictionaries(st.text(), rows, max_size=4))
def test_what_a_workbook_held_comes_back_from_the_database_without_its_blanks(tables: dict) -> None:  # type: ignore[type-arg]
    kept = Snapshot.from_text(Snapshot(tables).to_text())
    assert kept.rows == {
        table: {
            record: {name: value for name, value in row.items() if value is not None} for record, row in records.items()
        }
        for table, records in tables.items()
    }
