"""KPIs: the catalogue of measures that goals and processes refer to."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from kamdocs.models.fields import Definition, Entity, Id, Percent, Some, Text, about
from kamdocs.models.kinds import RoleRef
from kamdocs.models.vocabulary import Direction, Frequency


class Kpi(Entity):
    id: Annotated[Id, Definition("kpi"), about("Kennung der Kennzahl")]
    name: Annotated[Text, about("Name der Kennzahl")]
    formula: Annotated[Text, about("Wie sie berechnet wird")]
    unit: Annotated[Text, about("Einheit")]
    direction: Annotated[Direction, about("Ob höher oder tiefer besser ist")] = Direction.HIGHER
    frequency: Annotated[Frequency | None, about("Wie oft sie erhoben wird")] = None
    owner: Annotated[RoleRef | None, about("Rolle, die sie liefert")] = None
    source: Annotated[Text | None, about("Datenquelle")] = None
    green_min: Annotated[Percent, about("Grün ab dieser Zielerreichung, in %")] = Decimal(97)
    amber_min: Annotated[Percent, about("Gelb ab dieser Zielerreichung, in %")] = Decimal(90)


class Kpis(Entity):
    kpis: Annotated[Some[Kpi], about("Kennzahlen")]
