package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checked draft is for the one who sent it. */
class DraftCheckRolesIntegrationTest {

  private static final String CHECKS = "/draft/checks";
  private static final String TEXT = "The boats left the harbour. Nobody saw them again.";

  @TempDir private static Path folder;
  private static GuardedSite site;

  @BeforeAll
  static void open() {
    site = GuardedSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static FormVisitor visitor(String name) {
    FormVisitor visitor = site.browser();
    visitor.logIn(name, GuardedSite.PASSWORD);
    return visitor;
  }

  private static String sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void readerSeesTheOwnDraftAndNobodyElseDoes() {
    FormVisitor rosa = visitor("rosa");
    String token = FormVisitor.token(rosa.get("/draft"));
    String address = sent(rosa.post(CHECKS, "_csrf", token, "text", TEXT));

    assertThat(rosa.page(address).select(".line-of")).hasSize(2);
    assertThat(visitor("rosa").get(address).statusCode()).isEqualTo(200);
    assertThat(visitor("emil").get(address).statusCode()).isEqualTo(410);
    assertThat(visitor("olga").get(address + "/json").statusCode()).isEqualTo(410);
    assertThat(site.browser().get(address).statusCode()).isEqualTo(410);
  }

  @Test
  void whoHasASessionNeedsItsTokenAndWhoHasNoneSendsWithout() {
    assertThat(visitor("rosa").post(CHECKS, "text", TEXT).statusCode()).isEqualTo(403);
    FormVisitor nobody = site.browser();
    String address = sent(nobody.post(CHECKS, "text", TEXT));

    assertThat(nobody.get(address).statusCode()).isEqualTo(200);
    assertThat(visitor("rosa").get(address).statusCode()).isEqualTo(410);
  }
}
