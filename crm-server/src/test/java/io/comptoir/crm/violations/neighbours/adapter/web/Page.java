package io.comptoir.crm.violations.neighbours.adapter.web;

import io.comptoir.crm.violations.neighbours.adapter.files.Reader;

/** An adapter that leans on another. */
record Page(Reader reader) {}
