"""The plan as an answer: every link with a day, and every callback without one, with the reason in words."""

from __future__ import annotations

from datetime import date

from desktop.domain.cadence import latest_allowed
from desktop.domain.phrase import Phrase
from desktop.domain.planning.board import Board
from desktop.domain.planning.chain import Chain, Link, Wish, reach
from desktop.domain.planning.reasons import NOT_TO_MOVE, PLANNED_ALREADY, Reasons
from desktop.domain.planning.values import OpenCallback, Placement, Plan, Unplaced
from desktop.domain.workdays import WorkCalendar


class Answer:
    """Reads the plan off a board on which everything was placed."""

    def __init__(self, board: Board, calendar: WorkCalendar) -> None:
        self._board = board
        self._calendar = calendar
        self._reasons = Reasons(board, calendar)
        self._placements: list[Placement] = []
        self._unplaced: list[Unplaced] = []

    def plan(self) -> Plan:
        """The plan; stored callbacks that were pushed off their day and found it free again are back on it."""
        for chain in self._board.chains.values():
            given_up = self._board.unplaced.get(chain.client.id)
            if given_up is not None:
                self._report(given_up)
            for link in chain.links():
                if given_up is None or link is not given_up.link:
                    self._read(link)
            for link in chain.aside:
                self._read(link)
            for callback in chain.outside:
                self._keep(chain, callback, None, NOT_TO_MOVE if callback.fixed else PLANNED_ALREADY)
        self._placements.sort(key=lambda item: (item.day, item.rep or 0, item.client, item.callback or 0))
        self._unplaced.sort(key=lambda item: (item.latest or date.min, item.client, item.callback or 0))
        return Plan(tuple(self._placements), tuple(self._unplaced))

    def _read(self, link: Link) -> None:
        callback, chain, days = link.callback, link.chain, self._board.days
        latest = self._latest(link)
        if callback is None:
            if link.has_day:
                rep, day = self._board.room.id_of(link.host), date.fromordinal(link.ordinal)
                self._placements.append(Placement(chain.client.id, rep, day, latest, self._reasons.of_new(link)))
            return
        if link.fixed and link not in chain.aside:
            self._keep(chain, callback, latest, self._reasons.of_stored(link, latest))
            return
        if link.has_day or self._board.seats.sit_where_stored(link, days.start, len(days) - 1):
            rep, day = self._board.room.id_of(link.host), date.fromordinal(link.ordinal)
            self._stored(chain, callback, rep, day, latest, self._reasons.of_stored(link, latest))
        elif callback.day > days.day(self._board.until):
            self._keep(chain, callback, latest, PLANNED_ALREADY)
        else:
            place = days.at_or_before(callback.day.toordinal())
            self._unplaced.append(
                Unplaced(
                    chain.client.id,
                    chain.client.rep,
                    latest,
                    self._reasons.of_stored(link, latest),
                    callback.id,
                    self._reasons.first_free(chain, place),
                )
            )

    def _report(self, wish: Wish) -> None:
        chain, link = wish.chain, wish.link
        is_late = link.previous is None and chain.urgent
        self._unplaced.append(
            Unplaced(
                chain.client.id,
                chain.client.rep,
                self._latest(link) if is_late else self._board.days.day(wish.last),
                self._reasons.of_unplaced(wish),
                link.callback.id if link.callback is not None else None,
                self._reasons.first_free(chain, wish.last),
            )
        )

    def _keep(self, chain: Chain, callback: OpenCallback, latest: date | None, reason: Phrase) -> None:
        rep = chain.client.rep if callback.rep is None else callback.rep
        self._stored(chain, callback, rep, callback.day, latest, reason)

    def _stored(
        self, chain: Chain, callback: OpenCallback, rep: int | None, day: date, latest: date | None, reason: Phrase
    ) -> None:
        was_with = chain.client.rep if callback.rep is None else callback.rep
        self._placements.append(
            Placement(chain.client.id, rep, day, latest, reason, callback.id, callback.day, was_with)
        )

    def _latest(self, link: Link) -> date | None:
        """The last day that keeps the longest gap to the contact before."""
        chain, previous = link.chain, link.previous
        if previous is not None:
            return self._board.days.day(reach(previous, self._board.days)) if previous.has_day else None
        reached = chain.client.history.last_reached
        if reached is None:
            return None
        if chain.urgent:
            return latest_allowed(chain.client.rule, reached.day, self._calendar)
        return self._board.days.day(chain.last)
