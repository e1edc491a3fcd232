package org.councilnotes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.access.Worlds;
import org.councilnotes.corpus.Corrections;
import org.councilnotes.note.Correction;
import org.councilnotes.note.Correction.Told;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKey;
import org.councilnotes.note.TagLabel;
import org.councilnotes.search.ArchiveReader;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Takes what a reader corrects in the tags of a note, and leads back to the passage. */
@Controller
final class CorrectionPage {

  private final Worlds worlds;
  private final Corrector corrector;
  private final Editors editors;

  CorrectionPage(Worlds worlds, Corrector corrector, Editors editors) {
    this.worlds = worlds;
    this.corrector = corrector;
    this.editors = editors;
  }

  @PostMapping("/notes/{id}/corrections")
  RedirectView correct(
      @PathVariable String id, @RequestParam Map<String, String> form, Locale locale) {
    corrector.require();
    Note note = new NoteAddress(id).in(worlds.forReader());
    AskedCorrection asked = AskedCorrection.of(form);
    TagWords words = editors.words(locale);
    Correction made = corrector.correct(note, asked.with(asked.now().map(words::coded)));
    return to(NoteLink.toCorrected(note.id(), asked.passage(), made.id()));
  }

  @PostMapping("/notes/{id}/corrections/undone")
  RedirectView undo(
      @PathVariable String id, @RequestParam String correction, @RequestParam String passage) {
    corrector.require();
    Note note = new NoteAddress(id).in(worlds.forReader());
    corrector.undo(note, correction);
    return to(NoteLink.toCorrecting(note.id(), passage));
  }

  /** Corrects the same mistake elsewhere: in those of the passages offered that the form names. */
  @PostMapping("/notes/{id}/corrections/same")
  RedirectView correctElsewhere(
      @PathVariable String id,
      @RequestParam String correction,
      @RequestParam String passage,
      @RequestParam MultiValueMap<String, String> form) {
    corrector.require();
    ArchiveReader world = worlds.forReader();
    Note note = new NoteAddress(id).in(world);
    List<String> where = form.getOrDefault("where", List.of());
    corrector.correct(elsewhere(note, correction, where, world));
    return to(NoteLink.toCorrected(note.id(), passage, correction));
  }

  /** The correction of the same tag in other passages, by note. */
  private Map<String, List<Correction>> elsewhere(
      Note note, String id, List<String> where, ArchiveReader world) {
    Corrections corrections = corrector.of(note.id());
    Correction correction =
        corrections.byId(id).orElseThrow(() -> Refusal.notFound("correction", id));
    Passage corrected =
        corrections
            .over(note)
            .passage(correction, note)
            .orElseThrow(() -> Refusal.notFound("correction", id));
    Map<String, List<Correction>> byNote = new LinkedHashMap<>();
    for (SameTag.Place place : new SameTag(world, corrector).of(correction, corrected).shown()) {
      if (where.contains(place.passage().id())) {
        byNote
            .computeIfAbsent(place.note().id(), n -> new ArrayList<>())
            .addAll(corrections(correction, place, world));
      }
    }
    return byNote;
  }

  private List<Correction> corrections(Correction like, SameTag.Place place, ArchiveReader world) {
    Optional<Note> note = world.note(place.note().id());
    return note.stream()
        .flatMap(n -> place.tags().stream().map(tag -> correction(like, place.passage(), n, tag)))
        .toList();
  }

  /** The words of the right tag are those of the wrong one, unless other words were said. */
  private Correction correction(Correction like, Passage passage, Note note, TagLabel was) {
    boolean sameWords =
        like.now().flatMap(TagLabel::words).equals(like.was().flatMap(TagLabel::words));
    Optional<TagLabel> now =
        like.now()
            .map(
                right ->
                    sameWords || right.words().flatMap(w -> w.in(passage.text())).isEmpty()
                        ? right.with(was.words())
                        : right);
    return new Correction(PassageKey.of(passage, note), Optional.of(was), now, told(like));
  }

  private Told told(Correction like) {
    return new Told(Optional.of(corrector.today()), like.told().reason(), like.told().rule());
  }

  /** Addresses hold ids of passages, which hold slashes; they are escaped already. */
  private static RedirectView to(String address) {
    RedirectView view = new RedirectView(address, true, true, false);
    view.setPropagateQueryParams(false);
    return view;
  }
}
