"""The YAML reader: texts as written, places of everything, and no surprise for any input."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kamdocs.models.fields import Scalar
from kamdocs.workspace import Limits
from kamdocs.workspace.yaml_reader import YamlFile, read_yaml

LOADERS = (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
PRINTABLE = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs", "Cn"),
        exclude_characters="\u2028\u2029\ufeff" + "".join(map(chr, range(0xE000, 0xE010))),
    )
)
YAML_SIGNS = st.text("ab1ü \n:-#'\"[]{},?*&!|>%@`\\\t<~.", max_size=60)


def read(text: str, **options: Any) -> YamlFile:
    return read_yaml(text.encode(), "a.yaml", **options)


def codes(file: YamlFile) -> list[str]:
    return [problem.rule.id for problem in file.problems]


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "no",
        "yes",
        "on",
        "08",
        "0o17",
        "12:30",
        "1_000",
        "1.10",
        "1e3",
        "0x1F",
        "2026-01-01",
        "=",
        ".inf",
        "01067",
    ],
)
def test_plain_words_stay_text(written: str) -> None:
    tree = read(f"a: {written}\n").tree
    assert tree == {"a": written}
    assert isinstance(tree["a"], Scalar)
    assert tree["a"].plain


@pytest.mark.parametrize("key", ["NO", "null", "~", "1", "true", "<"])
def test_keys_stay_text(key: str) -> None:
    assert read(f"{key}: x\n").tree == {key: "x"}


@pytest.mark.parametrize("written", ["", "~", "null", "NULL", '""', "''", '"  "', "# nothing"])
def test_nothing_is_none(written: str) -> None:
    assert read(f"a: {written}\n").tree == {"a": None}


@pytest.mark.parametrize("written", ['"null"', "'~'", '"NO"'])
def test_words_in_quotes_are_text_and_known_to_be_quoted(written: str) -> None:
    tree = read(f"a: {written}\n").tree
    assert tree == {"a": written[1:-1]}
    assert isinstance(tree["a"], Scalar)
    assert not tree["a"].plain


def test_the_place_of_every_value_and_key_is_kept() -> None:
    file = read("a: x\nb:\n  - c: y\n    d/e: [1,  2]\nf:\n")
    assert file.marks.values == {
        "": (1, 1),
        "/a": (1, 4),
        "/b": (3, 3),
        "/b/0": (3, 5),
        "/b/0/c": (3, 8),
        "/b/0/d~1e": (4, 10),
        "/b/0/d~1e/0": (4, 11),
        "/b/0/d~1e/1": (4, 15),
        "/f": (5, 1),
    }
    assert file.marks.keys["/b/0/d~1e"] == (4, 5)
    assert file.marks.keys["/f"] == (5, 1)


def test_columns_count_characters_and_lines_count_line_ends_of_any_kind() -> None:
    file = read_yaml("\ufeffgrösse: 😀\r\nb: {ä: 1}\r\n".encode(), "a.yaml")
    assert file.tree == {"grösse": "😀", "b": {"ä": "1"}}
    assert file.marks.values["/b/ä"] == (2, 8)


def test_the_place_of_what_is_missing_is_that_of_what_is_around_it() -> None:
    marks = read("a:\n  b: {c: d}\n").marks
    assert str(marks.value("/a/b/x/y")) == "a.yaml:2:6"
    assert marks.value("/a/b/x/y").pointer == "/a/b/x/y"


def test_lines_of_a_text_keep_their_breaks() -> None:
    assert read("a: |\n  one\n\n  two\n").tree == {"a": "one\n\ntwo\n"}


def test_all_problems_but_syntax_are_told_at_once() -> None:
    file = read("a: 1\na: 2\nb: *x\nc: !t y\nd: " + "z" * 201 + "\n")
    assert codes(file) == ["YA05", "YA06", "YA07", "YA13"]
    assert file.tree is None


def test_a_repeated_key_leaves_a_tree_to_look_at() -> None:
    file = read("a: 1\na: 2\n")
    assert file.tree == {"a": "2"}
    assert codes(file) == ["YA05"]


@pytest.mark.parametrize(
    ("text", "limits", "code"),
    [
        ("a: [[[[x]]]]\n", Limits(depth=3), "YA11"),
        ("a: " + "xy " * 100, Limits(text=200), "YA14"),
        ("a: abcdefgh\n", Limits(word=7), "YA13"),
    ],
)
def test_limits_can_be_set(text: str, limits: Limits, code: str) -> None:
    assert codes(read(text, limits=limits)) == [code]
    assert codes(read(text)) == []


@pytest.mark.parametrize("text", ["[" * 500_000, "{a: " * 200_000, "- " * 300_000, "a: &a [*a]\n" * 10_000])
def test_hostile_nesting_ends_early(text: str) -> None:
    assert read(text).tree is None


@pytest.mark.parametrize(
    "text", ["a" + " " * 500_000 + "b\nc: d\n", "a: b: " + "x y" * 300_000, '"' + "\n" * 900_000]
)
def test_hostile_lines_are_explained_in_no_time(text: str) -> None:
    assert read(text).problems


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert read(bomb).tree is None


@pytest.mark.parametrize(
    "sign", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe", "\ue000", "\ue00f", "\U0001ffff"]
)
def test_signs_no_document_can_show_are_refused_with_their_place(sign: str) -> None:
    raw = read_yaml(f"abc: d\ne: f{sign}\n".encode(), "a.yaml")
    escaped = read(f'abc: d\ne: "\\U{ord(sign):08x}"\n')
    assert [str(problem.location) for problem in raw.problems] == ["a.yaml:2:5"]
    assert [str(problem.location) for problem in escaped.problems] == ["a.yaml:2:4"]
    assert codes(raw) == codes(escaped) == ["TX03"]


def test_half_of_a_character_is_refused() -> None:
    assert codes(read('a: "\\ud800"\n')) == ["TX03"]


def test_the_first_byte_that_is_not_utf_8_is_shown() -> None:
    file = read_yaml("a: b\nname: Müller & Söhne\n".encode("cp1252"), "a.yaml")
    assert [str(problem.location) for problem in file.problems] == ["a.yaml:2:8"]
    assert dict(file.problems[0].values)["character"] == "ü"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding: str) -> None:
    assert codes(read_yaml("a: b\n".encode(encoding), "a.yaml")) == ["TX02"]


def test_tabs_in_comments_do_no_harm() -> None:
    assert read("a: b # x\ty\n#\tz\n").problems == ()


@settings(deadline=None)
@given(PRINTABLE.filter(str.strip))
def test_any_printable_text_in_double_quotes_comes_back_verbatim(text: str) -> None:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    for loader in LOADERS:
        file = read(f'a: "{quoted}"\n', loader=loader, limits=Limits(word=10_000))
        assert file.tree == {"a": text}
        assert file.problems == ()


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    for loader in LOADERS:
        file = read_yaml(data, "a.yaml", loader=loader)
        assert file.tree is not None or file.problems


@settings(deadline=None, max_examples=300)
@given(YAML_SIGNS)
def test_no_mixture_of_yaml_signs_makes_the_reader_fail(text: str) -> None:
    slow, fast = (read(text, loader=loader) for loader in LOADERS)
    for file in (slow, fast):
        assert file.tree is not None or file.problems
        for problem in file.problems:
            line, column = problem.location.line, problem.location.column
            assert 1 <= line <= text.count("\n") + 2
            assert column >= 1
    if slow.tree is not None and fast.tree is not None:
        assert slow == fast


@pytest.mark.parametrize("loader", LOADERS)
def test_both_parsers_say_the_same_of_a_mistake(loader: Any) -> None:
    files = [read(text, loader=loader) for text in ("a: b\nc d\n", 'a: "b\n', "a: {b: c?}\n", "a: @b\n")]
    assert [codes(file) for file in files] == [["YA20"], ["YA30"], ["YA17"], ["YA33"]]
    assert [str(file.problems[0].location) for file in files] == [
        "a.yaml:2:1",
        "a.yaml:1:4",
        "a.yaml:1:9",
        "a.yaml:1:4",
    ]
