import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../src')

/** What each stage may import besides itself: the order of ARCHITECTURE.md. */
const below: Record<string, readonly string[]> = {
  kernel: [],
  text: ['kernel'],
  read: ['text', 'kernel', 'problems', 'progress'],
  find: ['text', 'kernel', 'problems', 'progress'],
  lineage: ['find', 'text', 'kernel', 'problems', 'progress'],
  report: ['lineage', 'find', 'text', 'problems', 'progress', 'version'],
  store: ['lineage', 'find', 'text', 'kernel', 'problems', 'progress'],
  trace: ['report', 'store', 'lineage', 'find', 'read', 'text', 'problems', 'progress', 'version'],
  passages: ['report', 'store', 'find', 'read', 'text', 'kernel', 'problems', 'progress'],
  index: ['trace', 'report', 'lineage', 'find', 'read', 'text', 'problems', 'progress', 'version'],
  http: ['trace', 'passages', 'report', 'store', 'read', 'text', 'problems', 'progress', 'version'],
  cli: ['http', 'trace', 'passages', 'report', 'store', 'read', 'text', 'problems', 'progress', 'version'],
  problems: [],
  progress: [],
  version: [],
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => join(source, name))

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*(?:\n[^'"\n;]*)*?from\s*['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)|(?:^|\n)import\s*['"](\.[^'"]+)['"]/g

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(importPattern)].map(match =>
    resolve(dirname(file), match[1] ?? match[2] ?? match[3]),
  )
}

function stageOf(file: string): string {
  return relative(source, file).split('/')[0].replace(/\.ts$/, '')
}

const graph = new Map(files.map(file => [file, importsOf(file)]))

describe('architecture', () => {
  it('sees the imports it checks', () => {
    const trace = graph.get(join(source, 'trace.ts'))!
    expect(trace.map(stageOf)).toEqual(expect.arrayContaining(['find', 'lineage', 'report', 'text']))
  })

  it('imports run only downward', () => {
    const wrong = files.flatMap(file =>
      graph
        .get(file)!
        .filter(
          target => stageOf(target) !== stageOf(file) && !below[stageOf(file)]?.includes(stageOf(target)),
        )
        .map(target => `${relative(source, file)} imports ${relative(source, target)}`),
    )
    expect(wrong).toEqual([])
  })

  it('no finder imports another', () => {
    const finders = ['passages', 'quotes', 'attributions', 'names', 'figures']
    const finderOf = (file: string) =>
      finders.find(name => new RegExp(`^find/${name}(?:\\.ts|/)`).test(relative(source, file)))
    const wrong = files.flatMap(file =>
      graph
        .get(file)!
        .filter(target => finderOf(file) && finderOf(target) && finderOf(target) !== finderOf(file))
        .map(target => `${relative(source, file)} imports ${relative(source, target)}`),
    )
    expect(files.map(finderOf)).toEqual(expect.arrayContaining(finders))
    expect(wrong).toEqual([])
  })

  it('no import cycles', () => {
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].map(name => relative(source, name)).join(' → '))
        return
      }
      if (done.has(file)) return
      for (const target of graph.get(file) ?? []) visit(target, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('the core never prints, exits or reads the clock', () => {
    const forbidden = /\bconsole\.|\bprocess\.|\bDate\.now\b|new Date\(\)|\bperformance\.|Math\.random/
    const wrong = files
      .filter(file => !['cli', 'http'].includes(stageOf(file)))
      .filter(file => forbidden.test(readFileSync(file, 'utf8')))
      .map(file => relative(source, file))
    expect(wrong).toEqual([])
  })
})
