"""What one can do with a project: the only door to storage, exchange and review for the window and the commands.

Light to import; the store (and with it SQLAlchemy, 0.2 s) comes in only when a project is opened.
"""

from annotator.exchange.articles import Article, original_of, read_article
from annotator.exchange.tables import Columns
from annotator.exchange.web_pages import page_of
from annotator.project.colleagues import Answers, DifferingText, ReviewPlan
from annotator.project.correcting import Carried, Correction, apply_correction, plan_correction
from annotator.project.export_choices import OfferedFormat, offered_formats
from annotator.project.intake import Wishes
from annotator.project.opened_pair import OpenPair
from annotator.project.opening import backups_of, check, check_annotations, open_project, restore
from annotator.project.output import FORMAT_NAMES
from annotator.project.project import Project
from annotator.project.relinking import decide_alone, merge_links, move_statement, split_links, take_out
from annotator.project.reports import ExportReport, Imported, ImportReport, Loss, ReviewSummary
from annotator.project.saying_regions import say_region
from annotator.project.settling import (
    PairReview,
    Progress,
    ReviewStep,
    comment_on,
    is_settled,
    open_again,
    own_outcomes,
    place_span,
    progress,
    put_off,
    review,
    settle_differences,
    take_agreed,
)
from annotator.project.suggesting import accept_suggestion, reject_suggestion
from annotator.review.anchoring import Anchored, Sought, Status, anchor
from annotator.review.carrying import AnchoredSpan
from annotator.review.difference import Difference, DifferenceKind, Reading, Version
from annotator.review.foreign_types import TypeQuestion
from annotator.review.ledger import Settled, State
from annotator.review.naming import Doubt, NameQuestion
from annotator.review.outcomes import Outcome, Result
from annotator.review.picking import Picked
from annotator.review.saying import Saying
from annotator.review.settling import REFUSED, Verdict, taking, taking_all
from annotator.review.unplaced import Unplaced, UnplacedSpan, unplaced_of

__all__ = [
    "FORMAT_NAMES",
    "REFUSED",
    "Anchored",
    "AnchoredSpan",
    "Answers",
    "Article",
    "Carried",
    "Columns",
    "Correction",
    "Difference",
    "DifferenceKind",
    "DifferingText",
    "Doubt",
    "ExportReport",
    "ImportReport",
    "Imported",
    "Loss",
    "NameQuestion",
    "OfferedFormat",
    "OpenPair",
    "Outcome",
    "PairReview",
    "Picked",
    "Progress",
    "Project",
    "Reading",
    "Result",
    "ReviewPlan",
    "ReviewStep",
    "ReviewSummary",
    "Saying",
    "Settled",
    "Sought",
    "State",
    "Status",
    "TypeQuestion",
    "Unplaced",
    "UnplacedSpan",
    "Verdict",
    "Version",
    "Wishes",
    "accept_suggestion",
    "anchor",
    "apply_correction",
    "backups_of",
    "check",
    "check_annotations",
    "comment_on",
    "decide_alone",
    "is_settled",
    "merge_links",
    "move_statement",
    "offered_formats",
    "open_again",
    "open_project",
    "original_of",
    "own_outcomes",
    "page_of",
    "place_span",
    "plan_correction",
    "progress",
    "put_off",
    "read_article",
    "reject_suggestion",
    "restore",
    "review",
    "say_region",
    "settle_differences",
    "split_links",
    "take_agreed",
    "take_out",
    "taking",
    "taking_all",
    "unplaced_of",
]
