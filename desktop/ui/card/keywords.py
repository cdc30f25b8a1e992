"""The search words of the client's campaign: the list, what moved in it, and what is wrong with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from desktop.domain.keyword_list import FIRST_FIVE, FIRST_PAGE, Moved, Position, word_key
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Keyword, KeywordSnapshot
from desktop.services.clients import record_to_trash
from desktop.services.keywords import KeywordList, further_words, keyword_list, snapshot_taken, words_added
from desktop.ui.card.further_words_dialog import FurtherWordsDialog
from desktop.ui.card.keyword_columns import gone_table, moved_column, remark_column, snapshot_table
from desktop.ui.card.record_table import record_table
from desktop.ui.card.tab import CardTab, action_button, button_row
from desktop.ui.notices import EmptyState
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_COLUMNS = ("word", "group", "rank", "quality", "impressions", "clicks", "spend", "inquiries", "landing_page")
_PARTS = ("all", "moved", "twice", "no page", "gone", "time")


class KeywordsTab(CardTab):
    """The list, parts of it, and how it stood over time; the dearest words first."""

    records = (Client, Keyword, KeywordSnapshot)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.list = KeywordList((), ())
        self._shown_for: int | None = None
        self._facts = Label("", "body", "text_secondary")
        self._facts.setWordWrap(True)
        self.since = DropList()
        self.since.setAccessibleName(tr("Held against the list of"))
        self.parts = DropList()
        self.parts.setAccessibleName(tr("Part of the list"))
        self.parts.setMinimumContentsLength(14)
        for part in _PARTS:
            self.parts.addItem("", part)
        self.table = record_table(
            workspace, Keyword, _COLUMNS, further={"rank": moved_column(self.moved), "word": remark_column(self.remark)}
        )
        self.table.show_filter_row(True)
        self.gone = gone_table(workspace.language)
        self.over_time = snapshot_table(workspace.language)
        self._empty = EmptyState(
            "key-round", tr("No keywords are known"), tr("They come with the ad platform's keyword report."),
            ((tr("Add keywords…"), self.add), (tr("Import figures"), self._import)),
        )  # fmt: skip
        self._lay_out()
        self.since.activated.connect(self._on_since)
        self.parts.activated.connect(self._show_part)
        self._remove = QAction(tr("Move to trash"), self)
        self._remove.triggered.connect(self.trash)
        self.table.set_menu(lambda: [self._remove])
        self.table.trash_requested.connect(lambda _rows: self.trash())

    def load(self) -> None:
        since = self.since.currentData() if self._shown_for == self.client.id else None
        self._shown_for = self.client.id
        self.list = keyword_list(self.session, self.client, since if isinstance(since, date) else None)
        self._offer_days()
        self._count_parts()
        self._facts.setText(self._said())
        self._show_part()

    # -- what the columns ask

    def moved(self, keyword: Keyword) -> Moved | None:
        """How a keyword moved since the list that is held against."""
        found = self.list.movement
        return None if found is None else found.by_word.get(word_key(keyword.word))

    def remark(self, keyword: Keyword) -> str:
        """What is wrong with a keyword."""
        remarks = []
        if word_key(keyword.word) in (self.list.twice or {}):
            remarks.append(tr("twice"))
        if not keyword.landing_page.strip():
            remarks.append(tr("no landing page"))
        return ", ".join(remarks)

    # -- what a person does

    def show_part(self, part: str) -> None:
        """Show ``all`` words, those that ``moved``, are there ``twice``, have ``no page``, are ``gone``, or the ``time``."""
        self.parts.setCurrentIndex(self.parts.findData(part))
        self._show_part()

    def add(self) -> None:
        """Ask for further words, typed or pasted."""
        FurtherWordsDialog(self.client.name, self._read_words, self.add_words, self.window()).open()

    def add_words(self, text: str) -> bool:
        """Add words, one a line. Raises ``UserError`` when none is new."""
        self.workspace.write(words_added(self.client, further_words(self.session, self.client, text)))
        return True

    def take_snapshot(self) -> None:
        """Keep how the list stands today."""
        self.workspace.do(snapshot_taken(self.session, self.client))

    def trash(self) -> None:
        """Move the current keyword to the trash."""
        keyword = self.table.current_row()
        if isinstance(keyword, Keyword):
            self.workspace.do(record_to_trash(Phrase("Keyword {word} moved to the trash", word=keyword.word), keyword))

    # -- inside

    def _read_words(self, text: str) -> tuple[int, int, int]:
        found = further_words(self.session, self.client, text)
        return len(found.added), len(found.known), len(found.problems)

    def _said(self) -> str:
        keywords = self.list.keywords
        if not keywords:
            return ""
        ranks = [keyword.rank for keyword in keywords if keyword.rank is not None]
        said = tr(
            "{count} keywords, {five} among the first five, {page} on the first page, {unknown} without a rank",
            count=len(keywords),
            five=sum(rank <= FIRST_FIVE for rank in ranks),
            page=sum(rank <= FIRST_PAGE for rank in ranks),
            unknown=len(keywords) - len(ranks),
        )
        found = self.list.movement
        if found is None:
            return said
        moves = tr(
            "Since {day}: {up} up, {down} down, {new} new, {gone} gone",
            day=self.workspace.language.date(found.since, self.workspace.today),
            up=found.count("up", "listed"),
            down=found.count("down", "lost"),
            new=found.count("new"),
            gone=len(found.gone),
        )
        return f"{said} · {moves}"

    def _offer_days(self) -> None:
        chosen = None if self.list.movement is None else self.list.movement.since
        self.since.clear()
        for day in self.list.days:
            self.since.addItem(self.workspace.language.date(day, self.workspace.today), day)
        self.since.setCurrentIndex(self.since.findData(chosen) if chosen is not None else -1)
        for part in (self.since, self._since_word):
            part.setVisible(bool(self.list.days))

    def _count_parts(self) -> None:
        found = self.list
        counts = {part: sum(self._is_part(keyword, part) for keyword in found.keywords) for part in _PARTS[:4]}
        gone = 0 if found.movement is None else len(found.movement.gone)
        words = {
            "all": tr("All ({count})", count=counts["all"]),
            "moved": tr("Moved ({count})", count=counts["moved"]),
            "twice": tr("Twice ({count})", count=counts["twice"]),
            "no page": tr("No landing page ({count})", count=counts["no page"]),
            "gone": tr("Gone ({count})", count=gone),
            "time": tr("Over time ({count})", count=len(found.snapshots)),
        }
        for place, part in enumerate(_PARTS):
            self.parts.setItemText(place, words[part])

    def _on_since(self) -> None:
        self.load()

    def _show_part(self) -> None:
        keywords, part = self.list.keywords, self.parts.currentData()
        if not keywords and not self.list.snapshots:
            self._stack.setCurrentWidget(self._empty)
        elif part == "gone":
            gone: tuple[Position, ...] = () if self.list.movement is None else self.list.movement.gone
            self.gone.set_rows(gone)
            self._stack.setCurrentWidget(self.gone)
        elif part == "time":
            self.over_time.set_rows(self.list.snapshots)
            self._stack.setCurrentWidget(self.over_time)
        else:
            self.table.set_rows([keyword for keyword in keywords if self._is_part(keyword, part)])
            self._stack.setCurrentWidget(self.table)

    def _is_part(self, keyword: Keyword, part: str) -> bool:
        if part == "moved":
            moved = self.moved(keyword)
            return moved is not None and moved.move != "same"
        if part == "twice":
            return word_key(keyword.word) in (self.list.twice or {})
        return part == "all" or (part == "no page" and not keyword.landing_page.strip())

    def _import(self) -> None:
        self.workspace.page_requested.emit("imports")

    def _lay_out(self) -> None:
        self._since_word = Label(tr("Moved since"), "body", "text_secondary")
        self.column.addLayout(
            button_row(
                action_button(tr("Add keywords…"), "plus", self.add),
                action_button(tr("Keep as of today"), "save", self.take_snapshot),
            )
        )
        self.column.addWidget(self._facts)
        self.column.addLayout(button_row(self.parts, self._since_word, self.since))
        self._stack = QStackedWidget()
        for part in (self.table, self.gone, self.over_time, self._empty):
            self._stack.addWidget(part)
        self.column.addWidget(self._stack, 1)
