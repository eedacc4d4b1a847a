"""Flow: the steps of a process as nodes and arrows, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from kamdocs.components.values import Record, is_missing, pick

END: Final = "end"
"""Written as `next` of a step after which the process is over."""

Branch: TypeAlias = Literal["", "yes", "no"]


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A step, or the decision after it (`kind`); `number` is the position of the step from 1."""

    number: int
    kind: Literal["step", "decision"]
    lane: str
    step: Record

    @property
    def text(self) -> Any:
        """What the box says."""
        return (
            self.step["decision"].get("question")
            if self.kind == "decision"
            else pick(self.step, "name", "title")
        )


@dataclass(frozen=True, slots=True, eq=False)
class Edge:
    """An arrow; without a target the process ends there."""

    source: Node
    target: Node | None
    branch: Branch = ""


@dataclass(frozen=True, slots=True)
class Flow:
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def flow_of(steps: Sequence[Record]) -> Flow:
    """The steps in order, each in the lane of who does it, with the arrows between them.

    After a step follows the next of the list unless it has a decision or names its `next` (`end` ends the
    process). A branch of a decision that names no step ends it too.
    """
    boxes = [Node(number, "step", lane_of(step), step) for number, step in enumerate(steps, start=1)]
    targets: dict[str, Node] = {}
    for box in boxes:
        targets.setdefault(str(box.step.get("id", f"#{box.number}")), box)
    nodes: list[Node] = []
    edges: list[Edge] = []
    for box in boxes:
        following = boxes[box.number] if box.number < len(boxes) else None
        nodes.append(box)
        if isinstance(box.step.get("decision"), Mapping):
            question = Node(box.number, "decision", box.lane, box.step)
            nodes.append(question)
            edges += [Edge(box, question), *_branches(question, targets)]
        else:
            edges.append(Edge(box, _next(box.step, targets, following)))
    return Flow(tuple(nodes), tuple(edges))


def lane_of(step: Record) -> str:
    """The role that does the step: who has A/R, else the first R, else the first A, else anyone named."""
    raci = {str(role): str(code) for role, code in (step.get("raci") or {}).items() if not is_missing(code)}
    for wanted in ("A/R", "R/A", "R", "D", "A", "S"):
        for role, code in raci.items():
            if code == wanted:
                return role
    return next(iter(raci), "")


def _next(step: Record, targets: Mapping[str, Node], following: Node | None) -> Node | None:
    named = step.get("next")
    if is_missing(named):
        return following
    return None if str(named) == END else targets.get(str(named))


def _branches(question: Node, targets: Mapping[str, Node]) -> Iterator[Edge]:
    decision = question.step["decision"]
    branches: tuple[tuple[str, Branch], ...] = (("if_yes", "yes"), ("if_no", "no"))
    for key, branch in branches:
        named = decision.get(key)
        yield Edge(question, None if is_missing(named) else targets.get(str(named)), branch)
