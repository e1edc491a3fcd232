package org.councilnotes.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was blanked out of a partly accessible note is there, but not to be read: passages that have
 * no counterpart where the other side has a blank are those under it, and not dropped.
 */
final class Blanks {

  private final Body readable;
  private final Body blanked;
  private final Map<Integer, Integer> counterparts = new HashMap<>();
  private final Set<Integer> free = new HashSet<>();

  private Blanks(Body readable, Body blanked) {
    this.readable = readable;
    this.blanked = blanked;
  }

  /** The same matches, but blanks on either side matched with what stands there on the other. */
  static List<Match> filled(List<Match> matches, Body left, Body right) {
    List<Match> once = right.hasBlanks() ? new Blanks(left, right).fill(matches) : matches;
    return left.hasBlanks() ? mirrored(new Blanks(right, left).fill(mirrored(once))) : once;
  }

  private static List<Match> mirrored(List<Match> matches) {
    return matches.stream()
        .map(match -> new Match(/* left= */ match.right(), /* right= */ match.left()))
        .toList();
  }

  /** The left side is the one to be read. */
  private List<Match> fill(List<Match> matches) {
    Set<Integer> blanks = new HashSet<>();
    for (Match match : matches) {
      if (match.isDropped()) {
        free.addAll(match.left());
      } else if (match.isNew() && blanked.isBlank(match.right().getFirst())) {
        blanks.addAll(match.right());
      } else {
        match.left().forEach(i -> counterparts.put(i, match.right().getFirst()));
      }
    }
    Map<Integer, List<Integer>> under = under(blanks);
    List<Match> filled = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    under.forEach(
        (blank, texts) -> {
          filled.add(new Match(texts, List.of(blank)));
          used.addAll(texts);
        });
    matches.stream()
        .filter(m -> !(m.isDropped() && used.contains(m.left().getFirst())))
        .filter(m -> !(m.isNew() && under.containsKey(m.right().getFirst())))
        .forEach(filled::add);
    return filled;
  }

  /** Each run of texts without counterpart goes under the first blank of the same gap. */
  private Map<Integer, List<Integer>> under(Set<Integer> blanks) {
    Map<Integer, List<Integer>> under = new HashMap<>();
    for (int text = 0; text < readable.size(); text++) {
      if (free.contains(text)) {
        int from = before(text);
        int to = after(text);
        int place = text;
        blanks.stream()
            .filter(blank -> blank > from && blank < to)
            .min(Comparator.naturalOrder())
            .ifPresent(b -> under.computeIfAbsent(b, x -> new ArrayList<>()).add(place));
      }
    }
    return under;
  }

  private int before(int text) {
    for (int i = text - 1; i >= 0; i--) {
      if (counterparts.containsKey(i)) {
        return counterparts.get(i);
      }
    }
    return -1;
  }

  private int after(int text) {
    for (int i = text + 1; i < readable.size(); i++) {
      if (counterparts.containsKey(i)) {
        return counterparts.get(i);
      }
    }
    return blanked.size();
  }
}
