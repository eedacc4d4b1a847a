"""The command line: the only place that prints."""

from __future__ import annotations

import sys


def main() -> None:
    """The `kamdocs` command. Exit status: 0 fine, 1 errors in the input, 2 wrong usage, 70 a bug of ours."""
    from kamdocs.cli.application import application

    sys.exit(application())
