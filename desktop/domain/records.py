"""Every record of the agency under one roof: importing this module declares them all, in the order a database needs."""

from __future__ import annotations

from desktop.domain.agency import Absence, Agency, Rep, SavedView
from desktop.domain.client import ChecklistItem, ChecklistPoint, Client, Contact
from desktop.domain.contacting import (
    Call,
    Callback,
    Complaint,
    ComplaintStep,
    SatisfactionAnswer,
    SpokenPhrase,
    Waiver,
)
from desktop.domain.delivery import Delivery
from desktop.domain.effect import Baseline, ChartNote, DailyFigures, Keyword, KeywordSnapshot, Summary
from desktop.domain.exchange import ColumnMapping, ExportedWorkbook, Import
from desktop.domain.health_override import HealthOverride
from desktop.domain.money import Payment, ServicePeriod, ToldLapse
from desktop.domain.record import RECORDS, Record
from desktop.domain.sameness import FormerClient, NotSame
from desktop.domain.survey import Survey, SurveyClient
from desktop.domain.template import ReportTemplate

BY_TABLE: dict[str, type[Record]] = {record.table: record for record in RECORDS}

__all__ = [
    "BY_TABLE",
    "RECORDS",
    "Absence",
    "Agency",
    "Baseline",
    "Call",
    "Callback",
    "ChartNote",
    "ChecklistItem",
    "ChecklistPoint",
    "Client",
    "ColumnMapping",
    "Complaint",
    "ComplaintStep",
    "Contact",
    "DailyFigures",
    "Delivery",
    "ExportedWorkbook",
    "FormerClient",
    "HealthOverride",
    "Import",
    "Keyword",
    "KeywordSnapshot",
    "NotSame",
    "Payment",
    "Record",
    "Rep",
    "ReportTemplate",
    "SatisfactionAnswer",
    "SavedView",
    "ServicePeriod",
    "SpokenPhrase",
    "Summary",
    "Survey",
    "SurveyClient",
    "ToldLapse",
    "Waiver",
]
