"""How a person arranged a table's columns, kept as JSON by the columns' names so that a new column breaks nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.ui.tables.lines import Filter, SortKey


@dataclass(frozen=True, slots=True)
class TableLayout:
    """Order, widths (logical pixels), hidden columns, sort, filters and groups; what is not named keeps its first state."""

    order: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    shown: Mapping[str, bool] = field(default_factory=dict)
    sort: tuple[SortKey, ...] = ()
    filters: Mapping[str, Filter] = field(default_factory=dict)
    filter_row: bool = True
    group: str = ""
    folded: tuple[str, ...] = ()

    def to_json(self) -> str:
        """As one line of JSON."""
        return json.dumps(
            {
                "order": self.order,
                "widths": dict(self.widths),
                "shown": dict(self.shown),
                "sort": [[key.column, key.descending] for key in self.sort],
                "filters": dict(self.filters),
                "filter_row": self.filter_row,
                "group": self.group,
                "folded": self.folded,
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str) -> TableLayout:
        """What ``to_json`` wrote; anything unreadable in it is left out, for a layout is not worth an error."""
        try:
            kept = json.loads(text)
        except ValueError:
            return cls()
        if not isinstance(kept, dict):
            return cls()
        return cls(
            order=tuple(name for name in _list(kept, "order") if isinstance(name, str)),
            widths={k: v for k, v in _dict(kept, "widths").items() if isinstance(v, int) and 0 < v < 10_000},
            shown={k: v for k, v in _dict(kept, "shown").items() if isinstance(v, bool)},
            sort=tuple(
                SortKey(pair[0], bool(pair[1]))
                for pair in _list(kept, "sort")
                if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str)
            ),
            filters={
                k: tuple(v) if isinstance(v, list) else v
                for k, v in _dict(kept, "filters").items()
                if isinstance(v, str) or (isinstance(v, list) and all(isinstance(x, str | int | None) for x in v))
            },
            filter_row=kept.get("filter_row") is not False,
            group=str(kept.get("group") or ""),
            folded=tuple(name for name in _list(kept, "folded") if isinstance(name, str)),
        )


def _list(kept: dict[str, Any], name: str) -> list[Any]:
    found = kept.get(name)
    return found if isinstance(found, list) else []


def _dict(kept: dict[str, Any], name: str) -> dict[str, Any]:
    found = kept.get(name)
    return found if isinstance(found, dict) else {}
