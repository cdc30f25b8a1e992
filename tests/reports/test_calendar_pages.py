"""A month and a week on paper: one sheet each, every day with as many entries as fit and the number of the rest."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader

from desktop.domain.paper import Mark, PaperEntry
from desktop.language import Language, language_of
from desktop.reports.calendar_pages import month_document, week_document
from desktop.reports.document import A4, LETTER, Document, Paper, layout_pdf, page_image
from tests.reports import house

EN, ZH = language_of("en"), language_of("zh_CN")


def text_of(document: Document, paper: Paper | None = None) -> str:
    """The text of the one page, blanks made single."""
    layout = document.lay_out(paper or document.paper)
    [page] = PdfReader(io.BytesIO(layout_pdf(layout, document.title, "a")), strict=True).pages
    return " ".join(page.extract_text().split())


def test_a_month_lies_on_its_side_on_one_page() -> None:
    document = month_document(house.month_sheet(), EN)
    assert (document.paper.width, document.paper.height) == (A4.height, A4.width)
    page = text_of(document)
    assert "August 2026" in page
    assert all(name in page for name in ("Mon", "Sun", "周甲", "Page 1 of 1"))
    assert all(f" {number} " in page for number in range(1, 32))


@pytest.mark.parametrize("number", [1, 4, 5, 12, 40])
def test_a_day_shows_what_fits_and_tells_the_rest(number: int) -> None:
    page = text_of(month_document(house.month_sheet(d5=house.day(date(2026, 8, 5), number)), EN))
    shown = sum(f"Entry5x{place} " in page for place in range(number))
    assert shown >= min(number, 4)
    if shown < number:
        assert f"{number - shown} more" in page
    assert f"{number}/12" in page


@pytest.mark.parametrize("language", [EN, ZH])
def test_marks_have_words_and_special_days_their_names(language: Language) -> None:
    on = date(2026, 8, 5)
    sheet = house.month_sheet(
        d5=house.day(on, entries=house.every_mark()[:4]),
        d6=house.day(on.replace(day=6), working=False, holiday="中秋节"),
        d8=house.day(on.replace(day=8), 2, working=True, make_up=True),
        d12=house.day(on.replace(day=12), away=("吴乙",)),
        d13=house.day(on.replace(day=13), 13),
    )
    page = text_of(month_document(sheet, language))
    for said in ("休 中秋节", "班", "吴乙", "13/12", "09:05"):
        assert said in page
    for word in ("promised", "complaint", "renewal", "by cadence", "done"):
        assert language.tr(word) in page


def test_a_week_shows_five_days_and_the_weekend_only_when_it_has_something() -> None:
    assert "Sat" not in text_of(week_document(house.week_sheet(), EN))
    page = text_of(week_document(house.week_sheet(d21=house.day(date(2026, 11, 21), 1)), EN))
    assert "Sat" in page
    assert "Sun" not in page
    assert "Week 47" in page


def test_entries_of_a_week_have_their_reasons_as_long_as_all_find_room() -> None:
    few = text_of(week_document(house.week_sheet(d18=house.day(date(2026, 11, 18), 12)), EN))
    assert few.count("why") == 12
    many = text_of(week_document(house.week_sheet(d18=house.day(date(2026, 11, 18), 30)), EN))
    assert "why" not in many
    assert all(f"Entry18x{place}" in many for place in range(30))
    too_many = text_of(week_document(house.week_sheet(d18=house.day(date(2026, 11, 18), 90)), EN))
    assert " more " in too_many


@pytest.mark.parametrize("paper", [A4, LETTER.turned, Paper(148, 105).roomy])
def test_any_text_and_paper_gives_one_page_within_the_margins(paper: Paper) -> None:
    entries = tuple(PaperEntry(text, Mark.OVERDUE, about=text) for text in house.HOSTILE)
    full = house.day(date(2026, 8, 5), entries=entries, away=house.HOSTILE[-2:])
    for document in (
        month_document(house.month_sheet(d5=full), ZH),
        week_document(house.week_sheet(d18=full), ZH),
    ):
        layout = document.lay_out(paper)
        assert layout.pages == 1
        image = page_image(layout, 0, 30)
        edge = round(image.width() * (paper.left - 1) / paper.width)
        white = [image.pixel(x, y) == 0xFFFFFFFF for x in range(edge) for y in range(image.height())]
        assert all(white)
        white = [
            image.pixel(x, y) == 0xFFFFFFFF
            for x in range(image.width() - edge, image.width())
            for y in range(image.height())
        ]
        assert all(white)


def test_a_year_whose_holidays_are_not_known_says_what_is_assumed() -> None:
    sheet = house.month_sheet(d5=house.day(date(2026, 8, 5), assumed=True))
    assert "Monday to Friday is assumed" in text_of(month_document(sheet, EN))
