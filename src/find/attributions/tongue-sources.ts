import type { Phrase } from '../../text/noun-phrases.ts'
import type { Prose } from '../../text/prose.ts'
import { TongueNames } from '../../text/tongues/names.ts'
import { HE, ROLE, SHE, THEY, type Tongue } from '../../text/tongues/tongue.ts'
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

/** French and Spanish nouns by the word itself, whatever follows it: "la mairie de Lund", "el informe". */
const nouns: Readonly<Record<string, SourceType>> = kindsByWord([
  [
    'outlet',
    `journal quotidien hebdomadaire magazine radio télévision chaîne agence presse gazette courrier dépêche reuters afp figaro
      diario periódico revista emisora televisión cadena agencia prensa gaceta correo heraldo efe`,
  ],
  [
    'document',
    `rapport étude enquête sondage communiqué lettre document documents registre procès-verbal audit chiffres données note dossier
      informe estudio encuesta sondeo comunicado carta documento documentos registro auditoría cifras datos acta nota expediente`,
  ],
  [
    'organisation',
    `mairie police préfecture gendarmerie conseil ministère gouvernement parti association société entreprise syndicat tribunal
      parquet université commission église hôpital banque fédération comité région département équipe direction
      alcaldía ayuntamiento policía consejo ministerio gobierno partido asociación sociedad empresa sindicato juzgado
      fiscalía universidad comisión iglesia hospital banco federación comité junta equipo dirección bomberos`,
  ],
  [
    'unnamed',
    `critiques experts observateurs riverains habitants témoins sources chercheurs spécialistes proches opposants partisans
      críticos expertos observadores vecinos testigos fuentes investigadores especialistas allegados opositores partidarios`,
  ],
])

function kindsByWord(lists: readonly (readonly [SourceType, string])[]): Record<string, SourceType> {
  return Object.fromEntries(lists.flatMap(([type, words]) => list(words).map(word => [word, type] as const)))
}

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
    const known = this.tongue.capitalNouns ? null : nouns[bare(this.prose.string(word))]
    if (known) return known
    if (!this.prose.isCapital(word)) return null
    if (kindsOf(this.prose.words.key[word]) & OUTLET) return 'outlet'
    const lower = this.prose.string(word).toLowerCase()
    if (!this.tongue.capitalNouns) return null
    const found = endings.find(([, ends]) => ends.some(end => lower.endsWith(end)))
    return found?.[0] ?? null
  }

  /** "die Bürgermeisterin" is one person; "eine Frau" is no one in particular. */
  private typeOfNoun(first: number, last: number): SourceType {
    const definite = /^(der|die|das|dem|den|le|la|el|l['’].*)$/i.test(this.prose.string(first))
    const head = this.tongue.capitalNouns ? last : first + 1
    const role = (this.tongue.words.flags(this.prose.words.key[head]) & ROLE) !== 0
    return definite && role ? 'person' : 'unnamed'
  }
}

/** "l’association" without its article, in small letters. */
function bare(word: string): string {
  return word.toLowerCase().replace(/^[ld]['’]/, '')
}
