package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.exchange.Exchange;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.capture.Handling;

/** Who sent a batch, and how its items are treated. */
record BatchSetting(Caller caller, Handling handling, Exchange exchange) {}
