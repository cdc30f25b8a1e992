"""The page Settings: sections at the left, each setting with its control at the right."""

from desktop.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
