package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All names of one language in one tree of words: finds, from left to right, the longest name at
 * each word. One pass, however many names there are.
 */
final class Lexicon {

  private final Node root = new Node();

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final List<Name> names = new ArrayList<>();
  }

  Lexicon(List<Name> names) {
    names.forEach(this::add);
  }

  private void add(Name name) {
    Words words = Words.of(name.printed());
    Node node = root;
    for (int i = 0; i < words.count(); i++) {
      node = node.next.computeIfAbsent(words.get(i).folded(), word -> new Node());
    }
    if (node.names.stream().noneMatch(other -> claims(other, name))) {
      node.names.add(name);
    }
  }

  /** What is known as the name of a country, or of none, does not become that of another. */
  private static boolean claims(Name first, Name second) {
    boolean settled = first.kind() == Name.Kind.COUNTRY || first.kind() == Name.Kind.LOOKALIKE;
    boolean other = second.kind() == Name.Kind.COUNTRY && !first.code().equals(second.code());
    return first.equals(second) || (settled && other);
  }

  /** The names in a passage, in order, none overlapping; a name of two things is found twice. */
  List<Mention> find(Words passage) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < passage.count(); ) {
      List<Mention> here = longest(passage, i);
      mentions.addAll(here);
      i = here.isEmpty() ? i + 1 : here.getFirst().last() + 1;
    }
    return List.copyOf(mentions);
  }

  private List<Mention> longest(Words passage, int first) {
    List<Mention> found = List.of();
    Node node = root;
    for (int last = first; last < passage.count(); last++) {
      node = node.next.get(passage.get(last).folded());
      if (node == null) {
        break;
      }
      List<Mention> here = fitting(node, passage, first, last);
      found = here.isEmpty() ? found : here;
    }
    return found;
  }

  private static List<Mention> fitting(Node node, Words passage, int first, int last) {
    Map<String, Mention> byCode = new LinkedHashMap<>();
    for (Name name : node.names) {
      if (name.fits(passage, first, last)) {
        byCode.putIfAbsent(name.code(), new Mention(name, passage, first, last));
      }
    }
    return List.copyOf(byCode.values());
  }
}
