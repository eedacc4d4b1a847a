"""File rules: what can be wrong with the files and folders of a workspace, whatever is in them."""

from __future__ import annotations

from kamdocs.workspace.rule import error, with_hint

NO_WORKSPACE = error(
    "FS01",
    "Hier ist kein Arbeitsbereich: die Datei `kamdocs.yaml` fehlt.",
    "This is no workspace: the file `kamdocs.yaml` is missing.",
    "Legen Sie mit `kamdocs init ORDNER` einen an, oder wechseln Sie mit `-C ORDNER` in einen.",
    "Make one with `kamdocs init FOLDER`, or go to one with `-C FOLDER`.",
)
MISSING_FILE = error(
    "FS02",
    "Die Datei `{name}` fehlt.",
    "The file `{name}` is missing.",
    "Legen Sie sie an, zum Beispiel mit `kamdocs new`.",
    "Make it, for example with `kamdocs new`.",
)
UNKNOWN_FILE = error(
    "FS03",
    "Eine Datei `{name}` gehört nicht hierher und wird nicht gelesen.",
    "A file `{name}` does not belong here and is not read.",
    "Hierher gehören: {known}.",
    "What belongs here: {known}.",
)
UNKNOWN_FILE_GUESSED = with_hint(
    UNKNOWN_FILE,
    "Meinten Sie `{guess}`? Benennen Sie die Datei um.",
    "Did you mean `{guess}`? Rename the file.",
)
FOLDER_NAME = error(
    "FS04",
    "Der Ordner heißt `{name}`; der Name muss eine Kennung aus a–z, 0–9 und Bindestrichen sein.",
    "The folder is called `{name}`; its name must be an id of a–z, 0–9 and hyphens.",
    "Benennen Sie ihn um, zum Beispiel in `{guess}`.",
    "Rename it, for example to `{guess}`.",
)
RESERVED_NAME = error(
    "FS05",
    "Unter Windows kann keine Datei `{name}` heißen.",
    "On Windows no file can be called `{name}`.",
    "Wählen Sie eine andere Kennung.",
    "Choose another id.",
)
NAME_DIFFERS = error(
    "FS06",
    "Hier steht `{written}`, der Name der Datei oder des Ordners sagt `{expected}`.",
    "It says `{written}` here, the name of the file or folder says `{expected}`.",
    "Schreiben Sie `{key}: {expected}`, oder benennen Sie Datei oder Ordner um.",
    "Write `{key}: {expected}`, or rename the file or folder.",
)
LINK_OUTSIDE = error(
    "FS07",
    "Der Verweis (symbolischer Link) führt aus dem Arbeitsbereich hinaus.",
    "The symbolic link leads out of the workspace.",
    "Legen Sie die Datei selbst hierher.",
    "Put the file itself here.",
)
NOT_A_FILE = error(
    "FS08",
    "Das ist keine gewöhnliche Datei.",
    "This is no ordinary file.",
    "Löschen Sie den Eintrag oder legen Sie eine Datei mit diesem Namen an.",
    "Delete the entry or make a file of this name.",
)
TOO_LARGE = error(
    "FS09",
    "Die Datei hat {size} Byte, erlaubt sind {limit} (Grenze `{name}`).",
    "The file has {size} bytes, {limit} are allowed (limit `{name}`).",
    "Teilen Sie die Datei auf, oder löschen Sie, was nicht hineingehört.",
    "Split the file, or delete what does not belong in it.",
)
UNREADABLE = error(
    "FS10",
    "Die Datei oder der Ordner kann nicht gelesen werden ({reason}).",
    "The file or folder cannot be read ({reason}).",
    "Prüfen Sie, ob sie da ist und ob Sie sie öffnen dürfen.",
    "Check that it is there and that you may open it.",
)
NO_TITLE = error(
    "FS11",
    "Das Kapitel beginnt nicht mit einer Überschrift.",
    "The chapter does not begin with a heading.",
    "Schreiben Sie als erste Zeile `# ` und den Titel.",
    "Write as the first line `# ` and the title.",
)
CHAPTER_TWICE = error(
    "FS12",
    "Das Kapitel `{id}` gibt es in dieser Sprache schon: {first}.",
    "There is a chapter `{id}` in this language already: {first}.",
    "Löschen Sie eine der beiden Dateien oder geben Sie ihr einen anderen Namen.",
    "Delete one of the two files or give it another name.",
)
