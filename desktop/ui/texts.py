"""Every text on screen, in the language that the user chose.

Texts are written in English, as literals, so that they can be collected and compared with the translation file.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.language import Language, language_of

CONTEXT = "Huifang"

Lookup = Callable[[str, str, int], str | None]


def tr(text: str, /, *, comment: str = "", n: int | None = None, **args: object) -> str:
    """The text in the user's language, with its placeholders filled.

    ``tr("{client} was saved", client=name)``; ``tr("%n row(s)", n=3)`` takes the plural form that fits. Braces in a
    value are left as they are; a phrase among the values is said in the user's language.
    """
    template = QCoreApplication.translate(CONTEXT, text, comment or None, -1 if n is None else n)
    if n is not None:
        template = template.replace("(s)", "" if n == 1 else "s")
    if not args:
        return template
    return template.format(**{name: say(value) if isinstance(value, Phrase) else value for name, value in args.items()})


def say(words: Phrase | str) -> str:
    """A sentence of the lower layers in the user's language; plain text stays as it is."""
    return words if isinstance(words, str) else spoken_language().say(words)


def spoken_language() -> Language:
    """The language of the screen: the one that the program made Qt's default when it started."""
    return language_of(QLocale().name())


def explain(error: UserError) -> str:
    """What happened and what to do, as one text."""
    between = "" if spoken_language().is_chinese else " "
    return between.join(part for part in (say(error.message), say(error.hint)) if part)


def qt_translator(locale: str) -> QTranslator:
    """Qt's own words (Copy, Paste, Cancel …) in a language; empty when Qt doesn't speak it."""
    translator = QTranslator()
    translator.load(f"qtbase_{locale}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator


class CatalogueTranslator(QTranslator):
    """Hands Qt the texts of a catalogue: ``lookup(source, comment, n)`` gives a translation or None."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:  # Qt takes None as "not here, ask the next translator".
        if context != CONTEXT:
            return None
        return self._lookup(source, disambiguation or "", n)
