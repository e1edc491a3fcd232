package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteTable;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Remark;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextMark;

/** What was read of a sample of layouts, in the form of {@link LayoutTruth}. */
record LayoutFacts(Note note) {

  /** Matches {@code {added: three words}}; the words are its group. */
  private static final Pattern MARKED = Pattern.compile("\\{[a-z-]+: ([^}]*)}");

  /** Matches {@code 2019} and {@code Requests}; not the numbers of a scale. */
  private static final Pattern LABEL = Pattern.compile("\\d{4}|\\p{L}+");

  /** Matches the line over a remark. */
  private static final Pattern NAME_LINE =
      Pattern.compile("^[A-Z]{2} \\((?:Comments|Drafting suggestions)\\): ");

  static String unmarked(String text) {
    return MARKED.matcher(text).replaceAll("$1");
  }

  /** Headings, paragraphs and items, the lines of one heading as one. */
  private List<List<Passage>> blocks() {
    List<List<Passage>> blocks = new ArrayList<>();
    Passage before = null;
    for (Passage passage : note.passages()) {
      if (isProse(passage)) {
        boolean goesOn =
            before != null
                && before.kind() == PassageKind.HEADING
                && passage.kind() == PassageKind.HEADING
                && passage.section().equals(before.section());
        if (!goesOn) {
          blocks.add(new ArrayList<>());
        }
        blocks.getLast().add(passage);
      }
      before = passage;
    }
    return blocks;
  }

  private static boolean isProse(Passage passage) {
    return Stream.of(PassageKind.HEADING, PassageKind.PARAGRAPH, PassageKind.ITEM)
        .anyMatch(kind -> passage.kind() == kind);
  }

  private static String words(List<Passage> block) {
    return block.stream().map(Passage::text).collect(Collectors.joining(" "));
  }

  List<String> prose() {
    return blocks().stream().map(b -> b.getFirst().kind().key() + " " + words(b)).toList();
  }

  List<String> marks() {
    return blocks().stream()
        .filter(block -> block.stream().anyMatch(passage -> !passage.marks().isEmpty()))
        .map(block -> block.stream().map(LayoutFacts::marked).collect(Collectors.joining(" ")))
        .toList();
  }

  List<String> paths() {
    return blocks().stream()
        .filter(block -> !path(block.getFirst()).isEmpty())
        .map(block -> path(block.getFirst()) + " " + words(block))
        .toList();
  }

  private String path(Passage passage) {
    boolean labelled =
        passage.kind() == PassageKind.HEADING
            && note.sections().stream()
                .anyMatch(s -> s.id().equals(passage.section()) && !s.label().isEmpty());
    return passage.place().provision().orElse(labelled ? passage.section() : "");
  }

  List<String> tables() {
    List<String> lines = new ArrayList<>();
    for (NoteTable table : NoteTable.of(note.passages())) {
      lines.add("table ~ " + table.caption() + " ~ " + String.join(" | ", table.columns()));
      for (Passage passage : table.passages()) {
        TableRow row = passage.place().row().orElseThrow();
        String cells =
            row.cells().stream()
                .map(c -> c.column() + "-" + c.columns() + "=" + c.range().of(passage.text()))
                .collect(Collectors.joining(" | "));
        lines.add("row ~ " + row.row() + " ~ " + cells);
      }
    }
    return lines;
  }

  List<String> figures() {
    return note.passages().stream()
        .filter(passage -> passage.kind() == PassageKind.FIGURE)
        .map(
            figure ->
                Arrays.stream(figure.text().split(" ", -1))
                    .filter(word -> LABEL.matcher(word).matches())
                    .sorted()
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Rows of tables with remarks; a provision's remarks follow it. */
  List<String> remarks() {
    Map<String, Passage> byId = new HashMap<>();
    note.passages().forEach(passage -> byId.put(passage.id(), passage));
    List<String> lines = new ArrayList<>();
    String provision = "";
    for (Passage passage : note.passages()) {
      if (passage.place().remark().isPresent()) {
        Remark remark = passage.place().remark().get();
        String on = remark.on().map(id -> byId.get(id).text()).orElse("");
        String elsewhere = on.equals(provision) ? "" : " on " + on;
        String text = NAME_LINE.matcher(passage.text()).replaceFirst("");
        lines.add("remark " + remark.author() + " " + remark.kind().key() + " " + text + elsewhere);
      } else if (passage.place().row().filter(row -> !row.isHead()).isPresent()) {
        provision = passage.text();
        lines.add("provision " + passage.place().row().get().row() + " " + provision);
      }
    }
    return lines;
  }

  /** The text with the state of each word: that which most of its characters have. */
  private static String marked(Passage passage) {
    List<String> states = new ArrayList<>();
    List<String> words = List.of(passage.text().split(" ", -1));
    int start = 0;
    for (String word : words) {
      states.add(state(passage, start, start + word.length()));
      start += word.length() + 1;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      boolean opens = i == 0 || !states.get(i).equals(states.get(i - 1));
      boolean closes = i + 1 == words.size() || !states.get(i).equals(states.get(i + 1));
      boolean isMarked = !states.get(i).isEmpty();
      text.append(i == 0 ? "" : " ")
          .append(opens && isMarked ? "{" + states.get(i) + ": " : "")
          .append(words.get(i))
          .append(closes && isMarked ? "}" : "");
    }
    return text.toString();
  }

  private static String state(Passage passage, int start, int end) {
    Map<String, Integer> counts = new HashMap<>();
    for (int at = start; at < end; at++) {
      int offset = at;
      String state =
          passage.marks().stream()
              .filter(mark -> mark.range().start() <= offset && offset < mark.range().end())
              .map(TextMark::state)
              .map(s -> s.key())
              .findFirst()
              .orElse("");
      counts.merge(state, 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
