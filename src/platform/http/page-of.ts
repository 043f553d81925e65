import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../../kernel/page.js';

/**
 * The schema of one page of a list: `class ShopPage extends pageOf(ShopView) {}`.
 * @param view  the class of one row
 */
export function pageOf<View>(view: Type<View>): Type<Page<View>> {
  class PageOfViews implements Page<View> {
    @ApiProperty({ type: [view] })
    data: View[];

    @ApiProperty({ type: String, nullable: true })
    next_cursor: string | null;
  }
  return PageOfViews;
}
