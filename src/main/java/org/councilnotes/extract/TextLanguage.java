package org.councilnotes.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a language looks like in print.
 *
 * @param charsets names of the groups of charsets that were made for it
 * @param letters beyond A to Z, small and capital, each with how many of a thousand letters it is
 * @param words in small letters, that hardly a page does without
 * @param latin whether it is written in Latin letters
 */
record TextLanguage(
    Set<String> charsets, Map<Character, Double> letters, Set<String> words, boolean latin) {

  static final List<TextLanguage> ALL = load();

  private static List<TextLanguage> load() {
    try (InputStream in = TextLanguage.class.getResourceAsStream("/extract/languages.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(l -> !l.startsWith("#"))
          .skip(1)
          .map(l -> of(l.split("\t")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("languages not readable", e);
    }
  }

  private static TextLanguage of(String[] cells) {
    Map<Character, Double> letters = new HashMap<>();
    for (String letter : cells[2].split(" ", -1)) {
      double share = Double.parseDouble(letter.substring(1));
      bothCases(letter.substring(0, 1)).chars().forEach(c -> letters.put((char) c, share));
    }
    Set<String> words = Set.copyOf(List.of(cells[3].split(" ")));
    boolean latin = Character.UnicodeScript.of(cells[2].charAt(0)) == Character.UnicodeScript.LATIN;
    return new TextLanguage(Set.of(cells[1].split(" ")), Map.copyOf(letters), words, latin);
  }

  private static String bothCases(String letter) {
    String capital = letter.toUpperCase(Locale.ROOT);
    return capital.length() == 1 ? letter + capital : letter;
  }
}
