"""YAML syntax: the author's mistake behind a parser's error.

The parser stops where it can no longer go on, which is often a line after the mistake. What the author did is
read from the lines around that place. The parser's own wording is not used, so both parsers of PyYAML lead to
the same message.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from yaml import MarkedYAMLError
from yaml.events import ScalarEvent

from kamdocs.models.workspace import Mark
from kamdocs.problems import Problem
from kamdocs.workspace import yaml_rules as rules
from kamdocs.workspace.characters import FORBIDDEN
from kamdocs.workspace.yaml_colons import colon_in_text, missing_colon
from kamdocs.workspace.yaml_halt import Halt, halt_of
from kamdocs.workspace.yaml_indentation import misplaced_line
from kamdocs.workspace.yaml_marks import begin_of, end_of
from kamdocs.workspace.yaml_quoting import quoted

_Diagnosis: TypeAlias = Callable[[Halt], Problem | None]
_IN_BRACKETS: Final = re.compile(r"(?:[^,\[\]{}:]|:(?! ))*")
_NO_CHARACTER: Final = re.compile(r"\\u(d[89a-f][0-9a-f]{2})", re.IGNORECASE)
_CLOSING: Final = {"[": "]", "{": "}"}


def diagnosed(text: str, path: str, error: MarkedYAMLError, last: ScalarEvent | None) -> Problem:
    """The problem behind a parser's error. `last` is the last scalar read before it."""
    halt = halt_of(text, path, error, last)
    found = (diagnosis(halt) for diagnosis in (_WHILE_SCANNING if halt.scanning else _WHILE_PARSING))
    return next((problem for problem in found if problem), None) or halt.problem(rules.UNREADABLE)


def _swallowed_quote(halt: Halt) -> Problem | None:
    """A quotation mark that was closed by the opening one of a later text."""
    if halt.last is None or halt.last.style not in {'"', "'"}:
        return None
    mark, (end_line, _) = begin_of(halt.last), end_of(halt.last)
    is_nearest = end_line == halt.place[0] or halt.opening_sign in _CLOSING
    if not is_nearest or mark[0] == end_line:
        return None
    return halt.problem(rules.UNCLOSED_QUOTE, mark, quote=halt.last.style)


def _quote(halt: Halt) -> Problem | None:
    if halt.opening_sign not in {'"', "'"}:
        return None
    column = halt.lines.before((halt.place[0], halt.place[1] + 1)).rfind("\\") + 1
    if halt.opening_sign == "'" or not column or halt.sign == "":
        return halt.problem(rules.UNCLOSED_QUOTE, halt.opening, quote=halt.opening_sign)
    escape = halt.lines.after((halt.place[0], column))
    if no_character := _NO_CHARACTER.match(escape):
        return halt.problem(FORBIDDEN, halt.opening, code=f"U+{no_character[1].upper()}")
    return halt.problem(rules.BACKSLASH, (halt.place[0], column), escape=escape[:2])


def _special_start(halt: Halt) -> Problem | None:
    """A text that begins with a sign YAML keeps for itself."""
    line = halt.lines.at(halt.opening[0])
    match halt.opening_sign:
        case "*" | "&" as sign:
            return halt.problem(rules.ALIAS, halt.opening, sign=sign)
        case "!":
            return halt.problem(rules.TAG, halt.opening)
        case "|" | ">" as sign:
            return halt.problem(rules.BLOCK_SIGN, halt.opening, sign=sign, line=line.with_quotes())
        case "%" if halt.opening[1] == 1:
            return halt.problem(rules.DIRECTIVE, halt.opening)
        case "@" | "`" | "%" as sign:
            return halt.problem(rules.RESERVED_START, halt.opening, sign=sign, line=line.with_quotes())
        case _:
            return None


def _list_on_key_line(halt: Halt) -> Problem | None:
    return halt.problem(rules.LIST_ON_KEY_LINE) if halt.sign == "-" and not halt.begins_line() else None


