package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Pairs passages of the running text that have the same normalised wording, before any likeness is
 * computed. Provisions of one label come first. A wording that occurs once in a section and once in
 * its counterpart is certain. One that occurs several times there, such as a table row {@code
 * Chile}, is paired along with its neighbour, and otherwise in order. Across sections, only
 * wordings too long to be a coincidence are paired. A passage that stands is never paired with one
 * that is struck through.
 */
final class IdenticalPassages {

  private static final int FREE = -1;

  /** Begins no wording. */
  private static final String STRUCK = "~";

  private final WitnessBody left;
  private final WitnessBody right;
  private final int[] rightOf;
  private final int[] leftOf;
  private final ProvisionLabels labels;
  private final boolean apart;

  private IdenticalPassages(
      WitnessBody left, WitnessBody right, ProvisionLabels labels, boolean apart) {
    this.left = left;
    this.right = right;
    this.apart = apart;
    this.labels = labels;
    this.rightOf = new int[left.size()];
    this.leftOf = new int[right.size()];
    Arrays.fill(rightOf, FREE);
    Arrays.fill(leftOf, FREE);
  }

  /**
   * The anchors, ordered by their left passage; each scored 1.
   *
   * @param known pairs that are anchors whatever their wordings, such as rows of one key
   */
  static List<ScoredPair> of(
      WitnessBody left,
      WitnessBody right,
      SectionAlignment sections,
      ProvisionLabels labels,
      List<ScoredPair> known) {
    return of(left, right, sections, labels, known, /* apart= */ true);
  }

  /** The same, but a passage that stands is paired with one that is struck through, too. */
  static List<ScoredPair> withStruck(
      WitnessBody left,
      WitnessBody right,
      SectionAlignment sections,
      ProvisionLabels labels,
      List<ScoredPair> known) {
    return of(left, right, sections, labels, known, /* apart= */ false);
  }

  private static List<ScoredPair> of(
      WitnessBody left,
      WitnessBody right,
      SectionAlignment sections,
      ProvisionLabels labels,
      List<ScoredPair> known,
      boolean apart) {
    IdenticalPassages identicalPassages = new IdenticalPassages(left, right, labels, apart);
    known.forEach(pair -> identicalPassages.pair(pair.left(), pair.right()));
    Function<Integer, Optional<Place>> inCounterpart =
        i ->
            sections
                .counterpart(left.sectionOf(i))
                .map(s -> new Place(s, identicalPassages.leftKey(i)));
    Function<Integer, Optional<Place>> inSection =
        j -> Optional.of(new Place(right.sectionOf(j), identicalPassages.rightKey(j)));
    identicalPassages.pairUnique(
        i -> inCounterpart.apply(i).flatMap(place -> withLabel(place, left.labelOf(i))),
        j -> inSection.apply(j).flatMap(place -> withLabel(place, right.labelOf(j))));
    identicalPassages.pairUnique(inCounterpart, inSection);
    identicalPassages.pairNeighbours();
    identicalPassages.pairInOrder(inCounterpart, inSection);
    identicalPassages.pairUnique(
        i -> identicalPassages.anywhere(i, left), j -> identicalPassages.anywhere(j, right));
    return identicalPassages.pairs();
  }

  /**
   * A wording and the section of the right witness in which it is looked for; none for anywhere.
   */
  private record Place(String section, String key) {}

  private static Optional<Place> withLabel(Place place, Optional<String> label) {
    return label.map(words -> new Place(place.section() + "/" + words, place.key()));
  }

  private Optional<Place> anywhere(int passage, WitnessBody body) {
    return body.isShort(passage)
        ? Optional.empty()
        : Optional.of(new Place("", key(passage, body)));
  }

  private void pairUnique(
      Function<Integer, Optional<Place>> leftPlace, Function<Integer, Optional<Place>> rightPlace) {
    Map<Place, List<Integer>> there = free(right, leftOf, rightPlace);
    free(left, rightOf, leftPlace)
        .forEach(
            (place, here) -> {
              List<Integer> found = there.getOrDefault(place, List.of());
              if (here.size() == 1 && found.size() == 1) {
                pair(here.getFirst(), found.getFirst());
              }
            });
  }

  private void pairInOrder(
      Function<Integer, Optional<Place>> leftPlace, Function<Integer, Optional<Place>> rightPlace) {
    Map<Place, List<Integer>> there = free(right, leftOf, rightPlace);
    free(left, rightOf, leftPlace)
        .forEach(
            (place, here) -> {
              List<Integer> found = there.getOrDefault(place, List.of());
              for (int k = 0; k < Math.min(here.size(), found.size()); k++) {
                pair(here.get(k), found.get(k));
              }
            });
  }

  private void pairNeighbours() {
    int[] texts = IntStream.range(0, left.size()).filter(i -> !left.isParatext(i)).toArray();
    for (int k = 1; k < texts.length; k++) {
      pairIfSame(texts[k], rightOf[texts[k - 1]], 1);
    }
    for (int k = texts.length - 2; k >= 0; k--) {
      pairIfSame(texts[k], rightOf[texts[k + 1]], -1);
    }
  }

  /** Pairs two passages next to paired ones, where they are free and of one wording. */
  private void pairIfSame(int i, int neighbour, int step) {
    if (neighbour == FREE || rightOf[i] != FREE) {
      return;
    }
    int j = neighbour + step;
    while (j >= 0 && j < right.size() && right.isParatext(j)) {
      j += step;
    }
    boolean free = j >= 0 && j < right.size() && leftOf[j] == FREE;
    if (free && leftKey(i).equals(rightKey(j))) {
      pair(i, j);
    }
  }

  private void pair(int i, int j) {
    if (!labels.areApart(new ScoredPair(i, j, 1))) {
      rightOf[i] = j;
      leftOf[j] = i;
    }
  }

  /** The free passages of one side by their place, each list in reading order. */
  private static Map<Place, List<Integer>> free(
      WitnessBody body, int[] counterparts, Function<Integer, Optional<Place>> place) {
    Map<Place, List<Integer>> free = new LinkedHashMap<>();
    for (int i = 0; i < counterparts.length; i++) {
      if (counterparts[i] == FREE && !body.isParatext(i)) {
        int passage = i;
        place
            .apply(passage)
            .ifPresent(p -> free.computeIfAbsent(p, x -> new ArrayList<>()).add(passage));
      }
    }
    return free;
  }

  private List<ScoredPair> pairs() {
    return IntStream.range(0, rightOf.length)
        .filter(i -> rightOf[i] != FREE)
        .mapToObj(i -> new ScoredPair(i, rightOf[i], 1))
        .toList();
  }

  private String leftKey(int i) {
    return key(i, left);
  }

  private String rightKey(int j) {
    return key(j, right);
  }

  private String key(int passage, WitnessBody body) {
    String key = body.wordings().get(passage).key();
    return apart && body.isStruck(passage) ? STRUCK + key : key;
  }
}
