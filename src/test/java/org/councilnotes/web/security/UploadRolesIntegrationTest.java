package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may send files where there are users, by session and by token, and who sees anything of it.
 */
class UploadRolesIntegrationTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static GuardedSite site;

  @BeforeAll
  static void open() {
    site = GuardedSite.open(folder, Map.of("archive.upload.free", "1MB"));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static HttpResponse<String> send(String path, String type, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.root() + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> file(String path, String content, String... headers)
      throws Exception {
    return send("/api/files?path=" + path, "application/octet-stream", content, headers);
  }

  private static FormVisitor loggedIn(String name) {
    FormVisitor visitor = site.browser();
    visitor.logIn(name, GuardedSite.PASSWORD);
    return visitor;
  }

  @Test
  void tokensOfEditorsAndOperatorsSendAndOthersDoNot() throws Exception {
    assertThat(file("nobody.txt", "x").statusCode()).isEqualTo(401);
    assertThat(file("rosa.txt", "x", "Authorization", site.bearer("rosa", 1)).statusCode())
        .isEqualTo(403);
    for (String name : new String[] {"emil", "olga"}) {
      HttpResponse<String> answer =
          file(name + ".txt", "of " + name, "Authorization", site.bearer(name, 1));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
    Path notes = folder.resolve("corpus/notes");
    assertThat(notes.resolve("emil.txt")).exists();
    assertThat(notes.resolve("rosa.txt")).doesNotExist();
    assertThat(notes.resolve("nobody.txt")).doesNotExist();
  }

  @Test
  void editorsMaySendSidecars() throws Exception {
    String emil = site.bearer("emil", 1);
    assertThat(file("s.txt", "of emil", "Authorization", emil).statusCode()).isEqualTo(201);
    assertThat(
            file("s.txt.meta.yaml", "marking: LIMITE", "Authorization", site.bearer("olga", 1))
                .statusCode())
        .as("the file is not theirs")
        .isEqualTo(409);
    HttpResponse<String> answer = file("s.txt.meta.yaml", "marking: LIMITE", "Authorization", emil);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void eachSeesTheirOwnFilesOnly() throws Exception {
    String emil = site.bearer("emil", 1);
    String olga = site.bearer("olga", 1);
    file("secret-of-emil.txt", "emil", "Authorization", emil);

    assertThat(site.visitor().get("/api/files", "Authorization", emil).body())
        .contains("secret-of-emil");
    assertThat(site.visitor().get("/api/files", "Authorization", olga).body())
        .doesNotContain("secret-of-emil");
    assertThat(site.visitor().get("/api/files").statusCode()).isEqualTo(401);
    assertThat(site.visitor().get("/status/files").statusCode()).isEqualTo(401);
    assertThat(loggedIn("rosa").get("/status/files").statusCode()).isEqualTo(403);
    assertThat(loggedIn("rosa").page("/status").select("#upload, script[src*=upload]")).isEmpty();
    assertThat(site.visitor().page("/status").select("#upload, script[src*=upload]")).isEmpty();
  }

  @Test
  void sessionNeedsTheTokenOfItsForm() throws Exception {
    FormVisitor editor = loggedIn("emil");
    Document page = editor.page("/status");
    String cookie = "session=" + editor.session().orElseThrow();
    String multipart = "multipart/form-data; boundary=x1";
    String body =
        String.join(
            "\r\n",
            "--x1",
            "Content-Disposition: form-data; name=\"files\"; filename=\"form.txt\"",
            "",
            "by form",
            "--x1--",
            "");

    assertThat(file("no-token.txt", "x", "Cookie", cookie).statusCode()).isEqualTo(403);
    assertThat(send("/status/files", multipart, body, "Cookie", cookie).statusCode())
        .isEqualTo(403);

    String action = page.select("form[data-upload]").attr("action");
    assertThat(send(action, multipart, body, "Cookie", cookie).statusCode()).isEqualTo(302);
    String token = page.select("form[data-upload]").attr("data-token");
    assertThat(
            file("script.txt", "by script", "Cookie", cookie, "X-CSRF-TOKEN", token).statusCode())
        .isEqualTo(201);
    Path notes = folder.resolve("corpus/notes");
    assertThat(notes.resolve("form.txt")).hasContent("by form");
    assertThat(notes.resolve("script.txt")).hasContent("by script");
    assertThat(notes.resolve("no-token.txt")).doesNotExist();
  }
}
