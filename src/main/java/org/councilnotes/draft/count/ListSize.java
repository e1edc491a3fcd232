package org.councilnotes.draft.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.RomanNumeral;
import org.councilnotes.note.text.TextRange;

/**
 * How many things a list names. An {@code and} may stand between two things or within the name of
 * one, so that there is a fewest and a most.
 *
 * @param fewest things where each {@code and} is part of a name
 * @param most things where none is
 */
public record ListSize(int fewest, int most) {

  /** Behind a noun: {@code (Bahamas, Bolivia)}; no other list and no end of a clause before it. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[^.,;:()\\[\\]\\n]{0,60}\\(([^()\\[\\]]{3,900})\\)");

  /** {@code -Bahamas, Bolivia- }, {@code – Bahamas, Bolivia –}; not {@code Guinea-Bissau}. */
  private static final Pattern BETWEEN_DASHES =
      Pattern.compile(
          "[^.,;:()\\[\\]\\n]{0,60}? [-–—] ?(\\p{Lu}[^()\\[\\]\\n]{3,900}?) ?[-–—](?=[ ,;.)])");

  /** {@code take part as before: Bahamas, Bolivia.}; to the end of the clause. */
  private static final Pattern BEHIND_COLON =
      Pattern.compile("[^.,;:()\\[\\]\\n]{0,120}: ?([^.;:()\\[\\]\\n]{3,900})(?=[.;]|$)");

  /** The things that follow are not all there are, or more is said of them. */
  private static final Pattern NOT_ALL =
      Pattern.compile(
          "(?i)\\b(?:includ\\w+|such as|e\\.g|for example|for instance|among|inter alia|etc|notably"
              + "|in particular|especially|mainly|mostly|namely|plus|potential\\w*|possib\\w+|i\\.e"
              + "|except|excluding|besides|respectively|which|that|who|with|against|both|also|like"
              + "|one|two|three|four|five|six|seven|eight|nine|ten|former\\w*|new|by|to|from|as)\\b"
              + "|…|\\.\\.\\.|\\d");

  private static final Pattern COMMA = Pattern.compile("[,;]");

  private static final Pattern AND = Pattern.compile(" (?:and|or|&) |^ ?(?:and|or) |/");

  /** A thing with a name: {@code "Europol"}, {@code the EMCDDA}; not {@code customs}. */
  private static final Pattern NAMED =
      Pattern.compile("(?:(?:and|or) )?(?:the |“|\"|‘)?\\p{Lu}.{1,80}");

  /** {@code (a) }, {@code 2) }, {@code iii) }; not {@code (EU) }. */
  private static final Pattern ENUMERATOR =
      Pattern.compile("(?:^|[\\s:;,])\\(?(\\d{1,2}|[a-z]|[ivx]{2,5})\\)(?=\\s)");

  /** Phrases between commas, the last of them behind {@code and}. */
  private static final Pattern WHOLE_LIST =
      Pattern.compile(
          "[^,:]{3,60}(?:, (?!and )[^,:]{3,60}){1,8},? and [^,:]{3,60}", Pattern.CASE_INSENSITIVE);

  /** What may stand between commas within one phrase, and what is not all. */
  private static final Pattern MORE_THAN_PHRASES =
      Pattern.compile(
          "(?i)\\b(?:includ\\w+|such as|e\\.g|for example|for instance|among|etc|notably|in"
              + " particular"
              + "|especially|mainly|mostly|plus|except|respectively|which|who|but|or|both|with|\\d+)\\b"
              + "|\\band\\b.*\\band\\b|\\p{N}");

  /** {@code three tasks, namely the finding of boats and their repair}. */
  private static final Pattern NAMELY =
      Pattern.compile("[^.,;:()\\d]{0,60}?,? namely:? ([^.:\\d]{3,600})(?=\\.|$)");

  /** What follows is not all there is, or stands elsewhere. */
  private static final Pattern NOT_NAMED =
      Pattern.compile(
          "(?i)\\b(?:and/or|includ\\w+|such as|for example|among"
              + "|etc|notably|in particular|both|all|those|the following)\\b");

  private static final Pattern JOINED = Pattern.compile(",? (?:and|or|as well as) |[,;] ");

  private static final Pattern BRACKETS = Pattern.compile(" ?\\([^()]*\\)");

  private static final int FARTHEST = 120;

  /**
   * The range of the list that stands directly behind a counted noun: in brackets, between dashes
   * or behind a colon.
   */
  public static Optional<TextRange> behind(CountedNoun counted, String text) {
    for (Pattern pattern : List.of(IN_BRACKETS, BETWEEN_DASHES, BEHIND_COLON)) {
      Matcher list = pattern.matcher(text).region(counted.range().end(), text.length());
      if (list.lookingAt()) {
        return Optional.of(new TextRange(list.start(1), list.end(1)));
      }
    }
    return Optional.empty();
  }

