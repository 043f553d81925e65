import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '../catalog/catalog.module.js';
import { ShiftsModule } from '../shifts/shifts.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { UsersModule } from '../users/users.module.js';
import { BatchContextRepository } from './batches/batch-context.repository.js';
import { BatchesController } from './batches/batches.controller.js';
import { BatchesService } from './batches/batches.service.js';
import { ReceiptDeliveriesRepository } from './deliveries/receipt-deliveries.repository.js';
import { ReceiptDelivery } from './deliveries/receipt-delivery.entity.js';
import { ReplayedReceipts } from './deliveries/replayed-receipts.js';
import { ReceiptCounter } from './storing/receipt-counter.entity.js';
import { ReceiptNumbers } from './storing/receipt-numbers.service.js';
import { ReceiptExports } from './reading/receipt-exports.service.js';
import { ReceiptListsController } from './reading/receipt-lists.controller.js';
import { ReceiptListsRepository } from './reading/receipt-lists.repository.js';
import { ReceiptLists } from './reading/receipt-lists.service.js';
import { ReceiptsService } from './reading/receipts.service.js';
import { ReceiptLine } from './receipt-line.entity.js';
import { ReceiptPayment } from './receipt-payment.entity.js';
import { ReceiptStoreRepository } from './storing/receipt-store.repository.js';
import { ReceiptStore } from './storing/receipt-store.service.js';
import { Receipt } from './receipt.entity.js';
import { ReceiptsController } from './receipts.controller.js';
import { ReceiptsRepository } from './receipts.repository.js';
import { SaleContextRepository } from './sale-context.repository.js';
import { RefundsService } from './refunds/refunds.service.js';
import { SalesService } from './sales/sales.service.js';
import { Sellers } from './sellers.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Receipt,
      ReceiptLine,
      ReceiptPayment,
      ReceiptCounter,
      ReceiptDelivery,
    ]),
    ShopsModule,
    ShiftsModule,
    CatalogModule,
    UsersModule,
  ],
  controllers: [ReceiptListsController, BatchesController, ReceiptsController],
  providers: [
    ReceiptsService,
    ReceiptLists,
    ReceiptListsRepository,
    ReceiptExports,
    SalesService,
    BatchesService,
    BatchContextRepository,
    RefundsService,
    SaleContextRepository,
    ReceiptStore,
    ReceiptStoreRepository,
    ReceiptsRepository,
    ReceiptNumbers,
    ReceiptDeliveriesRepository,
    ReplayedReceipts,
    Sellers,
  ],
})
export class ReceiptsModule {}
