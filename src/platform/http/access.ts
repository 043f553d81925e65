import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '../../kernel/permissions.js';

/** What a route says of who may call it. A route that says nothing is refused to everyone. */
export type Access =
  | { readonly kind: 'public'; readonly reason: string }
  | { readonly kind: 'allow'; readonly permission: Permission };

export const ACCESS = Symbol('ACCESS');

/** Reachable with a token whose role grants the permission. Feeds the guard, the document and the access matrix. */
export function Allow(permission: Permission): MethodDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, { kind: 'allow', permission } satisfies Access),
    ApiBearerAuth('bearer'),
    ApiExtension('x-permission', permission),
  );
}

/** Reachable by anyone; the reason stands in the code and in the document. */
export function Public(reason: string): MethodDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, { kind: 'public', reason } satisfies Access),
    ApiExtension('x-public', reason),
  );
}
