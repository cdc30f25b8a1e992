"""The settings of this machine for reminders: whether to remind of promised calls, and how many minutes before."""

from __future__ import annotations

ON = "reminders/on"
AHEAD = "reminders/minutes"
MINUTES = 5
"""Usual minutes before a call."""
