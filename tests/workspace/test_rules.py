"""The wordings of all rules: both languages, the same values, and always a hint."""

from __future__ import annotations

import re

import pytest

from kamdocs.problems import Rule
from kamdocs.workspace import RULES

ALL = [rule for rules in RULES.values() for rule in rules]


def placeholders(wording: str) -> set[str]:
    """Without `about`, which is German, and the language of `kind_de` and `kind_en`."""
    found = set(re.findall(r"\{(\w+)\}", wording)) - {"about"}
    return {name.removesuffix("_de").removesuffix("_en") for name in found}


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_rule_says_the_same_in_both_languages(rule: Rule) -> None:
    for wordings in (rule.message, rule.hint):
        assert wordings.keys() == {"de", "en"}
        assert all(wordings.values())
        assert placeholders(wordings["de"]) == placeholders(wordings["en"])
        assert wordings["de"] != wordings["en"]


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES)
def test_rules_with_one_id_differ_only_in_their_hint(rules: tuple[Rule, ...]) -> None:
    assert len({tuple(rule.message.items()) for rule in rules}) == 1
    assert len({rule.severity for rule in rules}) == 1


def test_the_ids_have_the_form_of_all_rule_ids() -> None:
    assert len(RULES) > 90
    assert all(re.fullmatch(r"[A-Z]{2}\d{2}", number) for number in RULES)
