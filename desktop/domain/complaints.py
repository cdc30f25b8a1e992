"""Rules of complaints: the talk in five steps, and whether a promise was kept (product §3.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.contacting import Complaint
from desktop.domain.phrase import Phrase


@dataclass(frozen=True, slots=True)
class TalkStep:
    """One step of the talk with somebody who complains: its name, what to do, and words to say."""

    stage: str
    name: Phrase
    advice: Phrase
    words: Phrase


TALK: tuple[TalkStep, ...] = (
    TalkStep(
        "calm",
        Phrase("Calm"),
        Phrase(
            "Let the anger pass. Say who you are and that you take care of it yourself; don't explain, don't argue."
        ),
        Phrase("I am sorry for the trouble. I take care of this myself."),
    ),
    TalkStep(
        "listen",
        Phrase("Listen"),
        Phrase("Let them finish. Write down what happened, since when, and what it cost them, in their words."),
        Phrase("Tell me what happened from the beginning, I am writing it down."),
    ),
    TalkStep(
        "repeat",
        Phrase("Repeat"),
        Phrase("Say it back in your own words, and ask whether it is right and whether that is all."),
        Phrase("Let me make sure that I have understood you. Is that right, and is it all?"),
    ),
    TalkStep(
        "offer",
        Phrase("Offer"),
        Phrase("Say what you can do and by when; two ways are better than one. Promise nothing that others must keep."),
        Phrase("There are two things that I can do for you."),
    ),
    TalkStep(
        "agree",
        Phrase("Agree"),
        Phrase("Settle who does what by which day, name the day of the answer, and thank them for telling you."),
        Phrase("You hear from me by that day at the latest. Is that all right for you?"),
    ),
)
"""Calm, listen, repeat, offer, agree."""


def first_promise(complaint: Complaint) -> date | None:
    """The day that was promised first, against which punctuality is measured (product §3.7)."""
    return complaint.first_due_on or complaint.due_on


def kept_promise(complaint: Complaint, today: date) -> bool | None:
    """Whether a complaint was answered by the day promised *first*; an extension doesn't help.

    ``None`` while that can't be said: nothing was promised, or the day hasn't passed and there is no answer.
    """
    first = first_promise(complaint)
    if first is None:
        return None
    answered = complaint.answered_on or complaint.closed_on
    if answered is not None:
        return answered <= first
    return False if first < today else None
