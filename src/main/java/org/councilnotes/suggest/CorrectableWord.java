package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.QueryExpression;

/**
 * A word of a query that may be misspelt: it is not excluded and is no field value, prefix or
 * number.
 *
 * @param word as typed
 * @param place words with the same place are in the same quotes, or all outside of any
 */
public record CorrectableWord(TextRange range, String word, int place) {

  /** Words outside of quotes. */
  private static final int OPEN = 0;

  /**
   * Matches {@code -"not this"}, {@code "early warning"~5}, {@code country:BO} and {@code word*};
   * not a blank or a bracket.
   */
  private static final Pattern CLAUSE =
      Pattern.compile("(-|[\\p{L}.]+:)?(?:\"([^\"]*)\"?|([^\\s\"()]+))");

  /** Matches {@code Méx1co}; not {@code EU-CELAC} as a whole. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+\\*?");

  /** The words of a query that may be misspelt, in the order of the text. */
  public static List<CorrectableWord> in(ParsedQuery parsedQuery) {
    Set<String> wanted = new HashSet<>();
    gather(parsedQuery.query(), wanted);
    List<CorrectableWord> words = new ArrayList<>();
    Matcher clause = CLAUSE.matcher(parsedQuery.text());
    for (int place = 1; clause.find(); place++) {
      if (clause.group(1) == null) {
        boolean quoted = clause.group(2) != null;
        int group = quoted ? 2 : 3;
        words.addAll(words(clause.group(group), clause.start(group), quoted ? place : OPEN));
      }
    }
    words.removeIf(typed -> !wanted.contains(typed.word().toLowerCase(Locale.ROOT)));
    return words;
  }

  /** Whether only blanks stand between the word and the next one, and both have the same place. */
  public boolean isAdjacentTo(CorrectableWord next, String text) {
    return place == next.place && text.substring(range.end(), next.range.start()).isBlank();
  }

  private static List<CorrectableWord> words(String clause, int start, int place) {
    return WORD.matcher(clause)
        .results()
        .filter(m -> !m.group().endsWith("*"))
        .map(
            m ->
                new CorrectableWord(
                    new TextRange(start + m.start(), start + m.end()), m.group(), place))
        .toList();
  }

  /** In lower case. The parser bounds how deep a query is. */
  private static void gather(QueryExpression query, Set<String> wanted) {
    switch (query) {
      case QueryExpression.Word(var word) -> cut(word, wanted);
      case QueryExpression.Phrase(var words) -> cut(words, wanted);
      case QueryExpression.Near(var words, _) -> cut(words, wanted);
      case QueryExpression.SubjectCode(var code) -> cut(code, wanted);
      case QueryExpression.All(var parts) -> parts.forEach(part -> gather(part, wanted));
      case QueryExpression.Any(var parts) -> parts.forEach(part -> gather(part, wanted));
      case QueryExpression.Most(var parts, _) -> parts.forEach(part -> gather(part, wanted));
      case QueryExpression.Exclusion(var first, _) -> gather(first, wanted);
      default -> {}
    }
  }

  private static void cut(String words, Set<String> wanted) {
    WORD.matcher(words).results().forEach(m -> wanted.add(m.group().toLowerCase(Locale.ROOT)));
  }
}
