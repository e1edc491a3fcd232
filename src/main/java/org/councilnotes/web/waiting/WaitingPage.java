package org.councilnotes.web.waiting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.MarkingReview;
import org.councilnotes.curation.ProposalReview;
import org.councilnotes.curation.ReviewedProposal;
import org.councilnotes.ingest.progress.RunRequest;
import org.councilnotes.ingest.progress.RunRequest.Kind;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestNotes;
import org.councilnotes.web.status.DoubtfulPeriodView;
import org.councilnotes.web.status.ReadingProgress;
import org.councilnotes.web.status.RunControl;
import org.councilnotes.web.status.RunsView;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what waits for a person, in groups, and has files read again. */
@Controller
final class WaitingPage {

  static final String PATH = "/waiting";

  /** So many proposed names are shown here. */
  private static final int MOST_PROPOSALS = 12;

  private final ArchiveAccess archiveAccess;
  private final MarkingReview markings;
  private final MarkingPermission deciding;
  private final ProposalReview proposals;
  private final ReadingProgress progress;
  private final RunControl control;

  WaitingPage(
      ArchiveAccess archiveAccess,
      MarkingReview markings,
      MarkingPermission deciding,
      ProposalReview proposals,
      ReadingProgress progress,
      RunControl control) {
    this.archiveAccess = archiveAccess;
    this.markings = markings;
    this.deciding = deciding;
    this.proposals = proposals;
    this.progress = progress;
    this.control = control;
  }

  /** Others see neither names nor counts. Nobody keeps a copy of the page. */
  @GetMapping(PATH)
  ModelAndView page(@RequestParam(defaultValue = "1") int page, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ModelAndView view =
        new ModelAndView("waiting")
            .addObject("runs", RunsView.of(control))
            .addObject("progress", progress.now().orElse(null));
    return control.isAllowed() ? withGroups(view, page) : view;
  }

  private ModelAndView withGroups(ModelAndView view, int page) {
    ArchiveReader world = archiveAccess.forReader();
    List<NoteSummary> notes = world.notes();
    RequestNotes.addAll(DoubtfulPeriodView.doubtful(notes));
    List<String> names =
        proposals.list(world).stream()
            .filter(ReviewedProposal::isOpen)
            .map(open -> open.proposal().acronym())
            .toList();
    return view.addObject("failed", RetryableFileList.of(control.retryableFiles(), page))
        .addObject("periods", DoubtfulPeriodView.among(notes, world.ledger()))
        .addObject(
            "markings",
            deciding.allowed() ? markings.countOpen(archiveAccess.forDecisions()) : null)
        .addObject("proposals", names.size())
        .addObject("names", names.stream().limit(MOST_PROPOSALS).toList())
        .addObject("missing", control.missingFiles().map(MissingFileList::of).orElse(null))
        .addObject("operator", archiveAccess.isOperator());
  }

  /**
   * Has one file read again, or all that failed or are partial.
   *
   * @param file id of the file; all where it is left out
   */
  @PostMapping("/waiting/retry")
  String retry(@RequestParam Optional<String> file) {
    control.requireAllowed();
    List<String> paths = file.stream().map(this::path).toList();
    control.start(new RunRequest(Kind.RETRY, paths), Optional.empty());
    return "redirect:/waiting#runs";
  }

  private String path(String id) {
    return control.retryableFiles().stream()
        .filter(file -> file.id().equals(id))
        .map(LedgerEntry::path)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("run.file", id));
  }
}
