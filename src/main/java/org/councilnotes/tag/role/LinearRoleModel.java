package org.councilnotes.tag.role;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.tag.name.WordTable;
import org.councilnotes.tag.role.RoleFeatures.Feature;

/**
 * A linear model of roles: each feature has a weight for each role, and the role with the greatest
 * sum is the likeliest. The weights are learned by logistic regression, one role against the
 * others; a role's probability is its share of what all say for themselves.
 */
public final class LinearRoleModel implements RoleModel {

  static final String TABLE = "/tag/role-weights.tsv";

  private static final double HUNDREDTHS = 100;
  private static final short[] NONE = {};
  private static final int DECIMAL = 10;

  private final List<MentionRole> roles;
  private final Map<String, short[]> weights;

  private LinearRoleModel(List<MentionRole> roles, Map<String, short[]> weights) {
    this.roles = roles;
    this.weights = weights;
  }

  /** With the weights that the program comes with, which are read when they are first needed. */
  public static RoleModel ofProgram() {
    return features -> OfProgram.MODEL.likeliest(features);
  }

  /** The roles that the program can tell. */
  static List<MentionRole> rolesOfProgram() {
    return List.copyOf(OfProgram.MODEL.roles);
  }

  private static final class OfProgram {
    private static final LinearRoleModel MODEL = read();
  }

  private static LinearRoleModel read() {
    try (Reader in = new InputStreamReader(WordTable.open(TABLE), StandardCharsets.UTF_8)) {
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + " cannot be read", e);
    }
  }

  /**
   * Of a table: comments behind a number sign, then the keys of roles, then lines of a feature and
   * its weights in hundredths, parted by tabs, where an empty cell is no weight.
   */
  public static LinearRoleModel of(Reader table) throws IOException {
    BufferedReader lines = new BufferedReader(table);
    String line = lines.readLine();
    while (line.startsWith("#")) {
      line = lines.readLine();
    }
    List<MentionRole> roles =
        Arrays.stream(line.split("\t")).map(key -> MentionRole.ofKey(key).orElseThrow()).toList();
    Map<String, short[]> weights = new HashMap<>();
    for (line = lines.readLine(); line != null; line = lines.readLine()) {
      int tab = line.indexOf('\t');
      weights.put(line.substring(0, tab), hundredths(line, tab + 1, roles.size()));
    }
    return new LinearRoleModel(roles, weights);
  }

  private static short[] hundredths(String line, int from, int count) {
    short[] own = new short[count];
    int start = from;
    for (int i = 0; i < count && start <= line.length(); i++) {
      int tab = line.indexOf('\t', start);
      int end = tab < 0 ? line.length() : tab;
      own[i] = end == start ? 0 : (short) Integer.parseInt(line, start, end, DECIMAL);
      start = end + 1;
    }
    return own;
  }

  @Override
  public Optional<Likely> likeliest(RoleFeatures features) {
    short[][] own =
        features.all().stream()
            .map(feature -> weights.getOrDefault(feature.name(), NONE))
            .toArray(short[][]::new);
    double[] sums = new double[roles.size()];
    for (short[] weight : own) {
      for (int i = 0; i < weight.length; i++) {
        sums[i] += weight[i];
      }
    }
    double whole = 0;
    int best = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = 1 / (1 + StrictMath.exp(-sums[i] / HUNDREDTHS));
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
