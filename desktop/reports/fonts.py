"""Chinese can be read even on a machine without a Chinese font."""

from __future__ import annotations

import sys
from importlib import util
from pathlib import Path

from PySide6.QtGui import QFontDatabase

_PREFERRED = (
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Micro Hei",
    "SimHei",
)
_CHINESE = QFontDatabase.WritingSystem.SimplifiedChinese


def load_fonts() -> None:
    """Make sure that a good font with Chinese is there; does nothing when one is installed.

    On Linux the fallback is Noto Sans CJK from the package ``noto-cjk-sans-otc``. Needs a ``QGuiApplication``.
    """
    if set(_PREFERRED) & set(QFontDatabase.families()):
        return  # a makeshift font, as Droid Sans Fallback, doesn't count
    carried = _carried_font()
    if carried is not None:
        QFontDatabase.addApplicationFont(str(carried))


def report_family() -> str:
    """The font family of reports: one face for Latin and Chinese, so that mixed lines stand on one baseline."""
    installed = QFontDatabase.families(_CHINESE)
    for family in _PREFERRED:
        if family in installed:
            return family
    return installed[0] if installed else QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _carried_font() -> Path | None:
    """The font file that comes with the program; a frozen program carries it beside itself."""
    spec = util.find_spec("noto_cjk_sans_otc")
    folders = [Path(spec.origin).parent] if spec and spec.origin else []
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        folders.append(Path(frozen) / "noto_cjk_sans_otc")
    fonts = (folder / "NotoSansCJK-Regular.ttc" for folder in folders)
    return next((font for font in fonts if font.is_file()), None)
