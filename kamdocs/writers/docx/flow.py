"""Flow: paragraphs and tables of a body or a cell in order, with what Word wants between and after them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from kamdocs.writers.docx.paragraphs import ParagraphFormat, paragraph
from kamdocs.writers.docx.story import Story

CELL_GAP: Final = 4.0
"""Points above and below a table inside a cell."""

_SPACER: Final = ParagraphFormat(style="TableGap")


@dataclass(slots=True)
class Flow:
    """Block content written so far. The last paragraph is held back: it may still have to end a section.

    Word fuses tables that touch, and ends every cell and every body with a paragraph; where the document
    has none in that place a paragraph one point high stands in. `gap` is the space above and below a table,
    `filler` the style of the paragraph in a cell without content.
    """

    story: Story
    gap: float
    filler: str = "TableGap"
    _done: list[str] = field(default_factory=list)
    _last: tuple[ParagraphFormat, str] | None = None
    _after_table: bool = False
    _on_fresh_page: bool = False

    def paragraph(self, form: ParagraphFormat, content: str) -> None:
        if self.story.take_break():
            form = replace(form, page_break_before=True, before=0)
        elif self._on_fresh_page:
            form = replace(form, before=0)
        elif self._after_table:
            form = self._with_space(form)
        self._flush()
        self._last, self._after_table, self._on_fresh_page = (form, content), False, False

    def table(self, xml: str) -> None:
        if self._after_table:
            self._last = (replace(_SPACER, before=max(self.gap - 1, 0)), "")
        elif self._last is not None and self._last[0].style != "Caption":
            self.space_below(max(self._space_after(self._last[0]), self.gap))
        self._flush()
        self._done.append(xml)
        self._after_table, self._on_fresh_page = True, False

    def raw(self, xml: str) -> None:
        """Finished paragraphs, or content controls that hold some."""
        self._flush()
        self._done.append(xml)
        self._after_table, self._on_fresh_page = False, False

    def space_below(self, points: float) -> None:
        """The last paragraph, if it is the last thing written, keeps this distance from the next one."""
        if self._last is not None:
            form, content = self._last
            own = self._space_after(form)
            self._last = (form if own == points else replace(form, after=points), content)

    def end_section(self, properties: str) -> None:
        form, content = self._last or (_SPACER, "")
        self._last = (replace(form, section=properties), content)
        self._flush()
        self._after_table, self._on_fresh_page = False, True

    def xml(self) -> str:
        """Everything written, ending with a paragraph."""
        if self._last is None and not self._done:
            self._last = (ParagraphFormat(style=self.filler), "")
        elif self._last is None and self._after_table:
            self._last = (_SPACER, "")
        self._flush()
        return "".join(self._done)

    def _with_space(self, form: ParagraphFormat) -> ParagraphFormat:
        own = self.story.typography[form.style].before if form.before is None else form.before
        return form if own >= self.gap else replace(form, before=self.gap)

    def _space_after(self, form: ParagraphFormat) -> float:
        return self.story.typography[form.style].after if form.after is None else form.after

    def _flush(self) -> None:
        if self._last is not None:
            self._done.append(paragraph(*self._last))
            self._last = None
