"""The call sheet says what the model says, keeps a client's block whole, and takes any text."""

from __future__ import annotations

import io
import pickle
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from desktop.domain.contacting import OUTCOMES
from desktop.domain.errors import UserError
from desktop.domain.paper import CallSheet, Mark, Person
from desktop.language import Language, language_of
from desktop.reports.call_sheet import call_sheet_document
from desktop.reports.document import A4, LETTER, Layout, Paper, layout_pdf, page_image
from desktop.reports.saving import write_paper
from tests.reports import house

EN, ZH = language_of("en"), language_of("zh_CN")


def laid_out(*sheets: CallSheet, language: Language = EN, paper: Paper = A4) -> Layout:
    return call_sheet_document(sheets, language).lay_out(paper)


def text_of(layout: Layout) -> list[str]:
    """The text of each page, blanks made single."""
    pages = PdfReader(io.BytesIO(layout_pdf(layout, "t", "a")), strict=True).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def is_white(image: QImage, left: int, right: int) -> bool:
    return all(image.pixel(x, y) == 0xFFFFFFFF for x in range(left, right) for y in range(image.height()))


@pytest.mark.parametrize("language", [EN, ZH])
def test_a_client_s_block_holds_numbers_names_reason_and_last_words(language: Language) -> None:
    line = house.line(7, client="绸琴包装材料", at=time(15, 30), mark=Mark.PROMISED, days_late=0)
    [page] = text_of(laid_out(house.call_sheet([line]), language=language))
    for said in (line.client, line.username, "15:30", "Talked about offer 7.", "Promise 7", "周甲", "4 / 5"):
        assert said in page
    for person in line.people:
        assert person.name in page
        assert all(number in page for number in person.numbers)
    assert language.say(line.reason) in page
    assert language.tr("decision maker") in page
    assert language.date_long(house.DAY).replace(" ", "") in page.replace(" ", "")
    assert all(language.tr(option.label) in page for option in OUTCOMES[2:])


def test_who_was_never_reached_and_has_no_number_is_told() -> None:
    [page] = text_of(laid_out(house.call_sheet([house.line(1, people=(), last=None, tried_since=3)])))
    assert "No number is known" in page
    assert "Never reached" in page
    assert "tried 3 times since" not in page
    assert "tried 3 times" in page
    assert "any time" in page


def test_no_block_is_parted_between_two_pages() -> None:
    lines = [house.line(number, open=("More " * 30,) * (number % 4)) for number in range(40)]
    pages = text_of(laid_out(house.call_sheet(lines)))
    assert len(pages) > 6
    for line in lines:
        [page] = [page for page in pages if line.client + " " in page]
        assert page.count(f"Talked about offer {line.client[9:]}.") == 1
        assert all(number in page for person in line.people for number in person.numbers)
    order = [line.client for line in lines]
    assert [name for page in pages for name in order if name + " " in page] == order


def test_every_page_says_what_it_is_and_which_of_how_many() -> None:
    pages = text_of(laid_out(house.call_sheet([house.line(number) for number in range(17)])))
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1))
    assert all("Friday 20 November 2026" in page for page in pages)


def test_each_day_begins_on_a_page_of_its_own_and_counts_its_pages() -> None:
    first = house.call_sheet([house.line(number) for number in range(8)])
    second = replace(house.call_sheet([house.line(50)]), day=house.DAY.replace(day=23))
    pages = text_of(laid_out(first, second))
    assert "Monday 23 November" in pages[-1]
    assert "Page 1 of 1" in pages[-1]
    assert "Client No50" not in "".join(pages[:-1])


def test_a_day_without_calls_says_so() -> None:
    assert "Nothing is to be called" in text_of(laid_out(house.call_sheet([])))[0]


@pytest.mark.parametrize("paper", [A4, LETTER, A4.turned, Paper(105, 148)])
def test_any_text_stays_between_the_margins_on_any_paper(paper: Paper) -> None:
    hostile = [
        house.line(
            number,
            client=text,
            username=text,
            reason=text,
            people=(Person(text, "other", True, (text[:60], "138 0000 0001"), text),),
            open=(text,) * 5,
            rep=text,
        )
        for number, text in enumerate(house.HOSTILE)
    ]
    layout = laid_out(house.call_sheet(hostile), paper=paper.roomy)
    for number in range(layout.pages):
        image = page_image(layout, number, 30)
        edge = round(image.width() * (layout.paper.left - 1) / layout.paper.width)
        assert is_white(image, 0, edge)
        assert is_white(image, image.width() - edge, image.width())


def test_markup_is_printed_and_chinese_comes_back() -> None:
    lines = [house.line(number, client=text) for number, text in enumerate(house.HOSTILE[:4])]
    page = " ".join(text_of(laid_out(house.call_sheet(lines))))
    assert "<b>A & B</b>" in page
    assert "=1+1" in page
    assert "周0" in page
    assert "前台" in page


def test_a_number_is_never_cut() -> None:
    numbers = tuple(f"0512-6234 56{place:02} 转 801" for place in range(4))
    person = Person("A very long name of a person who decides " * 2, "owner", True, numbers, "best called after four")
    page = text_of(laid_out(house.call_sheet([house.line(1, people=(person,))])))[0]
    assert all(number.replace(" ", "") in page.replace(" ", "") for number in numbers)


def test_a_document_travels_to_another_process_and_is_written_there(tmp_path: Path) -> None:
    document = pickle.loads(pickle.dumps(call_sheet_document([house.call_sheet([house.line(1)])], ZH)))
    written = write_paper(document, tmp_path / "回访单.pdf", LETTER)
    box = PdfReader(written.path).pages[0].mediabox
    assert (written.pages, round(box.width), round(box.height)) == (1, 612, 792)
    with pytest.raises(UserError, match="could not be written"):
        write_paper(document, tmp_path / "nowhere" / "a.pdf")
