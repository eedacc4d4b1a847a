"""Errors: what a writer raises when a document cannot be written, through a fault of ours."""

from __future__ import annotations


class WriteError(Exception):
    """The document tree or its rendering is wrong; the message says how."""
