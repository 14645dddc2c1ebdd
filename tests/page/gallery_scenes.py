"""Every chapter of the gallery, in the order of docs/pictures.md."""

from __future__ import annotations

from tests.page import (
    gallery_ask,
    gallery_begin,
    gallery_gathered,
    gallery_hard,
    gallery_keep,
    gallery_notice,
    gallery_path,
    gallery_privacy,
    gallery_reach,
    gallery_settings,
)
from tests.page.browser import DESKTOP, POCKET
from tests.page.gallery_camera import Scheme
from tests.system.process import ROOT

CHAPTERS = (
    gallery_begin.CHAPTER, gallery_reach.CHAPTER, gallery_ask.CHAPTER, gallery_notice.CHAPTER, gallery_keep.CHAPTER,
    gallery_hard.CHAPTER, gallery_path.CHAPTER, gallery_gathered.CHAPTER, gallery_settings.CHAPTER,
    gallery_privacy.CHAPTER,
)  # fmt: skip
SCENES = tuple(scene for chapter in CHAPTERS for scene in chapter.scenes)
FOLDER = ROOT / "docs" / "pictures"
# The page itself, beside the folder: by day, by night, on a phone.
PAGES: dict[str, tuple[tuple[int, int], Scheme]] = {
    "page": (DESKTOP, "light"), "page-dark": (DESKTOP, "dark"), "page-phone": (POCKET, "light"),
}  # fmt: skip
