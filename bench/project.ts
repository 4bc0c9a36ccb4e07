import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the project, wherever this module runs: benches are compiled to a folder of their own first. */
export function inProject(path: string): string {
  return join(root, path)
}

const root = projectAbove(dirname(fileURLToPath(import.meta.url)))

function projectAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectAbove(dirname(folder))
}
