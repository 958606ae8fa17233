package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.LookupAnswer.MatchedOn;
import io.comptoir.crm.domain.customer.CustomerId;

/** Someone who fits what was looked for, and by what. */
record LookupHit(CustomerId customer, MatchedOn on) {}
