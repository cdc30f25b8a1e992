"""Random rosters, edited at random and taken back: exactly what a model of the edits says, and no row for another."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import openpyxl
import pytest

from desktop.domain.changes import ChangeSet
from desktop.domain.effect import measures
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, ExportedWorkbook
from desktop.domain.staging import Staged
from desktop.language import Language, language_of
from desktop.services.exports import export_clients, export_roster
from desktop.services.imports import open_import
from desktop.services.session import Session
from desktop.storage.figures import FigureBatch
from tests.services.desk import counts, open_desk
from tests.services.roster_edits.agencies import random_agency
from tests.services.roster_edits.hands import edited
from tests.services.roster_edits.libreoffice import OFFICE, Calc, Task
from tests.services.roster_edits.model import Edits, Person, outcome

EDITS_OF_A_ROSTER = 8


class Roster:
    """A random agency and the workbook that was exported of it."""

    def __init__(self, folder: Path, seed: int) -> None:
        folder.mkdir(parents=True)
        random = Random(seed)
        self.folder = folder
        self.session: Session = open_desk(folder)
        random_agency(self.session, random)
        self.language: Language = language_of(random.choice(("en", "zh_CN")))
        self.workbook = folder / "roster.xlsx"
        export_roster(self.session, self.workbook, self.language)
        (kept,) = self.session.all(ExportedWorkbook).values()
        self._stamp = kept.stamp

    def person(self, seed: int) -> Person:
        return Person(self.session, self.language, self._stamp, Random(seed))

    def edited(self, edits: Edits) -> Path:
        target = self.folder / "edited.xlsx"
        edited(self.workbook, edits.steps, target)
        return target


@pytest.fixture
def rosters(tmp_path: Path) -> Iterator[list[Roster]]:
    """Rosters that a test has made; their databases are closed at its end."""
    made: list[Roster] = []
    yield made
    for roster in made:
        roster.session.store.close()


def new_roster(rosters: list[Roster], folder: Path, seed: int) -> Roster:
    rosters.append(Roster(folder / str(seed), seed))
    return rosters[-1]


def come_out(staged: Staged, edits: Edits) -> None:
    changed, added = outcome(staged)
    assert changed == edits.changed, edits.steps
    assert {table: sorted(names) for table, names in added.items()} == {
        table: sorted(names) for table, names in edits.added.items()
    }, edits.steps


def wrong_without_a_word(roster: Roster, path: Path, edits: Edits) -> dict[object, object]:
    """What would be written although nobody typed it there; nothing where the file was stopped."""
    try:
        changed, _ = outcome(open_import(roster.session, path))
    except UserError:
        return {}
    return {place: value for place, value in changed.items() if edits.changed.get(place, ()) != value}


def comes_out_exactly(rosters: list[Roster], folder: Path, seed: int) -> None:
    roster = new_roster(rosters, folder, seed)
    for number in range(EDITS_OF_A_ROSTER):
        edits = roster.person(seed * 1000 + number).edit(steps=number * 2)
        come_out(open_import(roster.session, roster.edited(edits)), edits)


def test_what_was_edited_at_random_comes_out_exactly(rosters: list[Roster], tmp_path: Path) -> None:
    comes_out_exactly(rosters, tmp_path, seed=1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 127))
def test_what_was_edited_at_random_comes_out_exactly_a_thousand_times(
    rosters: list[Roster], tmp_path: Path, seed: int
) -> None:
    comes_out_exactly(rosters, tmp_path, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(40))
def test_rows_that_were_torn_apart_are_never_taken_without_a_word(
    rosters: list[Roster], tmp_path: Path, seed: int
) -> None:
    roster = new_roster(rosters, tmp_path, seed)
    for number in range(EDITS_OF_A_ROSTER):
        edits = roster.person(seed * 1000 + number).tear(steps=1 + number % 3)
        assert not wrong_without_a_word(roster, roster.edited(edits), edits), edits.steps


def as_shown(value: object) -> object:
    """A cell as spreadsheets show it: openpyxl leaves the escape of an underscore in."""
    return value.replace("_x005F_", "_") if isinstance(value, str) else value


@pytest.mark.slow
def test_five_thousand_clients_come_back_without_a_change(rosters: list[Roster], tmp_path: Path) -> None:
    """Every sheet, as a workbook and saved as text, and the plain list of clients."""
    roster = new_roster(rosters, tmp_path, seed=77)
    session, random = roster.session, Random(77)
    random_agency(session, random, clients=5_000)
    days = [(client, date(2026, 10, 1), *(7 for _ in measures())) for client in session.all(Client)]
    session.do(ChangeSet(Phrase("Figures")), figures=FigureBatch("typed", days))
    export_roster(session, roster.workbook, roster.language)
    export_clients(session, tmp_path / "clients.xlsx", roster.language)
    files = [roster.workbook, tmp_path / "clients.xlsx"]
    for page in openpyxl.load_workbook(roster.workbook, read_only=True).worksheets[:5]:
        files.append(tmp_path / f"{page.title}.csv")
        with files[-1].open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([as_shown(value) for value in row] for row in page.values)
    for path in files:
        staged = open_import(session, path)
        assert set(counts(staged)) == {"unchanged"}, (path.name, counts(staged), staged.problems[:3])


@pytest.fixture(scope="module")
def calc(tmp_path_factory: pytest.TempPathFactory) -> Calc:
    """LibreOffice, the real program."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    return Calc(tmp_path_factory.mktemp("office"))


def done_by_libreoffice(
    rosters: list[Roster], folder: Path, calc: Calc, seed: int, *, torn: bool
) -> Iterator[tuple[Roster, Path, Edits]]:
    """Edits of two rosters, carried out and saved by the real program in the formats that it knows."""
    made = []
    for number in range(12):
        if number % 6 == 0:
            roster = new_roster(rosters, folder, seed + number)
        person = roster.person(seed * 1000 + number)
        edits = person.tear(steps=1 + number % 3) if torn else person.edit(steps=4 + number)
        suffix = (".xlsx", ".ods", ".xlsx", ".xls")[number % 4]
        made.append((roster, roster.folder / f"edited-{number}{suffix}", edits))
    calc.carry_out(Task(roster.workbook, edits.steps, target) for roster, target, edits in made)
    yield from made


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1000, 2000])
def test_what_was_edited_in_libreoffice_comes_out_exactly(
    rosters: list[Roster], tmp_path: Path, calc: Calc, seed: int
) -> None:
    for roster, path, edits in done_by_libreoffice(rosters, tmp_path, calc, seed, torn=False):
        come_out(open_import(roster.session, path), edits)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3000, 4000, 5000])
def test_rows_that_were_torn_apart_in_libreoffice_are_never_taken_without_a_word(
    rosters: list[Roster], tmp_path: Path, calc: Calc, seed: int
) -> None:
    for roster, path, edits in done_by_libreoffice(rosters, tmp_path, calc, seed, torn=True):
        assert not wrong_without_a_word(roster, path, edits), edits.steps
