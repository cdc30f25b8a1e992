"""``huifang calendar`` and ``huifang contacts``: files for other programs, with what is wrong said in a sentence."""

from __future__ import annotations

from typing import Any

import vobject

from tests.cli.conftest import CommandLine


def read(agency: CommandLine, name: str) -> Any:
    return list(vobject.readComponents((agency.folder / name).read_text(encoding="utf-8")))


def test_the_open_callbacks_become_a_calendar(agency: CommandLine) -> None:
    said = agency.done("calendar", "--ics", agency.folder / "回访.ics", "--json", "--language", "zh_CN")
    assert said.json == {"file": str(agency.folder / "回访.ics"), "entries": 2}
    (calendar,) = read(agency, "回访.ics")
    assert {event.dtstart.value.isoformat() for event in calendar.vevent_list} == {"2026-11-23"}
    assert (
        agency.done("calendar", "--ics", agency.folder / "b.ics", "--until", "2026-11-22", "--json").json["entries"]
        == 0
    )
    (empty,) = read(agency, "b.ics")
    assert not hasattr(empty, "vevent")


def test_contacts_are_written_for_one_client_or_all(agency: CommandLine) -> None:
    said = agency.done("contacts", "--vcf", agency.folder / "a.vcf", "--client", "taihu")
    assert "1" in said.out
    (card,) = read(agency, "a.vcf")
    assert card.org.value == ["太湖环保设备有限公司"]
    assert card.tel.value == "0512-62345678"


def test_what_can_not_be_written_is_refused_and_nothing_changes(agency: CommandLine) -> None:
    out = agency.folder / "a.ics"
    assert "No rep has the name" in agency("calendar", "--ics", out, "--rep", "周甲").sentence
    assert "No client has" in agency("contacts", "--vcf", out, "--client", "nobody").sentence
    assert "Nobody is known" in agency("contacts", "--vcf", out, "--client", "lakeside").sentence
    assert "could not be written" in agency("calendar", "--ics", agency.folder / "nowhere" / "a.ics").sentence
    assert agency.raw("calendar").status == 2
    assert not out.exists()
