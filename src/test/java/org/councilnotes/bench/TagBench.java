package org.councilnotes.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.bench.BenchCorpus.Format;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * How fast notes are tagged, and what of an ingest that is: {@code ./archive bench tag [NOTES
 * [ROUNDS]]} with notes that it generates, {@code ./archive bench tag FOLDER [ROUNDS]} with those
 * of a corpus. Tagging runs on one thread over notes that lie in memory.
 */
public final class TagBench {

  private static final double MILLION = 1e6;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private TagBench() {}

  public static void main(String[] arguments) throws Exception {
    String asked = arguments.length > 0 ? arguments[0] : "300";
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
    List<Path> files = NUMBER.matcher(asked).matches() ? generated(asked) : in(Path.of(asked));
    Path folder =
        NUMBER.matcher(asked).matches() ? files.getFirst().getParent().getParent() : Path.of(asked);
    try (IngestSides sides = new IngestSides(folder, Path.of("target", "bench", "tag-index"))) {
      measure(sides, sides.notes(files), rounds);
    }
  }

  private static List<Path> generated(String notes) throws IOException {
    int count = Integer.parseInt(notes);
    return new BenchCorpus(Path.of("target", "bench", "extract-" + count), count).files(Format.PDF);
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void measure(IngestSides sides, List<Note> notes, int rounds) throws Exception {
    Side tag = tagging(notes);
    Side ingest = sides.ingest();
    Contest.warm("notes", List.of(tag, ingest));
    Contest contest = Contest.run("notes", List.of(tag, ingest), rounds);
    contest.print();
    double size = notes.stream().mapToLong(TagBench::bytes).sum() / MILLION;
    System.out.printf(
        Locale.ROOT,
        "%d notes, %.1f MB of text: %.1f MB/s on one thread; %.0f %% of the processor time of an"
            + " ingest%n",
        notes.size(),
        size,
        size / contest.processor(tag.name()),
        100 * contest.processor(tag.name()) / contest.processor(ingest.name()));
  }

  private static long bytes(Note note) {
    return note.passages().stream()
        .map(Passage::text)
        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private static Side tagging(List<Note> notes) {
    NoteTagger tagger = new NoteTagger(Vocabulary.load(Optional.empty()));
    return new Side() {
      @Override
      public String name() {
        return "tagging";
      }

      @Override
      public void run() {
        notes.forEach(tagger::tag);
      }
    };
  }
}
