package org.councilnotes.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;

/**
 * An acronym that looks like a programme and that the vocabulary lacked when its notes were tagged.
 *
 * @param signs all that was found, in all passages
 * @param passages how many passages speak for it
 * @param notes how many notes they are of
 * @param examples the passages with the surest signs, from as many notes as possible
 */
public record ProgrammeProposal(
    String acronym, Set<Sign> signs, long passages, long notes, List<Example> examples) {

  /** So many passages are shown. */
  public static final int MOST_EXAMPLES = 3;

  /** The surest first; equally sure ones by the number of notes and passages. */
  public static final Comparator<ProgrammeProposal> SUREST_FIRST =
      Comparator.comparingDouble(ProgrammeProposal::sureness)
          .thenComparingLong(ProgrammeProposal::notes)
          .thenComparingLong(ProgrammeProposal::passages)
          .reversed()
          .thenComparing(ProgrammeProposal::acronym);

  public ProgrammeProposal {
    signs = Set.copyOf(signs);
    examples = List.copyOf(examples);
  }

  /** A passage that speaks for it, and the words that do. */
  public record Example(NoteSummary note, Passage passage, ProposalTag tag) {}

  /** From 0 to 1: signs of several kinds make surer than one alone. */
  public double sureness() {
    return 1 - signs.stream().mapToDouble(sign -> 1 - sign.sureness()).reduce(1, (a, b) -> a * b);
  }

  /** What it stands for, with the language of the note that says so. */
  public Optional<Example> introduction() {
    return examples.stream().filter(example -> example.tag().longForm().isPresent()).findFirst();
  }
}
