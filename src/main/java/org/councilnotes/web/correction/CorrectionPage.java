package org.councilnotes.web.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.curation.PassageKey;
import org.councilnotes.curation.TagCorrection;
import org.councilnotes.curation.TagCorrection.Told;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.label.TagNames;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.NoteLink;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Receives corrections of tags and redirects to the passage. */
@Controller
final class CorrectionPage {

  private final ArchiveAccess archiveAccess;
  private final CorrectionEditor corrector;
  private final TagEditorFactory editors;

  CorrectionPage(
      ArchiveAccess archiveAccess, CorrectionEditor corrector, TagEditorFactory editors) {
    this.archiveAccess = archiveAccess;
    this.corrector = corrector;
    this.editors = editors;
  }

  @PostMapping("/notes/{id}/corrections")
  RedirectView correct(
      @PathVariable String id, @RequestParam Map<String, String> form, Locale locale) {
    corrector.require();
    Note note = new NoteAddress(id).in(archiveAccess.forReader());
    CorrectionRequest asked = CorrectionRequest.of(form);
    TagNames words = editors.words(locale);
    TagCorrection made = corrector.correct(note, asked.with(asked.now().map(words::withCode)));
    return to(NoteLink.toCorrected(note.id(), asked.passage(), made.id()));
  }

  @PostMapping("/notes/{id}/corrections/undone")
  RedirectView undo(
      @PathVariable String id, @RequestParam String correction, @RequestParam String passage) {
    corrector.require();
    Note note = new NoteAddress(id).in(archiveAccess.forReader());
    corrector.undo(note, correction);
    return to(NoteLink.toCorrecting(note.id(), passage));
  }

  /** Applies a correction to the same mistake in other passages, those that the form names. */
  @PostMapping("/notes/{id}/corrections/same")
  RedirectView correctElsewhere(
      @PathVariable String id,
      @RequestParam String correction,
      @RequestParam String passage,
      @RequestParam MultiValueMap<String, String> form) {
    corrector.require();
    ArchiveReader world = archiveAccess.forReader();
    Note note = new NoteAddress(id).in(world);
    List<String> where = form.getOrDefault("where", List.of());
    corrector.correct(elsewhere(note, correction, where, world));
    return to(NoteLink.toCorrected(note.id(), passage, correction));
  }

  /** The corrections of the same tag in other passages, by note. */
  private Map<String, List<TagCorrection>> elsewhere(
      Note note, String id, List<String> where, ArchiveReader world) {
    NoteCorrections corrections = corrector.of(note.id());
    TagCorrection correction =
        corrections
            .byId(id)
            .filter(c -> c.was().isPresent())
            .orElseThrow(() -> Refusal.notFound("correction", id));
    Passage corrected =
        corrections
            .overlayFor(note)
            .passage(correction, note)
            .orElseThrow(() -> Refusal.notFound("correction", id));
    Map<String, List<TagCorrection>> byNote = new LinkedHashMap<>();
    for (SimilarMistakeFinder.Place place :
        new SimilarMistakeFinder(world, corrector).of(correction, corrected).shown()) {
      if (where.contains(place.passage().id())) {
        byNote
            .computeIfAbsent(place.note().id(), n -> new ArrayList<>())
            .addAll(corrections(correction, place, world));
      }
    }
    return byNote;
  }

  private List<TagCorrection> corrections(
      TagCorrection like, SimilarMistakeFinder.Place place, ArchiveReader world) {
    Optional<Note> note = world.note(place.note().id());
    return note.stream()
        .flatMap(n -> place.tags().stream().map(tag -> correction(like, place.passage(), n, tag)))
        .toList();
  }

  /**
   * The correction for another passage. The right tag has the words of the wrong one there, unless
   * the correction changes the words and the passage has these.
   */
  private TagCorrection correction(TagCorrection like, Passage passage, Note note, TagLabel was) {
    boolean sameWords =
        like.now().flatMap(TagLabel::words).equals(like.was().flatMap(TagLabel::words));
    Optional<TagLabel> now =
        like.now()
            .map(
                right ->
                    sameWords || right.words().flatMap(w -> w.in(passage.text())).isEmpty()
                        ? right.with(was.words())
                        : right);
    return new TagCorrection(PassageKey.of(passage, note), Optional.of(was), now, told(like));
  }

  private Told told(TagCorrection like) {
    return new Told(Optional.of(corrector.today()), like.told().reason(), like.told().rule());
  }

  /**
   * Redirects to an address that is escaped already; URI variables would escape the slashes in
   * passage ids again.
   */
  private static RedirectView to(String address) {
    RedirectView view = new RedirectView(address, true, true, false);
    view.setPropagateQueryParams(false);
    return view;
  }
}
