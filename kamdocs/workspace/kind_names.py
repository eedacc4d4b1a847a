"""Kind names: what an author calls the things an id can stand for, in German and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

KIND_NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "account": ("Account", "account"),
    "action": ("Maßnahme", "action"),
    "article": ("Artikel", "article"),
    "campaign": ("Kampagne", "campaign"),
    "category": ("Warengruppe", "category"),
    "cluster": ("Cluster", "cluster"),
    "competency": ("Kompetenz", "competency"),
    "contact": ("Kontakt", "contact"),
    "contract": ("Vertrag", "contract"),
    "criterion": ("Auswahlkriterium", "selection criterion"),
    "factor": ("Bindungsfaktor", "retention factor"),
    "form": ("Formular", "form"),
    "goal": ("Ziel", "goal"),
    "handbook_goal": ("Ziel des Handbuchs", "handbook goal"),
    "knockout": ("K.-o.-Kriterium", "knock-out criterion"),
    "kpi": ("Kennzahl", "KPI"),
    "opportunity": ("Verkaufschance", "opportunity"),
    "person": ("Person", "person"),
    "persona": ("Persona", "persona"),
    "play": ("Spielzug", "play"),
    "playbook": ("Playbook", "playbook"),
    "portfolio_criterion": ("Portfoliokriterium", "portfolio criterion"),
    "process": ("Prozess", "process"),
    "project": ("Projekt", "project"),
    "raci": ("RACI-Matrix", "RACI matrix"),
    "role": ("Rolle", "role"),
    "service_promise": ("Leistungsversprechen", "service promise"),
    "solution": ("Lösungsbaustein", "solution block"),
    "step": ("Prozessschritt", "process step"),
    "strategy_goal": ("strategisches Ziel", "strategic goal"),
    "touchpoint": ("Kontaktpunkt", "touchpoint"),
    "touchpoint_type": ("Kontaktpunkt-Art", "touchpoint type"),
    "training": ("Schulung", "training"),
    "waterfall_step": ("Stufe der Preistreppe", "waterfall step"),
}


def names_of(kind: str) -> dict[str, str]:
    """Values for a wording; `kind` may be several, as `person|contact`."""
    names = [KIND_NAMES[part] for part in kind.split("|")]
    return {"kind_de": "/".join(name[0] for name in names), "kind_en": "/".join(name[1] for name in names)}
