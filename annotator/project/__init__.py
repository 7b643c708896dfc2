"""What one can do with a project: the only door to storage, exchange and review for the window and the commands.

Light to import; the store (and with it SQLAlchemy, 0.2 s) comes in only when a project is opened.
"""

from annotator.exchange.articles import Article, read_article
from annotator.exchange.web_pages import page_of
from annotator.project.correcting import Carried, Correction, apply_correction, plan_correction
from annotator.project.opened_pair import OpenPair
from annotator.project.opening import backups_of, check, check_annotations, open_project, restore
from annotator.project.project import Project
from annotator.project.relinking import decide_alone, merge_links, move_statement, split_links, take_out
from annotator.project.reports import ExportReport, Imported, ImportReport, ReviewEntry, ReviewSummary
from annotator.project.saying_regions import say_region
from annotator.project.suggesting import accept_suggestion, reject_suggestion
from annotator.review.anchoring import Anchored, Sought, anchor
from annotator.review.comparison import Difference, DifferenceKind

__all__ = [
    "Anchored",
    "Article",
    "Carried",
    "Correction",
    "Difference",
    "DifferenceKind",
    "ExportReport",
    "ImportReport",
    "Imported",
    "OpenPair",
    "Project",
    "ReviewEntry",
    "ReviewSummary",
    "Sought",
    "accept_suggestion",
    "anchor",
    "apply_correction",
    "backups_of",
    "check",
    "check_annotations",
    "decide_alone",
    "merge_links",
    "move_statement",
    "open_project",
    "page_of",
    "plan_correction",
    "read_article",
    "reject_suggestion",
    "restore",
    "say_region",
    "split_links",
    "take_out",
]
