"""Dialogs that lay callbacks out on days: planning, spreading a backlog, an absence; each previews what it will do."""
