"""The words and the way of writing figures in a language: one translation file for window, workbook and paper."""

from desktop.language.language import Language, language_of

__all__ = ["Language", "language_of"]
