package org.councilnotes.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.collate.AlignedWitnesses;
import org.councilnotes.collate.AlignmentChain;
import org.councilnotes.collate.ReturnedText;
import org.councilnotes.collate.WordingSteps;

/**
 * Ancestors and descendants of each text in the other witnesses. Where a wording is split, the
 * whole is the ancestor of each part; where two are merged, both are ancestors of the whole.
 */
final class LineageGraph {

  private record Text(int witness, int position) {}

  private final WordingSteps wordingSteps;
  private final int witnesses;
  private final Map<Text, Text> returnedFrom = new HashMap<>();
  private final Map<Text, Text> returnedTo = new HashMap<>();

  LineageGraph(AlignedWitnesses all, WordingSteps wordingSteps) {
    this.wordingSteps = wordingSteps;
    this.witnesses = all.bodies().size();
    for (ReturnedText back : all.returns()) {
      Text was = new Text(back.from(), back.pair().left());
      Text is = new Text(back.to(), back.pair().right());
      returnedFrom.put(is, was);
      returnedTo.put(was, is);
    }
  }

  /** Whether a text has no ancestor. */
  boolean isFirst(int witness, int position) {
    return before(new Text(witness, position)).isEmpty();
  }

  /** The text with all of its descendants: positions for each witness, ascending. */
  AlignmentChain descendantsOf(int witness, int position) {
    List<Set<Integer>> found = none();
    collect(new Text(witness, position), found, true);
    return chain(found);
  }

  /** The text with all of its ancestors and descendants. */
  AlignmentChain of(int witness, int position) {
    List<Set<Integer>> found = none();
    Text text = new Text(witness, position);
    collect(text, found, true);
    before(text).forEach(t -> collect(t, found, false));
    return chain(found);
  }

  private void collect(Text text, List<Set<Integer>> found, boolean onwards) {
    if (found.get(text.witness()).add(text.position())) {
      (onwards ? next(text) : before(text)).forEach(t -> collect(t, found, onwards));
    }
  }

  private List<Text> next(Text text) {
    Text back = returnedTo.get(text);
    return back != null
        ? List.of(back)
        : wordingSteps.successorsOf(text.witness(), text.position()).stream()
            .map(p -> new Text(text.witness() + 1, p))
            .toList();
  }

  private List<Text> before(Text text) {
    Text gone = returnedFrom.get(text);
    return gone != null
        ? List.of(gone)
        : wordingSteps.predecessorsOf(text.witness(), text.position()).stream()
            .map(p -> new Text(text.witness() - 1, p))
            .toList();
  }

  private List<Set<Integer>> none() {
    List<Set<Integer>> none = new ArrayList<>();
    for (int witness = 0; witness < witnesses; witness++) {
      none.add(new TreeSet<>());
    }
    return none;
  }

  private static AlignmentChain chain(List<Set<Integer>> found) {
    return new AlignmentChain(found.stream().map(List::copyOf).toList());
  }
}
