package org.councilnotes.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.TestCorpus;
import org.councilnotes.web.CorrectedSite;
import org.councilnotes.web.CorrectedSites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract of corrections under {@code /api}. */
class CorrectionApiIntegrationTest {

  private static final String ALL = "/api/notes/90801-19/corrections";
  private static final String PERU =
      "{\"kind\":\"country\",\"code\":\"PE\",\"role\":\"host\",\"words\":\"Peru\"}";

  @RegisterExtension static final CorrectedSites SITES = new CorrectedSites();

  @TempDir private Path folder;

  private static TestCorpus files() {
    return SITES.corpus().note("a.txt", "90801/19", "1. Ports\n\nThe meeting took place in Peru.");
  }

  @Test
  void correctionIsMadeListedAndTakenBack() {
    var _ = files();
    try (CorrectedSite site = SITES.open()) {
      HttpResponse<String> made =
          post(
              site,
              "{\"passage\":\"90801-19/1/2\",\"action\":\"change\",\"tag\":"
                  + PERU
                  + ",\"to\":{\"role\":\"actor\"},\"reason\":\"no venue\"}");

      assertThat(made.statusCode()).isEqualTo(201);
      JsonNode one = JsonMapper.shared().readTree(made.body());
      assertThat(one.propertyNames())
          .containsExactly(
              "id", "passage", "text", "occurrence", "action", "tag", "to", "rule", "on", "reason");
      assertThat(one.get("to").toString())
          .isEqualTo(
              "{\"kind\":\"country\",\"code\":\"PE\",\"role\":\"actor\",\"words\":\"Peru\","
                  + "\"occurrence\":1}");
      String address = made.headers().firstValue("Location").orElseThrow();
      assertThat(address).isEqualTo(ALL + "/" + one.get("id").stringValue());
      assertThat(site.visitor().json(address)).isEqualTo(one);

      JsonNode all = site.visitor().json(ALL);
      assertThat(all.propertyNames()).containsExactly("note", "pending", "corrections", "problems");
      assertThat(all.get("pending").booleanValue()).isFalse();
      assertThat(all.get("corrections").get(0)).isEqualTo(one);
      JsonNode tag =
          site.visitor()
              .json("/api/notes/90801-19")
              .at("/passages")
              .valueStream()
              .flatMap(p -> p.get("countries").valueStream())
              .findFirst()
              .orElseThrow();
      assertThat(tag.get("corrected").booleanValue()).isTrue();
      assertThat(tag.get("role").stringValue()).isEqualTo("actor");

      assertThat(site.visitor().ask("DELETE", address, "text/plain", "").statusCode())
          .isEqualTo(204);
      assertThat(site.visitor().json(ALL).get("corrections")).isEmpty();
      assertThat(site.visitor().ask("DELETE", address, "text/plain", "").statusCode())
          .isEqualTo(404);
      assertThat(site.visitor().json("/api/notes/90801-19").toString())
          .doesNotContain("corrected\"");
    }
  }

  /** The file that it was made on may be one for authorised readers by now. */
  @Test
  void correctionOfWordsThatTheNoteDoesNotHaveIsNotListed() {
    TestCorpus files = files();
    try (CorrectedSite site = SITES.open()) {
      String made =
          post(site, "{\"passage\":\"90801-19/1/2\",\"action\":\"remove\",\"tag\":" + PERU + "}")
              .headers()
              .firstValue("Location")
              .orElseThrow();
      assertThat(site.visitor().json(ALL).get("corrections")).hasSize(1);

      files.note("a.txt", "90801/19", "1. Ports\n\nNobody met anywhere.");
      site.ingest();

      assertThat(site.visitor().json(ALL).get("corrections")).isEmpty();
      assertThat(site.visitor().get(made).statusCode()).isEqualTo(404);
      assertThat(site.visitor().get(ALL).body()).doesNotContain("Peru");
    }
  }

