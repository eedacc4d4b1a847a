"""Workspace: the only reader of files; what is wrong in them is told with its place, all at once.

The names are fetched when first used: finding out that nothing is to be built needs the templates' folder,
but none of the models.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from kamdocs.workspace.catalogues import load_catalogue, load_locale
    from kamdocs.workspace.limits import Limits
    from kamdocs.workspace.loading import Loaded, load
    from kamdocs.workspace.rules import RULES
    from kamdocs.workspace.shipped import shipped_templates, template_search
    from kamdocs.workspace.themes import load_theme

__all__ = [
    "RULES",
    "Limits",
    "Loaded",
    "load",
    "load_catalogue",
    "load_locale",
    "load_theme",
    "shipped_templates",
    "template_search",
]

_HOMES: Final = {
    "RULES": "rules",
    "Limits": "limits",
    "Loaded": "loading",
    "load": "loading",
    "load_catalogue": "catalogues",
    "load_locale": "catalogues",
    "load_theme": "themes",
    "shipped_templates": "shipped",
    "template_search": "shipped",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
