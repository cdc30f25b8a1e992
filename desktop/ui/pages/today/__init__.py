"""Today: whom to call now, in one ranked list (product §5, page 1)."""

from desktop.ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
