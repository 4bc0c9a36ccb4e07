/**
 * One thread and two in turn, hired once and then used again and again, as a program does that searches many collections:
 * `passages-steady.ts FILE ROUNDS`. Prints the seconds of each round as JSON (`Steady`). Runs what was built, since only there do
 * threads start.
 */
import { pathToFileURL } from 'node:url'
import { findInputs } from '../src/cli/inputs.ts'
import type { Steady } from './passages-files.ts'
import { inProject } from './project.ts'

const { findPassagesIn, hireThreads } = (await import(
  pathToFileURL(inProject('dist/passages.js')).href
)) as typeof import('../src/passages.ts')

const [file, rounds] = process.argv.slice(2)
const { inputs } = await findInputs([file])
const crews = [hireThreads(1), hireThreads(2)]
const taken: readonly number[][] = crews.map(() => [])

for (let round = 0; round < Number(rounds); round++) {
  const found: string[] = []
  for (const [at, threads] of crews.entries()) {
    const start = performance.now()
    const { passages } = await findPassagesIn(inputs, { threads })
    taken[at].push((performance.now() - start) / 1000)
    if (round === 0) found.push(JSON.stringify(passages))
  }
  if (new Set(found).size > 1) throw new Error('two threads found something else than one')
}
for (const crew of crews) crew.close()
const [one, two] = taken
console.log(JSON.stringify({ one, two } satisfies Steady))
