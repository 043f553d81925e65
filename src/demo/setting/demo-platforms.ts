/** A platform on the allow-list of the demo. */
export interface DemoPlatform {
  readonly name: string;
  /** In their normal form. */
  readonly patterns: readonly string[];
  readonly category: string;
  readonly salesChannel: string | null;
  readonly color: string;
  /** How much people work on it, in proportion to the others. */
  readonly weight: number;
}

/** Name, host patterns, category, sales channel, color, share of the work. */
type Row = readonly [
  name: string,
  patterns: readonly string[],
  category: string,
  salesChannel: string | null,
  color: string,
  weight: number,
];

const ROWS: readonly Row[] = [
  ['Shopify', ['admin.shopify.com', '*.myshopify.com'], 'Web shop', 'Online shop', '#96bf48', 6],
  ['WooCommerce', ['admin.demo.tillclock.example'], 'Web shop', 'Online shop', '#7f54b3', 2],
  [
    'Amazon Seller Central',
    ['sellercentral.amazon.es', 'sellercentral-europe.amazon.com'],
    'Marketplace',
    'Marketplaces',
    '#ff9900',
    4,
  ],
  ['eBay', ['www.ebay.es', '*.ebay.com'], 'Marketplace', 'Marketplaces', '#0064d2', 2],
  ['Etsy', ['www.etsy.com'], 'Marketplace', 'Marketplaces', '#f1641e', 2],
  [
    'Instagram',
    ['www.instagram.com', 'business.facebook.com'],
    'Social media',
    'Social media',
    '#c13584',
    3,
  ],
  ['WhatsApp Web', ['web.whatsapp.com'], 'Messages', 'Social media', '#25d366', 4],
  ['PayPal', ['*.paypal.com'], 'Payments', null, '#003087', 1],
];

/** The platforms on which a coffee shop with an online shop works. */
export const DEMO_PLATFORMS: readonly DemoPlatform[] = ROWS.map(
  ([name, patterns, category, salesChannel, color, weight]) => ({
    name,
    patterns,
    category,
    salesChannel,
    color,
    weight,
  }),
);

/** The policy under which the demo records activity. */
export const DEMO_POLICY = {
  purpose:
    'To see how much work the online shop, the marketplaces and messages take, so that the plan of each shop has time for it.',
  legalBasis: 'LEGITIMATE_INTERESTS',
  legalBasisText:
    'A fair plan needs to know the work beside the counter. Only the platforms of our list count, and idle time has no consequences.',
  informedHow: 'By letter, and at the meeting of each shop.',
} as const;
