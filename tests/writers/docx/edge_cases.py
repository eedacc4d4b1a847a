"""Edge cases: blocks inside blocks, spans, deep lists, and charts at the limits of what they draw."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kamdocs.blocks import (
    Axis,
    Block,
    Blocks,
    BulletList,
    Callout,
    Cell,
    Chart,
    CodeBlock,
    Column,
    CrossReference,
    Document,
    Figure,
    Heading,
    ListItem,
    OrderedList,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Run,
    Section,
    Series,
    Table,
    TableOfContents,
    Tone,
    paragraph,
    text,
)
from tests.writers.sample_document import document_of
from tests.writers.sample_figures import FIELD, decimals, numbers
from tests.writers.sample_tables import cell, head

MONTHS = tuple("ABCDEFGHIJKL")


def edge_cases() -> Document:
    return document_of(
        TableOfContents("Inhalt", 3),
        Heading(
            1, text("Ein Kapitel mit einer Überschrift, die länger ist als eine Zeile der Seite"), "kapitel"
        ),
        deep_list(),
        OrderedList(items("neun", "zehn"), start=9),
        *(Heading(level, text(f"Ebene {level}"), f"ebene-{level}") for level in range(2, 8)),
        small_table(),
        small_table(),
        Callout((paragraph("Eins"),)),
        small_table(),
        spans(),
        canvas(),
        *pictures(),
        Section((Heading(1, text("Quer"), "quer"), small_table()), landscape=True),
        Section((Heading(1, text("Noch einmal quer"), "quer-2"),), landscape=True),
        PageBreak(),
        small_table(),
        Heading(1, text("Diagramme"), "diagramme", numbered=False),
        *charts(),
        Section((Heading(1, text("Quer am Ende"), "quer-3"), small_table()), landscape=True),
    )


def items(*contents: str | Blocks) -> tuple[ListItem, ...]:
    return tuple(ListItem((paragraph(each),) if isinstance(each, str) else each) for each in contents)


def small_table() -> Table:
    return Table((Column(), Column()), (Row((cell("a"), cell("b"))),), head=head("X", "Y"))


def deep_list() -> OrderedList:
    """A list with every kind of block in its items."""
    nested = OrderedList(
        items("eins", (paragraph("zwei"), OrderedList(items("drei", (BulletList(items("vier")),)))))
    )
    return OrderedList(
        items(
            (paragraph("mit Tabelle"), small_table(), paragraph("und Text")),
            (paragraph("mit Code"), CodeBlock("x = 1\n  y = 2")),
            (paragraph("mit Kasten"), Callout((small_table(), small_table()), text("Titel"), Tone.WARN)),
            (BulletList(items("ohne Text")),),
            (paragraph("tief"), nested),
            (),
        )
    )


def spans() -> Table:
    rows = (
        Row(
            (
                Cell((paragraph("zwei Zeilen"),), row_span=2, tone=Tone.INFO),
                Cell((paragraph("breit"),), column_span=2),
            )
        ),
        Row(
            (
                cell("b"),
                Cell((BulletList(items("x", (paragraph("y"), OrderedList(items("z"))))), small_table())),
            )
        ),
        Row((cell("kurz"),)),
        Row((cell("Gruppe"),), kind="group"),
        Row((cell("Summe"), cell("1"), cell("2")), kind="total"),
    )
    top = Row((Cell((paragraph("A"),), row_span=2, heading=True), Cell((paragraph("B"),), column_span=2)))
    return Table(
        (Column(),) * 3,
        rows,
        head=(top, Row((cell("B1"), cell("B2")))),
        caption=text('Spannen & <Zeichen> "so"'),
        anchor="spannen",
        summary="Zellen über <mehrere> Zeilen",
    )


def canvas() -> Table:
    """Boxes with a cell over two rows."""

    def field(name: str, rows: int = 1) -> Cell:
        return Cell((paragraph(name, strong=True), paragraph("Inhalt")), row_span=rows, tone=Tone.GOOD)

    return Table(
        (Column(), Column()), (Row((field("links", 2), field("oben"))), Row((field("unten"),))), look="boxes"
    )


def pictures() -> Iterator[Block]:
    picture = Picture(FIELD, "image/png", "field.png")
    inside = Figure(picture, text("In der Zelle"), "Ein Feld.", "in-der-zelle")
    yield Figure(picture, (), 'Ein "Feld" & <mehr>.', "ohne-titel", 0.2)
    yield Table((Column(1), Column(2)), (Row((Cell((inside,)), cell("rechts"))),), head=head("P", "Q"))
    yield Paragraph(
        (
            CrossReference("ohne-titel", show="page"),
            Run(" "),
            CrossReference("in-der-zelle", show="label"),
            Run(" "),
            CrossReference("ebene-3", show="label"),
            Run(" "),
            CrossReference("spannen"),
        )
    )


def charts() -> Iterator[Figure]:
    bubbles = (
        Series("A", numbers(1, 2), x=decimals(3, 4), sizes=decimals(1, 2), labels=("p", "q")),
        Series("B", numbers(5), x=decimals(1), labels=("r",)),
    )
    eight = tuple(Series(f"Linie {n}", numbers(*(n * 100 + i * i for i in range(12)))) for n in range(8))
    stacked = (Series("=Summe", numbers(*range(1, 13))), Series("+x", numbers(*range(12, 0, -1)), line=True))
    below = Axis("Tiefe", Decimal(-10), Decimal(10), Decimal(0))
    for name, chart in (
        (
            "Unter null",
            Chart("waterfall", tuple("abcde"), (Series("S", numbers(5, -8, 2, None, 3)),), totals=(0, 4)),
        ),
        ("Zwei Farben", Chart("bubble", (), bubbles, "Mio.", x_axis=below, quadrants=tuple("abcd"))),
        ("Mit Linie", Chart("stacked", MONTHS, stacked, "kCHF")),
        ("Acht Linien", Chart("line", MONTHS, eight, x_axis=Axis("Monat"))),
        (
            "Gross",
            Chart("column", MONTHS, (Series("@a", numbers(*(1234567 * i for i in range(12)))),), "CHF"),
        ),
        (
            "Soll",
            Chart(
                "bar", ("x", "y"), (Series("Ist", numbers(1, 2)), Series("Soll", numbers(2, 2), line=True))
            ),
        ),
    ):
        yield Figure(chart, text(name), f"{name}: Werte.")
