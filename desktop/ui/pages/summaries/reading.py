"""What the page Summaries reads beside the window: the rows of a month, and all about one client's summary."""

from __future__ import annotations

from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.services import summary_month
from desktop.services.session import Session
from desktop.services.summaries import coming, done_in, planned_for, report_of
from desktop.services.summary_month import SummaryRow
from desktop.ui.summaries.editor import Material
from desktop.ui.summaries.printing import Sheet


def read_rows(session: Session, month: Month, rep: int | None, _progress: Progress) -> list[SummaryRow]:
    """The clients of a month, of all reps or of one."""
    return summary_month.month_rows(session, month, rep)


def read_summary(session: Session, client: Client, month: Month, progress: Progress) -> tuple[Sheet, Material]:
    """One client's computed summary, and what the editor shows beside it."""
    language = session.report_language(client)
    report = report_of(session, client, month, language)
    progress(0, None)
    return (report, language), Material(
        checks=summary_month.checks_of(session, client, month),
        phrases=summary_month.phrases(report, language),
        offered_done=[language.say(each) for each in done_in(session, client, month)],
        told_next=[language.say(each) for each in coming(session, client, month)],
        offered_next=[language.say(each) for each in planned_for(session, client, month)],
        before=summary_month.words_before(session, client, month),
        language=language,
    )
