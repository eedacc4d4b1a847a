"""Every formula against its worked numbers, to the last printed digit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kamdocs.analyses.business_history import cagr
from kamdocs.analyses.goal_attainment import attainment, light
from kamdocs.analyses.lifetime_value import infinite_value, lifetime_value
from kamdocs.analyses.pipeline import gap_cover, weighted_pipeline
from kamdocs.analyses.portfolio_position import field_of
from kamdocs.analyses.raci_load import raci_load
from kamdocs.analyses.relationship import relationship_index
from kamdocs.analyses.retention_intensity import FactorState, summary
from kamdocs.analyses.scoring import weighted_score
from kamdocs.analyses.wallet import coverage, share_of_wallet
from kamdocs.formatting import rounded
from kamdocs.models.analysis import Whitespace

WEIGHTS = {
    name: Decimal(w)
    for name, w in zip(["volume", "potential", "clv", "fit", "strategic"], (20, 25, 20, 15, 20), strict=True)
}
OWN_POSITION = (Decimal(40), Decimal(25), Decimal(20), Decimal(15))
ATTRACTIVENESS = (Decimal(35), Decimal(25), Decimal(20), Decimal(20))


def two(value: Decimal) -> str:
    return str(rounded(value, 2))


@pytest.mark.parametrize(
    ("ratings", "average", "index"),
    [((5, 2, 2, 3, 1), "2.55", "38.75"), ((2, 5, 4, 4, 5), "4.05", "76.25")],
)
def test_weighted_score(ratings: tuple[int, ...], average: str, index: str) -> None:
    score = weighted_score(WEIGHTS, dict(zip(WEIGHTS, ratings, strict=True)))
    assert (two(score.average), two(score.index)) == (average, index)


def test_a_missing_rating_is_an_error_and_not_a_zero() -> None:
    with pytest.raises(KeyError):
        weighted_score(WEIGHTS, {"volume": 5})


@pytest.mark.parametrize(
    ("y", "x", "indexes", "field"),
    [
        ((3, 3, 4, 5), (5, 4, 4, 4), ("65.00", "85.00"), "star"),
        ((4, 2, 2, 3), (2, 3, 2, 2), ("47.50", "31.25"), "pickup"),
        ((5, 5, 4, 4), (2, 2, 3, 3), ("90.00", "33.75"), "question_mark"),
        ((2, 3, 2, 2), (5, 4, 5, 4), ("31.25", "90.00"), "income"),
        ((5, 4, 4, 3), (4, 4, 4, 5), ("78.75", "78.75"), "star"),
        ((1, 2, 2, 1), (2, 2, 1, 2), ("11.25", "20.00"), "pickup"),
    ],
)
def test_portfolio_position(
    y: tuple[int, ...], x: tuple[int, ...], indexes: tuple[str, str], field: str
) -> None:
    attractive = _index(ATTRACTIVENESS, y)
    position = _index(OWN_POSITION, x)
    assert (two(attractive), two(position)) == indexes
    assert field_of(position, attractive) == field


def _index(weights: tuple[Decimal, ...], ratings: tuple[int, ...]) -> Decimal:
    names = [str(number) for number in range(len(weights))]
    return weighted_score(
        dict(zip(names, weights, strict=True)), dict(zip(names, ratings, strict=True))
    ).index


@pytest.mark.parametrize(
    ("own", "demand", "share"),
    [(300, 1000, "30.00"), (180, 400, "45.00"), (0, 250, "0.00"), (480, 1650, "29.09")],
)
def test_share_of_wallet(own: int, demand: int, share: str) -> None:
    assert two(share_of_wallet(Decimal(own), Decimal(demand))) == share


def test_own_sales_above_demand_are_an_error() -> None:
    with pytest.raises(ValueError, match="understated"):
        share_of_wallet(Decimal(11), Decimal(10))


def test_whitespace_coverage() -> None:
    grid = Whitespace.model_validate(
        {
            "rows": ["a", "b", "c"],
            "cols": ["x", "y", "z"],
            "cells": [
                ["owned", "owned", "competitor"],
                ["opportunity", "whitespace", "na"],
                ["whitespace", "competitor", "whitespace"],
            ],
        }
    )
    found = coverage(grid)
    assert (found.applicable, two(found.coverage), two(found.whitespace)) == (8, "25.00", "37.50")


def test_lifetime_value() -> None:
    constant = [Decimal(120000)] * 5
    assert two(lifetime_value(constant, Decimal(90), Decimal(8)).value) == "358873.46"
    assert two(infinite_value(Decimal(120000), Decimal(90), Decimal(8))) == "600000.00"
    certain = lifetime_value(constant, Decimal(90), Decimal(8), first_year_certain=True)
    assert two(certain.value) == "398748.29"
    growing = [Decimal(m) for m in (80000, 95000, 110000, 120000, 125000)]
    found = lifetime_value(growing, Decimal(90), Decimal(8), Decimal(60000))
    assert [two(term) for term in found.terms] == ["66666.67", "65972.22", "63657.41", "57870.37", "50234.70"]
    assert two(found.value) == "244401.36"
    assert found.expected_years is not None
    assert two(found.expected_years) == "10.00"


def test_an_endless_lifetime_value_is_refused() -> None:
    with pytest.raises(ValueError, match="retention"):
        infinite_value(Decimal(1), Decimal(100), Decimal(0))


def test_retention_intensity() -> None:
    given = (
        ("frame-contract", 20, 3, 4),
        ("it-link", 20, 1, 4),
        ("service-contract", 15, 2, 3),
        ("joint-development", 15, 0, 2),
        ("multi-level", 15, 2, 4),
        ("supply-share", 15, 3, 3),
    )
    states = tuple(
        FactorState(name, Decimal(weight), level, target, Decimal(weight * max(0, target - level)))
        for name, weight, level, target in given
    )
    found = summary(date(2026, 1, 1), states)
    assert (two(found.intensity), two(found.target), two(found.attainment)) == ("46.25", "85.00", "54.41")
    assert found.band == "endangered"
    assert [(gap.id, int(gap.priority)) for gap in found.gaps] == [
        ("it-link", 60),
        ("joint-development", 30),
        ("multi-level", 30),
        ("frame-contract", 20),
        ("service-contract", 15),
    ]


def test_attainment_and_traffic_light() -> None:
    plan = [100, 100, 110, 110, 120, 120]
    actual = [95, 104, 102, 118, 111, 125]
    monthly = [two(attainment(Decimal(a), Decimal(p))) for a, p in zip(actual, plan, strict=True)]
    assert monthly == ["95.00", "104.00", "92.73", "107.27", "92.50", "104.17"]
    assert two(attainment(Decimal(655), Decimal(660))) == "99.24"
    assert two(attainment(Decimal(12), Decimal(10), higher_is_better=False)) == "80.00"
    assert attainment(Decimal(0), Decimal(0)) == 100
    assert attainment(Decimal(1), Decimal(0)) == 0
    assert [light(Decimal(p)) for p in ("97", "96.99", "90", "89.99")] == ["green", "amber", "amber", "red"]


def test_cagr() -> None:
    assert two(cagr(Decimal(3100), Decimal(4200), 3)) == "10.65"
    with pytest.raises(ValueError, match="CAGR"):
        cagr(Decimal(0), Decimal(1), 1)


def test_weighted_pipeline_and_gap_cover() -> None:
    pairs = [(400, 20), (250, 50), (120, 80), (90, 100), (300, 0)]
    found = weighted_pipeline((Decimal(amount), Decimal(chance)) for amount, chance in pairs)
    assert (two(found.weighted), two(found.open_nominal), two(found.open_weighted)) == (
        "391.00",
        "770.00",
        "301.00",
    )
    assert two(gap_cover(found.weighted, Decimal(4600), Decimal(3900))) == "55.86"


def test_raci_workload() -> None:
    roles = ("KAM", "VID", "PM", "LOG", "QM", "GL")
    rows = [
        {"KAM": "A/R", "VID": "C", "PM": "C", "LOG": "I", "QM": "C", "GL": "I"},
        {"KAM": "R", "VID": "I", "PM": "C", "GL": "A"},
        {"KAM": "I", "VID": "A/R", "LOG": "R"},
        {"KAM": "C", "VID": "R", "LOG": "C", "QM": "A", "GL": "I"},
        {"KAM": "A/R", "VID": "C", "LOG": "C", "QM": "C", "GL": "R"},
    ]
    found = raci_load(rows, roles)
    assert [(load.role, load.load, str(rounded(load.share, 1))) for load in found.roles] == [
        ("KAM", 14, "35.0"),
        ("VID", 10, "25.0"),
        ("PM", 2, "5.0"),
        ("LOG", 5, "12.5"),
        ("QM", 4, "10.0"),
        ("GL", 5, "12.5"),
    ]
    assert found.total == 40
    assert found.roles[0].counts == {"A": 2, "R": 3, "I": 1, "C": 1}


def test_relationship_index() -> None:
    assert two(relationship_index([(5, 2), (4, 4), (4, 3), (2, 4), (2, 1)])) == "56.47"
