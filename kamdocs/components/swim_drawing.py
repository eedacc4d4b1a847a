"""Swim drawing: lanes, boxes, diamonds, arrows and signs of a strip as shapes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kamdocs.blocks import Label, Paint, Rectangle, Shape, Tone
from kamdocs.components.diamonds import diamond_size
from kamdocs.components.flow import Branch, Node
from kamdocs.components.routing import Box
from kamdocs.components.shapes import (
    HAIRLINE,
    HEAD,
    LARGE,
    NORMAL,
    SMALL,
    arrow,
    diamond,
    dot,
    full,
    known,
    outlined,
)
from kamdocs.components.swim_layout import HEAD as HEAD_WIDTH
from kamdocs.components.swim_layout import Sign, Strip
from kamdocs.components.swim_routes import (
    BRANCH_WIDTH,
    SIGN_RADIUS,
    branch_place,
    routes_of,
    sign_branch_place,
    sign_place,
    sign_width,
)
from kamdocs.components.swim_text import PADDING, node_note, node_text, note_height
from kamdocs.formatting import NO_VALUE, Locale

_BOX: Final = Paint(fill=Tone.ACCENT, stroke=Tone.ACCENT, stroke_width=0.9)
_DECISION: Final = Paint(fill=Tone.WARN, stroke=Tone.WARN, stroke_width=0.9)


def strip_shapes(strip: Strip, locale: Locale) -> Iterator[Shape]:
    """The shapes of a strip from its own top: lanes first, then lines, boxes over them."""
    routes = routes_of(strip)
    for lane in strip.lanes:
        height = lane.bottom - lane.top
        yield Rectangle(0, lane.top, strip.width, height, HAIRLINE)
        yield Rectangle(0, lane.top, HEAD_WIDTH, height, HEAD)
        yield Label(
            2, lane.top, HEAD_WIDTH - 4, height, lane.role or NO_VALUE, LARGE, strong=True, on_full=True
        )
    for route in routes:
        yield arrow(route.points)
    for sign in strip.signs:
        yield from _sign(strip, sign, locale)
    for node in strip.nodes:
        yield from _node(strip, node, locale)
    for route in routes:
        if route.edge.branch:
            place = branch_place(route.points[0], route.side, BRANCH_WIDTH)
            yield _branch(place, route.edge.branch, locale)


def _node(strip: Strip, node: Node, locale: Locale) -> Iterator[Shape]:
    box = strip.boxes[node]
    width, height = box.right - box.left, box.bottom - box.top
    words = node_text(node, locale)
    if node.kind == "decision":
        room = diamond_size(words, width, SMALL)[1]
        middle = (box.left + box.right) / 2
        yield diamond(middle, (box.top + box.bottom) / 2, width, height, _DECISION)
        yield known(Label(middle - room / 2, box.top, room, height, words, SMALL), node.text)
        return
    yield Rectangle(box.left, box.top, width, height, _BOX, radius=3)
    note = note_height(node, width, locale)
    inner = (box.left + PADDING, width - 2 * PADDING)
    yield known(Label(inner[0], box.top, inner[1], height - note, words, NORMAL), node.text)
    if note:
        told = Label(
            inner[0], box.bottom - note - 3, inner[1], note, node_note(node, locale), SMALL, tone=Tone.MUTED
        )
        yield known(told, node.step.get("sla_hours"), node.step.get("system"))
    yield dot(box.left + 1, box.top + 1, 5.5, full(Tone.ACCENT))
    yield Label(box.left - 5, box.top - 4.5, 12, 11, str(node.number), SMALL, strong=True, on_full=True)


def _branch(place: Box, branch: Branch, locale: Locale) -> Label:
    word = locale.text("ja" if branch == "yes" else "nein")
    size = (place.right - place.left, place.bottom - place.top)
    return Label(place.left, place.top, *size, word, SMALL, "left", strong=True, tone=Tone.WARN)


def _sign(strip: Strip, sign: Sign, locale: Locale) -> Iterator[Shape]:
    """The sign and the short line between it and its box."""
    x, y = sign_place(strip, sign)
    port = strip.port(sign.node, sign.side)
    across = sign_width(sign) / 2 if sign.side in {"left", "right"} else 0.0
    down = 0.0 if across else SIGN_RADIUS
    edge = (x + across if port[0] > x else x - across, y + down if port[1] > y else y - down)
    inward = sign.kind in {"start", "from"}
    yield arrow((edge, port) if inward else (port, edge))
    yield from _mark(sign, x, y)
    if sign.edge is not None and sign.edge.branch:
        yield _branch(sign_branch_place((x, y), sign.side, BRANCH_WIDTH), sign.edge.branch, locale)


def _mark(sign: Sign, x: float, y: float) -> Iterator[Shape]:
    """A dot where the process starts, a ring where it ends, a number where it goes on."""
    if sign.kind == "start":
        yield dot(x, y, 4, full(Tone.MUTED))
    elif sign.kind == "end":
        yield dot(x, y, SIGN_RADIUS - 1, Paint(fill="paper", stroke=Tone.MUTED, stroke_width=2))
    else:
        half = sign_width(sign) / 2
        paint = outlined(Tone.ACCENT)
        yield Rectangle(x - half, y - SIGN_RADIUS, 2 * half, 2 * SIGN_RADIUS, paint, radius=SIGN_RADIUS)
        yield Label(
            x - half,
            y - SIGN_RADIUS,
            2 * half,
            2 * SIGN_RADIUS,
            sign.text,
            SMALL,
            strong=True,
            tone=Tone.ACCENT,
        )
