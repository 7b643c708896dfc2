<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>Annotator</name>
  <message>
   <source> · analysed in {seconds:.1f} s</source>
   <translation> · analysiert in {seconds:.1f} s</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>&amp;Gehe zu</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Link</source>
   <translation>&amp;Verknüpfung</translation>
  </message>
  <message>
   <source>&amp;Pair</source>
   <translation>&amp;Paar</translation>
  </message>
  <message>
   <source>&amp;Review</source>
   <translation>A&amp;bgleich</translation>
  </message>
  <message>
   <source>&amp;Suggest</source>
   <translation>V&amp;orschläge</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>(without a name)</source>
   <translation>(ohne Namen)</translation>
  </message>
  <message>
   <source>1, low</source>
   <translation>1, gering</translation>
  </message>
  <message>
   <source>3, high</source>
   <translation>3, hoch</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>95-%-Intervall</translation>
  </message>
  <message>
   <source>= nothing agrees</source>
   <translation>= nichts stimmt überein</translation>
  </message>
  <message>
   <source>= {count} agree</source>
   <translation>= {count} stimmen überein</translation>
  </message>
  <message>
   <source>= {count} agree, all taken</source>
   <translation>= {count} stimmen überein, alle übernommen</translation>
  </message>
  <message>
   <source>= {count} agrees</source>
   <translation>= {count} stimmt überein</translation>
  </message>
  <message>
   <source>= {count} agrees, taken</source>
   <translation>= {count} stimmt überein, übernommen</translation>
  </message>
  <message>
   <source>?  uncertain</source>
   <translation>?  unsicher</translation>
  </message>
  <message>
   <source>? {count} statement without a place</source>
   <translation>? {count} Aussage ohne Platz</translation>
  </message>
  <message>
   <source>? {count} statements without a place</source>
   <translation>? {count} Aussagen ohne Platz</translation>
  </message>
  <message>
   <source>A digit changes the type of all of them.</source>
   <translation>Eine Ziffer ändert die Art aller.</translation>
  </message>
  <message>
   <source>A line for each link (JSON lines)</source>
   <translation>Eine Zeile je Verknüpfung (JSON-Zeilen)</translation>
  </message>
  <message>
   <source>A new pair takes the place of this one, which goes into the bin. Tick the uncertain statements that are right; what is not ticked is left behind, with its links. Colleagues' annotations stay with the old pair.</source>
   <translation>Ein neues Paar tritt an die Stelle des jetzigen, das in den Papierkorb kommt. Unsichere Aussagen ankreuzen, wenn sie stimmen; was nicht angekreuzt ist, bleibt mit seinen Verknüpfungen zurück. Annotationen anderer bleiben beim alten Paar.</translation>
  </message>
  <message>
   <source>A paragraph ready for a paper is in the clipboard.</source>
   <translation>Ein Absatz für einen Aufsatz liegt in der Zwischenablage.</translation>
  </message>
  <message>
   <source>About Annotator</source>
   <translation>Über Annotator</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Annehmen</translation>
  </message>
  <message>
   <source>Accept the suggestion</source>
   <translation>Vorschlag annehmen</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Add the statement to the selected link</source>
   <translation>Aussage zur Verknüpfung dazunehmen</translation>
  </message>
  <message>
   <source>Add the statement to what will be linked</source>
   <translation>Aussage vormerken</translation>
  </message>
  <message>
   <source>Add, and choose the other one …</source>
   <translation>Hinzufügen und den anderen wählen …</translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation>Übereinstimmung</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>All keys as usual</source>
   <translation>Alle Tasten wie üblich</translation>
  </message>
  <message>
   <source>All links</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All links of this pair</source>
   <translation>Alle Verknüpfungen dieses Paars</translation>
  </message>
  <message>
   <source>All pairs</source>
   <translation>Alle Paare</translation>
  </message>
  <message>
   <source>All {count} differences are settled.</source>
   <translation>Alle {count} Unterschiede sind entschieden.</translation>
  </message>
  <message>
   <source>All: {type}</source>
   <translation>Alle: {type}</translation>
  </message>
  <message>
   <source>Already there</source>
   <translation>Schon da</translation>
  </message>
  <message>
   <source>Alt+Right and Alt+Left move its end, with Shift its beginning</source>
   <translation>Alt+Rechts und Alt+Links verschieben das Ende, mit Umschalt den Anfang</translation>
  </message>
  <message>
   <source>Alt+wheel</source>
   <translation>Alt+Mausrad</translation>
  </message>
  <message>
   <source>An annotation for each link, with positions and quotes in both texts.</source>
   <translation>Eine Annotation je Verknüpfung, mit Stellen und Zitaten in beiden Texten.</translation>
  </message>
  <message>
   <source>An archive of texts and annotations; both articles in one text, with a line between them.</source>
   <translation>Ein Archiv aus Texten und Annotationen; beide Artikel in einem Text, mit einer Linie dazwischen.</translation>
  </message>
  <message>
   <source>An archive with a file a pair; both articles in one text, with a line between them.</source>
   <translation>Ein Archiv mit einer Datei je Paar; beide Artikel in einem Text, mit einer Linie dazwischen.</translation>
  </message>
  <message>
   <source>An archive with the type system; both articles in one text, with a line between them.</source>
   <translation>Ein Archiv mit dem Typsystem; beide Artikel in einem Text, mit einer Linie dazwischen.</translation>
  </message>
  <message>
   <source>Annotations</source>
   <translation>Annotationen</translation>
  </message>
  <message>
   <source>Annotations of</source>
   <translation>Annotationen von</translation>
  </message>
  <message>
   <source>Annotator</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>Annotator (JSON lines)</source>
   <translation>Annotator (JSON-Zeilen)</translation>
  </message>
  <message>
   <source>Annotator {version}: read two articles side by side and align their statements.</source>
   <translation>Annotator {version}: zwei Artikel nebeneinander lesen und ihre Aussagen einander zuordnen.</translation>
  </message>
  <message>
   <source>Another suggestion, or the next statement that has one</source>
   <translation>Ein anderer Vorschlag, oder die nächste Aussage, die einen hat</translation>
  </message>
  <message>
   <source>Arabic</source>
   <translation>Arabisch</translation>
  </message>
  <message>
   <source>Article from the clipboard</source>
   <translation>Artikel aus der Zwischenablage</translation>
  </message>
  <message>
   <source>Article from the clipboard …</source>
   <translation>Artikel aus der Zwischenablage …</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Articles and annotations</source>
   <translation>Artikel und Annotationen</translation>
  </message>
  <message>
   <source>As a page</source>
   <translation>Als Seite</translation>
  </message>
  <message>
   <source>As plain text</source>
   <translation>Als reiner Text</translation>
  </message>
  <message>
   <source>As the program found it: {region}</source>
   <translation>Wie vom Programm erkannt: {region}</translation>
  </message>
  <message>
   <source>As usual</source>
   <translation>Wie üblich</translation>
  </message>
  <message>
   <source>As usual: {keys}</source>
   <translation>Wie üblich: {keys}</translation>
  </message>
  <message>
   <source>As what</source>
   <translation>Als was</translation>
  </message>
  <message>
   <source>At most, from the next start on. A text that needs more is shown without names and quotes.</source>
   <translation>Höchstens, vom nächsten Start an. Ein Text, der mehr braucht, wird ohne Namen und Zitate gezeigt.</translation>
  </message>
  <message>
   <source>At most; on a narrow page the lines are shorter.</source>
   <translation>Höchstens; auf einer schmalen Seite sind die Zeilen kürzer.</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Baltic</source>
   <translation>Baltisch</translation>
  </message>
  <message>
   <source>Bands are 95 % intervals: pairs drawn a thousand times. Page furniture does not count.</source>
   <translation>Die Bänder sind 95-%-Intervalle: tausendmal wurden Paare gezogen. Beiwerk der Seite zählt nicht mit.</translation>
  </message>
  <message>
   <source>Beginning of the article</source>
   <translation>Anfang des Artikels</translation>
  </message>
  <message>
   <source>Beginning of the left article</source>
   <translation>Anfang des linken Artikels</translation>
  </message>
  <message>
   <source>Beginning of the right article</source>
   <translation>Anfang des rechten Artikels</translation>
  </message>
  <message>
   <source>Beginning one word back</source>
   <translation>Anfang ein Wort zurück</translation>
  </message>
  <message>
   <source>Beginning one word on</source>
   <translation>Anfang ein Wort weiter</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>Beide</translation>
  </message>
  <message>
   <source>Both articles</source>
   <translation>Beide Artikel</translation>
  </message>
  <message>
   <source>Both articles in one text, with a line between them.</source>
   <translation>Beide Artikel in einem Text, mit einer Linie dazwischen.</translation>
  </message>
  <message>
   <source>Both articles side by side with their links in colour; opens in any browser.</source>
   <translation>Beide Artikel nebeneinander, ihre Verknüpfungen in Farbe; lässt sich in jedem Browser öffnen.</translation>
  </message>
  <message>
   <source>Both looked</source>
   <translation>Beide sahen hin</translation>
  </message>
  <message>
   <source>Both quotes of every link in a row, for spreadsheets.</source>
   <translation>Beide Zitate jeder Verknüpfung in einer Zeile, für Tabellenprogramme.</translation>
  </message>
  <message>
   <source>Both quotes of every link, for pandas.</source>
   <translation>Beide Zitate jeder Verknüpfung, für pandas.</translation>
  </message>
  <message>
   <source>Both texts apart, and beside the file the labelling configuration.</source>
   <translation>Beide Texte getrennt, und neben der Datei die Konfiguration der Oberfläche.</translation>
  </message>
  <message>
   <source>Both texts in numbered segments, and groups of links between them.</source>
   <translation>Beide Texte in nummerierten Segmenten, und Gruppen von Verknüpfungen zwischen ihnen.</translation>
  </message>
  <message>
   <source>Both: {type}</source>
   <translation>Beide: {type}</translation>
  </message>
  <message>
   <source>Bring the partner here</source>
   <translation>Gegenstück hierher holen</translation>
  </message>
  <message>
   <source>Bringing in {name}</source>
   <translation>{name} wird übernommen</translation>
  </message>
  <message>
   <source>By hand</source>
   <translation>Von Hand</translation>
  </message>
  <message>
   <source>By their names</source>
   <translation>Nach ihren Namen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancel reading or writing files</source>
   <translation>Lesen oder Schreiben von Dateien abbrechen</translation>
  </message>
  <message>
   <source>Catalan</source>
   <translation>Katalanisch</translation>
  </message>
  <message>
   <source>Central European</source>
   <translation>Mitteleuropäisch</translation>
  </message>
  <message>
   <source>Certainty</source>
   <translation>Sicherheit</translation>
  </message>
  <message>
   <source>Changed {when}</source>
   <translation>Geändert {when}</translation>
  </message>
  <message>
   <source>Chinese</source>
   <translation>Chinesisch</translation>
  </message>
  <message>
   <source>Choose a file …</source>
   <translation>Datei wählen …</translation>
  </message>
  <message>
   <source>Choose a statement in the left article first</source>
   <translation>Zuerst eine Aussage im linken Artikel wählen</translation>
  </message>
  <message>
   <source>Choose a statement in the left article first ({Tab} goes there)</source>
   <translation>Zuerst eine Aussage im linken Artikel wählen ({Tab} führt hin)</translation>
  </message>
  <message>
   <source>Choose a statement in the right article first</source>
   <translation>Zuerst eine Aussage im rechten Artikel wählen</translation>
  </message>
  <message>
   <source>Choose a statement in the right article first ({Tab} goes there)</source>
   <translation>Zuerst eine Aussage im rechten Artikel wählen ({Tab} führt hin)</translation>
  </message>
  <message>
   <source>Choose the article to go with {name}</source>
   <translation>Den Artikel wählen, der zu {name} gehört</translation>
  </message>
  <message>
   <source>Choose the corrected version of “{title}”</source>
   <translation>Die berichtigte Fassung von „{title}“ wählen</translation>
  </message>
  <message>
   <source>Choose two annotators or more.</source>
   <translation>Wählen Sie zwei Personen oder mehr.</translation>
  </message>
  <message>
   <source>Choose two articles, the left one first</source>
   <translation>Zwei Artikel wählen, den linken zuerst</translation>
  </message>
  <message>
   <source>Choose two different columns for the left and the right articles.</source>
   <translation>Wählen Sie zwei verschiedene Spalten für die linken und die rechten Artikel.</translation>
  </message>
  <message>
   <source>Click a link to change it.</source>
   <translation>Eine Verknüpfung anklicken, um sie zu ändern.</translation>
  </message>
  <message>
   <source>Click a statement, or step to one with {J} and {K}. Drag it onto its match in the other article to link them.</source>
   <translation>Eine Aussage anklicken oder mit {J} und {K} zu ihr gehen. Auf ihr Gegenstück im anderen Artikel ziehen, um beide zu verknüpfen.</translation>
  </message>
  <message>
   <source>Click the handle in the margin</source>
   <translation>Klick auf den Griff am Rand</translation>
  </message>
  <message>
   <source>Click the matching statement in the other article; {Esc} lets go</source>
   <translation>Das Gegenstück im anderen Artikel anklicken; {Esc} lässt los</translation>
  </message>
  <message>
   <source>Clipboard</source>
   <translation>Zwischenablage</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Cohen's κ, on links that both have</source>
   <translation>Cohens κ, bei Verknüpfungen, die beide haben</translation>
  </message>
  <message>
   <source>Cohen's κ, on statements that both decided on</source>
   <translation>Cohens κ, bei Aussagen, über die beide entschieden haben</translation>
  </message>
  <message>
   <source>Colleague's file opened</source>
   <translation>Fremde Annotationen geöffnet</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Colour {code}</source>
   <translation>Farbe {code}</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Colours of the system</source>
   <translation>Farben des Systems</translation>
  </message>
  <message>
   <source>Column {number}</source>
   <translation>Spalte {number}</translation>
  </message>
  <message>
   <source>Columns of the table</source>
   <translation>Spalten der Tabelle</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>Kommentar</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Compare …</source>
   <translation>Vergleichen …</translation>
  </message>
  <message>
   <source>Copy a paragraph</source>
   <translation>Als Absatz kopieren</translation>
  </message>
  <message>
   <source>Corrected version of “{title}”</source>
   <translation>Korrigierte Fassung von „{title}“</translation>
  </message>
  <message>
   <source>Counts from the next start on; until then, changes are stored in the name of {name}. Each name has a set of links of its own: those made so far stay with the name they were made in.</source>
   <translation>Gilt vom nächsten Start an; bis dahin werden Änderungen im Namen von {name} gespeichert. Jeder Name hat seine eigenen Verknüpfungen: Die bisherigen bleiben bei dem Namen, unter dem sie angelegt wurden.</translation>
  </message>
  <message>
   <source>Coverage {percent}</source>
   <translation>Abdeckung {percent}</translation>
  </message>
  <message>
   <source>Coverage {percent} %</source>
   <translation>Bearbeitet {percent} %</translation>
  </message>
  <message>
   <source>Croatian</source>
   <translation>Kroatisch</translation>
  </message>
  <message>
   <source>Ctrl+click in the other article</source>
   <translation>Strg+Klick im anderen Artikel</translation>
  </message>
  <message>
   <source>Ctrl+click in the same article</source>
   <translation>Strg+Klick im selben Artikel</translation>
  </message>
  <message>
   <source>Ctrl+wheel</source>
   <translation>Strg+Mausrad</translation>
  </message>
  <message>
   <source>Cyrillic</source>
   <translation>Kyrillisch</translation>
  </message>
  <message>
   <source>Danish</source>
   <translation>Dänisch</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Endgültig löschen</translation>
  </message>
  <message>
   <source>Delete {count} pair for good?</source>
   <translation>{count} Paar endgültig löschen?</translation>
  </message>
  <message>
   <source>Delete {count} pairs for good?</source>
   <translation>{count} Paare endgültig löschen?</translation>
  </message>
  <message>
   <source>Denial</source>
   <translation>Verneinung</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>Unterschiede</translation>
  </message>
  <message>
   <source>Direction</source>
   <translation>Richtung</translation>
  </message>
  <message>
   <source>Discard what waits</source>
   <translation>Wartenden verwerfen</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Done, or not done</source>
   <translation>Erledigt oder nicht erledigt</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>Drag an article onto another one, and both change places; or take it with Space, go elsewhere, and put it there with Space.</source>
   <translation>Ziehen Sie einen Artikel auf einen anderen, und beide tauschen die Plätze; oder nehmen Sie ihn mit der Leertaste auf, gehen Sie woandershin und legen Sie ihn dort mit der Leertaste ab.</translation>
  </message>
  <message>
   <source>Drag inside an article</source>
   <translation>Ziehen im Artikel</translation>
  </message>
  <message>
   <source>Drag to the other article</source>
   <translation>Ziehen zum anderen Artikel</translation>
  </message>
  <message>
   <source>Dutch</source>
   <translation>Niederländisch</translation>
  </message>
  <message>
   <source>Each two</source>
   <translation>Je zwei</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>Edit this place</source>
   <translation>Diese Stelle bearbeiten</translation>
  </message>
  <message>
   <source>Edit …</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <source>Edit: let something else stand …</source>
   <translation>Anderes gelten lassen …</translation>
  </message>
  <message>
   <source>Else it looks through an article only where it is told to: Suggest, Find names and quotes.</source>
   <translation>Sonst wird ein Artikel nur durchgesehen, wenn man es verlangt: „Vorschlagen“, „Namen und Zitate suchen“.</translation>
  </message>
  <message>
   <source>Empty the bin</source>
   <translation>Papierkorb leeren</translation>
  </message>
  <message>
   <source>Empty the bin …</source>
   <translation>Papierkorb leeren …</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Kodierung</translation>
  </message>
  <message>
   <source>Encodings</source>
   <translation>Kodierungen</translation>
  </message>
  <message>
   <source>End moved; its link follows</source>
   <translation>Ende verschoben; die Verknüpfung folgt</translation>
  </message>
  <message>
   <source>End moved; its {count} links follow</source>
   <translation>Ende verschoben; {count} Verknüpfungen folgen</translation>
  </message>
  <message>
   <source>End one word back</source>
   <translation>Ende ein Wort zurück</translation>
  </message>
  <message>
   <source>End one word on</source>
   <translation>Ende ein Wort weiter</translation>
  </message>
  <message>
   <source>Ends</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <source>Ends of statements</source>
   <translation>Grenzen der Aussagen</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Englisch</translation>
  </message>
  <message>
   <source>Enter goes to the next mention, Shift+Enter to the one before, Ctrl+Enter to its statement.</source>
   <translation>Eingabe geht zur nächsten Nennung, Umschalt+Eingabe zur vorigen, Strg+Eingabe zu ihrer Aussage.</translation>
  </message>
  <message>
   <source>Entities</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Every change is on disk as soon as it is shown.</source>
   <translation>Jede Änderung ist gespeichert, sobald sie zu sehen ist.</translation>
  </message>
  <message>
   <source>Every type needs a name.</source>
   <translation>Jede Art braucht einen Namen.</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Allen</translation>
  </message>
  <message>
   <source>Everything there is, for colleagues and for pandas.</source>
   <translation>Alles, was da ist, für Kolleginnen und Kollegen und für pandas.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export annotations</source>
   <translation>Annotationen exportieren</translation>
  </message>
  <message>
   <source>Export as a table of links …</source>
   <translation>Als Tabelle der Verknüpfungen exportieren …</translation>
  </message>
  <message>
   <source>Export gold</source>
   <translation>Gold exportieren</translation>
  </message>
  <message>
   <source>Export gold …</source>
   <translation>Gold exportieren …</translation>
  </message>
  <message>
   <source>Export one line a link</source>
   <translation>Eine Zeile je Verknüpfung exportieren</translation>
  </message>
  <message>
   <source>Export …</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>Exporting {name}</source>
   <translation>{name} wird exportiert</translation>
  </message>
  <message>
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <source>F1 of links that join exactly the same statements</source>
   <translation>F1 der Verknüpfungen genau derselben Aussagen</translation>
  </message>
  <message>
   <source>F1 of links that join exactly the same statements, mean over each two</source>
   <translation>F1 der Verknüpfungen genau derselben Aussagen, Mittel über je zwei</translation>
  </message>
  <message>
   <source>F1 of links that overlap in both articles</source>
   <translation>F1 der Verknüpfungen, die sich in beiden Artikeln überschneiden</translation>
  </message>
  <message>
   <source>F1 of links that overlap in both articles, mean over each two</source>
   <translation>F1 der Verknüpfungen, die sich in beiden Artikeln überschneiden, Mittel über je zwei</translation>
  </message>
  <message>
   <source>F1 of the same links, on statements the other decided on</source>
   <translation>F1 derselben Verknüpfungen, bei Aussagen, über die beide entschieden haben</translation>
  </message>
  <message>
   <source>F1 of the same links, on statements the other decided on, mean over each two</source>
   <translation>F1 derselben Verknüpfungen, bei Aussagen, über die beide entschieden haben, Mittel über je zwei</translation>
  </message>
  <message>
   <source>Figures of each pair</source>
   <translation>Werte jedes Paars</translation>
  </message>
  <message>
   <source>Figures of each two annotators</source>
   <translation>Werte von je zwei Personen</translation>
  </message>
  <message>
   <source>Figures of each type of link</source>
   <translation>Werte jeder Art von Verknüpfung</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Files are being read or written; wait until that is done, or cancel it.</source>
   <translation>Gerade werden Dateien gelesen oder geschrieben; warten Sie, bis das fertig ist, oder brechen Sie es ab.</translation>
  </message>
  <message>
   <source>Files can also be dropped here, and {paste} takes in an article that you copied elsewhere.</source>
   <translation>Dateien können Sie auch hierher ziehen, und {paste} nimmt einen anderswo kopierten Artikel auf.</translation>
  </message>
  <message>
   <source>Files imported</source>
   <translation>Dateien importiert</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Befehl suchen</translation>
  </message>
  <message>
   <source>Find a command or a key</source>
   <translation>Befehl oder Taste finden</translation>
  </message>
  <message>
   <source>Find a command …</source>
   <translation>Befehl suchen …</translation>
  </message>
  <message>
   <source>Find a pair</source>
   <translation>Ein Paar suchen</translation>
  </message>
  <message>
   <source>Find in both articles, or only in the one that keys work on</source>
   <translation>In beiden Artikeln suchen oder nur in dem, auf den die Tasten wirken</translation>
  </message>
  <message>
   <source>Find in the articles</source>
   <translation>In den Artikeln suchen</translation>
  </message>
  <message>
   <source>Find names and quotes</source>
   <translation>Namen und Zitate suchen</translation>
  </message>
  <message>
   <source>Find names and quotes by itself</source>
   <translation>Namen und Zitate von selbst suchen</translation>
  </message>
  <message>
   <source>Find …</source>
   <translation>Suchen …</translation>
  </message>
  <message>
   <source>Finding names and quotes</source>
   <translation>Namen und Zitate werden gesucht</translation>
  </message>
  <message>
   <source>Finnish</source>
   <translation>Finnisch</translation>
  </message>
  <message>
   <source>First rows</source>
   <translation>Die ersten Zeilen</translation>
  </message>
  <message>
   <source>First statement</source>
   <translation>Erste Aussage</translation>
  </message>
  <message>
   <source>Flagged, or not flagged</source>
   <translation>Markiert oder nicht markiert</translation>
  </message>
  <message>
   <source>Focus a statement first</source>
   <translation>Zuerst zu einer Aussage gehen</translation>
  </message>
  <message>
   <source>Focus a statement first: click it, or press {J}</source>
   <translation>Zuerst zu einer Aussage gehen: anklicken oder {J} drücken</translation>
  </message>
  <message>
   <source>Focus the statement in the left article first</source>
   <translation>Zuerst die Aussage im linken Artikel fokussieren</translation>
  </message>
  <message>
   <source>Focus the statement in the right article first</source>
   <translation>Zuerst die Aussage im rechten Artikel fokussieren</translation>
  </message>
  <message>
   <source>Fold or unfold page furniture here</source>
   <translation>Beiwerk hier auf- oder zuklappen</translation>
  </message>
  <message>
   <source>Formats</source>
   <translation>Formate</translation>
  </message>
  <message>
   <source>Found in the left article only.</source>
   <translation>Nur im linken Artikel vorhanden.</translation>
  </message>
  <message>
   <source>Found in the right article only.</source>
   <translation>Nur im rechten Artikel vorhanden.</translation>
  </message>
  <message>
   <source>French</source>
   <translation>Französisch</translation>
  </message>
  <message>
   <source>From the end again: nothing is open above</source>
   <translation>Wieder vom Ende: darüber ist nichts offen</translation>
  </message>
  <message>
   <source>From the top again: nothing is open below</source>
   <translation>Wieder von oben: darunter ist nichts offen</translation>
  </message>
  <message>
   <source>From the top again: that was the last one below</source>
   <translation>Wieder von oben: weiter unten war das der letzte</translation>
  </message>
  <message>
   <source>Furniture</source>
   <translation>Beiwerk</translation>
  </message>
  <message>
   <source>German</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Giving up …</source>
   <translation>Wird abgebrochen …</translation>
  </message>
  <message>
   <source>Go to a pair …</source>
   <translation>Gehe zu Paar …</translation>
  </message>
  <message>
   <source>Gold, what was settled</source>
   <translation>Gold, dem Entschiedenen</translation>
  </message>
  <message>
   <source>Greek</source>
   <translation>Griechisch</translation>
  </message>
  <message>
   <source>Guidelines</source>
   <translation>Richtlinien</translation>
  </message>
  <message>
   <source>Guidelines, in Markdown</source>
   <translation>Richtlinien, in Markdown</translation>
  </message>
  <message>
   <source>Has a direction: from one article to the other</source>
   <translation>Hat eine Richtung: von einem Artikel zum anderen</translation>
  </message>
  <message>
   <source>Hebrew</source>
   <translation>Hebräisch</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>How far the annotators agree</source>
   <translation>Wie weit die Annotationen übereinstimmen</translation>
  </message>
  <message>
   <source>How much is measured</source>
   <translation>Wie viel berechnet ist</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Import a folder</source>
   <translation>Ordner importieren</translation>
  </message>
  <message>
   <source>Import a folder …</source>
   <translation>Ordner importieren …</translation>
  </message>
  <message>
   <source>Import articles and annotations</source>
   <translation>Artikel und Annotationen importieren</translation>
  </message>
  <message>
   <source>Import …</source>
   <translation>Importieren …</translation>
  </message>
  <message>
   <source>Imported</source>
   <translation>Importiert</translation>
  </message>
  <message>
   <source>Importing files</source>
   <translation>Dateien werden importiert</translation>
  </message>
  <message>
   <source>In both articles</source>
   <translation>In beiden Artikeln</translation>
  </message>
  <message>
   <source>In the corrected text</source>
   <translation>Im berichtigten Text</translation>
  </message>
  <message>
   <source>In the file</source>
   <translation>In der Datei</translation>
  </message>
  <message>
   <source>In the file, but hardly to be seen in the other tool</source>
   <translation>In der Datei, aber im anderen Werkzeug kaum zu sehen</translation>
  </message>
  <message>
   <source>In the old text</source>
   <translation>Im alten Text</translation>
  </message>
  <message>
   <source>In the text here</source>
   <translation>Im Text hier</translation>
  </message>
  <message>
   <source>In their order</source>
   <translation>In ihrer Reihenfolge</translation>
  </message>
  <message>
   <source>Instead: {links}</source>
   <translation>Stattdessen: {links}</translation>
  </message>
  <message>
   <source>Is right</source>
   <translation>Stimmt</translation>
  </message>
  <message>
   <source>It becomes</source>
   <translation>Daraus wird</translation>
  </message>
  <message>
   <source>It belongs there</source>
   <translation>Sie gehört dorthin</translation>
  </message>
  <message>
   <source>It is my own work</source>
   <translation>Es ist meine eigene Arbeit</translation>
  </message>
  <message>
   <source>It is what is called “{type}” here</source>
   <translation>Das ist, was hier „{type}“ heißt</translation>
  </message>
  <message>
   <source>It was done already when you gave it up.</source>
   <translation>Es war schon fertig, als Sie es abgebrochen haben.</translation>
  </message>
  <message>
   <source>Italian</source>
   <translation>Italienisch</translation>
  </message>
  <message>
   <source>Its memory</source>
   <translation>Speicher dafür</translation>
  </message>
  <message>
   <source>JSON (*.json);;All files (*)</source>
   <translation>JSON (*.json);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Japanese</source>
   <translation>Japanisch</translation>
  </message>
  <message>
   <source>Keep it apart as “{name}”</source>
   <translation>Getrennt halten als „{name}“</translation>
  </message>
  <message>
   <source>Keep the left article, with another one at the right</source>
   <translation>Den linken Artikel behalten, rechts einen anderen</translation>
  </message>
  <message>
   <source>Keep the right article, with another one at the left</source>
   <translation>Den rechten Artikel behalten, links einen anderen</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Korean</source>
   <translation>Koreanisch</translation>
  </message>
  <message>
   <source>Krippendorff's α for unitizing</source>
   <translation>Krippendorffs α für Unitizing</translation>
  </message>
  <message>
   <source>Krippendorff's α, on links that two or more have</source>
   <translation>Krippendorffs α, bei Verknüpfungen, die zwei oder mehr haben</translation>
  </message>
  <message>
   <source>Krippendorff's α, on statements that two or more decided on</source>
   <translation>Krippendorffs α, bei Aussagen, über die zwei oder mehr entschieden haben</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Language of the article</source>
   <translation>Sprache des Artikels</translation>
  </message>
  <message>
   <source>Language of the system</source>
   <translation>Sprache des Systems</translation>
  </message>
  <message>
   <source>Language of the window</source>
   <translation>Sprache des Fensters</translation>
  </message>
  <message>
   <source>Language of this article …</source>
   <translation>Sprache dieses Artikels …</translation>
  </message>
  <message>
   <source>Language worker</source>
   <translation>Sprachanalyse</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Größer</translation>
  </message>
  <message>
   <source>Larger and smaller, in the menu View, starts from here.</source>
   <translation>Größer und Kleiner im Menü Ansicht gehen hiervon aus.</translation>
  </message>
  <message>
   <source>Last statement</source>
   <translation>Letzte Aussage</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Leave it as a type of the file</source>
   <translation>Als Typ der Datei belassen</translation>
  </message>
  <message>
   <source>Leave it out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Leave out, or not</source>
   <translation>Weglassen oder nicht</translation>
  </message>
  <message>
   <source>Left article</source>
   <translation>Linker Artikel</translation>
  </message>
  <message>
   <source>Left article of a new pair</source>
   <translation>Linker Artikel eines neuen Paars</translation>
  </message>
  <message>
   <source>Left article of a new pair, beside “{title}”</source>
   <translation>Linker Artikel eines neuen Paars, neben „{title}“</translation>
  </message>
  <message>
   <source>Left article, beside “{title}”, which waits for it</source>
   <translation>Linker Artikel neben „{title}“, der auf ihn wartet</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>Let go</source>
   <translation>Loslassen</translation>
  </message>
  <message>
   <source>Let go: a link ends on a statement of the other article</source>
   <translation>Losgelassen: Eine Verknüpfung endet auf einer Aussage des anderen Artikels</translation>
  </message>
  <message>
   <source>Let this stand</source>
   <translation>Gelten lassen</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Line length</source>
   <translation>Zeilenlänge</translation>
  </message>
  <message>
   <source>Line spacing</source>
   <translation>Zeilenabstand</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Verknüpfen</translation>
  </message>
  <message>
   <source>Link the two statements</source>
   <translation>Die beiden Aussagen verknüpfen</translation>
  </message>
  <message>
   <source>Link types</source>
   <translation>Arten von Verknüpfungen</translation>
  </message>
  <message>
   <source>Link types …</source>
   <translation>Arten von Verknüpfungen …</translation>
  </message>
  <message>
   <source>Linked or only here</source>
   <translation>Verknüpft oder nur hier</translation>
  </message>
  <message>
   <source>Linked, no link selected</source>
   <translation>Verknüpft, keine Verknüpfung ausgewählt</translation>
  </message>
  <message>
   <source>Links</source>
   <translation>Verknüpfungen</translation>
  </message>
  <message>
   <source>Links between the articles</source>
   <translation>Verknüpfungen zwischen den Artikeln</translation>
  </message>
  <message>
   <source>Links both have: rows are {first}, columns {second}</source>
   <translation>Verknüpfungen beider: Zeilen {first}, Spalten {second}</translation>
  </message>
  <message>
   <source>Links have this type: give them another one first.</source>
   <translation>Verknüpfungen haben diese Art: Erst diesen eine andere geben.</translation>
  </message>
  <message>
   <source>Links of this statement</source>
   <translation>Verknüpfungen dieser Aussage</translation>
  </message>
  <message>
   <source>Links that overlap</source>
   <translation>Verknüpfungen, die sich überschneiden</translation>
  </message>
  <message>
   <source>Links where both looked</source>
   <translation>Verknüpfungen, wo beide hinsahen</translation>
  </message>
  <message>
   <source>List of links</source>
   <translation>Liste der Verknüpfungen</translation>
  </message>
  <message>
   <source>List of pairs</source>
   <translation>Liste der Paare</translation>
  </message>
  <message>
   <source>Lithuanian</source>
   <translation>Litauisch</translation>
  </message>
  <message>
   <source>Look …</source>
   <translation>Ansehen …</translation>
  </message>
  <message>
   <source>Looking at files</source>
   <translation>Dateien werden angesehen</translation>
  </message>
  <message>
   <source>Looking for matches</source>
   <translation>Gegenstücke werden gesucht</translation>
  </message>
  <message>
   <source>Macedonian</source>
   <translation>Mazedonisch</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Erstellt</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <source>Merge the selected links into one</source>
   <translation>Gewählte Verknüpfungen zusammenlegen</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Meldung</translation>
  </message>
  <message>
   <source>Mind capital letters</source>
   <translation>Groß- und Kleinschreibung beachten</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Meine</translation>
  </message>
  <message>
   <source>More about the review</source>
   <translation>Mehr zur Durchsicht</translation>
  </message>
  <message>
   <source>Mouse</source>
   <translation>Maus</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name of the pair</source>
   <translation>Name des Paars</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Names in page furniture are not counted.</source>
   <translation>Namen im Beiwerk der Seite zählen nicht mit.</translation>
  </message>
  <message>
   <source>Narrow down: type / and a name</source>
   <translation>Eingrenzen: / und einen Namen tippen</translation>
  </message>
  <message>
   <source>Narrow the list down</source>
   <translation>Liste eingrenzen</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Nächster</translation>
  </message>
  <message>
   <source>Next difference</source>
   <translation>Nächster Unterschied</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Nächster Treffer</translation>
  </message>
  <message>
   <source>Next link:</source>
   <translation>Nächste Verknüpfung:</translation>
  </message>
  <message>
   <source>Next open statement</source>
   <translation>Nächste offene Aussage</translation>
  </message>
  <message>
   <source>Next pair</source>
   <translation>Nächstes Paar</translation>
  </message>
  <message>
   <source>Next pair to settle</source>
   <translation>Nächstes Paar mit Offenem</translation>
  </message>
  <message>
   <source>Next pair with work left</source>
   <translation>Nächstes unerledigtes Paar</translation>
  </message>
  <message>
   <source>Next part of the window</source>
   <translation>Nächster Teil des Fensters</translation>
  </message>
  <message>
   <source>Next statement</source>
   <translation>Nächste Aussage</translation>
  </message>
  <message>
   <source>Next statement, this one too</source>
   <translation>Nächste Aussage, diese dazu</translation>
  </message>
  <message>
   <source>Next suggestion</source>
   <translation>Nächster Vorschlag</translation>
  </message>
  <message>
   <source>No guidelines are written yet. What counts as the same statement, and when is a link “partial”? Write it down here, in Markdown: whoever works on this project finds it in this window.</source>
   <translation>Noch sind keine Richtlinien geschrieben. Was gilt als dieselbe Aussage, und wann ist eine Verknüpfung „teilweise“? Hier in Markdown festhalten: Alle, die an diesem Projekt arbeiten, finden es in diesem Fenster.</translation>
  </message>
  <message>
   <source>No key</source>
   <translation>Keine Taste</translation>
  </message>
  <message>
   <source>No link joins the same statements for both.</source>
   <translation>Keine Verknüpfung verbindet für beide dieselben Aussagen.</translation>
  </message>
  <message>
   <source>No links yet.

