"""Traffic light: a state as a coloured sign with its word, told apart by shape in black and white."""

from __future__ import annotations

from typing import Any

from kamdocs.blocks import Blocks, Inlines, Paragraph, Run, Tone
from kamdocs.components.values import audience_of, is_missing, retold, run
from kamdocs.components.wording import LIGHT_SIGNS, STATE_TONES, STATES
from kamdocs.formatting import NO_VALUE, Locale


def traffic_light(status: Any, text: Any = None, *, locale: Locale) -> Blocks:
    """A sign and a word, for a cell or a line of its own; nothing without a status.

    `status` is one of green, amber, red, open, in_progress, done, overdue, cancelled, planned, …; `text`
    says it in other words than the usual ones. Example: `traffic_light("amber")` prints "▲ Gefährdet".
    """
    return () if is_missing(status) else (Paragraph(light(status, text, locale=locale)),)


def light(status: Any, text: Any = None, *, locale: Locale) -> Inlines:
    """The same as a piece of a line; an unknown status prints as it stands with a ring."""
    if is_missing(status):
        return (Run(NO_VALUE),)
    key = str(status)
    tone = STATE_TONES.get(key, Tone.NONE)
    sign = Run(LIGHT_SIGNS.get(tone, "○") + "\u00a0", tone=tone, audience=audience_of(status))
    if not is_missing(text):
        return (sign, run(text, locale, tone=tone))
    word = locale.text(STATES[key]) if key in STATES else key
    return (sign, retold(status, word, tone=tone))
