/**
 * SQL for the id of the receipt that has a till's own id; NULL when there is none, or no id is given. It
 * looks for the first receipt at that id or after it, which only the index of those ids can return without a
 * sort. As an equality, other indexes that begin with the shop seem as good while the table is small, and
 * all receipts of the shop are read.
 * @param shop  the parameter with the shop's id; `$1` is the organization
 */
export const idByClientId = (shop: string, clientId: string): string =>
  `(SELECT r.id FROM (SELECT id, shop_id, client_receipt_id FROM receipts
          WHERE organization_id = $1 AND (shop_id, client_receipt_id) >= (${shop}, ${clientId})
            AND client_receipt_id IS NOT NULL AND ${clientId}::text IS NOT NULL
          ORDER BY shop_id, client_receipt_id LIMIT 1) r
        WHERE r.shop_id = ${shop} AND r.client_receipt_id = ${clientId})`;

/**
 * SQL for the id of the receipt with a number, found in the same way.
 * @param shop  the parameter with the shop's id; `$1` is the organization
 */
export const idByNumber = (shop: string, number: string): string =>
  `(SELECT r.id FROM (SELECT id, shop_id, receipt_number FROM receipts
          WHERE organization_id = $1 AND (shop_id, receipt_number) >= (${shop}, ${number}::bigint)
          ORDER BY shop_id, receipt_number LIMIT 1) r
        WHERE r.shop_id = ${shop} AND r.receipt_number = ${number}::bigint)`;
