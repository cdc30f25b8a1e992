"""What can be written behind ``huifang``."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.cli.wrong_usage import Parser, refuse
from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase

if TYPE_CHECKING:
    from desktop.domain.periods import Month

EXAMPLES = """examples:
  huifang --sample                                   open the sample agency in the window
  huifang import roster.xlsx figures.csv --dry-run   say what would change, change nothing
  huifang list callbacks --json                      what is to be called, for a script
  huifang summary C-00004 --month 2026-10 --format both --out reports
"""
_JSON = "one JSON document on standard output"


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as values; ``command`` is ``None`` when the window is wanted. Wrong usage ends with status 2."""
    try:
        return _parsed(arguments)
    except InvalidValue as error:
        refuse(error, arguments)


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    first = next((word for word in _positionals(arguments)), None)
    if first in _COMMANDS or "-h" in arguments or "--help" in arguments or "--version" in arguments:
        parser = _parser()
        wanted = parser.parse_args(arguments)
        if wanted.command == "summary" and wanted.all == bool(wanted.clients):
            raise InvalidValue(Phrase("summary: name clients by code or username, or give --all"))
        return wanted
    return _window_parser().parse_intermixed_args(arguments, argparse.Namespace(command=None))


_COMMANDS = (
    "import",
    "undo",
    "export",
    "summary",
    "list",
    "calls",
    "show",
    "plan",
    "generate",
    "move",
    "screens",
    "print",
    "calendar",
    "contacts",
)
_WITH_VALUE = ("--database", "--language", "--theme", "--today")
_YEARS = range(2000, 2100)
"""Years in which rules that look months back and ahead never leave the calendar."""


def _positionals(arguments: Sequence[str]) -> list[str]:
    """The words that are neither options nor their values."""
    found = []
    skip = False
    for word in arguments:
        if skip:
            skip = False
        elif word in _WITH_VALUE:
            skip = True
        elif not word.startswith("-"):
            found.append(word)
    return found


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InvalidValue(Phrase("“{text}” is not a day; write it like 2026-08-31", text=text)) from None
    if day.year not in _YEARS:
        raise InvalidValue(
            Phrase(
                "“{text}” lies too far off; days go from {first} to {last}", text=text, first=_YEARS[0], last=_YEARS[-1]
            )
        )
    return day


def _month(text: str) -> Month:
    from desktop.domain.periods import Month

    try:
        month = Month.parse(text)
    except InvalidValue:
        raise InvalidValue(Phrase("“{text}” is not a month; write it like 2026-08", text=text)) from None
    if month.year not in _YEARS:
        raise InvalidValue(
            Phrase(
                "“{text}” lies too far off; months go from {first} to {last}",
                text=text,
                first=_YEARS[0],
                last=_YEARS[-1],
            )
        )
    return month


def _size(text: str) -> tuple[int, int]:
    parts = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if parts is None:
        raise InvalidValue(Phrase("“{text}” is not a size; write it like 1440x900", text=text))
    return int(parts[1]), int(parts[2])


def _number(most: int, text: str) -> int:
    if not re.fullmatch("[0-9]{1,18}", text) or not 1 <= int(text) <= most:
        raise InvalidValue(Phrase("“{text}” is not a whole number from 1 to {most}", text=text, most=f"{most:,}"))
    return int(text)


def _clients(text: str) -> int:
    return _number(100_000, text)


def _years(text: str) -> int:
    return _number(20, text)


def _batch(text: str) -> int:
    return _number(2**31 - 1, text)


def _everywhere() -> Parser:
    """The options that hold for the window and for every command."""
    parser = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = parser.add_argument_group("which agency, and how it is shown")
    group.add_argument("--database", metavar="PATH|URL", help="a database file, or postgresql://… (default: your own)")
    group.add_argument("--sample", action="store_true", help="the sample agency, in a copy of its own")
    group.add_argument("--language", choices=("en", "zh_CN"), help="language of the output")
    group.add_argument("--theme", choices=("light", "dark", "system"), help="look of the window")
    group.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help="the day that rules take for today")
    return parser


