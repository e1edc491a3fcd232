package org.councilnotes.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.Marking;

/** The documents of {@code structure/handling.tsv}, each a few lines and who may read them. */
public final class HandlingTable {

  private static final Path TABLE =
      Path.of("src", "test", "resources", "structure", "handling.tsv");
  private static final Pattern UNIT = Pattern.compile("\\\\u([0-9A-F]{4})");

  private HandlingTable() {}

  /** One document. */
  public record Row(Marking marking, List<String> lines) {

    static Row of(String row) {
      String[] cells = row.split("\t", -1);
      String text =
          UNIT.matcher(cells[1])
              .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
      return new Row(Marking.valueOf(cells[0]), List.of(text.split(" ¶ ", -1)));
    }
  }

  public static Stream<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream().filter(l -> !l.startsWith("#")).map(Row::of);
  }
}
