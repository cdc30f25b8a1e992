"""Who recommended whom."""
