"""What happens to a file that is dropped on the window or named on the command line: read, compare, then commit."""

from desktop.services.imports.columns import (
    mapping_changed,
    mapping_confirmed,
    mappings_forgotten,
    remembered_columns,
)
from desktop.services.imports.foreign import MappingNeeded, OnlyNames
from desktop.services.imports.importing import Imported, commit_import, imported_before, open_import
from desktop.services.imports.owners import ClientNeeded
from desktop.services.imports.problems import correctable, save_problems

__all__ = [
    "ClientNeeded",
    "Imported",
    "MappingNeeded",
    "OnlyNames",
    "commit_import",
    "correctable",
    "imported_before",
    "mapping_changed",
    "mapping_confirmed",
    "mappings_forgotten",
    "open_import",
    "remembered_columns",
    "save_problems",
]
