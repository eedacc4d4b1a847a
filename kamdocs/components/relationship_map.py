"""Relationship map: the buying center as an organisation of cards, with who influences whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from kamdocs.blocks import Blocks, Drawing, Paint, Paragraph, Run, Shape, Tone
from kamdocs.components.contact_card import (
    ContactCard,
    attitude_badge,
    card_of,
    influence_bars,
    relationship_dots,
)
from kamdocs.components.figures import Frame, told
from kamdocs.components.routing import corners
from kamdocs.components.shapes import (
    LINE,
    Swatch,
    arrow,
    box_swatch,
    legend,
    line,
    line_swatch,
    moved,
    outlined,
)
from kamdocs.components.ties import Tie, routed, ties_of
from kamdocs.components.tree import Tree
from kamdocs.components.tree_pages import CardRoom, only, pages_of
from kamdocs.components.values import Record, Records, audience_of, identifier, names, records, source_of
from kamdocs.components.wording import ATTITUDES, TIE_TONES, TIES
from kamdocs.formatting import Locale

_CARD_WIDTHS: Final = (116.0, 104.0, 96.0, 80.0)
_LEGEND: Final = 44.0
_TOP: Final = 6.0
_SIDE: Final = 5.0


def relationship_map(
    contacts: Records,
    people: Any = None,
    *,
    locale: Locale,
    caption: Any = "",
    wide: bool = False,
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """Everyone at the customer in the order of `reports_to`; nothing without contacts.

    `contacts`: `[{"id": "m-frei", "name": "Maria Frei", "function": "Leiterin Einkauf", "reports_to":
    "p-gut", "buying_roles": ["decider"], "promoter": "power", "attitude": "supporter", "influence": 5,
    "relationship": 3, "owner": "a-keller", "certainty": "confirmed", "influences": [{"to": "p-gut",
    "kind": "influences"}]}]`: only `id` is needed. Colour and sign of a card tell the attitude, dots the
    relationship (0-5), bars the influence (1-5); dashed cards are assumed. `people` (id to name) writes
    who looks after the contact. `wide` draws for a turned page, `landscape` turns it as well.
    """
    given = {str(contact["id"]): contact for contact in records(contacts)}
    if not given:
        return ()
    frame = Frame(locale, caption, anchor, wide, landscape)
    cards = {ident: card_of(contact, names(people), locale) for ident, contact in given.items()}
    room = CardRoom(
        frame.sheet.width - 2 * _SIDE,
        frame.sheet.height - _LEGEND,
        _CARD_WIDTHS,
        lambda ident, width: cards[ident].height(width),
    )
    pages = pages_of(_superiors(cards), room)
    drawn = [list(routed(ties_of(only(given, page)), tree)) for page, tree in pages]
    drawings = [
        _drawing(only(cards, page), tree, ties, frame)
        for (page, tree), ties in zip(pages, drawn, strict=True)
    ]
    alts = [_alt(only(cards, page), ties, locale) for (page, _), ties in zip(pages, drawn, strict=True)]
    figures = Frame(locale, caption, anchor, frame.wide or landscape).figures(
        drawings, alts, _shown(given.values())
    )
    missing = _missing(ties_of(given), [tie for ties in drawn for tie in ties if tie.points])
    return frame.placed((*figures, *_note(missing, cards, locale)))


def _missing(ties: Sequence[Tie], drawn: Sequence[Tie]) -> list[Tie]:
    """Ties between cards of different pages, which no line can show."""
    shown = {(tie.source, tie.target, tie.kind) for tie in drawn}
    return [tie for tie in ties if (tie.source, tie.target, tie.kind) not in shown]


def _note(ties: Sequence[Tie], cards: Mapping[str, ContactCard], locale: Locale) -> Blocks:
    if not ties:
        return ()
    words = locale.text(
        "Nicht gezeichnet: {ties}.", ties="; ".join(_tie_in_words(tie, cards, locale) for tie in ties)
    )
    run = Run(
        words,
        source=source_of(*(tie.record for tie in ties)),
        audience=audience_of(*(tie.record for tie in ties)),
    )
    return (Paragraph((run,), style="note"),)


def _superiors(cards: Mapping[str, ContactCard]) -> dict[str, str | None]:
    return {ident: identifier(card.contact.get("reports_to")) for ident, card in cards.items()}


def _drawing(cards: Mapping[str, ContactCard], tree: Tree, ties: Sequence[Tie], frame: Frame) -> Drawing:
    """The map in the middle of the page, the legend below."""
    left = max(_SIDE, (frame.sheet.width - tree.width) / 2)
    width = max(frame.sheet.width, tree.width + 2 * _SIDE)
    entries = _signs(cards.values(), ties, frame.locale)
    signs, height = legend(entries, 0, _TOP + tree.height + 14, width, sign=28)
    shapes = (*moved(_map(cards, tree, ties), left, _TOP), *signs)
    return Drawing(width, _TOP + tree.height + 14 + height, shapes)


def _map(cards: Mapping[str, ContactCard], tree: Tree, ties: Sequence[Tie]) -> Iterator[Shape]:
    for path in tree.lines:
        yield line(*corners(path), paint=LINE)
    for ident, card in cards.items():
        yield from card.shapes(tree.boxes[ident])
    for tie in ties:
        if tie.points:
            yield arrow(tie.points, tie_paint(tie.kind))


def tie_paint(kind: str) -> Paint:
    """Colour tells the kind of a tie; in black and white its dashes do."""
    dash = {"influences": (5.0, 2.0), "conflicts": (1.5, 2.0), "blocks": ()}[kind]
    return Paint(stroke=TIE_TONES[kind], stroke_width=1.3, dash=dash)


def _signs(cards: Iterable[ContactCard], ties: Sequence[Tie], locale: Locale) -> list[tuple[Swatch, str]]:
    used = {card.attitude for card in cards}
    signs = [(_badge(key), locale.text(word)) for key, word in ATTITUDES.items() if key in used]
    signs.append((_dots, locale.text("Beziehung 0 bis 5")))
    signs.append((_bars, locale.text("Einfluss 1 bis 5")))
    if any(card.assumed for card in cards):
        signs.append((box_swatch(outlined(Tone.MUTED, dashed=True)), locale.text("Angenommen")))
    kinds = {tie.kind for tie in ties}
    for kind, word in TIES.items():
        if kind in kinds:
            signs.append((line_swatch(tie_paint(kind), arrowed=True), locale.text(word)))
    return signs


def _badge(attitude: str) -> Swatch:
    return lambda x, y: attitude_badge(attitude, x, y)


def _dots(x: float, y: float) -> tuple[Shape, ...]:
    return relationship_dots(3, x - 11, y, Tone.MUTED)


def _bars(x: float, y: float) -> tuple[Shape, ...]:
    return influence_bars(3, x - 8, y + 4, Tone.MUTED)


def _shown(contacts: Iterable[Record]) -> Iterator[Any]:
    keys = ("name", "function", "buying_roles", "promoter", "attitude", "influence", "relationship", "owner")
    for contact in contacts:
        yield from (contact.get(key) for key in (*keys, "reports_to", "certainty", "influences"))


def _alt(cards: Mapping[str, ContactCard], ties: Sequence[Tie], locale: Locale) -> str:
    """Every card and every tie in words."""
    people = [_card_in_words(ident, cards, locale) for ident in cards]
    between = [
        f"{cards[tie.source].name} {locale.text(TIES[tie.kind])} {cards[tie.target].name}" for tie in ties
    ]
    return locale.text("Beziehungskarte: {people}.", people=told([*people, *between], locale))


def _tie_in_words(tie: Tie, cards: Mapping[str, ContactCard], locale: Locale) -> str:
    return f"{cards[tie.source].name} {locale.text(TIES[tie.kind])} {cards[tie.target].name}"


def _card_in_words(ident: str, cards: Mapping[str, ContactCard], locale: Locale) -> str:
    card = cards[ident]
    superior = cards.get(str(card.contact.get("reports_to")))
    parts = [
        f"{card.name} ({card.function})" if card.function else card.name,
        card.roles,
        locale.text(ATTITUDES[card.attitude]),
        locale.text("Einfluss {level}", level=card.influence) if card.influence else "",
        locale.text("Beziehung {level}", level=card.relationship),
        locale.text("berichtet an {name}", name=superior.name) if superior else "",
        locale.text("betreut von {name}", name=card.owner) if card.owner else "",
    ]
    return ", ".join(part for part in parts if part)
