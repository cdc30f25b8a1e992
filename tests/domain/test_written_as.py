"""Numbers and mail addresses are taken in any spelling, and what can't be one is refused in a sentence."""

from __future__ import annotations

import pytest

from desktop.domain.client import Contact, number_of, numbers_of
from desktop.domain.errors import InvalidValue
from desktop.domain.fields import field_of


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("0512-6234 5678转801", "0512-6234 5678转801"),
        ("+49 (0)30 123456 ext. 12", "+49 (0)30 123456 ext. 12"),
        ("１３８００１３８０００", "13800138000"),
        (13800138000.0, "13800138000"),
        ("95588 / 400-800-1234", "95588 / 400-800-1234"),
        ("无", ""),
        ("--", ""),
    ],
)
def test_a_telephone_number_is_kept_as_it_is_written(written: object, kept: str) -> None:
    assert field_of(Contact, "phone").kind.parse(written) == kept


@pytest.mark.parametrize(("written", "said"), [("138O0138000", "“O”"), ("call Pat 1", "“call”"), ("总机", "no digit")])
def test_letters_are_no_telephone_number(written: str, said: str) -> None:
    for name in ("phone", "mobile", "more_phones", "fax"):
        with pytest.raises(InvalidValue, match=said):
            field_of(Contact, name).kind.parse(written)


@pytest.mark.parametrize("written", ["pat@example.com", "a@b.example; c@d.example", "王@例子.example", ""])
def test_a_mail_address_has_two_sides(written: str) -> None:
    kind = field_of(Contact, "email").kind
    assert kind.parse(written) == written
    with pytest.raises(InvalidValue, match="not an e-mail address"):
        kind.parse(f"{written.replace('@', '')} at home")


def test_somebody_has_as_many_numbers_as_are_written_down() -> None:
    contact = Contact(mobile="138 1", phone="0512 2", more_phones="139 3 / 0512 2、 400 4")
    assert numbers_of(contact) == ("138 1", "0512 2", "139 3", "400 4")
    assert number_of(Contact(more_phones="139 3/138")) == "139 3"
    assert number_of(Contact()) == ""
