"""Shown ids: a message names ids of its own workspace. Until all files are read, a mark stands for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from kamdocs.models.kinds import KINDS
from kamdocs.problems import Problem, Rule
from kamdocs.workspace import value_rules as rules
from kamdocs.workspace.references import Index, Linked
from kamdocs.workspace.suggestions import listed

_ONE, _ALL, _END = "\ue000", "\ue001", "\ue002"
_KIND: Final = "|".join(KINDS)
_MARK: Final = re.compile(rf"([{_ONE}{_ALL}])((?:{_KIND})(?:\|(?:{_KIND}))*){_END}")
_WITHOUT_ANY: Final[Mapping[str, str]] = {"role": "KAM"}
_EXAMPLE: Final = "beispiel"
_PLAIN: Final[tuple[tuple[Rule, Rule], ...]] = (
    (rules.EMPTY_OF, rules.EMPTY),
    (rules.MISSING_OF, rules.MISSING_FIELD),
)


def one_id(kind: str) -> str:
    """A mark for one id of a kind, as an example."""
    return f"{_ONE}{kind}{_END}"


def all_ids(kind: str) -> str:
    """A mark for the ids there are of a kind."""
    return f"{_ALL}{kind}{_END}"


def with_ids(problems: Iterable[Problem], files: Iterable[Linked]) -> Iterator[Problem]:
    """The problems with ids of the workspace in place of the marks."""
    files = tuple(files)
    by_path = {file.path: file for file in files}
    index: Index | None = None
    for problem in problems:
        if any(_MARK.search(text) for _, text in problem.values):
            index = index or Index(files)
            yield _filled(problem, index, by_path[problem.location.path])
        else:
            yield problem


def _filled(problem: Problem, index: Index, file: Linked) -> Problem:
    texts = [text for _, text in problem.values]
    offered = [kind for text in texts for sign, kind in _MARK.findall(text) if sign == _ALL]
    if not all(index.all_known(kind, file).places for kind in offered):
        problem = replace(problem, rule=next(plain for rule, plain in _PLAIN if rule is problem.rule))

    def ids(mark: re.Match[str]) -> str:
        known = sorted(index.all_known(mark[2], file).places)
        if mark[1] == _ALL:
            return listed(known)
        return known[0] if known else _WITHOUT_ANY.get(mark[2], _EXAMPLE)

    return replace(problem, values=tuple((name, _MARK.sub(ids, text)) for name, text in problem.values))