  /** A released note may stand beside a file for authorised readers. */
  @Test
  void releasedNoteDoesNotTellOfCorrectionsWithoutEffect() {
    TestCorpus files =
        SITES
            .corpus()
            .note("a.txt", "90801/19 EXT 1", "1. Ports\n\nThe meeting took place in Peru.");
    try (CorrectedSite site = SITES.open()) {
      String note =
          "/api/notes/" + site.visitor().json("/api/notes").at("/notes/0/id").stringValue();
      JsonNode passages = site.visitor().json(note).get("passages");
      String last = passages.get(passages.size() - 1).get("id").stringValue();
      HttpResponse<String> made =
          site.visitor()
              .ask(
                  "POST",
                  note + "/corrections",
                  "application/json",
                  "{\"passage\":\"" + last + "\",\"action\":\"remove\",\"tag\":" + PERU + "}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

      files.note("a.txt", "90801/19 EXT 1", "1. Ports\n\nNobody met anywhere.");
      site.ingest();

      assertThat(site.visitor().get(note + "/extraction").body()).doesNotContain("correction, ");
      assertThat(site.visitor().get(note).body()).doesNotContain("correction, ");
    }
  }

  /** What a client holds of a note is not taken for the present one once a tag is corrected. */
  @Test
  void correctionChangesTheEntityTagOfTheNote() {
    var _ = files();
    try (CorrectedSite site = SITES.open()) {
      for (String address : List.of("/api/notes/90801-19", "/notes/90801-19")) {
        String tag = site.visitor().get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(site.visitor().get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<String> made =
            post(site, "{\"passage\":\"90801-19/1/2\",\"action\":\"remove\",\"tag\":" + PERU + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        assertThat(site.visitor().get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);

        String correction = made.headers().firstValue("Location").orElseThrow();
        site.visitor().ask("DELETE", correction, "text/plain", "");
      }
    }
  }

  @Test
  void whatCannotBeMeantIsRefusedAsProblem() {
    Map<String, Integer> refused = new LinkedHashMap<>();
    refused.put("not json", 400);
    refused.put("[]", 400);
    refused.put("{'passage':1,'action':'remove','tag':{}}", 400);
    refused.put("{'passage':'90801-19/1/2','action':'remove'}", 400);
    refused.put("{'passage':'90801-19/1/2','action':'drop','tag':PERU}", 400);
    refused.put("{'passage':'90801-19/1/9','action':'remove','tag':PERU}", 404);
    refused.put("{'passage':'90801-19/1/1','action':'remove','tag':PERU}", 409);
    refused.put("{'passage':'90801-19/1/2','action':'add','tag':PERU}", 409);
    refused.put(
        "{'passage':'90801-19/1/2','action':'add','tag':{'kind':'country','code':'QQ','role':'host','words':'Peru'}}",
        400);
    refused.put(
        "{'passage':'90801-19/1/2','action':'add','tag':{'kind':'country','code':'BO','role':'host','words':''}}",
        400);
    refused.put(
        "{'passage':'90801-19/1/2','action':'add','tag':{'kind':'country','code':'BO','role':'host','words':'Lima'}}",
        400);
    refused.put(
        "{'passage':'90801-19/1/2','action':'change','tag':PERU,'to':{'kind':'group','code':'EU'}}",
        400);
    TestCorpus files = files();
    try (CorrectedSite site = SITES.open()) {
      refused.forEach((body, status) -> assertRefused(site, body, status));
    }
    assertThat(files.root().resolve("corrections")).doesNotExist();
  }

  private static void assertRefused(CorrectedSite site, String body, int status) {
    HttpResponse<String> answer = post(site, body.replace('\'', '"').replace("PERU", PERU));

    assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void withoutEditingCorrectionsAreOnlyListed() {
    try (CorrectedSite site = CorrectedSite.closed(files(), folder.resolve("index"))) {
      String body = "{\"passage\":\"90801-19/1/2\",\"action\":\"remove\",\"tag\":" + PERU + "}";

      assertThat(post(site, body).statusCode()).isEqualTo(403);
      assertThat(site.visitor().ask("DELETE", ALL + "/0f", "text/plain", "").statusCode())
          .isEqualTo(403);
      assertThat(site.visitor().json(ALL).get("corrections")).isEmpty();
      assertThat(site.visitor().get("/api/notes/90899-19/corrections").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> post(CorrectedSite site, String body) {
    return site.visitor().ask("POST", ALL, "application/json", body);
  }
}
