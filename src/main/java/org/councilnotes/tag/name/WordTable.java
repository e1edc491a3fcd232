package org.councilnotes.tag.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of words that the program comes with. */
public final class WordTable {

  private WordTable() {}

  /**
   * The bytes of a table.
   *
   * @param table as a resource: {@code /tag/roles.txt}
   */
  public static InputStream open(String table) {
    InputStream in = WordTable.class.getResourceAsStream(table);
    if (in == null) {
      throw new IllegalStateException("the program lacks its own " + table);
    }
    return in;
  }

  /** The lines of a table in UTF-8, without blank ones and comments behind a number sign. */
  public static List<String> lines(String table) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(table), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(table + " cannot be read", e);
    }
  }
}
