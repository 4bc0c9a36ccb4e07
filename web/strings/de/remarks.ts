import type { Dated, Slip, SmallDifference } from '../../../src/lineage/remarks.ts'
import type { RemarkWords } from '../../../src/report/remarks.ts'
import { count } from './count.ts'

const percent = (share: number): string => `${Math.round(share * 100)} %`
const places = (n: number): string => count(n, 'Stelle', 'Stellen')
const number = (n: number): string => n.toLocaleString('de')

const smallDifferences: Readonly<Record<SmallDifference, string>> = {
  hedges: 'welcher von zwei Wortlauten einen Vorbehalt oder eine Quelle hat',
  slips: 'welche von zwei Schreibungen die ungewöhnliche ist',
  mended: 'berichtigte Schreibfehler',
  laterYear: 'das späteste genannte Jahr',
  headline: 'dieselbe Überschrift',
  strangers: 'verschiedene Medien oder Verfasser',
  corrects: 'ein Vermerk über eine Berichtigung',
  boilerplate: 'die Verfasserzeile der Vorlage im Nachfolger',
}

const slips: Readonly<Record<Slip, string>> = {
  unknown: 'Wörter, die es kaum gibt',
  echoed: 'Wörter, die in der Nähe stehen und hineingeraten sein können',
  doubled: 'doppelt geschriebene Wörter',
}

const datedBy: Readonly<Record<Dated['from'], string>> = {
  metadata: 'nach den Angaben der Seite',
  text: 'nach dem Text',
  file: 'nach dem Dateinamen',
  feed: 'nach einem Feed',
  capture: 'nach einem Archiv',
  given: 'wie angegeben',
}

const verdicts = {
  allow: 'Die Daten erlauben diese Richtung',
  oppose: 'Die Daten sprechen gegen diese Richtung',
  contradict: 'Die Daten widersprechen dem Text und werden nicht befolgt',
} as const

function listed(counts: readonly number[]): string {
  const last = places(counts.at(-1) ?? 0)
  return counts.length < 2 ? last : `${counts.slice(0, -1).map(number).join(', ')} und ${last}`
}

