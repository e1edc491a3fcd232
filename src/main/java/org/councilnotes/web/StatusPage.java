package org.councilnotes.web;

import java.util.List;
import org.councilnotes.access.Worlds;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.json.LedgerJson;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.NoteTotal;
import org.councilnotes.search.Proposal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is in the archive and what became of its files, as a page and as JSON. Files that the reader
 * may not know by name are counted only.
 */
@Controller
final class StatusPage {

  private final Worlds worlds;
  private final PaceKeeper pace;
  private final OwnWords words;
  private final Editing editing;

  StatusPage(Worlds worlds, PaceKeeper pace, OwnWords words, Editing editing) {
    this.worlds = worlds;
    this.pace = pace;
    this.words = words;
    this.editing = editing;
  }

  @GetMapping("/status")
  ModelAndView page() {
    ArchiveReader world = worlds.forReader();
    StatusView view =
        StatusView.of(
            world.snapshot(), NoteTotal.of(world.notes()), world.ledger(), worlds::isNamed);
    List<Proposal> proposals = world.proposals(ProposalView.MOST);
    return new ModelAndView("status", "view", view)
        .addObject("progress", pace.now().map(ProgressView::of).orElse(null))
        .addObject("proposals", ProposalView.of(proposals, words.now()))
        .addObject("warnings", world.warnings())
        .addObject("editing", editing.allowed());
  }

  @GetMapping("/api/status")
  @ResponseBody
  JsonNode json() {
    ObjectNode json =
        (ObjectNode) LedgerJson.writeNamed(worlds.forReader().ledger(), worlds::isNamed);
    pace.now()
        .ifPresent(now -> json.putObject("reading").put("read", now.read()).put("of", now.of()));
    return json;
  }
}
