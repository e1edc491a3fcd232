package org.councilnotes.tag.programme;

import java.util.function.Consumer;
import org.councilnotes.tag.name.FeatureCollector;
import org.councilnotes.tag.name.LinearWeights;
import org.councilnotes.tag.name.TagTables;
import org.councilnotes.tag.name.WeighedFeatures;

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

  /** How likely it is, from 0 to 1, by the features that are collected. */
  static double probability(Consumer<FeatureCollector> collected) {
    WeighedFeatures features = new WeighedFeatures(OfProgram.WEIGHTS);
    collected.accept(features);
    return LinearWeights.probability(features.sums()[0]);
  }
}
