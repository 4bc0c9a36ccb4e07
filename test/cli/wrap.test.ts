import { styleText } from 'node:util'
import { describe, expect, it } from 'vitest'
import { wrapped } from '../../src/cli/wrap.ts'

describe('a line too long for the terminal', () => {
  it.each([
    ['  A draws on B and C', '  A draws on B\n    and C'],
    ['  one  two', '  one  two'],
    ['first line here\n\n  second line here', 'first line\n  here\n\n  second line\n    here'],
    ['  averyveryverylongword b', '  averyveryverylongword\n    b'],
    [`  ${styleText('bold', 'B ← A')}  B retells A`, `  ${styleText('bold', 'B ← A')}  B\n    retells A`],
    ['桥 昨夜 关闭 了 一次 又', '桥 昨夜 关闭\n  了 一次 又'],
    ['cafe\u0301s are open so', 'cafe\u0301s are open\n  so'],
  ])('is broken between words: %j', (line, expected) => {
    expect(wrapped(line, 14)).toBe(expected)
  })
})
