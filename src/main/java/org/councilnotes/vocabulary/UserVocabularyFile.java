package org.councilnotes.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.yaml.YamlMapping;

/** Reads a vocabulary of the users' own, and checks that it can be a facet. */
final class UserVocabularyFile {

  /**
   * Keys that addresses use already: facets of the program and other parameters of a search. A test
   * compares them with these.
   */
  static final Set<String> TAKEN =
      Set.of(
          "about",
          "author",
          "code",
          "corrected",
          "country",
          "deleted",
          "edit",
          "edition",
          "facets",
          "find",
          "format",
          "from",
          "grade",
          "group",
          "grouped",
          "hit",
          "open",
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
          "remark",
          "role",
          "rows",
          "section",
          "series",
          "size",
          "sort",
          "status",
          "type",
          "typed",
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

  private UserVocabularyFile() {}

  static UserVocabulary read(YamlMapping file) {
    file.checkKeys(FACET, LABELS, TERMS);
    List<VocabularyTerm> terms =
        VocabularyEntryReader.read(new VocabularyLayers(List.of(file), false), TERMS).stream()
            .map(UserVocabularyFile::term)
            .toList();
    if (terms.isEmpty()) {
      throw file.problem(TERMS, "terms are missing");
    }
    return new UserVocabulary(key(file), labels(file), terms);
  }

  private static String key(YamlMapping file) {
    String key = file.required(FACET);
    if (!KEY.matcher(key).matches()) {
      throw file.problem(FACET, "facet is to be lower-case letters from a to z: " + key);
    }
    if (TAKEN.contains(key)) {
      throw file.problem(FACET, key + " means something else already");
    }
    return key;
  }

  private static Map<String, String> labels(YamlMapping file) {
    Map<String, String> labels = VocabularyNamesReader.labels(file, LABELS);
    if (labels.isEmpty()) {
      throw file.problem(LABELS, "labels are missing: what the facet is called");
    }
    return labels;
  }

  private static VocabularyTerm term(YamlMapping entry) {
    VocabularyTerm term =
        new VocabularyTerm(
            entry.required("code"),
            VocabularyNamesReader.read(entry),
            VocabularyEntryReader.relatedCodes(entry));
    if (term.code().equals(NOT_STATED)) {
      throw entry.problem("the code none means that nothing is stated");
    }
    if (term.wording().isEmpty()) {
      throw entry.problem(term.code() + " has neither names nor aliases nor acronyms");
    }
    return term;
  }
}
