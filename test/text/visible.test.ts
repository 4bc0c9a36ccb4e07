import { describe, expect, it } from 'vitest'
import { excerpt, visible } from '../../src/text/visible.ts'

describe('visible', () => {
  it.each([
    ['\x1b[31mred\x1b[0m', '\\x1b[31mred\\x1b[0m'],
    ['one\r\n  two\tthree', 'one two three'],
    ['left\u202Eright', 'left\\u202eright'],
    ['bell\x07 nul\x00 \x9b31m', 'bell\\x07 nul\\x00 \\x9b31m'],
    ['plain – “text” ø 水 \u{1F6A2}', 'plain – “text” ø 水 \u{1F6A2}'],
  ])('%j', (given, shown) => expect(visible(given)).toBe(shown))
})

describe('excerpt', () => {
  it.each([
    ['short', 10, 'short'],
    ['rather longer than that', 10, 'rather lo…'],
    ['\u{1F6A2}\u{1F6A2}\u{1F6A2}', 2, '\u{1F6A2}…'],
    [`${'a '.repeat(50)}`, 6, 'a a a…'],
  ])('%j in %i', (given, limit, shown) => expect(excerpt(given, limit)).toBe(shown))
})
