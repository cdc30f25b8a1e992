"""The records in a database: a file of the user's own, or a server that several desks share (product §4, §8)."""

from __future__ import annotations

import sys

# peewee loads the server's driver whenever it is installed, which triples its own loading time. A window on a file
# database shouldn't wait for it; ``engines`` loads the driver when a server is really asked for.
if "peewee" not in sys.modules and "psycopg" not in sys.modules:
    sys.modules["psycopg"] = None  # type: ignore[assignment]
    try:
        import peewee  # noqa: F401
    finally:
        del sys.modules["psycopg"]
