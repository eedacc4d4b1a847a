"""Fonts: names for the fonts of a theme that no font installed on the machine can have."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kamdocs.theme import FontFamily, Fonts, Theme

_MARK: Final = "kamdocs"


def with_own_names(theme: Theme) -> Theme:
    """The theme with families that only our files answer to.

    Else an installed font of the same name, perhaps of another version, could be taken in place of ours.
    """
    fonts = theme.fonts
    return replace(theme, fonts=Fonts(_own(fonts.body), _own(fonts.heading), _own(fonts.fallback)))


def _own(family: FontFamily) -> FontFamily:
    return replace(family, family=f"{family.family} {_MARK}")
