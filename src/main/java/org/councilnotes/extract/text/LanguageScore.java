package org.councilnotes.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Scores how well a text reads as one language, by frequencies of letters, by signs beyond ASCII
 * and by frequent words. A wrong charset gives rare or foreign letters, signs within words and
 * capitals after small letters. The letter part of the score is a log likelihood; scores of the
 * same bytes in different charsets can be compared.
 */
final class LanguageScore {

  private static final int ASCII = 0x80;

  /**
   * Frequency per thousand letters at which a letter beyond ASCII counts neither for nor against a
   * language.
   */
  private static final double NEUTRAL = 0.5;

  private static final double NEUTRAL_ASCII = 40;
  private static final double LEAST_ASCII = -2.5;

  /** Assumed frequency per thousand of a letter that the language does not have. */
  private static final double STRANGE = 0.02;

  private static final double WORD = 1.5;
  private static final double WORD_BEYOND_ASCII = 3;
  private static final double NO_CHARACTER = -8;
  private static final double SIGN_IN_WORD = -6;
  private static final double SIGN_AT_WORD = -4;
  private static final double SIGN = -1.5;
  private static final double QUOTE = 2;
  private static final double PUNCTUATION_MARK = 0.3;
  private static final double CAPITAL_BEHIND_SMALL = -5;
  private static final double CAPITAL = -0.3;
  private static final double MIXED_SCRIPTS = -8;
  private static final double OTHER_CHARSETS = -4;
  private static final double LATIN_LETTER = -0.3;
  private static final double MOST_LATIN_LETTERS = -12;

  private static final String QUOTES = "“”„«»";
  private static final String PUNCTUATION = "‘’‚‹›–—…•§°€£№\u00A0";
  private static final String IN_WORDS = "‘’·\u00AD\u00A0";
  private static final String DASHES = "–—";
  private static final String HARMLESS = "¿¡ºª²³¹½¼±×©®™´·¶µ\u00AD";

  private static final List<LanguageProfile> LANGUAGES = LanguageProfile.ALL;
  private static final Map<String, boolean[]> WORDS = words();

  private final String text;
  private final double[] languages = new double[LANGUAGES.size()];
  private final Map<Character, Integer> letters = new HashMap<>();
  private double signs;

  private LanguageScore(String text) {
    this.text = text;
  }

  /**
   * The score of the best language; higher is better. 0 where the text has nothing beyond ASCII and
   * no known word.
   *
   * @param charsets group of the charset that the text was decoded by, a name of {@link
   *     LanguageProfile}
   */
  static double of(String text, String charsets) {
    LanguageScore fit = new LanguageScore(text);
    fit.read();
    return fit.best(charsets);
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        word(at, end);
      } else if (text.charAt(at) >= ASCII) {
        signs += sign(at);
      }
      at = Math.max(end, at + 1);
    }
  }

  private double best(String charsets) {
    double best = Double.NEGATIVE_INFINITY;
    for (int l = 0; l < languages.length; l++) {
      best = Math.max(best, languages[l] + spelling(LANGUAGES.get(l), charsets));
    }
    return signs + best;
  }

  private double spelling(LanguageProfile language, String charsets) {
    double beyond = language.charsets().contains(charsets) ? 0 : OTHER_CHARSETS;
    double ascii = 0;
    for (Map.Entry<Character, Integer> letter : letters.entrySet()) {
      char c = letter.getKey();
      double share = language.letters().getOrDefault(c, STRANGE);
      if (c < ASCII) {
        double weight = Math.max(LEAST_ASCII, Math.log(share / NEUTRAL_ASCII));
        ascii += letter.getValue() * (language.latin() ? weight : LATIN_LETTER);
      } else {
        beyond += letter.getValue() * Math.log(share / NEUTRAL);
      }
    }
    return beyond + (language.latin() ? ascii : Math.max(MOST_LATIN_LETTERS, ascii));
  }

  private void word(int start, int end) {
    boolean beyond = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      beyond |= c >= ASCII;
      letters.merge(c, 1, Integer::sum);
      signs += i > start ? inside(text.charAt(i - 1), c) : 0;
    }
    boolean[] known = WORDS.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    if (known != null) {
      double worth = beyond && end - start > 1 ? WORD_BEYOND_ASCII : WORD;
      for (int l = 0; l < languages.length; l++) {
        languages[l] += known[l] ? worth : 0;
      }
    }
  }

  /** Score of a letter by the letter before it in the word: 0 or negative. */
  private static double inside(char before, char c) {
    if (before < ASCII && c < ASCII) {
      return 0;
    }
    double cases = 0;
    if (Character.isUpperCase(c)) {
      cases = Character.isLowerCase(before) ? CAPITAL_BEHIND_SMALL : c >= ASCII ? CAPITAL : 0;
    }
    return cases + (UnicodeScript.of(before) == UnicodeScript.of(c) ? 0 : MIXED_SCRIPTS);
  }

  private double sign(int at) {
    char c = text.charAt(at);
    boolean behind = at > 0 && Character.isLetter(text.charAt(at - 1));
    boolean before = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    if (Character.isISOControl(c) || c == '\uFFFD' || !Character.isDefined(c)) {
      return NO_CHARACTER;
    }
    if (behind && before && IN_WORDS.indexOf(c) < 0) {
      return DASHES.indexOf(c) < 0 ? SIGN_IN_WORD : SIGN;
    }
    if (QUOTES.indexOf(c) >= 0) {
      return blankAt(at - 1) == blankAt(at + 1) ? 0 : QUOTE;
    }
    if (PUNCTUATION.indexOf(c) >= 0) {
      return PUNCTUATION_MARK;
    }
    if (HARMLESS.indexOf(c) >= 0) {
      return 0;
    }
    return behind || before ? SIGN_AT_WORD : SIGN;
  }

  private boolean blankAt(int at) {
    return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
  }

  private static Map<String, boolean[]> words() {
    Map<String, boolean[]> words = new HashMap<>();
    for (int l = 0; l < LANGUAGES.size(); l++) {
      for (String word : LANGUAGES.get(l).words()) {
        words.computeIfAbsent(word, x -> new boolean[LANGUAGES.size()])[l] = true;
      }
    }
    return words;
  }

  /**
   * Letters and words of a language.
   *
   * @param charsets names of the groups of charsets that were made for it
   * @param letters letters with their frequency per thousand letters, small and capital
   * @param words frequent words, in small letters
   * @param latin whether it is written in Latin letters
   */
  private record LanguageProfile(
      Set<String> charsets, Map<Character, Double> letters, Set<String> words, boolean latin) {

    static final List<LanguageProfile> ALL = load();

    private static List<LanguageProfile> load() {
      try (InputStream in = LanguageProfile.class.getResourceAsStream("/extract/languages.tsv");
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

    private static LanguageProfile of(String[] cells) {
      Map<Character, Double> letters = new HashMap<>();
      for (String letter : cells[2].split(" ", -1)) {
        double share = Double.parseDouble(letter.substring(1));
        bothCases(letter.substring(0, 1)).chars().forEach(c -> letters.put((char) c, share));
      }
      Set<String> words = Set.copyOf(List.of(cells[3].split(" ")));
      boolean latin =
          Character.UnicodeScript.of(cells[2].charAt(0)) == Character.UnicodeScript.LATIN;
      return new LanguageProfile(Set.of(cells[1].split(" ")), Map.copyOf(letters), words, latin);
    }

    private static String bothCases(String letter) {
      String capital = letter.toUpperCase(Locale.ROOT);
      return capital.length() == 1 ? letter + capital : letter;
    }
  }
}
