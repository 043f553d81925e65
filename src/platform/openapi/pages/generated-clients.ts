export const GENERATED_CLIENTS = `# Generated clients

The document is at \`/openapi.json\`, \`/docs-json\` and \`/openapi.yaml\`. Each list of values and each problem has one schema,
so a generated client has one type of it.

## openapi-typescript and openapi-fetch

    npx openapi-typescript $API/openapi.json --root-types --root-types-no-schema-prefix -o api.d.ts

    import createClient from 'openapi-fetch';
    import type { paths } from './api.js';

    const api = createClient<paths>({ baseUrl: API });
    api.use({ onRequest: ({ request }) => request.headers.set('Authorization', \`Bearer \${token}\`) });
    const { data, error } = await api.GET('/receipts', {
      params: { query: { include: ['lines', 'payments'], include_total: true } },
    });
    if (error) switch (error.code) { case 'NOT_FOUND': … }

A query with several values is repeated (\`shop_id=a&shop_id=b\`), which is what openapi-fetch sends by default.

## hey-api

    npx @hey-api/openapi-ts -i $API/openapi.json -o src/api --plugins @hey-api/typescript @hey-api/sdk @hey-api/client-fetch

    import { client } from './api/client.gen';
    import { listShops } from './api/sdk.gen';

    client.setConfig({ baseUrl: API, auth: () => token });
    const { data, error } = await listShops({ query: { search: 'corner' } });

## orval

    npx orval --input $API/openapi.json --output src/api.ts --client fetch

    import { listShops } from './api';

    const { status, data } = await listShops({ search: 'corner' }, { headers: { Authorization: \`Bearer \${token}\` } });

## What is checked
A client of openapi-typescript is compiled, and sells in a test, with every change of the API; one of hey-api is generated and
compiled. Both are compiled under \`strict\`, what is generated from the document has no \`any\`, and each list of values is
one type. The client of orval was looked at by hand in the same way (7.13.2, 29 November 2026). It is not generated with every
change, because orval brings some 300 packages, one of which reports installations: set \`SCARF_ANALYTICS=false\` when you install
it.

## What every client should do
- Refresh the access token when a request returns 401 \`UNAUTHENTICATED\`, once, and repeat the request.
- Repeat a write with the same \`Idempotency-Key\` after 503, 409 \`IDEMPOTENCY_KEY_IN_USE\` or a lost answer; wait as long as
  \`Retry-After\` says.
- Log \`instance\` of a problem: it has the id of the request.
- Look at the headers \`Deprecation\` and \`Sunset\`: a route that has them works until that date. \`GET /version\` lists the
  changes of the API by date.`;
