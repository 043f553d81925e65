import type { TillSearch } from '../../app/search/sales';

/** Opens another view beside the products. */
export type Show = (view: TillSearch['view'], sale?: string) => void;
