package org.councilnotes.web.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.curation.MarkingReview;
import org.councilnotes.curation.ProposalReview;
import org.councilnotes.curation.ReviewedProposal;
import org.councilnotes.ingest.progress.DerivationProgress;
import org.councilnotes.json.DoubtfulPeriodJson;
import org.councilnotes.json.LedgerJson;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteTotal;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.RegisterPermission;
import org.councilnotes.web.RequestNotes;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.upload.FileUploads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contents of the archive and the outcome of each file, as HTML and as JSON. Files that the
 * reader may not know of are left out.
 */
@Controller
final class StatusPage {

  private final ArchiveAccess archiveAccess;
  private final ReadingProgress progress;
  private final ProposalReview review;
  private final MarkingReview markings;
  private final MarkingPermission deciding;
  private final FileUploads uploads;
  private final RunControl runs;
  private final RegisterPermission fetching;
  private final EditingPermission editing;

  StatusPage(
      ArchiveAccess archiveAccess,
      ReadingProgress progress,
      ProposalReview review,
      MarkingReview markings,
      MarkingPermission deciding,
      FileUploads uploads,
      RunControl runs,
      RegisterPermission fetching,
      EditingPermission editing) {
    this.archiveAccess = archiveAccess;
    this.progress = progress;
    this.review = review;
    this.markings = markings;
    this.deciding = deciding;
    this.uploads = uploads;
    this.runs = runs;
    this.fetching = fetching;
    this.editing = editing;
  }

  @GetMapping("/status")
  ModelAndView page() {
    ArchiveReader world = archiveAccess.forReader();
    List<LedgerEntry> files = archiveAccess.filesForUser(world.ledger());
    List<NoteSummary> notes = world.notes();
    RequestNotes.addAll(DoubtfulPeriodView.doubtful(notes));
    LedgerView view = LedgerView.of(world.snapshot(), NoteTotal.of(notes), files);
    return new ModelAndView("status", "view", view)
        .addObject("progress", progress.now().orElse(null))
        .addObject("vectors", progress.derivation().orElse(null))
        .addObject(
            "markings",
            deciding.allowed() ? markings.countOpen(archiveAccess.forDecisions()) : null)
        .addObject("upload", uploads.section().orElse(null))
        .addObject("editing", editing.allowed())
        .addObject("fetching", fetching.allowed())
        .addObject("periods", DoubtfulPeriodView.among(notes, files))
        .addObject(
            "proposals", review.list(world).stream().filter(ReviewedProposal::isOpen).count())
        .addObject("isWhole", archiveAccess.isOperator())
        .addObject("isCompleteWorldPending", archiveAccess.isCompleteWorldPending())
        .addObject("runs", RunsView.of(runs))
        .addObject("warnings", world.warnings());
  }

  @GetMapping("/api/status")
  @ResponseBody
  JsonNode json() {
    ArchiveReader world = archiveAccess.forReader();
    ObjectNode json = LedgerJson.write(archiveAccess.filesForUser(world.ledger()));
    List<NoteSummary> doubtful = DoubtfulPeriodView.doubtful(world.notes());
    RequestNotes.addAll(doubtful);
    json.set("periods", DoubtfulPeriodJson.write(doubtful));
    progress.now().ifPresent(now -> write(now, json.putObject("reading")));
    progress.derivation().ifPresent(now -> write(now, json.putObject("vectors")));
    if (runs.isAllowed()) {
      json.set("runs", RunsJson.write(runs.runs()));
    }
    return json;
  }

  private static void write(ProgressView progress, ObjectNode reading) {
    progress.files().ifPresent(now -> reading.put("read", now.read()).put("of", now.of()));
  }

  private static void write(DerivationProgress.State derivation, ObjectNode vectors) {
    vectors.put("state", derivation.phase().key());
    if (derivation.of() > 0) {
      vectors.put("done", derivation.done()).put("of", derivation.of());
    }
  }

  /**
   * The ledger as the page shows it.
   *
   * @param counts number of files by state, all states, best first
   * @param files those with problems first, then by path
   */
  record LedgerView(
      String snapshot, NoteTotal notes, Map<String, Long> counts, List<LedgerEntry> files) {

    LedgerView {
      files = files.stream().sorted(LedgerEntry.WORST_FIRST).toList();
    }

    static LedgerView of(String snapshot, NoteTotal notes, List<LedgerEntry> files) {
      Map<String, Long> counts = new LinkedHashMap<>();
      FileOutcome.STATES.forEach(state -> counts.put(state, 0L));
      files.forEach(file -> counts.merge(file.outcome().state(), 1L, Long::sum));
      return new LedgerView(snapshot, notes, counts, files);
    }

    /** The number of all files. */
    public int total() {
      return files.size();
    }

    /** The path for display, with control characters escaped that could move or break the line. */
    public String path(LedgerEntry file) {
      return ControlCharacterEscaping.escapeLine(file.path());
    }

    /** Whether it can have a sidecar that makes a difference. */
    public boolean hasForm(LedgerEntry file) {
      return !file.isImported()
          && !file.path().contains(ContainerFile.INSIDE)
          && (file.note().isPresent() || file.judgement().isPresent());
    }

    /** The form of the file's sidecar. */
    public String sidecarHref(LedgerEntry file) {
      return NoteLink.toSidecar(file.path());
    }

    /** Address of the file's note; empty where there is none. */
    public String href(LedgerEntry file) {
      return file.note().filter(n -> file.outcome().isIndexed()).map(NoteLink::to).orElse("");
    }
  }
}
