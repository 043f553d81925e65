import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { Permission } from '../../kernel/permissions.js';

/** What a route says of who may call it. A route that says nothing is refused to everyone. */
export type Access =
  | { readonly kind: 'public'; readonly reason: string }
  | ({ readonly kind: 'allow'; readonly permission: Permission } & AllowOptions);

/** What else a route declares about its callers. */
export interface AllowOptions {
  /** A person who has to change their password first may call it too. */
  readonly beforePasswordChange?: boolean;
}

/** What the server knows of a route before Nest does, from its decorators. */
interface DeclaredRoute {
  /** Absent on routes that no controller declares: the document, unknown paths. */
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

/** A part of the declaration; other modules add theirs under symbols of their own. */
type RoutePart = DeclaredRoute & Readonly<Record<symbol, unknown>>;

/** Adds to what a route declares, whatever the order of its decorators. */
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

/** The content types of the body, where it is not JSON alone. The document lists the same. */
export function Reads(...types: readonly string[]): MethodDecorator {
  return applyDecorators(ApiConsumes(...types), declareRoute({ reads: types }));
}
