package io.comptoir.crm.bench.load;

import io.comptoir.crm.bench.data.People;
import io.comptoir.crm.bench.data.Person;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Look-ups prepared beforehand and sent over and over, so that the load costs as little as it can. Not thread-safe. */
public final class LookupRequests implements Requests {
  private static final String PATH = "/v1/lookups";
  private static final int SHORTEST_PREFIX = 3;
  private static final int FIRST_LETTER_OF_HAN = 0x2E80;
  private static final int LEAST_TO_MISTYPE = 5;
  private static final int SLIP = 2;
  private static final int DIGITS_OF_AN_END = 6;

  private final byte[][] prepared;
  private int sent;

  private LookupRequests(List<byte[]> prepared) {
    this.prepared = prepared.toArray(new byte[0][]);
  }

  /** The phones of this many people drawn from the whole file. */
  public static LookupRequests byPhone(People people, long customers, String key, int count) {
    return of(people, customers, count, person -> post(key, "{\"phone\":\"" + person.contact().phone() + "\"}"));
  }

  /** What an advisor types of a name: its family name's beginning, or that and the beginning of the given name. */
  public static LookupRequests byName(People people, long customers, String key, int count) {
    return of(people, customers, count, person -> post(key, "{\"text\":\"" + typed(person) + "\"}"));
  }

  /** The same with a slip of the finger, of those people whose names have letters enough for one to be forgiven. */
  public static LookupRequests byMistypedName(People people, long customers, String key, int count) {
    return of(people, customers, count, LookupRequests::canBeMistyped,
        person -> post(key, "{\"text\":\"" + mistyped(person) + "\"}"));
  }

  /** The last six digits of a phone. */
  public static LookupRequests byEndOfPhone(People people, long customers, String key, int count) {
    return of(people, customers, count, person -> post(key, "{\"phone\":\"" + end(person.contact().phone()) + "\"}"));
  }

  private static String end(String phone) {
    return phone.substring(phone.length() - DIGITS_OF_AN_END);
  }

  private static LookupRequests of(People people, long customers, int count, Function<Person, byte[]> request) {
    return of(people, customers, count, person -> true, request);
  }

  private static LookupRequests of(
      People people, long customers, int count, Predicate<Person> who, Function<Person, byte[]> request) {
    SplittableRandom random = new SplittableRandom(People.SEED);
    return new LookupRequests(
        LongStream.generate(() -> random.nextLong(customers))
            .mapToObj(people::person)
            .filter(who)
            .limit(count)
            .map(request)
            .toList());
  }

  private static byte[] post(String key, String json) {
    return HttpRequests.post(PATH, key, json);
  }

  /** The words a till may search by: three letters, or two characters of Han, Kana or Hangul. */
  static String typed(Person person) {
    String family = family(person);
    String given = person.name().given().toLowerCase(Locale.ROOT);
    boolean alone = person.number() % 2 == 0 && family.length() >= SHORTEST_PREFIX;
    boolean ideographs = !family.isEmpty() && family.charAt(0) >= FIRST_LETTER_OF_HAN;
    String whole = family + (ideographs ? "" : " ") + (ideographs ? given : beginning(given));
    return alone && !ideographs ? beginning(family) : whole;
  }

  private static String family(Person person) {
    return person.name().family().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}].*", "");
  }

  private static boolean canBeMistyped(Person person) {
    String family = family(person);
    return family.length() >= LEAST_TO_MISTYPE
        && family.charAt(0) < FIRST_LETTER_OF_HAN
        && family.charAt(SLIP) != family.charAt(SLIP + 1);
  }

  /** What {@link #typed} is with two letters of the family name exchanged. */
  static String mistyped(Person person) {
    StringBuilder family = new StringBuilder(family(person));
    char first = family.charAt(SLIP);
    family.setCharAt(SLIP, family.charAt(SLIP + 1));
    family.setCharAt(SLIP + 1, first);
    String given = person.name().given().toLowerCase(Locale.ROOT);
    return person.number() % 2 == 0 ? family.toString() : family + " " + beginning(given);
  }

  private static String beginning(String name) {
    return name.substring(0, Math.min(SHORTEST_PREFIX, name.length()));
  }

  @Override
  public byte[] next() {
    byte[] request = prepared[sent];
    sent = (sent + 1) % prepared.length;
    return request;
  }
}
