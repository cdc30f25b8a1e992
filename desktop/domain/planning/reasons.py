"""Why a callback lies where it does, and why one has no place, in words."""

from __future__ import annotations

from datetime import date

from desktop.domain.cadence import cadence_day
from desktop.domain.phrase import Phrase
from desktop.domain.planning.board import Board
from desktop.domain.planning.chain import Chain, Link, Wish
from desktop.domain.planning.room import NOBODY, members
from desktop.domain.workdays import WorkCalendar

NOT_TO_MOVE = Phrase("Agreed or set by a person, so it stays")
PLANNED_ALREADY = Phrase("Planned already")
NEVER_REACHED = Phrase("Nobody was reached yet")
NO_REP = Phrase("No rep looks after the client")


class Reasons:
    """Words for what was planned; those that many callbacks share are made once."""

    def __init__(self, board: Board, calendar: WorkCalendar) -> None:
        self._board = board
        self._calendar = calendar
        self._counted: dict[tuple[int, int], Phrase] = {}

    def of_new(self, link: Link) -> Phrase:
        """Why there is a new callback on this day."""
        chain, previous = link.chain, link.previous
        if previous is not None:
            return self._after_callback(previous.ordinal, link.ordinal)
        history = chain.client.history
        if chain.pressing and history.misses and chain.wanted == chain.first:
            return Phrase("Retry after no answer on {day}", day=history.misses[-1].day)
        if history.last_reached is None:
            return NEVER_REACHED
        last = history.last_reached.day
        if chain.urgent:
            return Phrase("Was due on {day}", day=cadence_day(chain.client.rule, last, self._calendar))
        return Phrase("%n day(s) after the call of {day}", n=link.ordinal - last.toordinal(), day=last)

    def of_stored(self, link: Link, latest: date | None) -> Phrase:
        """Why a stored callback stays, moves or goes to another rep."""
        assert link.callback is not None
        stored = link.callback.day
        if link.fixed:
            if not link.callback.fixed and stored.toordinal() < self._board.today:
                return Phrase("Overdue since {day}", day=stored)
            return NOT_TO_MOVE if link.callback.fixed else PLANNED_ALREADY
        room, maker = self._board.room, self._board.seats.maker(link)
        if maker == room.unowned:
            return NO_REP
        if link.callback.rep is not None and link.callback.rep not in room.number:
            return Phrase("The rep of the callback isn't there any more")
        if link.ordinal == stored.toordinal() and link.host == maker:
            return PLANNED_ALREADY
        place = self._board.days.place(stored.toordinal())
        if place is None:
            return Phrase("{day} is a day off", day=stored)
        if room.hosts[maker][place] != maker:
            return Phrase("{rep} is away on {day}", rep=room.desks[maker].name, day=stored)
        if room.desks[maker].a_day <= 0:
            return Phrase("{rep} takes no callbacks", rep=room.desks[maker].name)
        if latest is not None and stored > latest:
            return Phrase("{day} is later than the longest gap allows", day=stored)
        return Phrase("{day} is full", day=stored)

    def of_unplaced(self, wish: Wish) -> Phrase:
        """Why no day between the first and the last had room."""
        board, desk = self._board, wish.chain.desk
        if desk == board.room.unowned:
            return NO_REP
        rep = board.room.desks[desk]
        hosts = [board.room.hosts[desk][place] for place in range(wish.first, wish.last + 1)]
        own = [place for place, host in enumerate(hosts, wish.first) if host == desk]
        others = sorted({host for host in hosts if host not in (desk, NOBODY)})
        if rep.a_day <= 0 and not others:
            return Phrase("{rep} takes no callbacks", rep=rep.name)
        if own and len(own) == len(hosts):
            return _full(board.days.day(own[0]), board.days.day(own[-1]))
        if others:
            stand_in = board.room.desks[others[0]].name
            if not own:
                return Phrase("{rep} is away, and {stand_in} is full", rep=rep.name, stand_in=stand_in)
            return Phrase("{rep} is full or away, and {stand_in} is full", rep=rep.name, stand_in=stand_in)
        first, last = board.days.day(wish.first), board.days.day(max(wish.last, wish.first))
        if own:
            return Phrase("{rep} is full or away from {first} to {last}", rep=rep.name, first=first, last=last)
        if first == last:
            return Phrase("{rep} is away on {day}", rep=rep.name, day=first)
        return Phrase("{rep} is away from {first} to {last}", rep=rep.name, first=first, last=last)

    def first_free(self, chain: Chain, after: int) -> date | None:
        """The first day after a place on which there is room."""
        free = self._board.seats.open_days(chain, after + 1, len(self._board.days) - 1)
        return self._board.days.day(next(members(free))) if free else None

    def _after_callback(self, before: int, ordinal: int) -> Phrase:
        known = self._counted.get((before, ordinal))
        if known is None:
            known = Phrase("%n day(s) after the callback of {day}", n=ordinal - before, day=date.fromordinal(before))
            self._counted[before, ordinal] = known
        return known


def _full(first: date, last: date) -> Phrase:
    if first == last:
        return Phrase("{day} is full", day=first)
    return Phrase("{first} to {last} are full", first=first, last=last)
