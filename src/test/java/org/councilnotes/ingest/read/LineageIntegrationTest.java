package org.councilnotes.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.IngestedCorpus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of each wording is written with its passages, and kept up to date. */
class LineageIntegrationTest {

  private static final String AIM =
      "The officers of the ports were trained to search containers for hidden cargo.";
  private static final String SEIZURES =
      "The customs authorities of Peru and Chile seized more cocaine than in the year before.";

  @TempDir private Path folder;
  private IngestedCorpus archive;

  @BeforeEach
  void corpus() {
    archive = new IngestedCorpus(TestCorpus.in(folder.resolve("corpus")), folder.resolve("index"));
    edition("a.txt", "90100/17", 2016, AIM, SEIZURES);
    edition("b.txt", "90200/18", 2017, AIM);
    run();
  }

  @Test
  void aFirstRunWritesTheLivesOfAllEditions() {
    assertThat(life("90100-17", AIM)).containsExactly("2016 first-seen", "2017 carried");
    assertThat(life("90200-18", AIM)).containsExactly("2016 first-seen", "2017 carried");
    assertThat(life("90100-17", SEIZURES)).containsExactly("2016 first-seen", "2017 dropped");
  }

  @Test
  void aNewEditionIsToldToAllOthers() {
    edition("c.txt", "90300/19", 2018, AIM, SEIZURES);
    run();

    assertThat(life("90100-17", AIM))
        .containsExactly("2016 first-seen", "2017 carried", "2018 carried");
    assertThat(life("90100-17", SEIZURES))
        .containsExactly("2016 first-seen", "2017 dropped", "2018 returned");
  }

  @Test
  void anEditionThatGoesIsForgottenByTheOthers() {
    archive.files().remove("a.txt");
    run();

    assertThat(life("90200-18", AIM)).containsExactly("2017 first-seen");
  }

  @Test
  void aRevisionTakesThePlaceOfWhatItReplaces() {
    edition("r.txt", "90200/1/18 REV 1", 2017, AIM.replace("officers", "guards"));
    run();

    assertThat(life("90100-17", AIM)).containsExactly("2016 first-seen", "2017 changed");
  }

  @Test
  void whatARunLeftUndoneTheNextOneDoes() {
    edition("c.txt", "90300/19", 2018, AIM, SEIZURES);
    try (ArchiveWriter writer = archive.writer()) {
      writer.removeNote("90100-17");
      writer.commit(); // and the run ends here
    }
    try (ArchiveWriter writer = archive.writer()) {
      assertThat(writer.staleSeries())
          .extracting(series -> series.editions().size())
          .containsExactly(1);
    }
    run();

    assertThat(life("90200-18", AIM)).endsWith("2018 carried");
  }

  @Test
  void nearIdenticalPassagesShareTheirWording() {
    edition("c.txt", "90300/19", 2018, AIM.toUpperCase(Locale.ROOT));
    run();

    assertThat(wording("90300-19", AIM.toUpperCase(Locale.ROOT)))
        .isEqualTo(wording("90100-17", AIM));
    assertThat(wording("90100-17", SEIZURES)).isNotEqualTo(wording("90100-17", AIM));
  }

  @Test
  void aNoteOfNoSeriesHasWordingsWithoutStages() {
    archive.files().note("n.txt", "90400/19", AIM);
    run();

    assertThat(life("90400-19", AIM)).isEmpty();
    assertThat(wording("90400-19", AIM)).isEqualTo(wording("90100-17", AIM));
  }

  private void run() {
    try (NotePipeline way = NotePipeline.forAll(archive.files().corpus())) {
      archive.run(way);
    }
  }

  private void edition(String file, String number, int year, String... paragraphs) {
    archive
        .files()
        .write(
            file,
            """
            COUNCIL OF
            THE EUROPEAN UNION

            Brussels, 3 May %d
            (OR. en)

            %s

            CORDROGUE 901

            NOTE
            From: Presidency
            To: Delegations
            Subject: Port Agency - Annual report %d

            %s
            """
                .formatted(year + 1, number, year, String.join("\n\n", paragraphs)));
  }

  private List<String> life(String note, String text) {
    return lifeOf(note, text).stages().stream()
        .map(stage -> stage.name() + " " + stage.event().key())
        .toList();
  }

  private String wording(String note, String text) {
    return lifeOf(note, text).wording();
  }

  private WordingHistory lifeOf(String note, String text) {
    try (ArchiveReader reader = archive.reader()) {
      Map<String, WordingHistory> lives = reader.wordingHistories(note);
      Passage passage =
          reader.note(note).orElseThrow().passages().stream()
              .filter(p -> p.text().equals(text))
              .findFirst()
              .orElseThrow();
      return lives.get(passage.id());
    }
  }
}
