/**
 * The one catalogue of what can go wrong. Each entry has a stable code, a message made from values, and the remedy.
 * Values come from hostile input: faces escape control characters when they print.
 */
const catalogue = {
  'input-missing': () => [
    'there is no such file or folder',
    'check the path, or quote a glob so that Stemma expands it',
  ],
  'input-unreadable': (v: { reason: string }) => [
    `it cannot be read (${v.reason})`,
    'check that it can be opened and copied, and its permissions',
  ],
  'input-is-result': () => [
    'it is a result of Stemma, not a document',
    'leave it out, or keep results in another folder',
  ],
  'input-is-output': () => [
    'it is to be read and written at once',
    'name another file with --output, or leave it out of the inputs',
  ],
  'input-empty': () => ['it holds no text', 'leave it out, or check how it was saved'],
  'input-binary': (v: { looksLike: string }) => [
    `it is ${v.looksLike}, not text`,
    'convert it to plain text, Markdown, HTML, JSON Lines or CSV first',
  ],
  'input-too-large': (v: { limit: string }) => [
    `it holds more than ${v.limit}, the limit for one document`,
    'split it into documents, one a line as JSON Lines, or raise --max-size',
  ],
  'gzip-broken': (v: { reason: string }) => [
    `it is not a whole gzip file (${v.reason})`,
    'fetch or compress it again',
  ],
  'gzip-explodes': (v: { limit: string }) => [
    `it unpacks to more than ${v.limit}`,
    'unpack it yourself if you trust it, or raise --max-size',
  ],
  'html-no-text': () => ['no article text was found in the page', 'save the page after its text has loaded'],
  'json-broken': (v: { line: number; reason: string }) => [
    `line ${v.line} is not JSON (${v.reason})`,
    'mend that line; the other lines were read',
  ],
  'json-no-text': (v: { line: number }) => [
    `line ${v.line} has no string field "text"`,
    'name the text field "text"; the other lines were read',
  ],
  'json-no-records': () => [
    'it is JSON, but neither an object with a string field "text" nor a list of such objects',
    'write one object a line, each with its text in the field "text"',
  ],
  'csv-no-text': (v: { columns: string }) => [
    `its header has no column "text" (it has: ${v.columns})`,
    'rename the column that holds the text to "text"',
  ],
  'csv-broken': (v: { line: number; reason: string }) => [
    `record at line ${v.line} is malformed (${v.reason})`,
    'mend that record; the other records were read',
  ],
  'encoding-guessed': (v: { encoding: string }) => [
    `it is not UTF-8; read as ${v.encoding}`,
    'save it as UTF-8 if letters look wrong',
  ],
  'encoding-damaged': (v: { count: number }) => [
    `${v.count} ${v.count === 1 ? 'byte fits' : 'bytes fit'} no known encoding and ${v.count === 1 ? 'stands' : 'stand'} as \uFFFD`,
    'save it again as UTF-8',
  ],
  'date-unread': (v: { value: string }) => [
    `the date "${v.value}" was not understood`,
    'write it as YYYY-MM-DD',
  ],
  'id-repeated': (v: { id: string; now: string }) => [
    `the id "${v.id}" was given before; this one is now "${v.now}"`,
    'give each document an id of its own',
  ],
  'more-problems': (v: { code: string; count: number }) => [
    `${v.count} more like the ${v.code} above`,
    'mend those above, and look whether the rest have the same cause',
  ],
  'nothing-to-read': (v: { problems: number }) => [
    v.problems > 0 ? 'no document could be read' : 'there are no documents in it',
    v.problems > 0
      ? 'do what is said above of each problem'
      : 'name files, folders or globs that hold some, or - for standard input',
  ],
  'collection-too-large': (v: { limit: string }) => [
    `together the documents hold more than ${v.limit} words, the most that are compared at once`,
    'compare them in several runs',
  ],
  'scratch-unwritable': (v: { reason: string }) => [
    `what does not fit in memory cannot be kept there (${v.reason})`,
    'free some disk, name another folder with --scratch, or allow more --memory',
  ],
  'result-too-large': () => [
    'the result is too large for one page',
    'write it as JSON (--format json), or trace fewer documents at a time',
  ],
  'output-unwritable': (v: { reason: string }) => [
    `it cannot be written (${v.reason})`,
    'name another file or folder, or make room there',
  ],
  'usage-wrong': (v: { reason: string; command: string }) => [v.reason, `see ${v.command} --help`],
  'trace-failed': (v: { reason: string }) => [
    `the trace failed (${v.reason})`,
    'try fewer documents; if it fails again, please report it with the documents',
  ],
  'trace-unknown': () => ['there is no such trace', 'list the traces with GET /api/traces'],
  'trace-unfinished': (v: { state: string }) => [
    `the trace is ${v.state}, so it has no result`,
    'follow it with GET /api/traces/ID/events until it is done',
  ],
  'request-malformed': (v: { reason: string }) => [
    `the request does not fit the interface (${v.reason})`,
    'see /api/openapi.json',
  ],
  'request-too-large': (v: { limit: string }) => [
    `the request is larger than ${v.limit}`,
    'send fewer documents at a time, or start the server with a larger --max-upload',
  ],
  'request-too-slow': (v: { limit: string }) => [
    `the request did not come within ${v.limit}`,
    'send fewer documents at a time, or from a faster connection',
  ],
  'server-busy': (v: { waiting: number }) => [
    `the server holds as much as it should (${v.waiting} traces wait)`,
    'send it again when some of them are done, or cancel some',
  ],
  'method-refused': (v: { methods: string }) => [
    `this address answers to ${v.methods} alone`,
    'see /api/openapi.json',
  ],
  'host-refused': () => [
    'this server does not answer under that host name',
    'open the address it printed when it started',
  ],
  'origin-refused': () => [
    'a page of another site sent this request',
    'open the address the server printed when it started',
  ],
  'token-needed': () => [
    'a token is needed',
    'open the address with ?token=… that the server printed, or send it as a bearer token',
  ],
  'not-found': () => ['there is nothing at this address', 'see /api/openapi.json for what there is'],
  'port-taken': (v: { port: number }) => [
    `port ${v.port} is taken`,
    'give another with --port, or --port 0 for any free one',
  ],
} as const satisfies Record<string, (values: never) => readonly [message: string, remedy: string]>

