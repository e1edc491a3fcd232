package org.councilnotes.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.draft.near.NearWordings;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteLink;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Lists passages that are similar to one. */
@Controller
final class SimilarPassagesPage {

  private static final int MOST = 20;

  private final ArchiveAccess archiveAccess;
  private final FacetLabels labels;
  private final MeaningAccess meaning;

  SimilarPassagesPage(ArchiveAccess archiveAccess, FacetLabels labels, MeaningAccess meaning) {
    this.archiveAccess = archiveAccess;
    this.labels = labels;
    this.meaning = meaning;
  }

  /**
   * The passages similar to one.
   *
   * @param hits most similar first, without the passage itself
   * @param near sentences near in meaning, nearest first; empty where the component is off
   */
  record SimilarPassages(
      Note note, Passage passage, List<HitView> hits, Optional<List<NearPassageView>> near) {

    public String href() {
      return NoteLink.toPassage(note.id(), passage.id());
    }
  }

  @GetMapping("/like")
  String page(@RequestParam(defaultValue = "") String passage, Locale locale, Model model) {
    ArchiveReader world = archiveAccess.forReader();
    Note note = noteOf(passage, world);
    Passage asked =
        note.passages().stream()
            .filter(p -> p.id().equals(passage))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("wording", passage));
    List<HitView> hits = new HitPresenter(labels.names(locale), world).of(alike(asked, world));
    model.addAttribute("view", new SimilarPassages(note, asked, hits, near(asked, world)));
    return "similar-passages";
  }

  /** Redirects from the short address, without parameters. */
  @GetMapping("/like/{*passage}")
  RedirectView redirect(@PathVariable String passage) {
    return new RedirectView(NoteLink.toAlike(passage.substring(1)), true, true, false);
  }

  private Optional<List<NearPassageView>> near(Passage passage, StoredNoteReader world) {
    NearWordings near = NearWordings.of(passage.textWithoutDeletions(), meaning.forReader(), world);
    return near.isOn() ? Optional.of(NearPassageView.of(near, passage.id())) : Optional.empty();
  }

  private static List<SearchHit> alike(Passage passage, SearchReader world) {
    String text = passage.textWithoutDeletions();
    String start = text.substring(0, Math.min(text.length(), SearchReader.LONGEST_COMPARABLE_TEXT));
    return world.similar(start, WordScope.STANDING, MOST + 1).stream()
        .filter(hit -> !hit.passage().id().equals(passage.id()))
        .limit(MOST)
        .toList();
  }

  private static Note noteOf(String passage, StoredNoteReader world) {
    return world
        .note(BasketEntry.parse(passage).note())
        .orElseThrow(() -> Refusal.notFound("wording", passage));
  }
}
