"""Lengths: how a number of points is written in SVG."""

from __future__ import annotations

from math import isfinite


def length(value: float) -> str:
    """A length as short as hundredths of a point allow."""
    if not isfinite(value):
        raise ValueError(f"not a length: {value}")
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
