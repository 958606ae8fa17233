package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.NameFolding;

/**
 * What a run of a scan works with, and remembers between its steps. Not thread-safe.
 *
 * @param describing describes people as they are compared
 * @param hash makes their keys
 * @param known the people who were described last
 */
record ScanTools(Describing describing, KeyedHash hash, KnownTraits known) {
  static ScanTools of(NameFolding names, KeyedHash hash) {
    return new ScanTools(new Describing(names), hash, new KnownTraits());
  }
}
