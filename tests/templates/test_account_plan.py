"""The account plan and the profile, made from the sample workspace: what they show, and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache, cached_property
from typing import Any, Final

import pypdfium2
import pytest

from kamdocs.audience import Audience
from kamdocs.blocks import Chart, Document, Figure, Heading, Paragraph, Run, Table, plain_text, walk
from kamdocs.models.plan import PlanLevel
from kamdocs.models.workspace import Workspace
from kamdocs.problems import Location
from kamdocs.render.kinds import document_kinds
from kamdocs.render.renderer import Change, Provenance, Renderer
from kamdocs.render.subjects import Job, subjects
from kamdocs.render.values import TrackedMarkdown, TrackedText, plain
from kamdocs.workspace import load, load_locale, load_theme, template_search
from kamdocs.workspace.templates import load_templates
from kamdocs.writers import pdf, txt
from tests.conftest import PROJECT

AS_OF: Final = date(2026, 11, 20)
CHANGES: Final = (Change(date(2026, 3, 2), "Andrea Keller", "Ziele ergänzt", "1.1"),)
PLANS: Final = (
    "brunnental",
    "gletscher",
    "halvorsen",
    "molkwerk",
    "nordhafen",
    "seeblick",
    "silberbach",
    "uhrenhof",
)
SEARCH: Final = template_search(PROJECT)
TEMPLATES: Final = load_templates(SEARCH, PROJECT)
THEME: Final = load_theme("default", SEARCH)
LOCALES: Final = {tag: load_locale(tag, SEARCH) for tag in ("de-CH", "de-DE", "en")}
TELLING: Final = 18
"""A text as long as this is found by chance in no other place."""


@cache
def sample() -> Workspace:
    workspace = load(PROJECT).workspace
    assert workspace is not None
    return workspace


@dataclass(frozen=True)
class Press:
    """Makes documents of a workspace as they are on a day."""

    workspace: Workspace
    as_of: date = AS_OF

    @cached_property
    def _renderer(self) -> Renderer:
        return Renderer(self.workspace, TEMPLATES, LOCALES, self.as_of)

    def document(
        self,
        name: str,
        locale: str = "de-CH",
        edition: str = "internal",
        kind: str = "account-plan",
        changes: tuple[Change, ...] = CHANGES,
    ) -> Document:
        (chosen,) = (one for one in document_kinds(TEMPLATES) if one.type == kind)
        (subject,) = (one for one in subjects(chosen, self.workspace, self.as_of) if one.name == name)
        provenance = Provenance("1.1", self.as_of, changes)
        return self._renderer.render(Job(chosen, subject, locale, edition), provenance)

    def text(self, name: str) -> str:
        return written(self.document(name))


def written(shown: Document) -> str:
    return txt.write(shown, THEME).decode()


@cache
def press() -> Press:
    """The sample as it is; its renderer is shared by all tests."""
    return Press(sample())


@cache
def document(
    name: str, locale: str = "de-CH", edition: str = "internal", kind: str = "account-plan"
) -> Document:
    return press().document(name, locale, edition, kind)


@cache
def text(name: str, locale: str = "de-CH", edition: str = "internal", kind: str = "account-plan") -> str:
    return written(document(name, locale, edition, kind))


def headings(shown: Document) -> list[tuple[int, str]]:
    return [
        (block.level, plain_text(block.content)) for block in walk(shown.blocks) if isinstance(block, Heading)
    ]


def titles(shown: Document) -> set[str]:
    return {title for _, title in headings(shown)}


def changed(name: str, **parts: Any) -> Press:
    """A press over the sample in which one account has other parts."""
    folder = replace(sample().accounts[name], **parts)
    return Press(replace(sample(), accounts={**sample().accounts, name: folder}))


# --- sections ---------------------------------------------------------------------------------------

CHAPTERS: Final = [
    "Zusammenfassung",
    "Basisinformationen",
    "Kundenprofil",
    "Bedarf und Erwartungen",
    "Geschäftsentwicklung",
    "Buying Center",
    "Beurteilung",
    "Strategische Ziele",
    "Operative Planung",
    "Zielgerüst und Budget",
    "Betreuung, Bindung und Konditionen",
    "Risiken, Konflikte und Anforderungen",
    "Reviews und Verteilung",
]


def test_an_extended_plan_has_the_thirteen_chapters_in_order() -> None:
    assert [title for level, title in headings(document("brunnental")) if level == 1] == CHAPTERS


@pytest.mark.parametrize("name", ["seeblick", "molkwerk", "silberbach"])
def test_a_standard_plan_adds_people_potential_and_budget_to_the_basic_one(name: str) -> None:
    wanted = {
        "Beziehungslandkarte",
        "Macht und Haltung",
        "Kundenbewertung",
        "Stellung im Kundenportfolio",
        "Lieferanteil und Potenzial",
        "SWOT: Lieferbeziehung",
        "Wettbewerber beim Kunden",
        "Strategische Ziele",
        "Zeitplan",
        "Budget",
    }
    assert wanted <= titles(document(name))
    assert not wanted & titles(document("gletscher")) - {"Wettbewerber beim Kunden", "Strategische Ziele"}


@pytest.mark.parametrize("name", ["brunnental", "halvorsen"])
def test_an_extended_plan_adds_whitespace_personas_touchpoints_retention_and_prices(name: str) -> None:
    wanted = {
        "Weisse Flecken",
        "Personas",
        "Kontaktpunkte",
        "Kundenbindung",
        "Preise und Verträge",
        "Kundenlebenswert",
    }
    assert wanted <= titles(document(name))
    assert not wanted & titles(document("seeblick"))


def test_only_longer_plans_have_a_table_of_contents() -> None:
    assert "Inhalt" in text("seeblick")
    assert "Inhalt" not in text("gletscher")


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("edition", ["internal", "customer"])
def test_no_heading_stands_without_content(name: str, edition: str) -> None:
    blocks = document(name, edition=edition).blocks
    assert len(blocks) > 20
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            assert following is not None
            assert not isinstance(following, Heading) or following.level > block.level, plain_text(
                block.content
            )


def test_sections_without_data_vanish_and_the_chapters_stay_numbered_in_order() -> None:
    folder = sample().accounts["brunnental"]
    bare = changed(
        "brunnental",
        analysis=None,
        history=None,
        history_rows=(),
        strategy=None,
        pricing=None,
        retention=None,
        touchpoints=None,
        opportunities=None,
        reviews={},
        contacts=None,
        team=None,
        actions=None,
        tracking={},
        account=folder.account.model_copy(update={"profile": None, "selection": None, "onboarding": None}),
    )
    shown = bare.text("brunnental")
    assert "Buying Center" not in shown
    assert "Geschäftsentwicklung" not in shown
    numbers = [int(number) for number in re.findall(r"^(\d+) \S.*\n=+$", shown, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert 4 <= len(numbers) < len(CHAPTERS)


def test_a_list_in_the_link_to_corporate_strategy_is_a_list_of_the_plan() -> None:
    folder = sample().accounts["seeblick"]
    plans = {
        year: plan.model_copy(update={"corporate_alignment": "Zwei Vorhaben:\n\n- Service\n- Nähe"})
        for year, plan in folder.plans.items()
    }
    assert "• Service" in changed("seeblick", plans=plans).text("seeblick")


def test_an_analysis_shows_in_a_basic_plan_as_soon_as_it_is_written() -> None:
    analysis = sample().accounts["seeblick"].analysis
    assert "SWOT: Lieferbeziehung" in titles(changed("gletscher", analysis=analysis).document("gletscher"))


def test_a_deeper_level_shows_more_of_the_same_data() -> None:
    folder = sample().accounts["gletscher"]
    plans = {
        year: plan.model_copy(update={"level": PlanLevel.EXTENDED}) for year, plan in folder.plans.items()
    }
    deep = changed("gletscher", plans=plans).document("gletscher")
    assert titles(document("gletscher")) < titles(deep) | {"Betreuung"}
    assert {"Verkaufsplan", "Kampagnen", "Netzwerk: wer mit wem"} <= titles(deep)


def test_the_history_of_changes_stands_last_or_not_at_all() -> None:
    assert headings(document("seeblick"))[-1] == (2, "Änderungsverlauf")
    unversioned = press().document("seeblick", changes=())
    assert "Änderungsverlauf" not in titles(unversioned)


# --- numbers, dates and words ------------------------------------------------------------------------


def test_numbers_and_dates_are_written_as_the_locale_does() -> None:
    for locale, revenue, day in (
        ("de-CH", "14’600’000", "02.03.2026"),
        ("de-DE", "14.600.000", "02.03.2026"),
        ("en", "14,600,000", "2 March 2026"),
    ):
        shown = text("seeblick", locale)
        assert revenue in shown, locale
        assert day in shown, locale


def test_years_are_written_without_a_thousands_separator() -> None:
    assert re.findall(r"(?<![\d’])2’0[23]\d(?![\d’])", text("seeblick")) == []
    assert "Geschäftsjahr 2026" in text("seeblick")


def test_swiss_plans_have_no_sharp_s_and_german_ones_do() -> None:
    assert "Massnahmen" in text("nordhafen", "de-CH")
    assert "Maßnahmen" in text("nordhafen", "de-DE")
    assert "Ansprechpersonen" in text("nordhafen", "de-CH")
    assert "Ansprechpartner" in text("nordhafen", "de-DE")


def german_wordings() -> set[str]:
    """Wordings of the templates that English says otherwise."""
    english = LOCALES["en"]
    found = {word for file in TEMPLATES.values() for word in re.findall(r'_\("([^"{}]+)"', file.text)}
    known = {word for word in found if word in english.catalogue}
    return {word for word in known if english.text(word) != word}


def cells(shown: str) -> set[str]:
    return {
        cell.strip(" •»=●▲■◆○").rstrip(":")
        for line in shown.splitlines()
        for cell in re.split(r" [|/] |^\d+(?:\.\d+)? ", line)
    }


@pytest.mark.parametrize("kind", ["account-plan", "profile"])
def test_the_english_edition_has_no_german_label(kind: str) -> None:
    assert len(german_wordings() & cells(text("halvorsen", "de-CH", kind=kind))) > 10
    assert german_wordings() & cells(text("halvorsen", "en", kind=kind)) == set()


# --- what is said ------------------------------------------------------------------------------------


def test_every_chart_is_followed_by_a_note_that_names_its_source() -> None:
    blocks = document("brunnental").blocks
    charts = [
        at
        for at, block in enumerate(blocks)
        if isinstance(block, Figure) and isinstance(block.content, Chart)
    ]
    assert len(charts) >= 4
    for at in charts:
        note = blocks[at + 1]
        assert isinstance(note, Paragraph)
        assert note.style == "note"
        assert "Quelle: " in plain_text(note.content)


def test_an_action_is_overdue_by_the_day_of_the_document_only() -> None:
    action = "Rahmenpreise 2027 offerieren"
    (now,) = (line for line in text("seeblick").splitlines() if line.startswith(action + " |"))
    earlier = Press(sample(), date(2026, 11, 1)).text("seeblick")
    (before,) = (line for line in earlier.splitlines() if line.startswith(action + " |"))
    assert now.endswith("■\N{NO-BREAK SPACE}Überfällig")
    assert "Überfällig" not in before


def test_the_biggest_risk_of_the_summary_is_the_one_with_the_highest_score() -> None:
    risks = sample().accounts["brunnental"].plans[2026].risks
    highest = max(risks, key=lambda risk: (risk.probability or 0) * (risk.impact or 0))
    summary = text("brunnental").partition("Basisinformationen\n===")[0]
    assert f"Grösstes Risiko | {highest.text.text_for('de-CH')}" in summary


def test_a_draft_says_so_on_its_first_page() -> None:
    assert "Dieser Plan ist noch nicht freigegeben." in text("silberbach")
    assert "noch nicht freigegeben" not in text("seeblick")


# --- the customer's edition --------------------------------------------------------------------------


def leaves(value: Any) -> Iterator[Any]:
    match value:
        case Mapping():
            for item in value.values():
                yield from leaves(item)
        case list():
            for item in value:
                yield from leaves(item)
        case _:
            yield value


def texts(model: object) -> Iterator[TrackedText | TrackedMarkdown]:
    """Every text of a model in Swiss German, with the class of its field."""
    shown = plain(model, lambda pointer: Location("x", pointer=pointer), "de-CH")
    return (leaf for leaf in leaves(shown) if isinstance(leaf, TrackedText | TrackedMarkdown))


@cache
def secrets(name: str) -> frozenset[str]:
    """What the account's files say in confidential fields only, where it is long enough to be recognised."""
    folder, whole = sample().accounts[name], sample()
    own = (*(getattr(folder, one.name) for one in fields(folder) if one.name not in ("id", "history_rows")),)
    common = (whole.people, whole.handbook, whole.offerings, whole.selection, whole.kpis)
    found = [leaf for model in (*own, *common) for leaf in texts(model)]
    hidden = {str(leaf) for leaf in found if leaf.audience is Audience.CONFIDENTIAL and len(leaf) >= TELLING}
    told = "\n".join(str(leaf) for leaf in found if leaf.audience is not Audience.CONFIDENTIAL)
    return frozenset(words for words in hidden if words not in told)


