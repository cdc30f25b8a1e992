"""The templates of summaries: the agency's, and clients' own (product §7)."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.phrase import Phrase
from desktop.domain.record import trashed
from desktop.domain.records import Client, ReportTemplate
from desktop.domain.template import Template, checked_template, resolved
from desktop.services.session import Session, utc_now


def stored_template(session: Session, client: Client | None) -> ReportTemplate | None:
    """The template that is stored for a client, or without one for the agency."""
    wanted = None if client is None else client.id
    return next((one for one in session.all(ReportTemplate).values() if one.client == wanted), None)


def template_of(session: Session, client: Client) -> Template:
    """How a client's summaries look."""
    return resolved(stored_template(session, None), stored_template(session, client), session.agency.footer)


def with_draft(session: Session, draft: ReportTemplate, client: Client) -> Template:
    """How a client's summaries would look with a template that isn't stored yet."""
    if draft.client is None:
        return resolved(draft, stored_template(session, client), session.agency.footer)
    return resolved(stored_template(session, None), draft, session.agency.footer)


def template_saved(session: Session, wanted: ReportTemplate) -> ChangeSet:
    """Store a template. Raises ``InvalidValue`` for a colour that can't be seen, or file names that can't be."""
    checked_template(wanted)
    client = session.get(Client, wanted.client)
    title = (
        Phrase("Template of summaries changed")
        if client is None
        else Phrase("Template of {client} changed", client=client.name)
    )
    before = stored_template(session, client)
    if before is None:
        return created(title, [replace(wanted, id=0)])
    after = replace(before, **{entry.name: getattr(wanted, entry.name) for entry in ReportTemplate.catalogue()})
    return edited(title, [(before, after)])


def template_removed(session: Session, client: Client) -> ChangeSet:
    """Let a client's summaries look as the agency's again."""
    before = stored_template(session, client)
    title = Phrase("{client} has no template of its own any more", client=client.name)
    return edited(title, [] if before is None else [(before, trashed(before, utc_now()))])
