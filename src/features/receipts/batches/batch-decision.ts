import { AppError } from '../../../kernel/app-error.js';
import { valueOf } from '../document-figures.js';
import type { DocumentHead } from '../document-head.js';
import type { PricedDocument } from '../document-totals.js';
import type { LineRow } from '../receipt-line.entity.js';
import type { PaymentRow } from '../receipt-payment.entity.js';
import type { Receipt } from '../receipt.entity.js';
import type { KnownProduct } from '../sale-context.repository.js';
import { drawUpSale } from '../sales/sale-document.js';
import { newProducts, soldAt } from '../sales/sale-rules.js';
import { notAMember } from '../sellers.service.js';
import type { NewProduct } from '../storing/receipt-store.repository.js';
import {
  isRepetition,
  saleIdentity,
  storedIdentity,
  type DocumentIdentity,
} from '../storing/repeated-document.js';
import type { BatchContext } from './batch-context.repository.js';
import type { BatchSaleBody } from './batches.dto.js';

/** A sale that can be priced: its body, and where and by whom it was sold. */
export interface ReadSale {
  readonly body: BatchSaleBody;
  readonly head: DocumentHead;
}

/** A receipt that was stored before, with what makes a sale the same one. */
export interface StoredReceipt {
  readonly receipt: Receipt;
  readonly lines: readonly LineRow[];
  readonly payments: readonly PaymentRow[];
}

/** A sale that is to be stored. */
export interface DecidedSale {
  readonly head: DocumentHead;
  readonly occurredAt: Date;
  readonly priced: PricedDocument;
  readonly newProducts: readonly NewProduct[];
}

/** The receipt that a sale repeats: one that is stored, or an earlier one of this batch. */
export type Decision =
  | { readonly store: DecidedSale }
  | { readonly existing: StoredReceipt }
  | { readonly repeats: DecidedSale };

/** Decides about the sales of one batch in their order, by the rules of single sales. */
export class BatchDecision {
  private readonly known: ReadonlyMap<string, KnownProduct>;
  private readonly members: ReadonlySet<string>;
  private readonly decided = new Map<string, { sale: DecidedSale; identity: DocumentIdentity }>();

  constructor(
    private readonly context: BatchContext,
    private readonly stored: ReadonlyMap<string, StoredReceipt>,
    callerId: string,
  ) {
    this.known = new Map(context.known?.map((product) => [product.sku, product]));
    // The guard has already checked that the caller is active, and the service that they reach the shop.
    this.members = new Set([...(context.members ?? []), callerId]);
  }

  /** @throws the refusal of this sale */
  of({ body, head }: ReadSale): Decision {
    const clientId = body.client_receipt_id;
    const [existing, earlier] = [this.stored.get(clientId), this.decided.get(clientId)];
    const { currency, cash_rounding_minor: stepMinor } = this.context;
    const rounding = { stepMinor, isKnown: existing !== undefined };
    const priced = valueOf(drawUpSale(body, { currency, known: this.known, rounding }));
    const { lines, payments, totals } = priced;
    const sent = { sellerId: head.user_id, payments, totalMinor: totals.total_minor };
    const identity = saleIdentity(lines, sent);
    if (existing) {
      const first = storedIdentity(existing.receipt, existing.lines, existing.payments);
      assertSame(first, identity, existing.receipt.id);
      return { existing };
    }
    if (earlier) {
      assertSame(earlier.identity, identity);
      return { repeats: earlier.sale };
    }
    if (!this.members.has(head.user_id)) throw notAMember();
    const occurredAt = soldAt(body, this.context);
    const sale = { head, occurredAt, priced, newProducts: newProducts(lines, this.known) };
    this.decided.set(clientId, { sale, identity });
    return { store: sale };
  }
}

/** @throws CLIENT_RECEIPT_ID_TAKEN  otherwise the second of two different sales would be lost */
function assertSame(first: DocumentIdentity, again: DocumentIdentity, id?: string): void {
  if (isRepetition(first, again)) return;
  throw new AppError(
    'CLIENT_RECEIPT_ID_TAKEN',
    id === undefined ? {} : { ids: { receipt_id: id } },
  );
}

/** The products of all sales that are not in the catalog yet, each once. */
export function productsOf(sales: readonly DecidedSale[]): NewProduct[] {
  const products = new Map<string, NewProduct>();
  for (const product of sales.flatMap((sale) => sale.newProducts)) {
    if (!products.has(product.sku)) products.set(product.sku, product);
  }
  return [...products.values()];
}
