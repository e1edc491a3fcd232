package org.councilnotes.web.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.curation.ProposalReview;
import org.councilnotes.curation.VocabularyEdit;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.vocabulary.VocabularyForm.Action;
import org.councilnotes.web.vocabulary.VocabularyForm.ImportFile;
import org.councilnotes.workbench.ChangePreview;
import org.councilnotes.workbench.VocabularyChange;
import org.councilnotes.workbench.VocabularyChange.Place;
import org.councilnotes.workbench.VocabularyChange.ProgrammeChange;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what a change of the vocabulary would alter, and makes it once that was seen. */
@Controller
final class VocabularyChangePage {

  /** Notes that are tagged again to show a change: some seconds' work. */
  private static final int MOST_NOTES = 500;

  /** Field by which a person agrees that names become public. */
  private static final String PUBLISH = "publish";

  private final ArchiveAccess archiveAccess;
  private final ProposalReview review;
  private final Corpus corpus;
  private final EditingPermission editing;
  private final RequestLimits limits;

  VocabularyChangePage(
      ArchiveAccess archiveAccess,
      ProposalReview review,
      Corpus corpus,
      EditingPermission editing,
      RequestLimits limits) {
    this.archiveAccess = archiveAccess;
    this.review = review;
    this.corpus = corpus;
    this.editing = editing;
    this.limits = limits;
  }

  /** A programme with the passages that it would get and lose. */
  record ChangeView(
      ProgrammeChange change, List<HighlightedPassage> gained, List<HighlightedPassage> lost) {

    static ChangeView of(ProgrammeChange change) {
      return new ChangeView(
          change,
          views(change.gainedPlaces(), change.code()),
          views(change.lostPlaces(), change.code()));
    }

    private static List<HighlightedPassage> views(List<Place> places, String code) {
      return places.stream()
          .map(place -> HighlightedPassage.of(place.note(), place.passage(), place.words(code)))
          .toList();
    }
  }

  @PostMapping("/vocabulary/preview")
  ModelAndView preview(@RequestParam MultiValueMap<String, String> fields) {
    editing.requireAllowed();
    return shown(VocabularyForm.of(fields));
  }

  /** A file is sent in parts, which are read only once editing is known to be allowed. */
  @PostMapping("/vocabulary/upload")
  ModelAndView upload(HttpServletRequest request) throws IOException {
    editing.requireAllowed();
    UploadedFile file = UploadedFile.read(request.getContentType(), request.getInputStream());
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    fields.add("action", "import");
    fields.add("name", file.name());
    fields.add("text", file.text());
    return shown(VocabularyForm.of(fields));
  }

  @PostMapping("/vocabulary/change")
  String change(@RequestParam MultiValueMap<String, String> fields) {
    editing.requireAllowed();
    ArchiveReader archive = archiveAccess.forReader();
    VocabularyForm form = VocabularyForm.of(fields);
    List<VocabularyEdit> edits = review.plan(archive, form::plan);
    List<String> restricted = restricted(form, archive, edits);
    if (!restricted.isEmpty() && !"true".equals(fields.getFirst(PUBLISH))) {
      throw Refusal.badRequest("vocabulary.publish", String.join("; ", restricted));
    }
    review.change(edits);
    return "redirect:/vocabulary?changed=" + edits.size();
  }

  /** Names from notes for authorised readers, which a change would publish. */
  private List<String> restricted(
      VocabularyForm form, ArchiveReader archive, List<VocabularyEdit> edits) {
    return form.takesNames()
        ? review.restrictedNames(archive, archiveAccess.forEverybody(), edits)
        : List.of();
  }

  private ModelAndView shown(VocabularyForm form) {
    ArchiveReader archive = archiveAccess.forReader();
    List<VocabularyEdit> edits = review.plan(archive, form::plan);
    Vocabulary now = review.vocabulary();
    Vocabulary after = review.preview(edits);
    VocabularyChange change =
        limits
            .comparisons()
            .run(() -> new ChangePreview(archive, corpus, now, after).read(MOST_NOTES));
    return new ModelAndView("vocabulary-change")
        .addObject("fields", form.fields())
        .addObject("file", form.action() == Action.IMPORT ? form.file() : ImportFile.NONE)
        .addObject("importing", form.action() == Action.IMPORT)
        .addObject("declined", form.action() == Action.DECLINE)
        .addObject("restricted", restricted(form, archive, edits))
        .addObject("edits", edits.size())
        .addObject("change", change)
        .addObject("programmes", change.programmes().stream().map(ChangeView::of).toList());
  }
}
