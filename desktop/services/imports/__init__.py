"""What happens to a file that is dropped on the window or named on the command line: read, compare, then commit."""

from desktop.services.imports.columns import mapping_confirmed
from desktop.services.imports.figures import ClientNeeded
from desktop.services.imports.importing import Imported, commit_import, open_import
from desktop.services.imports.problems import correctable, save_problems

__all__ = [
    "ClientNeeded",
    "Imported",
    "commit_import",
    "correctable",
    "mapping_confirmed",
    "open_import",
    "save_problems",
]
