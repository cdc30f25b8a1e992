"""A summary as a mail draft: addressed, with a few words and the files attached, for the system's mail program."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from urllib.parse import quote

from desktop.domain.periods import Month
from desktop.domain.records import Client, Contact
from desktop.domain.report import MonthlyReport
from desktop.language import Language
from desktop.language import report_words as words
from desktop.services.locations import data_folder
from desktop.services.session import Session
from desktop.services.summaries import report_of

_ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+")


def outbox(month: Month) -> Path:
    """The folder where the files of drafts lie, a folder a month; made when it isn't there."""
    folder = data_folder() / "outbox" / str(month)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def recipients(session: Session, client: Client) -> list[Contact]:
    """Who gets the summary: the decision makers with an address, else everybody who has one; nobody who left."""
    there = [
        contact
        for contact in session.all(Contact).values()
        if contact.client == client.id and contact.left_on is None and _ADDRESS.fullmatch(contact.email.strip())
    ]
    return [contact for contact in there if contact.is_decision_maker] or there


def mail_draft(session: Session, client: Client, month: Month, files: Sequence[Path]) -> bytes:
    """The draft as an ``.eml`` file (RFC 5322) that mail programs open for sending; nothing is sent.

    Raises ``OSError`` when a file can't be read.
    """
    language = session.report_language(client)
    report = report_of(session, client, month, language)
    draft = EmailMessage(policy=SMTP)
    draft["X-Unsent"] = "1"  # mail programs open it as a draft
    people = recipients(session, client)
    if people:
        draft["To"] = ", ".join(contact.email.strip() for contact in people)
    draft["Subject"] = _subject(report, language)
    draft.set_content(_body(report, people, language))
    for file in files:
        kind, _ = mimetypes.guess_type(file.name)
        main, _, sub = (kind or "application/octet-stream").partition("/")
        draft.add_attachment(file.read_bytes(), maintype=main, subtype=sub, filename=file.name)
    return draft.as_bytes()


def mail_link(session: Session, client: Client, month: Month) -> str:
    """The same as a ``mailto:`` link (RFC 6068), for where no program opens drafts; it can't carry files."""
    language = session.report_language(client)
    report = report_of(session, client, month, language)
    people = recipients(session, client)
    to = ",".join(quote(contact.email.strip(), safe="@") for contact in people)
    body = _body(report, people, language).replace("\n", "\r\n")
    return f"mailto:{to}?subject={quote(_subject(report, language))}&body={quote(body)}"


def _subject(report: MonthlyReport, language: Language) -> str:
    text = language.tr("{client}: results for {month}", client=report.client.name, month=report.month)
    return " ".join(text.split())  # a line break from a name must not begin another header


def _body(report: MonthlyReport, people: Sequence[Contact], language: Language) -> str:
    greeting = language.tr("Hello {name},", name=people[0].name) if len(people) == 1 else language.tr("Hello,")
    parts = [
        greeting,
        language.tr("here are the results of your campaign in {month}.", month=report.month),
        words.lead_text(language, report),
        language.tr(
            "On the sheet Reply of the workbook you can tell us what only you know: calls, orders, and what you wish for"
            " next month. Please send the file back."
        ),
        "\n".join(part for part in (report.rep.name, report.rep.phone, report.agency.name) if part),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"
