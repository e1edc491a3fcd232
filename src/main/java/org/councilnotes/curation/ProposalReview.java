package org.councilnotes.curation;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Reason;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * Review of the programmes that an archive proposes: people accept them into the vocabulary,
 * decline them, and change the programmes that are there.
 */
public final class ProposalReview {

  /** Maximum number of proposals under review, best supported first. */
  private static final int MOST = 500;

  /** Bounds what is kept where readers come and go; a server has two that stay. */
  private static final int MOST_WORLDS = 4;

  private final CurationFiles files;

  /** The proposals of each world: reading their passages takes long in a large archive. */
  private final Map<ArchiveReader, SnapshotProposals> byWorld = new ConcurrentHashMap<>();

  /** The proposals of one snapshot. */
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
    return Optional.ofNullable(byWorld.get(archive))
        .filter(known -> known.snapshot().equals(snapshot))
        .map(SnapshotProposals::proposals)
        .orElseGet(() -> read(archive, snapshot));
  }

  private List<ProgrammeProposal> read(ArchiveReader archive, String snapshot) {
    List<ProgrammeProposal> proposals = List.copyOf(archive.proposals(MOST));
    if (byWorld.size() >= MOST_WORLDS) {
      byWorld.clear();
    }
    byWorld.put(archive, new SnapshotProposals(snapshot, proposals));
    return proposals;
  }

  /**
   * Which proposals of an archive only its notes for authorised readers make.
   *
   * @param open the world that everybody may read
   */
  public Predicate<ProgrammeProposal> restricted(ArchiveReader archive, ArchiveReader open) {
    Set<String> known = archive == open ? Set.of() : namesIn(open);
    return proposal -> archive != open && names(proposal.naming()).noneMatch(known::contains);
  }

  /**
   * The names that changes would give to the vocabulary, and that only notes for authorised readers
   * have. Everybody sees them once the changes are made.
   *
   * @param open the world that everybody may read
   */
  public List<String> restrictedNames(
      ArchiveReader archive, ArchiveReader open, List<VocabularyEdit> edits) {
    if (archive == open) {
      return List.of();
    }
    Set<String> known = namesIn(open);
    files.vocabulary().programmes().forEach(there -> names(there).forEach(known::add));
    return edits.stream()
        .flatMap(
            edit -> edit instanceof VocabularyEdit.Put(var entry) ? names(entry) : Stream.empty())
        .filter(name -> !known.contains(name))
        .distinct()
        .sorted()
        .toList();
  }

  private Set<String> namesIn(ArchiveReader open) {
    return proposals(open).stream()
        .flatMap(proposal -> names(proposal.naming()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<String> names(ProgrammeProposal.Naming naming) {
    return Stream.of(
            Stream.of(naming.main()),
            naming.variants().stream(),
            naming.longForms().values().stream())
        .flatMap(names -> names);
  }

  private static Stream<String> names(Programme programme) {
    return Stream.of(
            programme.wording().acronyms().stream(),
            programme.wording().aliases().stream(),
            programme.wording().names().values().stream().flatMap(List::stream))
        .flatMap(names -> names);
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
