"""The parts of the page Summaries: list, editor, preview, batch."""
