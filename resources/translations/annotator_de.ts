<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>Annotator</name>
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
   <source>A links with {statement} · X rejects · S shows the next</source>
   <translation>A verknüpft mit {statement} · X lehnt ab · S zeigt den nächsten</translation>
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
   <source>Accept (theirs where they differ)</source>
   <translation>Annehmen (bei Unterschieden: die fremde)</translation>
  </message>
  <message>
   <source>Accept all that agree</source>
   <translation>Alle übereinstimmenden annehmen</translation>
  </message>
  <message>
   <source>Accept the suggestion</source>
   <translation>Vorschlag annehmen</translation>
  </message>
  <message>
   <source>Add the statement to the selected link</source>
   <translation>Aussage zur ausgewählten Verknüpfung hinzufügen</translation>
  </message>
  <message>
   <source>Add the statement to what will be linked</source>
   <translation>Aussage für die Verknüpfung vormerken</translation>
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
   <source>Bring the partner here</source>
   <translation>Gegenstück hierher holen</translation>
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
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Denial</source>
   <translation>Verneinung</translation>
  </message>
  <message>
   <source>Entities</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Export as a table of links …</source>
   <translation>Als Tabelle der Verknüpfungen exportieren …</translation>
  </message>
  <message>
   <source>Export gold …</source>
   <translation>Gold exportieren …</translation>
  </message>
  <message>
   <source>Export …</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>First statement</source>
   <translation>Erste Aussage</translation>
  </message>
  <message>
   <source>Focus a statement first: click it, or press J</source>
   <translation>Erst eine Aussage anwählen: anklicken, oder J drücken</translation>
  </message>
  <message>
   <source>Fold or unfold page furniture here</source>
   <translation>Beiwerk hier ein- oder ausklappen</translation>
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
   <source>Go to a pair …</source>
   <translation>Gehe zu Paar …</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <source>Import …</source>
   <translation>Importieren …</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
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
   <source>Larger</source>
   <translation>Größer</translation>
  </message>
  <message>
   <source>Last statement</source>
   <translation>Letzte Aussage</translation>
  </message>
  <message>
   <source>Let go</source>
   <translation>Loslassen</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
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
   <source>Links</source>
   <translation>Verknüpfungen</translation>
  </message>
  <message>
   <source>List of links</source>
   <translation>Liste der Verknüpfungen</translation>
  </message>
  <message>
   <source>Looking for matches</source>
   <translation>Gegenstücke werden gesucht</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
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
   <source>Next pair</source>
   <translation>Nächstes Paar</translation>
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
   <source>No open statement with a good suggestion is left in this article</source>
   <translation>In diesem Artikel ist keine offene Aussage mit einem guten Vorschlag mehr</translation>
  </message>
  <message>
   <source>No suggestion for this statement; S goes to the next one</source>
   <translation>Kein Vorschlag für diese Aussage; S geht zum nächsten</translation>
  </message>
  <message>
   <source>Normal size</source>
   <translation>Normale Größe</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>Only in this article</source>
   <translation>Nur in diesem Artikel</translation>
  </message>
  <message>
   <source>Open a colleague's file …</source>
   <translation>Fremde Annotationen öffnen …</translation>
  </message>
  <message>
   <source>Open project …</source>
   <translation>Projekt öffnen …</translation>
  </message>
  <message>
   <source>Open two articles …</source>
   <translation>Zwei Artikel öffnen …</translation>
  </message>
  <message>
   <source>Other article</source>
   <translation>Anderer Artikel</translation>
  </message>
  <message>
   <source>Page furniture</source>
   <translation>Beiwerk der Seite</translation>
  </message>
  <message>
   <source>Press A again to link with what is outlined by dots</source>
   <translation>Noch einmal A verknüpft mit dem gepunktet Umrandeten</translation>
  </message>
  <message>
   <source>Previous difference</source>
   <translation>Voriger Unterschied</translation>
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
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation>Wiederholen: {what}</translation>
  </message>
  <message>
   <source>Reject</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <source>Reject (mine where they differ)</source>
   <translation>Ablehnen (bei Unterschieden: die eigene)</translation>
  </message>
  <message>
   <source>Reject the suggestion</source>
   <translation>Vorschlag ablehnen</translation>
  </message>
  <message>
   <source>Remove link</source>
   <translation>Verknüpfung entfernen</translation>
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
   <source>Scroll both articles together</source>
   <translation>Beide Artikel zusammen rollen</translation>
  </message>
  <message>
   <source>Select a link first: click its ribbon, or a statement it joins</source>
   <translation>Zuerst eine Verknüpfung auswählen: ihr Band anklicken oder eine ihrer Aussagen</translation>
  </message>
  <message>
   <source>Sentence or quote</source>
   <translation>Satz oder Zitat</translation>
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
   <source>Smaller</source>
   <translation>Kleiner</translation>
  </message>
  <message>
   <source>Statements are picked: link them with Enter, or let go of them with Esc</source>
   <translation>Aussagen sind vorgemerkt: mit Eingabe verknüpfen oder mit Esc loslassen</translation>
  </message>
  <message>
   <source>Suggestion</source>
   <translation>Vorschlag</translation>
  </message>
  <message>
   <source>Suggestion accepted · S goes to the next one</source>
   <translation>Vorschlag angenommen · S geht zum nächsten</translation>
  </message>
  <message>
   <source>Suggestion rejected · S goes to the next statement that has one</source>
   <translation>Vorschlag abgelehnt · S geht zur nächsten Aussage, die einen hat</translation>
  </message>
  <message>
   <source>Suggestion rejected · here is the next best</source>
   <translation>Vorschlag abgelehnt · hier ist der nächstbeste</translation>
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
   <source>Suggestions are switched off; Ctrl+5 shows them again</source>
   <translation>Vorschläge sind ausgeschaltet; Strg+5 zeigt sie wieder</translation>
  </message>
  <message>
   <source>Suggestions for this statement, though it is linked</source>
   <translation>Vorschläge für diese Aussage, obwohl sie verknüpft ist</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>Gleichlauf</translation>
  </message>
  <message>
   <source>Take the statement out of the selected link</source>
   <translation>Aussage aus der ausgewählten Verknüpfung nehmen</translation>
  </message>
  <message>
   <source>They do not belong together, which is remembered</source>
   <translation>Sie gehören nicht zusammen, und das wird gemerkt</translation>
  </message>
  <message>
   <source>This statement</source>
   <translation>Diese Aussage</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>Uhrzeiten</translation>
  </message>
  <message>
   <source>Told differently</source>
   <translation>Verschieden gesagt</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Rückgängig: {what}</translation>
  </message>
  <message>
   <source>Weekdays</source>
   <translation>Wochentage</translation>
  </message>
  <message>
   <source>What the two sides say differently</source>
   <translation>Was die beiden Seiten verschieden sagen</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>link with the suggestion, as A does</source>
   <translation>mit dem Vorschlag verknüpfen, wie A</translation>
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
   <source>quoted on one side, reported on the other; what differs is underlined</source>
   <translation>hier wörtlich, dort indirekt; was abweicht, ist unterstrichen</translation>
  </message>
  <message>
   <source>shortened; what only one side has is underlined</source>
   <translation>gekürzt; was nur eine Seite hat, ist unterstrichen</translation>
  </message>
  <message>
   <source>what stands around both belongs together</source>
   <translation>was um beide herum steht, gehört zusammen</translation>
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
   <source>{left} on the left, {right} on the right</source>
   <translation>links {left}, rechts {right}</translation>
  </message>
  <message>
   <source>{place} of {count}</source>
   <translation>{place} von {count}</translation>
  </message>
 </context>
 <context>
  <name>sentences</name>
  <message>
   <source>Agreement accepted</source>
   <translation>Übereinstimmungen angenommen</translation>
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
   <source>Difference {decision}</source>
   <translation>Unterschied entschieden: {decision}</translation>
  </message>
  <message>
   <source>Language set to {value}</source>
   <translation>Sprache gesetzt: {value}</translation>
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
   <source>Marked as without counterpart</source>
   <translation>Als ohne Gegenstück markiert</translation>
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
   <source>Pair imported</source>
   <translation>Paar importiert</translation>
  </message>
  <message>
   <source>Pair marked {value}</source>
   <translation>Stand des Paars: {value}</translation>
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
   <source>The last change to “{name}” was not saved; everything before it was.</source>
   <translation>Die letzte Änderung an „{name}“ ist nicht gespeichert; alles davor schon.</translation>
  </message>
  <message>
   <source>The link type “{value}” is still in use, so the tagset was left as it is: give its links another type first.</source>
   <translation>Die Verknüpfungsart „{value}“ ist noch in Gebrauch, deshalb blieben die Arten, wie sie sind: Ihren Verknüpfungen zuerst eine andere Art geben.</translation>
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
   <source>The {table} that was to be changed is no longer there; nothing was written.</source>
   <translation>Was geändert werden sollte ({table}), ist nicht mehr da; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>There is no encoding "{value}" to read {name} in.</source>
   <translation>Die Zeichenkodierung „{value}“, in der {name} gelesen werden soll, gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no pair "{pair_id}" in {path}; nothing was written.</source>
   <translation>In {path} gibt es kein Paar „{pair_id}“; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>There is no {what} “{value}” in “{name}”.</source>
   <translation>In „{name}“ gibt es „{value}“ ({what}) nicht.</translation>
  </message>
  <message>
   <source>There is nothing by "{annotator}" in {path}; nothing was written.</source>
   <translation>In {path} gibt es nichts von „{annotator}“; nichts wurde geschrieben.</translation>
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
   <source>it is being opened and closed by another process</source>
   <translation>ein anderer Prozess öffnet und schließt es gerade</translation>
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
   <source>{doing} “{path}” failed ({value}); nothing else was changed.</source>
   <translation>{doing} „{path}“ ist fehlgeschlagen ({value}); sonst wurde nichts geändert.</translation>
  </message>
  <message>
   <source>{name} is a web page without any text.</source>
   <translation>{name} ist eine Webseite ohne Text.</translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation>{name} ist leer.</translation>
  </message>
  <message>
   <source>{name} is {kind}, not a plain text.</source>
   <translation>{name} ist {kind}, kein reiner Text.</translation>
  </message>
  <message>
   <source>{name} looks like a binary file, not a plain text; if it is UTF-16, say so with --encoding utf-16-le.</source>
   <translation>{name} sieht nach einer Binärdatei aus, nicht nach reinem Text; falls es UTF-16 ist, --encoding utf-16-le angeben.</translation>
  </message>
  <message>
   <source>{name} took too long to answer and was left alone; it may be damaged.</source>
   <translation>{name} brauchte zu lange für eine Antwort und wurde in Ruhe gelassen; die Datei ist womöglich beschädigt.</translation>
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
   <source>{name}, line {line}: byte {start} is not {value}; name its encoding, as in --encoding cp1252.</source>
   <translation>{name}, Zeile {line}: Byte {start} ist kein {value}; die Kodierung angeben, etwa --encoding cp1252.</translation>
  </message>
  <message>
   <source>{name}, line {number}: a second set of "{who}" for the pair of line {value}</source>
   <translation>{name}, Zeile {number}: ein zweiter Satz von „{who}“ für das Paar von Zeile {value}</translation>
  </message>
  <message>
   <source>{name}, line {number}: is longer than {value} MB</source>
   <translation>{name}, Zeile {number}: ist länger als {value} MB</translation>
  </message>
  <message>
   <source>{name}: {error}</source>
   <translation>{name}: {error}</translation>
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
   <source>{value} does not exist.</source>
   <translation>{value} gibt es nicht.</translation>
  </message>
  <message>
   <source>{value} is a database and was not touched; choose another name.</source>
   <translation>{value} ist eine Datenbank und wurde nicht angerührt; einen anderen Namen wählen.</translation>
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
   <source>{value} is a pipe or a device; use - for standard output.</source>
   <translation>{value} ist eine Pipe oder ein Gerät; - steht für die Standardausgabe.</translation>
  </message>
  <message>
   <source>{value} is not the name of a file.</source>
   <translation>{value} ist kein Dateiname.</translation>
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
   <source>{value} may not be read; check its permissions.</source>
   <translation>{value} darf nicht gelesen werden; die Zugriffsrechte prüfen.</translation>
  </message>
  <message>
   <source>{where}: {value}{value2}{why}</source>
   <translation>{where}: {value}{value2}{why}</translation>
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
