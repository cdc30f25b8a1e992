"""Charts of all clients together; they are the third way to look of the page Effect."""

from desktop.ui.roster_charts.view import RosterCharts

__all__ = ["RosterCharts"]
