package io.comptoir.crm.application.memory;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A sorted map that is never changed: putting or removing makes a new one, sharing most of the old. Thread-safe. */
final class SortedTree<K, V> {
  private final Comparator<? super K> order;
  private final @Nullable Node<K, V> root;

  private SortedTree(Comparator<? super K> order, @Nullable Node<K, V> root) {
    this.order = order;
    this.root = root;
  }

  static <K, V> SortedTree<K, V> empty(Comparator<? super K> order) {
    return new SortedTree<>(order, null);
  }

  Optional<V> get(K key) {
    Node<K, V> node = root;
    while (node != null) {
      int side = order.compare(key, node.key());
      if (side == 0) {
        return Optional.of(node.value());
      }
      node = side < 0 ? node.left() : node.right();
    }
    return Optional.empty();
  }

  SortedTree<K, V> put(K key, V value) {
    return new SortedTree<>(order, Node.put(root, key, value, order));
  }

  SortedTree<K, V> remove(K key) {
    return get(key).isEmpty() ? this : new SortedTree<>(order, Node.remove(root, key, order));
  }

  int size() {
    return Node.size(root);
  }

  /** How many keys are compared at most. */
  int depth() {
    return Node.depth(root);
  }

  Optional<K> firstKey() {
    return Optional.ofNullable(root).map(Node::first).map(Node::key);
  }

  Optional<V> last() {
    return Optional.ofNullable(root).map(Node::last).map(Node::value);
  }

  List<K> keys() {
    return stream(Ascent.ofAll(root)).map(Node::key).toList();
  }

  List<V> values() {
    return entries().map(Node::value).toList();
  }

  /** All entries in order. */
  Stream<Node<K, V>> entries() {
    return stream(Ascent.ofAll(root));
  }

  /** The entries from this key on, the key's own among them, in order. */
  Stream<Node<K, V>> from(K key) {
    return stream(Ascent.from(root, key, order));
  }

  /** The entries after this key, in order. */
  Stream<Node<K, V>> after(K key) {
    return from(key).dropWhile(entry -> order.compare(entry.key(), key) == 0);
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
  }
}
