"""``huifang list`` and ``show``: the keys that scripts rely on."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.cli.test_printing import text_of
from tests.conftest import PutSample


@pytest.fixture
def sample(huifang: CommandLine, put_sample: PutSample, tmp_path: Path) -> CommandLine:
    """The command line on the sample agency."""
    huifang.database = put_sample(tmp_path, date(2026, 11, 23))
    return huifang


def test_clients_are_listed_with_owner_money_and_health(sample: CommandLine) -> None:
    clients = sample.done("list", "clients", "--json").json
    assert len(clients) >= 40
    client = next(item for item in clients if item["username"] == "riland")
    assert client["code"].startswith("C-")
    assert isinstance(client["owner"], str)
    assert date.fromisoformat(client["registered_on"]) == date(2004, 8, 11)
    assert isinstance(client["spend"], int)
    assert 0 <= client["health"] <= 100
    assert client["cadence"] in {"never", "overdue", "due", "planned", "covered", "over-served", "over_served"}
    assert date.fromisoformat(client["next_callback"])
    assert len({tuple(item) for item in clients}) == 1, "every client has the same keys"


@pytest.mark.parametrize(
    ("what", "keys"),
    [
        ("callbacks", {"due_on", "due_time", "kind", "overdue", "client", "name", "username", "purpose", "reason"}),
        ("calls", {"client", "contact", "rep", "started_at", "outcome", "minutes", "what", "satisfaction"}),
        ("complaints", {"code", "client", "received_at", "due_on", "answered_on", "what"}),
    ],
)
def test_records_are_listed_with_the_names_of_whom_they_are_about(
    sample: CommandLine, what: str, keys: set[str]
) -> None:
    rows = sample.done("list", what, "--json").json
    assert rows
    assert keys <= set(rows[0])
    assert all(row["client"].startswith("C-") for row in rows)
    assert all(row.get("contact") is None or isinstance(row["contact"], str) for row in rows)


def test_imports_are_listed_with_their_counts(agency: CommandLine) -> None:
    rows = agency.done("list", "imports", "--json").json
    assert [(row["batch"], row["file_name"], row["kind"], row["new_rows"]) for row in rows] == [
        (1, "clients.csv", "roster", 2),
        (2, "figures.csv", "figures", 7),
    ]
    assert all(len(row["sha256"]) == 64 for row in rows)


@pytest.mark.parametrize("what", ["clients", "callbacks", "calls", "complaints", "imports"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_tables_line_up_in_both_languages(sample: CommandLine, what: str, language: str) -> None:
    said = sample.done("list", what, "--language", language)
    assert said.err == ""
    title = said.out.splitlines()[0]
    assert title.isascii() == (language == "en")


def test_an_empty_database_lists_nothing(huifang: CommandLine) -> None:
    for what in ("clients", "callbacks", "calls", "complaints", "imports"):
        assert huifang.done("list", what, "--json").json == []


def test_everything_about_a_client_is_one_document(sample: CommandLine) -> None:
    shown = sample.done("show", "riland", "--json").json
    assert set(shown) == {
        "client", "contacts", "callbacks", "calls", "complaints", "service_periods", "payments", "satisfaction_answers",
        "baselines", "keywords", "keyword_snapshots", "chart_notes", "summaries", "checklist", "figures", "overview", "comparison",
        "health", "forecast",
    }  # fmt: skip
    code = shown["client"]["code"]
    assert shown == sample.done("show", code.lower(), "--json").json
    assert all(contact["client"] == code for contact in shown["contacts"])
    assert set(shown["forecast"]) == {"balance", "mean_daily_spend", "days_left", "lapses_on", "why_not"}
    assert shown["forecast"]["balance"] == shown["overview"]["balance"]
    assert shown["health"]["score"] == shown["overview"]["health"]
    assert all(reason["evidence"] for reason in shown["health"]["reasons"])


def test_before_and_after_stand_as_the_rep_wrote_them(sample: CommandLine) -> None:
    rows = {row["measure"]: row for row in sample("show", "riland", "--json").json["comparison"]["rows"]}
    assert rows["keywords"]["before"]["text"] == "16"
    assert rows["visits_a_day"]["before"]["text"] == "5次左右"
    assert rows["visits_a_day"]["verdict"] == "better"
    assert rows["spend_a_month"]["before"]["text"] == "200以内"
    assert rows["spend_a_month"]["verdict"] not in {"better", "worse"}


def test_figures_add_up_to_what_was_imported(agency: CommandLine) -> None:
    month = agency("show", "taihu", "--json").json["figures"]["last_month"]
    assert (month["days_with_figures"], month["visits"], month["inquiries"]) == (7, 280, 28)
    assert month["spend"] == 28_00 + 7 * 50


def test_a_client_without_anything_says_why_there_is_no_forecast(agency: CommandLine) -> None:
    shown = agency.done("show", "lakeside", "--json").json
    assert shown["forecast"]["balance"] is None
    assert shown["forecast"]["why_not"]
    assert shown["figures"] == {"first": None, "last": None}
    assert agency.done("show", "lakeside").out


def test_an_unknown_client_is_refused(agency: CommandLine) -> None:
    for key in ("nobody", "", "C-99999", "'; DROP TABLE client; --"):
        said = agency("show", key, "--json")
        assert said.status == 1
        assert set(said.json) == {"error", "hint"}
        assert agency("show", key).sentence


def test_every_key_is_documented(agency_keys: set[str], sample: CommandLine) -> None:
    text = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"`(\w+)`", text)) | {"id"}
    keys = set(agency_keys)
    for what in ("clients", "callbacks", "calls", "complaints"):
        keys |= set(sample("list", what, "--json").json[0])
    shown = sample("show", "riland", "--json").json
    keys |= set(shown) | set(shown["figures"]) | set(shown["figures"]["last_month"]) | set(shown["comparison"])
    keys |= set(shown["comparison"]["rows"][0]) | set(shown["comparison"]["rows"][0]["before"])
    keys |= set(shown["health"]) | set(shown["health"]["reasons"][0]) | set(shown["forecast"]) | set(shown["client"])
    assert keys - documented == set()


@pytest.fixture
def agency_keys(agency: CommandLine) -> set[str]:
    """What ``list imports``, ``import``, ``undo`` and ``summary`` answer."""
    keys = set(agency("list", "imports", "--json").json[0])
    [imported] = agency("import", agency.folder / "clients.csv", "--json").json["files"]
    keys |= set(imported)
    return keys | set(agency("undo", 2, "--json").json)


def test_a_complaint_and_the_complaints_of_a_month_are_written(sample: CommandLine, tmp_path: Path) -> None:
    complaint = sample.done("list", "complaints", "--json").json[0]
    sample.done("print", "complaint", complaint["code"], "--pdf", tmp_path / "one.pdf")
    text = text_of(sample, "one.pdf")
    assert complaint["code"] in text
    assert "".join(complaint["internal_note"].split()) not in text
    sample.done("print", "complaints", "--pdf", tmp_path / "month.pdf")
    assert "ComplaintsofNovember2026" in text_of(sample, "month.pdf")
    refused = sample("print", "complaint", "T-99999", "--pdf", tmp_path / "a.pdf")
    assert "No complaint has the code" in refused.sentence
    assert "one complaint is printed by its code" in sample("print", "complaint", "--pdf", tmp_path / "a.pdf").sentence
