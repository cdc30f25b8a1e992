"""Records to workbooks and back: safe reading of foreign files, and workbooks worth giving to a client."""
