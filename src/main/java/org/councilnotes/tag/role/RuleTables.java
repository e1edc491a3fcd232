package org.councilnotes.tag.role;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The tables of words that tags rest on beside the vocabulary: rules for roles and for venues. */
public final class RuleTables {

  static final String ROLES = "/tag/roles.txt";
  public static final String VENUES = "/tag/venues.txt";

  private RuleTables() {}

  /** Another one whenever a line of a table is another one; eight hexadecimal digits. */
  public static String digest() {
    CRC32 sum = new CRC32();
    for (String table : List.of(ROLES, VENUES)) {
      try (InputStream in = open(table)) {
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(table + " cannot be read", e);
      }
    }
    return "%08x".formatted(sum.getValue());
  }

  public static InputStream open(String table) {
    InputStream in = RuleTables.class.getResourceAsStream(table);
    if (in == null) {
      throw new IllegalStateException("the program lacks its own " + table);
    }
    return in;
  }
}
