"""The layouts of daily figures that are known by themselves: one small module per platform."""

from __future__ import annotations

from desktop.excel.sources.baidu_ads import BAIDU_ADS
from desktop.excel.sources.baidu_tongji import BAIDU_TONGJI
from desktop.excel.sources.free_layout import free_layout
from desktop.excel.sources.google_ads import GOOGLE_ADS
from desktop.excel.sources.google_analytics import GOOGLE_ANALYTICS
from desktop.excel.sources.matomo import MATOMO
from desktop.excel.sources.microsoft_ads import MICROSOFT_ADS
from desktop.excel.sources.qihoo_ads import QIHOO_ADS
from desktop.excel.sources.site_statistics import SITE_STATISTICS
from desktop.excel.sources.source import ENGAGEMENT_RATE, Source
from desktop.excel.sources.toutiao_ads import TOUTIAO_ADS

__all__ = ["ENGAGEMENT_RATE", "FREE_LAYOUT", "SOURCES", "Source"]

FREE_LAYOUT = free_layout()
"""The source for tables that no platform wrote."""

SOURCES: tuple[Source, ...] = (
    GOOGLE_ADS,
    QIHOO_ADS,
    BAIDU_ADS,
    TOUTIAO_ADS,
    MICROSOFT_ADS,
    GOOGLE_ANALYTICS,
    BAIDU_TONGJI,
    MATOMO,
    SITE_STATISTICS,
    FREE_LAYOUT,
)
"""All sources. Of several that fit equally well the first is taken; the free layout comes last."""
