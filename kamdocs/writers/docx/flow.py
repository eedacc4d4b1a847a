"""Flow: paragraphs and tables of a body or a cell in order, with what Word wants between and after them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kamdocs.writers.docx.paragraphs import ParagraphFormat, paragraph
from kamdocs.writers.docx.story import Story

_SPACER = ParagraphFormat(style="TableGap")


@dataclass(slots=True)
class Flow:
    """Block content written so far. The last paragraph is held back: it may still have to end a section.

    Word fuses tables that touch, and ends every cell and every body with a paragraph; where the document
    has none in that place a paragraph one point high stands in. `gap` is the space below a table.
    """

    story: Story
    gap: float
    filler: str = "TableGap"
    _done: list[str] = field(default_factory=list)
    _last: tuple[ParagraphFormat, str] | None = None
    _after_table: bool = False

    @property
    def is_empty(self) -> bool:
        return not self._done and self._last is None

    def paragraph(self, form: ParagraphFormat, content: str) -> None:
        if self.story.take_break():
            form = replace(form, page_break_before=True, before=0)
        elif self._after_table:
            form = self._below_table(form)
        self._flush()
        self._last, self._after_table = (form, content), False

    def table(self, xml: str) -> None:
        if self._after_table:
            self._last = (replace(_SPACER, before=max(self.gap - 1, 0)), "")
        self._flush()
        self._done.append(xml)
        self._after_table = True

    def raw(self, xml: str) -> None:
        """Finished paragraphs, or content controls that hold some."""
        self._flush()
        self._done.append(xml)
        self._after_table = False

    def space_below(self, points: float) -> None:
        """The last paragraph, if it is the last thing written, keeps this distance from the next one."""
        if self._last is not None:
            self._last = (replace(self._last[0], after=points), self._last[1])

    def end_section(self, properties: str) -> None:
        form, content = self._last or (_SPACER, "")
        self._last = (replace(form, section=properties), content)
        self._flush()

    def xml(self) -> str:
        """Everything written, ending with a paragraph."""
        if self._last is None and (self._after_table or not self._done):
            self._last = (ParagraphFormat(style=self.filler if self.is_empty else "TableGap"), "")
        self._flush()
        return "".join(self._done)

    def _below_table(self, form: ParagraphFormat) -> ParagraphFormat:
        look = self.story.typography[form.style]
        own = look.before if form.before is None else form.before
        return form if own >= self.gap else replace(form, before=self.gap)

    def _flush(self) -> None:
        if self._last is not None:
            self._done.append(paragraph(*self._last))
            self._last = None
