"""What to say on the phone, by situation: the agency words it as it likes, and can go back to what came with the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QComboBox

from desktop.domain.changes import ChangeSet
from desktop.domain.fields import field_of
from desktop.domain.kinds import Choice
from desktop.domain.records import SpokenPhrase
from desktop.language import Language
from desktop.language.values import shown
from desktop.services.phrase_book import PLACEHOLDERS, SITUATIONS, is_own, reworded, shipped_again, spoken
from desktop.ui.pages.settings.list_section import ListSection, ListWords
from desktop.ui.tables.column import columns_of
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.workspace import Workspace


class PhrasesSection(ListSection[SpokenPhrase]):
    """The phrases of one situation at a time."""

    def __init__(self, workspace: Workspace) -> None:
        session = workspace.session
        show = partial(shown, language=session.language, names=session.name)
        columns = columns_of(SpokenPhrase, show=show, label=session.language.tr, names=("chinese", "english"))
        situation = _situations(session.language)
        super().__init__(
            workspace,
            tr("Phrases"),
            tr("what to say on the phone"),
            [replace(column, width=460, stretch=column.name == "chinese") for column in columns],
            ListWords(
                new=tr("New phrase"), up=tr("Move the phrase up"), down=tr("Move the phrase down"),
                remove=tr("Remove the phrase"), restore=tr("Restore the shipped phrases"),
                note=tr("In a phrase, these are filled in for the client: {names}.",
                        names=", ".join(f"{{{name}}}" for name in PLACEHOLDERS)),
            ),
            situation,
        )  # fmt: skip
        self.situation = situation
        self.situation.currentIndexChanged.connect(self.refresh)
        self.refresh()

    def read(self) -> list[SpokenPhrase]:
        return spoken(self._workspace.session, self._chosen)

    def is_own(self) -> bool:
        return is_own(self._workspace.session, self._chosen)

    def fresh(self) -> SpokenPhrase:
        return SpokenPhrase(chinese=tr("New phrase"), english=tr("New phrase"))

    def relisted(self, wanted: Sequence[SpokenPhrase]) -> ChangeSet:
        return reworded(self._workspace.session, self._chosen, wanted)

    def shipped_again(self) -> ChangeSet:
        return shipped_again(self._workspace.session, self._chosen)

    @property
    def _chosen(self) -> str:
        return str(self.situation.currentData())


def _situations(language: Language) -> QComboBox:
    kind = field_of(SpokenPhrase, "situation").kind
    assert isinstance(kind, Choice)
    words = {option.code: language.tr(option.label) for option in kind.options}
    choice = DropList()
    choice.setAccessibleName(tr("Situation"))
    for name in SITUATIONS:
        choice.addItem(words[name], name)
    return choice
