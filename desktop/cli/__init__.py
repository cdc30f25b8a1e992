"""The same services from the command line, for scripts and for machines without a screen."""

from desktop.cli.arguments import parse
from desktop.cli.run import run

__all__ = ["parse", "run"]
