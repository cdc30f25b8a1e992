"""A list of keywords: how it stood, what moved, and what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.keyword_list import duplicates, movement, read_positions, snapshot_of, written_positions
from desktop.domain.records import Keyword

DAY = date(2026, 10, 31)
WORDS = [
    Keyword(id=1, word="电焊机", rank=3, quality=8, clicks=40, spend=120_00, inquiries=2),
    Keyword(id=2, word="Inverter  Welder", group="EN", rank=12, quality=4),
    Keyword(id=3, word="氩弧焊", rank=None),
    Keyword(id=4, word="切割机", rank=9),
]


def test_a_snapshot_counts_the_list_and_keeps_every_position():
    made = snapshot_of(7, WORDS, DAY)
    assert (made.number, made.first_five, made.first_page, made.median_rank) == (4, 1, 2, 9)
    assert (made.good, made.poor) == (1, 1)
    first, *_ = read_positions(made.positions)
    assert (first.word, first.rank, first.quality, first.clicks, first.spend, first.inquiries) == (
        "电焊机", 3, 8, 40, 120_00, 2,
    )  # fmt: skip


def test_without_any_rank_nothing_is_said_of_pages():
    made = snapshot_of(7, [Keyword(word="a"), Keyword(word="b")], DAY)
    assert (made.number, made.first_five, made.first_page, made.median_rank) == (2, None, None, None)
    assert snapshot_of(7, [], DAY).positions == ""


def test_what_moved_is_told_word_by_word():
    before = snapshot_of(7, [*WORDS, Keyword(word="gone")], DAY)
    electric, inverter, argon, cutter = WORDS
    now = [
        replace(electric, rank=1),
        replace(inverter, word="inverter welder", rank=15),
        replace(argon, rank=7),
        replace(cutter, rank=None),
        Keyword(word="激光切割"),
    ]
    moved = movement(now, before)
    assert {word: (each.move, each.steps) for word, each in moved.by_word.items()} == {
        "电焊机": ("up", 2),
        "inverter welder": ("down", -3),
        "氩弧焊": ("listed", None),
        "切割机": ("lost", None),
        "激光切割": ("new", None),
    }
    assert [position.word for position in moved.gone] == ["gone"]
    assert moved.count("up", "listed") == 2
    assert movement(now, replace(before, positions="")) is None, "numbers alone don't tell which word moved"


def test_the_same_word_twice_is_found_whatever_its_letters_look_like():
    twice = [*WORDS, Keyword(id=5, word="inverter welder ", group="Old")]
    (same,) = duplicates(twice).values()
    assert [keyword.id for keyword in same] == [2, 5]
    assert not duplicates(WORDS)


NUMBER = st.none() | st.integers(0, 10**6)
KEYWORDS = st.builds(
    Keyword, word=st.text(min_size=1).filter(lambda text: text.split()), group=st.text(), rank=NUMBER, quality=NUMBER,
    clicks=NUMBER, spend=NUMBER, impressions=NUMBER, inquiries=NUMBER,
)  # fmt: skip


@given(st.lists(KEYWORDS, max_size=8))
def test_what_a_snapshot_keeps_is_read_as_it_was(keywords):
    read = read_positions(written_positions(keywords))
    assert len(read) == len(keywords)
    for position, keyword in zip(read, keywords, strict=True):
        assert position.word == " ".join(keyword.word.split())
        assert (position.rank, position.spend) == (keyword.rank, keyword.spend)
