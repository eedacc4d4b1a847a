"""The Markdown reader: each construct, what stands behind marks, and what is refused."""

from __future__ import annotations

import pickle
from typing import Final

import pytest

from kamdocs.blocks import (
    Blocks,
    BulletList,
    Callout,
    CodeBlock,
    CrossReference,
    Heading,
    LineBreak,
    Link,
    OrderedList,
    PageBreak,
    Paragraph,
    Run,
    Table,
    plain_text,
)
from kamdocs.markdown import MarkdownError, Marks, UnknownPart, read
from kamdocs.problems import Location

HOSTILE: Final = "*a* | <b> # [x](y)"


def part(name: str) -> Blocks:
    if name != "known":
        raise UnknownPart(name)
    return (Paragraph((Run("the part"),)),)


def blocks(text: str, marks: Marks | None = None) -> Blocks:
    return read(text, marks or Marks(), part)


def content(text: str, marks: Marks | None = None) -> tuple[object, ...]:
    (block,) = blocks(text, marks)
    assert isinstance(block, Paragraph)
    return block.content


def test_a_paragraph_with_every_look() -> None:
    assert content("a **b** *c* `d` ***e***") == (
        Run("a "),
        Run("b", strong=True),
        Run(" "),
        Run("c", emphasis=True),
        Run(" "),
        Run("d", code=True),
        Run(" "),
        Run("e", strong=True, emphasis=True),
    )


def test_a_line_end_is_a_blank_and_two_blanks_before_it_a_break() -> None:
    assert content("a\nb") == (Run("a b"),)
    assert content("a  \nb") == (Run("a"), LineBreak(), Run("b"))
    assert content("a\\\nb") == (Run("a"), LineBreak(), Run("b"))


def test_escapes_and_entities_are_what_they_stand_for() -> None:
    assert content(r"\*a\* &amp; &auml;") == (Run("*a* & ä"),)


def test_raw_html_is_only_text() -> None:
    assert content("<b>a</b>") == (Run("<b>a</b>"),)
    assert content("<script>x</script>") == (Run("<script>x</script>"),)


def test_links_lead_outside_or_to_an_anchor() -> None:
    run = Run("x")
    assert content("[x](https://a.example/b?c=1)") == (Link((run,), "https://a.example/b?c=1"),)
    assert content("[x](mailto:a@b.example)") == (Link((run,), "mailto:a@b.example"),)
    assert content("[x](tel:+41)") == (Link((run,), "tel:+41"),)
    assert content("[x](#goals)") == (CrossReference("goals", (run,)),)
    assert content("[*x*](https://a.example)") == (Link((Run("x", emphasis=True),), "https://a.example"),)
    assert content("https://a.example") == (Run("https://a.example"),)


def test_headings_have_levels_and_anchors_of_their_own() -> None:
    found = blocks("# Größe & Maß\n\n### Größe & Maß\n\n#### 日本\n\n## **Ziele**")
    assert [(block.level, block.anchor) for block in found if isinstance(block, Heading)] == [
        (1, "groesse-mass"),
        (3, "groesse-mass-2"),
        (4, "section"),
        (2, "ziele"),
    ]
    assert isinstance(found[-1], Heading)
    assert plain_text(found[-1].content) == "Ziele"


def test_a_line_below_text_makes_no_heading() -> None:
    assert content("Titel\n===") == (Run("Titel ==="),)


def test_lists_nest_and_hold_whole_blocks() -> None:
    (bullets,) = blocks("- a\n- b\n  1. c\n  2. d\n\n     e")
    assert isinstance(bullets, BulletList)
    first, second = bullets.items
    assert first.blocks == (Paragraph((Run("a"),)),)
    words, numbers = second.blocks
    assert words == Paragraph((Run("b"),))
    assert isinstance(numbers, OrderedList)
    assert numbers.items[1].blocks == (Paragraph((Run("d"),)), Paragraph((Run("e"),)))


def test_a_numbered_list_starts_where_it_says() -> None:
    (numbers,) = blocks("3. c\n4. d")
    assert isinstance(numbers, OrderedList)
    assert numbers.start == 3


def test_a_table_has_a_head_rows_and_alignment() -> None:
    (table,) = blocks("| a | **b** | c |\n|---|--:|:-:|\n| 1 | 2 | 3 |\n| 4 | 5 |  |\n")
    assert isinstance(table, Table)
    assert [column.align for column in table.columns] == ["left", "right", "center"]
    assert [[cell.heading for cell in row.cells] for row in table.head] == [[True, True, True]]
    assert [[_words(cell.blocks) for cell in row.cells] for row in table.rows] == [
        ["1", "2", "3"],
        ["4", "5", ""],
    ]


def test_a_quotation_is_a_box() -> None:
    (box,) = blocks("> a\n>\n> - b")
    assert isinstance(box, Callout)
    assert [type(block) for block in box.blocks] == [Paragraph, BulletList]


def test_a_rule_is_a_page_break_and_a_fence_is_code() -> None:
    assert blocks("***") == (PageBreak(),)
    assert blocks("```\n**a**\n```") == (CodeBlock("**a**"),)
    assert blocks("```yaml\na: 1\n\nb: 2\n```") == (CodeBlock("a: 1\n\nb: 2"),)


