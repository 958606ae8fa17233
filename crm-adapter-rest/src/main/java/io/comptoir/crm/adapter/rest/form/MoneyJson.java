package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.domain.purchase.MoneyForm;
import org.jspecify.annotations.Nullable;

/** An amount in JSON, as a form. */
public final class MoneyJson {
  private MoneyJson() {}

  /** The amount that is a member of {@code within}; null when it is absent or no object. */
  public static @Nullable MoneyForm read(Members within, String name) {
    return within.object(name).map(MoneyJson::form).orElse(null);
  }

  private static MoneyForm form(Members money) {
    MoneyForm form = new MoneyForm(money.word("amount"), money.word("currency"));
    money.done();
    return form;
  }
}
