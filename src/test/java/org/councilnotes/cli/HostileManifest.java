package org.councilnotes.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.cli.FileEnd.Kind;

/** The list that comes with a set of hostile files: what is wrong with each, what is expected. */
record HostileManifest(List<Row> rows) {

  /** Matches {@code \n} and {@code \xff}; not {@code \w}. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|([nrt]))");

  /**
   * One file.
   *
   * @param path from the folder of the set, as Java reads its name
   * @param expected in the words of the manifest
   */
  record Row(String path, String expected) {

    /**
     * Its words as states. "Rejected" is also what we could not read, as interfaces.md says;
     * without text a file is empty; what waits for a person is hidden as restricted notes are.
     */
    Set<Kind> kinds() {
      String words = expected.toLowerCase(Locale.ROOT);
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      add(kinds, words, Kind.REFUSED, "rejected", "refused");
      add(kinds, words, Kind.PARTIAL, "partial");
      add(kinds, words, Kind.SKIPPED, "skipped");
      add(kinds, words, Kind.EMPTY, "empty", "no text");
      add(kinds, words, Kind.RESTRICTED, "restricted", "hidden until then");
      add(kinds, words, Kind.INDEXED, "indexed", "one document", "linked as near-duplicate");
      add(kinds, words, Kind.INDEXED, "public,", "public or", "same", "policy:");
      return kinds;
    }

    private static void add(Set<Kind> kinds, String expected, Kind kind, String... words) {
      for (String word : words) {
        if (expected.contains(word)) {
          kinds.add(kind);
        }
      }
    }
  }

  /**
   * Reads a manifest.
   *
   * @param prefix that its paths have before the folder of the set
   */
  static HostileManifest read(Path file, String prefix) throws IOException {
    return new HostileManifest(
        Files.readString(file)
            .lines()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .map(cells -> new Row(name(cells[0], prefix), cells[3]))
            .toList());
  }

  /** A cell with quotation marks in it is quoted, and they are doubled (RFC 4180). */
  private static String name(String cell, String prefix) {
    boolean quoted = cell.startsWith("\"");
    String plain = quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    return unescaped(plain.substring(prefix.length()));
  }

  private static String unescaped(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(name);
    int end = 0;
    while (escape.find()) {
      bytes.writeBytes(name.substring(end, escape.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(
          escape.group(1) != null
              ? Integer.parseInt(escape.group(1), 16)
              : "\n\r\t".charAt("nrt".indexOf(escape.group(2))));
      end = escape.end();
    }
    bytes.writeBytes(name.substring(end).getBytes(StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
