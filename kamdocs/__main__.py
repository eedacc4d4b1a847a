"""`python -m kamdocs` is the `kamdocs` command."""

from kamdocs.cli import main

main()
