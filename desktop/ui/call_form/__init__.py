"""The call form: a call is written down in its own window while the rep talks (product §5)."""
