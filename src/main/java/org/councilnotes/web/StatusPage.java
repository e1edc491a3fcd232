package org.councilnotes.web;

import org.councilnotes.access.Worlds;
import org.councilnotes.json.LedgerJson;
import org.councilnotes.search.ArchiveReader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** What is in the archive and what became of each file, as a page and as JSON. */
@Controller
final class StatusPage {

  private final Worlds worlds;

  StatusPage(Worlds worlds) {
    this.worlds = worlds;
  }

  @GetMapping("/status")
  ModelAndView page() {
    ArchiveReader world = worlds.forReader();
    return new ModelAndView(
        "status", "view", StatusView.of(world.snapshot(), world.notes().size(), world.ledger()));
  }

  @GetMapping("/api/status")
  @ResponseBody
  JsonNode json() {
    return LedgerJson.write(worlds.forReader().ledger());
  }
}