/** What is said of lines of descent, lost ancestors and thin results. */
export const remarks: RemarkWords = {
  'wording-shared': ({ share, fresh }, { parent, child }) =>
    fresh === 0
      ? `${child} hat seinen ganzen Wortlaut mit ${parent} gemeinsam.`
      : `${child} hat ${count(fresh, 'Wort oder Zeichen, das', 'Wörter und Zeichen, die')} ${parent} nicht hat, und ${percent(share)} seines Wortlauts mit ${parent} gemeinsam.`,
  'part-shared': ({ share, fresh }, { parent, child }) =>
    fresh === 0
      ? `In dem, was beide von dieser Geschichte erzählen, hat ${child} seinen ganzen Wortlaut mit ${parent} gemeinsam.`
      : `In dem, was beide von dieser Geschichte erzählen, hat ${child} ${count(fresh, 'Wort oder Zeichen, das', 'Wörter und Zeichen, die')} ${parent} nicht hat, und ${percent(share)} seines Wortlauts mit ${parent} gemeinsam.`,
  'tells-others': ({ in: side, words, of }, about) =>
    `${about[side]} erzählt auch andere Geschichten: ${number(words)} von ${count(of, 'Wort', 'Wörtern')} erzählen diese. Wer Geschichten sammelt, hat sie öfter von denen, die eine erzählen, als umgekehrt.`,
  lengths: ({ childWords, parentWords, lacking, own }, { parent, child }) =>
    `${child} (${number(childWords)} gegen ${number(parentWords)} Wörter) fehlen ${count(lacking, 'Stück', 'Stücke')} von ${parent}; dafür hat ${child} ${count(own, 'eigenes Stück', 'eigene Stücke')}.`,
  'small-differences': values => {
    const named = (codes: readonly SmallDifference[]): string =>
      codes.map(code => smallDifferences[code]).join(', ')
    const sides = [
      values.for.length > 0 ? `sprechen dafür (${named(values.for)})` : '',
      values.against.length > 0 ? `sprechen dagegen (${named(values.against)})` : '',
    ]
    return `Kleine Unterschiede ${sides.filter(Boolean).join(' und ') || 'im Wortlaut'}.`
  },
  'quotes-fuller': ({ in: side }, { parent, child }) =>
    side === 'parent'
      ? `Zitate, die beide haben, sind in ${parent} vollständiger.`
      : `Zitate, die beide haben, sind in ${child} vollständiger; aus ${parent} können sie so nicht stammen.`,
  credited: ({ name }, { child }) => `${child} gibt „${name}“ als Quelle an.`,
  named: ({ name }, { child }) => `${child} nennt „${name}“.`,
  linked: (_, { parent, child }) => `${child} verlinkt auf ${parent}.`,
  'dated-early': (_, { parent }) => `${parent} gehört zu den früheren der datierten Dokumente.`,
  dates: ({ verdict, parent, child }, about) =>
    `${verdicts[verdict]}: ${about.parent} trägt das Datum ${about.date(parent)} (${datedBy[parent.from]}), ${about.child} ${about.date(child)} (${datedBy[child.from]}).`,
  'direction-open': () =>
    'Welche Seite älter ist, entscheidet der Text allein nicht: ein Datum, eine Handschrift oder eine Lesart ohne Sinn würde es klären.',
  'readings-shared': ({ agreeing, differing, elsewhere }) => {
    const agree =
      agreeing > 0 ? `stimmen an ${places(agreeing)} überein, wo die meisten anders lesen, und ` : ''
    const more =
      elsewhere === null ? '' : ` Anderswo im Stemma bräuchte es ${number(elsewhere)} Änderungen mehr.`
    return `Die beiden ${agree}weichen an ${places(differing)} voneinander ab.${more}`
  },
  'left-out': ({ by, skipped }, about) => {
    const other = by === 'child' ? 'parent' : 'child'
    const eye = skipped
      ? ', wo das Auge von einem Wort zum selben Wort weiter hinten gesprungen sein kann'
      : ''
    return `${about[by]} fehlt, was ${about[other]} hat${eye}: Beim Abschreiben fallen eher Wörter weg, als dass welche dazukommen.`
  },
  slips: ({ by, kinds }, about) =>
    `Was nach einem Versehen aussieht, steht in ${about[by]}: ${kinds.map(kind => slips[kind]).join(', ')}.`,
  mixed: ({ places: n }, { parent, child }) =>
    `In einem Teil des Textes liest ${child} an ${places(n)} mit ${parent}, wo die meisten anders lesen, und sonst mit einem anderen Zweig: aus zweien gemacht oder nach einem berichtigt.`,
  'agree-against': ({ witnesses, against, together, oneAlone, otherAlone }) => {
    const whom = against === 'nearest' ? 'den, der ihnen am nächsten steht' : 'ihre gemeinsame Vorlage'
    return `${number(witnesses)} Zeugen stimmen an ${places(together)} gegen ${whom} überein, doch jeder weicht auch allein ab, an ${number(oneAlone)} und ${places(otherAlone)}.`
  },
  'quotes-apart': () =>
    'Jeder hat aus denselben Zitaten Wörter, die dem anderen fehlen; also kann sie keiner vom anderen haben.',
  'two-branches': ({ differing, ofOne, ofOther }) =>
    `Die Zeugen zerfallen in zwei Zweige, die an ${places(differing)} voneinander abweichen; ${number(ofOne)} davon sind eher Fehler des einen Zweigs und ${number(ofOther)} des anderen, also stammt keiner vom anderen ab.`,
  'none-reads-so': ({ apart }) =>
    `Kein Zeuge liest so, wie es alle anderen zusammen verlangen: Die von ihm abstammen, weichen an ${listed(apart)} von ihm ab.`,
  'agree-apart': ({ together, apart }) =>
    `Die von ihm abstammen, stimmen an ${places(together)} gegen die übrigen überein, und keiner hat alles, was die anderen haben: Sie weichen an ${listed(apart)} von ihm ab.`,
  'one-document': () =>
    'Es wurde nur ein Dokument gelesen; eine Geschichte wandert zwischen mindestens zweien.',
  'too-short': ({ documents, minWords }) =>
    `${count(documents, 'Dokument hat', 'Dokumente haben')} weniger als ${number(minWords)} Wörter, zu wenige für eine gemeinsame Stelle.`,
  'no-passages': ({ minWords }) =>
    `Keine zwei Dokumente haben eine Folge von ${number(minWords)} Wörtern gemeinsam; --min-words legt fest, wie lang sie sein muss.`,
  'only-formulas': () => 'Gemeinsam haben die Dokumente nur stehende Wendungen, und die beweisen nichts.',
  'no-stories': () =>
    'Keine zwei Dokumente erzählen dieselbe Geschichte: Sie haben zu wenige seltene Wörter, Namen, Zitate und Stellen gemeinsam.',
}
