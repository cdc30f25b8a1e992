"""Microsoft Advertising: performance reports by day."""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source

MICROSOFT_ADS = Source(
    name="microsoft_ads",
    label=Phrase("Microsoft Advertising"),
    marks=(("Impressions", "Clicks", "Spend"),),
    day=("Gregorian date", "Time period", "Day", "Date"),
    client=("Account name", "Account", "Customer name", "Customer"),
    campaign=("Campaign name", "Campaign", "Ad group"),
    figures={"Impressions": "impressions", "Clicks": "clicks", "Spend": "spend", "Phone calls": "inquiries_phone"},
    order="mdy",
    adds_up=True,
)
