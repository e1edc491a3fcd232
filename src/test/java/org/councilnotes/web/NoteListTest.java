package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** All notes as JSON, page by page, and asked for again. */
class NoteListTest extends SiteTest {

  private static List<String> ids(JsonNode list) {
    return list.get("notes").valueStream().map(note -> note.get("id").stringValue()).toList();
  }

  @Test
  void withoutParametersEveryNoteIsListed() {
    JsonNode list = json("/api/notes");

    assertThat(ids(list)).hasSize(list.get("total").intValue()).hasSizeGreaterThan(5);
    assertThat(list.has("next")).isFalse();
    assertThat(list.has("page")).isFalse();
  }

  @Test
  void pagesTogetherAreTheWholeListInOrder() {
    List<String> all = ids(json("/api/notes"));
    List<String> read = new ArrayList<>();
    String next = "/api/notes?size=2";
    int pages = 0;
    while (!next.isEmpty()) {
      JsonNode page = json(next);
      pages++;
      assertThat(page.get("page").intValue()).isEqualTo(pages);
      assertThat(page.get("size").intValue()).isEqualTo(2);
      assertThat(page.get("total").intValue()).isEqualTo(all.size());
      read.addAll(ids(page));
      next = page.has("next") ? page.get("next").stringValue() : "";
    }

    assertThat(read).isEqualTo(all);
    assertThat(pages).isEqualTo((all.size() + 1) / 2);
  }

  @Test
  void pagePastTheEndIsEmpty() {
    JsonNode page = json("/api/notes?page=2147483647&size=1000");

    assertThat(page.get("notes")).isEmpty();
    assertThat(page.get("total").intValue()).isPositive();
    assertThat(page.has("next")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=0", "page=-1", "page=x", "size=0", "size=1001", "size=9999999999"})
  void whatIsNoPageIsRefused(String parameters) {
    assertThat(get("/api/notes?" + parameters).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/notes",
        "/api/notes?size=2",
        "/api/notes/90364-19",
        "/notes/90364-19",
        "/notes/90364-19?lang=fr",
        "/api/series/drugs-annual-report",
        "/api/lineage/drugs-annual-report",
        "/api/compare?note=90200-18&note=90364-19"
      })
  void whatIsHeldAlreadyIsNotSentAgain(String address) {
    HttpResponse<String> first = get(address);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get(address, "If-None-Match", tag);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(tag).matches("W/\"\\w+\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(get(address, "If-None-Match", "\"old\", " + tag).statusCode()).isEqualTo(304);
    assertThat(get(address, "If-None-Match", "\"old\"").body()).isEqualTo(first.body());
    assertThat(visitor().head(address).headers().firstValue("ETag")).contains(tag);
  }

  @Test
  void tagsOfOtherAnswersDiffer() {
    assertThat(
            List.of(
                tag("/api/notes/90364-19"),
                tag("/api/notes/90200-18"),
                tag("/notes/90364-19"),
                tag("/notes/90364-19?lang=fr")))
        .doesNotHaveDuplicates();
  }

  private String tag(String address) {
    return get(address).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void filesAndRefusalsHaveNone() {
    assertThat(get("/api/notes/90364-19/original").headers().firstValue("ETag")).isEmpty();
    assertThat(get("/api/notes/99999-99").headers().firstValue("ETag")).isEmpty();
  }
}
