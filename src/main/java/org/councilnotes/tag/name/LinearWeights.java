package org.councilnotes.tag.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The weights of a linear model: of each feature, one for each class. They are kept in hundredths,
 * so that sums are the same on any machine. A feature is known by a hash of its name, 64 bits of
 * FNV-1a over its UTF-16 code units, so that a name need not be made to be looked up: among a
 * hundred thousand names two of one hash are not to be expected.
 */
public final class LinearWeights {

  /** Row of a feature that has no weights. */
  public static final int NO_ROW = -1;

  private static final double HUNDREDTHS = 100;
  private static final int DECIMAL = 10;
  private static final int FEW = 256;
  private static final int MARKED = 8;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final List<String> classes;
  private short[] weights;
  private int count;

  /** Hashes by open addressing, 0 where none is; beside each the row. */
  private long[] hashes = new long[2 * FEW];

  private int[] rows = new int[2 * FEW];

  /** A bit for each hash, among eight times as many as there are places: it is looked at first. */
  private long[] marks = new long[hashes.length / MARKED];

  private LinearWeights(List<String> classes) {
    this.classes = List.copyOf(classes);
    this.weights = new short[FEW * classes.size()];
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
    LinearWeights read = new LinearWeights(List.of(line.split("\t", -1)));
    for (line = lines.readLine(); line != null; line = lines.readLine()) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException("no weight: " + line);
      }
      read.add(hash(FNV_OFFSET, line, tab), line, tab + 1);
    }
    return read;
  }

  private void add(long hash, String line, int from) {
    if (2 * count == hashes.length) {
      grow();
    }
    int row = count++;
    int start = from;
    for (int i = 0; i < classes.size() && start <= line.length(); i++) {
      int tab = line.indexOf('\t', start);
      int end = tab < 0 ? line.length() : tab;
      int weight = end == start ? 0 : Integer.parseInt(line, start, end, DECIMAL);
      weights[row * classes.size() + i] = (short) weight;
      start = end + 1;
    }
    place(hash, row);
  }

  private void grow() {
    long[] before = hashes;
    int[] rowsBefore = rows;
    weights = Arrays.copyOf(weights, 2 * weights.length);
    hashes = new long[2 * before.length];
    rows = new int[hashes.length];
    marks = new long[hashes.length / MARKED];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        place(before[i], rowsBefore[i]);
      }
    }
  }

  /** Of two features of one name the later one counts. */
  private void place(long hash, int row) {
    int at = placeOf(hash);
    hashes[at] = hash;
    rows[at] = row;
    marks[markOf(hash)] |= 1L << hash;
  }

  /** The bit of a hash within its word is told by its lowest bits, the word by other ones. */
  private int markOf(long hash) {
    return (int) (hash >>> Integer.SIZE) & (marks.length - 1);
  }

  private int placeOf(long hash) {
    int last = hashes.length - 1;
    int at = (int) (hash ^ (hash >>> Integer.SIZE)) & last;
    while (hashes[at] != hash && hashes[at] != 0) {
      at = (at + 1) & last;
    }
    return at;
  }

  /** The names of the classes, in the order of their weights. */
  public List<String> classes() {
    return classes;
  }

  /** The hash of the name of a feature. */
  static long hash(String name) {
    return hash(FNV_OFFSET, name);
  }

  /** The hash of a name of which a beginning is hashed already. */
  static long hash(long begun, String more) {
    return hash(begun, more, more.length());
  }

  private static long hash(long begun, String more, int length) {
    long hash = begun;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ more.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** The row of a feature; {@link #NO_ROW} of one that is not known. */
  int row(long hash) {
    if ((marks[markOf(hash)] >>> hash & 1) == 0) {
      return NO_ROW;
    }
    int at = placeOf(hash);
    return hashes[at] == hash ? rows[at] : NO_ROW;
  }

  /** A weight of a feature, in hundredths. */
  int weight(int row, int ofClass) {
    return weights[row * classes.size() + ofClass];
  }

  /** How likely something is, from 0 to 1, by the sum of its weights in hundredths. */
  public static double probability(double sum) {
    return 1 / (1 + StrictMath.exp(-sum / HUNDREDTHS));
  }
}
