import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import {
  CreateProductBody,
  ListProductsQuery,
  ProductCategoryPage,
  ProductPage,
  ProductView,
  UpdateProductBody,
  type ProductCategoryView,
} from './catalog.dto.js';
import { CatalogService } from './catalog.service.js';

@ApiTags('Catalog')
@Controller('products')
export class CatalogController {
  constructor(private readonly catalog: CatalogService) {}

  @Post()
  @Allow('catalog:write')
  @Idempotent()
  @Fails('QUOTA_EXCEEDED', 'BARCODE_TAKEN')
  @ApiOperation({
    summary: 'Create a product; for a SKU that exists, return its product unchanged',
  })
  @ApiCreatedResponse({ type: ProductView })
  @ApiOkResponse({ type: ProductView, description: 'The product that already has this SKU' })
  create(
    @FromCaller() caller: Caller,
    @Body() body: CreateProductBody,
  ): Promise<Answer<ProductView>> {
    return this.catalog.create(caller, body);
  }

  @Get()
  @Allow('catalog:read')
  @ApiOperation({ summary: 'List products by SKU' })
  @ApiOkResponse({ type: ProductPage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListProductsQuery,
  ): Promise<Page<ProductView>> {
    return this.catalog.list(caller, query);
  }

  @Get('categories')
  @Allow('catalog:read')
  @ApiOperation({
    operationId: 'listProductCategories',
    summary: 'List the categories that products have, by name, with the numbers of their products',
  })
  @ApiOkResponse({ type: ProductCategoryPage })
  categories(
    @FromCaller() caller: Caller,
    @Query() query: PageQuery,
  ): Promise<Page<ProductCategoryView>> {
    return this.catalog.categories(caller, query);
  }

  @Get(':product_id')
  @Allow('catalog:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one product' })
  @ApiOkResponse({ type: ProductView })
  get(
    @FromCaller() caller: Caller,
    @Param('product_id', ParseId) id: string,
  ): Promise<ProductView> {
    return this.catalog.get(caller, id);
  }

  @Patch(':product_id')
  @Allow('catalog:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'VERSION_CONFLICT', 'BARCODE_TAKEN')
  @ApiOperation({
    summary: 'Change the name, price or currency of a product; existing receipts stay as they are',
  })
  @ApiOkResponse({ type: ProductView })
  update(
    @FromCaller() caller: Caller,
    @Param('product_id', ParseId) id: string,
    @Body() body: UpdateProductBody,
  ): Promise<ProductView> {
    return this.catalog.update(caller, id, body);
  }

  @Post(':product_id/archive')
  @HttpCode(200)
  @Allow('catalog:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Archive a product, which hides it from lists' })
  @ApiOkResponse({ type: ProductView })
  archive(
    @FromCaller() caller: Caller,
    @Param('product_id', ParseId) id: string,
  ): Promise<ProductView> {
    return this.catalog.setArchived(caller, id, true);
  }

  @Post(':product_id/unarchive')
  @HttpCode(200)
  @Allow('catalog:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Restore an archived product' })
  @ApiOkResponse({ type: ProductView })
  unarchive(
    @FromCaller() caller: Caller,
    @Param('product_id', ParseId) id: string,
  ): Promise<ProductView> {
    return this.catalog.setArchived(caller, id, false);
  }
}
