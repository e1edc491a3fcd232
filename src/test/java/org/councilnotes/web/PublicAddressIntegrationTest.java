package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.SampleArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Absolute addresses begin with the public address where one is configured. */
class PublicAddressIntegrationTest {

  private static final String SETTING = "archive.address";

  private static CorpusSite site;

  @BeforeAll
  static void serve() {
    System.setProperty(SETTING, "https://notes.example.org/archive/");
    try {
      site = new CorpusSite(SampleArchive.corpus(), SampleArchive.index());
    } finally {
      System.clearProperty(SETTING);
    }
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Visitor visitor() {
    return new Visitor(site.root());
  }

  @Test
  void citationsHaveIt() {
    assertThat(visitor().get("/notes/91790-19/cite.txt?passage=91790-19/cover/1").body())
        .endsWith("https://notes.example.org/archive/notes/91790-19#91790-19/cover/1");
  }

  @Test
  void linkedDataHasIt() {
    String data =
        visitor().page("/notes/91790-19").select("script[type=application/ld+json]").html();
    JsonNode json = JsonMapper.shared().readTree(data);

    assertThat(json.path("@id").stringValue())
        .isEqualTo("https://notes.example.org/archive/notes/91790-19");
    assertThat(json.at("/isPartOf/@id").stringValue())
        .startsWith("https://notes.example.org/archive/series/");
  }

  @Test
  void feedsHaveIt() {
    assertThat(visitor().get("/feed?q=cocaine").body() + visitor().get("/sitemap.xml").body())
        .contains("https://notes.example.org/archive/")
        .doesNotContain(site.root());
  }
}
