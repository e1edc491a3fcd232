package org.councilnotes.lucene;

import java.nio.file.Path;
import org.councilnotes.coverage.CoverageContractTest;
import org.councilnotes.coverage.profile.ProfileContractTest;
import org.councilnotes.export.dataset.DatasetContractTest;
import org.councilnotes.lucene.storage.FileChecksums;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Every suite of the contract, on a directory of embedded Lucene. */
@Tag("engine")
class LuceneContractTest implements ArchiveUnderTest {

  @TempDir private Path directory;

  @Override
  public ArchiveWriter writer() {
    return LuceneArchiveWriter.open(directory.resolve("world"), ArchiveContractTest.PARENTS);
  }

  @Override
  public ArchiveReader reader() {
    return LuceneArchiveReader.open(directory.resolve("world"));
  }

  @Nested
  class Words extends WordScopeContractTest {
    Words() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class CallNumbers extends CallNumbersContractTest {
    CallNumbers() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class CoverLines extends CoverLinesContractTest {
    CoverLines() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Facets extends ArchiveFacetsContractTest {
    Facets() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Pages extends PagesContractTest {
    Pages() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Writing extends WritingContractTest {
    Writing() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Proposals extends ProposalsContractTest {
    Proposals() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class OfVersions extends VersionScopeContractTest {
    OfVersions() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Alike extends AlikeContractTest {
    Alike() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class OfMeaning extends MeaningContractTest {
    OfMeaning() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class OfCorrections extends CorrectionsContractTest {
    OfCorrections() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Dossiers extends DossierContractTest {
    Dossiers() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Groups extends GroupsContractTest {
    Groups() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class OfCompletions extends CompletionsContractTest {
    OfCompletions() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class OfYears extends YearRangeContractTest {
    OfYears() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Recounted extends RecountContractTest {
    Recounted() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Tables extends CoverageContractTest {
    Tables() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Datasets extends DatasetContractTest {
    Datasets() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Profiles extends ProfileContractTest {
    Profiles() {
      super(LuceneContractTest.this);
    }
  }

  @Nested
  class Every extends EveryContractTest {
    Every() {
      super(LuceneContractTest.this);
    }
  }

  /** Answered as in a large archive, where the best are looked for apart from counting. */
  @Nested
  class RecountedInTwoPasses extends RecountContractTest {
    RecountedInTwoPasses() {
      super(new InTwoPasses());
    }
  }

  @Nested
  class GroupsInTwoPasses extends GroupsContractTest {
    GroupsInTwoPasses() {
      super(new InTwoPasses());
    }
  }

  @Nested
  class PagesInTwoPasses extends PagesContractTest {
    PagesInTwoPasses() {
      super(new InTwoPasses());
    }
  }

  private final class InTwoPasses implements ArchiveUnderTest {

    @Override
    public ArchiveWriter writer() {
      return LuceneContractTest.this.writer();
    }

    @Override
    public ArchiveReader reader() {
      return LuceneArchiveReader.open(() -> directory.resolve("world"), new FileChecksums(), -1);
    }
  }
}
