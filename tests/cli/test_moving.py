"""``huifang move``: everything arrives in an empty database, and nowhere else."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import CommandLine


def test_everything_is_copied_counted_and_never_written_over(huifang: CommandLine, tmp_path: Path) -> None:
    huifang.done("generate", "--clients", "20", "--years", "1")
    there = str(tmp_path / "there.sqlite")

    said = huifang.done("move", there, "--json").json

    rows = {entry["table"]: entry["rows"] for entry in said["tables"]}
    assert rows["client"] == 20
    assert rows["daily_figures"] > 1_000
    assert all(len(entry["checksum"]) == 64 for entry in said["tables"])
    here = huifang.done("list", "clients", "--json").json
    assert huifang.done("list", "clients", "--json", "--database", there).json == here
    assert "holds an agency already" in huifang("move", there).sentence
    assert "rows arrived" in huifang.done("move", str(tmp_path / "second.sqlite")).out
