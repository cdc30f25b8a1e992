"""The agency words its phrases as it likes, and can always go back to those of the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidValue
from desktop.domain.records import SpokenPhrase
from desktop.services.phrase_book import is_own, phrases, reworded, shipped_again, spoken
from desktop.services.session import Session
from desktop.storage.database import open_store


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = Session(open_store(tmp_path / "agency.sqlite"))
    yield opened
    opened.store.close()


def chinese(session: Session) -> list[str]:
    return [phrase.chinese for phrase in spoken(session, "farewell")]


def test_one_changed_phrase_keeps_the_others_and_their_order(session: Session) -> None:
    book = spoken(session, "farewell")
    wanted = [book[0], replace(book[1], chinese="{contact}，再见！"), *book[2:]]
    session.do(reworded(session, "farewell", wanted))
    assert is_own(session, "farewell")
    assert not is_own(session, "greeting")
    assert chinese(session) == [book[0].chinese, "{contact}，再见！", *(phrase.chinese for phrase in book[2:])]
    said = phrases(session, "farewell", {"zh_CN": {"contact": "张甲"}})[1]
    assert said.chinese.text == "张甲，再见！"


def test_phrases_are_added_moved_and_removed_and_each_step_is_undone(session: Session) -> None:
    before = chinese(session)
    written = session.do(reworded(session, "farewell", [*spoken(session, "farewell"), SpokenPhrase(chinese="回见")]))
    assert chinese(session) == [*before, "回见"]
    session.do(reworded(session, "farewell", spoken(session, "farewell")[::-1]))
    assert chinese(session) == ["回见", *reversed(before)]
    moved = session.do(reworded(session, "farewell", spoken(session, "farewell")[1:]))
    assert chinese(session) == list(reversed(before))
    assert moved.batch is not None
    session.undo(moved.batch)
    assert chinese(session) == ["回见", *reversed(before)]
    session.do(shipped_again(session, "farewell"))
    assert chinese(session) == before
    assert written.batch is not None


def test_an_untouched_situation_makes_no_change_once_it_is_the_agencys_own(session: Session) -> None:
    session.do(reworded(session, "farewell", spoken(session, "farewell")))
    assert reworded(session, "farewell", spoken(session, "farewell")).changes == ()


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        (SpokenPhrase(), "no words"),
        (SpokenPhrase(chinese="{clinet}您好"), "{clinet}"),
    ],
)
def test_what_can_not_be_said_is_refused(session: Session, phrase: SpokenPhrase, words: str) -> None:
    with pytest.raises(InvalidValue, match=words):
        reworded(session, "farewell", [phrase])


def test_a_situation_keeps_one_phrase(session: Session) -> None:
    with pytest.raises(InvalidValue, match="at least one"):
        reworded(session, "farewell", [])
