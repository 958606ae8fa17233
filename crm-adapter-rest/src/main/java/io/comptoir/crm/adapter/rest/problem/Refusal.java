package io.comptoir.crm.adapter.rest.problem;

/** What the mapper hands to the filter: the problem, and what was thrown, for the log. */
record Refusal(ProblemException problem, Throwable failure) {}
