import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '../../kernel/permissions.js';
import { declareRoute, type Access, type AllowOptions } from './route-config.js';

export const ACCESS = Symbol('ACCESS');

/**
 * The route requires a token whose role has the permission. The guard, the OpenAPI document and the access
 * matrix read it.
 */
export function Allow(permission: Permission, options: AllowOptions = {}): MethodDecorator {
  const access: Access = { kind: 'allow', permission, ...options };
  return applyDecorators(
    SetMetadata(ACCESS, access),
    declareRoute({ access }),
    ApiBearerAuth('bearer'),
    ApiExtension('x-permission', permission),
    ...(options.beforePasswordChange ? [ApiExtension('x-before-password-change', true)] : []),
  );
}

/** Anyone can call the route. The reason appears in the code and in the OpenAPI document. */
export function Public(reason: string): MethodDecorator {
  const access: Access = { kind: 'public', reason };
  return applyDecorators(
    SetMetadata(ACCESS, access),
    declareRoute({ access }),
    ApiExtension('x-public', reason),
  );
}
