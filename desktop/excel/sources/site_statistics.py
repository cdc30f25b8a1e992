"""Plain statistics of a site, as small counters export them: a row a day, American dates."""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source

SITE_STATISTICS = Source(
    name="site_statistics",
    label=Phrase("Site statistics"),
    marks=(("Page.Loads", "Unique.Visits"), ("Page Views", "Visits"), ("Page Views", "Unique Visitors")),
    day=("Date", "Day", "日期"),
    client=("Site", "Website", "Project", "网站"),
    figures={
        "Unique.Visits": "visits",
        "Visits": "visits",
        "Sessions": "visits",
        "Unique Visitors": "visitors",
        "Visitors": "visitors",
        "Bounce Rate": "bounce_rate",
        "Avg. Visit Duration": "average_duration",
        "Average Visit Duration": "average_duration",
        "Avg. Session Duration": "average_duration",
    },
    order="mdy",
)
