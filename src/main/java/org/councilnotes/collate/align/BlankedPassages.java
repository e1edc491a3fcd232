package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches blanked text. What is blanked out of a partly accessible note exists but is not
 * accessible: passages without counterpart, opposite a blank of the other side, are those under the
 * blank and not dropped.
 */
final class BlankedPassages {

  private final WitnessBody readable;
  private final WitnessBody blanked;
  private final Map<Integer, Integer> counterparts = new HashMap<>();
  private final Set<Integer> free = new HashSet<>();

  private BlankedPassages(WitnessBody readable, WitnessBody blanked) {
    this.readable = readable;
    this.blanked = blanked;
  }

  /** The matches, with blanks on either side matched with the passages opposite them. */
  static List<AlignmentMatch> filled(
      List<AlignmentMatch> matches, WitnessBody left, WitnessBody right) {
    List<AlignmentMatch> once =
        right.hasBlanks() ? new BlankedPassages(left, right).fill(matches) : matches;
    return left.hasBlanks()
        ? mirrored(new BlankedPassages(right, left).fill(mirrored(once)))
        : once;
  }

  private static List<AlignmentMatch> mirrored(List<AlignmentMatch> matches) {
    return matches.stream()
        .map(match -> new AlignmentMatch(/* left= */ match.right(), /* right= */ match.left()))
        .toList();
  }

  /** The left side is the one to be read. */
  private List<AlignmentMatch> fill(List<AlignmentMatch> matches) {
    Set<Integer> blanks = new HashSet<>();
    for (AlignmentMatch match : matches) {
      if (match.isDropped()) {
        free.addAll(match.left());
      } else if (match.isNew() && blanked.isBlank(match.right().getFirst())) {
        blanks.addAll(match.right());
      } else {
        match.left().forEach(i -> counterparts.put(i, match.right().getFirst()));
      }
    }
    Map<Integer, List<Integer>> under = under(blanks);
    List<AlignmentMatch> filled = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    under.forEach(
        (blank, texts) -> {
          filled.add(new AlignmentMatch(texts, List.of(blank)));
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