Drag a statement onto its match in the other article. Or step to both with {J} and {K}, changing sides with {Tab}, and press {Enter}.</source>
   <translation>Noch keine Verknüpfungen.

Eine Aussage auf ihr Gegenstück im anderen Artikel ziehen. Oder mit {J} und {K} zu beiden gehen, mit {Tab} die Seite wechseln, und {Enter} drücken.</translation>
  </message>
  <message>
   <source>No name holds these letters.</source>
   <translation>Kein Name enthält diese Buchstaben.</translation>
  </message>
  <message>
   <source>No names yet.

Here stands who and what is named in both articles, or in one of them alone, once the language worker has found it.</source>
   <translation>Noch keine Namen.

Hier steht, wer und was in beiden Artikeln oder nur in einem davon genannt wird, sobald der Sprachprozess es gefunden hat.</translation>
  </message>
  <message>
   <source>No open statement with a suggestion is left in this article</source>
   <translation>In diesem Artikel ist keine offene Aussage mit einem Vorschlag mehr</translation>
  </message>
  <message>
   <source>No pair</source>
   <translation>Kein Paar</translation>
  </message>
  <message>
   <source>No pair has these words in its title.</source>
   <translation>Kein Paar hat diese Wörter im Titel.</translation>
  </message>
  <message>
   <source>No pair is like this.</source>
   <translation>Kein Paar ist so.</translation>
  </message>
  <message>
   <source>No project is open</source>
   <translation>Kein Projekt geöffnet</translation>
  </message>
  <message>
   <source>No project is open.</source>
   <translation>Kein Projekt ist geöffnet.</translation>
  </message>
  <message>
   <source>No statement chosen</source>
   <translation>Keine Aussage gewählt</translation>
  </message>
  <message>
   <source>No suggestion for this statement; {S} goes to the next one</source>
   <translation>Kein Vorschlag für diese Aussage; {S} geht zum nächsten</translation>
  </message>
  <message>
   <source>Normal size</source>
   <translation>Normale Größe</translation>
  </message>
  <message>
   <source>Norwegian</source>
   <translation>Norwegisch</translation>
  </message>
  <message>
   <source>Not compared</source>
   <translation>Nicht verglichen</translation>
  </message>
  <message>
   <source>Not here yet, these come in with their texts: {titles}</source>
   <translation>Noch nicht hier und mit den Texten übernommen: {titles}</translation>
  </message>
  <message>
   <source>Not in the file</source>
   <translation>Nicht in der Datei</translation>
  </message>
  <message>
   <source>Not in the file: {what}.</source>
   <translation>Nicht in der Datei: {what}.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Nothing differs here.</source>
   <translation>Hier gibt es keinen Unterschied.</translation>
  </message>
  <message>
   <source>Nothing here: {annotators}</source>
   <translation>Nichts hier: {annotators}</translation>
  </message>
  <message>
   <source>Nothing is in the bin.</source>
   <translation>Der Papierkorb ist leer.</translation>
  </message>
  <message>
   <source>Nothing is marked as found in one article only yet. {N} does that with the focused statement.</source>
   <translation>Noch ist nichts als nur in einem Artikel vorhanden vermerkt. {N} vermerkt das für die fokussierte Aussage.</translation>
  </message>
  <message>
   <source>Nothing is open in this article; {Tab} goes to the other one</source>
   <translation>In diesem Artikel ist nichts offen; {Tab} geht zum anderen</translation>
  </message>
  <message>
   <source>Nothing is open: every statement is linked or decided</source>
   <translation>Nichts ist offen: jede Aussage ist verknüpft oder entschieden</translation>
  </message>
  <message>
   <source>Nothing open</source>
   <translation>Nichts geöffnet</translation>
  </message>
  <message>
   <source>Nothing to compare yet</source>
   <translation>Noch nichts zu vergleichen</translation>
  </message>
  <message>
   <source>Nothing to drag here: a link begins on a statement</source>
   <translation>Hier gibt es nichts zu ziehen: Eine Verknüpfung beginnt auf einer Aussage</translation>
  </message>
  <message>
   <source>Nothing to review here.

Open one or more colleagues' files (.jsonl) to compare them with your own work and to settle the differences.</source>
   <translation>Hier ist nichts durchzusehen.

