"""What is typed into a form in a window is kept every few seconds, and is there again after a crash (product §9)."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop.domain.record import Record
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.kept_text import EVERY, KeptText, draft_key
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


class FormDraft(QObject):
    """Keeps one form's draft until the form is saved or given up, and puts one back that was left."""

    def __init__(self, workspace: Workspace, dialog: FormDialog[Any], record: Record) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        number = "new" if record.is_new else record.id
        about = f"{type(record).__name__}-{number}-{getattr(record, 'client', None) or 0}"
        self._kept = KeptText(workspace, draft_key(workspace.session, "form", about))
        self._blank = dialog.form.typed()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(EVERY)
        self._clock.timeout.connect(self.keep)
        self._put_back(self._kept.found())
        dialog.form.edited.connect(self._on_edited)
        dialog.finished.connect(self._on_finished)

    def keep(self) -> None:
        """Keep what was typed so far."""
        changed = {name: value for name, value in self._dialog.form.typed().items() if value != self._blank[name]}
        self._kept.keep(json.dumps(changed, ensure_ascii=False))

    def _on_edited(self) -> None:
        if not self._clock.isActive():
            self._clock.start()

    def _on_finished(self, _result: int) -> None:
        self._clock.stop()
        self._kept.drop()

    def _put_back(self, text: str | None) -> None:
        try:
            left = json.loads(text or "{}")
        except ValueError:
            return
        if not isinstance(left, dict) or not left.keys() & self._blank.keys():
            return
        self._dialog.form.type_in(left)
        self._dialog.banners.add(
            "info",
            tr("What was typed here when the program ended is back."),
            "",
            [(tr("Begin anew"), self._begin_anew)],
        )

    def _begin_anew(self) -> None:
        self._dialog.form.type_in(self._blank)
        for banner in self._dialog.banners.banners():
            banner.dismiss()
