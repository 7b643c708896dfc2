"""Words whose full stop does not end a sentence, for German and English."""

from __future__ import annotations

from annotator.language.words import words

NEVER_LAST = words(
    """
    dr prof nr hr fr st str dipl ing mag bzw vgl abs art bd tel geb gest verh inkl exkl evtl ggf max min sog
    ca phil jur med rer nat hon hl ev kath röm dt engl frz amerik österr schweiz bspw zzgl abzgl allg urspr
    mind std zw ehem gem lt zit hrsg hg aufl anm ausg kap vol pp fig chr jh jhd
    jan feb febr mär apr jun jul aug sep sept okt nov dez oct dec mon tue wed thu fri sat sun
    mr mrs ms messrs mx rev hon gen sen rep gov lt col sgt capt cmdr maj adm pres supt det fr sr
    vs eg ie viz cf al approx est dept dist
    """
)
"""A sentence never ends after these."""

MAYBE_LAST = words(
    """
    usw etc u.s u.k u.n e.u u.s.a d.c a.m p.m mio mrd tsd co inc ltd corp bros jr sr sen jun no
    i.d.r u.a u.ä u.v.m usf ff f s z o.ä u.dgl evtl ag
    """
)
"""A sentence ends after these only where the next word is one that begins sentences."""

INNER = words("z b d h u a i e s o v m n p w r")
"""Single letters of abbreviations written with blanks (`z. B.`, `d. h.`)."""

STARTERS = words(
    """
    der die das den dem des ein eine einen einem einer eines er sie es ich wir ihr man dies diese dieser dieses diesem
    diesen jene jener jenes kein keine keiner nicht nur auch aber doch denn und oder sondern sowie in im am an auf aus
    bei beim mit nach von vom vor zu zum zur für gegen ohne um unter über während wegen durch seit trotz laut neben
    zwischen wenn weil dass daß ob als wie wer was wo wann warum weshalb wieso welche welcher so da dann dort hier
    heute gestern morgen jetzt nun bisher damit dabei dafür dagegen danach darauf darum davon dazu deshalb daher zudem
    außerdem ausserdem allerdings jedoch dennoch trotzdem insgesamt zuletzt zunächst später bereits schon noch nach
    sein seine seinen seiner ihre ihren ihrer unser unsere alle alles viele einige mehrere beide jede jeder jedes
    the a an this that these those he she it they we you i his her its their our my your in on at by for from to with
    of as if when while where what who why how and but or so yet not no there here then now after before since although
    though because however meanwhile still also both each every all some many most other another such only
    """
)
"""Words that, written large after a doubtful full stop, show that a sentence begins (in German nouns do not)."""

MONTHS = words(
    """
    januar jänner februar feber märz april mai juni juli august september oktober november dezember
    jan feb mär apr jun jul aug sep sept okt nov dez
    """
)
