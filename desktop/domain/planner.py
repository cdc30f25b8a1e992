"""Lays a team's cadence callbacks out on working days: who calls whom when, and what has no room (product §3.2).

A client's callbacks form a *chain*: the next one is counted from the last call that reached somebody, each further one
from the one before it, as if that reached somebody. A day is *legal* for a callback when it is worked, the rep is
there and has room, or else the stand-in, and the longest gap to the one before is kept. When no working day lies within
the longest gap, the first one after it is legal.

* A new callback wants the day of the rule's usual gap, else a later legal one, else an earlier one.
* Stored callbacks that are legal stay where they are, whoever put them there. One that isn't moves to the nearest legal
  day. When it lies half a usual gap or more beyond the longest gap, it is left alone, and a new one bridges the gap.
  One too many is left alone.
* Fixed callbacks (promised, complaint, renewal, summary) never move. They take room, and count as contact on their day.
* An overdue callback stays where it is until a person deals with it; it takes room today, and counts as contact then.
* A client whose longest gap is broken already, or who was never reached, has no legal day. It gets the earliest
  day with room, the one who has waited longest first. So does a retry after no answer. When a callback is stored for
  such a client that lies half a usual gap or more after that, one more is planned before it, room permitting.
* What has no legal day left is reported, never dropped or put later; the chain of the client ends there.

What is guaranteed:

* *Nobody exceeds the capacity* by what is planned here. Fixed, overdue and surplus callbacks may by themselves.
* *Next callbacks are exact.* If the next callbacks of all clients who still have a legal day can be laid out so that
  all longest gaps are kept, they are; if not, the largest possible number is, those with the earliest last day first,
  then key clients. Callbacks stored for later, and clients who are late anyway, give way to them.
* *Later callbacks are not exact.* They are placed by their last day. One without room looks for a seat by moving others
  within their gaps (each client once), by leaving out a new callback its client can do without, and by moving the one
  before it to a later day. What would take more than one of these at once can be missed, so a report about a later
  callback may be avoidable. Among the next callbacks none is.
* *A plan that was applied is not changed by planning again*, and a moved or done callback changes its own client's
  chain, and others only where capacity forces them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.domain.cadence import MISSES_UNTIL_UNREACHABLE
from desktop.domain.planning.answer import Answer
from desktop.domain.planning.board import Board
from desktop.domain.planning.chain import Wish
from desktop.domain.planning.later_callbacks import LaterCallbacks
from desktop.domain.planning.next_callbacks import NextCallbacks
from desktop.domain.planning.settling import carried_out, since_stored
from desktop.domain.planning.values import (
    DEFAULT_CAPACITY,
    Away,
    CadenceClient,
    Desk,
    OpenCallback,
    Placement,
    Plan,
    Unplaced,
)
from desktop.domain.workdays import WorkCalendar

__all__ = [
    "DEFAULT_CAPACITY",
    "Away",
    "CadenceClient",
    "Desk",
    "OpenCallback",
    "Placement",
    "Plan",
    "Unplaced",
    "plan_callbacks",
]

_ROUNDS = 5
"""Rounds until a plan has settled, at most. One is usual, two are rare. One small team in about ten thousand that has far
too much to do swings between two plans that are equally short of room; it gets the last of them."""


def plan_callbacks(
    clients: Sequence[CadenceClient],
    desks: Sequence[Desk],
    calendar: WorkCalendar,
    today: date,
    until: date,
    misses_until_unreachable: int = MISSES_UNTIL_UNREACHABLE,
) -> Plan:
    """Plan all callbacks that are wanted from today until a day; see the top of this module.

    ``clients`` are those that are served, with their calls until today and all their open callbacks; ``desks`` all
    reps who make calls, those without clients too, as they may stand in.

    The last callback to find its day may have made room for one before it, so the plan is laid out again with itself
    for stored until nothing changes: what is applied is then not changed by planning again.
    """
    plan = _laid_out(clients, desks, calendar, today, until, misses_until_unreachable)
    for _ in range(_ROUNDS):
        again = _laid_out(carried_out(clients, plan), desks, calendar, today, until, misses_until_unreachable)
        if not (again.new or again.moved):
            break
        plan = since_stored(clients, plan, again)
        if not (plan.new or plan.moved):  # two plans are equally good, and one of them is what is stored
            break
    return plan


def _laid_out(
    clients: Sequence[CadenceClient],
    desks: Sequence[Desk],
    calendar: WorkCalendar,
    today: date,
    until: date,
    misses_until_unreachable: int,
) -> Plan:
    board = Board(clients, desks, calendar, today, until, misses_until_unreachable)
    next_callbacks, later = NextCallbacks(board), LaterCallbacks(board)
    next_callbacks.place()
    later.place(board.chains.values())
    _once_more(board, later)
    later.place(next_callbacks.squeeze_in())
    return Answer(board, calendar).plan()


def _once_more(board: Board, later: LaterCallbacks) -> None:
    """Try again what found no room until nothing changes: what came after it may have made room."""
    before: dict[int, Wish] = {}
    while board.unplaced and _where(before) != _where(board.unplaced):
        before, board.unplaced = board.unplaced, {}
        board.gentle.forget()
        for wish in sorted(before.values(), key=lambda wish: wish.urgency):
            if wish.chain.settled is not None:
                continue
            if board.seat(wish):
                wish.chain.settled = wish.link
            else:
                board.give_up(wish)
        later.place([wish.chain for wish in before.values()])


def _where(wishes: dict[int, Wish]) -> dict[int, int]:
    return {client: wish.first for client, wish in wishes.items()}
