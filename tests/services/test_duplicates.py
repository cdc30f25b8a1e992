"""Duplicates among the stored clients, and what is remembered of pairs that are none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.records import Client, Contact, NotSame
from desktop.services import duplicates
from desktop.services.clients import to_trash
from desktop.services.session import Session
from tests.services.desk import open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    stored(
        opened,
        Client(id=-1, name="深圳市泰达贸易有限公司", username="taida"),
        Client(id=-2, name="太达贸易有限公司"),
        Client(id=-3, name="Lakeside"),
        Contact(client=-1, name="周丙", mobile="138 0013 8000"),
        Contact(client=-3, name="Pat", phone="+86-13800138000"),
    )
    yield opened
    opened.store.close()


def groups(session: Session) -> list[list[str]]:
    return [[client.code for client in group.clients] for group in duplicates.duplicate_groups(session)]


def test_names_that_sound_alike_and_numbers_of_contacts_count(session: Session) -> None:
    assert groups(session) == [["C-00001", "C-00002", "C-00003"]]
    (group,) = duplicates.duplicate_groups(session)
    assert {str(reason) for reason in group.why} == {"a name that sounds the same", "the same telephone 13800138000"}


def test_a_client_in_the_trash_is_nobodys_duplicate(session: Session) -> None:
    session.do(to_trash([session.client("C-00001")]))
    assert groups(session) == []


def test_not_the_same_is_remembered_undone_and_forgotten(session: Session) -> None:
    one, other = session.client("C-00001"), session.client("C-00002")
    written = session.do(duplicates.not_the_same(session, [other, one, one]))
    assert groups(session) == [["C-00001", "C-00003"]]
    assert len(duplicates.not_the_same(session, [one, other])) == 0
    assert written.batch is not None
    session.undo(written.batch)
    assert groups(session) == [["C-00001", "C-00002", "C-00003"]]
    session.do(duplicates.not_the_same(session, [one, other]))
    session.do(duplicates.look_again(session, other))
    assert groups(session) == [["C-00001", "C-00002", "C-00003"]]
    assert session.all(NotSame) == {}
