"""The page Complaints: what is still to be answered, by the time left, and each case with its steps."""

from desktop.ui.pages.complaints.page import ComplaintsPage

__all__ = ["ComplaintsPage"]
