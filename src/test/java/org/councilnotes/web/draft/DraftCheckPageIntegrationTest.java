package org.councilnotes.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.councilnotes.web.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts are sent to a running archive, read by a process of its own, and checked. */
class DraftCheckPageIntegrationTest extends SiteTest {

  private static final String CHECKS = "/draft/checks";
  private static final String TEXT =
      "SEACOP trained officers in Peru. The zeppelin of Mars flew nowhere.";

  private static String form(String... parts) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < parts.length; i += 2) {
      body.append("--x1\r\nContent-Disposition: form-data; name=")
          .append(parts[i])
          .append("\r\n\r\n")
          .append(parts[i + 1])
          .append("\r\n");
    }
    return body.append("--x1--\r\n").toString();
  }

  private HttpResponse<String> sendForm(String path, String... parts) {
    return visitor().ask("POST", path, "multipart/form-data; boundary=x1", form(parts));
  }

  private static String file(String name) {
    return "file; filename=\"" + name + "\"";
  }

  private String sent(String... parts) {
    HttpResponse<String> answer = sendForm(CHECKS, parts);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void pastedTextIsShownSentenceBySentence() {
    String address = sent("text", TEXT, file(""), "", "series", "");
    HttpResponse<String> answer = get(address + "?sentence=2");
    Document page = Jsoup.parse(answer.body());

    assertThat(address).matches("/draft/checks/[0-9a-f]{32}");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(page.select("h1").text()).isEqualTo("Pasted text");
    assertThat(page.select(".line-of").eachAttr("id")).containsExactly("s1", "s2");
    assertThat(page.select("#s2").text()).isEqualTo("New The zeppelin of Mars flew nowhere.");
    assertThat(page.select("#s2").attr("aria-current")).isEqualTo("true");
    assertThat(page.select("#looked-title").text()).isEqualTo("Sentence 2");
    assertThat(page.select(".desk__tallies a").eachText()).first().isEqualTo("2 all sentences");
    assertThat(page.select(".desk__tallies a[href$=?verdict=new]")).hasSize(1);
  }

  @Test
  void scriptIsGivenTheSentenceAlone() {
    String address = sent("text", TEXT);
    Document part = Jsoup.parse(get(address + "?sentence=1", "HX-Target", "looked").body());

    assertThat(part.select("#looked")).hasSize(1);
    assertThat(part.select("main, .line-of")).isEmpty();
  }

  @Test
  void fileIsReadAndItsNameShownAndTheAnswerTakenAsJson() {
    String address = sent(file("C:\\mine\\draft 3.txt"), TEXT, "text", "Not this.");
    HttpResponse<String> json = get(address + "/json");
    JsonNode check = JsonMapper.shared().readTree(json.body());

    assertThat(page(address).select("h1").text()).isEqualTo("draft 3.txt");
    assertThat(json.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"draft-3-checked.json\"");
    assertThat(json.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(check.get("sentences")).hasSize(2);
    HttpResponse<String> word = get(address + "/word");
    assertThat(word.statusCode()).as(word.body()).isEqualTo(200);
    assertThat(word.body()).startsWith("PK");
    assertThat(word.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"draft-3-checked.docx\"");
  }

  @ParameterizedTest
  @CsvSource({
    "text,'   ',400,No draft was sent",
    "text,'...',400,no sentence",
    "'file; filename=a.exe',MZ,400,Files of this kind",
    "'file; filename=a.pdf',%PDF,400,could not be read"
  })
  void whatIsNotADraftIsRefusedWithAReason(String field, String content, int status, String why) {
    HttpResponse<String> answer = sendForm(CHECKS, field, content);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Jsoup.parse(answer.body()).select("main").text()).contains(why);
  }

  @Test
  void classifiedDraftIsRefusedWithoutAWordOfIt() {
    String secret =
        """
        RESTREINT UE/EU RESTRICTED

        NOTE
        Subject: Secret plans

        The plan is bad.
        """;
    HttpResponse<String> answer = sendForm(CHECKS, file("a.txt"), secret);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("marked as classified").doesNotContain("Secret plans");
  }

  @Test
  void unknownSeriesIsRefused() {
    HttpResponse<String> answer = sendForm("/api/check", "text", TEXT, "series", "nothing");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is no series nothing");
  }

  @ParameterizedTest
  @CsvSource({"0123", "00000000000000000000000000000000", "x y"})
  void whatIsNotKeptIsGone(String id) {
    HttpResponse<String> answer = get(CHECKS + "/" + id.replace(" ", "%20"));

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("send the draft again");
    assertThat(get(CHECKS + "/" + id.replace(" ", "%20") + "/json").statusCode()).isEqualTo(410);
  }

  @Test
  void unknownSentenceIsRefused() {
    String address = sent("text", TEXT);

    assertThat(get(address + "?sentence=3").statusCode()).isEqualTo(400);
    assertThat(get(address + "?verdict=wrong").statusCode()).isEqualTo(400);
  }

  @Test
  void apiAnswersHoweverTheDraftIsSent() {
    JsonNode json = checked("application/json", "{\"text\":\"" + TEXT + "\"}");

    assertThat(json.get("sentences")).hasSize(2);
    assertThat(json.at("/summary/new").isNumber()).isTrue();
    assertThat(checked("text/plain;charset=UTF-8", TEXT)).isEqualTo(json);
    assertThat(JsonMapper.shared().readTree(sendForm("/api/check", file("a.txt"), TEXT).body()))
        .isEqualTo(json);
    assertThat(visitor().ask("POST", "/api/check", "application/json", "{").statusCode())
        .isEqualTo(400);
  }

  private JsonNode checked(String type, String body) {
    HttpResponse<String> answer = visitor().ask("POST", "/api/check", type, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
