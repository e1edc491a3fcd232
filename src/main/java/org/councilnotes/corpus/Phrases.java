package org.councilnotes.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Phrases of which any will do. */
record Phrases(List<Phrase> any) {

  static final Phrases NONE = new Phrases(List.of());

  Phrases {
    any = List.copyOf(any);
  }

  static Phrases of(List<String> written) {
    return new Phrases(written.stream().map(Phrase::of).toList());
  }

  /** The position at which the first of them begins; {@link Phrase#NOWHERE} where none stands. */
  int in(List<String> words) {
    return any.stream()
        .mapToInt(phrase -> phrase.in(words))
        .filter(position -> position != Phrase.NOWHERE)
        .min()
        .orElse(Phrase.NOWHERE);
  }

  boolean areIn(List<String> words) {
    return in(words) != Phrase.NOWHERE;
  }

  /** Every word that one of them has. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    any.forEach(phrase -> phrase.parts().forEach(words::addAll));
    return words;
  }

  Phrases and(Phrases others) {
    List<Phrase> all = new ArrayList<>(any);
    all.addAll(others.any);
    return new Phrases(all);
  }
}
