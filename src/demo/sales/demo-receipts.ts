import { v7 as uuid } from 'uuid';
import { businessDate } from '../../kernel/business-day.js';
import type { PricedLines, Totals } from '../../features/receipts/document-totals.js';
import type { LineRow } from '../../features/receipts/receipt-line.entity.js';
import type { PaymentMethod, PaymentRow } from '../../features/receipts/receipt-payment.entity.js';
import type { NewReceipt } from '../../features/receipts/receipt.entity.js';
import { fillBasket, type Basket } from './demo-basket.js';
import {
  openCells,
  sellingMoments,
  type Moment,
  type OpeningHours,
  type Period,
} from '../work/demo-calendar.js';
import { staffed, type Duty, type StaffedCell } from '../work/demo-duty.js';
import { onePayment, roundingOf, salePayments } from './demo-payments.js';
import { planRefunds } from './demo-refunds.js';
import { Strays, type StrayChance } from './demo-strays.js';
import { Random } from '../random.js';
import { SeedRefusal } from '../seed-refusal.js';

/** The columns of a receipt that the demo stores; any later column gets its default. */
export type DemoReceiptRow = Pick<
  NewReceipt,
  | ('id' | 'shop_id' | 'user_id' | 'type' | 'refund_for' | 'receipt_number' | 'client_receipt_id')
  | (
      | 'occurred_at'
      | 'received_at'
      | 'business_date'
      | 'currency'
      | 'note'
      | 'cash_rounding_minor'
      | keyof Totals
    )
>;

/** A receipt with everything that belongs to it, as in the tables. */
export interface DemoReceipt {
  readonly receipt: DemoReceiptRow;
  readonly lines: readonly LineRow[];
  readonly payments: readonly PaymentRow[];
}

/** An existing shop, and the amount of its sales. */
export interface StoryShop {
  readonly id: string;
  readonly timeZone: string;
  readonly businessDayStart: string;
  readonly currency: string;
  /** The smallest coin in minor units; null = cash is not rounded. */
  readonly cashRoundingMinor: number | null;
  readonly hours: OpeningHours;
  readonly managerId: string;
  /** The people who sell there, in the order of their turns. At least one. */
  readonly crew: readonly string[];
  /** Sales and refunds together. */
  readonly receipts: number;
  readonly firstNumber: number;
}

/** Who was at the till of a shop when. */
export interface TillStory {
  readonly duties: readonly Duty[];
  /** In the order of time. */
  readonly strays: readonly StrayChance[];
}

/** Leads to a share of refunds of {@link REFUND_CHANCE}, including sales that are refunded in two parts. */
const REFUND_CHANCE = 0.04;
const SECOND_REFUND_CHANCE = 0.1;
const REFUND_WITHIN_DAYS = 3;
/** The greatest number of refunds that are still to come, to limit the memory of a dense history. */
const REFUND_WITHIN_RECEIPTS = 20_000;
const REFUND_NOTES = ['Wrong item', 'Not fresh', 'Changed their mind', 'Charged twice'] as const;

const DAY_MS = 86_400_000;
/** How much later a till that was offline sends its sales. */
const OFFLINE_CHANCE = 0.005;
const OFFLINE_MOST_MS = 3_600_000;
const USUAL_DELAY_MS = 1_500;

interface PendingRefund {
  readonly refund: PricedLines;
  readonly saleId: string;
  readonly method: PaymentMethod;
}

/**
 * Generates all receipts of one shop in the order of time: the same seed, shop, period and duties give the
 * same receipts. A refund takes the place of a later sale, so there are exactly as many receipts as
 * requested, and no refund after the end of the period.
 * @param told  the people at the till at each time; when there is nobody, nothing is sold. A sale or two a week are
 *   those of somebody who was not clocked in
 * @throws SeedRefusal  when there is nobody at any time
 */
export function* demoReceipts(
  shop: StoryShop,
  period: Period,
  told: { readonly seed: string } & TillStory,
): Generator<DemoReceipt, void> {
  const random = new Random(told.seed);
  const strays = new Strays(told.strays, told.seed);
  const teller = new Storyteller(shop, period, { random, strays });
  const cells = staffed(openCells(shop, period, random), told.duties);
  if (cells.length === 0 && shop.receipts > 0) {
    throw new SeedRefusal('A demo shop has nobody who can sell at that time');
  }
  let place = 0;
  for (const moment of sellingMoments(cells, shop.receipts, random)) {
    yield teller.tell(moment, place);
    place += 1;
  }
}

class Storyteller {
  /** The refunds by their position among the receipts. */
  private readonly pending = new Map<number, PendingRefund>();
  private readonly horizon: number;
  private readonly random: Random;
  private readonly strays: Strays;
  private readonly bytes = new Uint8Array(16);
  private readonly view = new DataView(this.bytes.buffer);

