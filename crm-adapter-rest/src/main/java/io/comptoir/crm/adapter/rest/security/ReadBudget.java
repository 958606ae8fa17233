package io.comptoir.crm.adapter.rest.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a till from leafing through the customer file: limits look-ups that find nobody and different customers read,
 * for each advisor and for each key, since a key may name any advisor. Other roles are not limited here. What a till
 * captures is never refused: ask {@link #tryRead} and answer without the customer. Thread-safe, bounded in memory.
 */
public final class ReadBudget {
  private static final int MAX_SEEN = 200_000;

  private final Allowance misses;
  private final Allowance missesOfKey;
  private final Allowance customers;
  private final Allowance customersOfKey;
  private final Cache<Seen, Boolean> seen;

  /** Counts against these limits by the system's clock. */
  public ReadBudget(ReadLimits limits) {
    this(limits, TimeMeter.SYSTEM_NANOTIME);
  }

  ReadBudget(ReadLimits limits, TimeMeter time) {
    int all = limits.advisorsPerKey();
    misses = new Allowance("lookup-misses", limits.misses(), limits.missWindow(), time);
    missesOfKey = new Allowance("lookup-misses", (long) limits.misses() * all, limits.missWindow(), time);
    customers = new Allowance("customers", limits.customers(), limits.customerWindow(), time);
    customersOfKey = new Allowance("customers", (long) limits.customers() * all, limits.customerWindow(), time);
    seen =
        Caffeine.newBuilder()
            .maximumSize(MAX_SEEN)
            .expireAfterWrite(limits.customerWindow())
            .ticker(time::currentTimeNanos)
            .build();
  }

  private record Reader(KeyId key, @Nullable AdvisorCode advisor) {}

  private record Seen(Reader reader, CustomerId customer) {}

  /** Ends the call with 429 when this till has looked for too many people who are not there. Ask before a look-up. */
  public void requireLookup(Caller caller, @Nullable AdvisorCode advisor) {
    if (isLimited(caller)) {
      missClaims(caller, advisor).stream()
          .filter(claim -> !claim.isLeft())
          .findFirst()
          .ifPresent(claim -> {
            throw claim.refusal();
          });
    }
  }

  /** Counts a look-up that found nobody. */
  public void missed(Caller caller, @Nullable AdvisorCode advisor) {
    if (isLimited(caller)) {
      missClaims(caller, advisor).forEach(claim -> claim.allowance().tryTake(claim.owner()));
    }
  }

  /** Whether this customer may be shown; counts the first time within the window. */
  public boolean tryRead(Caller caller, @Nullable AdvisorCode advisor, CustomerId customer) {
    Seen read = new Seen(new Reader(caller.key(), advisor), customer);
    if (!isLimited(caller) || seen.getIfPresent(read) != null) {
      return true;
    }
    boolean allowed = Allowance.Claim.takeAll(customerClaims(caller, advisor));
    if (allowed) {
      seen.put(read, true);
    }
    return allowed;
  }

  /** Ends the call with 429 when {@link #tryRead} says no. */
  public void requireRead(Caller caller, @Nullable AdvisorCode advisor, CustomerId customer) {
    if (!tryRead(caller, advisor, customer)) {
      List<Allowance.Claim> claims = customerClaims(caller, advisor);
      throw claims.stream().filter(claim -> !claim.isLeft()).findFirst().orElse(claims.get(0)).refusal();
    }
  }

  private static boolean isLimited(Caller caller) {
    return caller.role() == Role.TILL;
  }

  private List<Allowance.Claim> missClaims(Caller caller, @Nullable AdvisorCode advisor) {
    return claims(misses, missesOfKey, new Reader(caller.key(), advisor));
  }

  private List<Allowance.Claim> customerClaims(Caller caller, @Nullable AdvisorCode advisor) {
    return claims(customers, customersOfKey, new Reader(caller.key(), advisor));
  }

  private static List<Allowance.Claim> claims(Allowance ofReader, Allowance ofKey, Reader reader) {
    return List.of(new Allowance.Claim(ofReader, reader), new Allowance.Claim(ofKey, reader.key()));
  }
}
