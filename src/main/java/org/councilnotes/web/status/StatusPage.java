package org.councilnotes.web.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.json.LedgerJson;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteTotal;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.address.NoteLink;
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

  private final ArchiveAccess archiveAccess;
  private final IngestProgress pace;
  private final CurationFiles words;
  private final EditingPermission editing;

  StatusPage(
      ArchiveAccess archiveAccess,
      IngestProgress pace,
      CurationFiles words,
      EditingPermission editing) {
    this.archiveAccess = archiveAccess;
    this.pace = pace;
    this.words = words;
    this.editing = editing;
  }

  @GetMapping("/status")
  ModelAndView page() {
    ArchiveReader world = archiveAccess.forReader();
    LedgerView view =
        LedgerView.of(
            world.snapshot(),
            NoteTotal.of(world.notes()),
            world.ledger(),
            archiveAccess::isNameVisible);
    List<ProgrammeProposal> proposals = world.proposals(ProposalView.MOST);
    return new ModelAndView("status", "view", view)
        .addObject("progress", pace.now().map(ProgressView::of).orElse(null))
        .addObject("proposals", ProposalView.of(proposals, words.vocabulary()))
        .addObject("warnings", world.warnings())
        .addObject("editing", editing.allowed());
  }

  @GetMapping("/api/status")
  @ResponseBody
  JsonNode json() {
    ObjectNode json =
        (ObjectNode)
            LedgerJson.writeNamed(archiveAccess.forReader().ledger(), archiveAccess::isNameVisible);
    pace.now()
        .ifPresent(now -> json.putObject("reading").put("read", now.read()).put("of", now.of()));
    return json;
  }

  /**
   * What is in the archive and what became of each file.
   *
   * @param counts by state, every state, best first
   * @param files those that the reader may know by name; what went wrong first, then by path
   * @param unnamed how many others there are
   */
  record LedgerView(
      String snapshot,
      NoteTotal notes,
      Map<String, Long> counts,
      List<LedgerEntry> files,
      int unnamed) {

    LedgerView {
      files = files.stream().sorted(LedgerEntry.WORST_FIRST).toList();
    }

    static LedgerView of(
        String snapshot, NoteTotal notes, List<LedgerEntry> ledger, Predicate<LedgerEntry> named) {
      Map<String, Long> counts = new LinkedHashMap<>();
      FileOutcome.STATES.forEach(state -> counts.put(state, 0L));
      ledger.forEach(file -> counts.merge(file.outcome().state(), 1L, Long::sum));
      List<LedgerEntry> files = ledger.stream().filter(named).toList();
      return new LedgerView(snapshot, notes, counts, files, ledger.size() - files.size());
    }

    /** Of all files, named or not. */
    public int total() {
      return files.size() + unnamed;
    }

    /** Its path as it may be shown: a name may hold what moves or breaks a line. */
    public String path(LedgerEntry file) {
      return ControlCharacterEscaping.escapeLine(file.path());
    }

    /** The page of a file's note, where it can be found. */
    public String href(LedgerEntry file) {
      return file.note().filter(n -> file.outcome().isIndexed()).map(NoteLink::to).orElse("");
    }
  }
}
