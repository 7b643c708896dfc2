"""What the furniture of web pages says: navigation, calls to action, comments, teasers, credits; German and English."""

from __future__ import annotations

import re

_I = re.IGNORECASE

AFTER_ARTICLE = re.compile(
    r"^\W*(?:\d+\s+)?(?:"
    r"kommentare?(?:\s*\(\d+\)|\s+\d+)?|comments?(?:\s*\(\d+\))?|\d+ (?:kommentare?|"
    r"comments?)|die beliebtesten kommentare|"
    r"(?:neueste|letzte|alle) kommentare|diskutieren sie mit|diskussion|leserkommentare|leave a (?:reply|comment)|"
    r"schreibe? (?:einen|deinen|ihren) kommentar|kommentar (?:schreiben|verfassen|hinterlassen)|post a comment|"
    r"recent posts|related (?:posts|articles|stories)|more from .{0,30}|read more|you may also like|"
    r"das könnte (?:dich|sie|euch) auch.{0,30}|auch interessant|mehr zum thema|weitere (?:artikel|"
    r"themen|meldungen|beiträge|nachrichten)"
    r"(?: .{0,30})?|ähnliche (?:artikel|beiträge|themen)|verwandte (?:artikel|themen|beiträge)|"
    r"(?:neueste|letzte|aktuelle) (?:artikel|themen|meldungen|beiträge|nachrichten|posts)|"
    r"(?:latest|more) (?:news|posts|stories|articles)|"
    r"(?:die )?(?:meistgelesen\w*|beliebte\w*|top[ -]) ?(?:artikel|themen|beiträge|meldungen|nachrichten)(?: .{0,30})?|"
    r"meistgelesen|am meisten gelesen.*|"
    r"top 10 .*|lesen sie auch|lies auch|zum thema|themen(?: in diesem artikel)?|schlagw(?:ort|örter|orte)|tags?|"
    r"empfehlungen(?: der redaktion| für sie)?|aus dem (?:ressort|archiv)|newsletter|anzeigen?|mehr aus .{0,30}|"
    r"impressum|datenschutz(?:erklärung)?|teilen|share(?: this)?|zur startseite|nach oben|"
    r"about the author|über den autor"
    r")\W*$",
    _I,
)
"""Headings of what follows an article."""

CALL = re.compile(
    r"\b(?:mehr erfahren|jetzt (?:lesen|abonnieren|anmelden|registrieren|testen|kaufen|bestellen|spenden|teilen)|"
    r"hier klicken|klicken? (?:sie )?hier|weiterlesen|zur story|zum artikel|zum kommentar|zum video|melden$|"
    r"antworten$|teilen$|drucken$|advertisement|sign (?:up|in)|log ?in|click here|read more|learn more|"
    r"privacy policy|terms of (?:use|service)|all rights reserved|alle rechte vorbehalten|folgen sie uns|"
    r"folge uns|follow us|e-mail-adresse|unterstütze uns|würdest du gerne|zahlung abzuschlie(?:ß|ss)en|"
    r"kommentarfunktion|kommentar-debatten|schreib uns|seitenanfang|bildergalerie|powered by|zurück zur|"
    r"support@\S+|spenden? sie|your email address|required fields|pflichtfelder|"
    r"vielen dank für dein verständnis|ohne (?:dein|ihr|euer) einverständnis|externe[rn]? inhalte?|"
    r"unter der lizenz|abgelegt unter|filed under|without your consent"
    r")\b",
    _I,
)
"""What buttons, boxes and notices say."""

TOPIC = re.compile(
    r"\b(?:newsletter|abonnieren|abonnement|anmelden|einloggen|registrieren|registriert|passwort|benutzername|"
    r"warenkorb|cookies?|datenschutz\w*|impressum|nutzungsbedingungen|agb|javascript|adblock\w*|werbung|"
    r"anzeige|gesponsert|sponsored|subscribe|copyright|facebook|twitter|whatsapp|instagram|pinterest|xing|"
    r"linkedin|youtube-kanal|rss|banküberweisung|technische probleme|startseite|sitemap|suche$|menü|navigation|"
    r"wordpress|vorheriger|nächster|vorige|älter|donate|donation|captcha|spam"
    r")\b",
    _I,
)
"""Words of pages that articles are about, too: they tell only where no sentence is."""

