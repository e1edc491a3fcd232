package org.councilnotes.web.note;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.correction.EditableNote;
import org.councilnotes.web.series.SeriesNotes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A note, ready to be shown.
 *
 * @param beside what can be read beside it
 * @param history of its wordings
 * @param visit how it is looked at
 */
public record NoteView(
    ArchivedNote held,
    List<CoverFacts.Fact> cover,
    NoteText text,
    FamilyView family,
    Beside beside,
    NoteLineage history,
    Visit visit) {

  /** About four lines of the largest type. */
  private static final int LONG_HEADING = 200;

  public NoteView {
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
      List<SeriesNotes.Other> editions, Optional<String> nearest, Optional<OriginalPdf> original) {

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
      Optional<EditableNote> editing,
      Optional<SearchOrigin> arrival,
      SearchState carried,
      boolean reading) {

    /** The note as corrected, or as given. */
    Note noteOr(Note given) {
      return editing.map(EditableNote::note).orElse(given);
    }

    /** Where the search matches, by id of the passage. */
    Map<String, List<TextRange>> marks() {
      return arrival.map(SearchOrigin::marks).orElse(Map.of());
    }
  }

  public Optional<EditableNote> editing() {
    return visit.editing();
  }

  public Optional<SearchOrigin> arrival() {
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
  public boolean showsCover(NoteText.Block block) {
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

  public List<NoteSource> sources() {
    return NoteSource.of(held);
  }

  /** The note beside the revision that replaces it. */
  public String comparisonHref(FamilyView.Line newer) {
    return NoteLink.toComparison(note().id(), newer.note().id());
  }

  /** The other notes of its series, newest first. */
  public List<SeriesNotes.Other> editions() {
    return beside.editions();
  }

  public Optional<OriginalPdf> original() {
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

  /**
   * A note as schema.org knows documents, in JSON-LD; addresses are relative to the page.
   *
   * @param url of the note
   */
  public record LinkedData(Note note, String url) {

    private static final String TYPE = "@type";

    /** Fit to stand inside a page: no letter of it can end the element that it stands in. */
    public String json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("@context", "https://schema.org").put(TYPE, type()).put("@id", url).put("url", url);
      json.put("name", note.subject().isEmpty() ? note.id() : note.subject());
      json.put("inLanguage", note.language());
      note.number().ifPresent(number -> json.put("identifier", number.display()));
      note.cover().identity().date().ifPresent(day -> json.put("datePublished", day.toString()));
      note.report().period().ifPresent(period -> json.put("temporalCoverage", coverage(period)));
      note.report().series().ifPresent(series -> addSeries(series, json));
      if (note.adoption().status() != NoteStatus.NOT_STATED) {
        json.put("creativeWorkStatus", note.adoption().status().name().toLowerCase(Locale.ROOT));
      }
      return escaped(json.toString());
    }

    private String type() {
      return note.report().period().isPresent() ? "Report" : "DigitalDocument";
    }

    private static String coverage(ReportingPeriod period) {
      return period.from() + "/" + period.to();
    }

    private static void addSeries(String series, ObjectNode json) {
      json.putObject("isPartOf")
          .put(TYPE, "CreativeWorkSeries")
          .put("@id", NoteLink.toSeries(series));
    }

    private static String escaped(String json) {
      return json.replace("&", "\\u0026")
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    }
  }
}
