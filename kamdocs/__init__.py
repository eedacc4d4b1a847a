"""kamdocs turns key account data kept as YAML in git into Word and PDF documents."""

__version__ = "0.1.0"
