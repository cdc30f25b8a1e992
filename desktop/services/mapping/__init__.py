"""What the columns of foreign files mean: found by their headers, or confirmed by a person and remembered."""

from desktop.services.mapping.columns import MappedColumn, is_blank, known_headers, map_columns
from desktop.services.mapping.remembered import (
    NOT_TAKEN,
    chosen_in,
    header_hash,
    remembered_mapping,
    to_remember,
)
from desktop.services.mapping.subjects import confirmed_subject, subject_of
from desktop.services.mapping.targets import DAY, FIGURES, IDENTITY, MONTH, OWNER, Target, targets

__all__ = [
    "DAY",
    "FIGURES",
    "IDENTITY",
    "MONTH",
    "NOT_TAKEN",
    "OWNER",
    "MappedColumn",
    "Target",
    "chosen_in",
    "confirmed_subject",
    "header_hash",
    "is_blank",
    "known_headers",
    "map_columns",
    "remembered_mapping",
    "subject_of",
    "targets",
    "to_remember",
]
