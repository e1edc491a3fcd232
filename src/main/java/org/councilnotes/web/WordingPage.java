package org.councilnotes.web;

import org.councilnotes.access.Worlds;
import org.councilnotes.json.HistoryJson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;

/** The history of the wording of one passage, as a page and as JSON. */
@Controller
final class WordingPage {

  private final Worlds worlds;

  WordingPage(Worlds worlds) {
    this.worlds = worlds;
  }

  @GetMapping("/wording")
  ModelAndView page(@RequestParam(defaultValue = "") String passage) {
    return new ModelAndView("wording", "view", view(passage));
  }

  /** The same address without a parameter, as people write it. */
  @GetMapping("/wording/{*passage}")
  ModelAndView redirect(@PathVariable String passage) {
    String target = NoteLink.toWording(passage.substring(1));
    return new ModelAndView(new RedirectView(target, true, true, false));
  }

  @GetMapping("/api/wording")
  @ResponseBody
  JsonNode json(@RequestParam(defaultValue = "") String passage) {
    WordingHistory view = view(passage);
    return HistoryJson.write(passage, view.life(), view.history());
  }

  private WordingHistory view(String passage) {
    if (passage.isBlank()) {
      throw Refusal.badRequest("wording.none");
    }
    return WordingHistory.of(passage, worlds.forReader());
  }
}
