"""``huifang move``: everything copied into an empty database, and the proof that it arrived (product §8)."""

from __future__ import annotations

import argparse

from desktop.cli.table import table
from desktop.services.servers import move, table_words
from desktop.services.session import Session


def moved(arguments: argparse.Namespace, session: Session) -> object:
    """Copy to a server or a new file; what was copied from stays as it is."""
    proofs = move(session, arguments.to)
    if arguments.json:
        return {
            "tables": [
                {"table": proof.table, "rows": proof.there.rows, "checksum": proof.there.checksum} for proof in proofs
            ]
        }
    language = session.language
    tr = language.tr
    lines = [
        (language.say(table_words(proof.table)), language.integer(proof.there.rows), proof.there.checksum[:16])
        for proof in proofs
        if proof.there.rows
    ]
    rows = language.integer(sum(proof.there.rows for proof in proofs))
    said = tr("All {rows} rows arrived; each table was counted and compared by its checksum.", rows=rows)
    return "\n\n".join([table([tr("Table"), tr("Rows"), tr("Checksum")], lines), said])
