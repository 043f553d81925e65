// Made by `npm run openapi` from openapi/openapi.json; do not edit.

export interface paths {
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with JSON or with the OAuth2 password form
         * @description Needs no token: this is where the token comes from.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out on this device
         * @description For every role.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description For every role.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the own password; all devices are signed out, this one gets new tokens
         * @description For every role.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the next pair of tokens
         * @description Needs no token: the access token has expired by then; the refresh token is the proof.
         */
        post: operations["refreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an organization and its first ADMIN
         * @description Needs no token: there is no account yet.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process lives
         * @description Needs no token: load balancers have no token.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether requests should be sent here: database, schema, not draining
         * @description Needs no token: load balancers have no token.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your organization
         * @description For every role.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, week start, and what new shops and products get
         * @description For the role ADMIN.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products by SKU
         * @description For every role.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Add a product; a SKU that is known answers its product, unchanged
         * @description For the role ADMIN or MANAGER.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All products as CSV: sku, name, price, currency, archived
         * @description For every role.
         */
        get: operations["exportProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make and change products from CSV
         * @description UTF-8, up to 5 MB and 50,000 rows, separated by commas or semicolons (then `2,40` is
         *     fine too). The first line names the columns `sku`, `name`, `price` and, if need be, `currency`:
         *     without it a product keeps its currency and a new one gets the organization's. `archived` is passed
         *     over. Rows that cannot be taken are reported and leave the others alone; products that the file does
         *     not name stay. An apostrophe that the export put before `= + - @` is taken off again.
         *
         *     For the role ADMIN or MANAGER.
         */
        post: operations["importProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product
         * @description For every role.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, price or currency; receipts keep what they sold
         * @description For the role ADMIN or MANAGER.
         */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/products/{product_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hide a product from the lists
         * @description For the role ADMIN or MANAGER.
         */
        post: operations["archiveProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{product_id}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show an archived product again
         * @description For the role ADMIN or MANAGER.
         */
        post: operations["unarchiveProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shops: an ADMIN all, others those assigned to them
         * @description For every role.
         */
        get: operations["listShops"];
        put?: never;
        /**
         * Add a shop
         * @description For the role ADMIN.
         */
        post: operations["createShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shops/{shop_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One shop
         * @description For every role.
         */
        get: operations["getShop"];
        put?: never;
        post?: never;
        /**
         * Delete a shop that has no receipts; archive any other
         * @description For the role ADMIN.
         */
        delete: operations["deleteShop"];
        options?: never;
        head?: never;
        /**
         * Change a shop; its currency only before the first receipt
         * @description For the role ADMIN.
         */
        patch: operations["updateShop"];
        trace?: never;
    };
    "/shops/{shop_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a shop out of use; its receipts and KPIs stay
         * @description For the role ADMIN.
         */
        post: operations["archiveShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shops/{shop_id}/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sales figures of a shop over business dates
         * @description For the role ADMIN or MANAGER.
         */
        get: operations["getSalesKpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shops/{shop_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People assigned to a shop
         * @description For the role ADMIN or MANAGER.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shops/{shop_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Assign a person to a shop
         * @description For the role ADMIN.
         */
        put: operations["addMember"];
        post?: never;
        /**
         * Take a person off a shop
         * @description For the role ADMIN.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shops/{shop_id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List receipts, newest business day first
         * @description For every role.
         */
        get: operations["listReceipts"];
        put?: never;
        /**
         * Store a sale
         * @description For every role.
         */
        post: operations["createReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shops/{shop_id}/receipts/{receipt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One receipt with its lines and payments
         * @description For every role.
         */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shops/{shop_id}/receipts/{receipt_id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back lines of a sale: makes a receipt of type REFUND
         * @description For every role.
         */
        post: operations["refundReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shops/{shop_id}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an archived shop back into use
         * @description For the role ADMIN.
         */
        post: operations["unarchiveShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people: an ADMIN all, a MANAGER those of their shops
         * @description For the role ADMIN or MANAGER.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add a person
         * @description For the role ADMIN.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person
         * @description For the role ADMIN or MANAGER.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person, or deactivate them with `is_active: false`
         * @description For the role ADMIN.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/users/{user_id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a person a new password and sign them out
         * @description For the role ADMIN.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Assign shops to a person; these and no others
         * @description For the role ADMIN.
         */
        put: operations["assignShops"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AssignShopsBody: {
            /** @description All shops of the person from now on. */
            shop_ids: string[];
        };
        ChangePasswordBody: {
            /**
             * Format: password
             * @example correct-horse-battery
             */
            current_password: string;
            /**
             * Format: password
             * @description 8 to 256 characters; the most common passwords are refused.
             * @example staple-orbit-lantern
             */
            new_password: string;
        };
        CreateProductBody: {
            /**
             * @description Unique in the organization, compared exactly; it cannot be changed later.
             * @example COFFEE
             */
            sku: string;
            /** @example Coffee, 250 g */
            name: string;
            /**
             * @description In major units, with no more decimals than the currency has.
             * @example 2.4
             */
            price: number;
            /**
             * @description ISO 4217; the organization's when absent.
             * @example EUR
             */
            currency?: string;
        };
        CreateReceiptBody: {
            lines: components["schemas"]["SaleLineBody"][];
            /**
             * Format: date-time
             * @description When it was sold, by the till's clock; now when absent, at most 5 minutes ahead.
             * @example 2026-03-01T09:30:00Z
             */
            occurred_at?: string;
            /** @description When given, they add up to the total. */
            payments?: components["schemas"]["PaymentBody"][];
            /**
             * @description The till's own id, unique in the shop for ever: a second receipt with it answers with the first.
             * @example till-3-000417
             */
            client_receipt_id?: string;
            /**
             * @description When given, it is compared with the sum of the lines.
             * @example 4.8
             */
            total?: number;
            note?: string;
        };
        CreateRefundBody: {
            lines: components["schemas"]["RefundLineBody"][];
            /**
             * Format: date-time
             * @description When it was returned, by the till's clock; now when absent, at most 5 minutes ahead.
             */
            occurred_at?: string;
            /** @description How the money was given back; when given, they add up to the total. */
            payments?: components["schemas"]["PaymentBody"][];
            /** @description The till's own id, unique in the shop for ever. */
            client_receipt_id?: string;
            /** @description When given, it is compared with the sum of the lines. */
            total?: number;
            /** @description Reason, for people. */
            note?: string;
        };
        CreateShopBody: {
            /**
             * @description Unique in the organization.
             * @example Corner Coffee, Gran Vía
             */
            name: string;
            /**
             * @description IANA; the organization's when absent.
             * @example Europe/Madrid
             */
            time_zone?: string;
            /**
             * @description ISO 4217; the organization's when absent.
             * @example EUR
             */
            currency?: string;
            /**
             * @description When the business day begins in the shop's time zone; `00:00` when absent.
             * @example 04:00
             */
            business_day_start?: string;
        };
        CreateUserBody: {
            /** @example Luis Vega */
            name: string;
            /**
             * Format: password
             * @description Given by the administrator; the person is asked to change it.
             * @example correct-horse-battery
             */
            password: string;
            /** @description Shops the person works in; an ADMIN needs none. */
            shop_ids?: string[];
            /**
             * Format: email
             * @example luis@example.com
             */
            email: string;
            /**
             * @example EMPLOYEE
             * @enum {string}
             */
            role: "ADMIN" | "MANAGER" | "EMPLOYEE";
        };
        /**
         * @description Why a request was refused. The list is closed: a client may switch on it.
         *
         *     | code | status | title |
         *     |---|---|---|
         *     | `VALIDATION_FAILED` | 400 | The request is not valid |
         *     | `MALFORMED_BODY` | 400 | The body cannot be read |
         *     | `MALFORMED_REQUEST` | 400 | The request cannot be read |
         *     | `IDEMPOTENCY_KEY_INVALID` | 400 | The Idempotency-Key header is not valid |
         *     | `IDEMPOTENCY_KEY_REQUIRED` | 400 | This route requires an Idempotency-Key header |
         *     | `UNAUTHENTICATED` | 401 | Sign in first |
         *     | `INVALID_CREDENTIALS` | 401 | E-mail or password is wrong |
         *     | `INVALID_REFRESH_TOKEN` | 401 | The refresh token is not valid |
         *     | `FORBIDDEN` | 403 | Your role does not allow this |
         *     | `NOT_FOUND` | 404 | Not found |
         *     | `ROUTE_NOT_FOUND` | 404 | There is no such route |
         *     | `METHOD_NOT_ALLOWED` | 405 | This method is not allowed here |
         *     | `EMAIL_TAKEN` | 409 | This e-mail is already registered |
         *     | `SHOP_NAME_TAKEN` | 409 | A shop with this name exists already |
         *     | `SHOP_ARCHIVED` | 409 | The shop is archived |
         *     | `SHOP_IN_USE` | 409 | The shop has receipts; archive it instead |
         *     | `CURRENCY_FIXED` | 409 | The shop has receipts in its currency, which therefore stays |
         *     | `VERSION_CONFLICT` | 409 | Someone else changed it meanwhile |
         *     | `LAST_ADMIN` | 409 | An organization keeps at least one active ADMIN |
         *     | `IDEMPOTENCY_KEY_IN_USE` | 409 | A request with this Idempotency-Key is still running |
         *     | `PAYLOAD_TOO_LARGE` | 413 | The body is too large |
         *     | `UNSUPPORTED_MEDIA_TYPE` | 415 | This content type is not supported |
         *     | `IDEMPOTENCY_KEY_REUSED` | 422 | This Idempotency-Key was used for another request |
         *     | `WRONG_PASSWORD` | 422 | The current password is wrong |
         *     | `WEAK_PASSWORD` | 422 | The password is too common |
         *     | `TOTAL_MISMATCH` | 422 | The total differs from the sum of the lines |
         *     | `PAYMENTS_MISMATCH` | 422 | The payments do not add up to the total |
         *     | `LINE_INVALID` | 422 | A line of the receipt cannot be priced |
         *     | `OCCURRED_IN_FUTURE` | 422 | occurred_at lies in the future |
         *     | `REFUND_INVALID` | 422 | Only a sale of the same shop can be refunded |
         *     | `OVER_REFUND` | 422 | More would be returned than was sold |
         *     | `TOO_MANY_REQUESTS` | 429 | Too many requests |
         *     | `INTERNAL` | 500 | Something went wrong on our side |
         *     | `SERVICE_UNAVAILABLE` | 503 | The service is not available just now |
         * @enum {string}
         */
        ErrorCode: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_KEY_REQUIRED" | "UNAUTHENTICATED" | "INVALID_CREDENTIALS" | "INVALID_REFRESH_TOKEN" | "FORBIDDEN" | "NOT_FOUND" | "ROUTE_NOT_FOUND" | "METHOD_NOT_ALLOWED" | "EMAIL_TAKEN" | "SHOP_NAME_TAKEN" | "SHOP_ARCHIVED" | "SHOP_IN_USE" | "CURRENCY_FIXED" | "VERSION_CONFLICT" | "LAST_ADMIN" | "IDEMPOTENCY_KEY_IN_USE" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "IDEMPOTENCY_KEY_REUSED" | "WRONG_PASSWORD" | "WEAK_PASSWORD" | "TOTAL_MISMATCH" | "PAYMENTS_MISMATCH" | "LINE_INVALID" | "OCCURRED_IN_FUTURE" | "REFUND_INVALID" | "OVER_REFUND" | "TOO_MANY_REQUESTS" | "INTERNAL" | "SERVICE_UNAVAILABLE";
        /** @description One wrong field. */
        FieldFault: {
            /**
             * @description As in the body or the query.
             * @example lines.0.qty
             */
            path: string;
            /** @description For people. */
            message: string;
        };
        HealthView: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
        ImportReportView: {
            /** @example 1 */
            created: number;
            /** @example 0 */
            updated: number;
            /** @example 0 */
            unchanged: number;
            /** @example 0 */
            failed: number;
            /**
             * @description How many created, updated or failed rows had no place in `rows`.
             * @example 0
             */
            rows_omitted: number;
            /**
             * @description In the order of the file, without the unchanged ones. At most 1000: of a longer list the failed
             *     rows first, then the others.
             */
            rows: components["schemas"]["ImportedRowView"][];
        };
        ImportedRowView: {
            /**
             * @description Line of the file at which the row begins; the header is line 1.
             * @example 2
             */
            line: number;
            /** @example COFFEE */
            sku: string;
            /**
             * @example created
             * @enum {string}
             */
            result: "created" | "updated" | "unchanged" | "failed";
            /** @description Why the row failed; absent otherwise. */
            message?: string;
        };
        LoginBody: {
            /**
             * Format: email
             * @description Wanted unless there is a `username`.
             * @example owner@example.com
             */
            email?: string;
            /** @description The e-mail, as the OAuth2 password form names it; in place of `email`. */
            username?: string;
            /**
             * Format: password
             * @example correct-horse-battery
             */
            password: string;
            /** @description Always `password`; sent by OAuth2 clients. */
            grant_type?: string;
            /** @description Ignored; sent by OAuth2 clients. */
            scope?: string;
            /** @description Ignored; sent by OAuth2 clients. */
            client_id?: string;
            /** @description Ignored; sent by OAuth2 clients. */
            client_secret?: string;
        };
        MeView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organization_id: string;
            /** @example Corner Coffee */
            organization_name: string;
            /**
             * Format: email
             * @example owner@example.com
             */
            email: string;
            /** @example Ana Torres */
            name: string;
            /**
             * @example ADMIN
             * @enum {string}
             */
            role: "ADMIN" | "MANAGER" | "EMPLOYEE";
            /** @example true */
            is_active: boolean;
            /** @description Shops assigned; an ADMIN reaches all shops whatever stands here. */
            shop_ids: string[];
        };
        OrganizationView: {
            /**
             * @description 1 = Monday to 7 = Sunday.
             * @example 1
             */
            week_start: number;
            /** Format: uuid */
            id: string;
            /** @example Corner Coffee */
            name: string;
            /** @example Europe/Madrid */
            time_zone: string;
            /** @example EUR */
            currency: string;
            version: number;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            updated_at: string;
        };
        PaymentBody: {
            /** @example 4.8 */
            amount: number;
            /** @description Terminal slip, transfer id and the like. */
            reference?: string;
            /**
             * @example CASH
             * @enum {string}
             */
            method: "CASH" | "CARD" | "TRANSFER" | "OTHER";
        };
        PaymentView: {
            /**
             * @example CASH
             * @enum {string}
             */
            method: "CASH" | "CARD" | "TRANSFER" | "OTHER";
            /** @example 4.8 */
            amount: number;
            reference: string | null;
        };
        PreviousPeriodView: {
            /**
             * @description Number of SALE receipts.
             * @example 3
             */
            total_receipts: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * Format: date-time
             * @description When the current period is still running: the earlier one counts only up to this instant.
             */
            until: string | null;
            /**
             * @description Σ total of SALE − Σ total of REFUND.
             * @example 12.6
             */
            total_revenue: number;
            /**
             * @description Σ gross of SALE.
             * @example 16.8
             */
            gross_sales: number;
            /**
             * @description Σ discount of SALE.
             * @example 1.8
             */
            discounts: number;
            /**
             * @description Σ of REFUND lines, on the business date of the refund.
             * @example 2.4
             */
            returns: number;
            /**
             * @description gross_sales − discounts − returns.
             * @example 12.6
             */
            net_sales: number;
            /**
             * @description Tax of SALE − tax of REFUND, included and added.
             * @example 1.15
             */
            taxes: number;
            /**
             * @description Number of REFUND receipts.
             * @example 1
             */
            refunds_count: number;
            /**
             * @description Average order value: net_sales / total_receipts; null without a sale.
             * @example 4.2
             */
            aov: number | null;
            /**
             * @description Units per transaction: net_quantity / total_receipts; null without a sale.
             * @example 2
             */
            upt: number | null;
            /**
             * @description Quantity sold − quantity returned.
             * @example 6
             */
            net_quantity: number;
        };
        /** @description Every refusal, RFC 9457. Some carry ids as further members. */
        Problem: {
            /**
             * Format: uri
             * @description URN of the code.
             */
            type: string;
            /** @description The same for all refusals with this code. */
            title: string;
            /** @description As in the status line. */
            status: number;
            /** @description For people; may change. */
            detail: string;
            code: components["schemas"]["ErrorCode"];
            /**
             * Format: uri
             * @description URN with the request id, to be quoted when asking for help.
             */
            instance: string;
            /** @description The wrong fields, at most 50. */
            errors?: components["schemas"]["FieldFault"][];
        };
        ProductPage: {
            data: components["schemas"]["ProductView"][];
            next_cursor: string | null;
        };
        ProductView: {
            /** Format: uuid */
            id: string;
            /** @example COFFEE */
            sku: string;
            /** @example Coffee, 250 g */
            name: string;
            /**
             * @description In major units.
             * @example 2.4
             */
            price: number;
            /** @example EUR */
            currency: string;
            /**
             * @description How it came into the catalog.
             * @example CATALOG
             * @enum {string}
             */
            source: "CATALOG" | "IMPORT" | "ON_THE_FLY";
            /**
             * Format: date-time
             * @description Since when the product is archived; receipts may still sell it.
             */
            archived_at: string | null;
            version: number;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            updated_at: string;
        };
        ReadinessView: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok" | "unavailable";
            /**
             * @description Whether the database answers.
             * @enum {string}
             */
            database: "ok" | "unavailable";
            /**
             * @description Whether the schema is the one this release needs.
             * @enum {string}
             */
            migrations: "ok" | "pending" | "unknown";
            /** @description Whether the process is shutting down. */
            draining: boolean;
        };
        ReceiptLineView: {
            /** @example 1 */
            line_number: number;
            /** @example COFFEE */
            sku: string;
            /** @example Coffee, 250 g */
            name: string;
            /** @example 2 */
            qty: number;
            /** @example 2.4 */
            unit_price: number;
            /**
             * @description qty × unit_price, rounded half-up.
             * @example 4.8
             */
            gross: number;
            discount: number;
            /** @example 0.44 */
            tax: number;
            /** @example true */
            tax_included: boolean;
            /** @example 4.8 */
            total: number;
            /** @description Of a sale: how much of it came back when this was read. */
            refunded_qty: number;
            /** @description Of a refund: the line of the sale. */
            refund_line_number: number | null;
        };
        ReceiptPage: {
            data: components["schemas"]["ReceiptSummaryView"][];
            next_cursor: string | null;
        };
        ReceiptSummaryView: {
            /**
             * Format: uuid
             * @description Of a refund: the sale.
             */
            refund_for: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /**
             * Format: uuid
             * @description The seller.
             */
            user_id: string;
            /**
             * @example SALE
             * @enum {string}
             */
            type: "SALE" | "REFUND";
            /**
             * @description For people: unique in the shop, increasing on the whole, with gaps.
             * @example 417
             */
            receipt_number: number;
            /** @example till-3-000417 */
            client_receipt_id: string | null;
            /** Format: date-time */
            occurred_at: string;
            /** Format: date-time */
            received_at: string;
            /**
             * Format: date
             * @description Day of `occurred_at` in the shop.
             * @example 2026-03-01
             */
            business_date: string;
            /** @example EUR */
            currency: string;
            /** @example 4.8 */
            gross: number;
            discount: number;
            /**
             * @description All tax, included and added.
             * @example 0.44
             */
            tax: number;
            /**
             * @description gross − discount + added tax.
             * @example 4.8
             */
            total: number;
            note: string | null;
        };
        ReceiptView: {
            /**
             * Format: uuid
             * @description Of a refund: the sale.
             */
            refund_for: string | null;
            lines: components["schemas"]["ReceiptLineView"][];
            payments: components["schemas"]["PaymentView"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /**
             * Format: uuid
             * @description The seller.
             */
            user_id: string;
            /**
             * @example SALE
             * @enum {string}
             */
            type: "SALE" | "REFUND";
            /**
             * @description For people: unique in the shop, increasing on the whole, with gaps.
             * @example 417
             */
            receipt_number: number;
            /** @example till-3-000417 */
            client_receipt_id: string | null;
            /** Format: date-time */
            occurred_at: string;
            /** Format: date-time */
            received_at: string;
            /**
             * Format: date
             * @description Day of `occurred_at` in the shop.
             * @example 2026-03-01
             */
            business_date: string;
            /** @example EUR */
            currency: string;
            /** @example 4.8 */
            gross: number;
            discount: number;
            /**
             * @description All tax, included and added.
             * @example 0.44
             */
            tax: number;
            /**
             * @description gross − discount + added tax.
             * @example 4.8
             */
            total: number;
            note: string | null;
        };
        RefreshBody: {
            /**
             * @description The newest one; it is replaced by the one in the answer.
             * @example Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo
             */
            refresh_token: string;
        };
        RefundLineBody: {
            /**
             * @description How much of it, at most what has not come back yet.
             * @example 2
             */
            qty: number;
            /**
             * @description Line of the sale that comes back.
             * @example 1
             */
            line_number: number;
        };
        RegisterBody: {
            /**
             * Format: password
             * @description 8 to 256 characters; the most common passwords are refused.
             * @example correct-horse-battery
             */
            password: string;
            /**
             * Format: email
             * @example owner@example.com
             */
            email: string;
            /** @example Ana Torres */
            name?: string;
            /** @example Corner Coffee */
            organization_name?: string;
            /**
             * @description Currency that new shops and products get, ISO 4217; USD when absent.
             * @example EUR
             */
            currency?: string;
            /**
             * @description Time zone that new shops get, IANA; UTC when absent.
             * @example Europe/Madrid
             */
            time_zone?: string;
        };
        ResetPasswordBody: {
            /**
             * Format: password
             * @description The person is asked to change it.
             * @example correct-horse-battery
             */
            password: string;
        };
        SaleLineBody: {
            /**
             * @description A SKU that the catalog does not know yet becomes a product.
             * @example COFFEE
             */
            sku: string;
            /** @description Name on the receipt; the product's when absent. */
            name?: string;
            /**
             * @description Greater than 0, up to 3 decimals.
             * @example 2
             */
            qty: number;
            /**
             * @description Price of one, in major units, no more decimals than the currency has.
             * @example 2.4
             */
            unit_price: number;
            /** @description Taken off the whole line, in major units. */
            discount?: number;
            /** @description Tax of the whole line, in major units. */
            tax?: number;
            /** @description Whether the price includes the tax (then it changes no total); true when absent. */
            tax_included?: boolean;
        };
        SalesKpisView: {
            /**
             * @description Number of SALE receipts.
             * @example 3
             */
            total_receipts: number;
            /**
             * Format: date
             * @example 2026-03-01
             */
            from: string | null;
            /**
             * Format: date
             * @example 2026-03-31
             */
            to: string | null;
            /** Format: uuid */
            shop_id: string;
            /** @example EUR */
            currency: string;
            /** @description By net quantity, then net revenue, then SKU. */
            top_skus: components["schemas"]["TopSkuView"][];
            /** @description With `compare=true`. */
            previous: components["schemas"]["PreviousPeriodView"] | null;
            /**
             * @description Σ total of SALE − Σ total of REFUND.
             * @example 12.6
             */
            total_revenue: number;
            /**
             * @description Σ gross of SALE.
             * @example 16.8
             */
            gross_sales: number;
            /**
             * @description Σ discount of SALE.
             * @example 1.8
             */
            discounts: number;
            /**
             * @description Σ of REFUND lines, on the business date of the refund.
             * @example 2.4
             */
            returns: number;
            /**
             * @description gross_sales − discounts − returns.
             * @example 12.6
             */
            net_sales: number;
            /**
             * @description Tax of SALE − tax of REFUND, included and added.
             * @example 1.15
             */
            taxes: number;
            /**
             * @description Number of REFUND receipts.
             * @example 1
             */
            refunds_count: number;
            /**
             * @description Average order value: net_sales / total_receipts; null without a sale.
             * @example 4.2
             */
            aov: number | null;
            /**
             * @description Units per transaction: net_quantity / total_receipts; null without a sale.
             * @example 2
             */
            upt: number | null;
            /**
             * @description Quantity sold − quantity returned.
             * @example 6
             */
            net_quantity: number;
        };
        ShopPage: {
            data: components["schemas"]["ShopView"][];
            next_cursor: string | null;
        };
        ShopView: {
            /** Format: uuid */
            id: string;
            /** @example Corner Coffee, Gran Vía */
            name: string;
            /** @example Europe/Madrid */
            time_zone: string;
            /** @example EUR */
            currency: string;
            /** @example 04:00 */
            business_day_start: string;
            /**
             * Format: date-time
             * @description Since when the shop is archived; an archived shop takes no receipts.
             */
            archived_at: string | null;
            version: number;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            updated_at: string;
        };
        TokenView: {
            /**
             * @description Seconds until the access token expires.
             * @example 900
             */
            expires_in: number;
            /**
             * @description To be sent as `Authorization: Bearer …`.
             * @example eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl
             */
            access_token: string;
            /**
             * @example bearer
             * @enum {string}
             */
            token_type: "bearer";
            /**
             * @description Gets the next pair, once; see `/auth/refresh`.
             * @example Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo
             */
            refresh_token: string;
            /** @description Whether the password was given by someone else and should be changed now. */
            must_change_password: boolean;
        };
        TopSkuView: {
            /** @example COFFEE */
            sku: string;
            /** @example Coffee, 250 g */
            name: string;
            /**
             * @description Sold − returned.
             * @example 6
             */
            qty: number;
            /**
             * @description Gross − discounts − returns of this SKU.
             * @example 12.6
             */
            revenue: number;
        };
        UpdateOrganizationBody: {
            /** @example Corner Coffee */
            name?: string;
            /**
             * @description First day of the week, ISO: 1 = Monday to 7 = Sunday.
             * @example 1
             */
            week_start?: number;
            /**
             * @description Time zone that new shops get, IANA. Shops that exist keep theirs.
             * @example Europe/Madrid
             */
            time_zone?: string;
            /**
             * @description Currency that new shops and products get, ISO 4217. Those that exist keep theirs.
             * @example EUR
             */
            currency?: string;
            /** @description The version that was read; refused when someone changed the organization since. */
            version?: number;
        };
        UpdateProductBody: {
            /** @example Coffee, 250 g */
            name?: string;
            /**
             * @description In major units, with no more decimals than the currency has. Receipts keep the price they were
             *     sold at.
             * @example 2.4
             */
            price?: number;
            /**
             * @description ISO 4217. Without a `price`, the number stays and is from now on in this currency.
             * @example EUR
             */
            currency?: string;
            /** @description The version that was read; refused when someone changed the product since. */
            version?: number;
        };
        UpdateShopBody: {
            /** @example Corner Coffee, Gran Vía */
            name?: string;
            /**
             * @description IANA. Receipts that exist keep their business date.
             * @example Europe/Madrid
             */
            time_zone?: string;
            /**
             * @description ISO 4217. Refused once the shop has a receipt.
             * @example EUR
             */
            currency?: string;
            /**
             * @description Receipts that exist keep their business date.
             * @example 04:00
             */
            business_day_start?: string;
            /** @description The version that was read; refused when someone changed the shop since. */
            version?: number;
        };
        UpdateUserBody: {
            /** @example Luis Vega */
            name?: string;
            /** Format: email */
            email?: string;
            /**
             * @example MANAGER
             * @enum {string}
             */
            role?: "ADMIN" | "MANAGER" | "EMPLOYEE";
            /** @description `false` signs the person out everywhere and keeps them out. */
            is_active?: boolean;
            /** @description The version that was read; refused when someone changed the person since. */
            version?: number;
        };
        UserPage: {
            data: components["schemas"]["UserView"][];
            next_cursor: string | null;
        };
        UserView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: email
             * @example luis@example.com
             */
            email: string;
            /** @example Luis Vega */
            name: string;
            /**
             * @example EMPLOYEE
             * @enum {string}
             */
            role: "ADMIN" | "MANAGER" | "EMPLOYEE";
            /** @example true */
            is_active: boolean;
            shop_ids: string[];
            version: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
    };
    responses: {
        /** @description `EMAIL_TAKEN`: This e-mail is already registered */
        EmailTaken: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "EMAIL_TAKEN";
                };
            };
        };
        /** @description `FORBIDDEN`: Your role does not allow this */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "FORBIDDEN";
                };
            };
        };
        /** @description `IDEMPOTENCY_KEY_IN_USE`: A request with this Idempotency-Key is still running */
        IdempotencyKeyInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "IDEMPOTENCY_KEY_IN_USE";
                };
            };
        };
        /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for another request */
        IdempotencyKeyReused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "IDEMPOTENCY_KEY_REUSED";
                };
            };
        };
        /** @description `INTERNAL`: Something went wrong on our side */
        Internal: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "INTERNAL";
                };
            };
        };
        /** @description `INVALID_CREDENTIALS`: E-mail or password is wrong */
        InvalidCredentials: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "INVALID_CREDENTIALS";
                };
            };
        };
        /** @description `INVALID_REFRESH_TOKEN`: The refresh token is not valid */
        InvalidRefreshToken: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "INVALID_REFRESH_TOKEN";
                };
            };
        };
        /** @description `MALFORMED_REQUEST`: The request cannot be read */
        MalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "MALFORMED_REQUEST";
                };
            };
        };
        /** @description `NOT_FOUND`: Not found */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "NOT_FOUND";
                };
            };
        };
        /** @description `PAYLOAD_TOO_LARGE`: The body is too large */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "PAYLOAD_TOO_LARGE";
                };
            };
        };
        /** @description `SERVICE_UNAVAILABLE`: The service is not available just now */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "SERVICE_UNAVAILABLE";
                };
            };
        };
        /** @description `TOO_MANY_REQUESTS`: Too many requests */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "TOO_MANY_REQUESTS";
                };
            };
        };
        /** @description `UNAUTHENTICATED`: Sign in first */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "UNAUTHENTICATED";
                };
            };
        };
        /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not supported */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "UNSUPPORTED_MEDIA_TYPE";
                };
            };
        };
        /** @description `VALIDATION_FAILED`: The request is not valid */
        ValidationFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "VALIDATION_FAILED";
                };
            };
        };
        /** @description `WEAK_PASSWORD`: The password is too common */
        WeakPassword: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "WEAK_PASSWORD";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Id of the request: the one that was sent if it has 8 to 128 of `A-Z a-z 0-9 . _ : -`, else a new one. */
        "X-Request-Id": string;
        /** @description Path of what was made. */
        Location: string;
        /** @description `true` when this is the stored answer to an earlier request with the same `Idempotency-Key`. */
        "Idempotent-Replayed": "true";
        /** @description Requests left in the window (`r`) and seconds until it ends (`t`). Absent when there is no limit. */
        RateLimit: string;
        /** @description Requests (`q`) in a window of so many seconds (`w`). Absent when there is no limit. */
        "RateLimit-Policy": string;
        /** @description Seconds to wait before the next try. With a 409 only for `IDEMPOTENCY_KEY_IN_USE`. */
        "Retry-After": number;
        /** @description The scheme to sign in with. */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type AssignShopsBody = components['schemas']['AssignShopsBody'];
