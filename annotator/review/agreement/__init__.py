"""How far several annotators say the same: coefficients, and figures for their sets of the same pairs."""
