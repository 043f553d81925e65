import { AppError } from '../../kernel/app-error.js';
import { meets, type Caller, type Standing } from '../../kernel/caller.js';

/**
 * Holds the caller of a repetition to what the handler asked of them the first time: the guards know roles,
 * and the services, which know shops and people, do not run again. Somebody who has lost the shop or the
 * role since gets nothing of the stored answer, whether it has a body or not.
 * @throws NOT_FOUND, FORBIDDEN
 */
export function assertStillMet(caller: Caller, met: readonly Standing[]): void {
  for (const standing of met) {
    if (meets(caller, standing)) continue;
    if ('role' in standing) throw new AppError('FORBIDDEN');
    // Named, as the service would: a body then says which of its fields it is.
    throw new AppError('NOT_FOUND', { missing: standing.shop_id });
  }
}

/** A handler may ask the same thing more than once. */
export function distinct(met: readonly Standing[]): Standing[] {
  return [...new Map(met.map((standing) => [JSON.stringify(standing), standing])).values()];
}
