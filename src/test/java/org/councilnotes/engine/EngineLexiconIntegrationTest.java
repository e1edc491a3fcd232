package org.councilnotes.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.councilnotes.search.ArchiveContractTest;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.suggest.Lexicon;
import org.councilnotes.suggest.LexiconContractTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class EngineLexiconIntegrationTest extends LexiconContractTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final EngineSettings settings;
  private final Link link;
  private final EngineHome home;

  EngineLexiconIntegrationTest(TestCluster cluster) {
    settings = cluster.settings("lexicon-" + NUMBER.incrementAndGet());
    link = new Link(settings);
    home = EngineHome.of(settings, link);
  }

  @Override
  protected ArchiveWriter writer() {
    return home.writer(ArchiveContractTest.PARENTS);
  }

  @Override
  protected Lexicon lexicon() {
    World world = new World(link, settings, "public");
    return new EngineLexicon(new EngineView(world.reads(), world.commit()));
  }

  @AfterEach
  void clear() {
    link.delete("/" + settings.name() + "-public-000001");
    link.close();
  }
}
