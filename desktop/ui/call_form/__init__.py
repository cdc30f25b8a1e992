"""The call form: a call is written down in its own window while the rep talks (product §5)."""

from desktop.ui.call_form.opening import open_call_form

__all__ = ["open_call_form"]
