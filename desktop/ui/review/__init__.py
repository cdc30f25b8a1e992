"""The review of an import: what a file would change, decided row by row before anything is written (product §6.3)."""
