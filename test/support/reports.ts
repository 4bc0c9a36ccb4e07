/** Three invented reports with nothing in common, in paragraphs, and a roundup of them. */
export const ferry = [
  'The ferry at Sallowmere has lost its second engine, and until Thursday week it crosses on the hour and not on the half.',
  'Its engineer, Tilda Marsh, blames a herring net that had wound itself about the shaft like wool about a knitting needle.',
  'A boy of nine counted forty waves of the captain’s cap before he was called in to his supper of cold potatoes.',
  'Pigs may not travel after four, since nobody wants to wait with them for the last boat in the dark.',
]
export const mill = [
  'The sails of Coldharbour Mill turned by themselves on Sunday night although the brake was on and no wind had been forecast.',
  'Ground before anyone woke were two sacks of barley that the miller had put aside for his brother’s geese at Michaelmas.',
  'He asked a joiner from Pennyford to look at the brake wheel, and the joiner found a mouse’s nest where the oak block should have been.',
  'The flour was given to the chapel, which baked eleven loaves of it and raffled the twelfth.',
]
export const pond = [
  'Skaters at Gallow Pond found a rowing boat under the ice with its oars laid crosswise and a lunch basket on the thwart.',
  'An owner has not come forward, but the basket held a mustard jar from a shop that closed before the old king died.',
  'The parish means to leave the boat where it is until the thaw and has put up a rope on painted staves.',
]
export const told = (...lines: readonly string[]) => lines.join('\n\n')
export const roundup = told(
  'Odd news from up and down the county, gathered for those who were snowed in last week.',
  ...ferry.slice(1, 3),
  'So much for the water; now for the hill.',
  ...mill.slice(1, 3),
  'And lastly something for the historians among our readers, if they have their boots on.',
  ...pond.slice(0, 2),
)
export const sources = { ferry: told(...ferry), mill: told(...mill), pond: told(...pond) }
