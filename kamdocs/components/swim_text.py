"""Swim text: what the boxes of a flow say and how much room that takes."""

from __future__ import annotations

from typing import Any

from kamdocs.components.diamonds import diamond_size
from kamdocs.components.flow import Node
from kamdocs.components.shapes import SMALL, height_of, lines_of, said
from kamdocs.components.values import is_missing
from kamdocs.formatting import Locale

PADDING = 5.0


def node_text(node: Node, locale: Locale) -> str:
    return said(node.text, locale)


def node_note(node: Node, locale: Locale) -> str:
    """The small line of a step: deadline, system, and who else is responsible."""
    if node.kind == "decision":
        return ""
    hours, system = node.step.get("sla_hours"), node.step.get("system")
    parts = [] if is_missing(hours) else [f"{said(hours, locale)}\u00a0h"]
    parts += [] if is_missing(system) else [said(system, locale)]
    others = [role for role, code in _raci(node).items() if code == "R" and role != node.lane]
    parts += [locale.text("mit {roles}", roles=", ".join(others))] if others else []
    return "\u00a0· ".join(parts)


def node_height(node: Node, width: float, locale: Locale) -> float:
    """Height of a box or a diamond of that width."""
    if node.kind == "decision":
        return diamond_size(node_text(node, locale), width, SMALL)[0]
    room = width - 2 * PADDING
    name = height_of(lines_of(node_text(node, locale), room, most=5))
    return max(26.0, name + note_height(node, width, locale) + 2 * PADDING - 2)


def note_height(node: Node, width: float, locale: Locale) -> float:
    return height_of(lines_of(node_note(node, locale), width - 2 * PADDING, SMALL, most=3), SMALL)


def _raci(node: Node) -> dict[str, Any]:
    return {str(role): str(code) for role, code in (node.step.get("raci") or {}).items()}
