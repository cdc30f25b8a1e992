"""The same services from the command line, for scripts and for machines without a screen."""
