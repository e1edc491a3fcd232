package org.councilnotes.collate.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/**
 * Finds names of several words, which must stay whole: {@code Costa Rica}, {@code Pan American
 * Health Organization}, {@code EL PAcCTO 2.0}, {@code St. Lucia}. A name is a sequence of
 * capitalised words. An article or preposition with a capital at the start of a sentence is no part
 * of it, nor is the number of a meeting or the month of a date.
 */
public final class ProperNames {

  private static final String WORD =
      "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’]*+(?:[-/&][\\p{L}\\p{M}\\p{N}'’]++)*+";

  private static final String BLANK = "[ \\u00A0]";

  /**
   * {@code Costa Rica}, {@code St. Lucia}, {@code COPOLAD II}; not {@code Peru}, {@code Peru. It}.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}'’-])(?:Ste?\\.?"
              + BLANK
              + ")?+"
              + WORD
              + "(?:"
              + BLANK
              + WORD
              + ")*+(?:"
              + BLANK
              + "\\d\\.\\d(?![\\p{L}\\p{N}]))?+");

  /** A word of a name: {@code Costa}, {@code St.}; not {@code of}. */
  private static final Pattern PART = Pattern.compile("[^ \\u00A0]++");

  /** Before the first word of a sentence: {@code ". "}, {@code "a) "}; not {@code "of "}. */
  private static final Pattern OPENS = Pattern.compile("(?:^|[.!?:;)\\n\"“«¿¡-])\\s*$");

  private static final int CONTEXT = 4;

  /** Longer runs are headings in capitals. */
  private static final int LONGEST = 7;

  /** Words that have a capital only where they open a sentence. */
  private static final Set<String> OPENERS =
      Set.of(
          """
          the a an in at on of from for to with by under since during after before as and
          both all its their this these le la les l un une en au aux du des dans sous
          depuis pour el los las una al del bajo desde para con y et der die das im am bei
          mit und o os um uma no na
          """
              .strip()
              .split("\\s+"));

  private ProperNames() {}

  /** Their ranges, in order, without overlap. */
  public static List<TextRange> in(String text) {
    List<TextRange> names = new ArrayList<>();
    Matcher run = NAME.matcher(text);
    while (run.find()) {
      List<TextRange> parts = parts(text, run);
      int first = first(parts, text);
      int count = parts.size() - first;
      if (count > 1 && count <= LONGEST) {
        names.add(new TextRange(parts.get(first).start(), parts.getLast().end()));
      }
    }
    return names;
  }

  private static List<TextRange> parts(String text, Matcher run) {
    return PART.matcher(text)
        .region(run.start(), run.end())
        .results()
        .map(part -> new TextRange(part.start(), part.end()))
        .takeWhile(part -> MonthNames.named(part.of(text)).isEmpty())
        .toList();
  }

  /** The first part that belongs to the name: neither opens a sentence nor counts a meeting. */
  private static int first(List<TextRange> parts, String text) {
    int first = 0;
    if (!parts.isEmpty()
        && opensSentence(parts.getFirst().start(), text)
        && isOpener(parts.getFirst().of(text))) {
      first++;
    }
    while (first < parts.size() && isNumber(parts.get(first).of(text))) {
      first++;
    }
    return first;
  }

  private static boolean isOpener(String word) {
    return OPENERS.contains(NormalizedWording.fold(word))
        && (word.length() == 1 || Character.isLowerCase(word.charAt(1)));
  }

  private static boolean isNumber(String word) {
    return OrdinalNumbers.isOrdinal(word) || NumberWords.isNumeral(word);
  }

  private static boolean opensSentence(int place, String text) {
    return OPENS.matcher(text.substring(Math.max(0, place - CONTEXT), place)).find();
  }
}
