import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '../catalog/catalog.module.js';
import { ShiftsModule } from '../shifts/shifts.module.js';
import { SignsOfLife } from '../shifts/forgotten/signs-of-life.js';
import { ShopsModule } from '../shops/shops.module.js';
import { ReceiptCounter } from './receipt-counter.entity.js';
import { ReceiptLine } from './receipt-line.entity.js';
import { ReceiptNumbers } from './receipt-numbers.service.js';
import { ReceiptPayment } from './receipt-payment.entity.js';
import { ReceiptWriter } from './receipt-writer.service.js';
import { Receipt } from './receipt.entity.js';
import { ReceiptsController } from './receipts.controller.js';
import { ReceiptsRepository } from './receipts.repository.js';
import { ReceiptsService } from './receipts.service.js';
import { RefundsService } from './refunds.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Receipt, ReceiptLine, ReceiptPayment, ReceiptCounter]),
    ShopsModule,
    ShiftsModule,
    CatalogModule,
  ],
  controllers: [ReceiptsController],
  providers: [ReceiptsService, RefundsService, ReceiptWriter, ReceiptNumbers, ReceiptsRepository],
})
export class ReceiptsModule implements OnModuleInit {
  constructor(
    private readonly signs: SignsOfLife,
    private readonly receipts: ReceiptsRepository,
  ) {}

  /** Someone who sells is at work. */
  onModuleInit(): void {
    this.signs.tellOf((tx, { userId, from, to }) =>
      this.receipts.findLastSold(tx, userId, { from, to }),
    );
  }
}
