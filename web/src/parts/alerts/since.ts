import { useTexts } from '../../i18n/messages';
import { useNow } from '../live/use-now';
import { wallDateOf } from '../time/wall-clock';

/** "Since 12:58 · 44 min", with the day where it is not today. */
export function useSince(): (instant: string, zone: string) => string {
  const { m, f } = useTexts();
  const now = useNow();
  return (instant, zone) => {
    const sinceMs = Date.parse(instant);
    const date = wallDateOf(sinceMs, zone);
    const time = f.time(sinceMs, zone);
    return m.alerts.since(
      date === wallDateOf(now, zone) ? time : `${f.day(date)}, ${time}`,
      f.durationText(Math.max(0, now - sinceMs) / 1000),
    );
  };
}
