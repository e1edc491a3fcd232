package org.councilnotes.draft;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.draft.QuoteVerification.OmissionUse;
import org.councilnotes.draft.QuoteVerification.Place;
import org.councilnotes.draft.QuoteVerification.Result;
import org.councilnotes.draft.WordOverlapSimilarity.Stretch;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.SearchHit;

/** Finds the text in the archive that a quote is most likely an altered form of. */
final class NearestText {

  /** Lowest similarity of an altered quote. Below it, more was changed than kept. */
  private static final double FLOOR = 0.5;

  /** Largest difference of scores that counts as equal. */
  private static final double SAME = 1e-9;

  /**
   * Order of wordings with equal scores, such as those that differ in case only: fewest changed
   * letters, then newest.
   */
  private static final Comparator<QuoteVerification> NEAREST_THEN_NEWEST =
      Comparator.comparingInt(NearestText::alteredLetters)
          .thenComparing(found -> found.places().getFirst().first(), WordingUse.NEWEST_FIRST);

  private record Near(RunningText text, Stretch stretch) {}

  private NearestText() {}

  /** The most similar text with one of its places; empty where none is similar enough. */
  static Optional<QuoteVerification> to(Quote quote, Collection<SearchHit> hits) {
    List<RunningText> texts = hits.stream().map(RunningText::of).toList();
    StemWeights stemWeights =
        new StemWeights(
            texts.stream().flatMap(t -> StemmedSentence.in(t.text()).stream()).toList());
    WordOverlapSimilarity likeness =
        new WordOverlapSimilarity(quote.text(), WordOverlapSimilarity.OF_QUOTE, stemWeights);
    List<Near> all = texts.stream().flatMap(text -> near(text, likeness).stream()).toList();
    double best = all.stream().mapToDouble(near -> near.stretch().score()).max().orElse(0);
    return all.stream()
        .filter(near -> best >= FLOOR && near.stretch().score() > best - SAME)
        .map(near -> altered(quote.text(), near))
        .min(NEAREST_THEN_NEWEST);
  }

  private static int alteredLetters(QuoteVerification found) {
    return found.edits().stream()
        .mapToInt(edit -> edit.left().length() + edit.right().length())
        .sum();
  }

  private static Optional<Near> near(RunningText text, WordOverlapSimilarity likeness) {
    return likeness.best(StemmedSentence.in(text.text())).map(stretch -> new Near(text, stretch));
  }

  private static QuoteVerification altered(String quote, Near near) {
    String sentences = near.stretch().range().of(near.text().text());
    TextRange quoted = quoted(sentences, quote);
    String text = quoted.of(sentences);
    int start = near.stretch().range().start() + quoted.start();
    List<Place> places =
        List.of(new Place(near.text().uses(new TextRange(start, start + text.length()))));
    List<Edit> edits = WordEdits.between(text, quote);
    return new QuoteVerification(quote, Result.ALTERED, OmissionUse.NONE, places, text, edits);
  }

  /** Trims the sentences to the part that is quoted. */
  private static TextRange quoted(String sentences, String quote) {
    List<Edit> edits = WordEdits.between(sentences, quote);
    int start = 0;
    int end = sentences.length();
    if (!edits.isEmpty() && edits.getFirst().left().start() == 0) {
      start = lastWords(sentences, edits.getFirst().left().end(), words(edits.getFirst(), quote));
    }
    if (!edits.isEmpty() && edits.getLast().left().end() == end) {
      end = firstWords(sentences, edits.getLast().left().start(), words(edits.getLast(), quote));
    }
    TextRange trimmed = stripped(sentences, start, Math.max(start, end));
    return trimmed.of(sentences).equals(quote) ? new TextRange(0, sentences.length()) : trimmed;
  }

  private static int words(Edit edit, String quote) {
    String words = edit.right().of(quote).strip();
    return words.isEmpty() ? 0 : words.split(" ", -1).length;
  }

  /** Start of a number of words before an offset: as many as the quote has instead of them. */
  private static int lastWords(String text, int end, int words) {
    int start = end;
    for (int i = 0; i < words && start > 0; i++) {
      start = text.lastIndexOf(' ', start - 2) + 1;
    }
    return start;
  }

  /** End of a number of words after an offset. */
  private static int firstWords(String text, int start, int words) {
    int end = start;
    for (int i = 0; i < words && end < text.length(); i++) {
      int blank = text.indexOf(' ', end + 1);
      end = blank < 0 ? text.length() : blank;
    }
    return end;
  }

  private static TextRange stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return new TextRange(from, to);
  }
}
