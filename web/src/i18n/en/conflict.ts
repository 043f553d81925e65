import type { Messages } from '../es';

export const conflict: Messages['conflict'] = {
  label: 'Changed by someone else',
  title: (name) => `${name} has changed this meanwhile. Compare both and choose.`,
  titleAt: (name, day, time) =>
    `${name} changed this on ${day} at ${time}. Compare both and choose.`,
  theirs: 'As it is now',
  mine: 'Yours',
  untouched: 'unchanged',
  elsewhere: 'What changed is not in this form.',
  takeTheirs: 'Keep theirs',
  putMine: 'Save mine on top',
  hint: 'What you have not changed stays as it is now.',
};
