"""Forms made from the field catalogue: an editor for each kind of value, rows, dialogs, and values edited in place."""
