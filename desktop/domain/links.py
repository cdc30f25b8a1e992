"""What a click on a text opens: a site, a mail address, a telephone number (product §4).

Only ``http``, ``https``, ``mailto`` and ``tel`` are ever made: a text from a file never names a program or a file. A
``tag`` leads to the clients that have it, and never out of the program.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.domain.fields import Field
from desktop.domain.kinds import LongText, Tags, Text
from desktop.domain.written_as import Form

TAG = "tag"
"""The scheme of a link to the clients with a tag."""
_ENDS = ".,;:!?，。；：！？、）)】」』”’\"'"
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<>\"]*)?$")
_IN_TEXT = re.compile(
    r"https?://[^\s<>\"\u3000-\u303f\uff00-\uffef]+"
    r"|(?<![\w@.])www\.[^\s<>\"\u3000-\u303f\uff00-\uffef]+"
    r"|(?<![\w.+-])[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"(?:转|分机|ext|x|[-–]\s*\d{1,4}$).*", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r"[/,;，；、]")
_NOT_DIGIT = re.compile(r"\D")
_A_TAG = re.compile(r"[^\s,、](?:[^,、]*[^\s,、])?")
_FEWEST_DIGITS = 3
_WITH_AREA = 9


@dataclass(frozen=True, slots=True)
class Link:
    """A part of a text, from ``start`` to before ``end``, and the address that it opens."""

    start: int
    end: int
    url: str


def links_of(entry: Field, text: str) -> tuple[Link, ...]:
    """The links in the value of a field as it is read."""
    if isinstance(entry.kind, LongText):
        return links_in(text)
    if isinstance(entry.kind, Tags):
        return tuple(Link(found.start(), found.end(), f"{TAG}:{found[0]}") for found in _A_TAG.finditer(text))
    if not isinstance(entry.kind, Text):
        return ()
    opened = {Form.SITE: site_url, Form.MAIL: mail_url, Form.PHONE: phone_url}.get(entry.kind.form)
    url = opened(text) if opened is not None else ""
    return (Link(0, len(text), url),) if url else ()


def links_in(text: str) -> tuple[Link, ...]:
    """Sites and mail addresses in running text, without the full stop or bracket that follows them."""
    found = []
    for match in _IN_TEXT.finditer(text):
        written = match[0].rstrip(_ENDS)
        url = mail_url(written) if "@" in written and "/" not in written else site_url(written)
        if url:
            found.append(Link(match.start(), match.start() + len(written), url))
    return tuple(found)


def site_url(text: str) -> str:
    """The address of a site; empty for what is none, as a file, a script or plain words."""
    written = text.strip()
    if written.lower().startswith(("http://", "https://")):
        return written if _HOST.match(written.split("//", 1)[1]) else ""
    if (_SCHEME.match(written) and not _HOST.match(written)) or not _HOST.match(written):
        return ""
    return f"http://{written}"


def mail_url(text: str) -> str:
    """The first mail address in a text, to write to."""
    first = re.split(r"[\s,;，；、/]+", text.strip())[0]
    return f"mailto:{first}" if first.count("@") == 1 and "?" not in first and "&" not in first else ""


def phone_url(text: str) -> str:
    """The first number in a text, to dial (RFC 3966), without its extension; empty without one."""
    first = next((part for part in _BETWEEN_NUMBERS.split(text) if _NOT_DIGIT.sub("", part)), "").strip()
    before = _EXTENSION.sub("", first)
    digits = _NOT_DIGIT.sub("", before)
    if first[-1:].isdigit() and len(digits) < _WITH_AREA and not re.search(r"转|分机|ext|x", first, re.IGNORECASE):
        digits = _NOT_DIGIT.sub("", first)  # what was cut off belongs to the number: 400-800-1234
    if len(digits) < _FEWEST_DIGITS:
        return ""
    return f"tel:+{digits}" if first.startswith("+") else f"tel:{digits}"
