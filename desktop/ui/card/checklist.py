"""The service checklist on the card: what is missing first, ticked in place (product §3.9)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.checklist import UNASKED, Checked
from desktop.domain.records import Agency, Call, ChecklistItem, ChecklistPoint, Client, Contact, Keyword
from desktop.services.checklist_points import worded
from desktop.services.checklists import checklist_of, noted, said
from desktop.ui.card.tab import section
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.icons import icon
from desktop.ui.notices import link_button
from desktop.ui.texts import say, tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_SHOWN = (ChecklistItem, ChecklistPoint, Client, Contact, Call, Keyword, Agency)


class ChecklistBox(QWidget):
    """What makes a campaign work, point by point; what the data decide can't be ticked, and says why."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._client: Client | None = None
        self.checked: tuple[Checked, ...] = ()
        self.boxes: dict[str, QCheckBox] = {}
        self._counted = Label("", "small", "text_secondary")
        change = link_button(tr("Change the list…"))
        change.clicked.connect(partial(workspace.settings_requested.emit, "checklist"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(section(tr("Service checklist"), self._counted, change))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column.addLayout(self._rows)
        workspace.changed.connect(self._on_changed)

    def show_client(self, client: Client) -> None:
        """Show a client's list."""
        self._client = client
        self.checked = checklist_of(self._workspace.session, client)
        self.boxes = {}
        empty(self._rows)
        for checked in self.checked:
            self._rows.addWidget(self._row(checked))
        applying = [one for one in self.checked if one.state != "not_applicable"]
        done = sum(one.state == "done" for one in applying)
        self._counted.setText(tr("{done} of {all} done", done=done, all=len(applying)))

    def say(self, checked: Checked, state: str) -> None:
        """A person says how a point stands."""
        if self._client is None:
            return
        if self._workspace.do(said(self._workspace.session, self._client, checked, state)) is None:
            self.show_client(self._client)

    def note(self, checked: Checked) -> None:
        """Write state, date and a note in a form."""
        client, session = self._client, self._workspace.session
        if client is None:
            return
        item = checked.stored or ChecklistItem(client=client.id, item=checked.point.item, on=session.today)
        dialog = record_dialog(
            self._workspace, worded(session, checked.point), item, partial(noted, session, client),
            ("note", "on") if checked.by_data else ("state", "note", "on"), client=client, parent=self.window(),
        )  # fmt: skip
        dialog.open()

    def _row(self, checked: Checked) -> QWidget:
        words = worded(self._workspace.session, checked.point)
        box = QCheckBox()
        box.setAccessibleName(words)
        box.setChecked(checked.state == "done")
        box.setEnabled(not checked.by_data and checked.state != "not_applicable")
        box.clicked.connect(partial(self._on_ticked, checked))
        self.boxes[checked.point.item] = box
        told = self._told(checked)
        box.setAccessibleDescription(told)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        name = Label(
            words, "strong" if checked.is_missing else "body", "text" if checked.is_missing else "text_secondary"
        )
        name.setWordWrap(True)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        lines.addWidget(name)
        if told:
            role = "warn" if checked.state == "open" else "text_secondary"
            lines.addWidget(Label(told, "small", role, elide=True))
        more = icon_button("ellipsis", tr("More about “{point}”", point=words))
        more.clicked.connect(partial(self._show_menu, checked, more))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(box)
        inside.addLayout(lines, 1)
        inside.addWidget(more)
        return row

    def _told(self, checked: Checked) -> str:
        """What is known of a point beside its tick: what the data show, the note, and the day."""
        if checked.state == UNASKED:
            return tr("not asked yet")
        parts = [tr("doesn't apply")] if checked.state == "not_applicable" else []
        if checked.by_data and checked.evidence is not None:
            parts.append(say(checked.evidence))
        parts.append(checked.note)
        if checked.on is not None and not checked.by_data:
            parts.append(self._workspace.language.date(checked.on, self._workspace.today))
        return " · ".join(part for part in parts if part)

    def _show_menu(self, checked: Checked, button: QWidget) -> None:
        menu = QMenu(self)
        if not checked.by_data:
            menu.addAction(icon("check"), tr("Done"), partial(self.say, checked, "done"))
            menu.addAction(icon("circle-dot"), tr("Not yet"), partial(self.say, checked, "open"))
        if checked.state == "not_applicable":
            menu.addAction(icon("undo-2"), tr("It does apply"), partial(self.say, checked, "open"))
        else:
            menu.addAction(icon("circle-x"), tr("Doesn't apply"), partial(self.say, checked, "not_applicable"))
        menu.addAction(icon("pencil"), tr("Note…"), partial(self.note, checked))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_ticked(self, checked: Checked, done: bool) -> None:
        self.say(checked, "done" if done else "open")

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if self._client is not None and self.isVisible() and (changes is None or changes.touches(*_SHOWN)):
            self.show_client(self._client)
