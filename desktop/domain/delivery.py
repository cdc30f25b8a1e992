"""How a summary went out: the delivery log (product §5, page 6)."""

from __future__ import annotations

from datetime import datetime

from desktop.domain.fields import choice, flag, moment, month, reference, text
from desktop.domain.kinds import Option
from desktop.domain.periods import Month
from desktop.domain.record import Record, record

WRITTEN, PRINTED, SENT = "written", "printed", "sent"
DELIVERY_EVENTS = (Option(WRITTEN, "written"), Option(PRINTED, "printed"), Option(SENT, "sent"))


@record("delivery", "Delivery", "Deliveries")
class Delivery(Record):
    """A line of the log: a file of a summary was written, or the summary was printed or sent. It is never changed.

    ``sha256`` is the file's checksum in hexadecimal digits: it proves later which of several versions a client got.
    ``at`` is the local time of the rep.
    """

    client: int | None = reference("Client", to="client", required=True)
    month: Month | None = month("Month", required=True, shown=True)
    at: datetime | None = moment("When", required=True, shown=True)
    rep: int | None = reference("Who", to="rep", shown=True, width=90)
    event: str = choice("What", *DELIVERY_EVENTS, default=SENT, shown=True)
    how: str = text("How", shown=True, width=90)
    file: str = text("File", shown=True, width=220, stretch=True)
    sha256: str = text("SHA-256", longest=64, shown=True, width=120)
    revised: bool = flag("Revised", shown=True)
