"""Which column of a foreign roster holds which field: by header in both languages, or as a person confirmed before."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from desktop.domain.errors import UserError
from desktop.domain.exchange import ColumnMapping
from desktop.domain.fields import Field, field_of
from desktop.domain.kinds import folded
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import (
    Callback,
    Client,
    Contact,
    KeywordSnapshot,
    Payment,
    SatisfactionAnswer,
    ServicePeriod,
)
from desktop.excel.cells import LANGUAGES
from desktop.excel.grid import Cell, cell_text
from desktop.excel.layout import ColumnHeader, Table, header_key
from desktop.language.catalogue import translated

NOT_TAKEN: Final = "-"
"""What a remembered mapping says of a column that a person left out."""


@dataclass(frozen=True, slots=True)
class Target:
    """The field that a column's cells go to."""

    record: type[Record]
    field: Field

    @property
    def key(self) -> str:
        """``client.name``."""
        return f"{self.record.table}.{self.field.name}"

    @property
    def label(self) -> Phrase:
        """What the review calls it."""
        return Phrase("{record}: {field}", record=Phrase(self.record.label), field=Phrase(self.field.label))


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column and its target, or the reason why it is not taken."""

    header: ColumnHeader
    target: Target | None = None
    reason: Phrase | str = ""


# Fields of other records that a client's row may hold; of the client and the contact every field may be there.
_ELSEWHERE: Final[tuple[tuple[type[Record], tuple[str, ...]], ...]] = (
    (ServicePeriod, ("starts_on", "ends_on", "amount")),
    (Payment, ("paid_on", "amount")),
    (KeywordSnapshot, ("number",)),
    (SatisfactionAnswer, ("score",)),
    (Callback, ("due_on",)),
)
_NOT_HERE: Final = frozenset({"client", "logo"})

# Words for a column that are no field's label: what agencies write above their own lists.
_MORE_WORDS: Final[Mapping[tuple[type[Record], str], tuple[str, ...]]] = {
    (Client, "name"): (
        "公司名",
        "单位名称",
        "客户名",
        "客户",
        "单位",
        "customer",
        "customer name",
        "organisation",
        "organization",
    ),
    (Client, "username"): ("用户名", "推广用户名", "账号", "帐号", "user", "account id"),
    (Client, "level"): ("等级", "客户等级", "重要程度"),
    (Client, "owner"): ("客户经理", "所属客服", "责任客服", "维护人", "account owner"),
    (Client, "industry"): ("行业",),
    (Client, "business_scope"): ("经营范围", "经营项目", "scope"),
    (Client, "sales_region"): ("销售区域", "销售地区", "区域"),
    (Client, "website"): ("网站", "官网", "公司网址", "web site", "homepage"),
    (Client, "address"): ("地址",),
    (Client, "notes"): ("备注",),
    (Client, "tags"): ("标签",),
    (Contact, "name"): ("主要联系人", "联系人姓名", "contact name"),
    (Contact, "role"): ("联系人职务", "job title"),
    (Contact, "phone"): ("电话", "公司电话", "办公电话"),
    (Contact, "mobile"): ("手机", "mobile phone"),
    (Contact, "fax"): ("传真",),
    (Contact, "email"): ("e-mail address",),
    (ServicePeriod, "starts_on"): ("服务开始日期", "合同开始", "contract start"),
    (ServicePeriod, "ends_on"): ("到期日", "到期", "服务到期日", "合同到期", "expiry date", "expiry"),
    (Payment, "paid_on"): ("充值时间", "续费时间"),
    (KeywordSnapshot, "number"): (
        "关键字数量",
        "关键词数量",
        "关键词数",
        "关键字数",
        "number of keywords",
        "keyword count",
    ),
    (SatisfactionAnswer, "score"): ("满意度", "客户满意度", "csat", "satisfaction score"),
    (Callback, "due_on"): ("下次回访", "下次回访日期", "下次回访时间", "next call", "next callback", "next contact"),
}
_NOT_MEANT: Final = {"callback.due_on": frozenset({"回访日期"})}  # may as well be the day of the last call
_ROW_NUMBERS: Final = frozenset(map(header_key, ("序号", "行号", "no", "no.", "nr", "#", "s/n", "number", "row")))
_LAST_CALLS: Final = frozenset(
    map(
        header_key,
        ("上次回访", "最近回访", "最后回访", "上次回访日期", "上次回访时间", "最近回访日期", "最后联系", "last call", "last callback",
         "last contact", "last contacted", "last called", "回访日期"),
    )
)  # fmt: skip
_OWNER_OR_CONTACT: Final = frozenset(map(header_key, ("负责人",)))


@cache
def targets() -> Mapping[str, Target]:
    """Every field that a column can be mapped to, by key, in the order in which they are offered."""
    found: list[Target] = [
        Target(record, entry)
        for record in (Client, Contact)
        for entry in record.catalogue()
        if entry.in_excel and entry.name not in _NOT_HERE
    ]
    found += [Target(record, field_of(record, name)) for record, names in _ELSEWHERE for name in names]
    return {target.key: target for target in found}


@cache
def _meanings() -> Mapping[str, tuple[Target, ...]]:
    """Header → what it may mean; a word that is a field's own alias comes before one that is only its label."""
    found: defaultdict[str, list[Target]] = defaultdict(list)
    for key, target in targets().items():
        for word in _words(target):
            title = header_key(word)
            if title not in _NOT_MEANT.get(key, ()) and target not in found[title]:
                found[title].append(target)
    return {title: tuple(meant) for title, meant in found.items() if title}


