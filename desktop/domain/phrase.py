"""A sentence with its values apart, so that it can be said in any language, and values that languages write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in a sentence, in cents; written with the sign of the currency, and as a dash when it isn't known."""

    cents: int | None

    def __str__(self) -> str:
        return "–" if self.cents is None else f"{Decimal(self.cents) / 100:,.2f}"


@dataclass(frozen=True, slots=True)
class RelativeChange:
    """A relative change in a sentence, as a share of one: 0.18 is written ``+18%``."""

    share: Decimal

    def __str__(self) -> str:
        return f"{self.share * 100:+.0f}%"


@dataclass(frozen=True, slots=True)
class NearDay:
    """A day in a sentence of about the same time, written without its year."""

    day: date

    def __str__(self) -> str:
        return f"{self.day:%m-%d}"


@dataclass(frozen=True, slots=True, init=False)
class Phrase:
    """An English template and the values for its placeholders.

    ``Phrase("{client} was saved", client="Lakeside")``; with ``%n`` the text has singular and plural forms in the
    translation files and ``n`` chooses among them. A value may be a phrase itself, or a tuple of
    words and phrases, which are listed. ``comment`` tells words apart that
    are spelled alike, as the verb and the noun *call*.
    """

    text: str
    args: tuple[tuple[str, object], ...]
    n: int | None
    comment: str

    def __init__(self, text: str, /, *, comment: str = "", n: int | None = None, **args: object) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "args", tuple(args.items()))
        object.__setattr__(self, "n", n)
        object.__setattr__(self, "comment", comment)

    def filled(self, template: str, say: Callable[[object], object]) -> str:
        """Put the values into a (translated) template; ``say`` writes each value in the template's language."""
        if self.n is not None:
            template = template.replace("%n", str(self.n))
        return template.format(**{name: say(value) for name, value in self.args}) if self.args else template

    def __str__(self) -> str:
        plural = "" if self.n == 1 else "s"
        return self.filled(self.text.replace("(s)", plural), _written)


def _written(value: object) -> str:
    return ", ".join(map(_written, value)) if isinstance(value, tuple) else str(value)
