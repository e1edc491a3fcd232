package org.councilnotes.web.lineage;

import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.ResolvedWordingHistoryJson;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteLink;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;

/** The history of the wording of one passage, as HTML and as JSON. */
@Controller
final class WordingPage {

  private final ArchiveAccess archiveAccess;

  WordingPage(ArchiveAccess archiveAccess) {
    this.archiveAccess = archiveAccess;
  }

  @GetMapping("/wording")
  ModelAndView page(@RequestParam(defaultValue = "") String passage) {
    return new ModelAndView("wording", "view", view(passage));
  }

  /** Redirects from the short address, without parameters. */
  @GetMapping("/wording/{*passage}")
  ModelAndView redirect(@PathVariable String passage) {
    String target = NoteLink.toWording(passage.substring(1));
    return new ModelAndView(new RedirectView(target, true, true, false));
  }

  @GetMapping("/api/wording")
  @ResponseBody
  JsonNode json(@RequestParam(defaultValue = "") String passage) {
    WordingHistoryView view = view(passage);
    return ResolvedWordingHistoryJson.write(passage, view.life(), view.history());
  }

  private WordingHistoryView view(String passage) {
    if (passage.isBlank()) {
      throw Refusal.badRequest("wording.none");
    }
    return WordingHistoryView.of(passage, archiveAccess.forReader());
  }
}
