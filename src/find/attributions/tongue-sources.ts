import type { Phrase } from '../../text/noun-phrases.ts'
import type { Prose } from '../../text/prose.ts'
import { TongueNames } from '../../text/tongues/names.ts'
import { HE, ROLE, SHE, THEY, type Tongue } from '../../text/tongues.ts'
import type { Source, SourceType } from '../findings.ts'
import { OUTLET } from './cues.ts'
import { kindsOf } from './lexicon.ts'

/** Ends of German nouns, since compounds are told by their last part: "Landespolizei", "Abendzeitung". */
const endings: readonly (readonly [SourceType, readonly string[]])[] = [
  [
    'outlet',
    list(`zeitung blatt kurier bote anzeiger tageblatt rundschau nachrichten sender agentur radio rundfunk magazin presse
      fernsehen portal dpa afp reuters spiegel`),
  ],
  [
    'document',
    list(`bericht studie gutachten mitteilung umfrage protokoll brief schreiben statistik untersuchung dokument papier
      dokumente akten unterlagen zahlen daten`),
  ],
  [
    'organisation',
    list(`polizei rat verwaltung gemeinde behörde ministerium partei verein firma unternehmen gericht regierung amt verband
      gesellschaft universität kommission werft bank kirche feuerwehr anwaltschaft gewerkschaft fraktion konzern hochschule
      stiftung bund land stadt dezernat reederei leitung`),
  ],
  [
    'unnamed',
    list(`kritiker experten beobachter anwohner zeugen quellen augenzeugen kreise insider fachleute forscher
      sprecher sprecherin sprechers beamte ermittler bewohner`),
  ],
]

function list(words: string): string[] {
  return words.trim().split(/\s+/)
}

/** Gives the sources of a text in another language their names and types. */
export class TongueSources {
  private readonly prose: Prose
  private readonly tongue: Tongue
  private readonly names: TongueNames
  private lastPerson: string | null = null

  constructor(prose: Prose, tongue: Tongue) {
    this.prose = prose
    this.tongue = tongue
    this.names = new TongueNames(prose, tongue)
  }

  source(phrase: Phrase): Source {
    const name = this.names.nameOf(phrase, this.lastPerson)
    const type = this.typeOf(phrase, name)
    if (type === 'person') this.lastPerson = name
    return { pieces: [this.prose.span(phrase.first, phrase.last)], name, type }
  }

  private typeOf({ kind, first, last }: Phrase, name: string): SourceType {
    const { prose } = this
    const flags = this.tongue.words.flags(prose.words.key[first])
    if (kind === 'pronoun') return flags & (HE | SHE) || !(flags & THEY) ? 'person' : 'unnamed'
    const isNamed = name !== prose.string(first, last) || name.split(' ').length > 1
    for (let word = first; word <= last; word++) {
      const type = this.typeOfWord(word)
      // "der Sprecher Jan Holt" is someone; "ein Sprecher" is not.
      if (type && !(type === 'unnamed' && kind === 'name' && isNamed)) return type
    }
    if (kind === 'name') return 'person'
    return name !== prose.string(first, last) ? 'person' : this.typeOfNoun(first, last)
  }

  private typeOfWord(word: number): SourceType | null {
    if (!this.prose.isCapital(word)) return null
    if (kindsOf(this.prose.words.key[word]) & OUTLET) return 'outlet'
    const lower = this.prose.string(word).toLowerCase()
    const found = endings.find(([, ends]) => ends.some(end => lower.endsWith(end)))
    return found?.[0] ?? null
  }

  /** "die Bürgermeisterin" is one person; "eine Frau" is no one in particular. */
  private typeOfNoun(first: number, last: number): SourceType {
    const definite = /^(der|die|das|dem|den)$/i.test(this.prose.string(first))
    const role = (this.tongue.words.flags(this.prose.words.key[last]) & ROLE) !== 0
    return definite && role ? 'person' : 'unnamed'
  }
}
