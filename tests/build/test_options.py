"""The words of the command line are those the rest of the program knows."""

from __future__ import annotations

from importlib import import_module

from kamdocs import formatting
from kamdocs.build.options import EDITIONS, FORMATS, LOCALES
from kamdocs.models.vocabulary import LocaleTag
from kamdocs.render import renderer


def test_locales_editions_and_formats_are_known_where_they_are_used() -> None:
    assert set(LOCALES) == set(formatting.LOCALES) == {tag.value for tag in LocaleTag}
    assert set(EDITIONS) == set(renderer.EDITIONS)
    for ending in FORMATS:
        assert callable(import_module(f"kamdocs.writers.{ending}").write)
