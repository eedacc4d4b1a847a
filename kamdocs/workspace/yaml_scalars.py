"""YAML scalars: what may be wrong with one written text although the parser takes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NoReturn

from yaml.events import ScalarEvent

from kamdocs.models.workspace import Mark
from kamdocs.problems import InputError, Location, Problem, Rule
from kamdocs.workspace import yaml_rules as rules
from kamdocs.workspace.characters import FORBIDDEN, forbidden_in
from kamdocs.workspace.limits import Limits
from kamdocs.workspace.yaml_marks import end_of
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

    def of(self, event: ScalarEvent, mark: Mark, *, plain: bool, flow: bool) -> Iterator[Problem]:
        """What is wrong with the scalar at the mark. Raises InputError if the author meant something else."""
        text = event.value
        if plain:
            self._check_plain(text, mark, flow=flow)
            if " - " in text and not flow:
                self._check_list_in_text(event, mark)
        elif event.style == '"' and (code := forbidden_in(text)):
            self._refuse(FORBIDDEN, mark, code=code)
        if len(text) > self.limits.word:
            yield from self._sizes(text, mark)
        if self.has_comments:
            yield from self._lost_comment(event, mark)

    def check_key(self, event: ScalarEvent, *, plain: bool, flow: bool) -> None:
        """Refuses `{key:[…]}`, which only one of the parsers takes. Raises InputError."""
        line, column = end_of(event)
        after = self.lines[line - 1][column - 1 :]
        if plain and flow and after[:1] == ":" and after[1:2].strip(" "):
            written = shortened(f"{event.value}: {after[1:]}")
            self._refuse(rules.COLON_WITHOUT_BLANK, (line, column), line=written)

    def _check_plain(self, text: str, mark: Mark, *, flow: bool) -> None:
        line, column = self.lines[mark[0] - 1], mark[1]
        if flow and "?" in text:
            found = line.find("?", column - 1) + 1
            self._refuse(rules.QUESTION_MARK, (mark[0], found or column), quoted=quoted(text))
        if _DASHED.match(text) and not flow and not line[: column - 1].strip(" "):
            self._refuse(rules.DASH_WITHOUT_BLANK, mark, rest=shortened(line[column:].strip()))

    def _check_list_in_text(self, event: ScalarEvent, mark: Mark) -> None:
        """Refuses a list below a value: the parser reads it as more of the same text."""
        key = self.lines[mark[0] - 1][: mark[1] - 1].strip(" -:")
        for number in range(mark[0] + 1, end_of(event)[0] + 1):
            line = self.lines[number - 1]
            if key and line.lstrip(" ").startswith("- "):
                column = len(line) - len(line.lstrip(" ")) + 1
                self._refuse(rules.LIST_BELOW_VALUE, (number, column), key=key, line=mark[0])

    def _sizes(self, text: str, mark: Mark) -> Iterator[Problem]:
        longest = max(_WORD.findall(text), key=len, default="")
        place = Location(self.path, *mark)
        if len(longest) > self.limits.word:
            yield rules.LONG_WORD.at(place, length=len(longest), start=longest[:30], limit=self.limits.word)
        if len(text) * _BYTES_PER_CHARACTER > self.limits.text:
            length = len(text.encode("utf-8"))
            if length > self.limits.text:
                yield rules.LONG_TEXT.at(place, length=length, limit=self.limits.text)

    def _lost_comment(self, event: ScalarEvent, mark: Mark) -> Iterator[Problem]:
        """Words of the author that the parser takes for a comment."""
        if event.style in {"|", ">"}:
            self._check_block(event, mark)
            return
        end_line, end_column = end_of(event)
        line = self.lines[end_line - 1] if end_line <= len(self.lines) else ""
        lost = _LOST.match(line, end_column - 1) if "#" in line else None
        if lost is None or not lost[1].strip("#"):
            return
        column = lost.start(1) + 1
        if event.style and column == end_column:
            self._refuse_after_quote(event, mark)
        yield rules.LOST_COMMENT.at(Location(self.path, end_line, column), comment=lost[1])

    def _refuse_after_quote(self, event: ScalarEvent, mark: Mark) -> NoReturn:
        """Without a blank before it, `#` is no comment; over several lines, it was not the quote that should close."""
        end_line, end_column = end_of(event)
        if end_line > mark[0]:
            self._refuse(rules.UNCLOSED_QUOTE, mark, quote=event.style)
        line = quoted(event.value + self.lines[end_line - 1][end_column - 1 :])
        self._refuse(rules.TEXT_AFTER_QUOTE, (end_line, end_column), quote=event.style, line=line)

    def _check_block(self, event: ScalarEvent, mark: Mark) -> None:
        header = self.lines[mark[0] - 1][mark[1] - 1 :]
        if _BLOCK_WITH_TEXT.match(header):
            self._refuse(rules.BLOCK_SIGN, mark, sign=event.style, line=quoted(header))

    def _refuse(self, rule: Rule, mark: Mark, **values: object) -> NoReturn:
        raise InputError([rule.at(Location(self.path, *mark), **values)])
