package org.councilnotes.structure.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;

/**
 * What a note says of the print of its changes, such as "additions are indicated in bold, deletions
 * in strikethrough; changes to the previous version in bold underlined".
 *
 * @param rules print and the state that it stands for
 * @param places of the sentences in the text; their own print shows the sign and is no change
 * @param isExample whether a sentence proposes the print as an example, so that other print may
 *     stand for changes, too
 */
public record ChangeLegend(List<Rule> rules, List<TextRange> places, boolean isExample) {

  public static final ChangeLegend NONE = new ChangeLegend(List.of(), List.of(), false);

  /** Print with all features of {@code print} stands for the state. */
  public record Rule(Print print, State state) {}

  /** Longest sentence that may be a legend, in UTF-16 code units. */
  private static final int LONGEST = 600;

  /** Matches the gap behind {@code in bold.} and a line feed; not that behind {@code Art. 5}. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.;!?])\\s+(?=(?:\\d{1,2}\\s+)?[\\p{Lu}*•–(])|\n");

  /** Matches {@code for example}, {@code you may use}; not {@code may 2019}. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "\\b(?:for example|for instance|e\\.g\\.|such as|may use|can use|par exemple|por ejemplo"
              + "|zum beispiel|z\\. ?b\\.|per esempio|por exemplo|bijvoorbeeld)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public ChangeLegend {
    rules = List.copyOf(rules);
    places = List.copyOf(places);
  }

  /**
   * Reads the legend of a text; {@link #NONE} where it has none.
   *
   * @param text in which line feeds end sentences
   */
  public static ChangeLegend of(String text) {
    List<Rule> rules = new ArrayList<>();
    List<TextRange> places = new ArrayList<>();
    boolean example = false;
    boolean since = false;
    if (!mayBeIn(text)) {
      return NONE;
    }
    for (TextRange place : sentences(text)) {
      String sentence = place.of(text);
      List<LegendToken> tokens = place.length() > LONGEST ? List.of() : LegendToken.of(sentence);
      List<Rule> own = LegendGroups.rules(tokens, since);
      if (!own.isEmpty()) {
        rules.addAll(own);
        places.add(place);
        example |= EXAMPLE.matcher(sentence).find();
      }
      since = saysSince(tokens) || (since && !own.isEmpty());
    }
    return rules.isEmpty()
        ? NONE
        : new ChangeLegend(rules.stream().distinct().toList(), places, example);
  }

  /** Whether a text names a print; where none is named, there is no legend. */
  public static boolean mayBeIn(String text) {
    return LegendToken.namesPrint(text);
  }

  /** Whether a sentence announces changes since a former version without naming their print. */
  private static boolean saysSince(List<LegendToken> tokens) {
    return tokens.stream().noneMatch(LegendToken::isPrint)
        && tokens.stream().anyMatch(LegendToken::isSubject)
        && LegendToken.baseline(tokens).filter(LegendToken.Kind.SINCE::equals).isPresent();
  }

  private static List<TextRange> sentences(String text) {
    List<TextRange> found = new ArrayList<>();
    int from = 0;
    Matcher end = SENTENCE_END.matcher(text);
    while (end.find()) {
      found.add(new TextRange(from, end.start()));
      from = end.end();
    }
    found.add(new TextRange(from, text.length()));
    return found;
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** Whether it says what shows changes to the text that is amended, not only since a version. */
  boolean saysAdded() {
    return rules.stream().anyMatch(rule -> rule.state() == State.ADDED);
  }

  /** The state that a print stands for; the rule with most features counts. */
  Optional<State> state(Print print) {
    return rule(print).map(Rule::state);
  }

  Optional<Rule> rule(Print print) {
    return rules.stream()
        .filter(rule -> rule.print().struck() == print.struck() && print.has(rule.print()))
        .max(Comparator.comparing(rule -> rule.print().features()));
  }
}
