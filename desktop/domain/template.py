"""How summaries look: sections and their order, colour, words, paper, names of files; the agency's way, and a client's own
(product §7).

A client's own template holds only what differs; everything it leaves empty is as the agency has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import choice, long_text, reference, tags, text
from desktop.domain.kinds import Option
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record, record


class Section(Enum):
    """One part of a summary, in the usual order."""

    LEAD = "lead"
    TILES = "tiles"
    CHART = "chart"
    COMPARISON = "comparison"
    DONE = "done"
    MONTHS = "months"
    DAYS = "days"
    KEYWORDS = "keywords"


SECTION_WORDS: Mapping[Section, Phrase] = {
    Section.LEAD: Phrase("Words on top"),
    Section.TILES: Phrase("Key figures"),
    Section.CHART: Phrase("Chart of visits and inquiries"),
    Section.COMPARISON: Phrase("Before and after"),
    Section.DONE: Phrase("Done and planned"),
    Section.MONTHS: Phrase("Month against month"),
    Section.DAYS: Phrase("Daily figures"),
    Section.KEYWORDS: Phrase("Keywords"),
}
PAPERS = (Option("A4", "A4"), Option("Letter", "Letter"))
FOLDERS = (Option("one", "all in one folder"), Option("month", "a folder a month"), Option("rep", "a folder a rep"))
LOGOS = (
    Option("both", "the agency's and the client's"),
    Option("agency", "the agency's"),
    Option("client", "the client's"),
    Option("none", "none", ("无",)),
)
USUAL_NAME = "{month} {client} {summary}"
PLACEHOLDERS = ("month", "client", "code", "username", "rep", "summary")
"""What a name of a file may hold in braces; ``summary`` are the words *monthly summary* in the client's language."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LEAST_CONTRAST = 3.0
"""Against white, for large signs and lines (WCAG 2.2, 1.4.11)."""


@record("report_template", "Report template", "Report templates")
class ReportTemplate(Record):
    """How one client's summaries look, or without a client those of all."""

    client: int | None = reference("Client", to="client")
    sections: tuple[str, ...] = tags("Sections of the report", hint="In their order; empty for all of them")
    accent: str = text("Colour", longest=7, hint="Like #2563EB")
    opening: str = long_text("Opening words", hint="Above the words about the month")
    closing: str = long_text("Closing words", hint="Under what comes next")
    logos: str = choice("Logos", *LOGOS)
    paper: str = choice("Paper", *PAPERS)
    file_name: str = text("Name of files", longest=120)
    folders: str = choice("Folders", *FOLDERS)


@dataclass(frozen=True, slots=True)
class Template:
    """A template with nothing left open. ``accent`` is ``#RRGGBB``, or empty for the usual colour."""

    sections: tuple[Section, ...] = tuple(Section)
    accent: str = ""
    opening: str = ""
    closing: str = ""
    logos: str = "both"
    paper: str = "A4"
    file_name: str = USUAL_NAME
    folders: str = "one"
    footer: str = ""

    @property
    def shows_agency_logo(self) -> bool:
        """The agency's logo stands in the head."""
        return self.logos in ("both", "agency")

    @property
    def shows_client_logo(self) -> bool:
        """The client's logo stands beside its name."""
        return self.logos in ("both", "client")


def resolved(agency: ReportTemplate | None, own: ReportTemplate | None, footer: str = "") -> Template:
    """The template that counts: a client's own where it says something, else the agency's, else the usual one.

    Sections that this version doesn't know are passed over.
    """
    known = {section.value: section for section in Section}
    usual = Template()

    def said(name: str) -> str:
        for one in (own, agency):
            if one is not None and (value := getattr(one, name)):
                return str(value)
        return str(getattr(usual, name))

    sections = next((one.sections for one in (own, agency) if one is not None and one.sections), ())
    chosen = tuple(dict.fromkeys(known[name] for name in sections if name in known))
    return Template(
        sections=chosen or usual.sections,
        accent=said("accent"),
        opening=said("opening"),
        closing=said("closing"),
        logos=said("logos"),
        paper=said("paper"),
        file_name=said("file_name"),
        folders=said("folders"),
        footer=footer.strip(),
    )


def checked_template(template: ReportTemplate) -> ReportTemplate:
    """The template, when its colour can be seen on paper and its file names tell clients apart.

    Raises ``InvalidValue``.
    """
    if template.accent and not _COLOUR.fullmatch(template.accent):
        raise InvalidValue(
            Phrase("“{text}” is not a colour.", text=template.accent),
            Phrase("Write it like #2563EB, or leave it empty."),
        )
    if template.accent and contrast_to_white(template.accent) < _LEAST_CONTRAST:
        raise InvalidValue(
            Phrase("The colour {colour} is too pale to be seen on paper.", colour=template.accent),
            Phrase("Choose a darker one."),
        )
    asked = _PLACEHOLDER.findall(template.file_name)
    unknown = [name for name in asked if name not in PLACEHOLDERS]
    if unknown:
        raise InvalidValue(
            Phrase("{{{name}}} means nothing in the name of a file.", name=unknown[0]),
            Phrase("These do: {names}.", names=", ".join(f"{{{name}}}" for name in PLACEHOLDERS)),
        )
    if template.file_name and not {"client", "code", "username"} & set(asked):
        raise InvalidValue(
            Phrase("All clients' files would have the same name."), Phrase("Put {client} or {code} into it.")
        )
    return template


def filled(file_name: str, values: Mapping[str, str]) -> str:
    """A file name with its placeholders filled; nothing else in it is obeyed."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), file_name)


def contrast_to_white(colour: str) -> float:
    """The contrast of ``#RRGGBB`` against white paper, 1 to 21 (WCAG 2.2, relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return 1.05 / (luminance + 0.05)
