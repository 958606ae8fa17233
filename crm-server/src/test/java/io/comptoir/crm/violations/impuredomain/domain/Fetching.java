package io.comptoir.crm.violations.impuredomain.domain;

import java.net.URI;

/** A model that knows addresses. */
record Fetching(URI from) {}
