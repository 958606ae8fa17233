package io.comptoir.crm.violations.layers.domain;

import io.comptoir.crm.violations.layers.adapter.web.Page;

/** A model that knows a page. */
record Model(Page page) {}
