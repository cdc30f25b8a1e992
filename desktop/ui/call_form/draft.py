"""What is typed into a call form is kept while it is typed, so that neither a crash nor Esc loses it (product §9)."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime

from desktop.domain.contacting import REACHED
from desktop.services.session import Session
from desktop.ui.kept_text import KeptText, draft_key
from desktop.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CallDraft:
    """A call form as text."""

    contact: int | None = None
    settles: int | None = None
    direction: str = "out"
    outcome: str = "reached"
    started_at: str = ""
    seconds: int = 0
    who: str = ""
    where: str = ""
    what: str = ""
    why: str = ""
    how: str = ""
    for_report: str = ""
    internal_note: str = ""
    satisfaction: int | None = None
    complaint: dict[str, str] = field(default_factory=dict)
    promises: tuple[tuple[str, str, str], ...] = ()
    next_day: str = ""
    next_time: str = ""
    agreed: bool = False
    kept_at: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing was written or marked yet, so there is nothing to lose."""
        written = (self.what, self.why, self.how, self.for_report, self.internal_note, self.complaint, self.promises)
        return not any(written) and self.satisfaction is None and self.outcome in REACHED

    @property
    def first_words(self) -> str:
        """The first line that was written, to know the draft by."""
        written = (self.what, self.why, self.how, self.for_report, self.internal_note)
        return next((text.strip().split("\n")[0] for text in written if text.strip()), "")

    def as_text(self) -> str:
        """The draft as it is stored."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def read(cls, text: str) -> CallDraft | None:
        """A stored draft; ``None`` for what can't be read, as one of a later version."""
        try:
            content = json.loads(text)
        except ValueError:
            return None
        if not isinstance(content, dict):
            return None
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in content.items() if name in known})


def kept_drafts(session: Session) -> dict[int, CallDraft]:
    """What this rep has left unsaved, by client, the oldest first."""
    prefix = _prefix(session)
    found: dict[int, CallDraft] = {}
    for key, text in session.store.drafts().items():
        number = key.removeprefix(prefix)
        if key.startswith(prefix) and number.isdigit() and (draft := CallDraft.read(text)) is not None:
            found[int(number)] = draft
    return found


def moment_of(text: str) -> datetime | None:
    """A moment as a draft keeps it."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def drop_draft(session: Session, client: int) -> None:
    """Give up what this rep has left unsaved of a call with a client."""
    session.store.drop_draft(f"{_prefix(session)}{client}")


def _prefix(session: Session) -> str:
    return draft_key(session, "call", "")


class DraftKeeper:
    """Keeps one form's draft."""

    def __init__(self, workspace: Workspace, client: int) -> None:
        self._workspace = workspace
        self._client = client
        self._text = KeptText(workspace, f"{_prefix(workspace.session)}{client}")

    def found(self) -> CallDraft | None:
        """The draft that was kept earlier."""
        return kept_drafts(self._workspace.session).get(self._client)

    def keep(self, draft: CallDraft) -> None:
        """Keep a draft soon."""
        self._text.keep(draft.as_text())

    def keep_and_close(self, draft: CallDraft) -> None:
        """Keep the last draft; what was to be kept soon is older and is left out."""
        self._text.keep_and_close(draft.as_text())

    def drop(self) -> None:
        """The call was saved, or the draft given up."""
        self._text.drop()
