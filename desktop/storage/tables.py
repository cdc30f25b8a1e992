"""The tables of one database: peewee models made from the records when a store is opened.

There is no second list of columns. A field that a record declares is a column here; kinds say which (``columns``).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from graphlib import TopologicalSorter
from typing import Any

import peewee

from desktop.domain.effect import measures
from desktop.domain.fields import Field
from desktop.domain.kinds import Reference
from desktop.domain.record import Record
from desktop.domain.records import BY_TABLE, RECORDS, Call
from desktop.storage.columns import STAMPS, column_of, stamp_column

FURTHER_INDEXES: dict[str, tuple[tuple[str, ...], ...]] = {
    "callback": (("state", "due_on"),),
    "call": (("client", "started_at", "trashed_at", "outcome", "satisfaction"), ("started_at",)),
}
"""Indexes beside those of unique fields and references, for the questions that every page asks.

How hundreds of thousands of calls stand with the cadence is answered from the index of calls alone, without their texts.
"""

IDLE_DAYS = "daily_figures_idle"
"""The index of the few days on which nothing was spent: a month of them is a lapse (product §3.5)."""

MARKS_IN_CALLS = "call_marks"
"""The index of the marks that were given in calls, so that no call has to be read for them (product §3.8)."""

MEASURES: tuple[str, ...] = tuple(field.name for field in measures())
"""The columns of the daily figures."""


def references(record: type[Record]) -> dict[str, str]:
    """The fields of a record that hold another record's id, with that record's table."""
    return {field.name: field.kind.to for field in record.catalogue() if isinstance(field.kind, Reference)}


def in_order() -> list[type[Record]]:
    """The records so that what is referred to comes first; a record that refers to its own kind doesn't matter here."""
    graph = {record.table: set(references(record).values()) - {record.table} for record in RECORDS}
    return [BY_TABLE[table] for table in TopologicalSorter(graph).static_order()]


