"""Clients go over to another rep: the window with what would happen, and the sheet for the one who takes them."""
