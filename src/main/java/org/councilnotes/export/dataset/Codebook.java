package org.councilnotes.export.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codebook that ships inside the program: {@code docs/codebook.md}. It says what each column of
 * an export means.
 *
 * @param text in Markdown
 * @param meanings by name of column
 */
record Codebook(String text, Map<String, String> meanings) {

  /** Name of its file in a dataset. */
  static final String FILE = "codebook.md";

  private static final String RESOURCE = "/export/" + FILE;

  /** Matches {@code | `page` | first page |}; not {@code | role | ...}. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| (.*) \\|$");

  Codebook {
    meanings = Map.copyOf(meanings);
  }

  static Codebook shipped() {
    try (InputStream file = Codebook.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("the program lacks its own " + FILE);
      }
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  static Codebook of(String text) {
    Map<String, String> meanings = new LinkedHashMap<>();
    Matcher row = ROW.matcher(text);
    while (row.find()) {
      meanings.put(row.group(1), plain(row.group(2)));
    }
    return new Codebook(text, meanings);
  }

  /** What a column means, without marks of Markdown; empty where the codebook lacks it. */
  Optional<String> meaning(String column) {
    return Optional.ofNullable(meanings.get(column));
  }

  private static String plain(String cell) {
    return cell.replace("`", "").replace("\\|", "|");
  }
}
