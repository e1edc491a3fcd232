package org.councilnotes.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.text.AccentFolding;

/** Analyses words of queries to terms of an index. For use by one thread. */
public final class QueryTerms {

  private final List<Optional<StemLanguage>> languages;
  private final Map<String, List<Set<String>>> known = new HashMap<>();
  private final Map<String, List<Set<String>>> knownStems = new HashMap<>();

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

  /** All forms of each word and the word itself, for highlights in a text that was found. */
  public List<Set<String>> highlightedForms(String words) {
    List<Set<String>> highlighted = new ArrayList<>();
    List<Set<String>> exact = exact(words);
    List<Set<String>> forms = forms(words);
    for (int i = 0; i < forms.size(); i++) {
      Set<String> both = new LinkedHashSet<>(forms.get(i));
      both.addAll(exact.get(i));
      highlighted.add(both);
    }
    return highlighted;
  }

  /** All forms of each word, in every language. */
  public List<Set<String>> forms(String words) {
    return known.computeIfAbsent(words, this::read);
  }

  /** The terms of each word in the field of stems, in every language. */
  public List<Set<String>> stems(String words) {
    return knownStems.computeIfAbsent(words, this::readStems);
  }

  private List<Set<String>> readStems(String words) {
    return PrintedWord.in(words, WordAnalyzer.EXACT).stream()
        .map(word -> stemTerms(word.range().of(words)))
        .toList();
  }

  private Set<String> stemTerms(String printed) {
    Set<String> stems = new LinkedHashSet<>();
    languages.forEach(language -> stems.addAll(WordForms.of(printed, language).stemTerms()));
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
   * with one that has no stems. A word with accents has the terms of the word without them, too.
   */
  private Set<String> forms(String exact, String printed) {
    Set<String> forms = new LinkedHashSet<>();
    if (languages.size() != 1 || languages.getFirst().isEmpty()) {
      forms.add(exact);
    }
    boolean accents = !AccentFolding.isAscii(printed);
    for (StemLanguage language : languages.stream().flatMap(Optional::stream).toList()) {
      addForms(exact, printed, language, forms);
      if (accents) {
        addForms(exact, exact, language, forms);
      }
    }
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
    if (!AccentFolding.isAscii(printed)
        || WordForms.of(plain, Optional.of(language)).stem().isEmpty()) {
      forms.add(plain);
    }
  }
}
