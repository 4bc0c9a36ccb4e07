import type { Gift } from './server.ts'

/** The files of a drop, those in folders too, under their paths. */
export async function droppedFiles(transfer: DataTransfer): Promise<Gift[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return filesOf(transfer.files)
  return (await Promise.all(entries.map(entry => filesBelow(entry, '')))).flat()
}

export function filesOf(files: FileList): Gift[] {
  return [...files].map(file => ({ name: file.webkitRelativePath || file.name, file }))
}

async function filesBelow(entry: FileSystemEntry, folder: string): Promise<Gift[]> {
  const name = folder + entry.name
  if (entry.isFile) {
    const file = await new Promise<File>((found, failed) =>
      (entry as FileSystemFileEntry).file(found, failed),
    )
    return [{ name, file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: Gift[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((read, failed) => reader.readEntries(read, failed))
    if (some.length === 0) return found
    for (const each of some) found.push(...(await filesBelow(each, `${name}/`)))
  }
}
