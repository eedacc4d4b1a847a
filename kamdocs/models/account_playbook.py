"""Account playbook: how one account is looked after through the year."""

from __future__ import annotations

from typing import Annotated

from kamdocs.models.fields import Confidential, Day, Entity, Item, MarkdownText, Month, Text, about
from kamdocs.models.kinds import ContactRef, PersonRef, PlayRef
from kamdocs.models.vocabulary import ContactChannel


class PlannedContact(Item):
    month: Annotated[Month, about("Monat, zum Beispiel 2026-03")]
    contact: Annotated[ContactRef, about("Wer angesprochen wird")]
    channel: Annotated[ContactChannel | None, about("Auf welchem Weg")] = None
    reason: Annotated[Text, about("Aus welchem Anlass")]
    owner: Annotated[PersonRef | None, about("Wer es tut")] = None


class Visit(Item):
    date: Annotated[Day, about("Tag des Besuchs")]
    contact: Annotated[ContactRef, about("Wer besucht wird")]
    reason: Annotated[Text, about("Anlass des Besuchs")]
    goal: Annotated[Text | None, about("Was der Besuch erreichen soll")] = None


class Tactic(Entity):
    """The four dimensions of sales tactics."""

    audience = Confidential

    negotiation: Annotated[MarkdownText | None, about("Verhandlungsprozess")] = None
    blocks: Annotated[MarkdownText | None, about("Leistungsbausteine")] = None
    business_model: Annotated[MarkdownText | None, about("Geschäftsmodell des Kunden verbessern")] = None
    change_support: Annotated[MarkdownText | None, about("Wandel beim Kunden unterstützen")] = None


class AccountPlaybook(Entity):
    plays: Annotated[tuple[PlayRef, ...], about("Spielzüge, die hier gelten")] = ()
    calendar: Annotated[tuple[PlannedContact, ...], about("Kontaktkalender")] = ()
    visits: Annotated[tuple[Visit, ...], about("Geplante Besuche")] = ()
    tactic: Annotated[Tactic | None, Confidential, about("Taktik in vier Dimensionen")] = None
