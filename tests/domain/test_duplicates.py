"""Clients that may be put down twice: found by what they have in common, with reasons, and never by too little."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.company_names import company_name
from desktop.domain.duplicates import DuplicateIndex
from desktop.domain.number_and_site import phone_digits, registrable
from desktop.domain.records import Client, Contact


def found(
    wanted: Client, *known: Client, contacts: tuple[Contact, ...] = (), phones: tuple[str, ...] = ()
) -> list[str]:
    index = DuplicateIndex(known, contacts)
    return [f"{finding.client.id} {finding.sure}: {finding.why[0]}" for finding in index.likely(wanted, phones=phones)]


@pytest.mark.parametrize(
    "one",
    [
        "深圳市泰达贸易有限公司", "泰达贸易（深圳）有限公司", "广东省深圳市宝安区泰达贸易公司", "深圳泰达贸易集团股份有限公司", "泰达贸易", "泰达 贸易 (Shenzhen)",
    ],
)  # fmt: skip
def test_form_and_place_do_not_tell_a_chinese_company_apart(one: str) -> None:
    assert company_name(one).bare == "泰达贸易"


@pytest.mark.parametrize(
    "one",
    [
        "Lakeside Tools Ltd",
        "Lakeside Tools (Suzhou) Co., Ltd.",
        "Suzhou LAKESIDE Tools Inc",
        "Ｌａｋｅｓｉｄｅ Tools GmbH",
    ],
)
def test_form_and_place_do_not_tell_a_western_company_apart(one: str) -> None:
    assert company_name(one).bare == "lakesidetools"


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("华联超市有限公司", "华联超市"),
        ("上海市政工程有限公司", "市政工程"),
        ("中山大学", "中山大学"),
        ("北京", "北京"),
        ("上海有限公司", "上海"),
        ("😀", ""),
    ],
)
def test_what_only_looks_like_a_place_or_is_all_there_is_stays(name: str, bare: str) -> None:
    assert company_name(name).bare == bare


def test_each_finding_says_why_and_how_sure() -> None:
    known = (
        Client(id=1, name="瑞岚焊割设备有限公司", username="riland", website="www.riland.com.cn"),
        Client(id=2, name="Lakeside Bearings Ltd"),
        Client(id=3, name="深圳市泰达贸易有限公司"),
    )
    assert found(Client(name="x", username="ＲＩＬＡＮＤ"), *known) == ["1 same: the same username riland"]
    assert found(Client(name="x", website="http://shop.riland.com.cn/a"), *known) == [
        "1 likely: the same website riland.com.cn"
    ]
    assert found(Client(name="LAKESIDE  bearings ltd"), *known) == ["2 same: the same name"]
    assert found(Client(name="Lakeside Bearings GmbH"), *known) == ["2 same: the same name but for the legal form"]
    assert found(Client(name="Lakeside Baerings"), *known) == ["2 likely: nearly the same name"]
    assert found(Client(name="泰达贸易"), *known) == ["3 likely: the same name but for place and legal form"]
    assert found(Client(name="泰达"), *known) == ["3 likely: a name that begins the same"]
    assert found(Client(name="Quite Unheard-of Kites", username="kites"), *known) == []


def test_two_reasons_make_it_sure() -> None:
    known = Client(id=1, name="Suzhou Lakeside Bearings Ltd", website="lakeside.example")
    index = DuplicateIndex([known])
    (finding,) = index.likely(Client(name="Lakeside Bearings", website="lakeside.example"))
    assert finding.sure == "same"
    assert [str(reason) for reason in finding.why] == [
        "the same name but for place and legal form",
        "the same website lakeside.example",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "13800138000",
        "+86 138-0013-8000",
        "0086 138 0013 8000",
        "１３８００１３８０００",
        "电话: 138.0013.8000",
        "86 13800138000",
    ],
)
def test_a_telephone_is_one_in_any_spelling(written: str) -> None:
    client = Client(id=1, name="Lakeside")
    contact = Contact(id=1, client=1, name="Pat", mobile="013800138000")
    assert found(Client(name="x"), client, contacts=(contact,), phones=(written,)) == [
        "1 likely: the same telephone 13800138000"
    ]


def test_several_numbers_and_extensions_are_read() -> None:
    assert phone_digits("0512-6234 5678转801；0512 62345679-12") == ("51262345678", "51262345679")
    assert phone_digits("ext 12") == phone_digits("") == phone_digits("120") == ()


@pytest.mark.parametrize(
    ("site", "domain"),
    [
        ("https://www.Shop.Lakeside.com.cn/x?y", "lakeside.com.cn"),
        ("lakeside.example:8080", "lakeside.example"),
        ("lakeside.1688.com", "lakeside.1688.com"),
        ("com.cn", "com.cn"),
        ("none", ""),
        ("", ""),
    ],
)
def test_a_site_counts_by_what_was_registered(site: str, domain: str) -> None:
    assert registrable(site) == domain


def test_chinese_slips_count_only_behind_the_companys_own_letters() -> None:
    known = Client(id=1, name="金华五金制品有限公司")
    assert found(Client(name="银华五金制品有限公司"), known) == []
    sounds = {"泰达贸易": "taidamaoyi", "太达贸易": "taidamaoyi"}
    index = DuplicateIndex([Client(id=1, name="泰达贸易有限公司")], spell=lambda text: sounds.get(text, ""))
    (finding,) = index.likely(Client(name="太达贸易"))
    assert str(finding.why[0]) == "a name that sounds the same"


def test_groups_hang_together_and_leave_out_what_was_said_not_to_be_the_same() -> None:
    clients = [
        Client(id=1, name="Lakeside Bearings"), Client(id=2, name="Lakeside Bearings Ltd"),
        Client(id=3, name="Other", website="lake.example"), Client(id=4, name="Third", website="lake.example"),
        Client(id=5, name="Alone"),
    ]  # fmt: skip
    index = DuplicateIndex(clients)
    assert [[client.id for client in group.clients] for group in index.groups()] == [[1, 2], [3, 4]]
    assert [[client.id for client in group.clients] for group in index.groups({(1, 2)})] == [[3, 4]]


def test_what_many_have_in_common_tells_nothing() -> None:
    clients = [Client(id=number, name=f"{number}号", website="shared.example") for number in range(1, 30)]
    assert DuplicateIndex(clients).groups() == ()


names = st.text(st.characters(exclude_categories=("Cs",)), max_size=40) | st.sampled_from(
    ["a" * 500, "😀" * 60, "‏שלום", "\x00\x07", "深圳市", "有限公司", "........", "((((("]
)


@given(names, st.text(max_size=30), st.text(max_size=30))
def test_any_name_is_found_again_as_itself(name: str, site: str, phone: str) -> None:
    client = Client(id=1, name=name, website=site)
    index = DuplicateIndex([client], [Contact(id=1, client=1, name="x", phone=phone)])
    findings = index.likely(Client(id=2, name=name, website=site), phones=(phone,))
    if company_name(name).whole:
        assert [finding.sure for finding in findings] == ["same"]
    assert all(finding.why for finding in findings)


@given(st.lists(names, max_size=12))
def test_pairs_are_told_once_and_never_of_one_with_itself(listed: list[str]) -> None:
    index = DuplicateIndex(Client(id=number, name=name) for number, name in enumerate(listed, start=1))
    pairs = [pair.key for group in index.groups() for pair in group.pairs]
    assert len(pairs) == len(set(pairs))
    assert all(one < other for one, other in pairs)
