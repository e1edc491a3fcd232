package org.councilnotes.web.note;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.CitedAct;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.number.LegalAct;
import org.councilnotes.note.number.RegisterAddress;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.correction.EditableNote;
import org.councilnotes.web.dossier.NoteDossier;
import org.councilnotes.web.series.SeriesNotes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A note as its page shows it.
 *
 * @param beside links to related texts
 * @param history wording histories of its passages
 * @param visit search, editing and display of this request
 */
public record NoteView(
    ArchivedNote held,
    List<CoverFacts.Fact> cover,
    NoteText text,
    RemarkPanel remarks,
    FamilyView family,
    RelatedNotes beside,
    NoteLineage history,
    ViewOptions visit) {

  /** Characters; a longer heading fills more than four lines of the largest type. */
  private static final int LONG_HEADING = 200;

  public NoteView {
    cover = List.copyOf(cover);
  }

  /**
   * Related texts.
   *
   * @param editions other notes of its series, newest first
   * @param dossiers of its interinstitutional files
   * @param nearest comparison with the adjacent edition; empty where there is none
   * @param original PDF that it was read from; empty where there is none or it is not served
   * @param acts that it cites
   */
  record RelatedNotes(
      List<SeriesNotes.OtherEdition> editions,
      List<NoteDossier> dossiers,
      Optional<String> nearest,
      Optional<OriginalPdf> original,
      List<ActLink> acts) {

    /** More acts are folded. */
    private static final int SHOWN_ACTS = 8;

    RelatedNotes {
      acts = List.copyOf(acts);
      editions = List.copyOf(editions);
      dossiers = List.copyOf(dossiers);
    }

    /** The acts that are shown at once. */
    public List<ActLink> firstActs() {
      return acts.subList(0, Math.min(SHOWN_ACTS, acts.size()));
    }

    /** Further acts. */
    public List<ActLink> furtherActs() {
      return acts.subList(firstActs().size(), acts.size());
    }
  }

  /**
   * How one request shows a note.
   *
   * @param editing what the reader may correct; empty where editing is not allowed
   * @param arrival search that led here; empty where there is none
   * @param carried search and basket of the address
   * @param reading whether tags are hidden
   * @param root of the absolute addresses of this archive
   */
  record ViewOptions(
      Optional<EditableNote> editing,
      Optional<SearchOrigin> arrival,
      SearchState carried,
      boolean reading,
      SiteRoot root) {

    /** The note with current corrections where editing is allowed; else the note given. */
    Note noteOr(Note given) {
      return editing.map(EditableNote::note).orElse(given);
    }

    /** Matches of the search, by id of the passage. */
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

  /** Whether the note tells changes since a former version apart from others. */
  public boolean tellsVersionsApart() {
    return note().passages().stream()
        .flatMap(passage -> passage.marks().stream())
        .anyMatch(mark -> mark.state() != mark.state().plain());
  }

  /** Whether a sidecar set a field. */
  public boolean isByHand(String field) {
    return note().sheet().overridden().contains(field);
  }

  /** The menu of a passage as a page of its own, for browsers without scripts. */
  public String menuHref(Passage passage) {
    return NoteLink.toCitation(note().id(), passage.id(), visit.carried());
  }

  /** Whether a block of the cover is shown as printed: where it contains matches of the search. */
  public boolean showsCover(NoteText.Block block) {
    return block.passages().stream()
        .anyMatch(view -> visit.marks().containsKey(view.passage().id()));
  }

  /** The template of the menu that scripts open at each passage. */
  public PassageMenu menu() {
    return PassageMenu.ofAny(note().id(), beside.nearest(), original(), visit.carried());
  }

  /** A table as a file, by its number in the note. */
  public String tableHref(int number, String format) {
    return NoteLink.toTable(note().id(), number, format);
  }

  public String extractionHref() {
    return NoteLink.toExtraction(note().id());
  }

  public List<NoteSource> sources() {
    return NoteSource.of(held);
  }

  /** Comparison of the note with a revision. */
  public String comparisonHref(FamilyView.Line newer) {
    return NoteLink.toComparison(note().id(), newer.note().id());
  }

  /** The other notes of its series, newest first. */
  public List<SeriesNotes.OtherEdition> editions() {
    return beside.editions();
  }

  /** The dossiers that it belongs to. */
  public List<NoteDossier> dossiers() {
    return beside.dossiers();
  }

  public Optional<OriginalPdf> original() {
    return beside.original();
  }

  /** Address of the original at the page of a passage; empty where it has none. */
  public Optional<String> originalHref(PassageView passage) {
    return original().flatMap(pdf -> pdf.hrefAt(passage.passage().place().page()));
  }

  /** Structured data for search engines. */
  public String linkedData() {
    return new LinkedData(note(), beside.acts().stream().map(ActLink::cited).toList(), visit.root())
        .json();
  }

  /** The document number, or another name of the note. */
  public String title() {
    return NoteSummary.of(note()).title();
  }

  /** Whether the heading is set in smaller type for its length. */
  public boolean hasLongHeading() {
    return heading().length() > LONG_HEADING;
  }

  /** The subject, or another name of the note. */
  public String heading() {
    return note().subject().isEmpty() ? title() : note().subject();
  }

  /**
   * The schema.org description of a note in JSON-LD, with absolute addresses. A note with a number
   * of the Council is {@code sameAs} the document in the public register; acts that it cites are
   * its {@code citation}s, by ELI or their pages in EUR-Lex.
   *
   * @param acts that the note cites
   * @param root of this archive
   */
  public record LinkedData(Note note, List<CitedAct> acts, SiteRoot root) {

    private static final String TYPE = "@type";

    /** Most acts; a page has no use for more. */
    private static final int MOST_ACTS = 100;

    private static final String ID = "@id";

    public LinkedData {
      acts = List.copyOf(acts);
    }

    /** The JSON, escaped so that it cannot end the script element around it. */
    public String json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      String url = root.at(NoteLink.to(note.id()));
      json.put("@context", "https://schema.org").put(TYPE, type()).put(ID, url).put("url", url);
      json.put("name", note.subject().isEmpty() ? note.id() : note.subject());
      json.put("inLanguage", note.language());
      note.number().ifPresent(number -> json.put("identifier", number.display()));
      note.number()
          .flatMap(number -> RegisterAddress.of(number, note.language()))
          .ifPresent(address -> json.put("sameAs", address));
      note.cover().identity().date().ifPresent(day -> json.put("datePublished", day.toString()));
      note.report().period().ifPresent(period -> json.put("temporalCoverage", coverage(period)));
      note.report().series().ifPresent(series -> addSeries(series, json));
      if (note.adoption().status() != NoteStatus.NOT_STATED) {
        json.put("creativeWorkStatus", note.adoption().status().name().toLowerCase(Locale.ROOT));
      }
      if (note.marking() != Marking.PUBLIC) {
        json.put("conditionsOfAccess", NoteCaption.mark(note.marking()));
      }
      addActs(json);
      return escaped(json.toString());
    }

    private String type() {
      return note.report().period().isPresent() ? "Report" : "DigitalDocument";
    }

    private static String coverage(ReportingPeriod period) {
      return period.from() + "/" + period.to();
    }

    private void addSeries(String series, ObjectNode json) {
      json.putObject("isPartOf")
          .put(TYPE, "CreativeWorkSeries")
          .put(ID, root.at(NoteLink.toSeries(series)));
    }

    private void addActs(ObjectNode json) {
      if (!acts.isEmpty()) {
        ArrayNode citations = json.putArray("citation");
        acts.stream().limit(MOST_ACTS).forEach(cited -> add(cited.act(), citations.addObject()));
      }
    }

    private static void add(LegalAct act, ObjectNode json) {
      json.put(TYPE, act.isLegislation() ? "Legislation" : "CreativeWork");
      json.put(ID, act.eli().orElseGet(() -> act.address("en"))).put("name", act.name());
      act.celex()
          .ifPresent(
              celex ->
                  json.put(act.isLegislation() ? "legislationIdentifier" : "identifier", celex));
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
