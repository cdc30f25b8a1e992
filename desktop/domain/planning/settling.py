"""A plan as if it were stored, and two plans in a row as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.planning.values import CadenceClient, OpenCallback, Placement, Plan


def carried_out(clients: Sequence[CadenceClient], plan: Plan) -> list[CadenceClient]:
    """The clients with the plan stored; new callbacks get negative ids, by their order in the plan."""
    placed: dict[int, dict[int, OpenCallback]] = {
        client.id: {callback.id: callback for callback in client.callbacks} for client in clients
    }
    for number, item in enumerate(plan.placements, 1):
        callbacks = placed[item.client]
        if item.callback is None:
            callbacks[-number] = OpenCallback(-number, item.day, rep=item.rep)
        elif item.is_moved:
            callbacks[item.callback] = replace(callbacks[item.callback], day=item.day, rep=item.rep)
    return [replace(client, callbacks=tuple(placed[client.id].values())) for client in clients]


def since_stored(clients: Sequence[CadenceClient], plan: Plan, again: Plan) -> Plan:
    """What ``again``, laid out on ``plan`` carried out, changes in what the clients really have stored.

    Why a callback lies where it does is told by the plan that put it there.
    """
    known = {callback.id: (client, callback) for client in clients for callback in client.callbacks}
    before = {item.callback or -number: item for number, item in enumerate(plan.placements, 1)}

    def told(item: Placement) -> Placement:
        if item.callback is None:
            return item
        number, earlier = item.callback, before.get(item.callback)
        if earlier is not None and (earlier.day, earlier.rep) == (item.day, item.rep):
            item = replace(item, reason=earlier.reason)
        if number < 0:
            return replace(item, callback=None, was=None, was_with=None)
        client, callback = known[number]
        return replace(item, was=callback.day, was_with=client.rep if callback.rep is None else callback.rep)

    return Plan(
        tuple(told(item) for item in again.placements),
        tuple(replace(item, callback=None) if (item.callback or 0) < 0 else item for item in again.unplaced),
    )
