/** The pure model of the customer file at the till: java.base and nothing else. */
module io.comptoir.crm.domain {
  requires static org.jspecify;

  exports io.comptoir.crm.domain.access;
  exports io.comptoir.crm.domain.capture;
  exports io.comptoir.crm.domain.consent;
  exports io.comptoir.crm.domain.customer;
  exports io.comptoir.crm.domain.fault;
  exports io.comptoir.crm.domain.feed;
  exports io.comptoir.crm.domain.integrity;
  exports io.comptoir.crm.domain.job;
  exports io.comptoir.crm.domain.locale;
  exports io.comptoir.crm.domain.matching;
  exports io.comptoir.crm.domain.money;
  exports io.comptoir.crm.domain.operation;
  exports io.comptoir.crm.domain.privacy;
  exports io.comptoir.crm.domain.prompt;
  exports io.comptoir.crm.domain.purchase;
  exports io.comptoir.crm.domain.recognition;
  exports io.comptoir.crm.domain.review;
  exports io.comptoir.crm.domain.scan;
  exports io.comptoir.crm.domain.search;
  exports io.comptoir.crm.domain.store;
}