AGO = re.compile(
    r"^\W*(?:\d+\s+(?:sekunden?|minuten?|stunden?|tagen?|tage|wochen?|monaten?|monate|jahren?|"
    r"jahre|seconds?|minutes?|hours?|days?|"
    r"weeks?|months?|years?)\s+ago|vor\s+(?:\d+|einer?|einem)\s+\w+|\d+\s+(?:hrs?|min|mins|d|h)\s+ago)\W*$",
    _I,
)
"""How long ago a teaser or a comment was posted."""

ADDRESS = re.compile(
    r"\b(?:du|dir|dich|deine?[mnrs]?|euch|eure?[mnrs]?|uns|unsere?[mnrs]?|you|your|us|our)\b|\bleserinnen\b|\breaders\b",
    _I,
)
"""Words that speak to the reader, as boxes at the end of articles do."""

APPEAL = re.compile(
    r"\b(?:unterstütz|spende|hilf|helft|helfen|gefällt (?:dir|ihnen|euch)|abonn|mitglied werden|journalismus|"
    r"support|donat|chip in|subscrib|like what you|help us|journalism)",
    _I,
)
"""What an appeal for money asks for."""

STAMP = re.compile(
    r"^\W*(?:(?:stand|aktualisiert|veröffentlicht|publiziert|erstellt|updated|published|posted|"
    r"last updated|datum)\b.{0,40}\d.{0,40}|"
    r"(?:(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|\w{3,9}day)\W+)?"
    r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|\w{3,9}\.?)\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\w{3,9} \d{1,2}, \d{4}|\d{1,2} \w{3,9} \d{4})"
    r"(?:\W{0,4}(?:um |at )?\d{1,2}[:.]\d{2}(?: ?uhr| ?[ap]m)?)?.{0,25})\W*$",
    _I,
)
"""A line that is a date, with or without a time."""

AUTHOR = re.compile(
    r"^\W*(?:(?:ein\w* \w+ )?von|by|autor(?:in)?:?|text:?|author:?|written by|geschrieben von|"
    r"interview:?|redaktion:?)\s+"
    r"(?:dr\. |prof\. )*[A-ZÄÖÜ][\w.'’-]+(?:[\s,]+(?:und |and |von |van |de |in )?[A-ZÄÖÜ][\w.'’-]*\.?){0,6}\W*$"
)
"""A line that names the author."""

CREDIT = re.compile(
    r"(?:^|[\s.(/|])(?:(?:[Bb]ild(?:er|quelle|nachweis)?|BILD|[Ff]otos?|FOTOS?|[Ff]otograf(?:in|ie)?|"
    r"[Pp]hotos?(?: by)?|[Ii]mages?|[Cc]redits?|"
    r"[Ss]ymbolbild|[Aa]rchivbild|[Ss]creenshot|[Gg]rafik|[Ii]llustration)\s?[:©]|©\s?\S)|^FILE ?[-–—]|"
    r"\((?:Foto|Photo|Bild|AP Photo)\b|"
    r"\b(?:Symbolbild|Archivbild|Symbolfoto|Archivfoto|Getty Images|AP Photo|Shutterstock|"
    r"picture[ -]alliance|imago images|iStock)\b"
)
"""A photograph's credit."""

AVATAR = re.compile(r"^\W*(?:avatar|profilbild|gast|anonymous|anonym)\W*$", _I)
"""What comment systems leave behind."""

CATEGORY = re.compile(
    r"^\W*(?:categor(?:y|ies)|kategorien?|rubriken?|ressort|tags?|themen?|topics?|filed under)\s*:", _I
)
"""A line that says where a page is filed."""
