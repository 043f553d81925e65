import { labelsOf } from './request-labels.js';

const ANSWERED = { route: '/shops/:shop_id', method: 'GET', status: 200, seconds: 0.01 };

describe('the labels of a request', () => {
  it("are the route's template, the method and the status", () => {
    expect(labelsOf(ANSWERED)).toEqual({
      http_route: '/shops/:shop_id',
      http_request_method: 'GET',
      http_response_status_code: '200',
    });
  });

  it('are the same for all paths without a route', () => {
    expect(labelsOf({ ...ANSWERED, route: undefined, status: 404 }).http_route).toBe('_OTHER');
  });

  it.each(['PROPFIND', 'QUERY', 'get', 'M-SEARCH', '__proto__', ''])(
    'do not grow with methods that are never offered: %s',
    (method) => {
      expect(labelsOf({ ...ANSWERED, method }).http_request_method).toBe('_OTHER');
    },
  );
});
