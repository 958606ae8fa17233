package io.comptoir.crm.testkit.simulation;

/**
 * How large a simulated day is. Immutable.
 *
 * @param tills how many tills there are
 * @param shoppers how many people come
 * @param operations how many checkouts happen
 */
public record Scenario(int tills, int shoppers, int operations) {
  /** Three tills, four people and ten checkouts: small enough for thousands of seeds, large enough for them to meet. */
  public static final Scenario SMALL = new Scenario(3, 4, 10);

  /** Refuses a day on which nothing can happen. */
  public Scenario {
    if (tills < 1 || shoppers < 1 || operations < 1) {
      throw new IllegalArgumentException("A day has at least one till, one shopper and one checkout");
    }
  }

  /** The same with another number of checkouts. */
  public Scenario withOperations(int count) {
    return new Scenario(tills, shoppers, count);
  }
}
