import { operationId, provisionalId } from './operation-ids.js';

const idOf = (path: string, method: string): string =>
  operationId({
    path,
    operation: { operationId: provisionalId('ThingsController', method), responses: {} },
  });

describe('operation ids', () => {
  test.each([
    ['/shops', 'create', 'createShop'],
    ['/shops', 'list', 'listShops'],
    ['/shops/{shop_id}', 'get', 'getShop'],
    ['/shops/{shop_id}/archive', 'archive', 'archiveShop'],
    ['/shops/{shop_id}/receipts/{receipt_id}/refunds', 'refund', 'refundReceipt'],
    ['/products/export', 'export', 'exportProducts'],
    ['/device-sessions/{id}', 'end', 'endDeviceSession'],
    ['/activities', 'create', 'createActivity'],
  ])('%s %s is the verb and its resource: %s', (path, method, id) => {
    expect(idOf(path, method)).toBe(id);
  });

  test('are the method alone if it has several words, as it names its resource itself', () => {
    expect(idOf('/users/{user_id}/shops', 'assignShops')).toBe('assignShops');
  });

  test('are the explicit one where a route gives it', () => {
    const operation = { operationId: 'login', responses: {} };
    expect(operationId({ path: '/auth/login', operation })).toBe('login');
  });
});
