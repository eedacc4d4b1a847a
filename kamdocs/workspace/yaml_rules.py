"""YAML rules: what can be wrong with a YAML file before anyone asks what it says."""

from __future__ import annotations

from kamdocs.workspace.rule import error, warning

TAB = error(
    "YA01",
    "Tabulator: YAML zählt nur Leerzeichen.",
    "Tab character: YAML only counts spaces.",
    "Ersetzen Sie den Tabulator durch Leerzeichen (zwei je Stufe); in einem Text in Anführungszeichen schreiben Sie `\\t`.",
    "Replace the tab by spaces (two for each level); in a text in double quotes write `\\t`.",
)
STRANGE_BLANK = error(
    "YA02",
    "Die Zeile ist mit dem Sonderzeichen {code} eingerückt, das nur wie ein Leerzeichen aussieht.",
    "The line is indented with the special character {code}, which only looks like a space.",
    "Löschen Sie die Einrückung und schreiben Sie gewöhnliche Leerzeichen.",
    "Delete the indentation and type ordinary spaces.",
)
EMPTY_FILE = error(
    "YA03",
    "Die Datei ist leer.",
    "The file is empty.",
    "Schreiben Sie die Angaben als `schlüssel: Wert`, oder löschen Sie die Datei.",
    "Write its entries as `key: value`, or delete the file.",
)
NOT_A_MAPPING = error(
    "YA04",
    "Auf der obersten Ebene stehen keine Zeilen der Form `schlüssel: Wert`.",
    "The top level does not consist of lines like `key: value`.",
    "Schreiben Sie eine Liste unter ihren Schlüssel, zum Beispiel `contacts:` und darunter `  - id: …`.",
    "Write a list below its key, for example `contacts:` and below it `  - id: …`.",
)
DUPLICATE_KEY = error(
    "YA05",
    "Der Schlüssel `{key}` steht hier zum zweiten Mal; er steht schon in Zeile {line}.",
    "The key `{key}` is here for the second time; it is already in line {line}.",
    "Löschen Sie eine der beiden Angaben oder fassen Sie sie zusammen.",
    "Delete one of the two entries or merge them.",
)
ALIAS = error(
    "YA06",
    "Ein Text darf nicht mit `{sign}` beginnen: In YAML ist das ein Verweis, den kamdocs nicht zulässt.",
    "A text must not begin with `{sign}`: in YAML that is a reference, which kamdocs does not allow.",
    'Setzen Sie den Text in Anführungszeichen: `"{sign}…"`.',
    'Put the text in quotes: `"{sign}…"`.',
)
TAG = error(
    "YA07",
    "Ein Text darf nicht mit `!` beginnen: In YAML ist das eine Typangabe, die kamdocs nicht zulässt.",
    "A text must not begin with `!`: in YAML that is a type tag, which kamdocs does not allow.",
    'Setzen Sie den Text in Anführungszeichen: `"!…"`.',
    'Put the text in quotes: `"!…"`.',
)
MERGE_KEY = error(
    "YA08",
    "Der Schlüssel `<<` (Zusammenführen) ist nicht zugelassen.",
    "The key `<<` (merge) is not allowed.",
    "Schreiben Sie die Angaben aus.",
    "Write the entries out.",
)
SECOND_DOCUMENT = error(
    "YA09",
    "Hier beginnt mit `---` oder nach `...` ein zweites Dokument in derselben Datei.",
    "A second document in the same file begins here, with `---` or after `...`.",
    "Löschen Sie die Zeile `---` oder `...`, oder legen Sie eine zweite Datei an.",
    "Delete the line `---` or `...`, or make a second file.",
)
DIRECTIVE = error(
    "YA10",
    "Eine Zeile darf nicht mit `%` beginnen.",
    "A line must not begin with `%`.",
    "Löschen Sie die Zeile, oder setzen Sie den Text in Anführungszeichen.",
    "Delete the line, or put the text in quotes.",
)
TOO_DEEP = error(
    "YA11",
    "Die Angaben sind tiefer als {limit} Stufen geschachtelt (Grenze `depth`).",
    "The entries are nested deeper than {limit} levels (limit `depth`).",
    "Prüfen Sie die Klammern und die Einrückung; so tief ist keine Angabe.",
    "Check brackets and indentation; no entry is that deep.",
)
KEY_NOT_TEXT = error(
    "YA12",
    "Vor dem Doppelpunkt steht kein Name, sondern nichts oder eine Liste in Klammern.",
    "There is no name before the colon, but nothing or a list in brackets.",
    "Schreiben Sie `schlüssel: Wert`; beginnt ein Text mit `[` oder `{`, setzen Sie ihn in Anführungszeichen.",
    "Write `key: value`; if a text begins with `[` or `{`, put it in quotes.",
)
LONG_WORD = error(
    "YA13",
    "Ein Wort von {length} Zeichen ohne Leerzeichen („{start}…“); erlaubt sind {limit} (Grenze `word`).",
    "A word of {length} characters without a space (“{start}…”); {limit} are allowed (limit `word`).",
    "Trennen Sie es mit Leerzeichen; sonst ragt es über den Seitenrand.",
    "Break it with spaces; otherwise it runs off the page.",
)
LONG_TEXT = error(
    "YA14",
    "Der Text ist {length} Byte lang; erlaubt sind {limit} (Grenze `text`).",
    "The text is {length} bytes long; {limit} are allowed (limit `text`).",
    "Kürzen Sie den Text oder teilen Sie ihn auf mehrere Angaben auf.",
    "Shorten the text or split it into several entries.",
)
LOST_COMMENT = warning(
    "YA15",
    "Ab `{comment}` gilt der Rest der Zeile als Bemerkung und erscheint in keinem Dokument.",
    "From `{comment}` on, the rest of the line is a comment and appears in no document.",
    "Gehört er zum Text, setzen Sie den ganzen Text in Anführungszeichen; eine Bemerkung beginnt mit `# ` und Leerzeichen.",
    "If it belongs to the text, put the whole text in quotes; a comment begins with `# ` and a space.",
)
DASH_WITHOUT_BLANK = error(
    "YA16",
    "Nach dem Strich der Liste fehlt das Leerzeichen.",
    "The space after the dash of the list is missing.",
    "Schreiben Sie `- {rest}`.",
    "Write `- {rest}`.",
)
QUESTION_MARK = error(
    "YA17",
    "In geschweiften oder eckigen Klammern muss ein Text mit Fragezeichen in Anführungszeichen stehen.",
    "Inside braces or brackets a text with a question mark must be in quotes.",
    "Schreiben Sie `{quoted}`.",
    "Write `{quoted}`.",
)
DASH_LEFT_OF_KEY = error(
    "YA18",
    "Der Strich steht weiter links als `{key}` in Zeile {line}, zu dem die Liste gehört.",
    "The dash is further left than `{key}` in line {line}, which the list belongs to.",
    "Rücken Sie die Liste um mindestens {indent} Leerzeichen ein, oder `{key}` weniger.",
    "Indent the list by at least {indent} spaces, or `{key}` by fewer.",
)
LIST_BELOW_VALUE = error(
    "YA19",
    "`{key}` in Zeile {line} hat schon einen Wert; darunter kann keine Liste stehen.",
    "`{key}` in line {line} already has a value; there can be no list below it.",
    "Löschen Sie den Wert hinter `{key}:`, oder setzen Sie auch ihn mit `- ` in die Liste.",
    "Delete the value after `{key}:`, or put it into the list with `- ` too.",
)
MISSING_COLON = error(
    "YA20",
    "In dieser Zeile fehlt der Doppelpunkt nach dem Schlüssel.",
    "The colon after the key is missing in this line.",
    "Schreiben Sie `{line}`; setzt die Zeile den Text darüber fort, rücken Sie sie tiefer ein als dessen Schlüssel.",
    "Write `{line}`; if the line continues the text above, indent it deeper than the key of that text.",
)
COLON_WITHOUT_BLANK = error(
    "YA21",
    "Nach dem Doppelpunkt fehlt das Leerzeichen.",
    "The space after the colon is missing.",
    "Schreiben Sie `{line}`.",
    "Write `{line}`.",
)
COLON_IN_TEXT = error(
    "YA22",
    "Ein Text mit Doppelpunkt und Leerzeichen muss in Anführungszeichen stehen.",
    "A text with a colon and a space must be in quotes.",
    "Schreiben Sie `{line}`.",
    "Write `{line}`.",
)
INDENTATION = error(
    "YA23",
    "Die Zeile ist um {found} Leerzeichen eingerückt; das passt zu keiner Zeile darüber.",
    "The line is indented by {found} spaces; that fits no line above.",
    "Rücken Sie um {deep} Leerzeichen ein wie Zeile {deep_line} oder um {shallow} wie Zeile {shallow_line}.",
    "Indent by {deep} spaces like line {deep_line} or by {shallow} like line {shallow_line}.",
)
TOO_FAR_RIGHT = error(
    "YA24",
    "Die Zeile ist zu weit eingerückt: `{key}` in Zeile {line} hat schon einen Wert.",
    "The line is indented too far: `{key}` in line {line} already has a value.",
    "Rücken Sie um {indent} Leerzeichen ein; setzt die Zeile den Text darüber fort, setzen Sie ihn in Anführungszeichen.",
    "Indent by {indent} spaces; if the line continues the text above, put that text in quotes.",
)
ODD_LINE = error(
    "YA28",
    "Die Zeile ist anders eingerückt als die Zeilen {before} und {after} darüber und darunter.",
    "The line is not indented like the lines {before} and {after} above and below.",
    "Rücken Sie um {indent} Leerzeichen ein.",
    "Indent by {indent} spaces.",
)
INDENTED_FIRST = error(
    "YA29",
    "Die erste Zeile ist eingerückt, spätere sind es nicht.",
    "The first line is indented, later ones are not.",
    "Beginnen Sie die Zeile ganz links.",
    "Begin the line at the left edge.",
)
ITEM_INDENTATION = error(
    "YA25",
    "Die Zeile gehört zum Listenpunkt in Zeile {line}, ist aber nicht so weit eingerückt wie dessen erste Angabe.",
    "The line belongs to the list item in line {line}, but is not indented like its first entry.",
    "Rücken Sie um {indent} Leerzeichen ein, bis unter das Wort nach dem Strich.",
    "Indent by {indent} spaces, below the word after the dash.",
)
DASH_INDENTATION = error(
    "YA26",
    "Der Strich steht nicht unter dem Strich in Zeile {line}.",
    "The dash is not below the dash in line {line}.",
    "Rücken Sie um {indent} Leerzeichen ein; eine Liste in der Liste braucht einen eigenen Schlüssel.",
    "Indent by {indent} spaces; a list inside the list needs a key of its own.",
)
LIST_ON_KEY_LINE = error(
    "YA27",
    "Eine Liste mit Strichen darf nicht in der Zeile ihres Schlüssels beginnen.",
    "A list with dashes must not begin in the line of its key.",
    'Beginnen Sie eine neue, um zwei Leerzeichen tiefer eingerückte Zeile mit `- `; einen Text setzen Sie in Anführungszeichen: `"- …"`.',
    'Begin a new line with `- `, indented two spaces deeper; put a text in quotes: `"- …"`.',
)
UNCLOSED_QUOTE = error(
    "YA30",
    "Das Anführungszeichen `{quote}` wird nicht geschlossen.",
    "The quotation mark `{quote}` is not closed.",
    "Setzen Sie am Ende des Textes dasselbe gerade Zeichen `{quote}` (nicht „ “ oder ‚ ‘).",
    "Put the same straight mark `{quote}` at the end of the text (not “ ” or ‘ ’).",
)
TEXT_AFTER_QUOTE = error(
    "YA31",
    "Nach dem schließenden Anführungszeichen `{quote}` steht noch Text.",
    "There is more text after the closing quotation mark `{quote}`.",
    "Schreiben Sie `{line}`.",
    "Write `{line}`.",
)
BACKSLASH = error(
    "YA32",
    "In doppelten Anführungszeichen leitet `\\` ein Sonderzeichen ein; `{escape}` gibt es nicht.",
    "In double quotes `\\` begins a special character; there is no `{escape}`.",
    "Schreiben Sie `\\\\` statt `\\`, oder setzen Sie den Text in einfache Anführungszeichen.",
    "Write `\\\\` instead of `\\`, or put the text in single quotes.",
)
RESERVED_START = error(
    "YA33",
    "Ein Text ohne Anführungszeichen darf nicht mit `{sign}` beginnen.",
    "A text without quotes must not begin with `{sign}`.",
    "Schreiben Sie `{line}`.",
    "Write `{line}`.",
)
UNCLOSED_BRACKET = error(
    "YA34",
    "Die Klammer `{bracket}` wird nicht geschlossen.",
    "The bracket `{bracket}` is not closed.",
    "Setzen Sie `{closing}` an das Ende der Aufzählung; ein Text, der mit `{bracket}` beginnt, kommt in Anführungszeichen.",
    "Put `{closing}` at the end of the enumeration; a text that begins with `{bracket}` goes in quotes.",
)
INSIDE_BRACKETS = error(
    "YA35",
    "In der Klammer ab Zeile {line} fehlt hier ein Komma, oder ein Text mit Doppelpunkt steht ohne Anführungszeichen.",
    "In the brackets from line {line} on a comma is missing here, or a text with a colon has no quotes.",
    'Trennen Sie die Angaben mit `, ` und schreiben Sie Texte mit Doppelpunkt als `"…"`.',
    'Separate the entries with `, ` and write texts with a colon as `"…"`.',
)
TEXT_AFTER_BRACKET = error(
    "YA36",
    "Nach der schließenden Klammer `{bracket}` steht noch Text.",
    "There is more text after the closing bracket `{bracket}`.",
    "Setzen Sie den ganzen Text in Anführungszeichen: `{line}`.",
    "Put the whole text in quotes: `{line}`.",
)
BLOCK_SIGN = error(
    "YA37",
    "Nach `{sign}` beginnt der Text erst in der nächsten Zeile.",
    "After `{sign}` the text only begins in the next line.",
    "Schreiben Sie den Text eingerückt unter `{sign}`, oder setzen Sie ihn in Anführungszeichen: `{line}`.",
    "Write the text indented below `{sign}`, or put it in quotes: `{line}`.",
)
BLOCK_NOT_INDENTED = error(
    "YA38",
    "Der Text unter `{sign}` in Zeile {line} ist nicht eingerückt.",
    "The text below `{sign}` in line {line} is not indented.",
    "Rücken Sie jede Zeile des Textes um mindestens {indent} Leerzeichen ein.",
    "Indent each line of the text by at least {indent} spaces.",
)
MISSING_VALUE = error(
    "YA40",
    "In der Klammer fehlt vor `{sign}` ein Wert.",
    "A value is missing before `{sign}` in the brackets.",
    "Ergänzen Sie ihn, oder löschen Sie das überzählige Zeichen; ein Text mit `{sign}` kommt in Anführungszeichen.",
    "Add it, or delete the superfluous sign; a text with `{sign}` goes in quotes.",
)
UNREADABLE = error(
    "YA39",
    "Diese Stelle ist kein gültiges YAML.",
    "This place is not valid YAML.",
    "Prüfen Sie Einrückung, Doppelpunkte, Klammern und Anführungszeichen dieser Zeile und der Zeile darüber.",
    "Check indentation, colons, brackets and quotation marks of this line and of the line above.",
)
