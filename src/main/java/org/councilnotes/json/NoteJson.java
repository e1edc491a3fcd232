package org.councilnotes.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CitedAct;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.CoverPage.Address;
import org.councilnotes.note.CoverPage.Declassification;
import org.councilnotes.note.CoverPage.Identity;
import org.councilnotes.note.CoverPage.RelatedDocuments;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.NoteTable;
import org.councilnotes.note.NoteYears;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Section;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.InterinstitutionalFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A note as JSON: what {@code show --json} prints, and what the index stores and a dump holds.
 *
 * <p>One flat object: the cover's fields first, then sections, passages with their tags, and what
 * extraction did. Offsets are UTF-16 code units into the passage's {@code text}. What can be
 * computed ({@code reportYears}, {@code years}, {@code docYear}, {@code edition}, {@code groups},
 * {@code eventYears}, {@code tables}, {@code acts}) is written for readers elsewhere and not read
 * back; acts and the judgement of the marking are neither stored nor dumped.
 *
 * <p>Reading throws a {@code RuntimeException} where the JSON was not written by this class.
 */
public final class NoteJson {

  private NoteJson() {}

  /** Writes a note for readers, with the acts that it cites and the judgement of its marking. */
  public static ObjectNode write(Note note) {
    ObjectNode json = writeOwn(note);
    MarkingJudgementJson.writeShort(MarkingJudgement.of(note), json.putObject("markingJudgement"));
    ActsJson.write(CitedAct.in(note.passages()), json);
    return json;
  }

