"""A short run of what ``tests/fuzz/run.py`` does for minutes."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz.run import map_strange, read_damaged
from tests.services.desk import open_desk, small_agency


def test_strange_tables_are_taken_asked_about_or_refused(tmp_path: Path) -> None:
    session = open_desk(tmp_path)
    small_agency(session)
    told = {map_strange(case, session).partition(":")[0] for case in range(150)}
    assert {"roster", "figures", "asked or refused"} <= told
    session.store.close()


def test_damaged_text_files_are_read_or_refused(tmp_path: Path) -> None:
    seed = tmp_path / "seed.csv"
    seed.write_bytes('日期,账户,展现\n2026-10-01,"jia",100\n合计,,100\n'.encode("gb18030") * 20)
    assert {read_damaged(case, [seed], tmp_path) for case in range(300)} == {"read", "refused"}
