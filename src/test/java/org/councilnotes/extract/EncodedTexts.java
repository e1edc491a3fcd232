package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Texts of our own in the languages of notes.
 *
 * @param language BCP 47
 * @param sentences each with a letter beyond ASCII, but for a few
 */
public record EncodedTexts(String language, List<String> sentences) {

  public static List<EncodedTexts> all() {
    try (InputStream in =
        Objects.requireNonNull(
            EncodedTexts.class.getResourceAsStream("/extract/encoded-texts.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> List.of(l.split("\t")))
          .map(cells -> new EncodedTexts(cells.getFirst(), cells.subList(1, cells.size())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static EncodedTexts in(String language) {
    return all().stream().filter(t -> t.language().equals(language)).findFirst().orElseThrow();
  }

  /** All sentences, a line each. */
  public String whole() {
    return String.join("\n", sentences) + "\n";
  }

  public static boolean isBeyondAscii(String text) {
    return text.chars().anyMatch(c -> c >= 0x80);
  }
}
