"""Language and look of this desk; both are changed at once."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal

from desktop.services.locations import settings_file
from desktop.ui.pages.settings.section import Section
from desktop.ui.texts import spoken_language, tr
from desktop.ui.widgets.segment_bar import SegmentBar


class LookSection(Section):
    """What a person chooses is a wish; the application fulfils it."""

    language_chosen = Signal(str)
    look_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Language and look"), tr("of this desk; others keep theirs"))
        self.language = SegmentBar(
            (("en", "English"), ("zh_CN", "简体中文")), spoken_language().code, name=tr("Language")
        )
        self.look = SegmentBar(
            (("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))),
            _kept_look(),
            name=tr("Look"),
        )
        self.add_setting(tr("Language"), tr("The window is built anew; nothing is lost."), self.language)
        self.add_setting(tr("Look"), tr("Light, dark, or as the system is."), self.look)
        self.column.addStretch(1)
        self.language.chosen.connect(self.language_chosen)
        self.look.chosen.connect(self.look_chosen)


def _kept_look() -> str:
    kept = str(QSettings(str(settings_file()), QSettings.Format.IniFormat).value("look", "system"))
    return kept if kept in ("light", "dark") else "system"
