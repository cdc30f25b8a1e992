"""What a user sees: the window, its pages and their parts."""
