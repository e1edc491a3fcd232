package org.councilnotes.web.status;

import java.util.List;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.ProposalReview;
import org.councilnotes.web.EditingPermission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Receives a reader's answer to a proposed programme and redirects to the status page. */
@Controller
final class ProposalPage {

  private static final String BACK = "redirect:/status#proposals";

  private final ArchiveAccess archiveAccess;
  private final ProposalReview review;
  private final EditingPermission editing;

  ProposalPage(ArchiveAccess archiveAccess, ProposalReview review, EditingPermission editing) {
    this.archiveAccess = archiveAccess;
    this.review = review;
    this.editing = editing;
  }

  @PostMapping("/status/proposals/accepted")
  String accept(@RequestParam String acronym) {
    editing.requireAllowed();
    review.change(
        review.plan(archiveAccess.forReader(), planner -> planner.accept(List.of(acronym))));
    return BACK;
  }

  @PostMapping("/status/proposals/declined")
  String decline(@RequestParam String acronym) {
    editing.requireAllowed();
    review.change(
        review.plan(archiveAccess.forReader(), planner -> planner.decline(List.of(acronym))));
    return BACK;
  }
}
