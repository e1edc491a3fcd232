package org.councilnotes.suggest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.analysis.PrintedWord;
import org.councilnotes.analysis.StopWords;
import org.councilnotes.query.PartialWord;
import org.councilnotes.store.Completion.Kind;
import org.councilnotes.suggest.CompletionSearch.Offer;

/** Completes the last word of the typed text, such as {@code seacop boliv} with Bolivia. */
record WordCompletions(SuggestionLexicon lexicon) {

  private static final int SHORTEST = 2;
  private static final String QUOTE = "\"";

  /**
   * Matches {@code seacop boliv} and {@code "early w}, the last word apart; not {@code 10364/19},
   * {@code -boliv} or {@code country:b}, whose ends are no words of the text.
   */
  private static final Pattern LAST_WORD =
      Pattern.compile(
          "((?s:.*[^\\p{L}\\p{M}\\p{N}:])?)(?<!(?<![\\p{L}\\p{N}])-)(\\p{L}[\\p{L}\\p{M}\\p{N}]*)");

  /** Completions by the most frequent words, up to a number. */
  List<Offer> of(String text, int most) {
    Matcher typed = LAST_WORD.matcher(text);
    if (!typed.matches()) {
      return List.of();
    }
    Optional<String> letters = PrintedWord.fold(typed.group(2)).filter(WordCompletions::isBegun);
    return printed(letters, most).stream()
        .map(word -> closed(typed.group(1) + word))
        .filter(whole -> !PartialWord.fold(whole).equals(PartialWord.fold(text)))
        .map(whole -> new Offer(Offer.LAST_WORD, Kind.PHRASE, whole, whole))
        .toList();
  }

  private List<String> printed(Optional<String> letters, int most) {
    List<String> words =
        letters.stream()
            .flatMap(begun -> lexicon.wordsWithPrefix(begun, most).stream())
            .map(SuggestionLexicon.WordEntry::word)
            .toList();
    SurfaceForms forms = SurfaceForms.of(words, lexicon);
    return words.stream().map(forms::of).toList();
  }

  /** Who typed "the" goes on with another word. */
  private static boolean isBegun(String letters) {
    return letters.length() >= SHORTEST && !StopWords.holds(letters);
  }

  /** Quotes that were opened are closed. */
  private static String closed(String text) {
    boolean open = text.chars().filter(c -> c == QUOTE.charAt(0)).count() % 2 == 1;
    return open ? text + QUOTE : text;
  }
}
