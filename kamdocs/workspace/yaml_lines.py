"""YAML lines: what one line of a file seems to say, read without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kamdocs.models.workspace import Mark
from kamdocs.workspace.yaml_quoting import quoted

_READ: Final = 1_000
"""Characters of a line that are looked at: more would not change what is said of it."""
_LINE: Final = re.compile(r"(?P<indent> *)(?P<dashes>(?:-(?: +|$))*)(?P<content>.*)")
_ENTRY: Final = re.compile(r"(?P<key>\"[^\"]*\"|'[^']*'|[^\"'\s][^\"']*?) *:(?: +(?P<value>.*)|$)")
_COMMENT: Final = re.compile(r"(?:^| +)#.*$")


@dataclass(frozen=True, slots=True)
class Line:
    """`indent` counts the blanks before the line, `start` those before what follows its dashes.

    `key` is empty if the content is no `key: value`.
    """

    number: int
    indent: int
    start: int
    content: str
    key: str
    value: str

    @property
    def is_item(self) -> bool:
        return self.start > self.indent

    @property
    def value_column(self) -> int:
        """Column of the value, from 1; of the content if there is no key."""
        return self.start + 1 + (len(self.content) - len(self.value) if self.key else 0)

    def with_quotes(self) -> str:
        """The content with its value in quotes."""
        words = self.value if self.key else self.content
        inner = words[1:-1] if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'" else words
        return f"{self.key}: {quoted(inner)}" if self.key else quoted(inner)


class Lines:
    """The lines of a file by number, from 1."""

    def __init__(self, text: str) -> None:
        self._texts = text.split("\n")

    def at(self, number: int) -> Line:
        match = _LINE.match(self._texts[number - 1][:_READ])
        indent, dashes, content = match.group("indent", "dashes", "content") if match else ("", "", "")
        content = _COMMENT.sub("", content).rstrip()
        entry = _ENTRY.match(content)
        key, value = (entry["key"], entry["value"] or "") if entry else ("", "")
        return Line(number, len(indent), len(indent) + len(dashes), content, key, value)

    def inside(self, mark: Mark) -> Mark:
        """The mark, or the end of the file if it lies behind that."""
        last = len(self._texts)
        return mark if mark[0] <= last else (last, len(self._texts[-1]) + 1)

    def character(self, mark: Mark) -> str:
        """The character at a mark; empty at the end of a line and of the file."""
        return self.after(mark)[:1]

    def before(self, mark: Mark) -> str:
        """What stands in the line before a mark."""
        return self._texts[mark[0] - 1][: mark[1] - 1]

    def after(self, mark: Mark) -> str:
        """What stands in the line from a mark on."""
        return self._texts[mark[0] - 1][mark[1] - 1 :]

    def above(self, number: int) -> Iterator[Line]:
        """The lines above that are neither blank nor a comment, nearest first."""
        for earlier in range(number - 1, 0, -1):
            line = self.at(earlier)
            if line.content or line.is_item:
                yield line
