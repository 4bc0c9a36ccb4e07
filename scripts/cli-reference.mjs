/** Prints docs/cli.md from the command's own definitions; with --check compares instead, for the tests. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './ready.mjs'

const { program } = await import(pathToFileURL(join(root, 'dist/cli/main.js')))
const pages = []
for (const command of [program(), ...program().commands]) {
  let help = ''
  command
    .configureOutput({
      writeOut: text => {
        help += text
      },
    })
    .configureHelp({ helpWidth: 100 })
  command.outputHelp()
  const name = command.parent ? `stemma ${command.name()}` : command.name()
  pages.push(`## ${name}\n\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n`)
}
const text = `# The command line\n\nMade by \`node scripts/cli-reference.mjs\` from what the command itself prints.\n\n${pages.join('\n')}`
const file = join(root, 'docs/cli.md')
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/cli.md is not what the command says; run node scripts/cli-reference.mjs')
  process.exit(1)
}
