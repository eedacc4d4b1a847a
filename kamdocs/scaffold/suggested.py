"""Suggested: what a new account needs that the workspace already knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from kamdocs.models.handbook import Role
from kamdocs.models.vocabulary import RoleKind
from kamdocs.models.workspace import Workspace
from kamdocs.scaffold.skeleton import Line

_ITEM: Final = 1
_USUAL_MANAGER: Final = "KAM"


def criteria(workspace: Workspace | None, locale: str) -> Mapping[str, Mapping[str, str]]:
    """The criteria an account is rated by, as entries of a skeleton: name and scale of each by its id."""
    selection = workspace.selection if workspace else None
    if selection is None:
        return {}
    scale = f"{selection.scale.min}–{selection.scale.max}"
    names = {one.id: f"{one.name.text_for(locale)}, {scale}" for one in selection.criteria}
    return {"selection.ratings": names}


def manager_role(workspace: Workspace | None) -> str:
    """The role of those who manage key accounts; its usual id if none is marked as such."""
    roles = workspace.handbook.roles if workspace else ()
    return next((role.id for role in roles if role.kind is RoleKind.KAM), _USUAL_MANAGER)


def other_members(workspace: Workspace | None, locale: str) -> Iterator[Line]:
    """A member for each unit that must be in every team; who it is where only one person has the role."""
    if workspace is None:
        return
    for role in workspace.handbook.roles:
        if role.kind in workspace.settings.lint.team_kinds:
            yield Line(_ITEM, "- person", _only_person(workspace, role), role.name.text_for(locale))
            yield Line(_ITEM + 1, "role", role.id)


def _only_person(workspace: Workspace, role: Role) -> str:
    having = [person.id for person in workspace.people.people if person.active and person.role == role.id]
    return having[0] if len(having) == 1 else ""
