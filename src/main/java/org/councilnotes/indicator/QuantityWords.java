package org.councilnotes.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.text.KeyedConstant;

/**
 * The words of a language from which quantities are told: numbers, units, words of grammar. Words
 * are folded: lower case without accents. English, French and Spanish have all of them, other
 * languages at most units.
 */
final class QuantityWords {

  private static final String TABLE = "/indicator/words.tsv";
  private static final String ANY = "*";

  /** Longest phrase, in words. */
  private static final int LONGEST = 4;

  private static final Map<String, QuantityWords> ALL = read();
  private static final QuantityWords OTHER = Objects.requireNonNull(ALL.get(ANY));

  private final Map<Kind, Map<String, String>> words = new EnumMap<>(Kind.class);

  /** First and last words of the phrases, which rule most places out. */
  private final Map<Kind, Set<String>> firsts = new EnumMap<>(Kind.class);

  private final Map<Kind, Set<String>> lasts = new EnumMap<>(Kind.class);

  private final String language;

  private QuantityWords(String language) {
    this.language = language;
  }

  /** The kinds of words, by their names in the table. */
  enum Kind implements KeyedConstant {
    STOP,
    DETERMINER,
    PARTITIVE,
    PRONOUN,
    OF,
    FROM,
    BETWEEN,
    AND,
    TO,
    PREPOSITION,
    BE,
    BEEN,
    HAVE,
    PERFECT,
    MODAL,
    ADVERB,
    PARTICIPLE,
    NO_PARTICIPLE,
    PARTICLE,
    AGES,
    IRREGULAR_PLURAL,
    PLURAL_MODIFIER,
    LABEL,
    TIME,
    NUMBER_OF,
    ALL_BUT,
    MORE_THAN,
    AT_LEAST,
    LESS_THAN,
    UP_TO,
    ABOUT,
    TOTAL,
    CUMULATIVE,
    SINCE,
    START,
    BY,
    PERIOD,
    IN,
    NUMBER,
    ONE,
    SCALE,
    UNIT;
  }

  /**
   * The words of a language.
   *
   * @param bcp47 tag
   */
  static QuantityWords of(String bcp47) {
    return ALL.getOrDefault(bcp47.split("-", 2)[0], OTHER);
  }

  /** Whether what is counted can be told from running text in this language. */
  boolean tellThings() {
    return words.containsKey(Kind.STOP);
  }

  boolean isEnglish() {
    return language.equals("en");
  }

  /** The mark of decimals in the language. */
  char decimalMark() {
    return isEnglish() ? '.' : ',';
  }

  boolean isFrench() {
    return language.equals("fr");
  }

  boolean isSpanish() {
    return language.equals("es");
  }

  boolean is(Kind kind, String folded) {
    return words.getOrDefault(kind, Map.of()).containsKey(folded);
  }

  /** The value of a number or scale word. */
  Optional<BigDecimal> value(Kind kind, String folded) {
    return Optional.ofNullable(words.getOrDefault(kind, Map.of()).get(folded)).map(BigDecimal::new);
  }

  Optional<QuantityUnit> unit(String folded) {
    return Optional.ofNullable(words.getOrDefault(Kind.UNIT, Map.of()).get(folded))
        .map(QuantityUnit::named);
  }

  /**
   * The number of tokens of the longest phrase of a kind that begins at a token; 0 where none does.
   */
  int phraseAt(Kind kind, List<Token> tokens, int start) {
    if (start >= tokens.size()
        || !firsts.getOrDefault(kind, Set.of()).contains(tokens.get(start).key())) {
      return 0;
    }
    for (int length = Math.min(LONGEST, tokens.size() - start); length > 0; length--) {
      if (is(kind, Token.joined(tokens.subList(start, start + length)))) {
        return length;
      }
    }
    return 0;
  }

  /** The number of tokens of the longest phrase of a kind that ends before a token. */
  int phraseBefore(Kind kind, List<Token> tokens, int end) {
    if (end == 0 || !lasts.getOrDefault(kind, Set.of()).contains(tokens.get(end - 1).key())) {
      return 0;
    }
    for (int length = Math.min(LONGEST, end); length > 0; length--) {
      if (is(kind, Token.joined(tokens.subList(end - length, end)))) {
        return length;
      }
    }
    return 0;
  }

  private static Map<String, QuantityWords> read() {
    List<String[]> lines = new ArrayList<>();
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(QuantityWords.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
      table
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> lines.add(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException("a list of words cannot be read", e);
    }
    Map<String, QuantityWords> all = new HashMap<>();
    lines.forEach(line -> all.computeIfAbsent(line[1], QuantityWords::new));
    for (String[] line : lines) {
      if (line[1].equals(ANY)) {
        all.values().forEach(words -> words.add(line[0], line[2]));
      } else {
        Objects.requireNonNull(all.get(line[1])).add(line[0], line[2]);
      }
    }
    return all;
  }

  private void add(String kind, String list) {
    Kind key = Kind.valueOf(kind.replace('-', '_').toUpperCase(Locale.ROOT));
    Map<String, String> own = words.computeIfAbsent(key, _ -> new HashMap<>());
    for (String word : list.split(" ", -1)) {
      String[] parts = word.split("=", 2);
      List<String> phrase = List.of(parts[0].split("_", -1));
      own.put(String.join(" ", phrase), parts[parts.length - 1]);
      firsts.computeIfAbsent(key, _ -> new HashSet<>()).add(phrase.getFirst());
      lasts.computeIfAbsent(key, _ -> new HashSet<>()).add(phrase.getLast());
    }
  }
}
