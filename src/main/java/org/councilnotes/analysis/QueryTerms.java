package org.councilnotes.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses words of queries to terms of an index. For use by one thread. */
public final class QueryTerms {

  private final List<Optional<StemLanguage>> languages;
  private final Map<String, List<Set<String>>> known = new HashMap<>();

  /**
   * For the languages of an archive.
   *
   * @param held languages of its notes as BCP 47 tags, whose stems are searched
   */
  public QueryTerms(Collection<String> held) {
    this.languages = held.stream().map(StemLanguage::of).distinct().toList();
  }

  /** The exact form of each word. */
  public List<Set<String>> exact(String words) {
    return PrintedWord.in(words, WordAnalyzer.EXACT).stream()
        .map(word -> Set.of(word.exact()))
        .toList();
  }

  /** All forms of each word, in every language. */
  public List<Set<String>> forms(String words) {
    return known.computeIfAbsent(words, this::read);
  }

  /** The terms of each word in the field of stems: one for each language. */
  public List<Set<String>> stems(String words) {
    return PrintedWord.in(words, WordAnalyzer.EXACT).stream()
        .map(word -> stemTerms(word.range().of(words)))
        .toList();
  }

  private Set<String> stemTerms(String printed) {
    Set<String> stems = new LinkedHashSet<>();
    languages.forEach(language -> stems.add(WordForms.of(printed, language).stemTerm()));
    return stems;
  }

  private List<Set<String>> read(String words) {
    return PrintedWord.in(words, WordAnalyzer.EXACT).stream()
        .map(word -> forms(word.exact(), word.range().of(words)))
        .toList();
  }

  /**
   * Terms of a word: in each language its marked stem, and the unmarked stem, which is the term of
   * a printed word that is its own stem. The exact form is needed only with several languages, or
   * with one that has no stems.
   */
  private Set<String> forms(String exact, String printed) {
    Set<String> forms = new LinkedHashSet<>();
    if (languages.size() != 1 || languages.getFirst().isEmpty()) {
      forms.add(exact);
    }
    languages.stream().flatMap(Optional::stream).forEach(l -> addForms(exact, printed, l, forms));
    return forms;
  }

  private static void addForms(
      String exact, String printed, StemLanguage language, Set<String> forms) {
    String stem = WordForms.of(printed, Optional.of(language)).stem().orElse("");
    if (stem.isEmpty()) {
      forms.add(exact);
      forms.add(language.marked(exact));
      return;
    }
    forms.add(stem);
    String plain = language.unmarked(stem);
    if (WordForms.of(plain, Optional.of(language)).stem().isEmpty()) {
      forms.add(plain);
    }
  }
}
