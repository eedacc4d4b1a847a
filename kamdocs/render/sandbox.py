"""The sandbox templates run in: plain data, no attributes, only the functions they are given."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import wraps
from types import TracebackType
from typing import Any, Final

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.filters import FILTERS
from jinja2.loaders import FunctionLoader
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from kamdocs.render.kinds import without_front_matter
from kamdocs.render.values import carried
from kamdocs.workspace.templates import TemplateFile

# fmt: off
_FILTERS: Final = (
    "abs", "batch", "count", "d", "default", "dictsort", "first", "groupby", "int", "items", "join", "last",
    "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "round",
    "select", "selectattr", "slice", "sort", "string", "sum", "trim", "unique", "upper",
)
# fmt: on
_LOOP: Final = frozenset({"index", "index0", "first", "last", "length", "previtem", "nextitem", "revindex"})
_GROUP: Final = frozenset({"grouper", "list"})
_FUNCTIONS: Final = ("range", "dict", "namespace")
_WORKING_OUT: Final = ("abs", "int", "join", "lower", "replace", "round", "string", "sum", "trim", "upper")
"""Filters that give something new, which is as secret as what it comes from."""


class _Joins(NodeTransformer):
    """`a ~ b` as `[a, b]|join`, so that there is one way of joining texts."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - named by Jinja
        parts = nodes.List([self.visit(part) for part in node.nodes], lineno=node.lineno)
        return nodes.Filter(parts, "join", [], [], None, None, lineno=node.lineno)


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment where a dot reaches keys of mappings and nothing else."""

    allowed: tuple[object, ...] = ()
    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The result of a calculation, as secret as its operands; never a binary fraction."""
        exact = Decimal(left) if operator == "/" and isinstance(left, int) else left
        return carried(super().call_binop(context, operator, exact, right), (left, right))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Joins().visit(super()._parse(source, name, filename))
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The item of a mapping; the few attributes of Jinja's own loop and namespace objects."""
        match obj:
            case Mapping():
                return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
            case Undefined():
                return str(obj)  # which raises, naming what is undefined
            case Namespace() if not attribute.startswith("_") and hasattr(obj, attribute):
                return getattr(obj, attribute)
            case LoopContext() if attribute in _LOOP:
                return getattr(obj, attribute)
            case tuple() if attribute in _GROUP and hasattr(obj, attribute):
                return getattr(obj, attribute)
            case _:
                return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An item by key or position."""
        match obj, argument:
            case Mapping(), _:
                return obj[argument] if argument in obj else self.undefined(obj=obj, name=argument)
            case ((list() | tuple() | str()), (int() | slice())):
                return super().getitem(obj, argument)
            case _:
                return self.getattr(obj, str(argument))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ARG002 - Jinja's own signature
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        # An undefined name passes, so that calling it tells its name.
        return isinstance(obj, Macro | Undefined) or any(obj is function for function in self.allowed)


def sandbox(
    templates: Mapping[str, TemplateFile],
    functions: Mapping[str, Callable[..., object]],
    filters: Mapping[str, Callable[..., object]],
    finalize: Callable[..., object],
) -> Sandbox:
    """An environment over the given texts that offers the given functions and filters."""

    def source(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        file = templates.get(name)
        return None if file is None else (without_front_matter(file.text), file.path, lambda: True)

    environment = Sandbox(
        loader=FunctionLoader(source),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    shown = {name: environment.globals[name] for name in _FUNCTIONS}
    environment.globals = {**shown, **functions}
    environment.filters = {**{name: _filter(name) for name in _FILTERS}, **filters}
    environment.allowed = (*shown.values(), *functions.values())
    return environment


def _filter(name: str) -> Callable[..., Any]:
    """A filter of Jinja's own; a result that is something new is as secret as what it comes from."""
    original: Callable[..., Any] = FILTERS[name]
    if name not in _WORKING_OUT:
        return original

    @wraps(original)
    def filtered(*arguments: Any, attribute: str = "", **options: Any) -> Any:
        given = [list(value) if isinstance(value, Iterator) else value for value in arguments]
        if attribute:
            given = [_of_each(value, attribute) if isinstance(value, list) else value for value in given]
        return carried(original(*given, **options), given)

    return filtered


def _of_each(items: Sequence[Any], attribute: str) -> list[Any]:
    return [item[attribute] for item in items]


def positions(traceback: TracebackType | None, paths: Container[str]) -> list[tuple[str, int]]:
    """Template files and lines a traceback went through, outermost first."""
    found: list[tuple[str, int]] = []
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        if path in paths:
            found.append((path, traceback.tb_lineno))
        traceback = traceback.tb_next
    return found
