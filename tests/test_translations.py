"""Every text is there in both languages, and its placeholders survive the translation."""

from __future__ import annotations

import re

import pytest

from tests import texts

PLACEHOLDER = re.compile(r"\{(\w+)[^}]*\}|(%n)")


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_text_has_a_translation(language: str) -> None:
    where = texts.said()
    assert [f"{text.source!r} ({where[text]})" for text in texts.missing(language)] == []


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_no_translation_is_left_over(language: str) -> None:
    assert texts.unused(language) == []


def test_placeholders_survive_the_translation() -> None:
    broken = []
    for (source, _comment), message in texts.translated("zh_CN").items():
        wanted = set(PLACEHOLDER.findall(source))
        for form in (message.find("translation"), *message.iter("numerusform")):
            text = "" if form is None else form.text or ""
            if text.strip() and not set(PLACEHOLDER.findall(text)) <= wanted:
                broken.append((source, text))
            if text.strip() and set(PLACEHOLDER.findall(text)) < wanted - {("", "%n")}:
                broken.append((source, text))
    assert broken == []


def test_a_mnemonic_stands_in_brackets_in_chinese() -> None:
    broken = [
        source
        for (source, _), message in texts.translated("zh_CN").items()
        if "&" in source and "(&" not in (message.findtext("translation") or "(&")
    ]
    assert broken == []
