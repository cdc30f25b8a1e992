"""Damaged files and strange tables against reader and mapping, for as long as one likes."""
