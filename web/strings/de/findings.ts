import type { findings as english } from '../en/findings.ts'
import { count } from './count.ts'

export const findings: typeof english = {
  edge: {
    title: (child, parent) => `${child} schöpft aus ${parent}`,
    titleAlso: (child, parent) => `${child} schöpft auch aus ${parent}`,
    sure: (words, percent) => `${words} · ${percent}`,
    share: (share, child) => `${share} der Wörter von ${child} kommen auf diesem Weg.`,
    shareAlso: (share, child, parent, first) =>
      `${share} der Wörter von ${child} kommen aus ${parent} und nicht aus ${first}.`,
    several:
      'Ein Text kann aus mehreren anderen schöpfen; darum wird jede Linie für sich beurteilt, und die Zahlen eines Textes müssen zusammen nicht 100 % ergeben.',
    likeliest: 'Sie ist gezogen, weil kein anderes dieser Dokumente wahrscheinlicher ist.',
    outdone:
      'Für sich allein ist anderes wahrscheinlicher; so gezeichnet ist es, weil der Baum im Ganzen so am wahrscheinlichsten ist.',
    shownBy: (lost, child) => `${lost} ist verloren; ${child}, das daraus schöpft, zeigt dies:`,
    why: 'Warum diese Vorlage',
    noEvidence: 'Kein einzelner Befund ragt heraus; die Linie ruht auf allem, was sie teilen.',
    others: 'Wer es sonst sein könnte',
    noOthers: 'Kein anderer Zeuge kommt in die Nähe.',
    none: 'Keines dieser Dokumente',
    reverse: (child, parent) => `Umgekehrt: ${parent} schöpft aus ${child}`,
    beside: first => `An seiner Stelle, neben ${first}:`,
    alone: first => `${first} allein, ohne zweite Vorlage`,
    otherParents: n => (n === 1 ? 'Die andere Vorlage' : 'Die anderen Vorlagen'),
    settle: 'Was es entscheiden würde',
    settled: 'Es ist kaum etwas offen.',
    settling: {
      reading: (parent, child) =>
        `Eine Lesart von ${parent} oder ${child}, die keinen Sinn ergibt, wo die andere einen hat`,
      credit: child => `Eine Quellenangabe oder ein Link in ${child}`,
      date: sigla => `Ein Datum für ${sigla.join(' und ')}`,
      words: (parent, child, rivals) =>
        `Wörter, die ${child} nur mit ${parent} teilt, nicht mit ${rivals.join(' oder ')}`,
      text: parent => `Der verlorene Text ${parent}`,
      source: (parent, child) => `Ein älterer Text, aus dem ${parent} und ${child} es beide haben könnten`,
    },
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
  relationAlso: {
    republishes: ['veröffentlicht auch', 'erneut'],
    copies: ['hat auch mit', 'ganze Textstellen gemeinsam'],
    rewrites: ['erzählt auch', 'mit anderen Worten nach'],
    quotes: ['zitiert auch', ''],
    cites: ['verweist auch auf', ''],
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
    before: siglum => `vor ${siglum}`,
    speaker: 'Sprecher',
    allSpeakers: 'Alle Sprecher',
    search: 'Zitate durchsuchen',
    altered: 'Nur veränderte',
    goTo: siglum => `Zur Stelle in ${siglum}`,
    speakerIn: (name, sigla) => `${name} in ${sigla}`,
    via: name => `nach Darstellung von ${name}`,
    forms: n => count(n, 'Stelle', 'Stellen'),
    nothing: 'Kein Zitat passt.',
  },

  findings: {
    tabs: { drift: 'Was sich änderte', sources: 'Quellen', figures: 'Zahlen', names: 'Namen' },
    nothing: 'Nichts dergleichen wurde in dieser Geschichte gefunden.',
    filter: 'Zeigen',
    all: 'Alle',
    drift: {
      lead: 'Dieselbe Aussage bei zwei Zeugen, und was aus ihr wurde. Gestrichenes steht nur beim ersten, Unterstrichenes nur beim zweiten.',
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
      unordered: 'Dass einer aus dem anderen schöpft, zeigt sich nicht: welcher zuerst kam, ist offen.',
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
      denied: 'Die Worte sagen, dass es nicht gesagt wurde.',
      hands: 'Woher jeder Zeuge hat, was er sagt: eine Zählung, kein Urteil.',
      firstHand: 'aus erster Hand',
      secondHand: 'aus zweiter Hand',
      unsourced: 'ohne Quelle',
      given: ['Zugeschrieben:', '– dort steht:'],
      notThere: ['Zugeschrieben:', '– dort fand sich nichts Entsprechendes.'],
      otherwise: 'Hier anders erzählt:',
    },
    figures: {
      lead: 'Zahlen zur selben Sache, die abweichenden zuerst.',
      types: { differ: 'sie weichen ab', agree: 'alle stimmen überein', alone: 'von einem Zeugen erzählt' },
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
    unquoted: 'ohne Anführungszeichen erzählt',
    quoted: 'in Anführungszeichen gesetzt',
  },
}
