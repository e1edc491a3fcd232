package org.councilnotes.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.NameUse;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/** A programme that an import puts together: what the file does not say stays as it is. */
final class ProgrammeDraft {

  private final String code;
  private Map<String, List<String>> names = new LinkedHashMap<>();
  private List<String> aliases = new ArrayList<>();
  private List<String> acronyms = new ArrayList<>();
  private Optional<String> parent = Optional.empty();
  private Optional<String> successor = Optional.empty();
  private List<Phase> phases = new ArrayList<>();
  private boolean isAgency;
  private Optional<List<String>> needs = Optional.empty();
  private boolean keepsCountry = true;

  ProgrammeDraft(String code, Vocabulary now) {
    this.code = code;
    now.programme(code).ifPresent(this::take);
  }

  private void take(Programme programme) {
    names = new LinkedHashMap<>(programme.wording().names());
    aliases = programme.wording().aliases();
    acronyms = programme.wording().acronyms();
    parent = programme.kin().parent();
    successor = programme.kin().successor();
    phases = programme.phases();
    isAgency = programme.use().isAgency();
    needs = programme.use().needs();
    keepsCountry = programme.use().keepsCountry();
  }

  /** Names of one language; none of it where the list is empty. */
  void names(String language, List<String> all) {
    if (all.isEmpty()) {
      names.remove(language);
    } else {
      names.put(language, List.copyOf(all));
    }
  }

  void aliases(List<String> all) {
    aliases = List.copyOf(all);
  }

  void acronyms(List<String> all) {
    acronyms = List.copyOf(all);
  }

  void parent(Optional<String> other) {
    parent = other;
  }

  void successor(Optional<String> other) {
    successor = other;
  }

  void phases(List<Phase> all) {
    phases = List.copyOf(all);
  }

  void agency(boolean is) {
    isAgency = is;
  }

  void needs(Optional<List<String>> words) {
    needs = words;
  }

  void keepsCountry(boolean keeps) {
    keepsCountry = keeps;
  }

  Programme programme() {
    return new Programme(
        code,
        new Wording(names, aliases, acronyms),
        new RelatedCodes(parent, successor),
        phases,
        new NameUse(isAgency, needs, keepsCountry));
  }
}
