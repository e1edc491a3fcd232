package org.councilnotes.draft;

import java.util.List;
import org.councilnotes.search.ArchiveReader;

/**
 * The earlier wordings of a sentence, or of a few: passages say the same in these words, or nearly.
 *
 * @param query what was asked for, in the form in which passages are quoted
 * @param formulations the most alike first, of equally alike ones the one used last; empty where
 *     nothing in the archive is alike enough to be claimed
 */
public record EarlierWordings(String query, List<Formulation> formulations) {

  private static final int MOST = 20;

  public EarlierWordings {
    formulations = List.copyOf(formulations);
  }

  /**
   * Those in one world of the archive, in all versions and languages.
   *
   * @throws IllegalArgumentException where the text is longer than {@link
   *     ArchiveReader#LONGEST_TEXT}
   */
  public static EarlierWordings of(String sentence, ArchiveReader world) {
    String query = Quotable.clean(sentence);
    List<Candidate> candidates = Candidate.of(query, world);
    Rarity rarity = new Rarity(candidates.stream().flatMap(c -> c.sentences().stream()).toList());
    Likeness likeness = new Likeness(query, Likeness.OF_SENTENCE, rarity);
    Formulations formulations = new Formulations(query);
    candidates.forEach(candidate -> candidate.best(likeness).ifPresent(formulations::add));
    return new EarlierWordings(query, formulations.best(MOST));
  }
}