@pytest.mark.parametrize("name", PLANS)
def test_the_customer_edition_shows_nothing_confidential(name: str) -> None:
    internal, customer = text(name), text(name, edition="customer")
    assert len([words for words in secrets(name) if words in internal]) >= 5
    assert [words for words in secrets(name) if words in customer] == []


@pytest.mark.parametrize("name", PLANS)
def test_no_run_of_the_customer_edition_is_marked_confidential(name: str) -> None:
    runs = [
        run
        for block in walk(document(name, edition="customer").blocks)
        if isinstance(block, Paragraph | Heading)
        for run in block.content
        if isinstance(run, Run)
    ]
    figures = [
        block for block in walk(document(name, edition="customer").blocks) if isinstance(block, Figure)
    ]
    assert len(runs) > 100
    assert all(run.audience < Audience.CONFIDENTIAL for run in runs)
    assert all(figure.audience < Audience.CONFIDENTIAL for figure in figures)


def test_the_customer_edition_has_no_money_margin_score_or_attitude() -> None:
    customer = text("brunnental", edition="customer")
    for word in (
        "Deckungsbeitrag 2026",
        "Lieferanteil",
        "Haltung",
        "Kundenbewertung",
        "SWOT",
        "Risikozahl",
        "Netto-netto",
    ):
        assert word not in customer, word
    assert "Beurteilung" not in titles(document("brunnental", edition="customer"))


