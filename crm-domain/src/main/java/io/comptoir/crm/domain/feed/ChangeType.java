package io.comptoir.crm.domain.feed;

/** What kind of thing changed. The names, in lower snake case, are part of the contract of the feed. */
public enum ChangeType {
  CUSTOMER_CREATED,
  CUSTOMER_CHANGED,
  CUSTOMERS_MERGED,
  CUSTOMERS_UNMERGED,
  CUSTOMERS_TOLD_APART,
  RECORD_LINKED,
  CONSENT_DECIDED,
  PURCHASE_RECORDED,
  PURCHASE_CHANGED,
  PURCHASE_LINKED,
  CAPTURE_RECORDED,
  REVIEW_OPENED,
  REVIEW_DECIDED,
  REPAIR_OPENED,
  REPAIR_CLOSED,
  NOTICE_STORED,
  STORE_CHANGED,
  KEY_CHANGED
}
