package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilnotes.TestCorpus;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Papers of other bodies in the archive, and periods that a person has to decide. */
class OtherBodiesIntegrationTest {

  private static final String REPORT =
      """
      United Nations S/2031/223
      Security Council Distr.: General
      11 April 2031
      Original: English

      Harbour Mission in Atlantis

      Report of the Secretary-General

      I. Introduction

      1. The present report covers developments since the previous report of 1 November 2030.
      """;

  private static final String CONTRADICTORY =
      """
      Council of the European Union
      Brussels, 4 May 2021
      (OR. en)
      90777/21
      NOTE
      From: Presidency
      To: Delegations
      Subject: Harbour Mechanism - Annual Report 2019

      Delegations will find annexed the annual report on tides.

      ANNEX

      Harbour Mechanism - Annual Report 2019

      This report covers the period from 1 June 2017 to 31 May 2018 and all harbours.
      """;

  @TempDir private static Path folder;
  private static CorrectedSite site;

  @BeforeAll
  static void read() throws IOException {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    Path notes = Files.createDirectories(folder.resolve("corpus").resolve("notes"));
    Files.writeString(notes.resolve("report.txt"), REPORT);
    Files.writeString(notes.resolve("contradictory.txt"), CONTRADICTORY);
    site = CorrectedSite.closed(files, folder.resolve("index"));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S/2031/223", "s/2031/223", "S_2031_223", "s-2031-223", "number:S/2031/223"})
  void reportIsFoundByEverySpellingOfItsSymbol(String spelling) {
    JsonNode found = site.visitor().json("/api/search?q=" + spelling);

    assertThat(found.at("/hits/0/note/id").stringValue()).isEqualTo("s-2031-223");
  }

  @ParameterizedTest
  @ValueSource(strings = {"S%2F2031%2F223", "S_2031_223", "S-2031-223", "S_2031_223.en.pdf"})
  void reportAnswersUnderEverySpellingByRedirect(String spelling) {
    assertThat(site.visitor().get("/notes/" + spelling).headers().firstValue("Location").orElse(""))
        .endsWith("/notes/s-2031-223");
  }

  @Test
  void mastheadIsNoPartOfTheRunningText() {
    JsonNode note = site.visitor().json("/api/notes/s-2031-223");

    assertThat(note.path("type").stringValue()).isEqualTo("Report of the Secretary-General");
    assertThat(note.path("subject").stringValue()).isEqualTo("Harbour Mission in Atlantis");
    assertThat(note.path("date").stringValue()).isEqualTo("2031-04-11");
    assertThat(note.at("/passages/0/kind").stringValue()).isEqualTo("cover");
    assertThat(note.at("/sections/0/label").stringValue()).isEqualTo("I.");
    assertThat(note.at("/periodEvidence/words").stringValue())
        .isEqualTo("since the previous report of 1 November 2030");
  }

  @Test
  void contradictoryPeriodsWaitForAPerson() {
    JsonNode note = site.visitor().json("/api/notes/90777-21");
    JsonNode status = site.visitor().json("/api/status");
    Document page = site.visitor().page("/status");

    assertThat(note.has("edition")).isFalse();
    assertThat(note.path("periodCandidates").size()).isEqualTo(2);
    assertThat(status.at("/periods/0/note").stringValue()).isEqualTo("90777-21");
    assertThat(page.select("#periods ~ *, [aria-labelledby=periods-title] tbody tr").text())
        .contains("90777/21", "2019-01-01/2019-12-31", "1 June 2017 to 31 May 2018");
  }
}
