"""The search words of the client's campaign."""

from __future__ import annotations

from desktop.domain.records import Client, Keyword
from desktop.services.client_records import keywords_of
from desktop.ui.card.record_table import record_table
from desktop.ui.card.tab import CardTab
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_COLUMNS = ("word", "group", "rank", "quality", "impressions", "clicks", "spend", "inquiries", "landing_page")
_FIRST_FIVE = 5
_FIRST_PAGE = 10


class KeywordsTab(CardTab):
    """How many there are and how they rank, then the list, with the dearest first."""

    records = (Client, Keyword)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._facts = Label("", "body", "text_secondary")
        self._facts.setWordWrap(True)
        self.table = record_table(workspace, Keyword, _COLUMNS)
        self.table.show_filter_row(True)
        self.column.addWidget(self._facts)
        self.column.addWidget(self.table, 100)
        self.column.addStretch(1)

    def load(self) -> None:
        keywords = keywords_of(self.session, self.client)
        self.table.set_rows(keywords)
        self.table.setVisible(bool(keywords))
        ranks = [keyword.rank for keyword in keywords if keyword.rank is not None]
        if not keywords:
            self._facts.setText(tr("No keywords are known. They come with the ad platform's keyword report."))
            return
        self._facts.setText(
            tr(
                "{count} keywords, {five} among the first five, {page} on the first page, {unknown} without a rank",
                count=len(keywords),
                five=sum(rank <= _FIRST_FIVE for rank in ranks),
                page=sum(rank <= _FIRST_PAGE for rank in ranks),
                unknown=len(keywords) - len(ranks),
            )
        )
