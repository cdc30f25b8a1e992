"""``huifang plan``: what it says is what it writes, once."""

from __future__ import annotations

from tests.cli.conftest import CommandLine


def test_a_plan_is_told_then_written_then_settled_and_can_be_taken_back(huifang: CommandLine) -> None:
    huifang.done("generate", "--clients", "40", "--years", "1")
    asked = ("plan", "--json")
    told = huifang.done(*asked, "--dry-run").json
    assert told["new"]
    assert told["batch"] is None
    written = huifang.done(*asked).json
    assert written | {"batch": None} == told
    again = huifang.done(*asked).json
    assert (again["new"], again["moved"], again["batch"]) == ([], [], None)
    undone = huifang.done("undo", str(written["batch"]), "--json").json
    assert undone["reversed"] == len(written["new"]) + len(written["moved"])


def test_a_plan_in_words_names_its_batch(huifang: CommandLine) -> None:
    huifang.done("generate", "--clients", "20", "--years", "1")
    said = huifang.done("plan").out
    assert "huifang undo" in said
    assert "Nothing was written." in huifang.done("plan", "--dry-run").out


def test_a_day_that_lies_behind_is_refused(huifang: CommandLine) -> None:
    assert "lies behind" in huifang("plan", "--until", "2020-01-01").sentence
