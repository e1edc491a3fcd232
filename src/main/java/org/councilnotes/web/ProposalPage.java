package org.councilnotes.web;

import java.io.UncheckedIOException;
import org.councilnotes.access.Worlds;
import org.councilnotes.corpus.VocabularyProblem;
import org.councilnotes.search.Proposal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what a reader says of a proposed programme, and leads back to the page. */
@Controller
final class ProposalPage {

  private static final String BACK = "redirect:/status#proposals";

  private final Worlds worlds;
  private final OwnWords words;
  private final Editing editing;

  ProposalPage(Worlds worlds, OwnWords words, Editing editing) {
    this.worlds = worlds;
    this.words = words;
    this.editing = editing;
  }

  @PostMapping("/status/proposals/accepted")
  String accept(@RequestParam String acronym) {
    editing.require();
    Proposal proposal = proposed(acronym);
    return changed(() -> words.add(ProposalView.programme(proposal)));
  }

  @PostMapping("/status/proposals/declined")
  String decline(@RequestParam String acronym) {
    editing.require();
    Proposal proposal = proposed(acronym);
    return changed(() -> words.decline(proposal.acronym()));
  }

  /** Only what the archive itself proposes is written into the vocabulary. */
  private Proposal proposed(String acronym) {
    return worlds.forReader().proposals(ProposalView.MOST).stream()
        .filter(proposal -> proposal.acronym().equals(acronym))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("proposal", acronym));
  }

  private static String changed(Runnable change) {
    try {
      change.run();
      return BACK;
    } catch (VocabularyProblem | UncheckedIOException e) {
      throw Refusal.conflict("vocabulary", new Speaker.Stored(String.valueOf(e.getMessage())));
    }
  }
}
