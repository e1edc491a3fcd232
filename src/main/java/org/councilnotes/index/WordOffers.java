package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.councilnotes.index.Completions.Offer;
import org.councilnotes.index.PrintedWords.Known;
import org.councilnotes.search.Beginning;
import org.councilnotes.search.Completion.Kind;
import org.councilnotes.words.PrintedWord;
import org.councilnotes.words.StopWords;

/** The text typed with its last word gone on with, as {@code seacop boliv} with Bolivia. */
final class WordOffers {

  private static final int SHORTEST = 2;
  private static final String QUOTE = "\"";

  /**
   * Matches {@code seacop boliv} and {@code "early w}, the last word apart; not {@code 10364/19},
   * {@code -boliv} or {@code country:b}, whose ends are no words of the text.
   */
  private static final Pattern LAST_WORD =
      Pattern.compile(
          "((?s:.*[^\\p{L}\\p{M}\\p{N}:])?)(?<!(?<![\\p{L}\\p{N}])-)(\\p{L}[\\p{L}\\p{M}\\p{N}]*)");

  private final PrintedWords words;
  private final PrintedForms forms;

  WordOffers(IndexView view) {
    IndexReader reader = view.searcher().getIndexReader();
    this.words = new PrintedWords(reader);
    this.forms = new PrintedForms(reader);
  }

  /** At most so many, the most frequent words. */
  List<Offer> of(String text, int most) throws IOException {
    Matcher typed = LAST_WORD.matcher(text);
    if (!typed.matches()) {
      return List.of();
    }
    Optional<String> letters = PrintedWord.fold(typed.group(2));
    List<Offer> offers = new ArrayList<>();
    if (letters.filter(WordOffers::isBegun).isPresent()) {
      for (Known word : words.beginning(letters.orElseThrow(), most)) {
        String whole = closed(typed.group(1) + forms.of(word.word()));
        if (!Beginning.fold(whole).equals(Beginning.fold(text))) {
          offers.add(new Offer(Offer.LAST_WORD, Kind.PHRASE, whole, whole));
        }
      }
    }
    return offers;
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
