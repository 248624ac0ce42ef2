// Made by scripts/write-openapi.ts from the routes. Do not edit.
export interface paths {
    "/api/abilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of abilities, and where they run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AbilityList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own ways in, sessions and rights */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPasskeyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/passkeys/{key}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/passkeys/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new passkey is to answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewPasskeyQuestion"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses a password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends one session, or all but this */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SessionsEndInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{kind}/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessment of a function or an initiative */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "function" | "initiative";
                    subject: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssessmentWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Writes a version of an assessment */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "function" | "initiative";
                    subject: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssessmentWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssessmentWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assignments, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Writes an assignment down */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentMade"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assignment */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Changes what is said of it */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A status update, a report, the end */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentEntryWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** In samverkan with whom */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentPartyWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A stage and its days */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentStageWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every function with its gate */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A function: card, gate, checkpoints, figures */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** A new version of the card */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CardChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{name}/evidence/{checkpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answers a checkpoint, or withdraws the answer */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    checkpoint: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EvidenceRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{name}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The function’s compliance file */
        get: {
            parameters: {
                query: {
                    as: "docx" | "pdf";
                    lang?: "sv" | "en";
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{name}/measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the function measured, with a variant’s own settings; the gate reads the outcome at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeasureAnswer"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{name}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the stop */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ResumeRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{name}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a decision on status */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StatusRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{name}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the function at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StopRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{name}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a variant of the function, with a card and a gate of its own */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VariantRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card’s versions, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardVersions"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What administrations are charged, month by month */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChargeList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charges/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every checkpoint, and which are asked of a card on a day */
        get: {
            parameters: {
                query?: {
                    card?: string;
                    day?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckpointList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkpoints/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a draft; keeps nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        draft: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftCheck"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkpoints/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposed changes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Proposes a change */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposalRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkpoints/proposals/{proposal}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A proposal is published */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    proposal: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkpoints/proposals/{proposal}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A proposal is rejected */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    proposal: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be searched */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CollectionList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes a collection of a folder on the server, or one to upload to */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CollectionRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CollectionRow"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes the collection out of search; its files stay where they lie */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CollectionRemoved"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of a collection, those that could not be read among them */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaperList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document as it was read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    document: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaperWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Says whether the document is valid, before what it says itself */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    document: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ValidityChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaperRow"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/collections/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receives one or more files into a collection to upload to */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CollectionRow"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}/index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks through the folder anew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CollectionRow"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conclusions and what they rest on */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConclusionList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Writes a conclusion down */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConclusionNewInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConclusionId"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conclusions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a conclusion */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConclusionChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConclusionId"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conclusions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a conclusion no longer stands */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConclusionWithdrawalInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConclusionId"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue, newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    q?: string;
                    state?: "received" | "reading" | "refused" | "running" | "reviewing" | "ready" | "releasing" | "released";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Queue"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Receives one or more files */
        post: {
            parameters: {
                query?: {
                    unit?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        file: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Received"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document with its pages, doubts and runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Names the matter it belongs to */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentRow"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/documents/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A sign that somebody is at work on a document; who is not kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActivitySignInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a second person is asked for, and has approved */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecondReviewer"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Approves what stands, as somebody who has decided on nothing in it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecondReviewer"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A working copy with the remarks in it, or a list of them (`html` is for printing) */
        get: {
            parameters: {
                query: {
                    as: "docx" | "pdf" | "csv" | "json" | "text" | "html";
                    lang?: "sv" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One stroke of decisions: kept, and taken back, together */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecisionRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decided"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings as they stand, in the order of the text */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    function?: string;
                    limit?: number;
                    page?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FindingList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/matter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents beside it in its matter, and what the matter may be called */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MatterShown"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/matter-kind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the ground of every mark by the kind of matter, but for those with a note of their own */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MatterKindRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decided"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as received */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of a page, with a box for each word */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageText"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/pages/{number}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page as it looks */
        get: {
            parameters: {
                query?: {
                    width?: number;
                };
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The persons of the request that a document is in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentPersons"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** May it be released, and if not, why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads others’ document, on a written reason that is logged */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadingReasonInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadingOpen"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a release; the proof comes with the stream */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReleaseRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Release"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/review-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person changed in the proposals of mask, per 1,000 words, and the time it took */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewCounts"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a function or a variant by its name; a closed gate is an answer too */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RunRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunAnswer"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The summary as last made */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Summary"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Sums up the document by its own sentences; the same question gives the same answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SummaryRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Summary"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back the last stroke */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decided"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every function: value and energy */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EffectList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clock one has running */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SampleNow"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect/functions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The effect of a function */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EffectWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect/functions/{name}/parameters/{parameter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes the owner’s own value of a parameter, or withdraws it */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    parameter: "technology" | "competence" | "startHours" | "investmentQuarters" | "runningCost" | "runningHours" | "ownHourPrice" | "freedMinutes" | "volume" | "uptake" | "startQuarter" | "rampQuarters" | "freedHourPrice" | "discountRate";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ParameterWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EffectWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect/functions/{name}/reviewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What reviewers changed, by version, in two years */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewedList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect/logged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept for measuring */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LoggedList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a measuring round */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RoundRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundOpened"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect/rounds/{round}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a measuring round */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    round: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect/rounds/{round}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts the clock of a piece of work */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    round: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SampleRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SampleRunning"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effect/samples/{sample}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the clock */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    sample: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SampleEndInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every figure by its id, with the rows behind it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FigureList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/functions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The functions of this house */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FunctionList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held from weeding */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HoldList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Holds a document or its matter */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HoldRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HoldList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lifts a hold */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HoldList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/horizon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes outside, and what to do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HorizonList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Puts an item on the horizon */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HorizonNewInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HorizonId"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/horizon/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an item */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HorizonChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HorizonId"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/horizon/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops watching an item */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HorizonClosingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HorizonId"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/horizon/todos/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sees to something there is to do */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HorizonDoneInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HorizonTodoId"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Reports an incident */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IncidentReportInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentNumber"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An incident and what it touched */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes a measure, a notice or its end */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IncidentNoteInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All incidents as a table */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/initiatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every initiative */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InitiativeList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Writes an initiative down */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InitiativeNewInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InitiativeWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/initiatives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an initiative */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InitiativeChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InitiativeWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/initiatives/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the next step, or ends */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InitiativeStepAskedInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InitiativeWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/law/{act}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A section of an act, with the day the text is of */
        get: {
            parameters: {
                query: {
                    chapter?: string;
                    section: string;
                };
                header?: never;
                path: {
                    act: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LawParagraph"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lessons, all or by words */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LessonList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Writes a lesson down */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LessonNewInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LessonId"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a lesson */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LessonChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LessonId"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events, newest first */
        get: {
            parameters: {
                query?: {
                    act?: string;
                    actor?: string;
                    after?: number;
                    from?: string;
                    function?: string;
                    limit?: number;
                    subject?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventPage"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the chain is whole */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LogCheck"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events with their hashes, for `kansli verify-log`; that it was fetched is an event itself */
        get: {
            parameters: {
                query?: {
                    as?: "jsonl" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who and what the log may be narrowed by */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LogNames"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mask/grounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grounds that masks may rest on */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MaskGrounds"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts several documents in one matter */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MatterRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MatterNamed"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, what they may do, and the token every change must carry */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people one administers, and their rights */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Invites a person, with a first right */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InviteRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitation"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has been done with a person’s rights */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonHistory"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new invitation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitation"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends all a person can come in by */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GroundRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a right, on a ground */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GrantRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Portfolios, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortfolioList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes a portfolio */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PortfolioWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortfolioMade"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The best choice and the people’s */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortfolioWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolios/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down what people have chosen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PortfolioChoosingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PortfolioWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The price list, with what it was */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PriceList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A price from a month on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PriceWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prices/fixed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A fixed cost and its key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FixedCostWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prices/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hours of specialists for an administration */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ServiceTimeWritingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has read others’ documents, and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadingList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/publisher": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who publishes the register */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Publisher"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Says who publishes the register */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PublisherInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Publisher"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A release with its proof */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Release"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decision text: what is withheld, on which ground, how to appeal */
        get: {
            parameters: {
                query?: {
                    as?: "docx" | "pdf";
                    lang?: "sv" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The released file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{id}/mask-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mask record as a document: what was removed, on which ground, who decided, how it was proved */
        get: {
            parameters: {
                query?: {
                    as?: "docx" | "pdf";
                    lang?: "sv" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mask record: what was removed and who decided */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MaskRecord"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be reported, and has been */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportRoom"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes a report and keeps it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportAskInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportMade"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report as it was made */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    report: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure of a report with the rows behind it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    figure: string;
                    report: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportFigure"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report’s documents, or all its figures */
        get: {
            parameters: {
                query: {
                    as: "docx" | "pdf" | "csv" | "xlsx";
                    part?: "memo" | "annex" | "page";
                };
                header?: never;
                path: {
                    report: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A report as it would be, not kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportAskInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for documents, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes a request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RequestMadeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request with its documents, persons and how far it has come */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what is written of it */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RequestChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/requests/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives roles, decides, joins or parts persons, over all documents */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        act: "role";
                        persons: string[];
                        role: ("requester" | "party" | "child" | "guardian" | "reporter" | "third" | "official") | null;
                    } | {
                        /** @enum {string} */
                        act: "decide";
                        decision: ("mask" | "leave") | null;
                        ground?: string | null;
                        note?: string | null;
                        persons: string[];
                        test?: ("reversed" | "straight" | "special") | null;
                    } | {
                        /** @enum {string} */
                        act: "merge";
                        into: string;
                        person: string;
                    } | {
                        /** @enum {string} */
                        act: "split";
                        mentions: number[];
                        person: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves what stands, as somebody who has decided on nothing in it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts documents that are here in the request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RequestDocumentsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/documents/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes documents out of the request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RequestDocumentsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receives files into the request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All released files with the decision and the mask record, as a ZIP */
        get: {
            parameters: {
                query?: {
                    lang?: "sv" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets out every document, in the background */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PackageRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/persons/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a person is mentioned */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonMentions"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back the latest act */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequestWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every retention class and what is due */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DueList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/{class}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due in a class: ids, units and days */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path: {
                    class: "document" | "text" | "finding" | "trace" | "copy" | "release" | "session" | "search-index" | "log-reading" | "log-work" | "log-governance" | "incident";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DueRows"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rights/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a right, on a ground */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GroundRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quotations that answer a question, or none where the evidence is thin */
        get: {
            parameters: {
                query: {
                    after?: number;
                    collection?: string;
                    kind?: "lag" | "förordning" | "policy" | "riktlinje" | "plan" | "strategi" | "program" | "reglemente" | "delegationsordning" | "arbetsordning" | "taxa" | "rutin" | "föreskrift" | "other";
                    limit?: number;
                    q: string;
                    unit?: string;
                    validity?: "in-force" | "coming" | "repealed" | "replaced" | "expired" | "unknown";
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SearchAnswer"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by an invitation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InvitationOpenedInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasskeyAnswerInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/passkey/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a passkey is to answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyQuestion"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by a password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordSignInInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invented people one may look as */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SamplePeople"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Signs in as one of them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SampleEntryInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedOut"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: a StreamMessage as the data of each */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every template, and own files that are not used */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Writes a template of one’s own, when it has no fault */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TemplateTextInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateSaved"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one demands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateWhole"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Removes one’s own */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateRemoved"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{name}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holds a document up to it; nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    document: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateTried"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong in a template file, line by line */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TemplateTextInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateChecked"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/todo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is to do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ToDoList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/second-reviewer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a second person before anything of a unit leaves, or no longer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UnitSecondRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Done"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weedings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Weedings, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WeedingList"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Orders a weeding on a decision; it is carried out unseen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WeedingRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WeedingShown"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weedings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A weeding */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WeedingShown"];
                    };
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weedings/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The weeding record as a document or a table */
        get: {
            parameters: {
                query: {
                    as: "docx" | "csv";
                    lang?: "sv" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public register, as a page */
        get: {
            parameters: {
                query?: {
                    lang?: "sv" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register by the Algorithmic Transparency Standard 0.3.1 */
        get: {
            parameters: {
                query?: {
                    lang?: "sv" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One function, as a page */
        get: {
            parameters: {
                query?: {
                    lang?: "sv" | "en";
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/catalog.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register as a DCAT-AP-SE catalogue */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong, as a reason with parameters */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
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
        AbilityBearer: {
            name: string;
            owner: string;
            status: string;
            title: string;
            units: string[];
        };
        AbilityList: {
            abilities: components["schemas"]["AbilityShown"][];
        };
        AbilityShown: {
            bearers: components["schemas"]["AbilityBearer"][];
            can: string[];
            cannot: string[];
            functions: string[];
            id: string;
            says: string;
            title: string;
        };
        Account: {
            account: string;
            grants: components["schemas"]["GrantRow"][];
            name: string;
            passkeys: {
                id: string;
                /** Format: date-time */
                madeAt: string;
                name: string;
                usedAt: string | null;
            }[];
            passwordSetAt: string | null;
            roles: {
                may: ("read" | "decide" | "release" | "own" | "audit" | "administer")[];
                /** @enum {string} */
                role: "caseworker" | "registrar" | "secretary" | "reader" | "function-owner" | "controller" | "auditor" | "administrator" | "representative";
            }[];
            sessions: {
                agent: string;
                id: string;
                isThis: boolean;
                /** Format: date-time */
                madeAt: string;
                /** Format: date-time */
                seenAt: string;
                /** Format: date-time */
                until: string;
                /** @enum {string} */
                way: "link" | "invitation" | "password" | "passkey";
            }[];
            unit: string;
        };
        ActivitySignInput: {
            function: string;
            sitting: string;
        };
        AffectedRun: {
            /** Format: date-time */
            at: string;
            document: string;
            releases: string[];
            run: string;
            unit: string;
            version: string;
            weeded: boolean;
        };
        AssessmentFact: {
            against: boolean;
            figure: string | null;
            high: number | null;
            id: string;
            low: number | null;
            /** @enum {string} */
            part: "economic" | "ecological" | "social" | "children" | "equality" | "privacy" | "law" | "consultation";
            unit: ("kr" | "minutes" | "share" | "Wh" | "g" | "quarter" | "count") | null;
            value: number | string | null;
        };
        AssessmentWhole: {
            facts: components["schemas"]["AssessmentFact"][];
            faults: ("economic" | "ecological" | "social" | "children" | "equality" | "privacy" | "law" | "consultation")[];
            /** @enum {string} */
            kind: "function" | "initiative";
            mayOwn: boolean;
            subject: string;
            title: string;
            versions: components["schemas"]["AssessmentWritten"][];
            written: components["schemas"]["AssessmentWritten"] | null;
        };
        AssessmentWritingInput: {
            body: {
                children: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                consultation: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                ecological: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                economic: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                equality: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                law: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                privacy: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                social: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
            };
            from: number;
            why: string;
        };
        AssessmentWritten: {
            /** Format: date-time */
            at: string;
            body: {
                children: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                consultation: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                ecological: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                economic: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                equality: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                law: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                privacy: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
                social: {
                    impact: ("none" | "better" | "worse" | "mixed" | "not-assessed") | null;
                    reason: string | null;
                    says: string;
                };
            };
            by: string;
            version: number;
            why: string;
        };
        Assignment: {
            closedOn: string | null;
            dnr: string;
            entries: {
                /** Format: date-time */
                at: string;
                by: string;
                dnr: string | null;
                /** @enum {string} */
                kind: "status" | "report" | "close" | "reopen";
                number: number;
                /** Format: date */
                onDay: string;
                says: string;
                stage: string | null;
                toWhom: string;
            }[];
            /** Format: date */
            givenOn: string;
            id: string;
            number: number;
            parties: components["schemas"]["AssignmentParty"][];
            reminders: components["schemas"]["AssignmentReminder"][];
            says: string;
            source: string;
            stages: components["schemas"]["AssignmentStage"][];
            title: string;
            toCommittee: string;
            toUnit: string | null;
            writtenBy: string;
        };
        AssignmentEntryWritingInput: {
            dnr: string | null;
            done: boolean;
            /** @enum {string} */
            kind: "status" | "report" | "close" | "reopen";
            /** Format: date */
            onDay: string;
            says: string;
            stage: string | null;
            toWhom: string;
        };
        AssignmentList: {
            assignments: components["schemas"]["Assignment"][];
            mayWrite: boolean;
            /** Format: date */
            today: string;
        };
        AssignmentMade: {
            id: string;
        };
        AssignmentParty: {
            dnr: string | null;
            id: string;
            /** @enum {string} */
            kind: "union" | "committee" | "region" | "other";
            name: string;
            onDay: string | null;
            says: string;
        };
        AssignmentPartyWritingInput: {
            dnr: string | null;
            id: string | null;
            /** @enum {string} */
            kind: "union" | "committee" | "region" | "other";
            name: string;
            onDay: string | null;
            says: string;
        };
        AssignmentReminder: {
            days: number;
            /** @enum {string} */
            kind: "stage-late" | "stage-soon" | "party-no-day" | "status-old" | "not-closed";
            subject: string;
        };
        AssignmentStage: {
            doneOn: string | null;
            /** Format: date */
            dueOn: string;
            id: string;
            /** @enum {string} */
            kind: "work" | "interim" | "final";
            reports: {
                /** Format: date-time */
                at: string;
                by: string;
                dnr: string | null;
                /** @enum {string} */
                kind: "status" | "report" | "close" | "reopen";
                number: number;
                /** Format: date */
                onDay: string;
                says: string;
                stage: string | null;
                toWhom: string;
            }[];
            /** @enum {string} */
            state: "done" | "late" | "soon" | "coming";
            title: string;
        };
        AssignmentStageWritingInput: {
            doneOn: string | null;
            /** Format: date */
            dueOn: string;
            id: string | null;
            /** @enum {string} */
            kind: "work" | "interim" | "final";
            title: string;
            why: string;
        };
        AssignmentWaiting: {
            id: string;
            number: number;
            reminders: components["schemas"]["AssignmentReminder"][];
            title: string;
        };
        AssignmentWritingInput: {
            dnr: string;
            /** Format: date */
            givenOn: string;
            says: string;
            source: string;
            title: string;
            toCommittee: string;
            toUnit: string | null;
        };
        BoxOnPage: {
            height: number;
            page: number;
            width: number;
            x: number;
            y: number;
        };
        Card: {
            ability: string;
            aiAct: {
                area: ("education" | "employment" | "public-benefits" | "emergency" | "justice") | null;
                /** @enum {string} */
                class: "not-ai" | "minimal" | "transparency" | "high-risk" | "prohibited";
                obligations: string[];
            };
            aiSystem: {
                is: boolean;
                reasoning: string;
            };
            concerns: ("children" | "employees" | "social-services" | "school" | "health")[];
            contact: {
                /** Format: email */
                email: string;
                name: string;
                phone: string | null;
            };
            decides: boolean;
            decisions: components["schemas"]["StatusDecision"][];
            does: string[];
            doesNot: string[];
            engine: {
                /** @enum {string} */
                kind: "rules" | "trained" | "language-model" | "none";
                model: {
                    name: string;
                    sha256: string;
                } | null;
                name: string;
            };
            generates: boolean;
            handles: ("reads" | "searches" | "creates" | "registers" | "masks" | "publishes")[];
            id: string;
            klassa: {
                k: number;
                r: number;
                t: number;
            };
            legalGround: {
                source: string;
                text: string;
            };
            meetsPublic: boolean;
            oversight: {
                /** @constant */
                rule: "every";
            } | {
                of: number;
                /** @constant */
                rule: "sample";
            };
            owner: {
                role: string;
                unit: string;
            };
            personalData: {
                dpia: string | null;
                kinds: ("ordinary" | "personnummer" | "sensitive" | "criminal" | "protected")[];
                processes: boolean;
            };
            production: {
                accepted: number;
                days: number;
            } | null;
            purpose: string;
            retention: {
                ground: string | null;
                time: string;
                what: string;
            };
            /** @enum {string} */
            serviceClass: "bas" | "tillägg" | "specialist";
            /** @enum {string} */
            status: "idé" | "försök" | "införd" | "avvecklad";
            suppliers: {
                agreement: string | null;
                country: string;
                name: string;
                reads: boolean;
                role: string;
            }[];
            thresholds: {
                /** @enum {string} */
                at: "at-least" | "at-most";
                figure: string;
                set: string;
                unit: string;
                value: number;
            }[];
            title: string;
            trial: components["schemas"]["Trial"] | null;
            users: string[];
            /** @default null */
            variant: {
                of: string;
                settings: {
                    [key: string]: unknown;
                };
                units: string[];
            } | null;
        };
        CardChangeInput: {
            card: components["schemas"]["CardInput"];
            version: number;
            why: string;
        };
        CardInput: {
            ability: string;
            aiAct: {
                area: ("education" | "employment" | "public-benefits" | "emergency" | "justice") | null;
                /** @enum {string} */
                class: "not-ai" | "minimal" | "transparency" | "high-risk" | "prohibited";
                obligations: string[];
            };
            aiSystem: {
                is: boolean;
                reasoning: string;
            };
            concerns: ("children" | "employees" | "social-services" | "school" | "health")[];
            contact: {
                /** Format: email */
                email: string;
                name: string;
                phone: string | null;
            };
            decides: boolean;
            decisions: components["schemas"]["StatusDecisionInput"][];
            does: string[];
            doesNot: string[];
            engine: {
                /** @enum {string} */
                kind: "rules" | "trained" | "language-model" | "none";
                model: {
                    name: string;
                    sha256: string;
                } | null;
                name: string;
            };
            generates: boolean;
            handles: ("reads" | "searches" | "creates" | "registers" | "masks" | "publishes")[];
            id: string;
            klassa: {
                k: number;
                r: number;
                t: number;
            };
            legalGround: {
                source: string;
                text: string;
            };
            meetsPublic: boolean;
            oversight: {
                /** @constant */
                rule: "every";
            } | {
                of: number;
                /** @constant */
                rule: "sample";
            };
            owner: {
                role: string;
                unit: string;
            };
            personalData: {
                dpia: string | null;
                kinds: ("ordinary" | "personnummer" | "sensitive" | "criminal" | "protected")[];
                processes: boolean;
            };
            production: {
                accepted: number;
                days: number;
            } | null;
            purpose: string;
            retention: {
                ground: string | null;
                time: string;
                what: string;
            };
            /** @enum {string} */
            serviceClass: "bas" | "tillägg" | "specialist";
            /** @enum {string} */
            status: "idé" | "försök" | "införd" | "avvecklad";
            suppliers: {
                agreement: string | null;
                country: string;
                name: string;
                reads: boolean;
                role: string;
            }[];
            thresholds: {
                /** @enum {string} */
                at: "at-least" | "at-most";
                figure: string;
                set: string;
                unit: string;
                value: number;
            }[];
            title: string;
            trial: components["schemas"]["TrialInput"] | null;
            users: string[];
            /** @default null */
            variant: {
                of: string;
                settings: {
                    [key: string]: unknown;
                };
                units: string[];
            } | null;
        };
        CardList: {
            cards: components["schemas"]["CardRow"][];
            may: components["schemas"]["MayGovern"];
        };
        CardRow: {
            dnr: string | null;
            due: string | null;
            functionVersion: string | null;
            name: string;
            open: number;
            owner: string;
            purpose: string;
            since: string | null;
            /** @enum {string} */
            status: "idé" | "försök" | "införd" | "avvecklad";
            stopped: boolean;
            title: string;
            units: string[];
            variantOf: string | null;
            verdict: components["schemas"]["GateVerdict"];
        };
        CardVersionRow: {
            /** Format: date-time */
            at: string;
            by: string;
            changes: {
                [key: string]: {
                    after: unknown;
                    before: unknown;
                };
            };
            version: number;
            why: string;
        };
        CardVersions: {
            versions: components["schemas"]["CardVersionRow"][];
        };
        CardWhole: {
            /** Format: date-time */
            at: string;
            by: string;
            card: components["schemas"]["Card"];
            functionVersion: string | null;
            may: components["schemas"]["MayGovern"];
            measured: components["schemas"]["MeasuredRow"][];
            measuredAt: string;
            next: {
                reasons: components["schemas"]["GateReason"][];
                /** @enum {string} */
                status: "idé" | "försök" | "införd" | "avvecklad";
            }[];
            points: components["schemas"]["CheckpointRow"][];
            reviewed: components["schemas"]["Reviewed"] | null;
            settings: components["schemas"]["SettingField"][];
            stop: {
                /** Format: date-time */
                at: string;
                by: string | null;
                why: string;
            } | null;
            verdict: components["schemas"]["GateVerdict"];
            version: number;
            volume: number;
        };
        Charge: {
            hidden: number;
            month: string;
            rest: {
                hours: number;
                kwh: number;
                lines: {
                    amount: number;
                    /** @enum {string} */
                    class: "bas" | "tillägg" | "specialist";
                    function: string | null;
                    ore: number;
                    /** @enum {string} */
                    per: "run" | "page" | "kwh" | "hour";
                    price: number;
                    quantity: number;
                }[];
                metered: number;
                pages: number;
                runs: number;
                shared: number;
                shares: {
                    amount: number;
                    fixed: number;
                    name: string;
                }[];
                total: number;
                units: number;
            } | null;
            total: number;
            units: {
                hours: number;
                kwh: number;
                lines: {
                    amount: number;
                    /** @enum {string} */
                    class: "bas" | "tillägg" | "specialist";
                    function: string | null;
                    ore: number;
                    /** @enum {string} */
                    per: "run" | "page" | "kwh" | "hour";
                    price: number;
                    quantity: number;
                }[];
                metered: number;
                pages: number;
                runs: number;
                shared: number;
                shares: {
                    amount: number;
                    fixed: number;
                    name: string;
                }[];
                total: number;
                unit: string;
            }[];
            unshared: number;
        };
        ChargeList: {
            months: components["schemas"]["Charge"][];
        };
        CheckpointList: {
            areas: {
                name: string;
                source: string;
                sourceDate: string;
            }[];
            checkpoints: components["schemas"]["CheckpointWhole"][];
            /** Format: date */
            day: string;
            may: components["schemas"]["MayGovern"];
        };
        CheckpointRow: {
            checkpoint: components["schemas"]["CheckpointShown"];
            evidence: components["schemas"]["EvidenceShown"] | null;
            reasons: components["schemas"]["GateReason"][];
            /** @enum {string} */
            state: "open" | "lacking" | "expired" | "answered" | "settled";
        };
        CheckpointShown: {
            act: string;
            asks: ("date" | "group" | "dnr" | "document")[];
            /** @enum {string} */
            closes: "trial" | "use" | "never";
            /** @enum {string} */
            confidence: "read" | "secondary" | "memory" | "unsure";
            confirmBy: string;
            demand: string;
            evidence: string;
            from: string | null;
            id: string;
            link: string;
            months: number | null;
            place: string;
            question: string;
            title: string;
            to: string | null;
        };
        CheckpointWhole: {
            act: string;
            area: string;
            asks: ("date" | "group" | "dnr" | "document")[];
            chapter: string | null;
            /** @enum {string} */
            closes: "trial" | "use" | "never";
            /** @enum {string} */
            confidence: "read" | "secondary" | "memory" | "unsure";
            confirmBy: string;
            demand: string;
            draft: {
                [key: string]: unknown;
            };
            evidence: string;
            from: string | null;
            id: string;
            link: string;
            months: number | null;
            onDay: ("open" | "lacking" | "expired" | "answered" | "settled") | null;
            place: string;
            question: string;
            section: string | null;
            title: string;
            to: string | null;
            today: ("open" | "lacking" | "expired" | "answered" | "settled") | null;
        };
        CollectionList: {
            collections: components["schemas"]["CollectionRow"][];
            mayKeep: boolean;
            roots: string[];
        };
        CollectionRemoved: {
            /** @constant */
            removed: true;
        };
        CollectionRequestInput: {
            /** @default null */
            folder: string | null;
            name: string;
        };
        CollectionRow: {
            documents: number;
            folder: string | null;
            id: string;
            indexedAt: string | null;
            name: string;
            /** @enum {string} */
            origin: "law" | "folder" | "upload";
            passages: number;
            progress: {
                done: number;
                total: number;
            } | null;
            refusal: {
                params: {
                    [key: string]: string | number;
                };
                reason: string;
            } | null;
            /** @enum {string} */
            state: "waiting" | "indexing" | "ready" | "refused";
            unread: number;
        };
        ConclusionChangeInput: {
            body: {
                figures: string[];
                initiatives: string[];
                says: string;
                title: string;
            };
            from: number;
        };
        ConclusionId: {
            id: string;
        };
        ConclusionList: {
            conclusions: components["schemas"]["ConclusionWhole"][];
            mayOwn: boolean;
        };
        ConclusionNewInput: {
            body: {
                figures: string[];
                initiatives: string[];
                says: string;
                title: string;
            };
        };
        ConclusionWhole: {
            /** Format: date-time */
            at: string;
            body: {
                figures: string[];
                initiatives: string[];
                says: string;
                title: string;
            };
            by: string;
            id: string;
            number: number;
            version: number;
            withdrawnWhy: string | null;
        };
        ConclusionWithdrawalInput: {
            from: number;
            why: string;
        };
        Decided: {
            batch: string;
            canUndo: boolean;
            findings: components["schemas"]["FindingRow"][];
            removed: string[];
            row: components["schemas"]["DocumentRow"];
        };
        DecisionRequestInput: {
            decisions: ({
                /** @constant */
                act: "accept";
                finding: string;
                fixed?: boolean;
            } | {
                /** @constant */
                act: "reject";
                finding: string;
            } | {
                /** @constant */
                act: "change";
                finding: string;
                /** @enum {string} */
                label?: "PERSON" | "PERSONNUMMER" | "SAMORDNINGSNUMMER" | "ORGNR_PERSON" | "PHONE" | "EMAIL" | "ADDRESS" | "POSTAL" | "PROPERTY" | "VEHICLE" | "BANK" | "IP" | "USERNAME" | "BIRTHDATE" | "SENSITIVE" | "OFFICIAL";
                span?: {
                    end: number;
                    start: number;
                };
            } | {
                /** @constant */
                act: "add";
                everywhere: boolean;
                /** @enum {string} */
                label: "PERSON" | "PERSONNUMMER" | "SAMORDNINGSNUMMER" | "ORGNR_PERSON" | "PHONE" | "EMAIL" | "ADDRESS" | "POSTAL" | "PROPERTY" | "VEHICLE" | "BANK" | "IP" | "USERNAME" | "BIRTHDATE" | "SENSITIVE" | "OFFICIAL";
                span: {
                    end: number;
                    start: number;
                };
            } | {
                /** @constant */
                act: "ground";
                finding: string;
                ground: string | null;
                note: string | null;
                test: ("reversed" | "straight" | "special") | null;
            })[];
        };
        DocumentChangeInput: {
            matter: string | null;
        };
        DocumentPersons: {
            persons: {
                alike: string[];
                contrary: number;
                decided: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                } | null;
                decision: ("mask" | "leave") | null;
                documents: number;
                exceptions: string[];
                findings: string[];
                ground: string | null;
                id: string;
                label: string;
                letter: string | null;
                note: string | null;
                open: number;
                person: boolean;
                places: number;
                proposal: {
                    /** @enum {string} */
                    confidence: "high" | "medium" | "low";
                    ground: string | null;
                    /** @enum {string} */
                    proposes: "mask" | "leave" | "weigh";
                    source: string;
                    test: ("reversed" | "straight" | "special") | null;
                } | null;
                role: ("requester" | "party" | "child" | "guardian" | "reporter" | "third" | "official") | null;
                shown: string;
                test: ("reversed" | "straight" | "special") | null;
            }[];
            request: {
                canUndo: boolean;
                dnr: string | null;
                id: string;
                number: number;
            } | null;
        };
        DocumentRow: {
            from: string;
            id: string;
            kind: ("pdf" | "docx" | "odt" | "xlsx" | "email" | "text" | "markdown") | null;
            matter: string | null;
            name: string;
            owner: string;
            pages: number;
            progress: {
                done: number;
                /** @enum {string} */
                step: "reading" | "check" | "mask" | "sources" | "releasing";
                total: number;
            } | null;
            /** Format: date-time */
            receivedAt: string;
            refusal: {
                params: {
                    [key: string]: string | number;
                };
                reason: string;
            } | null;
            size: number;
            /** @enum {string} */
            state: "received" | "reading" | "refused" | "running" | "reviewing" | "ready" | "releasing" | "released";
            tallies: components["schemas"]["Tally"][];
            unit: string;
            unread: number;
        };
        DocumentWhole: {
            doubts: components["schemas"]["DoubtRow"][];
            from: string;
            hasImages: boolean;
            id: string;
            kind: ("pdf" | "docx" | "odt" | "xlsx" | "email" | "text" | "markdown") | null;
            matter: string | null;
            matterKind: ("socialtjanst" | "vard" | "forskola" | "skola" | "overformyndare" | "personal" | "bygglov" | "miljo" | "upphandling" | "allmant") | null;
            name: string;
            owner: string;
            pageList: components["schemas"]["PageFacts"][];
            pages: number;
            progress: {
                done: number;
                /** @enum {string} */
                step: "reading" | "check" | "mask" | "sources" | "releasing";
                total: number;
            } | null;
            /** Format: date-time */
            receivedAt: string;
            refusal: {
                params: {
                    [key: string]: string | number;
                };
                reason: string;
            } | null;
            releases: {
                /** @enum {string} */
                as: "text" | "pictures" | "transcript";
                /** Format: date-time */
                at: string;
                id: string;
                /** @enum {string} */
                state: "writing" | "released" | "refused";
            }[];
            runs: components["schemas"]["RunRow"][];
            sha256: string;
            size: number;
            /** @enum {string} */
            state: "received" | "reading" | "refused" | "running" | "reviewing" | "ready" | "releasing" | "released";
            tallies: components["schemas"]["Tally"][];
            unit: string;
            unread: number;
        };
        Done: {
            /** @constant */
            done: true;
        };
        DoubtRow: {
            page: number | null;
            params: {
                [key: string]: string | number;
            };
            reason: string;
        };
        DraftCheck: {
            fault: {
                path: string;
                why: string;
            } | null;
        };
        DueClass: {
            before: string | null;
            /** @enum {string} */
            confidence: "read" | "secondary" | "memory" | "unsure";
            confirmBy: string;
            decision: {
                by: string | null;
                date: string | null;
                dnr: string | null;
            } | null;
            due: number;
            erases: string;
            from: string | null;
            grounds: components["schemas"]["RetentionGround"][];
            held: components["schemas"]["HeldCount"][];
            /** @enum {string} */
            id: "document" | "text" | "finding" | "trace" | "copy" | "release" | "session" | "search-index" | "log-reading" | "log-work" | "log-governance" | "incident";
            /** @enum {string} */
            keeps: "months" | "with-document" | "with-collection" | "never" | "always";
            months: number | null;
            oldest: string | null;
            stays: string;
            title: string;
            why: string;
        };
        DueList: {
            classes: components["schemas"]["DueClass"][];
            running: string | null;
        };
        DueRow: {
            /** Format: date-time */
            at: string;
            held: ("hold" | "incident" | "reading" | "releasing" | "running" | "read-now") | null;
            id: string;
            unit: string | null;
        };
        DueRows: {
            rows: components["schemas"]["DueRow"][];
        };
        EffectCounts: {
            measuredShare: number;
            people: {
                accepted: number;
                added: number;
                changed: number;
                offered: number;
                rejected: number;
                used: number;
            } | null;
            refused: number;
            runs: number;
            wattHours: number;
        };
        EffectFootprint: {
            gramsPerYear: components["schemas"]["EffectSpan"];
            measuredShare: number;
            model: {
                high: number;
                low: number;
                timesHigh: number;
                timesLow: number;
            };
            net: components["schemas"]["EffectSpan"];
            netGrams: components["schemas"]["EffectSpan"];
            perRun: components["schemas"]["EffectSpan"];
            perYear: components["schemas"]["EffectSpan"];
            replaced: components["schemas"]["EffectSpan"];
        };
        EffectList: {
            /** Format: date */
            from: string;
            rows: components["schemas"]["EffectRow"][];
            /** Format: date */
            to: string;
        };
        EffectParameter: {
            high: number;
            /** @enum {string} */
            id: "technology" | "competence" | "startHours" | "investmentQuarters" | "runningCost" | "runningHours" | "ownHourPrice" | "freedMinutes" | "volume" | "uptake" | "startQuarter" | "rampQuarters" | "freedHourPrice" | "discountRate";
            low: number;
            /** @enum {string} */
            origin: "shipped" | "house" | "measured" | "own";
            source: {
                /** @constant */
                kind: "assumption";
                why: string;
            } | {
                /** Format: date */
                date: string;
                /** @enum {string} */
                kind: "read" | "secondary";
                link: string | null;
                text: string;
            } | {
                /** Format: date */
                date: string;
                /** @constant */
                kind: "measured";
                text: string;
            };
            unit: string;
            value: number;
        };
        EffectQuarter: {
            competence: number;
            cumulative: number;
            discounted: number;
            freedHours: number;
            internal: number;
            net: number;
            quarter: number;
            running: number;
            saved: number;
            technology: number;
            uptake: number;
        };
        EffectRow: {
            counted: components["schemas"]["EffectCounts"];
            footprint: {
                netGrams: components["schemas"]["EffectSpan"];
                perRun: components["schemas"]["EffectSpan"];
                perYear: components["schemas"]["EffectSpan"];
            } | null;
            name: string;
            owner: string;
            status: string;
            title: string;
            value: {
                cumulative: number[];
                high: number;
                investment: number;
                low: number;
                netPresentValue: number;
                paybackQuarter: number | null;
                uptake: number;
                warnings: components["schemas"]["EffectWarning"][];
            } | null;
        };
        EffectSpan: {
            high: number;
            low: number;
            value: number;
        };
        EffectWarning: {
            id: string;
            params: {
                [key: string]: number;
            };
        };
        EffectWhole: {
            counted: components["schemas"]["EffectCounts"];
            flows: {
                deepest: number;
                investment: number;
                net: number;
                netPresentValue: number;
                paybackQuarter: number | null;
                quarters: components["schemas"]["EffectQuarter"][];
                running: number;
                saved: number;
            } | null;
            footprint: components["schemas"]["EffectFootprint"] | null;
            /** Format: date */
            from: string;
            grid: {
                /** Format: date */
                date: string;
                high: number;
                low: number;
                source: {
                    /** @constant */
                    kind: "assumption";
                    why: string;
                } | {
                    /** Format: date */
                    date: string;
                    /** @enum {string} */
                    kind: "read" | "secondary";
                    link: string | null;
                    text: string;
                } | {
                    /** Format: date */
                    date: string;
                    /** @constant */
                    kind: "measured";
                    text: string;
                };
                value: number;
                what: string;
            };
            handling: {
                high: number;
                low: number;
                median: number;
                n: number;
            } | null;
            hiddenUnits: number;
            mayOwn: boolean;
            modelTold: {
                source: {
                    /** @constant */
                    kind: "assumption";
                    why: string;
                } | {
                    /** Format: date */
                    date: string;
                    /** @enum {string} */
                    kind: "read" | "secondary";
                    link: string | null;
                    text: string;
                } | {
                    /** Format: date */
                    date: string;
                    /** @constant */
                    kind: "measured";
                    text: string;
                };
                wattHours: number;
                what: string;
            }[];
            months: {
                counted: components["schemas"]["EffectCounts"];
                /** Format: date */
                month: string;
            }[];
            name: string;
            owner: string;
            parameters: components["schemas"]["EffectParameter"][];
            quality: string[];
            restOfUnits: {
                counted: components["schemas"]["EffectCounts"];
                months: number;
            } | null;
            rounds: components["schemas"]["MeasuringRound"][];
            status: string;
            task: string | null;
            title: string;
            /** Format: date */
            to: string;
            told: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            tornado: {
                atHigh: number;
                atLow: number;
                high: number;
                /** @enum {string} */
                id: "technology" | "competence" | "startHours" | "investmentQuarters" | "runningCost" | "runningHours" | "ownHourPrice" | "freedMinutes" | "volume" | "uptake" | "startQuarter" | "rampQuarters" | "freedHourPrice" | "discountRate";
                low: number;
            }[];
            units: {
                counted: components["schemas"]["EffectCounts"];
                months: number;
                unit: string;
            }[];
            warnings: components["schemas"]["EffectWarning"][];
            written: {
                /** Format: date-time */
                at: string;
                by: string;
                parameter: string;
                stands: boolean;
                why: string;
            }[];
        };
        EventPage: {
            events: components["schemas"]["EventRow"][];
            next: string | null;
        };
        EventRow: {
            act: string;
            actor: string;
            /** Format: date-time */
            at: string;
            content: {
                [key: string]: unknown;
            } | null;
            hash: string;
            id: string;
            number: number;
            subject: string;
        };
        EvidenceRequestInput: {
            answer: {
                date: string | null;
                dnr: string | null;
                document: string | null;
                group: string | null;
                text: string;
                until: string | null;
            } | null;
        };
        EvidenceShown: {
            answer: {
                date: string | null;
                dnr: string | null;
                document: string | null;
                group: string | null;
                text: string;
                until: string | null;
            };
            /** Format: date-time */
            at: string;
            by: string;
            until: string | null;
        };
        FigureList: {
            figures: components["schemas"]["FigureShown"][];
        };
        FigureShown: {
            about: {
                subject: string;
                title: string;
                /** @enum {string} */
                what: "function" | "round" | "initiative";
            };
            from: string | null;
            high: number | null;
            id: string;
            kind: string;
            low: number | null;
            to: string | null;
            traces: components["schemas"]["FigureTrace"][];
            /** @enum {string} */
            unit: "kr" | "minutes" | "share" | "Wh" | "g" | "quarter" | "count";
            value: number;
        };
        FigureTrace: {
            count: number;
            table: string;
            where: {
                [key: string]: string;
            };
        };
        FindingList: {
            canUndo: boolean;
            findings: components["schemas"]["FindingRow"][];
            next: string | null;
        };
        FindingRow: {
            added: boolean;
            boxes: components["schemas"]["BoxOnPage"][];
            changed: boolean;
            excerpt: string;
            finding: {
                fix?: {
                    span: {
                        end: number;
                        start: number;
                    };
                    text: string;
                };
                ground: string | null;
                /** @constant */
                kind: "remark";
                noted?: {
                    /** @enum {string} */
                    program: "word" | "pdf";
                    removed?: boolean;
                    replies: {
                        author: string;
                        text: string;
                    }[];
                    resolved: boolean;
                };
                params: {
                    [key: string]: string | number;
                };
                rule: string;
                /** @enum {string} */
                severity: "error" | "warning" | "info";
                span: {
                    end: number;
                    start: number;
                };
                sure: number;
                why: {
                    id: string;
                    params: {
                        [key: string]: string | number;
                    };
                }[];
            } | {
                ground: string | null;
                /** @constant */
                kind: "mark";
                /** @enum {string} */
                label: "PERSON" | "PERSONNUMMER" | "SAMORDNINGSNUMMER" | "ORGNR_PERSON" | "PHONE" | "EMAIL" | "ADDRESS" | "POSTAL" | "PROPERTY" | "VEHICLE" | "BANK" | "IP" | "USERNAME" | "BIRTHDATE" | "SENSITIVE" | "OFFICIAL";
                noted?: {
                    /** @enum {string} */
                    program: "word" | "pdf";
                    removed?: boolean;
                    replies: {
                        author: string;
                        text: string;
                    }[];
                    resolved: boolean;
                };
                same: string;
                span: {
                    end: number;
                    start: number;
                };
                stays: boolean;
                sure: number;
                why: {
                    id: string;
                    params: {
                        [key: string]: string | number;
                    };
                }[];
            } | {
                ground: string | null;
                /** @constant */
                kind: "reference";
                noted?: {
                    /** @enum {string} */
                    program: "word" | "pdf";
                    removed?: boolean;
                    replies: {
                        author: string;
                        text: string;
                    }[];
                    resolved: boolean;
                };
                params: {
                    [key: string]: string | number;
                };
                span: {
                    end: number;
                    start: number;
                };
                /** @enum {string} */
                status: "exists" | "missing" | "repealed" | "cannot-be-checked";
                sure: number;
                why: {
                    id: string;
                    params: {
                        [key: string]: string | number;
                    };
                }[];
            } | {
                ground: string | null;
                /** @constant */
                kind: "quote";
                noted?: {
                    /** @enum {string} */
                    program: "word" | "pdf";
                    removed?: boolean;
                    replies: {
                        author: string;
                        text: string;
                    }[];
                    resolved: boolean;
                };
                rank: number;
                span: {
                    end: number;
                    start: number;
                };
                sure: number;
                why: {
                    id: string;
                    params: {
                        [key: string]: string | number;
                    };
                }[];
            } | {
                ground: string | null;
                /** @constant */
                kind: "field";
                name: string;
                noted?: {
                    /** @enum {string} */
                    program: "word" | "pdf";
                    removed?: boolean;
                    replies: {
                        author: string;
                        text: string;
                    }[];
                    resolved: boolean;
                };
                span: {
                    end: number;
                    start: number;
                };
                sure: number;
                value: string;
                why: {
                    id: string;
                    params: {
                        [key: string]: string | number;
                    };
                }[];
            } | {
                ground: string | null;
                /** @constant */
                kind: "class";
                label: string | null;
                noted?: {
                    /** @enum {string} */
                    program: "word" | "pdf";
                    removed?: boolean;
                    replies: {
                        author: string;
                        text: string;
                    }[];
                    resolved: boolean;
                };
                span: {
                    end: number;
                    start: number;
                };
                sure: number;
                why: {
                    id: string;
                    params: {
                        [key: string]: string | number;
                    };
                }[];
            };
            fixed: boolean;
            function: string;
            grounded: {
                by: string;
                note: string | null;
            } | null;
            id: string;
            line: number;
            page: number;
            run: string | null;
            /** @enum {string} */
            state: "proposed" | "accepted" | "rejected";
        };
        FixedCostShown: {
            /** Format: date-time */
            at: string;
            by: string;
            ends: string | null;
            from: string;
            /** @enum {string} */
            key: "runs" | "equal" | "stated";
            name: string;
            number: number;
            ore: number;
            parts: {
                [key: string]: number;
            };
            source: string;
        };
        FixedCostWritingInput: {
            from: string;
            /** @enum {string} */
            key: "runs" | "equal" | "stated";
            name: string;
            ore: number;
            parts: {
                [key: string]: number;
            };
            source: string;
        };
        FunctionList: {
            functions: components["schemas"]["FunctionRow"][];
        };
        FunctionRow: {
            ability: string;
            /** @enum {string} */
            engine: "rules" | "trained";
            /** @enum {string} */
            finds: "remark" | "mark" | "reference" | "quote" | "field" | "class";
            name: string;
            /** @enum {string} */
            review: "every" | "sample";
            settings: {
                [key: string]: unknown;
            };
            version: string;
        };
        GateReason: {
            id: string;
            params: {
                [key: string]: string | number;
            };
        };
        GateVerdict: {
            /** Format: date-time */
            at: string;
            looked: string[];
            open: boolean;
            reasons: components["schemas"]["GateReason"][];
        };
        GrantRequestInput: {
            decision?: string | null;
            /** Format: date-time */
            from?: string;
            ground: string;
            /** @enum {string} */
            role: "caseworker" | "registrar" | "secretary" | "reader" | "function-owner" | "controller" | "auditor" | "administrator" | "representative";
            unit: string | null;
            until?: string | null;
        };
        GrantRow: {
            decision: string | null;
            /** Format: date-time */
            from: string;
            grantedBy: string;
            ground: string;
            id: string;
            /** @enum {string} */
            role: "caseworker" | "registrar" | "secretary" | "reader" | "function-owner" | "controller" | "auditor" | "administrator" | "representative";
            unit: string | null;
            until: string | null;
        };
        GroundRequestInput: {
            ground: string;
        };
        HeldCount: {
            count: number;
            /** @enum {string} */
            why: "hold" | "incident" | "reading" | "releasing" | "running" | "read-now";
        };
        HoldList: {
            holds: components["schemas"]["HoldRow"][];
        };
        HoldRequestInput: {
            document: string;
            matter: boolean;
            why: string;
        };
        HoldRow: {
            /** Format: date-time */
            at: string;
            by: string;
            document: string;
            id: string;
            matter: boolean;
            why: string;
        };
        HorizonChangeInput: {
            body: {
                act: string | null;
                checkpoints: string[];
                /** @enum {string} */
                confidence: "read" | "secondary" | "memory" | "unsure";
                from: string | null;
                functions: string[];
                /** @enum {string} */
                kind: "law" | "technology";
                link: string | null;
                says: string;
                source: string;
                title: string;
                to: string | null;
                /** Format: date */
                toldOn: string;
            };
            from: number;
        };
        HorizonClosingInput: {
            from: number;
            why: string;
        };
        HorizonDoneInput: {
            says: string;
        };
        HorizonId: {
            id: string;
        };
        HorizonItem: {
            /** Format: date-time */
            at: string;
            body: {
                act: string | null;
                checkpoints: string[];
                /** @enum {string} */
                confidence: "read" | "secondary" | "memory" | "unsure";
                from: string | null;
                functions: string[];
                /** @enum {string} */
                kind: "law" | "technology";
                link: string | null;
                says: string;
                source: string;
                title: string;
                to: string | null;
                /** Format: date */
                toldOn: string;
            };
            by: string;
            closedWhy: string | null;
            id: string;
            number: number;
            version: number;
        };
        HorizonList: {
            items: components["schemas"]["HorizonItem"][];
            mayOwn: boolean;
            points: {
                id: string;
                title: string;
            }[];
            todos: components["schemas"]["HorizonTodo"][];
        };
        HorizonNewInput: {
            body: {
                act: string | null;
                checkpoints: string[];
                /** @enum {string} */
                confidence: "read" | "secondary" | "memory" | "unsure";
                from: string | null;
                functions: string[];
                /** @enum {string} */
                kind: "law" | "technology";
                link: string | null;
                says: string;
                source: string;
                title: string;
                to: string | null;
                /** Format: date */
                toldOn: string;
            };
        };
        HorizonTodo: {
            doneAt: string | null;
            doneBy: string | null;
            doneSays: string | null;
            due: string | null;
            functions: string[];
            id: string;
            /** @enum {string} */
            kind: "begins" | "ends" | "moved" | "reworded" | "new" | "gone" | "statute";
            /** Format: date-time */
            madeAt: string;
            number: number;
            params: {
                [key: string]: string;
            };
            subject: string;
            title: string;
        };
        HorizonTodoId: {
            id: string;
        };
        IncidentClock: {
            /** @enum {string} */
            confidence: "read" | "secondary" | "memory" | "unsure";
            confirmBy: string;
            due: string | null;
            /** Format: date */
            from: string;
            id: string;
            says: string;
            source: {
                act: string;
                link: string;
                section: string;
            };
            /** @enum {string} */
            state: "coming" | "running" | "late" | "settled";
            title: string;
        };
        IncidentEntry: {
            /** Format: date-time */
            at: string;
            by: string;
            /** @enum {string} */
            kind: "measure" | "imy-told" | "imy-not" | "people-told" | "market-told" | "close" | "open";
            number: number;
            says: string;
        };
        IncidentList: {
            incidents: components["schemas"]["IncidentRow"][];
        };
        IncidentNoteInput: {
            /** @enum {string} */
            kind: "measure" | "imy-told" | "imy-not" | "people-told" | "market-told" | "close" | "open";
            says: string;
        };
        IncidentNumber: {
            id: string;
            number: number;
        };
        IncidentReportInput: {
            document: string | null;
            finding: string | null;
            /** Format: date-time */
            foundAt: string;
            from: string | null;
            function: string | null;
            personalData: boolean;
            serious: boolean;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            title: string;
            to: string | null;
            unit: string | null;
            versions: string[];
            what: string;
        };
        IncidentRow: {
            clocks: components["schemas"]["IncidentClock"][];
            closedAt: string | null;
            /** Format: date-time */
            foundAt: string;
            function: string | null;
            id: string;
            number: number;
            personalData: boolean;
            serious: boolean;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            title: string;
        };
        IncidentWhole: {
            affected: components["schemas"]["AffectedRun"][];
            clocks: components["schemas"]["IncidentClock"][];
            closedAt: string | null;
            closedBy: string | null;
            counts: {
                documents: number;
                releases: number;
                runs: number;
                weeded: number;
            };
            document: string | null;
            entries: components["schemas"]["IncidentEntry"][];
            finding: string | null;
            /** Format: date-time */
            foundAt: string;
            fromAt: string | null;
            function: string | null;
            id: string;
            number: number;
            personalData: boolean;
            /** Format: date-time */
            reportedAt: string;
            reportedBy: string;
            serious: boolean;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            title: string;
            toAt: string | null;
            unit: string | null;
            versions: string[];
            what: string;
        };
        InitiativeChangeInput: {
            body: {
                ability: string | null;
                area: string;
                baseline: string;
                conduct: string;
                cost: number;
                dependsOn: string[];
                effect: {
                    high: number;
                    low: number;
                    value: number;
                } | null;
                figures: string[];
                from: string | null;
                functions: string[];
                goal: string;
                hypothesis: string;
                material: string;
                need: string;
                owner: {
                    role: string;
                    unit: string;
                };
                result: string;
                risk: number | null;
                riskWhy: string;
                rounds: string[];
                spent: number | null;
                technology: string;
                title: string;
                to: string | null;
                verdict: ("better" | "unchanged" | "worse" | "unclear") | null;
            };
            from: number;
        };
        InitiativeList: {
            initiatives: components["schemas"]["InitiativeWhole"][];
            mayOwn: boolean;
        };
        InitiativeNewInput: {
            body: {
                ability: string | null;
                area: string;
                baseline: string;
                conduct: string;
                cost: number;
                dependsOn: string[];
                effect: {
                    high: number;
                    low: number;
                    value: number;
                } | null;
                figures: string[];
                from: string | null;
                functions: string[];
                goal: string;
                hypothesis: string;
                material: string;
                need: string;
                owner: {
                    role: string;
                    unit: string;
                };
                result: string;
                risk: number | null;
                riskWhy: string;
                rounds: string[];
                spent: number | null;
                technology: string;
                title: string;
                to: string | null;
                verdict: ("better" | "unchanged" | "worse" | "unclear") | null;
            };
            /** Format: date */
            day: string;
            decidedBy: string;
        };
        InitiativeStep: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date */
            day: string;
            decidedBy: string;
            dnr: string | null;
            note: string;
            number: number;
            outcome: ("införs" | "avslutas") | null;
            /** @enum {string} */
            state: "behov" | "hypotes" | "försök" | "utvärderat" | "beslut";
        };
        InitiativeStepAskedInput: {
            /** Format: date */
            day: string;
            decidedBy: string;
            dnr: string | null;
            note: string;
            outcome: ("införs" | "avslutas") | null;
            /** @enum {string} */
            state: "behov" | "hypotes" | "försök" | "utvärderat" | "beslut";
        };
        InitiativeWhole: {
            /** Format: date-time */
            at: string;
            body: {
                ability: string | null;
                area: string;
                baseline: string;
                conduct: string;
                cost: number;
                dependsOn: string[];
                effect: {
                    high: number;
                    low: number;
                    value: number;
                } | null;
                figures: string[];
                from: string | null;
                functions: string[];
                goal: string;
                hypothesis: string;
                material: string;
                need: string;
                owner: {
                    role: string;
                    unit: string;
                };
                result: string;
                risk: number | null;
                riskWhy: string;
                rounds: string[];
                spent: number | null;
                technology: string;
                title: string;
                to: string | null;
                verdict: ("better" | "unchanged" | "worse" | "unclear") | null;
            };
            by: string;
            id: string;
            number: number;
            outcome: ("införs" | "avslutas") | null;
            /** @enum {string} */
            state: "behov" | "hypotes" | "försök" | "utvärderat" | "beslut";
            steps: components["schemas"]["InitiativeStep"][];
            version: number;
        };
        Invitation: {
            account: string;
            path: string;
            person: string;
            /** Format: date-time */
            until: string;
        };
        InvitationOpenedInput: {
            secret: string;
        };
        InviteRequestInput: {
            account?: string;
            given: components["schemas"]["GrantRequestInput"];
            name: string;
            unit: string;
        };
        LawParagraph: {
            act: string;
            chapter: string | null;
            date: string;
            heading: string | null;
            section: string;
            /** @enum {string} */
            status: "in-force" | "repealed" | "unknown";
            text: string | null;
            title: string;
        };
        LessonChangeInput: {
            body: {
                advice: string;
                area: string;
                initiatives: string[];
                /** @enum {string} */
                kind: "worked" | "hindered" | "surprised";
                /** Format: date */
                learntOn: string;
                says: string;
                title: string;
            };
            from: number;
        };
        LessonId: {
            id: string;
        };
        LessonList: {
            lessons: components["schemas"]["LessonWhole"][];
            mayOwn: boolean;
        };
        LessonNewInput: {
            body: {
                advice: string;
                area: string;
                initiatives: string[];
                /** @enum {string} */
                kind: "worked" | "hindered" | "surprised";
                /** Format: date */
                learntOn: string;
                says: string;
                title: string;
            };
        };
        LessonWhole: {
            /** Format: date-time */
            at: string;
            body: {
                advice: string;
                area: string;
                initiatives: string[];
                /** @enum {string} */
                kind: "worked" | "hindered" | "surprised";
                /** Format: date */
                learntOn: string;
                says: string;
                title: string;
            };
            by: string;
            id: string;
            number: number;
            version: number;
        };
        LogCheck: {
            broken: {
                number: number;
                why: string;
            } | null;
            events: number;
            head: string;
            whole: boolean;
        };
        LoggedColumn: {
            column: string;
            table: string;
            type: string;
        };
        LoggedList: {
            columns: components["schemas"]["LoggedColumn"][];
            rows: {
                [key: string]: number;
            };
        };
        LogNames: {
            actors: string[];
            acts: string[];
        };
        MaskGrounds: {
            labels: {
                grounds: {
                    ground: string;
                    matters: ("socialtjanst" | "vard" | "forskola" | "skola" | "overformyndare" | "personal" | "bygglov" | "miljo" | "upphandling" | "allmant")[];
                    /** @enum {string} */
                    test: "reversed" | "straight" | "special";
                }[];
                /** @enum {string} */
                label: "PERSON" | "PERSONNUMMER" | "SAMORDNINGSNUMMER" | "ORGNR_PERSON" | "PHONE" | "EMAIL" | "ADDRESS" | "POSTAL" | "PROPERTY" | "VEHICLE" | "BANK" | "IP" | "USERNAME" | "BIRTHDATE" | "SENSITIVE" | "OFFICIAL";
            }[];
            matters: ("socialtjanst" | "vard" | "forskola" | "skola" | "overformyndare" | "personal" | "bygglov" | "miljo" | "upphandling" | "allmant")[];
        };
        MaskRecord: {
            /** @enum {string} */
            as: "text" | "pictures" | "transcript";
            /** Format: date-time */
            at: string;
            by: string;
            checkedBy: string | null;
            document: string;
            function: {
                knowledge: string;
                name: string;
                version: string;
            } | null;
            name: string;
            note: string;
            proof: {
                clean: boolean;
                leftByDecision: number;
                outputSha256: string;
                places: {
                    characters: number;
                    found: number;
                    place: string;
                    reader: string;
                }[];
                readers: string[];
                sourceSha256: string;
                strings: number;
                /** @enum {string} */
                tags?: "kept" | "left-out";
            } | null;
            release: string;
            removals: {
                added: boolean;
                changed: boolean;
                characters: number | null;
                /** Format: date-time */
                decidedAt: string;
                decidedBy: string;
                ground: string | null;
                grounded?: {
                    by: string;
                    note: string | null;
                } | null;
                /** @enum {string} */
                label: "PERSON" | "PERSONNUMMER" | "SAMORDNINGSNUMMER" | "ORGNR_PERSON" | "PHONE" | "EMAIL" | "ADDRESS" | "POSTAL" | "PROPERTY" | "VEHICLE" | "BANK" | "IP" | "USERNAME" | "BIRTHDATE" | "SENSITIVE" | "OFFICIAL";
                page: number;
                sure: number;
                why: {
                    id: string;
                    params: {
                        [key: string]: string | number;
                    };
                }[];
            }[];
            stays: number;
        };
        MatterKindRequestInput: {
            /** @enum {string} */
            matter: "socialtjanst" | "vard" | "forskola" | "skola" | "overformyndare" | "personal" | "bygglov" | "miljo" | "upphandling" | "allmant";
        };
        MatterNamed: {
            documents: components["schemas"]["DocumentRow"][];
        };
        MatterRequestInput: {
            documents: string[];
            matter: string | null;
        };
        MatterShown: {
            beside: {
                id: string;
                name: string;
                read: boolean;
            }[];
            suggestions: string[];
        };
        MayGovern: {
            own: boolean;
            stop: boolean;
        };
        Me: {
            account: string;
            csrf: string;
            may: {
                /** @enum {string} */
                act: "read" | "decide" | "release" | "own" | "audit" | "administer";
                units: string[] | null;
            }[];
            name: string;
            unit: string;
        };
        MeasureAnswer: {
            asked: boolean;
        };
        MeasuredRow: {
            /** @enum {string} */
            at: "at-least" | "at-most";
            bar: number;
            figure: string;
            holds: boolean;
            measuredOn: string | null;
            set: string;
            spread: {
                high: number;
                low: number;
                /** @enum {string} */
                of: "runs" | "interval";
            } | null;
            unit: string;
            value: number | null;
        };
        MeasuringRound: {
            /** Format: date-time */
            begunAt: string;
            endedAt: string | null;
            id: string;
            mayMeasure: boolean;
            oneIn: number | null;
            saved: {
                high: number | null;
                low: number | null;
                /** @enum {string} */
                verdict: "saves" | "costs" | "not-yet";
            } | null;
            task: string;
            unit: string;
            wanted: number;
            /** @enum {string} */
            way: "timed" | "random";
            with: {
                isEnough: boolean;
                median: {
                    high: number;
                    low: number;
                    median: number;
                    n: number;
                } | null;
                n: number;
                sequence: {
                    high: number | null;
                    low: number | null;
                    n: number;
                } | null;
            };
            without: {
                isEnough: boolean;
                median: {
                    high: number;
                    low: number;
                    median: number;
                    n: number;
                } | null;
                n: number;
                sequence: {
                    high: number | null;
                    low: number | null;
                    n: number;
                } | null;
            };
        };
        NewPasskeyInput: {
            authenticatorData: string;
            clientDataJSON: string;
            id: string;
            name: string;
            publicKey: string;
            publicKeyAlgorithm: number;
        };
        NewPasskeyQuestion: {
            algorithms: number[];
            challenge: string;
            known: string[];
            rpId: string;
            user: string;
        };
        PackageRequestInput: {
            /** @enum {string} */
            as: "text" | "pictures" | "transcript";
            note: string;
        };
        PageFacts: {
            end: number;
            height: number;
            number: number;
            readable: boolean;
            start: number;
            width: number;
        };
        PageText: {
            end: number;
            number: number;
            start: number;
            text: string;
            words: components["schemas"]["WordBox"][];
        };
        PaperList: {
            documents: components["schemas"]["PaperRow"][];
            next: number | null;
            total: number;
        };
        PaperRow: {
            collection: string;
            date: string | null;
            id: string;
            /** @enum {string} */
            kind: "lag" | "förordning" | "policy" | "riktlinje" | "plan" | "strategi" | "program" | "reglemente" | "delegationsordning" | "arbetsordning" | "taxa" | "rutin" | "föreskrift" | "other";
            passages: number;
            path: string;
            refusal: {
                params: {
                    [key: string]: string | number;
                };
                reason: string;
            } | null;
            title: string;
            unit: string | null;
            validity: components["schemas"]["Validity"];
        };
        PaperWhole: {
            collection: string;
            date: string | null;
            facts: {
                [key: string]: string;
            };
            id: string;
            /** @enum {string} */
            kind: "lag" | "förordning" | "policy" | "riktlinje" | "plan" | "strategi" | "program" | "reglemente" | "delegationsordning" | "arbetsordning" | "taxa" | "rutin" | "föreskrift" | "other";
            pages: {
                end: number;
                number: number;
                start: number;
            }[];
            passages: number;
            path: string;
            refusal: {
                params: {
                    [key: string]: string | number;
                };
                reason: string;
            } | null;
            sections: {
                start: number;
                title: string;
            }[];
            text: string;
            title: string;
            unit: string | null;
            validity: components["schemas"]["Validity"];
        };
        ParameterWritingInput: {
            given: {
                high: number;
                low: number;
                source: {
                    /** @constant */
                    kind: "assumption";
                    why: string;
                } | {
                    /** Format: date */
                    date: string;
                    /** @enum {string} */
                    kind: "read" | "secondary";
                    link: string | null;
                    text: string;
                } | {
                    /** Format: date */
                    date: string;
                    /** @constant */
                    kind: "measured";
                    text: string;
                };
                value: number;
            } | null;
            why: string;
        };
        PasskeyAnswerInput: {
            authenticatorData: string;
            clientDataJSON: string;
            id: string;
            signature: string;
        };
        PasskeyQuestion: {
            challenge: string;
            rpId: string;
        };
        PasswordChangeInput: {
            current?: string;
            password: string;
        };
        PasswordSignInInput: {
            account: string;
            password: string;
        };
        PeopleList: {
            people: components["schemas"]["PersonRow"][];
            units: {
                name: string;
                twoPersons: boolean;
                within: string | null;
            }[];
        };
        PersonHistory: {
            events: components["schemas"]["EventRow"][];
        };
        PersonMentions: {
            mentions: {
                contrary: number;
                document: string;
                label: string;
                name: string;
                number: number;
                open: number;
                places: number;
                shown: string;
            }[];
        };
        PersonRow: {
            account: string;
            /** Format: date-time */
            addedAt: string;
            grants: components["schemas"]["GrantRow"][];
            hasPassword: boolean;
            id: string;
            invitedUntil: string | null;
            leftAt: string | null;
            name: string;
            passkeys: number;
            signedInAt: string | null;
            unit: string;
        };
        PortfolioCandidate: {
            blockedBy: string[];
            cost: number;
            effect: {
                high: number;
                low: number;
                value: number;
            };
            id: string;
            requires: string[];
            risk: number;
            riskWhy: string;
            title: string;
            worth: number;
        };
        PortfolioChoosingInput: {
            chosen: string[];
            dnr: string | null;
            /** Format: date */
            onDay: string;
            why: string;
        };
        PortfolioList: {
            mayWrite: boolean;
            open: {
                cost: number;
                id: string;
                title: string;
            }[];
            portfolios: components["schemas"]["PortfolioRow"][];
        };
        PortfolioMade: {
            id: string;
        };
        PortfolioRow: {
            budget: number;
            candidates: number;
            dnr: string | null;
            id: string;
            number: number;
            source: string;
            title: string;
        };
        PortfolioWhole: {
            best: {
                cost: number;
                effect: {
                    high: number;
                    low: number;
                    value: number;
                };
                ids: string[];
                worth: number;
            };
            budget: number;
            candidates: components["schemas"]["PortfolioCandidate"][];
            curve: {
                budget: number;
                cost: number;
                worth: number;
            }[];
            dnr: string | null;
            id: string;
            left: {
                cost: number;
                worth: number;
            };
            mayWrite: boolean;
            number: number;
            people: {
                by: string;
                cost: number;
                dnr: string | null;
                effect: {
                    high: number;
                    low: number;
                    value: number;
                };
                faults: ({
                    /** @constant */
                    kind: "over-budget";
                    kronor: number;
                } | {
                    id: string;
                    /** @constant */
                    kind: "lacks";
                    requires: string;
                })[];
                ids: string[];
                missed: number;
                /** Format: date */
                onDay: string;
                why: string;
                worth: number;
            } | null;
            riskParts: number[];
            source: string;
            steady: string[];
            title: string;
            unsure: string[];
            unweighed: {
                id: string;
                title: string;
            }[];
        };
        PortfolioWritingInput: {
            budget: number;
            candidates: string[];
            dnr: string | null;
            riskParts: number[];
            source: string;
            title: string;
        };
        PriceList: {
            fixed: components["schemas"]["FixedCostShown"][];
            mayWrite: boolean;
            month: string;
            prices: components["schemas"]["PriceShown"][];
            units: string[];
        };
        PriceShown: {
            /** Format: date-time */
            at: string;
            by: string;
            /** @enum {string} */
            class: "bas" | "tillägg" | "specialist";
            ends: string | null;
            from: string;
            function: string | null;
            number: number;
            ore: number | null;
            /** @enum {string} */
            per: "run" | "page" | "kwh" | "hour";
            source: string;
        };
        PriceWritingInput: {
            /** @enum {string} */
            class: "bas" | "tillägg" | "specialist";
            from: string;
            function: string | null;
            ore: number | null;
            /** @enum {string} */
            per: "run" | "page" | "kwh" | "hour";
            source: string;
        };
        Problem: {
            id: string;
            params: {
                [key: string]: string | number;
            };
            reason: string;
            status: number;
            title: string;
        };
        ProofShown: {
            clean: boolean;
            leftByDecision: number;
            outputSha256: string;
            places: {
                characters: number;
                found: number;
                place: string;
                reader: string;
            }[];
            readers: string[];
            remains: {
                page: number | null;
                place: string;
                reader: string;
                text: string;
            }[];
            sourceSha256: string;
            strings: number;
            /** @enum {string} */
            tags?: "kept" | "left-out";
        };
        ProposalList: {
            proposals: components["schemas"]["ProposalRow"][];
        };
        ProposalRequestInput: {
            area: string;
            draft: {
                [key: string]: unknown;
            };
            why: string;
        };
        ProposalRow: {
            area: string;
            /** Format: date-time */
            at: string;
            by: string;
            changes: {
                [key: string]: {
                    after: unknown;
                    before: unknown;
                };
            };
            checkpoint: string;
            decided: ("published" | "rejected") | null;
            decidedAt: string | null;
            decidedBy: string | null;
            id: string;
            own: boolean;
            title: string;
            why: string;
        };
        Publisher: {
            email: string | null;
            name: string;
            site: string | null;
        };
        PublisherInput: {
            email: string | null;
            name: string;
            site: string | null;
        };
        Queue: {
            counts: {
                [key: string]: number;
            };
            documents: components["schemas"]["DocumentRow"][];
            next: string | null;
        };
        RateShown: {
            count: number;
            high: number | null;
            low: number | null;
            perThousand: number | null;
        };
        Readiness: {
            ready: boolean;
            reasons: {
                id: string;
                params: {
                    [key: string]: string | number;
                };
            }[];
            removes: {
                [key: string]: number;
            };
            stays: number;
        };
        ReadingList: {
            readings: {
                /** Format: date-time */
                at: string;
                document: string;
                name: string | null;
                person: string;
                unit: string;
                /** Format: date-time */
                until: string;
                why: string;
            }[];
        };
        ReadingOpen: {
            /** Format: date-time */
            until: string;
        };
        ReadingReasonInput: {
            why: string;
        };
        Received: {
            documents: components["schemas"]["DocumentRow"][];
        };
        Release: {
            /** @enum {string} */
            as: "text" | "pictures" | "transcript";
            /** Format: date-time */
            at: string;
            by: string;
            document: string;
            id: string;
            name: string | null;
            note: string;
            proof: components["schemas"]["ProofShown"] | null;
            refusal: {
                params: {
                    [key: string]: string | number;
                };
                reason: string;
            } | null;
            /** @enum {string} */
            state: "writing" | "released" | "refused";
        };
        ReleaseRequestInput: {
            /** @enum {string} */
            as: "text" | "pictures" | "transcript";
            note: string;
        };
        ReportAsk: {
            assignment: string;
            /** Format: date */
            day: string;
            /** Format: date */
            from: string;
            kind: string;
            template: string;
            /** Format: date */
            to: string;
        };
        ReportAskInput: {
            assignment: string;
            /** Format: date */
            day: string;
            /** Format: date */
            from: string;
            kind: string;
            template: string;
            /** Format: date */
            to: string;
        };
        ReportFigure: {
            columns: string[];
            from: string[];
            how: string;
            id: string;
            label: string;
            per: number;
            rounded: string;
            rows: (string | number | null)[][];
            said: string;
            unit: string;
            value: number | null;
        };
        ReportMade: {
            id: string;
        };
        ReportMadeRow: {
            assignment: string;
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date */
            day: string;
            /** Format: date */
            from: string;
            id: string;
            number: number;
            title: {
                en: string;
                sv: string;
            };
            /** Format: date */
            to: string;
        };
        ReportPart: {
            before: ({
                /** @constant */
                kind: "heading";
                level: 1 | 2 | 3;
                text: string;
            } | {
                /** @constant */
                kind: "text";
                text: (string | {
                    figure: string;
                    said: string;
                })[];
            } | {
                items: (string | {
                    figure: string;
                    said: string;
                })[][];
                /** @constant */
                kind: "list";
            } | {
                columns: string[];
                /** @constant */
                kind: "table";
                rows: (string | {
                    figure: string;
                    said: string;
                })[][][];
            } | {
                /** @constant */
                kind: "facts";
                rows: {
                    name: string;
                    said: (string | {
                        figure: string;
                        said: string;
                    })[];
                }[];
            } | {
                alt: string;
                /** @constant */
                kind: "chart";
                rows: {
                    high: number;
                    low: number;
                    name: string;
                    named?: (string | {
                        figure: string;
                        said: string;
                    })[];
                    said: (string | {
                        figure: string;
                        said: string;
                    })[];
                    value: number;
                }[];
                /** @enum {string} */
                shape: "bars" | "intervals";
                title: string;
            } | {
                columns: string[];
                /** @constant */
                kind: "sources";
            })[];
            blocks: ({
                /** @constant */
                kind: "heading";
                level: 1 | 2 | 3;
                text: string;
            } | {
                /** @constant */
                kind: "text";
                text: (string | {
                    figure: string;
                    said: string;
                })[];
            } | {
                items: (string | {
                    figure: string;
                    said: string;
                })[][];
                /** @constant */
                kind: "list";
            } | {
                columns: string[];
                /** @constant */
                kind: "table";
                rows: (string | {
                    figure: string;
                    said: string;
                })[][][];
            } | {
                /** @constant */
                kind: "facts";
                rows: {
                    name: string;
                    said: (string | {
                        figure: string;
                        said: string;
                    })[];
                }[];
            } | {
                alt: string;
                /** @constant */
                kind: "chart";
                rows: {
                    high: number;
                    low: number;
                    name: string;
                    named?: (string | {
                        figure: string;
                        said: string;
                    })[];
                    said: (string | {
                        figure: string;
                        said: string;
                    })[];
                    value: number;
                }[];
                /** @enum {string} */
                shape: "bars" | "intervals";
                title: string;
            } | {
                columns: string[];
                /** @constant */
                kind: "sources";
            })[];
            foot: string;
            /** @enum {string} */
            part: "memo" | "annex" | "page";
            title: string;
        };
        ReportRoom: {
            assignments: {
                dnr: string;
                /** Format: date */
                givenOn: string;
                id: string;
                title: string;
            }[];
            kinds: {
                name: string;
                title: {
                    en: string;
                    sv: string;
                };
            }[];
            made: components["schemas"]["ReportMadeRow"][];
            mayMake: boolean;
            templates: {
                name: string;
                title: {
                    en: string;
                    sv: string;
                };
            }[];
            /** Format: date */
            today: string;
        };
        ReportWhole: {
            asked: components["schemas"]["ReportAsk"];
            documents: components["schemas"]["ReportPart"][];
            figures: components["schemas"]["ReportFigure"][];
            id: string | null;
            numbers: {
                [key: string]: number;
            };
            sha256: string;
        };
        RequestApproval: {
            /** Format: date-time */
            at: string;
            by: string;
            stands: boolean;
        };
        RequestChangeInput: {
            askedBy?: string | null;
            dnr?: string | null;
            /** @enum {string} */
            matter?: "socialtjanst" | "vard" | "forskola" | "skola" | "overformyndare" | "personal" | "bygglov" | "miljo" | "upphandling" | "allmant";
            pseudonyms?: boolean;
            /** Format: date */
            receivedOn?: string;
            twoPersons?: boolean;
        };
        RequestDocumentsInput: {
            documents: string[];
        };
        RequestList: {
            requests: components["schemas"]["RequestRow"][];
        };
        RequestMadeInput: {
            askedBy: string | null;
            dnr: string | null;
            /** @enum {string} */
            matter: "socialtjanst" | "vard" | "forskola" | "skola" | "overformyndare" | "personal" | "bygglov" | "miljo" | "upphandling" | "allmant";
            pseudonyms: boolean;
            /** Format: date */
            receivedOn: string;
            twoPersons: boolean;
            unit?: string;
        };
        RequestPackage: {
            /** @enum {string} */
            as: "text" | "pictures" | "transcript";
            /** Format: date-time */
            at: string;
            by: string;
            copies: {
                /** @enum {string} */
                as: "text" | "pictures" | "transcript";
                document: string;
                release: string;
            }[];
            done: number;
            id: string;
            refused: {
                document: string;
                name: string;
                params: {
                    [key: string]: string | number;
                };
                reason: string;
            }[];
            released: number;
            total: number;
        };
        RequestPerson: {
            alike: string[];
            contrary: number;
            decided: {
                /** Format: date-time */
                at: string;
                by: string;
            } | null;
            decision: ("mask" | "leave") | null;
            documents: number;
            ground: string | null;
            id: string;
            label: string;
            letter: string | null;
            note: string | null;
            open: number;
            person: boolean;
            places: number;
            proposal: {
                /** @enum {string} */
                confidence: "high" | "medium" | "low";
                ground: string | null;
                /** @enum {string} */
                proposes: "mask" | "leave" | "weigh";
                source: string;
                test: ("reversed" | "straight" | "special") | null;
            } | null;
            role: ("requester" | "party" | "child" | "guardian" | "reporter" | "third" | "official") | null;
            shown: string;
            test: ("reversed" | "straight" | "special") | null;
        };
        RequestRow: {
            askedBy: string | null;
            dnr: string | null;
            documents: number;
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** @enum {string} */
            matter: "socialtjanst" | "vard" | "forskola" | "skola" | "overformyndare" | "personal" | "bygglov" | "miljo" | "upphandling" | "allmant";
            number: number;
            open: number;
            pseudonyms: boolean;
            /** Format: date */
            receivedOn: string;
            /** @enum {string} */
            state: "empty" | "deciding" | "decided" | "releasing" | "released";
            twoPersons: boolean;
            unit: string;
            unitTwoPersons: boolean;
            working: number;
        };
        RequestWhole: {
            approval: components["schemas"]["RequestApproval"] | null;
            askedBy: string | null;
            canUndo: boolean;
            dnr: string | null;
            documentList: components["schemas"]["DocumentRow"][];
            documents: number;
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** @enum {string} */
            matter: "socialtjanst" | "vard" | "forskola" | "skola" | "overformyndare" | "personal" | "bygglov" | "miljo" | "upphandling" | "allmant";
            mayApprove: boolean;
            number: number;
            open: number;
            package: components["schemas"]["RequestPackage"] | null;
            persons: components["schemas"]["RequestPerson"][];
            pseudonyms: boolean;
            /** Format: date */
            receivedOn: string;
            /** @enum {string} */
            state: "empty" | "deciding" | "decided" | "releasing" | "released";
            twoPersons: boolean;
            unit: string;
            unitTwoPersons: boolean;
            working: number;
        };
        ResumeRequestInput: {
            why: string;
        };
        RetentionGround: {
            act: string;
            link: string;
            section: string;
        };
        ReviewCounts: {
            accepted: number;
            added: number;
            changed: number;
            deleted: number;
            document: string;
            grown: number;
            handlingSeconds: number;
            open: number;
            over: components["schemas"]["RateShown"];
            proposed: number;
            shrunk: number;
            under: components["schemas"]["RateShown"];
            version: string | null;
            words: number;
        };
        Reviewed: {
            accepted: number | null;
            added: number | null;
            days: number;
            high: number | null;
            low: number | null;
            rejected: number | null;
            share: number | null;
            tooFew: boolean;
        };
        ReviewedList: {
            hidden: number;
            versions: components["schemas"]["VersionReviewed"][];
        };
        RoundOpened: {
            id: string;
        };
        RoundRequestInput: {
            function: string;
            oneIn: number | null;
            task: string;
            unit: string;
            wanted: number;
            /** @enum {string} */
            way: "timed" | "random";
        };
        RunAnswer: {
            verdict: components["schemas"]["GateVerdict"];
        };
        RunRequestInput: {
            function: string;
        };
        RunRow: {
            cpuMs: number | null;
            energy: {
                /** @enum {string} */
                method: "rapl" | "modelled";
                params: {
                    [key: string]: string | number;
                };
            } | null;
            function: string;
            id: string;
            knowledge: string;
            refusal: {
                params: {
                    [key: string]: string | number;
                };
                reason: string;
            } | null;
            /** @enum {string} */
            state: "asked" | "done" | "refused";
            variant: string | null;
            version: string;
            wallMs: number | null;
            wattHours: number | null;
        };
        SampleEndInput: {
            done: boolean;
            pausedSeconds: number;
        };
        SampleEntryInput: {
            person: string;
        };
        SampleNow: {
            running: components["schemas"]["SampleRunning"] | null;
        };
        SamplePeople: {
            people: {
                id: string;
                name: string;
                roles: ("caseworker" | "registrar" | "secretary" | "reader" | "function-owner" | "controller" | "auditor" | "administrator" | "representative")[];
                unit: string;
            }[];
        };
        SampleRequestInput: {
            arm: ("without" | "with") | null;
        };
        SampleRunning: {
            /** @enum {string} */
            arm: "without" | "with";
            /** Format: date-time */
            begunAt: string;
            function: string;
            id: string;
            round: string;
            task: string;
        };
        SearchAnswer: {
            facets: {
                collection: {
                    count: number;
                    name: string | null;
                    value: string;
                }[];
                kind: {
                    count: number;
                    name: string | null;
                    value: string;
                }[];
                unit: {
                    count: number;
                    name: string | null;
                    value: string;
                }[];
                validity: {
                    count: number;
                    name: string | null;
                    value: string;
                }[];
                year: {
                    count: number;
                    name: string | null;
                    value: string;
                }[];
            };
            hits: components["schemas"]["SearchHit"][];
            ms: number;
            next: number | null;
            searched: {
                collections: number;
                documents: number;
                passages: number;
            };
            thin: boolean;
            total: number;
        };
        SearchHit: {
            collection: string;
            date: string | null;
            document: {
                id: string;
                path: string;
                title: string;
            };
            end: number;
            id: string;
            /** @enum {string} */
            kind: "lag" | "förordning" | "policy" | "riktlinje" | "plan" | "strategi" | "program" | "reglemente" | "delegationsordning" | "arbetsordning" | "taxa" | "rutin" | "föreskrift" | "other";
            marks: {
                end: number;
                start: number;
            }[];
            page: number;
            quote: string;
            score: number;
            section: string;
            start: number;
            unit: string | null;
            validity: components["schemas"]["Validity"];
        };
        SecondReviewer: {
            approval: {
                /** Format: date-time */
                at: string;
                by: string;
                stands: boolean;
            } | null;
            asked: boolean;
            mayApprove: boolean;
        };
        ServiceTimeWritingInput: {
            /** @enum {string} */
            class: "bas" | "tillägg" | "specialist";
            /** Format: date */
            day: string;
            minutes: number;
            unit: string;
            what: string;
        };
        SessionsEndInput: {
            session?: string;
        };
        SettingField: {
            choices: string[];
            field: string;
            /** @enum {string} */
            kind: "choice" | "yes" | "lines" | "text" | "number";
            usual: (string | number | boolean | string[]) | null;
        };
        SignedOut: {
            /** @constant */
            signedOut: true;
        };
        StatusDecision: {
            by: string;
            /** Format: date */
            date: string;
            dnr: string | null;
            note: string;
            /** @enum {string} */
            status: "idé" | "försök" | "införd" | "avvecklad";
        };
        StatusDecisionInput: {
            by: string;
            /** Format: date */
            date: string;
            dnr: string | null;
            note: string;
            /** @enum {string} */
            status: "idé" | "försök" | "införd" | "avvecklad";
        };
        StatusRequestInput: {
            decision: components["schemas"]["StatusDecisionInput"];
            trial: components["schemas"]["TrialInput"] | null;
            version: number;
        };
        StopRequestInput: {
            /** @enum {string} */
            running: "drain" | "cancel";
            why: string;
        };
        StreamMessage: {
            arrived: string | null;
            document: string;
            row: components["schemas"]["DocumentRow"];
        };
        Summary: {
            genre: string | null;
            isOld: boolean;
            quotes: components["schemas"]["FindingRow"][];
            refusal: {
                params: {
                    [key: string]: string | number;
                };
                reason: string;
            } | null;
            run: {
                /** Format: date-time */
                at: string;
                cpuMs: number | null;
                energy: {
                    /** @enum {string} */
                    method: "rapl" | "modelled";
                    params: {
                        [key: string]: string | number;
                    };
                } | null;
                function: string;
                id: string;
                knowledge: string;
                refusal: {
                    params: {
                        [key: string]: string | number;
                    };
                    reason: string;
                } | null;
                /** @enum {string} */
                state: "asked" | "done" | "refused";
                variant: string | null;
                version: string;
                wallMs: number | null;
                wattHours: number | null;
            } | null;
        };
        SummaryRequestInput: {
            /** @default null */
            sentences: number | null;
        };
        Tally: {
            accepted: number;
            function: string;
            open: number;
            rejected: number;
            stays: number;
            total: number;
        };
        TemplateChecked: {
            faults: components["schemas"]["TemplateFault"][];
            name: string | null;
        };
        TemplateFault: {
            fault: string;
            line: number;
            params: {
                [key: string]: string | number;
            };
        };
        TemplateList: {
            folder: string;
            refused: {
                faults: components["schemas"]["TemplateFault"][];
                file: string;
            }[];
            templates: components["schemas"]["TemplateRow"][];
        };
        TemplateRemoved: {
            /** @constant */
            removed: true;
        };
        TemplateRow: {
            /** @enum {string} */
            confidence: "read" | "partly-read" | "compiled";
            documents: number;
            mandatory: number;
            municipality: string[];
            name: string;
            own: boolean;
            replaces: boolean;
            sections: number;
            source: string;
            sourceDate: string;
            title: {
                en: string;
                sv: string;
            };
            validFrom: number | null;
            validTo: number | null;
        };
        TemplateSaved: {
            faults: components["schemas"]["TemplateFault"][];
            name: string | null;
            saved: boolean;
        };
        TemplateTextInput: {
            json: string;
        };
        TemplateTried: {
            document: string;
            header: {
                mandatory: boolean;
                name: string;
                value: string | null;
            }[];
            remarks: number;
            sections: {
                found: {
                    heading: string;
                    line: number;
                } | null;
                heading: string;
                instead: string | null;
                mandatory: boolean;
            }[];
        };
        TemplateWhole: {
            /** @enum {string} */
            confidence: "read" | "partly-read" | "compiled";
            documents: number;
            json: string;
            mandatory: number;
            municipality: string[];
            name: string;
            own: boolean;
            recognised: {
                /** Format: date-time */
                at: string;
                id: string;
                name: string;
            }[];
            replaces: boolean;
            sections: number;
            source: string;
            sourceDate: string;
            template: {
                /** @enum {string} */
                confidence: "read" | "partly-read" | "compiled";
                decision: {
                    instanceRequired: boolean;
                    instanceWords: string[];
                };
                documentTitles: string[];
                header: {
                    labels: string[];
                    mandatory: boolean;
                    name: string;
                    /** @enum {string} */
                    shape: "date" | "diarienummer" | "phone" | "email" | "name" | "text";
                }[];
                knownAbbreviations: string[];
                /** @default [] */
                municipality: string[];
                name: string;
                sections: {
                    /** @default false */
                    distinctive: boolean;
                    heading: string;
                    mandatory: boolean;
                    /** @default false */
                    mayBeEmpty: boolean;
                    order: number | null;
                    /** @default [] */
                    replacedBy: string[];
                    /** @default [] */
                    requiredBeside: string[];
                    /** @enum {string} */
                    role: "decision" | "summary" | "economy" | "ecology" | "social" | "children" | "samverkan" | "annexes" | "sources" | "matter" | "background" | "assessment" | "other";
                    /** @default [] */
                    variants: string[];
                }[];
                source: string;
                /** Format: date */
                sourceDate: string;
                title: {
                    en: string;
                    sv: string;
                };
                validFrom: number | null;
                validTo: number | null;
            };
            title: {
                en: string;
                sv: string;
            };
            validFrom: number | null;
            validTo: number | null;
        };
        ToDoList: {
            assignments: components["schemas"]["AssignmentWaiting"][];
            items: components["schemas"]["ToDoRow"][];
            law: {
                due: string | null;
                id: string;
                /** @enum {string} */
                kind: "begins" | "ends" | "moved" | "reworded" | "new" | "gone" | "statute";
                params: {
                    [key: string]: string;
                };
                subject: string;
                title: string;
            }[];
        };
        ToDoRow: {
            checkpoint: string;
            name: string;
            owner: string;
            question: string;
            shuts: boolean;
            title: string;
            until: string | null;
            /** @enum {string} */
            what: "open" | "lacking" | "expired" | "expiring";
        };
        Trial: {
            /** @enum {string} */
            data: "invented" | "real";
            from: string | null;
            to: string | null;
            units: string[];
            volume: number | null;
        };
        TrialInput: {
            /** @enum {string} */
            data: "invented" | "real";
            from: string | null;
            to: string | null;
            units: string[];
            volume: number | null;
        };
        UnitSecondRequestInput: {
            asked: boolean;
            ground: string;
            unit: string;
        };
        Validity: {
            by: {
                id: string | null;
                title: string;
            } | null;
            setBy: string | null;
            /** @enum {string} */
            state: "in-force" | "coming" | "repealed" | "replaced" | "expired" | "unknown";
            until: string | null;
        };
        ValidityChangeInput: {
            validity: {
                /** @enum {string} */
                state: "in-force" | "coming" | "repealed" | "replaced" | "expired" | "unknown";
                until: string | null;
            } | null;
        };
        VariantRequestInput: {
            name: string;
            purpose: string;
            settings: {
                [key: string]: unknown;
            };
            title: string;
            units: string[];
        };
        VersionReviewed: {
            accepted: number;
            added: number;
            changed: number;
            deleted: number;
            documents: number;
            grown: number;
            over: components["schemas"]["RateShown"];
            proposed: number;
            shrunk: number;
            under: components["schemas"]["RateShown"];
            version: string;
            words: number;
        };
        WeedingList: {
            weedings: components["schemas"]["WeedingShown"][];
        };
        WeedingPart: {
            /** Format: date-time */
            before: string;
            /** @enum {string} */
            class: "document" | "text" | "finding" | "trace" | "copy" | "release" | "session" | "search-index" | "log-reading" | "log-work" | "log-governance" | "incident";
            erased: number;
            held: components["schemas"]["HeldCount"][];
            months: number;
            newest: string | null;
            oldest: string | null;
            over: boolean;
            title: string;
        };
        WeedingRequestInput: {
            classes: ("document" | "text" | "finding" | "trace" | "copy" | "release" | "session" | "search-index" | "log-reading" | "log-work" | "log-governance" | "incident")[];
            decidedBy: string;
            /** Format: date */
            decidedOn: string;
            dnr: string;
        };
        WeedingShown: {
            by: string;
            decidedBy: string;
            /** Format: date */
            decidedOn: string;
            dnr: string;
            doneAt: string | null;
            id: string;
            number: number;
            /** Format: date-time */
            orderedAt: string;
            parts: components["schemas"]["WeedingPart"][];
            /** @enum {string} */
            state: "running" | "done";
        };
        WordBox: {
            end: number;
            height: number;
            start: number;
            width: number;
            x: number;
            y: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
