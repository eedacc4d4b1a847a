"""Components: one file, one table, diagram or chart that lowers plain data to blocks.

A module whose public function bears its name is a component; templates call it by that name. It takes
mappings, lists and values and returns blocks, none at all where there is nothing to show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final

from kamdocs.blocks import Blocks


def _discovered() -> Iterator[tuple[str, Callable[..., Blocks]]]:
    for name in sorted(module.name for module in iter_modules(__path__)):
        function = getattr(import_module(f"{__name__}.{name}"), name, None)
        if callable(function):
            yield name, function


COMPONENTS: Final[Mapping[str, Callable[..., Blocks]]] = MappingProxyType(dict(_discovered()))
