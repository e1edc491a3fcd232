package org.councilnotes.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.GroupTag;
import org.councilnotes.note.NoteYears;
import org.councilnotes.note.Participation;
import org.councilnotes.note.ProgrammeTag;
import org.councilnotes.note.TermTag;
import org.councilnotes.note.YearTag;
import org.councilnotes.search.NoteSummary;

/** What an export tells of each passage, in its order; the codebook says what each column means. */
final class PassageColumns {

  /** Which passage of which note; rows of mentions have these, too. */
  static final List<ExportColumn<CitedHit>> PLACE =
      List.of(
          column("passage_id", hit -> Cell.of(hit.passage().id())),
          ofNote("note_id", note -> Cell.of(note.id())),
          ofNote("number", note -> Cell.of(note.naming().number())),
          ofNote("subject", note -> Cell.of(note.naming().subject())),
          ofNote("note_type", note -> Cell.of(note.naming().type())),
          ofNote("document_date", note -> Cell.of(note.date().map(LocalDate::toString))),
          ofNote("edition", note -> Cell.of(note.report().edition())),
          ofNote("report_years", note -> Cell.of(note.report().years().stream())),
          ofNote("years", note -> Cell.of(note.years().years().stream())),
          ofNote("years_of", note -> Cell.of(note.years().source().map(NoteYears.Source::key))),
          ofNote("series", note -> Cell.of(note.report().series())),
          ofNote("language", note -> Cell.of(note.naming().language())),
          ofNote("status", note -> Cell.of(note.status().key())),
          ofNote("status_by", note -> Cell.of(note.adoption().by())),
          ofNote("status_on", note -> Cell.of(note.adoption().on().map(LocalDate::toString))),
          ofNote("marking", note -> Cell.of(note.marking().name().toLowerCase(Locale.ROOT))),
          column("section", hit -> Cell.of(hit.passage().section())),
          column("heading", hit -> Cell.of(hit.hit().section())),
          column("page", hit -> Cell.of(hit.passage().place().page())),
          column("kind", hit -> Cell.of(hit.passage().kind().key())),
          column("text", hit -> Cell.of(hit.citation().quote())),
          column("text_remark", hit -> Cell.of(hit.citation().remark())));

  private static final List<ExportColumn<CitedHit>> TAGS =
      List.of(
          column("programmes", hit -> all(hit.tags().programmes(), ProgrammeTag::code)),
          column("countries", hit -> all(hit.tags().countries(), CountryTag::code)),
          column("country_roles", hit -> all(hit.tags().countries(), PassageColumns::role)),
          column(
              "participations", hit -> all(hit.tags().participations(), PassageColumns::takesPart)),
          column("country_groups", hit -> all(hit.tags().groups(), GroupTag::code)),
          column("terms", hit -> all(hit.tags().terms(), PassageColumns::term)),
          column(
              "event_years",
              hit -> Cell.of(hit.tags().eventYears().stream().map(YearTag::year).sorted())));

  /** What pins a passage, and what it stands for; rows of mentions have these, too. */
  static final List<ExportColumn<CitedHit>> WORDING =
      List.of(
          column("content_hash", hit -> Cell.of(hit.citation().hash())),
          column("wording_id", hit -> Cell.of(hit.wording())),
          column("same_passages", hit -> Cell.of(hit.count())),
          column("same_editions", hit -> all(hit.places(), place -> place.note().edition())),
          column("same_passage_ids", hit -> all(hit.places(), place -> place.passage())),
          column("citation", hit -> Cell.of(hit.citation().pin())),
          column("council_citation", hit -> Cell.of(hit.citation().council(Locale.UK).line())));

  static final List<ExportColumn<CitedHit>> ALL =
      Stream.of(PLACE, TAGS, WORDING).flatMap(List::stream).toList();

  private PassageColumns() {}

  private static String role(CountryTag tag) {
    return Cell.joined(tag.code(), tag.role().key());
  }

  private static String takesPart(Participation fact) {
    return Cell.joined(fact.programme(), fact.country(), fact.role().key());
  }

  private static String term(TermTag tag) {
    return Cell.joined(tag.vocabulary(), tag.code());
  }

  private static <T> Cell all(List<T> tags, Function<T, String> value) {
    return Cell.of(tags.stream().map(value));
  }

  private static ExportColumn<CitedHit> ofNote(String name, Function<NoteSummary, Cell> value) {
    return column(name, hit -> value.apply(hit.note()));
  }

  private static ExportColumn<CitedHit> column(String name, Function<CitedHit, Cell> value) {
    return new ExportColumn<>(name, value);
  }
}
