package org.councilnotes.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.councilnotes.note.Days;
import org.councilnotes.note.Thesaurus;

/** What counts for what, by the vocabulary files. */
final class ThesaurusReading {

  private final Vocabulary vocabulary;

  ThesaurusReading(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Thesaurus read() {
    return new Thesaurus(programmes(), terms(), memberships());
  }

  private Map<String, List<String>> programmes() {
    return vocabulary.programmes().stream()
        .map(Programme::code)
        .collect(Collectors.toMap(code -> code, vocabulary::ancestors, (first, other) -> first));
  }

  private Map<String, Map<String, List<String>>> terms() {
    return vocabulary.own().stream()
        .collect(
            Collectors.toMap(
                OwnVocabulary::facet,
                own -> own.terms().stream().collect(Collectors.toMap(Term::code, Term::above))));
  }

  private Map<String, List<Thesaurus.Membership>> memberships() {
    Map<String, List<Thesaurus.Membership>> byCountry = new HashMap<>();
    for (CountryGroup group : vocabulary.groups()) {
      for (CountryGroup.Membership member : group.members()) {
        Days days =
            new Days(member.from().orElse(LocalDate.MIN), member.to().orElse(LocalDate.MAX));
        byCountry
            .computeIfAbsent(member.country(), country -> new ArrayList<>())
            .add(new Thesaurus.Membership(group.code(), days));
      }
    }
    return byCountry;
  }
}
