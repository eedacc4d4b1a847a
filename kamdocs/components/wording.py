"""Wording: what the enumerations of the domain are called, how they are coloured and how abbreviated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kamdocs.blocks import Tone

ATTITUDES: Final[Mapping[str, str]] = {
    "opponent": "Gegner",
    "sceptic": "Skeptiker",
    "neutral": "Neutral",
    "supporter": "Unterstützer",
    "mentor": "Mentor",
    "unknown": "Unbekannt",
}
"""From against us to for us; `unknown` last."""

ATTITUDE_TONES: Final[Mapping[str, Tone]] = {
    "opponent": Tone.BAD,
    "sceptic": Tone.WARN,
    "neutral": Tone.MUTED,
    "supporter": Tone.INFO,
    "mentor": Tone.GOOD,
    "unknown": Tone.MUTED,
}

ATTITUDE_SIGNS: Final[Mapping[str, str]] = {
    "opponent": "−−",
    "sceptic": "−",
    "neutral": "0",
    "supporter": "+",
    "mentor": "++",
    "unknown": "?",
}
"""So that a map printed in black and white still tells friend from foe."""

BUYING_ROLES: Final[Mapping[str, str]] = {
    "initiator": "Initiator",
    "user": "Anwender",
    "influencer": "Beeinflusser",
    "decider": "Entscheider",
    "buyer": "Einkäufer",
    "gatekeeper": "Gatekeeper",
    "approver": "Genehmiger",
}

PROMOTERS: Final[Mapping[str, str]] = {
    "power": "Machtpromotor",
    "expert": "Fachpromotor",
    "process": "Prozesspromotor",
}

TIES: Final[Mapping[str, str]] = {
    "influences": "beeinflusst",
    "conflicts": "im Konflikt mit",
    "blocks": "blockiert",
}

TIE_TONES: Final[Mapping[str, Tone]] = {
    "influences": Tone.INFO,
    "conflicts": Tone.WARN,
    "blocks": Tone.BAD,
}

STATES: Final[Mapping[str, str]] = {
    "green": "Auf Kurs",
    "amber": "Gefährdet",
    "red": "Nicht auf Kurs",
    "open": "Offen",
    "in_progress": "In Arbeit",
    "done": "Erledigt",
    "overdue": "Überfällig",
    "cancelled": "Gestrichen",
    "planned": "Geplant",
    "held": "Durchgeführt",
    "agreed": "Vereinbart",
    "implemented": "Umgesetzt",
    "rejected": "Abgelehnt",
    "draft": "Entwurf",
    "approved": "Freigegeben",
    "closed": "Abgeschlossen",
    "active": "Aktiv",
    "candidate": "Kandidat",
    "on_watch": "Unter Beobachtung",
    "exit": "Austritt",
    "stable": "stabil",
    "watch": "beobachten",
    "endangered": "gefährdet",
}

STATE_TONES: Final[Mapping[str, Tone]] = {
    "green": Tone.GOOD,
    "amber": Tone.WARN,
    "red": Tone.BAD,
    "open": Tone.MUTED,
    "in_progress": Tone.INFO,
    "done": Tone.GOOD,
    "overdue": Tone.BAD,
    "cancelled": Tone.MUTED,
    "planned": Tone.MUTED,
    "held": Tone.GOOD,
    "agreed": Tone.INFO,
    "implemented": Tone.GOOD,
    "rejected": Tone.BAD,
    "draft": Tone.WARN,
    "approved": Tone.GOOD,
    "closed": Tone.MUTED,
    "active": Tone.GOOD,
    "candidate": Tone.INFO,
    "on_watch": Tone.WARN,
    "exit": Tone.BAD,
    "stable": Tone.GOOD,
    "watch": Tone.WARN,
    "endangered": Tone.BAD,
}

LIGHT_SIGNS: Final[Mapping[Tone, str]] = {Tone.GOOD: "●", Tone.WARN: "▲", Tone.BAD: "■", Tone.INFO: "◆"}
"""Told apart by shape too; any other tone is a ring."""

WHITESPACE: Final[Mapping[str, str]] = {
    "owned": "Bei uns",
    "opportunity": "Chance",
    "competitor": "Wettbewerber",
    "whitespace": "Weißer Fleck",
    "na": "–",
}

WHITESPACE_MEANINGS: Final[Mapping[str, str]] = {
    "owned": "wir liefern",
    "opportunity": "Chance in Arbeit",
    "competitor": "ein Wettbewerber liefert",
    "whitespace": "Bedarf, noch unbearbeitet",
    "na": "kein Bedarf",
}

WHITESPACE_TONES: Final[Mapping[str, Tone]] = {
    "owned": Tone.GOOD,
    "opportunity": Tone.INFO,
    "competitor": Tone.BAD,
    "whitespace": Tone.WARN,
    "na": Tone.MUTED,
}

SWOT: Final[Mapping[str, str]] = {
    "strengths": "Stärken",
    "weaknesses": "Schwächen",
    "opportunities": "Chancen",
    "threats": "Risiken",
}

SWOT_TONES: Final[Mapping[str, Tone]] = {
    "strengths": Tone.GOOD,
    "weaknesses": Tone.WARN,
    "opportunities": Tone.INFO,
    "threats": Tone.BAD,
}

CHANNELS: Final[Mapping[str, str]] = {
    "visit": "Besuch",
    "call": "Anruf",
    "video": "Video",
    "mail": "E-Mail",
    "event": "Anlass",
    "workshop": "Workshop",
    "portal": "Portal",
    "campaign": "Kampagne",
    "training": "Schulung",
    "offer": "Angebot",
    "review": "Review",
    "internal": "Intern",
}

SEVERITIES: Final[Mapping[str, str]] = {"error": "Fehler", "warning": "Warnung", "info": "Hinweis"}

SEVERITY_TONES: Final[Mapping[str, Tone]] = {"error": Tone.BAD, "warning": Tone.WARN, "info": Tone.INFO}