def test_indented_text_is_no_code() -> None:
    assert content("    a") == (Run("a"),)


def test_a_fence_of_kind_part_is_the_part() -> None:
    assert blocks("a\n\n```part\nknown\n```") == (Paragraph((Run("a"),)), Paragraph((Run("the part"),)))
    (bullets,) = blocks("- ```part\n  known\n  ```")
    assert isinstance(bullets, BulletList)
    assert bullets.items[0].blocks == part("known")


def test_no_text_is_no_block() -> None:
    assert blocks("") == blocks("\n \n") == ()


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("a\n\n![p](p.png)", "image", 3),
        ("a\n\n- b\n- ~~c~~", "s", 4),
        ("a\n\n[x](ftp://a.example)", "link to ftp://a.example", 3),
        ("a\n\n[x](other.md)", "link to other.md", 3),
        ("# a\n\n```part\nnone\n```", "part none", 3),
    ],
)
def test_what_cannot_be_shown_is_refused_with_its_line(text: str, what: str, line: int) -> None:
    with pytest.raises(MarkdownError) as caught:
        blocks(text)
    assert (caught.value.what, caught.value.line) == (what, line)


def test_a_link_that_runs_code_is_no_link_at_all() -> None:
    assert content("[x](javascript:alert(1))") == (Run("[x](javascript:alert(1))"),)


def test_the_error_survives_the_way_between_processes() -> None:
    copy = pickle.loads(pickle.dumps(MarkdownError("image", 3)))  # noqa: S301 - our own bytes
    assert (copy.what, copy.line, str(copy)) == ("image", 3, "image")


@pytest.mark.parametrize(
    "text", ["{}", "# {}", "- {}", "> {}", "| a |\n|---|\n| {} |", "1. {}", "**{}**", "`{}`", "[{}](#a)"]
)
def test_a_value_is_never_read_as_markdown(text: str) -> None:
    marks = Marks()
    mark = marks.inline_mark((Run(HOSTILE, source=Location("a.yaml", 1, 2)),))
    (block,) = blocks(text.format(mark), marks)
    (found,) = (run for run in _runs(block) if run.text == HOSTILE)
    assert found.source == Location("a.yaml", 1, 2)


def test_a_value_takes_the_look_of_its_surroundings_and_keeps_its_own() -> None:
    marks = Marks()
    mark = marks.inline_mark((Run("v", emphasis=True), LineBreak(), Run("w")))
    assert content(f"a **b {mark}**", marks) == (
        Run("a "),
        Run("b ", strong=True),
        Run("v", strong=True, emphasis=True),
        LineBreak(),
        Run("w", strong=True),
    )


def test_the_anchor_of_a_heading_is_made_of_its_values() -> None:
    marks = Marks()
    (heading,) = blocks(f"# Plan {marks.inline_mark((Run('Müller & Co'),))}", marks)
    assert isinstance(heading, Heading)
    assert heading.anchor == "plan-mueller-co"


def test_blocks_alone_in_a_paragraph_stand_in_its_place() -> None:
    marks = Marks()
    one, two = Paragraph((Run("1"),)), PageBreak()
    first, second, none = marks.block_mark((one,)), marks.block_mark((two,)), marks.block_mark(())
    assert blocks(f"a\n\n{first}\n{second}\n\n{none}\n\nb", marks) == (
        Paragraph((Run("a"),)),
        one,
        two,
        Paragraph((Run("b"),)),
    )


def test_blocks_alone_in_a_cell_or_an_item_stand_there() -> None:
    marks = Marks()
    mark = marks.block_mark((BulletList(()), PageBreak()))
    table, bullets = blocks(f"| a |\n|---|\n| {mark} |\n\n- {mark}", marks)
    assert isinstance(table, Table)
    assert isinstance(bullets, BulletList)
    assert table.rows[0].cells[0].blocks == (BulletList(()), PageBreak())
    assert bullets.items[0].blocks == (BulletList(()), PageBreak())


def test_one_paragraph_within_a_line_joins_it_and_others_are_refused() -> None:
    marks = Marks()
    joined = marks.block_mark((Paragraph((Run("v", strong=True),)),))
    assert content(f"a {joined} b", marks) == (Run("a "), Run("v", strong=True), Run(" b"))
    assert content(f"a {marks.block_mark(())}", marks) == (Run("a "),)
    with pytest.raises(MarkdownError, match="blocks within a line") as caught:
        blocks(f"a\n\nb {marks.block_mark((PageBreak(),))}", marks)
    assert caught.value.line == 3


def _words(found: Blocks) -> str:
    return "".join(plain_text(block.content) for block in found if isinstance(block, Paragraph))


def _runs(node: object) -> list[Run]:
    """Every run in a tree of blocks."""
    if isinstance(node, Run):
        return [node]
    if isinstance(node, tuple):
        return [run for item in node for run in _runs(item)]
    names = getattr(type(node), "__dataclass_fields__", {})
    return [run for name in names for run in _runs(getattr(node, name))]