# --- the profile -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PLANS)
def test_the_profile_names_people_and_every_promise(name: str) -> None:
    account = sample().accounts[name].account
    people = {person.id: person for person in sample().people.people}
    shown = text(name, kind="profile")
    assert "Dieser Kunde ist ein Key Account." in shown
    assert account.kam is not None
    assert people[account.kam].name in shown
    assert str(people[account.kam].phone) in shown
    promises = {promise.id: promise for promise in sample().handbook.service_promises}
    assert len(account.special_treatment) > 0
    assert all(promises[one].text.text_for("de-CH") in shown for one in account.special_treatment)


@pytest.mark.parametrize("name", PLANS)
def test_the_profile_shows_nothing_confidential(name: str) -> None:
    shown = text(name, kind="profile")
    assert [words for words in secrets(name) if words in shown] == []


@pytest.mark.parametrize("locale", ["de-CH", "en"])
@pytest.mark.parametrize("name", ["brunnental", "seeblick"])
def test_the_profile_fills_two_pages_at_most(name: str, locale: str) -> None:
    with pypdfium2.PdfDocument(pdf.write(document(name, locale, kind="profile"), THEME)) as pages:
        assert 1 <= len(pages) <= 2


def test_a_profile_without_hints_and_promises_is_still_a_sheet() -> None:
    account = (
        sample().accounts["seeblick"].account.model_copy(update={"handling": None, "special_treatment": ()})
    )
    bare = changed("seeblick", account=account, team=None).document("seeblick", kind="profile")
    assert headings(bare) == [(1, "Seeblick Automation AG")]
    assert any(isinstance(block, Table) for block in bare.blocks)
