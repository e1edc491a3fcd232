package org.councilnotes.curation;

import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.councilnotes.note.Reason;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * Review of the programmes that an archive proposes: people accept them into the vocabulary,
 * decline them, and change the programmes that are there.
 */
public final class ProposalReview {

  /** Maximum number of proposals under review, best supported first. */
  private static final int MOST = 500;

  private final CurationFiles files;

  /** The proposals of each world: reading their passages takes long in a large archive. */
  private final Map<ArchiveReader, SnapshotProposals> byWorld =
      Collections.synchronizedMap(new WeakHashMap<>());

  private record SnapshotProposals(String snapshot, List<ProgrammeProposal> proposals) {}

  public ProposalReview(CurationFiles files) {
    this.files = files;
  }

  /** The proposals of an archive, with the answers of the vocabulary as its files are now. */
  public List<ReviewedProposal> list(ArchiveReader archive) {
    List<ProgrammeProposal> proposals = proposals(archive);
    Vocabulary now = files.vocabulary();
    return proposals.stream().map(proposal -> ReviewedProposal.of(proposal, now)).toList();
  }

  private List<ProgrammeProposal> proposals(ArchiveReader archive) {
    String snapshot = archive.snapshot();
    SnapshotProposals known = byWorld.get(archive);
    if (known == null || !known.snapshot().equals(snapshot)) {
      known = new SnapshotProposals(snapshot, List.copyOf(archive.proposals(MOST)));
      byWorld.put(archive, known);
    }
    return known.proposals();
  }

  /** The vocabulary as the files are now, whatever the notes were tagged with. */
  public Vocabulary vocabulary() {
    return files.vocabulary();
  }

  /**
   * The changes that are asked for.
   *
   * @throws CurationException where something asked for is not there, or the vocabulary is invalid
   */
  public List<VocabularyEdit> plan(
      ArchiveReader archive, Function<VocabularyPlanner, List<VocabularyEdit>> asked) {
    return usable(() -> asked.apply(new VocabularyPlanner(proposals(archive), files.vocabulary())));
  }

  /**
   * The vocabulary as it would be; nothing is written.
   *
   * @throws CurationException where the changes are not possible
   */
  public Vocabulary preview(List<VocabularyEdit> edits) {
    return usable(() -> files.preview(edits));
  }

  /**
   * Makes all changes, or none.
   *
   * @throws CurationException where the vocabulary cannot be changed
   */
  public void change(List<VocabularyEdit> edits) {
    usable(
        () -> {
          files.change(edits);
          return true;
        });
  }

  private static <T> T usable(Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidYamlException | UncheckedIOException e) {
      throw new CurationProblem.VocabularyUnusable(Reason.of(e)).exception();
    }
  }
}
