import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { HostMatcher, type HostMatch } from './host-matcher.js';
import { hostFaultWords, readHost } from './host-name.js';
import { toActivePlatformView } from './platform-views.js';
import type { ActivePlatformsView, HostMatchView, Mismatch } from './platforms.dto.js';
import { PlatformsRepository, type ListedPlatform } from './platforms.repository.js';

interface Kept {
  readonly revision: number;
  readonly matcher: HostMatcher<string>;
}

/** Patterns that are kept in memory over all organizations, at about 150 bytes each: 30 MB. */
const MOST_KEPT_PATTERNS = 200_000;

/** The allow-list in use: for clients, for the tester, and for whoever records activity. */
@Injectable()
export class AllowList {
  /** By organization; the one that was not used for longest is first. */
  private readonly kept = new Map<string, Kept>();
  private keptPatterns = 0;

  constructor(
    private readonly db: Database,
    private readonly platforms: PlatformsRepository,
  ) {}

  /** All active platforms, by name. */
  async active(caller: Caller): Promise<ActivePlatformsView> {
    const rows = await this.db.read(caller, (tx) => this.platforms.all(tx));
    return { data: rows.filter(isActive).map(toActivePlatformView) };
  }

  /**
   * Tells which platform a host belongs to. Neither the database nor the log learns the host.
   * @throws VALIDATION_FAILED  when it is no host
   */
  async test(caller: Caller, text: string): Promise<HostMatchView> {
    const host = hostOf(text);
    const rows = await this.db.read(caller, (tx) => this.platforms.all(tx));
    const match = matcherOf(rows.filter(isActive)).match(host);
    if (match) return matchView(host, match, null);
    const archived = matcherOf(rows).match(host);
    return matchView(host, archived, archived ? 'ARCHIVED' : 'NO_PATTERN');
  }

  /**
   * The active patterns, each with the id of its platform. They are compiled again only after the list has
   * changed, so that a batch of activity costs one small look-up.
   *
   * The revision is read before the list: a change that commits in between is seen at the next call, and a list
   * is never taken for newer than it is.
   */
  async matcher(tx: Tx): Promise<HostMatcher<string>> {
    const { organizationId } = tx;
    const revision = await this.platforms.revision(tx);
    const known = this.kept.get(organizationId);
    if (known?.revision === revision) {
      this.kept.delete(organizationId);
      this.kept.set(organizationId, known);
      return known.matcher;
    }
    const rows = (await this.platforms.all(tx)).filter(isActive);
    const matcher = new HostMatcher(
      rows.flatMap(({ id, host_patterns }) => host_patterns.map((one) => [one, id] as const)),
    );
    this.keep(organizationId, { revision, matcher });
    return matcher;
  }

  private keep(organizationId: string, list: Kept): void {
    this.forget(organizationId);
    this.kept.set(organizationId, list);
    this.keptPatterns += list.matcher.size;
    for (const oldest of this.kept.keys()) {
      if (this.keptPatterns <= MOST_KEPT_PATTERNS || oldest === organizationId) break;
      this.forget(oldest);
    }
  }

  private forget(organizationId: string): void {
    this.keptPatterns -= this.kept.get(organizationId)?.matcher.size ?? 0;
    this.kept.delete(organizationId);
  }
}

function hostOf(text: string): string {
  const { host, fault } = readHost(text);
  if (fault === undefined) return host;
  const errors = [{ path: 'host', code: fault, message: hostFaultWords(fault) }];
  throw new AppError('VALIDATION_FAILED', { errors });
}

function isActive({ archived_at }: ListedPlatform): boolean {
  return archived_at === null;
}

function matcherOf(rows: readonly ListedPlatform[]): HostMatcher<ListedPlatform> {
  return new HostMatcher(
    rows.flatMap((row) => row.host_patterns.map((pattern) => [pattern, row] as const)),
  );
}

function matchView(
  host: string,
  match: HostMatch<ListedPlatform> | undefined,
  reason: Mismatch | null,
): HostMatchView {
  const platform = match ? toActivePlatformView(match.owner) : null;
  return { host, matched: reason === null, reason, pattern: match?.pattern ?? null, platform };
}
