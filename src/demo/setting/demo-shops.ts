import type { OpeningHours } from '../work/demo-calendar.js';

/** A shop of the demo before it is created. */
export interface DemoShop {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** `HH:MM`. */
  readonly businessDayStart: string;
  readonly hours: OpeningHours;
  /** The smallest coin in minor units; null = cash is not rounded. */
  readonly cashRoundingMinor: number | null;
  /** How much it sells, in proportion to the others. */
  readonly size: number;
}

export const MAX_DEMO_SHOPS = 20;

/** 07:00 to 21:00; people on their way to work, then lunch. */
const CITY: OpeningHours = {
  opensAt: '07:00',
  halfHours: [
    3, 6, 10, 12, 11, 8, 6, 5, 5, 6, 8, 10, 11, 9, 6, 4, 4, 4, 5, 6, 6, 5, 4, 3, 3, 2, 2, 1,
  ],
};

/** 09:00 to 01:30: what is sold after midnight belongs to the business day before. */
const BEACH: OpeningHours = {
  opensAt: '09:00',
  halfHours: [
    3, 5, 7, 8, 7, 6, 6, 7, 9, 10, 9, 7, 5, 4, 4, 4, 5, 5, 6, 6, 6, 6, 7, 8, 8, 7, 6, 5, 5, 4, 3, 2,
    1,
  ],
};

const IN_CITY = {
  ...{ timeZone: 'Europe/Madrid', businessDayStart: '00:00', hours: CITY },
  cashRoundingMinor: null,
};
/** Small coins are a nuisance at the beach. */
const AT_BEACH = {
  ...{ timeZone: 'Atlantic/Canary', businessDayStart: '04:00', hours: BEACH },
  cashRoundingMinor: 5,
};

const NAMES = ['Centro', 'Playa', 'Mercado', 'Puerto', 'Universidad', 'Faro'] as const;

/**
 * Returns the first shops of the chain, in the city and at the beach in turn: two time zones, two
 * beginnings of the business day, and cash that is rounded at the beach alone.
 * @param count  1 to {@link MAX_DEMO_SHOPS}
 */
export function demoShops(count: number): DemoShop[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / NAMES.length);
    const name = `${NAMES[index % NAMES.length] ?? 'Centro'}${round === 0 ? '' : ` ${round + 1}`}`;
    const size = 1 / (1 + 0.3 * index);
    return { name, size, ...(index % 2 === 0 ? IN_CITY : AT_BEACH) };
  });
}

/** Divides a number of receipts over the shops by their size; the parts add up to it. */
export function divideReceipts(receipts: number, shops: readonly DemoShop[]): number[] {
  const whole = shops.reduce((sum, shop) => sum + shop.size, 0);
  let sizes = 0;
  let given = 0;
  return shops.map((shop) => {
    sizes += shop.size;
    const upTo = shop === shops.at(-1) ? receipts : Math.round((receipts * sizes) / whole);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}
