package org.councilnotes.tag.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The tables beside the vocabulary that tags depend on. */
public final class TagTables {

  /** Rules for roles. */
  public static final String ROLES = "/tag/roles.txt";

  /** Words for venues. */
  public static final String VENUES = "/tag/venues.txt";

  /** Words by which sentences are cut into clauses. */
  public static final String CLAUSES = "/tag/clauses.txt";

  /** Classes of words that mean alike. */
  public static final String WORD_CLASSES = "/tag/word-classes.txt";

  /** Weights of the model of roles. */
  public static final String ROLE_WEIGHTS = "/tag/role-weights.tsv";

  /** Weights of the model of names. */
  public static final String NAME_WEIGHTS = "/tag/name-weights.tsv";

  static final List<String> ALL =
      List.of(ROLES, VENUES, CLAUSES, WORD_CLASSES, ROLE_WEIGHTS, NAME_WEIGHTS);

  private TagTables() {}

  /**
   * CRC-32 of all tables, as eight hexadecimal digits. Changes when a line of any table changes.
   */
  public static String digest() {
    CRC32 sum = new CRC32();
    for (String table : ALL) {
      try (InputStream in = WordTable.open(table)) {
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(table + " cannot be read", e);
      }
    }
    return "%08x".formatted(sum.getValue());
  }
}
