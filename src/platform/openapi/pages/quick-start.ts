export const QUICK_START = `# Quick start

1. Create an organization. Its first person is an ADMIN.

       curl -X POST $API/auth/register -H 'Content-Type: application/json' \\
         -d '{"email":"ana@example.com","password":"correct-horse-battery","currency":"EUR","time_zone":"Europe/Madrid"}'

   The answer has an \`access_token\` for some minutes and a \`refresh_token\` for the next pair
   (\`POST /auth/refresh\`). Later, \`POST /auth/login\` returns the same two.
2. Open a shop: \`POST /shops\` with a name. Lists that exist come in as CSV: \`POST /products/import\`, \`POST /users/import\` and
   \`POST /schedules/import\`, each with \`dry_run=true\` first. \`GET /currencies\` and \`GET /time-zones\` list what it can have.
3. Sell: \`POST /shops/{shop_id}/receipts\` with lines of a SKU, a quantity and a price. An unknown SKU becomes a product.
   Send an \`Idempotency-Key\` and a \`client_receipt_id\`, and repeat the request as often as the network needs.
4. Clock in and out: \`POST /shifts/start\` and \`POST /shifts/end\`.
5. Read: \`GET /kpis?period=today&group_by=hour\`, \`GET /receipts?include=lines,payments&include_total=true\`,
   \`GET /shifts?status=OPEN\`. Rows have the names of people and shops beside their ids, so a screen needs no second
   request for them.`;
