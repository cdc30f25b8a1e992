"""Carry out a command and say what came of it: status 0, or 1 with one sentence when it was refused."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable

from desktop.cli import (
    calling,
    exchanging,
    generating,
    listing,
    moving,
    outlooking,
    planning,
    printing,
    showing,
    summing,
)
from desktop.cli.refused import Refused
from desktop.domain.errors import UserError
from desktop.language import Language, language_of
from desktop.services.opening import opened_session
from desktop.services.session import Session

Command = Callable[[argparse.Namespace, Session], object]
"""Does the work and gives what ``--json`` prints; raises ``UserError`` when it can't be done."""

INTERRUPTED = 130
"""The status of a program that was stopped with Ctrl+C, as shells have it."""

COMMANDS: dict[str, Command] = {
    "import": exchanging.take_in,
    "undo": exchanging.undo,
    "export": exchanging.export,
    "summary": summing.write,
    "list": listing.listed,
    "calls": calling.found,
    "plan": planning.laid_out,
    "show": showing.shown,
    "generate": generating.fill,
    "move": moving.moved,
    "print": printing.written,
    "calendar": outlooking.calendar,
    "contacts": outlooking.contacts,
}


def run(arguments: argparse.Namespace) -> int:
    """The exit status: 0 done, 1 refused. Nothing but the JSON document goes to standard output with ``--json``."""
    as_json = getattr(arguments, "json", False)
    language = language_of(getattr(arguments, "language", "en"))
    try:
        with opened_session(
            getattr(arguments, "database", None),
            sample=getattr(arguments, "sample", False),
            today=getattr(arguments, "today", None),
            language=language.code,
        ) as session:
            result = COMMANDS[arguments.command](arguments, session)
    except UserError as error:
        return refuse(error, language, as_json=as_json)
    except KeyboardInterrupt:
        sys.stderr.write(language.tr("Stopped; what was not finished was left as it was.") + "\n")
        return INTERRUPTED
    status = 0
    if isinstance(result, Refused):
        status, complaint, result = 1, result.complaint, result.document
        if complaint and not as_json:
            sys.stderr.write(complaint + "\n")
    try:
        if as_json:
            json.dump(result, sys.stdout, ensure_ascii=False, indent=2)
            sys.stdout.write("\n")
        elif isinstance(result, str) and result:
            sys.stdout.write(result + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads has had enough (“| head”); the work is done. Python would complain once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def refuse(error: UserError, language: Language, *, as_json: bool) -> int:
    """One sentence on standard error, or one JSON document; the status for a refusal."""
    message, hint = language.say(error.message), language.say(error.hint)
    if as_json:
        json.dump({"error": message, "hint": hint}, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stderr.write(" ".join(part for part in (message, hint) if part) + "\n")
    return 1
