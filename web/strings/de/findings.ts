import type { findings as english } from '../en/findings.ts'
import { count } from './count.ts'

export const findings: typeof english = {
  edge: {
    title: (child, parent) => `${child} schöpft aus ${parent}`,
    sure: (words, percent) => `${words} · ${percent}`,
    share: (share, child) => `${share} der Wörter von ${child} kommen auf diesem Weg.`,
    why: 'Warum diese Vorlage',
    noEvidence: 'Kein einzelner Befund ragt heraus; die Linie ruht auf allem, was sie teilen.',
    others: 'Wer es sonst sein könnte',
    noOthers: 'Kein anderer Zeuge kommt in die Nähe.',
    compare: 'Die beiden vergleichen',
    for: { strong: 'stark, dafür', some: 'etwas, dafür', slight: 'schwach, dafür' },
    against: { strong: 'stark, dagegen', some: 'etwas, dagegen', slight: 'schwach, dagegen' },
    weight: weight => `${weight} log-odds`,
    moreSpans: n => `${count(n, 'weitere Stelle', 'weitere Stellen')} zeigen`,
  },

  evidence: {
    credit: 'Quellenangabe',
    link: 'Link',
    date: 'Datum',
    passage: 'Stelle',
    quote: 'Zitat',
    containment: 'Enthaltensein',
    wording: 'Wortlaut',
  },
  relation: {
    republishes: ['veröffentlicht', 'erneut'],
    copies: ['hat ganze Textstellen gemeinsam mit', ''],
    rewrites: ['erzählt', 'mit anderen Worten nach'],
    quotes: ['zitiert', ''],
    cites: ['verweist auf', ''],
  },
  relationShort: {
    republishes: 'Nachdruck',
    copies: 'gleiche Worte',
    rewrites: 'erzählt nach',
    quotes: 'zitiert',
    cites: 'verweist',
  },
  likelihood: p =>
    p >= 0.95
      ? 'fast sicher'
      : p >= 0.8
        ? 'sehr wahrscheinlich'
        : p >= 0.6
          ? 'wahrscheinlich'
          : p >= 0.4
            ? 'vielleicht'
            : 'unwahrscheinlich',

  quotes: {
    title: 'Zitate',
    lead: 'Jedes Zitat mit seinen Fassungen, von der vollsten abwärts. Markierte Wörter weichen von der daneben genannten Fassung ab.',
    none: 'Kein Zitat dieser Geschichte wird mehr als einmal erzählt.',
    noneWhy:
      'Wörter in Anführungszeichen gelten als dasselbe Zitat, wenn seltene Wörter darin übereinstimmen.',
    fullest: 'vollste Fassung',
    from: siglum => `aus ${siglum}`,
    speaker: 'Sprecher',
    allSpeakers: 'Alle Sprecher',
    search: 'Zitate durchsuchen',
    altered: 'Nur veränderte',
    goTo: siglum => `Zur Stelle in ${siglum}`,
    forms: n => count(n, 'Stelle', 'Stellen'),
    nothing: 'Kein Zitat passt.',
  },

  findings: {
    tabs: { drift: 'Was sich änderte', sources: 'Quellen', figures: 'Zahlen', names: 'Namen' },
    nothing: 'Nichts dergleichen wurde in dieser Geschichte gefunden.',
    filter: 'Zeigen',
    all: 'Alle',
    drift: {
      lead: 'Dieselbe Aussage bei zwei Zeugen, und was aus ihr wurde. Gestrichenes steht beim früheren, Unterstrichenes beim späteren.',
      types: {
        'attribution-dropped': 'Quelle weggelassen',
        'source-changed': 'Quelle geändert',
        'hedge-dropped': 'Vorbehalt weggelassen',
        'hedge-added': 'Vorbehalt hinzugefügt',
        'cue-changed': 'mit anderem Verb erzählt',
        'figure-changed': 'Zahl geändert',
        'negation-changed': 'Ja und Nein geändert',
        'name-changed': 'Name geändert',
      },
    },
    sources: {
      lead: 'Wem jede Aussage zugeschrieben wird, und mit welchen Worten. Die Quelle ist unterstrichen, das Wort des Sagens fett.',
      types: {
        person: 'Person',
        organisation: 'Organisation',
        outlet: 'Medium',
        document: 'Dokument',
        unnamed: 'nicht genannt',
      },
      count: n => count(n, 'Aussage', 'Aussagen'),
      nobody: 'niemand genannt',
      denied: 'soll nicht gesagt worden sein',
      hands: 'Woher jeder Zeuge hat, was er sagt: eine Zählung, kein Urteil.',
      firstHand: 'aus erster Hand',
      secondHand: 'aus zweiter Hand',
      unsourced: 'ohne Quelle',
      given: cited => `Zugeschrieben: ${cited}. Dort steht:`,
      notThere: cited => `Zugeschrieben: ${cited}. Dort fand sich nichts Entsprechendes.`,
    },
    figures: {
      lead: 'Zahlen zur selben Sache, die abweichenden zuerst.',
      agree: 'alle stimmen überein',
      differ: 'sie weichen ab',
      alone: 'von einem Zeugen erzählt',
    },
    names: {
      lead: 'Wer und was genannt wird, und wie es sonst noch heißt.',
      types: { person: 'Person', organisation: 'Organisation', place: 'Ort', other: 'anderes' },
      count: n => count(n, 'Nennung', 'Nennungen'),
      called: 'auch genannt',
    },
  },

  alteration: {
    verbatim: 'Wort für Wort',
    truncated: 'gekürzt',
    elided: 'innen Wörter weggelassen',
    spliced: 'aus zweien zusammengefügt',
    substituted: 'Wörter ausgetauscht',
    inserted: 'Wörter eingefügt',
    negated: 'ins Gegenteil gewendet',
    reattributed: 'anderem Sprecher zugeschrieben',
    unquoted: 'als Tatsache erzählt',
    quoted: 'in Anführungszeichen gesetzt',
  },
}
