"""Editors and forms: every kind has one, what it shows it reads back, and a wrong value is said where it stands."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain import kinds
from desktop.domain.errors import InvalidValue
from desktop.domain.fields import fields_of
from desktop.domain.periods import Month
from desktop.domain.records import RECORDS, Baseline, Client, Contact
from desktop.language.language import language_of
from desktop.ui.forms.context import FormContext
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.forms.editors import EDITORS, editor_of, typed_text
from desktop.ui.forms.form import Form
from desktop.ui.forms.inline import InlineField

CONTEXT = FormContext(language_of("en"), lambda table: [(1, "周甲"), (2, "Rep One")], lambda table, number: "周甲")


def _all_kinds(base: type[kinds.Kind]) -> set[type[kinds.Kind]]:
    return {sub for child in base.__subclasses__() for sub in (child, *_all_kinds(child))}


def test_every_kind_has_an_editor() -> None:
    # Classes with slots are made twice by the decorator; the module holds the ones that count.
    known = {kind for kind in _all_kinds(kinds.Kind) if getattr(kinds, kind.__name__, None) is kind}
    assert set(EDITORS) == known


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.table)
def test_every_field_of_the_catalogue_can_be_shown_and_read(qtbot: QtBot, record: type) -> None:
    item = record()
    for entry in fields_of(record):
        editor = editor_of(entry, CONTEXT)
        qtbot.addWidget(editor.control)
        editor.show_value(getattr(item, entry.name))
        if not (entry.required and isinstance(entry.kind, kinds.Score | kinds.Choice | kinds.Reference)):
            assert editor.read() == getattr(item, entry.name)
        assert editor.control.accessibleName() == entry.label


VALUES: dict[type[kinds.Kind], tuple[kinds.Kind, st.SearchStrategy[Any]]] = {
    kinds.Whole: (kinds.Whole(), st.integers(0, 2_000_000_000)),
    kinds.Money: (kinds.Money(), st.integers(0, 10**13)),
    kinds.Share: (kinds.Share(), st.integers(0, 10_000)),
    kinds.Seconds: (kinds.Seconds(), st.integers(0, 3_599)),
    kinds.Day: (kinds.Day(), st.dates(date(1900, 1, 1), date(2200, 12, 31))),
    kinds.Moment: (
        kinds.Moment(),
        st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0)),
    ),
    kinds.Clock: (kinds.Clock(), st.times().map(lambda at: time(at.hour, at.minute))),
    kinds.CalendarMonth: (kinds.CalendarMonth(), st.builds(Month, st.integers(1900, 2200), st.integers(1, 12))),
    kinds.Tags: (kinds.Tags(), st.lists(st.text("abc甲", min_size=1), unique=True).map(tuple)),
}


@given(st.data())
def test_what_is_shown_reads_as_the_same_value(data: st.DataObject) -> None:
    kind, values = data.draw(st.sampled_from(list(VALUES.values())))
    value = data.draw(values)
    assert kind.parse(typed_text(value, kind)) == value


def test_a_form_gives_the_record_with_what_was_typed(qtbot: QtBot) -> None:
    form = Form(Client(name="Old"), CONTEXT, ("name", "monthly_budget", "level", "owner", "tags"))
    qtbot.addWidget(form)
    _type(qtbot, form.editor("name").control, "Lakeside")
    _type(qtbot, form.editor("monthly_budget").control, "1,500.50")
    _type(qtbot, form.editor("tags").control, "a, b")
    assert form.is_edited
    client = form.record(Client(name="Old"))
    assert (client.name, client.monthly_budget, client.level, client.tags) == (
        "Lakeside",
        150_050,
        "regular",
        ("a", "b"),
    )


def test_a_wrong_value_is_framed_and_explained_while_it_is_typed(qtbot: QtBot) -> None:
    form = Form(Client(), CONTEXT, ("name", "monthly_budget"))
    qtbot.addWidget(form)
    form.show()
    field = form.editor("monthly_budget").control
    _type(qtbot, field, "abc")
    assert field.property("problem")
    assert "not a number" in field.accessibleDescription()
    _type(qtbot, field, "12")
    assert not field.property("problem")
    assert field.accessibleDescription() == ""


def test_saving_goes_to_the_first_problem_and_keeps_the_window(qtbot: QtBot) -> None:
    taken: list[object] = []
    page = QWidget()
    qtbot.addWidget(page)

    dialog = FormDialog("New", Client(), CONTEXT, taken.append, ("username", "name"), parent=page)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.save_button.click()
    assert taken == []
    assert dialog.isVisible()
    assert dialog.form.editor("name").control.property("problem")
    with pytest.raises(InvalidValue, match="Name is missing"):
        dialog.form.value("name")
    _type(qtbot, dialog.form.editor("name").control, "Lakeside")
    dialog.save_button.click()
    assert isinstance(taken[0], Client)
    assert taken[0].name == "Lakeside"


def test_a_rough_figure_shows_how_it_is_read(qtbot: QtBot) -> None:
    form = Form(Baseline(), CONTEXT, ("visits_a_day",))
    qtbot.addWidget(form)
    form.show()
    _type(qtbot, form.editor("visits_a_day").control, "about 30")
    assert "read as 24 to 36" in _texts(form)
    _type(qtbot, form.editor("visits_a_day").control, "xyz")
    assert "not read" in _texts(form)
    assert form.record(Baseline()).visits_a_day == "xyz"


def test_a_value_is_edited_in_its_place(qtbot: QtBot) -> None:
    entry = next(entry for entry in Contact.catalogue() if entry.name == "birthday")
    field = InlineField(entry, CONTEXT)
    qtbot.addWidget(field)
    field.show_value(date(1980, 5, 1))
    field.show()
    qtbot.waitExposed(field)
    assert field.text == "1 May 1980"
    field.open()
    assert field.editor is not None
    control = field.editor.control
    _type(qtbot, control, "31 June")
    qtbot.keyClick(control, Qt.Key.Key_Return)
    assert field.is_open
    assert control.property("problem")
    qtbot.keyClick(control, Qt.Key.Key_Escape)
    assert not field.is_open
    field.open()
    _type(qtbot, control, "1981-06-02")
    with qtbot.waitSignal(field.committed) as said:
        qtbot.keyClick(control, Qt.Key.Key_Return)
    assert said.args == [entry, date(1981, 6, 2)]


def _type(qtbot: QtBot, control: object, text: str) -> None:
    assert isinstance(control, QLineEdit)
    control.selectAll()
    qtbot.keyClicks(control, text)


def _texts(form: Form) -> list[str]:
    from desktop.ui.widgets.label import Label

    return [label.full_text() for label in form.findChildren(Label) if label.isVisible()]
