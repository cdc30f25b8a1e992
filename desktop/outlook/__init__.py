"""Files that Outlook, telephones and other calendars read: callbacks as iCalendar, contacts as vCard (product §5 page 3)."""
