package org.councilnotes.web.marking;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem;
import org.councilnotes.curation.JudgedFile;
import org.councilnotes.curation.MarkingCase;
import org.councilnotes.curation.MarkingReview;
import org.councilnotes.curation.SeenFile;
import org.councilnotes.json.MarkingReviewJson;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement.Verdict;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the files whose marking people decide, and takes their decisions. */
@Controller
final class MarkingPage {

  /** The word of a form for a file that stays undecided. */
  private static final String LEAVE = "leave";

  /** Messages on forms that are older than what they are about. */
  private static final Map<CurationProblem, String> STALE =
      Map.of(
          new CurationProblem.FileChanged(), "refusal.marking.changed",
          new CurationProblem.DecisionChanged(), "refusal.marking.decided");

  private final ArchiveAccess archiveAccess;
  private final MarkingReview review;
  private final MarkingPermission editing;

  MarkingPage(ArchiveAccess archiveAccess, MarkingReview review, MarkingPermission editing) {
    this.archiveAccess = archiveAccess;
    this.review = review;
    this.editing = editing;
  }

  /** Readers who may not decide see neither names nor counts. Nobody keeps a copy of the page. */
  @GetMapping("/markings")
  ModelAndView page(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    List<MarkingCaseView> cases =
        editing.allowed()
            ? MarkingCaseView.of(review.list(archiveAccess.forDecisions()))
            : List.of();
    return new ModelAndView("markings")
        .addObject("editing", editing.allowed())
        .addObject("open", cases.stream().filter(MarkingCaseView::open).toList())
        .addObject("decided", cases.stream().filter(one -> !one.open()).toList());
  }

  /**
   * Takes a decision. Where file or sidecar are not as the form saw them, it is not taken, and the
   * page is shown anew.
   *
   * @param content SHA-256 of the content that the form is about
   * @param sidecar SHA-256 of the sidecar that it showed; empty where there was none
   */
  @PostMapping("/markings/{id}")
  ModelAndView decide(
      @PathVariable String id,
      @RequestParam String verdict,
      @RequestParam(defaultValue = "") String content,
      @RequestParam(defaultValue = "") String sidecar,
      HttpServletResponse response) {
    editing.requireAllowed();
    try {
      decide(id, verdict, new SeenFile(content, Optional.of(sidecar)));
      return new ModelAndView("redirect:/markings#file-" + id);
    } catch (CurationException e) {
      String why = Optional.ofNullable(STALE.get(e.problem())).orElseThrow(() -> e);
      ModelAndView anew = page(response).addObject("stale", why);
      anew.setStatus(HttpStatus.CONFLICT);
      return anew;
    }
  }

  private void decide(String id, String verdict, SeenFile seen) {
    ArchiveReader world = archiveAccess.forDecisions();
    if (verdict.equals(LEAVE)) {
      review.takeBack(world, id, seen);
    } else {
      Verdict decided =
          MarkingReviewJson.readVerdict(verdict)
              .orElseThrow(() -> Refusal.badRequest("marking", verdict));
      Marking marking = decided == Verdict.PUBLIC ? Marking.PUBLIC : Marking.LIMITE;
      review.decide(world, id, marking, seen, archiveAccess.user().name());
    }
  }

  /** The files of one note side by side, as the page shows them. */
  record MarkingCaseView(String note, boolean open, boolean conflict, List<JudgedFileView> files) {

    static List<MarkingCaseView> of(List<MarkingCase> cases) {
      return cases.stream().map(MarkingCaseView::of).toList();
    }

    private static MarkingCaseView of(MarkingCase one) {
      return new MarkingCaseView(
          ControlCharacterEscaping.escapeLine(one.note()),
          one.isOpen(),
          one.isConflict(),
          one.files().stream().map(JudgedFileView::new).toList());
    }
  }

  /** A file with its judgement, as the page shows it. */
  record JudgedFileView(JudgedFile judged) {

    public String id() {
      return judged.id();
    }

    public String path() {
      return ControlCharacterEscaping.escapeLine(judged.file().path());
    }

    /** The form of its sidecar. */
    public String sidecarHref() {
      return NoteLink.toSidecar(judged.file().path());
    }

    /** The verdict of the last run. */
    public String verdict() {
      return judged.judgement().verdict().key();
    }

    public String rule() {
      return judged.judgement().rule().key();
    }

    /** The choice that the form shows first. */
    public String chosen() {
      return judged.isUndecided() ? LEAVE : judged.verdict().key();
    }
  }
}
