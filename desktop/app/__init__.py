"""Puts the program together: settings, database, window and pages. Nothing else knows them all."""

from desktop.app.start import screens, window

__all__ = ["screens", "window"]
