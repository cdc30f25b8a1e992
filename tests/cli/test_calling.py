"""``huifang calls``: what it finds is what it counts."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.conftest import PutSample


@pytest.fixture
def sample(huifang: CommandLine, put_sample: PutSample, tmp_path: Path) -> CommandLine:
    """The command line on the sample agency."""
    huifang.database = put_sample(tmp_path, date(2026, 11, 23))
    return huifang


def test_words_days_rep_and_outcome_narrow_the_list(sample: CommandLine) -> None:
    asked = ("calls", "--search", "预算", "--from", "2026-06-01", "--to", "2026-11-20", "--json")
    calls = sample.done(*asked).json
    assert calls
    assert all("预算" in " ".join(str(value) for value in call.values()) for call in calls)
    assert all("2026-06-01" <= call["started_at"][:10] <= "2026-11-20" for call in calls)
    assert [call["started_at"] for call in calls] == sorted((call["started_at"] for call in calls), reverse=True)
    rep, outcome = calls[0]["rep"], calls[0]["outcome"]
    fewer = sample.done(*asked, "--rep", rep, "--outcome", outcome).json
    assert fewer == [call for call in calls if (call["rep"], call["outcome"]) == (rep, outcome)]
    assert sample.done(*asked[:-1]).out.count("\n") == len(calls) + 1


def test_the_statistics_are_those_of_the_list(sample: CommandLine) -> None:
    asked = ("calls", "--from", "2026-10-01", "--to", "2026-10-31", "--json")
    calls = sample.done(*asked).json
    counted = sample.done(*asked, "--statistics").json
    assert counted["calls"] == len(calls) == sum(counted["outcomes"].values())
    assert counted["minutes"]["total"] == sum(call["minutes"] or 0 for call in calls)
    assert sum(rep["calls"] for rep in counted["reps"]) == len(calls)
    assert {rep["working_days"] for rep in counted["reps"]} <= set(range(1, 24))
    assert 1 <= counted["best_hour"]["weekday"] <= 7
    said = sample.done(*asked[:-1], "--statistics").out
    assert f"{len(calls)} calls" in said
    assert sample.done(*asked[:-1], "--statistics", "--language", "zh_CN").out


def test_what_is_not_found_is_an_empty_answer(sample: CommandLine) -> None:
    assert sample.done("calls", "--search", "no such thing", "--json").json == []
    assert sample.done("calls", "--search", "no such thing", "--statistics", "--json").json["best_hour"] is None
    assert sample.done("calls", "--search", "no such thing", "--statistics").out


def test_bad_questions_are_refused(sample: CommandLine) -> None:
    assert "Nobody" in sample("calls", "--rep", "Nobody").sentence
    assert "--from" in sample("calls", "--from", "2026-11-02", "--to", "2026-11-01").sentence
    assert sample("calls", "--outcome", "perhaps").status == 2
    assert sample("calls", "--from", "yesterday").status == 2


def test_every_key_of_the_statistics_is_documented(sample: CommandLine) -> None:
    text = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"`(\w+)`", text))
    counted = sample.done("calls", "--statistics", "--json").json
    keys = set(counted) | set(counted["minutes"]) | set(counted["hours"][0]) | set(counted["reps"][0])
    keys |= set(counted["outcomes"]) | set(counted["reasons"][0])
    assert keys - documented == set()
