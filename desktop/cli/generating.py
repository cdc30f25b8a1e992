"""``huifang generate``: a plausible agency for trying, demonstrations and benchmarks."""

from __future__ import annotations

import argparse
import sys

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.generate import fill as fill_store
from desktop.services.session import Session


def fill(arguments: argparse.Namespace, session: Session) -> object:
    """Fill an empty database. Raises ``UserError`` when it already holds clients: real work is not mixed with play."""
    if session.store.load(Client):
        raise UserError(
            Phrase("The database already holds clients, so nothing was generated."),
            Phrase("Name a new file with --database."),
        )
    show = sys.stderr.isatty()

    def progress(done: int, total: int | None = None, text: Phrase | str = "") -> None:
        if show:
            sys.stderr.write(f"\r{done}/{total or '?'} {text}\x1b[K")

    fill_store(session.store, arguments.clients, arguments.years, arguments.seed, session.today, progress)
    if show:
        sys.stderr.write("\r\x1b[K")
    return session.language.tr("%n client(s) generated", n=arguments.clients)
