package io.comptoir.crm.application.memory;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A node of a weight-balanced tree: neither side is more than three times as heavy as the other. Immutable. */
record Node<K, V>(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right, int size) {
  private static final int HEAVIER = 3;
  private static final int SINGLE = 2;

  static <K, V> Node<K, V> put(@Nullable Node<K, V> tree, K key, V value, Comparator<? super K> order) {
    if (tree == null) {
      return node(key, value, null, null);
    }
    int side = order.compare(key, tree.key);
    if (side < 0) {
      return balanced(tree, put(tree.left, key, value, order), tree.right);
    }
    return side > 0
        ? balanced(tree, tree.left, put(tree.right, key, value, order))
        : node(key, value, tree.left, tree.right);
  }

  static <K, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> tree, K key, Comparator<? super K> order) {
    if (tree == null) {
      return null;
    }
    int side = order.compare(key, tree.key);
    if (side < 0) {
      return balanced(tree, remove(tree.left, key, order), tree.right);
    }
    return side > 0 ? balanced(tree, tree.left, remove(tree.right, key, order)) : joined(tree.left, tree.right, order);
  }

  private static <K, V> @Nullable Node<K, V> joined(
      @Nullable Node<K, V> left, @Nullable Node<K, V> right, Comparator<? super K> order) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    Node<K, V> first = first(right);
    return balanced(first, left, remove(right, first.key, order));
  }

  static <K, V> Node<K, V> first(Node<K, V> tree) {
    return tree.left == null ? tree : first(tree.left);
  }

  static <K, V> Node<K, V> last(Node<K, V> tree) {
    return tree.right == null ? tree : last(tree.right);
  }

  static int size(@Nullable Node<?, ?> tree) {
    return tree == null ? 0 : tree.size;
  }

  static int depth(@Nullable Node<?, ?> tree) {
    return tree == null ? 0 : 1 + Math.max(depth(tree.left), depth(tree.right));
  }

  private static <K, V> Node<K, V> node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    return new Node<>(key, value, left, right, size(left) + 1 + size(right));
  }

  private static <K, V> Node<K, V> balanced(Node<K, V> root, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    if (right != null && weight(right) > HEAVIER * weight(left)) {
      return leaningLeft(root, left, right);
    }
    if (left != null && weight(left) > HEAVIER * weight(right)) {
      return leaningRight(root, left, right);
    }
    return node(root.key, root.value, left, right);
  }

  private static <K, V> Node<K, V> leaningLeft(Node<K, V> root, @Nullable Node<K, V> left, Node<K, V> right) {
    Node<K, V> inner = right.left;
    if (inner == null || weight(inner) < SINGLE * weight(right.right)) {
      return node(right.key, right.value, node(root.key, root.value, left, inner), right.right);
    }
    return node(
        inner.key,
        inner.value,
        node(root.key, root.value, left, inner.left),
        node(right.key, right.value, inner.right, right.right));
  }

  private static <K, V> Node<K, V> leaningRight(Node<K, V> root, Node<K, V> left, @Nullable Node<K, V> right) {
    Node<K, V> inner = left.right;
    if (inner == null || weight(inner) < SINGLE * weight(left.left)) {
      return node(left.key, left.value, left.left, node(root.key, root.value, inner, right));
    }
    return node(
        inner.key,
        inner.value,
        node(left.key, left.value, left.left, inner.left),
        node(root.key, root.value, inner.right, right));
  }

  private static int weight(@Nullable Node<?, ?> tree) {
    return size(tree) + 1;
  }
}
