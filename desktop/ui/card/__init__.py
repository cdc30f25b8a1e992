"""The client card: who the client is, how it stands, and everything that belongs to it, one tab a subject."""
