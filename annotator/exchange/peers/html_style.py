"""The style sheet of the report: quiet on a screen, and as good on paper, in colour or without."""

from __future__ import annotations

from collections.abc import Iterable

_COLORS = """
:root{--ink:#24262b;--soft:#666b73;--line:#e3e0d8;--page:#fffefb;--desk:#f6f4ef;--link:#2f5f9e;--bar:#e8e5dd;
--mix:14%;--strong:30%;--alone:#7c8089}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e3e1db;--soft:#a3a29c;--line:#3b3c3e;--page:#1f2022;--desk:#17181a;--link:#8fb6e8;--bar:#38393c;
--mix:26%;--strong:48%;--alone:#9a9da5}}
@media screen and (prefers-contrast:more){:root{--soft:var(--ink);--line:currentColor}}
"""

_PAGE = """
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:30vh;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;color:var(--ink);background:var(--desk);
font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
body>header,nav,main{max-width:88rem;margin:0 auto;padding:0 3rem}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.page{padding-top:1.6rem!important;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;align-items:baseline}
h1{font-size:.95rem;font-weight:650;margin:0}
.page p{margin:0;color:var(--soft);font-size:.87rem}
nav ol{list-style:decimal;margin:1rem 0 0;padding:0 0 0 1.6rem;font-size:.93rem}
nav li{padding:.12rem 0}
nav li::marker{color:var(--soft);font-variant-numeric:tabular-nums}
nav span{white-space:nowrap;color:var(--soft);margin-left:.5rem}
section.chapter{background:var(--page);border:1px solid var(--line);border-radius:10px;
margin:1.4rem 0 2.6rem;padding:2.2rem 3rem 2.8rem}
h2{font-size:1.05rem;line-height:1.35;margin:0;font-weight:650}
.about{color:var(--soft);margin:.15rem 0 0;font-size:.9rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;margin:.9rem 0 0;padding:0;font-size:.9rem}
.legend i{display:inline-block;width:1.5em;height:.95em;margin-right:.5em;border-radius:2px;background:var(--t);
border-bottom:2px solid var(--c);vertical-align:-.12em}
.legend .alone i{background:none;border-bottom-style:dashed}
"""

_ARTICLES = """
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 5.5rem;margin-top:2rem;position:relative}
.pair::before{content:"";position:absolute;inset:0 auto 0 50%;border-left:1px solid var(--line)}
article{max-width:40rem;font-family:Charter,"Bitstream Charter","Source Serif 4","Noto Serif",Georgia,serif;
font-size:1.08rem;line-height:1.66;overflow-wrap:anywhere;hyphens:manual;text-wrap:pretty}
article:first-child,.only>:first-child{justify-self:end;width:100%}
article header{margin-bottom:1.5rem;font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h3{font:650 1.5rem/1.28 Charter,"Bitstream Charter","Source Serif 4","Noto Serif",Georgia,serif;margin:0 0 .9rem;
text-wrap:balance;overflow-wrap:anywhere}
article header h3{margin:0 0 .35rem}
article p{margin:0 0 .8em;white-space:pre-line}
article h4{font-size:1.08rem;font-weight:650;line-height:1.4;margin:1.5em 0 .4em}
.source,.coverage{margin:0 0 .3rem!important;color:var(--soft);font-size:.85rem;line-height:1.4}
.coverage{display:grid;gap:.35rem;margin-top:.55rem!important}
.coverage svg{width:100%;height:4px;background:var(--bar);border-radius:2px;overflow:hidden;display:block}
.coverage .linked{fill:#2b8a5a}
.coverage .only{fill:var(--alone)}
.title{font-weight:650}
.lead{font-weight:600}
.caption{color:var(--soft);font-size:.9em;font-style:italic}
.aside{color:var(--soft);font-size:.88em}
details{margin:0 0 1.2em;border:1px dashed var(--line);border-radius:6px;
font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
summary{padding:.35rem .8rem;color:var(--soft);font-size:.8rem;cursor:pointer}
details[open]{padding-bottom:.3rem}
details p{margin:0 .8rem .5rem}
mark{color:inherit;background:var(--t);border-bottom:2px solid var(--c);border-radius:2px 2px 0 0;padding:.06em 0;
-webkit-print-color-adjust:exact;print-color-adjust:exact}
mark:has(>mark){padding-bottom:.3em}
mark.alone{background:none;border-bottom-style:dashed}
mark:has(a:target){background:var(--h);outline:2px solid var(--c);outline-offset:1px}
.alone{--c:var(--alone);--t:color-mix(in srgb,var(--alone) 12%,transparent);
--h:color-mix(in srgb,var(--alone) 26%,transparent)}
sup{font:650 .66em/1 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;margin:0 .3em 0 .15em;vertical-align:.42em;
font-variant-numeric:tabular-nums;white-space:nowrap}
sup a{color:inherit;text-decoration:none}
sup a:hover,sup a:focus-visible{text-decoration:underline}
"""

