package org.councilnotes.export.dataset;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.councilnotes.export.CitedHit;
import org.councilnotes.export.ColumnType;
import org.councilnotes.export.ExportColumn;
import org.councilnotes.export.ExportValue;
import org.councilnotes.export.MentionColumns;
import org.councilnotes.export.PassageColumns;
import org.councilnotes.export.TagMention;
import org.councilnotes.export.dataset.DatasetTable.Reference;
import org.councilnotes.note.tag.Participation;

/** The tables of what a search finds: passages, facts, mentions, and the notes they stand in. */
final class PassageTables {

  static final String PASSAGE = "passage_id";
  static final String NOTE = "note_id";

  private static final ExportColumn<CitedHit> LANGUAGE_URI =
      new ExportColumn<>(
          "language_uri", hit -> ExportValue.of(EuAuthority.language(language(hit))));

  private static final ExportColumn<CitedHit> ABOUT_URIS =
      new ExportColumn<>(
          "about_country_uris",
          ColumnType.TEXTS,
          hit ->
              ExportValue.of(
                  hit.note().about().stream().flatMap(code -> EuAuthority.country(code).stream())));

  /** Columns that say where a mention stands, as far as it is counted by them. */
  private static final List<ExportColumn<TagMention>> WHERE =
      Stream.concat(
              ExportColumn.named(
                  MentionColumns.ALL,
                  PASSAGE,
                  NOTE,
                  "series",
                  "edition",
                  "years",
                  "status",
                  "kind",
                  "language")
                  .stream(),
              Stream.of(MentionColumns.ofPassage(LANGUAGE_URI)))
          .toList();

  /** Programme and country of a mention or participation, each empty where it has none. */
  private static final List<ExportColumn<TagMention>> WHAT =
      List.of(
          new ExportColumn<>("programme", mention -> ExportValue.of(mention.what().programme())),
          new ExportColumn<>("country", mention -> ExportValue.of(mention.what().country())),
          new ExportColumn<>(
              "country_iso",
              mention -> ExportValue.of(mention.what().country().flatMap(EuAuthority::iso))),
          new ExportColumn<>(
              "country_uri",
              mention -> ExportValue.of(mention.what().country().flatMap(EuAuthority::country))));

  private static final List<Reference> OF_MENTION =
      List.of(
          Reference.to("passages", PASSAGE),
          Reference.to("editions", NOTE),
          Reference.to(VocabularyTables.PROGRAMMES.name(), "programme"),
          Reference.to(VocabularyTables.COUNTRIES.name(), "country"));

  static final DatasetTable<CitedHit> PASSAGES =
      new DatasetTable<>(
          "passages",
          "Passages that the search finds",
          and(PassageColumns.ALL, List.of(LANGUAGE_URI)),
          List.of(PASSAGE),
          List.of(Reference.to("editions", NOTE)));

  static final DatasetTable<TagMention> FACTS =
      new DatasetTable<>(
          "facts",
          "Participations of countries in programmes that these passages state or list",
          and(
              and(WHERE, WHAT),
              ExportColumn.named(
                  MentionColumns.ALL,
                  "mention_role",
                  "mention_grade",
                  "mention_words",
                  "mention_start",
                  "mention_end",
                  "mention_stands",
                  "mention_rule",
                  "mention_by_hand")),
          List.of(),
          OF_MENTION);

  static final DatasetTable<TagMention> MENTIONS =
      new DatasetTable<>(
          "mentions",
          "Mentions of programmes, countries, groups, years and terms in these passages, and"
              + " participations of every grade",
          and(
              and(WHERE, WHAT),
              MentionColumns.ALL.stream()
                  .filter(column -> column.name().startsWith("mention_"))
                  .toList()),
          List.of(),
          OF_MENTION);

  static final DatasetTable<CitedHit> EDITIONS =
      new DatasetTable<>(
          "editions",
          "Notes that these passages stand in, with the edition that each is",
          and(
              ExportColumn.named(
                  PassageColumns.ALL,
                  NOTE,
                  "number",
                  "subject",
                  "note_type",
                  "document_date",
                  "edition",
                  "report_years",
                  "years",
                  "years_of",
                  "about_countries",
                  "series",
                  "language",
                  "status",
                  "status_by",
                  "status_on",
                  "marking"),
              List.of(LANGUAGE_URI, ABOUT_URIS)),
          List.of(NOTE),
          List.of(Reference.to("series", "series")));

  private PassageTables() {}

  private static <T> List<ExportColumn<T>> and(
      List<ExportColumn<T>> columns, List<ExportColumn<T>> more) {
    return Stream.concat(columns.stream(), more.stream()).toList();
  }

  /** Whether a mention is a participation that is stated or listed. */
  static boolean isFact(TagMention mention) {
    return mention
        .qualifier()
        .grade()
        .filter(grade -> !grade.equals(Participation.Grade.CONTEXT.key()))
        .isPresent();
  }

  private static String language(CitedHit hit) {
    return hit.note().naming().language();
  }

  /** Keeps the first of consecutive hits in one note. Holds the id of the last note only. */
  static final class FirstOfNote implements Predicate<CitedHit> {

    private String last = "";

    @Override
    public boolean test(CitedHit hit) {
      boolean first = !hit.note().id().equals(last);
      last = hit.note().id();
      return first;
    }
  }
}
