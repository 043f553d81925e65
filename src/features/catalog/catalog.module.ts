import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { CatalogController } from './catalog.controller.js';
import { CatalogRepository } from './catalog.repository.js';
import { CatalogService } from './catalog.service.js';
import { CatalogFilesController } from './catalog-files.controller.js';
import { CatalogFilesService } from './catalog-files.service.js';
import { Product } from './product.entity.js';
import { ProductBarcode } from './product-barcode.entity.js';
import { ProductBarcodesRepository } from './product-barcodes.repository.js';
import { ProductBarcodes } from './product-barcodes.service.js';
import { ProductBatchesRepository } from './product-batches.repository.js';

/** Exports nothing: a receipt creates missing products in its own statement. */
@Module({
  imports: [TypeOrmModule.forFeature([Product, ProductBarcode]), OrganizationsModule],
  // The files first, because `products/export` must not be read as an id.
  controllers: [CatalogFilesController, CatalogController],
  providers: [
    CatalogService,
    CatalogRepository,
    CatalogFilesService,
    ProductBarcodes,
    ProductBarcodesRepository,
    ProductBatchesRepository,
  ],
})
export class CatalogModule {}
