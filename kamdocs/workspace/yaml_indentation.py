"""YAML indentation: a line that stands below no line it could belong to."""

from __future__ import annotations

from kamdocs.problems import Problem
from kamdocs.workspace import yaml_rules as rules
from kamdocs.workspace.yaml_halt import Halt
from kamdocs.workspace.yaml_lines import Line


def misplaced_line(halt: Halt) -> Problem | None:
    """What is wrong with the indentation of the line the parser stopped at."""
    if not halt.begins_line():
        return None
    if halt.line.is_item:
        return _dash(halt)
    return _entry_of_item(halt) if halt.opening_sign == "-" else _between_levels(halt)


def too_far_right(halt: Halt, owner: Line) -> Problem:
    """The line is indented below one that has a value of its own; either of the two may be the odd one."""
    line = halt.line
    before = next(halt.lines.above(owner.number), None)
    if before and not owner.is_item and before.start == line.start:
        mark = (owner.number, owner.start + 1)
        return halt.problem(rules.ODD_LINE, mark, indent=line.start, before=before.number, after=line.number)
    mark = (line.number, line.start + 1)
    return halt.problem(rules.TOO_FAR_RIGHT, mark, key=owner.key, line=owner.number, indent=owner.start)


def has_value_above_list(above: Line, item: Line) -> bool:
    """Whether a list begins below an entry that already has a value."""
    return item.is_item and bool(above.value) and not above.is_item and item.indent > above.indent


def _dash(halt: Halt) -> Problem | None:
    above = next(halt.lines.above(halt.line.number), None)
    if above and above.key and not above.is_item and above.start > halt.line.indent and not above.value:
        indent = above.start
        return halt.problem(rules.DASH_LEFT_OF_KEY, key=above.key, line=above.number, indent=indent)
    if above and has_value_above_list(above, halt.line):
        return halt.problem(rules.LIST_BELOW_VALUE, key=above.key, line=above.number)
    item = next((line for line in halt.lines.above(halt.line.number) if line.is_item), None)
    if item is None or item.indent == halt.line.indent:
        return None
    return halt.problem(rules.DASH_INDENTATION, line=item.number, indent=item.indent)


def _entry_of_item(halt: Halt) -> Problem | None:
    above = halt.lines.above(halt.line.number)
    item = next((line for line in above if line.is_item and line.indent <= halt.line.indent), None)
    return halt.problem(rules.ITEM_INDENTATION, line=item.number, indent=item.start) if item else None


def _between_levels(halt: Halt) -> Problem | None:
    found = halt.line.indent
    above = next(halt.lines.above(halt.line.number), None)
    if above and above.value and found > above.start:
        return too_far_right(halt, above)
    levels = _open_levels(halt)
    *_, first = (halt.line, *halt.lines.above(halt.line.number))
    if found == 0 and first.start:
        return halt.problem(rules.INDENTED_FIRST, (first.number, first.start + 1))
    deep = min((level for level in levels if level > found), default=None)
    shallow = max((level for level in levels if level < found), default=None)
    if deep is None or shallow is None:
        return None
    return halt.problem(
        rules.INDENTATION,
        found=found,
        deep=deep,
        deep_line=levels[deep],
        shallow=shallow,
        shallow_line=levels[shallow],
    )


def _open_levels(halt: Halt) -> dict[int, int]:
    """The indentations a line may have here, each with the line that has it."""
    levels: dict[int, int] = {}
    reached: int | None = None
    for line in halt.lines.above(halt.line.number):
        if reached is None or line.indent < reached:
            levels.update(dict.fromkeys(_levels_of(line), line.number))
            reached = line.indent
    return levels


def _levels_of(line: Line) -> set[int]:
    """An item's dash is no level for a line without one."""
    return {line.start} if line.key or not line.is_item else set()
