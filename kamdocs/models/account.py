"""Account: who the customer is, who looks after it, and why it has its status.

What a key account must have beyond name, type and status (manager, deputy, profile, selection) is left to
the checks AC01 and AC02, so that an account can be begun and its gaps reported in words of the field.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kamdocs.models.fields import (
    Confidential,
    Day,
    Definition,
    Entity,
    Flag,
    Id,
    Item,
    Line,
    MarkdownText,
    Money,
    Public,
    Rating,
    SignedPercent,
    Text,
    Year,
    about,
)
from kamdocs.models.kinds import AccountRef, ContactRef, CriterionRef, PersonRef, ServicePromiseRef
from kamdocs.models.selection import ScaleRating
from kamdocs.models.vocabulary import Country, Currency, Website


class AccountType(StrEnum):
    KEY_ACCOUNT = "key_account"
    CUSTOMER = "customer"
    TARGET = "target"
    LOST = "lost"


class RelationLevel(StrEnum):
    TRANSACTIONAL = "transactional"
    PREFERRED = "preferred"
    KEY = "key"
    STRATEGIC_PARTNER = "strategic_partner"


class AccountStatus(StrEnum):
    CANDIDATE = "candidate"
    ACTIVE = "active"
    ON_WATCH = "on_watch"
    EXIT = "exit"


class SelectionOrigin(StrEnum):
    ANALYSIS = "analysis"
    CUSTOMER_DEMAND = "customer_demand"
    MANAGEMENT = "management"
    HISTORY = "history"


class Subsidiary(Item):
    audience = Public

    name: Annotated[Line, about("Name der Gesellschaft oder des Standorts")]
    country: Annotated[Country | None, about("Land nach ISO 3166-1")] = None
    buys: Annotated[Flag, about("true, wenn sie bei uns kauft")] = False


class CustomerProcesses(Entity):
    purchasing: Annotated[MarkdownText | None, about("Wie der Kunde einkauft")] = None
    approval: Annotated[MarkdownText | None, about("Wie der Kunde freigibt")] = None
    logistics: Annotated[MarkdownText | None, about("Wie der Kunde Ware annimmt")] = None
    payment: Annotated[MarkdownText | None, about("Wie der Kunde zahlt")] = None


class Profile(Entity):
    positioning: Annotated[MarkdownText | None, about("Stellung des Kunden in seinem Markt")] = None
    strategy: Annotated[MarkdownText | None, about("Strategische Richtung des Kunden")] = None
    market_volume: Annotated[Money | None, about("Volumen seines Marktes")] = None
    market_growth: Annotated[SignedPercent | None, about("Wachstum seines Marktes, % im Jahr")] = None
    competitors: Annotated[tuple[Line, ...], about("Wettbewerber des Kunden")] = ()
    processes: Annotated[CustomerProcesses | None, about("Abläufe beim Kunden")] = None
    demand_power: Annotated[Rating | None, Confidential, about("Nachfragemacht, 1 bis 5")] = None
    recurring_demand: Annotated[Flag | None, about("true, wenn der Bedarf wiederkehrt")] = None
    expansion_plans: Annotated[tuple[Text, ...], about("Ausbaupläne des Kunden")] = ()
    financial_health: Annotated[Rating | None, Confidential, about("Finanzielle Gesundheit, 1 bis 5")] = None
    financial_health_source: Annotated[Text | None, Confidential, about("Quelle der Beurteilung")] = None
    financial_health_date: Annotated[Day | None, Confidential, about("Datum der Beurteilung")] = None


class Expectation(Item):
    what: Annotated[Text, about("Was der Kunde vom Key Account Management erwartet")]
    from_: Annotated[ContactRef | None, about("Wer es erwartet")] = None
    date: Annotated[Day | None, about("Wann es gesagt wurde")] = None


class Handling(Entity):
    """What every unit that touches an order of this customer must know; the heart of its profile."""

    special_processes: Annotated[tuple[MarkdownText, ...], about("Abläufe, die hier anders sind")] = ()
    do: Annotated[tuple[Text, ...], about("Was man tun soll")] = ()
    dont: Annotated[tuple[Text, ...], about("Was man lassen soll")] = ()
    escalation: Annotated[tuple[Text, ...], about("Wer der Reihe nach gerufen wird, je Stufe")] = ()
    valid_until: Annotated[Day | None, about("Bis wann diese Angaben gelten")] = None


class Onboarding(Entity):
    internal_goals: Annotated[MarkdownText | None, Confidential, about("Eigene Ziele vor dem Start")] = None
    external_expectations: Annotated[MarkdownText | None, about("Erwartungen des Kunden vor dem Start")] = (
        None
    )
    customer_informed_on: Annotated[Day | None, about("Tag, an dem der Kunde informiert wurde")] = None


class SelectionException(Entity):
    audience = Confidential

    reason: Annotated[Text, about("Warum vom Modell abgewichen wird")]
    review_on: Annotated[Day, about("Wann neu entschieden wird")]


class AccountSelection(Entity):
    """How the account came to its status; ratings by criterion of the selection model."""

    audience = Confidential

    decided_on: Annotated[Day | None, about("Tag der Entscheidung")] = None
    decided_by: Annotated[PersonRef | None, about("Wer entschieden hat")] = None
    origin: Annotated[SelectionOrigin | None, about("Woher der Vorschlag kam")] = None
    ratings: Annotated[dict[CriterionRef, ScaleRating], about("Note je Kriterium")] = Field(
        default_factory=dict
    )
    rationale: Annotated[MarkdownText, about("Begründung der Entscheidung")]
    exception: Annotated[SelectionException | None, about("Befristete Ausnahme vom Modell")] = None


class Account(Entity):
    id: Annotated[Id, Public, Definition("account"), about("Kennung, gleich dem Ordnernamen")]
    name: Annotated[Line, Public, about("Firma des Kunden")]
    type: Annotated[AccountType, about("Art der Beziehung")]
    relation_level: Annotated[RelationLevel | None, about("Stufe der Partnerschaft")] = None
    status: Annotated[AccountStatus, Confidential, about("Stand als Key Account")]
    parent: Annotated[AccountRef | None, Public, about("Muttergesellschaft, wenn sie auch Account ist")] = (
        None
    )
    subsidiaries: Annotated[tuple[Subsidiary, ...], Public, about("Gesellschaften und Standorte")] = ()
    countries: Annotated[tuple[Country, ...], Public, about("Länder nach ISO 3166-1")] = ()
    industry: Annotated[Text | None, Public, about("Branche, mit NOGA oder NACE")] = None
    website: Annotated[Website | None, Public, about("Adresse im Web, mit https://")] = None
    address: Annotated[Line | None, Public, about("Postanschrift in einer Zeile")] = None
    crm_id: Annotated[Line | None, about("Nummer im CRM")] = None
    since: Annotated[Year | None, Public, about("Kunde seit, Jahr")] = None
    kam: Annotated[PersonRef | None, Public, about("Key Account Manager/in, genau eine Person")] = None
    deputy: Annotated[PersonRef | None, Public, about("Stellvertretung")] = None
    sponsor: Annotated[PersonRef | None, Public, about("Pate in der Geschäftsführung")] = None
    image_customer: Annotated[
        Flag, Confidential, about("true, wenn der Ruf des Kunden den Ausschlag gibt")
    ] = False
    key_supplier_manager: Annotated[ContactRef | None, about("Gegenüber beim Kunden")] = None
    currency: Annotated[Currency | None, about("Währung der Beträge, wenn abweichend")] = None
    profile: Annotated[Profile | None, about("Zusatzinformationen zum Kunden")] = None
    expectations: Annotated[tuple[Expectation, ...], about("Erwartungen des Kunden")] = ()
    special_treatment: Annotated[
        tuple[ServicePromiseRef, ...], Public, about("Zusagen, die hier gelten")
    ] = ()
    handling: Annotated[Handling | None, about("Was die Abteilungen bei diesem Kunden beachten")] = None
    onboarding: Annotated[Onboarding | None, about("Vorbereitung des Key Account Managements")] = None
    selection: Annotated[AccountSelection | None, Confidential, about("Auswahl und Bewertung")] = None

    @property
    def international(self) -> bool:
        """Whether the customer is at home in more than one country."""
        return len(set(self.countries)) > 1
