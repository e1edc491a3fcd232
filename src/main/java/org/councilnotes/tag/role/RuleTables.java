package org.councilnotes.tag.role;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.councilnotes.tag.clause.Statements;
import org.councilnotes.tag.name.WordClasses;
import org.councilnotes.tag.name.WordTable;

/**
 * The tables beside the vocabulary that tags depend on: rules for roles, words for venues and for
 * clauses, classes of words and the weights of the model of roles.
 */
public final class RuleTables {

  static final String ROLES = "/tag/roles.txt";
  public static final String VENUES = "/tag/venues.txt";

  private RuleTables() {}

  /**
   * CRC-32 of all tables, as eight hexadecimal digits. Changes when a line of any table changes.
   */
  public static String digest() {
    CRC32 sum = new CRC32();
    for (String table :
        List.of(ROLES, VENUES, Statements.WORDS, WordClasses.TABLE, LinearRoleModel.TABLE)) {
      try (InputStream in = WordTable.open(table)) {
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(table + " cannot be read", e);
      }
    }
    return "%08x".formatted(sum.getValue());
  }
}