  /** Writes what is read back, and what costs little. */
  private static ObjectNode writeOwn(Note note) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", note.id());
    CoverFields.write(note.cover(), json);
    ReportFields.write(note, json);
    ExtractionJson.SheetFields.writePages(note.sheet(), json);
    JsonFields.list(json, "sections", note.sections(), NoteJson::writeSection);
    JsonFields.list(json, "passages", note.passages(), PassageJson::write);
    JsonFields.list(json, "tables", NoteTable.of(note.passages()), TableJson::write);
    ExtractionJson.SheetFields.write(note, json);
    return json;
  }

  /** Writes a note for the index, with reasons as values instead of sentences. */
  public static ObjectNode writeStored(Note note) {
    ObjectNode json = writeOwn(note);
    NoteReasons.of(note).replaceIn(json);
    return json;
  }

  /** Writes a note for a dump, with reasons as sentences and as values. */
  static ObjectNode writeDumped(Note note) {
    ObjectNode json = writeOwn(note);
    NoteReasons.of(note).addTo(json);
    return json;
  }

  public static Note read(JsonNode json) {
    List<Section> sections = JsonFields.list(json, "sections", NoteJson::readSection);
    List<Passage> passages = JsonFields.list(json, "passages", PassageJson::read);
    return new Note(
        JsonFields.text(json, "id"),
        CoverFields.read(json),
        ReportFields.readAdoption(json),
        ReportFields.readReport(json),
        sections,
        passages,
        ExtractionJson.SheetFields.read(json),
        ReportFields.readAbout(json));
  }

  /** Writes one passage alone, as in the list of its note. */
  public static JsonNode write(Passage passage) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    PassageJson.write(passage, json);
    return json;
  }

  public static Passage readPassage(JsonNode json) {
    return PassageJson.read(json);
  }

  private static void writeSection(Section section, ObjectNode json) {
    json.put("id", section.id()).put("depth", section.depth());
    JsonFields.unlessEmpty(json, "label", section.label());
    json.put("heading", section.heading());
  }

  private static Section readSection(JsonNode json) {
    return new Section(
        JsonFields.text(json, "id"),
        json.required("depth").intValue(),
        JsonFields.maybeText(json, "label").orElse(""),
        JsonFields.text(json, "heading"));
  }

  /** The fields of the cover in the object of their note. */
  private static final class CoverFields {

    /** Dumps of earlier versions lack it. */
    private static final String MARKING_EVIDENCE = "markingEvidence";

    private CoverFields() {}

    static void write(CoverPage cover, ObjectNode json) {
      Identity identity = cover.identity();
      Address address = cover.address();
      JsonFields.maybe(json, "number", identity.number().map(DocumentNumber::display));
      json.put("language", identity.language());
      JsonFields.maybe(json, "original", identity.original());
      JsonFields.maybe(json, "date", identity.date().map(LocalDate::toString));
      JsonFields.maybe(json, "type", address.type());
      JsonFields.maybe(json, "from", address.from());
      JsonFields.maybe(json, "to", address.to());
      JsonFields.unlessEmpty(json, "subject", address.subject());
      JsonFields.texts(json, "codes", cover.codes());
      JsonFields.texts(json, "previous", cover.trail().previous());
      JsonFields.texts(json, "commission", cover.trail().commission());
      JsonFields.texts(json, "interinstitutional", cover.trail().interinstitutional());
      List<String> dossiers =
          cover.trail().files().stream().map(InterinstitutionalFile::id).toList();
      JsonFields.maybe(json, "dossier", dossiers.stream().findFirst());
      JsonFields.texts(json, "dossiers", dossiers);
      cover.trail().release().ifPresent(release -> write(release, json));
      json.put("marking", cover.marking().name());
      JsonFields.maybe(json, NoteReasons.MARKING_DOUBT, cover.markingDoubt().map(Reason::english));
      JsonFields.list(json, MARKING_EVIDENCE, cover.markingEvidence(), MarkingJudgementJson::write);
    }

    private static void write(Declassification release, ObjectNode json) {
      json.put("document", release.document());
      JsonFields.maybe(json, "documentDate", release.dated().map(LocalDate::toString));
      JsonFields.maybe(json, "newStatus", release.status());
    }

    static CoverPage read(JsonNode json) {
      return new CoverPage(
          identity(json),
          address(json),
          trail(json),
          JsonFields.texts(json, "codes"),
          Marking.valueOf(JsonFields.text(json, "marking")),
          NoteReasons.of(json).markingDoubt(),
          json.path(MARKING_EVIDENCE)
              .valueStream()
              .map(MarkingJudgementJson::readEvidence)
              .toList());
    }

    private static Identity identity(JsonNode json) {
      Optional<DocumentNumber> number =
          JsonFields.maybeText(json, "number").flatMap(DocumentNumber::parse);
      return new Identity(
          number,
          JsonFields.text(json, "language"),
          JsonFields.maybeText(json, "original"),
          JsonFields.maybeText(json, "date").map(LocalDate::parse));
    }

    private static Address address(JsonNode json) {
      return new Address(
          JsonFields.maybeText(json, "type"),
          JsonFields.maybeText(json, "from"),
          JsonFields.maybeText(json, "to"),
          JsonFields.maybeText(json, "subject").orElse(""));
    }

    private static RelatedDocuments trail(JsonNode json) {
      return new RelatedDocuments(
          JsonFields.texts(json, "previous"),
          JsonFields.texts(json, "commission"),
          JsonFields.texts(json, "interinstitutional"),
          JsonFields.maybeText(json, "document").map(document -> release(document, json)));
    }

    private static Declassification release(String document, JsonNode json) {
      return new Declassification(
          document,
          JsonFields.maybeText(json, "documentDate").map(LocalDate::parse),
          JsonFields.maybeText(json, "newStatus"));
    }
  }

  /** The fields of status and series in the object of their note. */
  private static final class ReportFields {

    private static final String ABOUT = "about";

    private ReportFields() {}

    static void write(Note note, ObjectNode json) {
      NoteStatus status = note.adoption().status();
      json.put("status", status.key());
      JsonFields.maybe(json, field(status, "By"), note.adoption().by());
      JsonFields.maybe(json, field(status, "On"), note.adoption().on().map(LocalDate::toString));
      JsonFields.maybe(json, "series", note.report().series());
      note.report()
          .period()
          .ifPresent(p -> StatedPeriodFields.write(p, json.putObject("reportingPeriod")));
      note.report()
          .periodEvidence()
          .ifPresent(e -> StatedPeriodFields.write(e, json.putObject("periodEvidence")));
      if (!note.report().doubtful().isEmpty()) {
        JsonFields.list(
            json, "periodCandidates", note.report().doubtful(), StatedPeriodFields::write);
      }
      JsonFields.numbers(json, "reportYears", note.report().years());
      YearFields.write(note.years(), note.cover().identity().date(), json);
      JsonFields.maybe(json, "edition", note.report().edition());
      JsonFields.texts(json, ABOUT, note.about());
    }

    /** Dumps of earlier versions lack it. */
    static List<String> readAbout(JsonNode json) {
      return json.has(ABOUT) ? JsonFields.texts(json, ABOUT) : List.of();
    }

    static Adoption readAdoption(JsonNode json) {
      NoteStatus status =
          JsonFields.ofKey(NoteStatus.values(), NoteStatus::key, JsonFields.text(json, "status"));
      return new Adoption(
          status,
          JsonFields.maybeText(json, field(status, "By")),
          JsonFields.maybeText(json, field(status, "On")).map(LocalDate::parse));
    }

    static ReportMetadata readReport(JsonNode json) {
      Optional<ReportingPeriod> period =
          json.optional("reportingPeriod").map(StatedPeriodFields::readPeriod);
      return new ReportMetadata(
          JsonFields.maybeText(json, "series"),
          period,
          json.optional("periodEvidence").map(StatedPeriodFields::readEvidence),
          json.has("periodCandidates")
              ? JsonFields.list(json, "periodCandidates", StatedPeriodFields::readStated)
              : List.of());
    }

    /** The field of the body: a body that noted a text did not adopt it. */
    private static String field(NoteStatus status, String what) {
      return (status == NoteStatus.NOTED ? "noted" : "adopted") + what;
    }
  }

  /** Reporting periods, and the words that state them. */
  static final class StatedPeriodFields {

    private StatedPeriodFields() {}

    /** A period that may be meant, with the words that state it. */
    static void write(StatedPeriod stated, ObjectNode json) {
      write(stated.period(), json);
      write(stated.evidence(), json.putObject("evidence"));
    }

    private static StatedPeriod readStated(JsonNode json) {
      return new StatedPeriod(readPeriod(json), readEvidence(json.path("evidence")));
    }

    private static void write(StatedPeriod.Evidence evidence, ObjectNode json) {
      json.put("words", evidence.words()).put("in", evidence.in().key());
      JsonFields.maybe(json, "passage", evidence.passage());
      json.put("start", evidence.start()).put("end", evidence.end());
    }

    private static StatedPeriod.Evidence readEvidence(JsonNode json) {
      return new StatedPeriod.Evidence(
          JsonFields.text(json, "words"),
          JsonFields.ofKey(
              StatedPeriod.Place.values(), StatedPeriod.Place::key, JsonFields.text(json, "in")),
          JsonFields.maybeText(json, "passage"),
          json.path("start").asInt(),
          json.path("end").asInt());
    }

    private static void write(ReportingPeriod period, ObjectNode json) {
      json.put("from", period.from().toString()).put("to", period.to().toString());
    }

    private static ReportingPeriod readPeriod(JsonNode json) {
      return new ReportingPeriod(
          LocalDate.parse(JsonFields.text(json, "from")),
          LocalDate.parse(JsonFields.text(json, "to")));
    }
  }

  /**
   * The years of a note in its object: {@code years} as in the facet {@code year}, with {@code
   * yearsOf}, which says whether they come from its {@code period} or its {@code date}. {@code
   * docYear} is the year of its date in any case.
   */
  static final class YearFields {

    private YearFields() {}

    static void write(NoteYears years, Optional<LocalDate> date, ObjectNode json) {
      JsonFields.numbers(json, "years", years.years());
      years.source().ifPresent(source -> json.put("yearsOf", source.key()));
      date.ifPresent(day -> json.put("docYear", day.getYear()));
    }
  }
}
