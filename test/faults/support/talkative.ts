import type { Probe } from './probe.js';

/** The most detailed log that PostgreSQL can write: each statement with all of its values. */
const TALKATIVE = {
  log_statement: 'all',
  log_min_duration_statement: '0',
  log_parameter_max_length: '-1',
  log_parameter_max_length_on_error: '-1',
  log_min_error_statement: 'debug1',
  log_min_messages: 'debug1',
  log_error_verbosity: 'verbose',
};

/** For connections that are made afterwards. */
export async function beTalkative(probe: Probe): Promise<void> {
  for (const [name, value] of Object.entries(TALKATIVE))
    await probe.rows(`ALTER ROLE ALL SET ${name} = '${value}'`);
}
