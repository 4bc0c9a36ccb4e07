/**
 * Makes src/text/word-frequencies.ts again, from the data of the Python package `wordfreq`:
 *   pip download --no-deps wordfreq==3.1.1 && unzip wordfreq-*.whl -d wordfreq
 *   npx tsx scripts/word-frequencies.mjs wordfreq/wordfreq/data
 * The lists are in its "cBpack" form: a gzipped MessagePack array whose place i holds the words that make up 10^(-i/100)
 * of running text.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { decode } from '@msgpack/msgpack'
import { pairKey } from '../src/text/terms.ts'
import { scanWords } from '../src/text/words.ts'

/** Rarest frequency kept, in hundredths of a power of ten: one word in a million for English, in 100,000 for others. */
const RAREST = { en: 600 }
const RAREST_OTHERS = 500
/** Width of a band of equal frequency, in the same unit. */
const BAND = 25

function addTo(map, key, frequency) {
  map.set(key, (map.get(key) ?? 0) + frequency)
}

/** Frequencies by word as Stemma cuts words; a word of several characters without spaces counts for each and each pair. */
function frequencies(list) {
  const byKey = new Map()
  for (let i = 0; i < list.length; i++) {
    for (const word of list[i]) {
      const { key, count, start } = scanWords(word)
      for (let w = 0; w < count; w++) {
        addTo(byKey, key[w], 10 ** (-i / 100))
        if (w > 0 && start[w] - start[w - 1] === 1)
          addTo(byKey, pairKey(key[w - 1], key[w]), 10 ** (-i / 100))
      }
    }
  }
  return byKey
}

function writeNumber(bytes, value) {
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return void bytes.push(rest)
    bytes.push((rest & 127) | 128)
  }
}

/** For every band: how many words, then the steps between their keys' upper 24 bits in rising order, seven bits a byte. */
function pack(byKey, rarest) {
  const bands = Array.from({ length: rarest / BAND }, () => new Set())
  for (const [key, frequency] of byKey) {
    const band = Math.max(0, Math.floor((-100 * Math.log10(frequency)) / BAND))
    if (band < bands.length) bands[band].add(key >>> 8)
  }
  const bytes = []
  for (const band of bands) {
    writeNumber(bytes, band.size)
    let last = 0
    for (const key of [...band].sort((a, b) => a - b)) {
      writeNumber(bytes, key - last)
      last = key
    }
  }
  return Buffer.from(bytes).toString('base64')
}

const folder = process.argv[2]
if (!folder) throw new Error('Usage: npx tsx scripts/word-frequencies.mjs FOLDER-OF-MSGPACK-LISTS')
const lines = readdirSync(folder)
  .filter(name => /^small_\w+\.msgpack\.gz$/.test(name))
  .sort()
  .map(name => {
    const language = name.slice('small_'.length, name.indexOf('.'))
    const [, ...list] = decode(gunzipSync(readFileSync(join(folder, name))))
    const rarest = RAREST[language] ?? RAREST_OTHERS
    return `  ${language}: { rarest: ${rarest}, bands: '${pack(frequencies(list), rarest)}' },`
  })

writeFileSync(
  join(fileURLToPath(new URL('..', import.meta.url)), 'src/text/word-frequencies.ts'),
  `/**
 * Made by scripts/word-frequencies.mjs; not to be edited by hand. How often words occur in running text, by language.
 * Derived from wordfreq 3.1.1 by Robyn Speer (https://github.com/rspeer/wordfreq), whose data is licensed
 * CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), and so is this file. Sources and credits: see NOTICE.
 */

/** Width of a band in hundredths of a power of ten. */
export const BAND = ${BAND}

/** \`bands\`, as the script's \`pack\` writes them: band i holds words that make up about 10^(-(i + ½) * BAND / 100). */
export const wordFrequencies: Readonly<Record<string, { readonly rarest: number; readonly bands: string }>> = {
${lines.join('\n')}
}
`,
)
