"""What is done with chosen clients beyond calling them: hand them over, see who came through whom, win or lose a prospect.

Declared once for the menu and the command search of a page, for the menu of a row, and for the menu of the card.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.links import site_url
from desktop.domain.records import Client
from desktop.ui.commands import Command
from desktop.ui.icons import icon
from desktop.ui.opening_links import copy_text, open_link
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def client_commands(
    workspace: Workspace, chosen: Callable[[], Sequence[Client]], window: Callable[[], QWidget]
) -> list[Command]:
    """The commands for the clients that are chosen when one is run; each window is loaded when it is first opened."""

    def hand_over() -> None:
        from desktop.ui.handover.dialog import hand_over

        hand_over(workspace, chosen(), window())

    def show_sheet() -> None:
        from desktop.ui.handover.printing import preview_sheet

        preview_sheet(workspace, chosen(), window())

    def print_cards() -> None:
        from desktop.ui.client_printing import preview_cards

        preview_cards(workspace, chosen(), window())

    def show_referrals() -> None:
        from desktop.ui.referrals.dialog import ReferralDialog

        ReferralDialog(workspace, next(iter(chosen()), None), window()).open()

    def win() -> None:
        from desktop.ui.prospects.forms import conversion_dialog

        conversion_dialog(workspace, chosen()[0], window()).open()

    def lose() -> None:
        from desktop.ui.prospects.forms import loss_dialog

        loss_dialog(workspace, chosen()[0], window()).open()

    def lapse() -> None:
        from desktop.ui.card.lapse_dialogs import lapse_dialog

        lapse_dialog(workspace, chosen()[0], window()).open()

    def win_back() -> None:
        from desktop.ui.card.lapse_dialogs import comeback_dialog

        comeback_dialog(workspace, chosen()[0], window()).open()

    def merge() -> None:
        from desktop.ui.merging.dialog import merge_clients

        merge_clients(workspace, chosen(), window())

    def ask() -> None:
        from desktop.ui.satisfaction.start_dialog import start_round

        start_round(workspace, chosen(), window())

    def compare() -> None:
        workspace.comparison_requested.emit([client.id for client in chosen()])

    def open_site() -> None:
        open_link(workspace, site_url(chosen()[0].website))

    def copy_address() -> None:
        copy_text(workspace, chosen()[0].address)

    def has_site() -> bool:
        clients = chosen()
        return len(clients) == 1 and bool(site_url(clients[0].website))

    def has_address() -> bool:
        clients = chosen()
        return len(clients) == 1 and bool(clients[0].address)

    def has_several() -> bool:
        return len(chosen()) > 1

    def has_some() -> bool:
        return bool(chosen())

    def is_prospect() -> bool:
        clients = chosen()
        return len(clients) == 1 and clients[0].stage == "prospect"

    def runs() -> bool:
        clients = chosen()
        return len(clients) == 1 and clients[0].stage == "active"

    def stands_still() -> bool:
        clients = chosen()
        return len(clients) == 1 and clients[0].stage in ("lapsed", "closed")

    return [
        Command("clients_won", tr("Becomes a client…"), win, "", "badge-check", "client", is_prospect),
        Command("clients_lost", tr("Give the prospect up…"), lose, "", "circle-x", "client", is_prospect),
        Command("clients_lapsed", tr("Note a lapse…"), lapse, "", "circle-x", "client", runs),
        Command("clients_won_back", tr("Won back…"), win_back, "", "repeat", "client", stands_still),
        Command("clients_hand_over", tr("Hand over to another rep…"), hand_over, "", "phone-forwarded", "client", has_some),
        Command("clients_handover_sheet", tr("Hand-over sheet…"), show_sheet, "", "printer", "client", has_some),
        Command("clients_print", tr("&Print client card…"), print_cards, "Ctrl+P", "printer", "client", has_some),
        Command("clients_merge", tr("Merge…"), merge, "", "git-merge", "client", has_several),
        Command("clients_compare", tr("Effect side by side"), compare, "", "layers", "client", has_several),
        Command("clients_survey", tr("Ask how satisfied they are…"), ask, "", "smile", "client", has_some),
        Command("clients_site", tr("Open the website"), open_site, "", "arrow-right", "client", has_site),
        Command("clients_address", tr("Copy the address"), copy_address, "", "copy", "client", has_address),
        Command("clients_referrals", tr("Who recommended whom…"), show_referrals, "", "users", "client"),
    ]  # fmt: skip


def rounds_command(workspace: Workspace, window: Callable[[], QWidget]) -> Command:
    """The satisfaction rounds; it needs no client."""

    def show_rounds() -> None:
        from desktop.ui.satisfaction.rounds_dialog import RoundsDialog

        RoundsDialog(workspace, window()).show()  # not modal: the call form opens beside it

    return Command("clients_rounds", tr("Satisfaction rounds…"), show_rounds, "", "smile", "client")


def sources_command(workspace: Workspace, window: Callable[[], QWidget]) -> Command:
    """What each source brought; it needs no client."""

    def show_sources() -> None:
        from desktop.ui.prospects.sources_dialog import SourcesDialog

        SourcesDialog(workspace, window()).open()

    return Command("clients_sources", tr("What each source brought…"), show_sources, "", "trending-up", "client")


def duplicates_command(workspace: Workspace, window: Callable[[], QWidget]) -> Command:
    """All clients that may be there twice; it needs no client."""

    def find() -> None:
        from desktop.ui.merging.duplicates_dialog import find_duplicates

        find_duplicates(workspace, window())

    return Command("clients_duplicates", tr("Find duplicates and merge them…"), find, "", "copy", "client")


def add_to_menu(menu: QMenu, commands: Sequence[Command]) -> None:
    """Put those commands that can be run now into a menu."""
    for command in commands:
        if command.enabled():
            menu.addAction(icon(command.icon), command.text, command.run)
