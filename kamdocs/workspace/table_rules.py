"""Table rules: what can be wrong with a CSV file before its values are looked at."""

from __future__ import annotations

from kamdocs.workspace.rule import error, with_hint

NO_HEADER = error(
    "CS01",
    "Die Tabelle ist leer; die erste Zeile muss die Namen der Spalten enthalten.",
    "The table is empty; its first line must hold the names of the columns.",
    "Schreiben Sie als erste Zeile `{known}`.",
    "Write as the first line `{known}`.",
)
DELIMITER = error(
    "CS02",
    "Die Spalten sind mit {sign} getrennt, erwartet wird ein Komma.",
    "The columns are separated by {sign}, a comma is expected.",
    "Speichern Sie die Tabelle als „CSV (durch Trennzeichen Komma getrennt), UTF-8“; Zahlen schreiben Sie mit Punkt.",
    "Save the table as “CSV (comma delimited), UTF-8”; write numbers with a point.",
)
UNKNOWN_COLUMN = error(
    "CS03",
    "Die Spalte `{column}` gibt es nicht.",
    "There is no column `{column}`.",
    "Es gibt: {known}.",
    "There are: {known}.",
)
UNKNOWN_COLUMN_GUESSED = with_hint(UNKNOWN_COLUMN, "Meinten Sie `{guess}`?", "Did you mean `{guess}`?")
MISSING_COLUMN = error(
    "CS04",
    "Die Spalte `{column}` fehlt.",
    "The column `{column}` is missing.",
    "Ergänzen Sie `{column}` in der ersten Zeile und ihre Werte in jeder weiteren.",
    "Add `{column}` to the first line and its values to every other line.",
)
DUPLICATE_COLUMN = error(
    "CS05",
    "Die Spalte `{column}` steht zweimal in der ersten Zeile.",
    "The column `{column}` is twice in the first line.",
    "Löschen Sie eine der beiden Spalten.",
    "Delete one of the two columns.",
)
CELL_COUNT = error(
    "CS06",
    "Die Zeile hat {found} Werte, die Tabelle hat {expected} Spalten.",
    "The line has {found} values, the table has {expected} columns.",
    'Prüfen Sie Dezimalkommas (`12.50` statt `12,50`); einen Text mit Komma schreiben Sie als `"…"`.',
    'Check decimal commas (`12.50`, not `12,50`); write a text with a comma as `"…"`.',
)
QUOTE = error(
    "CS07",
    "Das Anführungszeichen dieses Werts ist nicht richtig geschlossen.",
    "The quotation mark of this value is not closed properly.",
    'Schreiben Sie `"Text"`, ein Anführungszeichen darin doppelt: `"ein ""Wort"" im Text"`.',
    'Write `"text"`, a quotation mark inside it twice: `"a ""word"" in the text"`.',
)
EMPTY_CELL = error(
    "CS08",
    "In der Spalte `{column}` fehlt der Wert.",
    "The value in the column `{column}` is missing.",
    "Tragen Sie ihn ein oder löschen Sie die Zeile.",
    "Fill it in or delete the line.",
)
TOO_MANY_ROWS = error(
    "CS09",
    "Die Tabelle hat {found} Zeilen, erlaubt sind {limit} (Grenze `rows`).",
    "The table has {found} lines, {limit} are allowed (limit `rows`).",
    "Löschen Sie alte Jahre oder fassen Sie Zeilen zusammen.",
    "Delete old years or merge lines.",
)
