import type { OpenAPIObject } from '@nestjs/swagger';
import type { DocumentTag } from '../../kernel/feature-manifest.js';
import { operationsOf } from './open-api.js';

/**
 * The groups of operations in the order in which somebody who builds a client first needs them, each with the paths
 * that come first in it. The other paths of a group follow by name, and groups that are not here come last.
 */
export const ORDER_OF_USE: readonly (readonly [tag: string, ...paths: string[]])[] = [
  ['Auth', '/auth/register', '/auth/login', '/auth/refresh', '/auth/me', '/auth/password'],
  ['Organization'],
  ['Shops', '/shops', '/shops/{shop_id}'],
  ['Users', '/users', '/users/{user_id}', '/users/{user_id}/shops', '/users/invitations'],
  ['Catalog'],
  ['Break types'],
  [
    'Shifts',
    ...['/shifts/start', '/shifts/current', '/shifts/breaks/start', '/shifts/breaks/end'],
    ...['/shifts/end', '/shifts/recorded', '/shifts', '/shifts/{shift_id}'],
  ],
  ['Sessions'],
  ['Receipts', '/shops/{shop_id}/receipts', '/shops/{shop_id}/receipts/batch', '/receipts'],
  ['KPIs', '/kpis', '/shops/{shop_id}/kpis'],
  ['Team KPIs', '/kpis/team'],
  ['Schedules'],
  ['Timesheets'],
  ['Wages'],
  ['Targets'],
  ['Exceptions'],
  ['Reports'],
  ['Activity', '/activity/policy', '/activity/notice', '/activity/notice/acknowledge'],
  ['Platforms'],
  ['Alerts'],
  ['Messages'],
  ['Personal data'],
  ['Reference'],
  ['Audit'],
  ['Jobs'],
  ['Health'],
];

/** Sorts the groups by their first use. */
export function tagsByUse(tags: readonly DocumentTag[]): DocumentTag[] {
  return [...tags].sort((a, b) => tagRank(a.name) - tagRank(b.name));
}

/** Sorts the paths by their group, and within it by their first use. */
export function pathsByUse(document: OpenAPIObject): OpenAPIObject['paths'] {
  const tags = new Map(
    operationsOf(document).map(({ path, operation }) => [path, operation.tags?.[0] ?? '']),
  );
  const keyOf = (path: string): readonly [number, number] => {
    const tag = tags.get(path) ?? '';
    return [tagRank(tag), rank(ORDER_OF_USE[tagRank(tag)]?.slice(1) ?? [], path)];
  };
  const keyed = Object.entries(document.paths).map(([path, item]) => ({
    path,
    item,
    key: keyOf(path),
  }));
  keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || (a.path < b.path ? -1 : 1));
  return Object.fromEntries(keyed.map(({ path, item }) => [path, item]));
}

function tagRank(tag: string): number {
  return rank(
    ORDER_OF_USE.map(([name]) => name),
    tag,
  );
}

/** What is not in the list comes after all that is. */
function rank(list: readonly string[], value: string): number {
  const index = list.indexOf(value);
  return index === -1 ? list.length : index;
}
