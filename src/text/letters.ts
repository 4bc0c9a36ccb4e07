import { ALONE, characters, EXPANDS, foldText, LETTER, learn, SURROGATE, UNKNOWN } from './characters.ts'
import type { WordBuffer } from './words.ts'

/**
 * Finds the letters and digits of `text` like `scanWordsInto` finds its words, so that texts can be compared below the
 * word: where a scanner misread characters, split words or ran them together. A letter is what the folded one is; a
 * ligature is its first letter. Linear in the length of the text.
 */
export function scanLettersInto(text: string, buffer: WordBuffer): number {
  const { kind, fold, expansions } = characters
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const now = kind[code] === UNKNOWN ? learn(code) : kind[code]
    let letter = 0
    let end = i + 1
    if (now === LETTER || now === ALONE) letter = fold[code]
    else if (now === EXPANDS) letter = expansions.get(code)!.charCodeAt(0)
    else if (now === SURROGATE) {
      letter = astralLetter(text, i)
      end = letter > 0 ? i + 2 : end
    }
    if (letter === 0) continue
    if (count === buffer.start.length) buffer.grow()
    buffer.start[count] = i
    buffer.end[count] = end
    buffer.key[count++] = 2 * letter
    i = end - 1
  }
  return count
}

/** The folded character that a pair of surrogates stands for, 0 when it is no letter. */
function astralLetter(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at)!)
  return /^[\p{L}\p{N}]$/u.test(character) && character.length === 2
    ? (foldText(character).codePointAt(0) ?? 0)
    : 0
}
