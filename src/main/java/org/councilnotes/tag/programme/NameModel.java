package org.councilnotes.tag.programme;

import java.util.Set;
import org.councilnotes.tag.name.LinearWeights;
import org.councilnotes.tag.name.TagTables;

/**
 * A linear model of names: how likely what is seen of a name says that it is that of a programme,
 * project, fund, mission or the like. Its weights are learned by logistic regression from labelled
 * notes.
 */
final class NameModel {

  private NameModel() {}

  private static final class OfProgram {
    private static final LinearWeights WEIGHTS = LinearWeights.read(TagTables.NAME_WEIGHTS);
  }

  /** How likely it is, from 0 to 1. */
  static double probability(Set<String> features) {
    int sum = 0;
    for (String feature : features) {
      short[] own = OfProgram.WEIGHTS.of(feature);
      sum += own.length == 0 ? 0 : own[0];
    }
    return LinearWeights.probability(sum);
  }
}
