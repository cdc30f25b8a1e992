"""The calendar's parts: the grid of days, lists of entries, the year, and what stands beside them."""
