package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.text.TextRange;

/**
 * A candidate for the corrected query.
 *
 * @param changes in the order of the text
 * @param cost the lower, the more likely; 0 for the text as typed where each word is known
 */
record CorrectedQuery(List<Change> changes, double cost) {

  static final CorrectedQuery AS_TYPED = new CorrectedQuery(List.of(), 0);

  /** Words that the query language takes for something else in capitals. */
  private static final Set<String> OPERATORS = Set.of("OR", "AND", "NOT", "NEAR");

  CorrectedQuery {
    changes = List.copyOf(changes);
  }

  /**
   * A replacement of words.
   *
   * @param words as they are indexed
   */
  record Change(TextRange range, List<String> words) {}

  CorrectedQuery withCost(double more) {
    return new CorrectedQuery(changes, cost + more);
  }

  CorrectedQuery withChange(Change change, double more) {
    List<Change> all = new ArrayList<>(changes);
    all.add(change);
    return new CorrectedQuery(all, cost + more);
  }

  /** The text of each candidate, with its words as they are printed. */
  static List<String> printed(
      List<CorrectedQuery> readings, String typed, SuggestionLexicon lexicon) {
    Set<String> words =
        readings.stream()
            .flatMap(reading -> reading.changes().stream())
            .flatMap(change -> change.words().stream())
            .collect(Collectors.toUnmodifiableSet());
    SurfaceForms forms = SurfaceForms.of(words, lexicon);
    return readings.stream().map(reading -> reading.of(typed, forms)).toList();
  }

  private String of(String typed, SurfaceForms forms) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (Change change : changes) {
      text.append(typed, end, change.range().start()).append(printed(change.words(), forms));
      end = change.range().end();
    }
    return text.append(typed, end, typed.length()).toString();
  }

  private static String printed(List<String> words, SurfaceForms forms) {
    List<String> printed = new ArrayList<>();
    for (String word : words) {
      String form = forms.of(word);
      printed.add(OPERATORS.contains(form) ? form.toLowerCase(Locale.ROOT) : form);
    }
    return String.join(" ", printed);
  }
}
