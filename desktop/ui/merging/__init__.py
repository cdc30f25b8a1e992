"""Clients that are put down twice: the warning beside a form, the list of them, and making one of several."""
