package org.councilnotes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.Comparison;
import org.councilnotes.note.Note;

/**
 * How fast editions are compared: {@code ./archive bench compare [ROUNDS]}. A page has 320 words in
 * five paragraphs; all run warm, and the processor time counts that of the collector too.
 */
public final class CompareBench {

  private static final int WORDS_OF_A_PAGE = 320;
  private static final int PARAGRAPHS_OF_A_PAGE = 5;
  private static final int PARAGRAPHS_OF_A_SECTION = 20;
  private static final int BYTES_OF_A_WORD = 7;

  /** More comparisons of neighbours than the server keeps. */
  private static final int EDITIONS_OF_PAGES = 25;

  private CompareBench() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    System.out.printf("%-8s %-24s %7s %18s %7s%n", "", "seconds", "median", "range", "CPU");
    for (Map.Entry<String, List<Note>> notes : tasks().entrySet()) {
      contest(comparison(notes.getKey(), notes.getValue()), rounds);
    }
    contest(RenewedLineage.of("lineage, 30 editions, twice", editions(15, 30)), rounds);
    for (Side page : ComparedPage.of(editions(100, EDITIONS_OF_PAGES))) {
      contest(page, rounds);
    }
    Runtime.getRuntime().halt(0); // the server of the page goes on else
  }

  private static void contest(Side side, int rounds) throws Exception {
    warm(side);
    Contest.run("compare", List.of(side), rounds).print();
  }

  private static Map<String, List<Note>> tasks() {
    Map<String, List<Note>> tasks = new TreeMap<>();
    for (int pages : new int[] {10, 100, 1000}) {
      tasks.put("%4d pages, two editions".formatted(pages), editions(pages, 2));
    }
    tasks.put("  15 pages, ten editions", editions(15, 10));
    int pages = 5_000_000 / BYTES_OF_A_WORD / WORDS_OF_A_PAGE;
    tasks.put(
        "   5 MB each, unrelated",
        List.of(
            editions(pages, 1).getFirst(),
            note(1, GeneratedSeries.of(2, size(pages), 1).getFirst())));
    return tasks;
  }

  private static List<Note> editions(int pages, int count) {
    List<Note> notes = new ArrayList<>();
    for (List<GeneratedSeries.Paragraph> edition : GeneratedSeries.of(1, size(pages), count)) {
      notes.add(note(notes.size(), edition));
    }
    return notes;
  }

  private static int size(int pages) {
    return pages * PARAGRAPHS_OF_A_PAGE;
  }

  private static Note note(int year, List<GeneratedSeries.Paragraph> paragraphs) {
    NoteDraft draft =
        NoteDraft.numbered("90%d/%02d".formatted(100 + year, year))
            .report("bench", "20%02d-01-01".formatted(year), "20%02d-12-31".formatted(year));
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i % PARAGRAPHS_OF_A_SECTION == 0) {
        draft.heading("h" + i, "", "Chapter " + Integer.toString(i, Character.MAX_RADIX));
      }
      draft.paragraph(paragraphs.get(i).text());
    }
    return draft.build();
  }

  /** Until the compiler has seen enough of it, at least half a minute for short ones. */
  private static void warm(Side side) throws Exception {
    long end = System.nanoTime() + 8_000_000_000L;
    do {
      side.run();
    } while (System.nanoTime() < end);
  }

  private static Side comparison(String name, List<Note> notes) {
    return new Side() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void run() {
        Comparison.of(notes);
      }
    };
  }
}
