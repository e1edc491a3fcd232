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
 * @param signs all signs, over all passages
 * @param passages number of passages with a sign
 * @param notes number of notes of these
 * @param examples the passages with the most certain signs, from as many notes as possible
 */
public record ProgrammeProposal(
    String acronym, Set<Sign> signs, long passages, long notes, List<Example> examples) {

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

  /** A passage with a sign, and its tag. */
  public record Example(NoteSummary note, Passage passage, ProposalTag tag) {}

  /** Certainty from 0 to 1. Signs of several kinds are more certain than one. */
  public double confidence() {
    return 1 - signs.stream().mapToDouble(sign -> 1 - sign.sureness()).reduce(1, (a, b) -> a * b);
  }

  /** The example that gives its long form. */
  public Optional<Example> introduction() {
    return examples.stream().filter(example -> example.tag().longForm().isPresent()).findFirst();
  }
}
