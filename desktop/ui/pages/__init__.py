"""The pages of the window; each reads, shows and asks, and knows no other page."""
