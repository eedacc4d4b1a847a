"""The place and the kind of a syntax mistake, for both parsers."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from kamdocs.workspace.yaml_reader import read_yaml

LOADERS = (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader))

CASES = {
    "id: a\nname See AG\ntype: k\n": "2:1 YA20",
    "id: a\nname See AG\n": "2:1 YA20",
    "id: a\nprofile\n  strategy: X\nb: c\n": "2:1 YA20",
    'id: a\nrisks\n  - text: "x: y"\n': "2:1 YA20",
    "id: a\ngoals:\n  - id X\n    text: b\n": "3:5 YA20",
    "n = b\nc: d\n": "1:1 YA20",
    "n:a\nb: c\n": "1:2 YA21",
    "n: x\nb:c\nd: e\n": "2:2 YA21",
    "n: {b:[1, 2]}\n": "1:6 YA21",
    "n: a: b\n": "1:5 YA22",
    "- a: b: c\n": "1:7 YA22",
    "p:\n    s: a\n  q: b\n": "3:3 YA23",
    "id: a\n  name: b\n": "2:3 YA24",
    "id: {a: b}\n  name: b\n": "2:3 YA24",
    "purpose: Der Prozess sichert\n  die Lieferung und\n  folgendes: mehr\n": "3:3 YA24",
    "c:\n  - id: a\n     name: b\n": "3:6 YA24",
    "a:\n  b: 1\nc: 2\n  d: 3\n": "3:1 YA28",
    "  a: 1\n  b: 2\nc: 3\n": "1:3 YA29",
    "    p:\n  - a\n": "2:3 YA18",
    "g: [{a: b}]\n  - {c: d}\n": "2:3 YA19",
    "g: x\n  - {c: d}\n": "2:3 YA19",
    "g: x\n  - c\n  - d\n": "2:3 YA19",
    "a: [1,,2]\n": "1:7 YA40",
    "a: {b: ]c}\n": "1:8 YA40",
    "c:\n  - id: a\n   name: b\n": "3:4 YA25",
    "c:\n  - id: a\n  name: b\n": "3:3 YA25",
    "c:\n  - id: a\n    - id: b\n": "3:5 YA26",
    "c:\n   - id: a\n  - id: b\n": "3:3 YA26",
    "c: - id: a\n": "1:4 YA27",
    "c:\n  -id: a\n": "2:3 YA16",
    "c:\n  -a\n  -b\n": "2:3 YA16",
    'n: "abc\nt: x\n': "1:4 YA30",
    'n: "abc\nt: "x"\nz: 1\n': "1:4 YA30",
    'n: "abc\nt: "x: y"\n': "1:4 YA30",
    'n: "abc\nt: "#123456"\n': "1:4 YA30",
    'n: [a, "b]\nt: "x"\n': "1:8 YA30",
    "n: 'Bob's laden'\n": "1:9 YA31",
    'n: "a" b\n': "1:8 YA31",
    'n: "a": b\n': "1:7 YA31",
    'n: "a"#b\n': "1:7 YA31",
    'n: "C:\\kam"\n': "1:7 YA32",
    'n: "C:\\Users"\n': "1:7 YA32",
    "n: `abc`\n": "1:4 YA33",
    "n:\n  - @abc\n": "2:5 YA33",
    "n: %abc\n": "1:4 YA33",
    "%abc: d\n": "1:1 YA10",
    "%YAML 1.1\n---\na: b\n": "1:1 YA10",
    "n: [a, b\nc: d\n": "1:4 YA34",
    "n: {a: 1\n": "1:4 YA34",
    "n:\n  - {a:\n  - {b: c}\n": "2:5 YA34",
    "n:\n  - {a:\n": "2:5 YA34",
    "a: b\n: c\n": "2:1 YA12",
    "n: {t: Ziel: mehr}\n": "1:12 YA35",
    "n: {a: 1 b: 2}\n": "1:11 YA35",
    "n: [a] b\n": "1:8 YA36",
    "n: | Text\nm: b\n": "1:4 YA37",
    "n: >5 Mio\n": "1:4 YA37",
    "n: |#5\n": "1:4 YA37",
    "n: |\nText here\nm: b\n": "2:1 YA38",
    "n: |\n  Zeile\nText here\nm: b\n": "3:1 YA38",
    "n: * abc\n": "1:4 YA06",
    "n: **abc** x\n": "1:4 YA06",
    "n: *abc x\n": "1:4 YA06",
    "n: & Co\n": "1:4 YA06",
    "n: &Co x\n": "1:4 YA06",
    "n: !abc d\n": "1:4 YA07",
    "n: {<<: x}\n": "1:5 YA08",
    "a: b\n---\nc: d\n": "2:1 YA09",
    "a: b\n...\nc: d\n": "3:1 YA09",
    "? [a]\n: b\n": "1:3 YA12",
    "n: {q: ?}\n": "1:8 YA17",
    "n: {q: Termin machbar?, s: b}\n": "1:22 YA17",
    "n:\tx\n": "1:3 YA01",
    "a: b\n\u00a0\u00a0c: d\n": "2:1 YA02",
    "# only this\n": "1:1 YA03",
    "- a\n- b\n": "1:1 YA04",
    "just words\n": "1:1 YA04",
}


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=map(repr, CASES))
def test_a_mistake_is_found_where_the_author_made_it(text: str, expected: str, loader: Any) -> None:
    problem, *others = read_yaml(text.encode(), "", loader=loader).problems
    assert f"{problem.location.line}:{problem.location.column} {problem.rule.id}" == expected
    assert others == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("id: a\nname See AG\n", "name: See AG"),
        ('n: Projekt: "x"\n', "n: 'Projekt: \"x\"'"),
        ("n: 'Bob's laden'\n", 'n: "Bob\'s laden"'),
        ("n: @abc\n", 'n: "@abc"'),
        ("n: [a] b\n", 'n: "[a] b"'),
        ("n: {q: Termin machbar?, s: b}\n", '"Termin machbar?"'),
        ("c:\n  -id: a\n", "- id: a"),
    ],
)
def test_the_hint_shows_the_line_as_it_should_be(text: str, hint: str) -> None:
    problem = read_yaml(text.encode(), "a.yaml").problems[0]
    assert f"`{hint}`" in problem.hint("de")
    assert f"`{hint}`" in problem.hint("en")
