"""A client at a glance, beside the list of the day and in the call form."""
