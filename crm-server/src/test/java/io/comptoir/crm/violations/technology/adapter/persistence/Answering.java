package io.comptoir.crm.violations.technology.adapter.persistence;

import jakarta.ws.rs.core.Response;

/** A repository that knows HTTP. */
record Answering(Response response) {}
