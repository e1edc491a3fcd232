package org.councilnotes.web;

import java.util.Map;
import org.councilnotes.access.Worlds;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.search.ArchiveReader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Serves the pages and the API of one archive until it is closed. */
@SpringBootApplication
public class WebServer {

  /**
   * What the pages show: the world to read, the originals, the names of things, how far this
   * process has come with reading the corpus, and the words of the corpus that can be changed.
   */
  public record Parts(
      ArchiveReader reader,
      CorpusFolder corpus,
      Vocabulary vocabulary,
      Catalogue catalogue,
      PaceKeeper pace,
      OwnWords words) {}

  /** A server that answers. */
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

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   */
  public static Running start(Parts parts, int port) {
    SpringApplication application = new SpringApplication(WebServer.class);
    application.setDefaultProperties(Map.of("server.port", port));
    application.addInitializers(context -> provide(parts, (GenericApplicationContext) context));
    return new Running(application.run());
  }

  private static void provide(Parts parts, GenericApplicationContext context) {
    context.registerBean(Worlds.class, () -> Worlds.of(parts.reader()));
    context.registerBean(CorpusFolder.class, parts::corpus);
    context.registerBean(Vocabulary.class, parts::vocabulary);
    context.registerBean(Catalogue.class, parts::catalogue);
    context.registerBean(PaceKeeper.class, parts::pace);
    context.registerBean(OwnWords.class, parts::words);
  }
}
