import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { root } from '../support/command.ts'

it('docs/cli.md is what the command itself prints', async () => {
  const run = promisify(execFile)(process.execPath, ['scripts/cli-reference.mjs', '--check'], { cwd: root })
  await expect(run).resolves.toMatchObject({ stderr: '' })
})
