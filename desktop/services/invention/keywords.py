"""Keywords of an invented client, and how they stood at the end of each month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from desktop.domain.keyword_list import snapshot_of
from desktop.domain.periods import Month
from desktop.domain.record import Record
from desktop.domain.records import Keyword
from desktop.services.invention.season import Season
from desktop.services.invention.story import Story
from desktop.services.invention.words import words_for

_MONTHS = 12


def keywords(story: Story, season: Season, spent: int, rng: Random, ids: Iterator[int]) -> list[Record]:
    """The keywords with ranks up to the story's worst, sharing a month's spend, and a snapshot a month."""
    if not story.keywords or story.campaign is None:
        return []
    words = words_for(chinese=story.chinese)
    made: list[Record] = []
    each = max(spent // story.keywords, 1)
    for number, word in enumerate(_texts(story, rng)):
        rank = min(1 + int(rng.expovariate(0.22)), story.worst_rank)
        quality = rng.choice((3, 5, 6, 7, 7, 8, 9)) if story.rates_keywords else None
        clicks = rng.randrange(0, max(each // 120, 2))
        made.append(
            Keyword(
                id=next(ids),
                client=story.client.id,
                word=word,
                group=words.groups[number % len(words.groups)],
                landing_page=f"{story.client.website}/p/{1 + number % 9}" if story.client.website else "",
                rank=rank,
                quality=quality,
                impressions=clicks * rng.randrange(20, 45),
                clicks=clicks,
                spend=each * rng.randrange(20, 180) // 100,
                inquiries=clicks // 25,
            )
        )
    listed = [item for item in made if isinstance(item, Keyword)]
    for day, share in _month_ends(story, season):
        number = max(story.keywords * share // 1000, 1)
        then = listed if day == story.figures_to else _earlier(listed[:number], share, day)
        snapshot = snapshot_of(story.client.id, then, day)
        made.append(replace(snapshot, id=next(ids)))
    return made


def _earlier(keywords: list[Keyword], share: int, day: date) -> list[Keyword]:
    """How the keywords stood on an earlier day: the less the campaign had grown, the further down, each a little otherwise."""
    found = []
    for keyword in keywords:
        luck = Random(f"{keyword.word} {day.isoformat()}")
        back = luck.choice((-1, 0, 0, 0, 1, 1, 2)) + (1000 - share) * luck.randrange(4, 14) // 1000
        rank = None if keyword.rank is None else max(1, keyword.rank + back)
        parts: dict[str, Any] = {
            name: None if value is None else value * luck.randrange(70, 115) * share // 100_000
            for name in ("impressions", "clicks", "spend", "inquiries")
            for value in (getattr(keyword, name),)
        }
        found.append(replace(keyword, rank=rank, **parts))
    return found


def _texts(story: Story, rng: Random) -> list[str]:
    """Different search words around what the client makes."""
    words = words_for(chinese=story.chinese)
    makes = [part for part in story.client.products.replace("、", ",").split(",") if part] or [story.client.industry]
    joint = "" if story.chinese else " "
    texts = [joint.join((part.strip(), modifier)) for part in makes for modifier in words.modifiers]
    texts += [joint.join((region, text)) for region in words.regions[:4] for text in texts]
    rng.shuffle(texts)
    texts = list(dict.fromkeys([part.strip() for part in makes] + texts))
    while len(texts) < story.keywords:
        texts.append(f"{makes[0]}{joint}{len(texts)}")
    return texts[: story.keywords]


def _month_ends(story: Story, season: Season) -> list[tuple[date, int]]:
    """Ends of months with figures and yesterday, each with the campaign's growth till then in thousandths."""
    first, last = story.figures_from, story.figures_to
    if first is None or last is None or story.campaign is None:
        return []
    month = Month.of(season.today)
    ends = [month.plus(-back).last for back in range(_MONTHS, 0, -1)]
    days = [day for day in ends if first < day < last]
    growth, ramp = story.campaign.growth, max(story.campaign.ramp, 1)
    shares = [min(growth + (1000 - growth) * (day - first) // timedelta(ramp), 1000) for day in days]
    return [*zip(days, shares, strict=True), (last, 1000)]
