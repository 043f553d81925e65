// Rows of lists: a page of receipts with its lines and payments beside the page alone.
import { call, saleBody } from './world.mjs';

const ON_A_PAGE = 200;

async function lists(measuring, { api, headers, world }) {
  const { shopIds, token } = world;
  for (let shop = 0; shop < ON_A_PAGE / 10; shop += 1) {
    const path = `/shops/${shopIds[shop % shopIds.length]}/receipts`;
    for (let sold = 0; sold < 11; sold += 1) await call(api.url, path, { token, body: saleBody });
  }
  const page = (query) => () => {
    const path = `/receipts?limit=${ON_A_PAGE}${query}`;
    return measuring.load({
      url: api.url,
      connections: 4,
      requests: [{ method: 'GET', path, headers }],
    });
  };
  const result = await measuring.compare({
    plain: page(''),
    lines: page('&include=lines'),
    parts: page('&include=lines,payments'),
  });
  const times = (contestant) => `× ${contestant.ratioOfFirst.toFixed(2)} of the time without`;
  measuring.row(`lists of ${ON_A_PAGE} receipts of all shops`, result.plain.perSecond);
  measuring.row('the same with lines', result.lines.perSecond, times(result.lines));
  measuring.row('the same with lines and payments', result.parts.perSecond, times(result.parts));
}

export const LIST_ROWS = { lists };