class Tables:
    """The models of one database."""

    def __init__(self, database: Any) -> None:
        self._database = database
        self._of: dict[str, Any] = {}
        for record in in_order():
            self._of[record.table] = self._record_model(record)
        self.own = self._own_models()

    def __getitem__(self, record: type[Record]) -> Any:
        """The model of a record."""
        return self._of[record.table]

    def __iter__(self) -> Iterator[Any]:
        """Every model, in the order in which a new database needs them."""
        yield from self._of.values()
        yield from self.own.values()

    def columns(self) -> dict[str, list[str]]:
        """The names of the columns of every table."""
        return {model._meta.table_name: list(model._meta.columns) for model in self}

    def _model(self, table: str, fields: dict[str, Any], **options: Any) -> Any:
        meta = type(
            "Meta", (), {"database": self._database, "table_name": table, "legacy_table_names": False, **options}
        )
        return type(table.title().replace("_", ""), (peewee.Model,), {"Meta": meta, **fields})

    def _record_model(self, record: type[Record]) -> Any:
        defaults = {entry.name: entry.default for entry in dataclasses.fields(record)}
        fields: dict[str, Any] = {
            "id": peewee.IntegerField(primary_key=True),
            "revision": peewee.IntegerField(constraints=[peewee.SQL("DEFAULT 0")]),
        }
        fields |= {stamp: stamp_column().column(null=True) for stamp in STAMPS}
        fields |= {field.name: self._column(field, defaults[field.name], record) for field in record.catalogue()}
        model = self._model(record.table, fields)
        for field in record.catalogue():
            if field.unique:
                model.add_index(self._unique_when_present(model, field.name))
        if record is Call:
            given = model.satisfaction.is_null(False) & model.trashed_at.is_null()
            marks = (model.started_at, model.client, model.satisfaction)
            model.add_index(model.index(*marks, where=given, name=MARKS_IN_CALLS))
        for names in FURTHER_INDEXES.get(record.table, ()):
            columns = [model._meta.columns[name] for name in names]
            model.add_index(model.index(*columns, name=f"{record.table}_{'_'.join(names)}"))
        return model

    def _column(self, field: Field, default: object, record: type[Record]) -> Any:
        column = column_of(field)
        if isinstance(field.kind, Reference):
            target: Any = "self" if field.kind.to == record.table else self._of[field.kind.to]
            return peewee.ForeignKeyField(target, column_name=field.name, null=True, backref="+")
        about: dict[str, Any] = {"null": column.nullable}
        if not column.nullable:
            # A default in the database itself, so that the column can be added to a table that has rows.
            stored = column.to_stored(default) if column.to_stored else default
            about["constraints"] = [peewee.SQL(f"DEFAULT {_literal(stored)}")]
        return column.column(**about)

    @staticmethod
    def _unique_when_present(model: Any, name: str) -> Any:
        """No two records have the same value, unless it is blank or one of them lies in the trash."""
        column, trashed_at = model._meta.columns[name], model._meta.columns["trashed_at"]
        where = (column != "") & trashed_at.is_null()
        return model.index(column, unique=True, where=where, name=f"{model._meta.table_name}_{name}_unique")

    def _own_models(self) -> dict[str, Any]:
        """The tables that aren't records: identity, numbers given out, the change log, drafts and the figures."""
        models = [
            self._model("schema_state", {"id": _key(), "version": _whole(), "fingerprint": _text()}),
            self._model("identity", {"id": _key(), "word": _text()}),
            self._model("sequence", {"name": _text(primary_key=True), "last": _whole()}),
            self._model(
                "batch",
                {
                    "number": _key(), "title": _text(), "at": peewee.DateTimeField(), "by": _whole(null=True),
                    "origin": _text(), "records": _whole(), "figures": _whole(),
                    "undone_at": peewee.DateTimeField(null=True), "undoes": _whole(null=True),
                },
            ),
            self._model(
                "change_log",
                {
                    "batch": _whole(), "line": _whole(), "table": _text(), "record": _whole(), "field": _text(),
                    "before": _text(), "after": _text(),
                },
                primary_key=peewee.CompositeKey("batch", "line"),
                indexes=((("table", "record"), False),),
                without_rowid=_on_file(self._database),
            ),
            self._model("draft", {"key": _text(primary_key=True), "text": _text(), "at": peewee.DateTimeField()}),
            *self._figure_models(),
        ]  # fmt: skip
        return {model._meta.table_name: model for model in models}

    def _figure_models(self) -> list[Any]:
        # Without a rowid the rows lie in the order of their key: smaller, and a client's days are neighbours.
        clustered = {"without_rowid": _on_file(self._database)}
        sums = {
            name: peewee.BigIntegerField() for measure in MONTH_SUMS for name in (f"{measure}_sum", f"{measure}_days")
        }
        days = self._model(
            "daily_figures",
            {"client": _whole(), "day": _whole(), **_values(), "typed": _bits(), "source": _large(), "batch": _whole()},
            primary_key=peewee.CompositeKey("client", "day"),
            **clustered,
        )
        days.add_index(days.index(days.client, days.day, where=days.spend == 0, name=IDLE_DAYS))
        return [
            self._model("figure_source", {"bit": _key(), "name": _text(unique=True)}),
            days,
            self._model(
                "figures_kept",
                {"batch": _whole(), "side": _whole(), "client": _whole(), "day": _whole(), **_values(),
                 "typed": _bits(), "source": _large(), "origin": _whole()},
                primary_key=peewee.CompositeKey("batch", "side", "client", "day"), **clustered,
            ),
            self._model(
                "figures_span",
                {"batch": _whole(), "client": _whole(), "first": _whole(), "last": _whole()},
                primary_key=peewee.CompositeKey("batch", "client"), **clustered,
            ),
            self._model(
                "monthly_figures",
                {"month": _whole(), "client": _whole(), "days": _whole(), **sums},
                primary_key=peewee.CompositeKey("month", "client"), **clustered,
            ),
        ]  # fmt: skip


MONTH_SUMS: tuple[str, ...] = (*MEASURES, "inquiries")
"""What the roll-up of a month holds: sum and days of each figure; of a rate the sum weighted by visits, and the visits."""


def _values() -> dict[str, Any]:
    return {field.name: column_of(field).column(null=True) for field in measures()}


def _key() -> Any:
    return peewee.IntegerField(primary_key=True)


def _whole(**about: Any) -> Any:
    return peewee.IntegerField(**about)


def _bits() -> Any:
    """A bit for each of ``MEASURES``, in their order: which figures of the day were typed, not imported."""
    return _whole(constraints=[peewee.SQL("DEFAULT 0")])


def _large() -> Any:
    return peewee.BigIntegerField()


def _text(**about: Any) -> Any:
    return peewee.TextField(**about)


def _on_file(database: Any) -> bool:
    return isinstance(database, peewee.SqliteDatabase)


def _literal(stored: object) -> str:
    if isinstance(stored, bool):
        return "TRUE" if stored else "FALSE"
    return "'" + str(stored).replace("'", "''") + "'"
