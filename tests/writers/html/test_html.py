"""The page for a browser."""

from __future__ import annotations

import re
from functools import cache

import pytest
from lxml import html as lxml_html

from kamdocs.blocks import (
    Align,
    Block,
    Cell,
    Column,
    CrossReference,
    Heading,
    Link,
    ListItem,
    OrderedList,
    Paragraph,
    Row,
    Run,
    Table,
    Tone,
    paragraph,
    text,
)
from kamdocs.problems import Location
from kamdocs.writers import txt
from kamdocs.writers.errors import WriteError
from kamdocs.writers.html import write
from tests.writers.hostile import HOSTILE, hostile_document
from tests.writers.house_theme import house_theme
from tests.writers.parity import out_of_order
from tests.writers.sample_document import document_of, sample_document
from tests.writers.sample_tables import actions, boxes, cell, facts, heat_map, raci, tiles


def test_the_page_names_its_language_title_and_author() -> None:
    root = _sample()

    assert root.get("lang") == "de-CH"
    assert root.findtext("head/title") == "Key-Account-Plan Seeblick Automation AG"
    assert root.xpath("//meta[@name='author']/@content") == ["Andrea Keller"]
    assert root.xpath("//meta[@name='dcterms.modified']/@content") == ["2026-11-20"]


def test_english_is_british() -> None:
    document = document_of(paragraph("x"), locale="en")

    assert lxml_html.fromstring(write(document, house_theme())).get("lang") == "en-GB"


def test_every_link_inside_the_page_leads_somewhere() -> None:
    root = _sample()
    targets = [address[1:] for address in root.xpath("//a/@href") if address.startswith("#")]

    assert len(targets) > 10
    assert all(root.xpath("//*[@id=$anchor]", anchor=anchor) for anchor in targets)


def test_the_table_of_contents_lists_headings_with_numbers() -> None:
    entries = [" ".join(entry.text_content().split()) for entry in _sample().xpath("//nav//li")]

    assert entries[:3] == ["1 Zusammenfassung", "2 Ausgangslage", "2.1 Der Kunde"]
    assert "2.1.1 Was den Kunden bewegt" not in entries


def test_headings_are_numbered_in_the_text() -> None:
    assert _sample().get_element_by_id("kunde").text_content() == "2.1 Der Kunde"


def test_the_outline_leaves_no_level_out() -> None:
    root = _page(*(Heading(level, text("x"), str(number)) for number, level in enumerate((2, 4, 1, 3, 2))))

    assert [part.tag for part in root.find("body/main")] == ["h1", "h2", "h1", "h2", "h2"]


def test_a_table_has_caption_columns_and_scopes() -> None:
    table = _element(actions())

    assert table.findtext("caption/span") == "Tabelle 1"
    assert len(table.xpath("colgroup/col")) == 5
    assert table.xpath("thead/tr/th/@scope") == ["col"] * 5
    assert table.xpath("tbody/tr[@class='group']/th/@scope") == ["rowgroup"] * 2
    assert table.get("aria-description") == "Massnahmen nach Zielen mit Termin und Aufwand"


def test_rows_are_named_by_their_first_cell() -> None:
    assert _element(raci()).xpath("tbody[1]/tr[2]/th/@scope") == ["row"]


def test_a_table_without_headings_takes_its_first_column() -> None:
    plain = Table((Column(), Column()), (Row((cell("a"), cell("b"))),))

    assert [part.tag for part in _element(plain).xpath("tbody/tr/*")] == ["th", "td"]


def test_spans_and_scopes_of_heads_over_several_columns() -> None:
    first, second, third = _element(heat_map()).xpath("thead/tr[1]/th")

    assert first.get("rowspan") == "2"
    assert (second.get("colspan"), second.get("scope")) == ("2", "colgroup")
    assert third.get("colspan") == "3"


@pytest.mark.parametrize("align", ["right", "center"])
def test_cells_are_aligned_like_their_column(align: Align) -> None:
    table = Table((Column(), Column(align=align)), (Row((cell("a"), cell("1"))),))

    assert _element(table).xpath("tbody/tr/td/@class") == [align]


