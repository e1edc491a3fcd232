package org.councilnotes.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.note.NoteYears;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Remark;
import org.councilnotes.note.table.LabelledRow;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.store.NoteSummary;

/** The columns of an export of passages, in order. The codebook documents each. */
public final class PassageColumns {

  /** Columns that identify passage and note; rows of mentions have them, too. */
  static final List<ExportColumn<CitedHit>> PLACE =
      List.of(
          column("passage_id", hit -> ExportValue.of(hit.passage().id())),
          ofNote("note_id", note -> ExportValue.of(note.id())),
          ofNote("number", note -> ExportValue.of(note.naming().number())),
          ofNote("subject", note -> ExportValue.of(note.naming().subject())),
          ofNote("note_type", note -> ExportValue.of(note.naming().type())),
          ofNote(
              "document_date",
              ColumnType.DATE,
              note -> ExportValue.of(note.date().map(LocalDate::toString))),
          ofNote("edition", note -> ExportValue.of(note.report().edition())),
          ofNote(
              "report_years",
              ColumnType.INTEGERS,
              note -> ExportValue.of(note.report().years().stream())),
          ofNote(
              "years", ColumnType.INTEGERS, note -> ExportValue.of(note.years().years().stream())),
          ofNote(
              "years_of", note -> ExportValue.of(note.years().source().map(NoteYears.Source::key))),
          ofNote(
              "about_countries", ColumnType.TEXTS, note -> ExportValue.of(note.about().stream())),
          ofNote("series", note -> ExportValue.of(note.report().series())),
          ofNote("language", note -> ExportValue.of(note.naming().language())),
          ofNote("status", note -> ExportValue.of(note.status().key())),
          ofNote("status_by", note -> ExportValue.of(note.adoption().by())),
          ofNote(
              "status_on",
              ColumnType.DATE,
              note -> ExportValue.of(note.adoption().on().map(LocalDate::toString))),
          ofNote("marking", note -> ExportValue.of(note.marking().name().toLowerCase(Locale.ROOT))),
          column("section", hit -> ExportValue.of(hit.passage().section())),
          column("heading", hit -> ExportValue.of(hit.hit().section())),
          column("page", ColumnType.INTEGER, hit -> ExportValue.of(hit.passage().place().page())),
          column("kind", hit -> ExportValue.of(hit.passage().kind().key())),
          column("text", hit -> ExportValue.of(hit.citation().quote())),
          column("text_remark", hit -> ExportValue.of(hit.citation().remark())),
          ofRow("table_id", TableRow::table),
          ofRow("table_caption", TableRow::caption),
          column("table_row", ColumnType.INTEGER, hit -> rowNumber(hit.passage())),
          column("table_cells", hit -> ExportValue.of(cells(hit.passage()))),
          ofRemark("remark_author", remark -> Optional.of(remark.author())),
          ofRemark("remark_kind", remark -> Optional.of(remark.kind().key())),
          ofRemark("remark_on", Remark::on));

  private static final List<ExportColumn<CitedHit>> TAGS =
      List.of(
          column(
              "programmes",
              ColumnType.TEXTS,
              hit -> all(hit.tags().programmes(), ProgrammeTag::code)),
          column(
              "countries", ColumnType.TEXTS, hit -> all(hit.tags().countries(), CountryTag::code)),
          column(
              "country_roles",
              ColumnType.TEXTS,
              hit -> all(hit.tags().countries(), PassageColumns::role)),
          column(
              "participations",
              ColumnType.TEXTS,
              hit -> all(facts(hit), PassageColumns::takesPart)),
          column(
              "participation_grades",
              ColumnType.TEXTS,
              hit -> all(hit.tags().participations(), PassageColumns::graded)),
          column(
              "country_groups", ColumnType.TEXTS, hit -> all(hit.tags().groups(), GroupTag::code)),
          column("terms", ColumnType.TEXTS, hit -> all(hit.tags().terms(), PassageColumns::term)),
          column(
              "event_years",
              ColumnType.INTEGERS,
              hit -> ExportValue.of(hit.tags().eventYears().stream().map(YearTag::year).sorted())));

  /** Columns that identify the text and its duplicates; rows of mentions have them, too. */
  static final List<ExportColumn<CitedHit>> WORDING =
      List.of(
          column("content_hash", hit -> ExportValue.of(hit.citation().hash())),
          column("wording_id", hit -> ExportValue.of(hit.wording())),
          column("same_passages", ColumnType.INTEGER, hit -> ExportValue.of(hit.count())),
          column(
              "same_editions",
              ColumnType.TEXTS,
              hit -> all(hit.places(), place -> place.note().shortName())),
          column(
              "same_passage_ids",
              ColumnType.TEXTS,
              hit -> all(hit.places(), place -> place.passage())),
          column("citation", hit -> ExportValue.of(hit.citation().pin())),
          column(
              "council_citation", hit -> ExportValue.of(hit.citation().council(Locale.UK).line())));

  public static final List<ExportColumn<CitedHit>> ALL =
      Stream.of(PLACE, TAGS, WORDING).flatMap(List::stream).toList();

  private PassageColumns() {}

  private static ExportColumn<CitedHit> ofRow(String name, Function<TableRow, String> value) {
    return column(name, hit -> ExportValue.of(hit.passage().place().row().map(value)));
  }

  private static ExportColumn<CitedHit> ofRemark(
      String name, Function<Remark, Optional<String>> value) {
    return column(name, hit -> ExportValue.of(hit.passage().place().remark().flatMap(value)));
  }

  private static ExportValue rowNumber(Passage passage) {
    return passage
        .place()
        .row()
        .map(row -> ExportValue.of(row.row()))
        .orElseGet(() -> ExportValue.of(""));
  }

  /** The cells that stand, each after its head. */
  private static Optional<String> cells(Passage passage) {
    return passage
        .place()
        .row()
        .map(row -> LabelledRow.of(row, passage.textWithoutDeletions()).text())
        .map(Whitespace::squeeze);
  }

  private static String role(CountryTag tag) {
    return ExportValue.joined(tag.code(), tag.role().key());
  }

  private static List<Participation> facts(CitedHit hit) {
    return hit.tags().participations().stream().filter(one -> one.grade().isFact()).toList();
  }

  private static String takesPart(Participation fact) {
    return ExportValue.joined(fact.programme(), fact.country(), fact.role().key());
  }

  private static String graded(Participation one) {
    return ExportValue.joined(takesPart(one), one.grade().key());
  }

  private static String term(TermTag tag) {
    return ExportValue.joined(tag.vocabulary(), tag.code());
  }

  private static <T> ExportValue all(List<T> tags, Function<T, String> value) {
    return ExportValue.of(tags.stream().map(value));
  }

  private static ExportColumn<CitedHit> ofNote(
      String name, Function<NoteSummary, ExportValue> value) {
    return ofNote(name, ColumnType.TEXT, value);
  }

  private static ExportColumn<CitedHit> ofNote(
      String name, ColumnType type, Function<NoteSummary, ExportValue> value) {
    return column(name, type, hit -> value.apply(hit.note()));
  }

  private static ExportColumn<CitedHit> column(String name, Function<CitedHit, ExportValue> value) {
    return new ExportColumn<>(name, value);
  }

  private static ExportColumn<CitedHit> column(
      String name, ColumnType type, Function<CitedHit, ExportValue> value) {
    return new ExportColumn<>(name, type, value);
  }
}
