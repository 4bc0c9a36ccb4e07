import { count } from './de/count.ts'
import { findings } from './de/findings.ts'
import { problems } from './de/problems.ts'
import { remarks } from './de/remarks.ts'
import { tables } from './de/tables.ts'
import { views } from './de/views.ts'
import type { Strings } from './en.ts'

export const de: Strings = {
  name: 'Deutsch',
  app: 'Stemma',
  tagline: 'wie eine Geschichte wanderte',
  skip: 'Zum Inhalt springen',
  loading: 'Die Spur wird geöffnet …',
  broken: 'Diese Spur ließ sich nicht öffnen',
  notFound: 'Unter dieser Adresse steht nichts',
  notFoundWhy:
    'Der Link stammt vielleicht aus einer anderen Spur. Alles in dieser ist von der Übersicht aus zu erreichen.',
  toOverview: 'Zur Übersicht',
  close: 'Schließen',
  more: n => `${n.toLocaleString('de')} weitere zeigen`,

  own: {
    title: 'Woher die Wörter kommen',
    own: 'in keiner seiner Vorlagen',
    noParent: (share, lost, sure) =>
      `Es schöpft aus ${lost.length > 0 ? `${lost.join(' und ')}, hier nicht vorhanden` : `keinem der anderen${sure && ` (${sure})`}`}. ${share} seiner Wörter stehen auch in anderen.`,
    choose: 'Markierte Wörter oder die hochgestellten Buchstaben dahinter führen zur selben Stelle anderswo.',
  },

  theme: { label: 'Hell oder dunkel', auto: 'Auto', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  take: { csv: 'CSV', json: 'JSON', all: 'Ganze Spur als JSON', what: name => `„${name}“ mitnehmen als` },
  print: 'Drucken',
  copyLink: 'Link kopieren',
  linkCopied: 'Kopiert',
  keys: 'Tasten',
  keyList: [
    ['n · p', 'nächste, vorige Stelle beim Vergleichen; nächste, vorige Markierung beim Lesen'],
    ['Tab · Enter', 'zu jeder Sigle, Linie oder Markierung, und sie öffnen'],
    ['Esc', 'schließen, was geöffnet wurde'],
    ['r', 'den gewählten Zeugen an die Spitze des Baums setzen, und zurück'],
    ['/', 'in der Übersicht suchen'],
    ['?', 'diese Liste'],
  ],

  counts: {
    documents: n => count(n, 'Dokument', 'Dokumente'),
    passages: n => count(n, 'Stelle', 'Stellen'),
    outlets: n => count(n, 'Medium', 'Medien'),
  },

  desk: {
    title: 'Verfolgen, wie eine Geschichte wanderte',
    lead: 'Geben Sie Artikel, Beiträge oder andere Texte. Was Sie geben, bleibt auf dem Rechner, der Ihnen diese Seite sandte.',
    give: 'Dokumente zum Verfolgen',
    drop: 'Dateien oder Ordner hier ablegen',
    formats: 'Einfacher Text, Markdown, HTML, JSON Lines oder CSV, jedes auch gepackt (.gz)',
    choose: 'Dateien wählen',
    paste: 'Oder einen Text einfügen',
    pasteHere: 'Ein Dokument auf einmal: der Titel in der ersten Zeile, das Datum in der zweiten',
    addText: 'Diesen Text hinzufügen',
    leaveOut: name => `${name} weglassen`,
    collate: 'Alle sind Abschriften eines Textes, etwa Handschriften',
    collateWhy:
      'Vergleicht sie Wort für Wort und erschließt verlorene Vorlagen. Ohne Haken geschieht das, wo sie danach aussehen.',
    trace: n => `${count(n, 'Eingabe', 'Eingaben')} verfolgen`,
    traces: 'Spuren',
    none: 'Noch wurde nichts verfolgt.',
    noServer:
      'Der Server antwortet nicht; starten Sie ihn neu mit stemma serve, dann geht es auf dieser Seite weiter.',
    cancel: 'Abbrechen',
    forget: 'Vergessen',
    states: {
      waiting: 'wartet',
      running: 'läuft',
      done: 'fertig',
      failed: 'gescheitert',
      cancelled: 'abgebrochen',
    },
    stages: {
      read: 'liest',
      passages: 'sucht gemeinsame Stellen',
      quotes: 'sucht Zitate',
      stories: 'ordnet Geschichten',
      lineage: 'zeichnet, wer aus wem schöpft',
      drift: 'sucht, was sich unterwegs änderte',
      report: 'schreibt es auf',
    },
    all: 'Alle Spuren',
  },

  ...views,
  ...findings,
  ...tables,
  remarks,
  problems,
}
