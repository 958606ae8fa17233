package io.comptoir.crm.application;

import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.AuthenticateUseCase;
import io.comptoir.crm.application.port.in.CaptureAtTillUseCase;
import io.comptoir.crm.application.port.in.ChangeFeedUseCase;
import io.comptoir.crm.application.port.in.ConsentUseCase;
import io.comptoir.crm.application.port.in.CustomerUseCase;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase;
import io.comptoir.crm.application.port.in.HouseUseCase;
import io.comptoir.crm.application.port.in.IntegrityUseCase;
import io.comptoir.crm.application.port.in.JobUseCase;
import io.comptoir.crm.application.port.in.KeyUseCase;
import io.comptoir.crm.application.port.in.LookupUseCase;
import io.comptoir.crm.application.port.in.MergeUseCase;
import io.comptoir.crm.application.port.in.PurchaseUseCase;
import io.comptoir.crm.application.port.in.ReindexUseCase;
import io.comptoir.crm.application.port.in.RepairUseCase;
import io.comptoir.crm.application.port.in.ReviewUseCase;
import io.comptoir.crm.application.port.out.Clock;
import io.comptoir.crm.application.port.out.IdGenerator;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.NormalizerChangedException;
import io.comptoir.crm.application.port.out.RandomBytes;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.system.SystemClock;
import io.comptoir.crm.application.system.SystemIds;
import io.comptoir.crm.application.system.SystemRandom;
import io.comptoir.crm.domain.customer.Source;
import org.jspecify.annotations.Nullable;

/**
 * The customer file, for those who embed it: open it over a storage, ask its use cases, close it.
 *
 * <pre>{@code
 * try (Comptoir comptoir = Comptoir.open(new InMemoryStorage())) {
 *   comptoir.captures().capture(CaptureRequest.of(form)).toCompletableFuture().join();
 * }
 * }</pre>
 *
 * <p>Thread-safe. Closing it closes the storage.
 */
public final class Comptoir implements AutoCloseable {
  private final Builder parts;
  private final HousePolicy policy;
  private final UnitFactory units;
  private final KeyService keys;

  private Comptoir(Builder parts) {
    this.parts = parts;
    this.policy = parts.policy();
    this.units = new UnitFactory(parts.storage, parts.clock, parts.ids, parts.random);
    this.keys = new KeyService(units, parts.random);
  }

  /** The file over a storage, with everything else as the product ships it. */
  public static Comptoir open(Storage storage) {
    return over(storage).open();
  }

  /** The file over a storage, with parts to be replaced before it is opened. */
  public static Builder over(Storage storage) {
    return new Builder(storage);
  }

  /** Whether the file over a storage is as it was written: that is asked whoever made its keys. */
  public static IntegrityUseCase integrityOf(Storage storage) {
    return new IntegrityService(storage);
  }

  /** Brings the file over a storage, which nobody has open, to a normaliser. */
  public static ReindexUseCase reindexing(Storage storage, Normalizer normalizer) {
    return new ReindexService(storage, normalizer);
  }

  /** What a till sends at a checkout. */
  public CaptureAtTillUseCase captures() {
    return captures(units, Source.TILL);
  }

  /** What is read from files, through the same path as a till's captures and behind them. */
  public CaptureAtTillUseCase imports() {
    return captures(units.inBackground(), Source.IMPORT);
  }

  private CaptureAtTillUseCase captures(UnitFactory units, Source source) {
    return new CaptureService(units, parts.normalizer, policy, source);
  }

  /** Who is looked for. */
  public LookupUseCase lookups() {
    return new LookupService(units, parts.normalizer, policy);
  }

  /** The customer file. */
  public CustomerUseCase customers() {
    return new CustomerService(units, parts.normalizer, policy);
  }

  /** Who is who: the open questions. */
  public ReviewUseCase reviews() {
    return new ReviewService(units, parts.normalizer);
  }

  /** Who is who: merges, and their undoing. */
  public MergeUseCase merges() {
    return new MergeService(units);
  }

  /** Who is in the file twice. */
  public DuplicateScanUseCase duplicates() {
    return new DuplicateScanService(units, jobs(), parts.normalizer, policy.duplicates());
  }

  /** The receipts. */
  public PurchaseUseCase purchases() {
    return new PurchaseService(units);
  }

  /** The ledger of consent, and what it permits. */
  public ConsentUseCase consents() {
    return new ConsentService(units, parts.normalizer, policy);
  }

  /** The feed. */
  public ChangeFeedUseCase changes() {
    return new ChangeFeedService(parts.storage);
  }

  /** Whether the file is as it was written. */
  public IntegrityUseCase integrity() {
    return integrityOf(parts.storage);
  }

  /** What the house does by itself, and who does it. */
  public JobUseCase jobs() {
    return new JobService(parts.storage);
  }

  /** What was kept aside. */
  public RepairUseCase repairs() {
    return new RepairService(units, parts.normalizer, policy);
  }

  /** Stores and wordings. */
  public HouseUseCase house() {
    return new HouseService(units);
  }

  /** The keys. */
  public KeyUseCase keys() {
    return keys;
  }

  /** Who shows a key. */
  public AuthenticateUseCase authentication() {
    return keys;
  }

  /** The storage it was opened over. */
  public Storage storage() {
    return parts.storage;
  }

  @Override
  public void close() {
    parts.storage.close();
  }

  /** Replaces parts of the file before it is opened. Not thread-safe. */
  public static final class Builder {
    private final Storage storage;
    private Normalizer normalizer = new BuiltInNormalizer();
    private @Nullable HousePolicy policy;
    private Clock clock = new SystemClock();
    private RandomBytes random = new SystemRandom();
    private IdGenerator ids = new SystemIds(clock, random);

    private Builder(Storage storage) {
      this.storage = storage;
    }

    /** Reads phones, e-mails and names with another normaliser than the built-in one. */
    public Builder normalizer(Normalizer normalizer) {
      this.normalizer = normalizer;
      return this;
    }

    /** Follows another policy than the shipped one. */
    public Builder policy(HousePolicy policy) {
      this.policy = policy;
      return this;
    }

    /** Asks another clock for the time. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** Makes ids another way. */
    public Builder ids(IdGenerator ids) {
      this.ids = ids;
      return this;
    }

    /** Draws random bytes elsewhere. */
    public Builder random(RandomBytes random) {
      this.random = random;
      return this;
    }

    // The shipped rules are read from their files only where no others are given.
    private HousePolicy policy() {
      return policy == null ? HousePolicy.shipped() : policy;
    }

    /**
     * Opens the file.
     *
     * @throws NormalizerChangedException when another normaliser made its keys; the storage is closed then
     */
    public Comptoir open() {
      try {
        new ReindexService(storage, normalizer).requireSame();
      } catch (NormalizerChangedException refused) {
        storage.close();
        throw refused;
      }
      return new Comptoir(this);
    }
  }
}
