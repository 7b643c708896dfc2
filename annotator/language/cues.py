"""Verbs and particles that say that somebody said something, German and English."""

from __future__ import annotations

import re

_VERBS = r"""
    sag(?:t|te|ten|en|e)|gesagt|erklär(?:t|te|ten|en|e)|mein(?:t|te|ten|en|e)|gemeint|beton(?:t|te|ten|en|e)|
    bericht(?:et|ete|eten|en|e)|behaupt(?:et|ete|eten|en|e)|äußer(?:t|te|ten|n)|geäußert|äusser(?:t|te|ten|n)|geäussert|
    kritisier(?:t|te|ten|en)|forder(?:t|te|ten|n)|gefordert|warn(?:t|te|ten|en)|gewarnt|füg(?:t|te|ten)(?=[^.]*\bhinzu\b)|
    hinzufügte|hinzugefügt|ergänz(?:t|te|ten|en)|sprach|sprachen|spricht|sprechen|gesprochen|fragt|fragte|fragten|gefragt|
    antwort(?:et|ete|eten|en)|geantwortet|entgegn(?:et|ete|eten|en)|erwider(?:t|te|ten|n)|rief|riefen|ruft|gerufen|
    schrieb|schrieben|schreibt|schreiben|geschrieben|teil(?:t|te|ten)(?=[^.]*\bmit\b)|mitteil(?:t|te|ten)|mitgeteilt|
    kündig(?:t|te|ten)(?=[^.]*\ban\b)|angekündigt|gab(?=[^.]*\b(?:an|bekannt|zu)\b)|gaben(?=[^.]*\b(?:an|bekannt|zu)\b)|
    gibt(?=[^.]*\b(?:an|bekannt|zu)\b)|angegeben|bekanntgegeben|bestätig(?:t|te|ten|en)|bestreitet|bestritt|bestritten|
    dementier(?:t|te|ten|en)|erinner(?:t|te|ten)|versicher(?:t|te|ten|n)|versprach|verspricht|versprochen|
    stell(?:t|te|ten)(?=[^.]*\b(?:fest|klar)\b)|festgestellt|klargestellt|unterstrich|unterstreicht|unterstrichen|
    bezeichn(?:et|ete|eten|en)|nannte|nannten|nennt|nennen|zitier(?:t|te|ten|en)|verkünd(?:et|ete|eten|en)|
    lob(?:t|te|ten|en)|gelobt|beklag(?:t|te|ten|en)|verteidig(?:t|te|ten|en)|argumentier(?:t|te|ten|en)|
    kommentier(?:t|te|ten|en)|erzähl(?:t|te|ten|en)|schilder(?:t|te|ten|n)|geschildert|beschreibt|beschrieb|beschrieben|
    vermut(?:et|ete|eten|en)|glaubt|glaubte|glaubten|denkt|dachte|urteil(?:t|te|ten|en)|geurteilt|räum(?:t|te|ten)(?=[^.]*\bein\b)|
    eingeräumt|gesteht|gestand|gestanden|droht|drohte|drohten|gedroht|mahnt|mahnte|mahnten|gemahnt|
    appellier(?:t|te|ten|en)|plädier(?:t|te|ten|en)|resümier(?:t|te|ten|en)|konstatier(?:t|te|ten|en)|
    charakterisier(?:t|te|ten|en)|skandier(?:t|te|ten|en)|vermeld(?:et|ete|eten|en)|fuhr(?=[^.]*\bfort\b)|fuhren(?=[^.]*\bfort\b)|
    wies(?=[^.]*\b(?:zurück|hin)\b)|wiesen(?=[^.]*\b(?:zurück|hin)\b)|verlangt|verlangte|verlangten|
    hieß|hiess|heißt(?=\ses)|heisst(?=\ses)|verriet|verrät|verraten|findet|fand|ließ(?=[^.]*\b(?:wissen|verlauten)\b)|
    sieht|sah|begründ(?:et|ete|eten|en)|prophezei(?:t|te|ten)|spekulier(?:t|te|ten)|hofft|hoffte|hofften|
    erhob(?:en)?(?=[^.]*\bVorwürfe)|erhebt(?=[^.]*\bVorwürfe)|warf(?=[^.]*\bvor\b)|warfen(?=[^.]*\bvor\b)|
    wirft(?=[^.]*\bvor\b)|werfen(?=[^.]*\bvor\b)|vorgeworfen|widersprach(?:en)?|widerspricht|weist(?=[^.]*\b(?:zurück|hin)\b)|
    weisen(?=[^.]*\b(?:zurück|hin)\b)|zurückgewiesen|rät|riet|rieten|äußern|auffordert|aufforderte|beschwören|beschwor|
    schloss(?=[^.]*\ban\b)|schlie(?:ß|ss)t(?=[^.]*\ban\b)|ging(?:en)?(?=[^.]*\bdavon\saus\b)|geh(?:t|en)(?=[^.]*\bdavon\saus\b)|
    wertet|wertete|werteten|bewertet|bewertete|erläuter(?:t|te|ten|n)|steht|stand|lautet|lautete|beteuer(?:t|te|ten|n)|
    beruhig(?:t|te|ten|en)|bedauer(?:t|te|ten|n)|bekräftig(?:t|te|ten|en)|bemerkt|bemerkte|prognostizier(?:t|te|ten|en)|
    twittert|twitterte|postete|scherzt|scherzte|schimpft|schimpfte|wetterte|jubelt|jubelte|klagt|klagte|spottete|höhnte|
    said|says|say|told|tells|added|adds|asked|asks|replied|replies|answered|explained|explains|stated|states|claimed|
    claims|warned|warns|wrote|writes|argued|argues|insisted|insists|announced|announces|noted|notes|declared|declares|
    called|demanded|suggested|suggests|admitted|recalled|continued|shouted|whispered|remarked|observed|tweeted|posted|
    emphasized|emphasised|stressed|concluded|complained|confirmed|denied|promised|predicted|quipped|exclaimed
"""

CUE = re.compile(r"\b(?:" + "".join(_VERBS.split()) + r")\b")
"""A word that says that somebody said, wrote or meant something."""
