"""Portfolio position (F06): attractiveness of the customer against the own position, with its field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from kamdocs.analyses.scoring import weighted_score
from kamdocs.models.workspace import AccountFolder, Workspace

Field = Literal["star", "question_mark", "income", "pickup"]
THRESHOLD = Decimal(50)


@dataclass(frozen=True, slots=True)
class Position:
    """`x` own position and `y` attractiveness as indexes 0-100."""

    x: Decimal
    y: Decimal
    threshold: Decimal
    field: Field
    assessed_on: date


def field_of(x: Decimal, y: Decimal, threshold: Decimal = THRESHOLD) -> Field:
    """The field of the four-field portfolio (Link/Schleuning/Homburg): a value at the limit is high."""
    if y >= threshold:
        return "star" if x >= threshold else "question_mark"
    return "income" if x >= threshold else "pickup"


def portfolio_position(workspace: Workspace, folder: AccountFolder, _as_of: date) -> Position | None:
    """Where the account stands; None without a complete assessment or a portfolio model."""
    model = workspace.segmentation and workspace.segmentation.portfolio
    analysis = folder.analysis and folder.analysis.portfolio
    if not model or not analysis:
        return None
    axes = []
    for criteria, ratings in ((model.x_criteria, analysis.ratings.x), (model.y_criteria, analysis.ratings.y)):
        if not criteria or any(item.id not in ratings for item in criteria):
            return None
        axes.append(weighted_score({item.id: item.weight for item in criteria}, ratings).index)
    threshold = Decimal(model.threshold)
    return Position(axes[0], axes[1], threshold, field_of(axes[0], axes[1], threshold), analysis.date)
