/** What may follow a cue as its content, as bits. */
export const CLAUSE = 1
/** The content is a noun phrase: "denied the report". */
export const OBJECT = 2
/** The content is an infinitive: "wants to stay". */
export const INFINITIVE = 4
/** Someone addressed stands before the content: "told reporters that". */
export const HEARER = 8
/** The content is a noun phrase with what it is called: "called the plan reckless". */
export const NAMING = 16
/** The content is a gerund: "suggested closing". */
export const ACTION = 32
/** The content follows one of these, which belong to the cue: "called for", "spoke about". */
export const ABOUT = 1 << 6
export const AGAINST = 1 << 7
export const AT = 1 << 8
export const FOR = 1 << 9
export const IN = 1 << 10
export const OF = 1 << 11
export const ON = 1 << 12
export const TOWARD = 1 << 13
export const WITH = 1 << 14
export const OUT = 1 << 15
export const OVER = 1 << 16
/** A quotation may stand before the source and the cue, or between them and their end. */
export const QUOTE = 1 << 17
/** Leads to the infinitive of another cue: "tried to explain". */
export const CHAIN = 1 << 18
/** The subject is what is told, not who tells: "the plan seems sound". */
export const SEEMING = 1 << 19
/** Its object is a statement: "issued a warning that". */
export const BEARING = 1 << 20
/** Takes an object only with what it is seen as: "saw the plan as a trap". */
export const VIEWING = 1 << 21
/** What follows is what was said, whatever it begins with. */
export const SPOKEN = 1 << 22

/** States only with its particle: "laid out", "ruled out". */
export const PARTICLE = 1 << 23

/** Takes an object where records or the like are its subject: "the audit found errors". */
export const EVIDENT = 1 << 24

export const PREPOSITIONS = ABOUT | AGAINST | AT | FOR | IN | OF | ON | TOWARD | WITH | OVER

/** What a word does in attributions besides, as bits. */
export const STATEMENT = 1
export const ATTITUDE = 2
export const DOCUMENT = 4
export const ORGANISATION = 8
export const OUTLET = 16
export const UNNAMED = 32
export const STRETCH = 64
export const HEDGE = 128
export const POLL = 256
export const REFLEXIVE = 512
export const SELF = 1024
/** A form of "quote". */
export const QUOTING = 1 << 11
/** Leads to the outlet it was said to: "told", "an interview". */
export const LEADS = 1 << 12
/** Tells what was told before: "quoted". */
export const AGAIN = 1 << 13
/** "citing" */
export const CITING = 1 << 14
export const ACCORDING = 1 << 15
/** A verb or an adjective that may give a statement. */
export const VERBAL = 1 << 16
/** Has someone else do what the infinitive after it tells: "led her to declare". */
export const CAUSING = 1 << 17
/** Only joins a sentence to the one before it: "still". */
export const JOINING = 1 << 18
/** What those are who act together: "the Herons group". */
export const GROUP = 1 << 19
/** Heads what follows and says nothing itself: "Note:", "Background:". */
export const LABEL = 1 << 20
/** Where none of these stands no statement is given, but in headlines. */
export const STATES = VERBAL | STATEMENT | HEDGE | POLL | ACCORDING
