"""Laying callbacks out on working days; ``desktop.domain.planner`` is the way in."""
