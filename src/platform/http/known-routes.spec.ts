import { KnownRoutes } from './known-routes.js';

describe('the methods of a path', () => {
  const known = new KnownRoutes();
  known.add({ url: '/shops', method: ['POST'] });
  known.add({ url: '/shops', method: 'GET' });
  known.add({ url: '/shops/:shop_id', method: 'PATCH' });
  known.add({ url: '/shops/all', method: 'GET' });
  known.add({ url: '*', method: 'OPTIONS' });

  it.each([
    ['/shops', ['GET', 'POST']],
    ['/shops?limit=1', ['GET', 'POST']],
    ['/shops/', ['GET', 'POST']],
    ['/shops/7/', ['PATCH']],
    ['/shops/7', ['PATCH']],
    ['/shops/7?/8/9', ['PATCH']],
    // Whatever the router would find: the literal one, and the one that takes it for an id.
    ['/shops/all', ['GET', 'PATCH']],
  ])('are, for %s, %j', (url, methods) => {
    expect(known.methodsOf(url)).toEqual(methods);
  });

  it.each(['/', '', '/shop', '/shops//', '/SHOPS', '/shops/7/8', '//shops'])(
    'are empty for %s, which the router does not match either',
    (url) => {
      expect(known.methodsOf(url)).toEqual([]);
    },
  );
});
