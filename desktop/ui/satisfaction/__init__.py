"""Rounds in which clients are asked how satisfied they are."""
