import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { DECORATORS } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { ACCESS } from '../../src/platform/http/access.js';
import type { Access } from '../../src/platform/http/route-config.js';
import { IDEMPOTENT } from '../../src/platform/idempotency/idempotent-route.js';
import type { NestApp } from './nest-app.js';

type Constructor = abstract new (...args: never[]) => unknown;
/** The values of Nest's `RouteParamtypes`, which Nest does not export. */
const BODY = 3;
const QUERY = 4;

/** A route as its controller declares it. */
export interface Route {
  /** Method and template, e.g. `GET /shops/:shop_id`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** Names of the ids in the path. */
  readonly params: readonly string[];
  readonly access: Access | undefined;
  readonly isIdempotent: boolean;
  /** Refusals of the business rules that it declares. */
  readonly fails: readonly string[];
  readonly body: Constructor | undefined;
  readonly query: Constructor | undefined;
}

/** All routes of all controllers, by name: a new one is among them by itself. */
export function routesOf(app: NestApp): Route[] {
  const controllers = [...app.nest.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const classes = controllers.flatMap(({ metatype }) =>
    typeof metatype === 'function' ? [metatype as Constructor] : [],
  );
  const routes = classes.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap(
      (name) => routeOf(controller, name) ?? [],
    ),
  );
  return routes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function routeOf(controller: Constructor, property: string): Route | undefined {
  const prototype: unknown = controller.prototype;
  const handler: unknown = Reflect.get(prototype as object, property);
  if (typeof handler !== 'function') return undefined;
  const number: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
  if (typeof number !== 'number') return undefined;
  const method = RequestMethod[number] ?? '';
  const paths: unknown[] = [
    Reflect.getMetadata(PATH_METADATA, controller),
    Reflect.getMetadata(PATH_METADATA, handler),
  ];
  const segments = paths
    .flatMap((path) => String(path).split('/'))
    .filter((segment) => segment !== '');
  const path = `/${segments.join('/')}`;
  return {
    name: `${method} ${path}`,
    method,
    path,
    params: segments
      .filter((segment) => segment.startsWith(':'))
      .map((segment) => segment.slice(1)),
    access: Reflect.getMetadata(ACCESS, handler) as Access | undefined,
    isIdempotent: Reflect.getMetadata(IDEMPOTENT, handler) !== undefined,
    fails: extensionsOf(handler)['x-error-codes'] ?? [],
    body: argumentOf(controller, property, BODY),
    query: argumentOf(controller, property, QUERY),
  };
}

function extensionsOf(handler: object): { readonly 'x-error-codes'?: string[] } {
  return (Reflect.getMetadata(DECORATORS.API_EXTENSION, handler) ?? {}) as ReturnType<
    typeof extensionsOf
  >;
}

/** Class of the argument that a handler takes from the body or the query. */
function argumentOf(
  controller: Constructor,
  property: string,
  kind: number,
): Constructor | undefined {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, property) ?? {}) as Record<
    string,
    { index: number }
  >;
  const types = Reflect.getMetadata(
    'design:paramtypes',
    controller.prototype as object,
    property,
  ) as Constructor[];
  const found = Object.entries(args).find(([key]) => key.startsWith(`${kind}:`));
  return found && types[found[1].index];
}

/** Names that a body or a query may have. */
export function fieldsOf(dto: Constructor | undefined): string[] {
  if (!dto) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}

/** The routes that the server itself reports, without HEAD and OPTIONS. */
export function servedRoutes(app: NestApp): string[] {
  const fastify = app.nest.getHttpAdapter().getInstance();
  const open: string[] = [];
  const served: string[] = [];
  for (const line of fastify.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', segment = '', methods = ''] =
      /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    if (segment === '') continue;
    open.splice(indent.length / 4, Infinity, segment);
    const own = methods.split(', ').filter((method) => !['', 'HEAD', 'OPTIONS'].includes(method));
    served.push(...own.map((method) => `${method} ${open.join('')}`));
  }
  return served.sort();
}

/** The path with its ids put in. @throws when an id is missing */
export function pathWith(route: Route, ids: Readonly<Record<string, string>>): string {
  return route.params.reduce((path, param) => {
    const id = ids[param];
    if (id === undefined)
      throw new Error(`${route.name}: tell test/support/samples.ts of an id for ${param}`);
    return path.replace(`:${param}`, id);
  }, route.path);
}
