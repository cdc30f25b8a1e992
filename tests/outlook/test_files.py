"""What stands in files for other programs, whatever people write; read back by another library."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.agency import REGIONS
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact
from desktop.language import language_of
from desktop.outlook.callbacks_calendar import calendar_file
from desktop.outlook.cards import cards_file
from desktop.outlook.entries import ZONES, CallbackEntry, CallbacksCalendar, Card

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23)
ENGLISH = language_of("en")


def test_every_region_has_a_zone_or_several() -> None:
    assert {option.code for option in REGIONS} - set(ZONES) == {"US", "none"}
    assert all(ZoneInfo(zone) for zone in ZONES.values())


@given(text=st.text(max_size=120))
@settings(max_examples=40, deadline=None)
def test_whatever_people_write_stays_inside_its_own_line(text: str) -> None:
    entry = CallbackEntry("u", TODAY, text, person=text, purpose=text, last_call_on=TODAY, last_words=text)
    written = calendar_file(CallbacksCalendar(Phrase("Callbacks"), (entry,), None, 1, NOW, NOW), ENGLISH)
    card = cards_file([Card("u", Contact(name=text, notes=text), Client(name=text, address=text))], ENGLISH)
    for content, name in ((written, "VCALENDAR"), (card, "VCARD")):
        lines = content.decode().split("\r\n")
        assert lines.count(f"BEGIN:{name}") == lines.count(f"END:{name}") == 1
        assert all(len(line.encode()) <= 75 for line in lines)
        assert not any(letter < " " and letter != "\t" for line in lines for letter in line)
    assert len(vobject.readOne(written.decode()).vevent_list) == 1
    assert vobject.readOne(card.decode()).name == "VCARD"


def test_a_chinese_name_stays_whole_and_another_is_parted() -> None:
    people = ("张甲", "Pat Sample", "Pat", "欧阳 甲")
    cards = cards_file((Card(name, Contact(name=name), Client(name="C")) for name in people), ENGLISH).decode()
    names = [(card.n.value.family, card.n.value.given) for card in vobject.readComponents(cards)]
    assert names == [("张甲", ""), ("Sample", "Pat"), ("Pat", ""), ("欧阳 甲", "")]


def test_a_card_is_in_the_language_that_is_asked_for() -> None:
    contact = Contact(name="张甲", role="front_desk", wechat="zj", best_time="16:00", is_decision_maker=True)
    card = vobject.readOne(cards_file([Card("u", contact, Client(name="C"))], language_of("zh_CN")).decode())
    assert card.title.value == "前台"
    assert "直接负责人" in card.note.value
    assert "zj" in card.note.value
