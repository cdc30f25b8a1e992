"""Every text of the program, collected from the source, and the translation files that must hold them.

``python tests/texts.py`` lists what has no translation; ``--update`` writes the missing texts into the files as unfinished
and takes out those that no code says any more.
"""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent
SAYING = frozenset({"tr", "Phrase"})
LANGUAGES = ("zh_CN", "en")


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text as the code says it; a comment tells words apart that are spelled alike."""

    source: str
    comment: str = ""
    plural: bool = False


@cache
def said() -> dict[Text, str]:
    """Every text of the program with the place where it is said."""
    found: dict[Text, str] = {}
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in SAYING and node.args:
                for literal in _literals(node.args[0]):
                    keywords = {word.arg: word.value for word in node.keywords}
                    comment = keywords.get("comment")
                    text = Text(
                        literal,
                        comment.value if isinstance(comment, ast.Constant) else "",
                        "%n" in literal,
                    )
                    found.setdefault(text, f"{path.relative_to(ROOT)}:{node.lineno}")
    return found | {Text(label): "the field catalogue" for label in catalogue_texts() if Text(label) not in found}


def catalogue_texts() -> set[str]:
    """The words of the field catalogue: labels, groups, units, choices, names of records and measures."""
    sys.path.insert(0, str(ROOT))
    from desktop.domain import records
    from desktop.domain.comparison import MEASURES
    from desktop.domain.fields import fields_of
    from desktop.domain.kinds import SATISFACTION, Choice
    from desktop.domain.new_client import NewClient
    from desktop.domain.overview import Overview
    from desktop.domain.prospects import Beginning, Loss

    words = {option.label for option in SATISFACTION}
    for record in (*records.RECORDS, records.DailyFigures, Overview, NewClient, Beginning, Loss):
        words |= {getattr(record, "label", ""), getattr(record, "plural", "")} if record in records.RECORDS else set()
        for field in fields_of(record):
            words |= {field.label, field.group, field.unit, field.hint}
            if isinstance(field.kind, Choice):
                words |= {option.label for option in field.kind.options}
    for measure in MEASURES:
        words |= {measure.label, measure.unit}
    return {word for word in words if isinstance(word, str) and word}


def translated(language: str) -> dict[tuple[str, str], ElementTree.Element]:
    """The messages of a translation file."""
    path = file_of(language)
    if not path.exists():
        return {}
    return {
        (message.findtext("source", ""), message.findtext("comment", "")): message
        for message in ElementTree.parse(path).getroot().iter("message")
    }


def file_of(language: str) -> Path:
    """Where the translations of a language lie."""
    return ROOT / "resources" / "translations" / f"huifang_{language}.ts"


def missing(language: str) -> list[Text]:
    """The texts without a finished translation; English needs only its plural forms."""
    known = translated(language)
    wanted = [text for text in said() if language != "en" or text.plural]
    return sorted(text for text in wanted if not _is_finished(known.get((text.source, text.comment))))


def unused(language: str) -> list[tuple[str, str]]:
    """Translations of texts that nothing says."""
    wanted = {(text.source, text.comment) for text in said()}
    return sorted(key for key in translated(language) if key not in wanted)


def update(language: str) -> None:
    """Bring a file up to date: every text once, in order, what is translated kept."""
    known = translated(language)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "Huifang"
    for text in sorted(text for text in said() if language != "en" or text.plural):
        kept = known.get((text.source, text.comment))
        if kept is not None and (kept.get("numerus") == "yes") == text.plural:
            context.append(kept)
            continue
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if text.plural else {})
        ElementTree.SubElement(message, "source").text = text.source
        if text.comment:
            ElementTree.SubElement(message, "comment").text = text.comment
        translation = ElementTree.SubElement(message, "translation", type="unfinished")
        for _ in range({"en": 2}.get(language, 1) if text.plural else 0):
            ElementTree.SubElement(translation, "numerusform")
    ElementTree.indent(root, "  ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file_of(language).write_text(head + ElementTree.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literals(node: ast.expr) -> list[str]:
    """The texts that an argument can be: a literal, or either side of a choice between literals."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value] if node.value else []
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return []


def _is_finished(message: ElementTree.Element | None) -> bool:
    translation = None if message is None else message.find("translation")
    if translation is None or translation.get("type"):
        return False
    forms = list(translation.iter("numerusform"))
    return all(form.text for form in forms) if forms else bool(translation.text)


if __name__ == "__main__":
    for code in LANGUAGES:
        if "--update" in sys.argv:
            update(code)
        for text in missing(code):
            sys.stdout.write(f"{code}: {text.source!r} {text.comment}\n")
