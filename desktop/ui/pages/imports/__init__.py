"""The page of imports: files are read, reviewed one after the other, committed, and can be taken back."""

from desktop.ui.pages.imports.page import ImportsPage

__all__ = ["ImportsPage"]
