"""Roster workbooks edited at random, and a model that says what must come of it."""