def test_the_tone_of_a_cell_is_a_class() -> None:
    table = Table((Column(),), (Row((Cell((paragraph("x"),), tone=Tone.WARN),)),))

    assert _element(table).xpath("//th/@class") == ["cell-warn"]


def test_tiles_and_boxes_are_no_tables() -> None:
    root = _page(tiles(), boxes(), facts())

    assert len(root.xpath("//table")) == 1
    assert len(root.xpath("//*[contains(@class, 'tile ')]")) == 4
    assert len(root.xpath("//*[contains(@class, 'box ')]")) == 4


def test_every_picture_says_what_it_shows() -> None:
    root = _sample()

    assert len(root.xpath("//figure/svg")) == 9
    assert all(svg.findtext("title") and svg.get("role") == "img" for svg in root.xpath("//figure/svg"))
    assert all(root.xpath("//img/@alt"))


def test_an_ordered_list_begins_where_it_should() -> None:
    assert _element(OrderedList((ListItem((paragraph("x"),)),), start=5)).get("start") == "5"


def test_values_say_where_they_come_from_only_when_asked() -> None:
    value = Paragraph((Run("8,4", source=Location("accounts/a/x.yaml", 3, 7)),))
    document = document_of(value)

    assert b"accounts" not in write(document, house_theme())
    shown = lxml_html.fromstring(write(document, house_theme(), shows_sources=True))
    assert shown.xpath("//span/@data-source") == ["accounts/a/x.yaml:3:7"]


def test_a_run_in_another_language_says_so() -> None:
    root = _page(Paragraph((Run("key account", language="en", emphasis=True),)))

    assert root.xpath("//em/@lang") == ["en-GB"]


def test_the_page_needs_nothing_besides_itself() -> None:
    page = write(sample_document(), house_theme()).decode()
    addresses = re.findall(r'(?:src="|url\(")([^"]{1,30})', page)

    assert len(addresses) > 5
    assert all(address.startswith("data:") for address in addresses)
    assert "<script" not in page
    assert "<link" not in page


def test_hostile_strings_stand_verbatim() -> None:
    root = lxml_html.fromstring(write(hostile_document(), house_theme()))
    shown = [
        "".join(map(str, part.itertext())).replace("\u200b", "") for part in root.iter("p", "td", "th", "pre")
    ]

    assert not root.xpath("//script | //b | //body//title | //body//style")
    assert root.findtext("head/title") == HOSTILE[1]
    for words in HOSTILE:
        assert shown.count(words.replace("\u200b", "")) >= 4


def test_an_address_that_could_run_code_is_refused() -> None:
    with pytest.raises(WriteError, match="javascript"):
        _page(Paragraph((Link((Run("x"),), "javascript:alert(1)"),)))


def test_a_reference_to_nothing_is_refused() -> None:
    with pytest.raises(WriteError, match="nirgends"):
        _page(Paragraph((CrossReference("nirgends"),)))


def test_anchors_with_umlauts_are_found() -> None:
    root = _page(Heading(1, text("Grösse"), "grösse"), Paragraph((CrossReference("grösse"),)))

    assert root.xpath("//p/a/@href") == ["#gr%C3%B6sse"]
    assert root.xpath("//h1/@id") == ["grösse"]


def test_the_words_are_those_of_the_text_form_in_its_order() -> None:
    document = sample_document()

    assert out_of_order(txt.write(document, house_theme()), _sample().find("body").text_content()) == []


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write(sample_document(), house_theme()) == write(sample_document(), house_theme())


@cache
def _sample() -> lxml_html.HtmlElement:
    return lxml_html.fromstring(write(sample_document(), house_theme()))


def _page(*blocks: Block) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(write(document_of(*blocks), house_theme()))


def _element(block: Block) -> lxml_html.HtmlElement:
    return _page(block).find("body/main")[0]
