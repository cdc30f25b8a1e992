"""Finds in titles and file names what a table's rows leave unsaid: the account, and the days that it covers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from desktop.domain.errors import InvalidValue
from desktop.domain.parsing import parse_day
from desktop.domain.periods import Span

_DAY = (
    r"\d{8}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}"
)
_RANGE = re.compile(rf"(?<!\d)({_DAY})\s*(?:-|–|—|~|～|_|至|到|to|,)\s*({_DAY})(?!\d)")
_ONE_DAY = re.compile(rf"(?:时间范围|日期|(?<!Start )(?<!End )[Dd]ate)\s*[:：]\s*({_DAY})(?!\d)")
_START = re.compile(rf"(?:Start date|开始日期|起始日期)\s*[:：]\s*({_DAY})")
_END = re.compile(rf"(?:End date|结束日期|截止日期)\s*[:：]\s*({_DAY})")
_ACCOUNTS = (
    re.compile(r"^#?\s*(?:Property|媒体资源)\s*[:：]\s*(\S.*?)\s*$", re.IGNORECASE),
    re.compile(r"^#?\s*(?:网站|站点|域名|Site|Website|Domain)\s*[:：]\s*(\S.*?)\s*$", re.IGNORECASE),
    re.compile(r"^#?\s*(?:推广账户|账户名称|账户|帐户|用户名|Account name|Account|Customer)\s*[:：]\s*(\S.*?)\s*$", re.IGNORECASE),
)  # fmt: skip
_FILE_PARTS = re.compile(r"[\s,，_()（）【】\-–—]+")
_MAY_NAME = re.compile(r"^(?!\d{2,4}年)[^\W\d_]\w|^\d+[^\W\d_]{2}")  # no days, no single characters
_NAME_PART = re.compile(r"[A-Za-z][A-Za-z0-9.\-]*\d[A-Za-z0-9.\-]*|[\w\-]+(?:\.[\w\-]+)+", re.ASCII)


def find_span(texts: Iterable[str]) -> Span | None:
    """The first range of days that the texts name: ``20260901-20261101``, ``2026-09-22至2026-10-31``, one day alone."""
    start = end = None
    for text in texts:
        if found := _RANGE.search(text):
            return _span(found[1], found[2])
        if found := _ONE_DAY.search(text):
            return _span(found[1], found[1])
        start = start or _START.search(text)
        end = end or _END.search(text)
    return _span(start[1], end[1]) if start and end else None


def find_accounts(preamble: Iterable[str], file_stem: str) -> tuple[str, ...]:
    """What the file may call the client that all its rows belong to, the surest first.

    A property or site is surer than an account, which may be the agency's own; a file name is the last resort.
    """
    lines = list(preamble)
    found = [match[1] for pattern in _ACCOUNTS for line in lines if (match := pattern.match(line))]
    parts = [part for part in re.split(r"[_\s,，]+", file_stem) if part]
    found += [part for part in parts if _NAME_PART.fullmatch(part)]
    found += [part for part in (file_stem, *parts, *_FILE_PARTS.split(file_stem)) if _MAY_NAME.search(part)]
    return tuple(dict.fromkeys(found))


def _span(first: str, last: str) -> Span | None:
    days: list[date] = []
    for text in (first, last):
        try:
            days.append(parse_day(text))
        except InvalidValue:
            return None
    return Span(days[0], days[1]) if days[0] <= days[1] else None
