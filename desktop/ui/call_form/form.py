"""The window in which a call is written down: the client at the left, the call in the middle, phrases at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.changes import together
from desktop.domain.contacting import REACHED
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.kinds import Clock
from desktop.domain.records import Call, Callback, Client
from desktop.services.briefing import briefing
from desktop.services.calls import log_call
from desktop.services.checklists import said
from desktop.services.next_callback import offers_for
from desktop.services.phrase_book import PhraseToSay
from desktop.ui.call_form.circumstances import tell_circumstances
from desktop.ui.call_form.draft import CallDraft, DraftKeeper, moment_of
from desktop.ui.call_form.drafting import draft_of, fill_fields, fill_next
from desktop.ui.call_form.essentials import Essentials
from desktop.ui.call_form.fields import OUTCOMES, CallFields
from desktop.ui.call_form.foot import Foot
from desktop.ui.call_form.meanwhile import Meanwhile
from desktop.ui.call_form.next_panel import NextPanel
from desktop.ui.call_form.phrases_panel import PhrasesPanel
from desktop.ui.call_form.values import phrase_values
from desktop.ui.kept_text import EVERY
from desktop.ui.notices import Banners
from desktop.ui.opening_links import open_link
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.workspace import Workspace

_NARROW, _LESS_ASIDE = 1160, 44
"""Pixels below which the columns at the sides give some of theirs to the fields, and how many each."""


class CallForm(QWidget):
    """One call with one client. Ctrl+S saves, Ctrl+Enter saves and goes on, Esc closes and keeps the draft."""

    def __init__(
        self, workspace: Workspace, client: Client, settles: Callback | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Call – {client}", client=client.name))
        self.client = client
        self._workspace = workspace
        self._session = workspace.session
        self._settles = settles
        self._is_saved = False
        self._dirty = False
        self._keeper = DraftKeeper(workspace, client.id)
        known = briefing(self._session, client)
        self.essentials = Essentials(known, self._session)
        self.essentials.card_requested.connect(self._open_card)
        self.fields = CallFields(self._session, known)
        self.fields.folded.card_requested.connect(self._open_card)
        self.next = NextPanel(self._session, client)
        self.phrases = PhrasesPanel(self._session, phrase_values(self._session, client, None, None))
        self.banners = Banners()
        self._meanwhile = Meanwhile(workspace, client, self.banners, self.next, settles)
        self.foot = Foot()
        self._lay_out()
        self._connect()
        if settles is not None and settles.contact is not None:
            self.fields.person.choose(settles.contact)
        self._offer_next()
        tell_circumstances(self.banners, self._session, client, settles)
        self._restore(self._keeper.found())
        self._every = QTimer(self)
        self._every.setInterval(EVERY)
        self._every.timeout.connect(self._keep_draft)
        self._every.start()
        self._dirty = False

    @property
    def settles(self) -> Callback | None:
        """The planned callback that this call answers."""
        return self._settles

    # -- what is done here

    def focus_first(self) -> None:
        """Put the keyboard where writing starts."""
        self.fields.what.setFocus()

    def choose_outcome(self, outcome: str) -> None:
        """Say how the call ended, as Alt+1 to Alt+7 do."""
        self.fields.outcome.choose(outcome)

    def save(self, *, go_on: bool = False) -> bool:
        """Write the call down, with the callback it settles and the next one, in one step that can be undone.

        With ``go_on`` the next call of the list follows. What can't be saved is marked, and nothing is written.
        """
        call = self._checked()
        if call is None:
            return False
        try:
            following = self.next.read(call.how.splitlines()[0] if call.how else "")
        except UserError as error:
            self.next.refuse(error)
            (self.next.day if self.next.day.isVisible() else self.next.time).setFocus()
            return False
        try:
            reached = call.outcome in REACHED
            complaint = self.fields.complaint.read(call) if reached else None
            steps = self.fields.complaint.steps(complaint) if complaint is not None else ()
            promises = self.fields.promises.read() if reached else ()
            changes = log_call(self._session, call, following, self._settles, complaint, promises, steps)
            if reached:
                done = (said(self._session, self.client, one, "done") for one in self.essentials.done)
                changes = together(changes.title, changes, *done)
            self._meanwhile.pause()
            self._workspace.write(changes)
        except UserError as error:
            self._meanwhile.go_on()
            self._settles = self._fresh(self._settles)
            self.banners.add_error(error, [(tr("Save with what is stored now"), self.save)])
            return False
        self._is_saved = True
        self._keeper.drop()
        self.close()
        if go_on:
            self._workspace.next_call_requested.emit(self.client.id)
        return True

    def draft(self) -> CallDraft:
        """What is in the form now."""
        return draft_of(self.fields, self.next, self._settles, self._session.now)

    # -- inside

    def _checked(self) -> Call | None:
        """The call, or None with what is wrong marked and the keyboard on the first of it."""
        problems = self.fields.problems()
        self.fields.mark(problems)
        self.next.refuse(None)
        if problems:
            self.fields.parts[next(iter(problems))].control.setFocus()
            return None
        return self.fields.read(self.client.id, self._session.rep or self.client.owner)

    def _fresh(self, callback: Callback | None) -> Callback | None:
        """The callback as it is stored now, when it is still to be made."""
        stored = self._session.store.get(Callback, callback.id) if callback is not None else None
        return stored if stored is not None and stored.state == "open" and stored.trashed_at is None else None

    def _offer_next(self) -> None:
        """Offer days for the next callback as the outcome asks for, and say what folds the fields away."""
        outcome = self.fields.outcome.value
        call = Call(
            client=self.client.id,
            outcome=outcome,
            started_at=self._session.now,
        )
        offers = offers_for(self._session, self.client, call)
        self.next.show_offers(offers)
        day = self._session.language.date_with_day(offers.days[0].day)
        self.fields.fold(day)
        self._fill_phrases()

    def _on_complaint(self, on: bool) -> None:
        """Whoever complains is answered in other words."""
        if on:
            self.phrases.show_situation("complaint")

    def _fill_phrases(self) -> None:
        try:
            day, at = self.next.chosen_day(), Clock().parse(self.next.time.text())
        except InvalidValue:
            return
        self.phrases.set_values(phrase_values(self._session, self.client, day, at, self.fields.person.contact))

    def _restore(self, draft: CallDraft | None) -> None:
        """Take up what was typed earlier, and say so."""
        if draft is None or draft.is_empty:
            return
        if self._settles is None and draft.settles is not None:
            self._settles = self._fresh(self._session.store.get(Callback, draft.settles))
        fill_fields(self.fields, draft)
        self._offer_next()
        fill_next(self.next, draft, self._session.today)
        kept = moment_of(draft.kept_at)
        when = self._session.language.date_time(kept) if kept else ""
        self.banners.add(
            "info",
            tr("What you had typed on {when} is here again.", when=when),
            "",
            [(tr("Start anew"), self._start_anew)],
        )

    def _start_anew(self) -> None:
        """Give the draft up and begin with an empty form."""
        self._keeper.drop()
        self._is_saved = True  # so that closing keeps nothing
        workspace, parent, client, settles = self._workspace, self.parentWidget(), self.client, self._settles
        place = self.geometry()
        self.close()
        form = CallForm(workspace, client, settles, parent)
        form.setGeometry(place)
        form.show()
        form.focus_first()

    def _keep_draft(self) -> None:
        if self._dirty and not self._is_saved:
            self._dirty = False
            self._keeper.keep(self.draft())
            self.foot.show_kept(self._session.language.time(self._session.now))

    def _on_edited(self) -> None:
        self._dirty = True
        problems = {name for name, part in self.fields.parts.items() if part.problem}
        if problems:  # what is mended loses its frame at once
            self.fields.mark({name: error for name, error in self.fields.problems().items() if name in problems})

    def _on_outcome(self, _outcome: str) -> None:
        self._offer_next()

    def _on_phrase(self, phrase: PhraseToSay) -> None:
        field = self.fields.focus_watch.last
        said = phrase.chinese if self._session.language.is_chinese else phrase.english
        cursor = field.textCursor()
        before = field.toPlainText()[: cursor.position()]
        gap = "" if not before or before[-1].isspace() or self._session.language.is_chinese else " "
        cursor.insertText(gap + said.text)
        field.setTextCursor(cursor)
        field.setFocus()

    def _open_card(self) -> None:
        self._workspace.client_requested.emit(self.client.id)

    def _connect(self) -> None:
        fields = self.fields
        fields.edited.connect(self._on_edited)
        fields.outcome_chosen.connect(self._on_outcome)
        fields.person.chosen.connect(self._fill_phrases)
        fields.person.dial_requested.connect(partial(open_link, self._workspace))
        self.next.changed.connect(self._on_edited)
        self.next.changed.connect(self._fill_phrases)
        self.phrases.put_in.connect(self._on_phrase)
        fields.complaint.box.toggled.connect(self._on_complaint)
        self.foot.close_button.clicked.connect(self.close)
        self.foot.save_button.clicked.connect(self._save)
        self.foot.next_button.clicked.connect(self._save_and_go_on)
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+S", self.save), ("Ctrl+Return", self._save_and_go_on), ("Ctrl+Enter", self._save_and_go_on),
            ("Esc", self.close), ("Ctrl+T", fields.timer.toggle), ("F7", self.phrases.focus_first),
            ("F8", self.next.focus_days),
        ]  # fmt: skip
        keys += [(f"Alt+{place}", partial(self.choose_outcome, outcome)) for place, outcome in enumerate(OUTCOMES, 1)]
        for key, run in keys:
            QShortcut(QKeySequence(key), self).activated.connect(run)
        window = self.parentWidget()
        if window is not None and hasattr(window, "closing"):
            window.closing.connect(self.close)

    def _save(self) -> None:
        self.save()

    def _save_and_go_on(self) -> None:
        self.save(go_on=True)

    def _lay_out(self) -> None:
        theme = current_theme()
        first, least = theme.measure("layout.call_form.first"), theme.measure("layout.call_form.least")
        self.setMinimumSize(*least)
        room = self.screen().availableGeometry()
        self.resize(QSize(*first).boundedTo(QSize(room.width() - 40, room.height() - 56)))
        middle = QFrame()
        middle.setProperty("kind", "plain")
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(9)
        column.addWidget(self.banners)
        column.addWidget(self.fields, 1)
        column.addWidget(self.next)
        self._right = right = QFrame()
        right.setProperty("kind", "side")
        right.setFixedWidth(theme.measure("layout.call_form.right"))
        inside = QVBoxLayout(right)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(self.phrases)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.essentials)
        row.addWidget(middle, 1)
        row.addWidget(right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(self.foot)
        self.setAutoFillBackground(True)

    # -- what Qt calls

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keypad = event.modifiers() & Qt.KeyboardModifier.KeypadModifier
            if keypad and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                event.accept()  # Alt with the keypad types letters by their number
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        less = _LESS_ASIDE if self.width() < _NARROW else 0
        self.essentials.setFixedWidth(theme.measure("layout.call_form.left") - less)
        self._right.setFixedWidth(theme.measure("layout.call_form.right") - less)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._every.stop()
        if not self._is_saved:
            draft = self.draft()
            if draft.is_empty:
                self._keeper.drop()
            else:
                self._keeper.keep_and_close(draft)
        super().closeEvent(event)
