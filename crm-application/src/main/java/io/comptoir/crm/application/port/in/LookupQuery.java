package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.store.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for. Immutable.
 *
 * @param by what to find; exactly one of its members is there
 * @param narrowed what all matches must fit as well
 * @param scope who looks, and how much is shown
 */
public record LookupQuery(By by, Narrowed narrowed, Scope scope) {
  /** One box, as a till in a store asks. */
  public static LookupQuery of(String text, StoreCode store) {
    return new LookupQuery(By.text(text), Narrowed.NOT, Scope.till(store));
  }

  /**
   * What to find.
   *
   * @param text one box: the kind of the text is recognised
   * @param phone a phone number in any writing
   * @param email an e-mail address
   * @param identifier a card or another system's id
   * @param name a name or its beginning, in any order of words
   */
  public record By(
      @Nullable String text,
      @Nullable String phone,
      @Nullable String email,
      @Nullable IdentifierForm identifier,
      @Nullable String name) {
    /** One box. */
    public static By text(String text) {
      return new By(text, null, null, null, null);
    }
  }

  /** What all matches must fit as well; null members ask for nothing. */
  public record Narrowed(@Nullable String postalCode, @Nullable String birthday, @Nullable String phoneLast4) {
    /** Not narrowed. */
    public static final Narrowed NOT = new Narrowed(null, null, null);
  }

  /**
   * Who looks, and how much is shown.
   *
   * @param store the store it happens in, which phones are read in; or null
   * @param limit the most matches, 1 to 50
   * @param pieces whether the beginning of a phone, an e-mail or an identifier is enough, and the end of a phone: who may
   *     not list the customer file may not ask so
   */
  public record Scope(@Nullable StoreCode store, int limit, boolean pieces) {
    /** What a till sees. */
    public static final int TILL_LIMIT = 5;

    /** A till in a store. */
    public static Scope till(@Nullable StoreCode store) {
      return new Scope(store, TILL_LIMIT, false);
    }

    /** Somebody in the back office. */
    public static Scope office(@Nullable StoreCode store, int limit) {
      return new Scope(store, limit, true);
    }
  }
}