def _words(target: Target) -> Iterable[str]:
    entry = target.field
    yield entry.label
    for language in LANGUAGES:
        if word := translated(language, entry.label):
            yield word
    yield from entry.aliases
    yield from _MORE_WORDS.get((target.record, entry.name), ())


@cache
def known_headers() -> Mapping[str, str]:
    """Every header that is known → what it means, for finding the header row of a sheet."""
    known = {title: meant[0].key for title, meant in _meanings().items()}
    known.update((title, "row number") for title in _ROW_NUMBERS)
    known.update((title, "last call") for title in _LAST_CALLS)
    return known


def map_columns(
    table: Table, *, remembered: ColumnMapping | None = None, reps: Collection[str] = ()
) -> tuple[MappedColumn, ...]:
    """What each column of a table means; ``reps`` are the names of the reps that are known.

    A mapping that a person confirmed for files with this header goes before every rule.
    """
    if remembered is not None:
        return _as_remembered(table.columns, remembered)
    meant = {column: _candidates(column) for column in table.columns}
    taken: dict[str, ColumnHeader] = {}
    found: dict[ColumnHeader, MappedColumn] = {}
    # What can mean one thing only is placed first: beside “Company”, “Name” is the contact's.
    for column in sorted(table.columns, key=lambda column: (len(meant[column]) > 1, column.index)):
        free = [target for target in meant[column] if target.key not in taken]
        if free:
            taken[free[0].key] = column
            found[column] = MappedColumn(column, free[0])
        else:
            found[column] = MappedColumn(column, None, _why_not(column, meant[column], taken))
    _drop_unsure_owner(table, found, reps)
    _drop_half_payments(found)
    return tuple(found[column] for column in table.columns)


def _candidates(column: ColumnHeader) -> tuple[Target, ...]:
    for title in (column.key, column.bare_key):
        if title in _LAST_CALLS or title in _ROW_NUMBERS:
            return ()
        if meant := _meanings().get(title):
            return meant
    return ()


def _why_not(column: ColumnHeader, meant: Sequence[Target], taken: Mapping[str, ColumnHeader]) -> Phrase:
    if column.bare_key in _ROW_NUMBERS:
        return Phrase("It only counts the rows.")
    if column.bare_key in _LAST_CALLS:
        return Phrase("A call that took place is written down here when it is made; a day alone is no call.")
    if meant:
        other = taken[meant[0].key]
        return Phrase("The column “{other}” holds this already.", other=other.title)
    return Phrase("The header isn't known.")


def _drop_unsure_owner(table: Table, found: dict[ColumnHeader, MappedColumn], reps: Collection[str]) -> None:
    """负责人 is the rep where a contact stands beside it; alone it may be either, unless it holds names of reps."""
    if any(mapped.target is not None and mapped.target.key == "contact.name" for mapped in found.values()):
        return
    known = {folded(name) for name in reps}
    for column, mapped in found.items():
        if column.bare_key in _OWNER_OR_CONTACT and mapped.target is not None:
            names = {folded(cell_text(cell)) for cell in table.cells(column)} - {""}
            if not names <= known:
                found[column] = MappedColumn(
                    column, None, Phrase("It may be the rep or the contact; say which in the header.")
                )


def _drop_half_payments(found: dict[ColumnHeader, MappedColumn]) -> None:
    payment = {
        mapped.target.field.name: mapped
        for mapped in found.values()
        if mapped.target and mapped.target.record is Payment
    }
    if len(payment) == 1:
        (mapped,) = payment.values()
        found[mapped.header] = MappedColumn(mapped.header, None, Phrase("A payment needs both its day and its amount."))


# -- remembered mappings


def header_hash(titles: Iterable[str]) -> str:
    """What files with the same header have in common."""
    return hashlib.sha256("\n".join(header_key(title) for title in titles).encode()).hexdigest()


def remembered_mapping(table: Table, known: Iterable[ColumnMapping]) -> ColumnMapping | None:
    """The mapping that a person confirmed for this header, if there is one."""
    wanted = header_hash(column.title for column in table.columns)
    return next((mapping for mapping in known if mapping.header == wanted), None)


def to_remember(titles: Sequence[str], chosen: Mapping[str, str]) -> ColumnMapping:
    """The record of what a person confirmed: title → key of the target, or ``NOT_TAKEN``.

    Raises ``UserError`` when two columns are to go to the same field.
    """
    used: dict[str, str] = {}
    for title, key in chosen.items():
        if key != NOT_TAKEN and (other := used.setdefault(key, title)) != title:
            raise UserError(
                Phrase("“{one}” and “{other}” can't both be the same field.", one=other, other=title),
                Phrase("Leave one of them out."),
            )
    return ColumnMapping(
        header=header_hash(titles),
        titles="\n".join(titles),
        kind="roster",
        mapping=json.dumps(dict(chosen), ensure_ascii=False),
    )


def _as_remembered(columns: Sequence[ColumnHeader], remembered: ColumnMapping) -> tuple[MappedColumn, ...]:
    chosen: dict[str, str] = json.loads(remembered.mapping)
    mapped = []
    for column in columns:
        target = targets().get(chosen.get(column.title, NOT_TAKEN))
        reason = "" if target is not None else Phrase("It was left out before.")
        mapped.append(MappedColumn(column, target, reason))
    return tuple(mapped)


def is_blank(cell: Cell) -> bool:
    """Nothing stands in the cell, or only blanks."""
    return cell is None or (isinstance(cell, str) and not cell_text(cell))
