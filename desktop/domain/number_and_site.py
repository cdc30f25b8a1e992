"""What a telephone number and a web address come to, however they are written."""

from __future__ import annotations

import re
import unicodedata

from desktop.domain.matching import site_key

_NOT_DIGIT = re.compile(r"\D")
_EXTENSION = re.compile(r"(?:转|ext|x|#).*$", re.IGNORECASE)
_DASHED_EXTENSION = re.compile(r"-\d{1,5}$")
_MOBILE = re.compile(r"1\d{10}")
_ABROAD = re.compile(r"^(?:00)?86(?=\d{8,})|^00(?=\d{8,})")
_NUMBERS = re.compile(r"[,，;；/、\n|]+")
_FEWEST_DIGITS = 7
"""Fewer digits are no telephone number, but a part of one."""
_WITH_AREA = 9
"""Digits of a number with its area; what follows a dash behind these is an extension."""

_SUFFIXES = "com.cn net.cn org.cn gov.cn edu.cn ac.cn com.hk com.tw com.au co.uk org.uk co.jp co.kr com.sg com.my co.in"
_SHARED_SUFFIXES = frozenset(_SUFFIXES.split())
_HOSTS = (
    "1688.com alibaba.com taobao.com tmall.com jd.com made-in-china.com weibo.com qq.com 163.com baidu.com hc360.com "
    "globalsources.com github.io wixsite.com wordpress.com blogspot.com weebly.com"
)
_MARKETS = frozenset(_HOSTS.split())
"""Hosts where each customer has a name of its own in front."""


def phone_digits(number: str) -> tuple[str, ...]:
    """The digits of the telephone numbers in a text, however they are written.

    Without the country, the 0 of a trunk call, and extensions; too short ones are none.
    """
    found = []
    for part in _NUMBERS.split(unicodedata.normalize("NFKC", number)):
        written = _EXTENSION.sub("", part).strip()
        digits = _digits(written)
        before = _digits(_DASHED_EXTENSION.sub("", written))
        if len(before) >= _WITH_AREA and not _MOBILE.fullmatch(digits):
            digits = before
        if len(digits) >= _FEWEST_DIGITS:
            found.append(digits)
    return tuple(found)


def _digits(text: str) -> str:
    return _ABROAD.sub("", _NOT_DIGIT.sub("", text)).lstrip("0")


def registrable(site: str) -> str:
    """The part of a web address that somebody registered: ``shop.lakeside.com.cn`` → ``lakeside.com.cn``."""
    host = site_key(site.split("@")[-1])
    parts = host.split(".")
    for length in (2, 3):
        domain = ".".join(parts[-length:])
        if domain in _SHARED_SUFFIXES:
            continue
        return host if domain in _MARKETS else domain
    return host
