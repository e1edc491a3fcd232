package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.note.Passage;
import org.councilnotes.tag.Name.Kind;

/**
 * Tells which of its countries an adjective of several means: the one of them that its passage
 * names otherwise, else its section, else the note. Where one of these names two of them, or none
 * names any, it means none.
 */
final class SharedAdjectives {

  private final Set<String> ofNote = new HashSet<>();
  private final Map<String, Set<String>> bySection = new HashMap<>();

  /** Takes note of what a passage names before any is judged. */
  void see(Passage passage, List<Mention> mentions) {
    Set<String> own = named(mentions);
    ofNote.addAll(own);
    bySection.computeIfAbsent(passage.section(), section -> new HashSet<>()).addAll(own);
  }

  /** The mentions with each such adjective once, or not at all. */
  List<Mention> told(Passage passage, List<Mention> mentions) {
    if (mentions.stream().noneMatch(SharedAdjectives::isShared)) {
      return mentions;
    }
    List<Set<String>> scopes =
        List.of(named(mentions), bySection.getOrDefault(passage.section(), Set.of()), ofNote);
    List<Mention> told = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!isShared(mention) || means(mention, candidates(mention, mentions), scopes)) {
        told.add(mention);
      }
    }
    return List.copyOf(told);
  }

  private static boolean means(
      Mention mention, Set<String> candidates, List<Set<String>> namedInScope) {
    for (Set<String> named : namedInScope) {
      List<String> meant = candidates.stream().filter(named::contains).toList();
      if (!meant.isEmpty()) {
        return meant.equals(List.of(mention.name().code()));
      }
    }
    return false;
  }

  private static Set<String> candidates(Mention mention, List<Mention> mentions) {
    Set<String> codes = new HashSet<>();
    for (Mention other : mentions) {
      if (isShared(other) && other.first() == mention.first()) {
        codes.add(other.name().code());
      }
    }
    return codes;
  }

  private static Set<String> named(List<Mention> mentions) {
    Set<String> codes = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.name().kind() == Kind.COUNTRY && !isShared(mention)) {
        codes.add(mention.name().code());
      }
    }
    return codes;
  }

  private static boolean isShared(Mention mention) {
    return mention.is(Name.SHARED_ADJECTIVE);
  }
}
