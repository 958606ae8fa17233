package io.comptoir.crm.bench.load;

import io.comptoir.crm.bench.data.People;
import io.comptoir.crm.bench.data.Person;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Captures of a busy shop: four of five buyers are on file, one is new; each buys two articles. Each request has an id of its
 * own, and the times of the moment it is sent. Not thread-safe.
 */
public final class CaptureRequests implements Requests {
  private static final String PATH = "/v1/captures";
  private static final int ONE_OF_THESE_IS_NEW = 5;
  private static final int TILLS = 8;

  private final People people;
  private final long customers;
  private final String key;
  private final SplittableRandom random;
  private long strangers;

  /** Captures by this key, in a file of so many customers; the seed must differ from that of every load before. */
  public CaptureRequests(People people, long customers, String key, long seed) {
    this.people = people;
    this.customers = customers;
    this.key = key;
    this.random = new SplittableRandom(seed);
    this.strangers = customers + (seed & 0xFFFF_FFFFL) * 100_000;
  }

  @Override
  public byte[] next() {
    boolean stranger = random.nextInt(ONE_OF_THESE_IS_NEW) == 0;
    return HttpRequests.post(PATH, key, body(people.person(stranger ? strangers++ : random.nextLong(customers))));
  }

  private String body(Person person) {
    String now = Instant.now().toString();
    UUID id = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    int first = 1_000 + random.nextInt(100_000);
    int second = 1_000 + random.nextInt(100_000);
    return "{\"capture_id\":\"" + id + "\",\"occurred_at\":\"" + now + "\",\"sent_at\":\"" + now
        + "\",\"store\":\"PAR-01\",\"till\":\"" + (1 + random.nextInt(TILLS)) + "\",\"advisor\":\"A42\","
        + "\"customer\":{\"given_name\":\"" + person.name().given() + "\",\"family_name\":\"" + person.name().family()
        + "\",\"phone\":\"" + person.contact().phone() + "\"},\"purchase\":{\"receipt_number\":\""
        + (random.nextLong() >>> 20) + "\",\"business_day\":\"" + now.substring(0, 10)
        + "\",\"kind\":\"sale\",\"lines\":[" + line(1, first) + "," + line(2, second) + "],\"total\":"
        + money(first + second) + "}}";
  }

  private static String line(int number, int cents) {
    return "{\"line_number\":" + number + ",\"sku\":\"ART-" + cents % 4_000 + "\",\"description\":\"Sac cabas\","
        + "\"quantity\":\"1\",\"unit_price\":" + money(cents) + ",\"total\":" + money(cents) + "}";
  }

  private static String money(int cents) {
    return "{\"amount\":\"" + cents / 100 + "." + cents % 100 / 10 + cents % 10 + "\",\"currency\":\"EUR\"}";
  }
}
