/** From `ruam openapi` by web/scripts/api.mjs; never edited. */

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server and its database answer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["http.Health"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
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
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events of what happens to records */
        get: {
            parameters: {
                query?: {
                    /** @description OFFICE, OFFICE/kind or OFFICE/kind/ID, up to 50, with commas */
                    topics?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation still waits for its first account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.SetUpState"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Makes the first office and administrator with the code the server printed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.SetUpIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Session"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one's own password and ends all other sessions */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.PasswordIn"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with a one-time code and sets a new password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.RecoveryIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Session"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in and what he may do where */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Session"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Signs in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.SignInIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Session"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        /** Signs out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chooses the office that screens open in */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.ActiveOfficeIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Session"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds offices, schools and outside bodies */
        get: {
            parameters: {
                query?: {
                    /** @description part of a name or code */
                    q?: string;
                    /** @description an office: it and all below */
                    under?: string;
                    /** @description office, school or outside */
                    kind?: string;
                    /** @description office type of the catalogue */
                    type_id?: string;
                    /** @description province of the catalogue */
                    province_id?: string;
                    /** @description rows of a page, at most 500 */
                    limit?: string;
                    /** @description cursor of the page before */
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Offices"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One office with those above it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.OfficeDetail"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        /** Changes an office's facts */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.OfficeIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Office"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an office or school below */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.OfficeIn"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Office"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/outside-bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a body outside the tree, kept by this office */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.OfficeIn"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Office"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/parent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hangs an office under another parent */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.MoveIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Office"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of an office in Thai order */
        get: {
            parameters: {
                query?: {
                    /** @description true: also those who have left */
                    inactive?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Persons"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Adds a person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.PersonIn"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Person"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Person"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        /** Changes a person */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.PersonIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Person"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/persons/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything kept about a person; the request itself is recorded */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/persons/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes everything personal away for good */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.Reason"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Person"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Divisions of an office */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Divisions"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Adds a division */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.DivisionIn"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Division"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/divisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a division */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.DivisionIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Division"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own API tokens, without their secrets */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Tokens"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Makes an API token; it is shown this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.TokenIn"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.TokenOut"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an API token */
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
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of an office and guests with roles in it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Accounts"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Opens an account; answers the one-time code for its first password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.AccountIn"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Opened"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an account's roles, or closes it */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.AccountEditIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.AccountRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/accounts/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the password away and answers a one-time code */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Code"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives an account of another office roles in this one; none takes them away */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.GrantIn"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of this office that others may see */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Shares"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Opens a record to another office */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.ShareIn"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.Share"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Closes it again */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who acts in whose place, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.StandIns"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Enters an order by which somebody acts in another's place */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.StandInIn"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.StandInRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/stand-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes or ends it */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["people.StandInIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.StandInRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signature-picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of one's own signature */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Takes a picture of one's own signature; paper is taken away, ink is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.SignaturePictureState"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        /** Takes the picture of one's own signature away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signature-picture/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one has given a picture of one's signature */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.SignaturePictureState"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed a record, when, how and why; newest first */
        get: {
            parameters: {
                query?: {
                    /** @description kind of the record */
                    kind?: string;
                    /** @description its id */
                    id?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["people.History"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of a record that one may see */
        get: {
            parameters: {
                query?: {
                    /** @description kind of the record */
                    kind?: string;
                    /** @description its id */
                    record?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["files.Files"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Takes a file in; its type is told by its bytes */
        post: {
            parameters: {
                query?: {
                    /** @description file name on the user's computer */
                    name?: string;
                    /** @description kind of the record it belongs to */
                    kind?: string;
                    /** @description id of that record */
                    record?: string;
                    /** @description evidence, photo, scan or issued */
                    purpose?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["files.File"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file, byte for byte as it came */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Removes one's own upload that belongs to no record */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/files/{id}/bare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture without place and camera data, image data untouched */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/files/{id}/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["files.File"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["catalog.Lists"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/catalog.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Which list */
                    list?: string;
                    /** @description Only rows valid in this year (BE) */
                    valid_in?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/catalog.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Which list */
                    list?: string;
                    /** @description Only rows valid in this year (BE) */
                    valid_in?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/catalog/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    list: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["catalog.Page"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/catalog/{list}/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    list: string;
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["catalog.Entry"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    list: string;
                    item: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["catalog.ItemContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["catalog.Entry"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    list: string;
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["catalog.Entry"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands directly before and after a record on the chain */
        get: {
            parameters: {
                query?: {
                    /** @description Kind of the record, e.g. project */
                    kind?: string;
                    /** @description Id of the record */
                    id?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["chain.Strip"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/chain/walk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a record comes from and how far it reaches */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["chain.Picture"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/chain/path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shortest way along the chain between two records */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["chain.Picture"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/followups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recommendations and promises, and what became of them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Rows"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["followups.NewFollowup"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Followup"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/followups/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/followups/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/followups/register.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/followups/register.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/followups/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is overdue and what was opened again, by office */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Rates"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/followups/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a follow-up carries on and what carries it on */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Trace"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/followups/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["followups.Merge"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Followup"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/followups/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["followups.Split"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Trace"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/followups/{id}/reword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["followups.Reword"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Followup"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/followups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Followup"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["followups.EditFollowup"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Followup"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/followups/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["followups.EditSteps"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Followup"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/followups/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["followups.DecideFollowup"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Followup"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/followups/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["followups.MoveFollowup"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["followups.Followup"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans of an office, filtered, sorted and paged */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Page"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.NewPlan"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Plan"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/plans.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/plans/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a content lacks, before it is saved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.EditPlan"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Checked"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plan-nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nodes in force that a project or another plan may name */
        get: {
            parameters: {
                query?: {
                    /** @description in number, words and the plan's name */
                    q?: string;
                    /** @description in which the plan holds, B.E. */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.NodeChoices"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Plan"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.EditPlan"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Plan"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.ProposePlan"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Plan"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.ApprovePlan"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Plan"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Plan"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.EndPlan"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Plan"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approved editions, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Editions"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/plans/{id}/edition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An approved edition whole */
        get: {
            parameters: {
                query?: {
                    /** @description its number; the last when not said */
                    edition?: string;
                };
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.WholeEdition"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/plans/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an edition differs from a later one, or from what is written now */
        get: {
            parameters: {
                query?: {
                    /** @description edition; the last when not said */
                    from?: string;
                    /** @description edition; what is written now when not said */
                    to?: string;
                };
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Differences"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/plans/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plan's indicators reached, year by year */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Results"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.NewResult"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Results"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/deployment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan's way into practice: guidelines, declarations, records, readers, money */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Deployment"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/plans/{id}/monitoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.Monitoring"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Deployment"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The actor has read the edition in force */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Plan"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/asked-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans of other offices that this one was asked to adopt */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.AskedPlans"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/plans/{id}/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.AskAdoption"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Deployment"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/adoptions/{adopter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    adopter: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Deployment"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/adoptions/{adopter}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head of the asked office adopts or declines; on paper, the plan's office enters it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    adopter: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.DeclareAdoption"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Deployment"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.RecordContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Deployment"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/records/{record}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    record: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.RecordContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Deployment"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/records/{record}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    record: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["plans.RemoveRecord"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["plans.Deployment"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.Sources"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.SourceContent"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.SourceRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.SourceContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.SourceRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Only lines of this project; none: of no project */
                    project?: string;
                    /** @description Only lines of this source */
                    source?: string;
                    /** @description Only of sources of this class */
                    class?: string;
                    /** @description Only of sources of this programme */
                    programme?: string;
                    /** @description Only of sources of this category of expenditure */
                    category?: string;
                    /** @description false: only money, true: only goods and work */
                    in_kind?: string;
                    /** @description Only from this day on */
                    from?: string;
                    /** @description Only to this day */
                    until?: string;
                    /** @description Only lines of this kind */
                    kind?: string;
                    /** @description Only lines that this figure is made of: given, disbursed, ... */
                    figure?: string;
                    /** @description Only of this fiscal year (Buddhist era) */
                    year?: string;
                    /** @description Only of this quarter, 1 to 4 */
                    quarter?: string;
                    /** @description Cursor */
                    after?: string;
                    /** @description 1 to 500, 50 when not said */
                    limit?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.LinePage"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.NewLine"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.LineRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/lines.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Only lines of this project; none: of no project */
                    project?: string;
                    /** @description Only lines of this source */
                    source?: string;
                    /** @description Only of sources of this class */
                    class?: string;
                    /** @description Only of sources of this programme */
                    programme?: string;
                    /** @description Only of sources of this category of expenditure */
                    category?: string;
                    /** @description false: only money, true: only goods and work */
                    in_kind?: string;
                    /** @description Only from this day on */
                    from?: string;
                    /** @description Only to this day */
                    until?: string;
                    /** @description Only lines of this kind */
                    kind?: string;
                    /** @description Only lines that this figure is made of */
                    figure?: string;
                    /** @description Only of this fiscal year (Buddhist era) */
                    year?: string;
                    /** @description Only of this quarter, 1 to 4 */
                    quarter?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/lines.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Only lines of this project; none: of no project */
                    project?: string;
                    /** @description Only lines of this source */
                    source?: string;
                    /** @description Only of sources of this class */
                    class?: string;
                    /** @description Only of sources of this programme */
                    programme?: string;
                    /** @description Only of sources of this category of expenditure */
                    category?: string;
                    /** @description false: only money, true: only goods and work */
                    in_kind?: string;
                    /** @description Only from this day on */
                    from?: string;
                    /** @description Only to this day */
                    until?: string;
                    /** @description Only lines of this kind */
                    kind?: string;
                    /** @description Only lines that this figure is made of */
                    figure?: string;
                    /** @description Only of this fiscal year (Buddhist era) */
                    year?: string;
                    /** @description Only of this quarter, 1 to 4 */
                    quarter?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/lines/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.NewReversal"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.LineRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this year when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.Transfers"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.NewTransfer"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.TransferReply"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/transfers/{pair}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    pair: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.Acceptance"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/transfers/{pair}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    pair: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.Reason"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description 1: also those decided */
                    all?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.Requests"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.NewRequest"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.RequestRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/requests/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.RequestRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.Reason"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.RequestRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.Settings"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.SettingsContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.Settings"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/lines/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.Reason"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.LineRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/whole": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this year when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.Whole"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/sources/{id}/passed-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.PassedOnList"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.PlanView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: {
                    /** @description Buddhist era */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.PlanWrite"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.PlanView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/plan/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.Revisions"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.OfficeYear"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this year when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.StatedList"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/reconciliation/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.StatedDetail"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.Reconciliation"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.StatedDetail"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/lines/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["money.Acceptance"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.LineRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/money/transactions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Only of this fiscal year (Buddhist era) */
                    year?: string;
                    /** @description Only lines of this project */
                    project?: string;
                    /** @description Only lines of this source */
                    source?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/transactions.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Only of this fiscal year (Buddhist era) */
                    year?: string;
                    /** @description Only lines of this project */
                    project?: string;
                    /** @description Only lines of this source */
                    source?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/transactions-dictionary.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/money/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["money.ProjectMoney"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects of an office, filtered, sorted and paged */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Page"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.NewProject"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Project"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/projects.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/projects/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.CheckContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Checked"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Project"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.EditProject"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Project"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/copies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would be other in a copy for a later year */
        get: {
            parameters: {
                query?: {
                    /** @description the later year, B.E. */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.copying.Preview"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/projects/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a draft of a later year that goes on with this project */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.copying.CopyRequest"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Project"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.DecisionRequest"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Project"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.MoveProject"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Project"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Revisions"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/projects/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Differences"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/projects/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets signed in ink, with what was entered from them and what was withdrawn */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Papers"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Enters all signatures of a sheet at once, with its scan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.NewPaper"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Project"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/signatures/{signature}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a signature wrongly entered from paper, and those after it on its sheet */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    signature: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.WithdrawPaper"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Project"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/changes/{change}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets on which the request to change the project was signed in ink */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    change: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Papers"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Enters all signatures of a sheet on a request to change the project */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    change: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.NewPaper"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Change"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Changes"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.NewChange"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Change"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/changes/{change}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    change: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Change"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    change: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.NewChange"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Change"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    change: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Change"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/changes/{change}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    change: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.DecisionRequest"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Change"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/signer-chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.SignerChain"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.EditSignerChain"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.SignerChain"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/signature-filling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the office's documents fill the blocks of those who signed in the system */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.SignatureFilling"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.EditSignatureFilling"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.SignatureFilling"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/read-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cost lines that a text or cells of a sheet say, for a preview */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.PastedText"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.reading.ReadCosts"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/read-activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activities with quarters that cells of a sheet say, for a preview */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.PastedGrid"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.reading.ReadActivities"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/read-indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Indicators that cells of a sheet say, for a preview */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.PastedText"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.reading.ReadIndicators"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/import/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook to write many projects in, with the office's own lists */
        get: {
            parameters: {
                query?: {
                    /** @description year of the projects, B.E. */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/project-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workbooks that came in, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Imports"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Takes a workbook of projects in and checks it; nothing becomes a project yet */
        post: {
            parameters: {
                query?: {
                    /** @description year of the projects, B.E. */
                    fiscal_year?: string;
                    /** @description file name on the user's computer */
                    name?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Import"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/project-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Import"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/project-imports/{id}/marked.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook as it came, with its faults in red */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/project-imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the next projects; to be called until the status is done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Import"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/project-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes all projects of an import back while none was changed or signed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.UndoImport"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Import"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plan-books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plan books of an office */
        get: {
            parameters: {
                query?: {
                    /** @description B.E. */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Books"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Collects projects of a year into one book */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.NewBook"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Book"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plan-books/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Book"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.BookEdit"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Book"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Gives the book up; its projects are free again */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Book"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plan-books/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One decision on the book and on every project in it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.DecisionRequest"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Book"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plan-books/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets of a plan book signed in ink, with what was entered from them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Papers"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Enters all signatures of a sheet at once, on the book and every project in it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.NewPaper"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.Book"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/plans/{id}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects that serve the nodes of a plan, as far as the actor may read them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["projects.ServingList"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/projects/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-in sheets of a project */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.RegisterRows"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["progress.EditRegister"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.RegisterView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/attendance/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.RegisterView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["progress.EditRegister"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.RegisterView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/attendance-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People read from pasted text; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["progress.PastedPeople"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.People"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/attendance-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People read from an XLSX or CSV file; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.People"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.ResultReport"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.ResultReport"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a project's indicators so far */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.Outcomes"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.ResultReport"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["progress.EditResult"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.ResultReport"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/results/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["projects.DecisionRequest"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.ResultReport"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was measured of the project's indicators, each value with its base and source */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.Series"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quarterly reports of an office */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.Rows"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/received-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports that offices below have submitted */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.Rows"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/projects/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["progress.NewReport"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.Report"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/report-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["progress.OpenRound"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.OpenedRound"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.Report"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["progress.EditReport"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.Report"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/reports/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["progress.MoveReport"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["progress.Report"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The directory for coordination: organisations, learning resources, local wisdom */
        get: {
            parameters: {
                query?: {
                    /** @description words in name, offers, topics, place */
                    q?: string;
                    /** @description kind of entry */
                    kind?: string;
                    /** @description stakeholder group */
                    stakeholder?: string;
                    /** @description district as written */
                    district?: string;
                    /** @description true: also what other offices of the province opened */
                    others?: string;
                    /** @description true: also those no longer there */
                    closed?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Entries"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.EditEntry"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Entry"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/partners/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/partners/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Entry"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.EditEntry"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Entry"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/mous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Memoranda of understanding, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description draft, agreed, active, expired, renewed or closed */
                    standing?: string;
                    /** @description true: only those that run out */
                    to_renew?: string;
                    /** @description true: only those in force */
                    living?: string;
                    /** @description words in title, parties, scope */
                    q?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Mous"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.EditMou"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Mou"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/mous/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/mous/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/mous/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Mou"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.EditMou"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Mou"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/mous/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.Signing"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Mou"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/mous/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Mou"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/mous/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.Reason"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Mou"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Networks of co-operation and the stage each is at */
        get: {
            parameters: {
                query?: {
                    /** @description inside, school or community */
                    level?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Networks"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.EditNetwork"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Network"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/networks/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/networks/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/networks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Network"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.EditNetwork"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Network"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/networks/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.MoveNetwork"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Network"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/network-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stages that the office's new networks go through */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.OfficeModel"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.EditModel"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.OfficeModel"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/partner-activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What partners did together, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description id of a memorandum or network */
                    of?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Activities"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.EditActivity"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Activity"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/partner-activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Activity"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.EditActivity"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Activity"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/partner-activities/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["partners.Reason"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/partner-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many schools and divisions work with somebody, with the list behind it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Coverage"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/partner-coverage.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/partner-coverage.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/partner-picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works with whom: nodes, ties, who bridges, who stands alone */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["partners.Picture"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/committee-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who sits on which kind of committee, as laws and announcements say */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Rules"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/committees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Committees of an office, with vacant and over-filled seats */
        get: {
            parameters: {
                query?: {
                    /** @description draft, active or ended */
                    status?: string;
                    /** @description id of the catalogue's kind of committee */
                    rule?: string;
                    /** @description words of the name */
                    q?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committees"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.NewCommittee"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.EditCommittee"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.NewMember"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}/members/{member}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    member: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.NewMember"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    member: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}/members/{member}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    member: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.EndMember"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.NewOrder"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}/orders/{order}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    order: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}/orders/{order}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    order: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.RecordOrder"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Committee"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings of all committees of an office */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Meetings"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/my-seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the reader sits, and the meetings there */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.MySeats"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/committees/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.NewMeeting"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Meeting"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Meeting"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.EditMeeting"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Meeting"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/meetings/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["committees.MoveMeeting"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.Meeting"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}/members-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook to write many members in, with the committee's own seats */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/committees/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.MemberImports"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Takes a table of members in and checks it; nobody becomes a member yet */
        post: {
            parameters: {
                query?: {
                    /** @description file name on the user's computer */
                    name?: string;
                };
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.MemberImport"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}/imports/{import}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    import: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.MemberImport"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/committees/{id}/imports/{import}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    import: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["committees.MemberImport"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forums of an office, the latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Forums"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.NewForum"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Forum"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Forum"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.EditForum"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Forum"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the forum on by one step, or back with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.MoveForum"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Forum"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What phones may do from now on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.Doors"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Forum"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those asked and those who came, with the count by group */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.People"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.AddPeople"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    person: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.EditPerson"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Arrivals that the door wrote down, each taken once however often it is sent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.Arrivals"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/people/{person}/arrival-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    person: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.Reason"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was said, with its tally */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Statements"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words that most of the statements shown use */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Words"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A slip of paper or a table's sheet, typed in by staff and marked so */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.Slip"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Made"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/statements/{statement}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    statement: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.DecideStatement"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Voices and how much each did, never what it voted */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Voices"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/log.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/voices/{voice}/exclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    voice: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.ExcludeVoice"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The forum behind a room code, for anybody who holds it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Room"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/rooms/{code}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.SignIn"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Given"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{code}/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.Join"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Given"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{code}/conversation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said and how this voice stands to it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Conversation"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/rooms/{code}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.Say"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{code}/statements/{statement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    statement: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{code}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How this voice stands to a statement; answered when it is durable */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.CastVote"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{code}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/polls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Polls of a forum; results only of those that are closed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Polls"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.PollContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Polls"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/polls/{poll}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    poll: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.PollContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Polls"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    poll: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Polls"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/polls/{poll}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a poll: who may vote is settled at this moment */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    poll: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.OpenPoll"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Polls"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/polls/{poll}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes and counts a poll for good */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    poll: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Polls"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/polls/{poll}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hands or paper ballots counted in the room, typed in as sums */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    poll: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.RoomCount"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Polls"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/polls/{poll}/proxies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Voters without a phone, and for whom an answer was typed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    poll: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.PollProxies"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    poll: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.ProxyAnswer"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Polls"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{code}/polls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Polls of the room, and how this voice stands to them; never how it voted in secret */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.RoomPolls"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/rooms/{code}/polls/{poll}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** An answer to a poll that is not secret; the last one counts */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    poll: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.PollAnswer"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{code}/polls/{poll}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One secret ballot, once; answered when it is durable */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    poll: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.PollAnswer"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opinion groups of the votes that count, or plain counts and why there are no groups */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.OpinionMap"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/votes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/statements.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/rooms/{code}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opinion groups of the votes that count, or plain counts and why there are no groups */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.OpinionMap"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/rooms/{code}/votes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/rooms/{code}/statements.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/representation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was planned, asked, accepted, came, spoke and voted, by group */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Representation"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/rooms/{code}/representation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for everybody: small groups are gathered, small figures not told */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.PublicRepresentation"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/synthesis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Themes, guidelines, resolutions and follow-ups with their statements */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Synthesis"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/statements/{statement}/story": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a statement was and what came of it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    statement: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Story"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/themes/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the program is with what it was asked for last */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Thinking"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** A job: the program proposes themes of what was said; people decide */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.ProposeThemes"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Synthesis"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/themes/families": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements that speak of one matter, by the words the program knows */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Families"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/forums/{id}/themes/deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merges, splits, renames, drops, moves, takes all with a term; where all was is kept. Placing the rest is a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.ThemeDeed"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Synthesis"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/guidelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.GuidelineContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Synthesis"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/guidelines/{guideline}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    guideline: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.GuidelineContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Synthesis"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/guidelines/{guideline}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    guideline: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.Reason"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Synthesis"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was resolved; its actions become follow-ups of the office */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.ResolutionContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Synthesis"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/resolutions/{resolution}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    resolution: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.ResolutionContent"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Synthesis"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/resolutions/{resolution}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    resolution: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.Reason"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Synthesis"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Report"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.EditReport"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.Report"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was told what came of the forum, by whom and when */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.ToldList"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Marks people or groups as told, or takes the mark back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.MarkTold"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.ToldList"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invitation behind the code on a reply form, for whoever holds it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.InvitationView"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/invitations/{code}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who comes; the last answer counts */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.AnswerInvitation"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["forums.InvitationView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/forums/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps that the office reminded people itself; nothing is sent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["forums.SayReminded"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/projects/{id}/docx-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A Word file edited by hand beside what the project prints; changes nothing */
        get: {
            parameters: {
                query?: {
                    /** @description id of the upload, which belongs to the project */
                    file?: string;
                };
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.DocxCompared"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents issued of one record */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.IssuedList"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/documents/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.Preview"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/documents/render.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/documents/render.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/documents/render.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/documents/render.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/documents/render.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/reports/{id}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forms of the office, given from above and shipped */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.TemplateList"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Copy a form, begin its next edition, or read one from a file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["documents.NewTemplate"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.TemplateView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.TemplateView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["documents.EditTemplate"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.TemplateView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/templates/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["documents.Publication"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.TemplateView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/templates/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.TemplateView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/templates/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/document-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields that the office's templates added, to be typed in the project */
        get: {
            parameters: {
                query?: {
                    /** @description proposal */
                    form?: string;
                    /** @description B.E. */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["documents.ExtraFields"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goals, projects, money and results of a year, with the holes between them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["overview.Matrix"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/coverage/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/coverage/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Memos and letters of an office, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description words in subject, number or receivers */
                    q?: string;
                    /** @description kind of a record that travels under them */
                    kind?: string;
                    /** @description id of that record */
                    about?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Letters"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["letters.NewLetter"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Letter"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/letter-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Choices"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/letter-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["letters.NewLetter"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Content"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Letter"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["letters.EditLetter"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Letter"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/letters/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["letters.NewAct"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Letter"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/letters/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["letters.MoveLetter"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Letter"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/letters/{id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["letters.Registered"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Letter"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/letters/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Preview"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/letters/{id}/render.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/letters/{id}/render.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/letters/{id}/bundle.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/letterhead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Letterhead"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["letters.EditLetterhead"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Letterhead"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/letterhead/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["letters.Preview"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents handed in, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description reading, ready, refused or confirmed */
                    state?: string;
                    /** @description kind of document */
                    kind?: string;
                    /** @description handed in together */
                    batch?: string;
                    /** @description words of title or file name */
                    q?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["intake.Page"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Takes a document in and has it read; the same bytes are taken in once */
        post: {
            parameters: {
                query?: {
                    /** @description file name on the user's computer */
                    name?: string;
                    /** @description id that papers handed in together share */
                    batch?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["intake.Row"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/intake/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document: lines, draft, faults */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["intake.Paper"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Throws a document away with its draft */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/intake/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of a PDF as a picture */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    page: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/intake/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the document again from the start */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["intake.Paper"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/intake/{id}/fields/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accepts, corrects or clears one field of the draft */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                    field: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["intake.DecideField"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["intake.Decided"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/intake/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a field that was not understood */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["intake.NewField"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["intake.Decided"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/intake/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts every field that is certain */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["intake.Paper"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/intake/{id}/kept-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the repair of a line back, or lets it hold again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["intake.KeepLine"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["intake.Paper"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/intake/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the record that the confirmed draft describes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["intake.MakeRecord"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["intake.Paper"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the reader in this office, most urgent first */
        get: {
            parameters: {
                query?: {
                    /** @description Cursor */
                    after?: string;
                    /** @description 1 to 200, 50 when not said */
                    limit?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.WaitingPage"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The office's year: duties with their days, holidays, who does them */
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this one when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.Year"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/year/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["cycle.DutyEdit"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.Duty"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/year/duties/{duty}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    duty: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["cycle.DutyEdit"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.Duty"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/year/rounds/{duty}/{fiscal_year}/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    duty: string;
                    fiscal_year: string;
                    month: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.Round"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        /** Types the date of a circular, or says that a duty is done or not ours */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    duty: string;
                    fiscal_year: string;
                    month: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["cycle.RoundEdit"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.Round"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader was reminded of in the last 90 days */
        get: {
            parameters: {
                query?: {
                    /** @description true: everybody's, for who keeps the year */
                    all?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.Reminders"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.FeedRows"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** A new secret address for the reader's calendar program; told once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.NewFeed"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{token}/ruam.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Due days for calendar programs (RFC 5545), by a secret address */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns that the office owes: due day, state, proofs */
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this one when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.Register"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/received-submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of the offices below has sent */
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this one when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.Register"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this one when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.SubmissionRow"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/submissions/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that a return was prepared, exported, sent, acknowledged or came back */
        post: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this one when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["cycle.StepEdit"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.SubmissionRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/exports.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest file made for each return of a year, with a manifest */
        get: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this one when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/export-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export packs, shipped and the office's own, and the fields a mapping may name */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.PackList"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/export-packs/{pack}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps the office's own mapping; hides a shipped one of the same name */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    pack: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["cycle.Pack"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.PackRecord"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/submissions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the pack's file and keeps it with the return as exported */
        post: {
            parameters: {
                query?: {
                    /** @description Buddhist era; this one when not said */
                    fiscal_year?: string;
                };
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["cycle.ExportOrder"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.SubmissionRow"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/handover/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.PostHolders"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a holder of a post hands over */
        get: {
            parameters: {
                query?: {
                    /** @description Whose post */
                    person?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.Handover"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/handover.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Whose post */
                    person?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/handover.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Whose post */
                    person?: string;
                };
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hand-over packs that were kept: of posts that ended, and asked for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.HandoverViews"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["cycle.NewHandover"];
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.HandoverView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.HandoverView"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/handovers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["cycle.AcceptHandover"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["cycle.HandoverView"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/handovers/{id}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/handovers/{id}/paper.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/import-kinds/{kind}/form.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook to write many records of a kind in, with the office's own lists */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/import-kinds/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a workbook in and checks it; nothing becomes a record yet */
        post: {
            parameters: {
                query?: {
                    /** @description file name on the user's computer */
                    name?: string;
                };
                header?: never;
                path: {
                    office: string;
                    kind: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description The answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["imports.ImportDetail"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workbooks that came in, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["imports.ImportList"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["imports.ImportDetail"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/imports/{id}/marked.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook as it came, with its faults in red */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                default: components["responses"]["Problem"];
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
    "/offices/{office}/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the next records; to be called until the status is done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["imports.ImportDetail"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes everything of an import back while nobody has changed it or leans on it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    office: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["imports.UndoReason"];
                };
            };
            responses: {
                /** @description The answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["imports.ImportDetail"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
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
        "http.Health": {
            status: string;
            version: string;
            engine: string;
        };
        "people.SetUpState": {
            needed: boolean;
        };
        "people.SetUpIn": {
            code: string;
            office: components["schemas"]["people.OfficeIn"];
            person: components["schemas"]["people.PersonIn"];
            login: string;
            password: string;
        };
        "people.OfficeIn": {
            code: string;
            name_th: string;
            short_th: string;
            type_id: string;
            kind?: components["schemas"]["people.OfficeKind"] | null;
            name_en?: string | null;
            affiliation_id?: string | null;
            province_id?: string | null;
            letter_code?: string | null;
            digits?: components["schemas"]["people.Digits"] | null;
            contact?: components["schemas"]["people.Contact"] | null;
            active?: boolean | null;
            id?: unknown | null;
            version?: unknown | null;
            parent_id?: unknown | null;
            registered_by?: unknown | null;
            path?: unknown | null;
            above?: unknown | null;
        };
        /** @enum {string} */
        "people.OfficeKind": "office" | "school" | "outside";
        /** @enum {string} */
        "people.Digits": "arabic" | "thai";
        "people.Contact": {
            address: string;
            phone: string;
            fax: string;
            email: string;
            website: string;
        };
        "people.PersonIn": {
            prefix?: string | null;
            first_name: string;
            last_name?: string | null;
            position: string;
            academic_standing?: string | null;
            division_id?: string | null;
            phone?: string | null;
            email?: string | null;
            active?: boolean | null;
            id?: unknown | null;
            version?: unknown | null;
            division?: unknown | null;
            erased?: unknown | null;
        };
        "people.Session": {
            /** Format: uuid */
            account_id: string;
            person: components["schemas"]["people.SessionPerson"];
            posts: components["schemas"]["people.SessionPost"][];
            /** Format: uuid */
            active_office: string;
        };
        "people.SessionPerson": {
            /** Format: uuid */
            id: string;
            name: string;
            position: string;
        };
        "people.SessionPost": {
            office: components["schemas"]["people.OfficeShort"];
            with_subtree: boolean;
            roles: string[];
            permissions: string[];
        };
        "people.OfficeShort": {
            /** Format: uuid */
            id: string;
            code: string;
            name_th: string;
            short_th: string;
            type_id: string;
            province_id: string;
        };
        "people.PasswordIn": {
            old_password: string;
            new_password: string;
        };
        "people.RecoveryIn": {
            login: string;
            code: string;
            new_password: string;
        };
        "people.SignInIn": {
            login: string;
            password: string;
        };
        "people.ActiveOfficeIn": {
            /** Format: uuid */
            office: string;
        };
        "people.Offices": {
            rows: components["schemas"]["people.Office"][];
            next?: string | null;
        };
        "people.Office": {
            /** Format: uuid */
            id: string;
            code: string;
            parent_id?: string | null;
            registered_by?: string | null;
            path: string;
            kind: components["schemas"]["people.OfficeKind"];
            type_id: string;
            affiliation_id: string;
            province_id: string;
            name_th: string;
            name_en: string;
            short_th: string;
            digits: components["schemas"]["people.Digits"];
            letter_code: string;
            contact: components["schemas"]["people.Contact"];
            active: boolean;
            version: number;
        };
        "people.OfficeDetail": {
            /** Format: uuid */
            id: string;
            code: string;
            parent_id?: string | null;
            registered_by?: string | null;
            path: string;
            kind: components["schemas"]["people.OfficeKind"];
            type_id: string;
            affiliation_id: string;
            province_id: string;
            name_th: string;
            name_en: string;
            short_th: string;
            digits: components["schemas"]["people.Digits"];
            letter_code: string;
            contact: components["schemas"]["people.Contact"];
            active: boolean;
            version: number;
            above: components["schemas"]["people.OfficeShort"][];
        };
        "people.MoveIn": {
            /** Format: uuid */
            parent_id: string;
        };
        "people.Persons": {
            rows: components["schemas"]["people.Person"][];
            next?: string | null;
        };
        "people.Person": {
            /** Format: uuid */
            id: string;
            prefix: string;
            first_name: string;
            last_name: string;
            position: string;
            academic_standing: string;
            division_id?: string | null;
            division: string;
            phone: string;
            email: string;
            active: boolean;
            erased: boolean;
            version: number;
        };
        "people.Reason": {
            reason: string;
        };
        "people.Divisions": {
            rows: components["schemas"]["people.Division"][];
            next?: string | null;
        };
        "people.Division": {
            /** Format: uuid */
            id: string;
            name_th: string;
            name_en: string;
            position: number;
            active: boolean;
            version: number;
        };
        "people.DivisionIn": {
            name_th: string;
            name_en?: string | null;
            position?: number | null;
            active?: boolean | null;
            id?: unknown | null;
            version?: unknown | null;
        };
        "people.Tokens": {
            rows: components["schemas"]["people.TokenRow"][];
            next?: string | null;
        };
        "people.TokenRow": {
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_seen_at: string;
            /** Format: date-time */
            ends_at: string;
        };
        "people.TokenIn": {
            label: string;
            days?: number | null;
        };
        "people.TokenOut": {
            /** Format: uuid */
            id: string;
            token: string;
            /** Format: date-time */
            ends_at: string;
        };
        "people.Accounts": {
            rows: components["schemas"]["people.AccountRow"][];
            next?: string | null;
        };
        "people.AccountRow": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            login: string;
            /** Format: uuid */
            person_id: string;
            name: string;
            position: string;
            roles: string[];
            with_subtree: boolean;
            active: boolean;
            version: number;
        };
        "people.AccountIn": {
            /** Format: uuid */
            person_id: string;
            login: string;
            roles: string[];
            with_subtree?: boolean | null;
        };
        "people.Opened": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            login: string;
            /** Format: uuid */
            person_id: string;
            name: string;
            position: string;
            roles: string[];
            with_subtree: boolean;
            active: boolean;
            version: number;
            code: string;
        };
        "people.AccountEditIn": {
            roles: string[];
            with_subtree: boolean;
            active: boolean;
            id?: unknown | null;
            version?: unknown | null;
            office?: unknown | null;
            login?: unknown | null;
            person_id?: unknown | null;
            name?: unknown | null;
            position?: unknown | null;
        };
        "people.Code": {
            code: string;
        };
        "people.GrantIn": {
            login: string;
            roles: string[];
            with_subtree?: boolean | null;
        };
        "people.Shares": {
            rows: components["schemas"]["people.ShareRow"][];
            next?: string | null;
        };
        "people.ShareRow": {
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            record: string;
            /** Format: uuid */
            guest_office: string;
            right: components["schemas"]["people.Right"];
            until?: string | null;
            guest: components["schemas"]["people.OfficeShort"];
        };
        /** @enum {string} */
        "people.Right": "read" | "write";
        "people.ShareIn": {
            kind: string;
            /** Format: uuid */
            record: string;
            /** Format: uuid */
            guest_office: string;
            right: components["schemas"]["people.Right"];
            until?: string | null;
        };
        "people.Share": {
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            record: string;
            /** Format: uuid */
            guest_office: string;
            right: components["schemas"]["people.Right"];
            until?: string | null;
        };
        "people.StandIns": {
            rows: components["schemas"]["people.StandInRow"][];
            next?: string | null;
        };
        "people.StandInRow": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_office: string;
            /** Format: uuid */
            person_id: string;
            for_role: string;
            position: string;
            kind: components["schemas"]["people.StandInKind"];
            order_no: string;
            /** Format: date */
            from: string;
            to?: string | null;
            ended: boolean;
            version: number;
            person_name: string;
            phrase: string;
        };
        /** @enum {string} */
        "people.StandInKind": "acting_for" | "on_behalf" | "acting_in";
        "people.StandInIn": {
            person_office?: string | null;
            /** Format: uuid */
            person_id: string;
            for_role: string;
            position: string;
            kind: components["schemas"]["people.StandInKind"];
            order_no?: string | null;
            /** Format: date */
            from: string;
            to?: string | null;
            ended?: boolean | null;
            id?: unknown | null;
            version?: unknown | null;
            person_name?: unknown | null;
            phrase?: unknown | null;
        };
        "people.SignaturePictureState": {
            given: boolean;
            width: number;
            height: number;
            at?: string | null;
        };
        "people.History": {
            rows: components["schemas"]["people.HistoryRow"][];
            next?: string | null;
        };
        "people.HistoryRow": {
            version: number;
            /** Format: date-time */
            at: string;
            name: string;
            role: string;
            action: string;
            reason: string;
            diff: unknown;
        };
        "files.File": {
            /** Format: uuid */
            id: string;
            name: string;
            sha256: string;
            size: number;
            type: components["schemas"]["files.Type"];
            width?: number | null;
            height?: number | null;
            taken_on?: string | null;
            hint?: string | null;
            kind: string;
            record?: string | null;
            purpose: components["schemas"]["files.Purpose"];
            /** Format: uuid */
            uploaded_by: string;
            /** Format: date-time */
            uploaded_at: string;
        };
        /** @enum {string} */
        "files.Type": "jpeg" | "png" | "pdf" | "docx" | "xlsx" | "text";
        /** @enum {string} */
        "files.Purpose": "evidence" | "photo" | "scan" | "issued";
        "files.Files": {
            rows: components["schemas"]["files.File"][];
            next?: string | null;
        };
        "catalog.Lists": {
            rows: components["schemas"]["catalog.ListRow"][];
        };
        "catalog.ListRow": {
            list: string;
            name_th: string;
            name_en: string;
            count: number;
        };
        "catalog.Page": {
            rows: components["schemas"]["catalog.Entry"][];
            next?: string | null;
        };
        "catalog.Entry": {
            list: string;
            id: string;
            parent_id: string;
            code: string;
            name_th: string;
            name_en: string;
            valid_from_be?: number | null;
            valid_to_be?: number | null;
            verified: components["schemas"]["catalog.Verified"];
            note: string;
            extra: {
                [key: string]: string;
            };
            origin: components["schemas"]["catalog.Origin"];
            version: number;
            shipped?: components["schemas"]["catalog.Item"] | null;
        };
        /** @enum {string} */
        "catalog.Verified": "yes" | "partial" | "no" | "design";
        /** @enum {string} */
        "catalog.Origin": "shipped" | "office";
        "catalog.Item": {
            list: string;
            id: string;
            parent_id: string;
            code: string;
            name_th: string;
            name_en: string;
            valid_from_be?: number | null;
            valid_to_be?: number | null;
            verified: components["schemas"]["catalog.Verified"];
            note: string;
            extra: {
                [key: string]: string;
            };
            origin: components["schemas"]["catalog.Origin"];
            version: number;
        };
        "catalog.ItemContent": {
            parent_id: string;
            code: string;
            name_th: string;
            name_en: string;
            valid_from_be?: number | null;
            valid_to_be?: number | null;
            verified: components["schemas"]["catalog.Verified"];
            note: string;
            extra: {
                [key: string]: string;
            };
        };
        "chain.Strip": {
            before: components["schemas"]["chain.StripGroup"][];
            after: components["schemas"]["chain.StripGroup"][];
        };
        "chain.StripGroup": {
            kind: string;
            count: number;
            items: components["schemas"]["chain.StripItem"][];
        };
        "chain.StripItem": {
            label: string;
            url: string;
            state: string;
            hidden: boolean;
        };
        "chain.Picture": {
            nodes: components["schemas"]["chain.PictureNode"][];
            ties: components["schemas"]["chain.PictureTie"][];
            more: components["schemas"]["chain.PictureMore"][];
        };
        "chain.PictureNode": {
            /** Format: uuid */
            office: string;
            id?: string | null;
            kind: string;
            label: string;
            url: string;
            state: string;
            hidden: boolean;
            layer: number;
        };
        "chain.PictureTie": {
            from: number;
            to: number;
            kind: string;
        };
        "chain.PictureMore": {
            layer: number;
            kind: string;
        };
        "followups.Rows": {
            rows: components["schemas"]["followups.Row"][];
            counts: components["schemas"]["followups.Counts"];
        };
        "followups.Row": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            code: string;
            fiscal_year: number;
            source: components["schemas"]["followups.Source"];
            text: string;
            use: string;
            owner_name: string;
            office_short: string;
            owner_office_short: string;
            due_on?: string | null;
            overdue: boolean;
            decision: components["schemas"]["followups.Decision"];
            status: components["schemas"]["followups.Status"];
            use_type: string;
            evidence_count: number;
            steps: number;
            steps_done: number;
            reopened: number;
            version: number;
            /** Format: date-time */
            updated_at: string;
        };
        "followups.Source": {
            kind: string;
            id?: string | null;
            item?: string | null;
            words: string;
        };
        /** @enum {string} */
        "followups.Decision": "undecided" | "accepted" | "partly" | "refused";
        /** @enum {string} */
        "followups.Status": "open" | "in_progress" | "done" | "confirmed" | "closed" | "dropped" | "merged" | "split" | "reworded";
        "followups.Counts": {
            undecided: number;
            open: number;
            overdue: number;
            done: number;
            confirmed: number;
            closed: number;
            dropped: number;
            reopened: number;
        };
        "followups.Rates": {
            all: components["schemas"]["followups.RateRow"];
            rows: components["schemas"]["followups.RateRow"][];
            above: components["schemas"]["people.OfficeShort"][];
        };
        "followups.RateRow": {
            office: components["schemas"]["people.OfficeShort"];
            with_below: boolean;
            has_below: boolean;
            tally: components["schemas"]["followups.Tally"];
            overdue_share?: number | null;
            reopened_share?: number | null;
        };
        "followups.Tally": {
            total: number;
            undecided: number;
            open: number;
            overdue: number;
            waiting: number;
            closed: number;
            dropped: number;
            ever_closed: number;
            reopened: number;
        };
        "followups.Trace": {
            rows: components["schemas"]["followups.Row"][];
            links: components["schemas"]["followups.Lineage"][];
        };
        "followups.Lineage": {
            /** Format: uuid */
            from: string;
            /** Format: uuid */
            to: string;
            kind: components["schemas"]["followups.Status"];
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        "followups.Merge": {
            all: string[];
            plan: components["schemas"]["followups.Plan"];
            reason: string;
        };
        "followups.Plan": {
            text: string;
            use: string;
            owner: components["schemas"]["followups.Owner"];
            due_on?: string | null;
            use_type?: string | null;
        };
        "followups.Owner": {
            office?: string | null;
            person_id?: string | null;
            name: string;
        };
        "followups.Followup": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            code: string;
            fiscal_year: number;
            source: components["schemas"]["followups.Source"];
            source_label: string;
            source_url: string;
            plan: components["schemas"]["followups.Plan"];
            owner_name: string;
            office_short: string;
            owner_office_short: string;
            overdue: boolean;
            decision: components["schemas"]["followups.Decision"];
            decision_reason: string;
            decided_by: string;
            status: components["schemas"]["followups.Status"];
            result: string;
            evidence: components["schemas"]["followups.Evidence"][];
            steps: components["schemas"]["followups.WorkStep"][];
            done_by: string;
            confirmed_by: string;
            closed_by: string;
            last_reason: string;
            done_on?: string | null;
            confirmed_on?: string | null;
            closed_on?: string | null;
            reopened: number;
            version: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
        };
        "followups.Evidence": {
            /** Format: uuid */
            id: string;
            file_id?: string | null;
            text: string;
        };
        "followups.WorkStep": {
            /** Format: uuid */
            id: string;
            text: string;
            due_on?: string | null;
            done_on?: string | null;
            done_by: string;
        };
        "followups.Split": {
            parts: components["schemas"]["followups.Plan"][];
            reason: string;
        };
        "followups.Reword": {
            text: string;
            reason: string;
        };
        "followups.NewFollowup": {
            source: components["schemas"]["followups.Source"];
            plan: components["schemas"]["followups.Plan"];
        };
        "followups.EditFollowup": {
            plan: components["schemas"]["followups.Plan"];
        };
        "followups.EditSteps": {
            steps: components["schemas"]["followups.WorkStep"][];
        };
        "followups.DecideFollowup": {
            decision: components["schemas"]["followups.Decision"];
            reason: string;
        };
        "followups.MoveFollowup": {
            to: components["schemas"]["followups.Status"];
            reason: string;
            result: string;
            evidence: components["schemas"]["followups.Evidence"][];
        };
        "plans.Page": {
            rows: components["schemas"]["plans.Row"][];
            next?: string | null;
            total: number;
        };
        "plans.Row": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            years: components["schemas"]["plans.Years"];
            status: components["schemas"]["plans.Status"];
            edition: number;
            under_review: boolean;
            proposed: boolean;
            node_count: number;
            indicator_count: number;
            gap_count: number;
            approved_on?: string | null;
            asked: number;
            adopted: number;
            version: number;
            /** Format: date-time */
            updated_at: string;
        };
        "plans.Years": {
            from: number;
            to: number;
        };
        /** @enum {string} */
        "plans.Status": "draft" | "approved" | "in_deployment" | "ended";
        "plans.NewPlan": {
            title: string;
            years: components["schemas"]["plans.Years"];
            predecessor?: string | null;
            content?: components["schemas"]["plans.Content"] | null;
        };
        "plans.Content": {
            title: string;
            vision: string;
            values: string;
            situation: string;
            nodes: components["schemas"]["plans.Node"][];
            indicators: components["schemas"]["plans.Indicator"][];
            swot: components["schemas"]["plans.Factor"][];
            strategies: components["schemas"]["plans.Strategy"][];
            links: components["schemas"]["plans.Link"][];
        };
        "plans.Node": {
            /** Format: uuid */
            id: string;
            parent?: string | null;
            kind: components["schemas"]["plans.NodeKind"];
            number: string;
            text: string;
            years: number[];
            agencies: components["schemas"]["plans.Agency"][];
            inherited?: string | null;
        };
        /** @enum {string} */
        "plans.NodeKind": "issue" | "goal" | "tactic" | "focus" | "way" | "mission" | "output" | "outcome";
        "plans.Agency": {
            /** Format: uuid */
            id: string;
            office?: string | null;
            text: string;
            duty: components["schemas"]["plans.Duty"];
        };
        /** @enum {string} */
        "plans.Duty": "lead" | "support";
        "plans.Indicator": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            node: string;
            text: string;
            unit: string;
            direction: components["schemas"]["plans.Direction"];
            baseline: components["schemas"]["plans.Baseline"];
            targets: components["schemas"]["plans.YearTarget"][];
            method: string;
            keeper: string;
            inherited?: string | null;
        };
        /** @enum {string} */
        "plans.Direction": "higher_better" | "lower_better" | "exact";
        "plans.Baseline": {
            year?: number | null;
            value?: number | null;
            source: string;
        };
        "plans.YearTarget": {
            year: number;
            value?: number | null;
        };
        "plans.Factor": {
            /** Format: uuid */
            id: string;
            side: components["schemas"]["plans.Side"];
            text: string;
            evidence: string;
        };
        /** @enum {string} */
        "plans.Side": "strength" | "weakness" | "opportunity" | "threat";
        "plans.Strategy": {
            /** Format: uuid */
            id: string;
            pairing: components["schemas"]["plans.Pairing"];
            text: string;
            factors: string[];
            node?: string | null;
        };
        /** @enum {string} */
        "plans.Pairing": "so" | "st" | "wo" | "wt";
        "plans.Link": {
            /** Format: uuid */
            id: string;
            node?: string | null;
            list: string;
            item: string;
            plan?: components["schemas"]["plans.PlanNode"] | null;
            text: string;
            primary: boolean;
            reason: string;
        };
        "plans.PlanNode": {
            /** Format: uuid */
            office: string;
            /** Format: uuid */
            plan: string;
            node?: string | null;
        };
        "plans.Plan": {
            /** Format: uuid */
            id: string;
            office: components["schemas"]["plans.OfficeName"];
            code: string;
            title: string;
            years: components["schemas"]["plans.Years"];
            status: components["schemas"]["plans.Status"];
            edition: number;
            version: number;
            content_sha256: string;
            under_review: boolean;
            proposed: boolean;
            approved_on?: string | null;
            approved_by: string;
            ended_on?: string | null;
            end_reason: string;
            author: string;
            predecessor?: components["schemas"]["plans.Mention"] | null;
            successors: components["schemas"]["plans.Mention"][];
            content: components["schemas"]["plans.Content"];
            numbers: string[];
            offices: components["schemas"]["plans.OfficeName"][];
            gaps: components["schemas"]["plans.Note"][];
            warnings: components["schemas"]["plans.Note"][];
            read: boolean;
            may: string[];
            adopts_for: string[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        "plans.OfficeName": {
            /** Format: uuid */
            id: string;
            code: string;
            name_th: string;
            short_th: string;
        };
        "plans.Mention": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            years: components["schemas"]["plans.Years"];
            status: components["schemas"]["plans.Status"];
        };
        "plans.Note": {
            where: string;
            code: string;
            params: {
                [key: string]: string;
            };
        };
        "plans.EditPlan": {
            years: components["schemas"]["plans.Years"];
            content: components["schemas"]["plans.Content"];
        };
        "plans.Checked": {
            gaps: components["schemas"]["plans.Note"][];
            warnings: components["schemas"]["plans.Note"][];
            numbers: string[];
        };
        "plans.NodeChoices": {
            rows: components["schemas"]["plans.NodeChoice"][];
        };
        "plans.NodeChoice": {
            /** Format: uuid */
            office: string;
            office_short: string;
            /** Format: uuid */
            plan: string;
            /** Format: uuid */
            node: string;
            plan_code: string;
            plan_title: string;
            years: components["schemas"]["plans.Years"];
            status: components["schemas"]["plans.Status"];
            kind: components["schemas"]["plans.NodeKind"];
            number: string;
            text: string;
        };
        "plans.ProposePlan": {
            content_sha256: string;
        };
        "plans.ApprovePlan": {
            content_sha256: string;
            /** Format: date */
            on: string;
            by: string;
            reason: string;
            file?: string | null;
        };
        "plans.EndPlan": {
            /** Format: date */
            on: string;
            reason: string;
        };
        "plans.Editions": {
            rows: components["schemas"]["plans.Edition"][];
        };
        "plans.Edition": {
            edition: number;
            years: components["schemas"]["plans.Years"];
            content_sha256: string;
            /** Format: date */
            approved_on: string;
            approved_by: string;
            gaps: components["schemas"]["plans.Note"][];
            reason: string;
            file?: string | null;
            person_name: string;
            position: string;
            acting_phrase: string;
            role: string;
            /** Format: date-time */
            at: string;
        };
        "plans.WholeEdition": {
            edition: number;
            years: components["schemas"]["plans.Years"];
            content_sha256: string;
            /** Format: date */
            approved_on: string;
            approved_by: string;
            gaps: components["schemas"]["plans.Note"][];
            reason: string;
            file?: string | null;
            person_name: string;
            position: string;
            acting_phrase: string;
            role: string;
            /** Format: date-time */
            at: string;
            content: components["schemas"]["plans.Content"];
        };
        "plans.Differences": {
            rows: components["schemas"]["plans.Difference"][];
        };
        "plans.Difference": {
            path: string;
            from: unknown;
            to: unknown;
        };
        "plans.Results": {
            rows: components["schemas"]["plans.IndicatorResults"][];
        };
        "plans.IndicatorResults": {
            /** Format: uuid */
            indicator: string;
            /** Format: uuid */
            node: string;
            text: string;
            unit: string;
            direction: components["schemas"]["plans.Direction"];
            baseline: components["schemas"]["plans.Baseline"];
            years: components["schemas"]["plans.YearResult"][];
        };
        "plans.YearResult": {
            year: number;
            target?: number | null;
            value?: number | null;
            state: components["schemas"]["indicators.State"];
            text: string;
            achievement?: number | null;
            is_reached?: boolean | null;
        };
        /** @enum {string} */
        "indicators.State": "not_started" | "running" | "measured" | "no_data";
        "plans.NewResult": {
            /** Format: uuid */
            indicator: string;
            year: number;
            state: components["schemas"]["indicators.State"];
            value?: number | null;
            text: string;
        };
        "plans.Deployment": {
            guidelines: components["schemas"]["plans.GuidelineState"][];
            adoptions: components["schemas"]["plans.Adoption"][];
            records: components["schemas"]["plans.Record"][];
            readers: components["schemas"]["plans.ReadersOf"][];
            audience: number;
            funding: components["schemas"]["plans.Funding"][];
            monitoring: components["schemas"]["plans.MonitoringState"];
        };
        "plans.GuidelineState": {
            id: string;
            group: components["schemas"]["plans.Group"];
            number: number;
            name_th: string;
            name_en: string;
            needs: string[];
            opens: boolean;
            topics: components["schemas"]["plans.Topic"][];
            progress: components["schemas"]["plans.Progress"];
            lacks: components["schemas"]["plans.Note"][];
            records: number;
        };
        /** @enum {string} */
        "plans.Group": "deployment" | "monitoring";
        "plans.Topic": {
            id: string;
            name_th: string;
            name_en: string;
        };
        /** @enum {string} */
        "plans.Progress": "not_begun" | "under_way" | "done";
        "plans.Adoption": {
            office: components["schemas"]["plans.OfficeName"];
            answer: components["schemas"]["plans.Answer"];
            message: string;
            due_on?: string | null;
            overdue: boolean;
            asked_by: string;
            /** Format: date-time */
            asked_at: string;
            edition: number;
            content_sha256: string;
            declared_on?: string | null;
            declared_at?: string | null;
            reason: string;
            person_name: string;
            position: string;
            acting_phrase: string;
            role: string;
            paper_file?: string | null;
            recorded_by: string;
        };
        /** @enum {string} */
        "plans.Answer": "asked" | "adopted" | "declined";
        "plans.Record": {
            guideline: string;
            topic: string;
            /** Format: date */
            on: string;
            text: string;
            with_office?: string | null;
            with_text: string;
            audience?: number | null;
            source: string;
            asked?: number | null;
            granted?: number | null;
            answer: string;
            answered_on?: string | null;
            due_on?: string | null;
            files: string[];
            /** Format: uuid */
            id: string;
            with_short: string;
            by_name: string;
            version: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        "plans.ReadersOf": {
            office: components["schemas"]["plans.OfficeName"];
            count: number;
            names: string[];
        };
        "plans.Funding": {
            source: string;
            requests: number;
            answered: number;
            /** Format: satang */
            asked: number;
            /** Format: satang */
            granted: number;
        };
        "plans.MonitoringState": {
            said: components["schemas"]["plans.Monitoring"];
            committee_label: string;
            committee_url: string;
            version: number;
        };
        "plans.Monitoring": {
            committee?: string | null;
            committee_text: string;
            framework: string;
            starts_on?: string | null;
            ends_on?: string | null;
        };
        "plans.AskedPlans": {
            rows: components["schemas"]["plans.AskedPlan"][];
        };
        "plans.AskedPlan": {
            office: components["schemas"]["plans.OfficeName"];
            /** Format: uuid */
            plan: string;
            code: string;
            title: string;
            years: components["schemas"]["plans.Years"];
            status: components["schemas"]["plans.Status"];
            adoption: components["schemas"]["plans.Adoption"];
        };
        "plans.AskAdoption": {
            offices: string[];
            message: string;
            due_on?: string | null;
        };
        "plans.DeclareAdoption": {
            answer: components["schemas"]["plans.Answer"];
            content_sha256: string;
            /** Format: date */
            on: string;
            reason: string;
            paper?: components["schemas"]["plans.PaperDeclaration"] | null;
        };
        "plans.PaperDeclaration": {
            person_name: string;
            position: string;
            acting_phrase: string;
            /** Format: uuid */
            file: string;
        };
        "plans.RecordContent": {
            guideline: string;
            topic: string;
            /** Format: date */
            on: string;
            text: string;
            with_office?: string | null;
            with_text: string;
            audience?: number | null;
            source: string;
            asked?: number | null;
            granted?: number | null;
            answer: string;
            answered_on?: string | null;
            due_on?: string | null;
            files: string[];
        };
        "plans.RemoveRecord": {
            reason: string;
        };
        "money.Sources": {
            rows: components["schemas"]["money.SourceRow"][];
        };
        "money.SourceRow": {
            /** Format: uuid */
            id: string;
            class_id: string;
            name: string;
            fiscal_year: number;
            programme: string;
            output: string;
            activity: string;
            category: string;
            project_line: string;
            provisional?: components["schemas"]["money.Span"] | null;
            in_kind: boolean;
            until_year?: number | null;
            carried_from?: string | null;
            version: number;
            path: string;
            figures: components["schemas"]["money.Figures"];
        };
        "money.Span": {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        "money.Figures": {
            /** Format: satang */
            allocated: number;
            /** Format: satang */
            received: number;
            /** Format: satang */
            transferred_out: number;
            /** Format: satang */
            obligated: number;
            /** Format: satang */
            disbursed: number;
            /** Format: satang */
            advances: number;
            /** Format: satang */
            returned: number;
            /** Format: satang */
            carried_over: number;
            /** Format: satang */
            balance: number;
        };
        "money.SourceContent": {
            class_id: string;
            name: string;
            fiscal_year: number;
            programme: string;
            output: string;
            activity: string;
            category: string;
            project_line: string;
            provisional?: components["schemas"]["money.Span"] | null;
            in_kind?: boolean | null;
            until_year?: number | null;
        };
        "money.LinePage": {
            rows: components["schemas"]["money.LineRow"][];
            next?: string | null;
        };
        "money.LineRow": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["money.LineKind"];
            /** Format: satang */
            amount: number;
            /** Format: uuid */
            source_id: string;
            project_id?: string | null;
            quarter: components["schemas"]["money.QuarterName"];
            /** Format: date */
            date: string;
            document_no: string;
            evidence_file_id?: string | null;
            entered_by: string;
            /** Format: date-time */
            at: string;
            reverses?: string | null;
            settles?: string | null;
            /** Format: satang */
            settled: number;
            pair_id?: string | null;
            pair_state?: components["schemas"]["money.TransferState"] | null;
            other_office?: components["schemas"]["people.OfficeShort"] | null;
            overdrawn: boolean;
            note: string;
            noticed_on?: string | null;
            released_on?: string | null;
            approved_by: string;
            explanation?: string | null;
            carried_from?: string | null;
            outside_span: boolean;
        };
        /** @enum {string} */
        "money.LineKind": "allocation" | "transfer_out" | "transfer_in" | "obligation" | "disbursement" | "advance" | "advance_clearing" | "advance_return" | "returned" | "carry_over";
        "money.QuarterName": {
            year: number;
            quarter: number;
        };
        /** @enum {string} */
        "money.TransferState": "in_transit" | "accepted" | "disputed" | "cancelled";
        "money.NewLine": {
            kind: components["schemas"]["money.LineKind"];
            /** Format: satang */
            amount: number;
            /** Format: uuid */
            source_id: string;
            project_id?: string | null;
            /** Format: date */
            date: string;
            document_no: string;
            evidence_file_id?: string | null;
            settles?: string | null;
            note?: string | null;
            noticed_on?: string | null;
            released_on?: string | null;
        };
        "money.NewReversal": {
            reason: string;
            date?: string | null;
        };
        "money.NewTransfer": {
            /** Format: uuid */
            source_id: string;
            project_id?: string | null;
            /** Format: uuid */
            to_office: string;
            /** Format: satang */
            amount: number;
            /** Format: date */
            date: string;
            document_no: string;
            evidence_file_id?: string | null;
            note?: string | null;
        };
        "money.TransferReply": {
            /** Format: uuid */
            pair_id: string;
        };
        "money.Acceptance": {
            /** Format: date */
            date: string;
        };
        "money.Reason": {
            reason: string;
        };
        "money.Requests": {
            rows: components["schemas"]["money.RequestRow"][];
        };
        "money.RequestRow": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["money.RequestKind"];
            state: components["schemas"]["money.RequestState"];
            /** Format: satang */
            amount: number;
            label: string;
            entered_by: string;
            /** Format: date-time */
            at: string;
            is_own: boolean;
            decided_by: string;
            decided_at?: string | null;
            reason: string;
            made_id?: string | null;
            asked: components["schemas"]["money.NewRequest"];
        };
        /** @enum {string} */
        "money.RequestKind": "line" | "transfer" | "reversal";
        /** @enum {string} */
        "money.RequestState": "waiting" | "approved" | "refused" | "withdrawn";
        "money.NewRequest": {
            line?: components["schemas"]["money.NewLine"] | null;
            transfer?: components["schemas"]["money.NewTransfer"] | null;
            reversal?: components["schemas"]["money.ReversalOf"] | null;
        };
        "money.ReversalOf": {
            /** Format: uuid */
            line_id: string;
            reversal: components["schemas"]["money.NewReversal"];
        };
        "money.Settings": {
            approval_above?: number | null;
            answer_days: number;
            version: number;
            variance_percent: number;
        };
        "money.SettingsContent": {
            approval_above?: number | null;
            answer_days: number;
            variance_percent?: number | null;
        };
        "money.Whole": {
            fiscal_year: number;
            office_count: number;
            total: components["schemas"]["money.WholeFigures"];
            in_kind: components["schemas"]["money.WholeFigures"];
            disbursed_percent?: number | null;
            spent_percent?: number | null;
            quarters: components["schemas"]["money.WholeQuarter"][];
            classes: components["schemas"]["money.WholeClass"][];
            offices: components["schemas"]["money.WholeOffice"][];
        };
        "money.WholeFigures": {
            /** Format: satang */
            allocated: number;
            /** Format: satang */
            received: number;
            /** Format: satang */
            transferred_out: number;
            /** Format: satang */
            obligated: number;
            /** Format: satang */
            disbursed: number;
            /** Format: satang */
            advances: number;
            /** Format: satang */
            returned: number;
            /** Format: satang */
            carried_over: number;
            /** Format: satang */
            balance: number;
            /** Format: satang */
            in_transit: number;
        };
        "money.WholeQuarter": {
            quarter: number;
            figures: components["schemas"]["money.WholeFigures"];
        };
        "money.WholeClass": {
            class_id: string;
            in_kind: boolean;
            figures: components["schemas"]["money.Figures"];
        };
        "money.WholeOffice": {
            office: components["schemas"]["people.OfficeShort"];
            figures: components["schemas"]["money.Figures"];
        };
        "money.Transfers": {
            rows: components["schemas"]["money.TransferRow"][];
        };
        "money.TransferRow": {
            /** Format: uuid */
            pair_id: string;
            is_incoming: boolean;
            other_office: components["schemas"]["people.OfficeShort"];
            state: components["schemas"]["money.TransferState"];
            /** Format: satang */
            amount: number;
            /** Format: date */
            date: string;
            document_no: string;
            /** Format: uuid */
            source_id: string;
            source: string;
            project_id?: string | null;
            /** Format: uuid */
            line_id: string;
            decided_on?: string | null;
            reason: string;
            days_waiting: number;
            is_overdue: boolean;
        };
        "money.PassedOnList": {
            rows: components["schemas"]["money.PassedOn"][];
        };
        "money.PassedOn": {
            office: components["schemas"]["people.OfficeShort"];
            /** Format: satang */
            sent: number;
            /** Format: satang */
            in_transit: number;
            figures: components["schemas"]["money.Figures"];
            disbursed_percent?: number | null;
        };
        "money.PlanView": {
            fiscal_year: number;
            version: number;
            rows: components["schemas"]["money.PlanRow"][];
        };
        "money.PlanRow": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            source_id: string;
            project_id?: string | null;
            text: string;
            quarters: number[];
            months: number[];
        };
        "money.PlanWrite": {
            rows: components["schemas"]["money.PlanRow"][];
            reason?: string | null;
        };
        "money.Revisions": {
            rows: components["schemas"]["money.RevisionRow"][];
        };
        "money.RevisionRow": {
            version: number;
            rows: components["schemas"]["money.PlanRow"][];
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        "money.OfficeYear": {
            fiscal_year: number;
            total: components["schemas"]["money.Figures"];
            quarters: components["schemas"]["money.QuarterFact"][];
            sources: components["schemas"]["money.SourceYear"][];
            categories: components["schemas"]["money.CategoryYear"][];
            forecasts: components["schemas"]["money.Forecast"][];
            targets_id: string;
            targets_verified: string;
        };
        "money.QuarterFact": {
            quarter: number;
            /** Format: satang */
            planned: number;
            /** Format: satang */
            given: number;
            /** Format: satang */
            transferred_out: number;
            /** Format: satang */
            obligated: number;
            /** Format: satang */
            disbursed: number;
            /** Format: satang */
            planned_to_date: number;
            /** Format: satang */
            given_to_date: number;
            /** Format: satang */
            disbursed_to_date: number;
            disbursed_percent?: number | null;
            target?: number | null;
            pace: components["schemas"]["money.Pace"];
        };
        /** @enum {string} */
        "money.Pace": "open" | "reached" | "near" | "behind";
        "money.SourceYear": {
            /** Format: uuid */
            id: string;
            name: string;
            class_id: string;
            category: string;
            in_kind: boolean;
            quarters: components["schemas"]["money.SourceQuarter"][];
            figures: components["schemas"]["money.Figures"];
        };
        "money.SourceQuarter": {
            /** Format: satang */
            planned: number;
            /** Format: satang */
            given: number;
            /** Format: satang */
            obligated: number;
            /** Format: satang */
            disbursed: number;
        };
        "money.CategoryYear": {
            category: string;
            /** Format: satang */
            planned: number;
            figures: components["schemas"]["money.Figures"];
        };
        "money.Forecast": {
            method: components["schemas"]["money.ForecastMethod"];
            /** Format: satang */
            amount: number;
            percent?: number | null;
        };
        /** @enum {string} */
        "money.ForecastMethod": "run_rate" | "plan";
        "money.StatedList": {
            rows: components["schemas"]["money.StatedRow"][];
        };
        "money.StatedRow": {
            /** Format: uuid */
            id: string;
            system: string;
            /** Format: date */
            month: string;
            source_id?: string | null;
            source: string;
            category: string;
            figure: components["schemas"]["money.StatedFigure"];
            /** Format: satang */
            amount: number;
            /** Format: satang */
            ours: number;
            /** Format: satang */
            unexplained: number;
            state: components["schemas"]["money.StatedState"];
            gaps: components["schemas"]["money.Gap"][];
            reference: string;
            note: string;
            brought_by: string;
            by_name: string;
            /** Format: date-time */
            brought_at: string;
            at?: string | null;
        };
        /** @enum {string} */
        "money.StatedFigure": "given" | "obligated" | "disbursed" | "returned";
        /** @enum {string} */
        "money.StatedState": "agrees" | "explained" | "differs" | "changed";
        "money.Gap": {
            reason: components["schemas"]["money.GapReason"];
            /** Format: satang */
            amount: number;
            line_id?: string | null;
            note: string;
        };
        /** @enum {string} */
        "money.GapReason": "missing_line" | "wrong_month" | "other_system" | "entered_wrongly";
        "money.StatedDetail": {
            /** Format: uuid */
            id: string;
            system: string;
            /** Format: date */
            month: string;
            source_id?: string | null;
            source: string;
            category: string;
            figure: components["schemas"]["money.StatedFigure"];
            /** Format: satang */
            amount: number;
            /** Format: satang */
            ours: number;
            /** Format: satang */
            unexplained: number;
            state: components["schemas"]["money.StatedState"];
            gaps: components["schemas"]["money.Gap"][];
            reference: string;
            note: string;
            brought_by: string;
            by_name: string;
            /** Format: date-time */
            brought_at: string;
            at?: string | null;
            lines: components["schemas"]["money.StatedLine"][];
        };
        "money.StatedLine": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["money.LineKind"];
            /** Format: satang */
            amount: number;
            /** Format: date */
            date: string;
            document_no: string;
            source: string;
            note: string;
            is_in_month: boolean;
            is_matched: boolean;
            matched_elsewhere: boolean;
        };
        "money.Reconciliation": {
            gaps: components["schemas"]["money.Gap"][];
        };
        "money.ProjectMoney": {
            /** Format: satang */
            allocated: number;
            /** Format: satang */
            received: number;
            /** Format: satang */
            transferred_out: number;
            /** Format: satang */
            obligated: number;
            /** Format: satang */
            disbursed: number;
            /** Format: satang */
            advances: number;
            /** Format: satang */
            returned: number;
            /** Format: satang */
            balance: number;
            transferred_percent?: number | null;
            disbursed_percent?: number | null;
            quarters: components["schemas"]["money.QuarterFigures"][];
        };
        "money.QuarterFigures": {
            year: number;
            quarter: number;
            /** Format: satang */
            allocated: number;
            /** Format: satang */
            received: number;
            /** Format: satang */
            transferred_out: number;
            /** Format: satang */
            obligated: number;
            /** Format: satang */
            disbursed: number;
            /** Format: satang */
            returned: number;
        };
        "projects.Page": {
            rows: components["schemas"]["projects.Row"][];
            next?: string | null;
            totals?: components["schemas"]["projects.Totals"] | null;
        };
        "projects.Row": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            fiscal_year: number;
            status: components["schemas"]["projects.Status"];
            version: number;
            /** Format: satang */
            planned: number;
            period?: components["schemas"]["thai.Period"] | null;
            division: string;
            programme: string;
            tactic: string;
            responsible: string;
            objective: string;
            next_role?: string | null;
            next_label?: string | null;
            findings_count: number;
            /** Format: date-time */
            updated_at: string;
            awaiting_allocation: boolean;
        };
        /** @enum {string} */
        "projects.Status": "draft" | "proposed" | "endorsed" | "approved" | "returned" | "rejected" | "preparing" | "running" | "suspended" | "cancelled" | "completed" | "reported" | "closed";
        "thai.Period": {
            precision: components["schemas"]["thai.Precision"];
            /** Format: date */
            start: string;
            /** Format: date */
            end: string;
        };
        /** @enum {string} */
        "thai.Precision": "date" | "month" | "year";
        "projects.Totals": {
            count: number;
            /** Format: satang */
            planned: number;
        };
        "projects.NewProject": {
            fiscal_year: number;
            title: string;
            content?: components["schemas"]["projects.Content"] | null;
        };
        "projects.Content": {
            title: string;
            programme: components["schemas"]["projects.Named"];
            tactic: components["schemas"]["projects.Named"];
            division: string;
            responsible: components["schemas"]["projects.Responsible"][];
            period?: components["schemas"]["thai.Period"] | null;
            place: string;
            provisional?: components["schemas"]["projects.DateSpan"] | null;
            rationale: string;
            objectives: components["schemas"]["projects.Item"][];
            quantitative_targets: components["schemas"]["projects.QuantitativeTarget"][];
            qualitative_targets: components["schemas"]["projects.Item"][];
            expected_results: components["schemas"]["projects.Item"][];
            indicators: components["schemas"]["projects.Indicator"][];
            target_group: string;
            inspection_policy: string;
            action_plan_line: string;
            strategy_line: string;
            activities: components["schemas"]["projects.Activity"][];
            sources: components["schemas"]["projects.Source"][];
            alignment: components["schemas"]["projects.Alignment"][];
            shared_lines: boolean;
            passes: components["schemas"]["checks.Pass"][];
            extras?: components["schemas"]["projects.Extra"][];
            serves?: components["schemas"]["projects.Service"][];
        };
        "projects.Named": {
            id: string;
            text: string;
        };
        "projects.Responsible": {
            /** Format: uuid */
            id: string;
            person_id?: string | null;
            text: string;
        };
        "projects.DateSpan": {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        "projects.Item": {
            /** Format: uuid */
            id: string;
            text: string;
        };
        "projects.QuantitativeTarget": {
            /** Format: uuid */
            id: string;
            text: string;
            count?: number | null;
            unit: string;
            times?: number | null;
        };
        "projects.Indicator": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["projects.IndicatorKind"];
            nature: components["schemas"]["projects.Nature"];
            text: string;
            method: string;
            instrument: string;
            target: components["schemas"]["projects.Target"];
        };
        /** @enum {string} */
        "projects.IndicatorKind": "output" | "outcome";
        /** @enum {string} */
        "projects.Nature": "quantitative" | "qualitative";
        "projects.Target": {
            kind: components["schemas"]["projects.TargetKind"];
            value?: number | null;
            unit: string;
            base?: number | null;
            base_unit: string;
        };
        /** @enum {string} */
        "projects.TargetKind": "none" | "count" | "percent";
        "projects.Activity": {
            /** Format: uuid */
            id: string;
            title: string;
            detail: string;
            period?: components["schemas"]["thai.Period"] | null;
            responsible: string;
            lines: components["schemas"]["projects.CostLine"][];
            quarters: components["schemas"]["projects.QuarterAmount"][];
            children: components["schemas"]["projects.SubActivity"][];
        };
        "projects.CostLine": {
            /** Format: uuid */
            id: string;
            text: string;
            category_id: string;
            standard_id: string;
            rate?: number | null;
            rate_unit: string;
            rate_place: number;
            factors: components["schemas"]["projects.Factor"][];
            /** Format: satang */
            amount: number;
            lump: boolean;
            note: string;
        };
        "projects.Factor": {
            /** Format: thousandths */
            quantity: number;
            unit: string;
        };
        "projects.QuarterAmount": {
            year: number;
            quarter: number;
            /** Format: satang */
            amount: number;
        };
        "projects.SubActivity": {
            /** Format: uuid */
            id: string;
            title: string;
            detail: string;
            period?: components["schemas"]["thai.Period"] | null;
            responsible: string;
            lines: components["schemas"]["projects.CostLine"][];
        };
        "projects.Source": {
            /** Format: uuid */
            id: string;
            source_id: string;
            text: string;
            /** Format: satang */
            amount: number;
            programme: string;
            output: string;
            activity: string;
            category: string;
            project_line: string;
        };
        "projects.Alignment": {
            /** Format: uuid */
            id: string;
            list: string;
            item: string;
            text: string;
            primary: boolean;
            reason: string;
        };
        "checks.Pass": {
            code: string;
            where: string;
            reason: string;
            what?: string | null;
        };
        "projects.Extra": {
            id: string;
            label: string;
            text: string;
        };
        "projects.Service": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            /** Format: uuid */
            node: string;
            text: string;
            primary: boolean;
            reason: string;
        };
        "projects.Project": {
            version: number;
            content_sha256: string;
            steps: components["schemas"]["projects.Step"][];
            next_step?: number | null;
            signatures: components["schemas"]["projects.Signature"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
            /** Format: uuid */
            id: string;
            code: string;
            fiscal_year: number;
            status: components["schemas"]["projects.Status"];
            /** Format: satang */
            planned: number;
            owner: components["schemas"]["projects.Owner"];
            content: components["schemas"]["projects.Content"];
            findings: components["schemas"]["projects.Finding"][];
            book?: components["schemas"]["projects.BookMention"] | null;
            funding?: components["schemas"]["projects.Funding"] | null;
        };
        "projects.Step": {
            label: string;
            role: string;
            position: string;
        };
        "projects.Signature": {
            step: number;
            decision: components["schemas"]["projects.Decision"];
            person_name: string;
            position: string;
            acting_phrase: string;
            role: string;
            /** Format: date-time */
            at: string;
            paper_date?: string | null;
            paper_file?: string | null;
            content_sha256: string;
            reason: string;
            flags: components["schemas"]["projects.PaperFlag"][];
        };
        /** @enum {string} */
        "projects.Decision": "sign" | "send_back" | "reject";
        /** @enum {string} */
        "projects.PaperFlag": "before_content" | "order" | "stand_in_dates" | "findings" | "not_holder";
        "projects.Owner": {
            /** Format: uuid */
            person_id: string;
            name: string;
        };
        "projects.Finding": {
            code: string;
            severity: components["schemas"]["checks.Severity"];
            where: string;
            params: {
                [key: string]: string;
            };
            what: string;
            passed: boolean;
            reason: string;
        };
        /** @enum {string} */
        "checks.Severity": "note" | "warn" | "block";
        "projects.BookMention": {
            /** Format: uuid */
            id: string;
            title: string;
            status: components["schemas"]["projects.Status"];
        };
        "projects.Funding": {
            /** Format: satang */
            covered: number;
            /** Format: satang */
            short_by: number;
            awaiting_allocation: boolean;
        };
        "projects.CheckContent": {
            fiscal_year: number;
            content: components["schemas"]["projects.Content"];
        };
        "projects.Checked": {
            /** Format: satang */
            planned: number;
            findings: components["schemas"]["projects.Finding"][];
        };
        "projects.EditProject": {
            content: components["schemas"]["projects.Content"];
        };
        "projects.copying.Preview": {
            /** Format: uuid */
            project_id: string;
            code: string;
            title: string;
            fiscal_year: number;
            to_year: number;
            renewals: components["schemas"]["projects.copying.Renewal"][];
            successors: components["schemas"]["projects.copying.Successor"][];
        };
        "projects.copying.Renewal": {
            id: string;
            where: string;
            kind: components["schemas"]["projects.copying.RenewalKind"];
            before: string;
            from: string;
            to: string;
            after: string;
            is_choice: boolean;
            is_proposed: boolean;
        };
        /** @enum {string} */
        "projects.copying.RenewalKind": "text" | "rate" | "period" | "weekday" | "rate_unknown" | "rate_unmatched" | "alignment" | "source";
        "projects.copying.Successor": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            fiscal_year: number;
        };
        "projects.copying.CopyRequest": {
            fiscal_year: number;
            accepted: string[];
        };
        "projects.DecisionRequest": {
            decision: components["schemas"]["projects.Decision"];
            content_sha256: string;
            reason: string;
            paper?: components["schemas"]["projects.PaperSignature"] | null;
            use_picture?: boolean | null;
        };
        "projects.PaperSignature": {
            /** Format: date */
            date: string;
            /** Format: uuid */
            signer_person_id: string;
            file_id?: string | null;
        };
        "projects.MoveProject": {
            to: components["schemas"]["projects.Status"];
            reason: string;
        };
        "projects.Revisions": {
            rows: components["schemas"]["projects.Revision"][];
        };
        "projects.Revision": {
            revision: number;
            content_sha256: string;
            /** Format: date-time */
            at: string;
            by: string;
            why: string;
        };
        "projects.Differences": {
            rows: components["schemas"]["projects.Difference"][];
        };
        "projects.Difference": {
            path: string;
            from: unknown;
            to: unknown;
        };
        "projects.Papers": {
            rows: components["schemas"]["projects.Paper"][];
            seats: components["schemas"]["projects.PaperSeat"][];
        };
        "projects.Paper": {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            recorded_name: string;
            content_sha256: string;
            pages: string[];
            signed_file?: string | null;
            counts: boolean;
            signatures: components["schemas"]["projects.PaperSignatureRow"][];
        };
        "projects.PaperSignatureRow": {
            step: number;
            decision: components["schemas"]["projects.Decision"];
            person_name: string;
            position: string;
            acting_phrase: string;
            role: string;
            /** Format: date-time */
            at: string;
            paper_date?: string | null;
            paper_file?: string | null;
            content_sha256: string;
            reason: string;
            flags: components["schemas"]["projects.PaperFlag"][];
            /** Format: uuid */
            id: string;
            withdrawn_at?: string | null;
            withdrawn_name: string;
            withdrawn_reason: string;
            may_withdraw: boolean;
        };
        "projects.PaperSeat": {
            step: number;
            label: string;
            role: string;
            candidates: components["schemas"]["people.Candidate"][];
        };
        "people.Candidate": {
            /** Format: uuid */
            person_id: string;
            name: string;
            position: string;
            phrase: string;
            stand_in_id?: string | null;
            from?: string | null;
            to?: string | null;
        };
        "projects.NewPaper": {
            content_sha256: string;
            files: string[];
            signatures: components["schemas"]["projects.PaperLine"][];
        };
        "projects.PaperLine": {
            step: number;
            /** Format: uuid */
            signer_person_id: string;
            stand_in_id?: string | null;
            position: string;
            /** Format: date */
            date: string;
            reason: string;
        };
        "projects.WithdrawPaper": {
            reason: string;
        };
        "projects.Change": {
            version: number;
            content_sha256: string;
            steps: components["schemas"]["projects.Step"][];
            next_step?: number | null;
            signatures: components["schemas"]["projects.Signature"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
            /** Format: uuid */
            id: string;
            number: number;
            status: components["schemas"]["projects.ChangeStatus"];
            reason: string;
            content: components["schemas"]["projects.Content"];
            difference: components["schemas"]["projects.Difference"][];
        };
        /** @enum {string} */
        "projects.ChangeStatus": "draft" | "proposed" | "endorsed" | "approved" | "returned" | "rejected" | "withdrawn";
        "projects.Changes": {
            rows: components["schemas"]["projects.Change"][];
        };
        "projects.NewChange": {
            reason: string;
            content: components["schemas"]["projects.Content"];
        };
        "projects.SignerChain": {
            steps: components["schemas"]["projects.Step"][];
            version: number;
        };
        "projects.EditSignerChain": {
            steps: components["schemas"]["projects.Step"][];
        };
        "projects.SignatureFilling": {
            filling: components["schemas"]["projects.Filling"];
            version: number;
        };
        /** @enum {string} */
        "projects.Filling": "ink" | "picture" | "note";
        "projects.EditSignatureFilling": {
            filling: components["schemas"]["projects.Filling"];
        };
        "projects.PastedText": {
            text: string;
        };
        "projects.reading.ReadCosts": {
            parts: components["schemas"]["projects.reading.ReadPart"][];
            totals: components["schemas"]["projects.reading.ReadTotal"][];
            unread: components["schemas"]["projects.reading.Unread"][];
            /** Format: satang */
            amount: number;
            shared_lines: boolean;
        };
        "projects.reading.ReadPart": {
            at: number;
            level: number;
            number: string;
            title: string;
            lines: components["schemas"]["projects.reading.ReadLine"][];
        };
        "projects.reading.ReadLine": {
            at: number;
            source: string;
            line: components["schemas"]["projects.CostLine"];
            stated?: number | null;
            warnings: components["schemas"]["projects.reading.Warning"][];
        };
        "projects.reading.Warning": {
            code: string;
            params: {
                [key: string]: string;
            };
        };
        "projects.reading.ReadTotal": {
            at: number;
            source: string;
            /** Format: satang */
            stated: number;
            /** Format: satang */
            counted: number;
        };
        "projects.reading.Unread": {
            at: number;
            source: string;
        };
        "projects.PastedGrid": {
            fiscal_year: number;
            text: string;
        };
        "projects.reading.ReadActivities": {
            rows: components["schemas"]["projects.reading.ReadActivity"][];
            unread: components["schemas"]["projects.reading.Unread"][];
        };
        "projects.reading.ReadActivity": {
            at: number;
            source: string;
            activity: components["schemas"]["projects.Activity"];
            stated?: number | null;
            warnings: components["schemas"]["projects.reading.Warning"][];
        };
        "projects.reading.ReadIndicators": {
            rows: components["schemas"]["projects.reading.ReadIndicator"][];
            unread: components["schemas"]["projects.reading.Unread"][];
        };
        "projects.reading.ReadIndicator": {
            at: number;
            source: string;
            indicator: components["schemas"]["projects.Indicator"];
            warnings: components["schemas"]["projects.reading.Warning"][];
        };
        "projects.Import": {
            /** Format: uuid */
            id: string;
            fiscal_year: number;
            file_name: string;
            status: components["schemas"]["projects.ImportStatus"];
            projects: number;
            made: number;
            faults: number;
            /** Format: satang */
            planned: number;
            by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            book_faults: components["schemas"]["imports.BookFault"][];
            book_projects: components["schemas"]["projects.ImportProject"][];
        };
        /** @enum {string} */
        "projects.ImportStatus": "faulty" | "ready" | "applying" | "done" | "undone";
        "imports.BookFault": {
            sheet: string;
            row: number;
            column: string;
            head: string;
            value: string;
            code: string;
            params: {
                [key: string]: string;
            };
            severity: components["schemas"]["imports.Severity"];
        };
        /** @enum {string} */
        "imports.Severity": "block" | "warn";
        "projects.ImportProject": {
            number: number;
            reference: string;
            title: string;
            /** Format: satang */
            planned: number;
            project_id?: string | null;
        };
        "projects.Imports": {
            rows: components["schemas"]["projects.ImportRow"][];
        };
        "projects.ImportRow": {
            /** Format: uuid */
            id: string;
            fiscal_year: number;
            file_name: string;
            status: components["schemas"]["projects.ImportStatus"];
            projects: number;
            made: number;
            faults: number;
            /** Format: satang */
            planned: number;
            by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        "projects.UndoImport": {
            reason: string;
        };
        "projects.Books": {
            rows: components["schemas"]["projects.BookRow"][];
        };
        "projects.BookRow": {
            /** Format: uuid */
            id: string;
            title: string;
            fiscal_year: number;
            status: components["schemas"]["projects.Status"];
            count: number;
            /** Format: satang */
            planned: number;
            next_role?: string | null;
            next_label?: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        "projects.NewBook": {
            fiscal_year: number;
            title: string;
            projects: string[];
        };
        "projects.Book": {
            version: number;
            content_sha256: string;
            steps: components["schemas"]["projects.Step"][];
            next_step?: number | null;
            signatures: components["schemas"]["projects.Signature"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
            /** Format: uuid */
            id: string;
            title: string;
            fiscal_year: number;
            status: components["schemas"]["projects.Status"];
            /** Format: satang */
            planned: number;
            created_name: string;
            projects: components["schemas"]["projects.BookProject"][];
            obstacles: components["schemas"]["projects.BookObstacle"][];
        };
        "projects.BookProject": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            responsible: string;
            /** Format: satang */
            planned: number;
            status: components["schemas"]["projects.Status"];
            findings_count: number;
            content_sha256: string;
        };
        "projects.BookObstacle": {
            place: number;
            code: string;
            params: {
                [key: string]: string;
            };
        };
        "projects.BookEdit": {
            title: string;
            projects: string[];
        };
        "projects.ServingList": {
            rows: components["schemas"]["projects.Serving"][];
        };
        "projects.Serving": {
            /** Format: uuid */
            node: string;
            /** Format: uuid */
            office: string;
            /** Format: uuid */
            project: string;
            code: string;
            title: string;
            fiscal_year: number;
            status: components["schemas"]["projects.Status"];
            primary: boolean;
            reason: string;
            /** Format: satang */
            planned: number;
            /** Format: satang */
            spent: number;
        };
        "progress.RegisterRows": {
            rows: components["schemas"]["progress.RegisterRow"][];
            people: number;
        };
        "progress.RegisterRow": {
            /** Format: uuid */
            id: string;
            title: string;
            date?: string | null;
            activity: string;
            listed: number;
            present: number;
            claim?: components["schemas"]["progress.Claim"] | null;
            difference_reason: string;
            version: number;
        };
        "progress.Claim": {
            line: string;
            persons: number;
        };
        "progress.EditRegister": {
            content: components["schemas"]["progress.Register"];
        };
        "progress.Register": {
            activity_id?: string | null;
            title: string;
            date?: string | null;
            time: string;
            place: string;
            half_day: boolean;
            attendees: components["schemas"]["progress.Attendee"][];
            difference_reason: string;
            scans: string[];
        };
        "progress.Attendee": {
            /** Format: uuid */
            id: string;
            group: string;
            name: string;
            position: string;
            office: string;
            invited: boolean;
            morning: boolean;
            afternoon: boolean;
            morning_time: string;
            afternoon_time: string;
            note: string;
        };
        "progress.RegisterView": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            project_id: string;
            project_code: string;
            project_title: string;
            activity: string;
            content: components["schemas"]["progress.Register"];
            listed: number;
            present: number;
            claim?: components["schemas"]["progress.Claim"] | null;
            version: number;
            may: string[];
        };
        "progress.PastedPeople": {
            text: string;
        };
        "progress.People": {
            attendees: components["schemas"]["progress.Attendee"][];
            faults: components["schemas"]["progress.RowFault"][];
        };
        "progress.RowFault": {
            where: string;
            code: string;
            params: {
                [key: string]: string;
            };
        };
        "progress.ResultReport": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            project_id: string;
            /** Format: uuid */
            office: string;
            project_code: string;
            project_title: string;
            fiscal_year: number;
            status: components["schemas"]["progress.ResultStatus"];
            version: number;
            round: number;
            sha256: string;
            content: components["schemas"]["progress.ResultContent"];
            figures: components["schemas"]["progress.Figures"];
            fixed: boolean;
            findings: components["schemas"]["projects.Finding"][];
            steps: components["schemas"]["projects.Step"][];
            next_step?: number | null;
            signatures: components["schemas"]["progress.ResultSign"][];
            may: string[];
        };
        /** @enum {string} */
        "progress.ResultStatus": "draft" | "submitted" | "reviewing" | "seen" | "returned";
        "progress.ResultContent": {
            period?: components["schemas"]["thai.Period"] | null;
            place: string;
            method: string;
            indicators: components["schemas"]["progress.IndicatorWords"][];
            remaining_reason: string;
            measures: components["schemas"]["progress.Measure"][];
            problems: components["schemas"]["progress.ProblemSolution"][];
            no_problems: boolean;
            recommendations: components["schemas"]["progress.RecommendationText"][];
            no_recommendations: boolean;
            photos: components["schemas"]["progress.Photo"][];
            no_photos_reason: string;
            annexes: components["schemas"]["progress.Annex"][];
            passes: components["schemas"]["checks.Pass"][];
        };
        "progress.IndicatorWords": {
            /** Format: uuid */
            indicator_id: string;
            registers: string[];
            typed?: number | null;
            base?: number | null;
            judged?: boolean | null;
            text: string;
            why: string;
        };
        "progress.Measure": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["progress.MeasureKind"];
            title: string;
            asked?: number | null;
            answered?: number | null;
            mean?: number | null;
            sd?: number | null;
            scheme: string;
            full?: number | null;
            before?: number | null;
            before_sd?: number | null;
        };
        /** @enum {string} */
        "progress.MeasureKind": "satisfaction" | "knowledge";
        "progress.ProblemSolution": {
            /** Format: uuid */
            id: string;
            problem: string;
            solution: string;
        };
        "progress.RecommendationText": {
            /** Format: uuid */
            id: string;
            text: string;
        };
        "progress.Photo": {
            /** Format: uuid */
            file_id: string;
            caption: string;
            taken_on?: string | null;
        };
        "progress.Annex": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["progress.AnnexKind"];
            text: string;
            file_id?: string | null;
        };
        /** @enum {string} */
        "progress.AnnexKind": "order" | "attendance" | "minutes" | "instrument" | "receipts" | "other";
        "progress.Figures": {
            project: components["schemas"]["projects.Content"];
            outcomes: components["schemas"]["progress.Outcome"][];
            money: components["schemas"]["money.ProjectMoney"];
            registers: components["schemas"]["progress.RegisterRow"][];
            attended: number;
            levels: components["schemas"]["progress.Level"][];
        };
        "progress.Outcome": {
            /** Format: uuid */
            indicator_id: string;
            kind: components["schemas"]["projects.IndicatorKind"];
            text: string;
            target: components["schemas"]["projects.Target"];
            by_sheet: boolean;
            from: components["schemas"]["progress.From"];
            count?: number | null;
            words: string;
            base?: number | null;
            percent?: number | null;
            achievement?: number | null;
            reached?: boolean | null;
            carried?: components["schemas"]["progress.CarriedResult"] | null;
            attended?: number | null;
        };
        /** @enum {string} */
        "progress.From": "nowhere" | "attendance" | "quarterly" | "typed";
        "progress.CarriedResult": {
            fiscal_year: number;
            quarter: number;
            count?: number | null;
            text: string;
        };
        "progress.Level": {
            /** Format: uuid */
            measure_id: string;
            level: string;
            percent?: number | null;
            answered?: number | null;
            gain?: number | null;
            gain_percent?: number | null;
        };
        "progress.ResultSign": {
            round: number;
            step: number;
            decision: components["schemas"]["projects.Decision"];
            person_name: string;
            position: string;
            acting_phrase: string;
            role: string;
            /** Format: date-time */
            at: string;
            paper_date?: string | null;
            paper_file?: string | null;
            reason: string;
        };
        "progress.Outcomes": {
            rows: components["schemas"]["progress.Outcome"][];
        };
        "progress.EditResult": {
            content: components["schemas"]["progress.ResultContent"];
        };
        "progress.Series": {
            rows: components["schemas"]["progress.SeriesRow"][];
        };
        "progress.SeriesRow": {
            indicator: components["schemas"]["indicators.Indicator"];
            points: components["schemas"]["progress.SeriesPoint"][];
        };
        "indicators.Indicator": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["indicators.Kind"];
            nature: components["schemas"]["indicators.Nature"];
            text: string;
            target: components["schemas"]["indicators.Target"];
            direction: components["schemas"]["indicators.Direction"];
            method: string;
            instrument: string;
        };
        /** @enum {string} */
        "indicators.Kind": "output" | "outcome";
        /** @enum {string} */
        "indicators.Nature": "quantitative" | "qualitative";
        "indicators.Target": {
            kind: components["schemas"]["indicators.TargetKind"];
            value?: number | null;
            to?: number | null;
            unit: string;
            base?: number | null;
            base_unit: string;
        };
        /** @enum {string} */
        "indicators.TargetKind": "none" | "count" | "percent";
        /** @enum {string} */
        "indicators.Direction": "higher_better" | "lower_better" | "exact" | "range";
        "progress.SeriesPoint": {
            period: components["schemas"]["indicators.Period"];
            state: components["schemas"]["indicators.State"];
            count?: number | null;
            base?: number | null;
            text: string;
            achievement: components["schemas"]["indicators.Achievement"];
            source_kind: string;
            source_label: string;
            source_url: string;
            /** Format: date-time */
            at: string;
        };
        "indicators.Period": {
            year_kind: components["schemas"]["indicators.YearKind"];
            year_be: number;
            part: number;
        };
        /** @enum {string} */
        "indicators.YearKind": "fiscal" | "academic" | "calendar";
        "indicators.Achievement": {
            standing: components["schemas"]["indicators.Standing"];
            count?: number | null;
            percent?: number | null;
            achievement?: number | null;
            is_reached?: boolean | null;
        };
        /** @enum {string} */
        "indicators.Standing": "not_started" | "running" | "no_data" | "base_missing" | "text_only" | "measured";
        "progress.Rows": {
            rows: components["schemas"]["progress.Row"][];
        };
        "progress.Row": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            office_short: string;
            /** Format: uuid */
            project_id: string;
            project_code: string;
            project_title: string;
            fiscal_year: number;
            quarter: number;
            status: components["schemas"]["progress.Status"];
            /** Format: date */
            due_on: string;
            findings_count: number;
            version: number;
            submitted_on?: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        /** @enum {string} */
        "progress.Status": "open" | "due" | "drafted" | "checked" | "submitted" | "accepted" | "returned";
        "progress.NewReport": {
            fiscal_year: number;
            quarter: number;
        };
        "progress.Report": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            /** Format: uuid */
            project_id: string;
            project_code: string;
            project_title: string;
            project_status: string;
            fiscal_year: number;
            quarter: number;
            status: components["schemas"]["progress.Status"];
            /** Format: date */
            due_on: string;
            version: number;
            sha256: string;
            carried: components["schemas"]["projects.Content"];
            content: components["schemas"]["progress.ReportContent"];
            money: components["schemas"]["progress.Money"];
            findings: components["schemas"]["projects.Finding"][];
            receipts: components["schemas"]["progress.Receipt"][];
            reporter: components["schemas"]["progress.Reporter"];
            submitted_on?: string | null;
            may: string[];
        };
        "progress.ReportContent": {
            activity_results: components["schemas"]["progress.ActivityResult"][];
            indicator_results: components["schemas"]["progress.IndicatorResult"][];
            photos: components["schemas"]["progress.Photo"][];
            no_activity_reason: string;
            problems: components["schemas"]["progress.ProblemSolution"][];
            no_problems: boolean;
            money_problems: components["schemas"]["progress.ProblemSolution"][];
            no_money_problems: boolean;
            next_plan: components["schemas"]["progress.NextStep"][];
            public_benefit: string;
            passes: components["schemas"]["checks.Pass"][];
            variance_reason?: string;
        };
        "progress.ActivityResult": {
            /** Format: uuid */
            activity_id: string;
            state: components["schemas"]["progress.ActivityState"];
            text: string;
            earlier: components["schemas"]["progress.EarlierText"][];
        };
        /** @enum {string} */
        "progress.ActivityState": "not_started" | "running" | "done";
        "progress.EarlierText": {
            quarter: number;
            text: string;
        };
        "progress.IndicatorResult": {
            /** Format: uuid */
            indicator_id: string;
            state: components["schemas"]["progress.ResultState"];
            count?: number | null;
            text: string;
        };
        /** @enum {string} */
        "progress.ResultState": "not_started" | "running" | "measured" | "no_data";
        "progress.NextStep": {
            /** Format: uuid */
            id: string;
            activity_id?: string | null;
            text: string;
            year: number;
            quarter: number;
        };
        "progress.Money": {
            /** Format: satang */
            received: number;
            /** Format: satang */
            transferred_out: number;
            /** Format: satang */
            disbursed: number;
            transferred_percent?: number | null;
            disbursed_percent?: number | null;
            quarters: components["schemas"]["progress.QuarterMoney"][];
            plan?: components["schemas"]["money.PlanVariance"] | null;
        };
        "progress.QuarterMoney": {
            quarter: number;
            /** Format: satang */
            transferred_out: number;
            /** Format: satang */
            disbursed: number;
            is_past: boolean;
        };
        "money.PlanVariance": {
            /** Format: satang */
            planned: number;
            /** Format: satang */
            moved: number;
            off?: number | null;
            allowed_percent: number;
            needs_reason: boolean;
        };
        "progress.Receipt": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["progress.ReceiptKind"];
            /** Format: date-time */
            at: string;
            by_name: string;
            sha256: string;
            note: string;
        };
        /** @enum {string} */
        "progress.ReceiptKind": "exported" | "sent" | "acknowledged" | "returned";
        "progress.Reporter": {
            name: string;
            position: string;
            phone: string;
            email: string;
        };
        "progress.OpenRound": {
            /** Format: date */
            day: string;
        };
        "progress.OpenedRound": {
            opened: number;
        };
        "progress.EditReport": {
            content: components["schemas"]["progress.ReportContent"];
        };
        "progress.MoveReport": {
            to: components["schemas"]["progress.Status"];
            reason: string;
        };
        "partners.Entries": {
            rows: components["schemas"]["partners.EntryRow"][];
            groups: components["schemas"]["partners.Group"][];
            districts: string[];
            province_th: string;
        };
        "partners.EntryRow": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            code: string;
            name: string;
            role: string;
            kind: components["schemas"]["partners.EntryKind"];
            stakeholder: string;
            stakeholder_name: string;
            offers: string;
            topics: string[];
            place: components["schemas"]["partners.Place"];
            organisation?: string | null;
            office_short: string;
            is_open: boolean;
            is_active: boolean;
            living: number;
        };
        /** @enum {string} */
        "partners.EntryKind": "learning_resource" | "local_wisdom" | "scholar" | "university" | "school" | "government" | "local_government" | "company" | "foundation" | "association" | "religious" | "community" | "media" | "other";
        "partners.Place": {
            province_id: string;
            district: string;
            subdistrict: string;
            address: string;
            lat_e6?: number | null;
            lon_e6?: number | null;
        };
        "partners.Group": {
            id: string;
            name_th: string;
            name_en: string;
        };
        "partners.EditEntry": {
            content: components["schemas"]["partners.EntryContent"];
        };
        "partners.EntryContent": {
            kind: components["schemas"]["partners.EntryKind"];
            name: string;
            role: string;
            stakeholder: string;
            organisation?: string | null;
            offers: string;
            topics: string[];
            place: components["schemas"]["partners.Place"];
            website: string;
            note: string;
            contacts: components["schemas"]["partners.Contact"][];
            is_open: boolean;
            is_active: boolean;
        };
        "partners.Contact": {
            /** Format: uuid */
            id: string;
            name: string;
            position: string;
            phone: string;
            email: string;
            note: string;
        };
        "partners.Entry": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            code: string;
            office_short: string;
            organisation_name: string;
            content: components["schemas"]["partners.EntryContent"];
            groups: components["schemas"]["partners.Group"][];
            parts: components["schemas"]["partners.Part"][];
            version: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
        };
        "partners.Part": {
            kind: string;
            code: string;
            name: string;
            url: string;
            state: string;
        };
        "partners.Mous": {
            rows: components["schemas"]["partners.MouRow"][];
        };
        "partners.MouRow": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            fiscal_year: number;
            standing: components["schemas"]["partners.Standing"];
            parties: string[];
            signed_on?: string | null;
            starts_on?: string | null;
            ends_on?: string | null;
            to_renew: boolean;
            days_left: number;
            duties: number;
            activities: number;
            people: number;
            /** Format: date-time */
            updated_at: string;
        };
        /** @enum {string} */
        "partners.Standing": "draft" | "agreed" | "active" | "expired" | "renewed" | "closed";
        "partners.EditMou": {
            content: components["schemas"]["partners.MouContent"];
        };
        "partners.MouContent": {
            title: string;
            place: string;
            background: string;
            parties: components["schemas"]["partners.Party"][];
            objectives: string[];
            scope: string;
            duties: components["schemas"]["partners.Duty"][];
            resources: string;
            follow_up: string;
            privacy: string;
            amendment: string;
            clauses: components["schemas"]["partners.Clause"][];
            starts_on?: string | null;
            term_months?: number | null;
            ends_on?: string | null;
            divisions: string[];
            projects: string[];
        };
        "partners.Party": {
            /** Format: uuid */
            id: string;
            body: components["schemas"]["partners.Body"];
            short_name: string;
            signer: string;
            signer_position: string;
            witness: string;
            witness_position: string;
        };
        "partners.Body": {
            office?: string | null;
            entry?: string | null;
            name: string;
        };
        "partners.Duty": {
            /** Format: uuid */
            id: string;
            party?: string | null;
            text: string;
            owner: string;
            owner_person?: string | null;
            due_on?: string | null;
        };
        "partners.Clause": {
            /** Format: uuid */
            id: string;
            heading: string;
            text: string;
        };
        "partners.Mou": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            code: string;
            fiscal_year: number;
            status: components["schemas"]["partners.MouStatus"];
            standing: components["schemas"]["partners.Standing"];
            to_renew: boolean;
            content: components["schemas"]["partners.MouContent"];
            signed_on?: string | null;
            starts_on?: string | null;
            ends_on?: string | null;
            signed_file?: string | null;
            paper: string;
            reason: string;
            predecessor?: components["schemas"]["partners.Other"] | null;
            successor?: components["schemas"]["partners.Other"] | null;
            lacks: components["schemas"]["partners.Lack"][];
            activities: components["schemas"]["partners.ActivityRow"][];
            results: components["schemas"]["partners.PartnerResult"][];
            version: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
        };
        /** @enum {string} */
        "partners.MouStatus": "draft" | "agreed" | "renewed" | "closed";
        "partners.Other": {
            /** Format: uuid */
            id: string;
            code: string;
        };
        "partners.Lack": {
            where: string;
            code: string;
        };
        "partners.ActivityRow": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            on?: string | null;
            people?: number | null;
            result: string;
            partners: string[];
            evidence: number;
        };
        "partners.PartnerResult": {
            /** Format: uuid */
            id: string;
            name: string;
            activities: number;
            people: number;
            last_on?: string | null;
            results: string[];
        };
        "partners.Signing": {
            /** Format: date */
            signed_on: string;
            file_id?: string | null;
            paper: string;
        };
        "partners.Reason": {
            reason: string;
        };
        "partners.Networks": {
            rows: components["schemas"]["partners.NetworkRow"][];
        };
        "partners.NetworkRow": {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            level: components["schemas"]["partners.Level"];
            stage: string;
            stage_th: string;
            stage_en: string;
            place: number;
            stages: number;
            round: number;
            members: number;
            asked: number;
            activities: number;
            is_closed: boolean;
            is_living: boolean;
            coordinator: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @enum {string} */
        "partners.Level": "inside" | "school" | "community";
        "partners.EditNetwork": {
            content: components["schemas"]["partners.NetworkContent"];
        };
        "partners.NetworkContent": {
            name: string;
            level: components["schemas"]["partners.Level"];
            purpose: string;
            need: string;
            need_evidence: components["schemas"]["partners.Evidence"][];
            need_accepted_by: string;
            need_accepted_on?: string | null;
            members: components["schemas"]["partners.Member"][];
            coordinator: string;
            coordinator_person?: string | null;
            communication: string;
            shared_resources: string;
            recognition: string;
            mous: string[];
            commitments: components["schemas"]["partners.Commitment"][];
            reviews: components["schemas"]["partners.Review"][];
            divisions: string[];
        };
        "partners.Evidence": {
            /** Format: uuid */
            id: string;
            file_id?: string | null;
            text: string;
        };
        "partners.Member": {
            /** Format: uuid */
            id: string;
            body: components["schemas"]["partners.Body"];
            stakeholder: string;
            part: string;
            asked_on?: string | null;
            asked_how: string;
            answer: components["schemas"]["partners.Answer"];
            answered_on?: string | null;
        };
        /** @enum {string} */
        "partners.Answer": "waiting" | "agreed" | "declined" | "left";
        "partners.Commitment": {
            /** Format: uuid */
            id: string;
            text: string;
            on?: string | null;
            evidence: components["schemas"]["partners.Evidence"][];
        };
        "partners.Review": {
            /** Format: uuid */
            id: string;
            on?: string | null;
            text: string;
            improvement: string;
            evidence: components["schemas"]["partners.Evidence"][];
            round: number;
        };
        "partners.Network": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            code: string;
            content: components["schemas"]["partners.NetworkContent"];
            model: components["schemas"]["partners.Model"];
            stage: string;
            round: number;
            is_closed: boolean;
            is_living: boolean;
            reason: string;
            /** Format: date */
            round_began_on: string;
            moves: components["schemas"]["partners.OpenMove"][];
            steps: components["schemas"]["partners.StageStep"][];
            activities: components["schemas"]["partners.ActivityRow"][];
            version: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
        };
        "partners.Model": {
            name: string;
            stages: components["schemas"]["partners.Stage"][];
            loops_to: string;
            renews_at: string;
            works_from: string;
        };
        "partners.Stage": {
            id: string;
            name_th: string;
            name_en: string;
            about: string;
            enter: components["schemas"]["partners.Guard"][];
            leave: components["schemas"]["partners.Guard"][];
        };
        /** @enum {string} */
        "partners.Guard": "need_recorded" | "need_accepted" | "contact_made" | "member_agreed" | "commitment_signed" | "coordinator_named" | "communication_set" | "activity_held" | "review_done" | "evidence_given";
        "partners.OpenMove": {
            move: components["schemas"]["partners.Move"];
            to: string;
            guards: components["schemas"]["partners.GuardState"][];
            may: boolean;
        };
        /** @enum {string} */
        "partners.Move": "advance" | "again" | "renew" | "close" | "reopen";
        "partners.GuardState": {
            guard: components["schemas"]["partners.Guard"];
            holds: boolean;
        };
        "partners.StageStep": {
            /** Format: uuid */
            id: string;
            move: components["schemas"]["partners.Move"];
            from: string;
            to: string;
            round: number;
            /** Format: date-time */
            at: string;
            by_name: string;
            reason: string;
            evidence: components["schemas"]["partners.Evidence"][];
        };
        "partners.MoveNetwork": {
            move: components["schemas"]["partners.Move"];
            reason: string;
            evidence: components["schemas"]["partners.Evidence"][];
        };
        "partners.OfficeModel": {
            model: components["schemas"]["partners.Model"];
            catalogue: components["schemas"]["partners.Model"];
            version: number;
        };
        "partners.EditModel": {
            model: components["schemas"]["partners.Model"];
        };
        "partners.Activities": {
            rows: components["schemas"]["partners.ActivityRow"][];
        };
        "partners.EditActivity": {
            content: components["schemas"]["partners.ActivityContent"];
        };
        "partners.ActivityContent": {
            title: string;
            on?: string | null;
            until?: string | null;
            place: string;
            mou?: string | null;
            network?: string | null;
            project?: string | null;
            people?: number | null;
            people_words: string;
            result: string;
            participants: components["schemas"]["partners.Participant"][];
            evidence: components["schemas"]["partners.Evidence"][];
        };
        "partners.Participant": {
            /** Format: uuid */
            id: string;
            body: components["schemas"]["partners.Body"];
            gave: string;
            result: string;
        };
        "partners.Activity": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            code: string;
            content: components["schemas"]["partners.ActivityContent"];
            version: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
        };
        "partners.Coverage": {
            /** Format: date */
            on: string;
            schools: components["schemas"]["partners.Share"];
            divisions: components["schemas"]["partners.Share"];
        };
        "partners.Share": {
            covered: number;
            base: number;
            percent?: number | null;
            rows: components["schemas"]["partners.Covered"][];
        };
        "partners.Covered": {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            has_partner: boolean;
            mous: number;
            networks: number;
            by: string[];
        };
        "partners.Picture": {
            /** Format: date */
            on: string;
            nodes: components["schemas"]["partners.Node"][];
            lines: components["schemas"]["partners.Line"][];
            groups: components["schemas"]["partners.GroupCount"][];
            components: number;
            bridges: string[];
            isolated: string[];
        };
        "partners.Node": {
            id: string;
            name: string;
            short_name: string;
            kind: components["schemas"]["partners.NodeKind"];
            group: string;
            url: string;
            degree: number;
            weight: number;
            betweenness: number;
            component: number;
        };
        /** @enum {string} */
        "partners.NodeKind": "own" | "office" | "school" | "outside" | "entry" | "name";
        "partners.Line": {
            a: number;
            b: number;
            weight: number;
            mous: number;
            networks: number;
            activities: number;
        };
        "partners.GroupCount": {
            id: string;
            name_th: string;
            name_en: string;
            nodes: number;
        };
        "committees.Rules": {
            rows: components["schemas"]["committees.Rule"][];
        };
        "committees.Rule": {
            id: string;
            name_th: string;
            name_en: string;
            short_name: string;
            legal_basis: string;
            total?: number | null;
            term_years?: number | null;
            valid_from_be?: number | null;
            valid_to_be?: number | null;
            verified: components["schemas"]["catalog.Verified"];
            origin: components["schemas"]["catalog.Origin"];
            note: string;
            variants: string[];
            seats: components["schemas"]["committees.RuleSeat"][];
        };
        "committees.RuleSeat": {
            id: string;
            name_th: string;
            name_en: string;
            role: components["schemas"]["committees.SeatRole"];
            required?: number | null;
            verified: components["schemas"]["catalog.Verified"];
            origin: components["schemas"]["catalog.Origin"];
            note: string;
        };
        /** @enum {string} */
        "committees.SeatRole": "chair" | "vice_chair" | "member" | "secretary" | "assistant" | "adviser" | "invited";
        "committees.Committees": {
            rows: components["schemas"]["committees.Row"][];
        };
        "committees.Row": {
            /** Format: uuid */
            id: string;
            name: string;
            short_name: string;
            rule: string;
            status: components["schemas"]["committees.Status"];
            members: number;
            proposed: number;
            vacant: number;
            over_filled: number;
            term_to?: string | null;
            next_meeting?: string | null;
            ends_first?: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        /** @enum {string} */
        "committees.Status": "draft" | "active" | "ended";
        "committees.NewCommittee": {
            rule: string;
            variant: string;
            name: string;
            steers: components["schemas"]["committees.Steered"][];
        };
        "committees.Steered": {
            kind: string;
            /** Format: uuid */
            id: string;
        };
        "committees.Committee": {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["committees.Status"];
            version: number;
            content: components["schemas"]["committees.Content"];
            author: string;
            members: components["schemas"]["committees.Member"][];
            fills: components["schemas"]["committees.SeatFill"][];
            remarks: components["schemas"]["committees.Remark"][];
            rule?: components["schemas"]["committees.Rule"] | null;
            orders: components["schemas"]["committees.Order"][];
            meetings: components["schemas"]["committees.MeetingRow"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
        };
        "committees.Content": {
            name: string;
            short_name: string;
            rule: string;
            variant: string;
            legal_basis: string;
            appointed_by: string;
            member_word: string;
            term_years?: number | null;
            term_from?: string | null;
            term_to?: string | null;
            quorum: components["schemas"]["committees.Quorum"];
            allows_proxy: boolean;
            allows_online: boolean;
            purpose: string;
            duties: string;
            seats: components["schemas"]["committees.Seat"][];
            steers: components["schemas"]["committees.Steered"][];
        };
        "committees.Quorum": {
            kind: components["schemas"]["committees.QuorumKind"];
            count: number;
        };
        /** @enum {string} */
        "committees.QuorumKind": "half" | "majority" | "third" | "count";
        "committees.Seat": {
            /** Format: uuid */
            id: string;
            category: string;
            name: string;
            role: components["schemas"]["committees.SeatRole"];
            required?: number | null;
        };
        "committees.Member": {
            /** Format: uuid */
            id: string;
            holder: components["schemas"]["committees.Holder"];
            seats: string[];
            role: components["schemas"]["committees.SeatRole"];
            role_text: string;
            seats_text: string;
            status: components["schemas"]["committees.MemberStatus"];
            from?: string | null;
            until?: string | null;
            ended_on?: string | null;
            end_reason: string;
            appointed_by?: string | null;
            ended_by?: string | null;
            elsewhere: string[];
            version: number;
        };
        "committees.Holder": {
            person_id?: string | null;
            person_office?: string | null;
            name: string;
            position: string;
            organisation: string;
        };
        /** @enum {string} */
        "committees.MemberStatus": "proposed" | "serving" | "ended";
        "committees.SeatFill": {
            /** Format: uuid */
            seat: string;
            filled: number;
            fill: components["schemas"]["committees.Fill"];
        };
        /** @enum {string} */
        "committees.Fill": "fits" | "vacant" | "over_filled" | "open";
        "committees.Remark": {
            code: string;
            params: {
                [key: string]: string;
            };
            seat?: string | null;
        };
        "committees.Order": {
            /** Format: uuid */
            id: string;
            type: components["schemas"]["committees.OrderType"];
            status: components["schemas"]["committees.OrderStatus"];
            subject: string;
            number: string;
            reason: string;
            author: string;
            appoints: string[];
            ends: string[];
            letter_id?: string | null;
            file_id?: string | null;
            previous?: string | null;
            dated?: string | null;
            effective_on?: string | null;
            /** Format: date-time */
            created_at: string;
        };
        /** @enum {string} */
        "committees.OrderType": "appoint" | "change" | "dissolve";
        /** @enum {string} */
        "committees.OrderStatus": "draft" | "in_force" | "cancelled";
        "committees.MeetingRow": {
            /** Format: uuid */
            office: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            committee_id: string;
            committee: string;
            number: string;
            place: string;
            status: components["schemas"]["committees.MeetingStatus"];
            on?: string | null;
            starts: string;
            resolutions: number;
        };
        /** @enum {string} */
        "committees.MeetingStatus": "planned" | "invited" | "held" | "minutes_drafted" | "certified" | "cancelled";
        "committees.EditCommittee": {
            content: components["schemas"]["committees.Content"];
        };
        "committees.NewMember": {
            holder: components["schemas"]["committees.Holder"];
            seats: string[];
            from?: string | null;
            until?: string | null;
        };
        "committees.EndMember": {
            /** Format: date */
            on: string;
            reason: string;
        };
        "committees.NewOrder": {
            type: components["schemas"]["committees.OrderType"];
            ends: string[];
            effective_on?: string | null;
            reason: string;
        };
        "committees.RecordOrder": {
            number: string;
            /** Format: date */
            dated: string;
            effective_on?: string | null;
            file_id?: string | null;
        };
        "committees.Meetings": {
            rows: components["schemas"]["committees.MeetingRow"][];
        };
        "committees.MySeats": {
            seats: components["schemas"]["committees.MySeat"][];
            meetings: components["schemas"]["committees.MeetingRow"][];
        };
        "committees.MySeat": {
            /** Format: uuid */
            office: string;
            /** Format: uuid */
            committee_id: string;
            committee: string;
            office_name: string;
            seats: string;
            role: string;
            status: components["schemas"]["committees.MemberStatus"];
            from?: string | null;
            until?: string | null;
        };
        "committees.NewMeeting": {
            on?: string | null;
            number?: number | null;
        };
        "committees.Meeting": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            committee_id: string;
            committee: string;
            member_word: string;
            allows_proxy: boolean;
            allows_online: boolean;
            year: number;
            number: number;
            version: number;
            status: components["schemas"]["committees.MeetingStatus"];
            content: components["schemas"]["committees.MeetingContent"];
            quorum_rule: components["schemas"]["committees.Quorum"];
            quorum: components["schemas"]["committees.QuorumCount"];
            categories: components["schemas"]["committees.CategoryCount"][];
            certified_in?: string | null;
            certified_on?: string | null;
            certified_words: string;
            certified_number: string;
            last_reason: string;
            others: components["schemas"]["committees.MeetingRow"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
        };
        "committees.MeetingContent": {
            on?: string | null;
            starts: string;
            ends: string;
            place: string;
            link: string;
            mode: components["schemas"]["committees.Mode"];
            agenda: components["schemas"]["committees.AgendaItem"][];
            attendance: components["schemas"]["committees.Attendance"][];
            guests: components["schemas"]["committees.Guest"][];
            opening: string;
            electronic: components["schemas"]["committees.Electronic"];
            recorder: string;
            recorder_position: string;
            checker: string;
            checker_position: string;
            no_quorum_reason: string;
        };
        /** @enum {string} */
        "committees.Mode": "in_person" | "online" | "hybrid";
        "committees.AgendaItem": {
            /** Format: uuid */
            id: string;
            heading: string;
            matters: components["schemas"]["committees.Matter"][];
        };
        "committees.Matter": {
            /** Format: uuid */
            id: string;
            title: string;
            text: string;
            resolution: components["schemas"]["committees.Resolution"];
        };
        "committees.Resolution": {
            outcome: components["schemas"]["committees.Outcome"];
            text: string;
            way: components["schemas"]["committees.Way"];
            agree?: number | null;
            disagree?: number | null;
            abstain?: number | null;
            chair_cast: boolean;
            votes: components["schemas"]["committees.NamedVote"][];
            left: components["schemas"]["committees.Recusal"][];
            follow_up: boolean;
            owner: string;
            due_on?: string | null;
        };
        /** @enum {string} */
        "committees.Outcome": "none" | "acknowledged" | "certified" | "agreed" | "rejected" | "assigned" | "deferred";
        /** @enum {string} */
        "committees.Way": "consent" | "counted" | "named" | "secret";
        "committees.NamedVote": {
            /** Format: uuid */
            member: string;
            choice: components["schemas"]["committees.Choice"];
        };
        /** @enum {string} */
        "committees.Choice": "agree" | "disagree" | "abstain";
        "committees.Recusal": {
            /** Format: uuid */
            member: string;
            reason: string;
        };
        "committees.Attendance": {
            /** Format: uuid */
            member: string;
            name: string;
            position: string;
            organisation: string;
            category: string;
            role: components["schemas"]["committees.SeatRole"];
            presence: components["schemas"]["committees.Presence"];
            proxy_name: string;
            proxy_position: string;
            online: boolean;
            reason: string;
        };
        /** @enum {string} */
        "committees.Presence": "unknown" | "present" | "proxy" | "excused" | "absent";
        "committees.Guest": {
            /** Format: uuid */
            id: string;
            name: string;
            position: string;
        };
        "committees.Electronic": {
            system: string;
            identification: string;
            voting: string;
            recording: string;
            log: string;
            told: boolean;
        };
        "committees.QuorumCount": {
            in_office: number;
            needed: number;
            present: number;
            online: number;
            proxies: number;
            reached: boolean;
        };
        "committees.CategoryCount": {
            category: string;
            members: number;
            present: number;
        };
        "committees.EditMeeting": {
            number: number;
            content: components["schemas"]["committees.MeetingContent"];
        };
        "committees.MoveMeeting": {
            to: components["schemas"]["committees.MeetingStatus"];
            reason: string;
            certified_in?: string | null;
            words: string;
        };
        "committees.MemberImport": {
            /** Format: uuid */
            id: string;
            file_name: string;
            status: components["schemas"]["committees.ImportStatus"];
            rows: components["schemas"]["committees.RollRow"][];
            faults: components["schemas"]["committees.RollFault"][];
            by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @enum {string} */
        "committees.ImportStatus": "faulty" | "ready" | "done" | "undone";
        "committees.RollRow": {
            row: number;
            holder: components["schemas"]["committees.Holder"];
            seats: string[];
            seat_names: string;
            from?: string | null;
            until?: string | null;
        };
        "committees.RollFault": {
            sheet: string;
            row: number;
            column: string;
            head: string;
            value: string;
            code: string;
            params: {
                [key: string]: string;
            };
            weight: components["schemas"]["committees.FaultWeight"];
        };
        /** @enum {string} */
        "committees.FaultWeight": "block" | "warn";
        "committees.MemberImports": {
            rows: components["schemas"]["committees.MemberImport"][];
        };
        "forums.Forums": {
            rows: components["schemas"]["forums.ForumRow"][];
        };
        "forums.ForumRow": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            fiscal_year: number;
            on?: string | null;
            stage: components["schemas"]["forums.Stage"];
            target: number;
            came: number;
            is_open: boolean;
        };
        /** @enum {string} */
        "forums.Stage": "planned" | "committee_appointed" | "planning_meeting_held" | "forum_held" | "wrap_up_meeting_held" | "synthesised" | "report_drafted" | "presented" | "disclosed";
        "forums.NewForum": {
            fiscal_year: number;
            content: components["schemas"]["forums.ForumContent"];
        };
        "forums.ForumContent": {
            title: string;
            project?: string | null;
            on?: string | null;
            time: string;
            place: string;
            issues: components["schemas"]["forums.Issue"][];
            groups: components["schemas"]["forums.Group"][];
            steps: components["schemas"]["forums.StepDone"][];
            notice: string;
            smallest: number;
            reply_by?: string | null;
        };
        "forums.Issue": {
            /** Format: uuid */
            id: string;
            text: string;
            detail: string;
        };
        "forums.Group": {
            /** Format: uuid */
            id: string;
            catalog_id: string;
            name: string;
            is_outside: boolean;
            target: number;
        };
        "forums.StepDone": {
            stage: components["schemas"]["forums.Stage"];
            on?: string | null;
            place: string;
            text: string;
            meeting?: string | null;
        };
        "forums.Forum": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            code: string;
            fiscal_year: number;
            stage: components["schemas"]["forums.Stage"];
            room_code?: string | null;
            doors: components["schemas"]["forums.Doors"];
            content: components["schemas"]["forums.ForumContent"];
            counts: components["schemas"]["forums.GroupCount"][];
            figures: components["schemas"]["forums.HallFigures"];
            version: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            may: string[];
        };
        "forums.Doors": {
            sign_in: boolean;
            statements: boolean;
            votes: boolean;
            results: boolean;
            show_at_once: boolean;
            only_present: boolean;
        };
        "forums.GroupCount": {
            /** Format: uuid */
            group: string;
            name: string;
            is_outside: boolean;
            target: number;
            invited: number;
            accepted: number;
            came: number;
            spoke: number;
            voted: number;
        };
        "forums.HallFigures": {
            version: number;
            doors: components["schemas"]["forums.Doors"];
            came: number;
            voices: number;
            statements: number;
            votes: number;
            tallies: components["schemas"]["forums.Tally"][];
            polls: components["schemas"]["forums.PollFigure"][];
        };
        "forums.Tally": {
            /** Format: uuid */
            statement: string;
            agree: number;
            disagree: number;
            pass: number;
        };
        "forums.PollFigure": {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["forums.PollState"];
            voted: number;
            voters: number;
        };
        /** @enum {string} */
        "forums.PollState": "draft" | "open" | "closed";
        "forums.EditForum": {
            content: components["schemas"]["forums.ForumContent"];
        };
        "forums.MoveForum": {
            forward: boolean;
            reason: string;
        };
        "forums.People": {
            rows: components["schemas"]["forums.Person"][];
            counts: components["schemas"]["forums.GroupCount"][];
            invitations: components["schemas"]["forums.Invitations"];
        };
        "forums.Person": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            group: string;
            name: string;
            organisation: string;
            position: string;
            contact: string;
            invited_on?: string | null;
            answer: components["schemas"]["forums.Answer"];
            answered_at?: string | null;
            answered_how?: components["schemas"]["forums.AnsweredHow"] | null;
            party: number;
            delegate: components["schemas"]["forums.Delegate"];
            reply_code: string;
            came_at?: string | null;
            came_how?: components["schemas"]["forums.Arrival"] | null;
            entered_by: string;
            has_signed: boolean;
            has_voice: boolean;
            version: number;
        };
        /** @enum {string} */
        "forums.Answer": "none" | "accepted" | "declined" | "delegated";
        /** @enum {string} */
        "forums.AnsweredHow": "link" | "office";
        "forums.Delegate": {
            name: string;
            position: string;
        };
        /** @enum {string} */
        "forums.Arrival": "phone" | "kiosk" | "staff";
        "forums.Invitations": {
            listed: number;
            asked: number;
            unanswered: number;
            accepted: number;
            delegated: number;
            declined: number;
            coming: number;
            by_link: number;
            letters: components["schemas"]["forums.InvitationLetter"][];
            reminders: components["schemas"]["forums.Reminder"][];
        };
        "forums.InvitationLetter": {
            /** Format: uuid */
            letter: string;
            number: string;
            dated?: string | null;
            is_sent: boolean;
        };
        "forums.Reminder": {
            kind: components["schemas"]["forums.ReminderKind"];
            people: number;
            by: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        "forums.ReminderKind": "unanswered" | "coming";
        "forums.AddPeople": {
            people: components["schemas"]["forums.PersonWords"][];
            invited_on?: string | null;
        };
        "forums.PersonWords": {
            /** Format: uuid */
            group: string;
            name: string;
            organisation: string;
            position: string;
            contact: string;
        };
        "forums.EditPerson": {
            words: components["schemas"]["forums.PersonWords"];
            invited_on?: string | null;
            answer: components["schemas"]["forums.Answer"];
            party?: number | null;
            delegate?: components["schemas"]["forums.Delegate"] | null;
        };
        "forums.Arrivals": {
            rows: components["schemas"]["forums.ArrivalLine"][];
        };
        "forums.ArrivalLine": {
            /** Format: uuid */
            id: string;
            words: components["schemas"]["forums.PersonWords"];
            /** Format: date-time */
            at: string;
            how: components["schemas"]["forums.Arrival"];
            signature: string;
        };
        "forums.Reason": {
            reason: string;
        };
        "forums.Statements": {
            rows: components["schemas"]["forums.Statement"][];
        };
        "forums.Statement": {
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: uuid */
            issue: string;
            /** Format: uuid */
            voice: string;
            /** Format: uuid */
            group: string;
            text: string;
            state: components["schemas"]["forums.StatementState"];
            reason: string;
            merged_into?: string | null;
            decided_by: string;
            /** Format: date-time */
            said_at: string;
            kind: components["schemas"]["forums.VoiceKind"];
            label: string;
            agree: number;
            disagree: number;
            pass: number;
            personal: components["schemas"]["forums.PersonalMark"][];
            alike: components["schemas"]["forums.NearStatement"][];
        };
        /** @enum {string} */
        "forums.StatementState": "waiting" | "shown" | "refused" | "merged" | "withdrawn";
        /** @enum {string} */
        "forums.VoiceKind": "phone" | "table" | "slip";
        "forums.PersonalMark": {
            kind: components["schemas"]["forums.PersonalKind"];
            text: string;
        };
        /** @enum {string} */
        "forums.PersonalKind": "national_id" | "phone" | "email" | "line_id" | "name";
        "forums.NearStatement": {
            /** Format: uuid */
            id: string;
            number: number;
            percent: number;
        };
        "forums.Words": {
            rows: components["schemas"]["forums.WordCount"][];
        };
        "forums.WordCount": {
            word: string;
            statements: number;
        };
        "forums.Slip": {
            /** Format: uuid */
            group: string;
            /** Format: uuid */
            issue: string;
            text: string;
            label: string;
        };
        "forums.Made": {
            /** Format: uuid */
            id: string;
        };
        "forums.DecideStatement": {
            state: components["schemas"]["forums.StatementState"];
            reason: string;
            merged_into?: string | null;
            issue?: string | null;
        };
        "forums.Voices": {
            rows: components["schemas"]["forums.Voice"][];
        };
        "forums.Voice": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            group: string;
            kind: components["schemas"]["forums.VoiceKind"];
            label: string;
            origin: string;
            is_excluded: boolean;
            said: number;
            voted: number;
        };
        "forums.ExcludeVoice": {
            excluded: boolean;
            reason: string;
        };
        "forums.Room": {
            room_code: string;
            code: string;
            office_name: string;
            title: string;
            place: string;
            time: string;
            notice: string;
            on?: string | null;
            issues: components["schemas"]["forums.Issue"][];
            groups: components["schemas"]["forums.RoomGroup"][];
            figures: components["schemas"]["forums.HallFigures"];
        };
        "forums.RoomGroup": {
            /** Format: uuid */
            id: string;
            name: string;
        };
        "forums.SignIn": {
            /** Format: uuid */
            id: string;
            words: components["schemas"]["forums.PersonWords"];
            signature: string;
            noticed: boolean;
            token?: string | null;
        };
        "forums.Given": {
            token: string;
            /** Format: uuid */
            group: string;
        };
        "forums.Join": {
            /** Format: uuid */
            group: string;
            token?: string | null;
        };
        "forums.Conversation": {
            /** Format: uuid */
            group: string;
            statements: components["schemas"]["forums.Heard"][];
            own: components["schemas"]["forums.Own"][];
        };
        "forums.Heard": {
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: uuid */
            issue: string;
            text: string;
            stand?: components["schemas"]["forums.Stand"] | null;
        };
        /** @enum {string} */
        "forums.Stand": "disagree" | "pass" | "agree";
        "forums.Own": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            issue: string;
            text: string;
            state: components["schemas"]["forums.StatementState"];
            reason: string;
            merged_into?: string | null;
            became: components["schemas"]["forums.Became"][];
        };
        "forums.Became": {
            kind: components["schemas"]["forums.BecameKind"];
            sentence: string;
            sentence_en: string;
        };
        /** @enum {string} */
        "forums.BecameKind": "merged" | "theme" | "guideline" | "resolution" | "followup" | "nothing";
        "forums.Say": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            issue: string;
            text: string;
        };
        "forums.CastVote": {
            /** Format: uuid */
            statement: string;
            stand?: components["schemas"]["forums.Stand"] | null;
        };
        "forums.Polls": {
            rows: components["schemas"]["forums.PollLine"][];
        };
        "forums.PollLine": {
            /** Format: uuid */
            id: string;
            number: number;
            state: components["schemas"]["forums.PollState"];
            content: components["schemas"]["forums.PollContent"];
            voters: number;
            voted: number;
            needed: number;
            without_phone: number;
            refused: string;
            counted?: components["schemas"]["forums.RoomCount"] | null;
            result?: components["schemas"]["forums.PollResult"] | null;
            opened_at?: string | null;
            closed_at?: string | null;
            version: number;
        };
        "forums.PollContent": {
            kind: components["schemas"]["forums.PollKind"];
            question: string;
            detail: string;
            options: string[];
            groups: string[];
            quorum: components["schemas"]["forums.Quorum"];
            quorum_value: number;
        };
        /** @enum {string} */
        "forums.PollKind": "choice" | "secret" | "rating" | "ranking" | "hands";
        /** @enum {string} */
        "forums.Quorum": "none" | "count" | "percent";
        "forums.RoomCount": {
            votes: number[];
            spoiled: number;
            counted_by: string;
        };
        "forums.PollResult": {
            voters: number;
            voted: number;
            proxies: number;
            paper: number;
            spoiled: number;
            needed: number;
            has_quorum: boolean;
            counted_by: string;
            options: components["schemas"]["forums.OptionResult"][];
            groups: components["schemas"]["forums.PollGroup"][];
        };
        "forums.OptionResult": {
            votes: number;
            paper: number;
            points: number;
            marks: number[];
            median?: number | null;
            mean?: number | null;
        };
        "forums.PollGroup": {
            name: string;
            voters: number;
            voted: number;
            options: components["schemas"]["forums.OptionResult"][];
        };
        "forums.OpenPoll": {
            warned: boolean;
        };
        "forums.PollProxies": {
            rows: components["schemas"]["forums.PollProxy"][];
        };
        "forums.PollProxy": {
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            group: string;
            name: string;
            has_answered: boolean;
        };
        "forums.ProxyAnswer": {
            /** Format: uuid */
            person: string;
            answer: components["schemas"]["forums.PollAnswer"];
        };
        "forums.PollAnswer": {
            marks: number[];
        };
        "forums.RoomPolls": {
            rows: components["schemas"]["forums.RoomPoll"][];
        };
        "forums.RoomPoll": {
            /** Format: uuid */
            id: string;
            number: number;
            state: components["schemas"]["forums.PollState"];
            content: components["schemas"]["forums.PollContent"];
            voters: number;
            voted: number;
            needed: number;
            may_vote: boolean;
            has_voted: boolean;
            own?: components["schemas"]["forums.PollAnswer"] | null;
            result?: components["schemas"]["forums.PollResult"] | null;
        };
        "forums.OpinionMap": {
            people: number;
            grouped: number;
            votes: number;
            refused: string;
            sentence: string;
            sentence_en: string;
            groups: components["schemas"]["forums.MapGroup"][];
            majorities: components["schemas"]["forums.MapMajority"][];
            statements: components["schemas"]["forums.MapStatement"][];
            points: components["schemas"]["forums.MapPoint"][];
            scores: components["schemas"]["forums.MapScore"][];
            excluded: components["schemas"]["forums.Exclusion"][];
        };
        "forums.MapGroup": {
            number: number;
            size: number;
            x: number;
            y: number;
            representative: components["schemas"]["forums.MapReason"][];
        };
        "forums.MapReason": {
            statement: number;
            side: components["schemas"]["forums.Side"];
            agree: number;
            disagree: number;
            seen: number;
            others_agree: number;
            others_disagree: number;
            others_seen: number;
            z: number;
            sentence: string;
            sentence_en: string;
        };
        /** @enum {string} */
        "forums.Side": "agree" | "disagree";
        "forums.MapMajority": {
            statement: number;
            side: components["schemas"]["forums.Side"];
            agree: number;
            disagree: number;
            seen: number;
            sentence: string;
            sentence_en: string;
        };
        "forums.MapStatement": {
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: uuid */
            issue: string;
            text: string;
            agree: number;
            disagree: number;
            pass: number;
            together?: number | null;
            merged: number;
        };
        "forums.MapPoint": {
            x: number;
            y: number;
            group: number;
        };
        "forums.MapScore": {
            groups: number;
            silhouette: number;
        };
        "forums.Exclusion": {
            /** Format: date */
            on: string;
            reason: string;
        };
        "forums.Representation": {
            rows: components["schemas"]["forums.GroupCount"][];
            absent: string[];
            unheard: string[];
            shown: components["schemas"]["forums.PublicRepresentation"];
        };
        "forums.PublicRepresentation": {
            smallest: number;
            rows: components["schemas"]["forums.PublicCount"][];
            unheard: string[];
        };
        "forums.PublicCount": {
            name: string;
            is_outside: boolean;
            target: number;
            invited?: number | null;
            accepted?: number | null;
            came?: number | null;
            spoke?: number | null;
            voted?: number | null;
        };
        "forums.Synthesis": {
            is_proposed: boolean;
            proposed_at?: string | null;
            proposed_by: string;
            statements: components["schemas"]["forums.BoardStatement"][];
            themes: components["schemas"]["forums.ThemeLine"][];
            guidelines: components["schemas"]["forums.GuidelineLine"][];
            resolutions: components["schemas"]["forums.ResolutionLine"][];
            deeds: components["schemas"]["forums.DeedLine"][];
            may: string[];
            thinking: components["schemas"]["forums.Thinking"];
        };
        "forums.BoardStatement": {
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: uuid */
            issue: string;
            /** Format: uuid */
            group: string;
            text: string;
            agree: number;
            disagree: number;
            pass: number;
            theme?: string | null;
            by: components["schemas"]["forums.By"];
            confidence: number;
        };
        /** @enum {string} */
        "forums.By": "program" | "term" | "hand";
        "forums.ThemeLine": {
            /** Format: uuid */
            id: string;
            number: number;
            name: string;
            terms: string[];
            stands: boolean;
            from: string[];
            became: string[];
            statements: number;
            agree: number;
            disagree: number;
            pass: number;
        };
        "forums.GuidelineLine": {
            /** Format: uuid */
            id: string;
            number: number;
            version: number;
            content: components["schemas"]["forums.GuidelineContent"];
            sources: number[];
            agree: number;
            disagree: number;
            pass: number;
        };
        "forums.GuidelineContent": {
            text: string;
            detail: string;
            themes: string[];
            statements: string[];
        };
        "forums.ResolutionLine": {
            /** Format: uuid */
            id: string;
            number: number;
            version: number;
            content: components["schemas"]["forums.ResolutionContent"];
            sources: number[];
            followups: components["schemas"]["forums.FollowupLine"][];
        };
        "forums.ResolutionContent": {
            text: string;
            guidelines: string[];
            on?: string | null;
            meeting: string;
            outcome: components["schemas"]["forums.Outcome"];
            reason: string;
            actions: components["schemas"]["forums.Action"][];
        };
        /** @enum {string} */
        "forums.Outcome": "adopted" | "partly" | "declined";
        "forums.Action": {
            /** Format: uuid */
            id: string;
            text: string;
            use: string;
            owner: string;
            owner_person?: string | null;
            due_on?: string | null;
        };
        "forums.FollowupLine": {
            /** Format: uuid */
            id: string;
            item?: string | null;
            code: string;
            text: string;
            use: string;
            owner: string;
            due_on?: string | null;
            done_on?: string | null;
            status: components["schemas"]["followups.Status"];
            decision: components["schemas"]["followups.Decision"];
            result: string;
            evidence: number;
            evidence_words: string[];
        };
        "forums.DeedLine": {
            number: number;
            deed: components["schemas"]["forums.ThemeDeed"];
            by: string;
            /** Format: date-time */
            at: string;
        };
        "forums.ThemeDeed": {
            kind: components["schemas"]["forums.DeedKind"];
            theme?: string | null;
            into?: string | null;
            name: string;
            term: string;
            statements: string[];
            matter?: string;
            from?: string;
        };
        /** @enum {string} */
        "forums.DeedKind": "propose" | "merge" | "split" | "rename" | "drop" | "move" | "take_all" | "place_rest";
        "forums.Thinking": {
            /** Format: uuid */
            job: string;
            state: components["schemas"]["forums.Thought"];
            done: number;
            total: number;
            refused: string;
            sentence: string;
            sentence_en: string;
        };
        /** @enum {string} */
        "forums.Thought": "waiting" | "running" | "done" | "failed";
        "forums.Story": {
            statement: components["schemas"]["forums.BoardStatement"];
            steps: components["schemas"]["forums.StoryStep"][];
            guidelines: components["schemas"]["forums.GuidelineLine"][];
            resolutions: components["schemas"]["forums.ResolutionLine"][];
        };
        "forums.StoryStep": {
            theme: string;
            by: components["schemas"]["forums.By"];
            who: string;
            /** Format: date-time */
            at: string;
        };
        "forums.ProposeThemes": {
            again: boolean;
        };
        "forums.Families": {
            rows: components["schemas"]["forums.Family"][];
        };
        "forums.Family": {
            matter: string;
            words: string[];
            statements: string[];
        };
        "forums.Report": {
            words: components["schemas"]["forums.ReportWords"];
            version: number;
        };
        "forums.ReportWords": {
            subject: string;
            rationale: string;
            foreword: string;
            summary: string;
            closing: string;
            objectives: string[];
            policy: string[];
            organisations: string[];
            photos?: components["schemas"]["forums.ReportPhoto"][];
        };
        "forums.ReportPhoto": {
            /** Format: uuid */
            file_id: string;
            caption: string;
        };
        "forums.EditReport": {
            words: components["schemas"]["forums.ReportWords"];
        };
        "forums.ToldList": {
            rows: components["schemas"]["forums.ToldLine"][];
        };
        "forums.ToldLine": {
            /** Format: uuid */
            whom: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        "forums.MarkTold": {
            whom: string[];
            told: boolean;
        };
        "forums.InvitationView": {
            office_name: string;
            title: string;
            time: string;
            place: string;
            on?: string | null;
            reply_by?: string | null;
            issues: components["schemas"]["forums.Issue"][];
            letter_number: string;
            letter_dated?: string | null;
            name: string;
            position: string;
            organisation: string;
            group: string;
            answer: components["schemas"]["forums.Answer"];
            party: number;
            delegate: components["schemas"]["forums.Delegate"];
            is_open: boolean;
            notice: string;
        };
        "forums.AnswerInvitation": {
            answer: components["schemas"]["forums.Answer"];
            party: number;
            delegate?: components["schemas"]["forums.Delegate"] | null;
        };
        "forums.SayReminded": {
            kind: components["schemas"]["forums.ReminderKind"];
        };
        "documents.DocxCompared": {
            /** Format: uuid */
            file_id: string;
            file_name: string;
            template_id: string;
            rows: components["schemas"]["documents.DocxDifference"][];
            figures: components["schemas"]["documents.WrongFigure"][];
        };
        "documents.DocxDifference": {
            change: components["schemas"]["documents.Change"];
            field: string;
            from: string;
            to: string;
            path: string;
            value_from: string;
            value_to: string;
            is_money: boolean;
        };
        /** @enum {string} */
        "documents.Change": "changed" | "added" | "removed";
        "documents.WrongFigure": {
            where: string;
            said: string;
            computed: string;
        };
        "documents.IssuedList": {
            rows: components["schemas"]["documents.Issued"][];
            signed_copies: components["schemas"]["documents.SignedCopy"][];
        };
        "documents.Issued": {
            /** Format: uuid */
            id: string;
            form: string;
            copy: string;
            name: string;
            record_kind: string;
            /** Format: uuid */
            record: string;
            template_id: string;
            content_sha256: string;
            /** Format: uuid */
            pdf_file: string;
            /** Format: uuid */
            docx_file: string;
            /** Format: date-time */
            at: string;
        };
        "documents.SignedCopy": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            pdf_file: string;
            /** Format: date-time */
            at: string;
            recorded_name: string;
            content_sha256: string;
        };
        "documents.Preview": {
            html: string;
            style: string;
            template_id: string;
        };
        "documents.TemplateList": {
            rows: components["schemas"]["documents.TemplateRow"][];
        };
        "documents.TemplateRow": {
            id: string;
            form: string;
            name: string;
            issued_by: string;
            origin: string;
            state?: components["schemas"]["documents.TemplateState"] | null;
            from_year: number;
            edition: number;
            line?: string | null;
            in_use: boolean;
            given_below: boolean;
            is_fixed: boolean;
            updated_by: string;
            updated_at?: string | null;
            published_at?: string | null;
        };
        /** @enum {string} */
        "documents.TemplateState": "draft" | "published" | "retired";
        "documents.NewTemplate": {
            from: string;
            name: string;
            next_edition: boolean;
            content?: components["schemas"]["documents.Template"] | null;
        };
        "documents.Template": {
            id: string;
            form: string;
            name: string;
            issuer: string;
            from_year: number;
            title: string[];
            sections: components["schemas"]["documents.Section"][];
            tables: {
                [key: string]: components["schemas"]["documents.TableShape"];
            };
            words: {
                [key: string]: string;
            };
            footer: string[];
            numbers?: string;
            list?: string;
            digits?: string;
            signatures?: components["schemas"]["documents.SignatureShape"] | null;
        };
        "documents.Section": {
            id: string;
            number: string;
            label: string;
            shown: boolean;
            kind?: string;
            look?: string;
            numbered?: string;
            list?: string;
            columns?: components["schemas"]["documents.Column"][];
            text?: string;
            input?: string;
            hint?: string;
        };
        "documents.Column": {
            id: string;
            label: string;
            width: number;
            shown: boolean;
        };
        "documents.TableShape": {
            heads: string[];
            widths: number[];
        };
        "documents.SignatureShape": {
            layout: string;
            sign: string;
            place: string;
            date_line: boolean;
            blocks: components["schemas"]["documents.SignerBlock"][];
        };
        "documents.SignerBlock": {
            label: string;
            role: string;
            position: string;
        };
        "documents.TemplateView": {
            about: components["schemas"]["documents.TemplateRow"];
            content: components["schemas"]["documents.Template"];
            parts: components["schemas"]["documents.Part"][];
            version: number;
            may: string[];
        };
        "documents.Part": {
            kind: string;
            group: string;
            label: string;
            look: string;
            looks: string[];
            about: string;
            about_en: string;
            columns?: components["schemas"]["documents.Column"][];
            text?: string | null;
            input?: string | null;
            hint?: string | null;
        };
        "documents.EditTemplate": {
            content: components["schemas"]["documents.Template"];
        };
        "documents.Publication": {
            from_year: number;
            given_below: boolean;
        };
        "documents.ExtraFields": {
            rows: components["schemas"]["documents.ExtraField"][];
        };
        "documents.ExtraField": {
            id: string;
            label: string;
            input: string;
            hint: string;
            after: string;
        };
        "overview.Matrix": {
            fiscal_year: number;
            goals: components["schemas"]["overview.GoalLine"][];
            projects: components["schemas"]["overview.ProjectLine"][];
            money: components["schemas"]["overview.Money"];
            results: components["schemas"]["overview.Measured"];
            holes: components["schemas"]["overview.HoleCounts"];
        };
        "overview.GoalLine": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            plan: string;
            parent?: string | null;
            kind: string;
            number: string;
            text: string;
            plan_title: string;
            depth: number;
            projects: string[];
            own: components["schemas"]["overview.Measured"];
            projects_below: number;
            money: components["schemas"]["overview.Money"];
            results: components["schemas"]["overview.Measured"];
            holes: components["schemas"]["overview.Hole"][];
        };
        "overview.Measured": {
            indicators: number;
            measured: number;
            reached: number;
        };
        "overview.Money": {
            /** Format: satang */
            planned: number;
            /** Format: satang */
            given: number;
            /** Format: satang */
            transferred: number;
            /** Format: satang */
            disbursed: number;
        };
        /** @enum {string} */
        "overview.Hole": "goal_without_project" | "project_without_goal" | "money_without_indicator" | "indicator_without_data";
        "overview.ProjectLine": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            division: string;
            status: string;
            goals: string[];
            elsewhere: number;
            money: components["schemas"]["overview.Money"];
            sources: components["schemas"]["overview.SourceMoney"][];
            quarters: components["schemas"]["overview.QuarterMoney"][];
            results: components["schemas"]["overview.Measured"];
            holes: components["schemas"]["overview.Hole"][];
        };
        "overview.SourceMoney": {
            /** Format: uuid */
            source: string;
            name: string;
            /** Format: satang */
            given: number;
            /** Format: satang */
            transferred: number;
            /** Format: satang */
            disbursed: number;
        };
        "overview.QuarterMoney": {
            year: number;
            quarter: number;
            /** Format: satang */
            disbursed: number;
            /** Format: satang */
            transferred: number;
        };
        "overview.HoleCounts": {
            goal_without_project: number;
            project_without_goal: number;
            money_without_indicator: number;
            indicator_without_data: number;
        };
        "letters.Letters": {
            rows: components["schemas"]["letters.Row"][];
        };
        "letters.Row": {
            /** Format: uuid */
            id: string;
            fiscal_year: number;
            paper: components["schemas"]["letters.Paper"];
            topic: string;
            status: components["schemas"]["letters.Status"];
            subject: string;
            receivers: string;
            number: string;
            dated?: string | null;
            next_role?: string | null;
            author: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @enum {string} */
        "letters.Paper": "memo" | "letter" | "order";
        /** @enum {string} */
        "letters.Status": "draft" | "signing" | "signed_off" | "answered" | "sent" | "closed" | "returned" | "cancelled";
        "letters.Choices": {
            topics: components["schemas"]["letters.Topic"][];
            ranks: components["schemas"]["letters.Rank"][];
            groups: components["schemas"]["letters.Group"][];
        };
        "letters.Topic": {
            id: string;
            name_th: string;
            name_en: string;
            about: string[];
            paper: components["schemas"]["letters.Paper"];
        };
        "letters.Rank": {
            id: string;
            name_th: string;
            name_en: string;
            salutation: string;
            closing: string;
            is_monk: boolean;
        };
        "letters.Group": {
            id: string;
            name_th: string;
            name_en: string;
            paper: components["schemas"]["letters.Paper"];
        };
        "letters.NewLetter": {
            topic: string;
            paper?: components["schemas"]["letters.Paper"] | null;
            about: components["schemas"]["letters.About"][];
            fiscal_year?: number | null;
        };
        "letters.About": {
            kind: string;
            /** Format: uuid */
            id: string;
        };
        "letters.Letter": {
            /** Format: uuid */
            id: string;
            fiscal_year: number;
            status: components["schemas"]["letters.Status"];
            version: number;
            round: number;
            next_step: number;
            content_sha256: string;
            content: components["schemas"]["letters.Content"];
            letter_code: string;
            number: string;
            dated?: string | null;
            author: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            acts: components["schemas"]["letters.Act"][];
            filed: components["schemas"]["letters.Filed"][];
            is_filing: boolean;
            under: components["schemas"]["letters.Under"][];
            hints: components["schemas"]["letters.Hint"][];
            may: string[];
        };
        "letters.Content": {
            paper: components["schemas"]["letters.Paper"];
            topic: string;
            receiver_group: string;
            subject: string;
            to: components["schemas"]["letters.Receiver"][];
            references: components["schemas"]["letters.Line"][];
            enclosures: components["schemas"]["letters.Enclosure"][];
            unit: string;
            phone: string;
            email: string;
            body: components["schemas"]["letters.Part"][];
            closing: string;
            signers: components["schemas"]["letters.Seat"][];
            comments: components["schemas"]["letters.Seat"][];
            about: components["schemas"]["letters.About"][];
            groups?: components["schemas"]["letters.Appointed"][];
        };
        "letters.Receiver": {
            /** Format: uuid */
            id: string;
            text: string;
            rank: string;
        };
        "letters.Line": {
            /** Format: uuid */
            id: string;
            text: string;
        };
        "letters.Enclosure": {
            /** Format: uuid */
            id: string;
            text: string;
            count?: number | null;
            unit: string;
        };
        "letters.Part": {
            /** Format: uuid */
            id: string;
            heading: string;
            text: string;
        };
        "letters.Seat": {
            /** Format: uuid */
            id: string;
            label: string;
            role: string;
            position: string;
        };
        "letters.Appointed": {
            /** Format: uuid */
            id: string;
            heading: string;
            people: components["schemas"]["letters.Appointee"][];
            duties: string;
        };
        "letters.Appointee": {
            /** Format: uuid */
            id: string;
            name: string;
            position: string;
            role: string;
        };
        "letters.Act": {
            round: number;
            step: number;
            verdict: components["schemas"]["letters.Verdict"];
            text: string;
            person_name: string;
            position: string;
            acting_phrase: string;
            role: string;
            /** Format: date-time */
            at: string;
            paper_date?: string | null;
            paper_file?: string | null;
            content_sha256: string;
            signed_sha256: string;
        };
        /** @enum {string} */
        "letters.Verdict": "sign" | "comment" | "acknowledged" | "approved" | "rejected" | "send_back";
        "letters.Filed": {
            edition: number;
            round: number;
            acts: number;
            number: string;
            dated?: string | null;
            signed_sha256: string;
            pdf_sha256: string;
            /** Format: uuid */
            pdf_file: string;
            /** Format: uuid */
            docx_file: string;
            /** Format: date-time */
            at: string;
        };
        "letters.Under": {
            kind: string;
            /** Format: uuid */
            id: string;
            label: string;
            url: string;
            hidden: boolean;
        };
        "letters.Hint": {
            code: string;
            where: string;
        };
        "letters.EditLetter": {
            content: components["schemas"]["letters.Content"];
        };
        "letters.NewAct": {
            verdict: components["schemas"]["letters.Verdict"];
            text: string;
            content_sha256: string;
            paper?: components["schemas"]["letters.OnPaper"] | null;
        };
        "letters.OnPaper": {
            /** Format: date */
            date: string;
            /** Format: uuid */
            person_id: string;
            acting_phrase: string;
            file_id?: string | null;
        };
        "letters.MoveLetter": {
            to: components["schemas"]["letters.Status"];
        };
        "letters.Registered": {
            number: string;
            dated?: string | null;
            reason: string;
        };
        "letters.Preview": {
            html: string;
            style: string;
        };
        "letters.Letterhead": {
            khrut_file_id?: string | null;
            logo_file_id?: string | null;
            papers: {
                [key: string]: components["schemas"]["letters.Paper"];
            };
            shows_system_note: boolean;
            confirmed_code: string;
            version: number;
        };
        "letters.EditLetterhead": {
            khrut_file_id?: string | null;
            logo_file_id?: string | null;
            papers: {
                [key: string]: components["schemas"]["letters.Paper"];
            };
            shows_system_note: boolean;
            confirmed_code?: string | null;
        };
        "intake.Row": {
            /** Format: uuid */
            id: string;
            file_name: string;
            file_type: string;
            batch?: string | null;
            state: components["schemas"]["intake.PaperState"];
            problem: string;
            kind: string;
            title: string;
            fiscal_year: number;
            fields: number;
            open: number;
            faults: number;
            made_kind: string;
            made?: string | null;
            author: string;
            /** Format: date-time */
            created_at: string;
        };
        /** @enum {string} */
        "intake.PaperState": "reading" | "ready" | "refused" | "confirmed";
        "intake.Page": {
            rows: components["schemas"]["intake.Row"][];
            next?: string | null;
            counts: components["schemas"]["intake.Counts"];
        };
        "intake.Counts": {
            reading: number;
            ready: number;
            refused: number;
            confirmed: number;
        };
        "intake.Paper": {
            /** Format: uuid */
            id: string;
            file_name: string;
            file_type: string;
            batch?: string | null;
            state: components["schemas"]["intake.PaperState"];
            problem: string;
            kind: string;
            title: string;
            fiscal_year: number;
            fields: number;
            open: number;
            faults: number;
            made_kind: string;
            made?: string | null;
            author: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            file: string;
            pages: number;
            version: number;
            lines: components["schemas"]["intake.Line"][];
            sections: components["schemas"]["intake.Section"][];
            problems: components["schemas"]["intake.PaperFault"][];
            kept_lines: number[];
            draft: components["schemas"]["intake.DraftField"][];
            changes: components["schemas"]["intake.Change"][];
            record?: components["schemas"]["intake.Made"] | null;
            may: string[];
        };
        "intake.Line": {
            number: number;
            page: number;
            original: string;
            clean: string;
            furniture: boolean;
            top: number;
            bottom: number;
            left: number;
            right: number;
        };
        "intake.Section": {
            heading: string;
            field: string;
            first: number;
            last: number;
            sub: boolean;
        };
        "intake.PaperFault": {
            code: string;
            first: number;
            last: number;
            also: number[];
            params: {
                [key: string]: string;
            };
            severity: components["schemas"]["checks.Severity"];
            how_sure: components["schemas"]["checks.Certainty"];
        };
        /** @enum {string} */
        "checks.Certainty": "guess" | "likely" | "certain";
        "intake.DraftField": {
            /** Format: uuid */
            id: string;
            parent?: string | null;
            name: components["schemas"]["intake.Name"];
            said: components["schemas"]["intake.Value"];
            value: components["schemas"]["intake.Value"];
            named: string;
            first: number;
            last: number;
            certainty: components["schemas"]["checks.Certainty"];
            state: components["schemas"]["intake.FieldState"];
            remembered?: components["schemas"]["intake.Remembered"] | null;
            version: number;
        };
        /** @enum {string} */
        "intake.Name": "kind" | "title" | "office" | "fiscal_year" | "period" | "dated" | "programme" | "tactic" | "responsible" | "place" | "rationale" | "objective" | "quantitative_target" | "qualitative_target" | "expected_result" | "indicator" | "group" | "activity" | "step" | "cost" | "quarter" | "total" | "received" | "spent" | "source" | "alignment" | "result" | "problem" | "signer" | "member";
        "intake.Value": {
            text: string;
            choice: string;
            year?: number | null;
            number?: number | null;
            unit: string;
            amount?: number | null;
            factors: components["schemas"]["intake.Quantity"][];
            from?: string | null;
            to?: string | null;
            method: string;
            instrument: string;
        };
        "intake.Quantity": {
            /** Format: thousandths */
            value: number;
            unit: string;
        };
        /** @enum {string} */
        "intake.FieldState": "proposed" | "accepted" | "corrected" | "cleared" | "added";
        "intake.Remembered": {
            /** Format: date-time */
            at: string;
            by: string;
        };
        "intake.Change": {
            /** Format: uuid */
            field: string;
            name: components["schemas"]["intake.Name"];
            state: components["schemas"]["intake.FieldState"];
            said: components["schemas"]["intake.Value"];
            value: components["schemas"]["intake.Value"];
            by: string;
            /** Format: date-time */
            at: string;
        };
        "intake.Made": {
            kind: string;
            /** Format: uuid */
            id: string;
            label: string;
            url: string;
        };
        "intake.DecideField": {
            state: components["schemas"]["intake.FieldState"];
            value?: components["schemas"]["intake.Value"] | null;
        };
        "intake.Decided": {
            field: components["schemas"]["intake.DraftField"];
            open: number;
        };
        "intake.NewField": {
            name: components["schemas"]["intake.Name"];
            value: components["schemas"]["intake.Value"];
            line: number;
            parent?: string | null;
        };
        "intake.KeepLine": {
            line: number;
            kept: boolean;
        };
        "intake.MakeRecord": {
            target: components["schemas"]["intake.Target"];
            project?: string | null;
            committee?: string | null;
            quarter?: number | null;
            from_year?: number | null;
            to_year?: number | null;
        };
        /** @enum {string} */
        "intake.Target": "project" | "report" | "plan" | "committee" | "meeting" | "kept";
        "cycle.WaitingPage": {
            rows: components["schemas"]["cycle.WaitingRow"][];
            total: number;
            next?: string | null;
        };
        "cycle.WaitingRow": {
            kind: string;
            ref: components["schemas"]["cycle.RefRow"];
            code: string;
            label: string;
            why: string;
            action: string;
            url: string;
            due?: string | null;
            since?: string | null;
        };
        "cycle.RefRow": {
            /** Format: uuid */
            office: string;
            kind: string;
            /** Format: uuid */
            id: string;
        };
        "cycle.Year": {
            fiscal_year: number;
            rounds: components["schemas"]["cycle.Round"][];
            duties: components["schemas"]["cycle.Duty"][];
            holidays: components["schemas"]["cycle.Holiday"][];
            reminded_since?: string | null;
            may_write: boolean;
        };
        "cycle.Round": {
            /** Format: uuid */
            id: string;
            duty: string;
            fiscal_year: number;
            month: number;
            name_th: string;
            name_en: string;
            due_rule: string;
            nominal?: string | null;
            due?: string | null;
            is_whole_month: boolean;
            is_approximate: boolean;
            is_own: boolean;
            reminds_on?: string | null;
            stage: string;
            is_late: boolean;
            roles: string[];
            people: string[];
            typed_due?: string | null;
            circular_no: string;
            circular_on?: string | null;
            state: components["schemas"]["cycle.RoundState"];
            done_on?: string | null;
            done_by: string;
            note: string;
            documents: string;
            version: number;
            may: string[];
            chat_text: string;
        };
        /** @enum {string} */
        "cycle.RoundState": "open" | "done" | "skipped";
        "cycle.Duty": {
            id: string;
            seq: number;
            name_th: string;
            name_en: string;
            month?: number | null;
            due_rule: string;
            roles: string[];
            remind_days: number;
            is_off: boolean;
            is_own: boolean;
            is_approximate: boolean;
            documents: string;
            note: string;
            version: number;
        };
        "cycle.Holiday": {
            /** Format: date */
            date: string;
            name_th: string;
            name_en: string;
            is_substitute: boolean;
            is_verified: boolean;
        };
        "cycle.DutyEdit": {
            name_th: string;
            name_en: string;
            month?: number | null;
            due_rule: string;
            roles: string[];
            remind_days: number;
            is_off: boolean;
        };
        "cycle.RoundEdit": {
            due?: string | null;
            circular_no: string;
            circular_on?: string | null;
            state: components["schemas"]["cycle.RoundState"];
            note: string;
        };
        "cycle.Reminders": {
            rows: components["schemas"]["cycle.ReminderRow"][];
            may_see_all: boolean;
        };
        "cycle.ReminderRow": {
            /** Format: uuid */
            id: string;
            person: string;
            stage: string;
            role: string;
            /** Format: date */
            sent_on: string;
            /** Format: date */
            for_day: string;
            round: components["schemas"]["cycle.Round"];
        };
        "cycle.FeedRows": {
            rows: components["schemas"]["cycle.FeedRow"][];
        };
        "cycle.FeedRow": {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
        };
        "cycle.NewFeed": {
            /** Format: uuid */
            id: string;
            url: string;
        };
        "cycle.Register": {
            fiscal_year: number;
            rows: components["schemas"]["cycle.SubmissionRow"][];
        };
        "cycle.SubmissionRow": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            office_short: string;
            kind: string;
            name_th: string;
            name_en: string;
            system: string;
            pack: string;
            duty: string;
            fiscal_year: number;
            month: number;
            due?: string | null;
            is_approximate: boolean;
            is_late: boolean;
            is_to_above: boolean;
            follows_reports: boolean;
            state: components["schemas"]["cycle.SubmissionState"];
            steps: components["schemas"]["cycle.Step"][];
            reports: components["schemas"]["cycle.FollowedReport"][];
            moves: components["schemas"]["cycle.SubmissionState"][];
            version: number;
        };
        /** @enum {string} */
        "cycle.SubmissionState": "open" | "prepared" | "exported" | "sent" | "acknowledged" | "returned";
        "cycle.Step": {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["cycle.SubmissionState"];
            /** Format: date */
            on: string;
            /** Format: date-time */
            at: string;
            by_name: string;
            how: components["schemas"]["cycle.SentHow"];
            number: string;
            note: string;
            file?: string | null;
            made_kind: string;
            made_of?: string | null;
        };
        /** @enum {string} */
        "cycle.SentHow": "none" | "letter" | "email" | "system" | "by_hand";
        "cycle.FollowedReport": {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            state: components["schemas"]["cycle.SubmissionState"];
            submitted_on?: string | null;
        };
        "cycle.StepEdit": {
            to: components["schemas"]["cycle.SubmissionState"];
            /** Format: date */
            on: string;
            how: components["schemas"]["cycle.SentHow"];
            number: string;
            note: string;
            file?: string | null;
            due_again?: string | null;
        };
        "cycle.PackList": {
            rows: components["schemas"]["cycle.PackRecord"][];
            fields: components["schemas"]["cycle.PackFields"][];
        };
        "cycle.PackRecord": {
            pack: components["schemas"]["cycle.Pack"];
            is_own: boolean;
            version: number;
        };
        "cycle.Pack": {
            id: string;
            name_th: string;
            name_en: string;
            system: string;
            format: components["schemas"]["cycle.PackFormat"];
            sheets: components["schemas"]["cycle.PackSheet"][];
        };
        /** @enum {string} */
        "cycle.PackFormat": "xlsx" | "csv";
        "cycle.PackSheet": {
            name: string;
            rows: components["schemas"]["cycle.PackRows"];
            columns: components["schemas"]["cycle.PackColumn"][];
        };
        /** @enum {string} */
        "cycle.PackRows": "projects" | "sources" | "sources_of_month" | "sources_to_month" | "reports" | "duties";
        "cycle.PackColumn": {
            label: string;
            field: string;
        };
        "cycle.PackFields": {
            rows: components["schemas"]["cycle.PackRows"];
            fields: string[];
        };
        "cycle.ExportOrder": {
            pack: string;
        };
        "cycle.PostHolders": {
            rows: components["schemas"]["cycle.PostHolder"][];
        };
        "cycle.PostHolder": {
            /** Format: uuid */
            person: string;
            name: string;
            position: string;
            roles: string[];
        };
        "cycle.Handover": {
            /** Format: uuid */
            person: string;
            name: string;
            position: string;
            office: string;
            roles: string[];
            /** Format: date */
            on: string;
            waiting: components["schemas"]["cycle.WaitingRow"][];
            duties: components["schemas"]["cycle.HandoverDuty"][];
            returns: components["schemas"]["cycle.HandoverReturn"][];
            stand_ins: string[];
            places: components["schemas"]["cycle.HandoverPlace"][];
            note: string;
        };
        "cycle.HandoverDuty": {
            name_th: string;
            due?: string | null;
            is_late: boolean;
        };
        "cycle.HandoverReturn": {
            name_th: string;
            state: string;
            due?: string | null;
        };
        "cycle.HandoverPlace": {
            what: string;
            url: string;
        };
        "cycle.HandoverViews": {
            rows: components["schemas"]["cycle.HandoverView"][];
        };
        "cycle.HandoverView": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            office: string;
            reason: components["schemas"]["cycle.HandoverReason"];
            /** Format: date-time */
            made_at: string;
            made_by: string;
            successors: string[];
            content: components["schemas"]["cycle.Handover"];
            accepted_by: string;
            accepted_on?: string | null;
            accepted_note: string;
            may: string[];
        };
        /** @enum {string} */
        "cycle.HandoverReason": "asked" | "role_ended" | "person_left" | "stand_in_ended";
        "cycle.NewHandover": {
            /** Format: uuid */
            person: string;
            to_person?: string | null;
            note: string;
        };
        "cycle.AcceptHandover": {
            note: string;
        };
        "imports.ImportDetail": {
            /** Format: uuid */
            id: string;
            kind: string;
            file_name: string;
            status: components["schemas"]["imports.Status"];
            records: number;
            made: number;
            faults: number;
            by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            book_faults: components["schemas"]["imports.BookFault"][];
            preview: components["schemas"]["imports.PreviewRow"][];
        };
        /** @enum {string} */
        "imports.Status": "faulty" | "ready" | "applying" | "done" | "undone";
        "imports.PreviewRow": {
            title: string;
            detail: string;
            record_id?: string | null;
        };
        "imports.ImportList": {
            rows: components["schemas"]["imports.Import"][];
        };
        "imports.Import": {
            /** Format: uuid */
            id: string;
            kind: string;
            file_name: string;
            status: components["schemas"]["imports.Status"];
            records: number;
            made: number;
            faults: number;
            by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        "imports.UndoReason": {
            reason: string;
        };
        /** @description RFC 9457; `current` is the record that a stale edit met. */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            params?: {
                [key: string]: string;
            };
            faults?: {
                where: string;
                code: string;
                params: {
                    [key: string]: string;
                };
                detail: string;
            }[];
            current?: unknown;
            request_id: string;
        };
    };
    responses: {
        /** @description A refusal */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
