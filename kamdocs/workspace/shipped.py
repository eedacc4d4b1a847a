"""Shipped: where the templates lie that come with the program, and in which order folders are searched."""

from __future__ import annotations

from pathlib import Path


def shipped_templates() -> Path:
    """Inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_shipped" / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def template_search(root: Path) -> tuple[Path, ...]:
    """The workspace's own templates if it has any, then the shipped ones; a file of the first hides one of the second."""
    own, shipped = root / "templates", shipped_templates()
    is_other = own.is_dir() and own.resolve() != shipped
    return (own, shipped) if is_other else (shipped,)
