"""How summaries look, of all clients or of one, with the page beside it as it would be printed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import UserError
from desktop.domain.record import Record
from desktop.domain.records import Client, ReportTemplate
from desktop.domain.template import FOLDERS, LOGOS, PAPERS, PLACEHOLDERS, USUAL_NAME, Section, checked_template
from desktop.services.templates import stored_template, template_removed, template_saved, with_draft
from desktop.ui.notices import Banners
from desktop.ui.summaries.preview import Preview
from desktop.ui.summaries.printing import Sheet
from desktop.ui.summaries.section_list import SectionList
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.workspace import Workspace

_SHOWN_AFTER = 150  # ms
_LEFT = 360


class TemplateDialog(QDialog):
    """Nothing is stored before *Save*; what a client leaves empty is as the agency has it."""

    def __init__(self, workspace: Workspace, client: Client, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Template of summaries"))
        self._workspace, self._client, self._sheet = workspace, client, sheet
        self.banners = Banners()
        self.scope = SegmentBar(
            [("all", tr("All clients")), ("one", tr("Only {client}", client=client.short_name or client.name))],
            name=tr("Whose summaries"),
        )
        self.sections = SectionList()
        self.accent = QLineEdit()
        self.accent.setPlaceholderText("#RRGGBB")
        self.accent.setAccessibleName(tr("Colour"))
        self.pick = icon_button("pencil", tr("Choose a colour"))
        self.opening, self.closing = _words(tr("Opening words")), _words(tr("Closing words"))
        self.logos = DropList()
        self.paper = DropList()
        self.folders = DropList()
        self.file_name = QLineEdit()
        self.file_name.setAccessibleName(tr("Name of files"))
        self.preview = Preview()
        self.preview.foot.hide()
        self.save_button = main_button(tr("Save"))
        self.own_button = QPushButton(tr("As for all"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SHOWN_AFTER)
        self._later.timeout.connect(self._show_page)
        self._lay_out()
        self._show_scope("all")
        self._connect()

    @property
    def draft(self) -> ReportTemplate:
        """The template as it stands in the window; a part left as for all clients is empty."""
        chosen = self.sections.chosen()
        own = self._stored or ReportTemplate(client=self._client.id if self._is_own else None)
        return replace(
            own,
            sections=() if chosen == self._inherited else tuple(section.value for section in chosen),
            accent=self.accent.text().strip(),
            opening=self.opening.toPlainText().strip(),
            closing=self.closing.toPlainText().strip(),
            logos=self.logos.currentData() or "",
            paper=self.paper.currentData() or "",
            folders=self.folders.currentData() or "",
            file_name=self.file_name.text().strip(),
        )

    def show_client(self) -> None:
        """Begin with the client's own template in place of that of all."""
        self.scope.set_value("one")
        self._show_scope("one")

    def save(self) -> None:
        """Store the template, or say why not."""
        try:
            if not self.sections.chosen():
                self.sections.show_sections(self._inherited)
            self._workspace.write(template_saved(self._workspace.session, self.draft))
        except UserError as error:
            self._say(error)
            return
        self.accept()

    def use_for_all(self) -> None:
        """Give the client up its own template."""
        self._workspace.do(template_removed(self._workspace.session, self._client))
        self.accept()

    # How

    @property
    def _is_own(self) -> bool:
        return self.scope.value == "one"

    @property
    def _stored(self) -> ReportTemplate | None:
        return stored_template(self._workspace.session, self._client if self._is_own else None)

    @property
    def _inherited(self) -> tuple[Section, ...]:
        """The sections without this template."""
        if not self._is_own:
            return tuple(Section)
        empty: Record = ReportTemplate(client=self._client.id)
        assert isinstance(empty, ReportTemplate)
        return with_draft(self._workspace.session, empty, self._client).sections

    def _show_scope(self, _value: str) -> None:
        stored = self._stored or ReportTemplate()
        known = {section.value: section for section in Section}
        chosen = tuple(known[name] for name in stored.sections if name in known)
        self.sections.show_sections(chosen or self._inherited)
        unsaid = tr("as for all clients") if self._is_own else ""
        for box, options, value in (
            (self.logos, LOGOS, stored.logos),
            (self.paper, PAPERS, stored.paper),
            (self.folders, FOLDERS, stored.folders),
        ):
            box.clear()
            if unsaid:
                box.addItem(unsaid, "")
            for option in options:
                box.addItem(self._workspace.language.tr(option.label), option.code)
            box.setCurrentIndex(max(box.findData(value), 0))
        self.accent.setText(stored.accent)
        for words, text in ((self.opening, stored.opening), (self.closing, stored.closing)):
            words.setPlainText(text)
            words.setPlaceholderText(unsaid)
        self.file_name.setText(stored.file_name)
        self.file_name.setPlaceholderText(unsaid or USUAL_NAME)
        self.own_button.setVisible(self._is_own and self._stored is not None)
        self._show_page()

    def _show_page(self) -> None:
        report, language = self._sheet
        draft = self.draft
        for banner in self.banners.banners():
            banner.dismiss()
        try:
            checked_template(draft)
        except UserError as error:
            self._say(error)
            draft = replace(draft, accent="")
        self.save_button.setEnabled(not self.banners.banners())
        template = with_draft(self._workspace.session, draft, self._client)
        self.preview.show_report((replace(report, template=template), language))

    def _say(self, error: UserError) -> None:
        for banner in self.banners.banners():
            banner.dismiss()
        self.banners.add_error(error)

    def _pick(self) -> None:
        dialog = QColorDialog(QColor(self.accent.text() or "#2563EB"), self)
        dialog.setWindowTitle(tr("Choose a colour"))
        dialog.colorSelected.connect(lambda colour: self.accent.setText(colour.name().upper()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _connect(self) -> None:
        self.scope.chosen.connect(self._show_scope)
        for signal in (
            self.sections.changed,
            self.accent.textChanged,
            self.opening.textChanged,
            self.closing.textChanged,
            self.logos.activated,
            self.paper.activated,
            self.folders.activated,
            self.file_name.textChanged,
        ):
            signal.connect(self._later.start)
        self.pick.clicked.connect(self._pick)
        self.save_button.clicked.connect(self.save)
        self.own_button.clicked.connect(self.use_for_all)

    def _lay_out(self) -> None:
        up, down = icon_button("arrow-up", tr("Up (Alt+Up)")), icon_button("arrow-down", tr("Down (Alt+Down)"))
        up.clicked.connect(partial(self.sections.move_current, -1))
        down.clicked.connect(partial(self.sections.move_current, 1))
        heading = QHBoxLayout()
        heading.addWidget(Label(tr("Sections", comment="of a report"), "strong"), 1)
        heading.addWidget(up)
        heading.addWidget(down)
        colour = QHBoxLayout()
        colour.addWidget(self.accent, 1)
        colour.addWidget(self.pick)
        form = QFormLayout()
        names = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        hint = Label(tr("May hold {names}", names=names), "small", "text_secondary")
        hint.setWordWrap(True)
        for label, field in (
            (tr("Colour"), colour),
            (tr("Logos"), self.logos),
            (tr("Opening words"), self.opening),
            (tr("Closing words"), self.closing),
            (tr("Paper"), self.paper),
            (tr("Name of files"), self.file_name),
            ("", hint),
            (tr("Folders"), self.folders),
        ):
            form.addRow(Label(label, "body", "text_secondary"), field)
        left = QWidget()
        left.setFixedWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.banners)
        column.addWidget(self.scope)
        column.addLayout(heading)
        column.addWidget(self.sections, 1)
        column.addLayout(form)
        column.addLayout(asking_foot(self, self.save_button, left=[self.own_button]))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(left)
        whole.addWidget(self.preview, 1)
        self.resize(980, 760)


def _words(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setFixedHeight(52)
    field.setTabChangesFocus(True)
    field.setAccessibleName(name)
    return field
