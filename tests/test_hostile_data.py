"""Data is never code: hostile text in every text field appears as it is in text, Word and PDF."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pypdfium2
import pytest
from lxml import etree

from kamdocs.build.git import History
from kamdocs.build.options import Options
from kamdocs.build.shop import Shop
from kamdocs.models.fields import Entity, LocalisedText, Markdown
from kamdocs.models.workspace import AccountFolder, Workspace
from kamdocs.workspace import load
from kamdocs.writers.txt import ALTERNATIVE
from tests.conftest import PROJECT
from tests.writers.parity import squeeze

SUFFIX = " *a* | <b>&amp;</b> {{x}} {%y%} `z` #1 [q](r) \\ === ${w} ~§%"
TOKEN = re.compile(r"⟨(\d+)⟩")
LINES = ("name", "title")
"""Fields of one line that are printed and hold no code, id or address."""


class Poisoner:
    """Replaces every text of a model by a numbered hostile one."""

    def __init__(self) -> None:
        self.count = 0

    def text(self) -> str:
        self.count += 1
        return f"⟨{self.count}⟩{SUFFIX}"

    def value(self, value: Any) -> Any:
        match value:
            case LocalisedText():
                return LocalisedText(tuple((locale, self.text()) for locale, _ in value.texts))
            case Entity():
                return value.model_copy(update=dict(self.changes(value)))
            case tuple():
                return tuple(self.value(item) for item in value)
            case Mapping():
                return {key: self.value(item) for key, item in value.items()}
            case AccountFolder() | Workspace():
                changed = {
                    f.name: self.value(getattr(value, f.name)) for f in fields(value) if f.name not in _KEPT
                }
                return replace(value, **changed)
            case _:
                return value

    def changes(self, entity: Entity) -> Iterator[tuple[str, Any]]:
        for name, info in type(entity).model_fields.items():
            given = getattr(entity, name)
            if _is_markdown(info.annotation) or any(isinstance(mark, Markdown) for mark in info.metadata):
                continue
            yield name, self.text() if name in LINES and isinstance(given, str) else self.value(given)


_KEPT = ("id", "marks", "digests", "chapters", "settings", "customers", "history_rows")


def _is_markdown(annotation: Any) -> bool:
    parts = (*getattr(annotation, "__metadata__", ()), *getattr(annotation, "__args__", ()))
    return isinstance(annotation, Markdown) or any(_is_markdown(part) for part in parts)


@pytest.fixture(scope="module")
def shop() -> Shop:
    loaded = load(PROJECT)
    assert loaded.workspace is not None
    workspace = Poisoner().value(loaded.workspace)
    return Shop(PROJECT, loaded, workspace, History(), date(2026, 11, 20))


def _word(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    return " ".join(str(text) for text in tree.itertext())


def _pdf(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize(
    "selector",
    [
        "account-plan/brunnental",
        "profile/seeblick",
        "playbook/brunnental",
        "raci/order-delivery",
        "raci/kam-rollen",
    ],
)
def test_every_text_appears_verbatim_in_every_format(shop: Shop, selector: str) -> None:
    (job,) = shop.jobs(Options(selectors=(selector,), locales=("de-CH",)))
    made = shop.make(job, ("txt", "docx", "pdf"), {}).files
    lines = made["txt"].decode().splitlines()
    said = "\n".join(line for line in lines if not line.startswith(ALTERNATIVE))
    numbers = set(TOKEN.findall(said))
    assert len(numbers) > 10
    shown = {ending: squeeze(read(made[ending])) for ending, read in (("docx", _word), ("pdf", _pdf))}
    for number in numbers:
        whole = f"⟨{number}⟩{SUFFIX}"
        assert whole in said, whole
        for ending, words in shown.items():
            assert squeeze(whole) in words, (ending, whole)


def test_the_whole_handbook_stands_hostile_text(shop: Shop) -> None:
    (job,) = shop.jobs(Options(selectors=("handbook",), locales=("de-CH",)))
    said = shop.make(job, ("txt",), {}).files["txt"].decode()
    found = TOKEN.findall(said)
    assert len(set(found)) > 300
    assert said.count(SUFFIX) == len(found)
