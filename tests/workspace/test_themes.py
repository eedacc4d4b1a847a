"""Themes: the default one, one that differs in a few tokens, and mistakes in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdocs.blocks import Tone
from kamdocs.problems import InputError
from kamdocs.workspace import load_theme, shipped_templates

PNG = b"\x89PNG\r\n\x1a\nrest"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    (folder / "themes/acme").mkdir(parents=True)
    return folder


def write(own: Path, text: str) -> None:
    (own / "themes/acme/theme.yaml").write_text(text, encoding="utf-8")


def refused(own: Path, name: str = "acme") -> list[str]:
    with pytest.raises(InputError) as caught:
        load_theme(name, [own, shipped_templates()])
    return [f"{problem.location} {problem.rule.id}" for problem in caught.value.problems]


def test_the_default_theme_has_every_tone_and_fonts_with_bytes() -> None:
    theme = load_theme("default", [shipped_templates()])
    assert set(theme.tones) == set(Tone)
    assert len(theme.scale.headings) == 6
    assert all(file.data for family in (theme.fonts.body, theme.fonts.fallback) for file in family.files)
    assert (theme.logo, theme.logo_on_cover) == (None, None)
    assert isinstance(theme.page.width, float)


def test_a_theme_says_only_what_it_does_differently(own: Path) -> None:
    write(own, 'accent: "#123456"\npage: {margin_top: 40.5}\nlogo: sign.png\n')
    (own / "themes/acme/sign.png").write_bytes(PNG)
    theme, default = (load_theme(name, [own, shipped_templates()]) for name in ("acme", "default"))
    assert (theme.name, theme.accent, theme.page.margin_top) == ("acme", "#123456", 40.5)
    assert theme.page.margin_left == default.page.margin_left
    assert theme.tones == default.tones
    assert theme.logo is not None
    assert (theme.logo.media_type, theme.logo.data) == ("image/png", PNG)
    assert theme.fonts == default.fonts


def test_a_file_of_the_workspace_stands_in_for_one_of_a_shipped_theme(own: Path) -> None:
    (own / "themes/rotavis").mkdir()
    (own / "themes/rotavis/logo.svg").write_bytes(b"<svg/>")
    theme = load_theme("rotavis", [own, shipped_templates()])
    assert theme.logo is not None
    assert theme.logo.data == b"<svg/>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("accent: red\n", "1:9 RF18"),
        ("acent: '#123456'\n", "1:1 RF03"),
        ("page: {width: 21 cm}\n", "1:15 RF05"),
        ("page: {width: 0}\n", "1:15 RF19"),
        ("scale: {headings: [1, 2]}\n", "1:19 RF20"),
        ("tones: {good: {full: '#12345'}}\n", "1:22 RF18"),
        ("tones: {godd: {full: '#123456', light: '#123456', on_full: '#123456'}}\n", "1:9 RF11"),
        ("logo: nowhere.png\n", "1:7 TH02"),
        ("logo: ../default/logo.svg\n", "1:7 TH02"),
        ("logo: /etc/hostname\n", "1:7 TH02"),
        ("logo: theme.yaml\n", "1:7 TH04"),
        ("a b\n", "1:1 YA04"),
    ],
)
def test_a_mistake_in_a_theme_is_told_with_its_place(own: Path, text: str, expected: str) -> None:
    write(own, text)
    assert refused(own) == [f"templates/themes/acme/theme.yaml:{expected}"]


def test_a_font_must_be_one(own: Path) -> None:
    write(own, "fonts: {body: {family: A, word: B, files: [{name: a.woff2}, {name: b.ttf}]}}\n")
    (own / "themes/acme/a.woff2").write_bytes(b"wOF2")
    (own / "themes/acme/b.ttf").write_bytes(b"OTTO")
    assert refused(own) == ["templates/themes/acme/theme.yaml:1:51 TH03"]


def test_a_link_out_of_the_theme_is_refused(own: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    (own / "themes/acme/logo.png").symlink_to(tmp_path / "secret.png")
    write(own, "logo: logo.png\n")
    assert refused(own) == ["templates/themes/acme/logo.png:0:0 FS07"]


@pytest.mark.parametrize(
    ("name", "hint"), [("defualt", "`default`"), ("xyz", "`acme`, `default`"), ("../x", "`")]
)
def test_an_unknown_theme_gets_a_suggestion(own: Path, name: str, hint: str) -> None:
    write(own, "")
    with pytest.raises(InputError) as caught:
        load_theme(name, [own, shipped_templates()])
    (problem,) = caught.value.problems
    assert problem.rule.id == "TH01"
    assert hint in problem.hint("de")
