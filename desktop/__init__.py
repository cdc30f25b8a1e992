"""Huifang (回访): clients called in time, and a monthly summary that shows what the campaign brings."""

__version__ = "0.1.0"
