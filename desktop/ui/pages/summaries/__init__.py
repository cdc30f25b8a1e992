"""The page Summaries: a month's clients, the words and the preview of each, and what goes out."""

from desktop.ui.pages.summaries.page import SummariesPage

__all__ = ["SummariesPage"]
