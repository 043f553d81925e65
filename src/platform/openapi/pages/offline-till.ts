export const OFFLINE_TILL = `# A till that works offline

A till keeps what it needs on the device, sells without the network, and sends what it sold when the network is back.

## What it keeps
- \`GET /shops\`, \`GET /colleagues\`, \`GET /break-types\` and \`GET /products\`, once.
- Afterwards the same lists with \`updated_since\`, every morning or when the network is back. Ask from a minute before
  the last answer, because a change that is being stored can become visible a few seconds after later ones. A row that
  was archived comes with its \`archived_at\`.

## What it sells
- Each sale gets a \`client_receipt_id\` when it is made, for example a UUID, and \`occurred_at\`, the till's own clock. The
  id is unique in the shop for ever: the same sale sent again returns the first receipt, and a different sale under the
  same id is refused with \`CLIENT_RECEIPT_ID_TAKEN\`.
- \`POST /shops/{shop_id}/receipts/batch\` takes up to 200 sales. Its answer has one result for each, in the same order:
  \`stored\`, \`existing\`, or \`refused\` with the problem that the single request would have got. A refused sale does not
  hold up the others. Drop what is \`stored\` or \`existing\` from the queue, and show a person what is \`refused\`.
- If the answer is lost, send the whole batch again.

## What people do
- \`POST /shifts/start\`, \`/shifts/end\` and breaks take \`occurred_at\` and may arrive in any order; an end names its shift by
  \`shift_start_at\`. \`POST /shifts/recorded\` sends a complete shift.
- \`GET /shifts/current\` always answers 200; its fields are \`null\` while nobody is clocked in.

## Clocks
A clock may be up to 5 minutes ahead of the server; what it says then counts as now. Further ahead is refused with
\`OCCURRED_IN_FUTURE\`. The answer of a batch has the server's time.`;
