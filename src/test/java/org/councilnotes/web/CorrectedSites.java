package org.councilnotes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * One {@link CorrectedSite} that the tests of a class have in turn, as an extension of it: a server
 * takes longer to start than most tests take. Each test finds its own files alone in the corpus,
 * and the index is brought in step with them.
 */
public final class CorrectedSites implements BeforeAllCallback, AfterAllCallback {

  private Path folder = Path.of("");
  private Optional<CorrectedSite> started = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("corrected");
  }

  /** The corpus of the site without any file of the test before. */
  public TestCorpus corpus() {
    Path root = folder.resolve("corpus");
    try {
      FileSystemUtils.deleteRecursively(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return TestCorpus.in(root);
  }

  /** The site, after what lies in the corpus was read. It stays open when the test closes it. */
  public CorrectedSite open() {
    started.ifPresent(CorrectedSite::begin);
    CorrectedSite site =
        started.orElseGet(
            () ->
                CorrectedSite.lent(
                    new TestCorpus(folder.resolve("corpus")), folder.resolve("index")));
    started = Optional.of(site);
    return site;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    started.ifPresent(CorrectedSite::stop);
    started = Optional.empty();
    FileSystemUtils.deleteRecursively(folder);
  }
}
