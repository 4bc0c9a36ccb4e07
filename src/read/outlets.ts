/** Words that the names of newspapers, stations, agencies and desks are made of; no person is called so. */
const outletWords = new Set(
  (
    'agency agentur allgemeine anzeiger associated board bote broadcasting bulletin bureau channel chronicle corriere courier ' +
    'daily desk diario dispatch echo editor editorial editors enquirer examiner express gazette globe guardian herald ' +
    'independent inquirer journal journalist kurier ledger magazin magazine mail media mercury messenger mirror monitor ' +
    'nachrichten network news newspaper newspapers newsroom newswire observer outlook periodico podcast post presse press ' +
    'radio record redaktion register reporter reporters review rundschau sentinel service services spectator staff standard ' +
    'sun syndicate tageblatt tagblatt tageszeitung team telegram telegraph television times tribune tribune tv weekly wire ' +
    'writer writers zeitung correspondent correspondents columnist contributor contributors reuters'
  ).split(' '),
)

/** Whether a word marks the name of an outlet or a role in one: "Gazette", "riverton.example". */
export function isOutletWord(word: string): boolean {
  const lower = word.toLowerCase()
  return outletWords.has(lower) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/.test(lower)
}
