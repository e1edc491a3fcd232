package org.councilnotes.web.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.ProposalReview;
import org.councilnotes.curation.ReviewedProposal;
import org.councilnotes.export.ProgrammeCsv;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.EditingPermission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists what the notes speak of as of programmes, and gives the programmes as files. */
@Controller
final class VocabularyPage {

  /** Rows that are shown unless all are asked for. */
  private static final int ROWS = 100;

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ArchiveAccess archiveAccess;
  private final ProposalReview review;
  private final EditingPermission editing;

  VocabularyPage(ArchiveAccess archiveAccess, ProposalReview review, EditingPermission editing) {
    this.archiveAccess = archiveAccess;
    this.review = review;
    this.editing = editing;
  }

  /**
   * What the page lists.
   *
   * @param rows those that are shown
   * @param count number of all that stand in so many notes
   * @param open number of these without an answer
   * @param fewestNotes of each
   */
  record ProposalList(List<ProposalView> rows, int count, long open, int fewestNotes) {

    static ProposalList of(
        List<ReviewedProposal> all,
        Predicate<ProgrammeProposal> restricted,
        int fewestNotes,
        boolean whole) {
      List<ReviewedProposal> some =
          all.stream().filter(p -> p.proposal().notes() >= fewestNotes).toList();
      return new ProposalList(
          some.stream()
              .limit(whole ? some.size() : ROWS)
              .map(reviewed -> ProposalView.of(reviewed, restricted))
              .toList(),
          some.size(),
          some.stream().filter(ReviewedProposal::isOpen).count(),
          fewestNotes);
    }
  }

  @GetMapping("/vocabulary")
  ModelAndView page(
      @RequestParam(defaultValue = "1") String notes,
      @RequestParam(defaultValue = "false") String all,
      @RequestParam(defaultValue = "") String changed) {
    ArchiveReader world = archiveAccess.forReader();
    List<ReviewedProposal> proposals = review.list(world);
    Predicate<ProgrammeProposal> restricted =
        review.restricted(world, archiveAccess.forEverybody());
    List<Programme> programmes = review.vocabulary().programmes();
    return new ModelAndView("vocabulary")
        .addObject(
            "list",
            ProposalList.of(proposals, restricted, VocabularyForm.notes(notes), all.equals("true")))
        .addObject("programmes", programmes.stream().map(Programme::code).sorted().toList())
        .addObject("changed", changed.matches("\\d{1,6}") ? Integer.parseInt(changed) : -1)
        .addObject("editing", editing.allowed());
  }

  @GetMapping("/vocabulary/programmes.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "false") String own) {
    Vocabulary vocabulary = review.vocabulary();
    String table =
        ProgrammeCsv.write(
            own.equals("true") ? vocabulary.programmesOfCorpus() : vocabulary.programmes());
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("programmes.csv").build().toString())
        .body(table.getBytes(StandardCharsets.UTF_8));
  }
}
