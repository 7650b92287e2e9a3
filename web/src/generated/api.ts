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
