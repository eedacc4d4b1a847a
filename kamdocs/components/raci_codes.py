"""RACI codes: the letters of each variant, what they mean and how they are coloured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kamdocs.blocks import Tone

VARIANTS: Final[Mapping[str, Mapping[str, str]]] = {
    "raci": {
        "R": "führt die Aktivität durch (Responsible)",
        "A": "trägt die Verantwortung für das Ergebnis, genau eine Rolle je Aktivität (Accountable)",
        "C": "wird vorher gefragt (Consulted)",
        "I": "wird informiert (Informed)",
    },
    "rasci": {
        "R": "führt die Aktivität durch (Responsible)",
        "A": "trägt die Verantwortung für das Ergebnis, genau eine Rolle je Aktivität (Accountable)",
        "S": "unterstützt die Durchführung (Supportive)",
        "C": "wird vorher gefragt (Consulted)",
        "I": "wird informiert (Informed)",
    },
    "daci": {
        "D": "treibt die Entscheidung voran, genau eine Rolle je Aktivität (Driver)",
        "A": "entscheidet, genau eine Rolle je Aktivität (Approver)",
        "C": "trägt Wissen bei (Contributor)",
        "I": "wird informiert (Informed)",
    },
    "raci_vs": {
        "R": "führt die Aktivität durch (Responsible)",
        "A": "trägt die Verantwortung für das Ergebnis, genau eine Rolle je Aktivität (Accountable)",
        "C": "wird vorher gefragt (Consulted)",
        "I": "wird informiert (Informed)",
        "V": "prüft das Ergebnis gegen die Vorgaben (Verifies)",
        "S": "gibt das geprüfte Ergebnis frei (Signs off)",
    },
    "cairo": {
        "R": "führt die Aktivität durch (Responsible)",
        "A": "trägt die Verantwortung für das Ergebnis, genau eine Rolle je Aktivität (Accountable)",
        "C": "wird vorher gefragt (Consulted)",
        "I": "wird informiert (Informed)",
        "O": "ist bewusst nicht beteiligt (Out of the loop)",
    },
}

TONES: Final[Mapping[str, Tone]] = {
    "A": Tone.HEAT_4,
    "R": Tone.HEAT_2,
    "D": Tone.HEAT_2,
    "S": Tone.GOOD,
    "V": Tone.GOOD,
    "C": Tone.INFO,
    "I": Tone.MUTED,
    "O": Tone.NONE,
}
"""The more a role carries, the darker; letters tell the rest."""


def variant_of(name: object) -> str:
    """The key of a variant however it is spelled: `RACI-VS` and `raci_vs` are the same."""
    key = str(name).lower().replace("-", "_")
    if key not in VARIANTS:
        raise ValueError(f"unknown variant {name!r}; there are {', '.join(VARIANTS)}")
    return key


def tone_of_code(code: str) -> Tone:
    """The tone of the strongest letter of a code: A before R before the others."""
    letters = code.upper().split("/")
    return next((tone for letter, tone in TONES.items() if letter in letters), Tone.NONE)
