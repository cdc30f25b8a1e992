"""Prospects become clients, or are lost; what each source brought."""
