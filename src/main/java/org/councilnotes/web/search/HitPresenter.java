package org.councilnotes.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.text.AdjacentMatches;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;
import org.councilnotes.web.text.TextRun.Ink;

/** Builds the views of the hits of one page. */
record HitPresenter(FacetNames names, StoredNoteReader world) {

  /** Views of the hits of a search; their links carry the search and the rank of the hit. */
  List<HitView> of(List<SearchHit> hits, SearchState state, WidenedSearch search) {
    Set<String> paged = readFromPdf(hits);
    List<HitView> views = new ArrayList<>();
    int place = state.span().skipped();
    for (SearchHit hit : hits) {
      place++;
      views.add(view(hit, NoteLink.toHit(hit, state, place), state, paged, search.isNear(hit)));
    }
    return views;
  }

  /** Views of hits that do not come from a search; their links carry no search. */
  List<HitView> of(List<SearchHit> hits) {
    Set<String> paged = readFromPdf(hits);
    return hits.stream()
        .map(
            hit ->
                view(
                    hit,
                    NoteLink.toPassage(hit.note().id(), hit.passage().id()),
                    SearchState.START,
                    paged,
                    false))
        .toList();
  }

  private HitView view(
      SearchHit hit, String href, SearchState state, Set<String> paged, boolean isNear) {
    List<TextRange> matches = AdjacentMatches.in(hit.passage().text(), hit.highlights());
    Excerpt excerpt = Excerpt.of(hit.passage().text(), matches);
    List<TextRun> runs = StyledText.of(hit.passage()).with(matches, Ink.MATCH).runs(excerpt.part());
    HitView.Details about =
        new HitView.Details(
            new HitView.Links(
                href, state.keepingHref(BasketEntry.of(hit.passage())), original(hit, paged)),
            translation(hit),
            HitView.Duplicates.of(hit.same()),
            HitView.MentionedCountry.in(hit.passage(), state, names),
            isNear);
    return new HitView(hit, excerpt, runs, HitTable.of(hit.passage(), matches), about);
  }

  private Optional<String> translation(SearchHit hit) {
    return NoteVersion.of(hit.note())
        .filter(version -> !version.isOriginal())
        .map(version -> names.label(Facet.LANGUAGE, version.language()));
  }

  /** Address of the original at the page of the hit; empty unless the original is a PDF. */
  private static Optional<String> original(SearchHit hit, Set<String> paged) {
    String note = hit.note().id();
    OptionalInt page = hit.passage().place().page();
    return page.isPresent() && paged.contains(note)
        ? Optional.of(NoteLink.toOriginalPage(note, page.getAsInt()))
        : Optional.empty();
  }

  /** Ids of the notes that were read from a PDF, among the notes of hits with a page. */
  private Set<String> readFromPdf(List<SearchHit> hits) {
    Set<String> notes =
        hits.stream()
            .filter(hit -> hit.passage().place().page().isPresent())
            .map(hit -> hit.note().id())
            .collect(Collectors.toSet());
    return ArchivedNote.files(notes, world).entrySet().stream()
        .filter(note -> isPdf(note.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isPdf(List<LedgerEntry> files) {
    return files.stream().findFirst().map(LedgerEntry::format).filter("pdf"::equals).isPresent();
  }
}
