"""The colours of paper: those of the light theme, whatever theme the window has."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtGui import QColor

from desktop.resources import resource

_AREA_ALPHA = 18


@cache
def paper_colours() -> dict[str, QColor]:
    """The light colours by their names in ``resources/tokens.json``, and those of the series ``visits`` and ``inquiries``."""
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    colours = {name: QColor(value[:7]) for name, value in tokens["colour"]["light"].items()}
    series = [entry["colour"] for entry in tokens["chart"]["series"]["light"]]
    meaning = tokens["chart"]["fixed_meaning"]
    for name in ("visits", "inquiries"):
        colours[name] = QColor(series[meaning[name] - 1])
    colours["visits_area"] = QColor(colours["visits"])
    colours["visits_area"].setAlpha(_AREA_ALPHA)
    return colours
