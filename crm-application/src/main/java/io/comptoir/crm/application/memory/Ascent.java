package io.comptoir.crm.application.memory;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks through a tree in ascending order. */
final class Ascent<K, V> implements Iterator<Node<K, V>> {
  private final Deque<Node<K, V>> next = new ArrayDeque<>();

  private Ascent() {}

  static <K, V> Ascent<K, V> ofAll(@Nullable Node<K, V> root) {
    Ascent<K, V> ascent = new Ascent<>();
    ascent.descend(root);
    return ascent;
  }

  static <K, V> Ascent<K, V> from(@Nullable Node<K, V> root, K key, Comparator<? super K> order) {
    Ascent<K, V> ascent = new Ascent<>();
    Node<K, V> node = root;
    while (node != null) {
      boolean reached = order.compare(node.key(), key) >= 0;
      if (reached) {
        ascent.next.push(node);
      }
      node = reached ? node.left() : node.right();
    }
    return ascent;
  }

  private void descend(@Nullable Node<K, V> from) {
    for (Node<K, V> node = from; node != null; node = node.left()) {
      next.push(node);
    }
  }

  @Override
  public boolean hasNext() {
    return !next.isEmpty();
  }

  @Override
  public Node<K, V> next() {
    if (next.isEmpty()) {
      throw new NoSuchElementException();
    }
    Node<K, V> node = next.pop();
    descend(node.right());
    return node;
  }
}
