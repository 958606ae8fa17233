/** Use cases of the customer file, the ports they need, and the facade for embedders. */
module io.comptoir.crm.application {
  requires transitive io.comptoir.crm.domain;
  requires static org.jspecify;

  exports io.comptoir.crm.application;
  exports io.comptoir.crm.application.builtin;
  exports io.comptoir.crm.application.duplicates;
  exports io.comptoir.crm.application.memory;
  exports io.comptoir.crm.application.policy;
  exports io.comptoir.crm.application.port.in;
  exports io.comptoir.crm.application.port.out;
  exports io.comptoir.crm.application.rules;
  exports io.comptoir.crm.application.system;
}
