package org.councilnotes.opensearch.view;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.plan.CorpusStatistics;
import org.councilnotes.store.schema.TextPart;

/**
 * The statistics for one plan. A recording instance notes what is asked and answers as if every
 * word existed; a second instance has the answers. For use by one thread.
 */
public final class OpenSearchCorpusStatistics implements CorpusStatistics {

  private final List<String> languages;
  private final Map<Term, Integer> passages;
  private final Map<Integer, List<DocumentNumber>> documents;
  private final Set<Term> terms = new LinkedHashSet<>();
  private final Set<Integer> numbers = new LinkedHashSet<>();

  /**
   * A term in a part of passages.
   *
   * @param form empty for any word
   */
  record Term(TextPart part, Optional<String> form) {}

  /** A recording instance. */
  OpenSearchCorpusStatistics(List<String> languages) {
    this(languages, Map.of(), Map.of());
  }

  /** An instance with answers. */
  OpenSearchCorpusStatistics(
      List<String> languages,
      Map<Term, Integer> passages,
      Map<Integer, List<DocumentNumber>> documents) {
    this.languages = languages;
    this.passages = new HashMap<>(passages);
    this.documents = new HashMap<>(documents);
  }

  Set<Term> terms() {
    return terms;
  }

  Set<Integer> numbers() {
    return numbers;
  }

  @Override
  public List<String> languages() {
    return languages;
  }

  @Override
  public int passages(TextPart part, String term) {
    return passages(new Term(part, Optional.of(term)));
  }

  @Override
  public int passages(TextPart part) {
    return passages(new Term(part, Optional.empty()));
  }

  private int passages(Term term) {
    terms.add(term);
    return passages.getOrDefault(term, 1);
  }

  @Override
  public List<DocumentNumber> documents(int number) {
    numbers.add(number);
    return documents.getOrDefault(number, List.of());
  }
}
