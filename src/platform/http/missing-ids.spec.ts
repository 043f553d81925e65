import { AppError } from '../../kernel/app-error.js';
import { withMissingNamed } from './missing-ids.js';

const SHOP = 'a2b6f7de-8a39-4f06-9c1b-58a3c0b7f7d1';
const TYPE = 'b2b6f7de-8a39-4f06-9c1b-58a3c0b7f7d2';

function pathsIn(missing: string | undefined, request: object): string[] | undefined {
  const error = new AppError('NOT_FOUND', missing === undefined ? {} : { missing });
  const sent = { params: {}, query: {}, body: undefined, ...request };
  return withMissingNamed(error, sent).details.errors?.map(({ path }) => path);
}

describe('an unknown id', () => {
  const body = { shop_id: SHOP.toUpperCase(), breaks: [{ name: 'x' }, { break_type_id: TYPE }] };

  it('is reported with its place in the body or the query', () => {
    expect(pathsIn(SHOP, { body })).toEqual(['shop_id']);
    expect(pathsIn(TYPE, { body })).toEqual(['breaks.1.break_type_id']);
    expect(pathsIn(SHOP, { query: { shop_id: SHOP } })).toEqual(['shop_id']);
  });

  it('is not reported if it is the one in the path, or unknown', () => {
    expect(pathsIn(SHOP, { params: { shop_id: SHOP }, body })).toBeUndefined();
    expect(pathsIn(SHOP, {})).toBeUndefined();
    expect(pathsIn(undefined, { body })).toBeUndefined();
  });
});
