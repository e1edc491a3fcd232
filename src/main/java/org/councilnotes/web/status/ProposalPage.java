package org.councilnotes.web.status;

import java.io.UncheckedIOException;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.note.Reason;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.Refusal;
import org.councilnotes.yaml.InvalidYamlException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Receives a reader's answer to a proposed programme and redirects to the status page. */
@Controller
final class ProposalPage {

  private static final String BACK = "redirect:/status#proposals";

  private final ArchiveAccess archiveAccess;
  private final CurationFiles words;
  private final EditingPermission editing;

  ProposalPage(ArchiveAccess archiveAccess, CurationFiles words, EditingPermission editing) {
    this.archiveAccess = archiveAccess;
    this.words = words;
    this.editing = editing;
  }

  @PostMapping("/status/proposals/accepted")
  String accept(@RequestParam String acronym) {
    editing.requireAllowed();
    ProgrammeProposal proposal = proposed(acronym);
    return changed(() -> words.add(ProposalView.programme(proposal)));
  }

  @PostMapping("/status/proposals/declined")
  String decline(@RequestParam String acronym) {
    editing.requireAllowed();
    ProgrammeProposal proposal = proposed(acronym);
    return changed(() -> words.decline(proposal.acronym()));
  }

  /**
   * The proposal for an acronym. Others are refused, so that only proposals of the archive get into
   * the vocabulary.
   */
  private ProgrammeProposal proposed(String acronym) {
    return archiveAccess.forReader().proposals(ProposalView.MOST).stream()
        .filter(proposal -> proposal.acronym().equals(acronym))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("proposal", acronym));
  }

  private static String changed(Runnable change) {
    try {
      change.run();
      return BACK;
    } catch (InvalidYamlException | UncheckedIOException e) {
      throw Refusal.conflict("vocabulary", Reason.of(e));
    }
  }
}
