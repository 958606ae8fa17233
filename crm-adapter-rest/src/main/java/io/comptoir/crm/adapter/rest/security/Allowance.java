package io.comptoir.crm.adapter.rest.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.fault.FaultCode;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One kind of thing that each owner may do so many times in a window. Forgets owners who rest. Thread-safe. */
final class Allowance {
  private static final int MAX_OWNERS = 20_000;

  private final String name;
  private final long amount;
  private final Duration window;
  private final Cache<Object, Bucket> buckets;
  private final TimeMeter time;

  Allowance(String name, long amount, Duration window, TimeMeter time) {
    this.name = name;
    this.amount = amount;
    this.window = window;
    this.time = time;
    // A bucket at rest for a window is full again: to forget it changes nothing.
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MAX_OWNERS)
            .expireAfterAccess(window)
            .ticker(time::currentTimeNanos)
            .build();
  }

  boolean tryTake(Object owner) {
    return bucket(owner).tryConsume(1);
  }

  void giveBack(Object owner) {
    bucket(owner).addTokens(1);
  }

  boolean isLeft(Object owner) {
    return bucket(owner).getAvailableTokens() > 0;
  }

  ProblemException refusal(Object owner) {
    long nanos = bucket(owner).estimateAbilityToConsume(1).getNanosToWaitForRefill();
    long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999));
    return ProblemException.of(FaultCode.TOO_MANY_REQUESTS, "Too many " + name + "; wait")
        .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .withHeader("RateLimit-Policy", '"' + name + "\";q=" + amount + ";w=" + window.toSeconds())
        .withHeader("RateLimit", '"' + name + "\";r=0;t=" + seconds);
  }

  private Bucket bucket(Object owner) {
    return buckets.get(owner, fresh -> filled());
  }

  private Bucket filled() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(amount).refillGreedy(amount, window))
        .withCustomTimePrecision(time)
        .build();
  }

  /** What one owner asks of one allowance. */
  record Claim(Allowance allowance, Object owner) {
    static boolean takeAll(List<Claim> claims) {
      for (int i = 0; i < claims.size(); i++) {
        if (!claims.get(i).allowance.tryTake(claims.get(i).owner)) {
          claims.subList(0, i).forEach(taken -> taken.allowance.giveBack(taken.owner));
          return false;
        }
      }
      return true;
    }

    ProblemException refusal() {
      return allowance.refusal(owner);
    }

    boolean isLeft() {
      return allowance.isLeft(owner);
    }
  }
}
