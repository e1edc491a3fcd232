package org.councilnotes.engine;

import org.councilnotes.search.AlikeContractTest;
import org.councilnotes.search.ArchiveContractTest;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveUnderTest;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.CallNumbersContractTest;
import org.councilnotes.search.CompletionsContractTest;
import org.councilnotes.search.CorrectionsContractTest;
import org.councilnotes.search.CoverLinesContractTest;
import org.councilnotes.search.EveryContractTest;
import org.councilnotes.search.FacetsContractTest;
import org.councilnotes.search.GroupsContractTest;
import org.councilnotes.search.PagesContractTest;
import org.councilnotes.search.ProposalsContractTest;
import org.councilnotes.search.RecountContractTest;
import org.councilnotes.search.VersionsContractTest;
import org.councilnotes.search.WordsContractTest;
import org.councilnotes.search.WritingContractTest;
import org.councilnotes.search.YearsContractTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every suite of the contract, on three real nodes. */
@Tag("campaign")
@Tag("engine")
@ExtendWith(ClusterUnderTest.class)
class EngineContractIntegrationTest implements ArchiveUnderTest {

  private final TestWorld world;

  EngineContractIntegrationTest(TestCluster cluster) {
    world = TestWorld.in(cluster);
  }

  @AfterEach
  void delete() {
    world.close();
  }

  @Override
  public ArchiveWriter writer() {
    return world.home().writer(ArchiveContractTest.PARENTS);
  }

  @Override
  public ArchiveReader reader() {
    return world.home().reader();
  }

  @Nested
  class Words extends WordsContractTest {
    Words() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class CallNumbers extends CallNumbersContractTest {
    CallNumbers() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class CoverLines extends CoverLinesContractTest {
    CoverLines() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Facets extends FacetsContractTest {
    Facets() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Pages extends PagesContractTest {
    Pages() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Writing extends WritingContractTest {
    Writing() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Proposals extends ProposalsContractTest {
    Proposals() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class OfVersions extends VersionsContractTest {
    OfVersions() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Alike extends AlikeContractTest {
    Alike() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class OfCorrections extends CorrectionsContractTest {
    OfCorrections() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Groups extends GroupsContractTest {
    Groups() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class OfCompletions extends CompletionsContractTest {
    OfCompletions() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class OfYears extends YearsContractTest {
    OfYears() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Recounted extends RecountContractTest {
    Recounted() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Every extends EveryContractTest {
    Every() {
      super(EngineContractIntegrationTest.this);
    }
  }
}
