"""Resources: the only addresses WeasyPrint may ask for, all of them held in memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kamdocs.writers.pdf.library import URLFetcher, URLFetcherResponse

_SCHEME: Final = "kamdocs"


@dataclass(frozen=True, slots=True)
class _Resource:
    data: bytes
    media_type: str


class Resources(URLFetcher):
    """Fetcher that knows what was registered and nothing else.

    A raised error alone would not do: WeasyPrint goes on without the resource. So every other wish is kept
    in `refused`, and the renderer fails afterwards.
    """

    def __init__(self) -> None:
        URLFetcher.__init__(self, allowed_protocols=(), allow_redirects=False)
        self._held: dict[str, _Resource] = {}
        self._addresses: dict[_Resource, str] = {}
        self.refused: list[str] = []

    def address(self, data: bytes, media_type: str) -> str:
        """URL under which WeasyPrint gets these bytes."""
        resource = _Resource(data, media_type)
        if resource not in self._addresses:
            url = f"{_SCHEME}:{len(self._held) + 1}"
            self._addresses[resource] = url
            self._held[url] = resource
        return self._addresses[resource]

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002  as WeasyPrint calls it
        resource = self._held.get(url)
        if resource is None:
            self.refused.append(url)
            raise ValueError(f"not a resource of the document: {url}")
        return URLFetcherResponse(url, resource.data, {"Content-Type": resource.media_type})