def _window_parser() -> Parser:
    parser = Parser(prog="huifang", parents=[_everywhere()], allow_abbrev=False)
    parser.add_argument("files", nargs="*", metavar="FILE", help="a file whose import review is opened")
    return parser


def _parser() -> Parser:
    from desktop.domain.contacting import OUTCOMES

    everywhere = _everywhere()
    parser = Parser(
        prog="huifang",
        usage="huifang [options] [FILE …]\n       huifang [options] COMMAND …",
        description="Clients called in time, and a monthly summary that shows what the campaign brings. "
        "Without a command the window opens; a FILE opens its import review.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[everywhere],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"huifang {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", prog="huifang")

    def command(name: str, help_: str) -> Parser:
        return commands.add_parser(
            name, help=help_, description=help_[0].upper() + help_[1:] + ".", parents=[everywhere], allow_abbrev=False
        )

    adding = command("import", "take in rosters, daily figures and summary replies")
    adding.add_argument("files", nargs="+", metavar="FILE", help="a workbook (.xlsx, .xls, .xlsb, .ods) or CSV file")
    adding.add_argument(
        "--kind",
        choices=("auto", "roster", "figures", "summary"),
        default="auto",
        help="what the files are: told by their titles (default), a list of clients, daily figures, a summary's reply",
    )
    adding.add_argument("--client", metavar="CODE", help="whose figures these are, for files without a client column")
    adding.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")
    adding.add_argument(
        "--on-conflict",
        choices=("keep", "take", "fail"),
        default="fail",
        help="a cell that was changed here and in the file: keep ours, take the file's, or refuse the file (default)",
    )
    adding.add_argument("--json", action="store_true", help=_JSON)

    undoing = command("undo", "take a batch of changes back")
    undoing.add_argument("batch", type=_batch, metavar="BATCH", help="its number, as import and list imports tell it")
    undoing.add_argument("--json", action="store_true", help=_JSON)

    exporting = command("export", "write a workbook")
    exporting.add_argument(
        "what",
        choices=("roster", "month", "clients"),
        metavar="roster|month|clients",
        help="clients with all they have, to edit and take back; a month of all clients; the plain list of clients",
    )
    exporting.add_argument("out", metavar="OUT.xlsx", help="the file to write; one of that name is replaced")
    exporting.add_argument("--month", type=_month, metavar="YYYY-MM", help="default: the last full month")

    summing = command("summary", "write monthly summaries")
    summing.add_argument("clients", nargs="*", metavar="CODE", help="clients by code or username")
    summing.add_argument("--all", action="store_true", help="every client being served, in place of codes")
    summing.add_argument("--month", type=_month, metavar="YYYY-MM", help="default: the last full month")
    summing.add_argument("--format", choices=("xlsx", "pdf", "both"), default="both", help="default: both")
    summing.add_argument("--out", required=True, metavar="DIR", help="the folder to write to; made if it isn't there")
    summing.add_argument("--json", action="store_true", help=_JSON)

    printing = command(
        "print", "write a call sheet, a calendar, an overview, complaints, or papers about clients, as a PDF"
    )
    papers = ("call-sheet", "week", "month", "overview", "complaints", "client-card", "handover", "complaint")
    printing.add_argument("what", choices=papers, metavar="|".join(papers), help="what to print")
    printing.add_argument(
        "clients",
        nargs="*",
        metavar="CLIENT",
        help="for client-card and handover: clients by code or username; for complaint: its code, as T-00003",
    )
    printing.add_argument("--day", type=_day, metavar="YYYY-MM-DD", help="a day of it (default: today)")
    printing.add_argument(
        "--rep", action="append", default=[], metavar="NAME", help="only this rep's, by name or code; may be repeated"
    )
    printing.add_argument(
        "--pdf", required=True, metavar="FILE", help="the file to write; one of that name is replaced"
    )
    printing.add_argument("--json", action="store_true", help=_JSON)

    dating = command("calendar", "write the open callbacks as a calendar file for Outlook and others")
    dating.add_argument("--ics", required=True, metavar="FILE", help="the file to write; one of that name is replaced")
    dating.add_argument("--rep", action="append", default=[], metavar="NAME", help="only this rep's; may be repeated")
    dating.add_argument("--until", type=_day, metavar="YYYY-MM-DD", help="only callbacks until that day")
    dating.add_argument("--json", action="store_true", help=_JSON)

    carding = command("contacts", "write the contacts of clients as vCards")
    carding.add_argument("--vcf", required=True, metavar="FILE", help="the file to write; one of that name is replaced")
    carding.add_argument(
        "--client", action="append", default=[], metavar="CODE", help="a client by code or username; default: all"
    )
    carding.add_argument("--json", action="store_true", help=_JSON)

    listing = command("list", "list what is there")
    lists = ("clients", "at-risk", "callbacks", "calls", "complaints", "imports")
    listing.add_argument("what", choices=lists, metavar="|".join(lists), help="what to list")
    listing.add_argument("--json", action="store_true", help=_JSON)

    calling = command("calls", "find calls, and what they add up to")
    calling.add_argument(
        "--search", default="", metavar="WORDS", help="words in any field, the client's names included"
    )
    calling.add_argument("--from", dest="first", type=_day, metavar="YYYY-MM-DD", help="the first day")
    calling.add_argument("--to", dest="last", type=_day, metavar="YYYY-MM-DD", help="the last day")
    calling.add_argument("--rep", action="append", default=[], metavar="REP", help="by name or code; may be repeated")
    calling.add_argument(
        "--outcome",
        action="append",
        default=[],
        choices=[option.code for option in OUTCOMES],
        metavar="OUTCOME",
        help=f"{', '.join(option.code for option in OUTCOMES)}; may be repeated",
    )
    calling.add_argument("--statistics", action="store_true", help="what they add up to, in place of the calls")
    calling.add_argument("--json", action="store_true", help=_JSON)

    planning = command("plan", "lay the cadence callbacks of the coming weeks out on working days")
    planning.add_argument(
        "--until", type=_day, metavar="YYYY-MM-DD", help="the last day (default: the end of next month)"
    )
    planning.add_argument("--rep", action="append", default=[], metavar="NAME", help="only this rep's; may be repeated")
    planning.add_argument("--dry-run", action="store_true", help="say what would be planned, change nothing")
    planning.add_argument("--json", action="store_true", help=_JSON)

    showing = command("show", "everything about a client")
    showing.add_argument("client", metavar="CODE", help="a client by code or username")
    showing.add_argument("--json", action="store_true", help=_JSON)

    inventing = command("generate", "fill a database with a plausible agency")
    inventing.add_argument("--clients", type=_clients, required=True, metavar="N", help="how many clients")
    inventing.add_argument("--years", type=_years, required=True, metavar="Y", help="how many years of figures")
    inventing.add_argument(
        "--seed", type=int, default=1, metavar="S", help="another number, another agency (default: 1)"
    )

    moving = command("move", "copy everything into an empty database, and prove that it arrived")
    moving.add_argument("to", metavar="URL|PATH", help="postgresql://name@server/database, or a new file")
    moving.add_argument("--json", action="store_true", help=_JSON)

    drawing = command("screens", "render every page of the window to PNG, without a display")
    drawing.add_argument("out", metavar="OUTDIR", help="the folder to write to; made if it isn't there")
    drawing.add_argument(
        "--size", type=_size, default=(1440, 900), metavar="1440x900", help="size of the window in pixels"
    )
    drawing.add_argument("--page", action="append", default=[], metavar="PAGE", help="only this page; may be repeated")
    return parser
