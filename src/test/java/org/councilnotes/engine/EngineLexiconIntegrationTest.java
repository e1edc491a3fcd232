package org.councilnotes.engine;

import org.councilnotes.search.ArchiveContractTest;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.suggest.Lexicon;
import org.councilnotes.suggest.LexiconContractTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("campaign")
@Tag("engine")
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class EngineLexiconIntegrationTest extends LexiconContractTest {

  private final TestWorld held;

  EngineLexiconIntegrationTest(TestCluster cluster) {
    held = TestWorld.in(cluster);
  }

  @Override
  protected ArchiveWriter writer() {
    return held.home().writer(ArchiveContractTest.PARENTS);
  }

  @Override
  protected Lexicon lexicon() {
    World world = held.world();
    return new EngineLexicon(new EngineView(world.reads(), world.commit()));
  }

  @AfterEach
  void clear() {
    held.close();
  }
}
