"""Searching in calls, and what they add up to."""
