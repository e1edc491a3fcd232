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
import org.councilnotes.search.FacetsContractTest;
import org.councilnotes.search.PagesContractTest;
import org.councilnotes.search.ProposalsContractTest;
import org.councilnotes.search.VersionsContractTest;
import org.councilnotes.search.WordsContractTest;
import org.councilnotes.search.WritingContractTest;
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
  class OfCompletions extends CompletionsContractTest {
    OfCompletions() {
      super(LuceneContractTest.this);
    }
  }
}
