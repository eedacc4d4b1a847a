"""Plots: charts lowered to shapes, shapes written as SVG, and the widths of text both rest on."""

from kamdocs.plots.chart import plot
from kamdocs.plots.metrics import text_width, wrap
from kamdocs.plots.svg import svg

__all__ = ["plot", "svg", "text_width", "wrap"]
