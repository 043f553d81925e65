import type { Messages } from '../es';

/** The server's titles are in English already, except where a page can say what to do. */
export const refusals: Messages['refusals'] = {
  VERSION_CONFLICT: 'Somebody has changed it meanwhile. Close it and open it again.',
};
