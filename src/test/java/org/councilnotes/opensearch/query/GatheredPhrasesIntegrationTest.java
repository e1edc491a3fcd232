package org.councilnotes.opensearch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.KeysAsNames;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.opensearch.client.TestWorld;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.Completion;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases of an archive that could not be read when they were to be gathered first. */
@Tag("campaign")
@Tag("engine")
@ExtendWith(ClusterUnderTest.class)
class GatheredPhrasesIntegrationTest {

  private static final CompletionNames NAMES =
      new CompletionNames(List.of(), KeysAsNames.OF_FACETS);

  private final TestWorld world;

  GatheredPhrasesIntegrationTest(TestCluster cluster) {
    world = TestWorld.in(cluster);
  }

  @AfterEach
  void delete() {
    world.close();
  }

  /** From few passages while somebody waits, from many beside the answers. */
  @ParameterizedTest
  @ValueSource(ints = {2, 1_100})
  void phrasesAreGatheredOnceThePassagesCanBeRead(int passages) {
    try (ArchiveWriter writer = world.home().writer(Thesaurus.NONE)) {
      writer.put(note(90_101, passages));
      writer.put(note(90_102, passages));
      writer.commit();
    }
    try (ArchiveReader reader = world.home().reader()) {
      refuseReads(true);
      assertThatThrownBy(() -> offered(reader)).isInstanceOf(OpenSearchProblem.class);
      refuseReads(false);

      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(offered(reader)).contains("Joint customs controls"));
    }
  }

  private static Note note(int number, int passages) {
    NoteDraft draft = NoteDraft.numbered(number + "/20").cover("Phrases");
    IntStream.range(0, passages)
        .forEach(i -> draft.paragraph("Joint customs controls were agreed %d.".formatted(i)));
    return draft.build();
  }

  private static String offered(ArchiveReader reader) {
    return reader.completions(PartialQuery.of("joint cu"), NAMES, 8).stream()
        .map(Completion::toString)
        .toList()
        .toString();
  }

  private void refuseReads(boolean refused) {
    world
        .link()
        .put(
            "/" + world.index() + "/_settings",
            QueryDsl.of("index", QueryDsl.of("blocks.read", refused)));
  }
}
