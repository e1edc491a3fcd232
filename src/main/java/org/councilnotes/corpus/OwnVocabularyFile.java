package org.councilnotes.corpus;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a vocabulary that users keep and sees that it can be a facet. */
final class OwnVocabularyFile {

  /**
   * What addresses mean already: the facets of the program and the other parameters of a search; a
   * test holds this to what they are.
   */
  static final Set<String> TAKEN =
      Set.of(
          "code",
          "corrected",
          "country",
          "deleted",
          "edit",
          "edition",
          "facets",
          "find",
          "format",
          "group",
          "grouped",
          "hit",
          "kind",
          "lang",
          "language",
          "like",
          "not",
          "number",
          "order",
          "p",
          "page",
          "participation",
          "passage",
          "programme",
          "q",
          "role",
          "rows",
          "section",
          "series",
          "size",
          "sort",
          "status",
          "type",
          "versions",
          "view",
          "within",
          "year");

  /** Matches {@code theme}; not {@code Theme} or {@code themes-2}. */
  private static final Pattern KEY = Pattern.compile("[a-z]{1,40}");

  private static final String FACET = "facet";
  private static final String LABELS = "labels";
  private static final String TERMS = "terms";

  /** The value of passages without any, in every facet. */
  private static final String NOT_STATED = "none";

  private OwnVocabularyFile() {}

  static OwnVocabulary read(YamlMap file) {
    file.allowing(FACET, LABELS, TERMS);
    List<Term> terms =
        CodedEntries.read(new Layers(List.of(file)), TERMS).stream()
            .map(OwnVocabularyFile::term)
            .toList();
    if (terms.isEmpty()) {
      throw file.problem(TERMS, "terms are missing");
    }
    return new OwnVocabulary(key(file), labels(file), terms);
  }

  private static String key(YamlMap file) {
    String key = file.required(FACET);
    if (!KEY.matcher(key).matches()) {
      throw file.problem(FACET, "facet is to be lower-case letters from a to z: " + key);
    }
    if (TAKEN.contains(key)) {
      throw file.problem(FACET, key + " means something else already");
    }
    return key;
  }

  private static Map<String, String> labels(YamlMap file) {
    Map<String, String> labels = WordingReader.labels(file, LABELS);
    if (labels.isEmpty()) {
      throw file.problem(LABELS, "labels are missing: what the facet is called");
    }
    return labels;
  }

  private static Term term(YamlMap entry) {
    Term term =
        new Term(entry.required("code"), WordingReader.read(entry), CodedEntries.kin(entry));
    if (term.code().equals(NOT_STATED)) {
      throw entry.problem("the code none means that nothing is stated");
    }
    if (term.wording().isEmpty()) {
      throw entry.problem(term.code() + " has neither names nor aliases nor acronyms");
    }
    return term;
  }
}
