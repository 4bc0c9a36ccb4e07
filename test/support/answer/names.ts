/** Compares names with a known answer. */
import type { TraceResult } from '../../../src/report/format.ts'
import type { Answer, AnswerName } from './format.ts'

type Name = NonNullable<TraceResult['names']>[number]

/**
 * Each name of the answer is one name of the result, of its type, which each document calls what the answer says and no other
 * document calls anything; there may be more names. Capitals and curled apostrophes do not count.
 */
export function compareNames(result: TraceResult, answer: Answer): string[] {
  const { names } = result
  if (!names) return []
  return (answer.names ?? []).flatMap(wanted => {
    const found = names.filter(({ name }) => name === wanted.name)
    if (found.length !== 1) return [`name ${wanted.name}: found ${found.length} times`]
    return compareName(result, found[0], wanted)
  })
}

function compareName(result: TraceResult, found: Name, { name, type, called }: AnswerName): string[] {
  const wrongType = found.type === type ? [] : [`name ${name}: is ${found.type}, wanted ${type}`]
  const told = callsOf(result, found)
  const documents = new Set([...told.keys(), ...Object.keys(called)])
  return [
    ...wrongType,
    ...[...documents].flatMap(document => {
      const wanted = new Set((called[document] ?? []).map(fold))
      const words = told.get(document) ?? new Set()
      const missing = [...wanted].filter(each => !words.has(each))
      const unwanted = [...words].filter(each => !wanted.has(each))
      return [
        ...missing.map(each => `name ${name}: not called "${each}" in ${document}`),
        ...unwanted.map(each => `name ${name}: called "${each}" in ${document}`),
      ]
    }),
  ]
}

/** By document, what the name is called there. */
function callsOf(result: TraceResult, { mentions, labels }: Name): Map<string, Set<string>> {
  const texts = new Map(result.documents.map(({ id, text }) => [id, [...text]]))
  const calls = new Map<string, Set<string>>()
  for (const { document, start, end } of [...mentions, ...labels]) {
    const words = texts.get(document)!.slice(start, end).join('')
    calls.set(document, (calls.get(document) ?? new Set<string>()).add(fold(words)))
  }
  return calls
}

function fold(words: string): string {
  return words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
}
