"""What can be written behind ``huifang``, and what is answered to what can't."""

from __future__ import annotations

import re

import pytest

from desktop.cli.arguments import parse
from desktop.cli.listing import LISTS
from tests.cli.conftest import CommandLine

COMMANDS = ("import", "undo", "export", "summary", "list", "show", "generate", "screens")
EVERYWHERE = ("--database", "--sample", "--language", "--theme", "--today")


def test_files_alone_open_the_window_with_their_import_review() -> None:
    wanted = parse(["--language", "zh_CN", "名册.xlsx", "--theme", "dark", "figures.csv"])
    assert (wanted.command, wanted.files) == (None, ["名册.xlsx", "figures.csv"])
    assert (wanted.language, wanted.theme) == ("zh_CN", "dark")
    assert parse([]).command is None


def test_options_for_the_agency_stand_before_or_after_the_command() -> None:
    before = parse(["--database", "a.sqlite", "--today=2026-08-31", "--sample", "list", "clients"])
    after = parse(["list", "clients", "--sample", "--today", "2026-08-31", "--database", "a.sqlite"])
    assert vars(before) == vars(after)
    assert before.command == "list"


def test_without_a_display_the_program_says_so(huifang: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert "no display" in huifang.raw().sentence


def test_help_names_every_command_and_every_option(huifang: CommandLine) -> None:
    said = huifang.raw("--help")
    assert said.status == 0
    assert said.err == ""
    for word in (*COMMANDS, *EVERYWHERE, "--version"):
        assert re.search(rf"(?m)^ +({word}\b|.*{word}\b)", said.out), word


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(huifang: CommandLine, command: str) -> None:
    said = huifang.raw(command, "--help")
    assert said.status == 0
    assert said.out.startswith(f"usage: huifang {command} ")
    assert all(option in said.out for option in EVERYWHERE)
    lines = said.out.split("\n\n", 1)[1].splitlines()
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if re.match(r"  \S", line):
            assert re.search(r"\S  +\S", line) or after.startswith(" " * 20), f"nothing explains {line}"


def test_the_version_is_told(huifang: CommandLine) -> None:
    said = huifang.raw("--version")
    assert said.status == 0
    assert re.fullmatch(r"huifang \d+\.\d+\.\d+\S*\n", said.out)


@pytest.mark.parametrize(
    "words",
    [
        "import",
        "import a.csv --kind roters",
        "import a.csv --on-conflict maybe",
        "undo",
        "undo x",
        "undo 0",
        "undo -3",
        "undo 99999999999999999999999",
        "undo ²",
        "export",
        "export roster",
        "export everything out.xlsx",
        "export month out.xlsx --month 2026-13",
        "export month out.xlsx --month 1212-12",
        "summary --out reports",
        "summary C-00001 --all --out reports",
        "summary C-00001",
        "summary C-00001 --out reports --format docx",
        "summary C-00001 --out reports --month october",
        "list",
        "list payments",
        "show",
        "generate",
        "generate --clients 0 --years 1",
        "generate --clients 3 --years 1000",
        "generate --clients 3 --years 1 --seed x",
        "screens",
        "screens out --size big",
        "list clients --today 2026-02-30",
        "list clients --today 9999-12-31",
        "list clients --today 0001-01-01",
        "list clients --langu zh_CN",
        "list clients --language de",
        "list clients --theme pink",
        "list clients --nonsense",
        "--nonsense",
    ],
)
def test_wrong_usage_ends_with_status_2_and_touches_nothing(huifang: CommandLine, words: str) -> None:
    said = huifang(*words.split(" "))
    assert said.status == 2
    assert said.out == ""
    assert "error:" in said.err.splitlines()[-1]
    assert not huifang.database.exists()


def test_every_list_can_be_asked_for(agency: CommandLine) -> None:
    for what in LISTS:
        assert isinstance(agency.done("list", what, "--json").json, list)


def test_what_comes_of_a_file_is_told_in_chinese_alone(agency: CommandLine) -> None:
    said = agency.done("import", agency.folder / "clients.csv", "--language", "zh_CN")
    assert "新增0，更改0，未变2，冲突0，未读取0" in said.out
    refused = agency("export", "clients", agency.folder / "nowhere" / "list.xlsx", "--language", "zh_CN")
    assert "没有此文件或文件夹" in refused.sentence


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("undo", "huifang：用法有误：缺少 BATCH"),
        ("list payments", "不能是"),
        ("export month out.xlsx --month 2026-13", "“2026-13”不是月份"),
        ("list clients --nonsense", "无法识别 --nonsense"),
        ("summary C-00001", "缺少 --out"),
    ],
)
def test_wrong_usage_is_told_in_the_language_that_is_asked_for(huifang: CommandLine, words: str, sentence: str) -> None:
    said = huifang(*words.split(" "), "--language", "zh_CN")
    assert said.status == 2
    assert sentence in said.err.splitlines()[-1]
    assert "argument" not in said.err.splitlines()[-1]
