"""Swim lane: the workflow of a process, one lane per role, with decisions and their branches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from kamdocs.blocks import Block, Blocks, Drawing, Shape
from kamdocs.components.figures import Frame, told
from kamdocs.components.flow import Branch, Flow, Node, flow_of
from kamdocs.components.legends import note_legend
from kamdocs.components.shapes import moved
from kamdocs.components.swim_drawing import strip_shapes
from kamdocs.components.swim_layout import Strip, strips_of
from kamdocs.components.swim_text import node_text
from kamdocs.components.values import Records, names, records
from kamdocs.formatting import NO_VALUE, Locale

_GAP: Final = 14.0
_SQUEEZE: Final = 1.12
"""Strips that are a little too high together are drawn smaller rather than on one more page."""
_BRANCHES: Final[tuple[Branch, ...]] = ("yes", "no")


def swim_lane(
    steps: Records,
    roles: Any = None,
    *,
    locale: Locale,
    caption: Any = "",
    wide: bool = False,
    landscape: bool = False,
    anchor: str = "",
) -> Blocks:
    """The steps as boxes in the lanes of those who do them; nothing without steps.

    `steps` are those of a process: `[{"id": "s1", "name": "Termin bestätigen", "raci": {"SCM": "R",
    "VID": "A"}, "sla_hours": 8, "system": "ERP", "decision": {"question": "Termin machbar?",
    "if_yes": "s2", "if_no": "s3"}}]`. A step stands in the lane of A/R, else of its first R. After it comes
    the next of the list, or the step its `next` names (`end` ends the process there); a branch without a
    step ends the process. `roles` (ids, or ids with names) gives the order of lanes and, below the figure,
    their names. A long process continues on further strips and figures; circles with numbers tell where.
    `wide` draws for a turned page, `landscape` turns it as well.
    """
    given = records(steps)
    if not given:
        return ()
    frame = Frame(locale, caption, anchor, wide, landscape)
    flow = flow_of(given)
    titles = names(roles)
    strips = strips_of(flow, list(titles), frame.sheet, locale)
    pages = _pages(strips, frame.sheet.height)
    drawings = [_drawing(page, locale) for page in pages]
    alts = [_alt([node for strip in page for node in strip.nodes], flow, locale) for page in pages]
    figures = Frame(locale, caption, anchor, wide or landscape).figures(drawings, alts, _shown(flow))
    return frame.placed((*figures, *_notes(flow, titles, len(strips), locale)))


def _pages(strips: Sequence[Strip], height: float) -> list[list[Strip]]:
    """Strips that fit on one page under each other."""
    pages: list[list[Strip]] = []
    used = 0.0
    for strip in strips:
        if not pages or used + _GAP + strip.height > height * _SQUEEZE:
            pages.append([])
            used = -_GAP
        pages[-1].append(strip)
        used += _GAP + strip.height
    return pages


def _drawing(strips: Sequence[Strip], locale: Locale) -> Drawing:
    shapes: list[Shape] = []
    top = 1.0
    for strip in strips:
        shapes += moved(strip_shapes(strip, locale), 0, top)
        top += strip.height + _GAP
    return Drawing(strips[0].width, top - _GAP + 1, tuple(shapes))


def _shown(flow: Flow) -> Iterator[Any]:
    for node in flow.nodes:
        yield from (node.text, *(node.step.get(key) for key in ("sla_hours", "system")))


def _alt(nodes: Sequence[Node], flow: Flow, locale: Locale) -> str:
    """Who does what in which order, and where decisions lead."""
    sentences = [_sentence(node, flow, locale) for node in nodes]
    return locale.text("Ablauf: {steps}.", steps=told(sentences, locale))


def _sentence(node: Node, flow: Flow, locale: Locale) -> str:
    words = node_text(node, locale)
    if node.kind == "step":
        return f"{node.number} {words} ({node.lane or NO_VALUE})"
    ways = {edge.branch: edge.target for edge in flow.edges if edge.source is node}
    yes, no = (_goal(ways.get(branch), locale) for branch in _BRANCHES)
    return locale.text("{question} ja: {yes}, nein: {no}", question=words, yes=yes, no=no)


def _goal(target: Node | None, locale: Locale) -> str:
    return locale.text("Ende") if target is None else locale.text("weiter mit {number}", number=target.number)


def _notes(flow: Flow, titles: Mapping[str, Any], strips: int, locale: Locale) -> Iterator[Block]:
    """The names of the roles in the lanes, and what the circles with numbers mean if there are any."""
    lanes = dict.fromkeys(node.lane for node in flow.nodes if node.lane)
    named = [(lane, str(titles[lane])) for lane in lanes if str(titles.get(lane, lane)) != lane]
    circles = [("○", locale.text("Zahl im Kreis: weiter bei diesem Schritt"))] if strips > 1 else []
    if named or circles:
        yield note_legend([*named, *circles])
