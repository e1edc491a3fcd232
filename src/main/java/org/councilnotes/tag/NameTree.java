package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names in a tree of words: finds the longest that begins at a word, however many there are. */
final class NameTree {

  private final Node root = new Node();

  /**
   * The small letters with which names begin. A name that begins with a capital wants one in the
   * text too, so that most words of a passage need not be looked up.
   */
  private final BitSet smallInitials = new BitSet();

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final List<Entry> entries = new ArrayList<>();
  }

  private record Entry(Name name, Words words) {

    /** What is known as the name of a country, or of none, does not become that of another. */
    boolean claims(Name second) {
      boolean settled = name.kind() == Name.Kind.COUNTRY || name.kind() == Name.Kind.LOOKALIKE;
      boolean other = second.kind() == Name.Kind.COUNTRY && !name.code().equals(second.code());
      return name.equals(second) || (settled && other && !isSharedWith(second));
    }

    private boolean isSharedWith(Name second) {
      return name.rule().equals(Name.SHARED_ADJECTIVE)
          && second.rule().equals(Name.SHARED_ADJECTIVE);
    }
  }

  NameTree(List<Name> names) {
    names.forEach(this::add);
  }

  private void add(Name name) {
    Words words = Words.of(name.printed());
    Node node = root;
    for (int i = 0; i < words.count(); i++) {
      node = node.next.computeIfAbsent(words.folded(i), word -> new Node());
    }
    if (node.entries.stream().noneMatch(other -> other.claims(name))) {
      node.entries.add(new Entry(name, words));
      if (words.count() > 0 && !words.isCapital(0)) {
        smallInitials.set(words.folded(0).codePointAt(0));
      }
    }
  }

  /** The longest name that begins with a word; several where it is the name of several things. */
  List<Mention> at(Words passage, int first) {
    return mayBegin(passage.initial(first)) ? longest(passage, first) : List.of();
  }

  /** Judges small letters without accents only, which stay as they are when folded. */
  private boolean mayBegin(int initial) {
    return initial < 'a' || initial > 'z' || smallInitials.get(initial);
  }

  private List<Mention> longest(Words passage, int first) {
    List<Mention> found = List.of();
    Node node = root;
    for (int last = first; last < passage.count(); last++) {
      node = node.next.get(passage.folded(last));
      if (node == null) {
        break;
      }
      List<Mention> here = fitting(node, passage, first, last);
      found = here.isEmpty() ? found : here;
    }
    return found;
  }

  /** One mention a code: the first of its names that fits. */
  private static List<Mention> fitting(Node node, Words passage, int first, int last) {
    List<Mention> found = List.of();
    for (Entry entry : node.entries) {
      if (!holds(found, entry.name().code())
          && entry.name().fits(entry.words(), passage, first, last)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(new Mention(entry.name(), passage, first, last));
      }
    }
    return found;
  }

  private static boolean holds(List<Mention> mentions, String code) {
    for (Mention mention : mentions) {
      if (mention.name().code().equals(code)) {
        return true;
      }
    }
    return false;
  }
}
