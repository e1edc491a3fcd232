package org.councilnotes.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.text.KeyedConstant;

/** What a row of an exported table stands for. */
public enum ExportRowKind implements KeyedConstant {
  /** A passage; or a wording, where hits are wordings. */
  PASSAGES {
    @Override
    List<String> columns() {
      return ExportColumn.names(PassageColumns.ALL);
    }

    @Override
    Stream<List<ExportValue>> of(CitedHit hit) {
      return Stream.of(ExportColumn.cells(PassageColumns.ALL, hit));
    }
  },
  /** A mention in a passage. */
  MENTIONS {
    @Override
    List<String> columns() {
      return ExportColumn.names(MentionColumns.ALL);
    }

    @Override
    Stream<List<ExportValue>> of(CitedHit hit) {
      return TagMention.in(hit).stream().map(m -> ExportColumn.cells(MentionColumns.ALL, m));
    }
  };

  public static Optional<ExportRowKind> ofKey(String key) {
    return Arrays.stream(values()).filter(rows -> rows.key().equals(key)).findFirst();
  }

  /** The names of the columns, in order. */
  abstract List<String> columns();

  /** The rows of one hit, each with one cell per column. */
  abstract Stream<List<ExportValue>> of(CitedHit hit);
}
