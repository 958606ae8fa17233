package io.comptoir.crm.adapter.rest.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Cuts pages out of lists whose items have names.
 *
 * @param name what an item is found again by: short, and never personal
 * @param shown how an item is answered
 */
public record PageCut<T, R>(Function<T, String> name, Function<T, R> shown) {
  /** The page of a list held whole; a cursor whose item is not in it ends the call with 400. */
  public PageAnswer<R> of(List<T> whole, Page page) {
    int from = page.after().map(after -> after.as(position -> indexAfter(whole, position))).orElse(0);
    return first(whole.subList(from, whole.size()), page.limit());
  }

  /** The page that {@code items} begin with, which are one more than the limit when the list goes on. */
  public PageAnswer<R> first(List<T> items, int limit) {
    List<T> page = items.subList(0, Math.min(limit, items.size()));
    Optional<Cursor> next =
        items.size() > limit ? Optional.of(new Cursor(name.apply(page.get(limit - 1)))) : Optional.empty();
    return PageAnswer.of(page.stream().map(shown).toList(), next);
  }

  private int indexAfter(List<T> whole, String position) {
    return IntStream.range(0, whole.size())
        .filter(index -> name.apply(whole.get(index)).equals(position))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such item")) + 1;
  }
}
