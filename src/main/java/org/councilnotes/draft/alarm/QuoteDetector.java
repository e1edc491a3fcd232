package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.QuoteVerification;
import org.councilnotes.draft.QuoteVerification.Result;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchReader;

/**
 * Finds quotations that the archive has in nearly the same words only. One that it does not have at
 * all is no alarm: it may come from elsewhere, as do titles.
 */
final class QuoteDetector implements AlarmDetector {

  /** {@code “shall not replace”}, {@code «no sustituye»}; not {@code 'replace'}. */
  private static final Pattern QUOTATION =
      Pattern.compile(
          "“([^“”„\"]{1,2000})”|„([^“”„]{1,2000})[“”]|\"([^“”\"]{1,2000})\"|«([^«»]{1,2000})»");

  private static final int FEWEST_WORDS = 5;

  private final LookupLimit limit;

  QuoteDetector(LookupLimit limit) {
    this.limit = limit;
  }

  /** The largest share of the words of a quote that may differ; with more it is another text. */
  private static final double MOST_CHANGED = 0.2;

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    return draft.sentences().stream()
        .map(sentence -> DraftPlace.of(sentence, draft))
        .flatMap(
            place ->
                QUOTATION
                    .matcher(place.text())
                    .results()
                    .flatMap(quote -> alarm(place, quoted(quote), draft, world).stream()))
        .toList();
  }

  private static TextRange quoted(MatchResult quote) {
    int group = 1;
    while (quote.group(group) == null) {
      group++;
    }
    return new TextRange(quote.start(group), quote.end(group));
  }

  private Optional<Alarm> alarm(
      DraftPlace place, TextRange quoted, DraftText draft, ArchiveReader world) {
    String quote = quoted.of(place.text());
    boolean isTelling =
        words(quote) >= FEWEST_WORDS && quote.length() <= SearchReader.LONGEST_COMPARABLE_TEXT;
    if (!isTelling || !limit.take()) {
      return Optional.empty();
    }
    QuoteVerification found = QuoteVerification.of(quote, world);
    return Stream.of(found)
        .filter(QuoteDetector::isAltered)
        .flatMap(altered -> altered.places().stream())
        .map(QuoteVerification.Place::first)
        .filter(use -> !use.note().id().equals(draft.note().id()))
        .findFirst()
        .map(use -> place.alarm(AlarmKind.QUOTE, quoted, why(found), Optional.of(use)));
  }

  /** The first words that differ; the whole text is the evidence. */
  private static Reason why(QuoteVerification found) {
    String text = found.text();
    String quote = found.quote();
    return WordEdits.between(text, quote).stream()
        .filter(edit -> !isOfMarks(edit, text, quote))
        .findFirst()
        .map(edit -> why(List.of(words(edit.left(), text)), List.of(words(edit.right(), quote))))
        .orElseGet(() -> ReasonCode.ALTERED_QUOTE.of(quote, text));
  }

  private static String[] words(TextRange range, String text) {
    return range.of(text).strip().split("\\s+", -1);
  }

  /** Without the words that both have at the beginning, in any case. */
  private static Reason why(List<String> text, List<String> quote) {
    int common = 0;
    while (common < Math.min(text.size(), quote.size())
        && text.get(common).equalsIgnoreCase(quote.get(common))) {
      common++;
    }
    String there = String.join(" ", text.subList(common, text.size()));
    String here = String.join(" ", quote.subList(common, quote.size()));
    if (here.isEmpty()) {
      return ReasonCode.QUOTE_WITH_LESS.of(there);
    }
    return there.isEmpty()
        ? ReasonCode.QUOTE_WITH_MORE.of(here)
        : ReasonCode.ALTERED_QUOTE.of(here, there);
  }

  /** Whether nothing but case and punctuation differs. */
  private static boolean isOfMarks(Edit edit, String text, String quote) {
    return NormalizedWording.keyOf(edit.left().of(text))
        .equals(NormalizedWording.keyOf(edit.right().of(quote)));
  }

  private static boolean isAltered(QuoteVerification found) {
    return found.result() == Result.ALTERED
        && !NormalizedWording.keyOf(found.text()).equals(NormalizedWording.keyOf(found.quote()))
        && changed(found) <= MOST_CHANGED * words(found.quote());
  }

  /** How many words of the one are not in the other. */
  private static int changed(QuoteVerification found) {
    List<String> text = printedWords(found.text());
    List<String> quote = printedWords(found.quote());
    return Math.max(without(text, quote), without(quote, text));
  }

  private static int without(List<String> some, List<String> others) {
    List<String> rest = new ArrayList<>(some);
    others.forEach(rest::remove);
    return rest.size();
  }

  private static List<String> printedWords(String text) {
    return List.of(NormalizedWording.keyOf(text).split(" ", -1));
  }

  private static int words(String text) {
    return NormalizedWording.of(text).words().size();
  }
}
