package org.councilnotes.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.draft.near.NearSentences;
import org.councilnotes.json.CheckJson;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.onnx.ComponentFolder;
import org.councilnotes.meaning.onnx.OnnxSentenceEmbedder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.meaning.vector.VectorSearch;
import org.councilnotes.meaning.vector.VectorUpdate;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * How fast a draft is checked: {@code ./archive bench draft [PAGES [EDITIONS [ROUNDS [meaning]]]]},
 * usually 30 pages beside ten editions, nine rounds. A page has five paragraphs of four sentences,
 * as a report of 600 sentences has. Also a reader that is opened, and the answer as JSON, are
 * timed. The first round is one that nothing was warm for. Processor time tells where other
 * programs run, too.
 *
 * <p>With the word {@code meaning} the draft is checked with the component of meaning of this
 * process, such as that of {@code ARCHIVE_MEANING}. The vectors of the editions are made before,
 * which takes minutes.
 */
public final class DraftBench {

  private static final int PARAGRAPHS_OF_A_PAGE = 5;
  private static final int SENTENCES_OF_A_PARAGRAPH = 4;

  private DraftBench() {}

  public static void main(String[] arguments) throws Exception {
    int pages = argument(arguments, 0, 30);
    int editions = argument(arguments, 1, 10);
    int rounds = argument(arguments, 2, 9);
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "d");
    List<Note> notes = notes(pages, editions + 1);
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (ArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      notes.subList(0, editions).forEach(writer::put);
      writer.commit();
    }
    if (arguments.length > 3) {
      try (VectorSearch neighbours =
          neighbours(new VectorFolder(folder.resolve("vectors")), home)) {
        measure(notes.getLast(), home, new NearSentences(neighbours), rounds);
      }
    } else {
      measure(notes.getLast(), home, NearMeaning.NONE, rounds);
    }
  }

  private static VectorSearch neighbours(VectorFolder vectors, LuceneArchiveHome home) {
    SentenceEmbedder embedder =
        ComponentFolder.ofProcess()
            .filter(ComponentFolder::isOn)
            .map(OnnxSentenceEmbedder::new)
            .orElseThrow(() -> new IllegalArgumentException("the component of meaning is off"));
    try (ArchiveReader world = home.reader()) {
      VectorUpdate.Result made =
          new VectorUpdate(vectors, embedder, VectorUpdate.Progress.NONE).run(world);
      System.out.printf("%d vectors%n", made.vectors());
    }
    return vectors.neighbours(embedder);
  }

  private static int argument(String[] arguments, int place, int usual) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
  }

  private static void measure(Note draft, LuceneArchiveHome home, NearMeaning meaning, int rounds)
      throws Exception {
    double[] times = new double[rounds];
    double[] processor = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      boolean isFirst = round == 0;
      Cost cost = Cost.of(() -> check(draft, home, meaning, isFirst));
      times[round] = cost.wall();
      processor[round] = cost.processor();
    }
    print("time", times);
    print("processor time", processor);
  }

  private static void check(
      Note draft, LuceneArchiveHome home, NearMeaning meaning, boolean isPrinted) {
    try (ArchiveReader world = home.reader()) {
      DraftCheck check =
          DraftCheck.of(draft, Optional.empty(), world, meaning, Vocabulary.load(Optional.empty()));
      int letters = CheckJson.write(check).toString().length();
      if (isPrinted) {
        print(check, letters);
      }
    }
  }

  private static void print(String what, double[] rounds) {
    double first = rounds[0];
    Arrays.sort(rounds);
    System.out.printf(
        "%s: first %.1f s, median %.1f s, most %.1f s%n",
        what, first, rounds[rounds.length / 2], rounds[rounds.length - 1]);
  }

  private static void print(DraftCheck check, int letters) {
    System.out.printf("%d sentences, %d characters of JSON%n", check.sentences().size(), letters);
    for (SentenceVerdict verdict : SentenceVerdict.values()) {
      System.out.printf("  %-8s %d%n", verdict.key(), check.count(verdict));
    }
  }

  private static List<Note> notes(int pages, int count) {
    List<Note> notes = new ArrayList<>();
    for (List<GeneratedSeries.Paragraph> edition :
        GeneratedSeries.of(1, pages * PARAGRAPHS_OF_A_PAGE * SENTENCES_OF_A_PARAGRAPH, count)) {
      notes.add(note(notes.size() + 1, edition));
    }
    return notes;
  }

  private static Note note(int year, List<GeneratedSeries.Paragraph> sentences) {
    NoteDraft draft =
        NoteDraft.numbered("90%d/%02d".formatted(100 + year, year))
            .date("20%02d-12-31".formatted(year))
            .adopted("Council")
            .report("bench", "20%02d-01-01".formatted(year), "20%02d-12-31".formatted(year));
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      paragraph.append(sentences.get(i).text()).append(' ');
      if (i % SENTENCES_OF_A_PARAGRAPH == SENTENCES_OF_A_PARAGRAPH - 1) {
        draft.paragraph(paragraph.toString().strip());
        paragraph.setLength(0);
      }
    }
    return draft.build();
  }
}
