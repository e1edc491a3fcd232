package org.councilnotes.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.analysis.IndexedWord;
import org.councilnotes.analysis.WordAnalyzer;
import org.councilnotes.indicator.QuantityWords.Kind;
import org.councilnotes.note.text.AccentFolding;

/**
 * What a quantity counts, by the stems of its words, so that it can be compared with others of the
 * same language. Units and words of grammar are left out.
 *
 * @param things of what is counted
 * @param predicate of what was done with it
 * @param head of the noun that the others belong to; empty where nothing is named
 */
record ThingKey(Set<String> things, Set<String> predicate, Optional<String> head) {

  /** Matches {@code " of "}; not {@code "office"}. */
  private static final Pattern OF = Pattern.compile(" of ");

  /** So many words make a thing particular enough to be known without its place. */
  private static final int PARTICULAR = 2;

  ThingKey {
    things = Set.copyOf(things);
    predicate = Set.copyOf(predicate);
  }

  static ThingKey of(Quantity quantity, String language) {
    return new ThingKey(
        Set.copyOf(stems(quantity.counted().things(), language)),
        Set.copyOf(stems(quantity.counted().predicate(), language)),
        head(quantity.counted().things(), language));
  }

  /** English has its noun last, before {@code of}; other languages have it first. */
  private static Optional<String> head(String things, String language) {
    boolean isEnglish = QuantityWords.of(language).isEnglish();
    List<String> phrases = new ArrayList<>();
    for (String phrase : isEnglish ? OF.split(things, -1) : new String[] {things}) {
      List<String> stems = List.copyOf(stems(phrase, language));
      if (!stems.isEmpty()) {
        phrases.add(isEnglish ? stems.getLast() : stems.getFirst());
      }
    }
    return phrases.stream().findFirst();
  }

  /** The stems of the words of a text that carry meaning. */
  static SequencedSet<String> stems(String text, String language) {
    QuantityWords words = QuantityWords.of(language);
    SequencedSet<String> stems = new LinkedHashSet<>();
    WordAnalyzer.of(language)
        .analyze(
            text,
            (word, start, end) -> {
              String key = AccentFolding.CANONICAL.fold(text.substring(start, end));
              if (Character.isLetter(key.charAt(0))
                  && !words.is(Kind.STOP, key)
                  && words.unit(key).isEmpty()) {
                stems.add(stem(word));
              }
            });
    return stems;
  }

  private static String stem(IndexedWord word) {
    return word.terms().getLast();
  }

  /** How much of both is the same, from 0 to 1; 1 where neither has words. */
  static double likeness(Set<String> left, Set<String> right) {
    if (left.isEmpty() && right.isEmpty()) {
      return 1;
    }
    Set<String> common = new HashSet<>(left);
    common.retainAll(right);
    return 2.0 * common.size() / (left.size() + right.size());
  }

  double likeness(ThingKey other) {
    return likeness(all(), other.all());
  }

  /** Whether the noun of one is a word of the other. */
  boolean sharesHead(ThingKey other) {
    return head.filter(other.things::contains).isPresent()
        || other.head.filter(things::contains).isPresent();
  }

  double likenessOfThings(ThingKey other) {
    return likeness(things, other.things);
  }

  /** Whether what was done is the same, or one of both does not say. */
  boolean agrees(ThingKey other) {
    return predicate.isEmpty()
        || other.predicate.isEmpty()
        || likeness(predicate, other.predicate) > 0;
  }

  /** Whether it is known by its words alone. */
  boolean isParticular() {
    return things.size() + predicate.size() >= PARTICULAR;
  }

  private Set<String> all() {
    Set<String> all = new HashSet<>(things);
    all.addAll(predicate);
    return all;
  }
}
