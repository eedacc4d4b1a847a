"""Review: a meeting that looks at goals, results and open points."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from kamdocs.models.fields import Confidential, Day, Entity, Item, Rating, Text, about
from kamdocs.models.kinds import ContactRef, GoalRef, PersonOrContactRef, PersonRef


class ReviewStatus(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class ReviewType(StrEnum):
    CUSTOMER = "customer"
    INTERNAL = "internal"


class Attendees(Entity):
    ours: Annotated[tuple[PersonRef, ...], about("Von uns")] = ()
    theirs: Annotated[tuple[ContactRef, ...], about("Vom Kunden")] = ()


class ReviewDecision(Item):
    text: Annotated[Text, about("Was beschlossen wurde")]
    owner: Annotated[PersonOrContactRef | None, about("Wer es tut")] = None
    due: Annotated[Day | None, about("Termin")] = None


class Review(Entity):
    date: Annotated[Day, about("Tag, gleich dem Dateinamen")]
    status: Annotated[ReviewStatus, about("Stand")] = ReviewStatus.PLANNED
    type: Annotated[ReviewType, about("Mit dem Kunden oder intern")] = ReviewType.CUSTOMER
    attendees: Annotated[Attendees | None, about("Teilnehmende")] = None
    agenda: Annotated[tuple[Text, ...], about("Tagesordnung")] = ()
    goals_discussed: Annotated[tuple[GoalRef, ...], about("Besprochene Ziele")] = ()
    decisions: Annotated[tuple[ReviewDecision, ...], about("Beschlüsse")] = ()
    ask: Annotated[Text | None, about("Unsere eine Bitte an den Kunden")] = None
    commitment_ours: Annotated[Text | None, about("Unsere eine Zusage")] = None
    commitment_theirs: Annotated[Text | None, about("Die eine Zusage des Kunden")] = None
    rating: Annotated[Rating | None, Confidential, about("Bewertung des Gesprächs, 1 bis 5")] = None
    next_date: Annotated[Day | None, about("Nächster Termin")] = None
