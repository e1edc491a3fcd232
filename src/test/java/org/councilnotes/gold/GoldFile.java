package org.councilnotes.gold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.Sha256Digest;

/**
 * The labels of one note as a table: passage, first eight hex digits of the SHA-256 of its text,
 * kind, value, detail, words. The hash tells when a passage is read otherwise than it was labelled.
 */
record GoldFile(List<String[]> rows, List<Integer> reportYears) {

  private static final Path FOLDER = Path.of("src/test/resources/gold");
  private static final int COLUMNS = 6;
  private static final int HASH = 8;

  /** The table of the note of that id. */
  static GoldFile of(String note) {
    return new GoldFile(rows(note + ".tsv"), reportYears(note));
  }

  private static List<String[]> rows(String file) {
    try {
      List<String> lines = Files.readAllLines(FOLDER.resolve(file));
      return lines.stream().skip(1).map(line -> line.split("\t", COLUMNS)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Integer> reportYears(String note) {
    String[] row =
        rows("report-years.tsv").stream().filter(r -> r[0].equals(note)).findFirst().orElseThrow();
    return Stream.of(row[1].split(" ", -1))
        .filter(year -> !year.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  Labelled on(Note note) {
    Map<String, Passage> passages = new HashMap<>();
    Map<String, List<Label>> labels = new HashMap<>();
    note.passages().forEach(p -> passages.put(hash(p.text()) + p.id(), p));
    for (String[] row : rows) {
      Passage passage = passages.get(row[1] + row[0]);
      if (passage == null) {
        throw new IllegalStateException("read otherwise than when it was labelled: " + row[0]);
      }
      List<Label> own = labels.computeIfAbsent(passage.id(), id -> new ArrayList<>());
      Kind kind = Kind.valueOf(row[2].toUpperCase(Locale.ROOT));
      if (kind != Kind.NONE) {
        own.add(Label.of(kind, row[3], row[4], row[5], passage.text()));
      }
    }
    return new Labelled(note, "drugs", labels, Optional.of(reportYears));
  }

  private static String hash(String text) {
    return new Sha256Digest().add(text).hex().substring(0, HASH);
  }
}