_LISTS = """
h3.list{font:650 1.05rem/1.3 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;margin:3rem 0 .6rem}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:.94rem;line-height:1.5}
thead th{text-align:left;color:var(--soft);font-weight:500;font-size:.85rem;padding:.3rem 1.6rem .4rem 0;
border-bottom:1px solid var(--line)}
thead th:first-child{width:3.4rem}
thead th:last-child{width:14rem;padding-right:0}
td,tbody th{vertical-align:top;text-align:left;padding:.7rem 1.6rem .7rem 0;border-bottom:1px solid var(--line);
overflow-wrap:anywhere}
td:last-child{padding-right:0}
tr,li{break-inside:avoid}
.left,.right{font-family:Charter,"Bitstream Charter","Source Serif 4","Noto Serif",Georgia,serif;white-space:pre-wrap}
.left a,.right a{color:inherit;text-decoration:none}
.left a:hover,.right a:hover{text-decoration:underline;text-decoration-color:var(--c)}
tr:target td,tr:target th,li:target{background:var(--t)}
.number{font-weight:500;white-space:nowrap;font-variant-numeric:tabular-nums;color:var(--soft)}
tbody .number{box-shadow:inset 4px 0 var(--c);padding-left:.9rem}
.type b{font-weight:600}
.more{color:var(--soft);margin:.1rem 0 0;font-size:.87rem}
.note{margin:.3rem 0 0;font-style:italic;white-space:pre-wrap}
.only{margin-top:0}
.only section{max-width:40rem}
.only ul{list-style:none;margin:0;padding:0;font-size:.94rem}
.only li{display:flex;gap:.9rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.only li p{margin:0}
.only .number{min-width:1.8rem}
.side{font-size:.85rem;font-weight:500;color:var(--soft);margin:0 0 .3rem}
.nothing{color:var(--soft);margin:2rem 0 0}
"""

_SIZES = """
@media screen and (max-width:68rem){body>header,nav,main{padding:0 1.2rem}section.chapter{padding:1.6rem 1.8rem 2rem}
.pair{gap:0 3.4rem}h3{font-size:1.3rem}}
@media screen and (max-width:50rem){.pair{grid-template-columns:minmax(0,1fr);gap:2.6rem 0}.pair::before{display:none}
article:first-child,.only>:first-child{justify-self:start}
section.chapter{padding:1.3rem 1.2rem 1.6rem;border-radius:0;margin-inline:-1.2rem;border-inline:0}
table,thead,tbody,tr{display:block}thead{position:absolute;clip-path:inset(50%)}
tr{border-bottom:1px solid var(--line);padding:.7rem 0 .8rem 1rem;box-shadow:inset 4px 0 var(--c)}
td,tbody th{display:block;border:0;padding:.12rem 0}tbody .number{box-shadow:none;padding:0}
.right{border-top:1px dotted var(--line);padding-top:.3rem;margin-top:.3rem}.only .right{border:0}}
@media print{@page{size:A4;margin:17mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);
font:8pt system-ui,sans-serif;color:#666}}
:root{--page:#fff;--desk:#fff}
body{font-size:9pt;line-height:1.4}
body>header,nav,main{max-width:none;padding:0}
.page{padding:0 0 3mm!important}.page p{display:none}h1{font-size:8.5pt;color:var(--soft);font-weight:500}
html{font-size:9.6pt}nav{margin-bottom:8mm}nav a{color:inherit;text-decoration:none}
section.chapter{border:0;border-radius:0;margin:0;padding:0}section.chapter+section.chapter{break-before:page}
.pair{gap:0 9mm;margin-top:6mm}article{font-size:9.6pt;line-height:1.5;max-width:none;hyphens:auto}
.only section{max-width:none}
h3{font-size:13pt;break-after:avoid}h4,h3.list,thead{break-after:avoid}h3.list{margin:8mm 0 2mm;font-size:11pt}
article p{orphans:2;widows:2}
table{font-size:8.8pt}thead th:last-child{width:34mm}thead th:first-child{width:12mm}
td,tbody th{padding:1.8mm 4mm 1.8mm 0}a{color:inherit}
details{border-color:#bbb}summary{padding:1mm 2.5mm;list-style:none}}
"""

_SHEET = _COLORS + _PAGE + _ARTICLES + _LISTS + _SIZES


def style(colors: Iterable[str]) -> str:
    """Return the sheet with a class for every colour of a link type, `#2b8a5a` as `.c2b8a5a`.

    Each has a tint to lie under text and a stronger one for what is pointed at.
    """
    rules = "".join(
        f".c{color.removeprefix('#')}{{--c:{color};--t:color-mix(in srgb,{color} var(--mix),transparent);"
        f"--h:color-mix(in srgb,{color} var(--strong),transparent)}}\n"
        for color in sorted(colors)
    )
    return _SHEET + rules
