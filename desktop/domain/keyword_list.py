"""A client's keywords as a list: how it stood on a day, what moved since, and what is wrong with it (product §4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_high
from typing import Literal

from desktop.domain.effect import GOOD_QUALITY, Keyword, KeywordSnapshot

FIRST_FIVE = 5
FIRST_PAGE = 10
COUNTED = ("number", "first_five", "first_page", "median_rank", "good", "poor", "positions")
"""What a snapshot keeps of a list."""
_PARTS = ("rank", "quality", "impressions", "clicks", "spend", "inquiries")

Move = Literal["new", "up", "down", "listed", "lost", "same"]
"""``listed`` has a rank and had none, ``lost`` had one and has none."""


@dataclass(frozen=True, slots=True)
class Position:
    """One keyword as it stood on a day; spend in cents."""

    word: str
    group: str = ""
    rank: int | None = None
    quality: int | None = None
    impressions: int | None = None
    clicks: int | None = None
    spend: int | None = None
    inquiries: int | None = None

    @property
    def key(self) -> str:
        """What makes two keywords the same, whatever their letters' size and blanks."""
        return word_key(self.word)


@dataclass(frozen=True, slots=True)
class Moved:
    """A keyword beside its position of an earlier day; ``steps`` is how many ranks it went up (down when negative)."""

    move: Move
    before: Position | None = None
    steps: int | None = None


@dataclass(frozen=True, slots=True)
class Movement:
    """The whole list against an earlier day: by keyword, and the keywords that are no longer there."""

    since: date
    by_word: Mapping[str, Moved]
    gone: tuple[Position, ...] = ()

    def count(self, *moves: Move) -> int:
        """How many keywords moved in one of these ways."""
        return sum(each.move in moves for each in self.by_word.values())


def word_key(word: str) -> str:
    """A keyword without the differences that no search engine sees."""
    return " ".join(word.split()).casefold()


def snapshot_of(client: int, keywords: Sequence[Keyword], on: date) -> KeywordSnapshot:
    """How the list stands: numbers, median rank, good and poor where quality is known, and every position."""
    ranks = [keyword.rank for keyword in keywords if keyword.rank is not None]
    rated = [keyword.quality for keyword in keywords if keyword.quality is not None]
    return KeywordSnapshot(
        client=client,
        as_of=on,
        number=len({word_key(keyword.word) for keyword in keywords}),
        first_five=sum(rank <= FIRST_FIVE for rank in ranks) if ranks else None,
        first_page=sum(rank <= FIRST_PAGE for rank in ranks) if ranks else None,
        median_rank=median_high(ranks) if ranks else None,
        good=sum(quality >= GOOD_QUALITY for quality in rated) if rated else None,
        poor=sum(quality < GOOD_QUALITY for quality in rated) if rated else None,
        positions=written_positions(keywords),
    )


def written_positions(keywords: Iterable[Keyword | Position]) -> str:
    """A list of keywords as the text that a snapshot keeps: a line each, parted by tabs, empty where nothing is known."""
    lines = []
    for keyword in keywords:
        numbers = (getattr(keyword, part) for part in _PARTS)
        cells = [_tidy(keyword.word), _tidy(keyword.group), *("" if n is None else str(n) for n in numbers)]
        lines.append("\t".join(cells))
    return "\n".join(lines)


def read_positions(text: str) -> list[Position]:
    """The list that a snapshot keeps; a line that can't be read is passed over."""
    found = []
    for line in text.splitlines():
        word, group, *numbers = [*line.split("\t"), ""][: 2 + len(_PARTS)]
        if word and all(not number or number.isdigit() for number in numbers):
            values = {part: int(n) if n else None for part, n in zip(_PARTS, numbers, strict=False)}
            found.append(Position(word, group, **values))
    return found


def movement(keywords: Sequence[Keyword], before: KeywordSnapshot) -> Movement | None:
    """What moved since a snapshot; ``None`` when it kept only numbers."""
    if before.as_of is None or not before.positions:
        return None
    earlier = {position.key: position for position in read_positions(before.positions)}
    now = {word_key(keyword.word): keyword for keyword in keywords}
    by_word = {key: _moved(keyword, earlier.get(key)) for key, keyword in now.items()}
    gone = tuple(position for key, position in earlier.items() if key not in now)
    return Movement(before.as_of, by_word, gone)


def duplicates(keywords: Iterable[Keyword]) -> dict[str, tuple[Keyword, ...]]:
    """The keywords that are there more than once, by what makes them the same: they bid against each other."""
    by_word: dict[str, list[Keyword]] = defaultdict(list)
    for keyword in keywords:
        by_word[word_key(keyword.word)].append(keyword)
    return {key: tuple(same) for key, same in by_word.items() if len(same) > 1}


def _moved(now: Keyword, before: Position | None) -> Moved:
    if before is None:
        return Moved("new")
    if now.rank is None or before.rank is None:
        move: Move = "same" if now.rank == before.rank else "lost" if now.rank is None else "listed"
        return Moved(move, before)
    steps = before.rank - now.rank
    return Moved("up" if steps > 0 else "down" if steps < 0 else "same", before, steps)


def _tidy(text: str) -> str:
    return " ".join(text.split())
