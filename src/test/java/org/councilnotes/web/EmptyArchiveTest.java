package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.access.Worlds;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.index.LuceneArchive;
import org.councilnotes.web.TestSite.Home;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The pages before anything was ingested. */
@SpringBootTest(classes = EmptyArchiveTest.Site.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class EmptyArchiveTest {

  @LocalServerPort private int port;

  @Test
  void searchPageSaysHowToAddNotes() {
    assertThat(Visitor.at(port).page("/").select(".advice").text())
        .contains("The archive is empty", "./archive ingest");
  }

  @Test
  void otherPagesSayItToo() {
    assertThat(Visitor.at(port).page("/status").text()).contains("./archive ingest");
    assertThat(Visitor.at(port).page("/compare").text()).contains("./archive ingest");
  }

  @EnableAutoConfiguration
  @ComponentScan(basePackageClasses = SearchState.class)
  static class Site {

    @Bean
    Home home() {
      return Home.create();
    }

    @Bean
    LuceneArchive archive(Home home) {
      return IndexHome.publicWorld(home.folder()).reader();
    }

    @Bean
    CorpusFolder corpus(Home home) {
      return new CorpusFolder(home.folder());
    }

    @Bean
    Worlds worlds(LuceneArchive archive) {
      return Worlds.of(archive);
    }

    @Bean
    Vocabulary vocabulary() {
      return Vocabulary.load(Optional.empty());
    }

    @Bean
    Catalogue catalogue() {
      return Catalogue.shipped();
    }
  }
}
