package org.councilnotes.tag.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of a linear model: of each feature, one for each class. They are kept in hundredths,
 * so that sums are the same on any machine.
 */
public final class LinearWeights {

  private static final double HUNDREDTHS = 100;
  private static final short[] NONE = {};
  private static final int DECIMAL = 10;

  private final List<String> classes;
  private final Map<String, short[]> weights;

  private LinearWeights(List<String> classes, Map<String, short[]> weights) {
    this.classes = List.copyOf(classes);
    this.weights = weights;
  }

  /** Of a table that the program comes with. */
  public static LinearWeights read(String table) {
    try (Reader in = new InputStreamReader(WordTable.open(table), StandardCharsets.UTF_8)) {
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(table + " cannot be read", e);
    }
  }

  /**
   * Of a table: comments behind a number sign, then the names of the classes, then lines of a
   * feature and its weights in hundredths, parted by tabs, where an empty cell is no weight.
   *
   * @throws IOException where the table cannot be read
   * @throws IllegalArgumentException where it has no line of classes, or a line without a weight
   */
  public static LinearWeights of(Reader table) throws IOException {
    BufferedReader lines = new BufferedReader(table);
    String line = lines.readLine();
    while (line != null && line.startsWith("#")) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IllegalArgumentException("a table of weights names its classes");
    }
    List<String> classes = List.of(line.split("\t", -1));
    Map<String, short[]> weights = new HashMap<>();
    for (line = lines.readLine(); line != null; line = lines.readLine()) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException("no weight: " + line);
      }
      weights.put(line.substring(0, tab), hundredths(line, tab + 1, classes.size()));
    }
    return new LinearWeights(classes, weights);
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

  /** The names of the classes, in the order of their weights. */
  public List<String> classes() {
    return classes;
  }

  /** The weights of a feature in hundredths, by class; none of a feature that is not known. */
  public short[] of(String feature) {
    return weights.getOrDefault(feature, NONE);
  }

  /** How likely something is, from 0 to 1, by the sum of its weights in hundredths. */
  public static double probability(double sum) {
    return 1 / (1 + StrictMath.exp(-sum / HUNDREDTHS));
  }
}
