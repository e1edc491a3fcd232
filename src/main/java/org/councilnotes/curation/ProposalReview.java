package org.councilnotes.curation;

import java.io.UncheckedIOException;
import java.util.List;
import org.councilnotes.note.Reason;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * Review of the programmes that an archive proposes: people accept one into the vocabulary, or
 * decline it.
 */
public final class ProposalReview {

  /** Maximum number of proposals under review, best supported first. */
  private static final int MOST = 50;

  private final CurationFiles files;

  public ProposalReview(CurationFiles files) {
    this.files = files;
  }

  /** The proposals of an archive, with the answers of the vocabulary as its files are now. */
  public List<ReviewedProposal> list(ArchiveReader archive) {
    List<ProgrammeProposal> proposals = archive.proposals(MOST);
    Vocabulary now = files.vocabulary();
    return proposals.stream().map(proposal -> ReviewedProposal.of(proposal, now)).toList();
  }

  /**
   * Adds a proposed programme to the vocabulary.
   *
   * @throws CurationException where it is not proposed, or the vocabulary cannot be changed
   */
  public void accept(ArchiveReader archive, String acronym) {
    ProgrammeProposal proposal = proposal(archive, acronym);
    change(
        () ->
            files.change(
                List.of(new VocabularyEdit.Put(ProgrammeEntry.of(proposal, files.vocabulary())))));
  }

  /**
   * Records that an acronym is no programme, so that it is not proposed again.
   *
   * @throws CurationException where it is not proposed, or the vocabulary cannot be changed
   */
  public void decline(ArchiveReader archive, String acronym) {
    ProgrammeProposal proposal = proposal(archive, acronym);
    change(() -> files.change(List.of(new VocabularyEdit.Decline(proposal.acronym()))));
  }

  /** Only proposals of the archive get into the vocabulary. */
  private static ProgrammeProposal proposal(ArchiveReader archive, String acronym) {
    return archive.proposals(MOST).stream()
        .filter(proposal -> proposal.isCalled(acronym))
        .findFirst()
        .orElseThrow(() -> new CurationProblem.UnknownProposal(acronym).exception());
  }

  private static void change(Runnable change) {
    try {
      change.run();
    } catch (InvalidYamlException | UncheckedIOException e) {
      throw new CurationProblem.VocabularyUnusable(Reason.of(e)).exception();
    }
  }
}
