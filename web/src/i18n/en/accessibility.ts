import type { Messages } from '../es';

export const accessibility: Messages['accessibility'] = {
  title: 'Accessibility',
  aim: 'This dashboard aims at level AA of WCAG 2.2 and meets it in part: what is missing stands below.',
  doneTitle: 'What is done and tested',
  done: [
    'Each page is checked with axe, without violations, in light and dark, at 1280 and at 320 pixels.',
    'No page scrolls sideways at 320 pixels, nor at 1280 with text at 200 %.',
    'Everything can be done with the keyboard; the focus is seen, and arrow keys move in grids.',
    'Colour is never alone: a word, an icon, a sign or a texture says the same.',
    'Charts have the same data in a table or a list.',
    'With less motion in the system nothing moves, and forced colours leave everything readable.',
  ],
  gapsTitle: 'What is missing, as far as we know',
  gaps: [
    'Nobody who uses a screen reader every day has tried it yet.',
    'On medium screens, the week of the schedule scrolls sideways inside its panel.',
    'The reports that the server prints were not checked as accessible documents.',
  ],
  tellTitle: 'If something keeps you from working',
  tell: 'Tell whoever runs your shop: this installation is theirs, and the code can be mended.',
  link: 'Accessibility',
};
