/** An article of the demo. */
export interface DemoProduct {
  readonly sku: string;
  readonly name: string;
  /** The price in euro cents of one piece, or of a kilogram if `weighed`. */
  readonly priceMinor: number;
  /** What one piece, or a kilogram, costs the shop, in cents; null where nobody knows. */
  readonly costMinor: number | null;
  /** In thousandths of a percent. */
  readonly taxRateMilli: number;
  readonly category: string;
  readonly barcode: string;
  /** How often it is bought, in proportion to the others. */
  readonly popularity: number;
  /** Sold by the kilogram, to the gram. */
  readonly weighed: boolean;
}

/** The tax rates of a coffee shop with a bakery in Spain, in thousandths of a percent. */
const SERVED_TAX_MILLI = 10_000;
const BREAD_TAX_MILLI = 4_000;

/** SKU, name, price in cents, popularity. */
type Row = readonly [sku: string, name: string, priceMinor: number, popularity: number];

/** Articles of one category. */
interface Shelf {
  readonly category: string;
  /** What an article costs the shop, of its price; null where nobody has worked it out. */
  readonly costPercent: number | null;
  /** Of bread; everything else has that of what is served. */
  readonly taxRateMilli?: number;
  readonly weighed: boolean;
  readonly rows: readonly Row[];
}

const SHELVES: readonly Shelf[] = [
  {
    category: 'Coffee',
    costPercent: 30,
    weighed: false,
    rows: [
      ['ESPRESSO', 'Espresso', 150, 60],
      ['ESPRESSO-2', 'Double espresso', 200, 25],
      ['CORTADO', 'Cortado', 170, 70],
      ['AMERICANO', 'Americano', 180, 45],
      ['CAFE-LECHE', 'Café con leche', 190, 100],
      ['CAPPUCCINO', 'Cappuccino', 240, 70],
      ['FLAT-WHITE', 'Flat white', 270, 40],
      ['LATTE', 'Latte macchiato', 260, 35],
      ['MOCHA', 'Mocha', 310, 18],
      ['DECAF', 'Decaf', 190, 15],
      ['COLD-BREW', 'Cold brew', 340, 14],
      ['ICED-LATTE', 'Iced latte', 330, 18],
      ['BARRAQUITO', 'Barraquito', 290, 16],
    ],
  },
  {
    category: 'Tea and chocolate',
    costPercent: 25,
    weighed: false,
    rows: [
      ['TEA-BLACK', 'Black tea', 200, 14],
      ['TEA-GREEN', 'Green tea', 200, 12],
      ['TEA-MINT', 'Mint tea', 210, 10],
      ['CHAI', 'Chai latte', 320, 12],
      ['MATCHA', 'Matcha latte', 380, 10],
      ['COCOA', 'Hot chocolate', 280, 15],
    ],
  },
  {
    category: 'Cold drinks',
    costPercent: 40,
    weighed: false,
    rows: [
      ['JUICE-ORANGE', 'Fresh orange juice', 350, 28],
      ['JUICE-APPLE', 'Apple juice', 260, 8],
      ['LEMONADE', 'Lemonade', 290, 10],
      ['SMOOTHIE', 'Mango smoothie', 420, 8],
      ['WATER', 'Still water 0.5 l', 150, 30],
      ['WATER-SPARK', 'Sparkling water 0.5 l', 170, 14],
    ],
  },
  {
    category: 'Extras',
    costPercent: null,
    weighed: false,
    rows: [
      ['OAT-EXTRA', 'Oat milk', 40, 22],
      ['SHOT-EXTRA', 'Extra shot', 60, 12],
    ],
  },
  {
    category: 'Pastry',
    costPercent: 35,
    weighed: false,
    rows: [
      ['CROISSANT', 'Croissant', 180, 65],
      ['CROISSANT-CHOC', 'Chocolate croissant', 230, 35],
      ['CROISSANT-ALM', 'Almond croissant', 270, 18],
      ['ENSAIMADA', 'Ensaimada', 220, 16],
      ['NAPOLITANA', 'Napolitana', 210, 20],
      ['CINNAMON', 'Cinnamon roll', 290, 22],
      ['MUFFIN-BLUE', 'Blueberry muffin', 260, 18],
      ['MUFFIN-CHOC', 'Chocolate muffin', 260, 16],
      ['COOKIE', 'Oat cookie', 190, 20],
      ['BROWNIE', 'Brownie', 290, 16],
      ['CARROT-CAKE', 'Carrot cake, slice', 420, 14],
      ['CHEESECAKE', 'Cheesecake, slice', 450, 18],
      ['LEMON-TART', 'Lemon tart', 390, 9],
      ['CHURROS', 'Churros, six', 320, 20],
    ],
  },
  {
    category: 'Food',
    costPercent: 38,
    weighed: false,
    rows: [
      ['TOAST-TOMATO', 'Toast with tomato', 280, 45],
      ['TOAST-HAM', 'Toast with ham', 390, 30],
      ['TOAST-AVO', 'Avocado toast', 620, 20],
      ['BAGEL-SALMON', 'Bagel with salmon', 690, 10],
      ['SANDWICH-MIX', 'Ham and cheese sandwich', 420, 24],
      ['SANDWICH-VEG', 'Vegetable sandwich', 450, 14],
      ['BOCADILLO', 'Bocadillo with omelette', 480, 18],
      ['QUICHE', 'Quiche of the day', 540, 10],
      ['SALAD', 'Salad bowl', 790, 9],
      ['SOUP', 'Soup of the day', 560, 7],
      ['YOGURT', 'Yogurt with granola', 430, 12],
    ],
  },
  {
    category: 'Bread',
    taxRateMilli: BREAD_TAX_MILLI,
    costPercent: 45,
    weighed: false,
    rows: [
      ['BREAD-SOUR', 'Sourdough loaf', 480, 16],
      ['BREAD-RYE', 'Rye loaf', 520, 8],
      ['BAGUETTE', 'Baguette', 140, 28],
    ],
  },
  {
    category: 'By weight',
    costPercent: 50,
    weighed: true,
    rows: [
      ['BEANS-HOUSE', 'House blend beans, kg', 2490, 7],
      ['BEANS-ETHIOPIA', 'Ethiopia beans, kg', 3650, 4],
      ['BISCUITS', 'Butter biscuits, kg', 1890, 6],
      ['EMPANADA', 'Tuna empanada, kg', 1650, 7],
      ['NUTS', 'Roasted almonds, kg', 2190, 4],
    ],
  },
];

/** Sixty articles of a coffee shop with a bakery, the same in every shop. */
export const DEMO_PRODUCTS: readonly DemoProduct[] = SHELVES.flatMap(productsOf).map(
  (product, index) => ({ ...product, barcode: inStoreCode(index + 1) }),
);

function productsOf(shelf: Shelf): Omit<DemoProduct, 'barcode'>[] {
  const { category, costPercent, weighed, taxRateMilli = SERVED_TAX_MILLI } = shelf;
  return shelf.rows.map(([sku, name, priceMinor, popularity]) => {
    const costMinor = costPercent === null ? null : Math.round((priceMinor * costPercent) / 100);
    return { sku, name, priceMinor, costMinor, taxRateMilli, category, popularity, weighed };
  });
}

/** An EAN-13 of the range that shops number themselves, with its check digit. Source: GS1, prefixes 20 to 29 */
function inStoreCode(number: number): string {
  const digits = `20${String(number).padStart(10, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
