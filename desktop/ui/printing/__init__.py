"""Printing: one preview for every paper, and what the pages print with it."""
