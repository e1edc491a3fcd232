package org.councilnotes.tag.role;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.tag.name.FeatureCollector;
import org.councilnotes.tag.name.LinearWeights;
import org.councilnotes.tag.name.TagTables;
import org.councilnotes.tag.name.WeighedFeatures;

/**
 * A linear model of roles: each feature has a weight for each role, and the role with the greatest
 * sum is the likeliest. The weights are learned by logistic regression, one role against the
 * others; a role's probability is its share of what all say for themselves.
 */
public final class LinearRoleModel implements RoleModel {

  private final List<MentionRole> roles;
  private final LinearWeights weights;

  private LinearRoleModel(LinearWeights weights) {
    this.weights = weights;
    this.roles =
        weights.classes().stream().map(key -> MentionRole.ofKey(key).orElseThrow()).toList();
  }

  /** With the weights that the program comes with, which are read when they are first needed. */
  public static RoleModel ofProgram() {
    return new RoleModel() {
      @Override
      public FeatureCollector collector() {
        return OfProgram.MODEL.collector();
      }

      @Override
      public Optional<Likely> likeliest(RoleModelInput features) {
        return OfProgram.MODEL.likeliest(features);
      }
    };
  }

  /** The roles that the program can tell. */
  static List<MentionRole> rolesOfProgram() {
    return OfProgram.MODEL.roles;
  }

  private static final class OfProgram {
    private static final LinearRoleModel MODEL =
        new LinearRoleModel(LinearWeights.read(TagTables.ROLE_WEIGHTS));
  }

  /** Of a table of weights whose classes are the keys of roles. */
  public static LinearRoleModel of(Reader table) throws IOException {
    return new LinearRoleModel(LinearWeights.of(table));
  }

  @Override
  public FeatureCollector collector() {
    return new WeighedFeatures(weights);
  }

  @Override
  public Optional<Likely> likeliest(RoleModelInput features) {
    WeighedFeatures weighed = weighed(features);
    int[] sums = weighed.sums();
    double[] likely = new double[sums.length];
    double whole = 0;
    int best = 0;
    for (int i = 0; i < sums.length; i++) {
      likely[i] = LinearWeights.probability(sums[i]);
      whole += likely[i];
      best = likely[i] > likely[best] ? i : best;
    }
    return Optional.of(new Likely(roles.get(best), likely[best] / whole, weighed.wordFor(best)));
  }

  /** Features that were kept by their names are looked up first. */
  private WeighedFeatures weighed(RoleModelInput features) {
    if (features.collected() instanceof WeighedFeatures weighed) {
      return weighed;
    }
    WeighedFeatures weighed = new WeighedFeatures(weights);
    features.all().forEach(feature -> weighed.feature(feature.name()).at(feature.word()));
    return weighed;
  }
}
