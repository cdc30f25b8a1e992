"""Texts: placeholders, plurals, comments, and the translation that Qt is handed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.ui.texts import CatalogueTranslator, explain, qt_translator, say, tr

CHINESE = {
    ("{client} was saved", ""): "{client}已保存",
    ("%n row(s)", ""): "%n行",
    ("Call", "verb"): "回访",
    ("Call", "noun"): "通话",
}


@pytest.fixture
def chinese(qapp):
    translator = CatalogueTranslator(lambda source, comment, n: CHINESE.get((source, comment)))
    QCoreApplication.installTranslator(translator)
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(translator)


def test_english_is_the_source(qapp):
    assert tr("%n row(s)", n=1) == "1 row"
    assert tr("%n row(s)", n=47) == "47 rows"
    assert tr("50 % {not a placeholder}") == "50 % {not a placeholder}"


def test_braces_in_a_value_are_left_alone(qapp):
    assert tr("{client} was saved", client="{0} {x} %n") == "{0} {x} %n was saved"


def test_texts_are_translated_by_source_and_comment(chinese):
    assert tr("{client} was saved", client="瑞岚") == "瑞岚已保存"
    assert tr("%n row(s)", n=3) == "3行"
    assert (tr("Call", comment="verb"), tr("Call", comment="noun"), tr("Call")) == ("回访", "通话", "Call")


def test_phrases_of_the_lower_layers_speak_the_same_language(chinese):
    inner = Phrase("%n row(s)", n=2)
    assert say(inner) == "2行"
    assert say(Phrase("{what}: {inner}", what="x", inner=inner)).endswith("2行")
    assert say("as it is") == "as it is"
    assert explain(UserError(Phrase("%n row(s)", n=1), "再试一次。")) == "1行再试一次。"


def test_qt_speaks_chinese_too(qapp):
    assert not qt_translator("zh_CN").isEmpty()
    assert qt_translator("xx").isEmpty()


def test_a_phrase_among_the_values_of_a_text_is_said_too(chinese):
    assert tr("{client} was saved", client=Phrase("%n row(s)", n=2)) == "2行已保存"
