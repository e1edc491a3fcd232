package org.councilnotes.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.IngestedCorpus;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a corpus came to be as it is, its archive is the one that a first run would make. */
class IncrementalIntegrationTest {

  private static final List<String> NAMES = List.of("a.txt", "b.htm", "c.html", "d.txt", "e/f.txt");
  private static final List<String> NUMBERS = List.of("90801/19", "90802/19", "90802/1/19 REV 1");
  private static final List<String> SIDECARS =
      List.of("number: 90803/19\n", "marking: LIMITE\n", "dat: 1\n", "");
  private static final int ROUNDS = 10;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyChangeLeadsWhereAFirstRunWould(long seed) throws IOException {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    IngestedCorpus grown = new IngestedCorpus(files, folder.resolve("grown"));
    Random random = new Random(seed);
    try (NotePipeline way =
        new NotePipeline(files.corpus(), ExtractLimits.DEFAULT.withWorkers(1))) {
      for (int round = 0; round < ROUNDS; round++) {
        change(files, random);
        change(files, random);
        grown.run(way);
        IngestedCorpus fresh = new IngestedCorpus(files, folder.resolve("fresh" + round));
        fresh.run(way);
        grown.assertLedgerAgreesWithNotes();
        assertThat(grown.ledger()).as("round %d", round).isEqualTo(fresh.ledger());
        assertThat(grown.content()).as("round %d", round).isEqualTo(fresh.content());
        assertThat(grown.counted()).as("round %d", round).isEqualTo(fresh.counted());
      }
    }
  }

  private static void change(TestCorpus files, Random random) throws IOException {
    String name = pick(NAMES, random);
    String other = pick(NAMES, random);
    boolean there = Files.exists(files.path(name));
    switch (random.nextInt(there ? 8 : 5)) {
      case 0 -> files.note(name, pick(NUMBERS, random), "Meeting " + random.nextInt(3) + ".");
      case 1 -> files.marked(name, pick(NUMBERS, random), "LIMITE", "A meeting.");
      case 2 -> files.write(name, random.nextBoolean() ? "" : "A paper.\n");
      case 3 -> files.write(name + ".meta.yaml", pick(SIDECARS, random));
      case 4 -> pack(files, random);
      case 5 -> files.remove(name);
      case 6 -> files.move(name, other);
      default -> files.write(other, Files.readAllBytes(files.path(name)));
    }
  }

  /** What lies in the folder, in an archive; or the archive goes. */
  private static void pack(TestCorpus files, Random random) throws IOException {
    Zip zip = new Zip();
    for (String name : NAMES) {
      if (Files.exists(files.path(name)) && random.nextBoolean()) {
        zip.add(name, Files.readAllBytes(files.path(name)));
      }
    }
    if (Files.exists(files.path("z.zip")) && random.nextBoolean()) {
      files.remove("z.zip");
    } else {
      files.write(random.nextBoolean() ? "0.zip" : "z.zip", zip.bytes());
    }
  }

  private static String pick(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
