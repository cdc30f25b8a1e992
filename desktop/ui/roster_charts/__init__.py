"""Charts of all clients together; they are the third way to look of the page Effect."""
