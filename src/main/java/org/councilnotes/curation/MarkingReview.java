package org.councilnotes.curation;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.MarkingJudgement.Verdict;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * Review of the markings that people decide: files whose marking nothing tells, and files of one
 * note that contradict each other. A decision is written into the sidecar of its file and applied
 * by the next run. May be shown to those only who may decide, since it names the files.
 */
public final class MarkingReview {

  private final CurationFiles files;
  private final Clock clock;

  public MarkingReview(CurationFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /** The notes that wait for a decision, conflicts first, then those that have one. */
  public List<MarkingCase> list(ArchiveReader archive) {
    Map<String, List<LedgerEntry>> byNote = new TreeMap<>();
    archive.ledger().stream()
        .filter(MarkingReview::isJudged)
        .forEach(
            file ->
                byNote
                    .computeIfAbsent(file.note().orElse(file.path()), note -> new ArrayList<>())
                    .add(file));
    return byNote.entrySet().stream()
        .filter(entry -> concernsPeople(entry.getValue()))
        .map(entry -> new MarkingCase(entry.getKey(), judged(entry.getValue())))
        .filter(MarkingCase::isForPeople)
        .sorted(MarkingCase.URGENCY)
        .toList();
  }

  /** How many notes wait for a decision. */
  public long countOpen(ArchiveReader archive) {
    return list(archive).stream().filter(MarkingCase::isOpen).count();
  }

  /** Told from the ledger alone, so that few sidecars are opened. */
  private static boolean concernsPeople(List<LedgerEntry> files) {
    List<MarkingJudgement> judgements =
        files.stream().flatMap(file -> file.judgement().stream()).toList();
    return judgements.stream().map(MarkingJudgement::verdict).distinct().count() > 1
        || judgements.stream().anyMatch(one -> one.isByHand() || one.verdict() == Verdict.UNKNOWN);
  }

  private static boolean isJudged(LedgerEntry file) {
    return file.judgement()
        .filter(judgement -> judgement.verdict() != Verdict.CLASSIFIED)
        .isPresent();
  }

  private List<JudgedFile> judged(List<LedgerEntry> entries) {
    return entries.stream().map(this::judged).toList();
  }

  private JudgedFile judged(LedgerEntry file) {
    MarkingJudgement judgement = file.judgement().orElseThrow();
    SidecarMarking sidecar = files.marking(file.path());
    boolean decidable = files.canHaveSidecar(file.path()) && sidecar.problem().isEmpty();
    return new JudgedFile(file, judgement, sidecar, decidable);
  }

  /** The file with an id among those that the review lists; empty where there is none. */
  public Optional<JudgedFile> file(ArchiveReader archive, String id) {
    return list(archive).stream()
        .flatMap(one -> one.files().stream())
        .filter(file -> file.id().equals(id))
        .findFirst();
  }

  /**
   * Decides who may read a file with the content that the person saw.
   *
   * @param by who decides; may be empty
   * @return the file with the decision
   * @throws CurationException where the review lists no such file, file or sidecar have changed
   *     since they were seen, or the sidecar cannot be written
   */
  public JudgedFile decide(
      ArchiveReader archive, String id, Marking marking, SeenFile seen, String by) {
    JudgedFile file = decidable(archive, id);
    usable(() -> files.mark(file.file().path(), marking, seen, comment(by)));
    return judged(file.file());
  }

  private String comment(String by) {
    String day = "decided " + LocalDate.now(clock);
    return by.isEmpty() ? day : day + " by " + ControlCharacterEscaping.escapeLine(by);
  }

  /**
   * Takes a decision back; nothing where there is none.
   *
   * @throws CurationException where the review lists no such file, the sidecar has changed since it
   *     was seen, or cannot be written
   */
  public void takeBack(ArchiveReader archive, String id, SeenFile seen) {
    JudgedFile file = decidable(archive, id);
    seen.require(file.sidecar());
    if (file.sidecar().marking().isPresent()) {
      usable(() -> files.unmark(file.file().path(), seen));
    }
  }

  private JudgedFile decidable(ArchiveReader archive, String id) {
    JudgedFile file = required(archive, id);
    file.sidecar()
        .problem()
        .ifPresent(
            reason -> {
              throw new CurationProblem.SidecarUnusable(reason).exception();
            });
    if (!file.decidable()) {
      throw new CurationProblem.FileWithoutSidecar().exception();
    }
    return file;
  }

  private JudgedFile required(ArchiveReader archive, String id) {
    return file(archive, id).orElseThrow(() -> new CurationProblem.UnknownFile(id).exception());
  }

  private static void usable(Runnable change) {
    try {
      change.run();
    } catch (InvalidYamlException | UncheckedIOException e) {
      throw new CurationProblem.SidecarUnusable(Reason.of(e)).exception();
    }
  }
}
