"""The keywords of a client on its card: what moved, what is wrong, further words, and how the list stood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.changes import created, edited
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Keyword, KeywordSnapshot
from desktop.services.client_records import keywords_of
from desktop.services.keywords import further_words, keyword_list, snapshot_taken
from desktop.ui.card.further_words_dialog import FurtherWordsDialog
from desktop.ui.card.keywords import KeywordsTab

TODAY = date(2026, 11, 22)


@pytest.fixture
def client(workspace):
    return workspace.session.client("riland")


@pytest.fixture
def tab(qtbot, workspace, client):
    tab = KeywordsTab(workspace)
    qtbot.addWidget(tab)
    workspace.changed.connect(tab.hear)
    tab.show_client(client)
    tab.resize(900, 600)
    tab.show()
    return tab


def test_the_list_is_held_against_the_end_of_last_month(tab):
    assert tab.since.currentData() == date(2026, 10, 31)
    moved = tab.list.movement
    assert moved.count("up") > 0
    assert f"{moved.count('up', 'listed')} up" in tab._facts.full_text()
    tab.show_part("moved")
    shown = tab.table.rows_model.rows()
    assert len(shown) == sum(each.move != "same" for each in moved.by_word.values())
    column = tab.table.rows_model.column_place("moved")
    cell = tab.table.rows_model.cell(0, column)
    assert cell.text[0] in "▲▼"
    assert "rank" in cell.spoken_text


def test_another_month_can_be_chosen(tab):
    earliest = tab.since.count() - 1
    tab.since.setCurrentIndex(earliest)
    tab.since.activated.emit(earliest)
    assert tab.list.movement.since == tab.since.currentData() < date(2026, 10, 31)


def test_words_that_are_there_twice_or_lead_nowhere_are_shown(tab, workspace, client):
    first = keywords_of(workspace.session, client)[0]
    twin = Keyword(client=client.id, word=f" {first.word.upper()} ", group="old")
    workspace.do(created(Phrase("Added"), [twin]))
    tab.show_part("twice")
    assert len(tab.table.rows_model.rows()) == 2
    tab.show_part("no page")
    (without,) = tab.table.rows_model.rows()
    assert tab.remark(without) == "twice, no landing page"


def test_pasted_words_are_counted_while_typed_and_added_in_one_step(qtbot, tab, workspace, client):
    known = keywords_of(workspace.session, client)
    dialog = FurtherWordsDialog(client.name, tab._read_words, tab.add_words)
    qtbot.addWidget(dialog)
    dialog.text.setPlainText(
        f"关键词\t推广单元\n激光焊机\t激光\thttps://example.com/laser\t4\n{known[0].word}\nx\tg\t\tnot a rank\n"
    )
    assert dialog.said.full_text() == "1 new · 1 there already · 1 line can't be taken"
    dialog.save()
    after = keywords_of(workspace.session, client)
    (new,) = [keyword for keyword in after if keyword.word == "激光焊机"]
    assert (new.group, new.landing_page, new.rank) == ("激光", "https://example.com/laser", 4)
    assert len(after) == len(known) + 1
    workspace.undo()
    assert len(keywords_of(workspace.session, client)) == len(known)


def test_only_known_words_add_nothing(tab, workspace, client):
    word = keywords_of(workspace.session, client)[0].word
    with pytest.raises(UserError):
        tab.add_words(word)
    assert further_words(workspace.session, client, "").added == ()


def test_the_list_is_kept_as_of_today_once_a_day(tab, workspace, client):
    def of_today():
        return [each for each in workspace.session.store.load(KeywordSnapshot, client=client.id) if each.as_of == TODAY]

    tab.take_snapshot()
    (kept,) = of_today()
    keyword = keywords_of(workspace.session, client)[0]
    workspace.do(edited(Phrase("Changed"), [(keyword, replace(keyword, rank=99))]))
    tab.take_snapshot()
    (again,) = of_today()
    assert again.id == kept.id
    assert again.positions != kept.positions
    tab.show_part("time")
    assert tab.over_time.rows_model.rows()[0].as_of == TODAY


def test_a_client_without_keywords_says_how_to_get_some(tab, workspace):
    client = next(one for one in workspace.session.all(type(tab.client)).values() if one.stage == "prospect")
    tab.show_client(client)
    assert tab._empty.isVisible()
    assert keyword_list(workspace.session, client).movement is None
    with pytest.raises(UserError):
        snapshot_taken(workspace.session, client)
