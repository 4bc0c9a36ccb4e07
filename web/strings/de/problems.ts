import type { ProblemWords } from '../../../src/problems.ts'

/** What can go wrong where these pages are seen; the command line speaks English. */
export const problems: Partial<ProblemWords> = {
  'input-missing': () => ['eine solche Datei oder einen solchen Ordner gibt es nicht', 'den Pfad prüfen'],
  'input-unreadable': ({ reason }) => [
    `lässt sich nicht lesen (${reason})`,
    'prüfen, ob man es öffnen und kopieren kann, und die Zugriffsrechte',
  ],
  'input-is-result': () => [
    'ist ein Ergebnis von Stemma, kein Dokument',
    'weglassen, oder Ergebnisse in einem anderen Ordner aufbewahren',
  ],
  'input-empty': () => ['enthält keinen Text', 'weglassen, oder prüfen, wie es gespeichert wurde'],
  'input-binary': ({ looksLike }) => [
    `ist kein Text (${looksLike})`,
    'zuerst in reinen Text, Markdown, HTML, JSON Lines oder CSV umwandeln',
  ],
  'input-too-large': ({ limit }) => [
    `enthält mehr als ${limit}, die Grenze für ein Dokument`,
    'in Dokumente aufteilen, eines je Zeile als JSON Lines, oder --max-size erhöhen',
  ],
  'gzip-broken': ({ reason }) => [
    `ist keine vollständige gzip-Datei (${reason})`,
    'noch einmal holen oder packen',
  ],
  'gzip-explodes': ({ limit }) => [
    `wird ausgepackt größer als ${limit}`,
    'selbst auspacken, wenn Sie der Datei trauen, oder --max-size erhöhen',
  ],
  'html-no-text': () => [
    'auf der Seite fand sich kein Artikeltext',
    'die Seite speichern, nachdem ihr Text geladen ist',
  ],
  'json-broken': ({ line, reason }) => [
    `Zeile ${line} ist kein JSON (${reason})`,
    'diese Zeile berichtigen; die anderen wurden gelesen',
  ],
  'json-no-text': ({ line }) => [
    `Zeile ${line} hat kein Textfeld „text“`,
    'das Feld mit dem Text „text“ nennen; die anderen Zeilen wurden gelesen',
  ],
  'json-no-records': () => [
    'ist JSON, aber weder ein Objekt mit einem Textfeld „text“ noch eine Liste solcher Objekte',
    'ein Objekt je Zeile schreiben, jedes mit seinem Text im Feld „text“',
  ],
  'csv-no-text': ({ columns }) => [
    `hat keine Spalte „text“ (sondern: ${columns})`,
    'die Spalte mit dem Text in „text“ umbenennen',
  ],
  'csv-broken': ({ line, reason }) => [
    `der Datensatz in Zeile ${line} ist fehlerhaft (${reason})`,
    'diesen Datensatz berichtigen; die anderen wurden gelesen',
  ],
  'encoding-guessed': ({ encoding }) => [
    `ist nicht UTF-8; gelesen als ${encoding}`,
    'als UTF-8 speichern, wenn Buchstaben falsch aussehen',
  ],
  'encoding-damaged': ({ count }) => [
    `${count} ${count === 1 ? 'Byte passt' : 'Bytes passen'} zu keiner bekannten Kodierung, dafür steht \uFFFD`,
    'noch einmal als UTF-8 speichern',
  ],
  'date-unread': ({ value }) => [`das Datum „${value}“ wurde nicht verstanden`, 'als JJJJ-MM-TT schreiben'],
  'id-repeated': ({ id, now }) => [
    `die id „${id}“ gab es schon; dieses Dokument heißt nun „${now}“`,
    'jedem Dokument eine eigene id geben',
  ],
  'more-problems': ({ code, count }) => [
    `${count} weitere wie ${code} oben`,
    'die obigen beheben und sehen, ob die übrigen dieselbe Ursache haben',
  ],
  'nothing-to-read': ({ problems }) => [
    problems > 0 ? 'kein Dokument ließ sich lesen' : 'es sind keine Dokumente darin',
    problems > 0 ? 'tun, was oben zu jedem Problem steht' : 'Dateien oder Texte geben',
  ],
  'collection-too-large': ({ limit }) => [
    `zusammen haben die Dokumente mehr als ${limit} Wörter, so viele werden höchstens auf einmal verglichen`,
    'in mehreren Läufen vergleichen',
  ],
  'result-too-large': () => [
    'das Ergebnis ist für eine Seite zu groß',
    'weniger Dokumente auf einmal verfolgen',
  ],
  'trace-failed': ({ reason }) => [
    `die Spur ließ sich nicht verfolgen (${reason})`,
    'weniger Dokumente versuchen; misslingt es wieder, bitte mit den Dokumenten melden',
  ],
  'trace-unknown': () => ['diese Spur gibt es nicht', 'in der Liste der Spuren nachsehen'],
  'trace-unfinished': () => ['die Spur hat noch kein Ergebnis', 'warten, bis sie fertig ist'],
  'request-malformed': ({ reason }) => [
    `die Anfrage passt nicht zur Schnittstelle (${reason})`,
    'siehe /api/openapi.json',
  ],
  'request-too-slow': ({ limit }) => [
    `die Anfrage kam nicht rechtzeitig an (${limit})`,
    'weniger Dokumente auf einmal schicken, oder über eine schnellere Verbindung',
  ],
  'server-busy': ({ waiting }) => [
    `der Server hält schon so viel, wie er soll (${waiting} Spuren warten)`,
    'noch einmal schicken, wenn einige fertig sind, oder einige abbrechen',
  ],
  'request-too-large': ({ limit }) => [
    `die Anfrage ist größer als ${limit}`,
    'weniger Dokumente auf einmal schicken, oder den Server mit größerem --max-upload starten',
  ],
}
