"""The engine: one locale's sandbox with all that templates may call; it renders one document at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import wraps
from inspect import signature
from typing import Any

from jinja2 import TemplateNotFound
from jinja2.runtime import Context, Macro
from jinja2.utils import pass_context
from markupsafe import Markup

from kamdocs.audience import Audience
from kamdocs.blocks import Blocks, Inlines, LineBreak, Run
from kamdocs.components import COMPONENTS
from kamdocs.formatting import NO_VALUE, Locale
from kamdocs.markdown import MarkdownError, Marks, UnknownPart, read
from kamdocs.problems import InputError, Location
from kamdocs.render.filters import filters
from kamdocs.render.problems import CONTENT, ConfidentialValue
from kamdocs.render.sandbox import sandbox
from kamdocs.render.structure import STRUCTURE
from kamdocs.render.values import Tracked, TrackedMarkdown, carried
from kamdocs.workspace.templates import TemplateFile


class Made(tuple[Any, ...]):
    """Blocks made by a function, shown where the template calls it."""

    __slots__ = ()


class _Prepared(Mapping[str, Any]):
    """A mapping handed to a component: an item is guarded and read when the component asks for it."""

    def __init__(self, given: Mapping[str, Any], prepare: Callable[[object], object]) -> None:
        self._given, self._prepare = given, prepare

    def __getitem__(self, key: str) -> Any:
        return self._prepare(self._given[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)


class Engine:
    """Templates of one workspace in one locale. `labels` are the printed words of enumerations."""

    def __init__(
        self, templates: Mapping[str, TemplateFile], labels: Mapping[str, Mapping[str, str]], locale: Locale
    ) -> None:
        self._locale = locale
        self._marks = Marks()
        self._allowed = Audience.CONFIDENTIAL
        self._context: Mapping[str, Any] = {}
        functions: dict[str, Callable[..., object]] = {"_": self._wording, "find": self._find}
        functions |= {name: self._structure(function) for name, function in STRUCTURE.items()}
        functions |= {name: self._component(function) for name, function in COMPONENTS.items()}
        self._environment = sandbox(templates, functions, filters(locale, labels), self._finalizer())

    def render(self, template: str, context: Mapping[str, Any], allowed: Audience) -> Blocks:
        """The blocks a template makes of the context, showing nothing more secret than `allowed`."""
        self._marks, self._allowed, self._context = Marks(), allowed, context
        return self._read(self._environment.get_template(template).render(context))

    def _read(self, text: str) -> Blocks:
        return read(text, self._marks, self._part)

    def _part(self, name: str) -> Blocks:
        """The blocks of `templates/parts/<name>.md.j2`, asked for by a fence in a Markdown text."""
        try:
            template = self._environment.get_template(f"parts/{name}.md.j2")
        except TemplateNotFound:
            raise UnknownPart(name) from None
        return self._read(template.render(self._context))

    def _finalizer(self) -> Callable[..., object]:
        # Asking for the context keeps Jinja from folding constants, and their marks, into compiled templates.
        @pass_context
        def finalize(_context: Context, value: object) -> Markup:
            return value if isinstance(value, Markup) else Markup(self._mark(value))  # noqa: S704 - a mark

        return finalize

    def _mark(self, value: object) -> str:
        if isinstance(value, Made):
            return self._marks.block_mark(tuple(value))
        if isinstance(value, TrackedMarkdown):
            return self._marks.block_mark(self._blocks(value))
        return self._marks.inline_mark(self._inlines(value))

    def _blocks(self, value: TrackedMarkdown) -> Blocks:
        """What a Markdown value says; read anew for each document, whose anchors it takes part in."""
        self._guard(value)
        try:
            value.blocks = self._read(str(value))
        except MarkdownError as error:
            if value.source is None:
                raise
            raise InputError([CONTENT.at(_line_in(value.source, error), detail=error.what)]) from error
        return value.blocks

    def _inlines(self, value: object) -> Inlines:
        """A value as runs that remember where it came from; line ends become line breaks."""
        self._guard(value)
        tracked = value if isinstance(value, Tracked) else Tracked()
        inlines: list[Run | LineBreak] = []
        for line in self._written(value).split("\n"):
            run = Run(line, source=tracked.source, audience=tracked.audience, language=tracked.language)
            inlines += [LineBreak(), run]
        return tuple(inlines[1:])

    def _written(self, value: object) -> str:
        match value:
            case None:
                return NO_VALUE
            case bool():
                return self._locale.text("ja" if value else "nein")
            case int() | Decimal():
                return self._locale.number(value)
            case date():
                return self._locale.date(value)
            case _:
                return str(value)

    def _guard(self, value: object) -> None:
        if isinstance(value, Tracked) and value.audience > self._allowed:
            raise ConfidentialValue(value.source, value.audience)

    def _wording(self, german: str, **values: object) -> str:
        """Our own wording in the document's locale; `{name}` in it is replaced by a value."""
        written = {name: self._written(value) for name, value in values.items()}
        text: str = carried(self._locale.text(str(german), **written), values.values())
        return text

    def _find(self, kind: str, identifier: str | None) -> Mapping[str, Any] | None:
        """The entity with that id as plain data: `find("person", account.kam).name`."""
        found: Mapping[str, Any] | None = None
        if identifier is not None:
            found = self._context["lookup"](kind, identifier)
        return found

    def _component(self, component: Callable[..., Blocks]) -> Callable[..., Made]:
        @wraps(component)
        def call(*arguments: object, **named: object) -> Made:
            prepared = [self._prepared(argument) for argument in arguments]
            options = {name: self._prepared(value) for name, value in named.items()}
            return Made(component(*prepared, **options, locale=self._locale))

        return call

    def _structure(self, function: Callable[..., Blocks]) -> Callable[..., Made | Markup]:
        kinds = {name: str(each.annotation) for name, each in signature(function).parameters.items()}

        @wraps(function)
        def call(*arguments: object, **named: object) -> Made | Markup:
            given = {**dict(zip(kinds, arguments, strict=False)), **named}
            options = {name: self._option(kinds.get(name, ""), value) for name, value in given.items()}
            if "anchor" in kinds:
                options["anchor"] = self._marks.anchor
            made = Made(function(**options))
            # What a call block gives goes straight into the text, without passing the finalizer.
            return Markup(self._mark(made)) if "caller" in named else made  # noqa: S704 - a mark

        return call

    def _option(self, kind: str, value: object) -> object:
        """An argument of a structure function, as the annotation `kind` of its parameter asks for it."""
        match value:
            case Macro():
                return self._read(str(value()))
            case list() | tuple():
                return [(label, self._inlines(fact)) for label, fact in value if fact is not None]
            case None if kind == "Inlines":
                return ()
            case str() if kind == "Inlines":
                return self._inlines(value)
            case _:
                return value

    def _prepared(self, value: object) -> object:
        """An argument for a component: guarded, captured template text and Markdown read into blocks."""
        match value:
            case Markup():
                return Made(self._read(str(value)))
            case TrackedMarkdown():
                self._blocks(value)
                return value
            case Made():
                return value
            case list() | tuple():
                return [self._prepared(item) for item in value]
            case Mapping():
                return _Prepared(value, self._prepared)
            case _:
                self._guard(value)
                return value


def _line_in(source: Location, error: MarkdownError) -> Location:
    """Where the error stands: the line in a chapter, whose text is as in the file; else where the value begins."""
    if not source.path.endswith(".md"):
        return source
    return Location(source.path, source.line + max(error.line - 1, 0), 1)
