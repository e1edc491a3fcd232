package org.councilnotes.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * A programme of the vocabulary.
 *
 * @param code such as {@code SEACOP}
 * @param wording its names
 * @param kin codes of its parent and successor
 * @param phases oldest first; empty where it has none
 * @param use how its names are read in a text
 */
public record Programme(
    String code, Wording wording, RelatedCodes kin, List<Phase> phases, NameUse use) {

  public Programme {
    phases = List.copyOf(phases);
  }

  /** A programme whose names are read without conditions. */
  public Programme(String code, Wording wording, RelatedCodes kin, List<Phase> phases) {
    this(code, wording, kin, phases, NameUse.PLAIN);
  }

  /**
   * How the names of a programme are read in a text.
   *
   * @param isAgency whether it is a body, which is tagged where it is named: no section is about it
   *     and no country takes part in it
   * @param needs where present, an alias or acronym counts only beside a word for a programme or
   *     one of these, or in a note that names the programme otherwise; empty where it always counts
   * @param keepsCountry whether a country in a name, as in {@code EUCAP Somalia}, is tagged too
   */
  public record NameUse(boolean isAgency, Optional<List<String>> needs, boolean keepsCountry) {

    static final NameUse PLAIN = new NameUse(false, Optional.empty(), true);

    public NameUse {
      needs = needs.map(List::copyOf);
    }
  }

  /**
   * A phase as people cite it.
   *
   * @param label such as {@code II} or {@code 2.0}
   * @param from first calendar year, where known
   * @param to last calendar year, where known
   */
  public record Phase(String label, OptionalInt from, OptionalInt to) {}
}
