package org.councilnotes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.HeldNote;
import org.councilnotes.search.NoteSummary;

/**
 * A note, ready to be shown.
 *
 * @param beside what can be read beside it
 * @param history of its wordings
 * @param visit how it is looked at
 */
record NoteView(
    HeldNote held,
    List<CoverFacts.Fact> cover,
    NoteText text,
    FamilyView family,
    Beside beside,
    NoteHistory history,
    Visit visit) {

  /** About four lines of the largest type. */
  private static final int LONG_HEADING = 200;

  NoteView {
    cover = List.copyOf(cover);
  }

  /**
   * What can be read beside a note.
   *
   * @param editions the other notes of its series, newest first
   * @param nearest where it is compared with the edition next to it
   * @param original the PDF that it was read from; empty where there is none or it is not served
   */
  record Beside(
      List<Editions.Other> editions, Optional<String> nearest, Optional<Original> original) {

    Beside {
      editions = List.copyOf(editions);
    }
  }

  /**
   * How a note is looked at.
   *
   * @param reading whether its text stands alone, without tags
   * @param editing what readers may change; empty where they may not
   * @param arrival from which search; empty where from none
   * @param carried the search and the basket that the address names
   */
  record Visit(
      Optional<NoteEditing> editing,
      Optional<Arrival> arrival,
      SearchState carried,
      boolean reading) {

    /** The note as corrected, or as given. */
    Note noteOr(Note given) {
      return editing.map(NoteEditing::note).orElse(given);
    }

    /** Where the search matches, by id of the passage. */
    Map<String, List<TextRange>> marks() {
      return arrival.map(Arrival::marks).orElse(Map.of());
    }
  }

  public Optional<NoteEditing> editing() {
    return visit.editing();
  }

  public Optional<Arrival> arrival() {
    return visit.arrival();
  }

  public Note note() {
    return held.note();
  }

  /** Whether a field was set by hand. */
  public boolean isByHand(String field) {
    return note().sheet().overridden().contains(field);
  }

  /** The menu of a passage as a page of its own, for those without scripts. */
  public String menuHref(Passage passage) {
    return NoteLink.toCitation(note().id(), passage.id(), visit.carried());
  }

  /** Whether a block of the cover is shown as printed: where the search matches in it. */
  public boolean showsCover(Block block) {
    return block.passages().stream()
        .anyMatch(view -> visit.marks().containsKey(view.passage().id()));
  }

  /** The menu that scripts open at each passage. */
  public PassageMenu menu() {
    return PassageMenu.ofAny(note().id(), beside.nearest(), original(), visit.carried());
  }

  public String extractionHref() {
    return NoteLink.toExtraction(note().id());
  }

  public List<Source> sources() {
    return Source.of(held);
  }

  /** The note beside the revision that replaces it. */
  public String comparisonHref(FamilyView.Line newer) {
    return NoteLink.toComparison(note().id(), newer.note().id());
  }

  /** The other notes of its series, newest first. */
  public List<Editions.Other> editions() {
    return beside.editions();
  }

  public Optional<Original> original() {
    return beside.original();
  }

  /** The page of the original that a passage begins on; empty where it has none. */
  public Optional<String> originalHref(PassageView passage) {
    return original().flatMap(pdf -> pdf.hrefAt(passage.passage().place().page()));
  }

  /** What it is, for search engines. */
  public String linkedData() {
    return new LinkedData(note(), NoteLink.to(note().id())).json();
  }

  /** The number, or what else the note is known by. */
  public String title() {
    return NoteSummary.of(note()).title();
  }

  /** Whether the heading fills many lines. */
  public boolean hasLongHeading() {
    return heading().length() > LONG_HEADING;
  }

  /** The subject, or what else the note is known by. */
  public String heading() {
    return note().subject().isEmpty() ? title() : note().subject();
  }
}
