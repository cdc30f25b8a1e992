"""Opening what a link names in the program that the computer has for it."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.domain.errors import UserError
from desktop.domain.links import TAG
from desktop.domain.phrase import Phrase
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def open_link(workspace: Workspace, url: str) -> None:
    """Open a site, a letter, a call, or the clients with a tag; what no program takes is put on the clipboard and said."""
    scheme, _, rest = url.partition(":")
    if scheme == TAG:
        workspace.tag_requested.emit(rest)
        return
    if scheme in _SCHEMES and QDesktopServices.openUrl(QUrl(url)):
        return
    QGuiApplication.clipboard().setText(rest.removeprefix("//"))
    workspace.refused.emit(
        UserError(
            Phrase("No program on this computer opens {link}.", link=spoken(url)),
            Phrase("It is on the clipboard now, to paste it where you need it."),
        )
    )


def copy_text(workspace: Workspace, text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
    workspace.told.emit(tr("“{text}” copied", text=text if len(text) <= 60 else f"{text[:60]}…"))


def deed(url: str) -> str:
    """What a click does, for a tool tip or a menu."""
    scheme = url.partition(":")[0]
    words = {"tel": tr("Dial {number}", number=spoken(url)), "mailto": tr("Write to {address}", address=spoken(url))}
    words[TAG] = tr("Show the clients with “{tag}”", tag=spoken(url))
    return words.get(scheme) or tr("Open {site}", site=spoken(url))


def spoken(url: str) -> str:
    """A link in short, as a person says it."""
    scheme, _, rest = url.partition(":")
    if scheme in ("http", "https"):
        parts = urlsplit(url)
        return parts.netloc + (parts.path if len(parts.path) < 40 else f"{parts.path[:40]}…")
    return rest
