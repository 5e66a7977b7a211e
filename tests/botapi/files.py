"""Files that have been sent: photos are looked at as the server does, and all may be sent again by their ids."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image, UnidentifiedImageError

from tests.botapi.methods import BadCallError, Upload

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LARGEST_PHOTO = 10 * 2**20
LARGEST_DOCUMENT = 50 * 2**20
MOST_PIXELS_OF_SIDES = 10_000
MOST_RATIO = 20
SIZES = (90, 320, 800, 1280)
"""Pixels of the longer side of what the server makes of a photo; what is smaller stays as it is."""


@dataclass(frozen=True)
class Kept:
    """A file on the server. `width` and `height` are those of a photo as it came."""

    id: str
    name: str
    content: bytes
    width: int = 0
    height: int = 0

    def about(self) -> dict[str, Any]:
        return {"file_id": self.id, "file_unique_id": f"u-{self.id}", "file_name": self.name}

    def sizes(self) -> list[dict[str, Any]]:
        """Return the sizes of a photo, the largest last; its id stands for the photo."""
        found = []
        for number, longest in enumerate(SIZES):
            scale = min(1.0, longest / max(self.width, self.height))
            last = scale == 1.0 or longest == SIZES[-1]
            size = {"width": max(1, round(self.width * scale)), "height": max(1, round(self.height * scale))}
            file = self.id if last else f"{self.id}-{number}"
            found.append({"file_id": file, "file_unique_id": f"u-{file}", **size})
            if last:
                break
        return found


@dataclass
class Files:
    """All files, by their ids."""

    kept: dict[str, Kept] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def photo(self, given: Upload | str, fields: Mapping[str, Any]) -> Kept:
        """Return a photo that is sent along, or that is here already. Raises BadCallError as the server rejects it."""
        upload = _attached(given, fields)
        if isinstance(upload, str):
            known = self._known(upload)
            _need(known.width, "can't use file of type Document as Photo")
            return known
        _need(len(upload.content) <= LARGEST_PHOTO, "file is too big for a photo")
        try:
            with Image.open(BytesIO(upload.content)) as image:
                image.load()
                width, height = image.size
        except (UnidentifiedImageError, OSError):
            message = "Bad Request: IMAGE_PROCESS_FAILED"
            raise BadCallError(message) from None
        fits = width + height <= MOST_PIXELS_OF_SIDES and max(width, height) <= MOST_RATIO * min(width, height)
        _need(fits, "PHOTO_INVALID_DIMENSIONS")
        return self._keep("photo", upload, width, height)

    def document(self, given: Upload | str, fields: Mapping[str, Any]) -> Kept:
        """Return a document that is sent along, or that is here already. Raises BadCallError."""
        upload = _attached(given, fields)
        if isinstance(upload, str):
            known = self._known(upload)
            _need(not known.width, "can't use file of type Photo as Document")
            return known
        _need(len(upload.content) <= LARGEST_DOCUMENT, "file is too big")
        return self._keep("document", upload)

    def from_person(self, name: str = "", width: int = 0, height: int = 0) -> Kept:
        """Take in a file that somebody sends from their phone: a photo where it has a size in pixels."""
        sort = "photo" if width else "document"
        content = png(width, height) if width else b"content"
        return self._keep(sort, Upload(name, content), width, height)

    def image(self, file_id: str) -> Image.Image:
        """Return a photo as it was sent."""
        return Image.open(BytesIO(self.kept[file_id].content))

    def _known(self, file_id: str) -> Kept:
        known = self.kept.get(file_id)
        if known is None:
            message = "Bad Request: wrong file identifier/HTTP URL specified"
            raise BadCallError(message)
        return known

    def _keep(self, sort: str, upload: Upload, width: int = 0, height: int = 0) -> Kept:
        kept = Kept(f"{sort}-{next(self._numbers)}", upload.name, upload.content, width, height)
        self.kept[kept.id] = kept
        return kept


def png(width: int, height: int) -> bytes:
    """Return a white picture of a size in pixels."""
    file = BytesIO()
    Image.new("1", (width, height), 1).save(file, "PNG")
    return file.getvalue()


def _attached(given: Upload | str, fields: Mapping[str, Any]) -> Upload | str:
    """Return the file that a field holds or names; an id stays one."""
    if isinstance(given, str) and given.startswith("attach://"):
        found = fields.get(given.removeprefix("attach://"))
        _need(isinstance(found, Upload), "file to attach is not found")
        assert isinstance(found, Upload)
        given = found
    if isinstance(given, Upload):
        _need(given.content, "file must be non-empty")
    return given


def _need(holds: object, otherwise: str) -> None:
    if not holds:
        message = f"Bad Request: {otherwise}"
        raise BadCallError(message)
