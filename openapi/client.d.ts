// Made by `npm run openapi` from openapi/openapi.json; do not edit.

export interface paths {
    "/activity/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who has acknowledged the notice and who has not
         * @description Active people by name; a MANAGER sees the people of their shops.
         *
         *     Allowed for the role ADMIN or MANAGER.
         */
        get: operations["listAcknowledgements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store what a device reports of your work
         * @description Each event has its own result, so that a bad one never refuses the others. The same events sent again, late, in another order or in other batches give the same activity.
         *
         *     Allowed for every role.
         */
        post: operations["storeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain a time of your shift in which no sign of life was seen
         * @description Explained time is not idle. You can explain until the day is approved.
         *
         *     Allowed for every role.
         */
        post: operations["addExplanation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/explanations/{explanation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return one of your explanations
         * @description Allowed for every role.
         */
        get: operations["getExplanation"];
        put?: never;
        post?: never;
        /**
         * Withdraw one of your explanations
         * @description Allowed for every role.
         */
        delete: operations["removeExplanation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what people are doing now: working, on a break, idle or offline
         * @description An ADMIN lists everyone, a MANAGER the people of their shops, an EMPLOYEE themselves. Reading the state of other people is recorded once an hour, and they see it.
         *
         *     Allowed for every role.
         */
        get: operations["listLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/live/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream what people are doing as it changes
         * @description The stream has the people of `GET /activity/live`, as server-sent events. It begins with the event
         *     `snapshot` (`LiveSnapshotView`). Each change after it is an event `state` (`LivePersonView`), with the state that the
         *     person has when it is sent. A client that comes back with `Last-Event-ID`, to whichever instance, receives every change
         *     after that event once. With an id that is older than a day or cannot be read, the stream begins with a `snapshot` again.
         *     So does a change that concerns everybody, such as another policy. An alert within reach that is opened, acknowledged or
         *     resolved is an event `alert` (`AlertView`), and a question to the caller that is asked or closed an event `question`
         *     (`QuestionView`). Comments keep the connection alive. Before the server
         *     ends the stream it sends the event `end` (`LiveEndView`): the token has expired, its session has ended, the role or the
         *     shops have changed, or the server shuts down.
         *
         *     Allowed for every role.
         */
        get: operations["streamLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return the notice about activity in its present version
         * @description What is recorded, what is never recorded, how long it is kept, who can look at it, and the rights of the person: in English or Spanish, generated from the policy.
         *
         *     Allowed for every role.
         */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/notice/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge the notice in its present version
         * @description It confirms that you have read the notice; it is not consent. Repeated, it returns the first acknowledgement. If you have read another version than the present one, 409 carries the present `version`.
         *
         *     Allowed for every role.
         */
        post: operations["acknowledgeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return the policy of activity; everyone in the organization can read it
         * @description Allowed for every role.
         */
        get: operations["getPolicy"];
        /**
         * Replace the policy of activity, and switch activity on or off
         * @description A change of what people were told (purpose, legal basis, retention, idle limit, off-list counting) publishes a new version of the notice, which each person has to acknowledge before activity of theirs is stored again.
         *
         *     Allowed for the role ADMIN.
         */
        put: operations["putPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's open questions about times without a sign of life
         * @description Allowed for every role.
         */
        get: operations["listOwnQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/questions/{question_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question: explain the time, or say when you left
         * @description An answer in time is known to nobody but its person: no alert is raised. The same answer again returns the question as it is.
         *
         *     Allowed for every role.
         */
        post: operations["answerQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people who looked at your activity, the latest first
         * @description Allowed for every role.
         */
        get: operations["listReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Add up activity by platform, category, hour of the day, day or person
         * @description You and your manager read the same answer. Reading about another person is recorded, and that person sees it. Days whose events were deleted keep what they added up to, within their hours as they are now.
         *
         *     Allowed for every role.
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/summary/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the same sums as CSV, with one line for each group
         * @description Allowed for every role.
         */
        get: operations["exportSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return the day of a person: shifts, breaks, platforms, idle time and receipts
         * @description You and your manager read the same answer. Reading the day of another person is recorded, and that person sees it.
         *
         *     Allowed for every role.
         */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alert-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules of the organization, which concern no shop
         * @description Allowed for the role ADMIN.
         */
        get: operations["listAlertRules"];
        /**
         * Change rules of the organization; a rule that the body does not name stays as it is
         * @description Allowed for the role ADMIN.
         */
        put: operations["putAlertRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List alerts, the latest first
         * @description An ADMIN lists all, a MANAGER those of their shops, an EMPLOYEE those about themselves. Reading that somebody else is silent is recorded as reading their activity.
         *
         *     Allowed for every role.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the alerts within reach whose cause has not ended
         * @description Allowed for every role.
         */
        get: operations["countAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{alert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return one alert with its history
         * @description Allowed for every role.
         */
        get: operations["getAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{alert_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge an alert: the caller takes care of it
         * @description An alert that somebody has acknowledged already, or whose cause has ended, is returned as it is.
         *
         *     Allowed for the role ADMIN or MANAGER.
         */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the entries of the audit log, newest first
         * @description Each entry is written in the same transaction as the change that it records, and never changes.
         *
         *     Allowed for the role ADMIN.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit log as CSV, newest first
         * @description The columns are the fields of an entry, in this order; `details` is JSON.
         *
         *     Allowed for the role ADMIN.
         */
        get: operations["exportAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgotten-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link by e-mail to choose a new password
         * @description The response is the same whether or not the address has an account. The link is valid once, for an hour.
         *
         *     Requires no token: the person cannot sign in.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the page of a link in a mail: choose a password, or confirm an address
         * @description Requires no token: the token of the link is enough.
         */
        get: operations["showLink"];
        put?: never;
        /**
         * Use a link in a mail: set a password and sign all devices out, or confirm an address
         * @description Requires no token: the token of the link is enough.
         */
        post: operations["useLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Requires no token: it issues the token.
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
         * @description Allowed for every role.
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
         * Get your own account with your organization, shops, permissions and open shift
         * @description Allowed for every role.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your own name or language
         * @description Allowed for every role.
         */
        patch: operations["updateMe"];
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
         * Change your own password; all devices are signed out and this one gets new tokens
         * @description Allowed for every role.
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
         * Exchange a refresh token for the next pair of tokens
         * @description Requires no token: the refresh token identifies the caller.
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
         * @description Requires no token: there is no account yet.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices on which you are signed in
         * @description Allowed for every role.
         */
        get: operations["listSignedInDevices"];
        put?: never;
        post?: never;
        /**
         * Sign out all your devices but this one
         * @description Allowed for every role.
         */
        delete: operations["signOutOtherDevices"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{auth_session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign one of your devices out
         * @description Allowed for every role.
         */
        delete: operations["signOutDevice"];
        options?: never;
        head?: never;
        /**
         * Name a device on which you are signed in
         * @description Allowed for every role.
         */
        patch: operations["nameSignedInDevice"];
        trace?: never;
    };
    "/break-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List break types by name
         * @description Allowed for every role.
         */
        get: operations["listBreakTypes"];
        put?: never;
        /**
         * Create a break type
         * @description Allowed for the role ADMIN.
         */
        post: operations["createBreakType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/break-types/{break_type_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return one break type
         * @description Allowed for every role.
         */
        get: operations["getBreakType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a break type; existing breaks keep its earlier values
         * @description Allowed for the role ADMIN.
         */
        patch: operations["updateBreakType"];
        trace?: never;
    };
    "/break-types/{break_type_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a break type; existing breaks stay
         * @description Allowed for the role ADMIN.
         */
        post: operations["archiveBreakType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/break-types/{break_type_id}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an archived break type
         * @description Allowed for the role ADMIN.
         */
        post: operations["unarchiveBreakType"];
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
         * Report that the process is running
         * @description Requires no token: load balancers have no token.
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
         * Report whether this instance can take requests
         * @description Requires no token: load balancers have no token.
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
    "/jobs/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages that could not be delivered, newest first
         * @description Every attempt of these has failed, over hours. They stay here for two months, or until you redeliver or discard them.
         *
         *     Allowed for the role ADMIN.
         */
        get: operations["listFailedJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/failed/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Discard a failed message
         * @description Allowed for the role ADMIN.
         */
        delete: operations["discardFailedJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/failed/{job_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver a failed message again, with all its attempts
         * @description Allowed for the role ADMIN.
         */
        post: operations["redeliverFailedJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kpi-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return what each figure means
         * @description The same definitions for every organization: formula, unit, rounding, and the rows behind a figure.
         *
         *     Allowed for the role ADMIN or MANAGER.
         */
        get: operations["listKpiDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return the sales figures of all shops over business dates
         * @description The figures cover the shops within the reach of the caller, archived ones included, and are grouped by currency.
         *
         *     Allowed for the role ADMIN or MANAGER.
         */
        get: operations["getAllSalesKpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kpis/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the sales figures of all shops as CSV or JSON Lines
         * @description The file has a row for each bucket of `group_by` or, without it, for each currency. With `compare` it has the figures of the earlier period, too.
         *
         *     Allowed for the role ADMIN or MANAGER.
         */
        get: operations["exportKpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return what you are told, when, and by which channels
         * @description Allowed for every role.
         */
        get: operations["getPreference"];
        /**
         * Replace your quiet hours, your mail of the day, and your channels
         * @description Allowed for every role.
         */
        put: operations["putPreference"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/push-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return the public key with which a browser subscribes to web push
         * @description Allowed for every role.
         */
        get: operations["keyPushKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the browsers in which you receive web push, newest first
         * @description Allowed for every role.
         */
        get: operations["listPushSubscriptions"];
        put?: never;
        /**
         * Receive web push in a browser
         * @description A browser belongs to the person who was the last to add it. You have at most ten; a new one replaces the oldest.
         *
         *     Allowed for every role.
         */
        post: operations["addPushSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/push-subscriptions/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop web push in a browser
         * @description Allowed for every role.
         */
        delete: operations["removePushSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the page that asks whether a kind of mail should stop
         * @description Requires no token: the signed link in a mail is enough.
         */
        get: operations["showUnsubscribePage"];
        put?: never;
        /**
         * Stop a kind of mail; mail programs send this by one click (RFC 8058)
         * @description Requires no token: the signed link in a mail is enough.
         */
        post: operations["unsubscribe"];
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
         * Return your organization
         * @description Allowed for every role.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings of your organization
         * @description Allowed for the role ADMIN.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List platforms by name
         * @description Allowed for every role.
         */
        get: operations["listPlatforms"];
        put?: never;
        /**
         * Add a platform to the allow-list
         * @description Allowed for the role ADMIN.
         */
        post: operations["createPlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platforms/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return the whole allow-list for clients
         * @description All active platforms in one response, without pages. Its `ETag` changes only when a client would act differently, so a client can ask often with `If-None-Match`.
         *
         *     Allowed for every role.
         */
        get: operations["activePlatform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platforms/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Test which platform a host belongs to
         * @description The host is neither stored nor logged.
         *
         *     Allowed for the role ADMIN.
         */
        get: operations["matchPlatform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platforms/{platform_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return one platform
         * @description Allowed for every role.
         */
        get: operations["getPlatform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a platform
         * @description Allowed for the role ADMIN.
         */
        patch: operations["updatePlatform"];
        trace?: never;
    };
    "/platforms/{platform_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a platform; its hosts stay taken and are no longer recorded
         * @description Allowed for the role ADMIN.
         */
        post: operations["archivePlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platforms/{platform_id}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an archived platform
         * @description Allowed for the role ADMIN.
         */
        post: operations["unarchivePlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * @description Allowed for every role.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Create a product; for a SKU that exists, return its product unchanged
         * @description Allowed for the role ADMIN or MANAGER.
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
         * Export all products as CSV, in the columns that the import reads
         * @description Allowed for every role.
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
         * Create and change products from a CSV file
         * @description The file has up to 5 MB and 50,000 rows. It is UTF-8, or what its Content-Type says:
         *     `text/csv; charset=windows-1252` for what Excel saves as plain CSV; UTF-16 with a byte order mark is recognised. A first
         *     line such as `sep=;` names the separator, and empty columns at the end are ignored. Its columns are separated by commas
         *     or by semicolons (then `2,40` is accepted as a price). The first line names the columns `sku`, `name`, `price` and
         *     optionally others. Without `currency` an existing product keeps its currency and a new one gets the organization's.
         *     `category`, `cost`, `tax_rate` (percent) and `barcodes` (with spaces between them) are set as they are, so an empty
         *     cell empties them; without the column they stay. A column `archived` is ignored. Invalid rows are reported and do not
         *     affect the others; products that the file does not name stay as they are. An apostrophe that the export put before
         *     `= + - @` is removed.
         *
         *     Allowed for the role ADMIN or MANAGER.
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
         * Return one product
         * @description Allowed for every role.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the name, price or currency of a product; existing receipts stay as they are
         * @description Allowed for the role ADMIN or MANAGER.
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
         * Archive a product, which hides it from lists
         * @description Allowed for the role ADMIN or MANAGER.
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
         * Restore an archived product
         * @description Allowed for the role ADMIN or MANAGER.
         */
        post: operations["unarchiveProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List receipts of all shops within reach, newest business date first
         * @description Allowed for every role.
         */
        get: operations["listAllReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export receipts with their lines as CSV or JSON Lines
         * @description A CSV file has a row for each line of a receipt, in which the columns of the receipt are repeated. A file
         *     of JSON Lines has a receipt with its lines and payments on each line, as `GET /shops/{shop_id}/receipts/{receipt_id}`
         *     returns it. The file begins with the oldest business date and has the receipts that had arrived when the export began.
         *     It is read while it is sent, so names, shifts and refunded quantities are those of that moment.
         *
         *     Allowed for every role.
         */
        get: operations["exportReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stored reports of shops, the latest first
         * @description A report is made by itself when its day, week or month has ended in the zone of its shop.
         *
         *     Allowed for the role ADMIN or MANAGER.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return a report, in its newest version or in an earlier one
         * @description Allowed for the role ADMIN or MANAGER.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{report_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a report, the newest first
         * @description A report is made again when receipts of its period arrive late or its shifts are corrected. Every version stays.
         *
         *     Allowed for the role ADMIN or MANAGER.
         */
        get: operations["listReportVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List scheduled shifts by start; an EMPLOYEE sees their own published ones
         * @description Allowed for every role.
         */
        get: operations["listSchedules"];
        put?: never;
        /**
         * Create a scheduled shift as a draft
         * @description Allowed for the role ADMIN or MANAGER.
         */
        post: operations["createSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare the schedule of a shop with the shifts that were worked
         * @description The answer covers one shop and at most 31 business dates at once, so that its counts are
         *     those of the whole answer. It counts only published plans, and only shifts in the same shop that are not
         *     void. An EMPLOYEE sees their own.
         *
         *     A shift counts for every plan of its person that it covers for longer than the grace (for a plan no longer
         *     than the grace: that it covers at its middle). A shift that covers no plan for that long counts for the plan
         *     that contains most of it, or the earlier of two equal ones. A person who works straight through several plans
         *     has attended all of them: the shift counts for each until the next one begins, so nobody was late or left
         *     early in between, and only its start and its end are compared with the first and the last plan. If several
         *     shifts count for one plan, their first start and last end are compared with it. An open shift lasts until
         *     now. Worked time is in the timesheets.
         *
         *     Allowed for every role.
         */
        get: operations["getAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the drafts of a shop for a range of business dates
         * @description Allowed for the role ADMIN or MANAGER.
         */
        post: operations["publishSchedules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/{schedule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return one scheduled shift
         * @description Allowed for every role.
         */
        get: operations["getSchedule"];
        put?: never;
        post?: never;
        /**
         * Delete a scheduled shift, published or not
         * @description Allowed for the role ADMIN or MANAGER.
         */
        delete: operations["deleteSchedule"];
        options?: never;
        head?: never;
        /**
         * Change a scheduled shift; a published one stays published
         * @description Allowed for the role ADMIN or MANAGER.
         */
        patch: operations["updateSchedule"];
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List device sessions: your own, or those in your shops if you are a manager
         * @description Allowed for every role.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Start a session on another device in your open shift
         * @description Allowed for every role.
         */
        post: operations["startSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return one device session
         * @description Allowed for every role.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a device session: your own, or one in your shops if you are a manager
         * @description Allowed for every role.
         */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session_id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that your device is still connected; after its session has ended, start a new one
         * @description Allowed for every role.
         */
        post: operations["sendHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shifts, the latest first: your own, or those in your shops if you are a manager
         * @description Allowed for every role.
         */
        get: operations["listShifts"];
        put?: never;
        /**
         * Add a shift that nobody clocked
         * @description Allowed for the role ADMIN or MANAGER.
         */
        post: operations["addShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/breaks/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the running break, or an earlier one from a device that was offline
         * @description Allowed for every role.
         */
        post: operations["endBreak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/breaks/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a break in your open shift, or in an earlier one from a device that was offline
         * @description Allowed for every role.
         */
        post: operations["startBreak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return your open shift with its breaks and sessions
         * @description Allowed for every role.
         */
        get: operations["getCurrentShift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clock out: closes your shift, its sessions and a running break
         * @description Allowed for every role.
         */
        post: operations["endShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a complete shift with its breaks, which your device recorded while it was offline
         * @description Allowed for every role.
         */
        post: operations["recordShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clock in: opens your shift and its first device session
         * @description Allowed for every role.
         */
        post: operations["startShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/{shift_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return one shift with its breaks and sessions
         * @description Allowed for every role.
         */
        get: operations["getShift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct the times, the shop or the breaks of a shift
         * @description Allowed for the role ADMIN or MANAGER.
         */
        patch: operations["correctShift"];
        trace?: never;
    };
    "/shifts/{shift_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the end of a shift that was forgotten or exceeded the limit
         * @description Allowed for the role ADMIN or MANAGER.
         */
        post: operations["confirmShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/{shift_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the corrections of a shift, each with its author, its reason and the values before and after
         * @description Allowed for every role.
         */
        get: operations["listShiftChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shifts/{shift_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a shift, so that it no longer counts; an open one ends
         * @description Allowed for the role ADMIN or MANAGER.
         */
        post: operations["voidShift"];
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
         * List shops: an ADMIN sees all, others see the shops assigned to them
         * @description Allowed for every role.
         */
        get: operations["listShops"];
        put?: never;
        /**
         * Create a shop
         * @description Allowed for the role ADMIN.
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
         * Return one shop
         * @description Allowed for every role.
         */
        get: operations["getShop"];
        put?: never;
        post?: never;
        /**
         * Delete a shop without receipts, shifts, schedules or timesheets
         * @description Allowed for the role ADMIN.
         */
        delete: operations["deleteShop"];
        options?: never;
        head?: never;
        /**
         * Change a shop; its currency can change only before its first receipt
         * @description Allowed for the role ADMIN.
         */
        patch: operations["updateShop"];
        trace?: never;
    };
    "/shops/{shop_id}/alert-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules by which alerts of a shop are raised
         * @description Allowed for the role ADMIN or MANAGER.
         */
        get: operations["listAlertRulesOfShop"];
        /**
         * Change rules of a shop; a rule that the body does not name stays as it is
         * @description Allowed for the role ADMIN or MANAGER.
         */
        put: operations["putAlertRulesOfShop"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * Archive a shop; its receipts and KPIs stay
         * @description Allowed for the role ADMIN.
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
         * Return the sales figures of a shop over business dates
         * @description Allowed for the role ADMIN or MANAGER.
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
         * List the people who are assigned to a shop
         * @description Allowed for the role ADMIN or MANAGER.
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
         * @description Allowed for the role ADMIN.
         */
        put: operations["addMember"];
        post?: never;
        /**
         * Remove a person from a shop
         * @description Allowed for the role ADMIN.
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
         * List receipts, newest business date first
         * @description Allowed for every role.
         */
        get: operations["listReceipts"];
        put?: never;
        /**
         * Create a receipt for a sale
         * @description Allowed for every role.
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
         * Return one receipt with its lines and payments
         * @description Allowed for every role.
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
         * Refund lines of a sale, which creates a receipt of type REFUND
         * @description Allowed for every role.
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
         * Restore an archived shop
         * @description Allowed for the role ADMIN.
         */
        post: operations["unarchiveShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List hours by person and day: an ADMIN sees everyone, a MANAGER their shops, an EMPLOYEE their own
         * @description Allowed for every role.
         */
        get: operations["listTimesheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the hours as CSV, with one line for each person and day
         * @description Allowed for every role.
         */
        get: operations["exportTimesheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List approved, locked and reopened periods, the latest first
         * @description Allowed for every role.
         */
        get: operations["listPeriods"];
        put?: never;
        /**
         * Approve the hours of a shop, so that the shifts of these dates refuse changes
         * @description Allowed for the role ADMIN or MANAGER.
         */
        post: operations["approveTimesheets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/periods/{period_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return one period
         * @description Allowed for every role.
         */
        get: operations["getPeriod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/periods/{period_id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock an approved period, for example after it has been paid
         * @description Allowed for the role ADMIN.
         */
        post: operations["lockPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/periods/{period_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a period, so that its shifts can change again; only an ADMIN reopens a locked one
         * @description Allowed for the role ADMIN or MANAGER.
         */
        post: operations["reopenPeriod"];
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
         * List people: an ADMIN sees all, a MANAGER sees those of their shops
         * @description Allowed for the role ADMIN or MANAGER.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Allowed for the role ADMIN.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a person by e-mail, who chooses their own password
         * @description The link in the mail is valid once, for a week. After that an ADMIN can send it again, or the person can ask for a new password.
         *
         *     Allowed for the role ADMIN.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/invitations/{user_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a person their invitation again, with a new link; the earlier link ends
         * @description Works until the person has chosen a password, also after the earlier link has expired. A person is sent at most five invitations in a quarter of an hour.
         *
         *     Allowed for the role ADMIN.
         */
        post: operations["resendInvitation"];
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
         * Return one person
         * @description Allowed for the role ADMIN or MANAGER.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person, or deactivate them with `is_active: false`, which ends their open shift and withdraws their plans
         * @description Allowed for the role ADMIN.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/users/{user_id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person for ever
         * @description Their activity and their sign-in are deleted at once, and their work ends. Hours and receipts stay without their name; the answer lists what stays, why, and until when.
         *
         *     Allowed for the role ADMIN.
         */
        post: operations["eraseUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * Set a new password for a person and sign them out everywhere
         * @description Allowed for the role ADMIN.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return everything that is held about a person, for that person and for an ADMIN
         * @description The answer is sent while it is read. Reading it is recorded in the audit log.
         *
         *     Allowed for every role.
         */
        get: operations["disclosePersonalData"];
        put?: never;
        post?: never;
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
         * Replace the shops that a person is assigned to
         * @description Allowed for the role ADMIN.
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
        AcknowledgeNoticeBody: {
            /**
             * @description The version of the notice that you have read.
             * @example 1
             */
            version: number;
        };
        AcknowledgementPage: {
            data: components["schemas"]["PersonAcknowledgementView"][];
            next_cursor: string | null;
        };
        AcknowledgementView: {
            /** @example 1 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            acknowledged_at: string;
        };
        ActivePlatformView: {
            /** Format: uuid */
            id: string;
            /** @example Shopify */
            name: string;
            /**
             * @example [
             *       "*.myshopify.com",
             *       "admin.shopify.com"
             *     ]
             */
            host_patterns: string[];
            /** @example Web shop */
            category: string | null;
            /** @example Online */
            sales_channel: string | null;
            /** @example #96bf48 */
            color: string | null;
        };
        ActivePlatformsView: {
            /** @description All active platforms, by name. */
            data: components["schemas"]["ActivePlatformView"][];
        };
        ActivityEventBody: {
            /**
             * Format: uuid
             * @description An id that the client makes. The same id sent again is the same event.
             * @example 0195f0c4-7b1a-7c01-9a55-6960453241bc
             */
            id: string;
            /**
             * @description `HEARTBEAT` is work on a platform, `OFF_LIST` is work elsewhere, `IDLE_START` and `IDLE_END` bound a time
             *     without input, `PAUSE_START` and `PAUSE_END` a time in which the person switched recording off.
             * @example HEARTBEAT
             */
            type: components["schemas"]["ActivityEventType"];
            /**
             * Format: date-time
             * @description The instant of the event by the device's clock.
             * @example 2026-03-02T09:30:00.000Z
             */
            occurred_at: string;
            /**
             * @description The host of a heartbeat, without path or title. No other type has one.
             * @example corner-shop.myshopify.com
             */
            host?: string;
            /**
             * @description The seconds that a heartbeat or off-list time went on; the default is 0.
             * @example 30
             */
            duration?: number;
        };
        /**
         * @description `duplicate` means that the event had been stored before.
         * @enum {string}
         */
        ActivityEventStatus: "accepted" | "duplicate" | "rejected";
        /**
         * @description `HEARTBEAT` is work on a platform, `OFF_LIST` is work elsewhere, `IDLE_START` and `IDLE_END` bound a time
         *     without input, `PAUSE_START` and `PAUSE_END` a time in which the person switched recording off.
         * @enum {string}
         */
        ActivityEventType: string;
        /** @enum {string} */
        ActivityGrouping: "platform" | "category" | "hour" | "day" | "person";
        ActivityNoticeView: {
            /**
             * @description The present version; `null` before activity was first switched on.
             * @example 1
             */
            version: number | null;
            /** @enum {string} */
            language: "en" | "es";
            sections: components["schemas"]["NoticeSectionView"][];
            /** @description Whether activity is recorded. */
            enabled: boolean;
            /**
             * Format: date-time
             * @description The instant at which this version was published.
             */
            published_at: string | null;
            /**
             * Format: date-time
             * @description The instant at which you acknowledged this version.
             */
            acknowledged_at: string | null;
            title: string;
        };
        ActivityPolicyView: {
            /** @description The fields that are missing before activity can be switched on. */
            missing: string[];
            /**
             * @example LEGITIMATE_INTERESTS
             * @enum {string|null}
             */
            legal_basis: "CONTRACT" | "LEGAL_OBLIGATION" | "VITAL_INTERESTS" | "PUBLIC_TASK" | "LEGITIMATE_INTERESTS" | null;
            /** @example 90 */
            retention_days: number;
            /** @example 10 */
            idle_limit_minutes: number;
            /** @example 80 */
            pulse_seconds: number;
            /**
             * @description The present version of the notice; `null` before activity was first switched on.
             * @example 1
             */
            notice_version: number | null;
            /** @description Whether activity is recorded. */
            enabled: boolean;
            /** @example To see how much work each sales channel takes, so that the plan fits it. */
            purpose: string | null;
            /** @example Our interest in planning the work of the web shop outweighs the small intrusion. */
            legal_basis_text: string | null;
            /** @example 2026-02-10 */
            assessed_on: string | null;
            /** @example By letter, and at the meeting of each shop. */
            informed_how: string | null;
            /** @example 2026-02-20 */
            informed_on: string | null;
            /** @example false */
            counts_off_list: boolean;
            /** @description How often the policy has changed; 0 before the first change. */
            version: number;
            /**
             * Format: date-time
             * @description The instant of the latest change.
             */
            updated_at: string | null;
        };
        /**
         * @description The reason of a rejection. It never repeats what the item contained.
         * @enum {string}
         */
        ActivityRejection: "MALFORMED" | "UNKNOWN_FIELD" | "NOT_ON_THE_LIST" | "OFF_LIST_NOT_COUNTED" | "IN_THE_FUTURE" | "TOO_OLD" | "NO_SHIFT" | "ON_A_BREAK";
        AddPushSubscriptionBody: {
            /**
             * @description The browser's public key, from `keys.p256dh`.
             * @example BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM
             */
            p256dh: string;
            /**
             * @description The secret that the browser shares with this service, from `keys.auth`.
             * @example tBHItJI5svbpez7KI4CCXg
             */
            auth: string;
            /**
             * @description A name by which you recognise the browser in the list.
             * @example Firefox on the phone
             */
            device?: string;
            /**
             * @description The address of the push service, as the browser's `PushSubscription` has it.
             * @example https://push.example.com/send/0195f0c4
             */
            endpoint: string;
        };
        AddShiftBody: {
            /**
             * Format: uuid
             * @description The person who worked. They must be assigned to the shop.
             */
            user_id: string;
            /** Format: uuid */
            shop_id: string;
            /**
             * Format: date-time
             * @example 2026-03-01T09:00:00Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @description An instant that is not in the future and at most 48 hours after `start_at`.
             * @example 2026-03-01T17:00:00Z
             */
            end_at: string;
            breaks?: components["schemas"]["BreakBody"][];
            reason: string;
        };
        AlertCountView: {
            /** @example LATE_START */
            rule: components["schemas"]["AlertRuleName"];
            /** @example 2 */
            open: number;
            /** @example 1 */
            acknowledged: number;
        };
        AlertCountsView: {
            /** @example 2 */
            open: number;
            /** @example 1 */
            acknowledged: number;
            /** @description The rules that have alerts whose cause has not ended. */
            by_rule: components["schemas"]["AlertCountView"][];
        };
        AlertDetailsView: {
            /** Format: uuid */
            break_id: string | null;
            /** Format: uuid */
            schedule_id: string | null;
            /**
             * Format: uuid
             * @description The first of the sales.
             */
            receipt_id: string | null;
            /**
             * Format: date
             * @example 2026-03-02
             */
            business_date: string | null;
            /** @description The background work that does not run. */
            queue: string | null;
        };
        /**
         * @description Why the cause has ended.
         * @enum {string}
         */
        AlertEndReason: "RULE_OFF" | "SHIFT_ENDED" | "SHIFT_CONFIRMED" | "BREAK_ENDED" | "BREAK_TAKEN" | "PERSON_CAME" | "PLAN_OVER" | "SESSION_SEEN" | "SHIFT_FOUND" | "SIGN_OF_LIFE" | "EXPLAINED" | "JOB_RAN" | "CORRECTED";
        AlertPage: {
            data: components["schemas"]["AlertView"][];
            next_cursor: string | null;
        };
        AlertRuleBody: {
            /**
             * @description The rule that these settings are of.
             * @example LATE_START
             */
            rule: components["schemas"]["AlertRuleName"];
            /**
             * @description The minutes after which the rule raises an alert; its meaning is described with the routes of alerts.
             * @example 10
             */
            threshold_minutes?: number;
            /**
             * @description The minutes that a silent person has to answer before anybody else is told. Only `SILENT` uses it.
             * @example 10
             */
            answer_minutes?: number;
            /** @description Further people who are told; each of them works in the shop. */
            user_ids?: string[];
            /**
             * @description The beginning of the hours in which nobody is told, in the time zone of the shop. They may pass midnight.
             * @example 22:00
             */
            quiet_from?: string | null;
            /**
             * @description The end of the hours in which nobody is told. What is still true then is told at once.
             * @example 07:00
             */
            quiet_to?: string | null;
            /** @description The version that was read; another one is refused. Without it, nothing is checked. */
            version?: number;
            /** @description Whether the rule raises alerts. */
            enabled: boolean;
            /** @description Whether the MANAGERs of the shop are told. Where a rule reaches nobody, the ADMINs are told. */
            notifies_managers?: boolean;
            /** @description Whether the ADMINs of the organization are told. */
            notifies_admins?: boolean;
        };
        /** @enum {string} */
        AlertRuleName: string;
        AlertRuleView: {
            /** @example LATE_START */
            rule: components["schemas"]["AlertRuleName"];
            user_ids: string[];
            enabled: boolean;
            /** @example 10 */
            threshold_minutes: number;
            /** @example 10 */
            answer_minutes: number;
            notifies_managers: boolean;
            notifies_admins: boolean;
            /** @example 22:00 */
            quiet_from: string | null;
            /** @example 07:00 */
            quiet_to: string | null;
            /** @description Zero as long as the rule has its defaults. */
            version: number;
        };
        AlertRulesView: {
            data: components["schemas"]["AlertRuleView"][];
        };
        /** @enum {string} */
        AlertState: "OPEN" | "ACKNOWLEDGED" | "RESOLVED";
        AlertStepView: {
            /** @example OPEN */
            state: components["schemas"]["AlertState"];
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description The person who took the step; null for the evaluation of the rules.
             */
            by: string | null;
            /** @example PERSON_CAME */
            reason: components["schemas"]["AlertEndReason"] | null;
        };
        AlertView: {
            /** @example LATE_START */
            rule: components["schemas"]["AlertRuleName"];
            /** @example OPEN */
            state: components["schemas"]["AlertState"];
            /**
             * Format: uuid
             * @description Null for an alert that concerns no shop.
             */
            shop_id: string | null;
            /**
             * Format: uuid
             * @description The person that the alert is about.
             */
            user_id: string | null;
            /** Format: uuid */
            shift_id: string | null;
            /**
             * Format: date-time
             * @description When the cause began, which is before the rule's threshold.
             */
            since: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            acknowledged_at: string | null;
            /**
             * Format: uuid
             * @description The person who has said that they take care of it.
             */
            acknowledged_by: string | null;
            /** Format: date-time */
            resolved_at: string | null;
            /**
             * @description Why the cause has ended.
             * @example PERSON_CAME
             */
            resolved_reason: components["schemas"]["AlertEndReason"] | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: uuid */
            id: string;
            details: components["schemas"]["AlertDetailsView"];
        };
        AlertWithHistoryView: {
            /** @example LATE_START */
            rule: components["schemas"]["AlertRuleName"];
            /** @example OPEN */
            state: components["schemas"]["AlertState"];
            /**
             * Format: uuid
             * @description Null for an alert that concerns no shop.
             */
            shop_id: string | null;
            /**
             * Format: uuid
             * @description The person that the alert is about.
             */
            user_id: string | null;
            /** Format: uuid */
            shift_id: string | null;
            /**
             * Format: date-time
             * @description When the cause began, which is before the rule's threshold.
             */
            since: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            acknowledged_at: string | null;
            /**
             * Format: uuid
             * @description The person who has said that they take care of it.
             */
            acknowledged_by: string | null;
            /** Format: date-time */
            resolved_at: string | null;
            /**
             * @description Why the cause has ended.
             * @example PERSON_CAME
             */
            resolved_reason: components["schemas"]["AlertEndReason"] | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: uuid */
            id: string;
            details: components["schemas"]["AlertDetailsView"];
            /** @description The steps of the alert, the first step first. */
            history: components["schemas"]["AlertStepView"][];
        };
        AllReceiptsPage: {
            data: components["schemas"]["ListedReceiptView"][];
            next_cursor: string | null;
            /** @description Figures of the whole list; present on the first page with `include_total=true`. */
            total?: components["schemas"]["ReceiptTotalsView"];
        };
        AllSalesKpisView: {
            /** @description The figures by currency, because amounts of two currencies cannot be added. */
            currencies: components["schemas"]["CurrencyKpisView"][];
        };
        AnswerQuestionBody: {
            /**
             * @description What you did. Each answer but `LEFT` explains the time since the last sign of life, which is not idle then.
             *     `LEFT` ends your shift at `left_at`.
             * @example CUSTOMER
             */
            answer: components["schemas"]["QuestionAnswer"];
            /**
             * Format: date-time
             * @description The instant at which you left, within your shift. It is required with `LEFT`, and with no other answer.
             * @example 2026-03-02T16:30:00Z
             */
            left_at?: string;
            /** @description Your own words, if you want to add any. With `LEFT` they are not kept. */
            note?: string;
        };
        ApprovePeriodBody: {
            /** Format: uuid */
            shop_id: string;
            /**
             * Format: date
             * @description The first business date of the range, inclusive.
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @description The last business date of the range, inclusive; the range has at most 92 days. This date must
             *     have ended in the shop's time zone.
             * @example 2026-03-08
             */
            to: string;
        };
        AssignShopsBody: {
            /** @description All shops of the person; any other assignment ends. */
            shop_ids: string[];
        };
        AttendanceCountsView: {
            /**
             * @description The number of plans: upcoming + missing + in_progress + worked.
             * @example 1
             */
            planned: number;
            /** @example 0 */
            upcoming: number;
            /** @example 0 */
            missing: number;
            /** @example 0 */
            in_progress: number;
            /** @example 1 */
            worked: number;
            /**
             * @description The number of plans that began late.
             * @example 1
             */
            late: number;
            /**
             * @description The number of plans that were left early.
             * @example 0
             */
            left_early: number;
            /**
             * @description The number of shifts without a plan.
             * @example 0
             */
            unplanned: number;
        };
        AttendanceView: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-08
             */
            to: string;
            /**
             * @description A difference of up to this many minutes from the plan counts as on time. It is the
             *     organization's `schedule_grace_minutes`.
             * @example 5
             */
            grace_minutes: number;
            /** Format: uuid */
            shop_id: string;
            counts: components["schemas"]["AttendanceCountsView"];
            /** @description The published plans of these dates, by start. */
            data: components["schemas"]["PlanAttendanceView"][];
            /** @description The shifts of these dates that overlap no published plan, by start. */
            unplanned: components["schemas"]["UnplannedShiftView"][];
        };
        /** @enum {string} */
        AuditAction: "auth.registered" | "auth.signed-in" | "auth.signed-out" | "auth.sign-in-failed" | "auth.refresh-token-abused" | "auth.device-signed-out" | "organization.updated" | "shop.created" | "shop.updated" | "shop.archived" | "shop.unarchived" | "shop.deleted" | "user.created" | "user.updated" | "user.shops-assigned" | "user.shop-added" | "user.shop-removed" | "user.password-changed" | "user.password-reset" | "product.created" | "product.updated" | "product.archived" | "product.unarchived" | "catalog.imported" | "receipt.seller-named" | "shift.started" | "shift.ended" | "shift.recorded" | "shift.completed" | "shift.added" | "shift.corrected" | "shift.voided" | "shift.confirmed" | "shift.auto-closed" | "session.ended" | "break-type.created" | "break-type.updated" | "break-type.archived" | "break-type.unarchived" | "schedule.created" | "schedule.updated" | "schedule.deleted" | "schedule.published" | "schedule.withdrawn" | "timesheet.approved" | "timesheet.locked" | "timesheet.reopened" | "platform.created" | "platform.updated" | "platform.archived" | "platform.unarchived" | "activity-policy.updated" | "user.notice-acknowledged" | "user.activity-read" | "alert-rule.updated" | "alert.acknowledged" | "user.mails-stopped" | "user.invited" | "user.invited-again" | "user.password-set-by-link" | "user.address-confirmed" | "user.personal-data-read" | "user.erased" | "job.redelivered" | "job.discarded";
        AuditEntryView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurred_at: string;
            /**
             * Format: uuid
             * @description The person who acted; `null` when nobody was signed in or the service itself acted.
             * @example 0195f0c4-7b1a-7f89-8d6b-6960453241bc
             */
            actor_id: string | null;
            /** @example user.updated */
            action: components["schemas"]["AuditAction"];
            /** @example user */
            subject_type: components["schemas"]["AuditSubject"];
            /**
             * Format: uuid
             * @description The thing that was changed; `null` when it was the whole catalog.
             * @example 0195f0c4-7b1a-7f89-8d6b-6960453241bc
             */
            subject_id: string | null;
            /**
             * @description The change itself, usually with the fields `before` and `after`. It never contains a secret.
             * @example {
             *       "before": {
             *         "role": "EMPLOYEE"
             *       },
             *       "after": {
             *         "role": "MANAGER"
             *       }
             *     }
             */
            details: {
                [key: string]: unknown;
            };
            /**
             * @description The network address of the request; empty for the command line and for the service itself.
             * @example 192.0.2.17
             */
            address: string;
            /**
             * @description The `X-Request-Id` of the request.
             * @example till-3:000417
             */
            request_id: string;
        };
        AuditLogPage: {
            data: components["schemas"]["AuditEntryView"][];
            next_cursor: string | null;
        };
        /** @enum {string} */
        AuditSubject: "user" | "organization" | "shop" | "product" | "catalog" | "receipt" | "shift" | "session" | "break-type" | "schedule" | "timesheet" | "platform" | "activity-policy" | "alert-rule" | "alert" | "job";
        BreakBody: {
            /**
             * Format: uuid
             * @description The break type, which gives the break its name, its pay and its expected length.
             */
            break_type_id?: string;
            /**
             * @description The name of a break without a type; the default is `Break`.
             * @example Lunch
             */
            name?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:00:00Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @description The end of the break. It may be absent only while the shift is open, for a break that is
             *     running.
             * @example 2026-03-01T12:30:00Z
             */
            end_at?: string;
            /** @description Whether a break without a type is paid; the default is `false`. */
            is_paid?: boolean;
        };
        BreakTypePage: {
            data: components["schemas"]["BreakTypeView"][];
            next_cursor: string | null;
        };
        BreakTypeView: {
            /** @example 30 */
            expected_minutes: number | null;
            /** Format: uuid */
            id: string;
            /** @example Lunch */
            name: string;
            /** @example false */
            is_paid: boolean;
            /**
             * Format: date-time
             * @description The instant at which it was archived. No new break can have an archived type.
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
        BreakView: {
            /** @example 30 */
            expected_minutes: number | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:00:00.000Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @description The end of the break; `null` while it is running.
             */
            end_at: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The break type with which the break began.
             */
            break_type_id: string | null;
            /** @example Lunch */
            name: string;
            /** @description Whether the break is paid. A paid break counts as worked time. */
            is_paid: boolean;
        };
        ChangePasswordBody: {
            /**
             * Format: password
             * @example correct-horse-battery
             */
            current_password: string;
            /**
             * Format: password
             * @description A password has 8 to 256 characters. One that is easy to guess is refused, with the reason.
             * @example staple-orbit-lantern
             */
            new_password: string;
        };
        ConfirmShiftBody: {
            /** @description The version that was read. The request is refused when the shift has changed since. */
            version: number;
            /** @example Asked Ana, she left then */
            reason?: string;
        };
        CorrectShiftBody: {
            /** @description The version that was read. The request is refused when the shift has changed since. */
            version: number;
            reason: string;
            /**
             * Format: uuid
             * @description The shop of the shift. The person must be assigned to it.
             */
            shop_id?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T09:00:00Z
             */
            start_at?: string;
            /**
             * Format: date-time
             * @description The corrected end. It also closes an open shift.
             * @example 2026-03-01T17:00:00Z
             */
            end_at?: string;
            /** @description Replaces all breaks. When it is absent, breaks outside the new times are shortened or removed. */
            breaks?: components["schemas"]["BreakBody"][];
        };
        CreateBreakTypeBody: {
            /**
             * @description The name is unique in the organization.
             * @example Lunch
             */
            name: string;
            /**
             * @description The usual length of such a break. It limits nothing.
             * @example 30
             */
            expected_minutes?: number;
            /**
             * @description Whether such a break counts as worked time.
             * @example false
             */
            is_paid: boolean;
        };
        CreatePlatformBody: {
            /**
             * @description The name is unique in the organization.
             * @example Shopify
             */
            name: string;
            /**
             * @description The hosts of the platform: a host, or `*.` and a host for all names below it, at any depth. They are stored
             *     in small letters and in ASCII (Punycode), without a port and without a dot at the end. Addresses, names
             *     without a dot and public suffixes such as `*.com` are refused. A pattern belongs to one platform.
             * @example [
             *       "admin.shopify.com",
             *       "*.myshopify.com"
             *     ]
             */
            host_patterns: string[];
            /**
             * @description The kind of platform, in the organization's own words. Figures can be grouped by it.
             * @example Web shop
             */
            category?: string;
            /**
             * @description The sales channel that work on the platform belongs to, in the organization's own words.
             * @example Online
             */
            sales_channel?: string;
            /**
             * @description The color in which clients show the platform.
             * @example #96bf48
             */
            color?: string;
        };
        CreateProductBody: {
            /**
             * @description The SKU is unique in the organization, compared exactly, and cannot change later.
             * @example COFFEE
             */
            sku: string;
            /** @example Coffee, 250 g */
            name: string;
            /**
             * @description An amount in major units, with no more decimals than the currency has.
             * @example 2.4
             */
            price: number;
            /**
             * @description A word of the organization's own, by which figures are grouped.
             * @example Drinks
             */
            category?: string;
            /**
             * @description The cost of one piece in major units of the currency; gross profit is computed with it.
             * @example 1.1
             */
            cost?: number;
            /**
             * @description The usual tax rate in percent, with at most three decimals.
             * @example 10
             */
            tax_rate?: number;
            /**
             * @description The codes that tills read from the packet. Each belongs to one product of the organization.
             * @example [
             *       "8410000000017"
             *     ]
             */
            barcodes?: string[];
            /**
             * @description An ISO 4217 code; the default is the organization's currency.
             * @example EUR
             */
            currency?: string;
        };
        CreateReceiptBody: {
            /**
             * Format: date-time
             * @description The instant of the sale or refund by the till's clock; the default is now. An instant up to 5 minutes
             *     ahead of the server counts as now.
             */
            occurred_at?: string;
            /**
             * Format: uuid
             * @description The person who sold or took back; the default is the caller. Only a MANAGER of the shop or an ADMIN may
             *     name another person, who must be an active member of the shop.
             */
            seller_id?: string;
            /**
             * @description The payments, or the amounts given back. If they are present, they must add up to the total. In a shop with
             *     `cash_rounding`, what the other payments leave for CASH may also be rounded half-up to its smallest coin.
             */
            payments?: components["schemas"]["PaymentBody"][];
            /**
             * @description The till's own id, unique in the shop for ever. The same receipt sent again under this id (the same
             *     seller, lines, payments and total) returns the first one. A different receipt is refused.
             */
            client_receipt_id?: string;
            /** @description If it is present, it is compared with the sum of the lines. */
            total?: number;
            /** @description A note for people, such as a reason or a table. */
            note?: string;
            lines: components["schemas"]["SaleLineBody"][];
            /**
             * @description A discount on the whole receipt, in major units. It is spread over the lines in proportion to what they cost
             *     and becomes a part of their discounts, so that refunds return it in parts.
             * @example 0
             */
            discount?: number;
        };
        CreateRefundBody: {
            /**
             * Format: date-time
             * @description The instant of the sale or refund by the till's clock; the default is now. An instant up to 5 minutes
             *     ahead of the server counts as now.
             */
            occurred_at?: string;
            /**
             * Format: uuid
             * @description The person who sold or took back; the default is the caller. Only a MANAGER of the shop or an ADMIN may
             *     name another person, who must be an active member of the shop.
             */
            seller_id?: string;
            /**
             * @description The payments, or the amounts given back. If they are present, they must add up to the total. In a shop with
             *     `cash_rounding`, what the other payments leave for CASH may also be rounded half-up to its smallest coin.
             */
            payments?: components["schemas"]["PaymentBody"][];
            /**
             * @description The till's own id, unique in the shop for ever. The same receipt sent again under this id (the same
             *     seller, lines, payments and total) returns the first one. A different receipt is refused.
             */
            client_receipt_id?: string;
            /** @description If it is present, it is compared with the sum of the lines. */
            total?: number;
            /** @description A note for people, such as a reason or a table. */
            note?: string;
            lines: components["schemas"]["RefundLineBody"][];
        };
        CreateScheduleBody: {
            /** Format: uuid */
            shop_id: string;
            /**
             * Format: uuid
             * @description A person who is assigned to the shop, or an ADMIN.
             */
            user_id: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:00:00Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @description An instant after `start_at`, at most 24 hours later.
             * @example 2026-03-01T16:00:00Z
             */
            end_at: string;
            /**
             * @description A note for the person who is planned.
             * @example Delivery at 10
             */
            note?: string;
        };
        CreateShopBody: {
            /**
             * @description The name is unique in the organization.
             * @example Corner Coffee, Gran Vía
             */
            name: string;
            /**
             * @description The smallest coin, in major units, where small ones are not in use: 0.05 for CHF, 1 for SEK. What is paid in cash
             *     may then be rounded to it. At most 1,000 minor units; the default is no rounding.
             * @example 0.05
             */
            cash_rounding?: number;
            /**
             * @description An IANA time zone; the default is the organization's.
             * @example Europe/Madrid
             */
            time_zone?: string;
            /**
             * @description An ISO 4217 code; the default is the organization's currency.
             * @example EUR
             */
            currency?: string;
            /**
             * @description The time at which the business day begins in the shop's time zone; the default is `00:00`.
             * @example 04:00
             */
            business_day_start?: string;
            /**
             * @description The people who may refund in the shop: everyone who sells there, or only MANAGERs and ADMINs. The
             *     default is `EVERYONE`.
             * @example EVERYONE
             * @enum {string}
             */
            refunds?: "EVERYONE" | "MANAGERS";
        };
        CreateUserBody: {
            /**
             * Format: email
             * @example luis@example.com
             */
            email: string;
            /** @example Luis Vega */
            name: string;
            /**
             * Format: password
             * @description The administrator chooses it, and the person is asked to change it.
             * @example correct-horse-battery
             */
            password: string;
            /** @description The shops that the person works in. An ADMIN needs none. */
            shop_ids?: string[];
            /**
             * @example EMPLOYEE
             * @enum {string}
             */
            role: "ADMIN" | "MANAGER" | "EMPLOYEE";
        };
        CurrencyKpisView: {
            /**
             * @description The number of SALE receipts.
             * @example 3
             */
            total_receipts: number;
            /**
             * @description How many lines of sales have no known cost and count as 0 in `costs`.
             * @example 0
             */
            lines_without_cost: number;
            shops: components["schemas"]["KpiShopView"][];
            /** @example EUR */
            currency: string;
            /** @description The products that sold most, by net quantity, then net revenue, then SKU. */
            top_skus: components["schemas"]["TopSkuView"][];
            /** @description The figures of the earlier period; present with `compare`. */
            previous: components["schemas"]["PreviousPeriodView"] | null;
            /** @description The change since the earlier period; present with `compare`. */
            change: components["schemas"]["SalesChangeView"] | null;
            /** @description The buckets of `group_by`; empty without it. */
            series: components["schemas"]["KpiBucketView"][];
            /**
             * @description The lists whose rows make up these figures. Where a list has `category`, `sku`, `tax_rate` or `without`, the
             *     figures are those of the lines that match all of them.
             */
            proof: string[];
            /**
             * @description The sum of the totals of SALE receipts minus the totals of REFUND receipts.
             * @example 12.6
             */
            total_revenue: number;
            /**
             * @description The sum of the gross amounts of SALE receipts.
             * @example 16.8
             */
            gross_sales: number;
            /**
             * @description The sum of the discounts of SALE receipts.
             * @example 1.8
             */
            discounts: number;
            /**
             * @description The sum of the REFUND lines, on the business date of the refund.
             * @example 2.4
             */
            returns: number;
            /**
             * @description The difference gross_sales − discounts − returns.
             * @example 12.6
             */
            net_sales: number;
            /**
             * @description The tax of SALE receipts minus the tax of REFUND receipts, included and added.
             * @example 1.15
             */
            taxes: number;
            /**
             * @description The number of REFUND receipts.
             * @example 1
             */
            refunds_count: number;
            /**
             * @description The average order value, net_sales / total_receipts; `null` without a sale.
             * @example 4.2
             */
            aov: number | null;
            /**
             * @description Units per transaction, net_quantity / total_receipts; `null` without a sale.
             * @example 2
             */
            upt: number | null;
            /**
             * @description The quantity sold minus the quantity returned.
             * @example 6
             */
            net_quantity: number;
            /**
             * @description The cost of the lines sold minus the cost of the lines returned, as their products cost at the time of the sale.
             * @example 6.6
             */
            costs: number;
            /**
             * @description The difference net_sales − costs.
             * @example 6
             */
            gross_profit: number;
            /**
             * @description The ratio gross_profit / net_sales, to 4 decimals; `null` without net sales.
             * @example 0.4762
             */
            gross_margin: number | null;
            /**
             * @description The payments of SALE receipts minus those of REFUND receipts; `null` for figures of lines.
             * @example 12.6
             */
            paid: number | null;
            /**
             * @description The tips of SALE receipts minus those of REFUND receipts, which are no revenue; `null` for figures of lines.
             * @example 0.5
             */
            tips: number | null;
        };
        DeadLetterPage: {
            data: components["schemas"]["DeadLetterView"][];
            next_cursor: string | null;
        };
        DeadLetterView: {
            /**
             * @description The queue in which every attempt has failed.
             * @example send-mail
             */
            queue: components["schemas"]["MessageQueue"];
            /** Format: uuid */
            id: string;
            /**
             * @description The kind of message, or null.
             * @example new-sign-in
             */
            kind: string | null;
            /**
             * Format: uuid
             * @description The person to be told, or null.
             * @example 0195f0c4-7b1a-7f89-8d6b-6960453241bc
             */
            user_id: string | null;
            /**
             * @description What the last attempt reported.
             * @example Connection timeout
             */
            error: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            failed_at: string;
        };
        EndBreakBody: {
            /**
             * Format: uuid
             * @description The shift that the message belongs to, of which the device knows the id.
             */
            shift_id?: string;
            /**
             * Format: date-time
             * @description The start of the shift that the message belongs to, exactly as the device sent it. A device that
             *     sends messages later names the shift in one of these two ways; then their order does not matter.
             *     Without a name, an end with `occurred_at` belongs to the latest shift that had begun then, and any other to the
             *     open shift.
             * @example 2026-03-01T09:00:00Z
             */
            shift_start_at?: string;
            /**
             * Format: date-time
             * @description The start of the break, exactly as the device sent it. Without it, an end with `occurred_at`
             *     belongs to the latest break that had begun then, and any other to the running break.
             * @example 2026-03-01T12:00:00Z
             */
            break_start_at?: string;
            /**
             * Format: date-time
             * @description The instant of the end, from a device that was offline; the default is now.
             * @example 2026-03-01T12:30:00Z
             */
            occurred_at?: string;
        };
        EndShiftBody: {
            /**
             * Format: uuid
             * @description The shift that the message belongs to, of which the device knows the id.
             */
            shift_id?: string;
            /**
             * Format: date-time
             * @description The start of the shift that the message belongs to, exactly as the device sent it. A device that
             *     sends messages later names the shift in one of these two ways; then their order does not matter.
             *     Without a name, an end with `occurred_at` belongs to the latest shift that had begun then, and any other to the
             *     open shift.
             * @example 2026-03-01T09:00:00Z
             */
            shift_start_at?: string;
            /**
             * Format: date-time
             * @description The instant of the end, from a device that was offline; the default is now. Breaks that extend
             *     beyond it are shortened. An end later than the organization's `shift_limit_minutes` after the
             *     start is kept but needs confirmation, whenever the request arrives. It replaces an automatic end
             *     that no manager has looked at.
             * @example 2026-03-01T17:00:00Z
             */
            occurred_at?: string;
        };
        EndedDevicesView: {
            /**
             * @description How many devices were signed out.
             * @example 2
             */
            ended: number;
        };
        EraseBody: {
            /**
             * Format: email
             * @description The e-mail address of the person, so that nobody is erased by mistake.
             * @example luis@example.com
             */
            email: string;
        };
        ErasedRecordView: {
            /**
             * @description Activity is kept for the days of the policy, hours for four years, receipts for six, accounts while the others refer to them.
             * @example HOURS
             */
            retention_class: components["schemas"]["RetentionClass"];
            /**
             * @description `KEPT` rows stay as they are, `ANONYMISED` rows stay without what names the person.
             * @example KEPT
             */
            outcome: components["schemas"]["ErasureOutcome"];
            /** @description The number of rows that were deleted, or that stay. */
            rows: number;
            /** @description The reason why rows stay. */
            why: string | null;
            /**
             * Format: date
             * @description The date until which the law asks for the last of the rows.
             */
            until: string | null;
            /** @example shifts */
            table: string;
            /**
             * @description The column with the id of the person.
             * @example user_id
             */
            column: string;
        };
        /**
         * @description `KEPT` rows stay as they are, `ANONYMISED` rows stay without what names the person.
         * @enum {string}
         */
        ErasureOutcome: "DELETED" | "ANONYMISED" | "KEPT";
        ErasureView: {
            /** Format: date-time */
            erased_at: string;
            /** Format: uuid */
            user_id: string;
            records: components["schemas"]["ErasedRecordView"][];
        };
        /**
         * @description The reason why a request was refused. The list is closed, so a client may switch on it.
         *
         *     | code | status | title |
         *     |---|---|---|
         *     | `VALIDATION_FAILED` | 400 | A field of the request is invalid |
         *     | `MALFORMED_BODY` | 400 | The body of the request cannot be read |
         *     | `MALFORMED_REQUEST` | 400 | The request is malformed |
         *     | `IDEMPOTENCY_KEY_INVALID` | 400 | The Idempotency-Key header is invalid |
         *     | `IDEMPOTENCY_KEY_REQUIRED` | 400 | This route requires an Idempotency-Key header |
         *     | `INVALID_CREDENTIALS` | 401 | The e-mail address or the password is wrong |
         *     | `INVALID_REFRESH_TOKEN` | 401 | The refresh token is unknown, expired or revoked |
         *     | `UNAUTHENTICATED` | 401 | This route requires a valid access token |
         *     | `OWN_HOURS` | 403 | Somebody else must decide about your own hours |
         *     | `ACTIVITY_NOT_ENABLED` | 403 | The organization has not switched activity on |
         *     | `NOTICE_NOT_ACKNOWLEDGED` | 403 | You have not acknowledged the present notice about activity |
         *     | `FORBIDDEN` | 403 | Your role does not allow this request |
         *     | `PASSWORD_CHANGE_REQUIRED` | 403 | You must change your password before you do anything else |
         *     | `LINK_INVALID` | 404 | This link is invalid |
         *     | `NOT_FOUND` | 404 | The requested resource does not exist |
         *     | `ROUTE_NOT_FOUND` | 404 | There is no route with this path |
         *     | `METHOD_NOT_ALLOWED` | 405 | The route does not support this method |
         *     | `REQUEST_TIMEOUT` | 408 | The request did not arrive completely in time |
         *     | `SHOP_NAME_TAKEN` | 409 | Another shop of the organization has this name |
         *     | `SHOP_ARCHIVED` | 409 | The shop is archived |
         *     | `SHOP_IN_USE` | 409 | A shop with receipts, shifts, schedules or timesheets can be archived but not deleted |
         *     | `CURRENCY_FIXED` | 409 | The currency of a shop with receipts cannot change |
         *     | `EMAIL_TAKEN` | 409 | This e-mail address is already registered |
         *     | `LAST_ADMIN` | 409 | An organization must keep at least one active ADMIN |
         *     | `PERSON_ERASED` | 409 | This person was erased |
         *     | `BARCODE_TAKEN` | 409 | Another product of the organization has this barcode |
         *     | `CLIENT_RECEIPT_ID_TAKEN` | 409 | Another receipt of the shop has this client_receipt_id |
         *     | `SHIFT_ALREADY_OPEN` | 409 | This person already has an open shift |
         *     | `SHIFT_NOT_OPEN` | 409 | There is no open shift for this request |
         *     | `SHIFT_NOT_STARTED` | 409 | The start of this shift has not arrived yet |
         *     | `SHIFT_ALREADY_ENDED` | 409 | The shift has already ended at another time |
         *     | `SHIFT_REVIEWED` | 409 | A manager has already decided about this shift |
         *     | `SHIFT_OVERLAP` | 409 | This shift overlaps another shift of the same person |
         *     | `SHIFT_VOIDED` | 409 | The shift has been voided |
         *     | `SHIFT_NOT_PENDING` | 409 | The shift is not waiting for confirmation |
         *     | `BREAK_ALREADY_OPEN` | 409 | A break of this shift is already running |
         *     | `BREAK_NOT_OPEN` | 409 | No break of this shift is running |
         *     | `BREAK_NOT_STARTED` | 409 | The start of this break has not arrived yet |
         *     | `BREAK_ALREADY_ENDED` | 409 | The break has already ended at another time |
         *     | `BREAK_OVERLAP` | 409 | This break overlaps another break of the same shift |
         *     | `SESSION_NOT_OPEN` | 409 | The device session has ended |
         *     | `DAY_APPROVED` | 409 | The hours of this business date are approved or locked |
         *     | `BREAK_TYPE_NAME_TAKEN` | 409 | Another break type of the organization has this name |
         *     | `BREAK_TYPE_ARCHIVED` | 409 | The break type is archived |
         *     | `SCHEDULE_OVERLAP` | 409 | This scheduled shift overlaps another scheduled shift of the same person |
         *     | `PERIOD_OVERLAP` | 409 | The period includes a business date that is already approved |
         *     | `PERIOD_PENDING` | 409 | The period has shifts that are open or wait for confirmation |
         *     | `PERIOD_STATUS_CONFLICT` | 409 | The current status of the period does not allow this change |
         *     | `PLATFORM_NAME_TAKEN` | 409 | Another platform of the organization has this name |
         *     | `PLATFORM_HOST_TAKEN` | 409 | Another platform of the organization has this host pattern |
         *     | `EXPLANATION_OVERLAP` | 409 | You have explained a part of this time already |
         *     | `QUESTION_CLOSED` | 409 | The question is not open any more |
         *     | `PUSH_UNAVAILABLE` | 409 | This installation sends no web push |
         *     | `MAIL_UNAVAILABLE` | 409 | This installation sends no mail |
         *     | `INVITATION_CLOSED` | 409 | This person has no open invitation |
         *     | `VERSION_CONFLICT` | 409 | The record has changed since it was read |
         *     | `QUOTA_EXCEEDED` | 409 | The organization has as many of these as this installation allows |
         *     | `IDEMPOTENCY_KEY_IN_USE` | 409 | Another request with this Idempotency-Key is still running |
         *     | `PAYLOAD_TOO_LARGE` | 413 | The body of the request is too large |
         *     | `UNSUPPORTED_MEDIA_TYPE` | 415 | The route does not accept this content type |
         *     | `SHOP_REQUIRED` | 422 | The request must name a shop |
         *     | `WEAK_PASSWORD` | 422 | The password is too easy to guess |
         *     | `WRONG_PASSWORD` | 422 | The current password is wrong or missing |
         *     | `NOT_A_MEMBER` | 422 | This person is not assigned to the shop |
         *     | `TOTAL_MISMATCH` | 422 | The total differs from the sum of the lines |
         *     | `PAYMENTS_MISMATCH` | 422 | The payments do not add up to the total |
         *     | `LINE_INVALID` | 422 | A line of the receipt cannot be priced |
         *     | `REFUND_INVALID` | 422 | Only a sale of the same shop can be refunded |
         *     | `REFUND_BEFORE_SALE` | 422 | The refund is dated before its sale |
         *     | `OVER_REFUND` | 422 | The refund returns more than was sold |
         *     | `SHIFT_TIMES_INVALID` | 422 | The shift has an invalid start or end |
         *     | `BREAK_TIMES_INVALID` | 422 | A break has an invalid start or end |
         *     | `EXPLANATION_OUTSIDE_SHIFT` | 422 | The time is not within one of your shifts |
         *     | `ERASURE_NOT_CONFIRMED` | 422 | The e-mail address is not the one of the person to erase |
         *     | `SUM_OUT_OF_RANGE` | 422 | The sum is too large to be returned exactly; request fewer days |
         *     | `IDEMPOTENCY_KEY_REUSED` | 422 | This Idempotency-Key was used for a different request |
         *     | `OCCURRED_IN_FUTURE` | 422 | occurred_at is in the future |
         *     | `OCCURRED_TOO_LONG_AGO` | 422 | occurred_at is further back than the organization allows |
         *     | `TOO_MANY_REQUESTS` | 429 | Too many requests were sent |
         *     | `INTERNAL` | 500 | The server failed unexpectedly |
         *     | `SERVICE_UNAVAILABLE` | 503 | The service is temporarily unavailable |
         * @enum {string}
         */
        ErrorCode: "VALIDATION_FAILED" | "MALFORMED_BODY" | "MALFORMED_REQUEST" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_KEY_REQUIRED" | "INVALID_CREDENTIALS" | "INVALID_REFRESH_TOKEN" | "UNAUTHENTICATED" | "OWN_HOURS" | "ACTIVITY_NOT_ENABLED" | "NOTICE_NOT_ACKNOWLEDGED" | "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED" | "LINK_INVALID" | "NOT_FOUND" | "ROUTE_NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMEOUT" | "SHOP_NAME_TAKEN" | "SHOP_ARCHIVED" | "SHOP_IN_USE" | "CURRENCY_FIXED" | "EMAIL_TAKEN" | "LAST_ADMIN" | "PERSON_ERASED" | "BARCODE_TAKEN" | "CLIENT_RECEIPT_ID_TAKEN" | "SHIFT_ALREADY_OPEN" | "SHIFT_NOT_OPEN" | "SHIFT_NOT_STARTED" | "SHIFT_ALREADY_ENDED" | "SHIFT_REVIEWED" | "SHIFT_OVERLAP" | "SHIFT_VOIDED" | "SHIFT_NOT_PENDING" | "BREAK_ALREADY_OPEN" | "BREAK_NOT_OPEN" | "BREAK_NOT_STARTED" | "BREAK_ALREADY_ENDED" | "BREAK_OVERLAP" | "SESSION_NOT_OPEN" | "DAY_APPROVED" | "BREAK_TYPE_NAME_TAKEN" | "BREAK_TYPE_ARCHIVED" | "SCHEDULE_OVERLAP" | "PERIOD_OVERLAP" | "PERIOD_PENDING" | "PERIOD_STATUS_CONFLICT" | "PLATFORM_NAME_TAKEN" | "PLATFORM_HOST_TAKEN" | "EXPLANATION_OVERLAP" | "QUESTION_CLOSED" | "PUSH_UNAVAILABLE" | "MAIL_UNAVAILABLE" | "INVITATION_CLOSED" | "VERSION_CONFLICT" | "QUOTA_EXCEEDED" | "IDEMPOTENCY_KEY_IN_USE" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "SHOP_REQUIRED" | "WEAK_PASSWORD" | "WRONG_PASSWORD" | "NOT_A_MEMBER" | "TOTAL_MISMATCH" | "PAYMENTS_MISMATCH" | "LINE_INVALID" | "REFUND_INVALID" | "REFUND_BEFORE_SALE" | "OVER_REFUND" | "SHIFT_TIMES_INVALID" | "BREAK_TIMES_INVALID" | "EXPLANATION_OUTSIDE_SHIFT" | "ERASURE_NOT_CONFIRMED" | "SUM_OUT_OF_RANGE" | "IDEMPOTENCY_KEY_REUSED" | "OCCURRED_IN_FUTURE" | "OCCURRED_TOO_LONG_AGO" | "TOO_MANY_REQUESTS" | "INTERNAL" | "SERVICE_UNAVAILABLE";
        EventResultView: {
            /**
             * Format: uuid
             * @description The id of the event, or null where the item had none that could be read.
             */
            id: string | null;
            /**
             * @description `duplicate` means that the event had been stored before.
             * @example accepted
             */
            status: components["schemas"]["ActivityEventStatus"];
            /** @description The reason of a rejection. It never repeats what the item contained. */
            code?: components["schemas"]["ActivityRejection"];
        };
        EventResultsView: {
            /**
             * Format: date-time
             * @description The server's clock.
             */
            server_time: string;
            /** @description How far the server's clock is ahead of `sent_at`, in milliseconds; null without `sent_at`. */
            clock_offset_ms: number | null;
            /** @description One result for each item, in the order of the items. */
            results: components["schemas"]["EventResultView"][];
        };
        ExplainBody: {
            /**
             * Format: date-time
             * @description The beginning of the time that you explain, within one of your shifts.
             * @example 2026-03-02T09:30:00Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @description The end of the time that you explain, within the same shift.
             * @example 2026-03-02T09:50:00Z
             */
            end_at: string;
            /**
             * @description What you did.
             * @example CUSTOMER
             */
            reason: components["schemas"]["ExplanationReason"];
            /** @description Your own words, if you want to add any. */
            note?: string;
        };
        ExplainedSpanView: {
            /** Format: date-time */
            start_at: string;
            /** Format: date-time */
            end_at: string;
            /** @example CUSTOMER */
            reason: components["schemas"]["ExplanationReason"];
            /** Format: uuid */
            explanation_id: string;
        };
        /** @enum {string} */
        ExplanationReason: string;
        ExplanationView: {
            /** Format: date-time */
            start_at: string;
            /** Format: date-time */
            end_at: string;
            /** @example CUSTOMER */
            reason: components["schemas"]["ExplanationReason"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            note: string | null;
        };
        /** @description One invalid field of the request. */
        FieldFault: {
            /**
             * @description The path of the field in the body or the query.
             * @example lines.0.qty
             */
            path: string;
            /**
             * @description What is wrong, for programs, for example `required`, `type`, `max_decimals` or `unknown_field`. Later releases may add codes.
             * @example max_decimals
             */
            code: string;
            /**
             * @description The limits and names that the message mentions.
             * @example {
             *       "max": 2
             *     }
             */
            params: {
                [key: string]: unknown;
            };
            /** @description An explanation for people. */
            message: string;
        };
        ForgotPasswordBody: {
            /**
             * Format: email
             * @example owner@example.com
             */
            email: string;
        };
        HealthView: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
        HostMatchView: {
            /**
             * @description The reason why it does not match: no pattern fits, or the platform whose pattern fits is archived.
             * @enum {string|null}
             */
            reason: "NO_PATTERN" | "ARCHIVED" | null;
            /** @description The platform that has this pattern. */
            platform: components["schemas"]["ActivePlatformView"] | null;
            /**
             * @description The host in its normal form.
             * @example corner.myshopify.com
             */
            host: string;
            /** @description Whether activity on the host can be recorded. */
            matched: boolean;
            /**
             * @description The pattern that fits best: the host itself before a wildcard, and a longer wildcard before a shorter one.
             * @example *.myshopify.com
             */
            pattern: string | null;
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
             * @description The number of created, updated or failed rows that `rows` leaves out.
             * @example 0
             */
            rows_omitted: number;
            /**
             * @description The rows in the order of the file, without the unchanged ones. At most 1000 are returned; of a
             *     longer list, the failed rows come first.
             */
            rows: components["schemas"]["ImportedRowView"][];
        };
        ImportedRowView: {
            /**
             * @description The line of the file on which the row begins; the header is line 1.
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
            /** @description The reason why the row failed; absent otherwise. */
            message?: string;
        };
        InviteUserBody: {
            /**
             * Format: email
             * @example luis@example.com
             */
            email: string;
            /** @example Luis Vega */
            name: string;
            /** @description The shops that the person works in. An ADMIN needs none. */
            shop_ids?: string[];
            /**
             * @example EMPLOYEE
             * @enum {string}
             */
            role: "ADMIN" | "MANAGER" | "EMPLOYEE";
            /**
             * @description The language of the invitation and of what follows, as BCP 47.
             * @example es
             */
            locale?: string;
        };
        KpiBucketView: {
            /**
             * @description The number of SALE receipts.
             * @example 3
             */
            total_receipts: number;
            /**
             * @description How many lines of sales have no known cost and count as 0 in `costs`.
             * @example 0
             */
            lines_without_cost: number;
            /**
             * @description The bucket: `2026-03-01T09` (the ninth hour of a business date), `2026-03-01`, the first day of a week, `2026-03`,
             *     `1T09` (Monday, nine o'clock), the id of a shop or seller, a payment method, a category, an SKU, or a tax rate in
             *     percent. `null` where there is none: receipts without payments, lines without a category or a tax rate.
             * @example 2026-03-01
             */
            key: string | null;
            /** @description The name of a shop, a seller or a product. */
            label: string | null;
            /** @description The figures of the earlier period; present with `compare`. */
            previous: components["schemas"]["PreviousBucketView"] | null;
            /** @description The change since the earlier period; present with `compare`. */
            change: components["schemas"]["SalesChangeView"] | null;
            /** @description The lists whose rows make up these figures. */
            proof: string[];
            /**
             * @description The sum of the totals of SALE receipts minus the totals of REFUND receipts.
             * @example 12.6
             */
            total_revenue: number;
            /**
             * @description The sum of the gross amounts of SALE receipts.
             * @example 16.8
             */
            gross_sales: number;
            /**
             * @description The sum of the discounts of SALE receipts.
             * @example 1.8
             */
            discounts: number;
            /**
             * @description The sum of the REFUND lines, on the business date of the refund.
             * @example 2.4
             */
            returns: number;
            /**
             * @description The difference gross_sales − discounts − returns.
             * @example 12.6
             */
            net_sales: number;
            /**
             * @description The tax of SALE receipts minus the tax of REFUND receipts, included and added.
             * @example 1.15
             */
            taxes: number;
            /**
             * @description The number of REFUND receipts.
             * @example 1
             */
            refunds_count: number;
            /**
             * @description The average order value, net_sales / total_receipts; `null` without a sale.
             * @example 4.2
             */
            aov: number | null;
            /**
             * @description Units per transaction, net_quantity / total_receipts; `null` without a sale.
             * @example 2
             */
            upt: number | null;
            /**
             * @description The quantity sold minus the quantity returned.
             * @example 6
             */
            net_quantity: number;
            /**
             * @description The cost of the lines sold minus the cost of the lines returned, as their products cost at the time of the sale.
             * @example 6.6
             */
            costs: number;
            /**
             * @description The difference net_sales − costs.
             * @example 6
             */
            gross_profit: number;
            /**
             * @description The ratio gross_profit / net_sales, to 4 decimals; `null` without net sales.
             * @example 0.4762
             */
            gross_margin: number | null;
            /**
             * @description The payments of SALE receipts minus those of REFUND receipts; `null` for figures of lines.
             * @example 12.6
             */
            paid: number | null;
            /**
             * @description The tips of SALE receipts minus those of REFUND receipts, which are no revenue; `null` for figures of lines.
             * @example 0.5
             */
            tips: number | null;
        };
        KpiDefinitionView: {
            /**
             * @example aov
             * @enum {string}
             */
            name: "total_receipts" | "total_revenue" | "gross_sales" | "discounts" | "returns" | "net_sales" | "taxes" | "refunds_count" | "net_quantity" | "aov" | "upt" | "costs" | "gross_profit" | "gross_margin" | "lines_without_cost" | "paid" | "tips";
            /** @enum {string} */
            unit: "COUNT" | "MONEY" | "QUANTITY" | "RATIO";
            /** @example Average receipt */
            title: string;
            /** @example net_sales / total_receipts */
            formula: string;
            /** @description How the value is rounded. */
            rounding: string;
            /** @description When the figure is null; `null` = never. */
            null_when: string | null;
            /** @description Which rows of the lists in `proof` add up to the figure. */
            rows: string;
        };
        KpiDefinitionsView: {
            data: components["schemas"]["KpiDefinitionView"][];
        };
        KpiShopView: {
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        ListedReceiptView: {
            /**
             * Format: uuid
             * @description The seller's shift at `occurred_at`, as the shifts are now; `null` outside of any shift.
             */
            shift_id: string | null;
            /**
             * Format: uuid
             * @description The sale that this receipt refunds; `null` for a sale.
             */
            refund_for: string | null;
            /** @description The lines; present with `include=lines`. */
            lines?: components["schemas"]["ReceiptLineView"][];
            /** @description The payments; present with `include=payments`. */
            payments?: components["schemas"]["PaymentView"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /** @description The shop with its present name. */
            shop: components["schemas"]["NamedShopView"];
            /**
             * Format: uuid
             * @description The id of the seller.
             */
            user_id: string;
            /** @description The seller with their present name. */
            seller: components["schemas"]["NamedSellerView"];
            /**
             * @example SALE
             * @enum {string}
             */
            type: "SALE" | "REFUND";
            /**
             * @description A number for people, unique in the shop. It increases overall and can have gaps.
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
             * @description The business date of `occurred_at` in the shop.
             * @example 2026-03-01
             */
            business_date: string;
            /** @example EUR */
            currency: string;
            /** @example 4.8 */
            gross: number;
            discount: number;
            /**
             * @description The sum of all taxes, included and added.
             * @example 0.44
             */
            tax: number;
            /**
             * @description The total is gross − discount + added tax.
             * @example 4.8
             */
            total: number;
            /**
             * @description The payments − the total, where the shop rounds what is paid in cash; otherwise 0. It may be negative, and is no
             *     revenue.
             */
            cash_rounding: number;
            note: string | null;
        };
        /** @enum {string} */
        LiveEndReason: "TOKEN_EXPIRED" | "ACCESS_ENDED" | "ACCESS_CHANGED" | "SHUTTING_DOWN";
        LiveEndView: {
            /** @example TOKEN_EXPIRED */
            reason: components["schemas"]["LiveEndReason"];
        };
        LivePage: {
            data: components["schemas"]["LivePersonView"][];
            next_cursor: string | null;
        };
        LivePersonView: {
            /**
             * @description `IDLE` is told only where activity is switched on; it changes no hours.
             * @example WORKING
             */
            state: components["schemas"]["LiveState"];
            /**
             * Format: date-time
             * @description The beginning of the state: the start of the shift or the end of its last break, the start of the break, or
             *     the last sign of life; `null` while the person is offline.
             */
            since: string | null;
            /**
             * Format: uuid
             * @description The shop of the open shift.
             */
            shop_id: string | null;
            /**
             * Format: uuid
             * @description The open shift.
             */
            shift_id: string | null;
            /** Format: uuid */
            user_id: string;
            name: string;
        };
        LiveSnapshotView: {
            data: components["schemas"]["LivePersonView"][];
        };
        /**
         * @description `IDLE` is told only where activity is switched on; it changes no hours.
         * @enum {string}
         */
        LiveState: "WORKING" | "ON_BREAK" | "IDLE" | "OFFLINE";
        LockPeriodBody: {
            /**
             * @description The version that was read. The request is refused when the period has changed since.
             * @example 1
             */
            version?: number;
        };
        LoginBody: {
            /**
             * Format: email
             * @description Required unless the body has a `username`.
             * @example owner@example.com
             */
            email?: string;
            /** @description The e-mail address under the name that the OAuth2 password form uses; it replaces `email`. */
            username?: string;
            /**
             * Format: password
             * @example correct-horse-battery
             */
            password: string;
            /** @description OAuth2 clients send `password`, the only accepted value. */
            grant_type?: string;
            /** @description OAuth2 clients may send this field; it is ignored. */
            scope?: string;
            /** @description OAuth2 clients may send this field; it is ignored. */
            client_id?: string;
            /** @description OAuth2 clients may send this field; it is ignored. */
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
            role: "MANAGER" | "ADMIN" | "EMPLOYEE";
            /** @example true */
            is_active: boolean;
            /**
             * @description The language that you read, as BCP 47; null until you choose one.
             * @example es
             */
            locale: string | null;
            /** @description The shops assigned to you; an ADMIN reaches all shops in any case. */
            shop_ids: string[];
            organization: components["schemas"]["MyOrganizationView"];
            /** @description The shops within your reach that are in use, by name; at most 1,000. */
            shops: components["schemas"]["MyShopView"][];
            /**
             * @description What your role allows.
             * @example [
             *       "shops:read"
             *     ]
             */
            permissions: string[];
            /** @description Your open shift, or null. */
            open_shift: components["schemas"]["MyOpenShiftView"] | null;
        };
        MessageChoiceBody: {
            /**
             * @description A kind of message from the list that `GET /messages/preferences` returns.
             * @example new-sign-in
             */
            kind: string;
            /**
             * @description Whether the message appears in the application. A question about a quiet time (`activity-question`) always does,
             *     because nobody else is told while you can answer it.
             * @example true
             */
            app: boolean;
            /**
             * @description Whether the message comes by e-mail.
             * @example true
             */
            email: boolean;
            /**
             * @description Whether the message comes by web push.
             * @example false
             */
            push: boolean;
        };
        MessageKindView: {
            /** @example new-sign-in */
            kind: string;
            /** @description The name of the kind in your language. */
            name: string;
            app: boolean;
            email: boolean;
            push: boolean;
        };
        MessagePreferencesView: {
            /** @description Whether this installation sends mail at all; without SMTP_URL it sends none. */
            email_available: boolean;
            /** @description Whether this installation sends web push. */
            push_available: boolean;
            /**
             * @description The beginning of quiet hours, or null.
             * @example 22:00
             */
            quiet_from: string | null;
            /**
             * @description The end of quiet hours, or null.
             * @example 07:00
             */
            quiet_to: string | null;
            /**
             * @description The time of the mail of the day, or null.
             * @example 08:00
             */
            digest_time: string | null;
            kinds: components["schemas"]["MessageKindView"][];
        };
        /**
         * @description The queue in which every attempt has failed.
         * @enum {string}
         */
        MessageQueue: "send-mail" | "send-push" | "reset-password";
        MyOpenShiftView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            start_at: string;
        };
        MyOrganizationView: {
            /**
             * @description How many decimals amounts in this currency have.
             * @example 2
             */
            currency_decimals: number;
            /**
             * @description The first day of the week, ISO: 1 = Monday to 7 = Sunday.
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
        };
        MyShopView: {
            /**
             * @description How many decimals amounts in this currency have.
             * @example 2
             */
            currency_decimals: number;
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
        };
        NamedSellerView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NamedShopView: {
            /** Format: uuid */
            id: string;
            /** @example Corner Coffee, Gran Vía */
            name: string;
        };
        NoticeSectionView: {
            /**
             * @example RECORDED
             * @enum {string}
             */
            topic: "STATUS" | "PURPOSE" | "RECORDED" | "NEVER_RECORDED" | "USE" | "RETENTION" | "WHO_LOOKS" | "RIGHTS";
            /**
             * @example [
             *       "While your shift is open and you are not on a break, …"
             *     ]
             */
            paragraphs: string[];
            heading: string;
        };
        OrganizationView: {
            /**
             * @description The first day of the week, from 1 (Monday) to 7 (Sunday).
             * @example 1
             */
            week_start: number;
            /** @example 960 */
            shift_limit_minutes: number;
            /** @example 1440 */
            offline_limit_minutes: number;
            /** @example 5 */
            session_silence_minutes: number;
            /** @example 480 */
            overtime_daily_minutes: number | null;
            /** @example 2400 */
            overtime_weekly_minutes: number | null;
            /** @example 5 */
            schedule_grace_minutes: number;
            /** @example 400 */
            receipt_limit_days: number;
            /** Format: uuid */
            id: string;
            /** @example Corner Coffee */
            name: string;
            /** @example Europe/Madrid */
            time_zone: string;
            /** @example EUR */
            currency: string;
            /**
             * @example MANAGERS
             * @enum {string}
             */
            four_eyes: "NOBODY" | "MANAGERS" | "EVERYONE";
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
            /**
             * @description A tip in major units, on top of the amount. It is no revenue; the default is 0.
             * @example 0.5
             */
            tip?: number;
            /**
             * @description The cash that was handed over, in major units: at least the amount and the tip. The answer says the change.
             * @example 10
             */
            tendered?: number;
            /** @description A reference such as a terminal slip or a transfer id. */
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
            /**
             * @description Given on top of the amount. It is no revenue.
             * @example 0.5
             */
            tip: number;
            /**
             * @description The cash that was handed over.
             * @example 10
             */
            tendered: number | null;
            /**
             * @description The difference tendered − amount − tip; `null` when nothing was said to be tendered.
             * @example 4.7
             */
            change: number | null;
        };
        PeriodPage: {
            data: components["schemas"]["PeriodView"][];
            next_cursor: string | null;
        };
        PeriodView: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-08
             */
            to: string;
            /**
             * @description Shifts of an `APPROVED` or `LOCKED` period refuse changes. A `REOPENED` period no longer
             *     counts, and its dates can be approved again.
             * @example APPROVED
             * @enum {string}
             */
            status: "APPROVED" | "LOCKED" | "REOPENED";
            /** Format: uuid */
            approved_by: string;
            /** Format: uuid */
            locked_by: string | null;
            /** Format: uuid */
            reopened_by: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /**
             * Format: date-time
             * @example 2026-03-09T08:00:00.000Z
             */
            approved_at: string;
            /** Format: date-time */
            locked_at: string | null;
            /** Format: date-time */
            reopened_at: string | null;
            reopen_reason: string | null;
            version: number;
        };
        PersonAcknowledgementView: {
            /**
             * @example EMPLOYEE
             * @enum {string}
             */
            role: "ADMIN" | "MANAGER" | "EMPLOYEE";
            /**
             * @description The newest version that the person has acknowledged.
             * @example 1
             */
            last_version: number | null;
            /** Format: uuid */
            user_id: string;
            /** @example Ana */
            name: string;
            /**
             * Format: date-time
             * @description The instant at which the person acknowledged the present version of the notice.
             */
            acknowledged_at: string | null;
        };
        PersonalDataView: {
            /** Format: date-time */
            as_of: string;
            /** Format: uuid */
            user_id: string;
            /** @description Everything that is held about the person, by table. */
            records: components["schemas"]["PersonalRecordView"][];
        };
        PersonalRecordView: {
            /**
             * @description Activity is kept for the days of the policy, hours for four years, receipts for six, accounts while the others refer to them.
             * @example HOURS
             */
            retention_class: components["schemas"]["RetentionClass"];
            /** @description The rows as they are stored, without secrets. */
            rows: {
                [key: string]: unknown;
            }[];
            /** @example shifts */
            table: string;
            /**
             * @description The column with the id of the person.
             * @example user_id
             */
            column: string;
        };
        PlanAttendanceView: {
            /**
             * @description How long after the planned start the first shift began; 0 within the grace, and for a person
             *     who had worked since the previous plan.
             * @example 840
             */
            late_seconds: number | null;
            /**
             * @description How long before the planned start the first shift began; 0 in the same cases.
             * @example 0
             */
            early_start_seconds: number | null;
            /**
             * @description How long before the planned end the last shift ended; 0 within the grace, and for a person who
             *     worked on into the next plan; `null` before the last shift has ended.
             * @example 0
             */
            left_early_seconds: number | null;
            /**
             * @description How long after the planned end the last shift ended, at most until the next plan when the
             *     person worked on into it; 0 within the grace, `null` before the last shift has ended.
             * @example 1260
             */
            overstay_seconds: number | null;
            /** Format: uuid */
            schedule_id: string;
            /** Format: uuid */
            user_id: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            business_date: string;
            /**
             * Format: date-time
             * @description The planned instant.
             * @example 2026-03-01T08:00:00.000Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @description The planned instant.
             * @example 2026-03-01T16:00:00.000Z
             */
            end_at: string;
            /**
             * @description `UPCOMING`: the person has not come and is not late yet. `MISSING`: the person has not come and
             *     is late. `IN_PROGRESS`: the person is at work. `WORKED`: the person has finished, or is at work
             *     for the next plan.
             * @example WORKED
             * @enum {string}
             */
            status: "UPCOMING" | "MISSING" | "IN_PROGRESS" | "WORKED";
            /** @description The shifts that count for this plan, by start. A shift can count for several plans. */
            shift_ids: string[];
        };
        PlatformPage: {
            data: components["schemas"]["PlatformView"][];
            next_cursor: string | null;
        };
        PlatformSpanView: {
            /** Format: date-time */
            start_at: string;
            /** Format: date-time */
            end_at: string;
            /** Format: uuid */
            platform_id: string;
        };
        PlatformView: {
            /**
             * Format: date-time
             * @description The instant at which it was archived. Nothing is recorded on an archived platform.
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
            /** Format: uuid */
            id: string;
            /** @example Shopify */
            name: string;
            /**
             * @example [
             *       "*.myshopify.com",
             *       "admin.shopify.com"
             *     ]
             */
            host_patterns: string[];
            /** @example Web shop */
            category: string | null;
            /** @example Online */
            sales_channel: string | null;
            /** @example #96bf48 */
            color: string | null;
        };
        PreviousBucketView: {
            /**
             * @description The number of SALE receipts.
             * @example 3
             */
            total_receipts: number;
            /**
             * @description How many lines of sales have no known cost and count as 0 in `costs`.
             * @example 0
             */
            lines_without_cost: number;
            /** @description The bucket of the earlier period: the one in the same place of a series of time, else the same key. */
            key: string | null;
            /**
             * @description The sum of the totals of SALE receipts minus the totals of REFUND receipts.
             * @example 12.6
             */
            total_revenue: number;
            /**
             * @description The sum of the gross amounts of SALE receipts.
             * @example 16.8
             */
            gross_sales: number;
            /**
             * @description The sum of the discounts of SALE receipts.
             * @example 1.8
             */
            discounts: number;
            /**
             * @description The sum of the REFUND lines, on the business date of the refund.
             * @example 2.4
             */
            returns: number;
            /**
             * @description The difference gross_sales − discounts − returns.
             * @example 12.6
             */
            net_sales: number;
            /**
             * @description The tax of SALE receipts minus the tax of REFUND receipts, included and added.
             * @example 1.15
             */
            taxes: number;
            /**
             * @description The number of REFUND receipts.
             * @example 1
             */
            refunds_count: number;
            /**
             * @description The average order value, net_sales / total_receipts; `null` without a sale.
             * @example 4.2
             */
            aov: number | null;
            /**
             * @description Units per transaction, net_quantity / total_receipts; `null` without a sale.
             * @example 2
             */
            upt: number | null;
            /**
             * @description The quantity sold minus the quantity returned.
             * @example 6
             */
            net_quantity: number;
            /**
             * @description The cost of the lines sold minus the cost of the lines returned, as their products cost at the time of the sale.
             * @example 6.6
             */
            costs: number;
            /**
             * @description The difference net_sales − costs.
             * @example 6
             */
            gross_profit: number;
            /**
             * @description The ratio gross_profit / net_sales, to 4 decimals; `null` without net sales.
             * @example 0.4762
             */
            gross_margin: number | null;
            /**
             * @description The payments of SALE receipts minus those of REFUND receipts; `null` for figures of lines.
             * @example 12.6
             */
            paid: number | null;
            /**
             * @description The tips of SALE receipts minus those of REFUND receipts, which are no revenue; `null` for figures of lines.
             * @example 0.5
             */
            tips: number | null;
        };
        PreviousPeriodView: {
            /**
             * @description The number of SALE receipts.
             * @example 3
             */
            total_receipts: number;
            /**
             * @description How many lines of sales have no known cost and count as 0 in `costs`.
             * @example 0
             */
            lines_without_cost: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * Format: date-time
             * @description The earlier period counts only up to this instant; `null` when the current period is over.
             */
            until: string | null;
            /** @description The lists whose rows make up these figures. */
            proof: string[];
            /**
             * @description The sum of the totals of SALE receipts minus the totals of REFUND receipts.
             * @example 12.6
             */
            total_revenue: number;
            /**
             * @description The sum of the gross amounts of SALE receipts.
             * @example 16.8
             */
            gross_sales: number;
            /**
             * @description The sum of the discounts of SALE receipts.
             * @example 1.8
             */
            discounts: number;
            /**
             * @description The sum of the REFUND lines, on the business date of the refund.
             * @example 2.4
             */
            returns: number;
            /**
             * @description The difference gross_sales − discounts − returns.
             * @example 12.6
             */
            net_sales: number;
            /**
             * @description The tax of SALE receipts minus the tax of REFUND receipts, included and added.
             * @example 1.15
             */
            taxes: number;
            /**
             * @description The number of REFUND receipts.
             * @example 1
             */
            refunds_count: number;
            /**
             * @description The average order value, net_sales / total_receipts; `null` without a sale.
             * @example 4.2
             */
            aov: number | null;
            /**
             * @description Units per transaction, net_quantity / total_receipts; `null` without a sale.
             * @example 2
             */
            upt: number | null;
            /**
             * @description The quantity sold minus the quantity returned.
             * @example 6
             */
            net_quantity: number;
            /**
             * @description The cost of the lines sold minus the cost of the lines returned, as their products cost at the time of the sale.
             * @example 6.6
             */
            costs: number;
            /**
             * @description The difference net_sales − costs.
             * @example 6
             */
            gross_profit: number;
            /**
             * @description The ratio gross_profit / net_sales, to 4 decimals; `null` without net sales.
             * @example 0.4762
             */
            gross_margin: number | null;
            /**
             * @description The payments of SALE receipts minus those of REFUND receipts; `null` for figures of lines.
             * @example 12.6
             */
            paid: number | null;
            /**
             * @description The tips of SALE receipts minus those of REFUND receipts, which are no revenue; `null` for figures of lines.
             * @example 0.5
             */
            tips: number | null;
        };
        /** @description Every error has this form (RFC 9457). Some errors carry ids as further members. */
        Problem: {
            /**
             * Format: uri
             * @description The URN of the code.
             */
            type: string;
            /** @description A short sentence that is the same for every error with this code. */
            title: string;
            /** @description The status of the response. */
            status: number;
            /** @description An explanation for people. Its wording may change. */
            detail: string;
            code: components["schemas"]["ErrorCode"];
            /**
             * Format: uri
             * @description A URN with the request id. Quote it when you ask for help.
             */
            instance: string;
            /** @description The invalid fields, at most 50. */
            errors?: components["schemas"]["FieldFault"][];
            /** @description The current version of the record. Only `VERSION_CONFLICT` has it. */
            version?: number;
            /** @description The figures and names of the refusal: `quota` and `limit` of `QUOTA_EXCEEDED`. */
            params?: {
                [key: string]: string | number;
            };
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
             * @description An amount in major units.
             * @example 2.4
             */
            price: number;
            /** @example EUR */
            currency: string;
            /** @example Drinks */
            category: string | null;
            /**
             * @description The cost of one piece in major units.
             * @example 1.1
             */
            cost: number | null;
            /**
             * @description The usual tax rate in percent.
             * @example 10
             */
            tax_rate: number | null;
            /**
             * @example [
             *       "8410000000017"
             *     ]
             */
            barcodes: string[];
            /**
             * @description How the product came into the catalog.
             * @example CATALOG
             * @enum {string}
             */
            source: "CATALOG" | "IMPORT" | "ON_THE_FLY";
            /**
             * Format: date-time
             * @description The instant at which the product was archived. It can still be sold.
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
        PublishSchedulesBody: {
            /** Format: uuid */
            shop_id: string;
            /**
             * Format: date
             * @description The first business date of the range, inclusive.
             * @example 2026-03-01
             */
            from: string;
            /**
             * Format: date
             * @description The last business date of the range, inclusive; at most 91 days after `from`.
             * @example 2026-03-07
             */
            to: string;
        };
        PublishedSchedulesView: {
            /**
             * @description The number of drafts that became visible to their people.
             * @example 12
             */
            published: number;
        };
        PushKeyView: {
            /**
             * @description The `applicationServerKey` with which a browser subscribes.
             * @example BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM
             */
            public_key: string;
        };
        PushSubscriptionView: {
            /** Format: uuid */
            id: string;
            /**
             * @description The host of the push service.
             * @example push.example.com
             */
            push_service: string;
            device: string;
            /**
             * Format: date-time
             * @example 2026-03-01T09:30:00.000Z
             */
            created_at: string;
        };
        PushSubscriptionsView: {
            data: components["schemas"]["PushSubscriptionView"][];
        };
        PutActivityPolicyBody: {
            /**
             * @description The purpose of recording activity. People read it in the notice.
             * @example To see how much work each sales channel takes, so that the plan fits it.
             */
            purpose?: string | null;
            /**
             * @description The legal basis by article 6(1) of the GDPR, (b) to (f). Consent is not offered: a worker can hardly refuse it
             *     freely, and reading the notice is not consent.
             * @example LEGITIMATE_INTERESTS
             * @enum {string|null}
             */
            legal_basis?: "CONTRACT" | "LEGAL_OBLIGATION" | "VITAL_INTERESTS" | "PUBLIC_TASK" | "LEGITIMATE_INTERESTS" | null;
            /**
             * @description Why this legal basis applies, for example the interest that is pursued. People read it in the notice.
             * @example Our interest in planning the work of the web shop outweighs the small intrusion.
             */
            legal_basis_text?: string | null;
            /**
             * Format: date
             * @description The date of the impact assessment.
             * @example 2026-02-10
             */
            assessed_on?: string | null;
            /**
             * @description How workers were informed.
             * @example By letter, and at the meeting of each shop.
             */
            informed_how?: string | null;
            /**
             * Format: date
             * @description The date on which workers were informed.
             * @example 2026-02-20
             */
            informed_on?: string | null;
            /**
             * @description Days after which activity is deleted; the default is 90.
             * @example 90
             */
            retention_days?: number;
            /**
             * @description Minutes without a sign of life after which a person counts as idle, at least 10, which is the default. Idle time
             *     changes no worked time.
             * @example 10
             */
            idle_limit_minutes?: number;
            /**
             * @description Seconds between two equal heartbeats up to which they are one interval; the default is 80.
             * @example 80
             */
            pulse_seconds?: number;
            /**
             * @description The version that was read; 0 before the first change. The request is refused when the policy has changed since.
             * @example 1
             */
            version?: number;
            /**
             * @description Whether activity is recorded. It can be `true` only when nothing is missing: purpose, legal basis, impact
             *     assessment and the information of workers.
             * @example true
             */
            enabled: boolean;
            /**
             * @description Whether seconds on hosts that are not on the allow-list are counted, as a sum without any host; the default is
             *     `false`.
             * @example false
             */
            counts_off_list?: boolean;
        };
        PutAlertRulesBody: {
            /** @description The rules to change, each of them once. */
            rules: components["schemas"]["AlertRuleBody"][];
        };
        PutMessagePreferencesBody: {
            /**
             * @description The time of day at which quiet hours begin, in the zone of your shop. Messages that are not urgent wait until
             *     they end.
             * @example 22:00
             */
            quiet_from?: string | null;
            /**
             * @description The time of day at which quiet hours end; they may pass midnight.
             * @example 07:00
             */
            quiet_to?: string | null;
            /**
             * @description The time of day of a single mail with everything that is not urgent; by default each mail comes at once.
             * @example 08:00
             */
            digest_time?: string | null;
            /** @description The channels of each kind. A kind that is left out has its usual channels. */
            kinds?: components["schemas"]["MessageChoiceBody"][];
        };
        /** @enum {string} */
        QuestionAnswer: string;
        /** @enum {string} */
        QuestionEnd: "ANSWERED" | "SIGN_OF_LIFE" | "SHIFT_ENDED" | "RULE_OFF";
        QuestionListView: {
            data: components["schemas"]["QuestionView"][];
        };
        QuestionView: {
            /**
             * Format: date-time
             * @description The last sign of life.
             */
            since: string;
            /** Format: date-time */
            asked_at: string;
            /**
             * Format: date-time
             * @description Nobody else is told before this. A later answer ends what others were told.
             */
            answer_by: string;
            /** @example CUSTOMER */
            answer: components["schemas"]["QuestionAnswer"] | null;
            /** Format: date-time */
            left_at: string | null;
            /**
             * Format: date-time
             * @description Null while the question is open.
             */
            closed_at: string | null;
            /** @example ANSWERED */
            closed_reason: components["schemas"]["QuestionEnd"] | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            shop_id: string;
            /** Format: uuid */
            shift_id: string;
        };
        ReaderPage: {
            data: components["schemas"]["ReaderView"][];
            next_cursor: string | null;
        };
        ReaderView: {
            /**
             * Format: date-time
             * @description The first look within an hour; more of them within the same hour are not listed.
             */
            looked_at: string;
            /** Format: uuid */
            reader_id: string;
            name: string;
        };
        ReadinessView: {
            /**
             * @description How many messages could not be delivered, in all organizations together; null while the database does not
             *     say. Requests are served nevertheless, so they do not affect the status.
             * @example 0
             */
            dead_letters: number | null;
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok" | "unavailable";
            /**
             * @description Whether the database can be reached.
             * @enum {string}
             */
            database: "ok" | "unavailable";
            /**
             * @description Whether the schema has the migrations that this release needs.
             * @enum {string}
             */
            migrations: "ok" | "pending" | "unknown";
            /**
             * @description Whether background jobs run. Requests are served without them, so they do not affect the
             *     status.
             * @enum {string}
             */
            jobs: "ok" | "unknown" | "stuck";
            /**
             * @description The jobs that have waited too long, have failed their last attempt, or have not succeeded for
             *     too long.
             * @example []
             */
            stuck_jobs: string[];
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
             * @description The product qty × unit_price, rounded half-up.
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
            /** @description How much of a sale's line had been refunded when it was read. */
            refunded_qty: number;
            /**
             * @description The category of the product at the time of the sale.
             * @example Drinks
             */
            category: string | null;
            /**
             * @description The cost of one piece at the time of the sale; `null` when it was not known in the shop's currency.
             * @example 1.1
             */
            unit_cost: number | null;
            /**
             * @description The product qty × unit_cost, rounded half-up; the refunds of a line add up to it.
             * @example 2.2
             */
            cost: number | null;
            /**
             * @description The usual tax rate of the product at the time of the sale, in percent.
             * @example 10
             */
            tax_rate: number | null;
            /** @description The line of the sale that a refund's line returns. */
            refund_line_number: number | null;
        };
        ReceiptPage: {
            data: components["schemas"]["ListedReceiptView"][];
            next_cursor: string | null;
        };
        ReceiptSumsView: {
            /** @example EUR */
            currency: string;
            /**
             * @example SALE
             * @enum {string}
             */
            type: "SALE" | "REFUND";
            /**
             * @description The number of receipts of this type in this currency.
             * @example 1
             */
            receipt_count: number;
            /** @example 4.8 */
            gross: number;
            discount: number;
            /** @example 0.44 */
            tax: number;
            /** @example 4.8 */
            total: number;
        };
        ReceiptTotalsView: {
            /**
             * @description The number of receipts of the whole list.
             * @example 1
             */
            receipt_count: number;
            /** @description The sums by currency and type, sales first. The sums of refunds are positive. */
            sums: components["schemas"]["ReceiptSumsView"][];
        };
        ReceiptView: {
            /**
             * Format: uuid
             * @description The seller's shift at `occurred_at`, as the shifts are now; `null` outside of any shift.
             */
            shift_id: string | null;
            /**
             * Format: uuid
             * @description The sale that this receipt refunds; `null` for a sale.
             */
            refund_for: string | null;
            lines: components["schemas"]["ReceiptLineView"][];
            payments: components["schemas"]["PaymentView"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /** @description The shop with its present name. */
            shop: components["schemas"]["NamedShopView"];
            /**
             * Format: uuid
             * @description The id of the seller.
             */
            user_id: string;
            /** @description The seller with their present name. */
            seller: components["schemas"]["NamedSellerView"];
            /**
             * @example SALE
             * @enum {string}
             */
            type: "SALE" | "REFUND";
            /**
             * @description A number for people, unique in the shop. It increases overall and can have gaps.
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
             * @description The business date of `occurred_at` in the shop.
             * @example 2026-03-01
             */
            business_date: string;
            /** @example EUR */
            currency: string;
            /** @example 4.8 */
            gross: number;
            discount: number;
            /**
             * @description The sum of all taxes, included and added.
             * @example 0.44
             */
            tax: number;
            /**
             * @description The total is gross − discount + added tax.
             * @example 4.8
             */
            total: number;
            /**
             * @description The payments − the total, where the shop rounds what is paid in cash; otherwise 0. It may be negative, and is no
             *     revenue.
             */
            cash_rounding: number;
            note: string | null;
        };
        RecordShiftBody: {
            /**
             * Format: uuid
             * @description The shop of the shift. It may be absent for a person with exactly one shop.
             */
            shop_id?: string;
            /**
             * @description The name of the device.
             * @example Till 2
             */
            device_label?: string;
            /**
             * Format: date-time
             * @description The start of the shift, as far back as the organization allows (`offline_limit_minutes`).
             * @example 2026-03-01T09:00:00Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @description The end of the shift. A shift longer than the organization's `shift_limit_minutes` needs
             *     confirmation.
             * @example 2026-03-01T17:00:00Z
             */
            end_at: string;
            /** @description The breaks, each with its start and its end. */
            breaks?: components["schemas"]["RecordedBreakBody"][];
        };
        RecordedBreakBody: {
            /**
             * Format: uuid
             * @description The break type; the default is an unpaid break called `Break`.
             */
            break_type_id?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:00:00Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:30:00Z
             */
            end_at: string;
        };
        RefreshBody: {
            /**
             * @description The newest refresh token. The response contains the one that replaces it.
             * @example Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo
             */
            refresh_token: string;
        };
        RefundLineBody: {
            /**
             * @description The line of the sale that is refunded.
             * @example 1
             */
            line_number: number;
            /**
             * @description The refunded quantity, at most what has not been refunded yet.
             * @example 2
             */
            qty: number;
        };
        RegisterBody: {
            /**
             * Format: email
             * @example owner@example.com
             */
            email: string;
            /**
             * Format: password
             * @description A password has 8 to 256 characters. One that is easy to guess is refused, with the reason.
             * @example correct-horse-battery
             */
            password: string;
            /** @example Ana Torres */
            name?: string;
            /** @example Corner Coffee */
            organization_name?: string;
            /**
             * @description The currency of new shops and products, ISO 4217; the default is USD.
             * @example EUR
             */
            currency?: string;
            /**
             * @description The time zone of new shops, an IANA name; the default is UTC.
             * @example Europe/Madrid
             */
            time_zone?: string;
        };
        RenameDeviceBody: {
            /** @description A name by which you recognize the device. */
            name: string;
        };
        ReopenPeriodBody: {
            /**
             * @description The reason, which is kept with the period and in the audit log.
             * @example Luis forgot to end his shift on Friday
             */
            reason: string;
            /** @description The version that was read. The request is refused when the period has changed since. */
            version?: number;
        };
        ReportBucketView: {
            total_receipts: number;
            /**
             * @description The hour or the day as `GET /kpis` names it.
             * @example 2026-03-01T09
             */
            key: string;
            /** @example 12.6 */
            net_sales: number;
            /** @example 6 */
            net_quantity: number;
        };
        /** @enum {string} */
        ReportKind: "DAY" | "WEEK" | "MONTH";
        ReportPage: {
            data: components["schemas"]["ReportSummaryView"][];
            next_cursor: string | null;
        };
        ReportPaymentMethodView: {
            total_receipts: number;
            /**
             * @description The payment method; `null` for receipts without a payment.
             * @example CASH
             */
            method: string | null;
            /**
             * @description The payments of SALE receipts minus those of REFUND receipts.
             * @example 12.6
             */
            paid: number;
            /** @example 0.5 */
            tips: number;
        };
        ReportPersonView: {
            /**
             * @description Shifts within the period minus unpaid breaks; a shift over a border counts on both sides with its part.
             * @example 28800
             */
            worked_seconds: number;
            /** @description How many shifts reach into the period. */
            shifts: number;
            total_receipts: number;
            refunds_count: number;
            /** Format: uuid */
            user_id: string;
            /** @description The person's name at present; the report itself holds none. */
            name: string;
            /** @example 12.6 */
            net_sales: number;
            /**
             * @description The ratio net_sales / hours worked; `null` without hours.
             * @example 31.25
             */
            sales_per_labour_hour: number | null;
        };
        /**
         * @description Why this version was made: the period ended, or receipts, shifts or the earlier period have changed since.
         * @enum {string}
         */
        ReportReason: "CLOSED" | "RECEIPTS" | "SHIFTS" | "COMPARISON";
        ReportSalesView: {
            /**
             * @description The number of SALE receipts.
             * @example 3
             */
            total_receipts: number;
            /**
             * @description How many lines of sales have no known cost and count as 0 in `costs`.
             * @example 0
             */
            lines_without_cost: number;
            /** @description The ten products that sold most. */
            top_skus: components["schemas"]["ReportSkuView"][];
            /** @description The figures of the same weekdays a week before; of a month, those of as many days just before it. */
            previous: components["schemas"]["PreviousPeriodView"];
            /** @description The change since that earlier period. */
            change: components["schemas"]["SalesChangeView"];
            /** @description The hours of a day, or the days of a longer period, in the order of time. */
            series: components["schemas"]["ReportBucketView"][];
            payment_methods: components["schemas"]["ReportPaymentMethodView"][];
            /** @description The lists whose rows make up these figures. */
            proof: string[];
            /**
             * @description The sum of the totals of SALE receipts minus the totals of REFUND receipts.
             * @example 12.6
             */
            total_revenue: number;
            /**
             * @description The sum of the gross amounts of SALE receipts.
             * @example 16.8
             */
            gross_sales: number;
            /**
             * @description The sum of the discounts of SALE receipts.
             * @example 1.8
             */
            discounts: number;
            /**
             * @description The sum of the REFUND lines, on the business date of the refund.
             * @example 2.4
             */
            returns: number;
            /**
             * @description The difference gross_sales − discounts − returns.
             * @example 12.6
             */
            net_sales: number;
            /**
             * @description The tax of SALE receipts minus the tax of REFUND receipts, included and added.
             * @example 1.15
             */
            taxes: number;
            /**
             * @description The number of REFUND receipts.
             * @example 1
             */
            refunds_count: number;
            /**
             * @description The average order value, net_sales / total_receipts; `null` without a sale.
             * @example 4.2
             */
            aov: number | null;
            /**
             * @description Units per transaction, net_quantity / total_receipts; `null` without a sale.
             * @example 2
             */
            upt: number | null;
            /**
             * @description The quantity sold minus the quantity returned.
             * @example 6
             */
            net_quantity: number;
            /**
             * @description The cost of the lines sold minus the cost of the lines returned, as their products cost at the time of the sale.
             * @example 6.6
             */
            costs: number;
            /**
             * @description The difference net_sales − costs.
             * @example 6
             */
            gross_profit: number;
            /**
             * @description The ratio gross_profit / net_sales, to 4 decimals; `null` without net sales.
             * @example 0.4762
             */
            gross_margin: number | null;
            /**
             * @description The payments of SALE receipts minus those of REFUND receipts; `null` for figures of lines.
             * @example 12.6
             */
            paid: number | null;
            /**
             * @description The tips of SALE receipts minus those of REFUND receipts, which are no revenue; `null` for figures of lines.
             * @example 0.5
             */
            tips: number | null;
        };
        ReportSkuView: {
            /** @example COFFEE */
            sku: string;
            /**
             * @description The name of the product when the report was made.
             * @example Coffee, 250 g
             */
            name: string;
            /**
             * @description The quantity sold minus the quantity returned.
             * @example 6
             */
            qty: number;
            /**
             * @description The gross amount minus discounts and returns.
             * @example 12.6
             */
            revenue: number;
        };
        ReportSummaryView: {
            /** @example DAY */
            kind: components["schemas"]["ReportKind"];
            /**
             * Format: date
             * @description The first business date.
             */
            from: string;
            /**
             * Format: date
             * @description The last business date.
             */
            to: string;
            total_receipts: number;
            /** @example 28800 */
            worked_seconds: number;
            /**
             * Format: date-time
             * @description When the first version was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When this version was made.
             */
            made_at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /** @description The number of the version; a report that is made again gets the next one. */
            version: number;
            /** @example EUR */
            currency: string;
            /** @example 12.6 */
            net_sales: number;
        };
        ReportTeamView: {
            /**
             * @description Shifts within the period minus unpaid breaks; a shift over a border counts on both sides with its part.
             * @example 28800
             */
            worked_seconds: number;
            /** @description How many shifts reach into the period. */
            shifts: number;
            total_receipts: number;
            refunds_count: number;
            /** @description Everyone who worked or sold, by name. */
            people: components["schemas"]["ReportPersonView"][];
            /** @example 12.6 */
            net_sales: number;
            /**
             * @description The ratio net_sales / hours worked; `null` without hours.
             * @example 31.25
             */
            sales_per_labour_hour: number | null;
        };
        ReportVersionPage: {
            data: components["schemas"]["ReportVersionView"][];
            next_cursor: string | null;
        };
        ReportVersionView: {
            /**
             * @example [
             *       "RECEIPTS"
             *     ]
             */
            reasons: components["schemas"]["ReportReason"][];
            /** Format: date-time */
            made_at: string;
            total_receipts: number;
            /** @example 28800 */
            worked_seconds: number;
            version: number;
            /** @example 12.6 */
            net_sales: number;
        };
        ReportView: {
            /** @example DAY */
            kind: components["schemas"]["ReportKind"];
            /**
             * Format: date
             * @description The first business date.
             */
            from: string;
            /**
             * Format: date
             * @description The last business date.
             */
            to: string;
            total_receipts: number;
            /** @example 28800 */
            worked_seconds: number;
            /**
             * Format: date-time
             * @description When the first version was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When this version was made.
             */
            made_at: string;
            /**
             * @description Why this version was made: the period ended, or receipts, shifts or the earlier period have changed since.
             * @example [
             *       "RECEIPTS"
             *     ]
             */
            reasons: components["schemas"]["ReportReason"][];
            /**
             * Format: date-time
             * @description The instant at which the first business date begins.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description The instant at which the last business date has ended.
             */
            ends_at: string;
            /** @description The name of the shop when this version was made. */
            shop_name: string;
            /** @example Europe/Madrid */
            time_zone: string;
            sales: components["schemas"]["ReportSalesView"];
            team: components["schemas"]["ReportTeamView"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /** @description The number of the version; a report that is made again gets the next one. */
            version: number;
            /** @example EUR */
            currency: string;
            /** @example 12.6 */
            net_sales: number;
        };
        ResetPasswordBody: {
            /**
             * Format: password
             * @description The new password. The person is asked to change it.
             * @example correct-horse-battery
             */
            password: string;
            /**
             * Format: password
             * @description Your present password, when you change your own.
             * @example staple-orbit-lantern
             */
            current_password?: string;
        };
        /**
         * @description Activity is kept for the days of the policy, hours for four years, receipts for six, accounts while the others refer to them.
         * @enum {string}
         */
        RetentionClass: "ACTIVITY" | "HOURS" | "RECEIPTS" | "ACCOUNT";
        SaleLineBody: {
            /**
             * @description The SKU of the product. An unknown SKU creates a product.
             * @example COFFEE
             */
            sku: string;
            /** @description The name on the receipt; the default is the product's name. */
            name?: string;
            /**
             * @description A quantity greater than 0 with up to 3 decimals.
             * @example 2
             */
            qty: number;
            /**
             * @description The price of one unit in major units, with no more decimals than the currency has.
             * @example 2.4
             */
            unit_price: number;
            /** @description The discount on the whole line, in major units. */
            discount?: number;
            /** @description The tax on the whole line, in major units. */
            tax?: number;
            /**
             * @description Whether the price includes the tax, in which case the tax does not change the total; the
             *     default is `true`.
             */
            tax_included?: boolean;
        };
        SalesChangeView: {
            /** Format: double */
            refunds_count: number | null;
            total_receipts: number | null;
            total_revenue: number | null;
            gross_sales: number | null;
            discounts: number | null;
            returns: number | null;
            net_sales: number | null;
            taxes: number | null;
            aov: number | null;
            upt: number | null;
            net_quantity: number | null;
            costs: number | null;
            gross_profit: number | null;
            gross_margin: number | null;
            lines_without_cost: number | null;
            paid: number | null;
            tips: number | null;
        };
        SalesKpisView: {
            /**
             * @description The number of SALE receipts.
             * @example 3
             */
            total_receipts: number;
            /**
             * @description How many lines of sales have no known cost and count as 0 in `costs`.
             * @example 0
             */
            lines_without_cost: number;
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
            /** @description The products that sold most, by net quantity, then net revenue, then SKU. */
            top_skus: components["schemas"]["TopSkuView"][];
            /** @description The figures of the earlier period; present with `compare`. */
            previous: components["schemas"]["PreviousPeriodView"] | null;
            /** @description The change since the earlier period; present with `compare`. */
            change: components["schemas"]["SalesChangeView"] | null;
            /** @description The buckets of `group_by`; empty without it. */
            series: components["schemas"]["KpiBucketView"][];
            /**
             * @description The lists whose rows make up these figures. Where a list has `category`, `sku`, `tax_rate` or `without`, the
             *     figures are those of the lines that match all of them.
             */
            proof: string[];
            /**
             * @description The sum of the totals of SALE receipts minus the totals of REFUND receipts.
             * @example 12.6
             */
            total_revenue: number;
            /**
             * @description The sum of the gross amounts of SALE receipts.
             * @example 16.8
             */
            gross_sales: number;
            /**
             * @description The sum of the discounts of SALE receipts.
             * @example 1.8
             */
            discounts: number;
            /**
             * @description The sum of the REFUND lines, on the business date of the refund.
             * @example 2.4
             */
            returns: number;
            /**
             * @description The difference gross_sales − discounts − returns.
             * @example 12.6
             */
            net_sales: number;
            /**
             * @description The tax of SALE receipts minus the tax of REFUND receipts, included and added.
             * @example 1.15
             */
            taxes: number;
            /**
             * @description The number of REFUND receipts.
             * @example 1
             */
            refunds_count: number;
            /**
             * @description The average order value, net_sales / total_receipts; `null` without a sale.
             * @example 4.2
             */
            aov: number | null;
            /**
             * @description Units per transaction, net_quantity / total_receipts; `null` without a sale.
             * @example 2
             */
            upt: number | null;
            /**
             * @description The quantity sold minus the quantity returned.
             * @example 6
             */
            net_quantity: number;
            /**
             * @description The cost of the lines sold minus the cost of the lines returned, as their products cost at the time of the sale.
             * @example 6.6
             */
            costs: number;
            /**
             * @description The difference net_sales − costs.
             * @example 6
             */
            gross_profit: number;
            /**
             * @description The ratio gross_profit / net_sales, to 4 decimals; `null` without net sales.
             * @example 0.4762
             */
            gross_margin: number | null;
            /**
             * @description The payments of SALE receipts minus those of REFUND receipts; `null` for figures of lines.
             * @example 12.6
             */
            paid: number | null;
            /**
             * @description The tips of SALE receipts minus those of REFUND receipts, which are no revenue; `null` for figures of lines.
             * @example 0.5
             */
            tips: number | null;
        };
        SchedulePage: {
            data: components["schemas"]["ScheduleView"][];
            next_cursor: string | null;
        };
        ScheduleView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /** Format: uuid */
            user_id: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:00:00.000Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T16:00:00.000Z
             */
            end_at: string;
            /**
             * Format: date
             * @description The business date of `start_at` in the shop: a night shift belongs to the date on which it
             *     begins.
             */
            business_date: string;
            /** @example Delivery at 10 */
            note: string | null;
            /**
             * Format: date-time
             * @description The instant of publication; `null` for a draft, which the person does not see.
             */
            published_at: string | null;
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
        SendEventsBody: {
            /**
             * Format: uuid
             * @description The device, by an id that the client makes once and keeps. The default is the sign-in, which changes
             *     when the person signs in again.
             */
            device_id?: string;
            /**
             * @description The milliseconds by which the server's clock is ahead of the device's; added to each `occurred_at`. A client
             *     computes it from `server_time` of an earlier answer and keeps it with the events that it queues.
             * @example 0
             */
            clock_offset_ms?: number;
            /**
             * Format: date-time
             * @description The device's clock when the batch is sent. The answer then says how far it is off.
             */
            sent_at?: string;
            /** @description The events of one device, in any order. */
            events: components["schemas"]["ActivityEventBody"][];
        };
        SessionPage: {
            data: components["schemas"]["SessionView"][];
            next_cursor: string | null;
        };
        SessionView: {
            /**
             * Format: date-time
             * @example 2026-03-01T09:00:00.000Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @description The last heartbeat, accurate to 30 seconds.
             */
            last_seen_at: string;
            /** Format: date-time */
            end_at: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shift_id: string;
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            shop_id: string;
            device_label: string;
            /**
             * @description A session is also CLOSED when it has been silent for longer than the organization's limit.
             * @enum {string}
             */
            status: "OPEN" | "CLOSED";
            /**
             * @description The reason why the session ended: its shift ended, the device or a manager ended it, or it was
             *     silent for too long.
             * @enum {string|null}
             */
            end_source: "SHIFT" | "DEVICE" | "MANAGER" | "SILENCE" | null;
        };
        ShiftChangePage: {
            data: components["schemas"]["ShiftChangeView"][];
            next_cursor: string | null;
        };
        ShiftChangeView: {
            /**
             * @description The version of the shift after this change. Clocking raises the version too, without an entry
             *     here.
             */
            version: number;
            /** Format: date-time */
            changed_at: string;
            /** @description The changed fields with their old values; `null` for an added shift. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description The changed fields with their new values. */
            after: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "CORRECTED" | "ADDED" | "VOIDED" | "CONFIRMED" | "AUTO_CLOSED";
            /**
             * Format: uuid
             * @description The person who made the change; `null` for the service itself.
             */
            actor_id: string | null;
            /** @example Forgot to clock out, left with Luis at eight */
            reason: string | null;
        };
        ShiftDetailView: {
            /**
             * Format: date-time
             * @example 2026-03-01T09:00:00.000Z
             */
            start_at: string;
            /** Format: date-time */
            end_at: string | null;
            /**
             * Format: date
             * @description The business date of the start in the shop: a night shift belongs to the date on which it
             *     began.
             */
            business_date: string;
            /**
             * Format: date-time
             * @description The instant at which the shift was voided. A void shift does not count.
             */
            voided_at: string | null;
            /**
             * @description The length of the shift without its unpaid breaks; up to now while it is open.
             * @example 27000
             */
            worked_seconds: number;
            /** @example 0 */
            paid_break_seconds: number;
            /** @example 1800 */
            unpaid_break_seconds: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description The time with at least one connected device. A device counts until it ends, or was silent for the limit. */
            connected_seconds: number;
            sessions: components["schemas"]["SessionView"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            shop_id: string;
            /** @enum {string} */
            status: "OPEN" | "CLOSED";
            /**
             * @description How the shift began: it was clocked, or a manager added it.
             * @enum {string}
             */
            start_source: "MANAGER" | "CLOCK";
            /**
             * @description How the shift ended. `AUTO`: it was forgotten and closed at its last sign of life.
             * @enum {string|null}
             */
            end_source: "MANAGER" | "CLOCK" | "AUTO" | null;
            /**
             * @description Whether a manager has to confirm or correct the shift, because it was forgotten or clocked out
             *     beyond the organization's limit.
             */
            needs_confirmation: boolean;
            breaks: components["schemas"]["BreakView"][];
            version: number;
        };
        ShiftPage: {
            data: components["schemas"]["ShiftView"][];
            next_cursor: string | null;
        };
        ShiftView: {
            /**
             * Format: date-time
             * @example 2026-03-01T09:00:00.000Z
             */
            start_at: string;
            /** Format: date-time */
            end_at: string | null;
            /**
             * Format: date
             * @description The business date of the start in the shop: a night shift belongs to the date on which it
             *     began.
             */
            business_date: string;
            /**
             * Format: date-time
             * @description The instant at which the shift was voided. A void shift does not count.
             */
            voided_at: string | null;
            /**
             * @description The length of the shift without its unpaid breaks; up to now while it is open.
             * @example 27000
             */
            worked_seconds: number;
            /** @example 0 */
            paid_break_seconds: number;
            /** @example 1800 */
            unpaid_break_seconds: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            shop_id: string;
            /** @enum {string} */
            status: "OPEN" | "CLOSED";
            /**
             * @description How the shift began: it was clocked, or a manager added it.
             * @enum {string}
             */
            start_source: "MANAGER" | "CLOCK";
            /**
             * @description How the shift ended. `AUTO`: it was forgotten and closed at its last sign of life.
             * @enum {string|null}
             */
            end_source: "MANAGER" | "CLOCK" | "AUTO" | null;
            /**
             * @description Whether a manager has to confirm or correct the shift, because it was forgotten or clocked out
             *     beyond the organization's limit.
             */
            needs_confirmation: boolean;
            breaks: components["schemas"]["BreakView"][];
            version: number;
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
             * @description The people who may refund in the shop.
             * @example EVERYONE
             * @enum {string}
             */
            refunds: "MANAGERS" | "EVERYONE";
            /**
             * @description The smallest coin, in major units, to which what is paid in cash may be rounded; `null` without rounding.
             * @example 0.05
             */
            cash_rounding: number | null;
            /**
             * Format: date-time
             * @description The instant at which the shop was archived. It refuses sales that happen later.
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
        SignedInDevicePage: {
            data: components["schemas"]["SignedInDeviceView"][];
            next_cursor: string | null;
        };
        SignedInDeviceView: {
            /** Format: uuid */
            id: string;
            /**
             * @description The name that you gave to the device, or null.
             * @example Tablet at the counter
             */
            name: string | null;
            /** @description The `User-Agent` header of the sign-in. */
            user_agent: string;
            /**
             * @description The network address that the sign-in came from.
             * @example 192.0.2.10
             */
            address: string;
            /** @description Whether this request came from the device. */
            is_current: boolean;
            /**
             * Format: date-time
             * @description When the device signed in.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the device last got new tokens.
             */
            last_used_at: string;
            /**
             * Format: date-time
             * @description When the sign-in expires.
             */
            expires_at: string;
        };
        SpanView: {
            /** Format: date-time */
            start_at: string;
            /** Format: date-time */
            end_at: string;
        };
        StartBreakBody: {
            /**
             * Format: uuid
             * @description The shift that the message belongs to, of which the device knows the id.
             */
            shift_id?: string;
            /**
             * Format: date-time
             * @description The start of the shift that the message belongs to, exactly as the device sent it. A device that
             *     sends messages later names the shift in one of these two ways; then their order does not matter.
             *     Without a name, a break with `occurred_at` belongs to the latest shift that had begun then, and any other to
             *     the open shift.
             * @example 2026-03-01T09:00:00Z
             */
            shift_start_at?: string;
            /**
             * Format: uuid
             * @description The break type; the default is an unpaid break called `Break`.
             */
            break_type_id?: string;
            /**
             * Format: date-time
             * @description The instant of the start, from a device that was offline; the default is now.
             * @example 2026-03-01T12:00:00Z
             */
            occurred_at?: string;
        };
        StartSessionBody: {
            /**
             * @description The name of the device; the default is `Unnamed device`.
             * @example Till 2
             */
            device_label?: string;
        };
        StartShiftBody: {
            /**
             * Format: uuid
             * @description The shop of the shift. It may be absent for a person with exactly one shop.
             */
            shop_id?: string;
            /**
             * @description The name of the device of the first session.
             * @example Till 2
             */
            device_label?: string;
            /**
             * Format: date-time
             * @description The instant of the start, from a device that was offline; the default is now. It may be as far
             *     back as the organization allows (`offline_limit_minutes`); up to 5 minutes ahead counts as now.
             *     The same start sent again returns the shift that it began. A shift whose start arrives after a
             *     later shift ends at its last sign of life until its own end arrives.
             * @example 2026-03-01T09:00:00Z
             */
            occurred_at?: string;
        };
        SummaryGroupView: {
            /**
             * @description The date, the hour of the day (`00` to `23`), or the id of the person or platform, or the category.
             * @example 09
             */
            key: string | null;
            /**
             * @description The name of the person, platform or category; null where the key says everything.
             * @example null
             */
            name: string | null;
            /** @example 1800 */
            active_seconds: number;
            /** @description The working time, as are all of the following: null for platforms and categories. */
            working_seconds: number | null;
            off_list_seconds: number | null;
            paused_seconds: number | null;
            idle_seconds: number | null;
            explained_seconds: number | null;
            /** @description Whether this is the time off the list while no platform was in front. */
            is_off_list: boolean;
        };
        SummaryTotalsView: {
            /**
             * @description The time on platforms or off the list. Devices side by side count once.
             * @example 21600
             */
            active_seconds: number;
            /** @description The time off the list, also while another device was on a platform. */
            off_list_seconds: number;
            paused_seconds: number;
            /** @description The time without a sign of life beyond the idle limit that nobody explained. It changes no hours. */
            idle_seconds: number;
            explained_seconds: number;
            /**
             * @description The time of the shifts without their breaks.
             * @example 27000
             */
            working_seconds: number;
        };
        SummaryView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @example platform */
            group_by: components["schemas"]["ActivityGrouping"];
            /** @description The number of days that were added up, each person's counted by itself. */
            days: number;
            totals: components["schemas"]["SummaryTotalsView"];
            /** @description The groups by time or by name, never by an amount. */
            groups: components["schemas"]["SummaryGroupView"][];
        };
        TimelinePartView: {
            /** Format: date-time */
            start_at: string;
            /**
             * Format: date-time
             * @description The end; `null` while it goes on.
             */
            end_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description The name of the break or of the device. */
            name: string;
        };
        TimelineReceiptView: {
            /** Format: date-time */
            occurred_at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            /** @enum {string} */
            type: "SALE" | "REFUND";
            /** @example EUR */
            currency: string;
            /** @example 12.5 */
            total: number;
        };
        TimelineShiftView: {
            /** Format: date-time */
            start_at: string;
            /** Format: date-time */
            end_at: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            shop_id: string;
            breaks: components["schemas"]["TimelinePartView"][];
            sessions: components["schemas"]["TimelinePartView"][];
        };
        TimelineTotalsView: {
            /**
             * @description The time on platforms or off the list. Devices side by side count once.
             * @example 21600
             */
            active_seconds: number;
            /** @description The time off the list, also while another device was on a platform. */
            off_list_seconds: number;
            paused_seconds: number;
            /** @description The time without a sign of life beyond the idle limit that nobody explained. It changes no hours. */
            idle_seconds: number;
            explained_seconds: number;
        };
        TimelineView: {
            /** Format: date */
            date: string;
            /**
             * Format: date-time
             * @description The instant up to which open shifts are shown.
             */
            as_of: string;
            /** Format: uuid */
            user_id: string;
            shifts: components["schemas"]["TimelineShiftView"][];
            /** @description The platforms within working time, one at a time. */
            platforms: components["schemas"]["PlatformSpanView"][];
            /** @description The time off the list, without any host. */
            off_list: components["schemas"]["SpanView"][];
            /** @description The times in which the person had switched recording off. */
            paused: components["schemas"]["SpanView"][];
            idle: components["schemas"]["SpanView"][];
            explained: components["schemas"]["ExplainedSpanView"][];
            receipts: components["schemas"]["TimelineReceiptView"][];
            totals: components["schemas"]["TimelineTotalsView"];
        };
        TimesheetDayView: {
            /**
             * @description The length of the shifts without their unpaid breaks. Each shift is cut to whole seconds.
             * @example 28800
             */
            worked_seconds: number;
            /** @example 900 */
            paid_break_seconds: number;
            /** @example 1800 */
            unpaid_break_seconds: number;
            /**
             * @description The time with at least one connected device. A device counts until it ends, or was silent for the limit.
             * @example 27000
             */
            connected_seconds: number;
            /**
             * @description Work of the day beyond the organization's daily limit, and the latest work of the week beyond
             *     its weekly limit. It counts the shifts that you see: the figure of a MANAGER, or of one shop,
             *     leaves out work elsewhere.
             * @example 3600
             */
            overtime_seconds: number;
            /** @example 1 */
            shifts: number;
            /**
             * @description The number of shifts that are open. They count up to now.
             * @example 0
             */
            open_shifts: number;
            /**
             * @description The number of shifts that wait for a manager to confirm or correct them.
             * @example 0
             */
            corrections_pending: number;
            /**
             * Format: date
             * @description The business date on which the shifts began.
             * @example 2026-03-02
             */
            date: string;
            /**
             * @description The lowest status of all shifts of the day: one shift outside every approved period makes it
             *     `OPEN`.
             * @example APPROVED
             * @enum {string}
             */
            approval: "OPEN" | "APPROVED" | "LOCKED";
        };
        TimesheetFiguresView: {
            /**
             * @description The length of the shifts without their unpaid breaks. Each shift is cut to whole seconds.
             * @example 28800
             */
            worked_seconds: number;
            /** @example 900 */
            paid_break_seconds: number;
            /** @example 1800 */
            unpaid_break_seconds: number;
            /**
             * @description The time with at least one connected device. A device counts until it ends, or was silent for the limit.
             * @example 27000
             */
            connected_seconds: number;
            /**
             * @description Work of the day beyond the organization's daily limit, and the latest work of the week beyond
             *     its weekly limit. It counts the shifts that you see: the figure of a MANAGER, or of one shop,
             *     leaves out work elsewhere.
             * @example 3600
             */
            overtime_seconds: number;
            /** @example 1 */
            shifts: number;
            /**
             * @description The number of shifts that are open. They count up to now.
             * @example 0
             */
            open_shifts: number;
            /**
             * @description The number of shifts that wait for a manager to confirm or correct them.
             * @example 0
             */
            corrections_pending: number;
        };
        TimesheetPage: {
            data: components["schemas"]["TimesheetView"][];
            next_cursor: string | null;
        };
        TimesheetView: {
            /** Format: uuid */
            user_id: string;
            /** @example Luis Vega */
            name: string;
            /** @description The days with shifts, in order. */
            days: components["schemas"]["TimesheetDayView"][];
            /** @description The totals of all days. */
            totals: components["schemas"]["TimesheetFiguresView"];
        };
        TokenView: {
            /**
             * @description The number of seconds until the access token expires.
             * @example 900
             */
            expires_in: number;
            /**
             * @description Send it as `Authorization: Bearer …`.
             * @example eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl
             */
            access_token: string;
            /**
             * @example bearer
             * @enum {string}
             */
            token_type: "bearer";
            /**
             * @description It can be exchanged once for the next pair; see `/auth/refresh`.
             * @example Zk3vJ8qT1cWmX0aYbN5dRg7uEiO2sHpL4fKxQ6wVtCo
             */
            refresh_token: string;
            /** @description Whether someone else set the password, so that the person should change it now. */
            must_change_password: boolean;
        };
        TopSkuView: {
            /** @example COFFEE */
            sku: string;
            /** @example Coffee, 250 g */
            name: string;
            /**
             * @description The quantity sold minus the quantity returned.
             * @example 6
             */
            qty: number;
            /**
             * @description The gross amount minus discounts and returns of this SKU.
             * @example 12.6
             */
            revenue: number;
            /** @description The lists whose rows contain the lines of this SKU. */
            proof: string[];
        };
        UnplannedShiftView: {
            /** Format: uuid */
            shift_id: string;
            /** Format: uuid */
            user_id: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            business_date: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:14:00.000Z
             */
            start_at: string;
            /**
             * Format: date-time
             * @description The end of the shift; `null` while it is open.
             */
            end_at: string | null;
        };
        UnsubscribeBody: {
            /**
             * @description Mail programs send `One-Click`.
             * @example One-Click
             */
            "List-Unsubscribe"?: string;
        };
        UpdateBreakTypeBody: {
            /** @example Lunch */
            name?: string;
            /**
             * @description The usual length of such a break; `null` removes it.
             * @example 45
             */
            expected_minutes?: number | null;
            /** @description The version that was read. The request is refused when the break type has changed since. */
            version?: number;
            /**
             * @description Whether such a break counts as worked time. Existing breaks stay as they are.
             * @example true
             */
            is_paid?: boolean;
        };
        UpdateMeBody: {
            /** @example Ana Torres */
            name?: string;
            /**
             * @description The language that you read, as BCP 47.
             * @example es
             */
            locale?: string;
        };
        UpdateOrganizationBody: {
            /** @example Corner Coffee */
            name?: string;
            /**
             * @description The first day of the week, from 1 (Monday) to 7 (Sunday).
             * @example 1
             */
            week_start?: number;
            /**
             * @description An open shift that is longer than this many minutes counts as forgotten: it is closed at its
             *     last sign of life and waits for a manager. A shift that its person ends later keeps that end,
             *     and waits too.
             * @example 960
             */
            shift_limit_minutes?: number;
            /**
             * @description How many minutes back a device that was offline may date the start or end of a shift or break.
             * @example 1440
             */
            offline_limit_minutes?: number;
            /**
             * @description A device session counts as ended after this many minutes without a heartbeat. It applies to new
             *     sessions.
             * @example 5
             */
            session_silence_minutes?: number;
            /**
             * @description Work beyond this many minutes on one business day is overtime; `null` turns the rule off.
             * @example 480
             */
            overtime_daily_minutes?: number | null;
            /**
             * @description Work beyond this many minutes in one week is overtime, unless it is already overtime of a day;
             *     `null` turns the rule off.
             * @example 2400
             */
            overtime_weekly_minutes?: number | null;
            /**
             * @description A difference of up to this many minutes from the plan counts as on time.
             * @example 5
             */
            schedule_grace_minutes?: number;
            /**
             * @description How far back a till may date a receipt. An older one is refused: it comes from a clock that stopped.
             * @example 400
             */
            receipt_limit_days?: number;
            /** @description The version that was read. The request is refused when the organization has changed since. */
            version?: number;
            /**
             * @description The time zone of new shops, an IANA name. Existing shops keep theirs.
             * @example Europe/Madrid
             */
            time_zone?: string;
            /**
             * @description The currency of new shops and products, ISO 4217. Existing ones keep theirs.
             * @example EUR
             */
            currency?: string;
            /**
             * @description The people whose own hours somebody else must add, lengthen, confirm and approve: `MANAGERS` (the
             *     default), `EVERYONE`, which includes an ADMIN while there is another active one, or `NOBODY`.
             * @example MANAGERS
             * @enum {string}
             */
            four_eyes?: "NOBODY" | "MANAGERS" | "EVERYONE";
        };
        UpdatePlatformBody: {
            /** @example Shopify */
            name?: string;
            /**
             * @description All hosts of the platform; any other pattern is removed.
             * @example [
             *       "admin.shopify.com",
             *       "*.myshopify.com"
             *     ]
             */
            host_patterns?: string[];
            /**
             * @description The kind of platform; `null` removes it.
             * @example Web shop
             */
            category?: string | null;
            /**
             * @description The sales channel that work on the platform belongs to; `null` removes it.
             * @example Online
             */
            sales_channel?: string | null;
            /**
             * @description The color in which clients show the platform; `null` removes it.
             * @example #96bf48
             */
            color?: string | null;
            /** @description The version that was read. The request is refused when the platform has changed since. */
            version?: number;
        };
        UpdateProductBody: {
            /** @example Coffee, 250 g */
            name?: string;
            /**
             * @description An amount in major units, with no more decimals than the currency has. Existing receipts keep
             *     their price.
             * @example 2.4
             */
            price?: number;
            /**
             * @description A word of the organization's own, by which figures are grouped. `null` removes it.
             * @example Drinks
             */
            category?: string | null;
            /**
             * @description The cost of one piece in major units of the currency; gross profit is computed with it. `null` removes it.
             * @example 1.1
             */
            cost?: number | null;
            /**
             * @description The usual tax rate in percent, with at most three decimals. `null` removes it.
             * @example 10
             */
            tax_rate?: number | null;
            /**
             * @description All barcodes of the product; any other is removed.
             * @example [
             *       "8410000000017"
             *     ]
             */
            barcodes?: string[];
            /** @description The version that was read. The request is refused when the product has changed since. */
            version?: number;
            /**
             * @description An ISO 4217 code. Without a `price`, the number of the price stays the same in this currency.
             * @example EUR
             */
            currency?: string;
        };
        UpdateScheduleBody: {
            /** Format: uuid */
            shop_id?: string;
            /**
             * Format: uuid
             * @description A person who is assigned to the shop, or an ADMIN.
             */
            user_id?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:00:00Z
             */
            start_at?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T16:00:00Z
             */
            end_at?: string;
            /** @description A note for the person who is planned; `null` removes it. */
            note?: string | null;
            /** @description The version that was read. The request is refused when the scheduled shift has changed since. */
            version?: number;
        };
        UpdateShopBody: {
            /** @example Corner Coffee, Gran Vía */
            name?: string;
            /**
             * @description The smallest coin, in major units, to which what is paid in cash may be rounded. `null` ends the rounding, and so
             *     does another currency for which none is given. Existing receipts stay as they are.
             * @example 0.05
             */
            cash_rounding?: number | null;
            /** @description The version that was read. The request is refused when the shop has changed since. */
            version?: number;
            /**
             * @description An IANA time zone. Existing receipts keep their business date.
             * @example Europe/Madrid
             */
            time_zone?: string;
            /**
             * @description An ISO 4217 code. It cannot change once the shop has a receipt.
             * @example EUR
             */
            currency?: string;
            /**
             * @description The time at which the business day begins. Existing receipts keep their business date.
             * @example 04:00
             */
            business_day_start?: string;
            /**
             * @description The people who may refund in the shop: everyone who sells there, or only MANAGERs and ADMINs.
             * @example MANAGERS
             * @enum {string}
             */
            refunds?: "EVERYONE" | "MANAGERS";
        };
        UpdateUserBody: {
            /** Format: email */
            email?: string;
            /** @example Luis Vega */
            name?: string;
            /**
             * Format: password
             * @description Your present password, when you change your own e-mail address.
             * @example correct-horse-battery
             */
            current_password?: string;
            /** @description The version that was read. The request is refused when the person has changed since. */
            version?: number;
            /**
             * @example MANAGER
             * @enum {string}
             */
            role?: "ADMIN" | "MANAGER" | "EMPLOYEE";
            /** @description `false` signs the person out everywhere and prevents further sign-ins. */
            is_active?: boolean;
        };
        UseLinkBody: {
            /**
             * @description The token of the link in a mail.
             * @example AZXwxHsaf4mNa2lgRTJBvAGV8MR7Gn-JjWtpYEUyQbwq
             */
            token: string;
            /**
             * Format: password
             * @description The new password, for an invitation or a forgotten password. One that is easy to guess is refused.
             * @example staple-orbit-lantern
             */
            password?: string;
        };
        UserPage: {
            data: components["schemas"]["UserView"][];
            next_cursor: string | null;
        };
        UserView: {
            /**
             * Format: date-time
             * @description When the person was erased; null for everybody else.
             */
            erased_at: string | null;
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
            role: "MANAGER" | "ADMIN" | "EMPLOYEE";
            /** @example true */
            is_active: boolean;
            /**
             * @description The language that the person reads, as BCP 47; null until they choose one.
             * @example es
             */
            locale: string | null;
            shop_ids: string[];
            version: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        VoidShiftBody: {
            /** @description The version that was read. The request is refused when the shift has changed since. */
            version: number;
            reason: string;
        };
    };
    responses: {
        /** @description `EMAIL_TAKEN`: This e-mail address is already registered */
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
        /** @description `FORBIDDEN`: Your role does not allow this request */
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
        /** @description `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running */
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
        /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request */
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
        /** @description `INTERNAL`: The server failed unexpectedly */
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
        /** @description `INVALID_CREDENTIALS`: The e-mail address or the password is wrong */
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
        /** @description `INVALID_REFRESH_TOKEN`: The refresh token is unknown, expired or revoked */
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
        /** @description `LINK_INVALID`: This link is invalid */
        LinkInvalid: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "LINK_INVALID";
                };
            };
        };
        /** @description `MAIL_UNAVAILABLE`: This installation sends no mail */
        MailUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "MAIL_UNAVAILABLE";
                };
            };
        };
        /** @description `MALFORMED_REQUEST`: The request is malformed */
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
        /** @description `NOT_FOUND`: The requested resource does not exist */
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
        /** @description `PAYLOAD_TOO_LARGE`: The body of the request is too large */
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
        /** @description `PUSH_UNAVAILABLE`: This installation sends no web push */
        PushUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "PUSH_UNAVAILABLE";
                };
            };
        };
        /** @description `REQUEST_TIMEOUT`: The request did not arrive completely in time */
        RequestTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "REQUEST_TIMEOUT";
                };
            };
        };
        /** @description `SERVICE_UNAVAILABLE`: The service is temporarily unavailable */
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
        /** @description `SUM_OUT_OF_RANGE`: The sum is too large to be returned exactly; request fewer days */
        SumOutOfRange: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "SUM_OUT_OF_RANGE";
                };
            };
        };
        /** @description `TOO_MANY_REQUESTS`: Too many requests were sent */
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
        /** @description `UNAUTHENTICATED`: This route requires a valid access token */
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
        /** @description `UNSUPPORTED_MEDIA_TYPE`: The route does not accept this content type */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Accept: components["headers"]["Accept"];
                "Accept-Encoding": components["headers"]["Accept-Encoding"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "UNSUPPORTED_MEDIA_TYPE";
                };
            };
        };
        /** @description `VALIDATION_FAILED`: A field of the request is invalid */
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
        /** @description `WEAK_PASSWORD`: The password is too easy to guess */
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
        /** @description The id of the request: the one that was sent if it has 8 to 128 characters of `A-Z a-z 0-9 . _ : -`, otherwise a new one. */
        "X-Request-Id": string;
        /** @description The path of the created resource. */
        Location: string;
        /** @description `true` when this is the stored answer to an earlier request with the same `Idempotency-Key`. */
        "Idempotent-Replayed": "true";
        /** @description The requests left in the window (`r`) and the seconds until it ends (`t`). Absent when there is no limit. */
        RateLimit: string;
        /** @description The allowed requests (`q`) in a window of `w` seconds. Absent when there is no limit. */
        "RateLimit-Policy": string;
        /** @description The seconds to wait before the next attempt. A 409 carries it only for `IDEMPOTENCY_KEY_IN_USE`. */
        "Retry-After": number;
        /** @description A successful GET has `private, no-cache`: a browser may keep the response, but it must ask each time whether the response has changed. All other responses have `no-store`. */
        "Cache-Control": "private, no-cache" | "no-store";
        /** @description A weak tag of the response. Send it as `If-None-Match` to get 304 without a body while nothing has changed. */
        ETag: string;
        /** @description The content types that the route reads. */
        Accept: string;
        /** @description The `Content-Encoding` that the route reads, when another one was sent. */
        "Accept-Encoding": string;
        /** @description The authentication scheme to use. A token that was sent and refused is an `invalid_token`, and the description says whether it has expired. */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type AcknowledgeNoticeBody = components['schemas']['AcknowledgeNoticeBody'];
export type AcknowledgementPage = components['schemas']['AcknowledgementPage'];
export type AcknowledgementView = components['schemas']['AcknowledgementView'];
export type ActivePlatformView = components['schemas']['ActivePlatformView'];
export type ActivePlatformsView = components['schemas']['ActivePlatformsView'];
export type ActivityEventBody = components['schemas']['ActivityEventBody'];
export type ActivityEventStatus = components['schemas']['ActivityEventStatus'];
export type ActivityEventType = components['schemas']['ActivityEventType'];
export type ActivityGrouping = components['schemas']['ActivityGrouping'];
export type ActivityNoticeView = components['schemas']['ActivityNoticeView'];
export type ActivityPolicyView = components['schemas']['ActivityPolicyView'];
export type ActivityRejection = components['schemas']['ActivityRejection'];
export type AddPushSubscriptionBody = components['schemas']['AddPushSubscriptionBody'];
export type AddShiftBody = components['schemas']['AddShiftBody'];
export type AlertCountView = components['schemas']['AlertCountView'];
export type AlertCountsView = components['schemas']['AlertCountsView'];
export type AlertDetailsView = components['schemas']['AlertDetailsView'];
export type AlertEndReason = components['schemas']['AlertEndReason'];
export type AlertPage = components['schemas']['AlertPage'];
export type AlertRuleBody = components['schemas']['AlertRuleBody'];
export type AlertRuleName = components['schemas']['AlertRuleName'];
export type AlertRuleView = components['schemas']['AlertRuleView'];
export type AlertRulesView = components['schemas']['AlertRulesView'];
export type AlertState = components['schemas']['AlertState'];
export type AlertStepView = components['schemas']['AlertStepView'];
export type AlertView = components['schemas']['AlertView'];
export type AlertWithHistoryView = components['schemas']['AlertWithHistoryView'];
export type AllReceiptsPage = components['schemas']['AllReceiptsPage'];
export type AllSalesKpisView = components['schemas']['AllSalesKpisView'];
export type AnswerQuestionBody = components['schemas']['AnswerQuestionBody'];
export type ApprovePeriodBody = components['schemas']['ApprovePeriodBody'];
export type AssignShopsBody = components['schemas']['AssignShopsBody'];
export type AttendanceCountsView = components['schemas']['AttendanceCountsView'];
export type AttendanceView = components['schemas']['AttendanceView'];
export type AuditAction = components['schemas']['AuditAction'];
export type AuditEntryView = components['schemas']['AuditEntryView'];
export type AuditLogPage = components['schemas']['AuditLogPage'];
export type AuditSubject = components['schemas']['AuditSubject'];
export type BreakBody = components['schemas']['BreakBody'];
export type BreakTypePage = components['schemas']['BreakTypePage'];
export type BreakTypeView = components['schemas']['BreakTypeView'];
export type BreakView = components['schemas']['BreakView'];
export type ChangePasswordBody = components['schemas']['ChangePasswordBody'];
export type ConfirmShiftBody = components['schemas']['ConfirmShiftBody'];
export type CorrectShiftBody = components['schemas']['CorrectShiftBody'];
export type CreateBreakTypeBody = components['schemas']['CreateBreakTypeBody'];
export type CreatePlatformBody = components['schemas']['CreatePlatformBody'];
export type CreateProductBody = components['schemas']['CreateProductBody'];
export type CreateReceiptBody = components['schemas']['CreateReceiptBody'];
export type CreateRefundBody = components['schemas']['CreateRefundBody'];
export type CreateScheduleBody = components['schemas']['CreateScheduleBody'];
export type CreateShopBody = components['schemas']['CreateShopBody'];
export type CreateUserBody = components['schemas']['CreateUserBody'];
export type CurrencyKpisView = components['schemas']['CurrencyKpisView'];
export type DeadLetterPage = components['schemas']['DeadLetterPage'];
export type DeadLetterView = components['schemas']['DeadLetterView'];
export type EndBreakBody = components['schemas']['EndBreakBody'];
export type EndShiftBody = components['schemas']['EndShiftBody'];
export type EndedDevicesView = components['schemas']['EndedDevicesView'];
export type EraseBody = components['schemas']['EraseBody'];
export type ErasedRecordView = components['schemas']['ErasedRecordView'];
export type ErasureOutcome = components['schemas']['ErasureOutcome'];
export type ErasureView = components['schemas']['ErasureView'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type EventResultView = components['schemas']['EventResultView'];
export type EventResultsView = components['schemas']['EventResultsView'];
export type ExplainBody = components['schemas']['ExplainBody'];
export type ExplainedSpanView = components['schemas']['ExplainedSpanView'];
export type ExplanationReason = components['schemas']['ExplanationReason'];
export type ExplanationView = components['schemas']['ExplanationView'];
export type FieldFault = components['schemas']['FieldFault'];
export type ForgotPasswordBody = components['schemas']['ForgotPasswordBody'];
export type HealthView = components['schemas']['HealthView'];
export type HostMatchView = components['schemas']['HostMatchView'];
export type ImportReportView = components['schemas']['ImportReportView'];
export type ImportedRowView = components['schemas']['ImportedRowView'];
export type InviteUserBody = components['schemas']['InviteUserBody'];
export type KpiBucketView = components['schemas']['KpiBucketView'];
export type KpiDefinitionView = components['schemas']['KpiDefinitionView'];
export type KpiDefinitionsView = components['schemas']['KpiDefinitionsView'];
export type KpiShopView = components['schemas']['KpiShopView'];
export type ListedReceiptView = components['schemas']['ListedReceiptView'];
export type LiveEndReason = components['schemas']['LiveEndReason'];
export type LiveEndView = components['schemas']['LiveEndView'];
export type LivePage = components['schemas']['LivePage'];
export type LivePersonView = components['schemas']['LivePersonView'];
export type LiveSnapshotView = components['schemas']['LiveSnapshotView'];
export type LiveState = components['schemas']['LiveState'];
export type LockPeriodBody = components['schemas']['LockPeriodBody'];
export type LoginBody = components['schemas']['LoginBody'];
export type MeView = components['schemas']['MeView'];
export type MessageChoiceBody = components['schemas']['MessageChoiceBody'];
export type MessageKindView = components['schemas']['MessageKindView'];
export type MessagePreferencesView = components['schemas']['MessagePreferencesView'];
export type MessageQueue = components['schemas']['MessageQueue'];
export type MyOpenShiftView = components['schemas']['MyOpenShiftView'];
export type MyOrganizationView = components['schemas']['MyOrganizationView'];
export type MyShopView = components['schemas']['MyShopView'];
export type NamedSellerView = components['schemas']['NamedSellerView'];
export type NamedShopView = components['schemas']['NamedShopView'];
export type NoticeSectionView = components['schemas']['NoticeSectionView'];
export type OrganizationView = components['schemas']['OrganizationView'];
export type PaymentBody = components['schemas']['PaymentBody'];
export type PaymentView = components['schemas']['PaymentView'];
export type PeriodPage = components['schemas']['PeriodPage'];
export type PeriodView = components['schemas']['PeriodView'];
export type PersonAcknowledgementView = components['schemas']['PersonAcknowledgementView'];
export type PersonalDataView = components['schemas']['PersonalDataView'];
export type PersonalRecordView = components['schemas']['PersonalRecordView'];
export type PlanAttendanceView = components['schemas']['PlanAttendanceView'];
export type PlatformPage = components['schemas']['PlatformPage'];
export type PlatformSpanView = components['schemas']['PlatformSpanView'];
export type PlatformView = components['schemas']['PlatformView'];
export type PreviousBucketView = components['schemas']['PreviousBucketView'];
export type PreviousPeriodView = components['schemas']['PreviousPeriodView'];
export type Problem = components['schemas']['Problem'];
export type ProductPage = components['schemas']['ProductPage'];
export type ProductView = components['schemas']['ProductView'];
export type PublishSchedulesBody = components['schemas']['PublishSchedulesBody'];
export type PublishedSchedulesView = components['schemas']['PublishedSchedulesView'];
export type PushKeyView = components['schemas']['PushKeyView'];
export type PushSubscriptionView = components['schemas']['PushSubscriptionView'];
export type PushSubscriptionsView = components['schemas']['PushSubscriptionsView'];
export type PutActivityPolicyBody = components['schemas']['PutActivityPolicyBody'];
export type PutAlertRulesBody = components['schemas']['PutAlertRulesBody'];
export type PutMessagePreferencesBody = components['schemas']['PutMessagePreferencesBody'];
export type QuestionAnswer = components['schemas']['QuestionAnswer'];
export type QuestionEnd = components['schemas']['QuestionEnd'];
export type QuestionListView = components['schemas']['QuestionListView'];
export type QuestionView = components['schemas']['QuestionView'];
export type ReaderPage = components['schemas']['ReaderPage'];
export type ReaderView = components['schemas']['ReaderView'];
export type ReadinessView = components['schemas']['ReadinessView'];
export type ReceiptLineView = components['schemas']['ReceiptLineView'];
export type ReceiptPage = components['schemas']['ReceiptPage'];
export type ReceiptSumsView = components['schemas']['ReceiptSumsView'];
export type ReceiptTotalsView = components['schemas']['ReceiptTotalsView'];
export type ReceiptView = components['schemas']['ReceiptView'];
export type RecordShiftBody = components['schemas']['RecordShiftBody'];
export type RecordedBreakBody = components['schemas']['RecordedBreakBody'];
export type RefreshBody = components['schemas']['RefreshBody'];
export type RefundLineBody = components['schemas']['RefundLineBody'];
export type RegisterBody = components['schemas']['RegisterBody'];
export type RenameDeviceBody = components['schemas']['RenameDeviceBody'];
export type ReopenPeriodBody = components['schemas']['ReopenPeriodBody'];
export type ReportBucketView = components['schemas']['ReportBucketView'];
export type ReportKind = components['schemas']['ReportKind'];
export type ReportPage = components['schemas']['ReportPage'];
export type ReportPaymentMethodView = components['schemas']['ReportPaymentMethodView'];
export type ReportPersonView = components['schemas']['ReportPersonView'];
export type ReportReason = components['schemas']['ReportReason'];
export type ReportSalesView = components['schemas']['ReportSalesView'];
export type ReportSkuView = components['schemas']['ReportSkuView'];
export type ReportSummaryView = components['schemas']['ReportSummaryView'];
export type ReportTeamView = components['schemas']['ReportTeamView'];
export type ReportVersionPage = components['schemas']['ReportVersionPage'];
export type ReportVersionView = components['schemas']['ReportVersionView'];
export type ReportView = components['schemas']['ReportView'];
export type ResetPasswordBody = components['schemas']['ResetPasswordBody'];
export type RetentionClass = components['schemas']['RetentionClass'];
export type SaleLineBody = components['schemas']['SaleLineBody'];
export type SalesChangeView = components['schemas']['SalesChangeView'];
export type SalesKpisView = components['schemas']['SalesKpisView'];
export type SchedulePage = components['schemas']['SchedulePage'];
export type ScheduleView = components['schemas']['ScheduleView'];
export type SendEventsBody = components['schemas']['SendEventsBody'];
export type SessionPage = components['schemas']['SessionPage'];
export type SessionView = components['schemas']['SessionView'];
export type ShiftChangePage = components['schemas']['ShiftChangePage'];
export type ShiftChangeView = components['schemas']['ShiftChangeView'];
export type ShiftDetailView = components['schemas']['ShiftDetailView'];
export type ShiftPage = components['schemas']['ShiftPage'];
export type ShiftView = components['schemas']['ShiftView'];
export type ShopPage = components['schemas']['ShopPage'];
export type ShopView = components['schemas']['ShopView'];
export type SignedInDevicePage = components['schemas']['SignedInDevicePage'];
export type SignedInDeviceView = components['schemas']['SignedInDeviceView'];
export type SpanView = components['schemas']['SpanView'];
export type StartBreakBody = components['schemas']['StartBreakBody'];
export type StartSessionBody = components['schemas']['StartSessionBody'];
export type StartShiftBody = components['schemas']['StartShiftBody'];
export type SummaryGroupView = components['schemas']['SummaryGroupView'];
export type SummaryTotalsView = components['schemas']['SummaryTotalsView'];
export type SummaryView = components['schemas']['SummaryView'];
export type TimelinePartView = components['schemas']['TimelinePartView'];
export type TimelineReceiptView = components['schemas']['TimelineReceiptView'];
export type TimelineShiftView = components['schemas']['TimelineShiftView'];
export type TimelineTotalsView = components['schemas']['TimelineTotalsView'];
export type TimelineView = components['schemas']['TimelineView'];
export type TimesheetDayView = components['schemas']['TimesheetDayView'];
export type TimesheetFiguresView = components['schemas']['TimesheetFiguresView'];
export type TimesheetPage = components['schemas']['TimesheetPage'];
export type TimesheetView = components['schemas']['TimesheetView'];
export type TokenView = components['schemas']['TokenView'];
export type TopSkuView = components['schemas']['TopSkuView'];
export type UnplannedShiftView = components['schemas']['UnplannedShiftView'];
export type UnsubscribeBody = components['schemas']['UnsubscribeBody'];
export type UpdateBreakTypeBody = components['schemas']['UpdateBreakTypeBody'];
export type UpdateMeBody = components['schemas']['UpdateMeBody'];
export type UpdateOrganizationBody = components['schemas']['UpdateOrganizationBody'];
export type UpdatePlatformBody = components['schemas']['UpdatePlatformBody'];
export type UpdateProductBody = components['schemas']['UpdateProductBody'];
export type UpdateScheduleBody = components['schemas']['UpdateScheduleBody'];
export type UpdateShopBody = components['schemas']['UpdateShopBody'];
export type UpdateUserBody = components['schemas']['UpdateUserBody'];
export type UseLinkBody = components['schemas']['UseLinkBody'];
export type UserPage = components['schemas']['UserPage'];
export type UserView = components['schemas']['UserView'];
export type VoidShiftBody = components['schemas']['VoidShiftBody'];
export type ResponseEmailTaken = components['responses']['EmailTaken'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseIdempotencyKeyInUse = components['responses']['IdempotencyKeyInUse'];
export type ResponseIdempotencyKeyReused = components['responses']['IdempotencyKeyReused'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseInvalidCredentials = components['responses']['InvalidCredentials'];
export type ResponseInvalidRefreshToken = components['responses']['InvalidRefreshToken'];
export type ResponseLinkInvalid = components['responses']['LinkInvalid'];
export type ResponseMailUnavailable = components['responses']['MailUnavailable'];
export type ResponseMalformedRequest = components['responses']['MalformedRequest'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponsePushUnavailable = components['responses']['PushUnavailable'];
export type ResponseRequestTimeout = components['responses']['RequestTimeout'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseSumOutOfRange = components['responses']['SumOutOfRange'];
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
export type HeaderCacheControl = components['headers']['Cache-Control'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderAccept = components['headers']['Accept'];
export type HeaderAcceptEncoding = components['headers']['Accept-Encoding'];
export type HeaderWwwAuthenticate = components['headers']['WWW-Authenticate'];
export type $defs = Record<string, never>;
export interface operations {
    listAcknowledgements: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description Returns only people who are assigned to this shop. */
                shop_id?: string;
                /**
                 * @description Returns only people who have acknowledged the present version (`true`), only those who have not (`false`), or both
                 *     (`all`, the default).
                 */
                acknowledged?: "true" | "false" | "all";
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "role": "EMPLOYEE",
                     *           "last_version": 1,
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "name": "Ana",
                     *           "acknowledged_at": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AcknowledgementPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    storeEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clock_offset_ms": 0,
                 *       "events": [
                 *         {
                 *           "id": "0195f0c4-7b1a-7c01-9a55-6960453241bc",
                 *           "type": "HEARTBEAT",
                 *           "occurred_at": "2026-03-02T09:30:00.000Z",
                 *           "host": "corner-shop.myshopify.com",
                 *           "duration": 30
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SendEventsBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "server_time": "2026-03-01T09:30:00.000Z",
                     *       "clock_offset_ms": null,
                     *       "results": [
                     *         {
                     *           "id": null,
                     *           "status": "accepted"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EventResultsView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `ACTIVITY_NOT_ENABLED`: The organization has not switched activity on
             *
             *     `NOTICE_NOT_ACKNOWLEDGED`: You have not acknowledged the present notice about activity
             *
             *     `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ACTIVITY_NOT_ENABLED" | "NOTICE_NOT_ACKNOWLEDGED" | "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addExplanation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "start_at": "2026-03-02T09:30:00Z",
                 *       "end_at": "2026-03-02T09:50:00Z",
                 *       "reason": "CUSTOMER"
                 *     }
                 */
                "application/json": components["schemas"]["ExplainBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:30:00.000Z",
                     *       "end_at": "2026-03-01T09:30:00.000Z",
                     *       "reason": "CUSTOMER",
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-7827-8403-0564c3f11846",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "note": null
                     *     }
                     */
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `EXPLANATION_OVERLAP`: You have explained a part of this time already
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "DAY_APPROVED" | "EXPLANATION_OVERLAP" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `EXPLANATION_OUTSIDE_SHIFT`: The time is not within one of your shifts
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "EXPLANATION_OUTSIDE_SHIFT" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getExplanation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the explanation. */
                explanation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:30:00.000Z",
                     *       "end_at": "2026-03-01T09:30:00.000Z",
                     *       "reason": "CUSTOMER",
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-7827-8403-0564c3f11846",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "note": null
                     *     }
                     */
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removeExplanation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the explanation. */
                explanation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "DAY_APPROVED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `EXPLANATION_OUTSIDE_SHIFT`: The time is not within one of your shifts
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "EXPLANATION_OUTSIDE_SHIFT" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listLive: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description Only the people of this shop. */
                shop_id?: string;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "state": "WORKING",
                     *           "since": null,
                     *           "shop_id": null,
                     *           "shift_id": null,
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "name": "text"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["LivePage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    streamLive: {
        parameters: {
            query?: {
                /** @description Only the people of this shop. */
                shop_id?: string;
            };
            header?: {
                /** @description The id of the last event that the client received */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 1000
                     *
                     *     id: k3-0-tc9w00
                     *     event: snapshot
                     *     data: {"data":[{"user_id":"0190a5d2-7c1e-7000-8000-000000000001","name":"Marta Soler","state":"WORKING","since":"2026-03-02T08:00:00.000Z","shop_id":"0190a5d2-7c1e-7000-8000-000000000002","shift_id":"0190a5d2-7c1e-7000-8000-000000000003"}]}
                     *
                     *     id: k7-1b-tc9w2s
                     *     event: state
                     *     data: {"user_id":"0190a5d2-7c1e-7000-8000-000000000001","name":"Marta Soler","state":"ON_BREAK","since":"2026-03-02T11:00:00.000Z","shop_id":"0190a5d2-7c1e-7000-8000-000000000002","shift_id":"0190a5d2-7c1e-7000-8000-000000000003"}
                     *
                     *     : heartbeat
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getNotice: {
        parameters: {
            query?: {
                /** @description The language of the notice. The default is the language of your account if there is a notice in it, else English. */
                language?: "en" | "es";
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "language": "en",
                     *       "sections": [
                     *         {
                     *           "topic": "RECORDED",
                     *           "paragraphs": [
                     *             "While your shift is open and you are not on a break, …"
                     *           ],
                     *           "heading": "text"
                     *         }
                     *       ],
                     *       "enabled": false,
                     *       "published_at": null,
                     *       "acknowledged_at": null,
                     *       "title": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityNoticeView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    acknowledgeNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["AcknowledgeNoticeBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "acknowledged_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AcknowledgementView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `ACTIVITY_NOT_ENABLED`: The organization has not switched activity on
             *
             *     `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ACTIVITY_NOT_ENABLED" | "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
    getPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "missing": [
                     *         "text"
                     *       ],
                     *       "legal_basis": "LEGITIMATE_INTERESTS",
                     *       "retention_days": 90,
                     *       "idle_limit_minutes": 10,
                     *       "pulse_seconds": 80,
                     *       "notice_version": 1,
                     *       "enabled": false,
                     *       "purpose": "To see how much work each sales channel takes, so that the plan fits it.",
                     *       "legal_basis_text": "Our interest in planning the work of the web shop outweighs the small intrusion.",
                     *       "assessed_on": "2026-02-10",
                     *       "informed_how": "By letter, and at the meeting of each shop.",
                     *       "informed_on": "2026-02-20",
                     *       "counts_off_list": false,
                     *       "version": 1,
                     *       "updated_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityPolicyView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    putPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "purpose": "To see how much work each sales channel takes, so that the plan fits it.",
                 *       "legal_basis": "LEGITIMATE_INTERESTS",
                 *       "legal_basis_text": "Our interest in planning the work of the web shop outweighs the small intrusion.",
                 *       "assessed_on": "2026-02-10",
                 *       "informed_how": "By letter, and at the meeting of each shop.",
                 *       "informed_on": "2026-02-20",
                 *       "retention_days": 90,
                 *       "idle_limit_minutes": 10,
                 *       "pulse_seconds": 80,
                 *       "version": 1,
                 *       "enabled": true,
                 *       "counts_off_list": false
                 *     }
                 */
                "application/json": components["schemas"]["PutActivityPolicyBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "missing": [
                     *         "text"
                     *       ],
                     *       "legal_basis": "LEGITIMATE_INTERESTS",
                     *       "retention_days": 90,
                     *       "idle_limit_minutes": 10,
                     *       "pulse_seconds": 80,
                     *       "notice_version": 1,
                     *       "enabled": false,
                     *       "purpose": "To see how much work each sales channel takes, so that the plan fits it.",
                     *       "legal_basis_text": "Our interest in planning the work of the web shop outweighs the small intrusion.",
                     *       "assessed_on": "2026-02-10",
                     *       "informed_how": "By letter, and at the meeting of each shop.",
                     *       "informed_on": "2026-02-20",
                     *       "counts_off_list": false,
                     *       "version": 1,
                     *       "updated_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityPolicyView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
    listOwnQuestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "since": "2026-03-01T09:30:00.000Z",
                     *           "asked_at": "2026-03-01T09:30:00.000Z",
                     *           "answer_by": "2026-03-01T09:30:00.000Z",
                     *           "answer": "CUSTOMER",
                     *           "left_at": null,
                     *           "closed_at": null,
                     *           "closed_reason": "ANSWERED",
                     *           "id": "0195f0c4-7b1a-786e-8e63-ed6eb24d4190",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["QuestionListView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    answerQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the question. */
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "CUSTOMER",
                 *       "left_at": "2026-03-02T16:30:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["AnswerQuestionBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "since": "2026-03-01T09:30:00.000Z",
                     *       "asked_at": "2026-03-01T09:30:00.000Z",
                     *       "answer_by": "2026-03-01T09:30:00.000Z",
                     *       "answer": "CUSTOMER",
                     *       "left_at": null,
                     *       "closed_at": null,
                     *       "closed_reason": "ANSWERED",
                     *       "id": "0195f0c4-7b1a-786e-8e63-ed6eb24d4190",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a"
                     *     }
                     */
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHIFT_NOT_OPEN`: There is no open shift for this request
             *
             *     `SHIFT_NOT_STARTED`: The start of this shift has not arrived yet
             *
             *     `SHIFT_ALREADY_ENDED`: The shift has already ended at another time
             *
             *     `SHIFT_REVIEWED`: A manager has already decided about this shift
             *
             *     `SHIFT_OVERLAP`: This shift overlaps another shift of the same person
             *
             *     `SHIFT_VOIDED`: The shift has been voided
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `EXPLANATION_OVERLAP`: You have explained a part of this time already
             *
             *     `QUESTION_CLOSED`: The question is not open any more
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHIFT_NOT_OPEN" | "SHIFT_NOT_STARTED" | "SHIFT_ALREADY_ENDED" | "SHIFT_REVIEWED" | "SHIFT_OVERLAP" | "SHIFT_VOIDED" | "DAY_APPROVED" | "EXPLANATION_OVERLAP" | "QUESTION_CLOSED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `SHIFT_TIMES_INVALID`: The shift has an invalid start or end
             *
             *     `EXPLANATION_OUTSIDE_SHIFT`: The time is not within one of your shifts
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at is in the future
             *
             *     `OCCURRED_TOO_LONG_AGO`: occurred_at is further back than the organization allows
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SHIFT_TIMES_INVALID" | "EXPLANATION_OUTSIDE_SHIFT" | "IDEMPOTENCY_KEY_REUSED" | "OCCURRED_IN_FUTURE" | "OCCURRED_TOO_LONG_AGO";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listReaders: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "looked_at": "2026-03-01T09:30:00.000Z",
                     *           "reader_id": "0195f0c4-7b1a-7bb7-8410-0ac63e93056d",
                     *           "name": "text"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReaderPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSummary: {
        parameters: {
            query: {
                /** @description The first business date of the range, inclusive. */
                from: string;
                /** @description The last business date of the range, inclusive; the range has at most 92 days. */
                to: string;
                /** @description What the groups are, by day if nothing is named. Their seconds add up to the same totals, whatever it is. */
                group_by?: components["schemas"]["ActivityGrouping"];
                /** @description The person; the default is yourself, unless a shop is named. A manager names people of their own shops. */
                user_id?: string;
                /**
                 * @description Counts the days on which people worked in this shop, each day as a whole: of everyone whose activity you
                 *     may see, or of the person that is named.
                 */
                shop_id?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-03-01",
                     *       "to": "2026-03-01",
                     *       "group_by": "platform",
                     *       "days": 1,
                     *       "totals": {
                     *         "active_seconds": 21600,
                     *         "off_list_seconds": 1,
                     *         "paused_seconds": 1,
                     *         "idle_seconds": 1,
                     *         "explained_seconds": 1,
                     *         "working_seconds": 27000
                     *       },
                     *       "groups": [
                     *         {
                     *           "key": "09",
                     *           "name": null,
                     *           "active_seconds": 1800,
                     *           "working_seconds": null,
                     *           "off_list_seconds": null,
                     *           "paused_seconds": null,
                     *           "idle_seconds": null,
                     *           "explained_seconds": null,
                     *           "is_off_list": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SummaryView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportSummary: {
        parameters: {
            query: {
                /** @description The first business date of the range, inclusive. */
                from: string;
                /** @description The last business date of the range, inclusive; the range has at most 92 days. */
                to: string;
                /** @description What the groups are, by day if nothing is named. Their seconds add up to the same totals, whatever it is. */
                group_by?: components["schemas"]["ActivityGrouping"];
                /** @description The person; the default is yourself, unless a shop is named. A manager names people of their own shops. */
                user_id?: string;
                /**
                 * @description Counts the days on which people worked in this shop, each day as a whole: of everyone whose activity you
                 *     may see, or of the person that is named.
                 */
                shop_id?: string;
                /** @description `true` begins the file with a byte order mark, so that Excel reads it as UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example key,name,is_off_list,active_seconds,working_seconds,off_list_seconds,paused_seconds,idle_seconds,explained_seconds
                     *     2026-03-02,,false,21600,27000,0,0,900,0
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTimeline: {
        parameters: {
            query: {
                /** @description The business date of the shifts. */
                date: string;
                /** @description The person; the default is yourself. A manager names people of their own shops. */
                user_id?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "date": "2026-03-01",
                     *       "as_of": "2026-03-01T09:30:00.000Z",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shifts": [
                     *         {
                     *           "start_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7879-83c7-7c320b12d4ab",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "breaks": [
                     *             {
                     *               "start_at": "2026-03-01T09:30:00.000Z",
                     *               "end_at": null,
                     *               "id": "0195f0c4-7b1a-7ce7-8ee9-140459b61c67",
                     *               "name": "text"
                     *             }
                     *           ],
                     *           "sessions": [
                     *             {
                     *               "start_at": "2026-03-01T09:30:00.000Z",
                     *               "end_at": null,
                     *               "id": "0195f0c4-7b1a-7ce7-8ee9-140459b61c67",
                     *               "name": "text"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "platforms": [
                     *         {
                     *           "start_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": "2026-03-01T09:30:00.000Z",
                     *           "platform_id": "0195f0c4-7b1a-75d1-8dde-107db1558d6a"
                     *         }
                     *       ],
                     *       "off_list": [
                     *         {
                     *           "start_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "paused": [
                     *         {
                     *           "start_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "idle": [
                     *         {
                     *           "start_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "explained": [
                     *         {
                     *           "start_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": "2026-03-01T09:30:00.000Z",
                     *           "reason": "CUSTOMER",
                     *           "explanation_id": "0195f0c4-7b1a-7827-8403-0564c3f11846"
                     *         }
                     *       ],
                     *       "receipts": [
                     *         {
                     *           "occurred_at": "2026-03-01T09:30:00.000Z",
                     *           "id": "0195f0c4-7b1a-72b0-84a1-eb194445c164",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "type": "SALE",
                     *           "currency": "EUR",
                     *           "total": 12.5
                     *         }
                     *       ],
                     *       "totals": {
                     *         "active_seconds": 21600,
                     *         "off_list_seconds": 1,
                     *         "paused_seconds": 1,
                     *         "idle_seconds": 1,
                     *         "explained_seconds": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAlertRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "rule": "LATE_START",
                     *           "user_ids": [
                     *             "0195f0c4-7b1a-7f89-8d6b-6960453241bc"
                     *           ],
                     *           "enabled": false,
                     *           "threshold_minutes": 10,
                     *           "answer_minutes": 10,
                     *           "notifies_managers": false,
                     *           "notifies_admins": false,
                     *           "quiet_from": "22:00",
                     *           "quiet_to": "07:00",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AlertRulesView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    putAlertRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rules": [
                 *         {
                 *           "rule": "LATE_START",
                 *           "threshold_minutes": 10,
                 *           "answer_minutes": 10,
                 *           "quiet_from": "22:00",
                 *           "quiet_to": "07:00",
                 *           "enabled": false
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PutAlertRulesBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "rule": "LATE_START",
                     *           "user_ids": [
                     *             "0195f0c4-7b1a-7f89-8d6b-6960453241bc"
                     *           ],
                     *           "enabled": false,
                     *           "threshold_minutes": 10,
                     *           "answer_minutes": 10,
                     *           "notifies_managers": false,
                     *           "notifies_admins": false,
                     *           "quiet_from": "22:00",
                     *           "quiet_to": "07:00",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AlertRulesView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
    listAlerts: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description Returns only alerts of this rule. */
                rule?: components["schemas"]["AlertRuleName"];
                /** @description Returns only alerts of this shop. */
                shop_id?: string;
                /** @description Returns only alerts about this person. */
                user_id?: string;
                /** @description Returns only alerts that were opened at this instant or later. */
                from?: string;
                /** @description Returns only alerts that were opened before this instant. */
                to?: string;
                /** @description Returns only alerts that have changed at this instant or later, for clients that keep a copy. */
                updated_since?: string;
                /** @description Returns only alerts in this state. */
                state?: "OPEN" | "ACKNOWLEDGED" | "RESOLVED";
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "rule": "LATE_START",
                     *           "state": "OPEN",
                     *           "shop_id": null,
                     *           "user_id": null,
                     *           "shift_id": null,
                     *           "since": "2026-03-01T09:30:00.000Z",
                     *           "opened_at": "2026-03-01T09:30:00.000Z",
                     *           "acknowledged_at": null,
                     *           "acknowledged_by": null,
                     *           "resolved_at": null,
                     *           "resolved_reason": "PERSON_CAME",
                     *           "updated_at": "2026-03-01T09:30:00.000Z",
                     *           "id": "0195f0c4-7b1a-7e5f-8246-647b1de87e46",
                     *           "details": {
                     *             "break_id": null,
                     *             "schedule_id": null,
                     *             "receipt_id": null,
                     *             "business_date": "2026-03-02",
                     *             "queue": null
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    countAlerts: {
        parameters: {
            query?: {
                /** @description Counts only alerts of this shop. */
                shop_id?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "open": 2,
                     *       "acknowledged": 1,
                     *       "by_rule": [
                     *         {
                     *           "rule": "LATE_START",
                     *           "open": 2,
                     *           "acknowledged": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AlertCountsView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the alert. */
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rule": "LATE_START",
                     *       "state": "OPEN",
                     *       "shop_id": null,
                     *       "user_id": null,
                     *       "shift_id": null,
                     *       "since": "2026-03-01T09:30:00.000Z",
                     *       "opened_at": "2026-03-01T09:30:00.000Z",
                     *       "acknowledged_at": null,
                     *       "acknowledged_by": null,
                     *       "resolved_at": null,
                     *       "resolved_reason": "PERSON_CAME",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-74ef-88e1-029c75dd0581",
                     *       "details": {
                     *         "break_id": null,
                     *         "schedule_id": null,
                     *         "receipt_id": null,
                     *         "business_date": "2026-03-02",
                     *         "queue": null
                     *       },
                     *       "history": [
                     *         {
                     *           "state": "OPEN",
                     *           "at": "2026-03-01T09:30:00.000Z",
                     *           "by": null,
                     *           "reason": "PERSON_CAME"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AlertWithHistoryView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    acknowledgeAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the alert. */
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rule": "LATE_START",
                     *       "state": "OPEN",
                     *       "shop_id": null,
                     *       "user_id": null,
                     *       "shift_id": null,
                     *       "since": "2026-03-01T09:30:00.000Z",
                     *       "opened_at": "2026-03-01T09:30:00.000Z",
                     *       "acknowledged_at": null,
                     *       "acknowledged_by": null,
                     *       "resolved_at": null,
                     *       "resolved_reason": "PERSON_CAME",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-74ef-88e1-029c75dd0581",
                     *       "details": {
                     *         "break_id": null,
                     *         "schedule_id": null,
                     *         "receipt_id": null,
                     *         "business_date": "2026-03-02",
                     *         "queue": null
                     *       },
                     *       "history": [
                     *         {
                     *           "state": "OPEN",
                     *           "at": "2026-03-01T09:30:00.000Z",
                     *           "by": null,
                     *           "reason": "PERSON_CAME"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AlertWithHistoryView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                /**
                 * @description Returns only entries from this instant on. A request with `from` and `to` reads only the months
                 *     between them.
                 */
                from?: string;
                /** @description Returns only entries before this instant. */
                to?: string;
                /**
                 * @description Returns only entries with this action. Use `subject_type` for everything that happened to one
                 *     kind of thing.
                 */
                action?: components["schemas"]["AuditAction"];
                /** @description Returns only entries about this kind of thing. Signing in and out is about a `user`. */
                subject_type?: components["schemas"]["AuditSubject"];
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description Returns only the actions of this person. */
                actor_id?: string;
                /** @description Returns only entries about the thing with this id. */
                subject_id?: string;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0195f0c4-7b1a-7baf-82dc-8cb10aacaedf",
                     *           "occurred_at": "2026-03-01T09:30:00.000Z",
                     *           "actor_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "action": "user.updated",
                     *           "subject_type": "user",
                     *           "subject_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "details": {
                     *             "before": {
                     *               "role": "EMPLOYEE"
                     *             },
                     *             "after": {
                     *               "role": "MANAGER"
                     *             }
                     *           },
                     *           "address": "192.0.2.17",
                     *           "request_id": "till-3:000417"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportAuditLog: {
        parameters: {
            query?: {
                /**
                 * @description Returns only entries from this instant on. A request with `from` and `to` reads only the months
                 *     between them.
                 */
                from?: string;
                /** @description Returns only entries before this instant. */
                to?: string;
                /**
                 * @description Returns only entries with this action. Use `subject_type` for everything that happened to one
                 *     kind of thing.
                 */
                action?: components["schemas"]["AuditAction"];
                /** @description Returns only entries about this kind of thing. Signing in and out is about a `user`. */
                subject_type?: components["schemas"]["AuditSubject"];
                /** @description Returns only the actions of this person. */
                actor_id?: string;
                /** @description Returns only entries about the thing with this id. */
                subject_id?: string;
                /** @description `true` begins the file with a byte order mark, so that Excel reads it as UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id,occurred_at,actor_id,action,subject_type,subject_id,details,address,request_id
                     *     0195f0c4-7b1a-7baf-82dc-8cb10aacaedf,2026-03-01T09:30:00.000Z,,auth.sign-in-failed,user,0195f0c4-7b1a-7f89-8d6b-6960453241bc,{},192.0.2.17,till-3:000417
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    forgotPassword: {
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
                 *       "email": "owner@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ForgotPasswordBody"];
            };
        };
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["MailUnavailable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    showLink: {
        parameters: {
            query: {
                /** @description The token of the link in a mail. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html> */
                    "text/html": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["LinkInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    useLink: {
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
                 *       "token": "AZXwxHsaf4mNa2lgRTJBvAGV8MR7Gn-JjWtpYEUyQbwq",
                 *       "password": "staple-orbit-lantern"
                 *     }
                 */
                "application/json": components["schemas"]["UseLinkBody"];
                /**
                 * @example {
                 *       "token": "AZXwxHsaf4mNa2lgRTJBvAGV8MR7Gn-JjWtpYEUyQbwq",
                 *       "password": "staple-orbit-lantern"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UseLinkBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html> */
                    "text/html": string;
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            404: components["responses"]["LinkInvalid"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `EMAIL_TAKEN`: This e-mail address is already registered
             *
             *     `PERSON_ERASED`: This person was erased
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "EMAIL_TAKEN" | "PERSON_ERASED";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["WeakPassword"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
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
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            408: components["responses"]["RequestTimeout"];
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
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            408: components["responses"]["RequestTimeout"];
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
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
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
                     *       "locale": "es",
                     *       "shop_ids": [
                     *         "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                     *       ],
                     *       "organization": {
                     *         "currency_decimals": 2,
                     *         "week_start": 1,
                     *         "id": "0195f0c4-7b1a-7f22-886c-9a3c51bdcf1b",
                     *         "name": "Corner Coffee",
                     *         "time_zone": "Europe/Madrid",
                     *         "currency": "EUR"
                     *       },
                     *       "shops": [
                     *         {
                     *           "currency_decimals": 2,
                     *           "id": "0195f0c4-7b1a-796e-8e33-baf6bfac4cd5",
                     *           "name": "Corner Coffee, Gran Vía",
                     *           "time_zone": "Europe/Madrid",
                     *           "currency": "EUR",
                     *           "business_day_start": "04:00"
                     *         }
                     *       ],
                     *       "permissions": [
                     *         "shops:read"
                     *       ],
                     *       "open_shift": null
                     *     }
                     */
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateMe: {
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
                 *       "name": "Ana Torres",
                 *       "locale": "es"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateMeBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "locale": "es",
                     *       "shop_ids": [
                     *         "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f"
                     *       ],
                     *       "organization": {
                     *         "currency_decimals": 2,
                     *         "week_start": 1,
                     *         "id": "0195f0c4-7b1a-7f22-886c-9a3c51bdcf1b",
                     *         "name": "Corner Coffee",
                     *         "time_zone": "Europe/Madrid",
                     *         "currency": "EUR"
                     *       },
                     *       "shops": [
                     *         {
                     *           "currency_decimals": 2,
                     *           "id": "0195f0c4-7b1a-796e-8e33-baf6bfac4cd5",
                     *           "name": "Corner Coffee, Gran Vía",
                     *           "time_zone": "Europe/Madrid",
                     *           "currency": "EUR",
                     *           "business_day_start": "04:00"
                     *         }
                     *       ],
                     *       "permissions": [
                     *         "shops:read"
                     *       ],
                     *       "open_shift": null
                     *     }
                     */
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
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
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `WEAK_PASSWORD`: The password is too easy to guess
             *
             *     `WRONG_PASSWORD`: The current password is wrong or missing
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "WEAK_PASSWORD" | "WRONG_PASSWORD";
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
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            408: components["responses"]["RequestTimeout"];
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
                 *       "email": "owner@example.com",
                 *       "password": "correct-horse-battery",
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
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["EmailTaken"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["WeakPassword"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSignedInDevices: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0195f0c4-7b1a-7280-858a-003d03d92079",
                     *           "name": "Tablet at the counter",
                     *           "user_agent": "text",
                     *           "address": "192.0.2.10",
                     *           "is_current": false,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "last_used_at": "2026-03-01T09:30:00.000Z",
                     *           "expires_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInDevicePage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    signOutOtherDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 2
                     *     }
                     */
                    "application/json": components["schemas"]["EndedDevicesView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    signOutDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the auth session. */
                auth_session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    nameSignedInDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the auth session. */
                auth_session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "text"
                 *     }
                 */
                "application/json": components["schemas"]["RenameDeviceBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7280-858a-003d03d92079",
                     *       "name": "Tablet at the counter",
                     *       "user_agent": "text",
                     *       "address": "192.0.2.10",
                     *       "is_current": false,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "last_used_at": "2026-03-01T09:30:00.000Z",
                     *       "expires_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInDeviceView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listBreakTypes: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Returns only archived break types (`true`) or only active ones (`false`, the default). */
                archived?: "true" | "false" | "all";
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "id": "0195f0c4-7b1a-79c7-81be-1e998009d1b0",
                     *           "name": "Lunch",
                     *           "is_paid": false,
                     *           "archived_at": null,
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "updated_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BreakTypePage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createBreakType: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Lunch",
                 *       "expected_minutes": 30,
                 *       "is_paid": false
                 *     }
                 */
                "application/json": components["schemas"]["CreateBreakTypeBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expected_minutes": 30,
                     *       "id": "0195f0c4-7b1a-79c7-81be-1e998009d1b0",
                     *       "name": "Lunch",
                     *       "is_paid": false,
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BreakTypeView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `BREAK_TYPE_NAME_TAKEN`: Another break type of the organization has this name
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "BREAK_TYPE_NAME_TAKEN" | "IDEMPOTENCY_KEY_IN_USE";
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
    getBreakType: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the break type. */
                break_type_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expected_minutes": 30,
                     *       "id": "0195f0c4-7b1a-79c7-81be-1e998009d1b0",
                     *       "name": "Lunch",
                     *       "is_paid": false,
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BreakTypeView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateBreakType: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the break type. */
                break_type_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Lunch",
                 *       "expected_minutes": 45,
                 *       "is_paid": true
                 *     }
                 */
                "application/json": components["schemas"]["UpdateBreakTypeBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expected_minutes": 30,
                     *       "id": "0195f0c4-7b1a-79c7-81be-1e998009d1b0",
                     *       "name": "Lunch",
                     *       "is_paid": false,
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BreakTypeView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `BREAK_TYPE_NAME_TAKEN`: Another break type of the organization has this name
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "BREAK_TYPE_NAME_TAKEN" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
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
    archiveBreakType: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the break type. */
                break_type_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expected_minutes": 30,
                     *       "id": "0195f0c4-7b1a-79c7-81be-1e998009d1b0",
                     *       "name": "Lunch",
                     *       "is_paid": false,
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BreakTypeView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unarchiveBreakType: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the break type. */
                break_type_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expected_minutes": 30,
                     *       "id": "0195f0c4-7b1a-79c7-81be-1e998009d1b0",
                     *       "name": "Lunch",
                     *       "is_paid": false,
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BreakTypeView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
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
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dead_letters": 0,
                     *       "status": "ok",
                     *       "database": "ok",
                     *       "migrations": "ok",
                     *       "jobs": "ok",
                     *       "stuck_jobs": [],
                     *       "draining": false
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            /** @description Send requests elsewhere */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "unavailable",
                     *       "database": "unavailable",
                     *       "migrations": "unknown",
                     *       "jobs": "unknown",
                     *       "stuck_jobs": [],
                     *       "dead_letters": null,
                     *       "draining": false
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
        };
    };
    listFailedJobs: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "queue": "send-mail",
                     *           "id": "0195f0c4-7b1a-7576-878a-b42e4e618c2a",
                     *           "kind": "new-sign-in",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "error": "Connection timeout",
                     *           "failed_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    discardFailedJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    redeliverFailedJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listKpiDefinitions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "name": "aov",
                     *           "unit": "COUNT",
                     *           "title": "Average receipt",
                     *           "formula": "net_sales / total_receipts",
                     *           "rounding": "text",
                     *           "null_when": null,
                     *           "rows": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KpiDefinitionsView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAllSalesKpis: {
        parameters: {
            query?: {
                /** @description The first business date of the range, inclusive; the default is the first of all. */
                from?: string;
                /** @description The last business date of the range, inclusive; the default is the last of all. */
                to?: string;
                /** @description Counts only receipts of these sellers, up to 100; several are repeated: `seller_id=a&seller_id=b`. */
                seller_id?: string[];
                /** @description Counts only lines of this category, compared exactly. */
                category?: string;
                /**
                 * @description The number of top SKUs to return, also of `group_by=sku`, 1 to 100; the default is 5, and none with a seller or a
                 *     payment method.
                 */
                top?: number;
                /** @description Counts only these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
                shop_id?: string[];
                /**
                 * @description A range by its name, in the business days of each shop; instead of `from` and `to`. Weeks, months and years
                 *     that still run are whole, and those of so many days end today.
                 */
                period?: "today" | "yesterday" | "last_7_days" | "last_30_days" | "this_week" | "last_week" | "this_month" | "last_month" | "this_year" | "last_year";
                /**
                 * @description Adds the figures of an earlier period and the change since then: the period of the same length just before
                 *     (`previous_period`, or `true`), the same days of last week (`previous_week`) or of last year (`previous_year`).
                 *     While the period still runs, the earlier one counts only up to the same time. It requires a range.
                 */
                compare?: "previous_period" | "previous_week" | "previous_year" | "true" | "false";
                /** @description Whether `previous_year` meets the same weekday (364 days back, the default) or the same date. */
                align?: "weekday" | "date";
                /** @description Counts only receipts that have a payment by this method, each in full. */
                payment_method?: "CASH" | "CARD" | "TRANSFER" | "OTHER";
                /**
                 * @description Adds a series. Groups of time have a bucket for each hour, day, week or month of the range, also where nothing was
                 *     sold; `weekday_hour` has one for each hour of the week. A category cannot be grouped by seller, payment method or
                 *     tax rate.
                 */
                group_by?: "hour" | "day" | "week" | "month" | "weekday_hour" | "shop" | "seller" | "payment_method" | "category" | "sku" | "tax_rate";
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currencies": [
                     *         {
                     *           "total_receipts": 3,
                     *           "lines_without_cost": 0,
                     *           "shops": [
                     *             {
                     *               "from": null,
                     *               "to": null,
                     *               "id": "0195f0c4-7b1a-7765-877e-b5811ac1b0af",
                     *               "name": "text"
                     *             }
                     *           ],
                     *           "currency": "EUR",
                     *           "top_skus": [
                     *             {
                     *               "sku": "COFFEE",
                     *               "name": "Coffee, 250 g",
                     *               "qty": 6,
                     *               "revenue": 12.6,
                     *               "proof": [
                     *                 "text"
                     *               ]
                     *             }
                     *           ],
                     *           "previous": null,
                     *           "change": null,
                     *           "series": [
                     *             {
                     *               "total_receipts": 3,
                     *               "lines_without_cost": 0,
                     *               "key": "2026-03-01",
                     *               "label": null,
                     *               "previous": null,
                     *               "change": null,
                     *               "proof": [
                     *                 "text"
                     *               ],
                     *               "total_revenue": 12.6,
                     *               "gross_sales": 16.8,
                     *               "discounts": 1.8,
                     *               "returns": 2.4,
                     *               "net_sales": 12.6,
                     *               "taxes": 1.15,
                     *               "refunds_count": 1,
                     *               "aov": 4.2,
                     *               "upt": 2,
                     *               "net_quantity": 6,
                     *               "costs": 6.6,
                     *               "gross_profit": 6,
                     *               "gross_margin": 0.4762,
                     *               "paid": 12.6,
                     *               "tips": 0.5
                     *             }
                     *           ],
                     *           "proof": [
                     *             "text"
                     *           ],
                     *           "total_revenue": 12.6,
                     *           "gross_sales": 16.8,
                     *           "discounts": 1.8,
                     *           "returns": 2.4,
                     *           "net_sales": 12.6,
                     *           "taxes": 1.15,
                     *           "refunds_count": 1,
                     *           "aov": 4.2,
                     *           "upt": 2,
                     *           "net_quantity": 6,
                     *           "costs": 6.6,
                     *           "gross_profit": 6,
                     *           "gross_margin": 0.4762,
                     *           "paid": 12.6,
                     *           "tips": 0.5
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AllSalesKpisView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["SumOutOfRange"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportKpis: {
        parameters: {
            query?: {
                /** @description The first business date of the range, inclusive; the default is the first of all. */
                from?: string;
                /** @description The last business date of the range, inclusive; the default is the last of all. */
                to?: string;
                /** @description Counts only receipts of these sellers, up to 100; several are repeated: `seller_id=a&seller_id=b`. */
                seller_id?: string[];
                /** @description Counts only lines of this category, compared exactly. */
                category?: string;
                /**
                 * @description The number of top SKUs to return, also of `group_by=sku`, 1 to 100; the default is 5, and none with a seller or a
                 *     payment method.
                 */
                top?: number;
                /** @description Counts only these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
                shop_id?: string[];
                /** @description A file for spreadsheets (`csv`), or one JSON object on each line (`jsonl`). The default is `csv`. */
                format?: "csv" | "jsonl";
                /**
                 * @description A range by its name, in the business days of each shop; instead of `from` and `to`. Weeks, months and years
                 *     that still run are whole, and those of so many days end today.
                 */
                period?: "today" | "yesterday" | "last_7_days" | "last_30_days" | "this_week" | "last_week" | "this_month" | "last_month" | "this_year" | "last_year";
                /**
                 * @description Adds the figures of an earlier period and the change since then: the period of the same length just before
                 *     (`previous_period`, or `true`), the same days of last week (`previous_week`) or of last year (`previous_year`).
                 *     While the period still runs, the earlier one counts only up to the same time. It requires a range.
                 */
                compare?: "previous_period" | "previous_week" | "previous_year" | "true" | "false";
                /** @description Whether `previous_year` meets the same weekday (364 days back, the default) or the same date. */
                align?: "weekday" | "date";
                /** @description Counts only receipts that have a payment by this method, each in full. */
                payment_method?: "CASH" | "CARD" | "TRANSFER" | "OTHER";
                /**
                 * @description Adds a series. Groups of time have a bucket for each hour, day, week or month of the range, also where nothing was
                 *     sold; `weekday_hour` has one for each hour of the week. A category cannot be grouped by seller, payment method or
                 *     tax rate.
                 */
                group_by?: "hour" | "day" | "week" | "month" | "weekday_hour" | "shop" | "seller" | "payment_method" | "category" | "sku" | "tax_rate";
                /** @description `true` begins the file with a byte order mark, so that Excel reads it as UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example currency,key,label,total_receipts,total_revenue,gross_sales,discounts,returns,net_sales,taxes,refunds_count,net_quantity,aov,upt,costs,gross_profit,gross_margin,lines_without_cost,paid,tips,previous_total_receipts,previous_total_revenue,previous_gross_sales,previous_discounts,previous_returns,previous_net_sales,previous_taxes,previous_refunds_count,previous_net_quantity,previous_aov,previous_upt,previous_costs,previous_gross_profit,previous_gross_margin,previous_lines_without_cost,previous_paid,previous_tips */
                    "text/csv": string;
                    /** @example {"currency":"EUR","net_sales":12.6} */
                    "application/jsonl": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["SumOutOfRange"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPreference: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email_available": false,
                     *       "push_available": false,
                     *       "quiet_from": "22:00",
                     *       "quiet_to": "07:00",
                     *       "digest_time": "08:00",
                     *       "kinds": [
                     *         {
                     *           "kind": "new-sign-in",
                     *           "name": "text",
                     *           "app": false,
                     *           "email": false,
                     *           "push": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MessagePreferencesView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    putPreference: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quiet_from": "22:00",
                 *       "quiet_to": "07:00",
                 *       "digest_time": "08:00",
                 *       "kinds": [
                 *         {
                 *           "kind": "new-sign-in",
                 *           "app": true,
                 *           "email": true,
                 *           "push": false
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PutMessagePreferencesBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email_available": false,
                     *       "push_available": false,
                     *       "quiet_from": "22:00",
                     *       "quiet_to": "07:00",
                     *       "digest_time": "08:00",
                     *       "kinds": [
                     *         {
                     *           "kind": "new-sign-in",
                     *           "name": "text",
                     *           "app": false,
                     *           "email": false,
                     *           "push": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MessagePreferencesView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    keyPushKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "public_key": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM"
                     *     }
                     */
                    "application/json": components["schemas"]["PushKeyView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            409: components["responses"]["PushUnavailable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPushSubscriptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0195f0c4-7b1a-7bf5-8625-2a0221fec0f5",
                     *           "push_service": "push.example.com",
                     *           "device": "text",
                     *           "created_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PushSubscriptionsView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addPushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "p256dh": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
                 *       "auth": "tBHItJI5svbpez7KI4CCXg",
                 *       "device": "Firefox on the phone",
                 *       "endpoint": "https://push.example.com/send/0195f0c4"
                 *     }
                 */
                "application/json": components["schemas"]["AddPushSubscriptionBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7bf5-8625-2a0221fec0f5",
                     *       "push_service": "push.example.com",
                     *       "device": "text",
                     *       "created_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PushSubscriptionView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PUSH_UNAVAILABLE`: This installation sends no web push
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PUSH_UNAVAILABLE" | "IDEMPOTENCY_KEY_IN_USE";
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
    removePushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the subscription. */
                subscription_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    showUnsubscribePage: {
        parameters: {
            query?: {
                /** @description The token of the link in a mail; without it, there is no such link. */
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html> */
                    "text/html": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["LinkInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unsubscribe: {
        parameters: {
            query?: {
                /** @description The token of the link in a mail; without it, there is no such link. */
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "List-Unsubscribe": "One-Click"
                 *     }
                 */
                "application/json": components["schemas"]["UnsubscribeBody"];
                /**
                 * @example {
                 *       "List-Unsubscribe": "One-Click"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UnsubscribeBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html> */
                    "text/html": string;
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            404: components["responses"]["LinkInvalid"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "week_start": 1,
                     *       "shift_limit_minutes": 960,
                     *       "offline_limit_minutes": 1440,
                     *       "session_silence_minutes": 5,
                     *       "overtime_daily_minutes": 480,
                     *       "overtime_weekly_minutes": 2400,
                     *       "schedule_grace_minutes": 5,
                     *       "receipt_limit_days": 400,
                     *       "id": "0195f0c4-7b1a-7073-8d93-c26786b46723",
                     *       "name": "Corner Coffee",
                     *       "time_zone": "Europe/Madrid",
                     *       "currency": "EUR",
                     *       "four_eyes": "MANAGERS",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
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
                 *       "shift_limit_minutes": 960,
                 *       "offline_limit_minutes": 1440,
                 *       "session_silence_minutes": 5,
                 *       "overtime_daily_minutes": 480,
                 *       "overtime_weekly_minutes": 2400,
                 *       "schedule_grace_minutes": 5,
                 *       "receipt_limit_days": 400,
                 *       "time_zone": "Europe/Madrid",
                 *       "currency": "EUR",
                 *       "four_eyes": "MANAGERS"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateOrganizationBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "week_start": 1,
                     *       "shift_limit_minutes": 960,
                     *       "offline_limit_minutes": 1440,
                     *       "session_silence_minutes": 5,
                     *       "overtime_daily_minutes": 480,
                     *       "overtime_weekly_minutes": 2400,
                     *       "schedule_grace_minutes": 5,
                     *       "receipt_limit_days": 400,
                     *       "id": "0195f0c4-7b1a-7073-8d93-c26786b46723",
                     *       "name": "Corner Coffee",
                     *       "time_zone": "Europe/Madrid",
                     *       "currency": "EUR",
                     *       "four_eyes": "MANAGERS",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
    listPlatforms: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Returns only archived platforms (`true`) or only active ones (`false`, the default). */
                archived?: "true" | "false" | "all";
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "archived_at": null,
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "updated_at": "2026-03-01T09:30:00.000Z",
                     *           "id": "0195f0c4-7b1a-75d1-8dde-107db1558d6a",
                     *           "name": "Shopify",
                     *           "host_patterns": [
                     *             "*.myshopify.com",
                     *             "admin.shopify.com"
                     *           ],
                     *           "category": "Web shop",
                     *           "sales_channel": "Online",
                     *           "color": "#96bf48"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PlatformPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createPlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Shopify",
                 *       "host_patterns": [
                 *         "admin.shopify.com",
                 *         "*.myshopify.com"
                 *       ],
                 *       "category": "Web shop",
                 *       "sales_channel": "Online",
                 *       "color": "#96bf48"
                 *     }
                 */
                "application/json": components["schemas"]["CreatePlatformBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75d1-8dde-107db1558d6a",
                     *       "name": "Shopify",
                     *       "host_patterns": [
                     *         "*.myshopify.com",
                     *         "admin.shopify.com"
                     *       ],
                     *       "category": "Web shop",
                     *       "sales_channel": "Online",
                     *       "color": "#96bf48"
                     *     }
                     */
                    "application/json": components["schemas"]["PlatformView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PLATFORM_NAME_TAKEN`: Another platform of the organization has this name
             *
             *     `PLATFORM_HOST_TAKEN`: Another platform of the organization has this host pattern
             *
             *     `QUOTA_EXCEEDED`: The organization has as many of these as this installation allows
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PLATFORM_NAME_TAKEN" | "PLATFORM_HOST_TAKEN" | "QUOTA_EXCEEDED" | "IDEMPOTENCY_KEY_IN_USE";
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
    activePlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0195f0c4-7b1a-7663-8a51-c407a6f39022",
                     *           "name": "Shopify",
                     *           "host_patterns": [
                     *             "*.myshopify.com",
                     *             "admin.shopify.com"
                     *           ],
                     *           "category": "Web shop",
                     *           "sales_channel": "Online",
                     *           "color": "#96bf48"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ActivePlatformsView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    matchPlatform: {
        parameters: {
            query: {
                /** @description The host to look up, as a browser shows it. It is neither stored nor logged. */
                host: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reason": null,
                     *       "platform": null,
                     *       "host": "corner.myshopify.com",
                     *       "matched": false,
                     *       "pattern": "*.myshopify.com"
                     *     }
                     */
                    "application/json": components["schemas"]["HostMatchView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the platform. */
                platform_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75d1-8dde-107db1558d6a",
                     *       "name": "Shopify",
                     *       "host_patterns": [
                     *         "*.myshopify.com",
                     *         "admin.shopify.com"
                     *       ],
                     *       "category": "Web shop",
                     *       "sales_channel": "Online",
                     *       "color": "#96bf48"
                     *     }
                     */
                    "application/json": components["schemas"]["PlatformView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updatePlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the platform. */
                platform_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Shopify",
                 *       "host_patterns": [
                 *         "admin.shopify.com",
                 *         "*.myshopify.com"
                 *       ],
                 *       "category": "Web shop",
                 *       "sales_channel": "Online",
                 *       "color": "#96bf48"
                 *     }
                 */
                "application/json": components["schemas"]["UpdatePlatformBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75d1-8dde-107db1558d6a",
                     *       "name": "Shopify",
                     *       "host_patterns": [
                     *         "*.myshopify.com",
                     *         "admin.shopify.com"
                     *       ],
                     *       "category": "Web shop",
                     *       "sales_channel": "Online",
                     *       "color": "#96bf48"
                     *     }
                     */
                    "application/json": components["schemas"]["PlatformView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PLATFORM_NAME_TAKEN`: Another platform of the organization has this name
             *
             *     `PLATFORM_HOST_TAKEN`: Another platform of the organization has this host pattern
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PLATFORM_NAME_TAKEN" | "PLATFORM_HOST_TAKEN" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
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
    archivePlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the platform. */
                platform_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75d1-8dde-107db1558d6a",
                     *       "name": "Shopify",
                     *       "host_patterns": [
                     *         "*.myshopify.com",
                     *         "admin.shopify.com"
                     *       ],
                     *       "category": "Web shop",
                     *       "sales_channel": "Online",
                     *       "color": "#96bf48"
                     *     }
                     */
                    "application/json": components["schemas"]["PlatformView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unarchivePlatform: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the platform. */
                platform_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75d1-8dde-107db1558d6a",
                     *       "name": "Shopify",
                     *       "host_patterns": [
                     *         "*.myshopify.com",
                     *         "admin.shopify.com"
                     *       ],
                     *       "category": "Web shop",
                     *       "sales_channel": "Online",
                     *       "color": "#96bf48"
                     *     }
                     */
                    "application/json": components["schemas"]["PlatformView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
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
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description Returns the product with exactly this SKU, if there is one. */
                sku?: string;
                /** @description Returns the product that has this barcode, if there is one. */
                barcode?: string;
                /** @description Returns the products of this category, compared exactly. */
                category?: string;
                /**
                 * @description Returns the products that have each of these words, or part of a word, in their name or SKU. The order
                 *     of the words, case and accents do not matter: `cafe leche` finds "Leche con Café".
                 */
                search?: string;
                /** @description Returns only archived products (`true`) or only active ones (`false`, the default). */
                archived?: "true" | "false" | "all";
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
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
                     *           "category": "Drinks",
                     *           "cost": 1.1,
                     *           "tax_rate": 10,
                     *           "barcodes": [
                     *             "8410000000017"
                     *           ],
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
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
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
                 *       "category": "Drinks",
                 *       "cost": 1.1,
                 *       "tax_rate": 10,
                 *       "barcodes": [
                 *         "8410000000017"
                 *       ],
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["CreateProductBody"];
            };
        };
        responses: {
            /** @description The product that already has this SKU */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "category": "Drinks",
                     *       "cost": 1.1,
                     *       "tax_rate": 10,
                     *       "barcodes": [
                     *         "8410000000017"
                     *       ],
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
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "category": "Drinks",
                     *       "cost": 1.1,
                     *       "tax_rate": 10,
                     *       "barcodes": [
                     *         "8410000000017"
                     *       ],
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `BARCODE_TAKEN`: Another product of the organization has this barcode
             *
             *     `QUOTA_EXCEEDED`: The organization has as many of these as this installation allows
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "BARCODE_TAKEN" | "QUOTA_EXCEEDED" | "IDEMPOTENCY_KEY_IN_USE";
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
    exportProducts: {
        parameters: {
            query?: {
                /** @description `true` begins the file with a byte order mark, so that Excel reads it as UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example sku,name,price,currency,category,cost,tax_rate,barcodes,archived
                     *     COFFEE,"Coffee, 250 g",2.40,EUR,Drinks,1.10,10,8410000000017,false
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    importProducts: {
        parameters: {
            query?: {
                /** @description `true` reports what the file would change and writes nothing. */
                dry_run?: boolean;
            };
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example sku,name,price,category
                 *     COFFEE,Coffee,2.40,Drinks
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `BARCODE_TAKEN`: Another product of the organization has this barcode
             *
             *     `QUOTA_EXCEEDED`: The organization has as many of these as this installation allows
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "BARCODE_TAKEN" | "QUOTA_EXCEEDED" | "IDEMPOTENCY_KEY_IN_USE";
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
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
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
                     *       "category": "Drinks",
                     *       "cost": 1.1,
                     *       "tax_rate": 10,
                     *       "barcodes": [
                     *         "8410000000017"
                     *       ],
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
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the product. */
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
                 *       "category": "Drinks",
                 *       "cost": 1.1,
                 *       "tax_rate": 10,
                 *       "barcodes": [
                 *         "8410000000017"
                 *       ],
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateProductBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "category": "Drinks",
                     *       "cost": 1.1,
                     *       "tax_rate": 10,
                     *       "barcodes": [
                     *         "8410000000017"
                     *       ],
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `BARCODE_TAKEN`: Another product of the organization has this barcode
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "BARCODE_TAKEN" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "category": "Drinks",
                     *       "cost": 1.1,
                     *       "tax_rate": 10,
                     *       "barcodes": [
                     *         "8410000000017"
                     *       ],
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "category": "Drinks",
                     *       "cost": 1.1,
                     *       "tax_rate": 10,
                     *       "barcodes": [
                     *         "8410000000017"
                     *       ],
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAllReceipts: {
        parameters: {
            query?: {
                /** @description Returns only receipts of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
                shop_id?: string[];
                /** @description The first business date of the range, inclusive. */
                from?: string;
                /** @description The last business date of the range, inclusive. */
                to?: string;
                /**
                 * @description Returns of the business date `to` only receipts whose `occurred_at` is before this instant; earlier dates
                 *     are whole. It requires `to`.
                 */
                until?: string;
                /** @description Returns only receipts of these sellers, up to 100; several are repeated: `seller_id=a&seller_id=b`. */
                seller_id?: string[];
                /** @description Returns only receipts of this day of the week by their business date: 1 is Monday, 7 is Sunday. */
                weekday?: number;
                /** @description Returns only receipts of this hour of `occurred_at`, by the clock on the wall in the shop's present zone. */
                hour?: number;
                /** @description Returns only receipts that have a line of this category, compared exactly. */
                category?: string;
                /** @description Returns only receipts that have a line with exactly this SKU. */
                sku?: string;
                /** @description Returns only receipts that have a line whose product had this usual tax rate, in percent. */
                tax_rate?: number;
                /**
                 * @description Returns only receipts without any payment (`payment`), or with a line that has no category (`category`) or no
                 *     tax rate (`tax_rate`). A receipt has to lack everything that is named.
                 */
                without?: ("payment" | "category" | "tax_rate")[];
                /** @description Returns only receipts with at least this total, in major units. The shops of the list must have one currency. */
                min_total?: number;
                /** @description Returns only receipts with at most this total, in major units. The shops of the list must have one currency. */
                max_total?: number;
                /**
                 * @description Returns only receipts that have each of these words, or part of a word, in their note or in the name of a
                 *     line. The order of the words, case and accents do not matter.
                 */
                text?: string;
                /**
                 * @description Returns only receipts that the server received at this instant or later. A receipt that is being stored can
                 *     become visible a few seconds after later ones, so a client that synchronises asks from a minute earlier.
                 */
                updated_since?: string;
                /** @description Returns each receipt with its `lines`, its `payments`, or both: `include=lines,payments`. */
                include?: ("lines" | "payments")[];
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /**
                 * @description The order of the list. By `business_date`, receipts of one date follow in the order of their numbers, and by
                 *     `occurred_at`, in that of their instants; a minus begins with the newest. `received_at` is for clients that
                 *     synchronise and requires `updated_since`. The default is `-business_date`, or `received_at` with
                 *     `updated_since`.
                 */
                order?: "-business_date" | "business_date" | "-occurred_at" | "occurred_at" | "received_at";
                /** @description Returns with the first page how many receipts the whole list has, and their sums. */
                include_total?: boolean;
                /** @description Returns only sales or only refunds. */
                type?: "SALE" | "REFUND";
                /** @description Returns only receipts that have a payment by this method. */
                payment_method?: "CASH" | "CARD" | "TRANSFER" | "OTHER";
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "shift_id": null,
                     *           "refund_for": null,
                     *           "lines": [
                     *             {
                     *               "line_number": 1,
                     *               "sku": "COFFEE",
                     *               "name": "Coffee, 250 g",
                     *               "qty": 2,
                     *               "unit_price": 2.4,
                     *               "gross": 4.8,
                     *               "discount": 0,
                     *               "tax": 0.44,
                     *               "tax_included": true,
                     *               "total": 4.8,
                     *               "refunded_qty": 0,
                     *               "category": "Drinks",
                     *               "unit_cost": 1.1,
                     *               "cost": 2.2,
                     *               "tax_rate": 10,
                     *               "refund_line_number": null
                     *             }
                     *           ],
                     *           "payments": [
                     *             {
                     *               "method": "CASH",
                     *               "amount": 4.8,
                     *               "reference": null,
                     *               "tip": 0.5,
                     *               "tendered": 10,
                     *               "change": 4.7
                     *             }
                     *           ],
                     *           "id": "0195f0c4-7b1a-723c-8c9e-f857d52635e8",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "shop": {
                     *             "id": "0195f0c4-7b1a-7bf1-859c-891f77416226",
                     *             "name": "Corner Coffee, Gran Vía"
                     *           },
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "seller": {
                     *             "id": "0195f0c4-7b1a-7a91-8400-acd49a41e037",
                     *             "name": "text"
                     *           },
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
                     *           "cash_rounding": 0,
                     *           "note": null
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": {
                     *         "receipt_count": 1,
                     *         "sums": [
                     *           {
                     *             "currency": "EUR",
                     *             "type": "SALE",
                     *             "receipt_count": 1,
                     *             "gross": 4.8,
                     *             "discount": 0,
                     *             "tax": 0.44,
                     *             "total": 4.8
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AllReceiptsPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["SumOutOfRange"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportReceipts: {
        parameters: {
            query?: {
                /** @description Returns only receipts of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
                shop_id?: string[];
                /** @description The first business date of the range, inclusive. */
                from?: string;
                /** @description The last business date of the range, inclusive. */
                to?: string;
                /**
                 * @description Returns of the business date `to` only receipts whose `occurred_at` is before this instant; earlier dates
                 *     are whole. It requires `to`.
                 */
                until?: string;
                /** @description Returns only receipts of these sellers, up to 100; several are repeated: `seller_id=a&seller_id=b`. */
                seller_id?: string[];
                /** @description Returns only receipts of this day of the week by their business date: 1 is Monday, 7 is Sunday. */
                weekday?: number;
                /** @description Returns only receipts of this hour of `occurred_at`, by the clock on the wall in the shop's present zone. */
                hour?: number;
                /** @description Returns only receipts that have a line of this category, compared exactly. */
                category?: string;
                /** @description Returns only receipts that have a line with exactly this SKU. */
                sku?: string;
                /** @description Returns only receipts that have a line whose product had this usual tax rate, in percent. */
                tax_rate?: number;
                /**
                 * @description Returns only receipts without any payment (`payment`), or with a line that has no category (`category`) or no
                 *     tax rate (`tax_rate`). A receipt has to lack everything that is named.
                 */
                without?: ("payment" | "category" | "tax_rate")[];
                /** @description Returns only receipts with at least this total, in major units. The shops of the list must have one currency. */
                min_total?: number;
                /** @description Returns only receipts with at most this total, in major units. The shops of the list must have one currency. */
                max_total?: number;
                /**
                 * @description Returns only receipts that have each of these words, or part of a word, in their note or in the name of a
                 *     line. The order of the words, case and accents do not matter.
                 */
                text?: string;
                /**
                 * @description Returns only receipts that the server received at this instant or later. A receipt that is being stored can
                 *     become visible a few seconds after later ones, so a client that synchronises asks from a minute earlier.
                 */
                updated_since?: string;
                /**
                 * @description The format of the file: CSV with a row for each line of a receipt, or JSON Lines with a receipt on each line.
                 *     The default is `csv`.
                 */
                format?: "csv" | "jsonl";
                /** @description Returns only sales or only refunds. */
                type?: "SALE" | "REFUND";
                /** @description Returns only receipts that have a payment by this method. */
                payment_method?: "CASH" | "CARD" | "TRANSFER" | "OTHER";
                /** @description `true` begins the file with a byte order mark, so that Excel reads it as UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example receipt_id,receipt_number,type,refund_for,client_receipt_id,shop_id,shop_name,seller_id,seller_name,business_date,occurred_at,received_at,currency,gross,discount,tax,total,cash_rounding,payments,note,line_number,sku,name,qty,unit_price,line_gross,line_discount,line_tax,tax_included,line_total,category,unit_cost,cost,tax_rate,refund_line_number */
                    "text/csv": string;
                    /** @example {"receipt_number":417,"total":4.8} */
                    "application/jsonl": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description Returns only reports of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
                shop_id?: string[];
                /** @description Returns only reports of days, of weeks or of months. */
                kind?: components["schemas"]["ReportKind"];
                /** @description Returns only reports whose last business date is this one or later. */
                from?: string;
                /** @description Returns only reports whose last business date is this one or earlier. */
                to?: string;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "DAY",
                     *           "from": "2026-03-01",
                     *           "to": "2026-03-01",
                     *           "total_receipts": 1,
                     *           "worked_seconds": 28800,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "made_at": "2026-03-01T09:30:00.000Z",
                     *           "id": "0195f0c4-7b1a-7138-87fe-d3191d031f60",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "version": 1,
                     *           "currency": "EUR",
                     *           "net_sales": 12.6
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description The number of a version; the default is the newest. */
                version?: number;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the report. */
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "DAY",
                     *       "from": "2026-03-01",
                     *       "to": "2026-03-01",
                     *       "total_receipts": 1,
                     *       "worked_seconds": 28800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "made_at": "2026-03-01T09:30:00.000Z",
                     *       "reasons": [
                     *         "RECEIPTS"
                     *       ],
                     *       "starts_at": "2026-03-01T09:30:00.000Z",
                     *       "ends_at": "2026-03-01T09:30:00.000Z",
                     *       "shop_name": "text",
                     *       "time_zone": "Europe/Madrid",
                     *       "sales": {
                     *         "total_receipts": 3,
                     *         "lines_without_cost": 0,
                     *         "top_skus": [
                     *           {
                     *             "sku": "COFFEE",
                     *             "name": "Coffee, 250 g",
                     *             "qty": 6,
                     *             "revenue": 12.6
                     *           }
                     *         ],
                     *         "previous": {
                     *           "total_receipts": 3,
                     *           "lines_without_cost": 0,
                     *           "from": "2026-03-01",
                     *           "to": "2026-03-01",
                     *           "until": null,
                     *           "proof": [
                     *             "text"
                     *           ],
                     *           "total_revenue": 12.6,
                     *           "gross_sales": 16.8,
                     *           "discounts": 1.8,
                     *           "returns": 2.4,
                     *           "net_sales": 12.6,
                     *           "taxes": 1.15,
                     *           "refunds_count": 1,
                     *           "aov": 4.2,
                     *           "upt": 2,
                     *           "net_quantity": 6,
                     *           "costs": 6.6,
                     *           "gross_profit": 6,
                     *           "gross_margin": 0.4762,
                     *           "paid": 12.6,
                     *           "tips": 0.5
                     *         },
                     *         "change": {
                     *           "refunds_count": null,
                     *           "total_receipts": null,
                     *           "total_revenue": null,
                     *           "gross_sales": null,
                     *           "discounts": null,
                     *           "returns": null,
                     *           "net_sales": null,
                     *           "taxes": null,
                     *           "aov": null,
                     *           "upt": null,
                     *           "net_quantity": null,
                     *           "costs": null,
                     *           "gross_profit": null,
                     *           "gross_margin": null,
                     *           "lines_without_cost": null,
                     *           "paid": null,
                     *           "tips": null
                     *         },
                     *         "series": [
                     *           {
                     *             "total_receipts": 1,
                     *             "key": "2026-03-01T09",
                     *             "net_sales": 12.6,
                     *             "net_quantity": 6
                     *           }
                     *         ],
                     *         "payment_methods": [
                     *           {
                     *             "total_receipts": 1,
                     *             "method": "CASH",
                     *             "paid": 12.6,
                     *             "tips": 0.5
                     *           }
                     *         ],
                     *         "proof": [
                     *           "text"
                     *         ],
                     *         "total_revenue": 12.6,
                     *         "gross_sales": 16.8,
                     *         "discounts": 1.8,
                     *         "returns": 2.4,
                     *         "net_sales": 12.6,
                     *         "taxes": 1.15,
                     *         "refunds_count": 1,
                     *         "aov": 4.2,
                     *         "upt": 2,
                     *         "net_quantity": 6,
                     *         "costs": 6.6,
                     *         "gross_profit": 6,
                     *         "gross_margin": 0.4762,
                     *         "paid": 12.6,
                     *         "tips": 0.5
                     *       },
                     *       "team": {
                     *         "worked_seconds": 28800,
                     *         "shifts": 1,
                     *         "total_receipts": 1,
                     *         "refunds_count": 1,
                     *         "people": [
                     *           {
                     *             "worked_seconds": 28800,
                     *             "shifts": 1,
                     *             "total_receipts": 1,
                     *             "refunds_count": 1,
                     *             "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *             "name": "text",
                     *             "net_sales": 12.6,
                     *             "sales_per_labour_hour": 31.25
                     *           }
                     *         ],
                     *         "net_sales": 12.6,
                     *         "sales_per_labour_hour": 31.25
                     *       },
                     *       "id": "0195f0c4-7b1a-7138-87fe-d3191d031f60",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "version": 1,
                     *       "currency": "EUR",
                     *       "net_sales": 12.6
                     *     }
                     */
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listReportVersions: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the report. */
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "reasons": [
                     *             "RECEIPTS"
                     *           ],
                     *           "made_at": "2026-03-01T09:30:00.000Z",
                     *           "total_receipts": 1,
                     *           "worked_seconds": 28800,
                     *           "version": 1,
                     *           "net_sales": 12.6
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReportVersionPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSchedules: {
        parameters: {
            query: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The first business date of the range, inclusive. */
                from: string;
                /** @description The last business date of the range, inclusive; at most 91 days after `from`. */
                to: string;
                /** @description Returns only scheduled shifts in this shop. */
                shop_id?: string;
                /** @description Returns only the plans of this person. */
                user_id?: string;
                /** @description Returns only published scheduled shifts (`true`) or only drafts (`false`). */
                published?: boolean;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "0195f0c4-7b1a-7385-8f44-395ac452e0ff",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "start_at": "2026-03-01T08:00:00.000Z",
                     *           "end_at": "2026-03-01T16:00:00.000Z",
                     *           "business_date": "2026-03-01",
                     *           "note": "Delivery at 10",
                     *           "published_at": null,
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "updated_at": "2026-03-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SchedulePage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                 *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                 *       "start_at": "2026-03-01T08:00:00Z",
                 *       "end_at": "2026-03-01T16:00:00Z",
                 *       "note": "Delivery at 10"
                 *     }
                 */
                "application/json": components["schemas"]["CreateScheduleBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7385-8f44-395ac452e0ff",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "start_at": "2026-03-01T08:00:00.000Z",
                     *       "end_at": "2026-03-01T16:00:00.000Z",
                     *       "business_date": "2026-03-01",
                     *       "note": "Delivery at 10",
                     *       "published_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHOP_ARCHIVED`: The shop is archived
             *
             *     `SCHEDULE_OVERLAP`: This scheduled shift overlaps another scheduled shift of the same person
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHOP_ARCHIVED" | "SCHEDULE_OVERLAP" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `NOT_A_MEMBER`: This person is not assigned to the shop
             *
             *     `SHIFT_TIMES_INVALID`: The shift has an invalid start or end
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "NOT_A_MEMBER" | "SHIFT_TIMES_INVALID" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAttendance: {
        parameters: {
            query: {
                /** @description The shop whose schedule is compared. */
                shop_id: string;
                /** @description The first business date of the range, inclusive. */
                from: string;
                /** @description The last business date of the range, inclusive; at most 30 days after `from`. */
                to: string;
                /** @description Returns only the plans of this person. */
                user_id?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-03-02",
                     *       "to": "2026-03-08",
                     *       "grace_minutes": 5,
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "counts": {
                     *         "planned": 1,
                     *         "upcoming": 0,
                     *         "missing": 0,
                     *         "in_progress": 0,
                     *         "worked": 1,
                     *         "late": 1,
                     *         "left_early": 0,
                     *         "unplanned": 0
                     *       },
                     *       "data": [
                     *         {
                     *           "late_seconds": 840,
                     *           "early_start_seconds": 0,
                     *           "left_early_seconds": 0,
                     *           "overstay_seconds": 1260,
                     *           "schedule_id": "0195f0c4-7b1a-7385-8f44-395ac452e0ff",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "business_date": "2026-03-01",
                     *           "start_at": "2026-03-01T08:00:00.000Z",
                     *           "end_at": "2026-03-01T16:00:00.000Z",
                     *           "status": "WORKED",
                     *           "shift_ids": [
                     *             "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a"
                     *           ]
                     *         }
                     *       ],
                     *       "unplanned": [
                     *         {
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "business_date": "2026-03-01",
                     *           "start_at": "2026-03-01T08:14:00.000Z",
                     *           "end_at": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttendanceView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    publishSchedules: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                 *       "from": "2026-03-01",
                 *       "to": "2026-03-07"
                 *     }
                 */
                "application/json": components["schemas"]["PublishSchedulesBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "published": 12
                     *     }
                     */
                    "application/json": components["schemas"]["PublishedSchedulesView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHOP_ARCHIVED`: The shop is archived
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the schedule. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7385-8f44-395ac452e0ff",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "start_at": "2026-03-01T08:00:00.000Z",
                     *       "end_at": "2026-03-01T16:00:00.000Z",
                     *       "business_date": "2026-03-01",
                     *       "note": "Delivery at 10",
                     *       "published_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the schedule. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the schedule. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "start_at": "2026-03-01T08:00:00Z",
                 *       "end_at": "2026-03-01T16:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateScheduleBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-7b1a-7385-8f44-395ac452e0ff",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "start_at": "2026-03-01T08:00:00.000Z",
                     *       "end_at": "2026-03-01T16:00:00.000Z",
                     *       "business_date": "2026-03-01",
                     *       "note": "Delivery at 10",
                     *       "published_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHOP_ARCHIVED`: The shop is archived
             *
             *     `SCHEDULE_OVERLAP`: This scheduled shift overlaps another scheduled shift of the same person
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHOP_ARCHIVED" | "SCHEDULE_OVERLAP" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `NOT_A_MEMBER`: This person is not assigned to the shop
             *
             *     `SHIFT_TIMES_INVALID`: The shift has an invalid start or end
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "NOT_A_MEMBER" | "SHIFT_TIMES_INVALID" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
                /**
                 * @description The status at this moment; a session that has been silent for too long is `CLOSED`. The default
                 *     is `OPEN`.
                 */
                status?: "OPEN" | "CLOSED" | "all";
                /** @description Returns only sessions in this shop. */
                shop_id?: string;
                /** @description Returns only sessions of this person. */
                user_id?: string;
                /** @description Returns only sessions of this shift. */
                shift_id?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "start_at": "2026-03-01T09:00:00.000Z",
                     *           "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "device_label": "text",
                     *           "status": "OPEN",
                     *           "end_source": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    startSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "device_label": "Till 2"
                 *     }
                 */
                "application/json": components["schemas"]["StartSessionBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *       "end_at": null,
                     *       "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *       "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "device_label": "text",
                     *       "status": "OPEN",
                     *       "end_source": null
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHIFT_NOT_OPEN`: There is no open shift for this request
             *
             *     `QUOTA_EXCEEDED`: The organization has as many of these as this installation allows
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHIFT_NOT_OPEN" | "QUOTA_EXCEEDED" | "IDEMPOTENCY_KEY_IN_USE";
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
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the session. */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *       "end_at": null,
                     *       "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *       "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "device_label": "text",
                     *       "status": "OPEN",
                     *       "end_source": null
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the session. */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *       "end_at": null,
                     *       "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *       "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "device_label": "text",
                     *       "status": "OPEN",
                     *       "end_source": null
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SESSION_NOT_OPEN`: The device session has ended
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SESSION_NOT_OPEN" | "IDEMPOTENCY_KEY_IN_USE";
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
    sendHeartbeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the session. */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SESSION_NOT_OPEN`: The device session has ended
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SESSION_NOT_OPEN" | "IDEMPOTENCY_KEY_IN_USE";
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
    listShifts: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The first business date of the range, inclusive. */
                from?: string;
                /** @description The last business date of the range, inclusive. */
                to?: string;
                /** @description Returns only shifts of this person. */
                user_id?: string;
                /** @description Returns only shifts in this shop. */
                shop_id?: string;
                /** @description Returns only shifts with this status; the default is both. */
                status?: "OPEN" | "CLOSED";
                /**
                 * @description Returns only shifts that wait for a manager because they were forgotten or exceed the limit
                 *     (`true`), or only the others (`false`).
                 */
                needs_confirmation?: boolean;
                /** @description Returns only void shifts (`true`) or only valid ones (`false`, the default). */
                voided?: "true" | "false" | "all";
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "start_at": "2026-03-01T09:00:00.000Z",
                     *           "end_at": null,
                     *           "business_date": "2026-03-01",
                     *           "voided_at": null,
                     *           "worked_seconds": 27000,
                     *           "paid_break_seconds": 0,
                     *           "unpaid_break_seconds": 1800,
                     *           "created_at": "2026-03-01T09:30:00.000Z",
                     *           "updated_at": "2026-03-01T09:30:00.000Z",
                     *           "id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "status": "OPEN",
                     *           "start_source": "MANAGER",
                     *           "end_source": null,
                     *           "needs_confirmation": false,
                     *           "breaks": [
                     *             {
                     *               "expected_minutes": 30,
                     *               "start_at": "2026-03-01T12:00:00.000Z",
                     *               "end_at": null,
                     *               "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *               "break_type_id": null,
                     *               "name": "Lunch",
                     *               "is_paid": false
                     *             }
                     *           ],
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                 *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                 *       "start_at": "2026-03-01T09:00:00Z",
                 *       "end_at": "2026-03-01T17:00:00Z",
                 *       "breaks": [
                 *         {
                 *           "name": "Lunch",
                 *           "start_at": "2026-03-01T12:00:00Z",
                 *           "end_at": "2026-03-01T12:30:00Z"
                 *         }
                 *       ],
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["AddShiftBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `OWN_HOURS`: Somebody else must decide about your own hours
             *
             *     `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "OWN_HOURS" | "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHIFT_OVERLAP`: This shift overlaps another shift of the same person
             *
             *     `BREAK_OVERLAP`: This break overlaps another break of the same shift
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHIFT_OVERLAP" | "BREAK_OVERLAP" | "DAY_APPROVED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `NOT_A_MEMBER`: This person is not assigned to the shop
             *
             *     `SHIFT_TIMES_INVALID`: The shift has an invalid start or end
             *
             *     `BREAK_TIMES_INVALID`: A break has an invalid start or end
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "NOT_A_MEMBER" | "SHIFT_TIMES_INVALID" | "BREAK_TIMES_INVALID" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    endBreak: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "shift_start_at": "2026-03-01T09:00:00Z",
                 *       "break_start_at": "2026-03-01T12:00:00Z",
                 *       "occurred_at": "2026-03-01T12:30:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["EndBreakBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHIFT_NOT_OPEN`: There is no open shift for this request
             *
             *     `SHIFT_NOT_STARTED`: The start of this shift has not arrived yet
             *
             *     `SHIFT_REVIEWED`: A manager has already decided about this shift
             *
             *     `SHIFT_OVERLAP`: This shift overlaps another shift of the same person
             *
             *     `SHIFT_VOIDED`: The shift has been voided
             *
             *     `BREAK_NOT_OPEN`: No break of this shift is running
             *
             *     `BREAK_NOT_STARTED`: The start of this break has not arrived yet
             *
             *     `BREAK_ALREADY_ENDED`: The break has already ended at another time
             *
             *     `BREAK_OVERLAP`: This break overlaps another break of the same shift
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHIFT_NOT_OPEN" | "SHIFT_NOT_STARTED" | "SHIFT_REVIEWED" | "SHIFT_OVERLAP" | "SHIFT_VOIDED" | "BREAK_NOT_OPEN" | "BREAK_NOT_STARTED" | "BREAK_ALREADY_ENDED" | "BREAK_OVERLAP" | "DAY_APPROVED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `BREAK_TIMES_INVALID`: A break has an invalid start or end
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at is in the future
             *
             *     `OCCURRED_TOO_LONG_AGO`: occurred_at is further back than the organization allows
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BREAK_TIMES_INVALID" | "IDEMPOTENCY_KEY_REUSED" | "OCCURRED_IN_FUTURE" | "OCCURRED_TOO_LONG_AGO";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    startBreak: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "shift_start_at": "2026-03-01T09:00:00Z",
                 *       "occurred_at": "2026-03-01T12:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["StartBreakBody"];
            };
        };
        responses: {
            /** @description The shift with the break that had begun */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHIFT_NOT_OPEN`: There is no open shift for this request
             *
             *     `SHIFT_NOT_STARTED`: The start of this shift has not arrived yet
             *
             *     `SHIFT_REVIEWED`: A manager has already decided about this shift
             *
             *     `SHIFT_OVERLAP`: This shift overlaps another shift of the same person
             *
             *     `SHIFT_VOIDED`: The shift has been voided
             *
             *     `BREAK_ALREADY_OPEN`: A break of this shift is already running
             *
             *     `BREAK_OVERLAP`: This break overlaps another break of the same shift
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `BREAK_TYPE_ARCHIVED`: The break type is archived
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHIFT_NOT_OPEN" | "SHIFT_NOT_STARTED" | "SHIFT_REVIEWED" | "SHIFT_OVERLAP" | "SHIFT_VOIDED" | "BREAK_ALREADY_OPEN" | "BREAK_OVERLAP" | "DAY_APPROVED" | "BREAK_TYPE_ARCHIVED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `BREAK_TIMES_INVALID`: A break has an invalid start or end
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at is in the future
             *
             *     `OCCURRED_TOO_LONG_AGO`: occurred_at is further back than the organization allows
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "BREAK_TIMES_INVALID" | "IDEMPOTENCY_KEY_REUSED" | "OCCURRED_IN_FUTURE" | "OCCURRED_TOO_LONG_AGO";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCurrentShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "connected_seconds": 1,
                     *       "sessions": [
                     *         {
                     *           "start_at": "2026-03-01T09:00:00.000Z",
                     *           "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "device_label": "text",
                     *           "status": "OPEN",
                     *           "end_source": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-799f-845c-6b447bbc5027",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftDetailView"];
                };
            };
            /** @description You have no open shift */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    endShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "shift_start_at": "2026-03-01T09:00:00Z",
                 *       "occurred_at": "2026-03-01T17:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["EndShiftBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "connected_seconds": 1,
                     *       "sessions": [
                     *         {
                     *           "start_at": "2026-03-01T09:00:00.000Z",
                     *           "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "device_label": "text",
                     *           "status": "OPEN",
                     *           "end_source": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-799f-845c-6b447bbc5027",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftDetailView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHIFT_NOT_OPEN`: There is no open shift for this request
             *
             *     `SHIFT_NOT_STARTED`: The start of this shift has not arrived yet
             *
             *     `SHIFT_ALREADY_ENDED`: The shift has already ended at another time
             *
             *     `SHIFT_REVIEWED`: A manager has already decided about this shift
             *
             *     `SHIFT_OVERLAP`: This shift overlaps another shift of the same person
             *
             *     `SHIFT_VOIDED`: The shift has been voided
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHIFT_NOT_OPEN" | "SHIFT_NOT_STARTED" | "SHIFT_ALREADY_ENDED" | "SHIFT_REVIEWED" | "SHIFT_OVERLAP" | "SHIFT_VOIDED" | "DAY_APPROVED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `SHIFT_TIMES_INVALID`: The shift has an invalid start or end
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at is in the future
             *
             *     `OCCURRED_TOO_LONG_AGO`: occurred_at is further back than the organization allows
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SHIFT_TIMES_INVALID" | "IDEMPOTENCY_KEY_REUSED" | "OCCURRED_IN_FUTURE" | "OCCURRED_TOO_LONG_AGO";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    recordShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "device_label": "Till 2",
                 *       "start_at": "2026-03-01T09:00:00Z",
                 *       "end_at": "2026-03-01T17:00:00Z",
                 *       "breaks": [
                 *         {
                 *           "start_at": "2026-03-01T12:00:00Z",
                 *           "end_at": "2026-03-01T12:30:00Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RecordShiftBody"];
            };
        };
        responses: {
            /** @description The shift, whose start had arrived before, with what was missing */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "connected_seconds": 1,
                     *       "sessions": [
                     *         {
                     *           "start_at": "2026-03-01T09:00:00.000Z",
                     *           "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "device_label": "text",
                     *           "status": "OPEN",
                     *           "end_source": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-799f-845c-6b447bbc5027",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftDetailView"];
                };
            };
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "connected_seconds": 1,
                     *       "sessions": [
                     *         {
                     *           "start_at": "2026-03-01T09:00:00.000Z",
                     *           "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "device_label": "text",
                     *           "status": "OPEN",
                     *           "end_source": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-799f-845c-6b447bbc5027",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftDetailView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHOP_ARCHIVED`: The shop is archived
             *
             *     `SHIFT_ALREADY_OPEN`: This person already has an open shift
             *
             *     `SHIFT_ALREADY_ENDED`: The shift has already ended at another time
             *
             *     `SHIFT_REVIEWED`: A manager has already decided about this shift
             *
             *     `SHIFT_OVERLAP`: This shift overlaps another shift of the same person
             *
             *     `SHIFT_VOIDED`: The shift has been voided
             *
             *     `BREAK_ALREADY_ENDED`: The break has already ended at another time
             *
             *     `BREAK_OVERLAP`: This break overlaps another break of the same shift
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `BREAK_TYPE_ARCHIVED`: The break type is archived
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHOP_ARCHIVED" | "SHIFT_ALREADY_OPEN" | "SHIFT_ALREADY_ENDED" | "SHIFT_REVIEWED" | "SHIFT_OVERLAP" | "SHIFT_VOIDED" | "BREAK_ALREADY_ENDED" | "BREAK_OVERLAP" | "DAY_APPROVED" | "BREAK_TYPE_ARCHIVED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `SHOP_REQUIRED`: The request must name a shop
             *
             *     `SHIFT_TIMES_INVALID`: The shift has an invalid start or end
             *
             *     `BREAK_TIMES_INVALID`: A break has an invalid start or end
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at is in the future
             *
             *     `OCCURRED_TOO_LONG_AGO`: occurred_at is further back than the organization allows
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SHOP_REQUIRED" | "SHIFT_TIMES_INVALID" | "BREAK_TIMES_INVALID" | "IDEMPOTENCY_KEY_REUSED" | "OCCURRED_IN_FUTURE" | "OCCURRED_TOO_LONG_AGO";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    startShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "device_label": "Till 2",
                 *       "occurred_at": "2026-03-01T09:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["StartShiftBody"];
            };
        };
        responses: {
            /** @description The shift that this start had begun */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "connected_seconds": 1,
                     *       "sessions": [
                     *         {
                     *           "start_at": "2026-03-01T09:00:00.000Z",
                     *           "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "device_label": "text",
                     *           "status": "OPEN",
                     *           "end_source": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-799f-845c-6b447bbc5027",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftDetailView"];
                };
            };
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "connected_seconds": 1,
                     *       "sessions": [
                     *         {
                     *           "start_at": "2026-03-01T09:00:00.000Z",
                     *           "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "device_label": "text",
                     *           "status": "OPEN",
                     *           "end_source": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-799f-845c-6b447bbc5027",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftDetailView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHOP_ARCHIVED`: The shop is archived
             *
             *     `SHIFT_ALREADY_OPEN`: This person already has an open shift
             *
             *     `SHIFT_OVERLAP`: This shift overlaps another shift of the same person
             *
             *     `SHIFT_VOIDED`: The shift has been voided
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHOP_ARCHIVED" | "SHIFT_ALREADY_OPEN" | "SHIFT_OVERLAP" | "SHIFT_VOIDED" | "DAY_APPROVED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `SHOP_REQUIRED`: The request must name a shop
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at is in the future
             *
             *     `OCCURRED_TOO_LONG_AGO`: occurred_at is further back than the organization allows
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "SHOP_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "OCCURRED_IN_FUTURE" | "OCCURRED_TOO_LONG_AGO";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the shift. */
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "connected_seconds": 1,
                     *       "sessions": [
                     *         {
                     *           "start_at": "2026-03-01T09:00:00.000Z",
                     *           "last_seen_at": "2026-03-01T09:30:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-75c3-8a09-bf22e12411b6",
                     *           "shift_id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "device_label": "text",
                     *           "status": "OPEN",
                     *           "end_source": null
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-799f-845c-6b447bbc5027",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftDetailView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    correctShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the shift. */
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "reason": "text",
                 *       "start_at": "2026-03-01T09:00:00Z",
                 *       "end_at": "2026-03-01T17:00:00Z",
                 *       "breaks": [
                 *         {
                 *           "name": "Lunch",
                 *           "start_at": "2026-03-01T12:00:00Z",
                 *           "end_at": "2026-03-01T12:30:00Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CorrectShiftBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `OWN_HOURS`: Somebody else must decide about your own hours
             *
             *     `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "OWN_HOURS" | "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHIFT_OVERLAP`: This shift overlaps another shift of the same person
             *
             *     `SHIFT_VOIDED`: The shift has been voided
             *
             *     `BREAK_OVERLAP`: This break overlaps another break of the same shift
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHIFT_OVERLAP" | "SHIFT_VOIDED" | "BREAK_OVERLAP" | "DAY_APPROVED" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `NOT_A_MEMBER`: This person is not assigned to the shop
             *
             *     `SHIFT_TIMES_INVALID`: The shift has an invalid start or end
             *
             *     `BREAK_TIMES_INVALID`: A break has an invalid start or end
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "NOT_A_MEMBER" | "SHIFT_TIMES_INVALID" | "BREAK_TIMES_INVALID" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    confirmShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the shift. */
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "reason": "Asked Ana, she left then"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmShiftBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `OWN_HOURS`: Somebody else must decide about your own hours
             *
             *     `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "OWN_HOURS" | "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHIFT_VOIDED`: The shift has been voided
             *
             *     `SHIFT_NOT_PENDING`: The shift is not waiting for confirmation
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHIFT_VOIDED" | "SHIFT_NOT_PENDING" | "DAY_APPROVED" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
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
    listShiftChanges: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the shift. */
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "version": 1,
                     *           "changed_at": "2026-03-01T09:30:00.000Z",
                     *           "before": null,
                     *           "after": {},
                     *           "id": "0195f0c4-7b1a-7947-8a42-15baa33b5319",
                     *           "kind": "CORRECTED",
                     *           "actor_id": null,
                     *           "reason": "Forgot to clock out, left with Luis at eight"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftChangePage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    voidShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the shift. */
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["VoidShiftBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "start_at": "2026-03-01T09:00:00.000Z",
                     *       "end_at": null,
                     *       "business_date": "2026-03-01",
                     *       "voided_at": null,
                     *       "worked_seconds": 27000,
                     *       "paid_break_seconds": 0,
                     *       "unpaid_break_seconds": 1800,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z",
                     *       "id": "0195f0c4-7b1a-75a6-83e1-5dd28bfbab8a",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "status": "OPEN",
                     *       "start_source": "MANAGER",
                     *       "end_source": null,
                     *       "needs_confirmation": false,
                     *       "breaks": [
                     *         {
                     *           "expected_minutes": 30,
                     *           "start_at": "2026-03-01T12:00:00.000Z",
                     *           "end_at": null,
                     *           "id": "0195f0c4-7b1a-7d31-8238-4327d765873d",
                     *           "break_type_id": null,
                     *           "name": "Lunch",
                     *           "is_paid": false
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHIFT_VOIDED`: The shift has been voided
             *
             *     `DAY_APPROVED`: The hours of this business date are approved or locked
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHIFT_VOIDED" | "DAY_APPROVED" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
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
    listShops: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Returns only archived shops (`true`) or only active ones (`false`, the default). */
                archived?: "true" | "false" | "all";
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
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
                     *           "refunds": "EVERYONE",
                     *           "cash_rounding": 0.05,
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
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
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
                 *       "cash_rounding": 0.05,
                 *       "time_zone": "Europe/Madrid",
                 *       "currency": "EUR",
                 *       "business_day_start": "04:00",
                 *       "refunds": "EVERYONE"
                 *     }
                 */
                "application/json": components["schemas"]["CreateShopBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "refunds": "EVERYONE",
                     *       "cash_rounding": 0.05,
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHOP_NAME_TAKEN`: Another shop of the organization has this name
             *
             *     `QUOTA_EXCEEDED`: The organization has as many of these as this installation allows
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHOP_NAME_TAKEN" | "QUOTA_EXCEEDED" | "IDEMPOTENCY_KEY_IN_USE";
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
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
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
                     *       "refunds": "EVERYONE",
                     *       "cash_rounding": 0.05,
                     *       "archived_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00.000Z",
                     *       "updated_at": "2026-03-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShopView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHOP_IN_USE`: A shop with receipts, shifts, schedules or timesheets can be archived but not deleted
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Corner Coffee, Gran Vía",
                 *       "cash_rounding": 0.05,
                 *       "time_zone": "Europe/Madrid",
                 *       "currency": "EUR",
                 *       "business_day_start": "04:00",
                 *       "refunds": "MANAGERS"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateShopBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "refunds": "EVERYONE",
                     *       "cash_rounding": 0.05,
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHOP_NAME_TAKEN`: Another shop of the organization has this name
             *
             *     `CURRENCY_FIXED`: The currency of a shop with receipts cannot change
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
    listAlertRulesOfShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "rule": "LATE_START",
                     *           "user_ids": [
                     *             "0195f0c4-7b1a-7f89-8d6b-6960453241bc"
                     *           ],
                     *           "enabled": false,
                     *           "threshold_minutes": 10,
                     *           "answer_minutes": 10,
                     *           "notifies_managers": false,
                     *           "notifies_admins": false,
                     *           "quiet_from": "22:00",
                     *           "quiet_to": "07:00",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AlertRulesView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    putAlertRulesOfShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rules": [
                 *         {
                 *           "rule": "LATE_START",
                 *           "threshold_minutes": 10,
                 *           "answer_minutes": 10,
                 *           "quiet_from": "22:00",
                 *           "quiet_to": "07:00",
                 *           "enabled": false
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PutAlertRulesBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "rule": "LATE_START",
                     *           "user_ids": [
                     *             "0195f0c4-7b1a-7f89-8d6b-6960453241bc"
                     *           ],
                     *           "enabled": false,
                     *           "threshold_minutes": 10,
                     *           "answer_minutes": 10,
                     *           "notifies_managers": false,
                     *           "notifies_admins": false,
                     *           "quiet_from": "22:00",
                     *           "quiet_to": "07:00",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AlertRulesView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
            /**
             * @description `NOT_A_MEMBER`: This person is not assigned to the shop
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "NOT_A_MEMBER" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    archiveShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "refunds": "EVERYONE",
                     *       "cash_rounding": 0.05,
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
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
                /** @description The first business date of the range, inclusive; the default is the first of all. */
                from?: string;
                /** @description The last business date of the range, inclusive; the default is the last of all. */
                to?: string;
                /** @description Counts only receipts of these sellers, up to 100; several are repeated: `seller_id=a&seller_id=b`. */
                seller_id?: string[];
                /** @description Counts only lines of this category, compared exactly. */
                category?: string;
                /**
                 * @description The number of top SKUs to return, also of `group_by=sku`, 1 to 100; the default is 5, and none with a seller or a
                 *     payment method.
                 */
                top?: number;
                /**
                 * @description A range by its name, in the business days of each shop; instead of `from` and `to`. Weeks, months and years
                 *     that still run are whole, and those of so many days end today.
                 */
                period?: "today" | "yesterday" | "last_7_days" | "last_30_days" | "this_week" | "last_week" | "this_month" | "last_month" | "this_year" | "last_year";
                /**
                 * @description Adds the figures of an earlier period and the change since then: the period of the same length just before
                 *     (`previous_period`, or `true`), the same days of last week (`previous_week`) or of last year (`previous_year`).
                 *     While the period still runs, the earlier one counts only up to the same time. It requires a range.
                 */
                compare?: "previous_period" | "previous_week" | "previous_year" | "true" | "false";
                /** @description Whether `previous_year` meets the same weekday (364 days back, the default) or the same date. */
                align?: "weekday" | "date";
                /** @description Counts only receipts that have a payment by this method, each in full. */
                payment_method?: "CASH" | "CARD" | "TRANSFER" | "OTHER";
                /**
                 * @description Adds a series. Groups of time have a bucket for each hour, day, week or month of the range, also where nothing was
                 *     sold; `weekday_hour` has one for each hour of the week. A category cannot be grouped by seller, payment method or
                 *     tax rate.
                 */
                group_by?: "hour" | "day" | "week" | "month" | "weekday_hour" | "shop" | "seller" | "payment_method" | "category" | "sku" | "tax_rate";
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_receipts": 3,
                     *       "lines_without_cost": 0,
                     *       "from": "2026-03-01",
                     *       "to": "2026-03-31",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "currency": "EUR",
                     *       "top_skus": [
                     *         {
                     *           "sku": "COFFEE",
                     *           "name": "Coffee, 250 g",
                     *           "qty": 6,
                     *           "revenue": 12.6,
                     *           "proof": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "previous": null,
                     *       "change": null,
                     *       "series": [
                     *         {
                     *           "total_receipts": 3,
                     *           "lines_without_cost": 0,
                     *           "key": "2026-03-01",
                     *           "label": null,
                     *           "previous": null,
                     *           "change": null,
                     *           "proof": [
                     *             "text"
                     *           ],
                     *           "total_revenue": 12.6,
                     *           "gross_sales": 16.8,
                     *           "discounts": 1.8,
                     *           "returns": 2.4,
                     *           "net_sales": 12.6,
                     *           "taxes": 1.15,
                     *           "refunds_count": 1,
                     *           "aov": 4.2,
                     *           "upt": 2,
                     *           "net_quantity": 6,
                     *           "costs": 6.6,
                     *           "gross_profit": 6,
                     *           "gross_margin": 0.4762,
                     *           "paid": 12.6,
                     *           "tips": 0.5
                     *         }
                     *       ],
                     *       "proof": [
                     *         "text"
                     *       ],
                     *       "total_revenue": 12.6,
                     *       "gross_sales": 16.8,
                     *       "discounts": 1.8,
                     *       "returns": 2.4,
                     *       "net_sales": 12.6,
                     *       "taxes": 1.15,
                     *       "refunds_count": 1,
                     *       "aov": 4.2,
                     *       "upt": 2,
                     *       "net_quantity": 6,
                     *       "costs": 6.6,
                     *       "gross_profit": 6,
                     *       "gross_margin": 0.4762,
                     *       "paid": 12.6,
                     *       "tips": 0.5
                     *     }
                     */
                    "application/json": components["schemas"]["SalesKpisView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["SumOutOfRange"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "erased_at": null,
                     *           "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "email": "luis@example.com",
                     *           "name": "Luis Vega",
                     *           "role": "EMPLOYEE",
                     *           "is_active": true,
                     *           "locale": "es",
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
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
                /** @description The id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PERSON_ERASED`: This person was erased
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PERSON_ERASED" | "IDEMPOTENCY_KEY_IN_USE";
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
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
                /** @description The id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PERSON_ERASED`: This person was erased
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PERSON_ERASED" | "IDEMPOTENCY_KEY_IN_USE";
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
    listReceipts: {
        parameters: {
            query?: {
                /** @description The first business date of the range, inclusive. */
                from?: string;
                /** @description The last business date of the range, inclusive. */
                to?: string;
                /**
                 * @description Returns of the business date `to` only receipts whose `occurred_at` is before this instant; earlier dates
                 *     are whole. It requires `to`.
                 */
                until?: string;
                /** @description Returns only receipts of these sellers, up to 100; several are repeated: `seller_id=a&seller_id=b`. */
                seller_id?: string[];
                /** @description Returns only receipts of this day of the week by their business date: 1 is Monday, 7 is Sunday. */
                weekday?: number;
                /** @description Returns only receipts of this hour of `occurred_at`, by the clock on the wall in the shop's present zone. */
                hour?: number;
                /** @description Returns only receipts that have a line of this category, compared exactly. */
                category?: string;
                /** @description Returns only receipts that have a line with exactly this SKU. */
                sku?: string;
                /** @description Returns only receipts that have a line whose product had this usual tax rate, in percent. */
                tax_rate?: number;
                /**
                 * @description Returns only receipts without any payment (`payment`), or with a line that has no category (`category`) or no
                 *     tax rate (`tax_rate`). A receipt has to lack everything that is named.
                 */
                without?: ("payment" | "category" | "tax_rate")[];
                /** @description Returns only receipts with at least this total, in major units. The shops of the list must have one currency. */
                min_total?: number;
                /** @description Returns only receipts with at most this total, in major units. The shops of the list must have one currency. */
                max_total?: number;
                /**
                 * @description Returns only receipts that have each of these words, or part of a word, in their note or in the name of a
                 *     line. The order of the words, case and accents do not matter.
                 */
                text?: string;
                /**
                 * @description Returns only receipts that the server received at this instant or later. A receipt that is being stored can
                 *     become visible a few seconds after later ones, so a client that synchronises asks from a minute earlier.
                 */
                updated_since?: string;
                /** @description Returns each receipt with its `lines`, its `payments`, or both: `include=lines,payments`. */
                include?: ("lines" | "payments")[];
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description Returns only receipts of this seller. */
                user_id?: string;
                /** @description Returns only receipts that the person of this shift sold during it, as the shift is now. */
                shift_id?: string;
                /** @description Returns only refunds of this sale. */
                refund_for?: string;
                /** @description Returns only the receipt with this number. */
                receipt_number?: number;
                /** @description Returns only the receipt to which the till gave this id. */
                client_receipt_id?: string;
                /** @description Returns only sales or only refunds. */
                type?: "SALE" | "REFUND";
                /** @description Returns only receipts that have a payment by this method. */
                payment_method?: "CASH" | "CARD" | "TRANSFER" | "OTHER";
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "shift_id": null,
                     *           "refund_for": null,
                     *           "lines": [
                     *             {
                     *               "line_number": 1,
                     *               "sku": "COFFEE",
                     *               "name": "Coffee, 250 g",
                     *               "qty": 2,
                     *               "unit_price": 2.4,
                     *               "gross": 4.8,
                     *               "discount": 0,
                     *               "tax": 0.44,
                     *               "tax_included": true,
                     *               "total": 4.8,
                     *               "refunded_qty": 0,
                     *               "category": "Drinks",
                     *               "unit_cost": 1.1,
                     *               "cost": 2.2,
                     *               "tax_rate": 10,
                     *               "refund_line_number": null
                     *             }
                     *           ],
                     *           "payments": [
                     *             {
                     *               "method": "CASH",
                     *               "amount": 4.8,
                     *               "reference": null,
                     *               "tip": 0.5,
                     *               "tendered": 10,
                     *               "change": 4.7
                     *             }
                     *           ],
                     *           "id": "0195f0c4-7b1a-723c-8c9e-f857d52635e8",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "shop": {
                     *             "id": "0195f0c4-7b1a-7bf1-859c-891f77416226",
                     *             "name": "Corner Coffee, Gran Vía"
                     *           },
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "seller": {
                     *             "id": "0195f0c4-7b1a-7a91-8400-acd49a41e037",
                     *             "name": "text"
                     *           },
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
                     *           "cash_rounding": 0,
                     *           "note": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_REQUEST`: The request is malformed
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "payments": [
                 *         {
                 *           "amount": 4.8,
                 *           "tip": 0.5,
                 *           "tendered": 10,
                 *           "method": "CASH"
                 *         }
                 *       ],
                 *       "lines": [
                 *         {
                 *           "sku": "COFFEE",
                 *           "qty": 2,
                 *           "unit_price": 2.4
                 *         }
                 *       ],
                 *       "discount": 0
                 *     }
                 */
                "application/json": components["schemas"]["CreateReceiptBody"];
            };
        };
        responses: {
            /** @description The receipt that already has this client_receipt_id */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shift_id": null,
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
                     *           "category": "Drinks",
                     *           "unit_cost": 1.1,
                     *           "cost": 2.2,
                     *           "tax_rate": 10,
                     *           "refund_line_number": null
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null,
                     *           "tip": 0.5,
                     *           "tendered": 10,
                     *           "change": 4.7
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-713a-8ef4-be6435348e3a",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "shop": {
                     *         "id": "0195f0c4-7b1a-7bf1-859c-891f77416226",
                     *         "name": "Corner Coffee, Gran Vía"
                     *       },
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "seller": {
                     *         "id": "0195f0c4-7b1a-7a91-8400-acd49a41e037",
                     *         "name": "text"
                     *       },
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
                     *       "cash_rounding": 0,
                     *       "note": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shift_id": null,
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
                     *           "category": "Drinks",
                     *           "unit_cost": 1.1,
                     *           "cost": 2.2,
                     *           "tax_rate": 10,
                     *           "refund_line_number": null
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null,
                     *           "tip": 0.5,
                     *           "tendered": 10,
                     *           "change": 4.7
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-713a-8ef4-be6435348e3a",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "shop": {
                     *         "id": "0195f0c4-7b1a-7bf1-859c-891f77416226",
                     *         "name": "Corner Coffee, Gran Vía"
                     *       },
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "seller": {
                     *         "id": "0195f0c4-7b1a-7a91-8400-acd49a41e037",
                     *         "name": "text"
                     *       },
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
                     *       "cash_rounding": 0,
                     *       "note": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `SHOP_ARCHIVED`: The shop is archived
             *
             *     `CLIENT_RECEIPT_ID_TAKEN`: Another receipt of the shop has this client_receipt_id
             *
             *     `QUOTA_EXCEEDED`: The organization has as many of these as this installation allows
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "SHOP_ARCHIVED" | "CLIENT_RECEIPT_ID_TAKEN" | "QUOTA_EXCEEDED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `NOT_A_MEMBER`: This person is not assigned to the shop
             *
             *     `TOTAL_MISMATCH`: The total differs from the sum of the lines
             *
             *     `PAYMENTS_MISMATCH`: The payments do not add up to the total
             *
             *     `LINE_INVALID`: A line of the receipt cannot be priced
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at is in the future
             *
             *     `OCCURRED_TOO_LONG_AGO`: occurred_at is further back than the organization allows
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "NOT_A_MEMBER" | "TOTAL_MISMATCH" | "PAYMENTS_MISMATCH" | "LINE_INVALID" | "IDEMPOTENCY_KEY_REUSED" | "OCCURRED_IN_FUTURE" | "OCCURRED_TOO_LONG_AGO";
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
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
                /** @description The id of the receipt. */
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shift_id": null,
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
                     *           "category": "Drinks",
                     *           "unit_cost": 1.1,
                     *           "cost": 2.2,
                     *           "tax_rate": 10,
                     *           "refund_line_number": null
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null,
                     *           "tip": 0.5,
                     *           "tendered": 10,
                     *           "change": 4.7
                     *         }
                     *       ],
                     *       "id": "0195f0c4-7b1a-713a-8ef4-be6435348e3a",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "shop": {
                     *         "id": "0195f0c4-7b1a-7bf1-859c-891f77416226",
                     *         "name": "Corner Coffee, Gran Vía"
                     *       },
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "seller": {
                     *         "id": "0195f0c4-7b1a-7a91-8400-acd49a41e037",
                     *         "name": "text"
                     *       },
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
                     *       "cash_rounding": 0,
                     *       "note": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
                /** @description The id of the receipt. */
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "payments": [
                 *         {
                 *           "amount": 4.8,
                 *           "tip": 0.5,
                 *           "tendered": 10,
                 *           "method": "CASH"
                 *         }
                 *       ],
                 *       "lines": [
                 *         {
                 *           "line_number": 1,
                 *           "qty": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateRefundBody"];
            };
        };
        responses: {
            /** @description The receipt that already has this client_receipt_id */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-9d2e-7c41-8a55-20b1e4d7f3a9",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "shop": {
                     *         "id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *         "name": "Corner Coffee, Gran Vía"
                     *       },
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "seller": {
                     *         "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *         "name": "Luis Vega"
                     *       },
                     *       "shift_id": "0195f0c4-7b1a-7c11-9a42-5d2f0b7c9e10",
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
                     *       "cash_rounding": 0,
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
                     *           "category": "Drinks",
                     *           "unit_cost": 1.1,
                     *           "cost": 2.2,
                     *           "tax_rate": 10,
                     *           "refund_line_number": 1
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null,
                     *           "tip": 0,
                     *           "tendered": null,
                     *           "change": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f0c4-9d2e-7c41-8a55-20b1e4d7f3a9",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "shop": {
                     *         "id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *         "name": "Corner Coffee, Gran Vía"
                     *       },
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "seller": {
                     *         "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *         "name": "Luis Vega"
                     *       },
                     *       "shift_id": "0195f0c4-7b1a-7c11-9a42-5d2f0b7c9e10",
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
                     *       "cash_rounding": 0,
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
                     *           "category": "Drinks",
                     *           "unit_cost": 1.1,
                     *           "cost": 2.2,
                     *           "tax_rate": 10,
                     *           "refund_line_number": 1
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "method": "CASH",
                     *           "amount": 4.8,
                     *           "reference": null,
                     *           "tip": 0,
                     *           "tendered": null,
                     *           "change": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `CLIENT_RECEIPT_ID_TAKEN`: Another receipt of the shop has this client_receipt_id
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "CLIENT_RECEIPT_ID_TAKEN" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `NOT_A_MEMBER`: This person is not assigned to the shop
             *
             *     `TOTAL_MISMATCH`: The total differs from the sum of the lines
             *
             *     `PAYMENTS_MISMATCH`: The payments do not add up to the total
             *
             *     `LINE_INVALID`: A line of the receipt cannot be priced
             *
             *     `REFUND_INVALID`: Only a sale of the same shop can be refunded
             *
             *     `REFUND_BEFORE_SALE`: The refund is dated before its sale
             *
             *     `OVER_REFUND`: The refund returns more than was sold
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             *
             *     `OCCURRED_IN_FUTURE`: occurred_at is in the future
             *
             *     `OCCURRED_TOO_LONG_AGO`: occurred_at is further back than the organization allows
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "NOT_A_MEMBER" | "TOTAL_MISMATCH" | "PAYMENTS_MISMATCH" | "LINE_INVALID" | "REFUND_INVALID" | "REFUND_BEFORE_SALE" | "OVER_REFUND" | "IDEMPOTENCY_KEY_REUSED" | "OCCURRED_IN_FUTURE" | "OCCURRED_TOO_LONG_AGO";
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
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
                     *       "refunds": "EVERYONE",
                     *       "cash_rounding": 0.05,
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTimesheets: {
        parameters: {
            query: {
                /** @description The first business date of the range, inclusive. */
                from: string;
                /** @description The last business date of the range, inclusive; the range has at most 92 days. */
                to: string;
                /**
                 * @description Returns only the hours of this person, if they have shifts that you may see. An EMPLOYEE sees
                 *     only their own.
                 */
                user_id?: string;
                /** @description Returns only shifts in this shop; overtime then counts only the work in it. */
                shop_id?: string;
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "name": "Luis Vega",
                     *           "days": [
                     *             {
                     *               "worked_seconds": 28800,
                     *               "paid_break_seconds": 900,
                     *               "unpaid_break_seconds": 1800,
                     *               "connected_seconds": 27000,
                     *               "overtime_seconds": 3600,
                     *               "shifts": 1,
                     *               "open_shifts": 0,
                     *               "corrections_pending": 0,
                     *               "date": "2026-03-02",
                     *               "approval": "APPROVED"
                     *             }
                     *           ],
                     *           "totals": {
                     *             "worked_seconds": 28800,
                     *             "paid_break_seconds": 900,
                     *             "unpaid_break_seconds": 1800,
                     *             "connected_seconds": 27000,
                     *             "overtime_seconds": 3600,
                     *             "shifts": 1,
                     *             "open_shifts": 0,
                     *             "corrections_pending": 0
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TimesheetPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportTimesheets: {
        parameters: {
            query: {
                /** @description The first business date of the range, inclusive. */
                from: string;
                /** @description The last business date of the range, inclusive; the range has at most 92 days. */
                to: string;
                /**
                 * @description Returns only the hours of this person, if they have shifts that you may see. An EMPLOYEE sees
                 *     only their own.
                 */
                user_id?: string;
                /** @description Returns only shifts in this shop; overtime then counts only the work in it. */
                shop_id?: string;
                /** @description `true` begins the file with a byte order mark, so that Excel reads it as UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example user_id,name,date,worked_seconds,worked_hours,paid_break_seconds,unpaid_break_seconds,connected_seconds,overtime_seconds,shifts,open_shifts,corrections_pending,approval
                     *     0195f0c4-7b1a-7d7e-8f21-6a1f0a4c55e1,Luis Vega,2026-03-02,28800,8.00,900,1800,27000,0,1,0,0,APPROVED
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPeriods: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description Returns only periods of this shop. */
                shop_id?: string;
                /** @description Returns only periods that end on this business date or later. */
                from?: string;
                /** @description Returns only periods that begin on this business date or earlier. */
                to?: string;
                /** @description Returns only periods with this status. */
                status?: "APPROVED" | "LOCKED" | "REOPENED";
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "from": "2026-03-02",
                     *           "to": "2026-03-08",
                     *           "status": "APPROVED",
                     *           "approved_by": "0195f0c4-7b1a-76a2-8342-d4bdbb2fc522",
                     *           "locked_by": null,
                     *           "reopened_by": null,
                     *           "id": "0195f0c4-7b1a-751e-86b8-31a6ce6cf43e",
                     *           "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *           "approved_at": "2026-03-09T08:00:00.000Z",
                     *           "locked_at": null,
                     *           "reopened_at": null,
                     *           "reopen_reason": null,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PeriodPage"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    approveTimesheets: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                 *       "from": "2026-03-02",
                 *       "to": "2026-03-08"
                 *     }
                 */
                "application/json": components["schemas"]["ApprovePeriodBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-03-02",
                     *       "to": "2026-03-08",
                     *       "status": "APPROVED",
                     *       "approved_by": "0195f0c4-7b1a-76a2-8342-d4bdbb2fc522",
                     *       "locked_by": null,
                     *       "reopened_by": null,
                     *       "id": "0195f0c4-7b1a-751e-86b8-31a6ce6cf43e",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "approved_at": "2026-03-09T08:00:00.000Z",
                     *       "locked_at": null,
                     *       "reopened_at": null,
                     *       "reopen_reason": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `OWN_HOURS`: Somebody else must decide about your own hours
             *
             *     `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "OWN_HOURS" | "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PERIOD_OVERLAP`: The period includes a business date that is already approved
             *
             *     `PERIOD_PENDING`: The period has shifts that are open or wait for confirmation
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PERIOD_OVERLAP" | "PERIOD_PENDING" | "IDEMPOTENCY_KEY_IN_USE";
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
    getPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the period. */
                period_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-03-02",
                     *       "to": "2026-03-08",
                     *       "status": "APPROVED",
                     *       "approved_by": "0195f0c4-7b1a-76a2-8342-d4bdbb2fc522",
                     *       "locked_by": null,
                     *       "reopened_by": null,
                     *       "id": "0195f0c4-7b1a-751e-86b8-31a6ce6cf43e",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "approved_at": "2026-03-09T08:00:00.000Z",
                     *       "locked_at": null,
                     *       "reopened_at": null,
                     *       "reopen_reason": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    lockPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the period. */
                period_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["LockPeriodBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-03-02",
                     *       "to": "2026-03-08",
                     *       "status": "APPROVED",
                     *       "approved_by": "0195f0c4-7b1a-76a2-8342-d4bdbb2fc522",
                     *       "locked_by": null,
                     *       "reopened_by": null,
                     *       "id": "0195f0c4-7b1a-751e-86b8-31a6ce6cf43e",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "approved_at": "2026-03-09T08:00:00.000Z",
                     *       "locked_at": null,
                     *       "reopened_at": null,
                     *       "reopen_reason": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PERIOD_STATUS_CONFLICT`: The current status of the period does not allow this change
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PERIOD_STATUS_CONFLICT" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
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
    reopenPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the period. */
                period_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Luis forgot to end his shift on Friday"
                 *     }
                 */
                "application/json": components["schemas"]["ReopenPeriodBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-03-02",
                     *       "to": "2026-03-08",
                     *       "status": "APPROVED",
                     *       "approved_by": "0195f0c4-7b1a-76a2-8342-d4bdbb2fc522",
                     *       "locked_by": null,
                     *       "reopened_by": null,
                     *       "id": "0195f0c4-7b1a-751e-86b8-31a6ce6cf43e",
                     *       "shop_id": "0195f0c4-7b1a-7176-8fd1-ac1eb860c41f",
                     *       "approved_at": "2026-03-09T08:00:00.000Z",
                     *       "locked_at": null,
                     *       "reopened_at": null,
                     *       "reopen_reason": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PERIOD_STATUS_CONFLICT`: The current status of the period does not allow this change
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PERIOD_STATUS_CONFLICT" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
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
    listUsers: {
        parameters: {
            query?: {
                /** @description The number of rows on a page, at most 200; the default is 50. */
                limit?: number;
                /** @description The `next_cursor` of the previous page. */
                cursor?: string;
                /** @description Returns only active people (`true`) or only inactive ones (`false`). */
                is_active?: boolean;
                /** @description Returns only people who are assigned to this shop. */
                shop_id?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "erased_at": null,
                     *           "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *           "email": "luis@example.com",
                     *           "name": "Luis Vega",
                     *           "role": "EMPLOYEE",
                     *           "is_active": true,
                     *           "locale": "es",
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
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "luis@example.com",
                 *       "name": "Luis Vega",
                 *       "password": "correct-horse-battery",
                 *       "role": "EMPLOYEE"
                 *     }
                 */
                "application/json": components["schemas"]["CreateUserBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "erased_at": null,
                     *       "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "email": "luis@example.com",
                     *       "name": "Luis Vega",
                     *       "role": "EMPLOYEE",
                     *       "is_active": true,
                     *       "locale": "es",
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `EMAIL_TAKEN`: This e-mail address is already registered
             *
             *     `QUOTA_EXCEEDED`: The organization has as many of these as this installation allows
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "EMAIL_TAKEN" | "QUOTA_EXCEEDED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `WEAK_PASSWORD`: The password is too easy to guess
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "WEAK_PASSWORD" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "luis@example.com",
                 *       "name": "Luis Vega",
                 *       "role": "EMPLOYEE",
                 *       "locale": "es"
                 *     }
                 */
                "application/json": components["schemas"]["InviteUserBody"];
            };
        };
        responses: {
            /** @description The resource was created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "erased_at": null,
                     *       "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "email": "luis@example.com",
                     *       "name": "Luis Vega",
                     *       "role": "EMPLOYEE",
                     *       "is_active": true,
                     *       "locale": "es",
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `EMAIL_TAKEN`: This e-mail address is already registered
             *
             *     `MAIL_UNAVAILABLE`: This installation sends no mail
             *
             *     `QUOTA_EXCEEDED`: The organization has as many of these as this installation allows
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "EMAIL_TAKEN" | "MAIL_UNAVAILABLE" | "QUOTA_EXCEEDED" | "IDEMPOTENCY_KEY_IN_USE";
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
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `MAIL_UNAVAILABLE`: This installation sends no mail
             *
             *     `INVITATION_CLOSED`: This person has no open invitation
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "MAIL_UNAVAILABLE" | "INVITATION_CLOSED" | "IDEMPOTENCY_KEY_IN_USE";
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
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "erased_at": null,
                     *       "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "email": "luis@example.com",
                     *       "name": "Luis Vega",
                     *       "role": "EMPLOYEE",
                     *       "is_active": true,
                     *       "locale": "es",
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
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
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
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
                /** @description The version of the record that is changed, in place of `version` in the body. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Luis Vega",
                 *       "current_password": "correct-horse-battery",
                 *       "role": "MANAGER"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUserBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "erased_at": null,
                     *       "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "email": "luis@example.com",
                     *       "name": "Luis Vega",
                     *       "role": "EMPLOYEE",
                     *       "is_active": true,
                     *       "locale": "es",
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `EMAIL_TAKEN`: This e-mail address is already registered
             *
             *     `LAST_ADMIN`: An organization must keep at least one active ADMIN
             *
             *     `PERSON_ERASED`: This person was erased
             *
             *     `VERSION_CONFLICT`: The record has changed since it was read
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "EMAIL_TAKEN" | "LAST_ADMIN" | "PERSON_ERASED" | "VERSION_CONFLICT" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `WRONG_PASSWORD`: The current password is wrong or missing
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "WRONG_PASSWORD" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    eraseUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "luis@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["EraseBody"];
            };
        };
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "erased_at": "2026-03-01T09:30:00.000Z",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "records": [
                     *         {
                     *           "retention_class": "HOURS",
                     *           "outcome": "KEPT",
                     *           "rows": 1,
                     *           "why": null,
                     *           "until": null,
                     *           "table": "shifts",
                     *           "column": "user_id"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `LAST_ADMIN`: An organization must keep at least one active ADMIN
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "LAST_ADMIN" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `ERASURE_NOT_CONFIRMED`: The e-mail address is not the one of the person to erase
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ERASURE_NOT_CONFIRMED" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct-horse-battery",
                 *       "current_password": "staple-orbit-lantern"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordBody"];
            };
        };
        responses: {
            /** @description The request succeeded without content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PERSON_ERASED`: This person was erased
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PERSON_ERASED" | "IDEMPOTENCY_KEY_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `WEAK_PASSWORD`: The password is too easy to guess
             *
             *     `WRONG_PASSWORD`: The current password is wrong or missing
             *
             *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used for a different request
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "WEAK_PASSWORD" | "WRONG_PASSWORD" | "IDEMPOTENCY_KEY_REUSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    disclosePersonalData: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier response. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-03-01T09:30:00.000Z",
                     *       "user_id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "records": [
                     *         {
                     *           "retention_class": "HOURS",
                     *           "rows": [
                     *             {}
                     *           ],
                     *           "table": "shifts",
                     *           "column": "user_id"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalDataView"];
                };
            };
            /** @description The client already has this response: its tag was in `If-None-Match` */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Internal"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    assignShops: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request sent again with the same key gets the first response again, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the user. */
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
            /** @description The request succeeded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "erased_at": null,
                     *       "id": "0195f0c4-7b1a-7f89-8d6b-6960453241bc",
                     *       "email": "luis@example.com",
                     *       "name": "Luis Vega",
                     *       "role": "EMPLOYEE",
                     *       "is_active": true,
                     *       "locale": "es",
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
             * @description `VALIDATION_FAILED`: A field of the request is invalid
             *
             *     `MALFORMED_BODY`: The body of the request cannot be read
             *
             *     `MALFORMED_REQUEST`: The request is malformed
             *
             *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key header is invalid
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
            /**
             * @description `FORBIDDEN`: Your role does not allow this request
             *
             *     `PASSWORD_CHANGE_REQUIRED`: You must change your password before you do anything else
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "FORBIDDEN" | "PASSWORD_CHANGE_REQUIRED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /**
             * @description `PERSON_ERASED`: This person was erased
             *
             *     `IDEMPOTENCY_KEY_IN_USE`: Another request with this Idempotency-Key is still running
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
                        code?: "PERSON_ERASED" | "IDEMPOTENCY_KEY_IN_USE";
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
}
