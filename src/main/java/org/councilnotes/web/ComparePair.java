package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.series.Step;

/**
 * Two notes of a comparison of which one is compared with the other.
 *
 * @param shown whichever of the two is not the base
 * @param steps what became of each row of the comparison from one to the other
 */
record ComparePair(
    CompareColumn older, CompareColumn newer, CompareColumn shown, List<Optional<Step>> steps) {

  ComparePair {
    steps = List.copyOf(steps);
  }

  Optional<Step> step(int row) {
    return steps.get(row);
  }
}
