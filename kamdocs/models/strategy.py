"""Strategy: what is to be reached at an account in three to five years."""

from __future__ import annotations

from typing import Annotated

from kamdocs.models.fields import Definition, Entity, Id, Some, Text, Year, about
from kamdocs.models.vocabulary import Beneficiary


class Focus(Entity):
    products: Annotated[tuple[Text, ...], about("Produkte")] = ()
    applications: Annotated[tuple[Text, ...], about("Anwendungen")] = ()
    regions: Annotated[tuple[Text, ...], about("Regionen")] = ()
    subsidiaries: Annotated[tuple[Text, ...], about("Tochtergesellschaften")] = ()


class StrategyGoal(Entity):
    id: Annotated[Id, Definition("strategy_goal"), about("Kennung des Ziels")]
    text: Annotated[Text, about("Was erreicht werden soll")]
    horizon: Annotated[Year, about("Bis zu welchem Jahr")]
    metric: Annotated[Text | None, about("Woran es gemessen wird")] = None
    target: Annotated[Text | None, about("Zielwert mit Einheit")] = None
    focus: Annotated[Focus | None, about("Worauf es zielt")] = None
    beneficiary: Annotated[Beneficiary | None, about("Wem es nützt")] = None


class Strategy(Entity):
    goals: Annotated[Some[StrategyGoal], about("Strategische Ziele")]
