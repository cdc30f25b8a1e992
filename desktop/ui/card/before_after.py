"""Before and after: the client's state before the service against now, row by row (product §3.4)."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.comparison import Comparison, Verdict, like_with_like
from desktop.domain.errors import UserError
from desktop.domain.periods import Month, Span
from desktop.domain.records import Baseline, Client, KeywordSnapshot, Payment, SatisfactionAnswer
from desktop.services.baselines import frozen_from
from desktop.services.before_after import compare_spans
from desktop.services.client_records import baseline_changed, baseline_measures
from desktop.services.comparisons import compare_client, latest_span, months_to_compare, service_start, states
from desktop.ui.card.between import Between
from desktop.ui.card.comparison_table import ComparisonTable
from desktop.ui.card.tab import CardTab, action_button, scrolled
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.notices import EmptyState
from desktop.ui.texts import say, tr
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_MONTHS = 12
_WIDE = 760
_BASELINE = "baseline"


class BeforeAfterTab(CardTab):
    """Two lists choose the spans; the table, what happened in between, and a sentence to say."""

    records = (Client, Baseline, KeywordSnapshot, Payment, SatisfactionAnswer)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.before = _chooser(tr("Before"))
        self.after = _chooser(tr("After"))
        self._verdicts = Chip("", "good")
        self._others = Label("", "body", "text_secondary", elide=True)
        self._notes = Label("", "small", "warn")
        self._notes.setWordWrap(True)
        self.table = ComparisonTable()
        self._empty = EmptyState(
            "flag",
            tr("Nothing is known about the time before"),
            tr("Ask the client how it was before the service: about 300 visits, one call a day."),
            [(tr("Add the baseline"), self.edit_baseline)],
        )
        self._edit = action_button(tr("Edit baseline…"), "pencil", self.edit_baseline)
        self._copy = action_button(tr("Copy"), "copy", self.copy)
        self._freeze = action_button(tr("Freeze as baseline"), "lock", self.freeze)
        self._freeze.setToolTip(tr("What was measured in these days becomes the state before the service"))
        self._frozen = Label("", "small", "text_secondary")
        self._frozen.setWordWrap(True)
        self._between = Between(workspace)
        self._between.calls_requested.connect(partial(self.tab_requested.emit, "calls"))
        self._between.effect_requested.connect(self._open_effect)
        self._lay_out()
        self.before.activated.connect(self._on_span)
        self.after.activated.connect(self._on_span)

    def show_client(self, client: Client) -> None:
        if self._client is None or client.id != self._client.id:
            self._client = client
            self._offer_spans()
        super().show_client(client)

    def load(self) -> None:
        known = states(self.session, self.client)
        self._edit.setText(tr("Edit baseline…") if known.before else tr("Add baseline…"))
        self._show_frozen(known.before)
        self.before.setItemText(0, self._baseline_title(known.before))
        comparison = self._comparison()
        language = self.workspace.language
        chosen = self.before.currentData()
        if isinstance(chosen, Span):
            held = like_with_like(chosen, self.after.currentData())
            before = language.month(held.full_month) if held.full_month else tr("{days} days", days=held.days)
        else:
            as_of = known.before.as_of if known.before else None
            before = language.month(Month.of(as_of)) if as_of else ""
        self.table.show_comparison(comparison, language, before, self._after_title())
        nothing = not isinstance(chosen, Span) and not any(row.before for row in comparison.rows)
        self.table.setVisible(bool(comparison.rows))
        self._empty.setVisible(nothing)
        self._show_verdicts(comparison)
        notes = " ".join(say(note) for note in comparison.notes)
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        self._fit()
        self._between.show_client(self.client, comparison)

    def edit_baseline(self) -> None:
        """Write down how it was before the service, as the client said it."""
        before = states(self.session, self.client).before
        start = service_start(self.session, self.client)
        record = before or Baseline(
            client=self.client.id, moment="before", as_of=start or self.workspace.today, author=self.session.rep
        )
        names = ("as_of", "source", "author", *baseline_measures())
        record_dialog(
            self.workspace,
            tr("Before the service: {client}", client=self.client.name),
            record,
            partial(baseline_changed, before, client=self.client),
            names,
            client=self.client,
            lead=tr(
                "Write it as it was said: about 300, 25–60, under 200, one call a day. What is not known stays empty."
            ),
            parent=self.window(),
        ).open()

    def freeze(self) -> None:
        """Freeze what was measured in the days before as the baseline."""
        chosen = self.before.currentData()
        if not isinstance(chosen, Span):
            return
        try:
            self.workspace.write(frozen_from(self.session, self.client, chosen))
        except UserError as error:
            self.workspace.refused.emit(error)
            return
        self.before.setCurrentIndex(0)
        self.load()

    def copy(self) -> None:
        """Put the table on the clipboard."""
        QGuiApplication.clipboard().setText(self.table.comparison_model.as_text())
        self.workspace.told.emit(tr("Before and after copied"))

    def _comparison(self) -> Comparison:
        after = self.after.currentData()
        before = self.before.currentData()
        if isinstance(before, Span):
            return compare_spans(self.session, self.client, like_with_like(before, after), after)
        return compare_client(self.session, self.client, after)

    def _show_frozen(self, baseline: Baseline | None) -> None:
        """When the baseline is from, who said it, and who wrote it down."""
        is_baseline = not isinstance(self.before.currentData(), Span)
        self._freeze.setVisible(not is_baseline)
        self._frozen.setVisible(is_baseline and baseline is not None)
        if baseline is None:
            return
        author = self.session.name("rep", baseline.author) if baseline.author is not None else ""
        parts = [
            tr("Baseline frozen as of {day}", day=self.workspace.language.date(baseline.as_of)),
            tr("source: {source}", source=baseline.source) if baseline.source else "",
            tr("written down by {rep}", rep=author) if author else "",
        ]
        self._frozen.setText(" · ".join(part for part in parts if part))

    def _offer_spans(self) -> None:
        """The spans to choose from: the baseline or a month before; the latest 30 days, this or a past month after."""
        language = self.workspace.language
        latest = latest_span(self.session)
        kept_before, kept_after = self.before.currentData(), self.after.currentData()
        self.before.clear()
        self.before.addItem(tr("Baseline"), _BASELINE)
        self.before.addItem(tr("The 30 days before"), latest.before())
        self.after.clear()
        days = language.date_range(latest.first, latest.last)
        self.after.addItem(tr("Latest 30 days, {days}", days=days), latest)
        for span in months_to_compare(self.session, _MONTHS):
            name = language.month(Month.of(span.first))
            self.after.addItem(name, span)
            if span.full_month is not None:
                self.before.addItem(name, span)
        for box, kept in ((self.before, kept_before), (self.after, kept_after)):
            place = next((at for at in range(box.count()) if box.itemData(at) == kept), 0)
            box.setCurrentIndex(place)

    def _baseline_title(self, baseline: Baseline | None) -> str:
        if baseline is None or baseline.as_of is None:
            return tr("Baseline")
        return tr("Baseline, {month}", month=self.workspace.language.month(Month.of(baseline.as_of)))

    def _after_title(self) -> str:
        span: Span = self.after.currentData()
        language = self.workspace.language
        if span == latest_span(self.session):
            return tr("latest 30 days")
        return language.month(span.full_month) if span.full_month else language.date_range(span.first, span.last)

    def _show_verdicts(self, comparison: Comparison) -> None:
        better, worse = comparison.count(Verdict.BETTER), comparison.count(Verdict.WORSE)
        if worse > better:
            self._verdicts.show_text(tr("{count} worse", count=worse), "bad")
        else:
            self._verdicts.show_text(tr("{count} better", count=better) if better else tr("none better"), "good")
        moved = comparison.count(Verdict.HIGHER) + comparison.count(Verdict.LOWER)
        counts = (
            (better, tr("{count} better", count=better))
            if worse > better
            else (worse, tr("{count} worse", count=worse)),
            (comparison.count(Verdict.SAME), tr("{count} about the same", count=comparison.count(Verdict.SAME))),
            (moved, tr("{count} higher or lower", count=moved)),
            (comparison.count(Verdict.UNKNOWN), tr("{count} can't tell", count=comparison.count(Verdict.UNKNOWN))),
        )
        self._others.setText(", ".join(text for count, text in counts if count))

    def _on_span(self) -> None:
        if self._client is not None:
            self.load()

    def _fit(self) -> None:
        self.table.setFixedHeight(self.table.height_of_rows())

    def _lay_out(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._spans = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._spans.setContentsMargins(16, 8, 16, 8)
        self._spans.setSpacing(8)
        for title, box in ((tr("Before"), self.before), (tr("After"), self.after)):
            pair = QHBoxLayout()
            label = Label(title, "body", "text_secondary")
            label.setMinimumWidth(44)
            pair.addWidget(label)
            pair.addWidget(box, 1)
            self._spans.addLayout(pair)
        verdicts = QHBoxLayout()
        verdicts.setSpacing(8)
        verdicts.addWidget(self._verdicts)
        verdicts.addWidget(self._others, 1)
        self._spans.addLayout(verdicts, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._edit)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._freeze)
        buttons.addStretch(1)
        self._spans.addLayout(buttons)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 12)
        inside.setSpacing(8)
        for line in (self._frozen, self._notes):
            line.setContentsMargins(16, 0, 16, 0)
        inside.addWidget(self._frozen)
        inside.addWidget(self._notes)
        inside.addWidget(self.table)
        inside.addWidget(self._empty)
        inside.addWidget(self._between)
        inside.addStretch(1)
        self.column.addLayout(self._spans)
        self.column.addWidget(scrolled(inner), 1)

    def _open_effect(self) -> None:
        self.workspace.effect_requested.emit(self.client.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._spans.setDirection(across)


def _chooser(name: str) -> QComboBox:
    box = DropList()
    box.setAccessibleName(name)
    box.setMinimumWidth(170)
    return box
