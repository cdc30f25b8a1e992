"""What happens to a file that is dropped on the window or named on the command line: read, compare, then commit."""

from desktop.services.imports.importing import Imported, commit_import, open_import

__all__ = ["Imported", "commit_import", "open_import"]
