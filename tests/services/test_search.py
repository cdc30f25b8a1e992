"""Search finds clients and contacts by whatever somebody remembers of them."""

from __future__ import annotations

import pytest

from desktop.domain.changes import created
from desktop.domain.phrase import Phrase
from desktop.domain.record import provisional_id
from desktop.domain.records import Client, Contact
from desktop.services.search import SearchIndex, build_index
from desktop.services.session import Session
from desktop.storage.database import open_store


@pytest.fixture
def session(tmp_path):
    store = open_store(tmp_path / "agency.sqlite")
    session = Session(store)
    weld, tea = provisional_id(), provisional_id()
    session.do(
        created(
            Phrase("made"),
            [
                Client(id=weld, name="瑞岚焊割设备", username="riland", level="key", website="www.riland.example"),
                Client(id=tea, name="Willow Bridge Tea", username="willow-tea"),
                Client(name="Tea House", stage="closed"),
                Contact(client=weld, name="张甲", mobile="100 0000 0119"),
                Contact(client=tea, name="Pat Sample", email="pat@willow.example"),
            ],
        )
    )
    yield session
    store.close()


@pytest.fixture
def index(session: Session) -> SearchIndex:
    return build_index(session)


@pytest.mark.parametrize(
    "text", ["瑞岚", "焊割", "ruilan", "RuiLan Han", "rlhgsb", "riland", "c-00001", "riland.example"]
)
def test_a_client_is_found_by_name_pinyin_initials_username_code_and_site(index: SearchIndex, text: str) -> None:
    assert index.find(text)[0].title == "瑞岚焊割设备"


@pytest.mark.parametrize("text", ["张甲", "zhangjia", "zj", "100 0000 0119", "0119", "1000000011"])
def test_a_contact_is_found_by_name_and_number_and_leads_to_its_client(index: SearchIndex, text: str) -> None:
    found = next(found for found in index.find(text) if found.contact is not None)
    assert (found.title, found.detail) == ("张甲", "瑞岚焊割设备")


def test_beginnings_stand_before_what_lies_within_and_active_before_closed(index: SearchIndex) -> None:
    assert [found.title for found in index.find("tea")] == ["Tea House", "Willow Bridge Tea"]
    assert index.find("w")[0].title == "Willow Bridge Tea"


def test_nothing_is_found_for_nothing(index: SearchIndex) -> None:
    assert index.find("  ") == []
    assert index.find("no such client") == []


def test_a_changed_client_is_found_by_its_new_name_only(session: Session, index: SearchIndex) -> None:
    from desktop.domain.fields import field_of
    from desktop.services.clients import edited_clients, to_trash

    client = session.client("riland")
    session.do(edited_clients([(client, field_of(Client, "name"), "新岚焊割")]))
    changed = index.with_clients(session, {client.id})
    assert changed.find("xinlan")[0].client == client.id
    assert changed.find("ruilan") == []
    session.do(to_trash([session.client("riland")]))
    assert changed.with_clients(session, {client.id}).find("riland") == []
