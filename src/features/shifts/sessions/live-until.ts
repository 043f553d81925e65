/**
 * The SQL of the instant until which a device session was live, as {@link liveSpan} of session-rules.ts has it
 * for a row: its end or, when it fell silent, until the limit of silence had passed, and never after now.
 * @param session  the alias of a row of device_sessions
 */
export function liveUntil(session: string): string {
  return `CASE WHEN ${session}.end_source <> 'SILENCE' THEN ${session}.end_at
        ELSE greatest(${session}.start_at, least(${session}.last_seen_at + make_interval(secs => ${session}.silence_limit_s), now())) END`;
}
