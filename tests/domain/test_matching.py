"""Whom a row means: sure marks first, names exactly, likeness only as a suggestion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidValue
from desktop.domain.matching import ClientIndex, core_name, name_key
from desktop.domain.records import Client

TAIHU = Client(
    id=1, code="C-00001", name="苏州市太湖环保设备有限公司", username="taihu", website="http://www.taihu.example/cn"
)
ACME = Client(id=2, code="C-00002", name="Acme Tapes Co., Ltd.", username="acme")
TWIN = Client(id=3, code="C-00003", name="Twin", username="one")
OTHER_TWIN = Client(id=4, code="C-00004", name="ＴＷＩＮ", username="two")
INDEX = ClientIndex([TAIHU, ACME, TWIN, OTHER_TWIN])


@pytest.mark.parametrize(
    "written", ["苏州市太湖环保设备有限公司 ", "苏州市太湖环保设备", "苏州市太湖环保设备股份有限公司"]
)
def test_legal_form_and_blanks_do_not_count(written: str) -> None:
    assert INDEX.find(name=written).client == TAIHU


@pytest.mark.parametrize("written", ["ACME TAPES", "Acme  Tapes Ltd", "ａｃｍｅ　ｔａｐｅｓ Co.,Ltd"])
def test_width_and_case_do_not_count(written: str) -> None:
    assert INDEX.find(name=written).client == ACME


def test_a_word_that_ends_like_a_legal_form_is_left_whole() -> None:
    assert core_name("Foxbag") == "foxbag"
    assert core_name("有限公司") == name_key("有限公司")


def test_code_goes_before_username_and_username_before_name() -> None:
    assert INDEX.find(code="c-00002", name="Something new").client == ACME
    assert INDEX.find(username="TAIHU", name="Something new").client == TAIHU


def test_marks_of_two_clients_name_nobody() -> None:
    for match in (
        INDEX.find(code="C-00001", username="acme"),
        INDEX.find(username="taihu", name="Acme Tapes Co., Ltd."),
    ):
        assert match.client is None
        assert "C-00001" in str(match.problem)
        assert "C-00002" in str(match.problem)


def test_a_name_of_two_clients_names_nobody() -> None:
    match = INDEX.find(name="twin")
    assert match.client is None
    assert "C-00003" in str(match.problem)
    assert "C-00004" in str(match.problem)
    with pytest.raises(InvalidValue):
        INDEX.one("Twin")


def test_a_single_text_may_be_code_username_name_or_site() -> None:
    for text in ("C-00001", "taihu", "苏州市太湖环保设备有限公司", "taihu.example", "太湖 (C-00001)"):
        assert INDEX.one(text) == TAIHU


def test_likeness_only_suggests() -> None:
    match = INDEX.find(name="苏州太湖环保设备")
    assert match.client is None
    assert match.suggestions == (TAIHU,)
    assert INDEX.find(name="完全不同").suggestions == ()


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=6, unique_by=lambda name: name_key(name)))
def test_every_client_is_found_by_its_own_name_or_nobody_is(names: list[str]) -> None:
    clients = [Client(id=number, name=name) for number, name in enumerate(names, 1)]
    index = ClientIndex(clients)
    for client in clients:
        found = index.find(name=client.name)
        assert found.client is None or found.client.id == client.id or not name_key(client.name)
