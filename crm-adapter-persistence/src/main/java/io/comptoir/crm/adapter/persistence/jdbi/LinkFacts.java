package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.RecordLink;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseLink;
import org.jdbi.v3.core.mapper.RowMapper;

/** The links, row by row, as the chain of hashes covers them. */
record LinkFacts(Sql sql) {
  private static final RowMapper<FactContent> RECORD =
      (row, context) -> {
        Row of = Row.of(row);
        return new RecordLink(of.id(RecordId::new), of.id(CustomerId::new), of.text(LinkReason::valueOf), of.moment())
            .factContent();
      };
  private static final RowMapper<FactContent> PURCHASE =
      (row, context) -> {
        Row of = Row.of(row);
        PurchaseId purchase = of.id(PurchaseId::new);
        return new PurchaseLink(purchase, of.idOrNull(CustomerId::new), of.id(OperationId::new), of.moment())
            .factContent();
      };

  FactContent ofRecord(long key) {
    return one(
        "select r.uuid, c.uuid, r.reason, r.linked_at from record r join customer c on c.id = r.customer where r.id = ?",
        RECORD, key);
  }

  FactContent ofCustomers(long key) {
    return new LinkRows(sql).find(key).orElseThrow().factContent();
  }

  FactContent ofPurchase(long key) {
    return one(
        """
        select p.uuid, c.uuid, l.operation, l.at from purchase_link l join purchase p on p.id = l.purchase
          left join customer c on c.id = l.customer where l.id = ?""",
        PURCHASE, key);
  }

  private FactContent one(String text, RowMapper<FactContent> mapper, long key) {
    return sql.first(text, mapper, key).orElseThrow();
  }
}
