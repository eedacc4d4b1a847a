"""Tables of a Word file."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest

from kamdocs.blocks import Blocks, Callout, Cell, Column, Paragraph, Row, Table, Tone, paragraph, text
from kamdocs.writers.errors import WriteError
from tests.writers.docx.edge_cases import canvas, small_table, spans
from tests.writers.docx.reading import Element, file_of, found, part, styled, values, words
from tests.writers.sample_tables import actions, cell, facts, head, heat_map, long_table, raci, tiles


def test_python_docx_reads_the_cells_back() -> None:
    word = docx.Document(io.BytesIO(file_of(actions())))
    (table,) = word.tables

    assert [each.text for each in table.rows[0].cells] == [
        "Nr.",
        "Massnahme",
        "Verantwortlich",
        "Termin",
        "Aufwand CHF",
    ]
    assert [each.text for each in table.rows[2].cells][:3] == [
        "A1",
        "Angebot Antriebspaket Linie 7",
        "M. Huber",
    ]
    assert table.style is not None
    assert table.style.name == "Data Table"


def test_head_rows_repeat_and_no_row_splits() -> None:
    rows = found(part(file_of(heat_map())), "//w:tr")

    assert [len(found(row, "w:trPr/w:tblHeader")) for row in rows] == [1, 1, 0, 0, 0]
    assert all(len(found(row, "w:trPr/w:cantSplit")) == 1 for row in rows)


@pytest.mark.parametrize("table", [facts(), tiles(), canvas()], ids=["facts", "tiles", "boxes"])
def test_a_table_without_head_marks_its_first_row_for_readers_aloud(table: Table) -> None:
    rows = found(part(file_of(table)), "//w:tr")

    assert [len(found(row, "w:trPr/w:tblHeader")) for row in rows] == [1, *[0] * (len(rows) - 1)]


def test_spans_become_grid_spans_and_merged_cells() -> None:
    rows = found(part(file_of(heat_map())), "//w:tr")

    assert values(rows[0], "w:tc/w:tcPr/w:gridSpan/@w:val") == ["2", "3"]
    assert values(rows[0], "w:tc[1]/w:tcPr/w:vMerge/@w:val") == ["restart"]
    assert values(rows[1], "w:tc[1]/w:tcPr/w:vMerge/@w:val") == []
    assert len(found(rows[1], "w:tc[1]/w:tcPr/w:vMerge")) == 1


@pytest.mark.parametrize("table", [spans(), canvas(), heat_map(), actions(), raci()])
def test_every_row_fills_the_grid_and_every_cell_ends_with_a_paragraph(table: Table) -> None:
    (drawn, *_) = found(part(file_of(table)), "//w:body/w:tbl")

    columns = len(found(drawn, "w:tblGrid/w:gridCol"))
    for row in found(drawn, "w:tr"):
        widths = [int((values(each, "w:tcPr/w:gridSpan/@w:val") or ["1"])[0]) for each in found(row, "w:tc")]
        assert sum(widths) == columns
        assert all(str(each[-1].tag).endswith("}p") for each in found(row, "w:tc"))


def test_a_group_row_spans_the_table_and_a_total_is_bold() -> None:
    body = part(file_of(spans()))

    assert [words(p) for p in styled(body, "TableGroup")] == ["Gruppe"]
    assert [words(p) for p in styled(body, "TableTotal")] == ["Summe", "1", "2"]
    (group,) = found(body, "//w:tr[w:tc/w:p/w:pPr/w:pStyle/@w:val='TableGroup']")
    assert values(group, "w:tc/w:tcPr/w:gridSpan/@w:val") == ["3"]


def test_a_row_with_too_many_cells_is_an_error() -> None:
    with pytest.raises(WriteError, match="3 cells"):
        file_of(Table((Column(), Column()), (Row((cell("a"), cell("b"), cell("c"))),)))


def test_tones_shade_cells() -> None:
    body = part(
        file_of(Table((Column(),) * 2, (Row((cell("gut", tone=Tone.GOOD), cell("-"))),), look="grid"))
    )

    assert values(body, "//w:tc[1]/w:tcPr/w:shd/@w:fill") == ["E2F0E6"]
    assert values(body, "//w:tc[2]/w:tcPr/w:shd/@w:fill") == []


def test_columns_are_as_wide_as_their_weights_and_fill_the_line() -> None:
    body = part(
        file_of(Table((Column(1), Column(3, "right")), (Row((cell("a"), cell("b"))),), head=head("X", "Y")))
    )

    first, second = (int(width) for width in values(body, "//w:gridCol/@w:w"))
    assert first * 3 == pytest.approx(second, abs=3)
    assert values(body, "//w:tblW/@w:w") == [str(first + second)]
    assert values(body, "//w:tblLayout/@w:type") == ["fixed"]
    assert values(body, "//w:tc[2]/w:p/w:pPr/w:jc/@w:val") == ["right", "right"]


def test_caption_and_summary_describe_the_table() -> None:
    body = part(file_of(actions()))

    assert values(body, "//w:tblCaption/@w:val") == ["Massnahmen 2027"]
    assert values(body, "//w:tblDescription/@w:val") == ["Massnahmen nach Zielen mit Termin und Aufwand"]


def test_tables_that_touch_are_kept_apart_by_one_low_paragraph() -> None:
    body = part(file_of(small_table(), small_table(), Callout((paragraph("x"),)), paragraph("Ende")))

    kinds = [str(each.tag).rpartition("}")[2] for each in found(body, "/w:document/w:body/*")]
    assert kinds == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]
    assert len(styled(body, "TableGap")) == 2


def test_nothing_empty_stands_between_text_and_tables() -> None:
    body = part(file_of(paragraph("davor"), small_table(), paragraph("danach")))

    assert [words(p) for p in found(body, "/w:document/w:body/w:p")] == ["davor", "danach"]
    assert int(values(body, "/w:document/w:body/w:p[2]/w:pPr/w:spacing/@w:before")[0]) > 150


def test_a_small_table_stays_on_one_page_and_a_long_one_does_not() -> None:
    short, long = part(file_of(actions())), part(file_of(long_table(60)))

    assert _kept(short) == len(found(short, "//w:tr")) - 1
    assert _kept(long) == 1


def test_a_table_stays_with_the_small_print_below_it() -> None:
    note = Paragraph(text("Quelle: ERP"), style="note")

    assert _kept(part(file_of(small_table(), note))) == _kept(part(file_of(small_table()))) + 1


def _kept(body: Element) -> int:
    """Rows that are kept with the next one."""
    looks = {"TableHead", "TableGroup"}
    rows = found(body, "//w:tr")
    return sum(
        bool(found(row, "w:tc/w:p/w:pPr/w:keepNext"))
        or bool(looks & set(values(row, "w:tc/w:p/w:pPr/w:pStyle/@w:val")))
        for row in rows
    )


def test_a_callout_is_a_box_in_the_colours_of_its_tone() -> None:
    body = part(file_of(Callout((paragraph("Frist beachten"),), title=text("Achtung"), tone=Tone.WARN)))

    assert words(found(body, "//w:tbl")[0]) == "AchtungFrist beachten"
    assert values(body, "//w:tcPr/w:shd/@w:fill") == ["FCEFD2"]
    assert values(body, "//w:tcBorders/w:left/@w:color") == ["7F5200"]


def test_cells_may_hold_tables() -> None:
    inner: Blocks = (paragraph("davor"), small_table())
    body = part(file_of(Table((Column(),), (Row((Cell(inner),)),))))

    assert len(found(body, "//w:tc//w:tbl")) == 1


def test_boxes_keep_their_rows_apart_and_a_span_passes_through() -> None:
    rows = found(part(file_of(canvas())), "//w:tr")

    assert len(rows) == 3
    assert values(rows[1], "w:trPr/w:trHeight/@w:hRule") == ["exact"]
    assert len(found(rows[1], "w:tc[1]/w:tcPr/w:vMerge")) == 1


def test_an_empty_cell_takes_the_style_of_its_row() -> None:
    table = replace(small_table(), rows=(Row((Cell(), Cell())),))

    assert len(styled(part(file_of(table)), "TableText")) == 2
