"""The sample agency that a first start offers: about 40 clients with a past, a present and a plan (product §3.4, §10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random

from desktop.domain.agency import standard_agency
from desktop.domain.changes import created
from desktop.domain.errors import UserError, reason_of
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Client, Rep, Survey, SurveyClient
from desktop.domain.workdays import WorkCalendar
from desktop.services.invention.names import landline
from desktop.services.invention.sample_clients import MEMBERS
from desktop.services.invention.sample_stories import DAYS, story_of, with_referrals
from desktop.services.invention.season import Season
from desktop.services.invention.telling import ORIGIN, SOURCE, Told, tell
from desktop.storage.database import open_store
from desktop.storage.figures import FigureBatch

_REPS = ("周甲", "吴乙", "郑丙", "陈丁")
_ROUND, _ASKED = 12, 20
"""Days since the round of the sample began, and until it ends; and how many clients are asked in it."""
_COLOURS = ("#1b5eb8", "#0d7f73", "#c2255c", "#7a5200")


def sample(today: date, language: str = "zh_CN") -> Told:
    """Every record and figure of the sample agency as it stands on a day; the same for the same day.

    What is due today is due even on a day off, so that there is something to look at on any day. ``language`` is that
    of the agency's name; clients are Chinese and English in either.
    """
    ids = count(-1, -1)
    season = Season(today - timedelta(DAYS + 40), today, WorkCalendar("CN"))
    told = Told()
    told.records.append(
        standard_agency(
            id=next(ids), name="示例搜索营销代理有限公司" if language == "zh_CN" else "Sample agency",
            address="苏州市示例路 100 号", phone=landline(100), email="service@agency.example", website="www.agency.example",
        )
    )  # fmt: skip
    reps = [
        Rep(
            id=next(ids), name=name, phone=landline(101 + place), colour=_COLOURS[place], capacity=12,
            email=f"rep{place + 1}@agency.example",
        )
        for place, name in enumerate(_REPS)
    ]  # fmt: skip
    told.records += reps
    stories = with_referrals([story_of(place, member, reps, season, ids) for place, member in enumerate(MEMBERS)])
    for story in stories:
        told.add(tell(story, season, Random(f"told {story.client.username}"), ids))
    told.records += _round([story.client for story in stories], today, language, ids)
    return told


def _round(clients: Sequence[Client], today: date, language: str, ids: Iterator[int]) -> list[Record]:
    """A satisfaction round that is half done: marks that were given in calls since count for it."""
    name = "本季满意度调查" if language == "zh_CN" else "Satisfaction this quarter"
    survey = Survey(
        id=next(ids), name=name, started_on=today - timedelta(_ROUND), until=today + timedelta(_ROUND)
    )  # fmt: skip
    served = [client for client in clients if client.stage == "active"][:_ASKED]
    return [survey, *(SurveyClient(id=next(ids), survey=survey.id, client=client.id) for client in served)]


def write_sample(path: Path, today: date, language: str = "zh_CN") -> None:
    """Make the file with the sample agency's database, in place of any file of that name.

    Nothing is replaced before the new one is complete. Raises ``UserError`` when the file can't be written, or is open.
    """
    told = sample(today, language)
    half = path.with_name(f"{path.name}.new")
    try:
        _remove(half)
        store = open_store(half)
        try:
            changes = created(Phrase("Sample agency"), told.records)
            store.commit(changes, by=None, origin=ORIGIN, figures=FigureBatch(SOURCE, told.figure_rows()))
        finally:
            store.close()
        _remove(path)
        half.replace(path)
    except OSError as error:
        raise UserError(
            Phrase("The sample agency can't be written to {file}: {reason}", file=str(path), reason=reason_of(error)),
            Phrase("Close the program that has it open, or free some space, and try again."),
        ) from error


def _remove(path: Path) -> None:
    """A database file with what the engine keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
