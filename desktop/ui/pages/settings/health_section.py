"""What each factor weighs in a client's health, with what a change does before it is applied (product §3.6)."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.domain.agency import weight_field
from desktop.domain.health import DEFAULT_WEIGHTS, Factor
from desktop.services.health import WeightsEffect, weights_effect
from desktop.ui.forms.editor import Editor
from desktop.ui.pages.settings.agency_section import PreviewedSection
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_FIELDS = {factor: weight_field(factor) for factor in Factor}
_GROUPS = (
    (Factor.CALLBACKS, Factor.UNREACHABLE, Factor.DECISION_MAKER),
    (Factor.COMPLAINTS, Factor.SATISFACTION),
    (Factor.VISITS, Factor.INQUIRIES),
    (Factor.BALANCE, Factor.SERVICE_PERIOD),
    (Factor.SUMMARY, Factor.CHECKLIST),
)


class HealthSection(PreviewedSection[WeightsEffect]):
    """Weights are shares of each other: twice the weight costs twice the points. 0 leaves a factor out."""

    def __init__(self, workspace: Workspace) -> None:
        names = (
            tr("Contact", comment="being in touch"),
            tr("What the client says"),
            tr("Effect"),
            tr("Money and contract"),
            tr("Service"),
        )
        sentences = (
            tr("How long nobody, and nobody who decides, was reached."),
            tr("Complaints weigh fully once they are past their promise."),
            tr("The latest 30 days against the 3 months before."),
            tr("The balance, and the service period with 90, 60, 30 and 7 days to go."),
            tr("What the agency owes: last month's summary, and the points of the service checklist."),
        )
        parts = [
            (name, sentence, tuple(weight_field(factor) for factor in group))
            for name, sentence, group in zip(names, sentences, _GROUPS, strict=True)
        ]
        parts.append(
            (tr("Service checklist"), tr("With fewer keywords the checklist says that there aren't enough."), ("enough_keywords",))
        )  # fmt: skip
        super().__init__(
            workspace, tr("Health weights"), tr("weights are shares of each other; 0 leaves a factor out"), parts,
            weights_effect,
        )  # fmt: skip
        self.standard_button = QPushButton(tr("Standard weights"))
        self.standard_button.clicked.connect(self.take_standard)
        self.header.add(self.standard_button)
        self.effect_column.addWidget(self.told)
        self.column.insertWidget(1, self.effect_box)

    def take_standard(self) -> None:
        """Put the weights of the program into the fields; *Apply* keeps them."""
        for factor, name in _FIELDS.items():
            self._editor(name).show_value(DEFAULT_WEIGHTS[factor])
        self._on_edited()

    def _editor(self, name: str) -> Editor:
        places = (
            form for form, (_name, _sentence, fields) in zip(self.forms, self._parts, strict=True) if name in fields
        )
        return next(places).editor(name)

    def _make_forms(self) -> None:
        super()._make_forms()
        for factor, name in _FIELDS.items():
            control = self._editor(name).control
            if isinstance(control, QLineEdit):  # an agency that never set a weight has the usual one
                control.setPlaceholderText(str(DEFAULT_WEIGHTS[factor]))

    def show_effect(self, effect: WeightsEffect) -> None:
        lines = [
            tr("At risk: {now} → {then} of %n client(s)", n=effect.rated, now=effect.at_risk_now, then=effect.at_risk_then),
            tr("%n score(s) move by 5 points or more", n=effect.moved),
            *(f"{client.name}: {now} → {then}" for client, now, then in effect.most),
        ]  # fmt: skip
        self.told.setText("\n".join(lines))
