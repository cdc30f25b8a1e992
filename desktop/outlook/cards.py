"""Contacts as vCards 3.0 (RFC 2426), the version that Outlook, WeChat and telephones read alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from icalendar import Component, vText
from icalendar.prop import vAdr, vN, vOrg

from desktop.domain.client import ROLES, numbers_of
from desktop.language import Language
from desktop.outlook.entries import Card
from desktop.outlook.plain import one_line, plain

_ROLES: Final = {option.code: option.label for option in ROLES}
_FIRST_HAN, _LAST_HAN = "一", "鿿"


class _VCard(Component):
    name = "VCARD"


def cards_file(cards: Iterable[Card], language: Language) -> bytes:
    """One file with a card for each contact, in UTF-8 without a mark at the beginning."""
    return b"".join(_card(card, language).to_ical(sorted=False) for card in cards)


def _card(card: Card, language: Language) -> _VCard:
    contact, client = card.contact, card.client
    name = one_line(contact.name)
    written = _VCard()
    written.add("version", "3.0")
    written.add("prodid", "-//Huifang//Huifang//EN")
    written.add("uid", card.uid)
    written.add("fn", vText(name))
    written.add("n", vN((*_name_parts(name), "", "", "")))
    written.add("org", vOrg((one_line(client.name),)))
    if contact.role:
        written.add("title", vText(language.tr(_ROLES.get(contact.role, contact.role))))
    for number in numbers_of(contact):
        kind = "CELL" if number == contact.mobile else "WORK"
        written.add("tel", vText(one_line(number), params={"TYPE": [kind, "VOICE"]}))
    if text := one_line(contact.fax):
        written.add("tel", vText(text, params={"TYPE": ["WORK", "FAX"]}))
    if text := one_line(contact.email):
        written.add("email", vText(text), parameters={"TYPE": "INTERNET"})
    if text := one_line(client.address):
        written.add("adr", vAdr(("", "", text, "", "", "", "")), parameters={"TYPE": "WORK"})
    if text := one_line(client.website):
        written.add("url", vText(text))
    if contact.birthday is not None:
        written.add("bday", vText(contact.birthday.isoformat()))
    if text := _note(card, language):
        written.add("note", vText(text))
    if contact.updated_at is not None:
        written.add("rev", vText(f"{contact.updated_at:%Y-%m-%dT%H:%M:%SZ}"))
    return written


def _name_parts(name: str) -> tuple[str, str]:
    """Family and given name. A Chinese name stays whole, as address books write it: which letters are the family's isn't
    told, and a name like 张经理 has no given one."""
    words = name.split()
    if len(words) < 2 or any(_FIRST_HAN <= letter <= _LAST_HAN for letter in name):
        return name, ""
    return words[-1], " ".join(words[:-1])


def _note(card: Card, language: Language) -> str:
    contact = card.contact
    lines = [plain(contact.notes).strip()]
    if contact.is_decision_maker and contact.role != "decision_maker":
        lines.append(language.tr("Decision maker"))
    if contact.wechat:
        lines.append(language.tr("WeChat or QQ: {name}", name=one_line(contact.wechat)))
    if contact.best_time:
        lines.append(language.tr("Best time to call: {time}", time=one_line(contact.best_time)))
    return "\n".join(line for line in lines if line)
