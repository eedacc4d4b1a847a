"""Org chart: units, roles or people as cards below those they report to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kamdocs.blocks import Blocks, Drawing, Label, Paint, Rectangle, Shape, Tone
from kamdocs.components.figures import Frame, told
from kamdocs.components.routing import Box
from kamdocs.components.shapes import LINE, NORMAL, SMALL, height_of, known, line, lines_of, moved, said
from kamdocs.components.tree import Tree
from kamdocs.components.tree_pages import CardRoom, only, pages_of
from kamdocs.components.values import (
    Record,
    Records,
    identifier,
    is_missing,
    pick,
    records,
    text_list,
    tone_of,
)
from kamdocs.formatting import Locale

_WIDTHS: Final = (116.0, 104.0, 92.0, 80.0)
_PAD: Final = 6.0


def org_chart(
    units: Records,
    *,
    locale: Locale,
    caption: Any = "",
    wide: bool = False,
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """Who reports to whom; nothing without units. One that names no known superior stands at the top.

    `units`: `[{"id": "kam", "name": "Key Account Management", "person": "Andrea Keller", "note":
    "6 Key Accounts", "reports_to": "vl", "tone": "accent"}]`; only `id` is needed (`people` may be a list). `tone` fills the card;
    `dashed: true` draws a functional (not disciplinary) place.
    """
    given = {str(unit["id"]): unit for unit in records(units)}
    if not given:
        return ()
    frame = Frame(locale, caption, anchor, wide, landscape)
    cards = {ident: _Card(unit, locale) for ident, unit in given.items()}
    parents = {ident: identifier(pick(unit, "reports_to", "parent")) for ident, unit in given.items()}
    room = CardRoom(
        frame.sheet.width - 2, frame.sheet.height - 4, _WIDTHS, lambda key, width: cards[key].height(width)
    )
    pages = pages_of(parents, room)
    drawings = [_drawing(only(cards, page.idents), page.tree, frame) for page in pages]
    alts = [_alt(only(cards, page.idents), parents, locale) for page in pages]
    shown = (unit.get(key) for unit in given.values() for key in ("name", "person", "people", "note"))
    return frame.figures(drawings, alts, shown)


@dataclass(frozen=True, slots=True)
class _Card:
    unit: Record
    locale: Locale

    @property
    def name(self) -> str:
        return said(pick(self.unit, "name", "title", "id"), self.locale)

    @property
    def people(self) -> str:
        return ", ".join(
            said(person, self.locale) for person in text_list(pick(self.unit, "person", "people"))
        )

    def lines(self, width: float) -> list[tuple[str, str, float, float, Tone]]:
        """Key, words, size, height and colour of what the card says."""
        room = width - 2 * _PAD
        texts = [("name", self.name, NORMAL, Tone.NONE)]
        if self.people:
            texts.append(("person", self.people, SMALL, Tone.NONE))
        if not is_missing(self.unit.get("note")):
            texts.append(("note", said(self.unit["note"], self.locale), SMALL, Tone.MUTED))
        return [
            (
                key,
                words,
                size,
                height_of(lines_of(words, room, size, strong=key == "name", most=3), size),
                tone,
            )
            for key, words, size, tone in texts
        ]

    def height(self, width: float) -> float:
        return sum(line[3] for line in self.lines(width)) + 2 * _PAD

    def shapes(self, box: Box) -> Iterator[Shape]:
        width, height = box.right - box.left, box.bottom - box.top
        tone = tone_of(self.unit.get("tone"))
        stroke = Tone.MUTED if tone is Tone.NONE else tone
        paint = Paint(fill=tone, stroke=stroke, stroke_width=0.9, dashed=bool(self.unit.get("dashed")))
        yield Rectangle(box.left, box.top, width, height, paint, radius=2)
        lines = self.lines(width)
        top = box.top + (height - sum(line[3] for line in lines)) / 2
        for key, words, size, high, colour in lines:
            label = Label(
                box.left + _PAD, top, width - 2 * _PAD, high, words, size, strong=key == "name", tone=colour
            )
            yield known(label, self.unit.get(key), self.unit.get("people") if key == "person" else None)
            top += high


def _drawing(cards: Mapping[str, _Card], tree: Tree, frame: Frame) -> Drawing:
    left = max(1.0, (frame.sheet.width - tree.width) / 2)
    shapes: list[Shape] = [line(*path, paint=LINE) for path in tree.lines]
    for ident, card in cards.items():
        shapes += card.shapes(tree.boxes[ident])
    width = max(frame.sheet.width, tree.width + 2)
    return Drawing(width, tree.height + 4, tuple(moved(shapes, left, 2)))


def _alt(cards: Mapping[str, _Card], parents: Mapping[str, str | None], locale: Locale) -> str:
    sentences = []
    for ident, card in cards.items():
        words = f"{card.name} ({card.people})" if card.people else card.name
        above = cards.get(parents[ident] or "")
        sentences.append(
            locale.text("{unit} unter {superior}", unit=words, superior=above.name) if above else words
        )
    return locale.text("Organigramm: {units}.", units=told(sentences, locale))
