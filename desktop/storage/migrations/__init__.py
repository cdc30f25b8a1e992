"""How a database of an earlier version becomes one of this version.

Version 1 is the first schema. A step is a module ``m0002_what_it_does.py`` with ``upgrade(engine)``, which takes a
database from version 1 to 2, and so on; it is listed in ``STEPS`` and never changed after a release.

A new table, column or index needs no step: what the records declare and the database lacks is added when the database
is opened (``schema.prepare``), before the steps run. A step is for everything else: values that change or move to
another column, and columns that go.

A small runner of our own instead of peewee's: that one has no lock, so several desks starting at once would upgrade
one server together, and it finds its scripts by path, which a frozen program doesn't have.
"""

from __future__ import annotations

from collections.abc import Callable

from desktop.storage.engines import Engine
from desktop.storage.migrations import m0002_absences_and_outcomes

Step = Callable[[Engine], None]

STEPS: tuple[Step, ...] = (m0002_absences_and_outcomes.upgrade,)
"""The steps in order; the first leads from version 1 to version 2."""
