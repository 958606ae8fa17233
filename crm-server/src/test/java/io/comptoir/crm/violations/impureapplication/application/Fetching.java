package io.comptoir.crm.violations.impureapplication.application;

import java.net.http.HttpClient;

/** A use case that knows HTTP. */
record Fetching(HttpClient client) {}
