// The load of a quiet organization, whose slowest hundredth shows what a busy neighbour costs it.

/**
 * Of a thousand requests the slowest hundredth is ten, and no single stall of the machine decides; at 50 requests a
 * second for five seconds, the ratio of one run was 0.8 and that of the next 1.8.
 */
const QUIET_RATE = 100;
const QUIET_TIMES_AS_LONG = 2;
/** Ten slow requests of a thousand are also what a load generator makes while its own code is cold. */
const WARM_SECONDS = 1;
/** What its pages open, as a browser does; a request that finds none waits. */
const MOST_CONNECTIONS = 6;

export function quietLoad(measuring, { api, get }) {
  return {
    url: api.url,
    connections: MOST_CONNECTIONS,
    requests: [get],
    overallRate: QUIET_RATE,
    warmSeconds: WARM_SECONDS,
    seconds: measuring.seconds * QUIET_TIMES_AS_LONG,
  };
}
