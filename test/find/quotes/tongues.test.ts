import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../src/find/quotes.ts'
import { witness } from '../../../src/text/witness.ts'

/**
 * Each case is a text, `=>`, and for each quote in order who says it: the resolved name, `@` and the words that refer to them
 * where those differ, or `-` for nobody. ¶ parts paragraphs.
 */
const cases: Record<string, readonly string[]> = {
  de: [
    '„Die Brücke leckt“, sagte Krappe. => Krappe',
    '„Die Brücke leckt“, sagte Wendelin Krappe. => Wendelin Krappe',
    '»Die Brücke leckt«, sagte Krappe. => Krappe',
    '„Die Brücke leckt“, sagte Krappe am Montag. => Krappe',
    '„Die Brücke leckt“, sagte Krappe der Odestädter Zeitung. => Krappe',
    '„Die Brücke leckt“, sagte sie dem Boten. => ? @sie',
    '„Die Brücke leckt“, sagte der Bürgermeister. => der Bürgermeister',
    '„Die Brücke leckt“, sagte die Sprecherin der Werft. => die Sprecherin der Werft',
    '„Die Brücke leckt“, sagte die Sprecherin der Werft, Anke Voss. => Anke Voss',
    '„Die Brücke leckt“, sagte Bürgermeisterin Anke Voss. => Anke Voss @Bürgermeisterin Anke Voss',
    '„Die Brücke leckt“, sagte Frau Voss. => Voss @Frau Voss',
    '„Die Brücke leckt“, sagte der Schlosser Wendelin Krappe. => Wendelin Krappe @der Schlosser Wendelin Krappe',
    '„Die Brücke leckt“, erklärte ein Sprecher. => ein Sprecher',
    '„Die Brücke leckt“, erklärte die neue Leiterin des Amtes am Freitag. => die neue Leiterin des Amtes',
    '„Die Brücke leckt“, so Krappe. => Krappe',
    '„Die Brücke leckt“, so die Sprecherin weiter. => die Sprecherin',
    '„Die Brücke leckt“, laut Krappe. => Krappe',
    '„Die Brücke leckt“, wie Krappe mitteilte. => Krappe',
    '„Die Brücke leckt“, wie die Werft am Montag mitteilte. => die Werft',
    '„Die Brücke leckt“, teilte die Werft mit. => die Werft',
    '„Die Brücke leckt“, fügte Krappe hinzu. => Krappe',
    '„Die Brücke leckt“, räumte Anke Voss ein. => Anke Voss',
    '„Die Brücke leckt“, hat Krappe gesagt. => Krappe',
    '„Leckt die Brücke?“, fragte Krappe. => Krappe',
    '„Die Brücke leckt!“, rief Krappe. => Krappe',
    '„Die Brücke leckt“, Krappe zufolge. => Krappe',
    'Krappe sagte: „Die Brücke leckt.“ => Krappe',
    'Der Schlosser Krappe sagte am Montag: „Die Brücke leckt.“ => Der Schlosser Krappe',
    'Am Montag sagte Krappe: „Die Brücke leckt.“ => Krappe',
    'Krappe: „Die Brücke leckt.“ => Krappe',
    'Anke Voss, die Leiterin der Werft, sagte: „Die Brücke leckt.“ => Anke Voss',
    'Die Vorsitzende Jorinde Maschke dankte allen, die kamen: „Die Brücke hält.“ => Jorinde Maschke @Die Vorsitzende Jorinde Maschke',
    'Laut Krappe ist die Brücke „ein altes Sieb“. => Krappe',
    'Nach Angaben von Anke Voss ist die Brücke „ein altes Sieb“. => Anke Voss',
    'Krappe nannte die Brücke „ein Sieb“. => -',
    'Das Schild „Vorsicht Brücke“ hing schief. => -',
    '„Die Brücke leckt“, sagte Krappe, „aber sie hält.“ => Krappe ; Krappe',
    '„Die Brücke leckt“, sagte Krappe. „Sie hält.“ => Krappe ; Krappe',
    '„Er sagte ‚nein‘ zu mir“, sagte Krappe. => Krappe ; ? @Er',
    'Wendelin Krappe kam spät. „Die Brücke leckt“, sagte Krappe. => Wendelin Krappe @Krappe',
    'Der Imker Ansgar Wohlert stand vorn. „Die Brücke leckt“, sagte er dem Boten. => Ansgar Wohlert @er',
    'Der Imker Ansgar Wohlert kam mit der Vorsitzenden. Die Leiterin Anke Voss blieb. „Sie leckt“, sagte er. => Ansgar Wohlert @er',
    'Die Leiterin Anke Voss kam mit dem Imker Ansgar Wohlert. „Sie leckt“, sagte sie. => Anke Voss @sie',
    'Der Schlosser Wendelin Krappe kam. „Sie leckt“, sagte Schlosser Krappe. => Wendelin Krappe @Schlosser Krappe',
    'Ganz vorn stand ein Imker mit neun Säcken. „Die Brücke leckt“, sagte er. => ein Imker @er',
    '„Die Brücke leckt“, sagte Bo von Harker. => Bo von Harker',
    '„Die Brücke leckt“, sagten die Anwohner. => die Anwohner',
    '„Die Brücke leckt.“ Krappe ging nach Hause. => -',
  ],
  fr: [
    '« Le pont fuit », dit Anne Lund. => Anne Lund',
    '« Le pont fuit », a déclaré Anne Lund. => Anne Lund',
    '« Le pont fuit », a déclaré Mme Lund. => Lund @Mme Lund',
    '« Le pont fuit », a-t-elle dit. => ? @elle',
    '« Le pont fuit », explique-t-il. => ? @il',
    '« Le pont fuit », explique le maire. => le maire',
    '« Le pont fuit », explique le maire de la ville, Anne Lund. => Anne Lund',
    '« Le pont fuit », selon Anne Lund. => Anne Lund',
    '« Le pont fuit », comme l’a dit Anne Lund. => Anne Lund',
    'Anne Lund a déclaré : « Le pont fuit. » => Anne Lund',
    'Selon Anne Lund, le pont est « une vieille passoire ». => Anne Lund',
    'La directrice Anne Lund est venue. « Le pont fuit », a-t-elle dit. => Anne Lund @elle',
    'Anne Lund est venue. « Le pont fuit », a déclaré Mme Lund. => Anne Lund @Mme Lund',
    '« Le pont fuit. » Anne Lund est partie. => -',
  ],
  es: [
    '«El puente gotea», dijo Ana Lund. => Ana Lund',
    '“El puente gotea”, dijo el alcalde. => el alcalde',
    '“El puente gotea”, ha dicho la alcaldesa Ana Lund. => Ana Lund @la alcaldesa Ana Lund',
    '“El puente gotea”, explicó ella. => ? @ella',
    '“El puente gotea”, según Ana Lund. => Ana Lund',
    '“El puente gotea”, como dijo Ana Lund. => Ana Lund',
    'Ana Lund dijo: “El puente gotea”. => Ana Lund',
    'La alcaldesa Ana Lund vino tarde. “El puente gotea”, dijo ella. => Ana Lund @ella',
  ],
  it: [
    '«Il ponte perde», disse Anna Lund. => Anna Lund',
    '«Il ponte perde», ha detto la sindaca Anna Lund. => Anna Lund @la sindaca Anna Lund',
    '«Il ponte perde», ha spiegato il sindaco. => il sindaco',
    '«Il ponte perde», secondo Anna Lund. => Anna Lund',
    'Anna Lund ha detto: «Il ponte perde». => Anna Lund',
  ],
  pt: [
    '“A ponte pinga”, disse Ana Lund. => Ana Lund',
    '“A ponte pinga”, afirmou a prefeita Ana Lund. => Ana Lund @a prefeita Ana Lund',
    '“A ponte pinga”, segundo Ana Lund. => Ana Lund',
    'Ana Lund disse: “A ponte pinga”. => Ana Lund',
  ],
  nl: [
    '“De brug lekt”, zei Anna Lund. => Anna Lund',
    '“De brug lekt”, aldus Anna Lund. => Anna Lund',
    '“De brug lekt”, zegt burgemeester Anna Lund. => Anna Lund @burgemeester Anna Lund',
    '“De brug lekt”, voegde Lund toe. => Lund',
    '“De brug lekt”, zoals Lund zei. => Lund',
    'Volgens Anna Lund is de brug “een oude zeef”. => Anna Lund',
    'Anna Lund zei: “De brug lekt.” => Anna Lund',
  ],
}

describe.each(Object.entries(cases))('%s', (language, lines) => {
  test.each(lines)('%s', line => {
    const [given, expected] = line.split(' => ')
    const text = given.replaceAll(' ¶ ', '\n\n')
    const quotes = findQuotes([witness(documentIn(language, text))])
    const told = quotes.map(({ speaker }) => {
      if (!speaker) return '-'
      const words = text.slice(speaker.start, speaker.end)
      return words === speaker.name ? words : `${speaker.name || '?'} @${words}`
    })
    expect(told.join(' ; ')).toBe(expected)
  })
})

function documentIn(language: string, text: string) {
  return {
    id: 'd',
    title: null,
    byline: [],
    outlet: null,
    url: null,
    series: null,
    published: null,
    language,
    genre: 'unknown' as const,
    notices: [],
    links: [],
    text,
    dropped: '',
  }
}

test.each(['sagte der ', '„Nein“, sagte Krappe Krappe ', 'Der Schlosser ', '„a“ sie '])(
  'a quarter of a megabyte of %j takes no more than a moment',
  unit => {
    expect(findQuotes([witness(documentIn('de', unit.repeat(250_000 / unit.length)))])).toBeDefined()
  },
)
