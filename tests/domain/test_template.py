"""Templates: what a client's own leaves open is as the agency has it; file names and colours that can't be are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidValue
from desktop.domain.template import (
    PLACEHOLDERS,
    ReportTemplate,
    Section,
    Template,
    checked_template,
    contrast_to_white,
    filled,
    resolved,
)


def test_without_templates_everything_is_usual() -> None:
    assert resolved(None, None) == Template()
    assert resolved(ReportTemplate(), ReportTemplate(client=1), " Foot ") == Template(footer="Foot")


def test_a_clients_own_goes_before_the_agencys_field_by_field() -> None:
    agency = ReportTemplate(sections=("chart", "lead"), accent="#B45309", paper="Letter", folders="rep")
    own = ReportTemplate(client=1, sections=("done",), closing="Bye")
    found = resolved(agency, own)
    assert found.sections == (Section.DONE,)
    assert (found.accent, found.paper, found.folders, found.closing) == ("#B45309", "Letter", "rep", "Bye")


def test_sections_of_another_version_and_doubles_are_passed_over() -> None:
    assert resolved(ReportTemplate(sections=("weather", "chart", "chart")), None).sections == (Section.CHART,)
    assert resolved(ReportTemplate(sections=("weather",)), None).sections == tuple(Section)


@pytest.mark.parametrize("colour", ["red", "#12345", "#GGGGGG", "#FFEE00", "#ffffff"])
def test_colours_that_are_none_or_too_pale_are_refused(colour: str) -> None:
    with pytest.raises(InvalidValue):
        checked_template(ReportTemplate(accent=colour))


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast_to_white("#000000") == pytest.approx(21)
    assert contrast_to_white("#FFFFFF") == pytest.approx(1)
    assert contrast_to_white("#767676") == pytest.approx(4.54, abs=0.01)  # the grey that WCAG's examples name


@pytest.mark.parametrize(
    "name", ["{month}", "same for all", "{client} {weather}", "{client.__class__}", "{0} {client}"]
)
def test_file_names_that_tell_nobody_apart_or_ask_for_something_else_are_refused(name: str) -> None:
    with pytest.raises(InvalidValue):
        checked_template(ReportTemplate(file_name=name))


def test_file_names_are_filled() -> None:
    checked_template(ReportTemplate(file_name="{code}_{month}"))
    assert filled("{code}_{month}", {"code": "C-1", "month": "2026-10"}) == "C-1_2026-10"


@given(st.dictionaries(st.sampled_from(PLACEHOLDERS), st.text(max_size=20)), st.text(max_size=30))
def test_what_is_put_in_is_never_read_as_a_placeholder_again(values: dict[str, str], rest: str) -> None:
    name = "{client}|" + rest.replace("{", "").replace("}", "")
    assert filled(name, values).startswith(values.get("client", "{client}") + "|")
