package org.councilnotes.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * One word or one phrase as a query. A word matches in its exact form and by the stem of every
 * language, a phrase in the exact form only. What a tokenizer cuts in two, such as {@code
 * EU-CELAC}, must stand together.
 */
final class WordQueries {

  /** The best form counts; a match in another adds a little. */
  private static final float TIE = 0.1f;

  private WordQueries() {}

  /** The word in the text, in a heading above it or in the subject of the note. */
  static Query wordAround(String word) {
    return around(part -> word(part, word));
  }

  static Query phraseAround(String words) {
    return around(part -> phrase(part, words));
  }

  private static Query around(Function<TextPart, Query> inPart) {
    List<Query> parts =
        TextPart.AROUND.stream()
            .map(part -> (Query) new BoostQuery(inPart.apply(part), part.weight()))
            .toList();
    return new DisjunctionMaxQuery(parts, TIE);
  }

  /** The word in one part of the passage. */
  static Query word(TextPart part, String word) {
    List<Query> forms = new ArrayList<>();
    for (TextForm form : TextForm.OF_WORDS) {
      terms(part, form, word).ifPresent(forms::add);
    }
    return new DisjunctionMaxQuery(forms, 0);
  }

  static Query phrase(TextPart part, String words) {
    List<Query> exact = terms(part, TextForm.EXACT, words).stream().toList();
    return new DisjunctionMaxQuery(exact, 0);
  }

  /** Empty where the form finds nothing to search for in the words. */
  private static Optional<Query> terms(TextPart part, TextForm form, String words) {
    QueryBuilder builder = new QueryBuilder(form.analyzer());
    return Optional.ofNullable(builder.createPhraseQuery(part.in(form), words));
  }
}
