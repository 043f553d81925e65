import type { Messages } from '../es';

/** The server's own messages are in English. */
export const faults: Messages['faults'] = {};

export const faultOf: Messages['faultOf'] = (message) =>
  `${message.slice(0, 1).toUpperCase()}${message.slice(1)}`;
