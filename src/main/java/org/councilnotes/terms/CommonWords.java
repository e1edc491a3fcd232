package org.councilnotes.terms;

import java.util.List;
import java.util.Set;
import org.councilnotes.search.Query;
import org.councilnotes.search.Query.Word;
import org.councilnotes.words.WordTerms;

/**
 * Words that stand in so many passages that they tell none from another: "the", "of" and their like
 * in every language, without a list of them. Where some words of a question suffice, these are not
 * asked for; where all must match, they are.
 */
final class CommonWords {

  private static final double SHARE = 0.4;

  /** In fewer passages any word may be in most. */
  private static final int FEWEST = 100;

  private final Holdings held;
  private final WordTerms terms;

  CommonWords(Holdings held, WordTerms terms) {
    this.held = held;
    this.terms = terms;
  }

  /** The parts that tell passages apart; all of them where none does. */
  List<Query> without(List<Query> parts) {
    List<Query> telling = parts.stream().filter(part -> !isCommon(part)).toList();
    return telling.isEmpty() ? parts : telling;
  }

  private boolean isCommon(Query part) {
    return part instanceof Word(var word) && areCommon(terms.forms(word));
  }

  private boolean areCommon(List<Set<String>> words) {
    return !words.isEmpty()
        && words.stream().allMatch(forms -> forms.stream().anyMatch(this::isCommon));
  }

  private boolean isCommon(String form) {
    int texts = held.passages(TextPart.TEXT);
    return texts >= FEWEST && held.passages(TextPart.TEXT, form) > SHARE * texts;
  }
}
