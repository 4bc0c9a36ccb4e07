/** The invented world of the simulated stories. Lists are separated by commas; nothing here names anyone or anywhere real. */
function list(text: string): readonly string[] {
  return text.split(',').map(item => item.trim())
}

const heads = list(
  'Ash, Bram, Cold, Drift, Elm, Fen, Gorse, Hollow, Inkle, Juniper, Kestrel, Larch, Marl, Nether, Otter, Pell, Quarry, Rush, Sallow, Tarn, Umber, Vale, Withy, Yarrow',
)
const tails = list(
  'bridge, bury, combe, dale, field, ford, gate, ham, hurst, leigh, marsh, mere, mouth, ness, ridge, stead, stow, thorpe, wick, worth',
)
export const places = heads.flatMap(head => tails.map(tail => head + tail))

const given = list(
  'Ada, Bertil, Corin, Delia, Edda, Florian, Greta, Hanno, Isolde, Jorun, Kasimir, Linnea, Marit, Nils, Oriel, Petra, Quentin, Runa, Sixten, Thora, Ulf, Vesna, Wilma, Ylva',
)
const family = list(
  'Abbot, Birkett, Cawdrey, Dunmore, Eskdale, Farrow, Garside, Hathaway, Ivering, Jessop, Kettle, Lorimer, Mossop, Norcross, Oakley, Penhale, Quill, Ridd, Stavely, Thackray, Uttley, Varley, Wainfleet, Yelland',
)
export const people = given.flatMap(first => family.map(last => `${first} ${last}`))

export const subjects = list(
  'bridge, library roof, ferry, swimming pool, clock tower, market hall, bandstand, footpath, lighthouse, sluice gate, orchard, bus depot, reading room, weir, cable lift, quay wall, water mill, allotment fence, school kitchen, town well, skating rink, museum store, bicycle shed, tram stop',
)
export const bodies = list(
  'town council, parish council, harbour trust, county surveyor, river board, library committee, transport office, heritage society, school board, water company',
)
export const roles = list(
  'engineer, mayor, librarian, caretaker, shopkeeper, teacher, ferryman, gardener, treasurer, clerk, baker, surveyor, bus driver, beekeeper, retired postman, choir leader',
)
export const outlets = heads.map(
  (head, i) =>
    `${head}${tails[(i * 7) % tails.length]} ${list('Courier, Lantern, Post, Mercury, Packet, Echo, Herald, Gazette')[i % 8]}`,
)
export const agencies = list('Corvane, Meridian Wire, Northpress, Tessel News')
export const weekdays = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday')
export const months = list(
  'January, February, March, April, May, June, July, August, September, October, November, December',
)

export const things = list(
  'beam, bearing, gutter, railing, timber, pump, hinge, lamp, slate, rivet, cable, valve, plank, window, stairway, door, floorboard, drain, boiler, sign, fence, bench, roof tile, brick, chimney, gate, lock, pipe, ladder, rope, bell, signal, crane, paving stone, handrail, skylight',
)
export const qualities = list(
  'cracked, loose, rusty, missing, swollen, crooked, leaking, worn, bent, broken, rotten, blocked, faded, frozen, overgrown, hollow, damp, noisy, uneven, splintered',
)
export const causes = list(
  'the winter frost, last month’s flood, a fallen elm, years of neglect, a delivery lorry, the spring tide, a burst main, a family of otters, heavy snow, the new heating, an old repair, the dry summer, a barge, the night wind, a blocked culvert',
)
export const effects = list(
  'traffic goes round by the mill road, lessons are held in the chapel, boats wait at the lower landing, visitors use the side entrance, parcels are left at the bakery, the market has moved to the car park, the choir meets in the barn, buses stop at the corn exchange, readers borrow from a van, cyclists must dismount',
)
export const remedies = list(
  'steel props, a temporary roof, new timbers, a hired pump, a second survey, volunteers with ropes, a public appeal, a loan from the county, scaffolding, sandbags, a coat of tar, a night watch',
)
export const histories = list(
  'replaced a timber one, was paid for by public subscription, won a prize for its stonework, was painted green for a jubilee, closed for nine days, was struck by lightning, carried the milk carts, was moved stone by stone, stood in the old orchard, was drawn by a visiting painter',
)
export const comparisons = list(
  'a tired horse, an old accordion, a box of biscuits, a long sermon, a borrowed umbrella, a ship in harbour, a slow kettle, a door in a storm, a garden in March, a bad tooth',
)
export const promises = list(
  'open it again, mend it properly, tell people the truth, pay the bill, keep the water out, ask for help, publish the report, start on the work, look at it again, count every penny',
)
export const conditions = list(
  'if the weather holds, once the parts arrive, before the first frost, when the survey is done, as soon as the county agrees, after the harvest fair, if the money is found, by the end of the month',
)

export const verbs = list(
  'kept, moved, sold, painted, carried, drew, mended, opened, closed, crossed, counted, watched, passed, lifted, followed, reached, covered, held, left, joined, weighed, measured, filled, emptied, turned, named, praised, blamed, borrowed, lent, forgot, remembered, built, cleared, guarded, marked, raised, lowered, tested, traded',
)
export const manners = list(
  'slowly, by hand, at night, without haste, twice a year, with care, for once, in silence, at great cost, by mistake, on foot, under protest, with some pride, out of season, in good order, before breakfast, for a wager, at low water, all winter, by lantern light',
)
export const links = list('and, while, because, so that, although, until, before, after, as, whereas')
export const spots = list(
  'above the mill, beside the chapel, in the lower yard, along the dyke, at the crossroads, behind the school, on the north bank, near the old kiln, under the arches, by the toll house, across the green, outside the walls, in the long barn, at the ferry stage, over the spillway',
)

/** Words that retellers change for one another. */
export const synonyms: readonly (readonly string[])[] = [
  'closed|shut',
  'began|started',
  'big|large',
  'about|around',
  'people|residents',
  'repair|mend',
  'quickly|fast',
  'found|discovered',
  'showed|revealed',
  'money|funds',
  'work|labour',
  'town|community',
  'near|close to',
  'asked|requested',
  'said|stated',
  'because of|owing to',
  'old|aged',
  'often|frequently',
  'many|numerous',
  'help|assistance',
  'needs|requires',
  'children|pupils',
  'road|street',
  'evening|night',
  'last|previous',
  'bought|purchased',
  'cost|price',
  'whole|entire',
  'almost|nearly',
  'built|constructed',
  'later|afterwards',
  'meeting|session',
  'told|informed',
  'worried|concerned',
  'visitors|guests',
  'broken|damaged',
  'wait|stand by',
  'kept|held',
  'new|fresh',
  'gave|handed',
  'several|a number of',
  'first|earliest',
  'report|account',
  'problem|trouble',
  'noticed|spotted',
  'morning|early hours',
  'use|employ',
  'plan|scheme',
  'opened|reopened',
  'full|complete',
  'small|little',
  'looked at|examined',
  'stood|remained',
  'moved|shifted',
].map(pair => pair.split('|'))
