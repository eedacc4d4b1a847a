"""YAML scalars: what may be wrong with one written text although the parser takes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yaml.events import ScalarEvent

from kamdocs.problems import InputError, Location, Problem
from kamdocs.workspace import yaml_rules as rules
from kamdocs.workspace.characters import FORBIDDEN, forbidden_in
from kamdocs.workspace.limits import Limits
from kamdocs.workspace.yaml_quoting import quoted, shortened

_DASHED: Final = re.compile(r"-[^\W\d]")
_LOST: Final = re.compile(r" *(#\S+)")
_BLOCK_WITH_TEXT: Final = re.compile(r"[|>][-+\d]*#")
_WORD: Final = re.compile(r"\S+")
_BYTES_PER_CHARACTER: Final = 4


@dataclass(frozen=True, slots=True)
class ScalarChecks:
    """Checks of the scalars of one file; `lines` are those of the file."""

    path: str
    lines: Sequence[str]
    limits: Limits
    has_comments: bool

    def of(self, event: ScalarEvent, *, plain: bool, flow: bool) -> Iterator[Problem]:
        """What is wrong with the scalar. Raises InputError if the author meant something else."""
        text = event.value
        if plain:
            self._check_plain(event, flow=flow)
        elif event.style == '"' and (code := forbidden_in(text)):
            raise InputError([FORBIDDEN.at(self._place(event), code=code)])
        if len(text) > self.limits.word:
            yield from self._sizes(event)
        if self.has_comments:
            yield from self._lost_comment(event)

    def _check_plain(self, event: ScalarEvent, *, flow: bool) -> None:
        text = event.value
        if flow and "?" in text:
            place = self._place(event)
            column = self.lines[place.line - 1].find("?", place.column - 1) + 1
            where = Location(self.path, place.line, column or place.column)
            raise InputError([rules.QUESTION_MARK.at(where, quoted=quoted(text))])
        if _DASHED.match(text) and not flow and self._begins_line(event):
            mark = event.start_mark
            rest = self.lines[mark.line][mark.column + 1 :].strip()
            raise InputError([rules.DASH_WITHOUT_BLANK.at(self._place(event), rest=shortened(rest))])

    def _begins_line(self, event: ScalarEvent) -> bool:
        mark = event.start_mark
        return not self.lines[mark.line][: mark.column].strip(" ")

    def _sizes(self, event: ScalarEvent) -> Iterator[Problem]:
        text, place = event.value, self._place(event)
        longest = max(_WORD.findall(text), key=len, default="")
        if len(longest) > self.limits.word:
            values = {"length": len(longest), "start": longest[:30], "limit": self.limits.word}
            yield rules.LONG_WORD.at(place, **values)
        if len(text) * _BYTES_PER_CHARACTER > self.limits.text:
            length = len(text.encode("utf-8"))
            if length > self.limits.text:
                yield rules.LONG_TEXT.at(place, length=length, limit=self.limits.text)

    def _lost_comment(self, event: ScalarEvent) -> Iterator[Problem]:
        """Words of the author that the parser takes for a comment."""
        if event.style in {"|", ">"}:
            self._check_block(event)
            return
        end = event.end_mark
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        lost = _LOST.match(line, end.column) if "#" in line else None
        if lost and event.style and lost.start(1) == end.column:
            raise InputError([self._text_after_quote(event)])
        if lost and lost[1].strip("#"):
            yield rules.LOST_COMMENT.at(Location(self.path, end.line + 1, lost.start(1) + 1), comment=lost[1])

    def _text_after_quote(self, event: ScalarEvent) -> Problem:
        """Without a blank before it, `#` is no comment; over several lines, it was not the quote that should close."""
        end = event.end_mark
        if end.line > event.start_mark.line:
            return rules.UNCLOSED_QUOTE.at(self._place(event), quote=event.style)
        values = {"quote": event.style, "line": quoted(event.value + self.lines[end.line][end.column :])}
        return rules.TEXT_AFTER_QUOTE.at(Location(self.path, end.line + 1, end.column + 1), **values)

    def _check_block(self, event: ScalarEvent) -> None:
        mark = event.start_mark
        header = self.lines[mark.line][mark.column :]
        if _BLOCK_WITH_TEXT.match(header):
            values = {"sign": event.style, "line": quoted(header)}
            raise InputError([rules.BLOCK_SIGN.at(self._place(event), **values)])

    def _place(self, event: ScalarEvent) -> Location:
        return Location(self.path, event.start_mark.line + 1, event.start_mark.column + 1)
