"""Library: WeasyPrint, imported without its warning where a machine has no fonts; ours come with the page."""

from __future__ import annotations

import warnings

with warnings.catch_warnings(action="ignore"):
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher, URLFetcherResponse

__all__ = ["HTML", "URLFetcher", "URLFetcherResponse"]
