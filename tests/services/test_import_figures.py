"""Daily figures of a file land on the right clients and days, or are said not to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.domain.records import Agency, Client, Import
from desktop.services.change_history import outcomes_of
from desktop.services.imports import commit_import, open_import
from desktop.services.session import Session
from desktop.storage.store import Outcome
from tests.services.desk import counts, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    yield found
    found.store.close()


def csv(folder: Path, text: str, name: str = "figures.csv") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_figures_land_on_the_client_that_the_account_names(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="甲公司", username="jia"), Client(name="乙公司", username="yi"))
    path = csv(tmp_path, "日期,账户,展现,点击,消费\n2026-10-01,jia,100,10,25.50\n2026-10-01,乙公司,50,5,--\n")
    staged = open_import(session, path)
    assert staged.kind == "figures"
    assert counts(staged) == {"new": 2}
    imported = commit_import(session, staged)
    first, second = (session.store.figures.series(client, date(2026, 10, 1), date(2026, 10, 1)) for client in (1, 2))
    assert first[0].values == {"impressions": 100, "clicks": 10, "spend": 2550}
    assert second[0].values == {"impressions": 50, "clicks": 5}
    assert imported.record is not None
    assert (imported.record.kind, imported.record.new_rows) == ("figures", 2)


def test_an_unknown_account_is_rejected_with_its_reason(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="甲公司", username="jia"))
    path = csv(
        tmp_path, "日期,账户,展现,点击,消费\n2026-10-01,jia,1,1,1\n2026-10-01,bing,1,1,1\n2026-10-02,bing,1,1,1\n"
    )
    staged = open_import(session, path)
    assert counts(staged) == {"new": 1, "rejected": 2}
    (problem,) = staged.problems
    assert problem.text == "bing"
    assert "2 rows" in str(problem.reason)


def test_the_same_days_again_are_unchanged_and_corrected_days_change(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="甲公司", username="jia"))
    text = "日期,账户,展现,点击,消费\n2026-10-01,jia,100,10,1\n2026-10-02,jia,100,10,1\n"
    commit_import(session, open_import(session, csv(tmp_path, text)))
    staged = open_import(session, csv(tmp_path, text.replace("02,jia,100", "02,jia,120"), "corrected.csv"))
    assert counts(staged) == {"changed": 1, "unchanged": 1}
    commit_import(session, staged)
    (day,) = session.store.figures.series(1, date(2026, 10, 2), date(2026, 10, 2))
    assert day.values["impressions"] == 120


def test_what_a_file_does_not_know_never_erases(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="甲公司", username="jia"))
    commit_import(session, open_import(session, csv(tmp_path, "日期,账户,展现,点击,消费\n2026-10-01,jia,100,10,1\n")))
    staged = open_import(session, csv(tmp_path, "日期,账户,展现,点击,消费\n2026-10-01,jia,100,--,\n", "blank.csv"))
    assert counts(staged) == {"unchanged": 1}


def test_a_file_without_clients_needs_one(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="Amber", username="amber"))
    path = csv(tmp_path, "Date,Sessions,Users\n20261001,7,6\n20261002,8,5\n")
    with pytest.raises(UserError, match="whose figures"):
        open_import(session, path)
    staged = open_import(session, path, client=session.client("amber"))
    assert counts(staged) == {"new": 2}


def test_a_site_named_in_the_titles_is_enough(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="Riland", username="riland", website="https://www.riland.example/cn"))
    head = "# ----\n# Traffic acquisition: Date\n# Property: riland.example\n# ----\n# Start date: 20261001\n# End date: 20261002\n"
    path = csv(tmp_path, head + "Date,Sessions,Engaged sessions\n20261001,7,3\n20261002,8,5\n")
    staged = open_import(session, path)
    assert counts(staged) == {"new": 2}
    assert any("riland.example" in str(note) for note in staged.notes)


def test_amounts_in_another_currency_are_not_taken(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="Helio Coatings", username="helio"), Agency(currency="¥"))
    path = csv(
        tmp_path,
        'Campaign report\n"October 1, 2026 - October 1, 2026"\nDay,Campaign,Currency code,Impr.,Clicks,Cost\n'
        "2026-10-01,Helio Coatings,USD,10,2,3.50\n",
    )
    staged = open_import(session, path)
    assert any("USD" in str(note) for note in staged.notes)
    commit_import(session, staged)
    (day,) = session.store.figures.series(1, date(2026, 10, 1), date(2026, 10, 1))
    assert day.values == {"impressions": 10, "clicks": 2}


def test_an_import_of_figures_is_undone_as_a_batch(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="甲公司", username="jia"))
    imported = commit_import(session, open_import(session, csv(tmp_path, "日期,账户,展现,点击\n2026-10-01,jia,1,1\n")))
    assert imported.batch is not None
    session.undo(imported.batch)
    assert not session.store.figures.series(1, date(2026, 10, 1), date(2026, 10, 1))
    assert all(one.undone_at for one in session.store.load(Import, trashed=None))


def test_the_real_exports_find_their_clients(session: Session, shared_data: Path) -> None:
    commit_import(session, open_import(session, shared_data / "rosters" / "客户登记表.xlsx"))
    commit_import(session, open_import(session, shared_data / "rosters" / "accounts.xlsx"))
    figures = shared_data / "figures"
    baidu = open_import(session, figures / "百度推广_分日报告.csv")
    # szbot10 is in the report, but the register has no username in that client's row: its 62 days can't be placed.
    assert counts(baidu) == {"new": 1178, "rejected": 62}
    assert [problem.text for problem in baidu.problems] == ["szbot10"]
    assert counts(open_import(session, figures / "google-ads-campaign-report.csv")) == {"new": 61}
    visits = open_import(session, figures / "daily-website-visitors.csv", client=session.client("nbkul00"))
    assert counts(visits) == {"new": 2167}
    tongji = open_import(session, figures / "百度统计_趋势分析.xlsx", client=session.client("nbkul00"))
    assert counts(tongji) == {"new": 61}


def test_figures_that_were_taken_back_are_told_client_by_client_and_those_kept_apart(
    session: Session, tmp_path: Path
) -> None:
    stored(session, Client(name="Riland", username="riland"), Client(name="Chouqin", username="chouqin"))
    one, other = session.client("riland"), session.client("chouqin")
    text = "日期,账户,点击\n2026-10-01,riland,1\n2026-10-03,riland,2\n2026-10-02,chouqin,3\n"
    path = tmp_path / "days.csv"
    path.write_text(text, encoding="utf-8")
    batch = commit_import(session, open_import(session, path)).batch
    assert batch is not None
    session.undo(batch)
    assert [(line.outcome, line.about, line.days, line.span) for line in outcomes_of(session, batch)] == [
        (Outcome.REVERSED, one.name, 2, Span(date(2026, 10, 1), date(2026, 10, 3))),
        (Outcome.REVERSED, other.name, 1, Span(date(2026, 10, 2), date(2026, 10, 2))),
    ]
    again = commit_import(session, open_import(session, path)).batch
    assert again is not None
    path.write_text(text.replace("03,riland,2", "03,riland,9"), encoding="utf-8")
    commit_import(session, open_import(session, path))
    session.undo(again)
    assert [(line.outcome, line.days) for line in outcomes_of(session, again)] == [
        (Outcome.KEPT, 1), (Outcome.REVERSED, 2),
    ]  # fmt: skip


def test_figures_of_a_day_that_is_still_to_come_are_told_and_not_taken(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="Riland", username="riland"))
    staged = open_import(session, csv(tmp_path, "日期,账户,点击\n2026-11-20,riland,1\n2027-02-11,riland,2\n"))
    assert counts(staged) == {"new": 1, "rejected": 1}
    (problem,) = staged.problems
    assert (problem.cell, "still to come" in str(problem.reason)) == ("A3", True)
