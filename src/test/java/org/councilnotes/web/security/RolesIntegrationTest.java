package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.councilnotes.access.account.AccessToken;
import org.councilnotes.web.status.RunControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role may ask for, by session and by token, also at addresses that no page leads to. */
class RolesIntegrationTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String CORRECTION =
      """
      {"passage": "90364-19/I/2", "action": "remove",
       "tag": {"kind": "country", "code": "CL", "role": "participant", "words": "Chile"}}
      """;

  @TempDir private static Path folder;
  private static GuardedSite site;

  @BeforeAll
  static void open() {
    site = GuardedSite.open(folder, Map.of("archive.mcp", "true"));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static HttpResponse<String> correct(String... headers) throws Exception {
    return ask("POST", "/api/notes/90364-19/corrections", CORRECTION, headers);
  }

  private static HttpResponse<String> ask(
      String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.root() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void tokenOfAnEditorCorrectsAndThatOfAReaderDoesNot() throws Exception {
    HttpResponse<String> reader = correct("Authorization", site.bearer("rosa", 1));
    assertThat(reader.statusCode()).isEqualTo(403);
    assertThat(reader.headers().firstValue("Content-Type")).contains("application/problem+json");
    HttpResponse<String> editor = correct("Authorization", site.bearer("emil", 1));
    assertThat(editor.statusCode()).as(editor.body()).isEqualTo(201);
  }

  /** What is allowed is 409, since this server does not read its corpus. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rosa | {'kind': 'rebuild'} | 403",
        "emil | {'kind': 'removals', 'removed': 1} | 403",
        "emil | {'kind': 'everything'} | 400",
        "emil | {'kind': 7} | 400",
        "emil | [] | 400",
        "emil | { | 400",
        "emil | {'kind': 'retry', 'files': []} | 400",
        "emil | {'kind': 'retry', 'files': 'notes/a.pdf'} | 400",
        "emil | {'kind': 'rebuild'} | 409",
        "olga | {'kind': 'removals', 'removed': 1} | 409"
      })
  void runsAreStartedByEditorsAndRemovalsByOperators(String name, String body, int status)
      throws Exception {
    HttpResponse<String> answer =
        ask("POST", "/api/runs", body.replace('\'', '"'), "Authorization", site.bearer(name, 1));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void filesToBeReadAgainAreNotNamedWithoutEnd() throws Exception {
    String names = "\"a\",".repeat(RunControl.MOST_FILES) + "\"a\"";
    HttpResponse<String> answer =
        ask(
            "POST",
            "/api/runs",
            "{\"kind\": \"retry\", \"files\": [" + names + "]}",
            "Authorization",
            site.bearer("emil", 1));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void runIsStoppedByEditors() throws Exception {
    String path = "/api/runs/current";
    assertThat(ask("DELETE", path, "", "Authorization", site.bearer("rosa", 1)).statusCode())
        .isEqualTo(403);
    assertThat(ask("DELETE", path, "", "Authorization", site.bearer("emil", 1)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void nobodyCorrectsNothing() throws Exception {
    HttpResponse<String> nobody = correct();

    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(nobody.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/notes/90364-19/corrections",
        "/notes/90364-19/corrections/undone?correction=1&passage=1",
        "/notes/90364-19/corrections/same?correction=1&passage=1",
        "/vocabulary/preview",
        "/vocabulary/change",
        "/waiting/retry",
        "/waiting/run?kind=rebuild",
        "/waiting/stop",
        "/register?numbers=10364/19",
        "/register/owed?action=forget",
        "/sidecar?path=notes/x.pdf&hash="
      })
  void readerWhoCallsWhatIsForEditorsIsRefused(String path) {
    FormVisitor reader = site.browser();
    reader.logIn("rosa", GuardedSite.PASSWORD);
    String token = FormVisitor.token(reader.get("/"));

    assertThat(reader.post(path, "_csrf", token).statusCode()).isEqualTo(403);
    assertThat(site.browser().post(path, "x", "y").statusCode()).isEqualTo(401);
  }

  @Test
  void formOfASidecarTellsEditorsNothingOfFilesThatOperatorsSee() {
    String form = "/sidecar?path=" + GuardedSite.BROKEN_FILE;
    FormVisitor editor = site.browser();
    editor.logIn("emil", GuardedSite.PASSWORD);
    FormVisitor operator = site.browser();
    operator.logIn("olga", GuardedSite.PASSWORD);

    assertThat(editor.get(form).statusCode()).isEqualTo(404);
    assertThat(operator.get(form).statusCode()).isEqualTo(409); // known, and not on the disk
    assertThat(site.browser().get("/sidecar?path=notes/none").statusCode())
        .isEqualTo(site.browser().get(form).statusCode());
  }

  @Test
  void whatChangesSomethingIsKnown() {
    assertThat(site.mappings().stream().filter(call -> !call.startsWith("GET ")))
        .containsExactlyInAnyOrderElementsOf(
            new TreeSet<>(
                List.of(
                    "POST /login",
                    "POST /logout",
                    "POST /draft", // reads a text that is long
                    "POST /api/wording",
                    "POST /api/verify",
                    "POST /draft/checks", // keeps a draft in memory, for who sent it
                    "POST /api/check",
                    "POST /draft/checks/x/alarms", // for good by editors only
                    "POST /mcp",
                    "POST /notes/x/corrections",
                    "POST /notes/x/corrections/undone",
                    "POST /notes/x/corrections/same",
                    "POST /api/notes/x/corrections",
                    "DELETE /api/notes/x/corrections/x",
                    "POST /vocabulary/preview",
                    "POST /vocabulary/upload",
                    "POST /vocabulary/change",
                    "POST /status/files",
                    "POST /api/files",
                    "POST /register",
                    "POST /register/owed",
                    "POST /sidecar",
                    "POST /markings/x",
                    "POST /searches", // of the reader's own
                    "POST /searches/seen",
                    "POST /searches/remove",
                    "POST /api/searches",
                    "POST /api/searches/x/seen",
                    "DELETE /api/searches/x",
                    "POST /waiting/retry",
                    "POST /waiting/run",
                    "POST /waiting/stop",
                    "POST /api/runs",
                    "DELETE /api/runs/current",
                    "PUT /api/markings/x",
                    "DELETE /api/markings/x")));
  }

  @Test
  void editorSeesWhatCanBeChangedAndAReaderDoesNot() {
    FormVisitor editor = site.browser();
    editor.logIn("emil", GuardedSite.PASSWORD);
    FormVisitor reader = site.browser();
    reader.logIn("rosa", GuardedSite.PASSWORD);

    assertThat(editor.page("/vocabulary").select("form[action^=/vocabulary/upload]")).hasSize(1);
    assertThat(reader.page("/vocabulary").select("form[action^=/vocabulary/upload]")).isEmpty();
    assertThat(site.visitor().page("/vocabulary").select("form[action^=/vocabulary/upload]"))
        .isEmpty();
  }

  @Test
  void editorUploadsAFile() throws Exception {
    FormVisitor editor = site.browser();
    editor.logIn("emil", GuardedSite.PASSWORD);
    String action =
        editor.page("/vocabulary").select("form[action^=/vocabulary/upload]").attr("action");
    String body =
        String.join(
            "\r\n",
            "--x1",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"",
            "",
            "code",
            "HALICOP",
            "",
            "--x1--",
            "");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.root() + action))
            .header("Content-Type", "multipart/form-data; boundary=x1")
            .header("Cookie", "session=" + editor.session().orElseThrow())
            .POST(BodyPublishers.ofString(body))
            .build();

    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void stolenTokenThatWasRevokedIsWorthNothing() throws Exception {
    String stolen = site.bearer("olga", 30);
    assertThat(site.visitor().get("/api/status", "Authorization", stolen).body())
        .contains(GuardedSite.BROKEN_FILE);
    List<AccessToken> tokens = site.users().read().required("olga").tokens();
    tokens.forEach(token -> site.users().change(all -> all.withoutToken("olga", token.id())));

    HttpResponse<String> answer = site.visitor().get("/api/status", "Authorization", stolen);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer cna_x", "bearer  ", "Bearer eyJh.x.y"})
  void whatIsNoTokenIsRefusedAndNotTakenForNobody(String shown) throws Exception {
    assertThat(site.visitor().get("/api/search?q=x", "Authorization", shown).statusCode())
        .isEqualTo(401);
    HttpResponse<String> assistant = ask("POST", "/mcp", "{}", "Authorization", shown);
    assertThat(assistant.statusCode()).isEqualTo(401);
    assertThat(assistant.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void tokenStopsAtItsEnd() {
    String bearer = site.bearer("rosa", -1);

    assertThat(site.visitor().get("/api/search?q=x", "Authorization", bearer).statusCode())
        .isEqualTo(401);
  }

  @Test
  void assistantsAskByToken() throws Exception {
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    HttpResponse<String> answer =
        ask("POST", "/mcp", ping, "Authorization", site.bearer("rosa", 1));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }
}
