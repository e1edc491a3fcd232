package org.councilnotes.tag.role;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.tag.name.LinearWeights;
import org.councilnotes.tag.name.TagTables;
import org.councilnotes.tag.role.RoleFeatures.Feature;

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
      public boolean knows(String feature) {
        return OfProgram.MODEL.knows(feature);
      }

      @Override
      public Optional<Likely> likeliest(RoleFeatures features) {
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
  public boolean knows(String feature) {
    return weights.of(feature).length > 0;
  }

  @Override
  public Optional<Likely> likeliest(RoleFeatures features) {
    short[][] own =
        features.all().stream().map(feature -> weights.of(feature.name())).toArray(short[][]::new);
    double[] sums = new double[roles.size()];
    for (short[] weight : own) {
      for (int i = 0; i < weight.length; i++) {
        sums[i] += weight[i];
      }
    }
    double whole = 0;
    int best = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = LinearWeights.probability(sums[i]);
      whole += sums[i];
      best = sums[i] > sums[best] ? i : best;
    }
    return Optional.of(
        new Likely(roles.get(best), sums[best] / whole, word(features.all(), own, best)));
  }

  /** The word with the greatest weight for a role. */
  private static int word(List<Feature> features, short[][] own, int role) {
    int word = RoleFeatures.NOWHERE;
    int most = 0;
    for (int i = 0; i < own.length; i++) {
      int at = features.get(i).word();
      if (own[i].length > 0 && at != RoleFeatures.NOWHERE && own[i][role] > most) {
        most = own[i][role];
        word = at;
      }
    }
    return word;
  }
}
