package org.councilnotes.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.Campaign;
import org.councilnotes.TestCorpus;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a damaged file text never goes without a word: it failed, it is partial, or all is there. */
class DamagedFilesIntegrationTest {

  private static final boolean CAMPAIGN = Campaign.runs("damage");

  /** From different producers. */
  private static final List<String> FILES =
      List.of("91790-19.pdf", "91581-18.pdf", "90412-10.pdf", "90512-18.pdf");

  private static NotePipeline way;

  @TempDir private Path folder;

  @BeforeAll
  static void startReaders(@TempDir Path bare) {
    way = new NotePipeline(new Corpus(bare), ExtractLimits.DEFAULT.withWorkers(1), Tesseract.NONE);
  }

  @AfterAll
  static void endReaders() {
    way.close();
  }

  /** How bytes of a file come to harm. */
  private enum Harm {
    ZEROED,
    OVERWRITTEN,
    LOST,
    DOUBLED;

    byte[] of(byte[] whole, int at, int length, Random random) {
      byte[] piece = Arrays.copyOfRange(whole, at, at + length);
      byte[] head = Arrays.copyOf(whole, at);
      byte[] tail = Arrays.copyOfRange(whole, at + length, whole.length);
      return switch (this) {
        case ZEROED -> joined(head, new byte[length], tail);
        case OVERWRITTEN -> {
          random.nextBytes(piece);
          yield joined(head, piece, tail);
        }
        case LOST -> joined(head, tail);
        case DOUBLED -> joined(head, piece, piece, tail);
      };
    }

    private static byte[] joined(byte[]... parts) {
      byte[] all = new byte[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
      int at = 0;
      for (byte[] part : parts) {
        System.arraycopy(part, 0, all, at, part.length);
        at += part.length;
      }
      return all;
    }
  }

  @Test
  @Tag("damage")
  void textNeverVanishesWithoutAWord() throws IOException {
    long seed = Long.getLong("archive.seed", 23);
    Random random = new Random(seed);
    for (String name : FILES) {
      byte[] whole = Files.readAllBytes(TestCorpus.SAMPLES.resolve(name));
      String text = text(read(name, whole));
      for (int i = 0; i < (CAMPAIGN ? 400 : 12); i++) {
        Harm harm = Harm.values()[random.nextInt(Harm.values().length)];
        int length = 64 << random.nextInt(9);
        int at = random.nextInt(whole.length - length);
        PipelineResult damaged = read(name, harm.of(whole, at, length, random));
        if (damaged.outcome() instanceof FileOutcome.Indexed) {
          assertThat(text(damaged))
              .as("seed %d: %s, %d bytes %s at %d", seed, name, length, harm, at)
              .isEqualTo(text);
        } else {
          assertThat(damaged.outcome())
              .as("seed %d: %s, %d bytes %s at %d", seed, name, length, harm, at)
              .isNotInstanceOf(FileOutcome.Empty.class);
          assertThat(damaged.outcome().english()).isNotBlank();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void fileOfWhichAThirdIsZeroIsNotEmpty(int third) throws IOException {
    byte[] damaged = Files.readAllBytes(TestCorpus.SAMPLES.resolve("91790-19.pdf"));
    int length = damaged.length / 3;
    Arrays.fill(damaged, Math.max(20, third * length), (third + 1) * length, (byte) 0);

    FileOutcome outcome = read("hole.pdf", damaged).outcome();
    assertThat(outcome).isInstanceOfAny(FileOutcome.Failed.class, FileOutcome.Partial.class);
    assertThat(outcome.english()).contains("damaged");
  }

  @Test
  void fewLettersNamedForPdfAreADamagedFile() throws IOException {
    FileOutcome outcome = read("few.pdf", "hello\n".getBytes(StandardCharsets.US_ASCII)).outcome();
    assertThat(outcome).isInstanceOf(FileOutcome.Failed.class);
    assertThat(outcome.english()).contains("damaged");
  }

  @Test
  void samplesAreWhole() throws IOException {
    try (Stream<Path> samples = Files.list(TestCorpus.SAMPLES)) {
      for (Path file : samples.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
        assertThat(way.read(file).outcome().english())
            .as(file.toString())
            .doesNotContain("damaged");
      }
    }
  }

  private static String text(PipelineResult reading) {
    return reading.note().map(Note::passages).orElse(List.of()).stream()
        .map(Passage::text)
        .collect(Collectors.joining("\n"));
  }

  private PipelineResult read(String name, byte[] bytes) throws IOException {
    return way.read(Files.write(folder.resolve(name), bytes));
  }
}
