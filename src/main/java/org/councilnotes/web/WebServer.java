package org.councilnotes.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.audit.AuditFolder;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.meaning.MeaningWorlds;
import org.councilnotes.vocabulary.Vocabulary;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Serves the pages and the API of one archive until it is closed. */
@SpringBootApplication
public class WebServer {

  /**
   * What the pages show: the worlds to read, the corpus with the originals and how files get into
   * it, the names of things, how far this process has come with reading the corpus, the words of
   * the corpus that can be changed, the runs that people can ask for, where accesses to restricted
   * notes are logged, if they are, and sentences by their meaning.
   */
  public record Parts(
      ArchiveAccess access,
      Corpus corpus,
      IngestInstructions instructions,
      Vocabulary vocabulary,
      SeriesCatalogue catalogue,
      IngestProgress pace,
      CurationFiles words,
      ArchiveRuns runs,
      Optional<AuditFolder> audit,
      MeaningWorlds meaning) {

    /** Those of a server without the component of meaning. */
    public Parts(
        ArchiveAccess access,
        Corpus corpus,
        IngestInstructions instructions,
        Vocabulary vocabulary,
        SeriesCatalogue catalogue,
        IngestProgress pace,
        CurationFiles words,
        ArchiveRuns runs,
        Optional<AuditFolder> audit) {
      this(
          access,
          corpus,
          instructions,
          vocabulary,
          catalogue,
          pace,
          words,
          runs,
          audit,
          MeaningWorlds.NONE);
    }

    /** The same with sentences by their meaning. */
    public Parts with(MeaningWorlds worlds) {
      return new Parts(
          access, corpus, instructions, vocabulary, catalogue, pace, words, runs, audit, worlds);
    }

    /** Those of a server that does not read the corpus, and logs no access. */
    public Parts(
        ArchiveAccess access,
        Corpus corpus,
        IngestInstructions instructions,
        Vocabulary vocabulary,
        SeriesCatalogue catalogue,
        IngestProgress pace,
        CurationFiles words) {
      this(
          access,
          corpus,
          instructions,
          vocabulary,
          catalogue,
          pace,
          words,
          ArchiveRuns.NONE,
          Optional.empty());
    }
  }

  /** A running server. */
  public record Running(ConfigurableApplicationContext context) implements AutoCloseable {

    /** The port it listens on. */
    public int port() {
      return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** A setting has a value that it cannot have; the message names both. */
  public static final class InvalidSetting extends IllegalArgumentException {

    public InvalidSetting(String setting, String problem) {
      super(setting + ": " + problem);
    }

    private static RuntimeException in(RuntimeException failure) {
      return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
          .filter(InvalidSetting.class::isInstance)
          .map(RuntimeException.class::cast)
          .findFirst()
          .orElse(failure);
    }
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free port
   * @throws InvalidSetting where a setting says what cannot be
   */
  public static Running start(Parts parts, int port) {
    SpringApplication application = new SpringApplication(WebServer.class);
    application.setDefaultProperties(Map.of("server.port", port));
    application.addInitializers(context -> provide(parts, (GenericApplicationContext) context));
    try {
      return new Running(application.run());
    } catch (RuntimeException e) {
      throw InvalidSetting.in(e);
    }
  }

  private static void provide(Parts parts, GenericApplicationContext context) {
    ArchiveAccess access = parts.access().orUser(RequestUser::current);
    context.registerBean(ArchiveAccess.class, () -> access.recordedBy(RequestNotes::current));
    parts.audit().ifPresent(folder -> context.registerBean(AuditFolder.class, () -> folder));
    context.registerBean(Corpus.class, parts::corpus);
    context.registerBean(IngestInstructions.class, parts::instructions);
    context.registerBean(Vocabulary.class, parts::vocabulary);
    context.registerBean(SeriesCatalogue.class, parts::catalogue);
    context.registerBean(IngestProgress.class, parts::pace);
    context.registerBean(CurationFiles.class, parts::words);
    context.registerBean(ArchiveRuns.class, parts::runs);
    context.registerBean(MeaningWorlds.class, parts::meaning);
  }
}
