package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.MergePreview;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentForm.NoticeForm;
import io.comptoir.crm.domain.consent.ConsentState;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.PermissionReason;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random decisions, merges and undos, beside a house in which nobody was ever merged: there an agreement of which nobody can
 * tell whose it is was never told, and a restriction was told to everyone whose it may be. No merge makes anything of a
 * refusal, and after everything is undone nobody may be contacted who may not be there. Failures name seed and round.
 */
class MergingPropertyTest {
  private static final int ROUNDS = 60;
  private static final int STEPS = 25;
  private static final List<String> COUNTRIES = List.of("FR", "US", "GB");
  private static final List<String> KINDS = List.of("granted", "granted", "refused", "withdrawn", "informed");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_261_122, 77_004})
  void permissionShouldNeverBeLooserThanWithoutTheMergesWhenTheyAreUndone(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      try (Houses houses = new Houses(random, "seed %d round %d".formatted(seed, round))) {
        for (int step = 0; step < STEPS; step++) {
          houses.step();
        }
        houses.undoEverything();
        houses.compare();
      }
    }
  }

  /** A house with merges and one without; the same customers in both, by number. */
  private static final class Houses implements AutoCloseable {
    private final Random random;
    private final String name;
    private final Shop merging = new Shop(new InMemoryStorage());
    private final Shop plain = new Shop(new InMemoryStorage());
    private final List<CustomerId> merged = new ArrayList<>();
    private final List<CustomerId> alone = new ArrayList<>();

    Houses(Random random, String name) {
      this.random = random;
      this.name = name;
      for (int number = 0; number < 4; number++) {
        Map<String, String> fields =
            Map.of(
                "given_name", "Camille", "email", "c" + number + "@example.org",
                "country", COUNTRIES.get(random.nextInt(COUNTRIES.size())));
        merged.add(Waiting.on(merging.comptoir.customers().create(person(fields), Said.NOW)).value().customer().id());
        alone.add(Waiting.on(plain.comptoir.customers().create(person(fields), Said.NOW)).value().customer().id());
      }
    }

    void step() {
      merging.pass(Duration.ofMinutes(5));
      plain.pass(Duration.ofMinutes(5));
      switch (random.nextInt(5)) {
        case 0 -> merge();
        case 1 -> undo(random.nextInt(merged.size()));
        default -> decide();
      }
    }

    // Told to the one that was named, or to who answers for it.
    private void decide() {
      CustomerId named = merged.get(random.nextInt(merged.size()));
      CustomerId told = random.nextBoolean() ? named : survivor(named);
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      Waiting.on(merging.comptoir.consents().decide(told, form(kind), Said.NOW));
      List<CustomerId> meant = merged.stream().filter(id -> answersFor(told, id)).toList();
      boolean restricts = kind.equals("refused") || kind.equals("withdrawn");
      if (restricts || meant.size() == 1) {
        meant.forEach(id -> Waiting.on(plain.comptoir.consents().decide(alone.get(merged.indexOf(id)), form(kind), Said.NOW)));
      }
    }

    private static ConsentForm form(String kind) {
      NoticeForm notice = new NoticeForm("till-opt-in", "2026-1", "fr", null);
      return new ConsentForm("marketing", "email", kind, "spoken", notice, null, null, null, Set.of());
    }

    private boolean answersFor(CustomerId told, CustomerId id) {
      return id.equals(told)
          || merging.comptoir.storage().read(r -> r.customers().mergedInto(id)).filter(into -> answersFor(told, into)).isPresent();
    }

    private void merge() {
      CustomerId one = survivor(merged.get(random.nextInt(merged.size())));
      CustomerId other = survivor(merged.get(random.nextInt(merged.size())));
      if (!one.equals(other)) {
        boolean refused = isRestricted(one) || isRestricted(other);
        boolean agreed = reason(one) == PermissionReason.AGREED || reason(other) == PermissionReason.AGREED;
        MergePreview preview = merging.comptoir.merges().preview(Joined.merging(merging.comptoir, one, other));
        Joined.merge(merging.comptoir, one, other);
        boolean changed = agreed && reason(one) == PermissionReason.CONTACT_CHANGED;
        assertThat(changed && isLoose(preview)).as(name + ", an agreement lost that was not shown").isFalse();
        assertThat(refused && isAllowed(merging, one)).as(name + ", a refusal after a merge").isFalse();
        assertForecast(preview, one);
      }
    }

    private PermissionReason reason(CustomerId id) {
      return merging.comptoir.consents().permission(id, Purpose.MARKETING, Channel.EMAIL, null).orElseThrow().reason();
    }

    private static boolean isLoose(MergePreview preview) {
      return preview.consents().stream()
          .filter(shown -> shown.scope().channel() == Channel.EMAIL)
          .noneMatch(MergePreview.Scope::isTightened);
    }

    private void assertForecast(MergePreview preview, CustomerId survivor) {
      assertThat(preview.outcome()).as(name + ", the profile that was shown").isEqualTo(read(survivor).profile());
      preview.consents().forEach(
          shown ->
              assertThat(state(survivor).word()).as(name + ", the consent that was shown").isEqualTo(shown.after().word()));
    }

    private boolean isRestricted(CustomerId id) {
      ConsentState state = state(id);
      return state instanceof ConsentState.Refused || state instanceof ConsentState.Withdrawn;
    }

    private ConsentState state(CustomerId id) {
      return merging.comptoir.consents().ledger(id).orElseThrow().state(Purpose.MARKETING, Channel.EMAIL, merging.now);
    }

    private void undo(int number) {
      CustomerId id = merged.get(number);
      if (!survivor(id).equals(id)) {
        Joined.unmerge(merging.comptoir, id);
      }
    }

    void undoEverything() {
      merging.pass(Duration.ofMinutes(5));
      plain.pass(Duration.ofMinutes(5));
      for (int number = 0; number < merged.size(); number++) {
        undo(number);
      }
    }

    void compare() {
      for (int number = 0; number < merged.size(); number++) {
        boolean now = isAllowed(merging, merged.get(number));
        boolean without = isAllowed(plain, alone.get(number));
        assertThat(!now || without).as(name + ", customer " + number).isTrue();
      }
    }

    private static boolean isAllowed(Shop shop, CustomerId id) {
      Permission permission =
          shop.comptoir.consents().permission(id, Purpose.MARKETING, Channel.EMAIL, null).orElseThrow();
      return permission.allowed();
    }

    private CustomerId survivor(CustomerId id) {
      return read(id).id();
    }

    private Customer read(CustomerId id) {
      return merging.comptoir.customers().read(id).orElseThrow().customer();
    }

    @Override
    public void close() {
      merging.close();
      plain.close();
    }
  }
}
