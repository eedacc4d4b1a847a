"""Contact card: one person of the buying center with function, roles, attitude, influence and relationship."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kamdocs.blocks import Colour, Ellipse, Label, Paint, Rectangle, Shape, Tone
from kamdocs.components.routing import Box
from kamdocs.components.shapes import (
    NORMAL,
    SMALL,
    dot,
    full,
    height_of,
    known,
    lines_of,
    outlined,
    said,
)
from kamdocs.components.values import Record, is_missing, text_list, whole
from kamdocs.components.wording import (
    ATTITUDE_SIGNS,
    ATTITUDE_TONES,
    ATTITUDES,
    BUYING_ROLES,
    PROMOTERS,
)
from kamdocs.formatting import Locale

_STRIPE: Final = 4.0
_LEFT: Final = 8.0
_BADGE: Final = 7.0
_FOOT: Final = 11.0


@dataclass(frozen=True, slots=True)
class ContactCard:
    """What a contact's mapping says, in words of the locale."""

    contact: Record
    name: str
    function: str
    roles: str
    attitude: str
    influence: int
    relationship: int
    owner: str
    assumed: bool

    @property
    def tone(self) -> Tone:
        return ATTITUDE_TONES.get(self.attitude, Tone.NONE)

    def height(self, width: float) -> float:
        """What the text needs, at most two lines each."""
        name = height_of(lines_of(self.name, width - _LEFT - 18, strong=True, most=2))
        lines = lines_of(self.function, width - _LEFT - 18, SMALL, most=2)
        lines += lines_of(self.roles, width - _LEFT - 4, SMALL, most=2)
        return 5 + name + height_of(lines, SMALL) + _FOOT + 2

    def shapes(self, box: Box) -> Iterator[Shape]:
        """The card in its box: coloured by attitude, with its signs for black and white."""
        width, height = box.right - box.left, box.bottom - box.top
        fill: Colour = "paper" if self.attitude == "unknown" else self.tone
        outline = Paint(fill=fill, stroke=self.tone, stroke_width=0.9, dashed=self.assumed)
        yield Rectangle(box.left, box.top, width, height, outline, radius=2)
        yield Rectangle(box.left, box.top, _STRIPE, height, Paint(fill=self.tone, fill_strength="full"))
        yield from attitude_badge(self.attitude, box.right - 9, box.top + 9)
        yield from self._words(box, width)
        yield from relationship_dots(self.relationship, box.left + _LEFT + 2, box.bottom - 7.5, self.tone)
        yield from influence_bars(self.influence, box.left + _LEFT + 33, box.bottom - 4.5, self.tone)
        if self.owner:
            left = box.left + _LEFT + 54
            label = Label(
                left, box.bottom - 13, box.right - left - 3, 11, self.owner, SMALL, "right", tone=Tone.MUTED
            )
            yield known(label, self.contact.get("owner"))

    def _words(self, box: Box, width: float) -> Iterator[Shape]:
        top, left = box.top + 5, box.left + _LEFT
        height = height_of(lines_of(self.name, width - _LEFT - 18, strong=True, most=2))
        name = Label(left, top, width - _LEFT - 18, height, self.name, NORMAL, "left", "top", strong=True)
        yield known(name, self.contact.get("name"))
        rows = (
            (self.function, width - _LEFT - 18, Tone.NONE, "function"),
            (self.roles, width - _LEFT - 4, Tone.ACCENT, "buying_roles"),
        )
        for words, room, tone, key in rows:
            top += height
            height = height_of(lines_of(words, room, SMALL, most=2), SMALL)
            if words:
                line = Label(left, top, room, height, words, SMALL, "left", "top", tone=tone)
                yield known(line, self.contact.get(key))


def card_of(contact: Record, people: Mapping[str, Any], locale: Locale) -> ContactCard:
    """The card of a contact; only `id` or `name` must be there."""
    roles = [_word(BUYING_ROLES, role, locale) for role in text_list(contact.get("buying_roles"))]
    promoter = contact.get("promoter")
    if not is_missing(promoter) and str(promoter) != "none":
        roles.append(_word(PROMOTERS, promoter, locale))
    owner = contact.get("owner")
    attitude = str(contact.get("attitude") or "unknown")
    return ContactCard(
        contact,
        said(contact.get("name") or contact.get("id"), locale),
        said(contact.get("function"), locale) if not is_missing(contact.get("function")) else "",
        ", ".join(roles),
        attitude if attitude in ATTITUDES else "unknown",
        whole(contact.get("influence"), 0, 5),
        whole(contact.get("relationship"), 0, 5),
        "" if is_missing(owner) else shortened(said(people.get(str(owner), owner), locale)),
        str(contact.get("certainty")) == "assumed",
    )


def shortened(name: str) -> str:
    """`Andrea Keller` as `A. Keller`."""
    first, _, last = name.rpartition(" ")
    return f"{first[0]}. {last}" if first and last else name


def attitude_badge(attitude: str, x: float, y: float) -> tuple[Shape, ...]:
    tone = ATTITUDE_TONES[attitude]
    sign = Label(
        x - _BADGE, y - 5, 2 * _BADGE, 10, ATTITUDE_SIGNS[attitude], SMALL, strong=True, on_full=True
    )
    return (Ellipse(x, y, 6, 6, full(tone)), sign)


def relationship_dots(strength: int, x: float, y: float, tone: Tone) -> tuple[Shape, ...]:
    """Five dots, as many filled as the relationship is strong."""
    return tuple(
        dot(x + step * 5.6, y, 2.1, full(tone) if step < strength else outlined(tone)) for step in range(5)
    )


def influence_bars(influence: int, x: float, foot: float, tone: Tone) -> tuple[Shape, ...]:
    """Five rising bars, as many filled as the influence is high."""
    return tuple(
        Rectangle(
            x + step * 3.6,
            foot - 2.4 - step * 1.2,
            2.4,
            2.4 + step * 1.2,
            Paint(
                fill=tone if step < influence else "rule",
                fill_strength="full" if step < influence else "light",
            ),
        )
        for step in range(5)
    )


def _word(wording: Mapping[str, str], key: Any, locale: Locale) -> str:
    return locale.text(wording[str(key)]) if str(key) in wording else said(key, locale)