  /**
   * The things of a list with commas, where all of them have names and nothing else is said of
   * them.
   */
  public static Optional<ListSize> named(String list) {
    if (NOT_ALL.matcher(list).find()) {
      return Optional.empty();
    }
    String[] parts = COMMA.split(list.strip(), -1);
    int most = 0;
    for (String part : parts) {
      if (!NAMED.matcher(part.strip()).matches()) {
        return Optional.empty();
      }
      most += AND.split(part.strip().replaceFirst("^(?:and|or) ", ""), -1).length;
    }
    return parts.length > 1 ? Optional.of(new ListSize(parts.length, most)) : Optional.empty();
  }

  /**
   * The things behind {@code namely}, or of a list behind a colon with brackets in it: at most so
   * many as there are parts, as one thing may have several.
   */
  public static Optional<ListSize> inParts(CountedNoun counted, String text) {
    String behind = BRACKETS.matcher(text.substring(counted.range().end())).replaceAll("");
    Matcher namely = NAMELY.matcher(behind);
    if (namely.lookingAt()) {
      return parts(namely.group(1));
    }
    Matcher colon = BEHIND_COLON.matcher(behind);
    return colon.lookingAt()
        ? named(colon.group(1)).or(() -> pair(colon.group(1)))
        : Optional.empty();
  }

  private static Optional<ListSize> parts(String list) {
    String one = list.replaceAll("(?i)\\b(?:his or her|her or his|he or she)\\b", "their");
    int parts = JOINED.split(one, -1).length;
    return parts > 1 && !NOT_NAMED.matcher(one).find()
        ? Optional.of(new ListSize(1, parts))
        : Optional.empty();
  }

  /** Two things with names. */
  private static Optional<ListSize> pair(String list) {
    String[] both = list.strip().split(",? and ", -1);
    boolean isPair =
        both.length == 2
            && !NOT_ALL.matcher(list).find()
            && NAMED.matcher(both[0]).matches()
            && NAMED.matcher(both[1]).matches();
    return isPair ? Optional.of(new ListSize(1, 2)) : Optional.empty();
  }

  /**
   * The phrases of a list with commas, in which the one {@code and} stands before the last: {@code
   * use in the population, use that causes problems, diseases that follow, and deaths}.
   */
  public static Optional<ListSize> phrases(String list) {
    boolean isPlain =
        WHOLE_LIST.matcher(list).matches()
            && !MORE_THAN_PHRASES.matcher(list).find()
            && list.chars().filter(sign -> sign == ',').count() >= 2;
    int things =
        (int)
                list.replace(", and ", ", ")
                    .replace(" and ", ", ")
                    .chars()
                    .filter(sign -> sign == ',')
                    .count()
            + 1;
    return isPlain ? Optional.of(new ListSize(things, things)) : Optional.empty();
  }

  /**
   * The things that are enumerated behind a counted noun, as in {@code three fields: 1) .., 2) ..}.
   *
   * @param text in which the things are counted, to the end of the enumeration
   * @return empty where the enumeration does not run from the first sign on
   */
  public static Optional<ListSize> enumerated(CountedNoun counted, String text) {
    String behind = text.substring(counted.range().end());
    int colon = behind.indexOf(':');
    if (colon < 0 || colon > FARTHEST) {
      return Optional.empty();
    }
    List<Integer> signs = signs(behind.substring(colon));
    boolean isWhole = signs.size() > 1;
    for (int i = 0; i < signs.size(); i++) {
      isWhole &= signs.get(i) == i + 1;
    }
    return isWhole ? Optional.of(new ListSize(signs.size(), signs.size())) : Optional.empty();
  }

  private static List<Integer> signs(String text) {
    List<Integer> signs = new ArrayList<>();
    for (MatchResult sign : ENUMERATOR.matcher(text).results().toList()) {
      signs.add(ordinal(sign.group(1), signs.size() + 1));
    }
    return signs;
  }

  /** What an enumerator stands for; a letter that is a Roman numeral too, for what is expected. */
  private static int ordinal(String sign, int expected) {
    if (Character.isDigit(sign.charAt(0))) {
      return Integer.parseInt(sign);
    }
    int letter = sign.length() == 1 ? sign.charAt(0) - 'a' + 1 : 0;
    int roman = RomanNumeral.value(sign.toUpperCase(Locale.ROOT));
    return letter == expected || roman == 0 ? letter : roman;
  }

  /** The difference from a number to the nearest that it may be. */
  public int distance(int number) {
    return number < fewest ? fewest - number : Math.max(0, number - most);
  }
}
