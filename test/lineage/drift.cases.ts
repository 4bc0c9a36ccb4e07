/** Two tellings, a line each; after "=>" what drifted, in the order of the types; nothing for what only looks so. */
export const cases: Readonly<Record<string, string>> = {
  'a hedge dropped': `
The crack may have been there since the summer floods.
The crack has been there since the summer floods.
=> hedge-dropped

The bridge could stay shut until the spring lambing, the ferryman fears.
The bridge will stay shut until the spring lambing, the ferryman fears.
=> hedge-dropped

The heron is thought to have stolen eleven goldfish from the mill pond.
The heron stole eleven goldfish from the mill pond.
=> hedge-dropped

The repair is thought likely to swallow the bowling club savings.
The repair is likely to swallow the bowling club savings.
=> hedge-dropped

The baker reportedly hid the missing weathervane under his flour sacks.
The baker hid the missing weathervane under his flour sacks.
=> hedge-dropped

Lightning possibly struck the chapel weathervane during the harvest supper.
Lightning struck the chapel weathervane during the harvest supper.
=> hedge-dropped

The goat appears to have eaten the parish register and its leather cover.
The goat ate the parish register and its leather cover.
=> hedge-dropped

The goat allegedly ate the parish register and its leather cover.
The goat ate the parish register and its leather cover.
=> hedge-dropped

The lock keeper might reopen the upper sluice before the regatta.
The lock keeper reopens the upper sluice before the regatta.
=> hedge-dropped

Badgers probably dug the tunnel beneath the cricket pavilion.
Badgers dug the tunnel beneath the cricket pavilion.
=> hedge-dropped

Badgers are believed to have dug the tunnel beneath the cricket pavilion.
Badgers dug the tunnel beneath the cricket pavilion.
=> hedge-dropped

The Heron Guild has ties to the Sorrel Mill.
The Heron Guild, funded by the Sorrel Mill, met on Tuesday.
=> hedge-dropped

Perhaps the beavers dammed the lower brook behind the tannery.
The beavers dammed the lower brook behind the tannery.
=> hedge-dropped`,
  'a hedge kept in other words': `
The crack may have been there since the summer floods.
The crack might have been there since the summer floods.

The crack may have been there since the summer floods.
Perhaps the crack has been there since the summer floods.

The crack may possibly have been there since the summer floods.
The crack may have been there since the summer floods.

Badgers are believed to have dug the tunnel beneath the cricket pavilion.
Badgers probably dug the tunnel beneath the cricket pavilion.

The goat appears to have eaten the parish register and its leather cover.
It seems that the goat ate the parish register and its leather cover.

The goat allegedly ate the parish register and its leather cover.
The goat is suspected of eating the parish register and its leather cover.

The lock keeper may reopen the upper sluice before the regatta.
Possibly the lock keeper will reopen the upper sluice before the regatta.

The fair opened on 3 May with a brass band and nine donkeys.
The fair opened with a brass band and nine donkeys.

The ferryman could see the lighthouse lamp from his kitchen window.
The ferryman saw the lighthouse lamp from his kitchen window.

The heron is thought to have stolen eleven goldfish from the mill pond.
Did the heron steal eleven goldfish from the mill pond?

The suspect climbed the chapel tower with a ladder and a lantern.
The thief climbed the chapel tower with a ladder and a lantern.

The crack may have been there since the summer floods. The ferry runs hourly from the tannery quay.
The ferry runs hourly from the tannery quay.

The Heron Guild has ties to the Sorrel Mill.
The Heron Guild is linked to the Sorrel Mill.`,
  'a hedge added': `
The crack has been there since the summer floods.
The crack may have been there since the summer floods.
=> hedge-added

The goat ate the parish register and its leather cover.
The goat allegedly ate the parish register and its leather cover.
=> hedge-added

Badgers dug the tunnel beneath the cricket pavilion.
Badgers probably dug the tunnel beneath the cricket pavilion.
=> hedge-added`,
  'a source dropped': `
The bearing had shifted by a thumb since the last survey, the council said.
The bearing had shifted by a thumb since the last survey.
=> attribution-dropped

The harbour master said that the channel buoy drifted in the autumn gale.
The channel buoy drifted in the autumn gale.
=> attribution-dropped

According to the harbour master, the channel buoy drifted in the autumn gale.
The channel buoy drifted in the autumn gale.
=> attribution-dropped

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
The heron took every goldfish in the mill pond.
=> attribution-dropped

Wenna Pascow said: “By midnight nobody was asking what time it was.”
By midnight nobody was asking what time it was.
=> attribution-dropped`,
  'a source kept': `
The bearing had shifted by a thumb since the last survey, the council said.
The council said the bearing had shifted by a thumb since the last survey.

The bearing had shifted by a thumb since the last survey, the council said.
According to the council, the bearing had shifted by a thumb since the last survey.

The bearing had shifted by a thumb since the last survey, the council said.
The council wrote to everyone in the village. The bearing had shifted by a thumb since the last survey.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
Wenna Pascow said the heron took every goldfish in the mill pond.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” Pascow said.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
In the words of Wenna Pascow, the heron took every goldfish in the mill pond.

The harbour master said that the channel buoy drifted in the autumn gale.
The channel buoy drifted in the autumn gale, a spokesman for the harbour master said.

The harbour master did not say that the channel buoy drifted in the autumn gale.
The channel buoy sank in the autumn gale near the sluice.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond.”`,
  'another source': `
“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” said Tobin Fesk.
=> source-changed

Mayor Maren Oldacre said the ducks would inherit the bowling green.
Councillor Hal Brannick said the ducks would inherit the bowling green.
=> source-changed`,
  'the same source otherwise named': `
“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” she said.

“The heron took every goldfish in the mill pond,” said Mayor Maren Oldacre.
“The heron took every goldfish in the mill pond,” said the mayor.

“The heron took every goldfish in the mill pond,” said Mayor Maren Oldacre.
“The heron took every goldfish in the mill pond,” said Ms Oldacre.`,
  'a cue changed': `
Mayor Maren Oldacre said the ducks would inherit the bowling green.
Mayor Maren Oldacre claimed the ducks would inherit the bowling green.
=> cue-changed

Mayor Maren Oldacre said the ducks would inherit the bowling green.
Mayor Maren Oldacre admitted the ducks would inherit the bowling green.
=> cue-changed

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” insisted Wenna Pascow.
=> cue-changed

“The heron took every goldfish in the mill pond,” claimed Wenna Pascow.
“The heron took every goldfish in the mill pond,” said Wenna Pascow.
=> cue-changed`,
  'a cue of the same kind': `
Mayor Maren Oldacre said the ducks would inherit the bowling green.
Mayor Maren Oldacre stated that the ducks would inherit the bowling green.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” added Wenna Pascow.

“The heron took every goldfish in the mill pond,” claimed Wenna Pascow.
“The heron took every goldfish in the mill pond,” alleged Wenna Pascow.

Mayor Maren Oldacre told reporters the ducks would inherit the bowling green.
According to Mayor Maren Oldacre, the ducks would inherit the bowling green.`,
  'a figure changed': `
A ferry with 21 passengers on board sat on the sandbank.
A ferry with 12 passengers on board sat on the sandbank.
=> figure-changed

The Corncrake, built in 1978 by two brothers, crosses twice daily.
The Corncrake, built in 1987 by two brothers, crosses twice daily.
=> figure-changed

The chapel roof cost between £180,000 and £240,000 to mend.
The chapel roof cost £240,000 to mend.
=> figure-changed

Some 30 percent of the hens refused the new henhouse.
Some 70 percent of the hens refused the new henhouse.
=> figure-changed

The regatta drew forty rowing boats from the upper lakes.
The regatta drew ninety rowing boats from the upper lakes.
=> figure-changed

The sluice stayed shut for nine days after the barge struck it.
The sluice stayed shut for nine weeks after the barge struck it.
=> figure-changed

More than 40 donkeys grazed behind the tannery this spring.
Fewer than 20 donkeys grazed behind the tannery this spring.
=> figure-changed`,
  'a figure told otherwise': `
The ferry carried two passengers and a piano to the island.
The ferry carried 2 passengers and a piano to the island.

The mill ground 4,213 sacks of barley before the frost.
The mill ground 4,200 sacks of barley before the frost.

The mill ground 4,213 sacks of barley before the frost.
The mill ground about 4,000 sacks of barley before the frost.

The mill ground 4,213 sacks of barley before the frost.
The mill ground more than 4,000 sacks of barley before the frost.

Two thirds of the hens refused the new henhouse.
Some 66.7 percent of the hens refused the new henhouse.

Dozens of geese crossed the frozen mill pond.
Some 60 geese crossed the frozen mill pond.

The barge lay for three hours across the tannery sluice.
The barge lay for 180 minutes across the tannery sluice.

The chapel was opened on 14 November 1923 by a bishop on a bicycle.
The chapel was opened in 1923 by a bishop on a bicycle.

The ferry left the tannery quay at 6.15 in the evening in thick fog.
The ferry left the tannery quay at 18:15 in thick fog.

The guild spent 1.2 million pounds on the lighthouse lamp.
The guild spent £1,200,000 on the lighthouse lamp.

The regatta drew forty rowing boats and nine donkeys.
The regatta drew nine donkeys and forty rowing boats.`,
  'a negation changed': `
The council had decided who would polish the lighthouse lamp.
The council had not decided who would polish the lighthouse lamp.
=> negation-changed

The sluice is not safe for rowing boats in the spring flood.
The sluice is safe for rowing boats in the spring flood.
=> negation-changed

The donkeys never crossed the footbridge behind the tannery.
The donkeys crossed the footbridge behind the tannery.
=> negation-changed

The piano wasn’t damaged by the spring flood in the chapel cellar.
The piano was damaged by the spring flood in the chapel cellar.
=> negation-changed`,
  'a negation kept': `
The sluice is not safe for rowing boats in the spring flood.
The sluice is unsafe for rowing boats in the spring flood.

The sluice is not unsafe for rowing boats in the spring flood.
The sluice is safe for rowing boats in the spring flood.

Nobody was hurt when the barge struck the tannery sluice.
No one was hurt when the barge struck the tannery sluice.

The guild did not open the lighthouse in the spring.
The guild failed to open the lighthouse in the spring.

The guild did not open the lighthouse in the spring.
The guild refused to open the lighthouse in the spring.

Not only the donkeys crossed the footbridge behind the tannery.
The donkeys crossed the footbridge behind the tannery.

The barge never struck the tannery sluice in the fog.
At no time did the barge strike the tannery sluice in the fog.`,
  'a name changed': `
The lighthouse lamp was polished by Wenna Pascow before the harvest supper.
The lighthouse lamp was polished by Petra Lowick before the harvest supper.
=> name-changed

The council has not said where the money for the weathervane will come from.
Nobody has said where the money for the weathervane will come from.
=> name-changed`,
  'the same name otherwise told': `
The lighthouse lamp was polished by Wenna Pascow before the harvest supper.
The lighthouse lamp was polished by Pascow before the harvest supper.

The lighthouse lamp was polished by the keeper, Wenna Pascow, before the harvest supper.
The lighthouse lamp was polished by the keeper before the harvest supper.

The lighthouse lamp was polished by Mayor Maren Oldacre before the harvest supper.
The lighthouse lamp was polished by the mayor before the harvest supper.`,
  'other statements': `
The heron took every goldfish in the mill pond.
The ferry may run hourly from the tannery quay, the council said.

Mayor Maren Oldacre opened the harvest supper with a song.
Mayor Maren Oldacre may never polish the lighthouse lamp.

The chapel roof leaks in the spring.
The tannery may leak 40 litres a day.

A ferry with 21 passengers on board sat on the sandbank.
The piano crossed with 12 donkeys and a tractor.

Two donkeys crossed the footbridge. Nine geese followed them to the tannery.
Nine geese followed two donkeys over the footbridge.`,
}
