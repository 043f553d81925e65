import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '../catalog/catalog.module.js';
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
    CatalogModule,
  ],
  controllers: [ReceiptsController],
  providers: [ReceiptsService, RefundsService, ReceiptWriter, ReceiptNumbers, ReceiptsRepository],
})
export class ReceiptsModule {}
