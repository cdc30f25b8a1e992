"""Search finds clients and contacts by whatever somebody remembers of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.changes import created
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record, provisional_id
from desktop.domain.records import Client, Contact, Rep
from desktop.services.search import SearchIndex, _client_entry, build_index, sought
from desktop.services.session import Session
from desktop.services.spelling import spelled
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


@pytest.fixture
def many(tmp_path):
    """An index over names that are typed in many ways, for the rep at the desk."""
    store = open_store(tmp_path / "many.sqlite")
    session = Session(store)
    made = session.do(created(Phrase("made"), [Rep(name="王芳"), Rep(name="李雷")]))
    mine, other = (change.after.id for change in made.of(Rep))
    session.rep = mine
    taida = provisional_id()
    session.do(
        created(
            Phrase("made"),
            [
                Client(id=taida, name="深圳泰达科技有限公司", username="sztaida", owner=other),
                Client(name="单氏电子", owner=other),
                Client(name="重庆恒丰", owner=other),
                Client(name="Café Müller", owner=other),
                Client(name="Kestrel Fasteners", owner=other),
                Client(name="Kestrel Tapes", owner=mine),
                Contact(client=taida, name="解华", mobile="13800138000", phone="0755-8300 1234", fax="0755 8300 9999"),
            ],
        )
    )
    yield build_index(session)
    store.close()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sztd", "深圳泰达科技有限公司"),
        ("泰d", "深圳泰达科技有限公司"),
        ("shen圳", "深圳泰达科技有限公司"),
        ("ＳＺＴＡＩＤＡ", "深圳泰达科技有限公司"),
        ("c1", "深圳泰达科技有限公司"),
        ("C-00001", "深圳泰达科技有限公司"),
        ("科技 深圳", "深圳泰达科技有限公司"),
        ("shanshi", "单氏电子"),
        ("danshi", "单氏电子"),
        ("cqhf", "重庆恒丰"),
        ("cafe muller", "Café Müller"),
        ("muller", "Café Müller"),
        ("fasteners kes", "Kestrel Fasteners"),
        ("kestrle fas", "Kestrel Fasteners"),
        ("kesterl t", "Kestrel Tapes"),
    ],
)
def test_a_name_is_found_however_it_is_typed(many: SearchIndex, typed: str, name: str) -> None:
    assert many.find(typed)[0].title == name


@pytest.mark.parametrize(
    "typed",
    [
        "138 0013 8000",
        "+86 13800138000",
        "0086-138-0013-8000",
        "１３８００１３",
        "0755-83001234",
        "(0755) 8300 9999",
        "8000",
    ],
)
def test_a_number_is_found_in_any_spelling(many: SearchIndex, typed: str) -> None:
    assert many.find(typed)[0].title == "解华"


@pytest.mark.parametrize("typed", ["xiehua", "jiehua", "xh", "解h", "解华 泰达", "taida jiehua"])
def test_a_family_name_is_found_in_each_of_its_readings_and_told_apart_by_the_client(
    many: SearchIndex, typed: str
) -> None:
    assert many.find(typed)[0].title == "解华"


def test_the_clients_of_the_rep_at_the_desk_stand_first(many: SearchIndex) -> None:
    assert [found.title for found in many.find("kestrel")] == ["Kestrel Tapes", "Kestrel Fasteners"]


def test_errors_are_forgiven_only_where_nothing_fits_and_never_in_numbers(many: SearchIndex) -> None:
    assert {found.title for found in many.find("kestrel")} == {"Kestrel Tapes", "Kestrel Fasteners"}
    assert {found.title for found in many.find("kestral")} == {"Kestrel Tapes", "Kestrel Fasteners"}
    assert many.find("13800138001") == []
    assert many.find("kxx") == []


_NAMES = st.text(st.sampled_from("深圳泰达单解重庆 ABCdé-1７"), min_size=1, max_size=12).filter(
    lambda name: sought(name)
)


@given(names=st.lists(_NAMES, min_size=1, max_size=6, unique_by=sought), data=st.data())
def test_every_client_is_found_by_any_part_of_its_name_and_by_its_pinyin(names: list[str], data: st.DataObject) -> None:
    entries = [_client_entry(Client(id=number, name=name), mine=False) for number, name in enumerate(names, 1)]
    index = SearchIndex(sorted(entries, key=lambda entry: entry.order))
    at = data.draw(st.integers(0, len(names) - 1))
    name = sought(names[at])
    start = data.draw(st.integers(0, len(name) - 1))
    part = name[start : data.draw(st.integers(start + 1, len(name)))]
    assert at + 1 in {found.client for found in index.find(part, most=100)}
    for word in spelled(names[at]):
        assert at + 1 in {found.client for found in index.find(word, most=100)}


@given(st.lists(st.integers(0, 11), min_size=1, max_size=4), st.sampled_from(["岚", "lan", "helio", "1380", "suzhou"]))
@settings(max_examples=30, deadline=None)
def test_an_index_that_was_kept_true_finds_what_a_new_one_finds(places: list[int], typed: str) -> None:
    names = ["瑞岚", "太湖环保", "Helio", "苏州岚山", "Helios", "lanzhou 兰州", "a", "bb", "岚", "苏", "沪", "h"]
    session = _Held({number: Client(id=number, name=name) for number, name in enumerate(names, 1)})
    kept = build_index(session)  # type: ignore[arg-type]
    for step, place in enumerate(places):
        number = place + 1
        if step % 2:
            session.clients = {key: one for key, one in session.clients.items() if key != number}
        else:
            session.clients = session.clients | {number: Client(id=number, name=names[(place + 3 + step) % 12])}
        kept = kept.with_clients(session, {number})  # type: ignore[arg-type]
    new = build_index(session)  # type: ignore[arg-type]
    assert {found.client for found in kept.find(typed, 50)} == {found.client for found in new.find(typed, 50)}


class _Held:
    """Clients without a database."""

    rep = None

    def __init__(self, clients: dict[int, Client]) -> None:
        self.clients = clients

    def all(self, record: type[Record]) -> dict[int, Record]:
        return dict(self.clients) if record is Client else {}