Eine oder mehrere Dateien von Kolleginnen und Kollegen (.jsonl) öffnen, um sie mit der eigenen Arbeit zu vergleichen und die Unterschiede zu entscheiden.</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>Of</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>On no other pair is anything left to settle</source>
   <translation>In keinem anderen Paar ist noch etwas zu entscheiden</translation>
  </message>
  <message>
   <source>One</source>
   <translation>Die eine Person</translation>
  </message>
  <message>
   <source>Only articles that are in no pair</source>
   <translation>Nur Artikel, die in keinem Paar sind</translation>
  </message>
  <message>
   <source>Only here</source>
   <translation>Nur hier</translation>
  </message>
  <message>
   <source>Only in one article: {statement}</source>
   <translation>Nur in einem Artikel: {statement}</translation>
  </message>
  <message>
   <source>Only in the left article</source>
   <translation>Nur im linken Artikel</translation>
  </message>
  <message>
   <source>Only in the right article</source>
   <translation>Nur im rechten Artikel</translation>
  </message>
  <message>
   <source>Only in this article</source>
   <translation>Nur in diesem Artikel</translation>
  </message>
  <message>
   <source>Only mine: {type}</source>
   <translation>Nur eigene: {type}</translation>
  </message>
  <message>
   <source>Only weak suggestions are left in this article</source>
   <translation>In diesem Artikel sind nur noch schwache Vorschläge übrig</translation>
  </message>
  <message>
   <source>Only {annotator}: {type}</source>
   <translation>Nur {annotator}: {type}</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Offen</translation>
  </message>
  <message>
   <source>Open a project</source>
   <translation>Projekt öffnen</translation>
  </message>
  <message>
   <source>Open a project …</source>
   <translation>Projekt öffnen …</translation>
  </message>
  <message>
   <source>Open colleagues' files</source>
   <translation>Dateien von anderen öffnen</translation>
  </message>
  <message>
   <source>Open colleagues' files …</source>
   <translation>Dateien von anderen öffnen …</translation>
  </message>
  <message>
   <source>Open project …</source>
   <translation>Projekt öffnen …</translation>
  </message>
  <message>
   <source>Open the pair</source>
   <translation>Paar öffnen</translation>
  </message>
  <message>
   <source>Open two articles …</source>
   <translation>Zwei Artikel öffnen …</translation>
  </message>
  <message>
   <source>Open, in the left article</source>
   <translation>Offen, im linken Artikel</translation>
  </message>
  <message>
   <source>Open, in the right article</source>
   <translation>Offen, im rechten Artikel</translation>
  </message>
  <message>
   <source>Opening …</source>
   <translation>Wird geöffnet …</translation>
  </message>
  <message>
   <source>Or</source>
   <translation>Oder</translation>
  </message>
  <message>
   <source>Order of the list</source>
   <translation>Reihenfolge der Liste</translation>
  </message>
  <message>
   <source>Other article</source>
   <translation>Anderer Artikel</translation>
  </message>
  <message>
   <source>Other …</source>
   <translation>Andere …</translation>
  </message>
  <message>
   <source>Overlap</source>
   <translation>Überschneidung</translation>
  </message>
  <message>
   <source>Overview of the left article</source>
   <translation>Übersicht des linken Artikels</translation>
  </message>
  <message>
   <source>Overview of the right article</source>
   <translation>Übersicht des rechten Artikels</translation>
  </message>
  <message>
   <source>Page furniture</source>
   <translation>Beiwerk der Seite</translation>
  </message>
  <message>
   <source>Pair</source>
   <translation>Paar</translation>
  </message>
  <message>
   <source>Pair an article anew …</source>
   <translation>Einen Artikel neu paaren …</translation>
  </message>
  <message>
   <source>Pair anew</source>
   <translation>Neu paaren</translation>
  </message>
  <message>
   <source>Pair {place} of {count}</source>
   <translation>Paar {place} von {count}</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Paare</translation>
  </message>
  <message>
   <source>Pairs in the bin are left out of lists and exports; nothing of them is lost.</source>
   <translation>Paare im Papierkorb fehlen in Listen und Exporten; verloren ist nichts von ihnen.</translation>
  </message>
  <message>
   <source>Paragraph: as the program found it</source>
   <translation>Absatz: wie vom Programm erkannt</translation>
  </message>
  <message>
   <source>Paragraph: something else</source>
   <translation>Absatz: etwas anderes</translation>
  </message>
  <message>
   <source>Paragraph: what it is …</source>
   <translation>Absatz: was er ist …</translation>
  </message>
  <message>
   <source>Perhaps here</source>
   <translation>Vielleicht hier</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>Polnisch</translation>
  </message>
  <message>
   <source>Portuguese</source>
   <translation>Portugiesisch</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Präzision</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Preferences …</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <source>Press {A} again to link with what is outlined by dots</source>
   <translation>Noch einmal {A} verknüpft mit dem gepunktet Umrandeten</translation>
  </message>
  <message>
   <source>Press {Enter} again to link with {partner}</source>
   <translation>Noch einmal {Enter} verknüpft mit {partner}</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Previous difference</source>
   <translation>Voriger Unterschied</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Voriger Treffer</translation>
  </message>
  <message>
   <source>Previous open statement</source>
   <translation>Vorige offene Aussage</translation>
  </message>
  <message>
   <source>Previous pair</source>
   <translation>Voriges Paar</translation>
  </message>
  <message>
   <source>Previous statement</source>
   <translation>Vorige Aussage</translation>
  </message>
  <message>
   <source>Previous statement, this one too</source>
   <translation>Vorige Aussage, diese dazu</translation>
  </message>
  <message>
   <source>Projects</source>
   <translation>Projekte</translation>
  </message>
  <message>
   <source>Put off</source>
   <translation>Zurückstellen</translation>
  </message>
  <message>
   <source>Put off, or no longer</source>
   <translation>Zurückstellen oder nicht</translation>
  </message>
  <message>
   <source>Put the pair into the bin</source>
   <translation>Paar in den Papierkorb legen</translation>
  </message>
  <message>
   <source>Put the present pair into the bin</source>
   <translation>Das jetzige Paar in den Papierkorb legen</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
  <message>
   <source>Raise the certainty</source>
   <translation>Sicherheit erhöhen</translation>
  </message>
  <message>
   <source>Read only</source>
   <translation>Nur lesen</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation>{name} wird gelesen</translation>
  </message>
  <message>
   <source>Reading …</source>
   <translation>Wird gelesen …</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Recall</source>
   <translation>Ausbeute</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation>Wiederholen: {what}</translation>
  </message>
  <message>
   <source>Redone: {what}</source>
   <translation>Wiederholt: {what}</translation>
  </message>
  <message>
   <source>Regular expression, within a line</source>
   <translation>Regulärer Ausdruck, innerhalb einer Zeile</translation>
  </message>
  <message>
   <source>Reject</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <source>Reject all versions</source>
   <translation>Alle Fassungen ablehnen</translation>
  </message>
  <message>
   <source>Reject the suggestion</source>
   <translation>Vorschlag ablehnen</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove link</source>
   <translation>Verknüpfung entfernen</translation>
  </message>
  <message>
   <source>Remove {count} links</source>
   <translation>{count} Verknüpfungen entfernen</translation>
  </message>
  <message>
   <source>Rename the pair</source>
   <translation>Paar umbenennen</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <source>Replace by a corrected version</source>
   <translation>Durch eine berichtigte Fassung ersetzen</translation>
  </message>
  <message>
   <source>Replace this article by a corrected version …</source>
   <translation>Diesen Artikel durch eine berichtigte Fassung ersetzen …</translation>
  </message>
  <message>
   <source>Report to read and print (HTML)</source>
   <translation>Bericht zum Lesen und Drucken (HTML)</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Sicherung wiederherstellen</translation>
  </message>
  <message>
   <source>Restore a backup …</source>
   <translation>Sicherung wiederherstellen …</translation>
  </message>
  <message>
   <source>Reverse direction</source>
   <translation>Richtung umkehren</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Abgleich</translation>
  </message>
  <message>
   <source>Right article</source>
   <translation>Rechter Artikel</translation>
  </message>
  <message>
   <source>Right article of a new pair</source>
   <translation>Rechter Artikel eines neuen Paars</translation>
  </message>
  <message>
   <source>Right article of a new pair, beside “{title}”</source>
   <translation>Rechter Artikel eines neuen Paars, neben „{title}“</translation>
  </message>
  <message>
   <source>Right article, beside “{title}”, which waits for it</source>
   <translation>Rechter Artikel neben „{title}“, der auf ihn wartet</translation>
  </message>
  <message>
   <source>Romanian</source>
   <translation>Rumänisch</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>Russisch</translation>
  </message>
  <message>
   <source>Same links</source>
   <translation>Dieselben</translation>
  </message>
  <message>
   <source>Same names</source>
   <translation>Gleiche Namen</translation>
  </message>
  <message>
   <source>Same numbers</source>
   <translation>Gleiche Zahlen</translation>
  </message>
  <message>
   <source>Same place</source>
   <translation>Gleiche Stelle</translation>
  </message>
  <message>
   <source>Same quote</source>
   <translation>Gleiches Zitat</translation>
  </message>
  <message>
   <source>Same words</source>
   <translation>Gleiche Wörter</translation>
  </message>
  <message>
   <source>Sans serif</source>
   <translation>Serifenlos</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save as JSON …</source>
   <translation>Als JSON speichern …</translation>
  </message>
  <message>
   <source>Save as a table …</source>
   <translation>Als Tabelle speichern …</translation>
  </message>
  <message>
   <source>Save the figures as JSON</source>
   <translation>Werte als JSON speichern</translation>
  </message>
  <message>
   <source>Save the figures as a table</source>
   <translation>Werte als Tabelle speichern</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Bericht sichern</translation>
  </message>
  <message>
   <source>Save …</source>
   <translation>Sichern …</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Saved as {name}.</source>
   <translation>Gespeichert als {name}.</translation>
  </message>
  <message>
   <source>Scroll both articles together</source>
   <translation>Beide Artikel zusammen rollen</translation>
  </message>
  <message>
   <source>Select a link first: click its ribbon, or a statement it joins</source>
   <translation>Zuerst eine Verknüpfung auswählen: ihr Band anklicken oder eine ihrer Aussagen</translation>
  </message>
  <message>
   <source>Select a word in the statement</source>
   <translation>Ein Wort in der Aussage auswählen</translation>
  </message>
  <message>
   <source>Select one link alone to take a statement out of it</source>
   <translation>Zum Herausnehmen einer Aussage nur eine Verknüpfung wählen</translation>
  </message>
  <message>
   <source>Select the word before</source>
   <translation>Das Wort davor auswählen</translation>
  </message>
  <message>
   <source>Select words, move the ends</source>
   <translation>Wörter wählen, Enden verschieben</translation>
  </message>
  <message>
   <source>Sentence or quote</source>
   <translation>Satz oder Zitat</translation>
  </message>
  <message>
   <source>Serif</source>
   <translation>Mit Serifen</translation>
  </message>
  <message>
   <source>Show suggestions</source>
   <translation>Vorschläge zeigen</translation>
  </message>
  <message>
   <source>Side panel</source>
   <translation>Seitenleiste</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Slovenian</source>
   <translation>Slowenisch</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Kleiner</translation>
  </message>
  <message>
   <source>Some of them …</source>
   <translation>Einigen von ihnen …</translation>
  </message>
  <message>
   <source>Something went wrong that should not have; what is stored is safe, and you can go on.</source>
   <translation>Etwas ging schief, was nicht hätte schiefgehen dürfen; was gespeichert ist, ist sicher, und die Arbeit kann weitergehen.</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Spanish</source>
   <translation>Spanisch</translation>
  </message>
  <message>
   <source>Split the link into its parts</source>
   <translation>Verknüpfung in ihre Teile teilen</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>State of the pair</source>
   <translation>Stand des Paars</translation>
  </message>
  <message>
   <source>Statement</source>
   <translation>Stelle</translation>
  </message>
  <message>
   <source>Statements are picked: link them with {Enter}, or let go of them with {Esc}</source>
   <translation>Aussagen sind vorgemerkt: mit {Enter} verknüpfen oder mit {Esc} loslassen</translation>
  </message>
  <message>
   <source>Statements in the corrected text</source>
   <translation>Aussagen im berichtigten Text</translation>
  </message>
  <message>
   <source>Statements of texts that differ</source>
   <translation>Aussagen in abweichenden Texten</translation>
  </message>
  <message>
   <source>Statements that are linked or marked as found in one article only.</source>
   <translation>Aussagen, die verknüpft oder als nur in einem Artikel vorhanden markiert sind.</translation>
  </message>
  <message>
   <source>Statements that are neither linked nor decided yet; O goes to the next one</source>
   <translation>Aussagen, die weder verknüpft noch entschieden sind; O geht zur nächsten</translation>
  </message>
  <message>
   <source>Statements that were decided to be found in one article only</source>
   <translation>Aussagen, die als nur in einem Artikel vorhanden entschieden sind</translation>
  </message>
  <message>
   <source>Statements without a sure place</source>
   <translation>Aussagen ohne sicheren Platz</translation>
  </message>
  <message>
   <source>Statements without a sure place …</source>
   <translation>Aussagen ohne Platz …</translation>
  </message>
  <message>
   <source>Suggestion</source>
   <translation>Vorschlag</translation>
  </message>
  <message>
   <source>Suggestion accepted · {S} goes to the next one</source>
   <translation>Vorschlag angenommen · {S} geht zum nächsten</translation>
  </message>
  <message>
   <source>Suggestion rejected · here is the next best</source>
   <translation>Vorschlag abgelehnt · hier ist der nächstbeste</translation>
  </message>
  <message>
   <source>Suggestion rejected · {S} goes to the next statement that has one</source>
   <translation>Vorschlag abgelehnt · {S} geht zur nächsten Aussage, die einen hat</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>Suggestions are missing: the language worker does not run.</source>
   <translation>Vorschläge fehlen: Der Sprachprozess läuft nicht.</translation>
  </message>
  <message>
   <source>Suggestions are still being looked for</source>
   <translation>Vorschläge werden noch gesucht</translation>
  </message>
  <message>
   <source>Suggestions are switched off; {key} shows them again</source>
   <translation>Vorschläge sind ausgeschaltet; {key} zeigt sie wieder</translation>
  </message>
  <message>
   <source>Suggestions for a linked statement</source>
   <translation>Vorschläge für eine verknüpfte Aussage</translation>
  </message>
  <message>
   <source>Swap all</source>
   <translation>Alle tauschen</translation>
  </message>
  <message>
   <source>Swap sides</source>
   <translation>Seiten tauschen</translation>
  </message>
  <message>
   <source>Swedish</source>
   <translation>Schwedisch</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>Gleichlauf</translation>
  </message>
  <message>
   <source>TEI with links (XML)</source>
   <translation>TEI mit Verknüpfungen (XML)</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tabelle (CSV)</translation>
  </message>
  <message>
   <source>Tables (*.csv);;All files (*)</source>
   <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Take all</source>
   <translation>Alle übernehmen</translation>
  </message>
  <message>
   <source>Take all that agree</source>
   <translation>Übereinstimmendes übernehmen</translation>
  </message>
  <message>
   <source>Take all versions</source>
   <translation>Alle Fassungen übernehmen</translation>
  </message>
  <message>
   <source>Take both</source>
   <translation>Beide übernehmen</translation>
  </message>
  <message>
   <source>Take it in place of what is here of “{name}”</source>
   <translation>An die Stelle dessen setzen, was hier von „{name}“ ist</translation>
  </message>
  <message>
   <source>Take mine</source>
   <translation>Meine übernehmen</translation>
  </message>
  <message>
   <source>Take pairs out of the bin …</source>
   <translation>Paare aus dem Papierkorb holen …</translation>
  </message>
  <message>
   <source>Take somebody's version …</source>
   <translation>Jemandes Fassung …</translation>
  </message>
  <message>
   <source>Take the statement out into a link of its own</source>
   <translation>Aussage in eine eigene Verknüpfung herausnehmen</translation>
  </message>
  <message>
   <source>Take the statement out of the selected link</source>
   <translation>Aussage aus der Verknüpfung nehmen</translation>
  </message>
  <message>
   <source>Take theirs</source>
   <translation>Die andere übernehmen</translation>
  </message>
  <message>
   <source>Thai</source>
   <translation>Thai</translation>
  </message>
  <message>
   <source>The chosen pair</source>
   <translation>Das gewählte Paar</translation>
  </message>
  <message>
   <source>The difference is settled.</source>
   <translation>Der Unterschied ist entschieden.</translation>
  </message>
  <message>
   <source>The first row names the columns</source>
   <translation>Die erste Zeile benennt die Spalten</translation>
  </message>
  <message>
   <source>The focused statement has no partner yet</source>
   <translation>Die aktuelle Aussage hat noch kein Gegenstück</translation>
  </message>
  <message>
   <source>The next link gets the type “{type}”</source>
   <translation>Die nächste Verknüpfung bekommt die Art „{type}“</translation>
  </message>
  <message>
   <source>The note could not be stored; close again to leave without it.</source>
   <translation>Die Notiz ließ sich nicht speichern; noch einmal schließen, um ohne sie zu gehen.</translation>
  </message>
  <message>
   <source>The number is the key that gives a link this type. New links get the first one.</source>
   <translation>Die Nummer ist die Taste, die einer Verknüpfung diese Art gibt. Neue bekommen die erste.</translation>
  </message>
  <message>
   <source>The other</source>
   <translation>Die andere Person</translation>
  </message>
  <message>
   <source>The pair is in the bin now; nothing of it is lost. {undo} takes it out again.</source>
   <translation>Das Paar liegt jetzt im Papierkorb; nichts ist verloren. {undo} holt es zurück.</translation>
  </message>
  <message>
   <source>The program ended while a note was being typed; it is kept as far as it was written.</source>
   <translation>Das Programm endete, während eine Notiz geschrieben wurde; sie ist erhalten, soweit sie geschrieben war.</translation>
  </message>
  <message>
   <source>The project as it is now is kept as a backup too, so nothing is lost by going back.</source>
   <translation>Das Projekt, wie es jetzt ist, wird ebenfalls gesichert; beim Zurückgehen geht also nichts verloren.</translation>
  </message>
  <message>
   <source>The project can be read, but not changed, until this is done.</source>
   <translation>Bis das fertig ist, lässt sich das Projekt lesen, aber nicht ändern.</translation>
  </message>
  <message>
   <source>The project is again as it was at {time}; its newer state is kept as a backup.</source>
   <translation>Das Projekt ist wieder auf dem Stand von {time}; der neuere ist als Sicherung erhalten.</translation>
  </message>
  <message>
   <source>The same for all other files of this import</source>
   <translation>Dieselbe für alle anderen Dateien dieses Imports</translation>
  </message>
  <message>
   <source>The same for all other tables of this import</source>
   <translation>Dasselbe für alle anderen Tabellen dieses Imports</translation>
  </message>
  <message>
   <source>The same links</source>
   <translation>Dieselben Verknüpfungen</translation>
  </message>
  <message>
   <source>The window is made anew in it, with the same pair.</source>
   <translation>Das Fenster wird darin neu aufgebaut, mit demselben Paar.</translation>
  </message>
  <message>
   <source>The work with files ended by itself; nothing of it was kept. Try again.</source>
   <translation>Die Arbeit mit Dateien endete von selbst; nichts davon wurde behalten. Versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The {count} chosen pairs</source>
   <translation>Die {count} gewählten Paare</translation>
  </message>
  <message>
   <source>Their links and notes go with them, and articles that no other pair has. This cannot be undone; a backup of the project is made before.</source>
   <translation>Ihre Verknüpfungen und Notizen werden mit gelöscht, ebenso Artikel, die kein anderes Paar hat. Das lässt sich nicht rückgängig machen; vorher wird das Projekt gesichert.</translation>
  </message>
  <message>
   <source>Theirs</source>
   <translation>Andere</translation>
  </message>
  <message>
   <source>There are no articles here yet</source>
   <translation>Hier sind noch keine Artikel</translation>
  </message>
  <message>
   <source>There are no backups yet. One is made before an upgrade, before an import, and now and then while you work.</source>
   <translation>Es gibt noch keine Sicherungen. Sie entstehen vor einem Formatwechsel, vor einem Import und ab und zu während der Arbeit.</translation>
  </message>
  <message>
   <source>There is no other pair with work left</source>
   <translation>Es gibt kein anderes unerledigtes Paar</translation>
  </message>
  <message>
   <source>There is no text on the clipboard that could be an article.</source>
   <translation>In der Zwischenablage ist kein Text, der ein Artikel sein könnte.</translation>
  </message>
  <message>
   <source>These statements are linked already</source>
   <translation>Diese Aussagen sind schon verknüpft</translation>
  </message>
  <message>
   <source>These statements stand on another version of a text. Tick the uncertain ones that are right; what is not ticked is kept apart, with its links, and can be placed later.</source>
   <translation>Diese Aussagen stehen in einer anderen Fassung eines Textes. Unsichere ankreuzen, wenn sie stimmen; was nicht angekreuzt ist, wird mit seinen Verknüpfungen getrennt gehalten und kann später verortet werden.</translation>
  </message>
  <message>
   <source>These statements were made on another version of a text. Their links are compared as soon as all of their statements have a place.</source>
   <translation>Diese Aussagen wurden in einer anderen Fassung eines Textes gemacht. Ihre Verknüpfungen werden verglichen, sobald alle ihre Aussagen einen Platz haben.</translation>
  </message>
  <message>
   <source>They do not belong together, which is remembered</source>
   <translation>Sie gehören nicht zusammen, und das wird gemerkt</translation>
  </message>
  <message>
   <source>This backup is no longer there; nothing was changed.</source>
   <translation>Diese Sicherung ist nicht mehr da; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>This expression takes too long; try a simpler one</source>
   <translation>Dieser Ausdruck braucht zu lange; einen einfacheren versuchen</translation>
  </message>
  <message>
   <source>This is a sample pair: drag a statement onto its match in the other article to link them. {F1} shows the keys; File, Open two articles brings in your own.</source>
   <translation>Dies ist ein Beispielpaar: eine Aussage auf ihr Gegenstück im anderen Artikel ziehen, um beide zu verknüpfen. {F1} zeigt die Tasten; „Datei, Zwei Artikel öffnen“ holt eigene herein.</translation>
  </message>
  <message>
   <source>This is no regular expression yet</source>
   <translation>Das ist noch kein regulärer Ausdruck</translation>
  </message>
  <message>
   <source>This is the last open statement of this article</source>
   <translation>Das ist die letzte offene Aussage dieses Artikels</translation>
  </message>
  <message>
   <source>This project can only be read: {reason}.</source>
   <translation>Dieses Projekt kann nur gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>This project is open in another window since {since}; this one is for reading.</source>
   <translation>Dieses Projekt ist seit {since} in einem anderen Fenster geöffnet; dieses hier ist zum Lesen.</translation>
  </message>
  <message>
   <source>This statement</source>
   <translation>Aussage</translation>
  </message>
  <message>
   <source>Tick all guesses</source>
   <translation>Alle Vermutungen ankreuzen</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>Uhrzeiten</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Title of the article</source>
   <translation>Titel des Artikels</translation>
  </message>
  <message>
   <source>Title of the left article</source>
   <translation>Titel des linken Artikels</translation>
  </message>
  <message>
   <source>Title of the pair</source>
   <translation>Titel des Paars</translation>
  </message>
  <message>
   <source>Title of the right article</source>
   <translation>Titel des rechten Artikels</translation>
  </message>
  <message>
   <source>Title or number</source>
   <translation>Titel oder Nummer</translation>
  </message>
  <message>
   <source>To the focused statement</source>
   <translation>Zur fokussierten Aussage</translation>
  </message>
  <message>
   <source>Told differently</source>
   <translation>Verschieden gesagt</translation>
  </message>
  <message>
   <source>Turkish</source>
   <translation>Türkisch</translation>
  </message>
  <message>
   <source>Two annotators or more have to have worked on the same pair. Open a colleague's file first, and what both say is compared here.</source>
   <translation>Zwei Personen oder mehr müssen dasselbe Paar bearbeitet haben. Öffnen Sie zuerst fremde Annotationen; was beide sagen, wird dann hier verglichen.</translation>
  </message>
  <message>
   <source>Two types are called {name}.</source>
   <translation>Zwei Arten heißen {name}.</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Type {name}</source>
   <translation>Art {name}</translation>
  </message>
  <message>
   <source>Typeface</source>
   <translation>Schriftart</translation>
  </message>
  <message>
   <source>Typeface, size and lines as usual</source>
   <translation>Schriftart, Größe und Zeilen wie üblich</translation>
  </message>
  <message>
   <source>Types</source>
   <translation>Arten</translation>
  </message>
  <message>
   <source>Types of links</source>
   <translation>Arten der Verknüpfungen</translation>
  </message>
  <message>
   <source>Types of the one by types of the other</source>
   <translation>Arten der einen Person nach Arten der anderen</translation>
  </message>
  <message>
   <source>Ukrainian</source>
   <translation>Ukrainisch</translation>
  </message>
  <message>
   <source>Under [keys] in {file} nothing is read from {lines}: no such command, no such key, or a key twice.</source>
   <translation>Unter [keys] in {file} gilt {lines} nicht: kein solcher Befehl, keine solche Taste, oder eine Taste doppelt.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo and redo go back and forth in it, one's own steps only. Enter goes to the pair.</source>
   <translation>Rückgängig und Wiederholen gehen darin hin und her, nur durch die eigenen Schritte. Die Eingabetaste führt zum Paar.</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Rückgängig: {what}</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>Rückgängig gemacht: {what}</translation>
  </message>
  <message>
   <source>Unicode</source>
   <translation>Unicode</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>Use this encoding</source>
   <translation>Diese Kodierung nehmen</translation>
  </message>
  <message>
   <source>Weak suggestion</source>
   <translation>Schwacher Vorschlag</translation>
  </message>
  <message>
   <source>Weekdays</source>
   <translation>Wochentage</translation>
  </message>
  <message>
   <source>Western European</source>
   <translation>Westeuropäisch</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What became of it</source>
   <translation>Was daraus wurde</translation>
  </message>
  <message>
   <source>What became of your links</source>
   <translation>Was aus den eigenen wurde</translation>
  </message>
  <message>
   <source>What happened is in {file}.</source>
   <translation>Was geschah, steht in {file}.</translation>
  </message>
  <message>
   <source>What is not compared</source>
   <translation>Was nicht verglichen wird</translation>
  </message>
  <message>
   <source>What should a reader of this link know?</source>
   <translation>Was sollte man zu dieser Verknüpfung wissen?</translation>
  </message>
  <message>
   <source>What the paragraph is</source>
   <translation>Was der Absatz ist</translation>
  </message>
  <message>
   <source>What the two sides say differently</source>
   <translation>Was die beiden Seiten verschieden sagen</translation>
  </message>
  <message>
   <source>What this paragraph is</source>
   <translation>Was dieser Absatz ist</translation>
  </message>
  <message>
   <source>What to do?</source>
   <translation>Was tun?</translation>
  </message>
  <message>
   <source>What to find</source>
   <translation>Was gesucht wird</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Which articles belong together?</source>
   <translation>Welche Artikel gehören zusammen?</translation>
  </message>
  <message>
   <source>Which differences are listed</source>
   <translation>Welche Unterschiede aufgelistet sind</translation>
  </message>
  <message>
   <source>Which differences are listed …</source>
   <translation>Unterschiede auswählen …</translation>
  </message>
  <message>
   <source>Which pairs are listed</source>
   <translation>Welche Paare aufgelistet sind</translation>
  </message>
  <message>
   <source>Which statements</source>
   <translation>Welche Aussagen</translation>
  </message>
  <message>
   <source>Which two annotators</source>
   <translation>Welche zwei Personen</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>Whose version is to stand</source>
   <translation>Wessen Fassung gelten soll</translation>
  </message>
  <message>
   <source>Whose work is compared</source>
   <translation>Wessen Arbeit verglichen wird</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Anlass</translation>
  </message>
  <message>
   <source>Why it is not compared</source>
   <translation>Warum es nicht verglichen wird</translation>
  </message>
  <message>
   <source>Why? Enter keeps it</source>
   <translation>Warum? Die Eingabetaste behält es</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>Arbeiten</translation>
  </message>
  <message>
   <source>Worked on for {time}</source>
   <translation>Bearbeitet: {time}</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>You and everybody</source>
   <translation>Ich und alle anderen</translation>
  </message>
  <message>
   <source>You and {name}</source>
   <translation>Ich und {name}</translation>
  </message>
  <message>
   <source>You changed this link after it was settled.</source>
   <translation>Diese Verknüpfung wurde nach der Entscheidung geändert.</translation>
  </message>
  <message>
   <source>You have no links here.</source>
   <translation>Hier gibt es keine eigenen Verknüpfungen.</translation>
  </message>
  <message>
   <source>Your links in {name}</source>
   <translation>Meine Verknüpfungen in {name}</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Ihr Name</translation>
  </message>
  <message>
   <source>Your own links are not compared here</source>
   <translation>Die eigenen Verknüpfungen werden hier nicht verglichen</translation>
  </message>
  <message>
   <source>Your work is saved, but a backup could not be made. {reason}</source>
   <translation>Die Arbeit ist gespeichert, aber eine Sicherung ließ sich nicht anlegen. {reason}</translation>
  </message>
  <message>
   <source>a link against “no counterpart”</source>
   <translation>eine Verknüpfung gegen „ohne Entsprechung“</translation>
  </message>
  <message>
   <source>add them to the selected link</source>
   <translation>zur ausgewählten Verknüpfung hinzufügen</translation>
  </message>
  <message>
   <source>agree</source>
   <translation>stimmt überein</translation>
  </message>
  <message>
   <source>agreement</source>
   <translation>Übereinstimmung</translation>
  </message>
  <message>
   <source>agreements</source>
   <translation>Übereinstimmungen</translation>
  </message>
  <message>
   <source>all differences</source>
   <translation>alle Unterschiede</translation>
  </message>
  <message>
   <source>all pairs</source>
   <translation>alle Paare</translation>
  </message>
  <message>
   <source>all taken</source>
   <translation>alle übernommen</translation>
  </message>
  <message>
   <source>also: {forms}</source>
   <translation>auch: {forms}</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <source>and {count} more links</source>
   <translation>und {count} weitere Verknüpfungen</translation>
  </message>
  <message>
   <source>another direction</source>
   <translation>andere Richtung</translation>
  </message>
  <message>
   <source>another type</source>
   <translation>anderer Typ</translation>
  </message>
  <message>
   <source>any kind</source>
   <translation>jede Art</translation>
  </message>
  <message>
   <source>any type</source>
   <translation>jeder Typ</translation>
  </message>
  <message>
   <source>anybody</source>
   <translation>von allen</translation>
  </message>
  <message>
   <source>as picked in the articles</source>
   <translation>wie in den Artikeln ausgewählt</translation>
  </message>
  <message>
   <source>attributes of spans</source>
   <translation>Attribute von Spannen</translation>
  </message>
  <message>
   <source>body</source>
   <translation>Fließtext</translation>
  </message>
  <message>
   <source>by title</source>
   <translation>nach Titel</translation>
  </message>
  <message>
   <source>byline</source>
   <translation>Autorenzeile</translation>
  </message>
  <message>
   <source>caption</source>
   <translation>Bildunterschrift</translation>
  </message>
  <message>
   <source>certainties</source>
   <translation>Sicherheiten</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>changed since</source>
   <translation>seither geändert</translation>
  </message>
  <message>
   <source>changed since it was settled</source>
   <translation>seit der Entscheidung geändert</translation>
  </message>
  <message>
   <source>choose a statement in the left article first</source>
   <translation>zuerst eine Aussage im linken Artikel wählen</translation>
  </message>
  <message>
   <source>choose a statement in the right article first</source>
   <translation>zuerst eine Aussage im rechten Artikel wählen</translation>
  </message>
  <message>
   <source>choose …</source>
   <translation>wählen …</translation>
  </message>
  <message>
   <source>contexts of spans that are not those of the text</source>
   <translation>Umgebungen von Spannen, die nicht die des Textes sind</translation>
  </message>
  <message>
   <source>contradicts</source>
   <translation>widerspricht</translation>
  </message>
  <message>
   <source>control characters in texts</source>
   <translation>Steuerzeichen in Texten</translation>
  </message>
  <message>
   <source>decisions that a statement has no counterpart</source>
   <translation>Entscheidungen, dass eine Aussage kein Gegenstück hat</translation>
  </message>
  <message>
   <source>differ</source>
   <translation>unterschiedlich</translation>
  </message>
  <message>
   <source>directions</source>
   <translation>Richtungen</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>edited</source>
   <translation>bearbeitet</translation>
  </message>
  <message>
   <source>entities, quotes and regions found by the program</source>
   <translation>vom Programm gefundene Namen, Zitate und Bereiche</translation>
  </message>
  <message>
   <source>every statement has its place</source>
   <translation>jede Aussage hat ihren Platz</translation>
  </message>
  <message>
   <source>figures of coverage</source>
   <translation>Zahlen zur Abdeckung</translation>
  </message>
  <message>
   <source>files are being brought in</source>
   <translation>gerade kommen Dateien herein</translation>
  </message>
  <message>
   <source>files are being read or written</source>
   <translation>gerade werden Dateien gelesen oder geschrieben</translation>
  </message>
  <message>
   <source>flagged</source>
   <translation>markiert</translation>
  </message>
  <message>
   <source>from the left article to the right one</source>
   <translation>vom linken Artikel zum rechten</translation>
  </message>
  <message>
   <source>from the right article to the left one</source>
   <translation>vom rechten Artikel zum linken</translation>
  </message>
  <message>
   <source>full texts</source>
   <translation>ganze Texte</translation>
  </message>
  <message>
   <source>furniture</source>
   <translation>Beiwerk</translation>
  </message>
  <message>
   <source>gone with the bin</source>
   <translation>mit dem Papierkorb gelöscht</translation>
  </message>
  <message>
   <source>hold a statement; then click its match</source>
   <translation>festhalten; dann Gegenstück anklicken</translation>
  </message>
  <message>
   <source>in order</source>
   <translation>der Reihe nach</translation>
  </message>
  <message>
   <source>in progress</source>
   <translation>in Arbeit</translation>
  </message>
  <message>
   <source>in the bin</source>
   <translation>im Papierkorb</translation>
  </message>
  <message>
   <source>keys of other programs</source>
   <translation>Schlüssel anderer Programme</translation>
  </message>
  <message>
   <source>labels and colours of link types</source>
   <translation>Beschriftungen und Farben der Arten</translation>
  </message>
  <message>
   <source>languages of articles</source>
   <translation>Sprachen von Artikeln</translation>
  </message>
  <message>
   <source>larger, smaller</source>
   <translation>größer, kleiner</translation>
  </message>
  <message>
   <source>last changed first</source>
   <translation>zuletzt geänderte zuerst</translation>
  </message>
  <message>
   <source>layers and labels of linked spans</source>
   <translation>Ebenen und Namen verknüpfter Spannen</translation>
  </message>
  <message>
   <source>lead</source>
   <translation>Vorspann</translation>
  </message>
  <message>
   <source>least covered first</source>
   <translation>am wenigsten abgedeckte zuerst</translation>
  </message>
  <message>
   <source>left</source>
   <translation>links</translation>
  </message>
  <message>
   <source>let go of them</source>
   <translation>loslassen</translation>
  </message>
  <message>
   <source>line {line}: {why}</source>
   <translation>Zeile {line}: {why}</translation>
  </message>
  <message>
   <source>link</source>
   <translation>verknüpfen</translation>
  </message>
  <message>
   <source>link them together with {partner}</source>
   <translation>zusammen verknüpfen mit {partner}</translation>
  </message>
  <message>
   <source>link with the focused statement</source>
   <translation>mit aktueller Aussage verknüpfen</translation>
  </message>
  <message>
   <source>link with the suggestion, as {A} does</source>
   <translation>mit dem Vorschlag verknüpfen, wie {A}</translation>
  </message>
  <message>
   <source>link with {partner}</source>
   <translation>verknüpfen mit {partner}</translation>
  </message>
  <message>
   <source>links of several statements</source>
   <translation>Verknüpfungen mehrerer Aussagen</translation>
  </message>
  <message>
   <source>lost</source>
   <translation>verloren</translation>
  </message>
  <message>
   <source>marked as {label}</source>
   <translation>markiert als {label}</translation>
  </message>
  <message>
   <source>more specific</source>
   <translation>genauer</translation>
  </message>
  <message>
   <source>most time first</source>
   <translation>längste Bearbeitung zuerst</translation>
  </message>
  <message>
   <source>moved</source>
   <translation>verschoben</translation>
  </message>
  <message>
   <source>n = {count}</source>
   <translation>n = {count}</translation>
  </message>
  <message>
   <source>names and quotes are missing</source>
   <translation>Namen und Zitate fehlen</translation>
  </message>
  <message>
   <source>names and quotes were not looked for</source>
   <translation>Namen und Zitate wurden nicht gesucht</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>no column</source>
   <translation>keine Spalte</translation>
  </message>
  <message>
   <source>no counterpart</source>
   <translation>kein Gegenstück</translation>
  </message>
  <message>
   <source>no files are being read or written</source>
   <translation>es werden keine Dateien gelesen oder geschrieben</translation>
  </message>
  <message>
   <source>no names were looked for</source>
   <translation>Namen wurden nicht gesucht</translation>
  </message>
  <message>
   <source>no partner: stays out</source>
   <translation>kein Partner: bleibt weg</translation>
  </message>
  <message>
   <source>no project is open</source>
   <translation>kein Projekt ist geöffnet</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>not all have it</source>
   <translation>nicht bei allen vorhanden</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>nichts gefunden</translation>
  </message>
  <message>
   <source>not now</source>
   <translation>jetzt nicht</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>not settled</source>
   <translation>nicht entschieden</translation>
  </message>
  <message>
   <source>not while the review is in front</source>
   <translation>nicht während der Abgleich vorn ist</translation>
  </message>
  <message>
   <source>note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>nothing is settled yet</source>
   <translation>noch ist nichts entschieden</translation>
  </message>
  <message>
   <source>nothing was linked in this article</source>
   <translation>in diesem Artikel war nichts verknüpft</translation>
  </message>
  <message>
   <source>only in the left article</source>
   <translation>nur im linken Artikel</translation>
  </message>
  <message>
   <source>only in the right article</source>
   <translation>nur im rechten Artikel</translation>
  </message>
  <message>
   <source>only in this article</source>
   <translation>nur in diesem Artikel</translation>
  </message>
  <message>
   <source>only on the left: {words}</source>
   <translation>nur links: {words}</translation>
  </message>
  <message>
   <source>only on the right: {words}</source>
   <translation>nur rechts: {words}</translation>
  </message>
  <message>
   <source>only while the review is in front</source>
   <translation>nur während der Abgleich vorn ist</translation>
  </message>
  <message>
   <source>organisation</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>origins and times of links</source>
   <translation>Herkunft und Zeiten von Verknüpfungen</translation>
  </message>
  <message>
   <source>origins and times of spans and of whole sets</source>
   <translation>Herkunft und Zeiten von Spannen und ganzen Annotationen</translation>
  </message>
  <message>
   <source>other name</source>
   <translation>anderer Name</translation>
  </message>
  <message>
   <source>other statements</source>
   <translation>andere Aussagen</translation>
  </message>
  <message>
   <source>paragraph: {label}</source>
   <translation>Absatz: {label}</translation>
  </message>
  <message>
   <source>partial</source>
   <translation>teilweise</translation>
  </message>
  <message>
   <source>person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>pick it, to add others</source>
   <translation>vormerken, um andere dazuzunehmen</translation>
  </message>
  <message>
   <source>pick several, to be linked together</source>
   <translation>mehrere vormerken</translation>
  </message>
  <message>
   <source>pick this one too</source>
   <translation>diese auch vormerken</translation>
  </message>
  <message>
   <source>place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>put off</source>
   <translation>zurückgestellt</translation>
  </message>
  <message>
   <source>put off · by {name}, {when}</source>
   <translation>zurückgestellt · von {name}, {when}</translation>
  </message>
  <message>
   <source>quote: {label}</source>
   <translation>Zitat: {label}</translation>
  </message>
  <message>
   <source>quoted on one side, reported on the other; what differs is underlined</source>
   <translation>hier wörtlich, dort indirekt; was abweicht, ist unterstrichen</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <source>rejected suggestions</source>
   <translation>abgelehnte Vorschläge</translation>
  </message>
  <message>
   <source>related</source>
   <translation>verwandt</translation>
  </message>
  <message>
   <source>removed {day}</source>
   <translation>entfernt {day}</translation>
  </message>
  <message>
   <source>right</source>
   <translation>rechts</translation>
  </message>
  <message>
   <source>rules only</source>
   <translation>nur Regeln</translation>
  </message>
  <message>
   <source>same</source>
   <translation>gleich</translation>
  </message>
  <message>
   <source>scroll this article alone</source>
   <translation>nur diesen Artikel rollen</translation>
  </message>
  <message>
   <source>select text, to be linked as it is</source>
   <translation>Text markieren und so verknüpfen</translation>
  </message>
  <message>
   <source>sentence</source>
   <translation>Satz</translation>
  </message>
  <message>
   <source>settled</source>
   <translation>entschieden</translation>
  </message>
  <message>
   <source>shortened; what only one side has is underlined</source>
   <translation>gekürzt; was nur eine Seite hat, ist unterstrichen</translation>
  </message>
  <message>
   <source>sources of articles</source>
   <translation>Quellen von Artikeln</translation>
  </message>
  <message>
   <source>spans that no link joins</source>
   <translation>Spannen, die nichts verknüpft</translation>
  </message>
  <message>
   <source>split or joined</source>
   <translation>geteilt oder zusammengefasst</translation>
  </message>
  <message>
   <source>states of pairs</source>
   <translation>Stände von Paaren</translation>
  </message>
  <message>
   <source>still open</source>
   <translation>noch offen</translation>
  </message>
  <message>
   <source>subheading</source>
   <translation>Zwischentitel</translation>
  </message>
  <message>
   <source>take this one out</source>
   <translation>diese herausnehmen</translation>
  </message>
  <message>
   <source>taken</source>
   <translation>übernommen</translation>
  </message>
  <message>
   <source>taken back</source>
   <translation>zurückgenommen</translation>
  </message>
  <message>
   <source>taken back for good</source>
   <translation>endgültig zurückgenommen</translation>
  </message>
  <message>
   <source>there is no pair</source>
   <translation>es gibt kein Paar</translation>
  </message>
  <message>
   <source>there is nothing to take back or to do again</source>
   <translation>es gibt nichts zurückzunehmen oder zu wiederholen</translation>
  </message>
  <message>
   <source>this is the first pair</source>
   <translation>dies ist das erste Paar</translation>
  </message>
  <message>
   <source>this is the last pair</source>
   <translation>dies ist das letzte Paar</translation>
  </message>
  <message>
   <source>this project can only be read</source>
   <translation>dieses Projekt kann nur gelesen werden</translation>
  </message>
  <message>
   <source>title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>traces of settling</source>
   <translation>Spuren des Entscheidens</translation>
  </message>
  <message>
   <source>type {number}</source>
   <translation>Art {number}</translation>
  </message>
  <message>
   <source>uncertain</source>
   <translation>unsicher</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
  <message>
   <source>what stands around both belongs together</source>
   <translation>was um beide herum steht, gehört zusammen</translation>
  </message>
  <message>
   <source>where it is from, if you like</source>
   <translation>woher er ist, wenn Sie mögen</translation>
  </message>
  <message>
   <source>word for word</source>
   <translation>Wort für Wort</translation>
  </message>
  <message>
   <source>worded otherwise; what differs is underlined</source>
   <translation>anders formuliert; was abweicht, ist unterstrichen</translation>
  </message>
  <message>
   <source>work left</source>
   <translation>unerledigt</translation>
  </message>
  <message>
   <source>you</source>
   <translation>ich</translation>
  </message>
  <message>
   <source>{A} links with {statement} · {X} rejects · {S} shows the next</source>
   <translation>{A} verknüpft mit {statement} · {X} lehnt ab · {S} zeigt den nächsten</translation>
  </message>
  <message>
   <source>{A} links with {statement} · {X} rejects · {S} shows the next · {B} brings it here</source>
   <translation>{A} verknüpft mit {statement} · {X} lehnt ab · {S} zeigt den nächsten · {B} holt ihn her</translation>
  </message>
  <message>
   <source>{Enter} links with {partner}</source>
   <translation>{Enter} verknüpft mit {partner}</translation>
  </message>
  <message>
   <source>{Enter} links with {partner} · {Tab} goes there</source>
   <translation>{Enter} verknüpft mit {partner} · {Tab} führt hin</translation>
  </message>
  <message>
   <source>{F1} keys</source>
   <translation>{F1} Tasten</translation>
  </message>
  <message>
   <source>{address} is not on this computer, and nothing is fetched. Save the page, or copy its text.</source>
   <translation>{address} liegt nicht auf diesem Computer, und geholt wird nichts. Speichern Sie die Seite, oder kopieren Sie ihren Text.</translation>
  </message>
  <message>
   <source>{at:%H:%M}</source>
   <translation>{at:%H:%M}</translation>
  </message>
  <message>
   <source>{at:%Y-%m-%d %H:%M:%S}</source>
   <translation>{at:%d.%m.%Y %H:%M:%S}</translation>
  </message>
  <message>
   <source>{at:%Y-%m-%d %H:%M}</source>
   <translation>{at:%d.%m.%Y %H:%M}</translation>
  </message>
  <message>
   <source>{at:%Y-%m-%d}</source>
   <translation>{at:%d.%m.%Y}</translation>
  </message>
  <message>
   <source>{count} annotators</source>
   <translation>{count} Personen</translation>
  </message>
  <message>
   <source>{count} article stays without a partner and is left out.</source>
   <translation>{count} Artikel bleibt ohne Partner und kommt nicht herein.</translation>
  </message>
  <message>
   <source>{count} articles stay without a partner and are left out.</source>
   <translation>{count} Artikel bleiben ohne Partner und kommen nicht herein.</translation>
  </message>
  <message>
   <source>{count} changed</source>
   <translation>{count} geändert</translation>
  </message>
  <message>
   <source>{count} characters</source>
   <translation>{count} Zeichen</translation>
  </message>
  <message>
   <source>{count} file was imported.</source>
   <translation>{count} Datei wurde importiert.</translation>
  </message>
  <message>
   <source>{count} file was left out.</source>
   <translation>{count} Datei wurde ausgelassen.</translation>
  </message>
  <message>
   <source>{count} file was there already.</source>
   <translation>{count} Datei war schon da.</translation>
  </message>
  <message>
   <source>{count} files were imported.</source>
   <translation>{count} Dateien wurden importiert.</translation>
  </message>
  <message>
   <source>{count} files were left out.</source>
   <translation>{count} Dateien wurden ausgelassen.</translation>
  </message>
  <message>
   <source>{count} files were there already.</source>
   <translation>{count} Dateien waren schon da.</translation>
  </message>
  <message>
   <source>{count} line of page furniture</source>
   <translation>{count} Zeile Beiwerk</translation>
  </message>
  <message>
   <source>{count} lines of page furniture</source>
   <translation>{count} Zeilen Beiwerk</translation>
  </message>
  <message>
   <source>{count} link</source>
   <translation>{count} Verknüpfung</translation>
  </message>
  <message>
   <source>{count} link has this type.</source>
   <translation>{count} Verknüpfung hat diese Art.</translation>
  </message>
  <message>
   <source>{count} links</source>
   <translation>{count} Verknüpfungen</translation>
  </message>
  <message>
   <source>{count} links have this type.</source>
   <translation>{count} Verknüpfungen haben diese Art.</translation>
  </message>
  <message>
   <source>{count} links here; changes go to all that are framed</source>
   <translation>{count} Verknüpfungen hier; geändert werden die umrahmten</translation>
  </message>
  <message>
   <source>{count} links here; changes go to the framed one</source>
   <translation>{count} Verknüpfungen hier; geändert wird die umrahmte</translation>
  </message>
  <message>
   <source>{count} links selected</source>
   <translation>{count} Verknüpfungen ausgewählt</translation>
  </message>
  <message>
   <source>{count} listed</source>
   <translation>{count} aufgeführt</translation>
  </message>
  <message>
   <source>{count} lost</source>
   <translation>{count} verloren</translation>
  </message>
  <message>
   <source>{count} more</source>
   <translation>{count} weitere</translation>
  </message>
  <message>
   <source>{count} moved</source>
   <translation>{count} verschoben</translation>
  </message>
  <message>
   <source>{count} not settled</source>
   <translation>{count} nicht entschieden</translation>
  </message>
  <message>
   <source>{count} of them are in pairs in the bin.</source>
   <translation>{count} davon liegen in Paaren im Papierkorb.</translation>
  </message>
  <message>
   <source>{count} of them is in a pair in the bin.</source>
   <translation>{count} davon liegt in einem Paar im Papierkorb.</translation>
  </message>
  <message>
   <source>{count} only here</source>
   <translation>{count} nur hier</translation>
  </message>
  <message>
   <source>{count} open</source>
   <translation>{count} offen</translation>
  </message>
  <message>
   <source>{count} pair</source>
   <translation>{count} Paar</translation>
  </message>
  <message>
   <source>{count} pair can be read.</source>
   <translation>{count} Paar kann gelesen werden.</translation>
  </message>
  <message>
   <source>{count} pair is gone for good</source>
   <translation>{count} Paar ist endgültig gelöscht</translation>
  </message>
  <message>
   <source>{count} pair.</source>
   <translation>{count} Paar.</translation>
  </message>
  <message>
   <source>{count} pairs</source>
   <translation>{count} Paare</translation>
  </message>
  <message>
   <source>{count} pairs are gone for good</source>
   <translation>{count} Paare sind endgültig gelöscht</translation>
  </message>
  <message>
   <source>{count} pairs are in the bin now; nothing of them is lost. {undo} takes them out again.</source>
   <translation>{count} Paare liegen jetzt im Papierkorb; nichts ist verloren. {undo} holt sie zurück.</translation>
  </message>
  <message>
   <source>{count} pairs can be read.</source>
   <translation>{count} Paare können gelesen werden.</translation>
  </message>
  <message>
   <source>{count} pairs.</source>
   <translation>{count} Paare.</translation>
  </message>
  <message>
   <source>{count} refused</source>
   <translation>{count} abgelehnt</translation>
  </message>
  <message>
   <source>{count} row is left out:</source>
   <translation>{count} Zeile bleibt weg:</translation>
  </message>
  <message>
   <source>{count} rows are left out:</source>
   <translation>{count} Zeilen bleiben weg:</translation>
  </message>
  <message>
   <source>{count} statement</source>
   <translation>{count} Aussage</translation>
  </message>
  <message>
   <source>{count} statement has no place</source>
   <translation>{count} Aussage hat keinen Platz</translation>
  </message>
  <message>
   <source>{count} statement picked</source>
   <translation>{count} Aussage vorgemerkt</translation>
  </message>
  <message>
   <source>{count} statements</source>
   <translation>{count} Aussagen</translation>
  </message>
  <message>
   <source>{count} statements have no place</source>
   <translation>{count} Aussagen haben keinen Platz</translation>
  </message>
  <message>
   <source>{count} statements picked</source>
   <translation>{count} Aussagen vorgemerkt</translation>
  </message>
  <message>
   <source>{count} statements: {first} …</source>
   <translation>{count} Aussagen: {first} …</translation>
  </message>
  <message>
   <source>{count} taken</source>
   <translation>{count} übernommen</translation>
  </message>
  <message>
   <source>{count} uncertain</source>
   <translation>{count} unsicher</translation>
  </message>
  <message>
   <source>{count} unchanged</source>
   <translation>{count} unverändert</translation>
  </message>
  <message>
   <source>{decision} · by {name}, {when}</source>
   <translation>{decision} · von {name}, {when}</translation>
  </message>
  <message>
   <source>{done} of {total} files</source>
   <translation>{done} von {total} Dateien</translation>
  </message>
  <message>
   <source>{done} of {total} pairs done</source>
   <translation>{done} von {total} Paaren erledigt</translation>
  </message>
  <message>
   <source>{face} (not installed)</source>
   <translation>{face} (nicht installiert)</translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} und {second}</translation>
  </message>
  <message>
   <source>{first} and {second} look much alike to people with a weakness for colours.</source>
   <translation>{first} und {second} sind bei einer Farbsehschwäche schwer zu unterscheiden.</translation>
  </message>
  <message>
   <source>{first} and {second} look much alike.</source>
   <translation>{first} und {second} sehen sich sehr ähnlich.</translation>
  </message>
  <message>
   <source>{first}: {one}, {second}: {other}: {count}</source>
   <translation>{first}: {one}, {second}: {other}: {count}</translation>
  </message>
  <message>
   <source>{gone}; a backup from before is kept.</source>
   <translation>{gone}; eine Sicherung von vorher ist da.</translation>
  </message>
  <message>
   <source>{hours} h {minutes:02d}</source>
   <translation>{hours} h {minutes:02d}</translation>
  </message>
  <message>
   <source>{key} is the key of “{command}”: give that another one first.</source>
   <translation>{key} gehört zu „{command}“: Geben Sie diesem Befehl erst eine andere Taste.</translation>
  </message>
  <message>
   <source>{key} opens the menu {menu}.</source>
   <translation>{key} öffnet das Menü {menu}.</translation>
  </message>
  <message>
   <source>{key} or {other}</source>
   <translation>{key} oder {other}</translation>
  </message>
  <message>
   <source>{left} : {right} statements</source>
   <translation>{left} : {right} Aussagen</translation>
  </message>
  <message>
   <source>{left} in the left and {right} in the right picked</source>
   <translation>{left} links und {right} rechts vorgemerkt</translation>
  </message>
  <message>
   <source>{left} left, {right} right</source>
   <translation>{left} links, {right} rechts</translation>
  </message>
  <message>
   <source>{left} on the left, {right} on the right</source>
   <translation>links {left}, rechts {right}</translation>
  </message>
  <message>
   <source>{linked} linked · {open} open</source>
   <translation>{linked} verknüpft · {open} offen</translation>
  </message>
  <message>
   <source>{linked} linked, {alone} only here, {open} open</source>
   <translation>{linked} verknüpft, {alone} nur hier, {open} offen</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{names}, {pairs}</source>
   <translation>{names}, {pairs}</translation>
  </message>
  <message>
   <source>{name} can be read in several encodings. Choose the one in which its words are right.</source>
   <translation>{name} lässt sich in mehreren Kodierungen lesen. Wählen Sie die, in der die Wörter stimmen.</translation>
  </message>
  <message>
   <source>{name} can be read in several encodings. The one that you chose for it before is marked.</source>
   <translation>{name} lässt sich in mehreren Kodierungen lesen. Die, die Sie früher für diese Datei gewählt haben, ist markiert.</translation>
  </message>
  <message>
   <source>{name} is a table with a pair of articles in each row. Say which columns hold what.</source>
   <translation>{name} ist eine Tabelle mit einem Artikelpaar in jeder Zeile. Geben Sie an, was in welcher Spalte steht.</translation>
  </message>
  <message>
   <source>{name}, {kind}: {left} times in the left article, {right} times in the right one</source>
   <translation>{name}, {kind}: {left}-mal im linken Artikel, {right}-mal im rechten</translation>
  </message>
  <message>
   <source>{name}: mention {place} of {count}, in the left article · Ctrl+Enter works on there</source>
   <translation>{name}: Nennung {place} von {count}, im linken Artikel · Strg+Eingabe arbeitet dort weiter</translation>
  </message>
  <message>
   <source>{name}: mention {place} of {count}, in the right article · Ctrl+Enter works on there</source>
   <translation>{name}: Nennung {place} von {count}, im rechten Artikel · Strg+Eingabe arbeitet dort weiter</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <source>{place} of {count}</source>
   <translation>{place} von {count}</translation>
  </message>
  <message>
   <source>{place} of {total}</source>
   <translation>{place} von {total}</translation>
  </message>
  <message>
   <source>{region} · R goes on, Shift+R goes back to what the program found</source>
   <translation>{region} · R geht weiter, Umschalt+R zurück zu dem, was das Programm erkannt hat</translation>
  </message>
  <message>
   <source>{result} · by {name}, {when}</source>
   <translation>{result} · von {name}, {when}</translation>
  </message>
  <message>
   <source>{settled} of {total} settled</source>
   <translation>{settled} von {total} entschieden</translation>
  </message>
  <message>
   <source>{settled} of {total} settled, {put_off} put off</source>
   <translation>{settled} von {total} entschieden, {put_off} zurückgestellt</translation>
  </message>
  <message>
   <source>{titles} and {count} more</source>
   <translation>{titles} und {count} weitere</translation>
  </message>
  <message>
   <source>{title}   ·   in no pair</source>
   <translation>{title}   ·   in keinem Paar</translation>
  </message>
  <message>
   <source>{title} (in the bin)</source>
   <translation>{title} (im Papierkorb)</translation>
  </message>
  <message>
   <source>{type}: {left} on the left with {right} on the right</source>
   <translation>{type}: {left} links mit {right} rechts</translation>
  </message>
  <message>
   <source>{value} characters</source>
   <translation>{value} Zeichen</translation>
  </message>
  <message>
   <source>{value} pixels</source>
   <translation>{value} Pixel</translation>
  </message>
  <message>
   <source>{value} times</source>
   <translation>{value}-fach</translation>
  </message>
  <message>
   <source>{what}; precision {precision}, recall {recall}</source>
   <translation>{what}; Präzision {precision}, Ausbeute {recall}</translation>
  </message>
  <message>
   <source>×  lost</source>
   <translation>×  nicht gefunden</translation>
  </message>
  <message>
   <source>“{name}” is open already.</source>
   <translation>„{name}“ ist schon geöffnet.</translation>
  </message>
  <message>
   <source>“{title}” waits as the left article of a new pair. Copy the right one and press {paste}, or drop its file.</source>
   <translation>„{title}“ wartet als linker Artikel eines neuen Paars. Kopieren Sie den rechten und drücken Sie {paste}, oder lassen Sie seine Datei hierher fallen.</translation>
  </message>
  <message>
   <source>“{title}” waits as the right article of a new pair. Copy the left one and press {paste}, or drop its file.</source>
   <translation>„{title}“ wartet als rechter Artikel eines neuen Paars. Kopieren Sie den linken und drücken Sie {paste}, oder lassen Sie seine Datei hierher fallen.</translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation>„{words}“</translation>
  </message>
 </context>
 <context>
  <name>sentences</name>
  <message>
   <source>"{theirs}" is kept apart as "{ours}".</source>
   <translation>„{theirs}“ wird gesondert als „{ours}“ geführt.</translation>
  </message>
  <message>
   <source>"{type}" is not in the tagset</source>
   <translation>„{type}“ ist keine der Verknüpfungsarten</translation>
  </message>
  <message>
   <source>"{value}" is no number, as labels must be here</source>
   <translation>„{value}“ ist keine Zahl, wie es die Werte hier sein müssen</translation>
  </message>
  <message>
   <source>"{value}" is not a colour like #2b8a5a</source>
   <translation>„{value}“ ist keine Farbe wie #2b8a5a</translation>
  </message>
  <message>
   <source>"{value}" is not a time like 2026-11-22T10:00:00Z</source>
   <translation>„{value}“ ist keine Zeitangabe wie 2026-11-22T10:00:00Z</translation>
  </message>
  <message>
   <source>1 character</source>
   <translation>1 Zeichen</translation>
  </message>
  <message>
   <source>1 file</source>
   <translation>1 Datei</translation>
  </message>
  <message>
   <source>1 line</source>
   <translation>1 Zeile</translation>
  </message>
  <message>
   <source>1 link</source>
   <translation>1 Verknüpfung</translation>
  </message>
  <message>
   <source>1 pair</source>
   <translation>1 Paar</translation>
  </message>
  <message>
   <source>1 span</source>
   <translation>1 Spanne</translation>
  </message>
  <message>
   <source>A colleague cannot be kept as "{name}"; choose another name.</source>
   <translation>Unter „{name}“ kann niemand anders geführt werden; wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>A link joins at least one statement.</source>
   <translation>Eine Verbindung hat mindestens eine Aussage.</translation>
  </message>
  <message>
   <source>A link keeps at least one statement on each side; remove the link instead.</source>
   <translation>Eine Verknüpfung behält auf jeder Seite mindestens eine Aussage; stattdessen die Verknüpfung entfernen.</translation>
  </message>
  <message>
   <source>A link needs a type; keep at least one.</source>
   <translation>Eine Verknüpfung braucht eine Art; mindestens eine muss bleiben.</translation>
  </message>
  <message>
   <source>A link of one statement with one other has no parts.</source>
   <translation>Eine Verknüpfung von einer Aussage mit einer anderen hat keine Teile.</translation>
  </message>
  <message>
   <source>A pair needs a title.</source>
   <translation>Ein Paar braucht einen Titel.</translation>
  </message>
  <message>
   <source>A span is one stretch of one text.</source>
   <translation>Eine Spanne ist ein Stück eines Textes.</translation>
  </message>
  <message>
   <source>A statement of the edited link lies outside its text.</source>
   <translation>Eine Aussage der bearbeiteten Verbindung liegt außerhalb ihres Textes.</translation>
  </message>
  <message>
   <source>A text of one character has no stretches that could be marked differently.</source>
   <translation>Ein Text aus einem Zeichen hat keine Stellen, die sich verschieden markieren ließen.</translation>
  </message>
  <message>
   <source>Agreement accepted</source>
   <translation>Übereinstimmungen angenommen</translation>
  </message>
  <message>
   <source>Agreement takes the files of two annotators or more, and here is only one.</source>
   <translation>Für Übereinstimmung braucht es Dateien von zwei Personen oder mehr, und hier ist nur eine.</translation>
  </message>
  <message>
   <source>An annotator has no link here, so there is no share of them.</source>
   <translation>Jemand hat hier keine Verknüpfung, also gibt es auch keinen Anteil daran.</translation>
  </message>
  <message>
   <source>An article cannot be paired with itself.</source>
   <translation>Ein Artikel lässt sich nicht mit sich selbst paaren.</translation>
  </message>
  <message>
   <source>Analysis stored</source>
   <translation>Analyse gespeichert</translation>
  </message>
  <message>
   <source>Another program is using {name}; nothing was changed: close that program and try again.</source>
   <translation>Ein anderes Programm benutzt {name}; nichts wurde geändert: jenes Programm beenden und erneut versuchen.</translation>
  </message>
  <message>
   <source>Another program is using “{path}”; close that program and try again.</source>
   <translation>Ein anderes Programm benutzt „{path}“; jenes Programm beenden und erneut versuchen.</translation>
  </message>
  <message>
   <source>Article replaced</source>
   <translation>Artikel ersetzt</translation>
  </message>
  <message>
   <source>Bin emptied</source>
   <translation>Papierkorb geleert</translation>
  </message>
  <message>
   <source>Both articles have the same text; nothing was paired.</source>
   <translation>Beide Artikel haben denselben Text; es wurde kein Paar daraus.</translation>
  </message>
  <message>
   <source>Comment changed</source>
   <translation>Bemerkung geändert</translation>
  </message>
  <message>
   <source>Difference edited</source>
   <translation>Unterschied bearbeitet</translation>
  </message>
  <message>
   <source>Difference put off</source>
   <translation>Unterschied zurückgestellt</translation>
  </message>
  <message>
   <source>Difference refused</source>
   <translation>Unterschied abgelehnt</translation>
  </message>
  <message>
   <source>Difference settled</source>
   <translation>Unterschied entschieden</translation>
  </message>
  <message>
   <source>End of the statement moved</source>
   <translation>Ende der Aussage verschoben</translation>
  </message>
  <message>
   <source>Fleiss' kappa needs as many labels on every unit, and here they are {value} to {value2}; Krippendorff's alpha allows gaps.</source>
   <translation>Fleiss’ Kappa braucht überall gleich viele Urteile, und hier sind es {value} bis {value2}; Krippendorffs Alpha lässt Lücken zu.</translation>
  </message>
  <message>
   <source>Guidelines may have {_LONGEST} characters; these have more and were not kept.</source>
   <translation>Richtlinien dürfen {_LONGEST} Zeichen haben; diese haben mehr und wurden nicht übernommen.</translation>
  </message>
  <message>
   <source>It declares a document type, which no Word document does, and was not read.</source>
   <translation>Das Dokument nennt einen Dokumenttyp, was keine Word-Datei tut, und wurde nicht gelesen.</translation>
  </message>
  <message>
   <source>It has more than {_MAX_PAGES} pages, which is no article.</source>
   <translation>Das Dokument hat mehr als {_MAX_PAGES} Seiten; das ist kein Artikel.</translation>
  </message>
  <message>
   <source>It holds more than {value} MB of text.</source>
   <translation>Das Dokument enthält mehr als {value} MB Text.</translation>
  </message>
  <message>
   <source>It holds no text; perhaps its pages are pictures.</source>
   <translation>Das Dokument enthält keinen Text; vielleicht sind seine Seiten Bilder.</translation>
  </message>
  <message>
   <source>It is a second set of this annotator for the same texts.</source>
   <translation>Es sind zweite Annotationen dieser Person zu denselben Texten.</translation>
  </message>
  <message>
   <source>It is an archive or an office document, but no Word document (.docx).</source>
   <translation>Das ist ein Archiv oder Office-Dokument, aber keine Word-Datei (.docx).</translation>
  </message>
  <message>
   <source>It is damaged, or locked in a way that cannot be read.</source>
   <translation>Das Dokument ist beschädigt oder auf eine Weise gesperrt, die nicht gelesen werden kann.</translation>
  </message>
  <message>
   <source>It is damaged, or locked with a password.</source>
   <translation>Das Dokument ist beschädigt oder mit einem Passwort gesperrt.</translation>
  </message>
  <message>
   <source>It is damaged: what should be its text is not well-formed XML.</source>
   <translation>Das Dokument ist beschädigt: Was sein Text sein sollte, ist kein wohlgeformtes XML.</translation>
  </message>
  <message>
   <source>It is locked with a password.</source>
   <translation>Das Dokument ist mit einem Passwort gesperrt.</translation>
  </message>
  <message>
   <source>It is undefined for {value} of {value2} pairs of annotators, so there is no mean.</source>
   <translation>Für {value} von {value2} Paaren von Personen ist der Wert nicht definiert, also gibt es kein Mittel.</translation>
  </message>
  <message>
   <source>It would unpack to more than {_MAX_RATIO} times its size, which no article does.</source>
   <translation>Es würde entpackt mehr als {_MAX_RATIO}-mal so groß, was kein Artikel wird.</translation>
  </message>
  <message>
   <source>It would unpack to {value} MB, which no article does.</source>
   <translation>Das Dokument würde entpackt {value} MB groß; das ist kein Artikel.</translation>
  </message>
  <message>
   <source>Language set to {value}</source>
   <translation>Sprache gesetzt: {value}</translation>
  </message>
  <message>
   <source>Left out: {what}.</source>
   <translation>Weggelassen: {what}.</translation>
  </message>
  <message>
   <source>Link added</source>
   <translation>Verknüpfung hinzugefügt</translation>
  </message>
  <message>
   <source>Link removed</source>
   <translation>Verknüpfung entfernt</translation>
  </message>
  <message>
   <source>Link split</source>
   <translation>Verknüpfung geteilt</translation>
  </message>
  <message>
   <source>Link types changed</source>
   <translation>Arten von Verknüpfungen geändert</translation>
  </message>
  <message>
   <source>Links merged</source>
   <translation>Verknüpfungen zusammengelegt</translation>
  </message>
  <message>
   <source>Marked as without counterpart</source>
   <translation>Als ohne Gegenstück markiert</translation>
  </message>
  <message>
   <source>No link joins the same statements for two annotators, so there are no types to compare.</source>
   <translation>Keine Verknüpfung verbindet für zwei Personen dieselben Aussagen, also gibt es keine Arten zu vergleichen.</translation>
  </message>
  <message>
   <source>No longer put off</source>
   <translation>Nicht mehr zurückgestellt</translation>
  </message>
  <message>
   <source>No other annotator decided anything on it yet.</source>
   <translation>Noch hat niemand sonst etwas darüber entschieden.</translation>
  </message>
  <message>
   <source>No other annotator has it.</source>
   <translation>Niemand sonst hat es.</translation>
  </message>
  <message>
   <source>No pair matches</source>
   <translation>Kein Paar passt</translation>
  </message>
  <message>
   <source>No spaCy pipeline for {value} is installed, so names are not marked; sentences and quotes are, by rule. To mark names, install one, for example: python -m spacy download {value2}</source>
   <translation>Für {value} ist keine spaCy-Pipeline installiert, deshalb sind Namen nicht markiert; Sätze und Zitate schon, nach Regeln. Um Namen zu markieren, eine installieren, zum Beispiel: python -m spacy download {value2}</translation>
  </message>
  <message>
   <source>No statement was decided on by two annotators, so there is nothing to compare.</source>
   <translation>Über keine Aussage haben zwei Personen entschieden, also gibt es nichts zu vergleichen.</translation>
  </message>
  <message>
   <source>Nobody has a link here, so there is nothing to compare.</source>
   <translation>Niemand hat hier eine Verknüpfung, also gibt es nichts zu vergleichen.</translation>
  </message>
  <message>
   <source>Nobody marked anything, so there is nothing to compare.</source>
   <translation>Niemand hat etwas markiert, also gibt es nichts zu vergleichen.</translation>
  </message>
  <message>
   <source>None of these statements belongs to the selected link.</source>
   <translation>Keine dieser Aussagen gehört zur gewählten Verknüpfung.</translation>
  </message>
  <message>
   <source>Nothing to change</source>
   <translation>Nichts zu ändern</translation>
  </message>
  <message>
   <source>Nothing was changed: the project is open for reading only ({read_only_reason}).</source>
   <translation>Nichts wurde geändert: Das Projekt ist nur zum Lesen geöffnet ({read_only_reason}).</translation>
  </message>
  <message>
   <source>Nothing was labelled by two annotators, so there is nothing to compare.</source>
   <translation>Nichts wurde von zwei Personen beurteilt, also gibt es nichts zu vergleichen.</translation>
  </message>
  <message>
   <source>Nothing would be left of the link; remove it instead.</source>
   <translation>Von der Verknüpfung bliebe nichts übrig; besser ganz entfernen.</translation>
  </message>
  <message>
   <source>Only one annotator is there, so there is nothing to compare.</source>
   <translation>Es gibt nur eine Person, also nichts zu vergleichen.</translation>
  </message>
  <message>
   <source>Only one label was ever given, so agreement cannot be told from chance.</source>
   <translation>Es kommt nur ein einziger Wert vor; Übereinstimmung lässt sich so nicht vom Zufall unterscheiden.</translation>
  </message>
  <message>
   <source>Only one pair tells of it: an interval needs at least two.</source>
   <translation>Nur ein Paar sagt etwas darüber; ein Intervall braucht mindestens zwei.</translation>
  </message>
  <message>
   <source>Open again: no longer without counterpart</source>
   <translation>Wieder offen: nicht mehr ohne Gegenstück</translation>
  </message>
  <message>
   <source>Pair imported</source>
   <translation>Paar importiert</translation>
  </message>
  <message>
   <source>Pair marked {value}</source>
   <translation>Stand des Paars: {value}</translation>
  </message>
  <message>
   <source>Pair removed</source>
   <translation>Paar in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Pair renamed</source>
   <translation>Paar umbenannt</translation>
  </message>
  <message>
   <source>Pair restored</source>
   <translation>Paar aus dem Papierkorb geholt</translation>
  </message>
  <message>
   <source>Paired anew</source>
   <translation>Neu gepaart</translation>
  </message>
  <message>
   <source>Place of a colleague's statement confirmed</source>
   <translation>Stelle einer fremden Aussage bestätigt</translation>
  </message>
  <message>
   <source>Region as the program found it</source>
   <translation>Bereich wie vom Programm erkannt</translation>
  </message>
  <message>
   <source>Region set: {label}</source>
   <translation>Bereich gesetzt: {label}</translation>
  </message>
  <message>
   <source>Select several links to merge them: with Ctrl and a click, or in the list.</source>
   <translation>Zum Zusammenlegen mehrere Verknüpfungen wählen: mit Strg und Klick oder in der Liste.</translation>
  </message>
  <message>
   <source>Something went wrong that should not have; what was asked for was not done, and nothing of it was kept.</source>
   <translation>Etwas ging schief, was nicht hätte schiefgehen dürfen; was verlangt war, wurde nicht getan, und nichts davon wurde behalten.</translation>
  </message>
  <message>
   <source>Statement added to the link</source>
   <translation>Aussage zur Verknüpfung hinzugefügt</translation>
  </message>
  <message>
   <source>Statement taken out of the link</source>
   <translation>Aussage aus der Verknüpfung genommen</translation>
  </message>
  <message>
   <source>Suggestion accepted</source>
   <translation>Vorschlag angenommen</translation>
  </message>
  <message>
   <source>Suggestion rejected</source>
   <translation>Vorschlag abgelehnt</translation>
  </message>
  <message>
   <source>Taken out into a link of its own</source>
   <translation>In eine eigene Verknüpfung herausgenommen</translation>
  </message>
  <message>
   <source>The analysis cannot be read and was dropped; the article stays usable.</source>
   <translation>Die Analyse ist nicht lesbar und wurde verworfen; der Artikel bleibt benutzbar.</translation>
  </message>
  <message>
   <source>The analysis is not in order and was dropped; the article stays usable.</source>
   <translation>Die Analyse ist nicht in Ordnung und wurde verworfen; der Artikel bleibt benutzbar.</translation>
  </message>
  <message>
   <source>The analysis is of another text than the article has; it was dropped.</source>
   <translation>Die Analyse gehört zu einem anderen Text als dem des Artikels; sie wurde verworfen.</translation>
  </message>
  <message>
   <source>The analysis reaches beyond the text and was dropped; the article stays usable.</source>
   <translation>Die Analyse reicht über den Text hinaus und wurde verworfen; der Artikel bleibt benutzbar.</translation>
  </message>
  <message>
   <source>The backup “{name}” is damaged ({what}); nothing was restored.</source>
   <translation>Die Sicherung „{name}“ ist beschädigt ({what}); nichts wurde wiederhergestellt.</translation>
  </message>
  <message>
   <source>The disk is full: the last change to {name} was not saved, everything before it was; free some space and try again.</source>
   <translation>Der Datenträger ist voll: Die letzte Änderung an {name} ist nicht gespeichert, alles davor schon; Platz schaffen und erneut versuchen.</translation>
  </message>
  <message>
   <source>The disk is full: {name} was not written, and what was there before is whole.</source>
   <translation>Der Datenträger ist voll: {name} wurde nicht geschrieben; was vorher dort stand, ist unversehrt.</translation>
  </message>
  <message>
   <source>The disk reported an error while {name} was used; the last change was not saved, everything before it was: check the disk and try again.</source>
   <translation>Der Datenträger meldete einen Fehler bei {name}; die letzte Änderung ist nicht gespeichert, alles davor schon: Datenträger prüfen und erneut versuchen.</translation>
  </message>
  <message>
   <source>The edited link needs a type of the tagset.</source>
   <translation>Die bearbeitete Verbindung braucht einen vorhandenen Typ.</translation>
  </message>
  <message>
   <source>The file says it is by "{annotator}", as you are called, and it is not your work here.</source>
   <translation>Die Datei ist laut Angabe von „{annotator}“, also von Ihnen, ist aber nicht Ihre Arbeit hier.</translation>
  </message>
  <message>
   <source>The file says it is by "{annotator}", as you are called.</source>
   <translation>Die Datei sagt, sie sei von „{annotator}“, so wie Sie heißen.</translation>
  </message>
  <message>
   <source>The folder {parent} for your project cannot be made ({strerror}); name another place with --project.</source>
   <translation>Der Ordner {parent} für das Projekt lässt sich nicht anlegen ({strerror}); mit --project einen anderen Ort angeben.</translation>
  </message>
  <message>
   <source>The folder “{parent}” cannot be written, so no project could be made in it.</source>
   <translation>In den Ordner „{parent}“ kann nicht geschrieben werden; deshalb ließ sich dort kein Projekt anlegen.</translation>
  </message>
  <message>
   <source>The folder “{parent}” does not exist, so no project could be made in it.</source>
   <translation>Den Ordner „{parent}“ gibt es nicht; deshalb ließ sich dort kein Projekt anlegen.</translation>
  </message>
  <message>
   <source>The labels agree by chance alone in every case, so nothing is left to correct for.</source>
   <translation>Die Werte stimmen schon durch Zufall immer überein, also bleibt nichts zu bereinigen.</translation>
  </message>
  <message>
   <source>The language worker could not cope with this text and was started anew; {KEPT}</source>
   <translation>Der Sprachprozess kam mit diesem Text nicht zurecht und wurde neu gestartet; {KEPT}</translation>
  </message>
  <message>
   <source>The language worker ran out of memory over this text; {KEPT}</source>
   <translation>Dem Sprachprozess ging bei diesem Text der Speicher aus; {KEPT}</translation>
  </message>
  <message>
   <source>The language worker stopped {CRASHES_IN_A_ROW} times in a row and is switched off; texts and links are untouched, only names and quotes are missing: restart the program to try again.</source>
   <translation>Der Sprachprozess brach {CRASHES_IN_A_ROW}-mal hintereinander ab und ist ausgeschaltet; Texte und Verknüpfungen sind unversehrt, nur Namen und Zitate fehlen: für einen neuen Versuch das Programm neu starten.</translation>
  </message>
  <message>
   <source>The language worker took too long over this text and was stopped; {KEPT}</source>
   <translation>Der Sprachprozess brauchte für diesen Text zu lange und wurde beendet; {KEPT}</translation>
  </message>
  <message>
   <source>The language worker was sent a line that is no request.</source>
   <translation>Der Sprachprozess bekam eine Zeile, die keine Anfrage ist.</translation>
  </message>
  <message>
   <source>The last change to “{name}” was not saved; everything before it was.</source>
   <translation>Die letzte Änderung an „{name}“ ist nicht gespeichert; alles davor schon.</translation>
  </message>
  <message>
   <source>The link type “{value}” is still in use, so the tagset was left as it is: give its links another type first.</source>
   <translation>Die Verknüpfungsart „{value}“ ist noch in Gebrauch, deshalb blieben die Arten, wie sie sind: Ihren Verknüpfungen zuerst eine andere Art geben.</translation>
  </message>
  <message>
   <source>The others have other texts under this name.</source>
   <translation>Die anderen haben unter diesem Namen andere Texte.</translation>
  </message>
  <message>
   <source>The pair matches</source>
   <translation>Das Paar passt</translation>
  </message>
  <message>
   <source>The place lies outside the text.</source>
   <translation>Die Stelle liegt außerhalb des Textes.</translation>
  </message>
  <message>
   <source>The preferences in {file} are written in a way that is not understood; change them there.</source>
   <translation>Die Einstellungen in {file} sind so geschrieben, dass sie sich nicht ändern lassen; ändern Sie sie dort.</translation>
  </message>
  <message>
   <source>The preferences in {file} cannot be read ({error}); correct or remove that file.</source>
   <translation>Die Einstellungen in {file} sind nicht lesbar ({error}); die Datei berichtigen oder entfernen.</translation>
  </message>
  <message>
   <source>The preferences in {file} cannot be written: {strerror}.</source>
   <translation>Die Einstellungen in {file} lassen sich nicht schreiben: {strerror}.</translation>
  </message>
  <message>
   <source>The project {name} cannot be written any more; the last change was not saved.</source>
   <translation>In das Projekt {name} kann nicht mehr geschrieben werden; die letzte Änderung ist nicht gespeichert.</translation>
  </message>
  <message>
   <source>The project “{name}” is damaged{where}; it was left as it is: see what `annotator check` finds, or restore a backup.</source>
   <translation>Das Projekt „{name}“ ist beschädigt{where}; es blieb, wie es ist: sehen, was `annotator check` findet, oder eine Sicherung wiederherstellen.</translation>
  </message>
  <message>
   <source>The project “{name}” was changed by another program while it was open; the last change was not saved: open the project again.</source>
   <translation>Das Projekt „{name}“ wurde von einem anderen Programm geändert, während es geöffnet war; die letzte Änderung ist nicht gespeichert: das Projekt erneut öffnen.</translation>
  </message>
  <message>
   <source>The project “{name}” was replaced or removed while it was open; the last change was not saved: put the file back, or open the project again.</source>
   <translation>Das Projekt „{name}“ wurde ersetzt oder entfernt, während es geöffnet war; die letzte Änderung ist nicht gespeichert: die Datei zurücklegen oder das Projekt erneut öffnen.</translation>
  </message>
  <message>
   <source>The text and its hash do not belong together; nothing was analysed.</source>
   <translation>Der Text und sein Hash gehören nicht zusammen; nichts wurde analysiert.</translation>
  </message>
  <message>
   <source>The text could not be analysed; {KEPT}</source>
   <translation>Der Text ließ sich nicht analysieren; {KEPT}</translation>
  </message>
  <message>
   <source>The text is longer than the {MAX_TEXT} characters that are analysed; it can be read and linked as it is.</source>
   <translation>Der Text ist länger als die {MAX_TEXT} Zeichen, die analysiert werden; gelesen und verknüpft werden kann er trotzdem.</translation>
  </message>
  <message>
   <source>The text of this file is the one the article has; nothing was replaced.</source>
   <translation>Der Text dieser Datei ist schon der des Artikels; nichts wurde ersetzt.</translation>
  </message>
  <message>
   <source>The two articles could not be compared; both are untouched, only suggestions are missing.</source>
   <translation>Die beiden Artikel ließen sich nicht vergleichen; beide sind unversehrt, nur Vorschläge fehlen.</translation>
  </message>
  <message>
   <source>The two articles have more statements than can be compared; link them as they are, or in smaller parts.</source>
   <translation>Die beiden Artikel haben mehr Aussagen, als sich vergleichen lassen; so verknüpfen oder in kleineren Teilen.</translation>
  </message>
  <message>
   <source>The type "{name}" is another one here.</source>
   <translation>Der Typ „{name}“ ist hier ein anderer.</translation>
  </message>
  <message>
   <source>The type "{name}" is not in the tagset here.</source>
   <translation>Den Typ „{name}“ gibt es hier nicht.</translation>
  </message>
  <message>
   <source>The web page could not be read; save it as plain text and bring that in.</source>
   <translation>Die Webseite war nicht lesbar; sie als reinen Text speichern und diesen importieren.</translation>
  </message>
  <message>
   <source>The {table} that was to be changed is no longer there; nothing was written.</source>
   <translation>Was geändert werden sollte ({table}), ist nicht mehr da; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>There is a "{annotator}" here already, who has no link in common with the one of the file.</source>
   <translation>Es gibt hier schon „{annotator}“, ohne eine gemeinsame Verbindung mit der Person in der Datei.</translation>
  </message>
  <message>
   <source>There is a "{name}" here already; choose another name.</source>
   <translation>Es gibt hier schon „{name}“; wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>There is a pair of these two articles already, in the list or in the bin.</source>
   <translation>Ein Paar aus diesen beiden Artikeln gibt es schon, in der Liste oder im Papierkorb.</translation>
  </message>
  <message>
   <source>There is a pair of these two articles already.</source>
   <translation>Ein Paar aus diesen beiden Artikeln gibt es schon.</translation>
  </message>
  <message>
   <source>There is no encoding "{value}" to read {name} in.</source>
   <translation>Die Zeichenkodierung „{value}“, in der {name} gelesen werden soll, gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no format "{name}"; there are {value}.</source>
   <translation>Es gibt kein Format „{name}“; es gibt {value}.</translation>
  </message>
  <message>
   <source>There is no pair "{pair_id}" in {path}; nothing was written.</source>
   <translation>In {path} gibt es kein Paar „{pair_id}“; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>There is no spaCy pipeline for the language “{language}”, so names are not marked; sentences and quotes are, by rule.</source>
   <translation>Für die Sprache „{language}“ gibt es keine spaCy-Pipeline, deshalb sind Namen nicht markiert; Sätze und Zitate schon, nach Regeln.</translation>
  </message>
  <message>
   <source>There is no {what} “{value}” in “{name}”.</source>
   <translation>In „{name}“ gibt es „{value}“ ({what}) nicht.</translation>
  </message>
  <message>
   <source>There is not enough memory for this; nothing was changed.</source>
   <translation>Dafür reicht der Speicher nicht; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>There is nothing by "{name}" in {path}; nothing was written.</source>
   <translation>Von „{name}“ ist nichts in {path}; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>There would be two links between the same statements.</source>
   <translation>Es gäbe zwei Verknüpfungen zwischen denselben Aussagen.</translation>
  </message>
  <message>
   <source>This annotator decided nothing on it yet, and it is not marked as done.</source>
   <translation>Diese Person hat noch nichts darüber entschieden, und das Paar ist nicht als fertig markiert.</translation>
  </message>
  <message>
   <source>This coefficient compares two annotators, and here are {many}; for more there are Fleiss' kappa and Krippendorff's alpha.</source>
   <translation>Dieser Koeffizient vergleicht zwei Personen, und hier sind {many}; für mehr gibt es Fleiss’ Kappa und Krippendorffs Alpha.</translation>
  </message>
  <message>
   <source>This link is no longer there.</source>
   <translation>Diese Verknüpfung ist nicht mehr da.</translation>
  </message>
  <message>
   <source>This statement is linked; remove its link before saying it has no counterpart.</source>
   <translation>Diese Aussage ist verknüpft; ihre Verknüpfung entfernen, bevor sie als ohne Gegenstück gilt.</translation>
  </message>
  <message>
   <source>This statement is not linked, so its ends are not kept.</source>
   <translation>Diese Aussage ist nicht verknüpft, also werden ihre Enden nicht gespeichert.</translation>
  </message>
  <message>
   <source>This statement of the colleague is not kept apart any more.</source>
   <translation>Diese fremde Aussage wird nicht mehr gesondert geführt.</translation>
  </message>
  <message>
   <source>Too few pairs tell of it for an interval.</source>
   <translation>Zu wenige Paare sagen etwas darüber für ein Intervall.</translation>
  </message>
  <message>
   <source>Two annotators have one F1.</source>
   <translation>Zwei Personen haben nur ein F1.</translation>
  </message>
  <message>
   <source>Two stretches of one annotator and one label overlap, which alpha for unitizing has no place for.</source>
   <translation>Zwei Stellen einer Person mit demselben Wert überschneiden sich; das kennt Alpha für Unitizing nicht.</translation>
  </message>
  <message>
   <source>What a program found ({_machine}) is not taken over; it is found anew here.</source>
   <translation>Was ein Programm gefunden hat ({_machine}), wird nicht übernommen; es wird hier neu gesucht.</translation>
  </message>
  <message>
   <source>What the file has of "{annotator}" is older than what is here.</source>
   <translation>Was die Datei von „{annotator}“ enthält, ist älter als das, was hier ist.</translation>
  </message>
  <message>
   <source>What this step had changed was changed again since by somebody else; nothing was undone.</source>
   <translation>Was dieser Schritt geändert hatte, hat inzwischen jemand anders erneut geändert; nichts wurde rückgängig gemacht.</translation>
  </message>
  <message>
   <source>What was to be changed in {name} is no longer there as it was; nothing was written.</source>
   <translation>Was in {name} geändert werden sollte, ist nicht mehr, wie es war; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>Wrote {value} of {value2} to {where}.</source>
   <translation>{value} aus {value2} geschrieben nach {where}.</translation>
  </message>
  <message>
   <source>Wrote {value} with {value2} to {where}.</source>
   <translation>{value} mit {value2} geschrieben: {where}.</translation>
  </message>
  <message>
   <source>[{start}, {end}) is not a stretch of text</source>
   <translation>[{start}, {end}) ist keine Textstelle</translation>
  </message>
  <message>
   <source>a label is larger than any number can be here</source>
   <translation>ein Wert ist größer, als Zahlen hier sein können</translation>
  </message>
  <message>
   <source>a link between two statements has a type</source>
   <translation>eine Verknüpfung zweier Aussagen hat eine Art</translation>
  </message>
  <message>
   <source>a link joins at least one statement</source>
   <translation>eine Verknüpfung hat mindestens eine Aussage</translation>
  </message>
  <message>
   <source>a ratio scale has no numbers below 0</source>
   <translation>eine Verhältnisskala hat keine Zahlen unter 0</translation>
  </message>
  <message>
   <source>a second link "{id}"</source>
   <translation>eine zweite Verknüpfung „{id}“</translation>
  </message>
  <message>
   <source>a second span "{name}"</source>
   <translation>eine zweite Stelle „{name}“</translation>
  </message>
  <message>
   <source>adds up to {parts} of {statements} statements</source>
   <translation>ergibt {parts} von {statements} Aussagen</translation>
  </message>
  <message>
   <source>annotation files without their text ({count})</source>
   <translation>Annotationsdateien ohne ihren Text ({count})</translation>
  </message>
  <message>
   <source>annotations that were cancelled ({count})</source>
   <translation>abgebrochene Annotationen ({count})</translation>
  </message>
  <message>
   <source>articles without a partner ({count})</source>
   <translation>Artikel ohne Partner ({count})</translation>
  </message>
  <message>
   <source>attributes ({count})</source>
   <translation>Attribute ({count})</translation>
  </message>
  <message>
   <source>before an import</source>
   <translation>vor einem Import</translation>
  </message>
  <message>
   <source>before emptying the bin</source>
   <translation>vor dem Leeren des Papierkorbs</translation>
  </message>
  <message>
   <source>characters that cannot be stored, replaced by � ({count})</source>
   <translation>nicht speicherbare Zeichen, ersetzt durch � ({count})</translation>
  </message>
  <message>
   <source>drafts that nobody submitted ({count})</source>
   <translation>nicht abgeschickte Entwürfe ({count})</translation>
  </message>
  <message>
   <source>events ({count})</source>
   <translation>Ereignisse ({count})</translation>
  </message>
  <message>
   <source>files without a text ({count})</source>
   <translation>Dateien ohne Text ({count})</translation>
  </message>
  <message>
   <source>gaps in marks ({count})</source>
   <translation>Lücken in Markierungen ({count})</translation>
  </message>
  <message>
   <source>has {value} code points where [{start}, {end}) has {value2}</source>
   <translation>hat {value} Zeichen, wo [{start}, {end}) {value2} hat</translation>
  </message>
  <message>
   <source>holds U+{value} at {at}, which Annotator's texts never do</source>
   <translation>enthält U+{value} an Stelle {at}, was in Texten des Annotators nie vorkommt</translation>
  </message>
  <message>
   <source>holds more than can be read with half a gigabyte of memory</source>
   <translation>enthält mehr, als sich mit einem halben Gigabyte Speicher lesen lässt</translation>
  </message>
  <message>
   <source>is an integer of more than 64 bits</source>
   <translation>ist eine ganze Zahl mit mehr als 64 Bit</translation>
  </message>
  <message>
   <source>is longer than {value} MB</source>
   <translation>ist länger als {value} MB</translation>
  </message>
  <message>
   <source>is nested too deeply</source>
   <translation>ist zu tief verschachtelt</translation>
  </message>
  <message>
   <source>is not "{FORMAT}"; this is not a file of Annotator</source>
   <translation>ist nicht „{FORMAT}“; das ist keine Datei des Annotators</translation>
  </message>
  <message>
   <source>is not an object</source>
   <translation>ist kein Objekt</translation>
  </message>
  <message>
   <source>is not the hash of the text; the text was changed on its way</source>
   <translation>ist nicht der Hash des Textes; der Text wurde unterwegs verändert</translation>
  </message>
  <message>
   <source>is not what the text has at [{start}, {end})</source>
   <translation>ist nicht, was der Text an [{start}, {end}) hat</translation>
  </message>
  <message>
   <source>it ends within quotation marks.</source>
   <translation>sie endet innerhalb von Anführungszeichen.</translation>
  </message>
  <message>
   <source>it has a cell that is longer than any article may be; what stands below it was not read.</source>
   <translation>sie hat eine Zelle, die länger ist, als ein Artikel sein darf; was darunter steht, wurde nicht gelesen.</translation>
  </message>
  <message>
   <source>it has no “{value}”.</source>
   <translation>„{value}“ fehlt.</translation>
  </message>
  <message>
   <source>it has {cells} cells, which is more than there are columns.</source>
   <translation>sie hat {cells} Zellen, mehr als es Spalten gibt.</translation>
  </message>
  <message>
   <source>it is being opened and closed by another process</source>
   <translation>ein anderer Prozess öffnet und schließt es gerade</translation>
  </message>
  <message>
   <source>it is longer than two articles may be.</source>
   <translation>sie ist länger, als zwei Artikel sein dürfen.</translation>
  </message>
  <message>
   <source>it is not a JSON object.</source>
   <translation>sie ist kein JSON-Objekt.</translation>
  </message>
  <message>
   <source>it is open elsewhere</source>
   <translation>es ist anderswo geöffnet</translation>
  </message>
  <message>
   <source>it is open in another window ({holder})</source>
   <translation>es ist in einem anderen Fenster geöffnet ({holder})</translation>
  </message>
  <message>
   <source>it was opened on another computer ({before}) and not closed there; if it is not open there any more, delete “{name}”</source>
   <translation>es wurde auf einem anderen Rechner geöffnet ({before}) und dort nicht geschlossen; falls es dort nicht mehr geöffnet ist, „{name}“ löschen</translation>
  </message>
  <message>
   <source>it {why}.</source>
   <translation>sie {why}.</translation>
  </message>
  <message>
   <source>its folder cannot be written</source>
   <translation>in seinen Ordner kann nicht geschrieben werden</translation>
  </message>
  <message>
   <source>its folder cannot be written ({value})</source>
   <translation>in seinen Ordner kann nicht geschrieben werden ({value})</translation>
  </message>
  <message>
   <source>its quotation marks do not fit together.</source>
   <translation>ihre Anführungszeichen passen nicht zusammen.</translation>
  </message>
  <message>
   <source>its {value} article {why}</source>
   <translation>sein Artikel {value} {why}</translation>
  </message>
  <message>
   <source>its “{value}” holds more than {value2} MB of text.</source>
   <translation>„{value}“ enthält mehr als {value2} MB Text.</translation>
  </message>
  <message>
   <source>its “{value}” is empty.</source>
   <translation>„{value}“ ist leer.</translation>
  </message>
  <message>
   <source>its “{value}” is no text.</source>
   <translation>„{value}“ ist kein Text.</translation>
  </message>
  <message>
   <source>labels of whole texts ({count})</source>
   <translation>Labels ganzer Texte ({count})</translation>
  </message>
  <message>
   <source>lines without a text ({count})</source>
   <translation>Zeilen ohne Text ({count})</translation>
  </message>
  <message>
   <source>marks across both articles ({count})</source>
   <translation>Markierungen über beide Artikel hinweg ({count})</translation>
  </message>
  <message>
   <source>marks found by their words, because their offsets were wrong ({count})</source>
   <translation>nach ihrem Wortlaut gefundene Markierungen mit falschen Positionen ({count})</translation>
  </message>
  <message>
   <source>marks that lie outside their text ({count})</source>
   <translation>Markierungen außerhalb ihres Textes ({count})</translation>
  </message>
  <message>
   <source>marks that were answered with {answer} ({count})</source>
   <translation>mit {answer} beantwortete Markierungen ({count})</translation>
  </message>
  <message>
   <source>marks whose words are not where they say ({count})</source>
   <translation>Markierungen, deren Wortlaut nicht an der angegebenen Stelle steht ({count})</translation>
  </message>
  <message>
   <source>marks without any text ({count})</source>
   <translation>leere Markierungen ({count})</translation>
  </message>
  <message>
   <source>must be 1 to 200 printable characters</source>
   <translation>muss aus 1 bis 200 druckbaren Zeichen bestehen</translation>
  </message>
  <message>
   <source>names a span twice</source>
   <translation>nennt eine Textstelle zweimal</translation>
  </message>
  <message>
   <source>names a type twice</source>
   <translation>nennt eine Art zweimal</translation>
  </message>
  <message>
   <source>no span "{span_id}"</source>
   <translation>keine Textstelle „{span_id}“</translation>
  </message>
  <message>
   <source>notes on marks that nothing is linked to ({count})</source>
   <translation>Notizen zu nicht verknüpften Markierungen ({count})</translation>
  </message>
  <message>
   <source>nothing to import</source>
   <translation>nichts zu importieren</translation>
  </message>
  <message>
   <source>other notes ({count})</source>
   <translation>andere Notizen ({count})</translation>
  </message>
  <message>
   <source>predictions beside annotations ({count})</source>
   <translation>Vorhersagen neben Annotationen ({count})</translation>
  </message>
  <message>
   <source>read as {encoding}</source>
   <translation>gelesen als {encoding}</translation>
  </message>
  <message>
   <source>records with an empty text ({count})</source>
   <translation>Einträge mit leerem Text ({count})</translation>
  </message>
  <message>
   <source>references to other sources ({count})</source>
   <translation>Verweise auf andere Quellen ({count})</translation>
  </message>
  <message>
   <source>regions that are not of a text ({count})</source>
   <translation>Regionen, die zu keinem Text gehören ({count})</translation>
  </message>
  <message>
   <source>rejected suggestions of which a statement is gone ({count})</source>
   <translation>abgelehnte Vorschläge, deren Aussage fehlt ({count})</translation>
  </message>
  <message>
   <source>relations between tokens ({count})</source>
   <translation>Relationen zwischen Tokens ({count})</translation>
  </message>
  <message>
   <source>relations that stand twice ({count})</source>
   <translation>doppelte Relationen ({count})</translation>
  </message>
  <message>
   <source>relations to a mark that is not there ({count})</source>
   <translation>Relationen zu einer fehlenden Markierung ({count})</translation>
  </message>
  <message>
   <source>relations within one article ({count})</source>
   <translation>Relationen innerhalb eines Artikels ({count})</translation>
  </message>
  <message>
   <source>so many different labels can only be weighted quadratically, or not at all</source>
   <translation>so viele verschiedene Werte lassen sich nur quadratisch gewichten oder gar nicht</translation>
  </message>
  <message>
   <source>span "{id}" is linked on the other side</source>
   <translation>Textstelle „{id}“ ist auf der anderen Seite verknüpft</translation>
  </message>
  <message>
   <source>span "{span_id}" is on the {value} side</source>
   <translation>Textstelle „{span_id}“ liegt auf der Seite {value}</translation>
  </message>
  <message>
   <source>standard output</source>
   <translation>Standardausgabe</translation>
  </message>
  <message>
   <source>stands twice</source>
   <translation>steht zweimal da</translation>
  </message>
  <message>
   <source>structures that are not of a stretch of text ({count})</source>
   <translation>Strukturen ohne Textstelle ({count})</translation>
  </message>
  <message>
   <source>tasks that do not say which of their fields are the texts ({count})</source>
   <translation>Aufgaben, die nicht sagen, welche Felder die Texte sind ({count})</translation>
  </message>
  <message>
   <source>tasks without a text ({count})</source>
   <translation>Aufgaben ohne Text ({count})</translation>
  </message>
  <message>
   <source>the file cannot be written</source>
   <translation>in die Datei kann nicht geschrieben werden</translation>
  </message>
  <message>
   <source>the text and its links are untouched, only names and quotes are missing.</source>
   <translation>Text und Verknüpfungen sind unversehrt, nur Namen und Zitate fehlen.</translation>
  </message>
  <message>
   <source>there are no weights "{value}", only unweighted, linear, quadratic, ordinal and radical</source>
   <translation>es gibt keine Gewichte „{value}“, nur unweighted, linear, quadratic, ordinal und radical</translation>
  </message>
  <message>
   <source>there are {value} different labels, and weights for {value2}</source>
   <translation>es gibt {value} verschiedene Werte und Gewichte für {value2}</translation>
  </message>
  <message>
   <source>tokens, sentences and other layers of structure ({count})</source>
   <translation>Tokens, Sätze und andere Strukturebenen ({count})</translation>
  </message>
  <message>
   <source>true and false are no numbers, as labels must be here</source>
   <translation>true und false sind keine Zahlen, wie es die Werte hier sein müssen</translation>
  </message>
  <message>
   <source>while working</source>
   <translation>während der Arbeit</translation>
  </message>
  <message>
   <source>{certainty} is not 1, 2 or 3</source>
   <translation>{certainty} ist nicht 1, 2 oder 3</translation>
  </message>
  <message>
   <source>{doing} “{path}” failed ({value}); nothing else was changed.</source>
   <translation>{doing} „{path}“ ist fehlgeschlagen ({value}); sonst wurde nichts geändert.</translation>
  </message>
  <message>
   <source>{end} lies outside the text of {value} code points</source>
   <translation>{end} liegt außerhalb des Textes von {value} Zeichen</translation>
  </message>
  <message>
   <source>{file} was changed since it was read; nothing was written.</source>
   <translation>{file} wurde geändert, seit sie gelesen wurde; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>{lost} span lost</source>
   <translation>{lost} Spanne verloren</translation>
  </message>
  <message>
   <source>{lost} spans lost</source>
   <translation>{lost} Spannen verloren</translation>
  </message>
  <message>
   <source>{match} of {value} pairs match</source>
   <translation>{match} von {value} Paaren passen</translation>
  </message>
  <message>
   <source>{moved} span moved</source>
   <translation>{moved} Spanne verschoben</translation>
  </message>
  <message>
   <source>{moved} spans moved</source>
   <translation>{moved} Spannen verschoben</translation>
  </message>
  <message>
   <source>{named} has more than {MAX_COLUMNS} columns, which no table of articles does.</source>
   <translation>{named} hat mehr als {MAX_COLUMNS} Spalten, was keine Tabelle mit Artikeln hat.</translation>
  </message>
  <message>
   <source>{named} has two columns that are called “{value}”.</source>
   <translation>{named} hat zwei Spalten, die „{value}“ heißen.</translation>
  </message>
  <message>
   <source>{named} is larger than {value} MB, the limit for a table.</source>
   <translation>{named} ist größer als {value} MB; das ist die Grenze für eine Tabelle.</translation>
  </message>
  <message>
   <source>{named} is no table; its first row does not name columns.</source>
   <translation>{named} ist keine Tabelle; die erste Zeile nennt keine Spalten.</translation>
  </message>
  <message>
   <source>{name} has a name that leads out of the archive.</source>
   <translation>{name} hat einen Namen, der aus dem Archiv hinausführt.</translation>
  </message>
  <message>
   <source>{name} has more than {MAX_COLUMNS} columns, which no table of articles does.</source>
   <translation>{name} hat mehr als {MAX_COLUMNS} Spalten, was keine Tabelle mit Artikeln hat.</translation>
  </message>
  <message>
   <source>{name} has no annotations in a format that is known (its keys: {there}); if two of them hold the articles of a pair, say which (--left-column, --right-column).</source>
   <translation>{name} enthält keine Annotationen in einem bekannten Format (Schlüssel: {there}); wenn zwei davon die Artikel eines Paars enthalten, muss gesagt werden, welche (--left-column, --right-column).</translation>
  </message>
  <message>
   <source>{name} has no column “{value}”; it has {value2}.</source>
   <translation>{name} hat keine Spalte „{value}“; es gibt {value2}.</translation>
  </message>
  <message>
   <source>{name} has no partner and is paired with itself.</source>
   <translation>{name} hat keinen Partner und ist mit sich selbst gepaart.</translation>
  </message>
  <message>
   <source>{name} has no partner to be paired with.</source>
   <translation>{name} hat keinen Partner für ein Paar.</translation>
  </message>
  <message>
   <source>{name} has no row that can be used.</source>
   <translation>{name} hat keine brauchbare Zeile.</translation>
  </message>
  <message>
   <source>{name} has one text in each line and no annotations in a format that is known (its keys: {there}); a pair needs two texts in a line, whose keys are said (--left-column, --right-column).</source>
   <translation>{name} enthält in jeder Zeile einen Text und keine Annotationen in einem bekannten Format (Schlüssel: {there}); ein Paar braucht zwei Texte in einer Zeile, deren Schlüssel genannt werden (--left-column, --right-column).</translation>
  </message>
  <message>
   <source>{name} holds more than {MAX_FILES} files.</source>
   <translation>{name} enthält mehr als {MAX_FILES} Dateien.</translation>
  </message>
  <message>
   <source>{name} holds more than {MAX_ROWS} rows, the limit for a table.</source>
   <translation>{name} enthält mehr als {MAX_ROWS} Zeilen, die Grenze für eine Tabelle.</translation>
  </message>
  <message>
   <source>{name} holds more than {limit} MB of text, which is the limit for one article.</source>
   <translation>{name} enthält mehr als {limit} MB Text; das ist die Grenze für einen Artikel.</translation>
  </message>
  <message>
   <source>{name} holds more than {value} MB.</source>
   <translation>{name} enthält mehr als {value} MB.</translation>
  </message>
  <message>
   <source>{name} holds nothing that makes a pair of articles, and no records of {title}.</source>
   <translation>{name} enthält nichts, was ein Paar von Artikeln ergibt, und keine Einträge von {title}.</translation>
  </message>
  <message>
   <source>{name} holds nothing that makes a pair of articles: {what}.</source>
   <translation>{name} enthält nichts, was ein Paar von Artikeln ergibt: {what}.</translation>
  </message>
  <message>
   <source>{name} holds one article that nobody marked, and none to pair it with.</source>
   <translation>{name} enthält einen Artikel, in dem nichts markiert ist, und keinen zweiten für ein Paar.</translation>
  </message>
  <message>
   <source>{name} holds {repeated} twice; which of the two is meant, nobody can say.</source>
   <translation>{name} enthält {repeated} zweimal; welches von beiden gemeint ist, kann niemand sagen.</translation>
  </message>
  <message>
   <source>{name} in {parent}</source>
   <translation>{name} in {parent}</translation>
  </message>
  <message>
   <source>{name} is a JSON array; a table is one JSON object a line.</source>
   <translation>{name} ist eine JSON-Liste; eine Tabelle hat ein JSON-Objekt je Zeile.</translation>
  </message>
  <message>
   <source>{name} is a backup of a project of INCEpTION, whose annotations no other program reads; export it there as UIMA CAS (XMI or JSON). In it are {value} documents, with who annotated them: {inside}.</source>
   <translation>{name} ist die Sicherung eines Projekts von INCEpTION, deren Annotationen kein anderes Programm liest; exportieren Sie es dort als UIMA CAS (XMI oder JSON). Darin sind {value} Dokumente, mit denen, die sie annotiert haben: {inside}.</translation>
  </message>
  <message>
   <source>{name} is a document without any text.</source>
   <translation>{name} ist ein Dokument ohne Text.</translation>
  </message>
  <message>
   <source>{name} is a folder or an archive without files.</source>
   <translation>{name} ist ein Ordner oder ein Archiv ohne Dateien.</translation>
  </message>
  <message>
   <source>{name} is a link to another file, which is not followed.</source>
   <translation>{name} verweist auf eine andere Datei; dem wird nicht gefolgt.</translation>
  </message>
  <message>
   <source>{name} is a table of WebAnno before version 3, which does not say where its words stand.</source>
   <translation>{name} ist eine Tabelle von WebAnno vor Version 3, die nicht sagt, wo ihre Wörter stehen.</translation>
  </message>
  <message>
   <source>{name} is a table of links, which does not hold the articles; it cannot come in again.</source>
   <translation>{name} ist eine Tabelle der Verknüpfungen, die die Artikel nicht enthält; sie lässt sich nicht wieder einlesen.</translation>
  </message>
  <message>
   <source>{name} is a table with the columns {value}; say which hold the articles (--left-column, --right-column).</source>
   <translation>{name} ist eine Tabelle mit den Spalten {value}; geben Sie an, in welchen die Artikel stehen (--left-column, --right-column).</translation>
  </message>
  <message>
   <source>{name} is a table without rows.</source>
   <translation>{name} ist eine Tabelle ohne Zeilen.</translation>
  </message>
  <message>
   <source>{name} is a web page without any text.</source>
   <translation>{name} ist eine Webseite ohne Text.</translation>
  </message>
  <message>
   <source>{name} is damaged, or locked with a password.</source>
   <translation>{name} ist beschädigt oder mit einem Kennwort verschlossen.</translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation>{name} ist leer.</translation>
  </message>
  <message>
   <source>{name} is larger than {value} MB, the limit for documents.</source>
   <translation>{name} ist größer als {value} MB; das ist die Grenze für Dokumente.</translation>
  </message>
  <message>
   <source>{name} is larger than {value} MB, the limit for files of its kind.</source>
   <translation>{name} ist größer als {value} MB, die Grenze für Dateien dieser Art.</translation>
  </message>
  <message>
   <source>{name} is no table; it has no JSON object with columns in any line.</source>
   <translation>{name} ist keine Tabelle; in keiner Zeile steht ein JSON-Objekt mit Spalten.</translation>
  </message>
  <message>
   <source>{name} is no whole ZIP archive.</source>
   <translation>{name} ist kein vollständiges ZIP-Archiv.</translation>
  </message>
  <message>
   <source>{name} is not an object with feature structures.</source>
   <translation>{name} ist kein Objekt mit Merkmalsstrukturen.</translation>
  </message>
  <message>
   <source>{name} is not {value}.</source>
   <translation>{name} ist nicht {value}.</translation>
  </message>
  <message>
   <source>{name} is {kind}, not a plain text.</source>
   <translation>{name} ist {kind}, kein reiner Text.</translation>
  </message>
  <message>
   <source>{name} looks like a binary file, not a plain text; if it is a text, name its encoding (--encoding).</source>
   <translation>{name} sieht nach einer Binärdatei aus, nicht nach einem Text; ist es doch einer, nennen Sie seine Kodierung (--encoding).</translation>
  </message>
  <message>
   <source>{name} stands there twice; which is meant, nobody can say.</source>
   <translation>{name} steht dort zweimal; welches gemeint ist, kann niemand sagen.</translation>
  </message>
  <message>
   <source>{name} took too long to answer and was left alone; it may be damaged.</source>
   <translation>{name} brauchte zu lange für eine Antwort und wurde in Ruhe gelassen; die Datei ist womöglich beschädigt.</translation>
  </message>
  <message>
   <source>{name} unpacks to more than {value} MB.</source>
   <translation>{name} ist ausgepackt größer als {value} MB.</translation>
  </message>
  <message>
   <source>{name} was not written ({strerror}), and what was there before is whole.</source>
   <translation>{name} wurde nicht geschrieben ({strerror}); was vorher dort stand, ist unversehrt.</translation>
  </message>
  <message>
   <source>{name} was not written because its folder cannot be written to; choose another folder.</source>
   <translation>{name} wurde nicht geschrieben, weil in den Ordner nicht geschrieben werden kann; einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>{name} was not written because there is no folder {value}.</source>
   <translation>{name} wurde nicht geschrieben, weil es den Ordner {value} nicht gibt.</translation>
  </message>
  <message>
   <source>{name} would unpack to {value} MB, which no archive of texts does.</source>
   <translation>{name} würde ausgepackt {value} MB groß, was kein Archiv von Texten wird.</translation>
  </message>
  <message>
   <source>{name}, line {line}: byte {start} is not {value}; name its encoding (--encoding cp1252).</source>
   <translation>{name}, Zeile {line}: Byte {start} ist kein {value}; nennen Sie die Kodierung (--encoding cp1252).</translation>
  </message>
  <message>
   <source>{name}, line {line}: is not well-formed XML.</source>
   <translation>{name}, Zeile {line}: ist kein wohlgeformtes XML.</translation>
  </message>
  <message>
   <source>{name}, line {line}: {why}</source>
   <translation>{name}, Zeile {line}: {why}</translation>
  </message>
  <message>
   <source>{name}, line {number}: a second set of "{who}" for the pair of line {value}</source>
   <translation>{name}, Zeile {number}: ein zweiter Satz von „{who}“ für das Paar von Zeile {value}</translation>
  </message>
  <message>
   <source>{name}, line {number}: is no annotation of brat.</source>
   <translation>{name}, Zeile {number}: ist keine Annotation von brat.</translation>
  </message>
  <message>
   <source>{name}, line {number}: is no line of WebAnno TSV 3.</source>
   <translation>{name}, Zeile {number}: ist keine Zeile von WebAnno TSV 3.</translation>
  </message>
  <message>
   <source>{name}: an entry is not an object.</source>
   <translation>{name}: Ein Eintrag ist kein Objekt.</translation>
  </message>
  <message>
   <source>{name}: byte {start} is not UTF-8.</source>
   <translation>{name}: Byte {start} ist kein UTF-8.</translation>
  </message>
  <message>
   <source>{name}: entry {number} is not an object.</source>
   <translation>{name}: Eintrag {number} ist kein Objekt.</translation>
  </message>
  <message>
   <source>{name}: is not valid JSON, or not whole.</source>
   <translation>{name}: ist kein gültiges JSON oder nicht vollständig.</translation>
  </message>
  <message>
   <source>{name}: its encoding is not certain; it was read as {value}, not as {others}.</source>
   <translation>{name}: Die Kodierung ist nicht sicher; gelesen wurde sie als {value}, nicht als {others}.</translation>
  </message>
  <message>
   <source>{name}: its partner could not be read.</source>
   <translation>{name}: Der Partner war nicht zu lesen.</translation>
  </message>
  <message>
   <source>{name}: more than {MAX_OF_A_TEXT} records in a row are of the same text.</source>
   <translation>{name}: Mehr als {MAX_OF_A_TEXT} Einträge nacheinander haben denselben Text.</translation>
  </message>
  <message>
   <source>{name}: most of its first {number} rows cannot be used; is it a table of articles?</source>
   <translation>{name}: Die meisten der ersten {number} Zeilen sind nicht zu gebrauchen; ist es eine Tabelle mit Artikeln?</translation>
  </message>
  <message>
   <source>{name}: the line between its two articles is not where it was; the text was changed.</source>
   <translation>{name}: die Linie zwischen den beiden Artikeln ist nicht, wo sie war; der Text wurde verändert.</translation>
  </message>
  <message>
   <source>{name}: what it says of itself is damaged</source>
   <translation>{name}: Was es über sich selbst sagt, ist beschädigt</translation>
  </message>
  <message>
   <source>{new} pair is new here</source>
   <translation>{new} Paar ist hier neu</translation>
  </message>
  <message>
   <source>{new} pairs are new here</source>
   <translation>{new} Paare sind hier neu</translation>
  </message>
  <message>
   <source>{number} characters</source>
   <translation>{number} Zeichen</translation>
  </message>
  <message>
   <source>{number} files</source>
   <translation>{number} Dateien</translation>
  </message>
  <message>
   <source>{number} lines</source>
   <translation>{number} Zeilen</translation>
  </message>
  <message>
   <source>{number} links</source>
   <translation>{number} Verknüpfungen</translation>
  </message>
  <message>
   <source>{number} pairs</source>
   <translation>{number} Paare</translation>
  </message>
  <message>
   <source>{number} spans</source>
   <translation>{number} Spannen</translation>
  </message>
  <message>
   <source>{source} could not be kept until it is written ({strerror}).</source>
   <translation>{source} konnte nicht aufbewahrt werden, bis es geschrieben wird ({strerror}).</translation>
  </message>
  <message>
   <source>{target} is one of the files that are compared, and was not touched; choose another name.</source>
   <translation>{target} ist eine der verglichenen Dateien und wurde nicht verändert; wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{target} is one of the files that are settled, and was not touched; choose another name.</source>
   <translation>{target} ist eine der Dateien, die abgeglichen werden, und wurde nicht verändert; wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{texts} text differs</source>
   <translation>{texts} Text weicht ab</translation>
  </message>
  <message>
   <source>{texts} texts differ</source>
   <translation>{texts} Texte weichen ab</translation>
  </message>
  <message>
   <source>{title} has no flat form; that is one of jsonl.</source>
   <translation>{title} hat keine flache Form; die hat nur jsonl.</translation>
  </message>
  <message>
   <source>{title} is read, but not written; choose one of {value}.</source>
   <translation>{title} wird gelesen, aber nicht geschrieben; wählen Sie {value}.</translation>
  </message>
  <message>
   <source>{uncertain} span uncertain</source>
   <translation>{uncertain} Spanne unsicher</translation>
  </message>
  <message>
   <source>{uncertain} spans uncertain</source>
   <translation>{uncertain} Spannen unsicher</translation>
  </message>
  <message>
   <source>{value} already there</source>
   <translation>{value} schon da</translation>
  </message>
  <message>
   <source>{value} belongs to the open project and was not touched; choose another name.</source>
   <translation>{value} gehört zum geöffneten Projekt und wurde nicht angerührt; einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>{value} cannot be read ({strerror}).</source>
   <translation>{value} ist nicht lesbar ({strerror}).</translation>
  </message>
  <message>
   <source>{value} changed</source>
   <translation>Geändert: {value}</translation>
  </message>
  <message>
   <source>{value} differences settled</source>
   <translation>{value} Unterschiede entschieden</translation>
  </message>
  <message>
   <source>{value} does not exist.</source>
   <translation>{value} gibt es nicht.</translation>
  </message>
  <message>
   <source>{value} holds no annotations in a format that is known.</source>
   <translation>{value} enthält keine Annotationen in einem bekannten Format.</translation>
  </message>
  <message>
   <source>{value} holds {value2}, which is of no export, and was not touched; name a new folder.</source>
   <translation>{value} enthält {value2}, das zu keinem Export gehört, und blieb unberührt; nennen Sie einen neuen Ordner.</translation>
  </message>
  <message>
   <source>{value} imported</source>
   <translation>{value} importiert</translation>
  </message>
  <message>
   <source>{value} is a database and was not touched; choose another name.</source>
   <translation>{value} ist eine Datenbank und wurde nicht angerührt; einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>{value} is a file and was not touched; name a folder, or a .zip.</source>
   <translation>{value} ist eine Datei und blieb unberührt; nennen Sie einen Ordner oder ein .zip.</translation>
  </message>
  <message>
   <source>{value} is a folder, not a file.</source>
   <translation>{value} ist ein Ordner, keine Datei.</translation>
  </message>
  <message>
   <source>{value} is a folder; name the file to write.</source>
   <translation>{value} ist ein Ordner; die zu schreibende Datei angeben.</translation>
  </message>
  <message>
   <source>{value} is a link to a file outside of the folder, which is not followed.</source>
   <translation>{value} verweist auf eine Datei außerhalb des Ordners; dem wird nicht gefolgt.</translation>
  </message>
  <message>
   <source>{value} is a pipe or a device; use - for standard output.</source>
   <translation>{value} ist eine Pipe oder ein Gerät; - steht für die Standardausgabe.</translation>
  </message>
  <message>
   <source>{value} is an article of this project and was not touched; choose another name.</source>
   <translation>{value} ist ein Artikel dieses Projekts und wurde nicht angerührt; einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>{value} is in the way; look whether it is still needed, and give it another name.</source>
   <translation>{value} ist im Weg; sehen Sie nach, ob es noch gebraucht wird, und geben Sie ihm einen anderen Namen.</translation>
  </message>
  <message>
   <source>{value} is not the name of a file.</source>
   <translation>{value} ist kein Dateiname.</translation>
  </message>
  <message>
   <source>{value} is where the open project lies and was not touched; choose another name.</source>
   <translation>In {value} liegt das offene Projekt; der Ordner blieb unberührt. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{value} is write-protected and was not touched; choose another name.</source>
   <translation>{value} ist schreibgeschützt und wurde nicht angerührt; einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>{value} is {what}, not a file.</source>
   <translation>{value} ist {what}, keine Datei.</translation>
  </message>
  <message>
   <source>{value} links removed</source>
   <translation>{value} Verknüpfungen entfernt</translation>
  </message>
  <message>
   <source>{value} marked {value2}</source>
   <translation>{value}: {value2}</translation>
  </message>
  <message>
   <source>{value} may not be read; check its permissions.</source>
   <translation>{value} darf nicht gelesen werden; die Zugriffsrechte prüfen.</translation>
  </message>
  <message>
   <source>{value} more articles are paired with themselves.</source>
   <translation>{value} weitere Artikel sind mit sich selbst gepaart.</translation>
  </message>
  <message>
   <source>{value} removed</source>
   <translation>{value} in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>{value} restored</source>
   <translation>{value} aus dem Papierkorb geholt</translation>
  </message>
  <message>
   <source>{value} skipped</source>
   <translation>{value} ausgelassen</translation>
  </message>
  <message>
   <source>{value} that cannot be stored replaced by �</source>
   <translation>{value}, die sich nicht speichern lassen, durch � ersetzt</translation>
  </message>
  <message>
   <source>{value} was changed while it was read.</source>
   <translation>{value} wurde geändert, während es gelesen wurde.</translation>
  </message>
  <message>
   <source>{value} was not written, and what was there before is {value2}.</source>
   <translation>{value} wurde nicht geschrieben, und was vorher da war, ist {value2}.</translation>
  </message>
  <message>
   <source>{value} without a sure place kept apart.</source>
   <translation>{value} ohne sichere Stelle gesondert geführt.</translation>
  </message>
  <message>
   <source>{value}: its quote is not where it says</source>
   <translation>{value}: das Zitat ist nicht, wo es sein soll</translation>
  </message>
  <message>
   <source>{version} is newer than this program, which reads up to {VERSION}</source>
   <translation>{version} ist neuer als dieses Programm, das bis {VERSION} liest</translation>
  </message>
  <message>
   <source>{where}: holds more than {MAX_PARTS} lists and objects, which no annotated article does</source>
   <translation>{where}: enthält mehr als {MAX_PARTS} Listen und Objekte, was kein annotierter Artikel tut</translation>
  </message>
  <message>
   <source>{where}: is longer than {value} MB</source>
   <translation>{where}: ist länger als {value} MB</translation>
  </message>
  <message>
   <source>{where}: is not an object.</source>
   <translation>{where}: ist kein Objekt.</translation>
  </message>
  <message>
   <source>{where}: is not in the shape that {format} has.</source>
   <translation>{where}: hat nicht die Form, die {format} hat.</translation>
  </message>
  <message>
   <source>“{name}” could not be restored: {reason}; close it first.</source>
   <translation>„{name}“ ließ sich nicht wiederherstellen: {reason}; es zuerst schließen.</translation>
  </message>
  <message>
   <source>“{name}” is open for reading only: {read_only_reason}.</source>
   <translation>„{name}“ ist nur zum Lesen geöffnet: {read_only_reason}.</translation>
  </message>
  <message>
   <source>“{path}” could not be upgraded without loss ({error}); it was left as it was.</source>
   <translation>„{path}“ ließ sich nicht ohne Verlust in das neue Format bringen ({error}); es blieb, wie es war.</translation>
  </message>
  <message>
   <source>“{path}” exists already; it was left as it is.</source>
   <translation>„{path}“ gibt es schon; es blieb, wie es ist.</translation>
  </message>
  <message>
   <source>“{path}” has format {version} and was made by a newer Annotator, this one knows formats up to {SCHEMA_VERSION}; it was left as it is: install the newer version to open it.</source>
   <translation>„{path}“ hat Format {version} und stammt von einem neueren Annotator, dieser kennt Formate bis {SCHEMA_VERSION}; es blieb, wie es ist: zum Öffnen die neuere Version installieren.</translation>
  </message>
  <message>
   <source>“{path}” has the older format {version} and has to be upgraded before it can be read, which is not possible now: {reason}.</source>
   <translation>„{path}“ hat das ältere Format {version} und muss vor dem Lesen in das neue gebracht werden, was jetzt nicht geht: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” holds a change that was never finished and cannot be taken back in a place that cannot be written: copy the file and its “-journal” to another folder and open it there.</source>
   <translation>„{path}“ enthält eine nie vollendete Änderung, die sich hier, wo nicht geschrieben werden kann, nicht zurücknehmen lässt: Die Datei und ihr „-journal“ in einen anderen Ordner kopieren und dort öffnen.</translation>
  </message>
  <message>
   <source>“{path}” is missing but “{name}” is still there, so no new project was made in its place: put the project file back, or restore a backup.</source>
   <translation>„{path}“ fehlt, aber „{name}“ ist noch da; deshalb wurde an seiner Stelle kein neues Projekt angelegt: die Projektdatei zurücklegen oder eine Sicherung wiederherstellen.</translation>
  </message>
  <message>
   <source>“{path}” is not a file, so it cannot be a project.</source>
   <translation>„{path}“ ist keine Datei und kann deshalb kein Projekt sein.</translation>
  </message>
  <message>
   <source>“{path}” is not of the format that this program writes.</source>
   <translation>„{path}“ hat nicht das Format, das dieses Programm schreibt.</translation>
  </message>
  <message>
   <source>“{path}” is the database of another program, not a project; it was left as it is.</source>
   <translation>„{path}“ ist die Datenbank eines anderen Programms, kein Projekt; es blieb, wie es ist.</translation>
  </message>
  <message>
   <source>“{path}” {value}, so nothing in it was touched{value2}.</source>
   <translation>„{path}“ {value}; deshalb wurde darin nichts angerührt{value2}.</translation>
  </message>
  <message>
   <source>“{path}” {what}; it was left as it is{value}.</source>
   <translation>„{path}“ {what}; es blieb, wie es ist{value}.</translation>
  </message>
 </context>
</TS>
