"""Callbacks and contacts written for Outlook, read back by another library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject

from desktop.domain.agency import standard_agency
from desktop.domain.changes import created, edited
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.record import provisional_id
from desktop.domain.records import Absence, Call, Callback, Client, Contact, Rep
from desktop.language import language_of
from desktop.services.callbacks import open_plan, reschedule
from desktop.services.outlook import Chosen, contacts_at, write_calendar, write_cards
from desktop.services.session import Session
from desktop.storage.database import open_store

TODAY = date(2026, 11, 23)
ENGLISH = language_of("en")
HOSTILE = 'Line one\nBEGIN:VCARD; "x", \\n 终止;END:VEVENT'


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = Session(open_store(tmp_path / "agency.sqlite"), today=TODAY)
    weld, tea, rep = provisional_id(), provisional_id(), provisional_id()
    opened.do(
        created(
            Phrase("made"),
            [
                Rep(id=rep, name="周甲"),
                Client(id=weld, name="瑞岚焊割设备" * 30, level="key", owner=rep, address="苏州; 工业园"),
                Client(id=tea, name="Willow Bridge Tea"),
                Contact(client=weld, name="张甲", role="owner", is_decision_maker=True, mobile="100 0000 0119",
                        fax="0512-1", notes=HOSTILE),
                Contact(client=weld, name="Left Person", left_on=date(2026, 1, 1)),
                Contact(client=tea, name="Pat Sample", email="pat@willow.example"),
                Call(client=weld, started_at=datetime(2026, 11, 20, 10), what="讲了十月效果", internal_note="hard to please"),
                Callback(client=weld, due_on=date(2026, 11, 26), due_time=time(10, 30), kind="promised", purpose=HOSTILE),
                Callback(client=tea, due_on=date(2026, 11, 25), purpose="offer"),
            ],
        )
    )  # fmt: skip
    yield opened
    opened.store.close()


def read(path: Path) -> Any:
    return vobject.readOne(path.read_text(encoding="utf-8"))


def events(session: Session, path: Path, chosen: Chosen | None = None) -> dict[str, Any]:
    write_calendar(session, chosen or Chosen(), path, ENGLISH)
    return {event.uid.value: event for event in getattr(read(path), "vevent_list", [])}


def test_a_promised_call_is_an_hour_of_the_agencys_zone_with_an_alarm(session: Session, tmp_path: Path) -> None:
    found = events(session, tmp_path / "c.ics")
    event = next(event for event in found.values() if "Willow" not in event.summary.value)
    start = event.dtstart.value
    assert start.replace(tzinfo=None) == datetime(2026, 11, 26, 10, 30)
    assert start.utcoffset() == timedelta(hours=8)
    assert event.valarm.trigger.value == timedelta(minutes=-5)
    assert "瑞岚焊割设备" * 30 in event.summary.value
    assert "张甲, 100 0000 0119" in event.summary.value
    assert "讲了十月效果" in event.description.value
    assert "hard to please" not in event.description.value
    assert HOSTILE.replace("\\n", "\\n") in event.description.value


def test_a_callback_of_any_time_is_a_whole_day_without_an_alarm(session: Session, tmp_path: Path) -> None:
    event = next(each for each in events(session, tmp_path / "c.ics").values() if "Willow" in each.summary.value)
    assert event.dtstart.value == date(2026, 11, 25)
    assert event.transp.value == "TRANSPARENT"
    assert not hasattr(event, "valarm")


def test_an_event_keeps_its_name_when_the_callback_moves_and_goes_with_it(session: Session, tmp_path: Path) -> None:
    before = events(session, tmp_path / "c.ics")
    callback = next(each for each in session.store.load(Callback) if each.kind == "promised")
    session.do(edited(Phrase("moved"), [(callback, replace(callback, due_on=date(2026, 11, 27)))]))
    after = events(session, tmp_path / "c.ics")
    assert set(after) == set(before)
    (moved,) = [uid for uid in after if after[uid].dtstart.value != before[uid].dtstart.value]
    assert int(after[moved].sequence.value) > int(before[moved].sequence.value)
    stored = next(each for each in session.store.load(Callback) if each.kind == "promised")
    session.do(edited(Phrase("done"), [(stored, replace(stored, state="cancelled"))]))
    assert moved not in events(session, tmp_path / "c.ics")


def test_a_day_that_follows_from_calls_keeps_its_name_when_it_is_moved_by_hand(
    session: Session, tmp_path: Path
) -> None:
    tea = session.client("C-00002")
    session.do(edited(Phrase("done"), [(each, replace(each, state="done")) for each in session.store.load(Callback)]))
    before = events(session, tmp_path / "c.ics")
    (due,) = [entry for entry in open_plan(session) if entry.client == tea]
    assert due.callback is None
    session.do(reschedule(session, [due], date(2026, 12, 1)))
    after = events(session, tmp_path / "c.ics")
    assert set(after) == set(before)
    (moved,) = [uid for uid in after if "Willow" in after[uid].summary.value]
    assert after[moved].dtstart.value == date(2026, 12, 1)
    assert int(after[moved].sequence.value) > int(before[moved].sequence.value)


def test_two_callbacks_of_a_client_are_two_events(session: Session, tmp_path: Path) -> None:
    tea = session.client("C-00002")
    session.do(created(Phrase("made"), [Callback(client=tea.id, due_on=date(2026, 12, 9))]))
    assert len([each for each in events(session, tmp_path / "c.ics").values() if "Willow" in each.summary.value]) == 2


def test_a_promise_that_has_passed_is_still_there_but_rings_no_more(session: Session, tmp_path: Path) -> None:
    callback = next(each for each in session.store.load(Callback) if each.kind == "promised")
    session.do(edited(Phrase("moved"), [(callback, replace(callback, due_on=date(2026, 11, 20)))]))
    event = next(each for each in events(session, tmp_path / "c.ics").values() if "Willow" not in each.summary.value)
    assert event.dtstart.value.replace(tzinfo=None) == datetime(2026, 11, 20, 10, 30)
    assert not hasattr(event, "valarm")


@pytest.mark.parametrize(
    ("region", "hours"), [("CN", 8), ("SG", 8), ("DE", 1), ("GB", 0), ("US", None), ("none", None)]
)
def test_times_are_those_of_the_region_and_of_the_reader_where_it_has_several(
    session: Session, tmp_path: Path, region: str, hours: int | None
) -> None:
    session.do(created(Phrase("made"), [standard_agency(region=region)]))
    event = next(each for each in events(session, tmp_path / "c.ics").values() if hasattr(each, "valarm"))
    offset = event.dtstart.value.utcoffset()
    assert offset == (None if hours is None else timedelta(hours=hours))
    assert event.dtend.value - event.dtstart.value == timedelta(minutes=20)


def test_who_stands_in_has_the_calls_of_who_is_away(session: Session, tmp_path: Path) -> None:
    (away,) = session.all(Rep)
    session.do(created(Phrase("made"), [Rep(name="Rep Two")]))
    stand_in = next(rep for rep in session.all(Rep) if rep != away)
    days = {"first_day": date(2026, 11, 25), "last_day": date(2026, 11, 30)}
    session.do(created(Phrase("made"), [Absence(rep=away, stand_in=stand_in, **days)]))
    assert len(events(session, tmp_path / "c.ics", Chosen(frozenset({stand_in})))) == 1
    assert not events(session, tmp_path / "c.ics", Chosen(frozenset({away})))


def test_lines_are_folded_at_75_octets_and_end_as_they_should(session: Session, tmp_path: Path) -> None:
    events(session, tmp_path / "c.ics")
    content = (tmp_path / "c.ics").read_bytes()
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    content.decode("utf-8")


def test_only_the_chosen_reps_and_days_are_written(session: Session, tmp_path: Path) -> None:
    (rep,) = session.all(Rep)
    assert len(events(session, tmp_path / "c.ics", Chosen(frozenset({rep})))) == 1
    assert len(events(session, tmp_path / "c.ics", Chosen(until=date(2026, 11, 25)))) == 1


def test_contacts_come_back_as_they_are_and_those_who_left_do_not(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "all.vcf"
    written = write_cards(session, contacts_at(session, session.all(Client).values()), path, ENGLISH)
    cards = {card.fn.value: card for card in vobject.readComponents(path.read_text(encoding="utf-8"))}
    assert written.entries == 2
    assert set(cards) == {"张甲", "Pat Sample"}
    card = cards["张甲"]
    assert [number.value for number in card.tel_list] == ["100 0000 0119", "0512-1"]
    assert card.org.value == ["瑞岚焊割设备" * 30]
    assert HOSTILE in card.note.value
    assert card.adr.value.street == "苏州; 工业园"


def test_a_file_that_can_not_be_written_is_said_in_a_sentence_and_nobody_is_no_file(
    session: Session, tmp_path: Path
) -> None:
    with pytest.raises(UserError):
        write_calendar(session, Chosen(), tmp_path / "no folder" / "c.ics", ENGLISH)
    assert not (tmp_path / "no folder").exists()
    kept = tmp_path / "kept.ics"
    kept.mkdir()
    with pytest.raises(UserError, match=r"kept\.ics"):
        write_calendar(session, Chosen(), kept, ENGLISH)
    assert kept.is_dir()
    assert list(tmp_path.glob(".kept*")) == []
    with pytest.raises(UserError, match="Nobody is known"):
        write_cards(session, [], tmp_path / "none.vcf", ENGLISH)
    assert list(tmp_path.glob("none*")) == []
