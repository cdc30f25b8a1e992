"""The page Effect and its three ways to look: one client, several beside each other, the whole roster."""

from desktop.ui.pages.effect.page import EffectPage

__all__ = ["EffectPage"]
