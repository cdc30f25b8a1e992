"""What stands out about a client, in words that the reader's language writes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop.domain.overview import Overview
from desktop.language import language_of
from desktop.services.signals import Tone, signals

TODAY = date(2026, 11, 22)


def test_a_balance_is_low_by_the_limit_of_the_agency() -> None:
    known = Overview(days_left=20)
    assert signals(known, TODAY, low_balance=14) == ()
    (signal,) = signals(known, TODAY, low_balance=30)
    assert (str(signal.text), signal.tone) == ("balance 20 d", Tone.WARN)


def test_a_large_drop_is_said_first_and_with_its_sign() -> None:
    known = Overview(visits_change=Decimal("0.18"), inquiries_change=Decimal("-0.34"))
    found = signals(known, TODAY, low_balance=14)
    assert [(language_of("en").say(signal.text), signal.tone) for signal in found] == [
        ("inquiries −34%", Tone.BAD),
        ("visits +18%", Tone.GOOD),
    ]