def _second_document(halt: Halt) -> Problem | None:
    above = next(halt.lines.above(halt.place[0]), None)
    return halt.problem(rules.SECOND_DOCUMENT) if above and above.content == "..." else None


def _question_mark(halt: Halt) -> Problem | None:
    return halt.problem(rules.QUESTION_MARK, quoted=quoted(_around(halt))) if halt.sign == "?" else None


def _around(halt: Halt) -> str:
    """The text between the commas, colons or brackets on both sides of the place."""
    before = halt.lines.before(halt.place)
    begin = max(before.rfind(sign) for sign in (",", "[", "{", ": ")) + 1
    text = halt.line.content
    line = " " * halt.line.start + text
    match = _IN_BRACKETS.match(line, halt.place[1])
    end = match.end() if match else len(line)
    return line[begin:end].strip(": ")


def _missing_value(halt: Halt) -> Problem | None:
    is_sign = halt.sign in {",", "]", "}"} and halt.opening == halt.place
    return halt.problem(rules.MISSING_VALUE, sign=halt.sign) if is_sign else None


def _brackets(halt: Halt) -> Problem | None:
    sign = halt.opening_sign
    if sign not in _CLOSING:
        return None
    later = halt.place[0] > halt.opening[0]
    if not halt.sign or (later and halt.line.indent <= halt.lines.at(halt.opening[0]).indent):
        return halt.problem(rules.UNCLOSED_BRACKET, halt.opening, bracket=sign, closing=_CLOSING[sign])
    return halt.problem(rules.INSIDE_BRACKETS, line=halt.opening[0])


def _bracket_above(halt: Halt) -> Problem | None:
    """A bracket that the line above opens and does not close."""
    above = next(halt.lines.above(halt.place[0]), None)
    open_brackets: list[tuple[int, str]] = []
    for column, sign in enumerate(above.content if above else "", start=1):
        if sign in _CLOSING:
            open_brackets.append((column, sign))
        elif open_brackets and sign == _CLOSING[open_brackets[-1][1]]:
            open_brackets.pop()
    if above is None or not open_brackets:
        return None
    column, sign = open_brackets[0]
    mark = (above.number, above.start + column)
    return halt.problem(rules.UNCLOSED_BRACKET, mark, bracket=sign, closing=_CLOSING[sign])


def _nothing_before_colon(halt: Halt) -> Problem | None:
    return halt.problem(rules.KEY_NOT_TEXT) if halt.sign == ":" else None


def _text_behind(halt: Halt) -> Problem | None:
    """More text after a text or a list that was already closed."""
    before = halt.lines.before(halt.place).rstrip(" ")
    if halt.begins_line():
        return None
    match before[-1:]:
        case '"' | "'" as sign:
            return halt.problem(rules.TEXT_AFTER_QUOTE, quote=sign, line=halt.line.with_quotes())
        case "]" | "}" as sign:
            return halt.problem(rules.TEXT_AFTER_BRACKET, bracket=sign, line=halt.line.with_quotes())
        case _:
            return _after_special_start(halt)


def _after_special_start(halt: Halt) -> Problem | None:
    mark: Mark = (halt.place[0], halt.line.value_column)
    match halt.lines.character(mark):
        case "*" | "&" as sign:
            return halt.problem(rules.ALIAS, mark, sign=sign)
        case "!":
            return halt.problem(rules.TAG, mark)
        case _:
            return None


_WHILE_SCANNING: Final[tuple[_Diagnosis, ...]] = (
    _swallowed_quote,
    _quote,
    _special_start,
    colon_in_text,
    _list_on_key_line,
    missing_colon,
)
_WHILE_PARSING: Final[tuple[_Diagnosis, ...]] = (
    _second_document,
    _question_mark,
    _missing_value,
    _swallowed_quote,
    _brackets,
    _text_behind,
    misplaced_line,
    _nothing_before_colon,
    _bracket_above,
)