export type ChangePasswordBody = components['schemas']['ChangePasswordBody'];
export type CreateProductBody = components['schemas']['CreateProductBody'];
export type CreateReceiptBody = components['schemas']['CreateReceiptBody'];
export type CreateRefundBody = components['schemas']['CreateRefundBody'];
export type CreateShopBody = components['schemas']['CreateShopBody'];
export type CreateUserBody = components['schemas']['CreateUserBody'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type FieldFault = components['schemas']['FieldFault'];
export type HealthView = components['schemas']['HealthView'];
export type ImportReportView = components['schemas']['ImportReportView'];
export type ImportedRowView = components['schemas']['ImportedRowView'];
export type LoginBody = components['schemas']['LoginBody'];
export type MeView = components['schemas']['MeView'];
export type OrganizationView = components['schemas']['OrganizationView'];
export type PaymentBody = components['schemas']['PaymentBody'];
export type PaymentView = components['schemas']['PaymentView'];
export type PreviousPeriodView = components['schemas']['PreviousPeriodView'];
export type Problem = components['schemas']['Problem'];
export type ProductPage = components['schemas']['ProductPage'];
export type ProductView = components['schemas']['ProductView'];
export type ReadinessView = components['schemas']['ReadinessView'];
export type ReceiptLineView = components['schemas']['ReceiptLineView'];
export type ReceiptPage = components['schemas']['ReceiptPage'];
export type ReceiptSummaryView = components['schemas']['ReceiptSummaryView'];
export type ReceiptView = components['schemas']['ReceiptView'];
export type RefreshBody = components['schemas']['RefreshBody'];
export type RefundLineBody = components['schemas']['RefundLineBody'];
export type RegisterBody = components['schemas']['RegisterBody'];
export type ResetPasswordBody = components['schemas']['ResetPasswordBody'];
export type SaleLineBody = components['schemas']['SaleLineBody'];
export type SalesKpisView = components['schemas']['SalesKpisView'];
export type ShopPage = components['schemas']['ShopPage'];
export type ShopView = components['schemas']['ShopView'];
export type TokenView = components['schemas']['TokenView'];
export type TopSkuView = components['schemas']['TopSkuView'];
export type UpdateOrganizationBody = components['schemas']['UpdateOrganizationBody'];
export type UpdateProductBody = components['schemas']['UpdateProductBody'];
export type UpdateShopBody = components['schemas']['UpdateShopBody'];
export type UpdateUserBody = components['schemas']['UpdateUserBody'];
export type UserPage = components['schemas']['UserPage'];
export type UserView = components['schemas']['UserView'];
export type ResponseEmailTaken = components['responses']['EmailTaken'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseIdempotencyKeyInUse = components['responses']['IdempotencyKeyInUse'];
export type ResponseIdempotencyKeyReused = components['responses']['IdempotencyKeyReused'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseInvalidCredentials = components['responses']['InvalidCredentials'];
export type ResponseInvalidRefreshToken = components['responses']['InvalidRefreshToken'];
export type ResponseMalformedRequest = components['responses']['MalformedRequest'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseValidationFailed = components['responses']['ValidationFailed'];
export type ResponseWeakPassword = components['responses']['WeakPassword'];
export type HeaderXRequestId = components['headers']['X-Request-Id'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderIdempotentReplayed = components['headers']['Idempotent-Replayed'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimit-Policy'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type HeaderWwwAuthenticate = components['headers']['WWW-Authenticate'];
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "owner@example.com",
                 *       "password": "correct-horse-battery"
                 *     }
                 */
                "application/json": components["schemas"]["LoginBody"];
                /**
                 * @example {
                 *       "email": "owner@example.com",
                 *       "password": "correct-horse-battery"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["LoginBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_in": 900,
                     *       "access_token": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl",
                     *       "token_type": "bearer",
                     *       "refresh_token": "Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo",
                     *       "must_change_password": false
                     *     }
                     */
                    "application/json": components["schemas"]["TokenView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST";
                    };
                };
            };
            401: components["responses"]["InvalidCredentials"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "MALFORMED_BODY" | "MALFORMED_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7a3d-8739-f4d9cc8ad923",
                     *       "organization_id": "0195f0c4-7b1a-7073-8d93-c26786b46723",
                     *       "organization_name": "Corner Coffee",
                     *       "email": "owner@example.com",
                     *       "name": "Ana Torres",
                     *       "role": "ADMIN",
                     *       "is_active": true,
                     *       "shop_ids": [
                     *         "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MeView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "correct-horse-battery",
                 *       "new_password": "staple-orbit-lantern"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_in": 900,
                     *       "access_token": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl",
                     *       "token_type": "bearer",
                     *       "refresh_token": "Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo",
                     *       "must_change_password": false
                     *     }
                     */
                    "application/json": components["schemas"]["TokenView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `WRONG_PASSWORD`: The current password is wrong
             *
             *     `WEAK_PASSWORD`: The password is too common
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "WRONG_PASSWORD" | "WEAK_PASSWORD";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refreshTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refresh_token": "Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo"
                 *     }
                 */
                "application/json": components["schemas"]["RefreshBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_in": 900,
                     *       "access_token": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl",
                     *       "token_type": "bearer",
                     *       "refresh_token": "Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo",
                     *       "must_change_password": false
                     *     }
                     */
                    "application/json": components["schemas"]["TokenView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST";
                    };
                };
            };
            401: components["responses"]["InvalidRefreshToken"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct-horse-battery",
                 *       "email": "owner@example.com",
                 *       "name": "Ana Torres",
                 *       "organization_name": "Corner Coffee",
                 *       "currency": "EUR",
                 *       "time_zone": "Europe/Madrid"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_in": 900,
                     *       "access_token": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl",
                     *       "token_type": "bearer",
                     *       "refresh_token": "Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo",
                     *       "must_change_password": false
                     *     }
                     */
                    "application/json": components["schemas"]["TokenView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST";
                    };
                };
            };
            409: components["responses"]["EmailTaken"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["WeakPassword"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "database": "ok",
                     *       "migrations": "ok",
                     *       "draining": false
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            /** @description Send requests elsewhere */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "unavailable",
                     *       "database": "unavailable",
                     *       "migrations": "unknown",
                     *       "draining": false
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "week_start": 1,
                     *       "id": "0195f0c4-7b1a-7073-8d93-c26786b46723",
                     *       "name": "Corner Coffee",
                     *       "time_zone": "Europe/Madrid",
                     *       "currency": "EUR",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Corner Coffee",
                 *       "week_start": 1,
                 *       "time_zone": "Europe/Madrid",
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateOrganizationBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "week_start": 1,
                     *       "id": "0195f0c4-7b1a-7073-8d93-c26786b46723",
                     *       "name": "Corner Coffee",
                     *       "time_zone": "Europe/Madrid",
                     *       "currency": "EUR",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /**
             * @description `VERSION_CONFLICT`: Someone else changed it meanwhile
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: A request with this Idempotency-Key is still running
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Part of the name, or the beginning of the SKU; letter case does not count. */
                search?: string;
                /** @description Rows of one page, at most 200; 50 when absent. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only products that are, or are not, archived; `false` when absent. */
                archived?: "true" | "false" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0195f0c4-7b1a-7c3a-8dad-4f81b3461572",
                     *           "sku": "COFFEE",
                     *           "name": "Coffee, 250 g",
                     *           "price": 2.4,
                     *           "currency": "EUR",
                     *           "source": "CATALOG",
                     *           "archived_at": null,
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "updated_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "COFFEE",
                 *       "name": "Coffee, 250 g",
                 *       "price": 2.4,
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["CreateProductBody"];
            };
        };
        responses: {
            /** @description The SKU was known */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7c3a-8dad-4f81b3461572",
                     *       "sku": "COFFEE",
                     *       "name": "Coffee, 250 g",
                     *       "price": 2.4,
                     *       "currency": "EUR",
                     *       "source": "CATALOG",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7c3a-8dad-4f81b3461572",
                     *       "sku": "COFFEE",
                     *       "name": "Coffee, 250 g",
                     *       "price": 2.4,
                     *       "currency": "EUR",
                     *       "source": "CATALOG",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example sku,name,price,currency,archived
                     *     COFFEE,"Coffee, 250 g",2.40,EUR,false
                     */
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    importProducts: {
        parameters: {
            query?: {
                /** @description `true` reports what the file would do, and writes nothing. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example sku,name,price
                 *     COFFEE,Coffee,2.40
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created": 1,
                     *       "updated": 0,
                     *       "unchanged": 0,
                     *       "failed": 0,
                     *       "rows_omitted": 0,
                     *       "rows": [
                     *         {
                     *           "line": 2,
                     *           "sku": "COFFEE",
                     *           "result": "created"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ImportReportView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7c3a-8dad-4f81b3461572",
                     *       "sku": "COFFEE",
                     *       "name": "Coffee, 250 g",
                     *       "price": 2.4,
                     *       "currency": "EUR",
                     *       "source": "CATALOG",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Coffee, 250 g",
                 *       "price": 2.4,
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateProductBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7c3a-8dad-4f81b3461572",
                     *       "sku": "COFFEE",
                     *       "name": "Coffee, 250 g",
                     *       "price": 2.4,
                     *       "currency": "EUR",
                     *       "source": "CATALOG",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `VERSION_CONFLICT`: Someone else changed it meanwhile
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: A request with this Idempotency-Key is still running
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    archiveProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7c3a-8dad-4f81b3461572",
                     *       "sku": "COFFEE",
                     *       "name": "Coffee, 250 g",
                     *       "price": 2.4,
                     *       "currency": "EUR",
                     *       "source": "CATALOG",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /**
             * @description `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unarchiveProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7c3a-8dad-4f81b3461572",
                     *       "sku": "COFFEE",
                     *       "name": "Coffee, 250 g",
                     *       "price": 2.4,
                     *       "currency": "EUR",
                     *       "source": "CATALOG",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /**
             * @description `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listShops: {
        parameters: {
            query?: {
                /** @description Rows of one page, at most 200; 50 when absent. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only shops that are, or are not, archived; `false` when absent. */
                archived?: "true" | "false" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "name": "Corner Coffee, Gran Vía",
                     *           "time_zone": "Europe/Madrid",
                     *           "currency": "EUR",
                     *           "business_day_start": "04:00",
                     *           "archived_at": null,
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "updated_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ShopPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Corner Coffee, Gran Vía",
                 *       "time_zone": "Europe/Madrid",
                 *       "currency": "EUR",
                 *       "business_day_start": "04:00"
                 *     }
                 */
                "application/json": components["schemas"]["CreateShopBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "name": "Corner Coffee, Gran Vía",
                     *       "time_zone": "Europe/Madrid",
                     *       "currency": "EUR",
                     *       "business_day_start": "04:00",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShopView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /**
             * @description `SHOP_NAME_TAKEN`: A shop with this name exists already
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: A request with this Idempotency-Key is still running
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SHOP_NAME_TAKEN" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getShop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "name": "Corner Coffee, Gran Vía",
                     *       "time_zone": "Europe/Madrid",
                     *       "currency": "EUR",
                     *       "business_day_start": "04:00",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShopView"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `SHOP_IN_USE`: The shop has receipts; archive it instead
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: A request with this Idempotency-Key is still running
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SHOP_IN_USE" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Corner Coffee, Gran Vía",
                 *       "time_zone": "Europe/Madrid",
                 *       "currency": "EUR",
                 *       "business_day_start": "04:00"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateShopBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "name": "Corner Coffee, Gran Vía",
                     *       "time_zone": "Europe/Madrid",
                     *       "currency": "EUR",
                     *       "business_day_start": "04:00",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShopView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `SHOP_NAME_TAKEN`: A shop with this name exists already
             *
             *     `CURRENCY_FIXED`: The shop has receipts in its currency, which therefore stays
             *
             *     `VERSION_CONFLICT`: Someone else changed it meanwhile
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: A request with this Idempotency-Key is still running
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SHOP_NAME_TAKEN" | "CURRENCY_FIXED" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    archiveShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "name": "Corner Coffee, Gran Vía",
                     *       "time_zone": "Europe/Madrid",
                     *       "currency": "EUR",
                     *       "business_day_start": "04:00",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShopView"];
                };
            };
            /**
             * @description `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSalesKpis: {
        parameters: {
            query?: {
                /** @description First business date, included; the very first when absent. */
                from?: string;
                /** @description Last business date, included; the very last when absent. */
                to?: string;
                /** @description How many SKUs, 1 to 100; 5 when absent. */
                top?: number;
                /** @description Adds the period of the same length just before; needs `from` and `to`. */
                compare?: boolean;
            };
            header?: never;
            path: {
                /** @description Id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_receipts": 3,
                     *       "from": "2026-03-01",
                     *       "to": "2026-03-31",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "currency": "EUR",
                     *       "top_skus": [
                     *         {
                     *           "sku": "COFFEE",
                     *           "name": "Coffee, 250 g",
                     *           "qty": 6,
                     *           "revenue": 12.6
                     *         }
                     *       ],
                     *       "previous": null,
                     *       "total_revenue": 12.6,
                     *       "gross_sales": 16.8,
                     *       "discounts": 1.8,
                     *       "returns": 2.4,
                     *       "net_sales": 12.6,
                     *       "taxes": 1.15,
                     *       "refunds_count": 1,
                     *       "aov": 4.2,
                     *       "upt": 2,
                     *       "net_quantity": 6
                     *     }
                     */
                    "application/json": components["schemas"]["SalesKpisView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Rows of one page, at most 200. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "email": "luis@example.com",
                     *           "name": "Luis Vega",
                     *           "role": "EMPLOYEE",
                     *           "is_active": true,
                     *           "shop_ids": [
                     *             "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                     *           ],
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "updated_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the shop. */
                shop_id: string;
                /** @description Id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the shop. */
                shop_id: string;
                /** @description Id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listReceipts: {
        parameters: {
            query?: {
                /** @description First business date, included. */
                from?: string;
                /** @description Last business date, included. */
                to?: string;
                /** @description The receipt with this id of the till. */
                client_receipt_id?: string;
                /** @description Rows of one page, at most 200. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only sales, or only refunds. */
                type?: "SALE" | "REFUND";
                /** @description Only receipts of this seller. */
                user_id?: string;
                /** @description Only refunds of this sale. */
                refund_for?: string;
                /** @description The receipt with this number. */
                receipt_number?: number;
            };
            header?: never;
            path: {
                /** @description Id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "refund_for": null,
                     *           "id": "0195f0c4-7b1a-713a-8ef4-be6435348e3a",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "type": "SALE",
                     *           "receipt_number": 417,
                     *           "client_receipt_id": "till-3-000417",
                     *           "occurred_at": "2026-03-01T09:30:00.000Z",
                     *           "received_at": "2026-03-01T09:30:00.000Z",
                     *           "business_date": "2026-03-01",
                     *           "currency": "EUR",
                     *           "gross": 4.8,
                     *           "discount": 0,
                     *           "tax": 0.44,
                     *           "total": 4.8,
                     *           "note": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptPage"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "COFFEE",
                 *           "qty": 2,
                 *           "unit_price": 2.4
                 *         }
                 *       ],
                 *       "occurred_at": "2026-03-01T09:30:00Z",
                 *       "payments": [
                 *         {
                 *           "amount": 4.8,
                 *           "method": "CASH"
                 *         }
                 *       ],
                 *       "client_receipt_id": "till-3-000417",
                 *       "total": 4.8
                 *     }
                 */
                "application/json": components["schemas"]["CreateReceiptBody"];
            };
        };
        responses: {
            /** @description A receipt with this client_receipt_id is there already */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refund_for": null,
                     *       "lines": [
                     *         {
                     *           "line_number": 1,
                     *           "sku": "COFFEE",
                     *           "name": "Coffee, 250 g",
                     *           "qty": 2,
                     *           "unit_price": 2.4,
                     *           "gross": 4.8,
                     *           "discount": 0,
                     *           "tax": 0.44,
                     *           "tax_included": true,
                     *           "total": 4.8,
                     *           "refunded_qty": 0,
                     *           "refund_line_number": null
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-713a-8ef4-be6435348e3a",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "type": "SALE",
                     *       "receipt_number": 417,
                     *       "client_receipt_id": "till-3-000417",
                     *       "occurred_at": "2026-03-01T09:30:00.000Z",
                     *       "received_at": "2026-03-01T09:30:00.000Z",
                     *       "business_date": "2026-03-01",
                     *       "currency": "EUR",
                     *       "gross": 4.8,
                     *       "discount": 0,
                     *       "tax": 0.44,
                     *       "total": 4.8,
                     *       "note": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refund_for": null,
                     *       "lines": [
                     *         {
                     *           "line_number": 1,
                     *           "sku": "COFFEE",
                     *           "name": "Coffee, 250 g",
                     *           "qty": 2,
                     *           "unit_price": 2.4,
                     *           "gross": 4.8,
                     *           "discount": 0,
                     *           "tax": 0.44,
                     *           "tax_included": true,
                     *           "total": 4.8,
                     *           "refunded_qty": 0,
                     *           "refund_line_number": null
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-713a-8ef4-be6435348e3a",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "type": "SALE",
                     *       "receipt_number": 417,
                     *       "client_receipt_id": "till-3-000417",
                     *       "occurred_at": "2026-03-01T09:30:00.000Z",
                     *       "received_at": "2026-03-01T09:30:00.000Z",
                     *       "business_date": "2026-03-01",
                     *       "currency": "EUR",
                     *       "gross": 4.8,
                     *       "discount": 0,
                     *       "tax": 0.44,
                     *       "total": 4.8,
                     *       "note": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `SHOP_ARCHIVED`: The shop is archived
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: A request with this Idempotency-Key is still running
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SHOP_ARCHIVED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for another request
             *
             *     `TOTAL_MISMATCH`: The total differs from the sum of the lines
             *
             *     `PAYMENTS_MISMATCH`: The payments do not add up to the total
             *
             *     `LINE_INVALID`: A line of the receipt cannot be priced
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at lies in the future
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "TOTAL_MISMATCH" | "PAYMENTS_MISMATCH" | "LINE_INVALID" | "OCCURRED_IN_FUTURE";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the shop. */
                shop_id: string;
                /** @description Id of the receipt. */
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refund_for": null,
                     *       "lines": [
                     *         {
                     *           "line_number": 1,
                     *           "sku": "COFFEE",
                     *           "name": "Coffee, 250 g",
                     *           "qty": 2,
                     *           "unit_price": 2.4,
                     *           "gross": 4.8,
                     *           "discount": 0,
                     *           "tax": 0.44,
                     *           "tax_included": true,
                     *           "total": 4.8,
                     *           "refunded_qty": 0,
                     *           "refund_line_number": null
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-713a-8ef4-be6435348e3a",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "type": "SALE",
                     *       "receipt_number": 417,
                     *       "client_receipt_id": "till-3-000417",
                     *       "occurred_at": "2026-03-01T09:30:00.000Z",
                     *       "received_at": "2026-03-01T09:30:00.000Z",
                     *       "business_date": "2026-03-01",
                     *       "currency": "EUR",
                     *       "gross": 4.8,
                     *       "discount": 0,
                     *       "tax": 0.44,
                     *       "total": 4.8,
                     *       "note": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refundReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the shop. */
                shop_id: string;
                /** @description Id of the receipt. */
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "qty": 2,
                 *           "line_number": 1
                 *         }
                 *       ],
                 *       "payments": [
                 *         {
                 *           "amount": 4.8,
                 *           "method": "CASH"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateRefundBody"];
            };
        };
        responses: {
            /** @description A receipt with this client_receipt_id is there already */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-9d2e-7c41-8a55-20b1e4d7f3a9",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "type": "REFUND",
                     *       "refund_for": "0195f0c4-7b1a-713a-8ef4-be6435348e3a",
                     *       "receipt_number": 418,
                     *       "client_receipt_id": null,
                     *       "occurred_at": "2026-03-01T10:05:00.000Z",
                     *       "received_at": "2026-03-01T10:05:00.000Z",
                     *       "business_date": "2026-03-01",
                     *       "currency": "EUR",
                     *       "gross": 4.8,
                     *       "discount": 0,
                     *       "tax": 0.44,
                     *       "total": 4.8,
                     *       "note": null,
                     *       "lines": [
                     *         {
                     *           "line_number": 1,
                     *           "sku": "COFFEE",
                     *           "name": "Coffee, 250 g",
                     *           "qty": 2,
                     *           "unit_price": 2.4,
                     *           "gross": 4.8,
                     *           "discount": 0,
                     *           "tax": 0.44,
                     *           "tax_included": true,
                     *           "total": 4.8,
                     *           "refunded_qty": 0,
                     *           "refund_line_number": 1
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-9d2e-7c41-8a55-20b1e4d7f3a9",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "type": "REFUND",
                     *       "refund_for": "0195f0c4-7b1a-713a-8ef4-be6435348e3a",
                     *       "receipt_number": 418,
                     *       "client_receipt_id": null,
                     *       "occurred_at": "2026-03-01T10:05:00.000Z",
                     *       "received_at": "2026-03-01T10:05:00.000Z",
                     *       "business_date": "2026-03-01",
                     *       "currency": "EUR",
                     *       "gross": 4.8,
                     *       "discount": 0,
                     *       "tax": 0.44,
                     *       "total": 4.8,
                     *       "note": null,
                     *       "lines": [
                     *         {
                     *           "line_number": 1,
                     *           "sku": "COFFEE",
                     *           "name": "Coffee, 250 g",
                     *           "qty": 2,
                     *           "unit_price": 2.4,
                     *           "gross": 4.8,
                     *           "discount": 0,
                     *           "tax": 0.44,
                     *           "tax_included": true,
                     *           "total": 4.8,
                     *           "refunded_qty": 0,
                     *           "refund_line_number": 1
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for another request
             *
             *     `TOTAL_MISMATCH`: The total differs from the sum of the lines
             *
             *     `PAYMENTS_MISMATCH`: The payments do not add up to the total
             *
             *     `LINE_INVALID`: A line of the receipt cannot be priced
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at lies in the future
             *
             *     `REFUND_INVALID`: Only a sale of the same shop can be refunded
             *
             *     `OVER_REFUND`: More would be returned than was sold
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "TOTAL_MISMATCH" | "PAYMENTS_MISMATCH" | "LINE_INVALID" | "OCCURRED_IN_FUTURE" | "REFUND_INVALID" | "OVER_REFUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unarchiveShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "name": "Corner Coffee, Gran Vía",
                     *       "time_zone": "Europe/Madrid",
                     *       "currency": "EUR",
                     *       "business_day_start": "04:00",
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShopView"];
                };
            };
            /**
             * @description `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Rows of one page, at most 200. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only people who are, or are not, active. */
                is_active?: boolean;
                /** @description Only people of this shop. */
                shop_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "email": "luis@example.com",
                     *           "name": "Luis Vega",
                     *           "role": "EMPLOYEE",
                     *           "is_active": true,
                     *           "shop_ids": [
                     *             "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                     *           ],
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "updated_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Luis Vega",
                 *       "password": "correct-horse-battery",
                 *       "email": "luis@example.com",
                 *       "role": "EMPLOYEE"
                 *     }
                 */
                "application/json": components["schemas"]["CreateUserBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "email": "luis@example.com",
                     *       "name": "Luis Vega",
                     *       "role": "EMPLOYEE",
                     *       "is_active": true,
                     *       "shop_ids": [
                     *         "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                     *       ],
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `EMAIL_TAKEN`: This e-mail is already registered
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: A request with this Idempotency-Key is still running
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "EMAIL_TAKEN" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for another request
             *
             *     `WEAK_PASSWORD`: The password is too common
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "WEAK_PASSWORD";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "email": "luis@example.com",
                     *       "name": "Luis Vega",
                     *       "role": "EMPLOYEE",
                     *       "is_active": true,
                     *       "shop_ids": [
                     *         "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                     *       ],
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Luis Vega",
                 *       "role": "MANAGER"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUserBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "email": "luis@example.com",
                     *       "name": "Luis Vega",
                     *       "role": "EMPLOYEE",
                     *       "is_active": true,
                     *       "shop_ids": [
                     *         "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                     *       ],
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `EMAIL_TAKEN`: This e-mail is already registered
             *
             *     `VERSION_CONFLICT`: Someone else changed it meanwhile
             *
             *     `LAST_ADMIN`: An organization keeps at least one active ADMIN
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: A request with this Idempotency-Key is still running
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "EMAIL_TAKEN" | "VERSION_CONFLICT" | "LAST_ADMIN" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct-horse-battery"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordBody"];
            };
        };
        responses: {
            /** @description Done; there is nothing to return */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for another request
             *
             *     `WEAK_PASSWORD`: The password is too common
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "WEAK_PASSWORD";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    assignShops: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key and the same request answers the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "shop_ids": [
                 *         "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AssignShopsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "email": "luis@example.com",
                     *       "name": "Luis Vega",
                     *       "role": "EMPLOYEE",
                     *       "is_active": true,
                     *       "shop_ids": [
                     *         "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                     *       ],
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: The request is not valid
             *
             *     `MALFORMED_BODY`: The body cannot be read
             *
             *     `MALFORMED_REQUEST`: The request cannot be read
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is not valid
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
