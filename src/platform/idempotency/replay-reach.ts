import { AppError } from '../../kernel/app-error.js';
import { reachesShop, type Caller } from '../../kernel/caller.js';

const FIRST_REFUSAL = 400;

/**
 * A caller who has lost a shop since gets nothing of it back: the guards know roles, and the service, which
 * knows shops, is not asked again. The shop may be in the path, in the body or in the stored answer. What
 * concerns the caller as a person, such as the end of their own shift, stays theirs wherever it happened.
 * @throws NOT_FOUND
 */
export function assertStillReached(
  caller: Caller,
  { params, body }: { readonly params: unknown; readonly body: unknown },
  answer: { readonly status: number; readonly body: string },
): void {
  for (const sent of [params, body]) assertReached(caller, textIn(sent, 'shop_id'));
  if (answer.status >= FIRST_REFUSAL || answer.body === '') return;
  const given = jsonOf(answer.body);
  if (textIn(given, 'user_id') !== caller.userId) assertReached(caller, textIn(given, 'shop_id'));
}

function assertReached(caller: Caller, shopId: string | undefined): void {
  if (shopId === undefined || reachesShop(caller, shopId.toLowerCase())) return;
  // Named, as the service would: a body then says which of its fields it is.
  throw new AppError('NOT_FOUND', { missing: shopId });
}

function textIn(object: unknown, name: string): string | undefined {
  const value: unknown =
    typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** @returns undefined for an answer that is no JSON */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
