import { council, lampshade, mirrored, place, roofwatch, tern, view, week } from './documents.ts'
import { blog, chinese, chineseCopy, courier, hebrew, hebrewCopy, roundup, statement, wire } from './texts.ts'

export const closed = 'eading room of Kestrel Lane Library has been closed as a precaution'
export const fullQuote =
  'We may have to replace the whole western half of the roof, but we will know more when the surveyors have been up there on Thursday,'
export const quoteFrom = (text: string) => /“(We .*?)”/.exec(text)![1]

const passage = (id: string, kind: 'retelling' | 'formula', spans: [string, string, number?][]) => ({
  id,
  kind,
  spans: spans.map(([where, words, identity = 1]) => ({ ...place(where, words), identity })),
})

export const passages = [
  passage('p1', 'retelling', [
    [council, statement.split('\n')[2]],
    [tern, wire.split('\n')[2].slice(24, -'the council said on Monday.'.length - 2)],
    [lampshade, `r${closed}`, 0.9],
    [mirrored, `r${closed}`, 0.9],
    [week, roundup.split('\n')[2].slice(9).split(' Loans')[0]],
  ]),
  passage('p2', 'retelling', [
    [council, statement.split('\n')[4]],
    [tern, wire.split('\n')[4]],
    [lampshade, courier.split('\n')[6].split(' Surveyors')[0], 0.7],
    [mirrored, courier.split('\n')[6].split(' Surveyors')[0], 0.7],
    [
      view,
      '“We will have to replace the whole western half of the roof,” the head of buildings, Maren Oldacre',
      0.6,
    ],
    [roofwatch, blog.split('\n')[4], 0.7],
    [
      week,
      '“We may have to replace the whole western half of the roof,” said Maren Oldacre, head of buildings at the council.',
      0.7,
    ],
  ]),
  passage('p3', 'retelling', [
    [council, 'Around 4,200 books have been moved to the basement of the town hall.'],
    [tern, 'About 4,200 books have been moved to the basement of the town hall.', 0.92],
    [lampshade, '4,200 books are in the basement of the town hall', 0.75],
    [mirrored, '4,200 books are in the basement of the town hall', 0.75],
    [roofwatch, 'Around 4,200 books have been moved to the basement of the town hall.'],
  ]),
  passage('p4', 'formula', [
    [council, 'Loans can be returned at the swimming pool until further notice'],
    [lampshade, 'Loans can be returned at the swimming pool until further notice'],
    [mirrored, 'Loans can be returned at the swimming pool until further notice'],
    [view, 'Loans can be returned at the swimming pool until further notice'],
    [week, 'Loans can be returned at the swimming pool until further notice'],
  ]),
  passage('p5', 'retelling', [
    [tern, 'A caretaker noticed the leak when a lampshade filled with water.'],
    [lampshade, 'A caretaker noticed the leak when a lampshade filled with water.'],
    [mirrored, 'A caretaker noticed the leak when a lampshade filled with water.'],
    [roofwatch, 'A caretaker noticed the leak when a lampshade filled with water.'],
  ]),
  passage('p6', 'retelling', [
    [tern, 'The library, built in 1931, was last re-roofed after the winter of 1978.'],
    [view, 'The library, built in 1931, was last re-roofed after the winter of 1978.'],
    [roofwatch, 'The library, built in 1931, was last re-roofed after the winter of 1978.'],
  ]),
  passage('p7', 'retelling', [
    [
      lampshade,
      'Readers met by the Courier on Monday took it lightly. “I have borrowed a book about boats, which seems wise,” said one of them.',
    ],
    [
      mirrored,
      'Readers met by the Courier on Monday took it lightly. “I have borrowed a book about boats, which seems wise,” said one of them.',
    ],
  ]),
  passage('p8', 'retelling', [
    ['he/alon.txt', hebrew.split('\n')[2]],
    ['he/geshem.txt', hebrewCopy.split('\n')[2].split(' השכנים')[0]],
  ]),
  passage('p9', 'retelling', [
    ['zh/xiangshu.txt', chinese.split('\n')[2].slice(chinese.split('\n')[2].indexOf('由于'))],
    ['zh/yuelanshi.txt', chineseCopy.split('\n')[2].split('读者')[0]],
  ]),
]
