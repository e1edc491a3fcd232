package org.councilnotes.words;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of a language that were seen, with what is indexed of each: texts repeat their words,
 * and stems are dear. Safe for use by many threads.
 *
 * <p>Before the map stands a table without a lock, in which a word takes the place of another: what
 * one thread puts there another may see or not, and asks the map then. It is asked by the place in
 * the text, so that nothing is made for a word that is known.
 */
final class LanguageWords {

  private static final int PLACES = 1 << 16;

  /** Takes some twenty megabytes. */
  private static final int MOST_KNOWN = 1 << 16;

  private final Optional<StemLanguage> language;
  private final @Nullable IndexedWord[] places = new @Nullable IndexedWord[PLACES];
  private final Map<String, IndexedWord> known = new ConcurrentHashMap<>();

  LanguageWords(Optional<StemLanguage> language) {
    this.language = language;
  }

  /** The word at a place of a text. */
  IndexedWord at(String text, int start, int end) {
    int place = hash(text, start, end) & (PLACES - 1);
    IndexedWord word = places[place];
    if (word == null || !word.is(text, start, end)) {
      word = known(text.substring(start, end));
      places[place] = word;
    }
    return word;
  }

  private IndexedWord known(String printed) {
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(printed, word -> IndexedWord.of(word, language));
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash ^ (hash >>> 16);
  }
}
