"""The service checklist as the agency wants it: which points, in which words and order, and what decides each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from desktop.domain.changes import ChangeSet
from desktop.domain.records import ChecklistPoint
from desktop.language.values import shown
from desktop.services.checklist_points import checklist_points, has_own_points, relisted, shipped_again, worded
from desktop.ui.pages.settings.list_section import ListSection, ListWords
from desktop.ui.tables.column import columns_of
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


class ChecklistSection(ListSection[ChecklistPoint]):
    """The points; what was said of a point of a client stays with it, however it is worded."""

    def __init__(self, workspace: Workspace) -> None:
        session = workspace.session
        show = partial(shown, language=session.language, names=session.name)
        super().__init__(
            workspace,
            tr("Service checklist"),
            tr("what makes a campaign work"),
            columns_of(ChecklistPoint, show=show, label=session.language.tr, names=("wording", "decided_by")),
            ListWords(
                new=tr("New point"), up=tr("Move the point up"), down=tr("Move the point down"),
                remove=tr("Remove the point"), restore=tr("Restore the shipped list"),
                note=tr("Where the data decide, a point is done or not yet by itself; where they can't tell, a person says so on the card."),
            ),
        )  # fmt: skip
        self.refresh()

    def read(self) -> list[ChecklistPoint]:
        session = self._workspace.session
        # Worded as the screen says it: the cell then holds what is seen, and can be edited as it stands.
        return [replace(point, wording=worded(session, point)) for point in checklist_points(session)]

    def is_own(self) -> bool:
        return has_own_points(self._workspace.session)

    def fresh(self) -> ChecklistPoint:
        taken = {point.item for point in self.lines}
        name, number = tr("New point"), 1
        while name in taken:
            number += 1
            name = tr("New point {number}", number=number)
        return ChecklistPoint(item=name, wording=name)

    def relisted(self, wanted: Sequence[ChecklistPoint]) -> ChangeSet:
        session = self._workspace.session
        plain = [
            replace(point, wording="") if point.wording == session.language.tr(point.item) else point
            for point in wanted
        ]
        return relisted(session, plain)

    def shipped_again(self) -> ChangeSet:
        return shipped_again(self._workspace.session)
