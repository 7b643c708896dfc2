"""How far annotators agree: the door to the coefficients and to the figures of their sets."""

from annotator.review.agreement.coefficients import COEFFICIENTS, coefficient
from annotator.review.agreement.figure import Figure
from annotator.review.agreement.unitizing import Stretch, alpha_u
from annotator.review.agreement.weights import Label

__all__ = ["COEFFICIENTS", "Figure", "Label", "Stretch", "alpha_u", "coefficient"]
