import { describe, expect, it } from 'vitest'
import { findAttributions } from '../../../src/find/attributions.ts'
import { plainDocument } from '../../../src/text/document.ts'
import { witness } from '../../../src/text/witness.ts'

/** "name (type): content" of every statement that a colon gives to someone. */
function turns(lines: readonly string[], language = 'en'): string[] {
  const text = lines.join('\n')
  return findAttributions([witness(plainDocument('a', text, { language }))])
    .filter(({ cue: [{ start, end }] }) => text.slice(start, end) === ':')
    .map(({ source, content }) => {
      const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ')
      return `${source!.name} (${source!.type}): ${words.replace(/\n+/g, ' ¶ ')}`
    })
}

const hearing = [
  'A hearing on the ferry, with Tilda Marsh and Councillor Piet Lomax, took place on Monday.',
  'LOMAX: Ms. Marsh, when did you first hear the shaft?',
  'MS. MARSH: In April. It sounded like a door.',
  'LOMAX: And whom did you tell?',
  'MARSH (by telephone): The mayor.',
  'He has not been seen since.',
  'Piet Lomax: Thank you.',
  'The council rose at four.',
]

describe('the turns of a transcript', () => {
  it('are statements of those whom their labels name, by as much of the name as the text has', () => {
    expect(turns(hearing)).toEqual([
      'Piet Lomax (person): Ms. Marsh, when did you first hear the shaft?',
      'Tilda Marsh (person): In April. It sounded like a door.',
      'Piet Lomax (person): And whom did you tell?',
      'Tilda Marsh (person): The mayor. ¶ He has not been seen since.',
      'Piet Lomax (person): Thank you.',
    ])
  })

  it('are no one’s by name where the labels are roles', () => {
    const interview = [
      'Q: Why was it shut?',
      'A: It shook.',
      'Q: Who pays?',
      'A: The county.',
      'So it ended.',
    ]
    expect(turns(interview)).toEqual([
      ' (unnamed): Why was it shut?',
      ' (unnamed): It shook.',
      ' (unnamed): Who pays?',
      ' (unnamed): The county.',
    ])
  })

  it('are read in any language', () => {
    const verhör = [
      'Marsch: Es klang wie eine Tür.',
      'Lohmann: Wann?',
      'Marsch: Im April.',
      'Lohmann: Danke.',
    ]
    expect(turns(verhör, 'de')).toHaveLength(4)
  })

  it('hold what is said in them as their own links of a chain', () => {
    const text = [
      'LEE: Who said so?',
      'DALE: The mayor said that it would hold.',
      'LEE: Did it?',
      'DALE: No.',
    ].join('\n')
    const found = findAttributions([witness(plainDocument('a', text, { language: 'en' }))])
    const mayor = found.find(({ source }) => source?.name.includes('mayor'))!
    expect(found[mayor.via!].source!.name).toBe('DALE')
  })

  it('are not seen in forms, lists, headings or notes', () => {
    const forms = [
      'Where: the yellow hall',
      'When: Monday, four',
      'Where: the smithy',
      'When: Tuesday, five',
      'Where: the quay',
    ]
    const notes = [
      'UPDATE: The bridge is open.',
      'LOOK: Geese on the bridge.',
      'UPDATE: The geese have gone.',
    ]
    expect(turns(forms)).toEqual([])
    expect(turns(notes)).toEqual([])
  })
})
