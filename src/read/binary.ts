const signatures: readonly (readonly [looksLike: string, offset: number, bytes: string])[] = [
  ['a PDF', 0, '%PDF-'],
  ['a ZIP archive or an Office document', 0, 'PK\x03\x04'],
  ['an empty ZIP archive', 0, 'PK\x05\x06'],
  ['an old Office document', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['an RTF document', 0, '{\\rtf'],
  ['a PNG picture', 0, '\x89PNG\r\n\x1a\n'],
  ['a JPEG picture', 0, '\xff\xd8\xff'],
  ['a GIF picture', 0, 'GIF8'],
  ['a TIFF picture', 0, 'II*\x00'],
  ['a TIFF picture', 0, 'MM\x00*'],
  ['a WebP picture', 8, 'WEBP'],
  ['a video', 4, 'ftyp'],
  ['a sound recording', 0, 'ID3'],
  ['a sound recording', 0, 'OggS'],
  ['a gzip file inside a gzip file', 0, '\x1f\x8b\x08'],
  ['a bzip2 file', 0, 'BZh'],
  ['an xz file', 0, '\xfd7zXZ\x00'],
  ['a zstd file', 0, '\x28\xb5\x2f\xfd'],
  ['a 7z archive', 0, "7z\xbc\xaf'\x1c"],
  ['a RAR archive', 0, 'Rar!\x1a\x07'],
  ['a tar archive', 257, 'ustar'],
  ['an SQLite database', 0, 'SQLite format 3\x00'],
  ['a Parquet file', 0, 'PAR1'],
  ['a program', 0, '\x7fELF'],
  ['a program', 0, 'MZ\x90\x00'],
]

/** Control characters no text has: all of C0 but tab, line feed, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27
}

/**
 * What the beginning of a file looks like when it is not text ("a PDF"), or null when it may be text.
 * UTF-16 and UTF-32 must be told before: their text is full of NULs.
 */
export function looksBinary(head: Uint8Array): string | null {
  const latin = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString('latin1')
  for (const [looksLike, offset, bytes] of signatures) {
    if (latin.startsWith(bytes, offset)) return looksLike
  }
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return 'binary data'
    if (isControl(byte)) controls++
  }
  return controls > 8 && controls * 20 > head.length ? 'binary data' : null
}
