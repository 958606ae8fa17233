package io.comptoir.crm.violations.impuredomain.domain;

import java.util.concurrent.locks.Lock;

/** A model that knows threads. */
record Locking(Lock lock) {}
