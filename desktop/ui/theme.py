"""The colours, measures and letters of the program, light or dark, read from one file of design tokens."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, cast

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QColor, QFont, QFontDatabase

from desktop.resources import resource

Brightness = Literal["light", "dark"]

_PROPERTY = "huifang_theme"
_SEMIBOLD = 600
_PLATFORMS = {"win32": "windows", "darwin": "macos"}


@dataclass(frozen=True, slots=True)
class Series:
    """How one line of a chart is drawn; colour, dash and symbol tell it apart together."""

    name: str
    colour: str
    dash: tuple[float, ...]  # lengths of line and gap in pixels; empty for a solid line
    symbol: str


@dataclass(frozen=True)
class Theme:
    """Everything that painting needs to know. Colours are asked for by the name of their role, such as ``bad_bg``."""

    name: Brightness
    colours: Mapping[str, str]
    series: tuple[Series, ...]
    heat: tuple[str, ...]
    tokens: Mapping[str, Any] = field(repr=False)
    text_size: int = 100  # per cent
    _made: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def colour(self, role: str) -> QColor:
        """The colour of a role; a text that is no role is read as a colour (``#RRGGBB`` or ``#RRGGBBAA``)."""
        made = self._made.get(role)
        if made is None:
            made = self._made[role] = _colour(self.colours.get(role, role))
        return cast(QColor, made)

    def font(self, style: str = "body") -> QFont:
        """The font of a style of the design: axis, caption, small, body, strong, subtitle, page_title, kpi …"""
        made = self._made.get(f"font {style}")
        if made is None:
            made = self._made[f"font {style}"] = self._font(style)
        return cast(QFont, made)

    def measure(self, path: str) -> Any:
        """A length or a list of lengths in logical pixels, such as ``measure("row.compact")``."""
        value: Any = self.tokens
        for part in path.split("."):
            value = value[part]
        return value

    @property
    def families(self) -> list[str]:
        """The font families in the order in which a letter is looked for."""
        return list(_installed(tuple(self.tokens["font"]["families"][_PLATFORMS.get(sys.platform, "linux")])))

    @property
    def strong_weight(self) -> int:
        """600, or 700 where the font has no such face: Qt thickens letters by itself only from bold on."""
        return _strong_weight(tuple(self.families))

    def health_tone(self, score: float) -> str:
        """good, warn or bad for a health score of 0 to 100."""
        limits = self.tokens["health"]
        return "good" if score >= limits["good_from"] else "warn" if score >= limits["warn_from"] else "bad"

    def _font(self, style: str) -> QFont:
        letters = self.tokens["font"]["styles"][style]
        font = QFont(self.families)
        font.setPixelSize(round(letters["size"] * self.text_size / 100))
        font.setWeight(QFont.Weight(self.strong_weight if letters["weight"] >= _SEMIBOLD else letters["weight"]))
        font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width
        if QLocale().language() != QLocale.Language.Chinese:
            for feature in ("pwid", "palt"):  # a Chinese font gives ’ “ ” · the width of a whole letter
                font.setFeature(QFont.Tag(feature), 1)
        return font


def load_theme(name: Brightness, text_size: int = 100) -> Theme:
    """Read a theme from the tokens; ``text_size`` is in per cent."""
    tokens = _tokens()
    return Theme(
        name=name,
        colours=MappingProxyType(tokens["colour"][name]),
        series=tuple(
            Series(
                each["name"],
                each["colour"],
                () if each["dash"] == "solid" else tuple(float(length) for length in each["dash"].split()),
                each["symbol"],
            )
            for each in tokens["chart"]["series"][name]
        ),
        heat=tuple(tokens["chart"]["heat"][name]),
        tokens=tokens,
        text_size=text_size,
    )


def current_theme() -> Theme:
    """The theme that the application shows now; light when none was chosen yet.

    It is kept by the application object, as its palette and style sheet are, so that painted parts find it.
    """
    application = QCoreApplication.instance()
    theme = application.property(_PROPERTY) if application is not None else None
    return theme if isinstance(theme, Theme) else _first_theme()


def keep_theme(application: QCoreApplication, theme: Theme) -> None:
    """Make a theme the one that painted parts find; ``look.apply`` is the way to change what is seen."""
    application.setProperty(_PROPERTY, theme)


@lru_cache(maxsize=4)
def _installed(families: tuple[str, ...]) -> tuple[str, ...]:
    """The families that are there: Qt would put a face of its own choice in the place of a missing first one."""
    known = set(QFontDatabase.families())
    return tuple(family for family in families if family in known) or families


@lru_cache(maxsize=4)
def _strong_weight(families: tuple[str, ...]) -> int:
    first = families[0]
    weights = {QFontDatabase.weight(first, style) for style in QFontDatabase.styles(first)}
    return _SEMIBOLD if _SEMIBOLD in weights else QFont.Weight.Bold.value


@lru_cache(maxsize=1)
def _first_theme() -> Theme:
    return load_theme("light")


@lru_cache(maxsize=1)
def _tokens() -> Mapping[str, Any]:
    return MappingProxyType(json.loads(resource("tokens.json").read_text(encoding="utf-8")))


def _colour(text: str) -> QColor:
    if len(text) == 9:  # the design writes alpha last, Qt first
        text = f"#{text[7:]}{text[1:7]}"
    colour = QColor(text)
    if not colour.isValid():
        raise KeyError(f"No colour role {text!r}")
    return colour
