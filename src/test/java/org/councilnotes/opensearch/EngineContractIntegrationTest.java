package org.councilnotes.opensearch;

import org.councilnotes.coverage.CoverageContractTest;
import org.councilnotes.coverage.profile.ProfileContractTest;
import org.councilnotes.export.dataset.DatasetContractTest;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.opensearch.client.TestWorld;
import org.councilnotes.query.ArchiveFacetsContractTest;
import org.councilnotes.query.CallNumbersContractTest;
import org.councilnotes.query.CompletionsContractTest;
import org.councilnotes.query.CorrectionsContractTest;
import org.councilnotes.query.CoverLinesContractTest;
import org.councilnotes.query.PagesContractTest;
import org.councilnotes.query.VersionScopeContractTest;
import org.councilnotes.query.WordScopeContractTest;
import org.councilnotes.query.YearRangeContractTest;
import org.councilnotes.store.AlikeContractTest;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.DossierContractTest;
import org.councilnotes.store.EveryContractTest;
import org.councilnotes.store.GroupsContractTest;
import org.councilnotes.store.MeaningContractTest;
import org.councilnotes.store.ProposalsContractTest;
import org.councilnotes.store.RecountContractTest;
import org.councilnotes.store.WritingContractTest;
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
  class Words extends WordScopeContractTest {
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
  class Facets extends ArchiveFacetsContractTest {
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
  class OfVersions extends VersionScopeContractTest {
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
  class OfMeaning extends MeaningContractTest {
    OfMeaning() {
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
  class Dossiers extends DossierContractTest {
    Dossiers() {
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
  class OfYears extends YearRangeContractTest {
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
  class Tables extends CoverageContractTest {
    Tables() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Datasets extends DatasetContractTest {
    Datasets() {
      super(EngineContractIntegrationTest.this);
    }
  }

  @Nested
  class Profiles extends ProfileContractTest {
    Profiles() {
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
