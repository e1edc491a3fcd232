package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.councilnotes.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * LIMITE stands on every answer that has words of such a note, and who may not read it finds none.
 * Each mapping has a case in {@code marked-answers.tsv}.
 */
class MarkedAnswersTest {

  private static final String MARK = "LIMITE";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static MarkedSite site;
  private static List<AskedAddress> cases;

  /** An answer; the text of a file of parts is that of all parts. */
  private record Answer(
      AskedAddress asked, int status, String type, String name, String mark, String text) {

    static Answer of(AskedAddress asked, Visitor visitor) {
      try {
        HttpResponse<InputStream> got =
            CLIENT.send(asked.at(visitor), BodyHandlers.ofInputStream());
        try (InputStream body = got.body()) {
          return new Answer(
              asked,
              got.statusCode(),
              got.headers().firstValue("Content-Type").orElse(""),
              got.headers().firstValue("Content-Disposition").orElse(""),
              got.headers().firstValue(AnswerHeaders.MARKING).orElse(""),
              asked.isStream() ? "" : text(body.readAllBytes()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(asked.toString(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private static String text(byte[] body) throws IOException {
      String text = new String(body, StandardCharsets.UTF_8);
      if (!text.startsWith("PK")) {
        return text;
      }
      Path file = Files.write(folder.resolve("answer.zip"), body);
      StringBuilder parts = new StringBuilder();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry part : Collections.list(zip.entries())) {
          byte[] bytes = zip.getInputStream(part).readAllBytes();
          parts.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
      }
      return parts.toString();
    }

    boolean hasWord() {
      return text.toLowerCase(Locale.ROOT).contains(MarkedSite.WORD);
    }

    boolean isPage() {
      return text.contains("<html class=\"govuk-template");
    }
  }

  @BeforeAll
  static void serve() {
    site = MarkedSite.open(folder);
    cases = AskedAddress.all();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static List<Answer> answers(Role role) {
    Visitor visitor = site.as(role);
    return cases.stream().map(asked -> Answer.of(asked, visitor)).toList();
  }

  private static List<String> failing(List<Answer> answers, Predicate<Answer> wrong) {
    return answers.stream()
        .filter(wrong)
        .map(answer -> answer.status() + " " + answer.asked())
        .toList();
  }

  @Test
  void everyMappingHasACase() {
    Set<String> covered = cases.stream().map(AskedAddress::mapping).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(site.mappings());
    missing.removeAll(covered);
    Set<String> gone = new TreeSet<>(covered);
    gone.removeAll(site.mappings());

    assertThat(missing).as("add a line to marked-answers.tsv").isEmpty();
    assertThat(gone).as("take these lines out of marked-answers.tsv").isEmpty();
  }

  @Test
  void readerFindsTheMarkWhereverWordsOfARestrictedNoteAre() {
    List<Answer> answers = answers(Role.READER);

    assertThat(failing(answers, answer -> answer.asked().shows() && !answer.hasWord())).isEmpty();
    assertThat(failing(answers, answer -> answer.hasWord() && !answer.text().contains(MARK)))
        .isEmpty();
    assertThat(failing(answers, answer -> answer.status() >= 500)).isEmpty();
    assertThat(failing(answers, answer -> answer.status() < 400 && !answer.mark().equals(MARK)))
        .isEmpty();
  }

  @Test
  void pagesAndFilesAreMarkedAsAWhole() {
    List<Answer> answers =
        answers(Role.READER).stream().filter(answer -> answer.status() == 200).toList();

    assertThat(answers).filteredOn(Answer::isPage).hasSizeGreaterThan(30);
    assertThat(failing(answers, answer -> answer.isPage() && !answer.text().contains("page-mark")))
        .isEmpty();
    assertThat(
            failing(
                answers,
                answer ->
                    answer.name().startsWith("attachment")
                        && !answer.asked().mapping().startsWith("/vocabulary")
                        && !answer.name().contains("-LIMITE.")))
        .isEmpty();
    assertThat(
            failing(
                answers, answer -> answer.type().contains("svg") && !answer.text().contains(MARK)))
        .isEmpty();
  }

  @Test
  void whoMayNotReadItFindsNoWordAndNoMark() {
    List<Answer> answers = answers(Role.ANONYMOUS);

    assertThat(failing(answers, Answer::hasWord)).isEmpty();
    assertThat(
            failing(
                answers,
                answer ->
                    !answer.mark().isEmpty()
                        || answer.text().contains("page-mark")
                        || answer.text().contains("\"marking\":\"LIMITE\"")
                        || answer.name().contains(MARK)))
        .isEmpty();
    assertThat(cases)
        .allSatisfy(asked -> assertThat(asked.toString()).doesNotContain(MarkedSite.WORD));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"READER", "EDITOR", "OPERATOR"})
  void pageSaysItInWords(Role role) {
    assertThat(site.as(role).page("/?q=harbour").select(".page-mark").text())
        .startsWith("LIMITE This page is made from all notes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void passagesAreMarkedOneByOne(String language) {
    Visitor reader = site.as(Role.READER);

    assertThat(reader.page("/?q=harbour&lang=" + language).select(".hit").eachText())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            hit ->
                assertThat(hit.contains(MARK))
                    .isEqualTo(hit.toLowerCase(Locale.ROOT).contains(MarkedSite.WORD)));
  }

  @Test
  void jsonSaysTheMarkingOfTheWholeAndOfEachNote() {
    Visitor reader = site.as(Role.READER);
    List<String> whole =
        cases.stream()
            .filter(asked -> asked.verb().equals("GET") && asked.address().startsWith("/api/"))
            .filter(asked -> !asked.mapping().startsWith("/api/openapi"))
            .map(AskedAddress::address)
            .filter(address -> isUnmarked(reader.get(address)))
            .toList();

    assertThat(whole).isEmpty();
    assertThat(reader.json("/api/notes/90510-18").get("marking").stringValue()).isEqualTo("PUBLIC");
    assertThat(markings(reader.json("/api/compare?note=90510-18&note=90511-19").get("witnesses")))
        .containsExactly("PUBLIC", MARK);
    assertThat(markings(reader.json("/api/series/port-report").get("editions")))
        .containsExactly("PUBLIC", MARK, "PUBLIC");
  }

  private static boolean isUnmarked(HttpResponse<String> answer) {
    if (answer.statusCode() != 200
        || !answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
      return false;
    }
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    return !json.findValuesAsString("marking").contains(MARK)
        && !json.has("export_marking")
        && !json.at("/about/export_marking").isString();
  }

  private static List<String> markings(JsonNode objects) {
    List<String> markings = new ArrayList<>();
    objects.forEach(one -> markings.add(one.path("marking").asString("PUBLIC")));
    return markings;
  }
}
