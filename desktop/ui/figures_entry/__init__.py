"""Figures typed or pasted from a spreadsheet: a grid of days, or of months, for one client or for all."""
