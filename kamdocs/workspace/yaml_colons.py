"""YAML colons: the line where a colon is missing, stands too close, or belongs to a text."""

from __future__ import annotations

import re
from typing import Final

from kamdocs.problems import Problem
from kamdocs.workspace import yaml_rules as rules
from kamdocs.workspace.yaml_halt import Halt
from kamdocs.workspace.yaml_indentation import has_value_above_list, too_far_right
from kamdocs.workspace.yaml_lines import Line
from kamdocs.workspace.yaml_quoting import shortened

_GLUED: Final = re.compile(r"(?P<key>[^\W\d][\w-]*):(?P<value>[^\s/:].*)")
_WORD: Final = re.compile(r"(?P<key>\S+?)[;,]?(?: *[=;,]? +(?P<value>.*)|$)")
_BLOCK: Final = re.compile(r"(?P<sign>[|>])[-+\d]{0,2}")


def glued_line(content: str) -> str | None:
    """`key:value` as it should be written, or None if the content is not of that form."""
    match = _GLUED.fullmatch(content)
    return shortened(f"{match['key']}: {match['value']}") if match else None


def colon_in_text(halt: Halt) -> Problem | None:
    """A colon where no key can be: in a text, or in a line that cannot have entries."""
    if halt.sign != ":":
        return None
    line = halt.line
    if halt.begins_line():
        return halt.problem(rules.KEY_NOT_TEXT)
    if halt.lines.after(halt.place)[1:2].strip(" "):
        return halt.problem(rules.COLON_WITHOUT_BLANK, line=_with_blank(halt))
    if halt.place[1] <= line.start + len(line.key) + 1:
        return _entry_not_allowed(halt)
    if line.value[:1] in {'"', "'"}:
        return halt.problem(rules.TEXT_AFTER_QUOTE, quote=line.value[0], line=line.with_quotes())
    return halt.problem(rules.COLON_IN_TEXT, line=line.with_quotes())


def _with_blank(halt: Halt) -> str:
    before = re.split(r"[ ,\[{]", halt.lines.before(halt.place))[-1]
    return shortened(f"{before}: {halt.lines.after(halt.place)[1:]}")


def _entry_not_allowed(halt: Halt) -> Problem | None:
    above = list(halt.lines.above(halt.place[0]))
    if not above:
        return None
    owner = above[0] if above[0].key else _text_owner(above, halt.line)
    if owner is None:
        return without_colon(halt, above[0])
    if has_value_above_list(owner, halt.line):
        mark = (halt.line.number, halt.line.indent + 1)
        return halt.problem(rules.LIST_BELOW_VALUE, mark, key=owner.key, line=owner.number)
    return too_far_right(halt, owner)


def _text_owner(above: list[Line], line: Line) -> Line | None:
    """The entry whose text runs on over the lines above, if they are such a text."""
    first = above[0]
    if first.is_item or first.indent != line.indent:
        return None
    owner = next((earlier for earlier in above if earlier.indent < first.indent), None)
    return owner if owner and owner.value else None


def missing_colon(halt: Halt) -> Problem | None:
    """The parser took a line for a key and found no colon after it."""
    return without_colon(halt, halt.lines.at(halt.opening[0])) if halt.opening < halt.place else None


def without_colon(halt: Halt, line: Line) -> Problem | None:
    """What is wrong with a line that should be `key: value` and is not."""
    mark = (line.number, line.start + 1)
    if glued := glued_line(line.content):
        column = line.start + line.content.index(":") + 1
        return halt.problem(rules.COLON_WITHOUT_BLANK, (line.number, column), line=glued)
    parent = next((above for above in halt.lines.above(line.number) if above.indent <= line.indent), None)
    block = _BLOCK.fullmatch(parent.value) if parent else None
    if parent and block:
        indent = parent.start + 2
        return halt.problem(
            rules.BLOCK_NOT_INDENTED, mark, sign=block["sign"], line=parent.number, indent=indent
        )
    word = _WORD.match(line.content)
    corrected = f"{word['key']}: {word['value'] or ''}".rstrip() if word else line.content
    return halt.problem(rules.MISSING_COLON, mark, line=shortened(corrected))
