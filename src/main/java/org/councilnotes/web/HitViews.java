package org.councilnotes.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.HeldNote;
import org.councilnotes.search.Hit;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.Version;
import org.councilnotes.web.Run.Ink;

/** Makes the hits of one page ready to be shown. */
final class HitViews {

  private final FacetNames names;
  private final ArchiveReader world;
  private final Map<String, Boolean> hasPages = new HashMap<>();

  HitViews(FacetNames names, ArchiveReader world) {
    this.names = names;
    this.world = world;
  }

  /** The hits of a search, each leading to its place in the result. */
  List<HitView> of(List<Hit> hits, SearchState state) {
    List<HitView> views = new ArrayList<>();
    int place = state.span().skipped();
    for (Hit hit : hits) {
      place++;
      views.add(view(hit, NoteLink.toHit(hit, state, place), state));
    }
    return views;
  }

  /** Hits that no search found. */
  List<HitView> of(List<Hit> hits) {
    return hits.stream()
        .map(
            hit ->
                view(
                    hit,
                    NoteLink.toPassage(hit.note().id(), hit.passage().id()),
                    SearchState.START))
        .toList();
  }

  private HitView view(Hit hit, String href, SearchState state) {
    List<TextRange> matches = Stretches.in(hit.passage().text(), hit.highlights());
    Excerpt excerpt = Excerpt.of(hit.passage().text(), matches);
    List<Run> runs = InkedText.of(hit.passage()).with(matches, Ink.MATCH).runs(excerpt.part());
    HitView.About about =
        new HitView.About(
            new HitView.Links(href, state.keepingHref(Kept.of(hit.passage())), original(hit)),
            translation(hit),
            SameWording.of(hit.same()),
            MentionedCountry.in(hit.passage(), state, names));
    return new HitView(hit, excerpt, runs, about);
  }

  private Optional<String> translation(Hit hit) {
    return Version.of(hit.note())
        .filter(version -> !version.isOriginal())
        .map(version -> names.label(Facet.LANGUAGE, version.language()));
  }

  /** Only a PDF opens at a page. */
  private Optional<String> original(Hit hit) {
    Passage passage = hit.passage();
    OptionalInt page = passage.place().page();
    if (page.isEmpty() || !hasPages.computeIfAbsent(hit.note().id(), this::isReadFromPdf)) {
      return Optional.empty();
    }
    return Optional.of(NoteLink.toOriginalPage(hit.note().id(), page.getAsInt()));
  }

  private boolean isReadFromPdf(String note) {
    return HeldNote.files(note, world).stream()
        .findFirst()
        .map(SourceFile::format)
        .filter("pdf"::equals)
        .isPresent();
  }
}
