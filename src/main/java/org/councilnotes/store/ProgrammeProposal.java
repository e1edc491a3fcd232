package org.councilnotes.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;

/**
 * A thing that looks like a programme and that the vocabulary lacked when its notes were tagged.
 * All spellings and languages of one thing are one proposal.
 *
 * @param signs all signs, over all passages
 * @param parent what most of its passages with a parent say that it is a part of, or paid by: a
 *     code of the vocabulary, else an acronym as printed
 * @param examples the passages with the most certain signs, from as many notes as possible
 */
public record ProgrammeProposal(
    Naming naming,
    Set<Sign> signs,
    Extent extent,
    Optional<String> parent,
    List<Example> examples) {

  public static final int MOST_EXAMPLES = 3;

  /** The most certain first; then by the number of notes and passages. */
  public static final Comparator<ProgrammeProposal> SUREST_FIRST =
      Comparator.comparingDouble(ProgrammeProposal::confidence)
          .thenComparingLong(ProgrammeProposal::notes)
          .thenComparingLong(ProgrammeProposal::passages)
          .reversed()
          .thenComparing(ProgrammeProposal::acronym);

  public ProgrammeProposal {
    signs = Set.copyOf(signs);
    examples = List.copyOf(examples);
  }

  /**
   * How notes call it.
   *
   * @param main the spelling that most passages have, acronyms before names
   * @param variants other spellings, the most frequent first
   * @param longForms by language, the most frequent one of each
   */
  public record Naming(String main, List<String> variants, Map<String, String> longForms) {

    public Naming {
      variants = List.copyOf(variants);
      longForms = Map.copyOf(longForms);
    }
  }

  /**
   * Where it stands.
   *
   * @param passages number of passages with a sign
   * @param notes number of notes of these
   * @param from first year of these notes, where any has a year
   * @param to last year of these notes
   */
  public record Extent(long passages, long notes, OptionalInt from, OptionalInt to) {}

  /** A passage with a sign, and its tag. */
  public record Example(NoteSummary note, Passage passage, ProposalTag tag) {}

  /** The main spelling. */
  public String acronym() {
    return naming.main();
  }

  public long passages() {
    return extent.passages();
  }

  public long notes() {
    return extent.notes();
  }

  /** Certainty from 0 to 1. Signs of several kinds are more certain than one. */
  public double confidence() {
    return 1 - signs.stream().mapToDouble(sign -> 1 - sign.sureness()).reduce(1, (a, b) -> a * b);
  }

  /** Whether a spelling is its own. */
  public boolean isCalled(String name) {
    return naming.main().equals(name) || naming.variants().contains(name);
  }

  public ProgrammeProposal withExamples(List<Example> others) {
    return new ProgrammeProposal(naming, signs, extent, parent, others);
  }
}