export type ProblemCode = keyof typeof catalogue

type Values<Code extends ProblemCode> = Parameters<(typeof catalogue)[Code]>[0]

/** Message and remedy of each, in another language. */
export type ProblemWords = {
  readonly [Code in ProblemCode]: (
    values: NonNullable<Values<Code>>,
  ) => readonly [message: string, remedy: string]
}

/** Something that could not be read or done, and why. `input` is the name of the file, line or document at fault. */
export interface Problem {
  readonly input: string
  readonly code: ProblemCode
  readonly message: string
  readonly remedy: string
  /** What the message is made from, so that it can be said in other languages. */
  readonly values: Readonly<Record<string, unknown>>
}

/** Makes the problem `code` of the catalogue for `input`, with the values its message needs. */
export function problem<Code extends ProblemCode>(
  code: Code,
  input: string,
  ...values: Values<Code> extends undefined ? [] : [Values<Code>]
): Problem {
  const entry = catalogue[code] as unknown as (values: unknown) => readonly [string, string]
  const [message, remedy] = entry(values[0])
  return { input, code, message, remedy, values: values[0] ?? {} }
}

/** Every code of the catalogue, in the order of the catalogue. */
export const problemCodes = Object.keys(catalogue) as readonly ProblemCode[]

const systemReasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'what is there can only be read',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the file would be too large',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
  EIO: 'the disk gives an error',
}

/** Why the system refused, in words where it has a usual reason. */
export function systemReason(error: unknown): string {
  const { code = '', message = String(error) } = (error ?? {}) as NodeJS.ErrnoException
  return systemReasons[code] ?? (code || message.slice(0, 200))
}

/** Thrown only where nothing at all can be done; everything else is a `Problem` beside good results. */
export class StemmaError extends Error {
  readonly problem: Problem

  constructor(cause: Problem) {
    super(`${cause.input}: ${cause.message}; ${cause.remedy}`)
    this.name = 'StemmaError'
    this.problem = cause
  }
}
