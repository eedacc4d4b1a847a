"""Catalogues: wordings of a locale from several files and folders, without contradictions."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdocs.formatting import LOCALES
from kamdocs.problems import InputError
from kamdocs.workspace import load_catalogue, load_locale, shipped_templates, template_search


def write(folder: Path, name: str, text: str) -> None:
    path = folder / "locales" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def refused(tag: str, *search: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_catalogue(tag, search)
    return [f"{problem.location} {problem.rule.id}" for problem in caught.value.problems]


@pytest.mark.parametrize("tag", LOCALES)
def test_the_shipped_catalogues_can_be_read(tag: str) -> None:
    locale = load_locale(tag, [shipped_templates()])
    assert locale.tag == tag
    assert bool(locale.catalogue) == (tag != "de-DE")


def test_words_that_look_like_truth_values_stay_words(tmp_path: Path) -> None:
    write(tmp_path, "en/a.yaml", "Ja: Yes\nNein: No\nAn: On\n")
    assert load_catalogue("en", [tmp_path]) == {"Ja": "Yes", "Nein": "No", "An": "On"}


def test_files_are_joined_and_the_region_comes_before_the_language(tmp_path: Path) -> None:
    write(tmp_path, "de/a.yaml", "Angebot: Angebot\nVertrieb: Vertrieb\n")
    write(tmp_path, "de-CH/b.yaml", "Angebot: Offerte\n")
    assert load_catalogue("de-CH", [tmp_path]) == {"Angebot": "Offerte", "Vertrieb": "Vertrieb"}


def test_a_file_of_the_workspace_hides_the_shipped_one_of_its_name(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    write(own, "en/a.yaml", "Ziel: Goal\n")
    write(shipped, "en/a.yaml", "Ziel: Aim\nPlan: Plan\n")
    write(shipped, "en/b.yaml", "Kunde: Customer\n")
    assert load_catalogue("en", [own, shipped]) == {"Ziel": "Goal", "Kunde": "Customer"}


def test_two_files_may_say_the_same_but_not_different_things(tmp_path: Path) -> None:
    write(tmp_path, "en/a.yaml", "Ziel: Goal\nKunde: Customer\n")
    write(tmp_path, "en/b.yaml", "Kunde: Customer\nZiel: Aim\n")
    assert refused("en", tmp_path) == ["templates/locales/en/b.yaml:2:1 LC03"]


def test_every_mistake_of_a_catalogue_is_told(tmp_path: Path) -> None:
    write(tmp_path, "en/a.yaml", "Ziel: [Goal]\nKunde:\n'{n} Kunden': '{m} customers'\nPlan: x\nPlan: y\n")
    assert refused("en", tmp_path) == [
        "templates/locales/en/a.yaml:1:1 LC02",
        "templates/locales/en/a.yaml:2:1 LC02",
        "templates/locales/en/a.yaml:3:1 LC04",
        "templates/locales/en/a.yaml:5:1 YA05",
    ]


def test_an_unknown_locale_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load_locale("fr", [tmp_path])
    assert caught.value.problems[0].rule.id == "LC01"


def test_the_workspace_is_searched_before_the_shipped_templates(tmp_path: Path) -> None:
    assert template_search(tmp_path) == (shipped_templates(),)
    (tmp_path / "templates").mkdir()
    assert template_search(tmp_path) == (tmp_path / "templates", shipped_templates())
    assert template_search(shipped_templates().parent) == (shipped_templates(),)