  constructor(
    private readonly shop: StoryShop,
    private readonly period: Period,
    told: { readonly random: Random; readonly strays: Strays },
  ) {
    this.random = told.random;
    this.strays = told.strays;
    const days = Math.max((period.toMs - period.fromMs) / DAY_MS, 1);
    const within = Math.ceil((shop.receipts / days) * REFUND_WITHIN_DAYS);
    this.horizon = Math.min(within, REFUND_WITHIN_RECEIPTS);
  }

  private get coinMinor(): number | null {
    return this.shop.cashRoundingMinor;
  }

  tell(moment: Moment<StaffedCell>, place: number): DemoReceipt {
    const due = this.pending.get(place);
    if (!due) return this.sale(moment, place);
    this.pending.delete(place);
    return this.refund(moment, place, due);
  }

  private sale(moment: Moment<StaffedCell>, place: number): DemoReceipt {
    const basket = fillBasket(this.random);
    const { total_minor: totalMinor } = basket.totals;
    const payments = salePayments({ totalMinor, coinMinor: this.coinMinor }, this.random);
    const sold = this.receipt(moment, place, {
      ...basket.totals,
      cash_rounding_minor: roundingOf(payments, totalMinor),
    });
    const receipt = { ...sold, user_id: this.strays.sellerAt(moment.atMs) ?? sold.user_id };
    const method = payments[0]?.method ?? 'CARD';
    const refunded = this.planReturns(basket, { place, saleId: receipt.id, method });
    const lines = basket.lines.map((line, index) => ({
      ...line,
      refunded_qty_milli: refunded[index] ?? 0,
    }));
    return { receipt, lines, payments };
  }

  private refund(moment: Moment<StaffedCell>, place: number, due: PendingRefund): DemoReceipt {
    const { lines, totals } = due.refund;
    const { total_minor: totalMinor } = totals;
    const payment = onePayment(due.method, { totalMinor, coinMinor: this.coinMinor });
    const cash_rounding_minor = roundingOf([payment], totalMinor);
    const receipt: DemoReceiptRow = {
      ...this.receipt(moment, place, { ...totals, cash_rounding_minor }),
      type: 'REFUND',
      refund_for: due.saleId,
      note: this.random.pick(REFUND_NOTES),
    };
    return { receipt, lines, payments: [payment] };
  }

  /** @returns the quantities of each line that will be refunded; nothing if no later position is free */
  private planReturns(
    basket: Basket,
    sale: { place: number; saleId: string; method: PaymentMethod },
  ): readonly number[] {
    if (!this.random.chance(REFUND_CHANCE)) return [];
    const places = this.laterPlaces(sale.place, this.random.chance(SECOND_REFUND_CHANCE) ? 2 : 1);
    const plan = planRefunds({ id: sale.saleId, lines: basket.lines }, places.length, this.random);
    plan.refunds.forEach((refund, index) => {
      const place = places[index];
      if (place !== undefined) {
        this.pending.set(place, { refund, saleId: sale.saleId, method: sale.method });
      }
    });
    return plan.refundedQtyMilli;
  }

  /** Returns free positions after this one in their order, near ones more often than distant ones. */
  private laterPlaces(place: number, wanted: number): number[] {
    const last = Math.min(place + this.horizon, this.shop.receipts - 1);
    const places = new Set<number>();
    for (let tries = 0; places.size < wanted && tries < 4 * wanted && last > place; tries += 1) {
      const later = place + 1 + Math.floor(this.random.next() ** 2 * (last - place));
      if (!this.pending.has(later)) places.add(later);
    }
    return [...places].sort((a, b) => a - b);
  }

  private receipt(
    moment: Moment<StaffedCell>,
    place: number,
    totals: Totals & Pick<DemoReceiptRow, 'cash_rounding_minor'>,
  ): DemoReceiptRow {
    const { shop, random } = this;
    const { atMs, cell } = moment;
    const occurredAt = new Date(atMs);
    const delayMs = random.chance(OFFLINE_CHANCE) ? OFFLINE_MOST_MS : USUAL_DELAY_MS;
    return {
      id: this.idAt(atMs),
      shop_id: shop.id,
      user_id: random.pick(cell.userIds),
      type: 'SALE',
      refund_for: null,
      receipt_number: shop.firstNumber + place,
      client_receipt_id: null,
      occurred_at: occurredAt,
      received_at: new Date(Math.min(atMs + random.below(delayMs), this.period.toMs)),
      business_date: businessDate(occurredAt, shop.timeZone, shop.businessDayStart),
      currency: shop.currency,
      ...totals,
      note: null,
    };
  }

  /** Returns ids in the order of time, like those of real receipts. */
  private idAt(atMs: number): string {
    for (let at = 4; at < 16; at += 4) this.view.setUint32(at, this.random.bits());
    return uuid({ msecs: atMs, random: this.bytes });
  }
}
