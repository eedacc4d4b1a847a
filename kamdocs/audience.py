"""Audience: who may see a value. The class of a field is part of the model and travels to every run."""

from __future__ import annotations

from enum import IntEnum


class Audience(IntEnum):
    """Class of a field. A larger number is more secret; a document shows up to its own."""

    PUBLIC = 0
    INTERNAL = 1
    CONFIDENTIAL = 2
