package io.comptoir.crm.bench.matching;

import io.comptoir.crm.bench.data.People;
import io.comptoir.crm.bench.data.Person;
import java.util.SplittableRandom;

/** All rows there could be: each is computed from the seed and its number alone. Immutable. */
final class GeneratedRows {
  private static final long SCATTER = 0x9E3779B97F4A7C15L;
  private static final int HOUSEHOLD = 12;
  private static final int TOWNS = 900;
  private static final String[] KINDS = {"rue", "avenue", "chemin", "place"};
  private static final String[] BEGINS = {"Mont", "Val", "Beau", "Ville", "Pont", "Roche", "Bois", "Fon", "Clair", "Haut"};
  private static final String[] ENDS = {"fleur", "vert", "ton", "lieu", "marin", "court", "mont", "rive", "bourg"};
  private static final String[] HOSTS = {"example.com", "example.org", "example.net", "mail.example.com"};

  private final long seed;
  private final People people;

  GeneratedRows(long seed) {
    this.seed = seed;
    this.people = new People(seed);
  }

  /** Whose row it is: the number of the first row of that person. */
  long entity(long id) {
    if (id % GeneratedSet.TWIN_EVERY != GeneratedSet.TWIN_EVERY - 1) {
      return id;
    }
    long earlier = random(id).nextLong(id);
    return earlier % GeneratedSet.TWIN_EVERY == GeneratedSet.TWIN_EVERY - 1 ? earlier - 1 : earlier;
  }

  GeneratedRow row(long id) {
    long entity = entity(id);
    GeneratedRow first = first(entity);
    return entity == id ? first : Slips.in(first, first(id), random(~id));
  }

  private SplittableRandom random(long number) {
    return new SplittableRandom(seed ^ (number + 1) * SCATTER);
  }

  private GeneratedRow first(long number) {
    Person person = people.person(number);
    SplittableRandom random = random(number);
    String birth = random.nextInt(5) == 0 ? "" : "%d-%02d-%02d".formatted(
        1935 + random.nextInt(72), 1 + random.nextInt(12), 1 + random.nextInt(28));
    String email = person.contact().email() == null ? "" : mailbox(person, random) + "@" + HOSTS[random.nextInt(HOSTS.length)];
    return new GeneratedRow(
        person.name().given(), person.name().family(), birth, person.contact().phone(), email, home(number), person.country());
  }

  private static String mailbox(Person person, SplittableRandom random) {
    String name = (person.name().given() + "." + person.name().family()).toLowerCase(java.util.Locale.ROOT);
    String latin = name.replaceAll("[^a-z.]", "");
    return (latin.length() > 3 ? latin : "client") + random.nextInt(latin.length() > 3 ? 3_000 : 90_000_000);
  }

  // A household lives where its head lives.
  private GeneratedRow.Home home(long number) {
    SplittableRandom random = random(-2 - (number % HOUSEHOLD == HOUSEHOLD - 1 ? number - 1 : number));
    if (random.nextInt(10) < 3) {
      return GeneratedRow.Home.UNKNOWN;
    }
    double drawn = random.nextDouble();
    int town = (int) (TOWNS * drawn * drawn);
    String street = "%d %s %s".formatted(
        1 + random.nextInt(180), KINDS[random.nextInt(KINDS.length)], place(random.nextInt(TOWNS)));
    return new GeneratedRow.Home(street, Integer.toString(10_000 + town * 97), place(town));
  }

  private static String place(int number) {
    int end = number / BEGINS.length;
    return BEGINS[number % BEGINS.length] + ENDS[end % ENDS.length] + (number >= 90 ? " " + BEGINS[end / ENDS.length] : "");
  }
}
