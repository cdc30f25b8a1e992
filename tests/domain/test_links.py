"""What a click on a text opens, and that nothing but sites, letters and calls is ever opened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import field_of
from desktop.domain.links import links_in, links_of, mail_url, phone_url, site_url
from desktop.domain.records import Client, Contact


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("www.lakeside.example", "http://www.lakeside.example"),
        ("https://lakeside.example/a?b=1#c", "https://lakeside.example/a?b=1#c"),
        ("太湖.example:8080/路", "http://太湖.example:8080/路"),
        ("none yet", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        (r"\\server\share.exe", ""),
        ("http://", ""),
    ],
)
def test_a_site_is_opened_and_nothing_else(written: str, url: str) -> None:
    assert site_url(written) == url


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("0512-6234 5678转801", "tel:051262345678"),
        ("0512-62345678-801", "tel:051262345678"),
        ("400-800-1234", "tel:4008001234"),
        ("+86 138 0013 8000 / 95588", "tel:+8613800138000"),
        ("(0512) 6234-5678 ext. 12", "tel:051262345678"),
        ("nobody", ""),
    ],
)
def test_a_number_is_dialled_without_its_extension(written: str, url: str) -> None:
    assert phone_url(written) == url


def test_links_stand_in_notes_without_what_follows_them() -> None:
    text = (
        "See www.lakeside.example/prices, (https://a.example/b). 写给 pat@lakeside.example，或看 http://太湖.example。"
    )
    assert [(text[link.start : link.end], link.url) for link in links_in(text)] == [
        ("www.lakeside.example/prices", "http://www.lakeside.example/prices"),
        ("https://a.example/b", "https://a.example/b"),
        ("pat@lakeside.example", "mailto:pat@lakeside.example"),
        ("http://太湖.example", "http://太湖.example"),
    ]


def test_a_field_knows_by_its_line_in_the_catalogue_what_it_opens() -> None:
    assert links_of(field_of(Client, "website"), "a.example")[0].url == "http://a.example"
    assert links_of(field_of(Contact, "fax"), "0512-1234567")[0].url == "tel:05121234567"
    assert links_of(field_of(Contact, "email"), "a@b.example; c@d.example")[0].url == "mailto:a@b.example"
    assert not links_of(field_of(Client, "name"), "a.example")


@given(st.text() | st.from_regex(r"[a-z]{2,10}:[/\\]{0,3}[a-z./]{1,12}", fullmatch=True))
def test_no_text_opens_a_program_or_a_file(text: str) -> None:
    urls = [site_url(text), mail_url(text), phone_url(text), *(link.url for link in links_in(text))]
    assert all(url.startswith(("http://", "https://", "mailto:", "tel:")) for url in urls if url)
    for link in links_in(text):
        assert 0 <= link.start < link.end <= len(text)


def test_every_tag_leads_to_the_clients_that_have_it():
    found = links_of(field_of(Client, "tags"), "export, 老客户")
    assert [(link.start, link.end, link.url) for link in found] == [(0, 6, "tag:export"), (8, 11, "tag:老客户")]
    assert [link.url for link in links_of(field_of(Client, "tags"), "出口、老客户")] == ["tag:出口", "tag:老客户"]
