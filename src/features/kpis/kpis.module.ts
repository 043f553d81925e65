import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { KpisController } from './kpis.controller.js';
import { KpisService } from './kpis.service.js';
import { AnswersService } from './reading/answers.service.js';
import { SalesSums } from './reading/sales-sums.service.js';
import { SellerSums } from './reading/seller-sums.service.js';
import { SumsRepository } from './reading/sums.repository.js';
import { WeekdaySalesRepository } from './reading/weekday-sales.repository.js';
import { Folding } from './roll-ups/folding.repository.js';
import { RollUps } from './roll-ups/roll-ups.service.js';
import { ShopFigures } from './shop-figures.service.js';
import { SalesMark } from './roll-ups/sales-mark.entity.js';
import { SalesSum } from './roll-ups/sales-sum.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([SalesSum, SalesMark]), OrganizationsModule, ShopsModule],
  controllers: [KpisController],
  providers: [
    KpisService,
    AnswersService,
    SalesSums,
    SellerSums,
    SumsRepository,
    WeekdaySalesRepository,
    Folding,
    RollUps,
    ShopFigures,
  ],
  exports: [AnswersService, RollUps, SalesSums, SellerSums, ShopFigures],
})
export class KpisModule {}
