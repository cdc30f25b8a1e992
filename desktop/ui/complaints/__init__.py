"""What several pages show of complaints: the form, the guide for the talk, a longer promise, and the papers."""
