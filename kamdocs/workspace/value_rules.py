"""Value rules: what can be wrong with what a file says, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kamdocs.problems import Rule
from kamdocs.workspace.rule import error, warning, with_hint

UNKNOWN_ID = error(
    "RF01",
    "„{written}“ ist keine bekannte Kennung ({kind_de}).",
    "“{written}” is not a known id ({kind_en}).",
    "Es gibt: {known}.",
    "There are: {known}.",
)
UNKNOWN_ID_GUESSED = with_hint(UNKNOWN_ID, "Meinten Sie `{guess}`?", "Did you mean `{guess}`?")
UNKNOWN_ID_NAMED = with_hint(
    UNKNOWN_ID,
    "Schreiben Sie statt des Namens die Kennung: `{guess}`.",
    "Write the id instead of the name: `{guess}`.",
)
UNKNOWN_ID_ALONE = with_hint(
    UNKNOWN_ID,
    "Es gibt noch keine ({kind_de}); legen Sie zuerst eine an.",
    "There is none yet ({kind_en}); define one first.",
)
DUPLICATE_ID = error(
    "RF02",
    "Die Kennung `{written}` ({kind_de}) ist schon vergeben: {first}.",
    "The id `{written}` ({kind_en}) is already taken: {first}.",
    "Geben Sie einem der beiden Einträge eine andere Kennung.",
    "Give one of the two entries another id.",
)
UNKNOWN_KEY = error(
    "RF03",
    "Den Schlüssel `{key}` gibt es hier nicht.",
    "There is no key `{key}` here.",
    "Es gibt hier: {known}.",
    "Known here: {known}.",
)
UNKNOWN_KEY_GUESSED = with_hint(UNKNOWN_KEY, "Meinten Sie `{guess}`?", "Did you mean `{guess}`?")
MISSING_FIELD = error(
    "RF04",
    "Die Angabe `{name}` fehlt.",
    "The entry `{name}` is missing.",
    "Ergänzen Sie eine Zeile, zum Beispiel `{example}`{about}.",
    "Add a line, for example `{example}`.",
)
MISSING_OF = with_hint(
    MISSING_FIELD,
    "Ergänzen Sie eine Zeile, zum Beispiel `{example}`{about}. Möglich sind: {known}.",
    "Add a line, for example `{example}`. Possible values: {known}.",
)
NUMBER = error(
    "RF05",
    "„{written}“ ist keine Zahl.",
    "“{written}” is not a number.",
    "Schreiben Sie eine Zahl mit Punkt und ohne Tausenderzeichen, zum Beispiel `1250.50`.",
    "Write a number with a point and no thousands separators, for example `1250.50`.",
)
NUMBER_GUESSED = with_hint(NUMBER, "Schreiben Sie `{guess}`.", "Write `{guess}`.")
WHOLE = error(
    "RF06",
    "„{written}“ ist keine ganze Zahl.",
    "“{written}” is not a whole number.",
    "Schreiben Sie eine ganze Zahl, zum Beispiel `12`.",
    "Write a whole number, for example `12`.",
)
WHOLE_GUESSED = with_hint(WHOLE, "Schreiben Sie `{guess}`.", "Write `{guess}`.")
DAY = error(
    "RF07",
    "„{written}“ ist kein Datum.",
    "“{written}” is not a date.",
    "Schreiben Sie Jahr-Monat-Tag, zum Beispiel `2026-12-31`.",
    "Write year-month-day, for example `2026-12-31`.",
)
DAY_GUESSED = with_hint(DAY, "Schreiben Sie `{guess}`.", "Write `{guess}`.")
NO_SUCH_DAY = error(
    "RF08",
    "Den Tag „{written}“ gibt es nicht.",
    "There is no day “{written}”.",
    "Prüfen Sie Monat und Tag; die Reihenfolge ist Jahr-Monat-Tag.",
    "Check month and day; the order is year-month-day.",
)
MONTH = error(
    "RF09",
    "„{written}“ ist kein Monat.",
    "“{written}” is not a month.",
    "Schreiben Sie Jahr-Monat, zum Beispiel `2026-03`.",
    "Write year-month, for example `2026-03`.",
)
MONTH_GUESSED = with_hint(MONTH, "Schreiben Sie `{guess}`.", "Write `{guess}`.")
FLAG = error(
    "RF10",
    "„{written}“ ist weder `true` (ja) noch `false` (nein).",
    "“{written}” is neither `true` (yes) nor `false` (no).",
    "Schreiben Sie `true` oder `false`.",
    "Write `true` or `false`.",
)
FLAG_GUESSED = with_hint(FLAG, "Schreiben Sie `{guess}`.", "Write `{guess}`.")
CHOICE = error(
    "RF11",
    "„{written}“ gehört nicht zu den möglichen Werten.",
    "“{written}” is not one of the possible values.",
    "Möglich sind: {known}.",
    "Possible values: {known}.",
)
CHOICE_GUESSED = with_hint(
    CHOICE,
    "Meinten Sie `{guess}`? Möglich sind: {known}.",
    "Did you mean `{guess}`? Possible values: {known}.",
)
TEXT = error(
    "RF12",
    "Hier steht eine Liste oder eine Gruppe von Angaben, erwartet wird ein Text.",
    "There is a list or a group of entries here where a text is expected.",
    "Schreiben Sie `{example}`; einen langen Text setzen Sie eingerückt unter `{name}: |`.",
    "Write `{example}`; put a long text indented below `{name}: |`.",
)
LIST = error(
    "RF13",
    "Bei `{name}` wird eine Liste erwartet.",
    "A list is expected for `{name}`.",
    "Schreiben Sie `{guess}`, oder setzen Sie jeden Eintrag mit `- ` auf eine eigene Zeile.",
    "Write `{guess}`, or put each entry on a line of its own with `- `.",
)
LIST_OF = with_hint(
    LIST,
    "Schreiben Sie zum Beispiel `{guess}`. Möglich sind: {known}.",
    "Write for example `{guess}`. Possible values: {known}.",
)
LIST_WITHOUT_DASH = with_hint(
    LIST,
    "Setzen Sie vor die erste Angabe jedes Eintrags `- ` und rücken Sie seine übrigen Angaben darunter ein.",
    "Put `- ` before the first line of each entry and indent its other lines below that.",
)
MAPPING = error(
    "RF14",
    "Bei `{name}` werden Angaben der Form `schlüssel: Wert` erwartet.",
    "Entries like `key: value` are expected for `{name}`.",
    "Schreiben Sie sie eingerückt darunter, eine je Zeile, oder zum Beispiel `{example}`.",
    "Write them indented below, one a line, or for example `{example}`.",
)
EMPTY = error(
    "RF15",
    "Bei `{name}` steht kein Wert{about}.",
    "There is no value for `{name}`.",
    "Schreiben Sie zum Beispiel `{example}`.",
    "Write for example `{example}`.",
)
EMPTY_OPTIONAL = with_hint(
    EMPTY,
    "Schreiben Sie zum Beispiel `{example}`, oder löschen Sie die Zeile; die Angabe ist freiwillig.",
    "Write for example `{example}`, or delete the line; the entry is optional.",
)
EMPTY_OF = with_hint(
    EMPTY,
    "Schreiben Sie zum Beispiel `{example}`. Möglich sind: {known}.",
    "Write for example `{example}`. Possible values: {known}.",
)
ID_FORM = error(
    "RF16",
    "„{written}“ ist keine Kennung: erlaubt sind Kleinbuchstaben ohne Umlaute, Ziffern und einfache Bindestriche.",
    "“{written}” is not an id: lower-case letters a to z, digits and single hyphens are allowed.",
    "Schreiben Sie zum Beispiel `{guess}`.",
    "Write for example `{guess}`.",
)
ROLE_FORM = error(
    "RF17",
    "„{written}“ ist kein Rollenkürzel: zwei bis acht Großbuchstaben oder Ziffern.",
    "“{written}” is not a role code: two to eight capital letters or digits.",
    "Schreiben Sie zum Beispiel `{guess}`.",
    "Write for example `{guess}`.",
)
FORM = error(
    "RF18",
    "„{written}“ hat nicht die erwartete Form.",
    "“{written}” does not have the expected form.",
    "Schreiben Sie es wie in `{example}`{about}.",
    "Write it as in `{example}`.",
)
BOUNDS = error(
    "RF19",
    "{written} liegt außerhalb der Grenzen {bounds}.",
    "{written} is outside the bounds {bounds}.",
    "Schreiben Sie einen Wert mit {bounds}.",
    "Write a value with {bounds}.",
)
TOO_FEW = error(
    "RF20",
    "Bei `{name}` stehen {found} Einträge, nötig sind mindestens {limit}.",
    "There are {found} entries for `{name}`, at least {limit} are needed.",
    "Ergänzen Sie Einträge, zum Beispiel `{example}`.",
    "Add entries, for example `{example}`.",
)
TOO_MANY = error(
    "RF21",
    "Bei `{name}` stehen {found} Einträge, erlaubt sind höchstens {limit}.",
    "There are {found} entries for `{name}`, at most {limit} are allowed.",
    "Streichen oder verteilen Sie Einträge.",
    "Remove entries or spread them.",
)
TOO_LONG = error(
    "RF22",
    "Der Text hat {found} Zeichen, erlaubt sind {limit}.",
    "The text has {found} characters, {limit} are allowed.",
    "Kürzen Sie ihn.",
    "Shorten it.",
)
LOCALE = error(
    "RF23",
    "„{written}“ ist keine Sprache eines Textes.",
    "“{written}” is not a language of a text.",
    "Schreiben Sie den Text direkt, oder je Sprache unter {known}.",
    "Write the text directly, or one for each language under {known}.",
)
THOUSANDS = warning(
    "RF24",
    "{written} wird als {read} gelesen: der Punkt ist das Dezimalzeichen.",
    "{written} is read as {read}: the point is the decimal sign.",
    "Sind Tausender gemeint, schreiben Sie `{guess}`, sonst `{clear}`.",
    "If thousands are meant, write `{guess}`, otherwise `{clear}`.",
)
OTHER = error(
    "RF25",
    "Der Wert passt nicht zum Feld ({gist}).",
    "The value does not fit the field ({gist}).",
    "Schlagen Sie das Feld `{name}` in der Feldliste nach.",
    "Look up the field `{name}` in the list of fields.",
)

WEIGHTS = error(
    "RF31",
    "Die Gewichte ergeben zusammen {sum}, nicht 100.",
    "The weights sum to {sum}, not to 100.",
    "Ändern Sie die Gewichte, bis sie zusammen 100 ergeben.",
    "Change the weights until they sum to 100.",
)
MONTHS = error(
    "RF32",
    "Hier stehen {count} Werte, nötig sind zwölf: einer je Monat des Geschäftsjahrs.",
    "There are {count} values, twelve are needed: one for each month of the fiscal year.",
    "Schreiben Sie zwölf Werte, `[100, 100, …]`; einen Monat ohne Wert schreiben Sie als `0`.",
    "Write twelve values, `[100, 100, …]`; write a month without a value as `0`.",
)
YEARS = error(
    "RF33",
    "Hier stehen {count} Werte, nötig sind {years}: einer je Jahr.",
    "There are {count} values, {years} are needed: one for each year.",
    "Ergänzen oder streichen Sie Werte.",
    "Add or remove values.",
)
LABELS = error(
    "RF34",
    "Zu {limits} Grenzen gehört eine Bezeichnung mehr; hier stehen {labels}.",
    "{limits} limits need one label more; there are {labels}.",
    "Schreiben Sie zum Beispiel `limits: [80, 95]` und `labels: [A, B, C]`.",
    "Write for example `limits: [80, 95]` and `labels: [A, B, C]`.",
)
LIMITS = error(
    "RF35",
    "Die Grenzen steigen nicht an: {limits}.",
    "The limits do not rise: {limits}.",
    "Schreiben Sie sie von klein nach groß, zum Beispiel `[80, 95]`.",
    "Write them from small to large, for example `[80, 95]`.",
)
GRID = error(
    "RF36",
    "Die Felder passen nicht zu {rows} Zeilen und {cols} Spalten.",
    "The cells do not match {rows} rows and {cols} columns.",
    "Schreiben Sie je Zeile einen Eintrag in `cells`, mit einem Wert je Spalte.",
    "Write one entry in `cells` for each row, with one value for each column.",
)
STEP = error(
    "RF37",
    "Der Schritt `{step}` verweist auf `{written}`, das kein Schritt dieses Prozesses ist.",
    "The step `{step}` leads to `{written}`, which is no step of this process.",
    "Es gibt die Schritte {known}.",
    "The steps are {known}.",
)
PERIOD = error(
    "RF38",
    "Das Ende {end} liegt vor dem Beginn {start}.",
    "The end {end} lies before the start {start}.",
    "Vertauschen Sie die beiden Daten oder berichtigen Sie das Jahr.",
    "Swap the two dates or correct the year.",
)
SCALE = error(
    "RF39",
    "Die Skala endet bei {max}, bevor sie bei {min} beginnt.",
    "The scale ends at {max} before it begins at {min}.",
    "Schreiben Sie zum Beispiel `{min: 1, max: 5}`.",
    "Write for example `{min: 1, max: 5}`.",
)
ONE_OF = error(
    "RF40",
    "Genau eine der Angaben {fields} wird erwartet; es stehen da: {given}.",
    "Exactly one of the entries {fields} is expected; given: {given}.",
    "Behalten Sie eine davon.",
    "Keep one of them.",
)
WALLET = error(
    "RF41",
    "Der eigene Anteil {own} ist größer als der Bedarf {demand}.",
    "The own share {own} is larger than the demand {demand}.",
    "Prüfen Sie `own` und `demand`; beide sind Beträge derselben Währung.",
    "Check `own` and `demand`; both are amounts in the same currency.",
)

OF_MODELS: Final[Mapping[str, Rule]] = {
    "kam_weights": WEIGHTS,
    "kam_months": MONTHS,
    "kam_years": YEARS,
    "kam_labels": LABELS,
    "kam_limits": LIMITS,
    "kam_grid": GRID,
    "kam_step": STEP,
    "kam_period": PERIOD,
    "kam_scale": SCALE,
    "kam_one_of": ONE_OF,
    "kam_wallet": WALLET,
}
"""Rules of whole entities, by the error type of `models.fields.ERRORS`; the error's context fills the wording."""
