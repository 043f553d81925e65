import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { Permission } from '../../kernel/permissions.js';

/** The access that a route declares. Without a declaration, nobody may call it. */
export type Access =
  | { readonly kind: 'public'; readonly reason: string }
  | ({ readonly kind: 'allow'; readonly permission: Permission } & AllowOptions);

/** What else a route declares about its callers. */
export interface AllowOptions {
  /** A person who has to change their password first may call it too. */
  readonly beforePasswordChange?: boolean;
}

/** The declaration of a route from its decorators, which the server reads before Nest handles the request. */
interface DeclaredRoute {
  /** Absent on routes without a controller: the document, unknown paths. */
  access?: Access;
  /** The content types of its body; {@link DEFAULT_TYPES} when absent. */
  reads?: readonly string[];
}

declare module 'fastify' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the only way to extend it
  interface FastifyContextConfig extends DeclaredRoute {}
}

export const DEFAULT_TYPES: readonly string[] = ['application/json'];

const DECLARED = Symbol('DECLARED_ROUTE');

/** One part of the declaration; other modules add theirs under symbols of their own. */
type RoutePart = DeclaredRoute & Readonly<Record<symbol, unknown>>;

/** Adds to the declaration of a route, in any order of its decorators. */
export function declareRoute(part: RoutePart): MethodDecorator {
  return <Handler>(
    prototype: object,
    name: string | symbol,
    descriptor: TypedPropertyDescriptor<Handler>,
  ) => {
    const handler: unknown = descriptor.value;
    if (typeof handler !== 'function') throw new Error(`${String(name)} is no route`);
    const before = Reflect.getMetadata(DECLARED, handler) as RoutePart | undefined;
    const declared = { ...before, ...part };
    Reflect.defineMetadata(DECLARED, declared, handler);
    RouteConfig(declared)(prototype, name, descriptor);
  };
}

/** The content types of the body, if it is not only JSON. The document lists the same types. */
export function Reads(...types: readonly string[]): MethodDecorator {
  return applyDecorators(ApiConsumes(...types), declareRoute({ reads: types }));
}
