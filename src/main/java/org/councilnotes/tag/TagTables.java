package org.councilnotes.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The tables of words that tags rest on beside the vocabulary: rules for roles and for venues. */
public final class TagTables {

  static final String ROLES = "/tag/roles.txt";
  static final String VENUES = "/tag/venues.txt";

  private TagTables() {}

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

  static InputStream open(String table) {
    InputStream in = TagTables.class.getResourceAsStream(table);
    if (in == null) {
      throw new IllegalStateException("the program lacks its own " + table);
    }
    return in;
  }
}
