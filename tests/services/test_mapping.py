"""Headers become fields; what is ambiguous is decided by its neighbours or not at all."""

from __future__ import annotations

import pytest

from desktop.domain.errors import UserError
from desktop.domain.records import Client, Contact
from desktop.excel.grid import Sheet
from desktop.excel.layout import Table, find_table
from desktop.services.mapping import NOT_TAKEN, known_headers, map_columns, remembered_mapping, targets, to_remember


def table(*rows: tuple[str | None, ...]) -> Table:
    found = find_table(Sheet("S", rows), known_headers())
    assert found is not None
    return found


def mapped(found: Table, **about: object) -> dict[str, str]:
    return {
        column.header.title: column.target.key if column.target else ""
        for column in map_columns(found, **about)  # type: ignore[arg-type]
    }


def test_every_label_and_alias_of_client_and_contact_is_known() -> None:
    for target in targets().values():
        if target.record in (Client, Contact):
            for title in (target.field.label, *target.field.aliases):
                assert next(iter(mapped(table((title, "Our own mark"), ("x", "y"))).values())) or title == "负责人", (
                    title
                )


def test_a_unit_in_the_header_does_not_count() -> None:
    assert mapped(table(("公司名称", "月预算（元）"), ("a", "1")))["月预算(元)"] == "client.monthly_budget"


def test_beside_a_company_the_name_is_the_contacts() -> None:
    found = mapped(table(("Company", "Name", "Phone"), ("a", "b", "1")))
    assert found == {"Company": "client.name", "Name": "contact.name", "Phone": "contact.phone"}
    assert mapped(table(("Name", "Website"), ("a", "b")))["Name"] == "client.name"


def test_the_one_in_charge_is_the_rep_beside_a_contact_and_unsure_alone() -> None:
    assert mapped(table(("公司名称", "负责人", "联系人"), ("a", "周甲", "b")))["负责人"] == "client.owner"
    alone = table(("公司名称", "负责人"), ("a", "周甲"))
    assert mapped(alone)["负责人"] == ""
    assert mapped(alone, reps=["周甲"])["负责人"] == "client.owner"


def test_the_last_call_is_not_taken_and_says_why() -> None:
    columns = map_columns(table(("公司名称", "用户名", "上次回访"), ("a", "b", "c")))
    assert columns[2].target is None
    assert "call" in str(columns[2].reason)


def test_two_columns_for_one_field_are_told() -> None:
    columns = map_columns(table(("公司名称", "用户名", "客户名称"), ("a", "b", "c")))
    assert columns[2].target is None
    assert "公司名称" in str(columns[2].reason)


def test_a_confirmed_mapping_goes_before_every_rule() -> None:
    found = table(("公司名称", "用户名", "Shoe size"), ("a", "b", "c"))
    titles = [column.title for column in found.columns]
    kept = to_remember(titles, {"公司名称": "client.name", "用户名": NOT_TAKEN, "Shoe size": "client.notes"})
    assert remembered_mapping(found, [kept]) is kept
    assert mapped(found, remembered=kept) == {"公司名称": "client.name", "用户名": "", "Shoe size": "client.notes"}
    assert remembered_mapping(table(("公司名称", "用户名"), ("a", "b")), [kept]) is None


def test_two_columns_cannot_be_confirmed_for_one_field() -> None:
    with pytest.raises(UserError):
        to_remember(["A", "B"], {"A": "client.name", "B": "client.name"})
