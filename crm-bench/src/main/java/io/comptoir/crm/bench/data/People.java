package io.comptoir.crm.bench.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.bench.data.Person.Contact;
import io.comptoir.crm.bench.data.Person.Name;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All the people there could be: each is computed from the seed and its number alone, so that whoever builds a file and
 * whoever asks for somebody in it need not share anything else. Thread-safe.
 */
public final class People {
  /** The people of the published figures. */
  public static final long SEED = 20_261_122L;

  private static final Instant FIRST_DAY = Instant.parse("2021-01-04T09:00:00Z");
  private static final long SECONDS_OF_FIVE_YEARS = 5L * 365 * 24 * 3600;
  private static final int HOUSEHOLD = 12;
  private static final double HAS_EMAIL = 0.7;
  private static final double ASKED = 0.5;
  private static final double AGREES = 0.8;
  private static final String[] MAIL_HOSTS = {"example.com", "example.org", "example.net", "mail.example.com"};

  private final long seed;
  private final Names names;
  private final List<Land> byShare;
  private final FamilyNames families;

  public People(long seed) {
    this(seed, Names.FEW);
  }

  public People(long seed, Names names) {
    List<Land> lands = lands();
    this.seed = seed;
    this.names = names;
    this.byShare = byShare(lands);
    this.families = names == Names.FEW ? Land::familyName : new CensusNames(lands, syllables());
  }

  static List<Land> lands() {
    return lines("/names/lands.txt").map(Land::parse).toList();
  }

  static List<Syllables> syllables() {
    return lines("/names/syllables.txt").map(Syllables::parse).toList();
  }

  private static Stream<String> lines(String resource) {
    try (InputStream file = People.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which family names they bear. */
  public Names names() {
    return names;
  }

  private static List<Land> byShare(List<Land> lands) {
    List<Land> all = new ArrayList<>();
    lands.forEach(land -> {
      for (int i = 0; i < land.share(); i++) {
        all.add(land);
      }
    });
    return all;
  }

  /** The person with this number. */
  public Person person(long number) {
    SplittableRandom random = new SplittableRandom(seed ^ number * 0x9E3779B97F4A7C15L);
    Land land = byShare.get(random.nextInt(byShare.size()));
    Name name = new Name(land.givenName(random), families.draw(land, random));
    String phone = land.phone(number);
    if (number % HOUSEHOLD == HOUSEHOLD - 1) {
      Person head = person(number - 1);
      return of(number, new Name(name.given(), head.name().family()), head.contact().phone(), land, random);
    }
    return of(number, name, phone, land, random);
  }

  private static Person of(long number, Name name, String phone, Land land, SplittableRandom random) {
    String email = random.nextDouble() < HAS_EMAIL ? email(number, random) : null;
    Instant since = FIRST_DAY.plusSeconds(random.nextLong(SECONDS_OF_FIVE_YEARS));
    int purchases = purchases(random.nextDouble(), random);
    Boolean agreed = agreed(email, random);
    return new Person(
        number, name, new Contact(phone, email), land.country(), land.language(), since, purchases, agreed);
  }

  private static String email(long number, SplittableRandom random) {
    return "client." + Long.toString(number * 31 + 1_000, 36) + "@" + MAIL_HOSTS[random.nextInt(MAIL_HOSTS.length)];
  }

  // A house that took its members over and began to note receipts: most have none yet, a few keep the shop alive; a
  // quarter of a receipt per customer on average, so that ten million stay in the memory of one machine.
  private static int purchases(double drawn, SplittableRandom random) {
    if (drawn < 0.85) {
      return 0;
    } else if (drawn < 0.95) {
      return 1;
    } else if (drawn < 0.98) {
      return 2;
    } else if (drawn < 0.995) {
      return 3 + random.nextInt(3);
    } else if (drawn < 0.9998) {
      return 6 + random.nextInt(10);
    }
    return 20 + random.nextInt(60);
  }

  private static @Nullable Boolean agreed(@Nullable String email, SplittableRandom random) {
    if (email == null || random.nextDouble() >= ASKED / HAS_EMAIL) {
      return null;
    }
    return random.nextDouble() < AGREES;
  }
}
