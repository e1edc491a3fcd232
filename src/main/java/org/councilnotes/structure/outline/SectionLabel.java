package org.councilnotes.structure.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.text.RomanNumeral;

/**
 * The label at the start of a heading, such as {@code II.}, {@code a)} or {@code COMPONENT 1:}.
 *
 * @param style style of numbering; headings of one style are siblings
 * @param key label in section ids
 * @param division what its word names, where it has one
 * @param number the number behind the word as printed, such as {@code 88a}; empty without a word
 */
public record SectionLabel(
    String printed, Style style, String key, Optional<Division> division, String number) {

  /** Styles of numbering, usually from outermost to innermost; the nesting in a note decides. */
  enum Style {
    ANNEX,
    WORD,
    ROMAN,
    CAPITAL,
    NUMBER,
    LETTER,
    SMALL_ROMAN,
    BRACKETED_NUMBER
  }

  /** The title of an annex in the languages of the Union, as a pattern without group. */
  public static final String ANNEXES =
      "ANNEX|ANNEXE|ANLAGE|ANHANG|ANEXO|ALLEGATO|BIJLAGE|BILAG|BILAGA|LIITE|PRILOG|PRILOGA|ANEXĂ"
          + "|PŘÍLOHA|PRÍLOHA|ZAŁĄCZNIK|MELLÉKLET|LISA|PIELIKUMS|PRIEDAS|ANNESS|IARSCRÍBHINN"
          + "|ΠΑΡΑΡΤΗΜΑ|ПРИЛОЖЕНИЕ";

  /** The same in capitals and with a capital only at the start: {@code Annex}. */
  private static final String ANNEX_WORDS =
      Arrays.stream(ANNEXES.split("\\|"))
          .map(word -> word + "|" + word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.joining("|"));

  /** Matches {@code ‘}, {@code "}: what text to be inserted in another act begins with. */
  private static final String OPENING = "['\"‘’‚‛“”„«»]";

  /** Matches {@code IV}, {@code VIIc}, {@code 12}, {@code 23ab}. */
  private static final String NUMERAL = "(?:[IVXLC]{1,7}[a-z]?|\\d{1,3}[a-z]{0,3})";

  /** Matches {@code ANNEX I}, {@code Annex Ia} and {@code ANNEX 2 to the}; not {@code ANNEX}. */
  private static final Pattern ANNEX =
      Pattern.compile("((?:" + ANNEX_WORDS + ") " + NUMERAL + ")(?![\\p{L}\\d])[.:]?");

  /** Matches {@code ANNEX}, {@code Annex} and {@code ANNEX I}; not {@code ANNEX to}. */
  private static final Pattern BARE_ANNEX =
      Pattern.compile("((?:" + ANNEX_WORDS + ")(?: " + NUMERAL + ")?)[.:]?");

  /** Matches {@code Annex} and {@code ANNEX: Declaration}; not {@code ANNEX to}. */
  private static final Pattern UNNUMBERED_ANNEX =
      Pattern.compile("(" + ANNEX_WORDS + ")(?:\\.?$| ?[:–—-](?= \\p{Lu}))");

  /**
   * Matches {@code COMPONENT 1:}, {@code ‘Article 12a}, {@code PART II}, {@code 3. cikk}; not
   * {@code Component parts}.
   */
  private static final Pattern WORD =
      Pattern.compile(
          OPENING
              + "?(?:(?<word>"
              + Division.wordsBeforeNumber()
              + ") (?<number>(?-i:"
              + NUMERAL
              + "|[ivx]{1,5}))|(?<first>\\d{1,3}\\p{Ll}?)\\.? (?<last>"
              + Division.wordsBehindNumber()
              + "))(?![\\p{L}\\d])[.:]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Matches {@code II. }; not {@code II }. */
  private static final Pattern ROMAN = Pattern.compile("([IVXLC]{1,7})\\.(?=\\s|$)");

  /** Matches {@code A. }; not {@code EU. }. */
  private static final Pattern CAPITAL = Pattern.compile("([A-Z])\\.(?=\\s|$)");

  /** Matches {@code 1. }, {@code 1.2 }, {@code 1.2. }; not {@code 2019 }. */
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,4}|\\d{1,3}(?=\\.))\\.?(?=\\s|$)");

  /** Matches {@code a) } and {@code (a) }; not {@code (CELAC) }. */
  private static final Pattern LETTER = Pattern.compile("\\(?([a-z])\\)(?=\\s|$)");

  /** Matches {@code (iv) } and {@code iv) }. */
  private static final Pattern SMALL_ROMAN = Pattern.compile("\\(?([ivx]{1,5})\\)(?=\\s|$)");

  /** Matches {@code 1) } and {@code (1) }. */
  private static final Pattern BRACKETED = Pattern.compile("\\(?(\\d{1,3})\\)(?=\\s|$)");

  /** The label at the start of a heading. Of two possible readings, the previous labels decide. */
  static Optional<SectionLabel> of(String heading, SectionOutline.Counters before) {
    return annexOrWord(heading)
        .or(() -> roman(heading, before))
        .or(() -> match(CAPITAL, Style.CAPITAL, heading))
        .or(() -> match(NUMBER, Style.NUMBER, heading))
        .or(() -> smallRoman(heading, before))
        .or(() -> match(LETTER, Style.LETTER, heading))
        .or(() -> match(SMALL_ROMAN, Style.SMALL_ROMAN, heading))
        .or(() -> match(BRACKETED, Style.BRACKETED_NUMBER, heading));
  }

  /** Whether a text starts with a label that only section headings have. */
  public static boolean isSectionLike(String text) {
    return annexOrWord(text).isPresent()
        || ROMAN.matcher(text).lookingAt()
        || CAPITAL.matcher(text).lookingAt();
  }

  /** Whether a text starts with a label of any style. */
  public static boolean hasLabel(String text) {
    return of(text, new SectionOutline.Counters()).isPresent();
  }

  /** Whether a text is the bare title of an annex. */
  public static boolean isBareAnnex(String text) {
    return BARE_ANNEX.matcher(text).matches();
  }

  /** Whether a text is nothing but {@code ANNEX}, {@code Article 12} or {@code TITLE II}. */
  public static boolean isBareWord(String text) {
    return isBareAnnex(text) || WORD.matcher(text).matches();
  }

  /** The label of an annex or another division of an act, where a text begins with one. */
  static Optional<SectionLabel> ofDivision(String text) {
    return annexOrWord(text);
  }

  /** The label of an annex that has no number; empty for any other text. */
  static Optional<SectionLabel> ofUnnumberedAnnex(String text) {
    Matcher m = UNNUMBERED_ANNEX.matcher(text);
    return m.lookingAt()
        ? Optional.of(of(m.group(), Style.ANNEX, m.group(1).toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether it is quoted, as the label of an article that another one inserts. */
  boolean isQuoted() {
    return !Character.isLetterOrDigit(printed.codePointAt(0));
  }

  /** The label in the path of a provision: {@code ARTICLE-88a}. */
  String step() {
    return division.map(d -> key.substring(0, key.length() - number.length()) + number).orElse(key);
  }

  private static Optional<SectionLabel> annexOrWord(String heading) {
    Matcher annex = ANNEX.matcher(heading);
    if (annex.lookingAt()) {
      String key = annex.group(1).replace(' ', '-').toUpperCase(Locale.ROOT);
      return Optional.of(SectionLabel.of(annex.group(), Style.ANNEX, key));
    }
    Matcher word = WORD.matcher(heading);
    return word.lookingAt() ? Optional.of(worded(word)) : Optional.empty();
  }

  private static SectionLabel worded(Matcher m) {
    boolean behind = m.group("last") != null;
    String word = behind ? m.group("last") : m.group("word");
    String number = behind ? m.group("first") : m.group("number");
    String key = (word + "-" + number).toUpperCase(Locale.ROOT);
    return new SectionLabel(m.group(), Style.WORD, key, Optional.of(Division.of(word)), number);
  }

  private static SectionLabel of(String printed, Style style, String key) {
    return new SectionLabel(printed, style, key, Optional.empty(), "");
  }

  private static Optional<SectionLabel> roman(String heading, SectionOutline.Counters before) {
    Matcher m = ROMAN.matcher(heading);
    if (!m.lookingAt() || RomanNumeral.value(m.group(1)) == 0) {
      return Optional.empty();
    }
    String key = m.group(1);
    boolean next = before.isNextRoman(RomanNumeral.value(key));
    boolean letter = key.length() == 1 && before.isNextLetter(key.charAt(0));
    boolean numeral = next || "IVX".contains(key) || key.length() > 1;
    return (letter && !(next && before.hasRoman())) || !numeral
        ? Optional.empty()
        : Optional.of(of(m.group(), Style.ROMAN, key));
  }

  private static Optional<SectionLabel> smallRoman(String heading, SectionOutline.Counters before) {
    Matcher m = SMALL_ROMAN.matcher(heading);
    boolean letter =
        m.lookingAt() && m.group(1).length() == 1 && before.isNextSmallLetter(m.group(1).charAt(0));
    return letter ? Optional.empty() : match(SMALL_ROMAN, Style.SMALL_ROMAN, heading);
  }

  private static Optional<SectionLabel> match(Pattern pattern, Style style, String heading) {
    Matcher m = pattern.matcher(heading);
    return m.lookingAt() ? Optional.of(of(m.group().strip(), style, m.group(1))) : Optional.empty();
  }
}
