package org.councilnotes.opensearch.suggest;

import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.opensearch.client.TestWorld;
import org.councilnotes.opensearch.storage.WorldIndices;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.suggest.SuggestionLexicon;
import org.councilnotes.suggest.SuggestionLexiconContractTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("campaign")
@Tag("engine")
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class OpenSearchSuggestionLexiconIntegrationTest extends SuggestionLexiconContractTest {

  private final TestWorld held;

  OpenSearchSuggestionLexiconIntegrationTest(TestCluster cluster) {
    held = TestWorld.in(cluster);
  }

  @Override
  protected ArchiveWriter writer() {
    return held.home().writer(ArchiveContractTest.PARENTS);
  }

  @Override
  protected SuggestionLexicon lexicon() {
    WorldIndices world = held.world();
    return new OpenSearchSuggestionLexicon(new OpenSearchIndexView(world.reads(), world.commit()));
  }

  @AfterEach
  void clear() {
    held.close();
  }
}
