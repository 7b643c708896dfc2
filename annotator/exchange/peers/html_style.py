"""The style sheet of the report: quiet on a screen, and as good on paper, in colour or without."""

from __future__ import annotations

from collections.abc import Iterable

_SHEET = """
:root{--ink:#22252b;--soft:#6b717c;--line:#dfe2e7;--page:#fff}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e4e6ea;--soft:#9aa1ad;--line:#3a3f48;--page:#1c1f24}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:84rem;padding:2rem 2.5rem 4rem;color:var(--ink);background:var(--page);
font:15px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
section+section{margin-top:4rem;border-top:1px solid var(--line);padding-top:3rem;break-before:page}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .4rem;font-weight:650}
h2{font-size:1.15rem;line-height:1.3;margin:2.4rem 0 .8rem;font-weight:650}
.about,.source,.more{color:var(--soft);margin:.2rem 0}
.source,.more{font-size:.87rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:1.2rem 0 0;padding:0;font-size:.9rem}
.legend i{display:inline-block;width:.85em;height:.85em;margin-right:.45em;border-radius:3px;background:var(--c);
vertical-align:-.08em}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 3rem;margin-top:1.6rem}
article{min-width:0;font-family:Charter,"Bitstream Charter","Noto Serif",Georgia,serif;font-size:1.04rem;
line-height:1.62;overflow-wrap:anywhere}
article header{border-bottom:1px solid var(--line);margin-bottom:1rem;padding-bottom:.6rem}
article h2{margin:0}
article p{margin:0 0 .75em;white-space:pre-wrap}
.aside{color:var(--soft);font-size:.87rem}
mark{color:inherit;background:var(--t);border-bottom:2px solid var(--c);
border-radius:2px;padding:.04em 0;-webkit-print-color-adjust:exact;print-color-adjust:exact}
mark.alone{background:none;border-bottom-style:dashed}
.alone{--c:#8a8f98;--t:#8a8f981c}
sup{font:600 .68em/1 system-ui,sans-serif;margin-right:.25em;vertical-align:.45em}
sup a{color:inherit;text-decoration:none}
sup a:hover,sup a:focus{text-decoration:underline}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:.93rem}
th{text-align:left;color:var(--soft);font-weight:500;padding:.3rem .9rem .4rem 0;border-bottom:1px solid var(--line)}
td{vertical-align:top;padding:.6rem .9rem .6rem 0;border-bottom:1px solid var(--line);white-space:pre-wrap;
overflow-wrap:anywhere}
th:first-child{width:3.2rem}
th:last-child{width:15rem}
tr{break-inside:avoid}
tr:target td{background:var(--t)}
.number{border-left:4px solid var(--c);padding-left:.6rem;font-variant-numeric:tabular-nums}
tr.alone .number{border-left-style:dashed}
.note{margin:.35rem 0 0;font-style:italic}
@media (max-width:50rem){.pair{grid-template-columns:1fr}body{padding:1rem}}
@media print{@page{size:A4;margin:16mm 14mm}body{padding:0;max-width:none;font-size:9.5pt}
.pair{gap:0 8mm}article{font-size:9.8pt;line-height:1.45}th:last-child{width:9.5rem}a{color:inherit}}
"""


def style(colors: Iterable[str]) -> str:
    """Return the sheet with a class for every colour of a link type, `#2b8a5a` as `.c2b8a5a`."""
    rules = "".join(f".c{color.removeprefix('#')}{{--c:{color};--t:{color}2b}}\n" for color in sorted(colors))
    return _SHEET + rules
