package org.councilnotes.export.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.curation.TagCorrection;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.export.ColumnType;
import org.councilnotes.export.ExportColumn;
import org.councilnotes.export.ExportValue;
import org.councilnotes.export.dataset.DatasetTable.Reference;

/** The table of what people corrected in the tags of the notes. */
final class CorrectionTable {

  /**
   * A correction.
   *
   * @param note id
   */
  record Row(String note, TagCorrection correction) {}

  static final DatasetTable<Row> CORRECTIONS =
      new DatasetTable<>(
          "corrections",
          "Corrections of tags by people, in all passages of these notes",
          List.of(
              of("note_id", row -> Optional.of(row.note())),
              of("correction_id", row -> Optional.of(row.correction().id())),
              of("passage_id", row -> Optional.of(row.correction().passage().id())),
              of("content_hash", row -> row.correction().passage().text()),
              of("correction_action", row -> Optional.of(row.correction().action().key())),
              of("mention_kind", row -> Optional.of(row.correction().kind().key())),
              was("wrong_code", tag -> Optional.of(tag.code())),
              was("wrong_detail", TagLabel::detail),
              was("wrong_words", tag -> tag.words().map(TagLabel.Words::text)),
              now("right_code", tag -> Optional.of(tag.code())),
              now("right_detail", TagLabel::detail),
              now("right_words", tag -> tag.words().map(TagLabel.Words::text)),
              of("mention_rule", row -> row.correction().told().rule()),
              new ExportColumn<>(
                  "correction_on",
                  ColumnType.DATE,
                  row -> ExportValue.of(row.correction().told().on().map(LocalDate::toString))),
              of("correction_reason", row -> row.correction().told().reason())),
          List.of(),
          List.of(Reference.to("editions", "note_id")));

  private CorrectionTable() {}

  private static ExportColumn<Row> was(String name, Function<TagLabel, Optional<String>> value) {
    return of(name, row -> row.correction().was().flatMap(value));
  }

  private static ExportColumn<Row> now(String name, Function<TagLabel, Optional<String>> value) {
    return of(name, row -> row.correction().now().flatMap(value));
  }

  private static ExportColumn<Row> of(String name, Function<Row, Optional<String>> value) {
    return new ExportColumn<>(name, row -> ExportValue.of(value.apply(row)));
  }
}
