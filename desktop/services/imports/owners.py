"""Whose the rows are of sheets that name no client: the sheet says it, else the file, else a person who knows (§6.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.matching import ClientIndex, called
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.excel.preamble import find_accounts


class ClientNeeded(UserError):
    """A file doesn't say whose figures or records it holds; a person who knows can be asked."""


class SheetOwners:
    """The client of each sheet that names none in its rows.

    One that a person said goes before all. The lines above a table and the name of its sheet are asked first, the name
    of the file only where no sheet of it says anything: one sheet's client is never taken for another's.
    """

    def __init__(self, index: ClientIndex, said: Client | None = None) -> None:
        self.notes: list[Phrase] = []
        self._index = index
        self._said = said
        self._found: dict[str, Client] = {}

    def look_at(self, sheets: Mapping[str, Sequence[str]], file_name: str) -> None:
        """Find out whose the sheets are; each comes with the lines that stand above its table.

        Raises ``ClientNeeded`` when nobody can tell of any of them.
        """
        if self._said is not None or not sheets:
            return
        for sheet, lines in sheets.items():
            self._take([sheet], find_accounts(lines, sheet), of_many=len(sheets) > 1)
        if not self._found:
            self._take(sheets, find_accounts((), PurePath(file_name).stem))
        if not self._found:
            raise ClientNeeded(
                Phrase("The file doesn't say whose figures or records it holds, and nothing was changed."),
                Phrase("Choose the client and import it again."),
            )

    def of(self, sheet: str) -> Client | None:
        """Whose the rows of a sheet are; ``None`` where nobody can tell."""
        return self._said or self._found.get(sheet)

    def _take(self, sheets: Iterable[str], names: Iterable[str], *, of_many: bool = False) -> None:
        for text in names:
            try:
                client = self._index.one(text)
            except InvalidValue:
                continue
            self._found.update(dict.fromkeys(sheets, client))
            note = Phrase("Taken for {client}, because the file names “{text}”.", client=called(client), text=text)
            (first, *_) = sheets
            self.notes.append(Phrase("Sheet “{sheet}”: {note}", sheet=first, note=note) if of_many else note)
            return


UNSAID = Phrase("Neither the sheet's name nor a line above its table says whose rows these are.")
"""Why rows of one sheet among several are not taken."""
