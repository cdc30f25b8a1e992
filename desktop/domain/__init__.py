"""What the agency knows and decides: records, rules and values, without a window and without a database."""
