package org.councilnotes.index;

import java.nio.file.Path;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every suite of the contract, on a directory of embedded Lucene. */
class LuceneContractTest implements ArchiveUnderTest {

  @TempDir private Path directory;

  @Override
  public ArchiveWriter writer() {
    return LuceneWriter.open(directory.resolve("world"), ArchiveContractTest.PARENTS);
  }

  @Override
  public ArchiveReader reader() {
    return LuceneArchive.open(directory.resolve("world"));
  }

  @Nested
  class Words extends WordsContractTest {
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
  class Facets extends FacetsContractTest {
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
  class OfVersions extends VersionsContractTest {
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
  class OfCorrections extends CorrectionsContractTest {
    OfCorrections() {
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
  class OfYears extends YearsContractTest {
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
      return LuceneArchive.open(() -> directory.resolve("world"), new Checksums(), -1);
    }
  }
}
