"""YAML composer: the parser's events become a tree, and what could surprise an author is refused.

Working on events, aliases, tags, a second document and repeated keys are seen before they have an effect,
and no text is guessed to be a number or a date.
"""

from __future__ import annotations

import re
from typing import Final, NoReturn, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from kamdocs.models.fields import Scalar
from kamdocs.models.links import escaped
from kamdocs.models.workspace import Mark
from kamdocs.problems import InputError, Location, Problem, Rule
from kamdocs.workspace import yaml_rules as rules
from kamdocs.workspace.limits import Limits
from kamdocs.workspace.yaml_marks import begin_of
from kamdocs.workspace.yaml_scalars import ScalarChecks

Node: TypeAlias = "Scalar | list[Node] | dict[str, Node] | None"
Tree: TypeAlias = dict[str, Node]
Loader: TypeAlias = "type[yaml.SafeLoader] | type[yaml.CSafeLoader]"

FASTEST: Final[Loader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
GROUPED: Final = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
_NOTHING: Final = frozenset({"~", "null", "Null", "NULL"})


class _Frame:
    """An open list or mapping. `key` is the mapping key whose value comes next."""

    __slots__ = ("flow", "key", "node", "pointer")

    def __init__(self, node: list[Node] | dict[str, Node], pointer: str, *, flow: bool) -> None:
        self.node, self.pointer, self.flow = node, pointer, flow
        self.key: str | None = None

    def expects_key(self) -> bool:
        return self.key is None and isinstance(self.node, dict)

    def next_pointer(self) -> str:
        return f"{self.pointer}/{len(self.node) if self.key is None else escaped(self.key)}"

    def put(self, node: Node) -> None:
        if isinstance(self.node, list):
            self.node.append(node)
        elif self.key is not None:
            self.node[self.key] = node
            self.key = None


class Composer:
    """Builds the tree. `grouped` are plain texts like `1.500`, by pointer.

    `unsound` says that a part of the tree is not what the author meant.
    """

    def __init__(self, path: str, limits: Limits) -> None:
        self.path, self.limits = path, limits
        self.problems: list[Problem] = []
        self.values: dict[str, Mark] = {}
        self.keys: dict[str, Mark] = {}
        self.grouped: dict[str, str] = {}
        self.top: Node = None
        self.unsound = False
        self.last_scalar: ScalarEvent | None = None
        self._frames: list[_Frame] = []
        self._documents = 0
        self._checks = ScalarChecks(path, (), limits, has_comments=False)

    def compose(self, text: str, loader: Loader) -> None:
        """Fills top, marks and problems. Raises the parser's error, or InputError where reading on is in vain."""
        self._checks = ScalarChecks(self.path, [*text.split("\n"), ""], self.limits, has_comments="#" in text)
        for event in yaml.parse(text, Loader=loader):
            self._take(event)

    def _take(self, event: Event) -> None:
        match event:
            case ScalarEvent():
                self._scalar(event)
            case CollectionStartEvent():
                self._open(event)
            case CollectionEndEvent():
                self._frames.pop()
            case AliasEvent():
                self._refuse(rules.ALIAS, event, sign="*")
                self._put(None, begin_of(event))
            case DocumentStartEvent():
                self._document(event)
            case _:
                pass

    def _document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(rules.SECOND_DOCUMENT, event)
        if event.version or event.tags:
            self._refuse(rules.DIRECTIVE, event)

    def _open(self, event: CollectionStartEvent) -> None:
        self._check_properties(event)
        mark = begin_of(event)
        if len(self._frames) >= self.limits.depth:
            self._stop(rules.TOO_DEEP, event, limit=self.limits.depth)
        if self._frames and self._frames[-1].expects_key():
            self._stop(rules.KEY_NOT_TEXT, event)
        node: list[Node] | dict[str, Node] = {} if isinstance(event, MappingStartEvent) else []
        pointer = self._put(node, mark)
        self._frames.append(_Frame(node, pointer, flow=bool(event.flow_style)))

    def _scalar(self, event: ScalarEvent) -> None:
        self.last_scalar = event
        self._check_properties(event)
        plain = not event.style
        mark = begin_of(event)
        flow = bool(self._frames) and self._frames[-1].flow
        self.problems += self._checks.of(event, mark, plain=plain, flow=flow)
        if self._frames and self._frames[-1].expects_key():
            self._checks.check_key(event, plain=plain, flow=flow)
            self._key(event.value, mark, plain=plain)
        else:
            pointer = self._put(_value(event.value, plain=plain), mark, event.value)
            if plain and GROUPED.fullmatch(event.value):
                self.grouped[pointer] = event.value

    def _key(self, text: str, mark: Mark, *, plain: bool) -> None:
        frame = self._frames[-1]
        frame.key = text
        pointer = frame.next_pointer()
        if plain and text == "<<":
            self._report(rules.MERGE_KEY, mark)
            self.unsound = True
        elif plain and text == "":
            self._report(rules.KEY_NOT_TEXT, mark)
            self.unsound = True
        if text in frame.node:
            self._report(rules.DUPLICATE_KEY, mark, key=text, line=self.keys[pointer][0])
        self.keys[pointer] = mark

    def _put(self, node: Node, mark: Mark, written: str = "-") -> str:
        """Puts a node where it belongs and returns its pointer. Nothing written stands where its key stands."""
        if not self._frames:
            self.top, pointer = node, ""
        else:
            frame = self._frames[-1]
            pointer = frame.next_pointer()
            frame.put(node)
        self.values[pointer] = mark if written else self.keys.get(pointer, mark)
        return pointer

    def _check_properties(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse(rules.ALIAS, event, sign="&")
        if event.tag is not None:
            self._refuse(rules.TAG, event)

    def _stop(self, rule: Rule, event: Event, **values: object) -> NoReturn:
        raise InputError([rule.at(Location(self.path, *begin_of(event)), **values)])

    def _refuse(self, rule: Rule, event: Event, **values: object) -> None:
        self._report(rule, begin_of(event), **values)
        self.unsound = True

    def _report(self, rule: Rule, mark: Mark, **values: object) -> None:
        self.problems.append(rule.at(Location(self.path, *mark), **values))


def _value(text: str, *, plain: bool) -> Scalar | None:
    """Nothing, `null`, `~` and a text of blanks are no value."""
    return None if not text.strip() or (plain and text in _NOTHING) else Scalar(text, plain)
