"""The language that the program speaks: its own texts, Qt's, and the way figures are written."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.language import language_of
from desktop.language.catalogue import translated
from desktop.ui.texts import CatalogueTranslator, qt_translator


class Speech:
    """One language at a time; windows that are open keep theirs until they are built anew."""

    def __init__(self, application: QApplication, language: str) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self.code = ""
        self.speak(language)

    def speak(self, language: str) -> None:
        """Say everything in a language from now on; one that isn't spoken here becomes English."""
        self.code = language_of(language).code
        QLocale.setDefault(QLocale(self.code))
        self.close()
        self._translators = [qt_translator(self.code), CatalogueTranslator(partial(_lookup, self.code))]
        for translator in self._translators:
            self._application.installTranslator(translator)

    def close(self) -> None:
        """Leave the application without a language, as it was found."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []


def _lookup(code: str, source: str, comment: str, n: int) -> str | None:
    return translated(code, source, comment, None if n < 0 else n)
