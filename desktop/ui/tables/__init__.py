"""The one table that every page uses: rows of objects, columns from the field catalogue, filters under the header."""
