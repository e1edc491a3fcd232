package org.councilnotes.web.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.coverage.profile.ProgrammeProfile;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.web.address.NoteLink;

/**
 * What the vocabulary says of a programme.
 *
 * @param name in the language of the page, else in English, else the code
 * @param names other names and aliases
 * @param phases as printed, with their years
 * @param parent the programme that it is part of
 * @param parts the programmes that are part of it
 * @param before those that it came after
 * @param after the one that came after it
 */
record ProgrammeView(
    String code,
    String name,
    List<String> names,
    List<String> phases,
    Optional<Related> parent,
    List<Related> parts,
    List<Related> before,
    Optional<Related> after) {

  /** Another programme. */
  record Related(String label, String href) {}

  static ProgrammeView of(ProgrammeProfile profile, FacetNames labels, Locale locale) {
    Programme programme = profile.programme();
    List<String> own = names(programme, locale);
    String name = own.isEmpty() ? programme.code() : own.getFirst();
    return new ProgrammeView(
        programme.code(),
        name,
        Stream.of(own, programme.wording().aliases(), programme.wording().acronyms())
            .flatMap(List::stream)
            .filter(other -> !other.equals(name) && !other.equals(programme.code()))
            .distinct()
            .toList(),
        programme.phases().stream().map(ProgrammeView::printed).toList(),
        programme.kin().parent().map(code -> related(code, labels)),
        profile.parts().stream().map(code -> related(code, labels)).toList(),
        profile.before().stream().map(code -> related(code, labels)).toList(),
        programme.kin().successor().map(code -> related(code, labels)));
  }

  private static List<String> names(Programme programme, Locale locale) {
    return Stream.of(locale.getLanguage(), Locale.ENGLISH.getLanguage())
        .flatMap(language -> programme.wording().names().getOrDefault(language, List.of()).stream())
        .distinct()
        .toList();
  }

  private static String printed(Phase phase) {
    String from = phase.from().isPresent() ? Integer.toString(phase.from().getAsInt()) : "";
    String to = phase.to().isPresent() ? Integer.toString(phase.to().getAsInt()) : "";
    String years = from.isEmpty() && to.isEmpty() ? "" : " (" + from + "\u2013" + to + ")";
    return phase.label() + years;
  }

  private static Related related(String code, FacetNames labels) {
    return new Related(labels.label(Facet.PROGRAMME, code), NoteLink.toProgramme(code));
  }
}
